/**
 * Groups of one's own (S21): the customers whose cell under a header holds a text.
 *
 *  - the header is one of the sheet, as it is written there; if there is none of that name, the column that means the
 *    same ("业务员" finds 负责人);
 *  - capitals, full-width letters and blanks at the ends do not count; an empty text is any cell that is not blank;
 *  - a customer can be in several groups, or in none; a ledger has no row for a customer, so nobody in it is in any.
 */
import type { Book, Sheet } from '../book/book';
import { cellAt } from '../book/grid';
import { fieldOfHeader } from '../book/header/match';
import { plain } from '../book/cell/text';
import type { Group } from '../policy/policy';

export interface Grouped {
  readonly name: string;
  /** The sheet column that is looked at; null where the sheet has none of that name. */
  readonly column: number | null;
  /** Indices of `book.customers`. */
  readonly customers: readonly number[];
}

export function groupsOf(book: Book, sheet: Sheet, groups: readonly Group[]): Grouped[] {
  return groups.map(({ name, column: header, contains }) => {
    const column = columnNamed(header, book);
    if (column === null) return { name, column, customers: [] };
    const wanted = worded(contains);
    const customers = book.customers.flatMap(({ row }, i) => {
      if (row === null) return [];
      const said = worded(cellAt(sheet, row, column));
      return said !== '' && said.includes(wanted) ? [i] : [];
    });
    return { name, column, customers };
  });
}

function columnNamed(header: string, { columns, unused }: Book): number | null {
  const wanted = worded(header);
  const named = [...Object.values(columns), ...unused].find((found) => found && worded(found.header) === wanted);
  if (named) return named.column;
  const field = fieldOfHeader(header)?.field;
  return (field && columns[field]?.column) ?? null;
}

const worded = (cell: string | number | boolean): string => plain(String(cell)).trim().toLowerCase();
