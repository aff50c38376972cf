/**
 * Spans of days that reports speak of, and which of them may be compared.
 *
 *  - a year before is the same date of last year; 29 February goes with the 28th;
 *  - a span is *covered* if the ledger has orders near both its ends (a month, or three of its usual pauses): a ledger that
 *    begins in July covers no year;
 *  - what is compared are the same days of both years, never a part of a year with a whole one: where the ledger begins
 *    within the earlier span, both begin there. Less than four weeks are not compared at all.
 */
import { yearBefore } from '../book/ledger';
import { dateOf, dayOf, type Day } from '../policy/day';

/** Both days belong to it. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The same days of two years. */
export interface Compared {
  readonly now: Period;
  readonly before: Period;
}

/** What a ledger has days for. */
export interface Extent {
  /** The day up to which it is told. */
  readonly asOf: Day;
  readonly today: Day;
  readonly first: Day;
  readonly last: Day;
  /** Days between two days with orders, usually. */
  readonly gap: number;
}

export interface PeriodRead {
  /** Without the days that are still to come. */
  readonly period: Period;
  readonly isCovered: boolean;
  readonly compared: Compared | null;
}

const NEAR_AN_END = 31;
const GAPS = 3;
const LEAST_COMPARED = 28;

export function within({ from, to }: Period, day: number): boolean {
  return day >= from && day <= to;
}

/** '12m', 'ytd', 'last-year', 'all', '2025', '2025Q3', '2025-07', '2025-03-01..2025-06-30'; null if it is none. */
export function periodIn(text: string, { asOf, first, last }: Extent): Period | null {
  const [year] = dateOf(asOf);
  switch (text) {
    case '12m':
      return { from: (yearBefore(asOf) + 1) as Day, to: asOf };
    case 'ytd':
      return spanOf(dayOf(year, 1, 1), asOf);
    case 'last-year':
      return yearOf(year - 1);
    case 'all':
      return { from: first, to: last };
  }
  const [, y = '', quarter, month, from = '', to = ''] =
    /^(?:(\d{4})(?:Q([1-4])|-(\d\d))?|(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d))$/i.exec(text) ?? [];
  if (from !== '') return spanOf(dayIn(from), dayIn(to));
  if (y === '') return null;
  if (quarter !== undefined) return monthsOf(Number(y), Number(quarter) * 3 - 2, 3);
  return month === undefined ? yearOf(Number(y)) : monthsOf(Number(y), Number(month), 1);
}

export function readPeriod(wanted: Period, extent: Extent): PeriodRead {
  const { asOf, today, first, last, gap } = extent;
  const near = Math.max(NEAR_AN_END, GAPS * gap);
  const begins = first <= wanted.from + near;
  const isCovered = begins && wanted.to <= today && last >= wanted.to - near;
  const to = isCovered ? wanted.to : (Math.min(wanted.to, asOf) as Day);
  const period = { from: wanted.from, to };
  return { period, isCovered, compared: comparedOf(period, first, near) };
}

function comparedOf({ from, to }: Period, first: Day, near: number): Compared | null {
  const before = { from: yearBefore(from), to: yearBefore(to) };
  if (first <= before.from + near) return { now: { from, to }, before };
  const start = Math.max(first, before.from) as Day;
  const now = { from: yearAfter(start), to };
  return now.to - now.from + 1 < LEAST_COMPARED ? null : { now, before: { from: start, to: before.to } };
}

function yearAfter(day: Day): Day {
  const [year, month, date] = dateOf(day);
  return dayOf(year + 1, month, date) ?? dayOf(year + 1, month, date - 1) ?? ((day + 365) as Day);
}

const spanOf = (from: Day | null, to: Day | null): Period | null =>
  from === null || to === null || from > to ? null : { from, to };

const yearOf = (year: number): Period | null => spanOf(dayOf(year, 1, 1), dayOf(year, 12, 31));

function monthsOf(year: number, month: number, count: number): Period | null {
  const next = dayOf(year + (month + count > 12 ? 1 : 0), ((month + count - 1) % 12) + 1, 1);
  return spanOf(dayOf(year, month, 1), next === null ? null : ((next - 1) as Day));
}

function dayIn(iso: string): Day | null {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return dayOf(year, month, date);
}
