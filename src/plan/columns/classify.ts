/**
 * Classify: tier, score, next contact and contact-by beside every customer, and the colours of what is overdue.
 *
 *  - the columns go right of the table; where something stands there, right of everything on the sheet; nothing is ever
 *    shifted;
 *  - only rows that hold a customer are written; a total, a section line or a blank row between them stays as it is. Of
 *    a customer on whom nobody follows up whatever of ours stood there goes;
 *  - a ledger has no row for a customer, and a protected sheet takes no columns: both get a sheet of our own
 *    (ownSheet).
 */
import type { Book, Sheet } from '../../book/book';
import { cellAt } from '../../book/grid';
import { judgeBy } from '../../book/factors';
import type { Policy } from '../../policy/policy';
import { contentOf, formatOf, headerText, namedColumn, rolesFor } from './column';
import type { Decision } from '../../standing/decide';
import { dressBeside } from './beside';
import { colouredNames, highlightRules } from './highlight';
import type { Sources } from './live';
import { markOf } from '../mark';
import { DECISION_ROLES, ROLES, type Role, type RoleColumns } from '../roles';
import { onOwnSheet } from './ownSheet';
import { withoutNoise } from '../parts';
import { NOTHING, type Block, type Content } from '../plan';
import type { Classified, Options, Target } from './target';
import { toldName } from './told';

/** In-place columns, or a sheet of our own. `decisions[i]` belongs to `book.customers[i]`. */
export function planClassify(
  book: Book,
  sheet: Sheet,
  decisions: readonly Decision[],
  target: Target,
  options: Options,
): Classified {
  return target.elsewhere === null
    ? besideCustomers(book, sheet, decisions, target, options)
    : onOwnSheet(book, decisions, target, options);
}

function besideCustomers(
  book: Book,
  sheet: Sheet,
  decisions: readonly Decision[],
  target: Target,
  options: Options,
): Classified {
  const { policy, words, moneyScale, told } = options;
  const headerRow = book.headerRows.at(-1) ?? 0;
  const last = book.dataRows?.[1] ?? headerRow;
  const rows = last - headerRow + 1;
  const roles = rolesFor(DECISION_ROLES, book, decisions);
  const { columns, adjacent } = placed(book, sheet, roles, target);
  const sources = sourcesOf(book, sheet, target, moneyScale, policy);
  const ground = { columns, sources, judge: judgeBy(policy), policy };
  const written = [...book.customers, ...book.resting].map(({ row }) => (row ?? headerRow) - headerRow);
  const fill = (contentAt: (row: number) => Content): (Content | null)[] => {
    const contents = Array<Content | null>(rows).fill(null);
    for (let n = 0; n < written.length; n++) {
      const i = written[n] ?? 0;
      contents[i] = contentAt(headerRow + i);
    }
    contents[0] = contentAt(headerRow);
    return contents;
  };
  const blank = fill(() => '');

  const blocks = roles.map((role): Block => {
    const own = target.own[role];
    const from = own ? fill((row) => own.contents[row - own.row] ?? '') : blank;
    const to = Array<Content | null>(rows).fill(null);
    for (const { row } of book.resting) to[row - headerRow] = '';
    decisions.forEach((decision, n) => {
      const i = written[n] ?? 0;
      to[i] = contentOf(role, ground, headerRow + i, decision, options);
    });
    to[0] = from[0] || headerText(role, book, words);
    return { sheet: target.sheet, column: columns[role] ?? 0, row: headerRow, from, to };
  });

  const fresh = roles.filter((role) => !target.own[role]);
  const table = book.table;
  const rightmost = Math.max(...fresh.map((role) => columns[role] ?? 0));
  const grows = table !== null && adjacent && fresh.length > 0 && !table.totalsRow;
  const untouched = target.lastColumn < Math.min(...fresh.map((role) => columns[role] ?? Infinity));
  const like = untouched && !target.beside?.rules ? lastOf(book, target) : null;
  const customer = book.columns.customer_name?.column ?? null;
  const body = book.dataRows ?? ([headerRow + 1, last] as const);

  return {
    sheet: target.name,
    columns,
    ownFills: ownFillsOf(body, target.painted, book.customers.length, policy),
    plan: withoutNoise({
      ...NOTHING,
      job: 'classify',
      witnesses:
        customer === null
          ? []
          : [
              {
                sheet: target.sheet,
                column: customer,
                row: headerRow,
                marks: columnMarks(sheet, customer, headerRow, rows),
              },
            ],
      tables: grows
        ? [
            {
              sheet: target.sheet,
              table: table.name,
              from: table.area,
              to: { ...table.area, columns: rightmost - table.area.column + 1 },
            },
          ]
        : [],
      dress: dressBeside(
        book,
        sheet,
        fresh.map((role) => ({ column: columns[role] ?? 0, numberFormat: formatOf(role, target) })),
        like,
        headerRow,
        target.beside,
      ),
      blocks,
      widths: fresh.map((role) => {
        const column = columns[role] ?? 0;
        return { sheet: target.sheet, column, from: target.beside?.widths.get(column) ?? null, to: ROLES[role].width };
      }),
      names: [
        ...roles.map((role) => namedColumn(target, target.name, role, columns[role] ?? 0, headerRow, rows)),
        ...toldName(target, told),
      ],
      rules: [
        {
          sheet: target.sheet,
          from: target.rules,
          to: highlightRules(
            {
              ...columns,
              ...(customer !== null && { customer }),
              ...(sources.last !== null && { last: sources.last }),
            },
            body,
            policy,
            book.dataColumns,
            target.painted,
          ),
        },
      ],
    }),
  };
}

