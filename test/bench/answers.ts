/**
 * Tiers and dates as a program left them in an .xlsx, and whether two programs say the same.
 *
 * Columns are found by their headers, rows by their order: none of the programs may move a row.
 */
import type { Value } from '../../src/workbench/host/model';
import { openXlsx } from '../../src/workbench/host/file/xlsx';

/** The headers that all three programs write. */
export const ANSWERS = { tier: '级别', next: '下次联系', by: '最迟联系' } as const;

/** 'A 46350 46351' a customer, '–' for what there is none of. */
export function answersIn(xlsx: Uint8Array): string[] {
  const sheet = openXlsx(xlsx, 'answers.xlsx').sheets[0];
  const columns = new Map<unknown, number>();
  for (let column = 0; column < 40; column++) columns.set(sheet?.value(0, column) ?? '', column);
  const places = Object.values(ANSWERS).map((header) => {
    const place = columns.get(header);
    if (place === undefined) throw new Error(`no column ${header}: ${[...columns.keys()].join(' ')}`);
    return place;
  });
  const answers: string[] = [];
  for (let row = 1; (sheet?.value(row, 0) ?? '') !== ''; row++) {
    answers.push(places.map((column) => shown(sheet?.value(row, column) ?? '')).join(' '));
  }
  return answers;
}

/** The first rows (Excel's, under one header row) on which two programs differ, as sentences. */
export function differences(ours: readonly string[], theirs: readonly string[], who: string): string[] {
  if (ours.length !== theirs.length) return [`${who} has ${theirs.length} rows, we have ${ours.length}`];
  return theirs.flatMap((answer, i) =>
    answer === ours[i] ? [] : [`row ${i + 2}: ${who} says ${answer}, we say ${ours[i]}`],
  );
}

const shown = (value: Value | ''): string => (value === '' ? '–' : String(value));
