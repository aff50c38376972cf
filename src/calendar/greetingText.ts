/**
 * Whom to congratulate in the next days, a line each: birthdays one by one, a holiday once for all customers of its
 * country.
 */
import { cellAt, isBlank } from '../book/grid';
import { isErrorText } from '../book/cell/text';
import type { ReasonWords } from '../locale/shape/reasons';
import type { ReportWords } from '../locale/shape/reports';
import { greetings } from '../policy/agenda';
import type { Day } from '../policy/day';
import type { Preview } from '../sheet/jobs/look';
import type { Cards } from './customerCards';

/** Days ahead: time enough for a card, or a parcel. */
export const GREETING_DAYS = 14;
/** Names that a line holds. */
const NAMES = 12;

export function greetingLines(
  { book, sheet }: Pick<Preview, 'book' | 'sheet'>,
  { facts, tables, write }: Cards,
  today: Day,
  { greetings: words }: ReportWords,
  { list }: ReasonWords,
): string[] {
  const customers = facts.map(({ call }, id) => ({ id, country: call.country, birthday: call.birthday }));
  const lines = new Map<string, { readonly names: string[]; readonly say: (names: readonly string[]) => string }>();
  for (const { id, feast } of greetings(customers, today, GREETING_DAYS, tables)) {
    const name = book.customers[id]?.name ?? '';
    const day = write.day(feast.day);
    if (feast.code === 'birthday') {
      const moon = feast.lunar ? write.moon(feast.month, feast.date) : null;
      const said = words.birthday(day, name, contactOf(id), moon);
      lines.set(`${id} birthday`, { names: [], say: () => said });
      continue;
    }
    const key = `${feast.country} ${feast.day} ${feast.name}`;
    const line = lines.get(key) ?? {
      names: [],
      say: (names) => {
        const shown = list(names.slice(0, NAMES));
        const country = write.country(feast.country);
        return words.holiday(day, feast.name, country, names.length > NAMES ? `${shown}…` : shown, names.length);
      },
    };
    line.names.push(name);
    lines.set(key, line);
  }
  return [...lines.values()].map(({ names, say }) => say(names));

  function contactOf(id: number): string {
    const row = book.customers[id]?.row ?? null;
    const column = book.columns.contact_name?.column;
    if (row === null || column === undefined) return '';
    const cell = cellAt(sheet, row, column);
    return isBlank(cell) || typeof cell !== 'string' || isErrorText(cell) ? '' : cell.trim();
  }
}
