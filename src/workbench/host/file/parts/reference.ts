/**
 * Areas as files write them: 'B2', 'A1:C9', 'A:C', '1:3', and lists of these (sqref).
 */
import { type Area, columnOf, lettersOf, MAX_COLUMNS, MAX_ROWS } from '../../model';

/** Null for what is no area (a file may hold '#REF!'). */
export function areaOf(reference: string): Area | null {
  const match = /^\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/.exec(reference.trim());
  if (!match) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  if (left === '' && top === '') return null;
  const from = { row: top === '' ? 0 : Number(top) - 1, column: left === '' ? 0 : columnOf(left) };
  const to = {
    row: bottom === '' ? MAX_ROWS - 1 : Number(bottom) - 1,
    column: right === '' ? MAX_COLUMNS - 1 : columnOf(right),
  };
  return {
    row: Math.min(from.row, to.row),
    column: Math.min(from.column, to.column),
    rows: Math.abs(to.row - from.row) + 1,
    columns: Math.abs(to.column - from.column) + 1,
  };
}

export function areasOf(list: string): Area[] {
  return list
    .split(/\s+/)
    .map(areaOf)
    .filter((area) => area !== null);
}

export function cellName(row: number, column: number): string {
  return `${lettersOf(column)}${row + 1}`;
}

export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  const last = cellName(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

export function areaNames(areas: readonly Area[]): string {
  return areas.map(areaName).join(' ');
}

export function sameArea(a: Area | null, b: Area | null): boolean {
  if (!a || !b) return a === b;
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The smallest area that holds both. */
export function around(a: Area | null, b: Area): Area {
  if (!a) return b;
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
