/**
 * A date as people put it into a cell: a real one, a bare serial, 2024.3.5, 3/5/24, 3月5日, 20240305, 5-Mar, 上周五.
 *
 *  - a number is a day if its format shows one (dateFormat.ts); in a column known to hold dates a bare serial of
 *    1990–2079 is one too, and so are 3.5 and 202403. The time of day is dropped; serials below 61 and beyond
 *    9999-12-31 are unreadable;
 *  - in a number 3.1 may have been typed as 3.10: 1 and 10 March, ambiguous. In a text it is what it says;
 *  - two orders of day and month are never told apart by the cell alone: `dateOrderOf` (dateOrder.ts) asks the column. What only one
 *    order can read needs no column: 25/3/2024;
 *  - no year: the latest such day not after today (lean 'past') or the next one not before it ('future'),
 *    `guessedYear`. A month without a day is its first, `guessedDay`. 昨天 and 上周五 count from today, not from when
 *    they were typed: `relative`. In a column nobody knows when that was, and its reader takes no such day;
 *  - a date that does not exist (2月30日, 31.4.) is impossible, not moved; one before March 1900 is unreadable;
 *  - years of the Republic are known by their three digits (115/11/20, 1151120); two digits are one where the column
 *    says so (dateScript.ts);
 *  - "never" and 未联系 are known, and no day;
 *  - spans, times alone, the lunar calendar and a bare 3月 are unreadable. A weekday beside a date is not checked.
 */
import { dayOf, FIRST_DAY, isoOf, dateOf, type Day } from '../../policy/day';
import type { Cell } from '../book';
import { isDateFormat } from './dateFormat';
import {
  DATE_ORDERS,
  dayUnder,
  REPUBLIC,
  REPUBLIC_DIGITS,
  shapeOf,
  yearOf,
  type DateOrder,
  type Finder,
  type Shape,
} from './dateShape';
import { chineseDate, englishDates, isNeverWord, relativeDay, withoutTime, type Written } from './dateWords';
import { isErrorText, isUnknownWord, plain } from './text';

export type DateReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'unknown'; readonly text: string }
  | DayRead
  | { readonly kind: 'ambiguous'; readonly text: string; readonly readings: readonly Day[] }
  | { readonly kind: 'impossible'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string };

export interface DayRead {
  readonly kind: 'day';
  readonly day: Day;
  /** The cell does not say the year, or not even the month: 3月5日, 29日, 周三, 昨天. */
  readonly guessedYear: boolean;
  /** The cell says the month only. */
  readonly guessedDay: boolean;
  /** Counted from today, though it may have been typed long ago: 昨天, 上周五, 周三, 29日, 去年12月1日. */
  readonly relative: boolean;
}

/** What is known of the cell besides its value. */
export interface DateContext {
  /** The column's, from `dateOrderOf` or from the user. */
  readonly order: DateOrder | null;
  /** The cell's number format, '' where it is not known. */
  readonly format: string;
  /** Its header or its neighbours say that the column holds dates. */
  readonly dateColumn: boolean;
  readonly today: Day;
  /** Where a date without a year lies: last contacts in the past, next contacts in the future. */
  readonly lean: 'past' | 'future';
  /** The workbook's `dateShift`. */
  readonly shift: number;
  /** The column writes years of the Republic: 99/5/6 is 2010. */
  readonly republic?: boolean;
  /** The year of cells that say none, where it is not ahead of a column of the past. */
  readonly year?: number | null;
}

const BLANK: DateReading = { kind: 'blank' };
const LAST_DAY = 2_958_465;
/** Letters; what is longer is no date. */
export const LONGEST = 48;
const FEBRUARY_29_RECURS = 8;

export function readDate(cell: Cell, context: DateContext): DateReading {
  if (typeof cell === 'number') return readNumber(cell, context);
  if (cell === '') return BLANK;
  if (typeof cell === 'boolean') return { kind: 'unreadable', text: cell ? 'TRUE' : 'FALSE' };
  const text = plain(cell);
  if (text === '') return BLANK;
  if (isErrorText(text)) return { kind: 'error', text };
  if (isUnknownWord(text) || (context.dateColumn && isNeverWord(text))) return { kind: 'unknown', text };
  return (text.length <= LONGEST ? readText(text, context) : null) ?? { kind: 'unreadable', text };
}