function ownFillsOf(
  body: readonly [number, number],
  painted: readonly number[],
  customers: number,
  { colour }: Policy,
): Classified['ownFills'] {
  if (painted.length === 0 || colour === 'nothing') return null;
  return {
    names: painted.length,
    scattered: painted.length < customers && colouredNames(body, painted).length === 0,
  };
}

/** Our columns that stand already, and for the others the first free ones to the right. */
function placed(book: Book, sheet: Sheet, roles: readonly Role[], target: Target) {
  const columns: { -readonly [role in keyof RoleColumns]: RoleColumns[role] } = {};
  for (const role of roles) {
    const own = target.own[role];
    if (own) columns[role] = own.column;
  }
  const missing = roles.filter((role) => columns[role] === undefined);
  const beside = lastOf(book, target) + 1;
  const merged = target.beside?.merged ?? [];
  const covered = merged.some(({ column, columns }) => column < beside + missing.length && column + columns > beside);
  const adjacent = !covered && (target.lastColumn < beside || isFree(sheet, beside, missing.length, target));
  const right = Math.max(beside - 1, target.lastColumn, ...merged.map(({ column, columns }) => column + columns - 1));
  const start = adjacent ? beside : right + 2;
  missing.forEach((role, i) => (columns[role] = start + i));
  return { columns, adjacent };
}

/** The last column of the table, ours included. */
function lastOf(book: Book, target: Target): number {
  return Math.max(book.dataColumns?.[1] ?? 0, ...Object.values(target.own).map(({ column }) => column));
}

/** True if the cells are known to hold nothing: no value, no formula that shows none, no table. */
function isFree({ tables }: Sheet, column: number, count: number, { beside }: Target): boolean {
  if (!beside || beside.area.column !== column) return false;
  const { row, rows } = beside.area;
  const taken = tables.some(
    ({ area }) =>
      area.column < column + count &&
      area.column + area.columns > column &&
      area.row < row + rows &&
      area.row + area.rows > row,
  );
  return !taken && beside.formulas.every((cells) => cells.slice(0, count).every((content) => content === ''));
}

/** Where formulas over this sheet find what they need. */
export function sourcesOf(book: Book, sheet: Sheet, target: Target, moneyScale: number, policy: Policy): Sources {
  const { columns } = book;
  const volume = book.measure === 'money' ? (columns.annual_revenue ?? columns.total_amount) : columns.annual_volume;
  const source = (column: typeof volume, divide: number) =>
    column ? { column: column.column, factor: column.scale / divide } : null;
  // A formula looks at one cell: where the last contact is the latest of several, the days are written as values.
  const contact = columns.last_contact ?? columns.last_order_date;
  const last = contact && !contact.besides ? contact.column : null;
  // An Excel Table has grown by our columns: SCORE over them would go round in a circle.
  const [first, end] = book.dataColumns ?? [0, -1];
  const own = Object.values(target.own).flatMap(({ column }) => (column >= first ? [column - 1] : []));
  return {
    volume: source(volume, book.measure === 'money' ? moneyScale : 1),
    potential: policy.basis === 'actual' ? null : source(columns.potential_volume, 1),
    last,
    typedNext: columns.next_contact?.column ?? null,
    sample: columns.sample_sent?.column ?? null,
    judged: (['intent', 'probability', 'stage', 'credit_grade', 'overdue_ar', 'receivable'] as const).flatMap(
      (field) => columns[field]?.column ?? [],
    ),
    record: book.dataColumns && {
      headerRow: book.headerRows.at(-1) ?? 0,
      first,
      last: Math.min(end, ...own),
    },
    cell: (row, column) => cellAt(sheet, row, column),
    dateShift: book.dateShift,
  };
}

function columnMarks(sheet: Sheet, column: number, row: number, rows: number): number[] {
  const marks = new Array<number>(rows);
  for (let i = 0; i < rows; i++) marks[i] = markOf(cellAt(sheet, row + i, column));
  return marks;
}
