/**
 * "Contacted": looked at, then written in one step: the log's line and the customer's row, or neither
 * (plan/contact).
 *
 *  - two people who log at once both get their line: whoever comes second finds the row taken, reads again and takes
 *    the next;
 *  - a log that cannot take a line (protected, a totals row under its table) is left alone, and a log of our own is
 *    made;
 *  - a few requests, whatever the number of customers.
 */
import type { Locale } from '../../policy/locale';
import { LOG_FIELDS } from '../../book/written/logHeads';
import { customerStill } from '../../plan/columns/whereabouts';
import type { CellNow, ContactEntry, ContactPlan } from '../../plan/contact/contact';
import type { LogPlace } from '../../plan/contact/logLines';
import { endOfLog } from '../../plan/contact/endOfLog';
import type { Content } from '../../plan/plan';
import { callColumn } from '../../plan/contact/callColumn';
import { contactPlan, newLog, readFor } from '../../plan/contact/onPaper';
import type { Failure } from '../../plan/failure';
import type { Run } from '../excel';
import { areaOf, PLACE } from '../area';
import { HostError } from '../hostError';
import { apply } from './classify';
import type { ClassifyRequest } from './look';
import { readSheet, type SheetRead } from '../read/read';

export interface ContactRequest extends ClassifyRequest {
  /** Of the customer sheet, counted from 0. */
  readonly rows: readonly number[];
  /** Who was seen in these rows. Rows may move: it is written to nobody else. */
  readonly names?: readonly string[];
  readonly entry: ContactEntry;
  /** Of a log that is made. */
  readonly logSheet: string;
  readonly locale: Locale;
}

/** Somebody else was faster. */
const AGAIN: readonly Failure[] = ['edited', 'moved', 'busy', 'gone'];
const TRIES = 5;

/**
 * Writes nothing. Null if the workbook is empty or the rows are no customers'. Without `known` the workbook is read
 * first.
 */
export function previewContact(run: Run, request: ContactRequest, known?: SheetRead): Promise<ContactPlan | null> {
  return run(async (context) => {
    const found = known ?? (await readSheet(context, request));
    if (!found) return null;
    const read = readFor(found, request);
    const { book } = read;
    const indices = request.rows.map((row, i) => customerStill(book, row, request.names?.[i]));
    if (indices.length === 0 || indices.includes(-1)) return null;
    const rows = indices.flatMap((index) => book.customers[index]?.row ?? []);
    return contactPlan(indices, request, read, {
      log: await logPlace(context, read, request.logSheet, rows.length),
      cellNow: await cellsNow(context, read, rows),
    });
  });
}

/**
 * Reads and writes; what is known of the workbook is read again only if it proves to be another by now. Null if that is
 * not what was agreed to: then nothing is written.
 * @throws {HostError} as `apply` does; 'gone' if the rows are no customers' any more.
 */
export async function logAgreed(
  run: Run,
  request: ContactRequest,
  known: SheetRead | undefined,
  isAgreed: (plan: ContactPlan) => boolean,
): Promise<ContactPlan | null> {
  let { names } = request;
  for (let tries = 1; ; tries++) {
    const wanted = { ...request, ...(names && { names }) };
    const preview = await previewContact(run, wanted, tries === 1 ? known : undefined);
    if (!preview) throw new HostError('gone');
    names ??= preview.customers.map(({ name }) => name);
    if (!isAgreed(preview)) return null;
    try {
      await apply(run, preview.plan);
      return preview;
    } catch (error) {
      if (!(error instanceof HostError) || !AGAIN.includes(error.code) || tries === TRIES) throw error;
    }
  }
}

/** The same, whatever it comes to. */
export async function logContact(run: Run, request: ContactRequest, known?: SheetRead): Promise<ContactPlan> {
  const done = await logAgreed(run, request, known, () => true);
  if (!done) throw new HostError('gone');
  return done;
}

/** The cells of the rows that may be written, as they are now: one request. */
async function cellsNow(
  context: Excel.RequestContext,
  { book, target, sheet: read }: SheetRead,
  rows: readonly number[],
) {
  const { last_contact, next_contact, intent, stage } = book.columns;
  const sheet = context.workbook.worksheets.getItem(target.sheet);
  const asked = [last_contact, next_contact, intent, stage].flatMap((found) =>
    found
      ? rows.map((row) => {
          const column = callColumn(found, read, row);
          const cell = sheet.getRangeByIndexes(row, column, 1, 1);
          cell.load('formulas,numberFormat');
          return { row, column, cell };
        })
      : [],
  );
  await context.sync();
  const known = new Map(
    asked.map(({ row, column, cell }): [string, CellNow] => [
      `${row} ${column}`,
      { content: (cell.formulas[0]?.[0] ?? '') as CellNow['content'], format: String(cell.numberFormat[0]?.[0] ?? '') },
    ]),
  );
  return (row: number, column: number): CellNow => known.get(`${row} ${column}`) ?? { content: '', format: 'General' };
}

/** Under the last line of the log that there is (endOfLog.ts); else a log of our own. A few requests. */
export async function logPlace(
  context: Excel.RequestContext,
  read: SheetRead,
  name: string,
  lines = 1,
): Promise<LogPlace> {
  const made = newLog(name, read);
  const { log } = read;
  if (!log) return made;
  const sheet = context.workbook.worksheets.getItem(log.sheetId);
  sheet.protection.load('protected');
  sheet.tables.load('items/name,items/showTotals');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(PLACE);
  await context.sync();
  const areas = sheet.tables.items.map((table) => {
    const range = table.getRange();
    range.load(PLACE);
    return { table, range };
  });
  const last = Math.max(log.headerRow, ...[...log.lines, ...log.putOff].map(({ row }) => row));
  const lowest = used.isNullObject ? log.headerRow : used.rowIndex + used.rowCount - 1;
  const under =
    lowest > last ? sheet.getRangeByIndexes(last + 1, used.columnIndex, lowest - last, used.columnCount) : null;
  const merged = under?.getMergedAreasOrNullObject();
  under?.load('formulas');
  merged?.load('address');
  if (areas.length > 0 || under) await context.sync();
  const around = areas.find(
    ({ range }) => range.rowIndex <= log.headerRow && range.rowIndex + range.rowCount > log.headerRow,
  );
  if (sheet.protection.protected || around?.table.showTotals) return made;
  const area = around && areaOf(around.range);
  const found = under
    ? endOfLog(
        {
          row: last + 1,
          column: used.columnIndex,
          contents: under.formulas as Content[][],
          isMerged: merged?.isNullObject === false,
        },
        { columns: Object.values(log.columns), customer: log.columns.customer ?? -1 },
        lines,
      )
    : { row: last + 1, moved: [] };
  // Under the table something else may stand: then it cannot grow.
  if (!found && area && lowest >= area.row + area.rows) return made;
  const row = found?.row ?? (area ? area.row + area.rows : lowest + 1);
  const fields = LOG_FIELDS.flatMap((field) => {
    const column = log.columns[field];
    if (column === undefined) return [];
    const cells = sheet.getRangeByIndexes(row - 1, column, 2, 1);
    cells.load('numberFormat');
    return [{ field, cells }];
  });
  await context.sync();
  const formats = fields.map(({ field, cells }) => {
    const [above, here] = cells.numberFormat.map(([format]) => String(format));
    return [field, { above, here }];
  });
  return {
    ...made,
    sheet: log.sheetId,
    made: false,
    columns: log.columns,
    row,
    moved: found?.moved ?? [],
    table: around && area ? { name: around.table.name, area } : null,
    formats: Object.fromEntries(formats) as LogPlace['formats'],
  };
}
