/**
 * WORKDAY and NETWORKDAYS, with weekends of one's own (.INTL) and holidays.
 *
 *  - a weekend is a number (1 Saturday and Sunday … 7; 11 Sunday only … 17) or seven digits from Monday on, 1 for a day
 *    off;
 *  - a holiday on a weekend counts once;
 *  - WORKDAY of 0 days is the day itself, whatever it is; make-up working days (调休) are beyond these functions, as in
 *    Excel.
 */
import { number, whole } from '../coerce';
import type { Value } from '../../model';
import { Fault, Matrix, NUM_ERROR, Reference, VALUE_ERROR, isError } from '../operand';
import type { Operand } from '../operand';
import { firstOf, plainOf } from '../plain';
import type { Scope } from '../scope';
import { LAST_SERIAL, weekdayOf } from '../../serial';
import { dayIn, shifted } from './dates';
import { ranges } from './native';
import type { Natives } from './native';

/** Days off by weekday, 0 Sunday. */
type Weekend = readonly boolean[];

const SATURDAY_SUNDAY: Weekend = [true, false, false, false, false, false, true];

export const WORKDAYS: Natives = {
  WORKDAY: ranges(2, 3, ([start = null, days = null, off = null], scope) => {
    return workday(start, days, SATURDAY_SUNDAY, off, scope);
  }),
  'WORKDAY.INTL': ranges(2, 4, ([start = null, days = null, kind = null, off = null], scope) => {
    return workday(start, days, weekendOf(firstOf(kind, scope)), off, scope);
  }),
  NETWORKDAYS: ranges(2, 3, ([start = null, end = null, off = null], scope) => {
    return netWorkdays(start, end, SATURDAY_SUNDAY, off, scope);
  }),
  'NETWORKDAYS.INTL': ranges(2, 4, ([start = null, end = null, kind = null, off = null], scope) => {
    return netWorkdays(start, end, weekendOf(firstOf(kind, scope)), off, scope);
  }),
};

function workday(start: Operand, days: Operand, weekend: Weekend, off: Operand, scope: Scope): Operand {
  let day = dayIn(firstOf(start, scope), scope);
  let left = Math.trunc(number(firstOf(days, scope)));
  if (weekend.every(Boolean)) return VALUE_ERROR;
  const holidays = holidaysIn(off, scope);
  const step = left < 0 ? -1 : 1;
  for (left = Math.abs(left); left > 0;) {
    day += step;
    if (day < 0 || day > LAST_SERIAL) return NUM_ERROR;
    if (!weekend[weekdayOf(day)] && !holidays.has(day)) left--;
  }
  return shifted(day, scope);
}

function netWorkdays(start: Operand, end: Operand, weekend: Weekend, off: Operand, scope: Scope): Operand {
  const from = dayIn(firstOf(start, scope), scope);
  const to = dayIn(firstOf(end, scope), scope);
  const [first, last] = from <= to ? [from, to] : [to, from];
  const length = last - first + 1;
  const weeks = Math.floor(length / 7);
  let count = weeks * weekend.filter((isOff) => !isOff).length;
  for (let day = first + weeks * 7; day <= last; day++) if (!weekend[weekdayOf(day)]) count++;
  for (const day of holidaysIn(off, scope)) if (day >= first && day <= last && !weekend[weekdayOf(day)]) count--;
  return from <= to ? count : -count;
}

function weekendOf(kind: Value): Weekend {
  if (kind === null) return SATURDAY_SUNDAY;
  if (isError(kind)) throw new Fault(kind);
  if (typeof kind === 'string') {
    if (!/^[01]{7}$/.test(kind)) throw new Fault(VALUE_ERROR);
    return [6, 0, 1, 2, 3, 4, 5].map((i) => kind.charAt(i) === '1');
  }
  const code = whole(kind);
  const pair = code >= 1 && code <= 7;
  if (!pair && (code < 11 || code > 17)) throw new Fault(NUM_ERROR);
  const last = pair ? code - 1 : code - 11;
  return SATURDAY_SUNDAY.map((_day, i) => i === last || (pair && i === (last + 6) % 7));
}

function holidaysIn(operand: Operand, scope: Scope): ReadonlySet<number> {
  const days = new Set<number>();
  const take = (value: Value): void => {
    if (isError(value)) throw new Fault(value);
    if (value !== null && value !== '') days.add(dayIn(value, scope));
  };
  if (operand instanceof Reference) scope.cells.each(operand, take);
  else {
    const plain = plainOf(operand, scope);
    if (plain instanceof Matrix) plain.cells.forEach((line) => line.forEach(take));
    else take(plain);
  }
  return days;
}
