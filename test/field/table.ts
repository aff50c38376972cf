/**
 * The field report as a table to read in a terminal: a line a file, and below it what the lines come to.
 *
 *  - Chinese characters take two places of a terminal's line;
 *  - a file without labels has only a kind;
 *  - ✕ stands before a line that falls short, and at each thing for which it does.
 */
import { ENOUGH_FOUND, foundShare, holds, type FieldRow } from './field';

const HEADS = ['', 'file', 'taken for', 'header', 'records', 'columns', 'customers', 'wrong', 'not found'] as const;

export function fieldTable(rows: readonly FieldRow[]): string {
  const lines = [HEADS, ...rows.map(lineOf)];
  const widths = HEADS.map((_, i) => Math.max(...lines.map((line) => widthOf(line[i] ?? ''))));
  const table = lines.map((line) => line.map((cell, i) => padded(cell, widths[i] ?? 0)).join('  '));
  return [...table.map((line) => line.trimEnd()), '', verdict(rows)].join('\n');
}

function lineOf(row: FieldRow): readonly string[] {
  const { file, kind, kindOk, headerOk, rowsOk, found, labelled, customers, wrong, missing } = row;
  return [
    holds(row) ? '✓' : '✕',
    file,
    kindOk ? kind : `✕ ${kind}`,
    ...(labelled > 0 ? [headerOk ? 'found' : '✕', rowsOk ? 'all' : '✕', `${found}/${labelled}`] : ['', '', '']),
    String(customers),
    wrong.map((role) => `✕ ${role}`).join(', '),
    missing.join(', '),
  ];
}

function verdict(rows: readonly FieldRow[]): string {
  const [short, wrong] = [rows.filter((row) => !holds(row)).length, rows.flatMap((row) => row.wrong).length];
  const share = foundShare(rows);
  return [
    `${rows.length} files, ${short === 0 ? 'none falls' : `${short} fall`} short`,
    `${wrong} columns read wrongly`,
    `${(share * 100).toFixed(1)} % of the labelled columns found (${ENOUGH_FOUND * 100} % asked for)`,
  ].join(' · ');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2e80-\u9fff\uf900-\uffef]/.test(character) ? 2 : 1), 0);
}
