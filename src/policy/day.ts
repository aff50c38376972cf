/**
 * A day is a number: Excel's own serial in the 1900 date system. 1 March 1900 is 61; tomorrow is day + 1.
 *
 *  - there is no time of day and no time zone to get wrong;
 *  - `today` is always a parameter: nothing here reads a clock;
 *  - serials below 61 are not offered: Excel believes in a 29 February 1900.
 */
export type Day = number & { readonly unit: 'day' };

/** The first day on which Excel's serials and the calendar agree: 1900-03-01. */
export const FIRST_DAY = 61 as Day;

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** The day of a date, or null if there is no such date (31 April) or it lies before 1900-03-01. Month 1–12. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const ms = Date.UTC(year, month - 1, date);
  const made = new Date(ms);
  if (made.getUTCFullYear() !== year || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== date) return null;
  const day = Math.round((ms - EPOCH_MS) / DAY_MS);
  return day < FIRST_DAY || year > 9999 ? null : (day as Day);
}

/** Year, month (1–12), date. */
export function dateOf(day: Day): readonly [year: number, month: number, date: number] {
  const made = new Date(EPOCH_MS + day * DAY_MS);
  return [made.getUTCFullYear(), made.getUTCMonth() + 1, made.getUTCDate()];
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): number {
  return (day + 6) % 7;
}

/** '2026-10-02'. */
export function isoOf(day: Day): string {
  return new Date(EPOCH_MS + day * DAY_MS).toISOString().slice(0, 10);
}

/** The day of '2026-10-02', or null if it is no such thing. */
export function dayOfIso(iso: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}
