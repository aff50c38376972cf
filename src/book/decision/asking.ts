/**
 * What only the user can know of a sheet as a whole: what a row is, and which column holds what decides (the customers,
 * how much they buy, when they were last spoken to; of orders the day and the quantity).
 *
 *  - a question is asked where it decides and the cells allow an answer: what is sure is read, what cannot be is refused;
 *  - what settles others comes first and alone: what a row is, then who the customers are, then the rest;
 *  - where one column is plainly named, no other is asked about;
 *  - 'none' is an answer like any other. One that fits no column is no answer.
 */
import { isoOf, type Day } from '../../policy/day';
import { columnLetters } from '../address';
import type { ColumnChoice, Kind, NoneReason, Question, Reading, Sheet } from '../book';
import type { Named } from '../columns';
import { cellAt, isBlank, textAt } from '../grid';
import type { Field } from '../header/fields';
import { headerKeys } from '../header/keys';
import { sampleOf, share } from '../header/profile';
import { countNames } from '../orders/key';
import { ROW_KINDS, rowKindSaid } from '../rowKind';
import type { Table } from '../table/table';
import type { Place } from './candidates';
import { mayBeHowMuch, mayBeOrdered, mayBeWhen, type Free, type MayBe } from './mayBe';
import { HOW_MUCH, HOW_MUCH_ORDERED, WHEN_ORDERED, WHEN_SPOKEN } from './onlyOne';
import { whoToAskAbout } from './who';

/** What only orders have. */
const OF_ORDERS: readonly Field[] = [
  ...WHEN_ORDERED,
  ...HOW_MUCH_ORDERED,
  ...(['order_no', 'order_status', 'product', 'unit_price', 'stage', 'pay_status', 'ship_status'] as const),
];

/** Refusals that rest on not knowing: of a list of prices or of staff it is known what it is. */
const UNKNOWN: readonly (NoneReason | null)[] = ['no-customer-column', 'no-header'];

const EXAMPLES = 3;
/** Odds of a column whose cells look the part under a header that says nothing else. */
const CLEAR = 1;

/** The sheet, read as far as it could be. */
export interface Sight {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly named: Named;
  readonly kind: Kind;
  readonly reason: NoneReason | null;
}

export function questionsOf(sight: Sight, reading: Reading): readonly Question[] {
  const { named, table, kind, reason } = sight;
  const said = rowKindSaid(reading.answers);
  if (table.last < table.first || said === 'none') return [];
  if (said === null && isEither(sight)) return [rowKind(sight)];
  const ask = (code: Question['code'], columns: () => readonly number[]) =>
    reading.answers[code] === 'none' ? [] : question(sight, code, columns());
  const free = freeIn(sight, reading);
  if (kind === 'none')
    return UNKNOWN.includes(reason) ? ask('customer-column', () => mayBeCustomers(sight, free, said !== null)) : [];
  const has = (fields: readonly Field[]) => fields.some((field) => named.columns[field]);
  if (kind === 'ledger')
    return [
      ...(has(WHEN_ORDERED) ? [] : ask('order-date-column', () => columnsOf(mayBeOrdered(free)))),
      ...(has(HOW_MUCH_ORDERED) ? [] : ask('order-quantity-column', () => columnsOf(mayBeHowMuch(free)))),
    ];
  const isCounted = has(HOW_MUCH.filter((field) => field !== 'potential_volume')) || named.months.length > 0;
  // Beside what may be bought, what is bought is asked about where the cells speak for it.
  const from = has(['potential_volume']) ? CLEAR : -Infinity;
  // Where a row is a customer, how much was ordered (要货) may be all that there is.
  const ordered = HOW_MUCH_ORDERED.flatMap((field) => named.columns[field]?.column ?? []);
  const mayCount = () => [...ordered, ...columnsOf(mayBeHowMuch(free).filter(({ odds }) => odds >= from))];
  return [
    ...(isCounted ? [] : ask('volume-column', mayCount)),
    ...(has(WHEN_SPOKEN) ? [] : ask('contact-column', () => columnsOf(mayBeWhen(free)))),
  ];
}

