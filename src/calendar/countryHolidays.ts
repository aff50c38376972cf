/**
 * The public holidays of the buyers' countries, from date-holidays (code ISC, its data CC BY 3.0,
 * https://github.com/commenthol/date-holidays): about a megabyte, so a script of its own that is loaded when a sheet
 * names countries and somebody looks.
 *
 *  - national public holidays only: what is kept in one state, or by offices alone, is no news about a buyer;
 *  - a day off in lieu of a holiday is no holiday to greet for;
 *  - of several days in a row under one name the first one counts;
 *  - in the reader's language where that is known (locale/say/holidayNames.ts), else in English.
 *
 * Islamic feasts are reckoned; where a moon is sighted they may come a day earlier or later.
 */
import Holidays from 'date-holidays';
import { holidayName, isSolemn } from '../locale/say/holidayNames';
import type { Locale } from '../policy/locale';
import type { CallTables, Holiday } from '../policy/callReasons';
import { dateOf, dayOfIso, type Day } from '../policy/day';

export function countryHolidays(locale: Locale): NonNullable<CallTables['holidays']> {
  const countries = new Map<string, Holidays>();
  const years = new Map<string, readonly Holiday[]>();
  const yearOf = (country: string, year: number): readonly Holiday[] => {
    const key = `${country} ${year}`;
    const known = years.get(key);
    if (known) return known;
    const calendar = countries.get(country) ?? new Holidays(country, { types: ['public'] });
    countries.set(country, calendar);
    const found = holidaysOf(calendar, year, locale);
    years.set(key, found);
    return found;
  };
  return (country, from, to) => {
    const [first] = dateOf(from);
    const [last] = dateOf(to);
    const days: Holiday[] = [];
    for (let year = first; year <= last; year++)
      for (const holiday of yearOf(country, year)) if (holiday.day >= from && holiday.day <= to) days.push(holiday);
    return days;
  };
}

/** Of an unknown country there are none. */
function holidaysOf(calendar: Holidays, year: number, locale: Locale): Holiday[] {
  // For a country that it does not know the package answers nothing at all.
  const english: readonly Named[] = calendar.getHolidays(year, 'en') ?? [];
  const found: Holiday[] = [];
  const before = new Map<string, Day>();
  for (const { date, name, type, substitute } of english) {
    const day = dayOfIso(date.slice(0, 10));
    if (day === null || type !== 'public' || substitute) continue;
    const last = before.get(name);
    before.set(name, day);
    if (last !== undefined && day - last <= 1) continue;
    found.push({ day, name: holidayName(name, locale), ...(isSolemn(name) && { solemn: true as const }) });
  }
  return found;
}

/** The package says nothing of `substitute` in its types, and of an unknown country it gives undefined. */
type Named = Pick<ReturnType<Holidays['getHolidays']>[number], 'date' | 'name' | 'type'> & {
  readonly substitute?: boolean;
};
