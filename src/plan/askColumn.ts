/**
 * What is still to ask of each customer, as a column of the sheet: only when somebody asks for it, and then theirs like any other (S7).
 *
 *  - it stands right of everything on the sheet, known again by a hidden name; asked for again it is brought up to date where it then stands;
 *  - text, without a look of its own but for its header; cells of rows that hold no customer stay as they are;
 *  - a ledger, a protected sheet and one without room get none.
 */
import type { Book, Sheet } from '../book/book';
import { cellAt } from '../book/grid';
import { markOf } from './mark';
import { columnReference, referencedArea } from './ownColumn';
import { withoutNoise, type Content, type DressBlock, type Plan } from './plan';
import type { Target } from './target';

export const ASK_NAME = '_vf.ask';

const LAST_COLUMN = 16_383;

export interface AskColumn {
  readonly plan: Plan;
  readonly column: number;
  /** Cells that change, the header left out. */
  readonly cells: number;
}

/** `texts` at the index of their customer. Null where there can be none. */
export function planAskColumn(
  { book, sheet, target }: { readonly book: Book; readonly sheet: Sheet; readonly target: Target },
  texts: readonly string[],
  head: string,
): AskColumn | null {
  const name = book.columns.customer_name?.column;
  if (book.kind !== 'customers' || target.elsewhere !== null || !book.dataRows || name === undefined) return null;
  const known = target.names.get(ASK_NAME) ?? null;
  const stands = known === null ? null : (referencedArea(known)?.area ?? null);
  const right = Math.max(target.lastColumn, book.dataColumns?.[1] ?? 0, sheet.area.column + sheet.area.columns - 1);
  const column = stands?.column ?? right + 1;
  if (column > LAST_COLUMN) return null;
  const headerRow = book.headerRows.at(-1) ?? 0;
  const rows = book.dataRows[1] - headerRow + 1;
  const wanted = new Map(book.customers.map(({ row }, i) => [row, texts[i] ?? '']));
  const now = (row: number): Content => (stands ? cellAt(sheet, row, column) : '');
  const all = Array.from({ length: rows }, (_, i) => headerRow + i);
  const from = all.map((row) => (row === headerRow || wanted.has(row) ? now(row) : null));
  const to = all.map((row) => (row === headerRow ? now(row) || head : (wanted.get(row) ?? null)));
  const keeps = { like: null, align: null } as const;
  const dress = (row: number, count: number, look: Pick<DressBlock['to'] & object, 'numberFormat' | 'paint'>) => ({
    ...{ sheet: target.sheet, column, row, rows: count, from: null },
    to: { ...keeps, ...look },
  });
  return {
    column,
    cells: to.filter((text, i) => i > 0 && text !== from[i]).length,
    plan: withoutNoise({
      job: 'mend',
      witnesses: [
        {
          sheet: target.sheet,
          column: name,
          row: headerRow,
          marks: all.map((row) => markOf(cellAt(sheet, row, name))),
        },
      ],
      newSheet: null,
      tables: [],
      dress: stands
        ? []
        : [
            dress(headerRow, 1, { numberFormat: null, paint: 'head' }),
            dress(headerRow + 1, rows - 1, { numberFormat: '@', paint: 'as it is' }),
          ],
      blocks: [{ sheet: target.sheet, column, row: headerRow, from, to }],
      widths: [],
      names: [
        {
          sheet: target.sheet,
          name: ASK_NAME,
          from: known,
          to: columnReference(target.name, column, headerRow, rows),
        },
      ],
      rules: [],
    }),
  };
}
