/**
 * How new columns beside the customers come to look as if they had always been there.
 *
 *  - the header looks like the nearest header to the left; the cells like the last column: font, borders, alignment;
 *  - but not its colours in a customer's row: people paint by hand (red = urgent), and beside our dates that would lie;
 *  - looks are never lent by a merged cell: Excel would merge ours too, and a header below the first row would vanish;
 *  - where the user has formatted the empty cells already, only the number format is ours; the same where conditional
 *    formats of the user's lie over the cells, since Excel lends and clears those together with looks.
 */
import type { Area, Book, Sheet } from '../../book/book';
import { runsOf, upTo } from '../../book/runs';
import type { DressBlock } from '../plan';
import type { Beside } from './target';

/** More stretches of rows than this are dressed as one: a sheet with a blank line after every customer. */
const MOST_STRETCHES = 100;

export function dressBeside(
  book: Book,
  sheet: Sheet,
  columns: readonly { readonly column: number; readonly numberFormat: string }[],
  lookAlike: number | null,
  headerRow: number,
  beside: Beside | null,
): DressBlock[] {
  const last = book.dataRows?.[1] ?? headerRow;
  const head = lookAlike === null ? null : unmerged(sheet, lookAlike, book.dataColumns?.[0] ?? lookAlike, headerRow);
  const stretches = stretchesOf(book, headerRow + 1, last);
  return columns.flatMap(({ column, numberFormat }): DressBlock[] => [
    ...(head === null ? [] : [block(sheet.id, column, headerRow, 1, head, null, 'as it is')]),
    ...stretches.flatMap(([first, end, customers]) => {
      if (lookAlike === null) return untouched(sheet.id, column, first, end, numberFormat, beside);
      return withoutMerged(sheet.merged, lookAlike, first, end).map(([from, to]) =>
        block(sheet.id, column, from, to - from + 1, lookAlike, numberFormat, customers ? 'plain' : 'as it is'),
      );
    }),
  ]);
}

function block(
  sheet: string,
  column: number,
  row: number,
  rows: number,
  like: number,
  numberFormat: string | null,
  paint: 'plain' | 'as it is',
): DressBlock {
  return { sheet, column, row, rows, from: null, to: { numberFormat, like, paint, align: 'Center' } };
}

/** Only the number format, a block for each stretch of cells that have the same one now. */
function untouched(
  sheet: string,
  column: number,
  first: number,
  last: number,
  numberFormat: string,
  beside: Beside | null,
): DressBlock[] {
  const keeps = { like: null, paint: 'as it is', align: null } as const;
  const { area, formats = [] } = beside ?? {};
  const stretches: { row: number; rows: number; format: string }[] = [];
  for (let row = first; row <= last; row++) {
    const format = (area && formats[row - area.row]?.[column - area.column]) ?? 'General';
    const stretch = stretches.at(-1);
    if (stretch?.format === format) stretch.rows++;
    else stretches.push({ row, rows: 1, format });
  }
  return stretches.map(({ row, rows, format }) => ({
    sheet,
    column,
    row,
    rows,
    from: { numberFormat: format, ...keeps },
    to: { numberFormat, ...keeps },
  }));
}

/** The nearest column to the left, `from` included, whose header is not part of a merged cell. */
function unmerged(sheet: Sheet, from: number, leftmost: number, row: number): number | null {
  for (let column = from; column >= leftmost; column--) {
    if (!sheet.merged.some((area) => covers(area, row, column))) return column;
  }
  return null;
}

/** Rows as [first, last, hold customers?], in order. */
function stretchesOf(book: Book, first: number, last: number): [number, number, boolean][] {
  const held = new Uint8Array(Math.max(0, last - first + 1));
  book.customers.forEach(({ row }) => row !== null && (held[row - first] = 1));
  const stretches: [number, number, boolean][] = [];
  held.forEach((holds, i) => {
    const stretch = stretches.at(-1);
    if (stretch && stretch[2] === (holds === 1)) stretch[1] = first + i;
    else stretches.push([first + i, first + i, holds === 1]);
  });
  return stretches.length > MOST_STRETCHES ? [[first, last, true]] : stretches;
}

/** The rows of a stretch in which the cell of `column` is not part of a merged one. */
function withoutMerged(merged: readonly Area[], column: number, first: number, last: number): [number, number][] {
  const across = merged.filter((area) => area.column <= column && area.column + area.columns > column);
  if (across.length === 0) return [[first, last]];
  return runsOf(upTo(first, last).filter((row) => !across.some((area) => covers(area, row, column))));
}

const covers = ({ row, column, rows, columns }: Area, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;
