/**
 * What a column may hold that no header says in words that are known: how much a customer buys, when it was last spoken
 * to, by the cells. Good enough for a question, never for an answer.
 *
 *  - only columns that nothing else claims, and whose header is not known as something else;
 *  - a volume is a number that differs from row to row over some range: no running number, telephone, postcode, year,
 *    share, mark out of five, and hardly a price;
 *  - a last contact lies behind today and not long: foundings, birthdays and days to come are none.
 *
 * Weights are logarithms of odds, from 0: a header of unknown words over cells that look the part.
 */
import type { Day } from '../../policy/day';
import type { Sheet } from '../book';
import { readDate } from '../cell/date';
import { readQuantity } from '../cell/quantity';
import { cellAt, formatAt } from '../grid';
import { speaksOfTrade } from '../header/doubtful';
import type { Field } from '../header/fields';
import { candidatesOf, isBesides, surestOf } from '../header/grammar';
import type { Says } from '../header/lexicon';
import { partsOf } from '../header/parts';
import { share, type Profile } from '../header/profile';

export interface MayBe {
  readonly column: number;
  readonly header: string;
  readonly odds: number;
  /** The parts of the header that say when, or over what time: last, 一年. */
  readonly times: readonly string[];
  /** All of its parts that go with it. */
  readonly words: readonly string[];
}

/** What is looked at: the columns that are free to be anything. */
export interface Free {
  readonly sheet: Sheet;
  readonly rows: readonly number[];
  readonly headers: ReadonlyMap<number, string>;
  readonly profiles: ReadonlyMap<number, Profile>;
  readonly columns: readonly number[];
  readonly today: Day;
}

const WEIGHTS = {
  blankHeader: -1.5,
  /** The header may mean it, though nothing settles that. */
  mayMean: 1.5,
  /** A part that goes with it (a year, 联系) · one that goes with something else. */
  part: 1,
  otherPart: -1.2,
  decimals: -1.2,
  /** The same few numbers again and again · all of about the same size. */
  fewNumbers: -1.5,
  narrow: -1,
  small: -1.5,
  /** Nothing for a year. */
  longAgo: -1.5,
} as const;

/** From here on it is worth a question. */
const ASK = -0.3;
/** Nobody chooses from more. */
const MOST = 5;

const HOW_MUCH: Wanted = {
  fields: ['annual_volume', 'order_quantity', 'annual_revenue', 'total_amount', 'order_amount'],
  parts: new Set<Says>([
    ...([
      'pieces',
      'volume',
      'quantity',
      'annual_volume',
      'year',
      'total',
      'unit',
      'real',
      'money',
      'revenue',
    ] as const),
    ...(['buy', 'bought', 'sale', 'order', 'orders', 'purchases', 'procure', 'ship', 'deliver', 'demand'] as const),
  ]),
  time: 'year',
  isNeverRefused: false,
};

const WHEN_SPOKEN: Wanted = {
  fields: ['last_contact', 'order_date', 'last_order_date'],
  parts: new Set<Says>(['last', 'touch', 'contact', 'talk', 'talked', 'visited', 'date', 'day', 'log', 'current']),
  time: 'last',
  isNeverRefused: true,
};

interface Wanted {
  /** What the header may mean. */
  readonly fields: readonly Field[];
  readonly parts: ReadonlySet<Says>;
  readonly time: Says;
  /** A header that is sure enough and was not read left a doubt (日期) that asking settles. */
  readonly isNeverRefused: boolean;
}

/** Columns that may say how much, the likeliest first. */
export const mayBeHowMuch = (free: Free): readonly MayBe[] => ranked(free, HOW_MUCH, amountOdds);

/** Columns that may say when an order was placed, however long ago. */
export const mayBeOrdered = (free: Free): readonly MayBe[] =>
  ranked(free, WHEN_SPOKEN, (_, __, profile) => (isOrderDay(profile) ? 0 : null));

/** Columns that may say when somebody was last spoken to, or ordered. */
export const mayBeWhen = (free: Free): readonly MayBe[] => ranked(free, WHEN_SPOKEN, dayOdds);

/** Days, of which hardly any is to come. */
export function isOrderDay(profile: Profile): boolean {
  if (profile.future > profile.dates * 0.2) return false;
  return share(profile.dates, profile) >= 0.6 || share(profile.yearless, profile) >= 0.9;
}

function ranked(free: Free, wanted: Wanted, oddsOf: CellOdds): readonly MayBe[] {
  return free.columns
    .flatMap((column): MayBe[] => {
      const header = free.headers.get(column) ?? '';
      const profile = free.profiles.get(column);
      const said = headerOdds(header, wanted);
      const seen = profile && said !== null ? oddsOf(free, column, profile) : null;
      if (said === null || seen === null) return [];
      const parts = partsOf(header);
      const times = parts.flatMap(({ says, text }) => (says.includes(wanted.time) ? [text] : []));
      const words = parts.flatMap(({ says, text }) => (says.some((one) => wanted.parts.has(one)) ? [text] : []));
      return [{ column, header, odds: said + seen, times, words }];
    })
    .filter(({ odds }) => odds >= ASK)
    .sort((a, b) => b.odds - a.odds || a.column - b.column)
    .slice(0, MOST);
}

