/**
 * A sheet with a row an order → customers, by the order lines (orders/).
 *
 *  - the year is the twelve months that end today: an order counts if its day is after the same date of last year and
 *    not after today (today 22 November 2026: 23 November 2025 … 22 November 2026; on 29 February: after 28 February of
 *    last year). Lines without any column of days are taken for those of a year, and that is said;
 *  - a customer without any readable number in the year has no volume, one whose orders are all older has 0. Where no
 *    order at all lies in the year, the ledger ends before it and tells no volume;
 *  - a customer left below zero by its returns has no volume, and a problem; so has one in several units or currencies,
 *    until the user says which of them counts: nothing is summed over two;
 *  - what was left out is counted by reason, and said.
 */
import { dateOf, dayOf, type Day } from '../policy/day';
import type { Customer, Reading, Sheet, Unread } from './book';
import type { Findings } from './cell/columnReaders';
import type { Named } from './columns';
import { NOT_JUDGED } from './factors';
import { cellAt } from './grid';
import { keptUnit, mixedCode, moneyScale, shownUnit, type Kept, type Measure } from './measure';
import { accountsOf, type Account } from './orders/accounts';
import { readLines, type OrderLines } from './orders/lines';
import type { OrdersTold } from './orders/states';
import type { Records } from './table/rows';

export interface LedgerRead {
  readonly customers: readonly Customer[];
  readonly measure: Measure | null;
  readonly told: OrdersTold;
}

/** The first day of the twelve months is the one after this. */
export function yearBefore(today: Day): Day {
  const [year, month, date] = dateOf(today);
  return dayOf(year - 1, month, date) ?? dayOf(year - 1, month, date - 1) ?? ((today - 365) as Day);
}

export function readLedger(
  sheet: Sheet,
  named: Named,
  records: Records,
  reading: Reading,
  findings: Findings,
): LedgerRead {
  const since = yearBefore(reading.today);
  const lines = readLines(sheet, named, records, since, reading, findings);
  const { accounts, counts, anyInYear } = accountsOf(lines, since);
  const { measure, counted } = lines;
  const column = counted?.column ?? 0;
  const scale = measure === 'money' ? moneyScale(counted?.column ?? null, reading, findings) : ONE;
  const kept = measure === null ? null : keptOf(accounts, column, reading, findings);
  const customers = accounts.map((account): Customer => {
    const sum = anyInYear ? sumOf(account, kept) : null;
    const problem = problemOf(account, sum, kept);
    if (problem) findings.problems.push({ row: account.row, column, ...problem });
    const isSure = problem === null && measure !== null && scale !== null && !isDoubtful(account);
    return {
      row: null,
      name: account.name,
      volume: isSure && sum !== null ? sum / scale.by : null,
      volumeHigh: null,
      potential: null,
      unit: measure === null ? null : shownUnit(unitOf(account, kept) ?? counted?.unit ?? null, scale?.word ?? ''),
      lastContact: account.last,
      unread: unreadOf(account, lines, sheet),
      typedNext: null,
      sampleSent: null,
      judged: NOT_JUDGED,
      orders: account.orders,
    };
  });
  const namesakes = accounts.filter(({ isNamesake }) => isNamesake).length;
  return { customers, measure, told: { lines: counts, areDated: lines.dated !== null, namesakes } };
}

function keptOf(accounts: readonly Account[], column: number, reading: Reading, findings: Findings): Kept | null {
  const stated = accounts.flatMap(({ unit, others }) => (others === null ? unit : [unit, ...others.keys()]));
  return keptUnit(stated, stated.length > accounts.length, column, reading, findings);
}

/** Nobody knows when this customer ordered: here stands what cannot be read. */
function unreadOf({ last, unread: row }: Account, { dated }: OrderLines, sheet: Sheet): Unread | null {
  if (last !== null || row === null || dated === null) return null;
  return { row, column: dated.column, found: String(cellAt(sheet, row, dated.column)) };
}

const ONE = { by: 1, word: '' } as const;

/** Of the year: 0 where all orders are older, null where no number can be read or only another unit has one. */
function sumOf(account: Account, kept: Kept | null): number | null {
  if (account.inYear === 0) return 0;
  if (account.known === 0) return null;
  if (kept === null) {
    let all = account.sum;
    for (const sum of account.others?.values() ?? []) all += sum;
    return tidy(all);
  }
  if (account.unit === kept.unit || (account.unit === null && account.others === null)) return tidy(account.sum);
  return tidyOrNull(account.others?.get(kept.unit));
}

type Found = { readonly code: 'mixed-currency' | 'mixed-unit' | 'quantity-negative'; readonly found: string };

/** Why a customer's sum is no volume. In several units it is none until the user has said which one counts. */
function problemOf(account: Account, sum: number | null, kept: Kept | null): Found | null {
  const { unit, others } = account;
  const isMixed = others !== null && !kept?.isSaid;
  if (kept && account.known > 0 && (isMixed || sum === null))
    return { code: mixedCode(unit ?? kept.unit), found: unit ?? '' };
  return sum !== null && sum < 0 ? { code: 'quantity-negative', found: String(sum) } : null;
}

/** An order without a day may belong to the year: its sum would lack it. */
function isDoubtful({ undated, unsettled, known }: Account): boolean {
  return unsettled > 0 || (undated > 0 && known === 0);
}

function unitOf({ unit, others }: Account, kept: Kept | null): string | null {
  return kept !== null && others?.has(kept.unit) ? kept.unit : unit;
}

/** Cent by cent, a sum of money gathers noise: 0.1 + 0.2. */
function tidy(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}

const tidyOrNull = (sum: number | undefined): number | null => (sum === undefined ? null : tidy(sum));
