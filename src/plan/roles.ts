/**
 * The columns that are ours, and how they are known again: by hidden names on their sheet, never by their header text.
 *
 *  - `_vf.tier` … stand for header and body of one column; the user may move, rename and recolour the column, the name
 *    follows;
 *  - on a sheet of our own (for a ledger or a protected sheet) the customer's name and figures are our columns too.
 */
import type { Area } from '../book/book';
import type { Content } from './plan';
import { PREFIX } from './stores';

export const DECISION_ROLES = ['tier', 'score', 'next', 'by'] as const;
export const RESULT_ROLES = ['customer', 'volume', 'orders', 'last', ...DECISION_ROLES] as const;

export type Role = (typeof RESULT_ROLES)[number];
export type DecisionRole = (typeof DECISION_ROLES)[number];

/** A column of ours as it stands in the workbook. `contents[0]` is its header. */
export interface OwnColumn {
  readonly column: number;
  readonly row: number;
  readonly contents: readonly Content[];
  /** What the cells show; of the tier column only. */
  readonly shown?: readonly Content[];
}

export type OwnColumns = { readonly [role in Role]?: OwnColumn };

export const nameOf = (role: Role): string => PREFIX + role;

export function roleOf(name: string): Role | null {
  const role = name.slice(PREFIX.length);
  return name.startsWith(PREFIX) ? (RESULT_ROLES.find((known) => known === role) ?? null) : null;
}

/** 0 → 'A'. */
export function columnLetters(column: number): string {
  return (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** 'AB' → 27. */
export function columnFromLetters(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** 'B3:D9'. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows * columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** "='Sheet 1'!$M$4:$M$62". */
export const columnReference = (sheet: string, column: number, row: number, rows: number): string =>
  areaReference(sheet, { row, column, rows, columns: 1 });

/** "='Sheet 1'!$M$4:$P$62". */
export function areaReference(sheet: string, { row, column, rows, columns }: Area): string {
  const [left, right] = [columnLetters(column), columnLetters(column + columns - 1)];
  return `='${sheet.replaceAll("'", "''")}'!$${left}$${row + 1}:$${right}$${row + rows}`;
}

/** The area of "='Sheet 1'!$M$4:$M$62" or "=Sheet1!$M$4"; null for anything else, such as #REF!. */
export function referencedArea(formula: string): { readonly sheet: string; readonly area: Area } | null {
  const found = /^=(?:'((?:[^']|'')+)'|([^'!:]+))!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(formula);
  if (!found) return null;
  const [, quoted, plain, left = '', top, right = left, bottom = top] = found;
  const row = Number(top) - 1;
  const column = columnFromLetters(left);
  const area = { row, column, rows: Number(bottom) - row, columns: columnFromLetters(right) - column + 1 };
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? '', area };
}
