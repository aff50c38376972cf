/**
 * Excel's date serials in the 1900 system: 1 is 1900-01-01, 60 the 29 February 1900 that never was, 46053 is
 * 2026-01-31.
 *
 *  - a workbook in the 1904 system counts 1,462 less; callers add the shift before and take it away after;
 *  - time is the fraction of the day.
 */
const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);
/** 9999-12-31. */
export const LAST_SERIAL = 2_958_465;
export const SHIFT_1904 = 1462;

/** Year, month (1–12), date. Serial 0 is 1900-01-00, as Excel shows it. */
export function dateOf(serial: number): readonly [year: number, month: number, date: number] {
  const day = Math.floor(serial);
  if (day === 60) return [1900, 2, 29];
  if (day === 0) return [1900, 1, 0];
  const made = new Date(EPOCH_MS + (day < 60 ? day + 1 : day) * DAY_MS);
  return [made.getUTCFullYear(), made.getUTCMonth() + 1, made.getUTCDate()];
}

/** The serial of a date; months and dates beyond their ends run on (month 13 is next January). NaN out of range. */
export function serialOf(year: number, month: number, date: number): number {
  const full = year >= 0 && year < 1900 ? year + 1900 : year;
  const made = new Date(Date.UTC(2000, 0, 1));
  made.setUTCFullYear(full, month - 1, date);
  const day = Math.round((made.getTime() - EPOCH_MS) / DAY_MS);
  const serial = day < 61 ? day - 1 : day;
  return serial < 0 || serial > LAST_SERIAL ? NaN : serial;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Hours, minutes, seconds of the day, to the nearest second. */
export function timeOf(serial: number): readonly [hour: number, minute: number, second: number] {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
}

/** 0 Sunday … 6 Saturday, as Excel counts (also before March 1900, where it is wrong by a day). */
export function weekdayOf(serial: number): number {
  return (Math.floor(serial) + 6) % 7;
}