const columnsOf = (found: readonly MayBe[]): readonly number[] => found.map(({ column }) => column);

const whoIn = ({ named: { columns } }: Sight) => columns.customer_name ?? columns.customer_id;

/** Where few come again, somebody stands there twice by mistake. */
const MANY = 0.2;

/** Customers come again, and as orders only because they do, or as likely as not. */
function isEither(sight: Sight): boolean {
  const { sheet, table, named, kind } = sight;
  const speaks = (field: Field) => named.columns[field]?.evidence?.some(({ code }) => code !== 'only') ?? false;
  if (kind === 'none' || !(named.mayBeEither || (kind === 'ledger' && !OF_ORDERS.some(speaks)))) return false;
  const who = whoIn(sight);
  if (!who) return true;
  const rows = Array.from({ length: table.last - table.first + 1 }, (_, i) => table.first + i);
  const { filled, distinct } = countNames(sheet, who.column, rows);
  return filled - distinct > filled * MANY;
}

function rowKind(sight: Sight): Question {
  const who = whoIn(sight);
  const examples = who ? repeatedIn(sight, who.column) : [];
  return { code: 'row-kind', column: null, choices: ROW_KINDS, examples };
}

/** The first that come again. */
function repeatedIn({ sheet, table: { first, last } }: Sight, column: number): readonly string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (let row = first; row <= last && again.size < EXAMPLES; row++) {
    const text = textAt(sheet, row, column);
    if (text !== '' && seen.has(text)) again.add(text);
    seen.add(text);
  }
  return [...again];
}

/** Nothing where there is nothing to choose from. */
function question(sight: Sight, code: Question['code'], columns: readonly number[]): readonly Question[] {
  const offered = columns.map((column): ColumnChoice => ({
    column,
    header: sight.named.headers.get(column) ?? '',
    examples: examplesIn(sight, column),
  }));
  const [best] = offered;
  if (!best) return [];
  const choices = [...columns.map(columnLetters), 'none'];
  return [{ code, column: null, choices, examples: best.examples, columns: offered }];
}

/** The first different cells; a day, which stands there as a number, as 2026-11-20. */
function examplesIn({ sheet, table, named }: Sight, column: number): readonly string[] {
  const profile = named.profiles.get(column);
  const isDated = profile !== undefined && share(profile.dates, profile) > 0.5;
  const found = new Set<string>();
  for (let row = table.first; row <= table.last && found.size < EXAMPLES; row++) {
    const cell = cellAt(sheet, row, column);
    if (isDated && typeof cell === 'number') found.add(isoOf(Math.floor(cell + sheet.dateShift) as Day));
    else if (!isBlank(cell)) found.add(String(cell).trim());
  }
  return [...found];
}

function mayBeCustomers({ named }: Sight, free: Free, overruled: boolean): readonly number[] {
  const has = (fields: readonly Field[]) => fields.some((field) => named.columns[field]);
  const looksIt =
    (has(HOW_MUCH) || has(HOW_MUCH_ORDERED) || mayBeHowMuch(free).length > 0) &&
    (has(WHEN_SPOKEN) || has(WHEN_ORDERED) || mayBeWhen(free).length > 0 || mayBeOrdered(free).length > 0);
  const places = [...named.profiles].map(([column, profile]): Place => ({
    column,
    header: named.headers.get(column) ?? '',
    profile,
    group: [column],
  }));
  return whoToAskAbout(
    { chosen: Object.values(named.columns), places, months: named.months },
    overruled ? 'said' : looksIt ? 'looks-it' : 'unknown',
  );
}

/** The columns that nothing claims, and of which the user did not say that they mean nothing. */
function freeIn({ sheet, table, named }: Sight, { told, today }: Reading): Free {
  const keys = headerKeys(named.headers);
  const claimed = new Set([...named.months, ...Object.values(named.columns).map(({ column }) => column)]);
  const columns = [...named.headers.keys()].filter(
    (column) => !claimed.has(column) && told?.columns?.[keys.get(column) ?? ''] !== null,
  );
  const { headers, profiles } = named;
  return { sheet, rows: sampleOf(table.first, table.last), headers, profiles, columns, today };
}
