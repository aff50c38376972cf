/** Hidden rows and columns of a range: true when all are, false when none is, null when they differ. */
import type { Sheet } from '../model';
import type { Place } from './place';
import { mayEdit } from './world';

export function rowsHidden({ sheet, area }: Place): boolean | null {
  return agreed(countWithin(sheet.hiddenRows, area.row, area.rows), area.rows);
}

export function columnsHidden({ sheet, area }: Place): boolean | null {
  return agreed(countWithin(sheet.hiddenColumns, area.column, area.columns), area.columns);
}

export function cellsHidden(place: Place): boolean | null {
  const rows = rowsHidden(place);
  const columns = columnsHidden(place);
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

export function setHidden(sheet: Sheet, hidden: Set<number>, first: number, count: number, value: boolean): void {
  mayEdit(sheet);
  for (let index = first; index < first + count; index++) {
    if (value) hidden.add(index);
    else hidden.delete(index);
  }
}

function countWithin(hidden: ReadonlySet<number>, first: number, count: number): number {
  let found = 0;
  if (hidden.size < count) for (const index of hidden) found += Number(index >= first && index < first + count);
  else for (let index = first; index < first + count; index++) found += Number(hidden.has(index));
  return found;
}

function agreed(count: number, of: number): boolean | null {
  return count === 0 ? false : count === of ? true : null;
}
