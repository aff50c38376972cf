/**
 * Where a customer stands, and who stands in a row: beside the user's own rows, or on our sheet.
 *
 *  - a customer of a ledger has no row of its own there; its row is the one on our sheet, once there is one;
 *  - rows under one merged name are one customer; what was left out (totals, blanks) is nobody.
 */
import type { Book, Sheet } from '../../book/book';
import { rowsOnOwnSheet } from './rowsOnOwnSheet';
import type { Target } from './target';

export interface Standing {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly target: Target;
}

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** For each customer its row on our own sheet; null where it has none. */
export function ownSheetRows({ book, target }: Standing): readonly (number | null)[] {
  const rows: (number | null)[] = book.customers.map(() => null);
  const names = target.result?.own.customer;
  if (!names) return rows;
  const order = rowsOnOwnSheet(book.customers, names.contents.slice(1).map(String));
  order.slice(0, names.contents.length - 1).forEach((index, i) => {
    if (index !== null) rows[index] = names.row + 1 + i;
  });
  return rows;
}

/** The cell to jump to for a customer: its name, in the user's sheet if it has a row there. */
export function placeOf(standing: Standing, index: number): CellPlace | null {
  const { book, target } = standing;
  const row = book.customers[index]?.row ?? null;
  if (row !== null) return { sheet: book.sheetId, row, column: nameColumn(book) };
  const own = ownSheetRows(standing)[index] ?? null;
  if (own === null || !target.result) return null;
  return { sheet: target.result.sheet, row: own, column: target.result.own.customer?.column ?? 0 };
}

/** The index of the customer in a row of a sheet; null if nobody stands there. */
export function customerAt(standing: Standing, sheet: string, row: number): number | null {
  const { book, target } = standing;
  if (sheet === book.sheetId && book.kind === 'customers') {
    const top = topOfMerged(standing, row);
    const index = book.customers.findIndex((customer) => customer.row === top);
    return index < 0 ? null : index;
  }
  if (sheet !== target.result?.sheet) return null;
  const index = ownSheetRows(standing).indexOf(row);
  return index < 0 ? null : index;
}

/**
 * Of a row as it was read before, and who stood there: whoever of that name is in the row now, else the only one who is
 * called so. -1 if there is nobody.
 */
export function customerStill({ customers }: Book, row: number, name: string | undefined): number {
  const there = customers.findIndex((customer) => customer.row === row);
  if (name === undefined || customers[there]?.name === name) return there;
  const called = customers.flatMap((customer, i) => (customer.name === name && customer.row !== null ? [i] : []));
  return called.length === 1 ? (called[0] ?? -1) : -1;
}

function topOfMerged({ book, sheet }: Standing, row: number): number {
  const column = nameColumn(book);
  const area = sheet.merged.find(
    (one) => one.column <= column && column < one.column + one.columns && one.row <= row && row < one.row + one.rows,
  );
  return area?.row ?? row;
}

/** Where the customers' names stand; the table's first column if a name is put together from several. */
function nameColumn({ columns, dataColumns }: Book): number {
  return (columns.customer_name ?? columns.first_name ?? columns.customer_id)?.column ?? dataColumns?.[0] ?? 0;
}
