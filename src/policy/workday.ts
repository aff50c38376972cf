/**
 * Working days.
 *
 *  - Monday to Friday, except official holidays, plus the make-up working days (调休) that the calendar names;
 *  - a day that a calendar names as both counts as a working day (`problemsOf` reports it);
 *  - `workdayAdd` and `workdaysBetween` count as Excel's WORKDAY and NETWORKDAYS do, which know holidays but have no
 *    argument for a working Saturday: that is why they stand here at all (G7).
 *
 * Deliberately not done: other weekends than Saturday and Sunday; half-days.
 *
 * A calendar can be typed by a person and so be absurd. No search here runs on for ever: after a year and a day without
 * a working day it gives up, and the day that was asked about stays.
 */
import { weekdayOf, type Day } from './day';
import { HOLIDAYS, MAKE_UPS } from './holidays';

export interface Calendar {
  /** Days off, besides Saturdays and Sundays. */
  readonly holidays: ReadonlySet<Day>;
  /** Days on which everybody works although the week or a holiday says otherwise. */
  readonly makeUps: ReadonlySet<Day>;
}

/** China's official arrangement for the published years; Monday to Friday in all others. */
export const CHINA: Calendar = { holidays: HOLIDAYS, makeUps: MAKE_UPS };

export const WEEKDAYS_ONLY: Calendar = { holidays: new Set(), makeUps: new Set() };

/** The longest run of rest days that is still believed. */
const LONGEST_REST = 366;

export function isWorkday(day: Day, calendar: Calendar): boolean {
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6) return calendar.makeUps.has(day);
  return !calendar.holidays.has(day) || calendar.makeUps.has(day);
}

/** The day itself if it is a working day, else the first one after it. */
export function nextWorkday(day: Day, calendar: Calendar): Day {
  return workdayFrom(day, 1, calendar) ?? day;
}

/**
 * The nth working day after `day`, before it for a negative n. 0 is the day itself, be it a rest day. As in Excel, n
 * loses its fraction.
 */
export function workdayAdd(day: Day, n: number, calendar: Calendar): Day {
  const step = n < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.trunc(Math.abs(n)); left > 0; left--) {
    const next = workdayFrom((at + step) as Day, step, calendar);
    if (next === null) return at;
    at = next;
  }
  return at;
}

/** How many working days there are from `from` to `to`, both included; negative when `to` lies before `from`. */
export function workdaysBetween(from: Day, to: Day, calendar: Calendar): number {
  if (to < from) return 0 - workdaysBetween(to, from, calendar);
  let count = 0;
  for (let day: number = from; day <= to; day++) if (isWorkday(day as Day, calendar)) count++;
  return count;
}

/** The nearest working day from `day` on, in the direction of `step`; null if there is none within a year. */
function workdayFrom(day: Day, step: 1 | -1, calendar: Calendar): Day | null {
  for (let away = 0; away <= LONGEST_REST; away++) {
    const candidate = (day + step * away) as Day;
    if (isWorkday(candidate, calendar)) return candidate;
  }
  return null;
}