/** '2024-03-05', which `readDate` reads back in any column. */
export function writeDate(day: Day): string {
  return isoOf(day);
}

function readNumber(cell: number, context: DateContext): DateReading {
  const day = Math.floor(cell) + context.shift;
  if (isDateFormat(context.format)) {
    if (day >= FIRST_DAY && day <= LAST_DAY) return found(day as Day);
  } else if (context.dateColumn && day >= SERIALS_FROM && day <= SERIALS_TO) {
    return found(day as Day);
  }
  const text = String(cell);
  return (
    readDigits(text, context) ??
    (context.dateColumn ? monthDotDay(text, context) : null) ?? { kind: 'unreadable', text }
  );
}

/** Without a date format only serials that a customer sheet can mean; 2024 is a year, not a day in 1905. */
const SERIALS_FROM = dayOf(1990, 1, 1) ?? 0;
const SERIALS_TO = dayOf(2079, 12, 31) ?? 0;

/** 20240305; in a column of dates also 202403, 240305 and 1130305. */
function readDigits(text: string, context: DateContext): DateReading | null {
  if (!/^\d+$/.test(text)) return null;
  const at = (from: number, to: number) => Number(text.slice(from, to));
  if (text.length === 8 && /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text)) {
    return oneOf(text, [dayOf(at(0, 4), at(4, 6), at(6, 8))]);
  }
  if (!context.dateColumn) return null;
  if (REPUBLIC_DIGITS.test(text)) return oneOf(text, [dayOf(at(0, 3) + REPUBLIC, at(3, 5), at(5, 7))]);
  if (text.length !== 6) return null;
  if (context.republic) return oneOf(text, [dayOf(at(0, 2) + REPUBLIC, at(2, 4), at(4, 6))]);
  const month = /^(?:19|20)/.test(text) ? dayOf(at(0, 4), at(4, 6), 1) : null;
  const day = dayOf(at(0, 2) + 2000, at(2, 4), at(4, 6));
  if (month !== null && day !== null) return { kind: 'ambiguous', text, readings: [month, day] };
  return month !== null ? found(month, { guessedDay: true }) : day !== null ? found(day) : null;
}

/** The number 3.5 is 5 March; 3.1 is 1 or 10 March. */
function monthDotDay(text: string, context: DateContext): DateReading | null {
  const parts = /^(\d{1,2})\.(\d{1,2})$/.exec(text);
  if (!parts) return null;
  const [, whole = '', decimals = ''] = parts;
  const written = decimals.length === 1 ? [decimals, `${decimals}0`] : [decimals];
  const orders = context.order === null ? DATE_ORDERS : [context.order];
  const days = written.flatMap((part) =>
    orders.map((order) => dayUnder(order, { kind: 'yearless', parts: [whole, part] }, finder(context))),
  );
  return days.some((day) => day !== null) ? oneOf(text, days, { guessedYear: true }) : null;
}

/** No date in words is without one of these. Most texts of a sheet are, and are done with. */
const HINT = /[\d年月日号號周週期拜天晚早]|day|ago|tomorrow|mon|tue|wed|thu|fri|sat|sun/i;
const FIGURES = /^[\d\s./,:()+-]+$/;

function readText(text: string, context: DateContext): DateReading | null {
  if (!HINT.test(text)) return null;
  const asItIs = shapeOf(text);
  if (asItIs) return readShape(text, text, asItIs, context);
  const digits = readDigits(text, context);
  if (digits) return digits;
  if (context.dateColumn && /^\d{5}(?:\.\d+)?$/.test(text)) return readNumber(Number(text), { ...context, format: '' });
  const bare = withoutTime(text);
  const shape = shapeOf(bare);
  if (shape) return readShape(text, bare, shape, context);
  if (FIGURES.test(bare)) return null;
  const chinese = chineseDate(bare, context.today, context.republic);
  const written = chinese ? [chinese] : englishDates(bare);
  if (written.length > 0) return readWritten(text, written, context);
  const counted = relativeDay(bare, context.today, context.lean);
  return counted && oneOf(text, counted.days, { guessedYear: true, relative: true });
}

