/**
 * The contact log of a workbook, ours or the team's own: found among its other sheets, read whole, and its days counted
 * as last contacts. One request where there is a log, more for more than 3 MB.
 */
import type { Book, Cell, Reading, Sheet } from '../../book/book';
import { withLog } from '../../book/log/contacted';
import { readContactLog, type ContactLog } from '../../book/log/log';

/** A sheet that may be one. */
export interface Other {
  /** Its first rows. */
  readonly head: Sheet;
  readonly rows: number;
  /** It carries our hidden name. */
  readonly isOurs: boolean;
}

/** Our own log, else the first sheet that is one. */
export async function withContacts(
  context: Excel.RequestContext,
  book: Book,
  others: readonly Other[],
  { today, answers }: Pick<Reading, 'today' | 'answers'>,
  bytes: number,
): Promise<{ readonly book: Book; readonly log: ContactLog | null }> {
  const reading = { today, answers };
  const found =
    others.find(({ isOurs }) => isOurs) ?? others.find(({ head }) => readContactLog(head, reading) !== null);
  if (!found) return { book, log: null };
  const log = readContactLog(await wholeSheet(context, found, bytes), reading);
  return { book: withLog(book, log, today), log };
}

async function wholeSheet(context: Excel.RequestContext, { head, rows }: Other, bytes: number): Promise<Sheet> {
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
