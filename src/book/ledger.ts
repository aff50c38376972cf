/**
 * A sheet with a row an order → customers.
 *
 *  - the year is the twelve months that end today: an order counts if its day is after the same date of last year and
 *    not after today (today 22 November 2026: 23 November 2025 … 22 November 2026; on 29 February: after 28 February of
 *    last year);
 *  - rows are one customer if their names are the same but for capitals, blanks, full width and invisible characters.
 *    Nothing fuzzier: similar names are shown to the user, never merged;
 *  - left out, and counted: orders that are cancelled, closed, void or refunded by any of their status cells, deals
 *    that are not won, and orders that wait for payment (待付款; or no day of payment where other orders have one).
 *    未收款 of a firm order is an order;
 *  - returns have negative numbers and subtract; a customer left below zero has no volume, and a problem;
 *  - pieces go before money. A row without a readable number adds nothing; a customer without any in the year has no
 *    volume, one whose orders are all older has 0. Where no order at all lies in the year, the ledger ends before it
 *    and tells no volume;
 *  - a row without a readable day is no order of any year. The last contact is the last order day, not after today.
 */
import { dateOf, dayOf, type Day } from '../policy/day';
import type { Cell, ColumnFound, Customer, Reading, Sheet } from './book';
import { amountReader, dayReader, type Findings } from './cell/columnReaders';
import { readStage } from './cell/choice';
import type { Named } from './columns';
import { NOT_JUDGED } from './factors';
import { cellAt, isBlank } from './grid';
import { isCurrency, unitOfWord } from './header/unit';
import { keptUnit, mixedCode, moneyScale, shownUnit, type Measure } from './measure';
import { nameColumnsOf, type Records } from './table/rows';
import { plain } from './cell/text';

/** Orders that were left out, by reason. */
export interface LeftOut {
  readonly cancelled: number;
  readonly unpaid: number;
  readonly notWon: number;
  readonly undated: number;
  readonly future: number;
}

export interface LedgerRead {
  readonly customers: readonly Customer[];
  readonly measure: Measure | null;
  readonly leftOut: LeftOut;
}

interface Account {
  readonly name: string;
  readonly row: number;
  orders: number;
  /** Orders with a readable number inside the year. */
  known: number;
  /** Orders inside the year. */
  inYear: number;
  sum: number;
  last: Day | null;
  unit: string | null;
  mixed: boolean;
  /** Orders whose day could not be read. */
  undated: number;
}

const CANCELLED = /取消|关闭|關閉|作废|作廢|撤销|撤銷|退款成功|已退款|已退货|cancel|refunded|\bvoid(ed)?\b|returned/i;
const AWAITING = /待付款|等待.*付款|未付款|待支付|未支付|unpaid|awaiting payment|pending payment/i;

/** The first day of the twelve months is the one after this. */
export function yearBefore(today: Day): Day {
  const [year, month, date] = dateOf(today);
  return dayOf(year - 1, month, date) ?? dayOf(year - 1, month, date - 1) ?? ((today - 365) as Day);
}

