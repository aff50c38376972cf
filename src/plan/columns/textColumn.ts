/**
 * A text for each customer as a column of the sheet: what is still to ask (S7), whom a row is the same company as (B8).
 * Only when somebody asks for it, and then theirs like any other: plain values that a colleague without us reads too.
 *
 *  - it stands right of everything on the sheet, known again by a hidden name; asked for again it is brought up to date
 *    where it then stands;
 *  - text, without a look of its own but for its header; cells of rows that hold no customer stay as they are;
 *  - what people have typed over our texts stays, and a text of ours on a row that holds no customer any more goes;
 *  - a ledger, a protected sheet and one without room get none.
 */
import type { Book, Sheet } from '../../book/book';
import { cellAt } from '../../book/grid';
import { markOf } from '../mark';
import { columnReference, referencedArea } from '../../book/address';
import type { TEXT_NAMES } from '../stores';
import { withoutNoise } from '../parts';
import { NOTHING, type Content, type DressBlock, type Plan } from '../plan';
import type { Target } from './target';

const LAST_COLUMN = 16_383;
const FIRST = 3;

export interface TextColumn {
  readonly plan: Plan;
  readonly column: number;
  /** On the sheet already. */
  readonly stands: boolean;
  /** Cells that change, the header left out. */
  readonly cells: number;
  /** The first texts that are new, to be shown before they are written. */
  readonly first: readonly { readonly row: number; readonly text: string }[];
}

export interface TextsWanted {
  readonly name: (typeof TEXT_NAMES)[keyof typeof TEXT_NAMES];
  readonly head: string;
  /** At the index of their customer; '' where there is nothing to say. */
  readonly texts: readonly string[];
  /** Written by us, and nothing added by hand. */
  readonly isOurs: (text: string) => boolean;
}

/** Null where there can be none. */
export function planTextColumn(
  { book, sheet, target }: { readonly book: Book; readonly sheet: Sheet; readonly target: Target },
  { name, head, texts, isOurs }: TextsWanted,
): TextColumn | null {
  const customer = book.columns.customer_name?.column;
  if (book.kind !== 'customers' || target.elsewhere !== null || !book.dataRows || customer === undefined) return null;
  const known = target.names.get(name) ?? null;
  const stands = known === null ? null : (referencedArea(known)?.area ?? null);
  const right = Math.max(target.lastColumn, book.dataColumns?.[1] ?? 0, sheet.area.column + sheet.area.columns - 1);
  const column = stands?.column ?? right + 1;
  if (column > LAST_COLUMN) return null;
  const headerRow = book.headerRows.at(-1) ?? 0;
  const rows = book.dataRows[1] - headerRow + 1;
  const wanted = new Map(book.customers.map(({ row }, i) => [row, texts[i] ?? '']));
  const now = (row: number): Content => (stands ? cellAt(sheet, row, column) : '');
  const isTheirs = (content: Content) => content !== '' && !isOurs(String(content));
  const textFor = (row: number): string | null => {
    const stale = now(row) === '' ? null : '';
    return isTheirs(now(row)) ? null : (wanted.get(row) ?? stale);
  };
  const all = Array.from({ length: rows }, (_, i) => headerRow + i);
  const to = all.map((row) => (row === headerRow ? now(row) || head : textFor(row)));
  const from = all.map((row, i) => (to[i] === null ? null : now(row)));
  const changed = all.flatMap((row, i) => (i > 0 && to[i] !== from[i] ? [{ row, text: String(to[i]) }] : []));
  const keeps = { like: null, align: null } as const;
  const dress = (row: number, count: number, look: Pick<DressBlock['to'] & object, 'numberFormat' | 'paint'>) => ({
    ...{ sheet: target.sheet, column, row, rows: count, from: null },
    to: { ...keeps, ...look },
  });
  return {
    column,
    stands: stands !== null,
    cells: changed.length,
    first: changed.filter(({ text }) => text !== '').slice(0, FIRST),
    plan: withoutNoise({
      ...NOTHING,
      job: 'mend',
      traits: { anyCell: true },
      witnesses: [
        {
          sheet: target.sheet,
          column: customer,
          row: headerRow,
          marks: all.map((row) => markOf(cellAt(sheet, row, customer))),
        },
      ],
      dress: stands
        ? []
        : [
            dress(headerRow, 1, { numberFormat: null, paint: 'head' }),
            dress(headerRow + 1, rows - 1, { numberFormat: '@', paint: 'as it is' }),
          ],
      blocks: [{ sheet: target.sheet, column, row: headerRow, from, to }],
      names: [
        {
          sheet: target.sheet,
          name,
          from: known,
          to: columnReference(target.name, column, headerRow, rows),
        },
      ],
    }),
  };
}
