/**
 * What Excel's AutoCorrect made of a column of an Excel Table that we wrote a formula to, and how it is put right. By
 * default it fills such a column from top to bottom with one formula: over values that stood in the same write, over
 * other formulas, and over rows that are not ours (office-js #2093, by design; #5909, #6745).
 *
 *  - whether there is a Table is not asked: a cell that should hold something else and holds a formula of this block is
 *    one that was filled. Whatever else stands there somebody has typed, and it is left alone;
 *  - constants go first and gaps where other formulas will stand: a column with exceptions in it is not filled any more
 *    (support.microsoft.com, "Use calculated columns in an Excel table"). Then those formulas;
 *  - in a row that is not ours goes what stood there when the column was written.
 */
import { isSame, shapeOf } from '../../plan/asCompared';
import type { Block, Content } from '../../plan/plan';
import type { Piece } from './bands';
import { queueAsRead, queueBlock, areaOfPiece } from './write';

/** A piece that was filled over; null is a cell that is as it should be. */
export interface Filled {
  readonly piece: Piece;
  /** By row of the piece, what we write there. */
  readonly ours: readonly (Content | null)[];
  /** What stood there before, where nothing of ours goes. */
  readonly theirs: readonly (Content | null)[];
}

export const isFormula = (content: Content | null): content is string =>
  typeof content === 'string' && content.startsWith('=');

export const shapesIn = ({ to, row }: Block): ReadonlySet<string> =>
  new Set(to.flatMap((content, i) => (content === null ? [] : [shapeOf(content, row + i)])));

/** `before`: what stood there when it was written, null where nobody knows. Null if nothing of it was filled over. */
export function filledOver(piece: Piece, now: readonly Content[], before: readonly Content[] | null): Filled | null {
  const { block, first } = piece;
  if (!block.to.some(isFormula)) return null;
  let shapes: ReadonlySet<string> | null = null;
  const isFilled = (content: Content, row: number, wanted: Content | null | undefined): wanted is Content => {
    if (wanted === null || wanted === undefined || !isFormula(content) || isSame(content, wanted)) return false;
    return (shapes ??= shapesIn(block)).has(shapeOf(content, row));
  };
  const wanted = (i: number) => block.to[first + i] ?? null;
  const ours = now.map((content, i) => {
    const to = wanted(i);
    return isFilled(content, block.row + first + i, to) ? to : null;
  });
  const theirs = now.map((content, i) => {
    const from = wanted(i) === null ? (before?.[i] ?? null) : null;
    return isFilled(content, block.row + first + i, from) ? from : null;
  });
  return [...ours, ...theirs].some((content) => content !== null) ? { piece, ours, theirs } : null;
}

/** Queues what should stand there. */
export function queueUnfilled({ worksheets }: Excel.Workbook, filled: readonly Filled[], asRead: boolean): void {
  const gaps = (contents: Filled['ours']) => contents.map((content) => (isFormula(content) ? '' : content));
  const formulas = (contents: Filled['ours']) => contents.map((content) => (isFormula(content) ? content : null));
  for (const part of [gaps, formulas]) {
    for (const { piece, ours, theirs } of filled) {
      const sheet = worksheets.getItem(piece.block.sheet);
      const to = part(ours);
      const block = { ...piece.block, row: piece.block.row + piece.first, to };
      if (to.some(isSomething)) queueBlock(sheet, { block, first: 0, count: to.length }, asRead);
      if (part(theirs).some(isSomething)) queueAsRead(sheet, areaOfPiece(piece), part(theirs));
    }
  }
}

const isSomething = (content: Content | null): boolean => content !== null;