export function readLedger(
  sheet: Sheet,
  named: Named,
  { rows, names }: Records,
  reading: Reading,
  findings: Findings,
): LedgerRead {
  const { columns } = named;
  const nameColumn = nameColumnsOf(columns)[0] ?? 0;
  const counted =
    columns.order_quantity ??
    columns.order_amount ??
    columns.annual_volume ??
    columns.annual_revenue ??
    columns.total_amount;
  const measure = counted
    ? measureOf(counted, counted === columns.order_quantity || counted === columns.annual_volume)
    : null;
  const amountAt = counted ? amountReader(sheet, counted, rows, reading, findings) : null;
  const dated = columns.order_date ?? columns.expected_close ?? columns.paid_date ?? columns.ship_date;
  const future = { count: 0 };
  const dayAt = dated ? dayReader(sheet, dated, rows, 'past', reading, findings) : null;
  const refused = refusal(sheet, named, rows);
  const unitAt = unitReader(sheet, measure === 'money' ? columns.currency : columns.unit);
  const orderNo = columns.order_no?.column;
  const from = yearBefore(reading.today);
  const accounts: Account[] = [];
  const bySpelling = new Map<string, Account>();
  const byName = new Map<string, Account>();
  const left = { cancelled: 0, unpaid: 0, notWon: 0, undated: 0 };
  let anyInYear = false;
  let before: Cell = '';
  let beforeAccount: Account | null = null;
  for (const [i, row] of rows.entries()) {
    const account = accountOf(names[i] ?? '', row);
    if (!account) {
      findings.problems.push({ row, column: nameColumn, code: 'customer-blank', found: '' });
      continue;
    }
    const why = refused(row);
    if (why) {
      left[why]++;
      continue;
    }
    const problems = findings.problems.length;
    const day = dayAt?.(row) ?? null;
    if (day === null) {
      if (
        findings.problems.length > problems &&
        findings.problems[findings.problems.length - 1]?.code === 'date-in-future'
      )
        future.count++;
      else {
        left.undated++;
        account.undated++;
      }
      continue;
    }
    const number = orderNo === undefined ? '' : cellAt(sheet, row, orderNo);
    const again = number !== '' && account === beforeAccount && number === before;
    [before, beforeAccount] = [number, account];
    if (!again) account.orders++;
    if (account.last === null || day > account.last) account.last = day;
    if (day <= from) continue;
    anyInYear = true;
    account.inYear++;
    const amount = amountAt?.(row) ?? null;
    if (!amount) continue;
    const unit = amount.unit ?? unitAt(row) ?? counted?.unit ?? null;
    if (account.known > 0 && unit !== account.unit) account.mixed = true;
    if (account.known === 0) account.unit = unit;
    account.known++;
    account.sum += amount.value;
  }

  function accountOf(name: string, row: number): Account | null {
    if (name === '') return null;
    const seen = bySpelling.get(name);
    if (seen) return seen;
    const key = plain(name).toLowerCase().replace(/ /g, '');
    let account = byName.get(key);
    if (!account) {
      account = { name, row, orders: 0, known: 0, inYear: 0, sum: 0, last: null, unit: null, mixed: false, undated: 0 };
      byName.set(key, account);
      accounts.push(account);
    }
    bySpelling.set(name, account);
    return account;
  }

  const scale = measure === 'money' ? moneyScale(counted?.column ?? null, reading, findings) : { by: 1, word: '' };
  const column = counted?.column ?? 0;
  const kept =
    measure === null
      ? null
      : keptUnit(
          accounts.map(({ unit }) => unit),
          accounts.some(({ mixed }) => mixed),
          column,
          reading,
          findings,
        );
  const same = kept === null;
  const openOrder = findings.questions.some(
    (question) => question.code === 'date-order' && question.column === dated?.column,
  );
  const customers = accounts.map((account): Customer => {
    const { row, unit } = account;
    let volume: number | null =
      account.inYear === 0 ? (anyInYear ? 0 : null) : account.known > 0 ? tidy(account.sum) : null;
    if (!same && (account.mixed || (unit !== null && unit !== kept))) {
      findings.problems.push({ row, column, code: mixedCode(unit ?? kept), found: unit ?? '' });
      volume = null;
    }
    if (volume !== null && volume < 0) {
      findings.problems.push({ row, column, code: 'quantity-negative', found: String(volume) });
      volume = null;
    }
    // An order without a day may belong to the year: with the order of day and month open, or nothing else known, the
    // sum is doubtful.
    if (account.undated > 0 && (openOrder || account.known === 0)) volume = null;
    if (measure === null || !scale) volume = null;
    else if (volume !== null) volume /= scale.by;
    return {
      row: null,
      name: account.name,
      volume,
      volumeHigh: null,
      potential: null,
      unit: measure === null ? null : shownUnit(unit ?? counted?.unit ?? null, scale?.word ?? ''),
      lastContact: account.last,
      typedNext: null,
      sampleSent: null,
      judged: NOT_JUDGED,
      orders: account.orders,
    };
  });
  return { customers, measure, leftOut: { ...left, future: future.count } };
}

function measureOf(found: ColumnFound, pieces: boolean): Measure {
  if (found.unit === null) return pieces ? 'units' : 'money';
  return isCurrency(found.unit) ? 'money' : 'units';
}

/** Cent by cent, a sum of money gathers noise: 0.1 + 0.2. */
function tidy(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}

function unitReader(sheet: Sheet, found: ColumnFound | undefined): (row: number) => string | null {
  if (!found) return () => null;
  const known = new Map<Cell, string | null>();
  return (row) => {
    const cell = cellAt(sheet, row, found.column);
    if (typeof cell !== 'string' || cell === '') return null;
    let unit = known.get(cell);
    if (unit === undefined) known.set(cell, (unit = unitOfWord(cell)));
    return unit;
  };
}

type Refused = 'cancelled' | 'unpaid' | 'notWon';

/** Why an order does not count, by its status cells; null when it does. */
function refusal(sheet: Sheet, { columns }: Named, rows: readonly number[]): (row: number) => Refused | null {
  const statuses = [
    columns.order_status,
    columns.pay_status,
    columns.ship_status,
    columns.status,
    columns.currency,
  ].flatMap((found) => found?.column ?? []);
  const paid = columns.paid_date?.column;
  const payments = paid !== undefined && rows.some((row) => !isBlank(cellAt(sheet, row, paid)));
  const stage = columns.stage?.column;
  const known = new Map<Cell, Refused | null>();
  const ofStatus = (cell: Cell): Refused | null => {
    if (typeof cell !== 'string' || cell === '') return null;
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const why = CANCELLED.test(cell) ? 'cancelled' : AWAITING.test(cell) ? 'unpaid' : null;
    known.set(cell, why);
    return why;
  };
  const stages = new Map<Cell, boolean>();
  const isWon = (cell: Cell): boolean => {
    const seen = stages.get(cell);
    if (seen !== undefined) return seen;
    const read = isBlank(cell) ? null : readStage(cell);
    const won = read === null || read === 'signed' || read === 'paid';
    stages.set(cell, won);
    return won;
  };
  return (row) => {
    for (const column of statuses) {
      const why = ofStatus(cellAt(sheet, row, column));
      if (why) return why;
    }
    if (payments && paid !== undefined && isBlank(cellAt(sheet, row, paid))) return 'unpaid';
    return stage !== undefined && !isWon(cellAt(sheet, row, stage)) ? 'notWon' : null;
  };
}
