/**
 * Days and times. A date is a serial; text that reads as a date is taken for one.
 *
 *  - DATE lets months and days run over: DATE(2026,14,0) is 31 January 2027;
 *  - a serial below 0 or beyond 9999-12-31 is #NUM!;
 *  - today is what the host says it is, never the clock;
 *  - EDATE and EOMONTH keep to the end of a shorter month.
 */
import { number, numberInText, text, whole } from '../coerce';
import type { Value } from '../../model';
import { Fault, NUM_ERROR, VALUE_ERROR } from '../operand';
import type { Scope } from '../scope';
import { LAST_SERIAL, dateOf, daysInMonth, serialOf, timeOf, weekdayOf } from '../../serial';
import { values } from './native';
import type { Native, Natives } from './native';

/** WEEKDAY and WEEKNUM: the day (0 Sunday) on which the week begins, by Excel's code. */
const WEEK_STARTS: { readonly [code: number]: number } = {
  1: 0,
  2: 1,
  3: 1,
  11: 1,
  12: 2,
  13: 3,
  14: 4,
  15: 5,
  16: 6,
  17: 0,
};

export const DATES: Natives = {
  TODAY: values(0, 0, (_none, { cells }) => Math.floor(cells.now()) - cells.dateShift),
  NOW: values(0, 0, (_none, { cells }) => cells.now() - cells.dateShift),
  DATE: values(3, 3, ([year, month, date], scope) => {
    const y = whole(year);
    return y < 0 || y > 9999 ? NUM_ERROR : shifted(serialOf(y, whole(month), whole(date)), scope);
  }),
  YEAR: part((serial) => dateOf(serial)[0]),
  MONTH: part((serial) => dateOf(serial)[1]),
  DAY: part((serial) => dateOf(serial)[2]),
  HOUR: part((serial) => timeOf(serial)[0]),
  MINUTE: part((serial) => timeOf(serial)[1]),
  SECOND: part((serial) => timeOf(serial)[2]),
  TIME: values(3, 3, ([hour, minute, second]) => {
    const seconds = whole(hour) * 3600 + whole(minute) * 60 + whole(second);
    return seconds < 0 ? NUM_ERROR : (seconds / 86_400) % 1;
  }),
  DATEVALUE: values(1, 1, ([value], scope) => {
    const found = numberInText(text(value));
    if (found === null || found < 1 || !/\D/.test(text(value).trim())) return VALUE_ERROR;
    return Math.floor(found) - scope.cells.dateShift;
  }),
  TIMEVALUE: values(1, 1, ([value]) => {
    const found = numberInText(text(value));
    return found === null ? VALUE_ERROR : found - Math.floor(found);
  }),
  WEEKDAY: values(1, 2, ([value, kind = 1], scope) => {
    const code = whole(kind);
    const start = WEEK_STARTS[code];
    if (start === undefined) return NUM_ERROR;
    return ((weekdayOf(dayIn(value, scope)) - start + 7) % 7) + (code === 3 ? 0 : 1);
  }),
  WEEKNUM: values(1, 2, ([value, kind = 1], scope) => {
    const serial = dayIn(value, scope);
    const code = whole(kind);
    if (code === 21) return isoWeek(serial);
    const start = WEEK_STARTS[code];
    if (start === undefined || code === 3) return NUM_ERROR;
    const first = serialOf(dateOf(serial)[0], 1, 1);
    return Math.floor((serial - first + ((weekdayOf(first) - start + 7) % 7)) / 7) + 1;
  }),
  ISOWEEKNUM: part(isoWeek),
  EDATE: values(2, 2, ([value, months], scope) => {
    const [year, month, date] = dateOf(dayIn(value, scope));
    const [y, m] = monthsOn(year, month, Math.trunc(number(months)));
    return shifted(serialOf(y, m, Math.min(date, daysInMonth(y, m))), scope);
  }),
  EOMONTH: values(2, 2, ([value, months], scope) => {
    const [year, month] = dateOf(dayIn(value, scope));
    const [y, m] = monthsOn(year, month, Math.trunc(number(months)));
    return shifted(serialOf(y, m, daysInMonth(y, m)), scope);
  }),
  DAYS: values(2, 2, ([end, start], scope) => dayIn(end, scope) - dayIn(start, scope)),
  DAYS360: values(2, 3, ([start, end, european = false], scope) => {
    return days360(dayIn(start, scope), dayIn(end, scope), number(european) !== 0);
  }),
  DATEDIF: values(3, 3, ([start, end, unit], scope) => {
    return difference(dayIn(start, scope), dayIn(end, scope), text(unit).toUpperCase());
  }),
};

/** The serial (1900 system) of a day given as a number or text. */
export function dayIn(value: Value | undefined, { cells }: Scope): number {
  const serial = Math.floor(momentIn(value, cells.dateShift));
  return serial;
}

function momentIn(value: Value | undefined, shift: number): number {
  // Text is read in the 1900 system; numbers are the workbook's own.
  const serial = number(value) + (typeof value === 'string' ? 0 : shift);
  if (serial < 0 || serial >= LAST_SERIAL + 1) throw new Fault(NUM_ERROR);
  return serial;
}

/** The workbook's own number for a serial of the 1900 system. */
export function shifted(serial: number, { cells }: Scope): Value {
  return Number.isNaN(serial) || serial - cells.dateShift < 0 ? NUM_ERROR : serial - cells.dateShift;
}

function part(call: (serial: number) => number): Native {
  return values(1, 1, ([value], { cells }) => call(momentIn(value, cells.dateShift)));
}

function monthsOn(year: number, month: number, months: number): readonly [number, number] {
  const count = year * 12 + month - 1 + months;
  return [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
}

function isoWeek(serial: number): number {
  const day = Math.floor(serial);
  // The Thursday of the week decides which year it belongs to.
  const thursday = day - ((weekdayOf(day) + 6) % 7) + 3;
  const first = serialOf(dateOf(thursday)[0], 1, 1);
  return Math.floor((thursday - first) / 7) + 1;
}

/** The US method (NASD), or the European one: a month has 30 days. */
function days360(start: number, end: number, european: boolean): number {
  const [y1, m1, d1] = dateOf(start);
  const [y2, m2, d2] = dateOf(end);
  const lastOfFebruary = m1 === 2 && d1 === daysInMonth(y1, 2);
  const from = d1 === 31 || (!european && lastOfFebruary) ? 30 : d1;
  const to = d2 === 31 && (european || from === 30) ? 30 : d2;
  return (y2 - y1) * 360 + (m2 - m1) * 30 + to - from;
}

function difference(start: number, end: number, unit: string): Value {
  if (start > end) return NUM_ERROR;
  const [y1, m1, d1] = dateOf(start);
  const [y2, m2, d2] = dateOf(end);
  const months = (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0);
  switch (unit) {
    case 'D':
      return end - start;
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return d2 >= d1 ? d2 - d1 : end - serialOf(y2, m2 - 1, d1);
    case 'YD': {
      const before = m2 < m1 || (m2 === m1 && d2 < d1);
      return end - serialOf(before ? y2 - 1 : y2, m1, d1);
    }
    default:
      return NUM_ERROR;
  }
}
