/**
 * Birthdays by the sun and by the moon: the next one from a day on (S20, G28).
 *
 *  - 29 February is kept on 28 February in other years, the 30th of a moon on the 29th where the moon has no more;
 *  - who was born in a leap moon has his birthday in the plain one of that name, as people keep it;
 *  - the moon calendar is handed in (`LunarCalendar`): its tables are a package's. The browser's own Chinese calendar
 *    is wrong on 269 days between 1950 and 2050, the New Year of 2027 and of 2030 among them.
 *
 * Deliberately not done: ages. Nobody asks a buyer for the year.
 */
import { dateOf, dayOf, type Day } from './day';

export interface Birthday {
  readonly month: number;
  readonly date: number;
  /** By the moon: 农历八月十五. */
  readonly lunar: boolean;
}

/**
 * The day of a moon date, or null if there is none: 30 in a moon of 29 days, a year that the tables do not know. `year`
 * is the moon year, which begins in January or February of the year of that number.
 */
export type LunarCalendar = (year: number, month: number, date: number) => Day | null;

/**
 * The first birthday on or after `from`; null when the date does not exist, or by the moon where no tables are at hand.
 */
export function nextBirthday({ month, date, lunar }: Birthday, from: Day, moon: LunarCalendar | null): Day | null {
  const [year] = dateOf(from);
  for (const candidate of [year - 1, year, year + 1, year + 2]) {
    const day = lunar ? moonDay(candidate, month, date, moon) : sunDay(candidate, month, date);
    if (day !== null && day >= from) return day;
  }
  return null;
}

function sunDay(year: number, month: number, date: number): Day | null {
  return dayOf(year, month, date) ?? (month === 2 && date === 29 ? dayOf(year, 2, 28) : null);
}

function moonDay(year: number, month: number, date: number, moon: LunarCalendar | null): Day | null {
  if (!moon || month < 1 || month > 12 || date < 1 || date > 30) return null;
  return moon(year, month, date) ?? (date === 30 ? moon(year, month, 29) : null);
}
