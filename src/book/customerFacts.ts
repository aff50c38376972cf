/**
 * What a row tells about calling its customer, about pools and about intent, in the terms of the policy (callReasons,
 * pool, intent).
 *
 *  - read when asked, customer by customer: only the lines that are looked at cost anything;
 *  - a quote or a sample has a day where its column is one of dates, or its cell names one with its year (已报价
 *    2026-10-01). A bare number there is a price;
 *  - whether somebody has asked or ordered is known only where a column would say so: without one it is null, not no;
 *  - a customer of a ledger has only what the ledger says: its orders.
 */
import type { CallFacts } from '../policy/callReasons';
import type { Day } from '../policy/day';
import type { IntentFacts } from '../policy/intent';
import { DEFAULT_POLICY } from '../policy/policy';
import type { PoolFacts, Pooled } from '../policy/pool';
import { isMoonHeader, readBirthday } from './cell/birthday';
import type { Book, Cell, ColumnFound, Customer, Reading, Sheet } from './book';
import { answerFor } from './answers';
import { amountReader, dayReader, noFindings, type DayReader, type Findings } from './cell/columnReaders';
import type { Likelihood, Stage } from '../policy/likelihood';
import { readPool, readStage, readStatus } from './cell/choice';
import { readDate } from './cell/date';
import type { DateOrder } from './cell/dateShape';
import { judgeBy, type Judge } from './factors';
import { freshnessReader } from './freshness';
import { cellAt, isBlank } from './grid';
import type { Field } from './header/fields';
import { once } from './once';
import { orderDays } from './orders/days';
import { countryIn } from './company/places';
import { plain } from './cell/text';

/** The policy's own, without what is decided (tier, by) and what only a log knows (taken). */
export interface CustomerFacts {
  readonly call: CallFacts;
  readonly pool: Omit<PoolFacts, 'tier' | 'by' | 'taken'>;
  readonly intent: IntentFacts;
}

const DATED_HEADER = /日期|时间|時間|date|\bon\b/i;
const NAMED_DAY = /(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}/;
const CLOSED =
  /拒|不需要|无需|退|已下单|已成交|取消|reject|declin|refus|cancel|ordered|no need|^(?:无|無|没有|沒有|否|no|none|-)$/i;
const OPEN_ORDER =
  /未发货|未出货|生产中|备货|待发|未完成|进行中|已下单|未發貨|未出貨|生產中|備貨|進行中|open|pending|in production|processing|partial|unshipped/i;

export type FactsOf = (customer: Customer) => CustomerFacts;

export function factsReader(
  sheet: Sheet,
  book: Book,
  reading: Reading,
  judge: Judge = judgeBy(DEFAULT_POLICY),
  stages: readonly Likelihood<Stage>[] = DEFAULT_POLICY.stages,
): FactsOf {
  const { columns } = book;
  const { today } = reading;
  const rows = book.customers.flatMap(({ row }) => row ?? []);
  const findings = noFindings();
  const days = (field: Field): DayReader | null => {
    const found = columns[field];
    return found ? dayReader(sheet, found, rows, 'past', reading, findings) : null;
  };
  const at = (row: number | null, field: Field): Cell => {
    const column = columns[field]?.column;
    return row === null || column === undefined ? '' : cellAt(sheet, row, column);
  };
  const dayOf = (found: ColumnFound | undefined) => dayInColumn(sheet, found, rows, reading, findings);
  const quotedAt = dayOf(columns.quote_status);
  const sentAt = dayOf(columns.sample_sent);
  const statusAt = dayOf(columns.sample_status);
  const sampledAt = (row: number) => sentAt(row) ?? statusAt(row);
  const orderedAt = days('last_order_date');
  const overdueAt = columns.overdue_ar ? amountReader(sheet, columns.overdue_ar, rows, reading, findings) : null;
  const ordersOf = book.kind === 'ledger' ? orderDays(sheet, book, reading) : null;
  const freshnessOf = freshnessReader(sheet, book, today);
  const birthday = columns.birthday;
  const order = birthday
    ? ((answerFor(reading.answers, 'date-order', birthday.column) ?? null) as DateOrder | null)
    : null;

  // Few countries stand in many rows.
  const countryNamed = once(countryIn);

  return (customer) => {
    const { row } = customer;
    const quoted = row === null ? null : quotedAt(row);
    const sampled = row === null ? null : sampledAt(row);
    const ordered = row === null ? customer.lastContact : (orderedAt?.(row) ?? null);
    const overdue = row === null ? null : (overdueAt?.(row) ?? null);
    const willingness = judge(customer).willingness ?? null;
    const stage = stageOf(at(row, 'stage'), stages);
    const hasAsked = askedIn(sheet, book, row, stage);
    const hasOrdered = orderedIn(book, customer, ordered, stage, (field) => at(row, field));
    const asked = latest(quoted, sampled);
    return {
      call: {
        quoted,
        sampled,
        overdue:
          overdue === null
            ? null
            : { amount: overdue.value, currency: overdue.unit ?? columns.overdue_ar?.unit ?? null },
        orders: ordersOf?.(customer.name) ?? (ordered === null ? [] : [ordered]),
        volume: customer.volume,
        potential: customer.potential,
        country: countryNamed(String(at(row, 'country'))) ?? countryNamed(String(at(row, 'region'))),
        birthday: birthday
          ? readBirthday(at(row, 'birthday'), {
              lunar: isMoonHeader(birthday.header),
              order,
              today,
              shift: sheet.dateShift,
            })
          : null,
        unknown: freshnessOf(customer).ask,
      },
      pool: {
        pool: poolIn(at(row, 'pool')),
        lastContact: customer.lastContact,
        hasOrdered,
        hasAsked,
        hasOpenOrder: ['order_status', 'ship_status'].some((field) =>
          OPEN_ORDER.test(plain(String(at(row, field as Field)))),
        ),
        sampled,
        willingness,
      },
      intent: { fits: null, isQualified: null, hasAsked, asked, hasOrdered, lastOrder: ordered, willingness, stage },
    };
  };
}

