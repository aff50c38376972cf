/**
 * What a contact would write, worked out of what was read: to be shown before anything is asked of Excel.
 *
 *  - the same plan as the one that is applied, but for what only Excel knows: a cell may hold a formula, and then it
 *    stays; the log may have grown by a colleague's line;
 *  - cells one by one, the user's and ours, also where a formula of ours gives way to a day; the log's line as one
 *    thing.
 */
import { LOG_FIELDS } from '../../book/written/logHeads';
import type { ContactLog } from '../../book/log/log';
import type { Book } from '../../book/book';
import { followedAgain } from '../../book/log/contacted';
import { cellAt, formatAt } from '../../book/grid';
import type { Policy } from '../../policy/policy';
import { standingStyle } from '../columns/column';
import { cellAddress } from '../../book/address';
import { nativeFormulas } from '../columns/nativeFormulas';
import { freeSheetName } from '../columns/ownSheet';
import { moneyScaleOf } from '../columns/target';
import { freeTableName, type Content } from '../plan';
import type { PolicySheet } from '../policySheet/layOut';
import { LOG_TABLE } from '../stores';
import { planRest } from './rest';
import { planContact, type ContactEntry, type ContactGround, type ContactPlan } from './contact';
import type { LogPlace } from './logLines';

export interface ContactRead extends Pick<ContactGround, 'book' | 'sheet' | 'target'> {
  readonly log: ContactLog | null;
  readonly inForce: Policy;
  readonly policy: { readonly sheet: PolicySheet } | null;
  readonly tableNames: readonly string[];
}

export interface ContactWish {
  readonly rows: readonly number[];
  readonly entry: ContactEntry;
  readonly logSheet: string;
  readonly locale: ContactGround['locale'];
  readonly today: ContactGround['today'];
}

/** What is shown and what is applied: one plan, from where the log ends and what stands in the cells. */
export function contactPlan(
  indices: readonly number[],
  { entry, locale, today }: Omit<ContactWish, 'rows' | 'logSheet'>,
  { book, sheet, target, inForce, policy }: ContactRead,
  { log, cellNow }: Pick<ContactGround, 'log' | 'cellNow'>,
): ContactPlan {
  const native = policy && nativeFormulas(policy.sheet);
  const style = standingStyle(target) ?? 'values';
  const options = { style, policy: inForce, moneyScale: moneyScaleOf(book.answers), ...(native && { native }) };
  const { dateFormat } = target;
  const ground = { book, sheet, target, log, locale, cellNow, dateFormat, today, options };
  const { rest, said } = entry;
  return rest ? planRest(indices, { rest, because: said, day: today }, ground) : planContact(indices, entry, ground);
}

/** The workbook as a contact is written into it: who is followed up again is a customer of it. */
export const readFor = <Read extends { readonly book: Book }>(
  read: Read,
  { rows, entry }: Pick<ContactWish, 'rows' | 'entry'>,
): Read => (entry.rest === 'resumed' ? { ...read, book: followedAgain(read.book, rows) } : read);

/** A log of our own, for a workbook that has none that takes a line. */
export const newLog = (name: string, { target, tableNames }: Pick<ContactRead, 'target' | 'tableNames'>): LogPlace => ({
  sheet: freeSheetName(name, target.sheetNames),
  made: true,
  columns: Object.fromEntries(LOG_FIELDS.map((field, i) => [field, i])),
  row: 1,
  moved: [],
  table: null,
  tableName: freeTableName(LOG_TABLE, tableNames),
  formats: {},
});

export function contactOnPaper(wish: ContactWish, given: ContactRead): ContactPlan {
  const read = readFor(given, wish);
  const { book, sheet, log } = read;
  const made = newLog(wish.logSheet, read);
  return contactPlan(
    wish.rows.map((wanted) => book.customers.findIndex((customer) => customer.row === wanted)),
    wish,
    read,
    {
      log: log ? { ...made, sheet: log.sheetId, made: false, columns: log.columns, row: rowBelow(log) } : made,
      cellNow: (at, column) => ({ content: cellAt(sheet, at, column), format: formatAt(sheet, at, column) }),
    },
  );
}

const rowBelow = ({ headerRow, lines, putOff }: ContactLog): number =>
  Math.max(headerRow, ...[...lines, ...putOff].map((line) => line.row)) + 1;

/** A cell of the customers' sheet that becomes another, the user's or ours. */
export interface WrittenCell {
  /** 'F12'. */
  readonly cell: string;
  /** Of its column, as it stands in the sheet. */
  readonly header: string;
  readonly isDay: boolean;
  readonly from: Content;
  readonly to: Content;
}

/** All that a contact writes: cell by cell, and a line of the log. */
export interface Writes {
  readonly cells: readonly WrittenCell[];
  /** Addresses of cells that stay, since they hold a formula. */
  readonly kept: readonly string[];
  /** The sheet whose log gets a line; null where it gets none. */
  readonly log: string | null;
  readonly makesLog: boolean;
  /** What stands below its lines moves down. */
  readonly movesBelow: boolean;
}

const DAYS: readonly string[] = ['last_contact', 'next_contact', 'next', 'by'];

export function writesOf(
  { plan, customers, kept, movesBelow }: ContactPlan,
  { book, target, log }: ContactRead,
): Writes {
  const known = new Map<number, Pick<WrittenCell, 'header' | 'isDay'>>();
  for (const { field, header, column, besides } of Object.values(book.columns))
    for (const one of [...(besides ?? []), column]) known.set(one, { header, isDay: DAYS.includes(field) });
  for (const [role, { column, contents }] of Object.entries(target.own))
    known.set(column, { header: String(contents[0] ?? ''), isDay: DAYS.includes(role) });
  const cells = plan.blocks.flatMap(({ sheet, column, row, from, to }) =>
    sheet === target.sheet
      ? to.map((content, i) => ({
          cell: cellAddress(row + i, column),
          ...(known.get(column) ?? { header: '', isDay: false }),
          from: from[i] ?? '',
          to: content ?? '',
        }))
      : [],
  );
  const isLogged = customers.some(({ logRow }) => logRow !== null);
  return {
    cells,
    kept: kept.map(({ row, column }) => cellAddress(row, column)),
    log: isLogged ? (plan.newSheet?.to ?? log?.sheet ?? null) : null,
    makesLog: isLogged && plan.newSheet !== null,
    movesBelow,
  };
}
