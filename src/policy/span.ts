/**
 * How long to put something off: 3d, 2w, 1m – days, weeks, months, as people type it – or a day itself.
 *
 * A month later is the same date of the next month, or its last one: 31 January and a month is 28 February.
 */
import { dateOf, dayOf, dayOfIso, type Day } from './day';

export const UNITS = ['d', 'w', 'm'] as const;

export type Unit = (typeof UNITS)[number];

export interface Span {
  readonly count: number;
  readonly unit: Unit;
}

const MOST = 999;

export function dayAfter(from: Day, { count, unit }: Span): Day {
  if (unit !== 'm') return (from + count * (unit === 'w' ? 7 : 1)) as Day;
  const [year, month, date] = dateOf(from);
  const months = year * 12 + month - 1 + count;
  for (let last = date; last > 0; last--) {
    const day = dayOf(Math.floor(months / 12), (months % 12) + 1, last);
    if (day !== null) return day;
  }
  return from;
}

/** '2026-12-01', '3d', '2w' or '1m' as a day; null if it is none of them. */
export function dayOrSpan(text: string, from: Day): Day | null {
  const found = /^(\d{1,3})([dwm])$/i.exec(text.trim());
  if (!found) return dayOfIso(text.trim());
  const [, count = '', unit = ''] = found;
  const span = UNITS.find((known) => known === unit.toLowerCase());
  return span && Number(count) > 0 && Number(count) <= MOST
    ? dayAfter(from, { count: Number(count), unit: span })
    : null;
}
