/**
 * By what two cells name one customer: the same but for capitals, blanks, full width and invisible characters. Nothing
 * fuzzier: similar names are shown to the user (company/), never merged.
 */
import type { Cell, Sheet } from '../book';
import { plain } from '../cell/text';
import { cellAt } from '../grid';
import type { Counted } from './likelihood';

export function customerKey(name: string): string {
  return plain(name).toLowerCase().replace(/ /g, '');
}

/** How many cells of a column hold a name, and how many names: over all the rows given, each spelling read once. */
export function countNames(sheet: Sheet, column: number, rows: readonly number[]): Counted {
  const spellings = new Map<Cell, number>();
  for (const row of rows) {
    const cell = cellAt(sheet, row, column);
    if (cell !== '') spellings.set(cell, (spellings.get(cell) ?? 0) + 1);
  }
  let filled = 0;
  const keys = new Set<string>();
  for (const [spelling, count] of spellings) {
    const key = customerKey(String(spelling));
    if (key === '') continue;
    filled += count;
    keys.add(key);
  }
  return { filled, distinct: keys.size };
}
