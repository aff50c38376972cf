/**
 * Dates in digits: which part is the year, the month, the day.
 *
 *  - year first in four digits is beyond doubt; elsewhere the parts allow one or several of three orders, and what a
 *    cell does not say its column has to;
 *  - a year is never written with one digit: 24/3/5 can only start with its year;
 *  - the order ymd also says that month comes before day where the year stands last or is left out;
 *  - two-digit years: 00–49 are 2000–2049, 50–99 are 1950–1999;
 *  - three digits in front are a year of the Republic, 115/11/20 is 2026; so are two, where the column is known for it;
 *  - one separator throughout: - . / , or a blank where the year stands first.
 */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;

export type DateOrder = (typeof DATE_ORDERS)[number];

/** The parts in the order in which they stand. */
export type Shape =
  | { readonly kind: 'year-first'; readonly parts: Three }
  | { readonly kind: 'republic'; readonly parts: Three }
  | { readonly kind: 'year-last'; readonly parts: Three }
  | { readonly kind: 'two-digit'; readonly parts: Three }
  | { readonly kind: 'yearless'; readonly parts: Two }
  | { readonly kind: 'month'; readonly year: number; readonly month: number };

type Two = readonly [string, string];
type Three = readonly [string, string, string];

/** Finds the day for year, month and date; for a yearless shape `year` is null. */
export type Finder<Found extends number> = (year: number | null, month: number, date: number) => Found | null;

const SHAPE = /^(\d{1,4}) ?([-./ ]) ?(\d{1,4})(?: ?\2 ?(\d{1,4}))?\.?$/;

/** The shape of a plain text, or null if it is no date in digits. */
export function shapeOf(text: string): Shape | null {
  const found = SHAPE.exec(text);
  if (!found) return null;
  const [, a = '', separator, b = '', c] = found;
  if (c !== undefined) {
    const parts: Three = [a, b, c];
    if (b.length > 2) return null;
    if (a.length === 4 && c.length <= 2) return { kind: 'year-first', parts };
    if (separator === ' ') return null;
    if (a.length === 3 && c.length <= 2) return a.startsWith('1') ? { kind: 'republic', parts } : null;
    if (a.length <= 2 && c.length === 4) return { kind: 'year-last', parts };
    return a.length <= 2 && c.length <= 2 && (a.length === 2 || c.length === 2) ? { kind: 'two-digit', parts } : null;
  }
  if (separator === ' ') return null;
  if (a.length === 4 && b.length <= 2) return { kind: 'month', year: Number(a), month: Number(b) };
  if (a.length <= 2 && b.length === 4) return { kind: 'month', year: Number(b), month: Number(a) };
  return a.length <= 2 && b.length <= 2 ? { kind: 'yearless', parts: [a, b] } : null;
}

/** What the shape means under an order, or null if that is no date. */
export function dayUnder<Found extends number>(order: DateOrder, shape: Shape, find: Finder<Found>): Found | null {
  if (shape.kind === 'month') return find(shape.year, shape.month, 1);
  const [a, b] = shape.parts;
  if (shape.kind === 'year-first') return find(Number(a), Number(b), Number(shape.parts[2]));
  if (shape.kind === 'republic') return find(Number(a) + REPUBLIC, Number(b), Number(shape.parts[2]));
  if (shape.kind === 'two-digit' && order === 'ymd') {
    return a.length === 2 ? find(fullYear(a), Number(b), Number(shape.parts[2])) : null;
  }
  const last = shape.kind === 'yearless' ? null : shape.parts[2];
  if (last?.length === 1) return null;
  const year = last === null ? null : fullYear(last);
  return order === 'dmy' ? find(year, Number(b), Number(a)) : find(year, Number(a), Number(b));
}

/** The year before the first one of the Republic. */
export const REPUBLIC = 1911;

/** 115/11/20, 115年11月20日, 1151120: nothing but a day of the Republic's years is written so. */
export function isRepublic(cell: string | number): boolean {
  return typeof cell === 'number'
    ? cell >= 1_000_000 && REPUBLIC_DIGITS.test(String(cell))
    : /^1\d\d[-./年]/.test(cell) || REPUBLIC_DIGITS.test(cell);
}

export const REPUBLIC_DIGITS = /^1\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** '24' → 2024, '98' → 1998, '2024' as it is. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 50 ? 2000 : 1900);
}

/** The year that the shape says beyond doubt, else null. */
export function yearOf(shape: Shape): number | null {
  if (shape.kind === 'month') return shape.year;
  if (shape.kind === 'year-first') return Number(shape.parts[0]);
  if (shape.kind === 'republic') return Number(shape.parts[0]) + REPUBLIC;
  return shape.kind === 'year-last' ? Number(shape.parts[2]) : null;
}

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Tells dates apart without counting days: null if no year has such a date. */
export const anyDate: Finder<number> = (year, month, date) =>
  date >= 1 && date <= (MONTH_LENGTHS[month - 1] ?? 0) ? ((year ?? 0) * 12 + month) * 32 + date : null;
