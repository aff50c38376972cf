/**
 * The coming contacts as a calendar of one salesperson or of all: an event a customer, on the day from which it is due,
 * with what there is to say on that day. Whoever was never contacted has no day, and no event.
 */
import { cellAt, isBlank } from '../book/grid';
import { reportWords } from '../locale/reports';
import { whyToday } from '../locale/say/reasons';
import type { Words } from '../locale/shape/words';
import { calendarEvents, type CalendarEvent } from '../policy/agenda';
import type { Day } from '../policy/day';
import { filteredToday, EVERYBODY, lineOf, todayList } from '../policy/today';
import type { Preview } from '../sheet/jobs/look';
import type { Cards } from './customerCards';

/** Days ahead; a date typed for next year comes into a later calendar. */
export const CALENDAR_DAYS = 90;
const REASONS = 2;

/** `owner` null: everybody's; '' those without one. */
export function contactEvents(
  seen: Preview,
  cards: Cards,
  today: Day,
  words: Words,
  owner: string | null,
): CalendarEvent[] {
  const { customers } = seen.book;
  const { calendar } = reportWords(words.locale);
  const list = todayList(cards.standings, today, seen.inForce, CALENDAR_DAYS);
  return calendarEvents(filteredToday(list, { ...EVERYBODY, owner }), today, (line) => {
    const name = customers[line.id]?.name ?? '';
    const day = line.next === null || line.next < today ? today : line.next;
    // What is said is read on that day: "9 days ago" counts from there.
    const then = lineOf(line, day, seen.inForce, 0) ?? line;
    const why = whyToday(then, cards.reasonWords, cards.write);
    return {
      name,
      title: calendar.event(name),
      description: [why, ...cards.reasonsOn(line.id, day, REASONS)].join('\n'),
    };
  });
}

/**
 * Customers who have no event because a question about the sheet is open: something stands in the column that is asked
 * about, and no day came of it all. Answered, most of them have one.
 */
export function leftOut({ book, sheet, decisions }: Preview, { standings }: Cards, owner: string | null): number {
  const asked = book.questions.flatMap(({ column }) => column ?? []);
  return book.customers.filter(
    ({ row }, i) =>
      row !== null &&
      decisions[i]?.next === null &&
      (owner === null || (standings[i]?.owner ?? '') === owner) &&
      asked.some((column) => !isBlank(cellAt(sheet, row, column))),
  ).length;
}

/** The text of the .ics file. */
export async function calendarText(
  events: readonly CalendarEvent[],
  owner: string | null,
  words: Words,
): Promise<string> {
  const { icsText } = await import('./icsFile');
  return icsText(events, reportWords(words.locale).calendar.name(owner));
}
