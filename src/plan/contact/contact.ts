/**
 * Contacted: one line in the contact log, and in the customer's row the day, a next date that was typed, intent and
 * stage (S8).
 *
 *  - lines are only ever added, under the last one of the team's own log, or of ours, or on a sheet that is made for
 *    them;
 *  - a day goes into a cell the way its column writes days: as a date, or as text of the same shape (2026.3.5);
 *  - a cell that holds a formula is somebody's arithmetic and stays; the log has the day all the same;
 *  - a next date "by rhythm" empties the typed one, so that the tier's rhythm goes on (G30); where there is no rhythm to
 *    give another date, the typed one stays;
 *  - without a day nobody was in touch: the next contact is only put off, in the sheet's own column for it, or in the
 *    log where there is none;
 *  - our own columns of these rows are renewed where they are values; formulas follow by themselves.
 *
 * Deliberately no edit of a line that stands, and no sort of the log.
 */
import type { Locale } from '../../policy/locale';
import { lineToCells, type ContactLine } from '../../book/log/line';
import type { Rest } from '../../book/written/verdicts';
import { isDateFormat } from '../../book/cell/dateFormat';
import type { Book, Cell, Sheet } from '../../book/book';
import { cellAt } from '../../book/grid';
import { judgeBy } from '../../book/factors';
import type { Field } from '../../book/header/fields';
import type { Day } from '../../policy/day';
import { dateOf } from '../../policy/day';
import { sourcesOf } from '../columns/classify';
import { callColumn } from './callColumn';
import { LOG_TRAITS, logBlocks, logFormats, logParts, type LogPlace } from './logLines';
import { contentOf } from '../columns/column';
import { decide } from '../../standing/decide';
import { markOf } from '../mark';
import { columnsOf, DECISION_ROLES } from '../roles';
import { withoutNoise } from '../parts';
import { NOTHING, type Block, type Content, type FormatChange, type Plan } from '../plan';
import type { Options, Target } from '../columns/target';

/** What is written down; who the customer is, the row says. */
export type ContactEntry = Pick<ContactLine, 'way' | 'said' | 'answered' | 'promised' | 'next' | 'intent' | 'stage'> & {
  /** Null: put off to `next`. */
  readonly day: Day | null;
  /** Nobody was in touch: nobody follows up from now on, or somebody does again. Why is in `said`. */
  readonly rest?: Rest;
};

/** A cell of a customer's row as Excel has it. */
export interface CellNow {
  readonly content: Content;
  readonly format: string;
}

export interface ContactGround {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly target: Target;
  readonly options: Omit<Options, 'told' | 'words'>;
  readonly log: LogPlace;
  readonly locale: Locale;
  readonly cellNow: (row: number, column: number) => CellNow;
  readonly dateFormat: string;
  readonly today: Day;
}

export interface ContactPlan {
  readonly plan: Plan;
  /** Cells that would say something else, and stay, since they hold a formula. */
  readonly kept: readonly { readonly row: number; readonly column: number; readonly field: Field }[];
  /** What stands below the lines of the log gives way. */
  readonly movesBelow: boolean;
  readonly customers: readonly {
    readonly row: number;
    readonly name: string;
    readonly lastContact: Day | null;
    /** Null where there is none, or a formula of the user's has it. */
    readonly next: Day | null;
    readonly by: Day | null;
    /** Null where the log gets no line. */
    readonly logRow: number | null;
  }[];
}