/**
 * By the policy's own names first. A stage of the team's own is as far as the last known one that is no likelier to be
 * paid.
 */
function stageOf(cell: Cell, stages: readonly Likelihood<Stage>[]): Stage | null {
  const said = plain(String(cell)).toLowerCase();
  const own = said === '' ? undefined : stages.find(({ name }) => plain(name).toLowerCase() === said);
  if (!own) return readStage(cell);
  if (own.id !== null || own.share === 0) return own.id;
  const reached = stages.filter(({ id, share }) => id !== null && id !== 'lost' && share <= own.share);
  return reached.sort((a, b) => b.share - a.share)[0]?.id ?? null;
}

/** Days of a column of dates, or those that a cell of text names. */
function dayInColumn(
  sheet: Sheet,
  found: ColumnFound | undefined,
  rows: readonly number[],
  reading: Reading,
  findings: Findings,
): (row: number) => Day | null {
  if (!found) return () => null;
  const isDated = DATED_HEADER.test(found.header);
  const readDay = isDated ? dayReader(sheet, found, rows, 'past', reading, findings) : null;
  return (row) => {
    if (readDay) return readDay(row);
    const cell = cellAt(sheet, row, found.column);
    if (typeof cell !== 'string' || CLOSED.test(plain(cell))) return null;
    const named = NAMED_DAY.exec(plain(cell))?.[0];
    if (named === undefined) return null;
    const read = readDate(named, {
      order: 'ymd',
      format: '',
      dateColumn: true,
      today: reading.today,
      lean: 'past',
      shift: 0,
    });
    return read.kind === 'day' && read.day <= reading.today ? read.day : null;
  };
}

/** Null where no column would say so. */
function askedIn(sheet: Sheet, { columns }: Book, row: number | null, stage: Stage | null): boolean | null {
  if (row === null) return true;
  if (stage !== null && stage !== 'contact' && stage !== 'lost') return true;
  const told = [columns.quote_status, columns.sample_status].filter((found) => found !== undefined);
  const cells = told.map(({ column }) => cellAt(sheet, row, column)).filter((cell) => !isBlank(cell));
  if (cells.some((cell) => !/^(?:无|無|没有|沒有|未|否|-|0|(?:no|none|not)\b)/i.test(plain(String(cell))))) return true;
  return told.length > 0 ? false : stage === null ? null : false;
}

function orderedIn(
  { columns, measure }: Book,
  customer: Customer,
  ordered: Day | null,
  stage: Stage | null,
  at: (field: Field) => Cell,
): boolean | null {
  if (customer.row === null || ordered !== null || stage === 'paid') return true;
  const count = at('order_count');
  if (typeof count === 'number') return count > 0;
  if (readStatus(at('status')) === 'won') return true;
  if (customer.volume !== null && measure !== null) return customer.volume > 0;
  return columns.last_order_date || columns.order_count ? false : null;
}

function poolIn(cell: Cell): Pooled | null {
  return isBlank(cell) ? null : readPool(cell);
}

function latest(a: Day | null, b: Day | null): Day | null {
  return a === null ? b : b === null || a > b ? a : b;
}
