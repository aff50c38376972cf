/**
 * How cells of ours look: the looks of the column beside them, and on sheets of our own a few of their own.
 */
import type { DressBlock } from '../../plan/plan';

/** In points. */
const TITLE_SIZE = 13;

export function queueDress(sheet: Excel.Worksheet, { column, row, rows, to }: DressBlock): void {
  const cells = sheet.getRangeByIndexes(row, column, rows, 1);
  if (to === null) {
    cells.clear('Formats');
    return;
  }
  if (to.like !== null) cells.copyFrom(sheet.getRangeByIndexes(row, to.like, rows, 1), 'Formats');
  if (to.numberFormat !== null) {
    cells.numberFormat = to.numberFormat as unknown as string[][]; // one value goes to every cell (documented); the typings know arrays only
  }
  if (to.align !== null) cells.format.horizontalAlignment = to.align;
  if (to.paint === 'plain') {
    cells.format.fill.clear();
    cells.format.font.color = '#000000';
  } else if (to.paint === 'head') {
    cells.format.font.bold = true;
    cells.format.fill.color = '#DDEBF7';
  } else if (to.paint === 'title') {
    cells.format.font.bold = true;
    cells.format.font.size = TITLE_SIZE;
  } else if (to.paint === 'input') {
    cells.format.fill.color = '#FFF8DC';
  } else if (to.paint === 'quiet') {
    cells.format.font.color = '#605E5C';
  }
}
