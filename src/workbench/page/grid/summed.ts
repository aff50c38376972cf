/**
 * What the status bar says of several selected cells: how many are filled, and what their numbers come to. Hidden rows
 * count.
 */
import type { Area, Sheet } from '../../host/model';

export interface Summed {
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

/** Null for a single cell, and where nothing is filled. */
export function summed(sheet: Sheet, area: Area): Summed | null {
  if (area.rows === 1 && area.columns === 1) return null;
  let [count, numbers, sum] = [0, 0, 0];
  for (const [column, { values }] of sheet.columns) {
    if (column < area.column || column >= area.column + area.columns) continue;
    const end = Math.min(area.row + area.rows, values.length);
    for (let row = area.row; row < end; row++) {
      const value = values[row];
      if (value === undefined || value === null) continue;
      count++;
      if (typeof value !== 'number') continue;
      numbers++;
      sum += value;
    }
  }
  return count > 1 ? { count, numbers, sum } : null;
}
