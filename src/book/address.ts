/**
 * Where a cell stands, in letters and numbers as Excel writes it, and back again: 'M4', 'M4:P62', ='Sheet 1'!$M$4:$M$62.
 *
 *  - rows and columns are counted from 0 here, and from 1 and A there;
 *  - a sheet's name always has its quotes when we write it; both ways of writing it are read.
 *
 * The stand-in for Excel has letters of its own (workbench/host/formulas): it may not know the product.
 */
import type { Area } from './book';

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

/** 'B3'. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** '$B$3'. */
export const fixedAddress = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** 'B3:D9'. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows * columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** '$B$3:$D$9', also of one cell. */
export const fixedArea = ({ row, column, rows, columns }: Area): string =>
  `${fixedAddress(row, column)}:${fixedAddress(row + rows - 1, column + columns - 1)}`;

/** "'Wang''s sheet'". */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The name of a sheet before '!', quoted only where it must be: as Excel itself keeps it in a formula. */
export const sheetInFormula = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !LIKE_A_CELL.test(name) ? name : quotedSheet(name);

const LIKE_A_CELL = /^(?:[A-Z]{1,3}\d+|R\d*C\d*|[RC]|TRUE|FALSE)$/i;

/** "='Sheet 1'!$M$4:$M$62". */
export const columnReference = (sheet: string, column: number, row: number, rows: number): string =>
  areaReference(sheet, { row, column, rows, columns: 1 });

/** "='Sheet 1'!$M$4:$P$62". */
export const areaReference = (sheet: string, area: Area): string => `=${quotedSheet(sheet)}!${fixedArea(area)}`;

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
