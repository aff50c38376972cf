import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBook } from '../../../src/book/read';
import { dayOfIso, type Day } from '../../../src/policy/day';
import type { Cell } from '../../../src/book/book';
import { sheetOf } from '../sheetOf';

const today = dayOfIso('2026-11-30') as Day;

interface Case {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly result: string;
}

function casesIn(file: string): readonly Case[] {
  const lines = readFileSync(join(__dirname, '../../cases', file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('# '));
  const found: { name: string; rows: Cell[][]; result: string }[] = [];
  for (const line of lines) {
    const last = found[found.length - 1];
    if (line.startsWith('== ')) found.push({ name: line.slice(3), rows: [], result: '' });
    else if (line.startsWith('→ ') && last) last.result = line.slice(2);
    else last?.rows.push(line.split('|').map((text) => cellOf(text.trim())));
  }
  return found;
}

const cellOf = (text: string): Cell => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text);

function resultOf(rows: readonly (readonly Cell[])[]): string {
  const { kind, customers, questions } = readBook(sheetOf(rows), { today, answers: {} });
  const asked = questions.map(({ code }) => `asks ${code}`);
  const bought = customers.map(({ name, volume }) => `${name} ${volume ?? '-'}`);
  return [kind, ...asked, ...bought].join(' · ');
}

test.each(casesIn('orders.txt').map(({ name, rows, result }) => [name, result, rows] as const))(
  '%s',
  (_, result, rows) => {
    expect(resultOf(rows)).toBe(result);
  },
);
