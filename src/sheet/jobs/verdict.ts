/**
 * What a person decided about a customer: looked at first, then written in one step (plan/contact/verdict.ts). A few
 * requests.
 */
import type { Locale } from '../../policy/locale';
import { customerStill } from '../../plan/columns/whereabouts';
import type { LogPlace } from '../../plan/contact/logLines';
import { planVerdict, type VerdictEntry, type VerdictPlan } from '../../plan/contact/verdict';
import type { Content } from '../../plan/plan';
import type { Run } from '../excel';
import { logPlace } from './contact';
import { readSheet, type SheetRead, type Wish } from '../read/read';

export interface VerdictRequest extends Wish {
  readonly row: number;
  /** Who was seen in that row. Rows may move: nothing is noted of anybody else. */
  readonly name: string;
  readonly entry: VerdictEntry;
  /** Of a log that is made. */
  readonly logSheet: string;
  readonly locale: Locale;
}

export interface VerdictPreview extends VerdictPlan {
  /** The log that gets the line. */
  readonly log: string;
}

/** Writes nothing. Null if the customer is not there any more, or there are two. */
export function previewVerdict(run: Run, request: VerdictRequest): Promise<VerdictPreview | null> {
  return run(async (context) => {
    const read = await readSheet(context, request);
    const index = read ? customerStill(read.book, request.row, request.name) : -1;
    const row = read?.book.customers[index]?.row ?? null;
    if (!read || row === null) return null;
    const log = await logPlace(context, read, request.logSheet);
    const cells = await cellsNow(context, read, row);
    const { book, sheet, target } = read;
    const ground = { book, sheet, target, log, locale: request.locale, dateFormat: target.dateFormat };
    const planned = planVerdict(index, request.entry, {
      ...ground,
      cellNow: (_, column) => ({ content: cells.get(column) ?? '', format: 'General' }),
    });
    return planned && { ...planned, log: nameOf(log, read) };
  });
}

const nameOf = ({ made, sheet }: LogPlace, { log }: SheetRead): string => (made ? sheet : (log?.sheet ?? sheet));

/** The cells that may be written, as formulas. One request, or none. */
async function cellsNow(context: Excel.RequestContext, { book, target }: SheetRead, row: number) {
  const sheet = context.workbook.worksheets.getItem(target.sheet);
  const asked = [book.columns.pool, book.columns.tier].flatMap((found) => {
    if (!found) return [];
    const cell = sheet.getRangeByIndexes(row, found.column, 1, 1);
    cell.load('formulas');
    return [{ column: found.column, cell }];
  });
  if (asked.length > 0) await context.sync();
  return new Map(asked.map(({ column, cell }) => [column, (cell.formulas[0]?.[0] ?? '') as Content]));
}
