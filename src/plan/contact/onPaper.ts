/**
 * What a contact would write, worked out of what was read: to be shown before anything is asked of Excel.
 *
 *  - the same plan as the one that is applied, but for what only Excel knows: a cell may hold a formula, and then it
 *    stays; the log may have grown by a colleague's line;
 *  - cells of the user's one by one, our own columns and the log's line as one thing each.
 */
import { LOG_FIELDS } from '../../book/written/logHeads';
import type { ContactLog } from '../../book/log/log';
import type { Field } from '../../book/header/fields';
import { cellAt, formatAt } from '../../book/grid';
import type { Policy } from '../../policy/policy';
import { standingStyle } from '../columns/column';
import { columnLetters } from '../../book/address';
import { nativeFormulas } from '../columns/nativeFormulas';
import { freeSheetName } from '../columns/ownSheet';
import { moneyScaleOf, type SheetWords } from '../columns/target';
import { freeTableName, type Content } from '../plan';
import type { PolicySheet } from '../policySheet/layOut';
import { LOG_TABLE } from '../stores';
import { planContact, type ContactEntry, type ContactGround, type ContactPlan, type LogPlace } from './contact';

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
  readonly words: SheetWords;
  readonly today: ContactGround['today'];
}

/** What is shown and what is applied: one plan, from where the log ends and what stands in the cells. */
export function contactPlan(
  indices: readonly number[],
  { entry, locale, words, today }: Omit<ContactWish, 'rows' | 'logSheet'>,
  { book, sheet, target, inForce, policy }: ContactRead,
  { log, cellNow }: Pick<ContactGround, 'log' | 'cellNow'>,
): ContactPlan {
  const native = policy && nativeFormulas(policy.sheet);
  const style = standingStyle(target) ?? 'values';
  const options = { style, policy: inForce, words, moneyScale: moneyScaleOf(book.answers), ...(native && { native }) };
  const { dateFormat } = target;
  return planContact(indices, entry, { book, sheet, target, log, locale, cellNow, dateFormat, today, options });
}

/** A log of our own, for a workbook that has none that takes a line. */
export const newLog = (name: string, { target, tableNames }: Pick<ContactRead, 'target' | 'tableNames'>): LogPlace => ({
  sheet: freeSheetName(name, target.sheetNames),
  made: true,
  columns: Object.fromEntries(LOG_FIELDS.map((field, i) => [field, i])),
  row: 1,
  table: null,
  tableName: freeTableName(LOG_TABLE, tableNames),
  formats: {},
});

export function contactOnPaper(wish: ContactWish, read: ContactRead): ContactPlan {
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

/** A cell of the user's that becomes another. */
export interface WrittenCell {
  /** 'F12'. */
  readonly cell: string;
  readonly field: Field;
  readonly from: Content;
  readonly to: Content;
}

export interface Writes {
  readonly cells: readonly WrittenCell[];
  /** The sheet whose log gets a line; null where it gets none. */
  readonly log: string | null;
  readonly makesLog: boolean;
  /** Cells of our own columns. */
  readonly ours: number;
}

export function writesOf({ plan, customers }: ContactPlan, { book, target, log }: ContactRead): Writes {
  const fieldAt = new Map(
    Object.values(book.columns).flatMap(({ column, besides, field }) =>
      [...(besides ?? []), column].map((one) => [one, field] as const),
    ),
  );
  const own = new Set(Object.values(target.own).map(({ column }) => column));
  const here = plan.blocks.filter(({ sheet }) => sheet === target.sheet);
  const cells = here.flatMap(({ column, row, from, to }): WrittenCell[] => {
    const field = fieldAt.get(column);
    return field === undefined || own.has(column)
      ? []
      : [{ cell: `${columnLetters(column)}${row + 1}`, field, from: from[0] ?? '', to: to[0] ?? '' }];
  });
  const isLogged = customers.some(({ logRow }) => logRow !== null);
  return {
    cells,
    log: isLogged ? (log?.sheet ?? plan.newSheet?.to ?? null) : null,
    makesLog: isLogged && plan.newSheet !== null,
    // Formulas follow by themselves.
    ours: standingStyle(target) === 'values' ? here.length - cells.length : 0,
  };
}
