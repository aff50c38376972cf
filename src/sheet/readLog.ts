/** The contact log of a workbook, ours or the team's own, whole: one request, more for more than 3 MB. */
import type { Cell, Sheet } from '../book/book';

/** `head` is the beginning of the sheet; the rest of its rows are read. */
export async function wholeLog(
  context: Excel.RequestContext,
  head: Sheet,
  rows: number,
  bytes: number,
): Promise<Sheet> {
  if (rows <= head.values.length) return head;
  const perRow = JSON.stringify(head.values).length / Math.max(1, head.values.length);
  const step = Math.max(1, Math.floor(bytes / perRow));
  const values: Cell[][] = [];
  const { row, column, columns } = head.area;
  for (let from = 0; from < rows; from += step) {
    const part = context.workbook.worksheets
      .getItem(head.id)
      .getRangeByIndexes(row + from, column, Math.min(step, rows - from), columns);
    part.load('values');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once for each 3 MB, as in read.ts
    await context.sync();
    for (const line of part.values as Cell[][]) values.push(line);
  }
  return { ...head, area: { ...head.area, rows }, values };
}
