/**
 * The days of the moon calendar, from lunar-typescript (MIT): a script of its own, loaded when a birthday by the moon
 * is looked at.
 *
 * The browser's own `Intl` Chinese calendar is not used: it is wrong on 269 days between 1950 and 2050. Leap moons are
 * not asked for: whoever was born in one keeps the plain moon of that name (policy/birthday.ts).
 */
import { LunarMonth } from 'lunar-typescript';
import type { LunarCalendar } from '../policy/birthday';
import type { Day } from '../policy/day';

/** The Julian day of serial 0, by its noon: 1899-12-30. */
const NOON_ZERO = 2_415_019;

export const moonCalendar: LunarCalendar = (year, month, date) => {
  const moon = LunarMonth.fromYm(year, month);
  if (!moon || date < 1 || date > moon.getDayCount()) return null;
  return (Math.floor(moon.getFirstJulianDay()) - NOON_ZERO + date - 1) as Day;
};