/** `indices` are those of `book.customers`; a ledger has no row to write into, only the log. */
export function planContact(indices: readonly number[], entry: ContactEntry, ground: ContactGround): ContactPlan {
  const { book, sheet, target, options, log, locale, cellNow } = ground;
  const { columns } = book;
  const blocks: Block[] = [];
  const formats: FormatChange[] = [];
  const kept: { row: number; column: number; field: Field }[] = [];
  const columnOf = (row: number, field: Field) => {
    const found = columns[field];
    return found && callColumn(found, sheet, row);
  };
  const put = (row: number, field: Field, to: Content, day: boolean) => {
    const column = columnOf(row, field);
    if (column === undefined) return;
    const { content: from, format } = cellNow(row, column);
    if (from === to) return;
    if (isFormula(from)) return void kept.push({ row, column, field });
    blocks.push({ sheet: target.sheet, column, row, from: [from], to: [to] });
    if (day && typeof to === 'number' && !isDateFormat(format))
      formats.push({ sheet: target.sheet, column, row, from: format, to: ground.dateFormat });
  };
  const dayFor = (row: number, field: Field, day: Day): Content => {
    const column = columnOf(row, field);
    if (column === undefined) return '';
    return asWritten(day, cellNow(row, column), shapeOf(sheet, book, column), book.dateShift);
  };

  const { day } = entry;
  const isReckoned = (row: number | null): boolean => {
    const column = row === null ? undefined : columnOf(row, 'next_contact');
    return row !== null && column !== undefined && isFormula(cellNow(row, column).content);
  };
  const inTouch = indices.flatMap((index) => {
    const customer = book.customers[index];
    if (!customer) return [];
    const { lastContact } = customer;
    return {
      ...customer,
      lastContact: day !== null && (lastContact === null || lastContact < day) ? day : lastContact,
    };
  });
  const byRhythm = inTouch.map((customer) => ({ ...customer, typedNext: null }));
  const rhythms = decide({ ...book, customers: byRhythm }, options.policy, ground.today);
  /** Who has no rhythm keeps the date that somebody typed. */
  const keepsTyped = (n: number): boolean => entry.next === 'rhythm' && (rhythms[n]?.next ?? null) === null;
  const customers = inTouch.map((customer, n) => {
    const { row, typedNext } = customer;
    if (isReckoned(row) || keepsTyped(n)) return customer;
    return { ...customer, typedNext: entry.next === 'rhythm' ? null : (entry.next ?? typedNext) };
  });
  const after: Book = { ...book, customers };
  const decisions = decide(after, options.policy, ground.today);
  const isLogged = day !== null || columns.next_contact === undefined;
  const lines = customers.map(({ row }, n) => ({
    row,
    before: book.customers[indices[n] ?? -1],
    decision: decisions[n],
  }));

  for (const [n, { row, before }] of lines.entries()) {
    if (row === null) continue;
    if (day !== null && (before?.lastContact ?? 0) < day)
      put(row, 'last_contact', dayFor(row, 'last_contact', day), true);
    if (entry.next === 'rhythm') {
      if (!keepsTyped(n)) put(row, 'next_contact', '', false);
    } else if (entry.next !== null) put(row, 'next_contact', dayFor(row, 'next_contact', entry.next), true);
    if (entry.intent !== '') put(row, 'intent', entry.intent, false);
    if (entry.stage !== '') put(row, 'stage', entry.stage, false);
  }

  const written = new Map(blocks.map(({ row, column, to }) => [`${row} ${column}`, to[0] ?? '']));
  const sources = sourcesOf(after, sheet, target, options.moneyScale, options.policy);
  const now = {
    ...sources,
    cell: (row: number, column: number): Cell => {
      const content = written.get(`${row} ${column}`);
      return content === undefined || content === null ? sources.cell(row, column) : content;
    },
  };
  const { policy } = options;
  const asked = { columns: columnsOf(target.own), sources: now, judge: judgeBy(policy), policy };
  for (const { row, decision } of lines) {
    if (row === null || !decision) continue;
    for (const role of DECISION_ROLES) {
      const own = target.own[role];
      const from = own?.contents[row - own.row];
      if (!own || from === undefined) continue;
      const to = contentOf(role, asked, row, decision, options);
      if (from !== to) blocks.push({ sheet: target.sheet, column: own.column, row, from: [from], to: [to] });
    }
  }

  const cells = customers.map(({ row, name: customer }, n) => {
    // The line that comes last is what a sheet without a column for it goes by.
    const next = keepsTyped(n) && decisions[n]?.byHand ? decisions[n].next : entry.next;
    const line = { ...entry, next, plan: '', customer, owner: ownerOf(sheet, book, row) };
    return lineToCells(line, locale, book.dateShift);
  });
  const name = columns.customer_name?.column;
  const allFormats = [...formats, ...(isLogged ? logFormats(log, cells, ground.dateFormat) : [])];
  return {
    kept,
    movesBelow: isLogged && log.moved.length > 0,
    customers: customers.flatMap(({ row, name: called, lastContact }, n) => {
      const { next = null, by = null } = isReckoned(row) ? {} : (decisions[n] ?? {});
      return row === null ? [] : [{ row, name: called, lastContact, next, by, logRow: isLogged ? log.row + n : null }];
    }),
    plan: withoutNoise({
      ...NOTHING,
      job: 'contacted',
      traits: LOG_TRAITS,
      says: { names: customers.map(({ name: called }) => called), ...(day === null && { putOff: true }) },
      witnesses: lines.flatMap(({ row }) =>
        row === null || name === undefined
          ? []
          : [{ sheet: target.sheet, column: name, row, marks: [markOf(cellAt(sheet, row, name))] }],
      ),
      ...(isLogged && logParts(log, cells, locale, ground.dateFormat)),
      blocks: [...blocks, ...(isLogged ? logBlocks(log, cells, locale) : [])],
      formats: allFormats,
    }),
  };
}

const isFormula = (content: Content): boolean => String(content).startsWith('=');

/** How the text dates of a column are written: '2026.03.05', '2026年3月5日'. */
interface Shape {
  readonly separators: readonly [string, string, string];
  readonly padded: boolean;
}

/** Null where the column holds dates, or texts of no one shape. */
function shapeOf(sheet: Sheet, { dataRows }: Book, column: number): Shape | null {
  if (!dataRows) return null;
  let found = null as Shape | null;
  for (let row = dataRows[0]; row <= dataRows[1]; row++) {
    const cell = cellAt(sheet, row, column);
    if (cell === '') continue;
    if (typeof cell !== 'string') return null;
    const read = /^\s*\d{4}([./年-])(\d{1,2})([./月-])(\d{1,2})(日?)\s*$/.exec(cell);
    if (!read) continue;
    const [, first = '', month = '', second = '', day = '', end = ''] = read;
    found = {
      separators: [first, second, end],
      padded: (found?.padded ?? false) || month[0] === '0' || day[0] === '0',
    };
  }
  return found;
}

function asWritten(day: Day, { format }: CellNow, shape: Shape | null, dateShift: number): Content {
  if (shape === null || isDateFormat(format)) return day - dateShift;
  const [year, month, date] = dateOf(day);
  const two = (part: number) => (shape.padded ? String(part).padStart(2, '0') : String(part));
  const [first, second, end] = shape.separators;
  return `${year}${first}${two(month)}${second}${two(date)}${end}`;
}

function ownerOf(sheet: Sheet, { columns }: Book, row: number | null): string {
  const column = columns.owner?.column;
  return row === null || column === undefined ? '' : String(cellAt(sheet, row, column));
}
