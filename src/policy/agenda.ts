/**
 * The coming contacts as calendar events, and whom to congratulate (S20, S22): data only, the file is written
 * elsewhere.
 *
 *  - an event lasts all day, on the day from which the customer is due; who is due or overdue already stands on today;
 *  - an event has an identity of its customer's name: importing the calendar again moves it and adds no second one. Of
 *    equal names the second is another event;
 *  - nothing of a customer but what `say` puts into title and text.
 *
 * The fields are those that the `ics` package takes. Never-contacted customers have no day and so no event.
 */
import { feasts, type CallFacts, type CallTables, type Feast } from './callReasons';
import { dateOf, type Day } from './day';
import { PARTS, type ByPart, type TodayLine } from './today';

/** Year, month (1–12), date. */
export type CalendarDate = [number, number, number];

export interface CalendarEvent {
  readonly uid: string;
  readonly start: CalendarDate;
  /** The day after: a calendar counts the end out. */
  readonly end: CalendarDate;
  readonly title: string;
  readonly description: string;
  readonly busyStatus: 'FREE';
  readonly transp: 'TRANSPARENT';
}

export interface Said {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** In the order of their days; `parts` may be filtered to one salesperson before. */
export function calendarEvents(
  parts: ByPart<readonly TodayLine[]>,
  today: Day,
  say: (line: TodayLine) => Said,
): CalendarEvent[] {
  const dated = PARTS.flatMap((part) => parts[part]).flatMap((line) => {
    const { next } = line;
    return next === null ? [] : [{ line, day: next < today ? today : next }];
  });
  const seen = new Map<string, number>();
  return dated
    .sort((a, b) => a.day - b.day)
    .map(({ line, day }) => {
      const { name, title, description } = say(line);
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return {
        uid: `${hashOf(name)}-${nth}@vital-few`,
        start: [...dateOf(day)],
        end: [...dateOf((day + 1) as Day)],
        title,
        description,
        busyStatus: 'FREE',
        transp: 'TRANSPARENT',
      };
    });
}

export interface Greeting {
  /** As handed in. */
  readonly id: number;
  readonly feast: Feast;
}

/** Whom to congratulate within the days ahead, in the order of the days. On a day of mourning nobody is. */
export function greetings(
  customers: readonly (Pick<CallFacts, 'birthday' | 'country'> & { readonly id: number })[],
  today: Day,
  ahead: number,
  tables: CallTables,
): Greeting[] {
  const { holidays } = tables;
  const glad: CallTables = {
    ...tables,
    holidays: holidays && ((country, from, to) => holidays(country, from, to).filter(({ solemn }) => !solemn)),
  };
  return customers
    .flatMap((customer) => feasts(customer, today, ahead, glad).map((feast) => ({ id: customer.id, feast })))
    .sort((a, b) => a.feast.day - b.feast.day || a.id - b.id);
}

/** FNV-1a, twice 32 bits: a name for an event, not a secret. */
function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (a >>> 13);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