/** Null where the header is known as something else, or was weighed and refused. */
function headerOdds(header: string, { fields, parts, isNeverRefused }: Wanted): number | null {
  if (header === '') return WEIGHTS.blankHeader;
  if (isBesides(header)) return null;
  const surest = surestOf(header);
  const leavesDoubt = surest !== null && surest.doubt !== null && speaksOfTrade(header);
  if (surest !== null && !leavesDoubt && !(isNeverRefused && fields.includes(surest.field))) return null;
  if (candidatesOf(header).some(({ field }) => fields.includes(field))) return WEIGHTS.mayMean;
  return partsOf(header)
    .filter(({ says }) => says.length > 0 && !says.includes('noise'))
    .reduce((sum, { says }) => sum + (says.some((one) => parts.has(one)) ? WEIGHTS.part : WEIGHTS.otherPart), 0);
}

/** Null where the cells cannot be it. */
type CellOdds = (free: Free, column: number, profile: Profile) => number | null;

const amountOdds: CellOdds = ({ sheet, rows }, column, profile) => {
  if (profile.filled - profile.empty < 2 || share(profile.numbers + profile.amounts, profile) < 0.7) return null;
  if (profile.sequence || share(profile.words.phone, profile) > 0.3) return null;
  const numbers: number[] = [];
  for (const row of rows) {
    const cell = cellAt(sheet, row, column);
    if (typeof cell === 'string' && /[%％]\s*$/.test(cell)) return null;
    if (typeof cell === 'number' && /%/.test(formatAt(sheet, row, column))) return null;
    const number = typeof cell === 'number' ? cell : numberIn(cell);
    if (number !== null) numbers.push(number);
  }
  return isNumbering(numbers) ? null : numberOdds(numbers);
};

function numberIn(cell: string | boolean): number | null {
  const read = typeof cell === 'string' && cell !== '' ? readQuantity(cell) : null;
  return read?.kind === 'number' ? read.value : null;
}

/** Years, postcodes, numbers of accounts, serials of days, and numbers that are only ever wrong here. */
function isNumbering(numbers: readonly number[]): boolean {
  const [all, distinct] = [numbers.length, new Set(numbers).size];
  if (all === 0 || numbers.filter((n) => n < 0).length > all * 0.1 || numbers.every((n) => n <= 1)) return true;
  if (!numbers.every(Number.isInteger)) return false;
  const within = (low: number, high: number) => numbers.every((n) => n === 0 || (n >= low && n <= high));
  const digits = new Set(numbers.map((n) => String(n).length));
  return (
    within(1900, 2100) ||
    within(36_000, 55_000) ||
    (digits.size === 1 && distinct === all && all > 2 && within(10_000, Infinity)) ||
    numbers.filter((n) => n >= 1e8).length > all / 2
  );
}

function numberOdds(numbers: readonly number[]): number {
  const some = numbers.filter((n) => n > 0);
  const [low, high] = [Math.min(...some), Math.max(...some)];
  let odds = 0;
  if (numbers.filter((n) => !Number.isInteger(n)).length > numbers.length / 3) odds += WEIGHTS.decimals;
  if (numbers.length >= 6 && new Set(numbers).size < numbers.length * 0.4) odds += WEIGHTS.fewNumbers;
  if (numbers.length >= 4 && high < low * 2) odds += WEIGHTS.narrow;
  if (high <= 10) odds += WEIGHTS.small;
  return odds;
}

/** A customer that nobody has spoken to for so long is none · so many days are left out of account. */
const TOO_OLD = 900;
const YEAR = 400;

const dayOdds: CellOdds = ({ sheet, rows, today }, column, profile) => {
  if (profile.dates < 2 || share(profile.dates, profile) < 0.6 || profile.future > profile.dates * 0.2) return null;
  const ages: number[] = [];
  for (const row of rows) {
    const day = dayIn(sheet, row, column, today);
    if (day !== null) ages.push(today - day);
  }
  ages.sort((a, b) => a - b);
  const [newest, middle] = [ages[0] ?? 0, ages[Math.floor(ages.length / 2)] ?? 0];
  if (ages.length === 0 || middle > TOO_OLD) return null;
  return (newest > YEAR ? WEIGHTS.longAgo : 0) + (new Set(ages).size < 2 ? WEIGHTS.fewNumbers : 0);
};

/** Roughly: whichever way round day and month are. */
function dayIn(sheet: Sheet, row: number, column: number, today: Day): number | null {
  const format = formatAt(sheet, row, column);
  const read = readDate(cellAt(sheet, row, column), {
    order: 'dmy',
    format,
    dateColumn: true,
    today,
    lean: 'past',
    shift: sheet.dateShift,
  });
  return read.kind === 'day' ? read.day : null;
}
