/**
 * The calendars that reasons to call are drawn with (policy/callReasons.ts), as far as these customers need them: none
 * where no row names a country or a birthday by the moon. Each is a script of its own; where one cannot be loaded, its
 * reasons are left out and nothing else fails.
 */
import type { Locale } from '../policy/locale';
import type { CallFacts, CallTables } from '../policy/callReasons';

/** What was reckoned once for a country and a year is kept. */
const known = new Map<Locale, NonNullable<CallTables['holidays']>>();

function kept(locale: Locale, holidays: NonNullable<CallTables['holidays']>) {
  known.set(locale, holidays);
  return holidays;
}

export async function feastTables(
  facts: Iterable<Pick<CallFacts, 'country' | 'birthday'>>,
  locale: Locale,
): Promise<CallTables> {
  let [abroad, lunar] = [false, false];
  for (const { country, birthday } of facts) {
    abroad ||= country !== null;
    lunar ||= birthday?.lunar === true;
    if (abroad && lunar) break;
  }
  const [holidays, moon] = await Promise.all([
    abroad
      ? import('./countryHolidays')
          .then(({ countryHolidays }) => known.get(locale) ?? kept(locale, countryHolidays(locale)))
          .catch(() => null)
      : null,
    lunar ? import('./moonCalendar').then(({ moonCalendar }) => moonCalendar).catch(() => null) : null,
  ]);
  return { holidays, moon };
}