function readShape(text: string, bare: string, given: Shape, context: DateContext): DateReading | null {
  const isRepublic = context.republic && given.kind === 'two-digit' && given.parts[0].length === 2;
  const shape: Shape = isRepublic ? { kind: 'republic', parts: given.parts } : given;
  const { kind } = shape;
  // 3.5 and 3-5 are numbers and ranges elsewhere, and so are 2024.3 and 113.5.6.
  if (!context.dateColumn && (kind === 'yearless' || kind === 'republic' || (kind === 'month' && bare.includes('.'))))
    return null;
  const find = finder(context);
  const sure = kind === 'year-first' || kind === 'republic' || kind === 'month' ? 'ymd' : context.order;
  const preferred = sure === null ? null : dayUnder(sure, shape, find);
  const guesses = { guessedYear: shape.kind === 'yearless', guessedDay: shape.kind === 'month' };
  if (preferred !== null) return found(preferred, guesses);
  const read = oneOf(
    text,
    DATE_ORDERS.map((order) => dayUnder(order, shape, find)),
    guesses,
  );
  return read.kind === 'impossible' && isBeforeExcel(yearOf(shape)) ? null : read;
}

function readWritten(text: string, written: readonly Written[], context: DateContext): DateReading | null {
  const find = finder(context);
  const [first] = written;
  if (!first) return null;
  if (first.month === null)
    return first.date === null || first.year !== null ? null : dayOfMonth(text, first.date, context);
  if (first.date === null && first.year === null) return null;
  const days = written.map(({ year, month, date }) => find(year, month ?? 0, date ?? 1));
  const { relative } = first;
  const read = oneOf(text, days, {
    guessedYear: first.year === null || relative,
    guessedDay: first.date === null,
    relative,
  });
  return read.kind === 'impossible' && isBeforeExcel(first.year) ? null : read;
}

/** 29日: the nearest month that has one. */
function dayOfMonth(text: string, date: number, context: DateContext): DateReading {
  const [year, month] = dateOf(context.today);
  const step = context.lean === 'past' ? -1 : 1;
  for (let away = 0; away <= 2; away++) {
    const months = year * 12 + month - 1 + away * step;
    const day = dayOf(Math.floor(months / 12), (months % 12) + 1, date);
    if (day !== null && (day - context.today) * step >= 0) return found(day, { guessedYear: true, relative: true });
  }
  return { kind: 'impossible', text };
}

/** Finds a day with its year, or without one the nearest on the side that the column leans to. */
function finder({ today, lean, year: told = null }: DateContext): Finder<Day> {
  return (year, month, date) => {
    if (year !== null) return dayOf(year, month, date);
    const thatYear = told === null ? null : dayOf(told, month, date);
    if (thatYear !== null && (lean === 'future' || thatYear <= today)) return thatYear;
    const [thisYear] = dateOf(today);
    const step = lean === 'past' ? -1 : 1;
    for (let away = 0; away <= FEBRUARY_29_RECURS; away++) {
      const day = dayOf(thisYear + away * step, month, date);
      if (day !== null && (day - today) * step >= 0) return day;
    }
    return null;
  };
}

/** 1357-06-10 is a date, but none of Excel's. */
function isBeforeExcel(year: number | null): boolean {
  return year !== null && year <= 1900;
}

type Guesses = { readonly [guess in 'guessedYear' | 'guessedDay' | 'relative']?: boolean };

function found(day: Day, { guessedYear = false, guessedDay = false, relative = false }: Guesses = {}): DayRead {
  return { kind: 'day', day, guessedYear, guessedDay, relative };
}

/** The one day among the readings; several are ambiguous, none is impossible. */
function oneOf(text: string, readings: readonly (Day | null)[], guesses: Guesses = {}): DateReading {
  const days = [...new Set(readings.filter((day) => day !== null))];
  const [day] = days;
  if (day === undefined) return { kind: 'impossible', text };
  return days.length > 1 ? { kind: 'ambiguous', text, readings: days } : found(day, guesses);
}
