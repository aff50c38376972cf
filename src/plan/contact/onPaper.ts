/**
 * What a contact would write, worked out of what was read: to be shown before anything is asked of Excel.
 *
 *  - the same plan as the one that is applied, but for what only Excel knows: a cell may hold a formula, and then it
 *    stays; the log may have grown by a colleague's line;
 *  - cells of the user's one by one, our own columns and the log's line as one thing each.
 */
import { LOG_FIELDS } from '../../book/log/line';
import type { ContactLog } from '../../book/log/log';
import type { Field } from '../../book/header/fields';
import { cellAt, formatAt } from '../../book/grid';
import type { Policy } from '../../policy/policy';
import { standingStyle } from '../columns/column';
import { columnLetters } from '../../book/address';
import { freeSheetName } from '../columns/ownSheet';
import { planContact, type ContactEntry, type ContactGround, type ContactPlan } from './contact';
import type { Content } from '../plan';
import type { SheetWords } from '../columns/target';

export interface ContactRead extends Pick<ContactGround, 'book' | 'sheet' | 'target'> {
  readonly log: ContactLog | null;
  readonly inForce: Policy;
}

export interface ContactWish {
  readonly rows: readonly number[];
  readonly entry: ContactEntry;
  readonly logSheet: string;
  readonly locale: ContactGround['locale'];
  readonly words: SheetWords;
  readonly today: ContactGround['today'];
}

export function contactOnPaper(wish: ContactWish, read: ContactRead): ContactPlan {
  const { book, sheet, target, log, inForce } = read;
  const row = log ? Math.max(log.headerRow, ...[...log.lines, ...log.putOff].map((line) => line.row)) + 1 : 1;
  return planContact(
    wish.rows.map((wanted) => book.customers.findIndex((customer) => customer.row === wanted)),
    wish.entry,
    {
      book,
      sheet,
      target,
      log: {
        sheet: log?.sheetId ?? freeSheetName(wish.logSheet, target.sheetNames),
        made: log === null,
        columns: log?.columns ?? Object.fromEntries(LOG_FIELDS.map((field, i) => [field, i])),
        row,
        table: null,
        tableName: '',
        formats: {},
      },
      locale: wish.locale,
      cellNow: (at, column) => ({ content: cellAt(sheet, at, column), format: formatAt(sheet, at, column) }),
      dateFormat: target.dateFormat,
      today: wish.today,
      options: { style: standingStyle(target) ?? 'values', policy: inForce, words: wish.words, moneyScale: 1 },
    },
  );
}

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
  const fieldAt = new Map(Object.values(book.columns).map(({ column, field }) => [column, field] as const));
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
