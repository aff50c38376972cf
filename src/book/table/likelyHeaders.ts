/**
 * Which rows of a block of cells may be its header, by the rows alone: what each is worth as one is decided with all that
 * follows from it (read.ts).
 *
 *  - words that people put over columns, and texts over numbers, speak for a row; numbers in it, and texts that come again
 *    right below, against it;
 *  - a row that comes again is a header the first time only.
 */
import type { Sheet } from '../book';
import { cellAt, isBlank, textAt } from '../grid';
import { isMonth } from '../header/month';
import { isHeaderWord } from '../header/word';
import { once } from '../once';

export interface Block {
  readonly left: number;
  readonly right: number;
  readonly columns: readonly number[];
}

const ROWS_TRIED = 30;
/** Rows of a block that are taken for its header on trial. */
const HEADERS_TRIED = 3;

/** The likeliest first. `filled` by row of the sheet's area; `top`: its first that is. */
export function likelyHeaders(sheet: Sheet, block: Block, filled: Uint8Array, top: number): readonly number[] {
  const scored: (readonly [row: number, score: number])[] = [];
  const seen = new Set<string>();
  const wordsIn = once((row: number) => wordsOf(sheet, block, row));
  for (let i = top; i < Math.min(filled.length, top + ROWS_TRIED); i++) {
    if (!filled[i]) continue;
    const row = sheet.area.row + i;
    // A header that comes again is none the second time.
    const words = wordsIn(row);
    if (seen.has(words)) continue;
    seen.add(words);
    const score = headerScore(sheet, block, row, filled, wordsIn) - (i - top) * 0.05;
    if (score > 0) scored.push([row, score]);
  }
  return scored
    .sort((a, b) => b[1] - a[1])
    .slice(0, HEADERS_TRIED)
    .map(([row]) => row);
}

const wordsOf = (sheet: Sheet, { columns }: Block, row: number): string =>
  columns.map((column) => textAt(sheet, row, column)).join('\n');

function headerScore(
  sheet: Sheet,
  block: Block,
  row: number,
  filled: Uint8Array,
  wordsIn: (row: number) => string,
): number {
  let known = 0;
  let texts = 0;
  let others = 0;
  let typed = 0;
  let again = 0;
  const words = wordsIn(row);
  const below = rowsBelow(sheet, filled, row).filter((under) => wordsIn(under) !== words);
  for (const column of block.columns) {
    const cell = cellAt(sheet, row, column);
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string' || (/^[\s\d.,:/%¥$€+-]+$/.test(cell) && !isMonth(cell)) || cell.length > 40) {
      others++;
      continue;
    }
    texts++;
    if (isHeaderWord(cell)) known++;
    if (below.some((under) => typeof cellAt(sheet, under, column) === 'number')) typed++;
    if (below.some((under) => cellAt(sheet, under, column) === cell)) again++;
  }
  const alone = texts + others === 1 && block.columns.length > 1;
  if (texts === 0 || (known === 0 && texts < 2 && block.columns.length > 1)) return 0;
  return 2 * known + 0.5 * typed + 0.2 * texts - 1.5 * others - again - (alone ? 3 : 0) - (below.length === 0 ? 1 : 0);
}

function rowsBelow(sheet: Sheet, filled: Uint8Array, row: number): readonly number[] {
  const below: number[] = [];
  for (let i = row - sheet.area.row + 1; i < filled.length && below.length < 6; i++)
    if (filled[i]) below.push(sheet.area.row + i);
  return below;
}
