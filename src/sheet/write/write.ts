/**
 * How contents are put into cells. Nothing here waits for Excel: it only queues.
 *
 *  - Excel takes an apostrophe in front for a sign and drops it: one more keeps it ('s-Hertogenbosch);
 *  - what stood in a cell goes back as it was: the text 007 is not to become the number 7.
 */
import type { Area } from '../../book/book';
import { isSame } from '../../plan/asCompared';
import type { Block, Content } from '../../plan/plan';
import type { Piece } from './bands';

export const areaOfBlock = ({ row, column, to }: Block): Area => ({ row, column, rows: to.length, columns: 1 });

export const areaOfPiece = ({ block, first, count }: Piece): Area => ({
  row: block.row + first,
  column: block.column,
  rows: count,
  columns: 1,
});

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

export const firstColumn = (cells: readonly (readonly unknown[])[]): Content[] =>
  cells.map((line) => (line[0] ?? '') as Content);

/** Null is a row that is not ours. */
export function differs(wanted: readonly (Content | null)[], there: readonly Content[]): boolean {
  return wanted.some((content, i) => content !== null && !isSame(content, there[i] ?? ''));
}

/** Contents of a block: of our making, unless they are what was read elsewhere. */
export const queueBlock = (sheet: Excel.Worksheet, piece: Piece, asRead: boolean): void => {
  const { block, first, count } = piece;
  const queue = block.verbatim ? queueVerbatim : asRead ? queueAsRead : queueContents;
  queue(sheet, areaOfPiece(piece), block.to.slice(first, first + count));
};

/** Null leaves a cell alone: documented for `formulas` and `values`. */
function queueContents(sheet: Excel.Worksheet, area: Area, contents: readonly (Content | null)[]): void {
  rangeOf(sheet, area).formulas = contents.map((content) => [isMarked(content) ? `'${content}` : content]);
}

/** Contents that were read from cells. */
export function queueAsRead(sheet: Excel.Worksheet, area: Area, contents: readonly (Content | null)[]): void {
  rangeOf(sheet, area).formulas = contents.map((content) => [
    isMarked(content) || wouldBeRead(content) ? `'${content}` : content,
  ]);
}

function queueVerbatim(sheet: Excel.Worksheet, area: Area, contents: readonly (Content | null)[]): void {
  rangeOf(sheet, area).formulas = contents.map((content) => [
    typeof content === 'string' && content !== '' ? `'${content}` : content,
  ]);
}

const isMarked = (content: Content | null): content is string => typeof content === 'string' && content.startsWith("'");

/** Text that Excel would take for a number, a day, a truth or a formula. Errors and formulas do come as text. */
const wouldBeRead = (content: Content | null): content is string =>
  typeof content === 'string' && /^(?![=#]).*\d|^[+@-]|^(?:true|false)$/is.test(content);
