/**
 * What a column may hold that no header says in words that are known: how much a customer buys, when it was last spoken
 * to, by the cells. Good enough for a question, never for an answer.
 *
 *  - only columns that nothing else claims; a header that is known as something else, to the last word, ends it, and one
 *    of which a part is known as something else (计划吨位, Shelf munching) lowers it: what is not known may be the very word;
 *  - a volume is a number that differs from row to row over some range: no running number, telephone, year, share, mark
 *    out of five, and hardly a price or a postcode;
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
import { fit } from '../header/fit';
import { candidatesOf, isBesides, surestOf } from '../header/grammar';
import type { Says } from '../header/lexicon';
import { partsOf } from '../header/parts';
import { share, type Profile } from '../header/profile';

export interface MayBe {
  readonly column: number;
  readonly header: string;
  readonly odds: number;
  /** Of the odds what the header says, however well the cells look. */
  readonly said: number;
  /** The parts of the header that say when, or over what time: last, 一年. */
  readonly times: readonly string[];
  /** All of its parts that go with it · those that go with something else (预计, plan). */
  readonly words: readonly string[];
  readonly others: readonly string[];
  /** No part of the header is a word that nobody here knows. */
  readonly isKnown: boolean;
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
  /** A part that goes with it (a year, 联系) · one that goes with something else · such a one beside words not known. */
  part: 1,
  otherPart: -1.2,
  otherBesideUnknown: -0.7,
  /** Amounts that differ widely from row to row · days of which the newest are of the last months. */
  varied: 1,
  lately: 1,
  decimals: -1.2,
  /** All with as many digits, none twice: postcodes, numbers of accounts. */
  numbering: -2.5,
  /** The same few numbers again and again · all of about the same size. */
  fewNumbers: -1.5,
  narrow: -1,
  small: -1.5,
  /** Nothing for a year. */
  longAgo: -1.5,
} as const;

/** From here on it is worth a question. */
export const ASK = -0.3;
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
      const said = profile ? headerOdds(header, profile, wanted) : null;
      const seen = profile && said !== null ? oddsOf(free, column, profile) : null;
      if (said === null || seen === null) return [];
      const parts = partsOf(header);
      const times = parts.flatMap(({ says, text }) => (says.includes(wanted.time) ? [text] : []));
      const known = parts.filter(({ says }) => says.length > 0 && !says.includes('noise'));
      const goesWith = ({ says }: (typeof parts)[number]) => says.some((one) => wanted.parts.has(one));
      const words = parts.filter(goesWith).map(({ text }) => text);
      const others = known.filter((part) => !goesWith(part)).map(({ text }) => text);
      const isKnown = parts.every(({ says }) => says.length > 0);
      return [{ column, header, odds: said + seen, said, times, words, others, isKnown }];
    })
    .filter(({ odds }) => odds >= ASK)
    .sort((a, b) => b.odds - a.odds || a.column - b.column)
    .slice(0, MOST);
}

/** Null where the header is known as something else, and the cells do not refuse that, or was weighed and refused. */
function headerOdds(header: string, profile: Profile, { fields, parts, isNeverRefused }: Wanted): number | null {
  if (header === '') return WEIGHTS.blankHeader;
  const all = partsOf(header);
  const isUnknown = all.some(({ says }) => says.length === 0);
  if (isBesides(header) && !isUnknown) return null;
  const surest = surestOf(header);
  const leavesDoubt = surest !== null && surest.doubt !== null && speaksOfTrade(header);
  const isOther = surest !== null && !leavesDoubt && !(isNeverRefused && fields.includes(surest.field));
  if (isOther) return isUnknown && fit(surest.field, profile) === 0 ? WEIGHTS.otherBesideUnknown : null;
  if (candidatesOf(header).some(({ field }) => fields.includes(field))) return WEIGHTS.mayMean;
  const known = all.filter(({ says }) => says.length > 0 && !says.includes('noise'));
  const fitting = known.filter(({ says }) => says.some((one) => parts.has(one))).length;
  const others = known.length - fitting;
  // Of words beside unknown ones it is not known what they say together: one says as much as two.
  const against = isUnknown ? Math.min(1, others) * WEIGHTS.otherBesideUnknown : others * WEIGHTS.otherPart;
  return fitting * WEIGHTS.part + against;
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

/** Years, telephone numbers, serials of days, and numbers that are only ever wrong here. */
function isNumbering(numbers: readonly number[]): boolean {
  const all = numbers.length;
  if (all === 0 || numbers.filter((n) => n < 0).length > all * 0.1 || numbers.every((n) => n <= 1)) return true;
  if (!numbers.every(Number.isInteger)) return false;
  const within = (low: number, high: number) => numbers.every((n) => n === 0 || (n >= low && n <= high));
  return within(1900, 2100) || within(36_000, 55_000) || numbers.filter((n) => n >= 1e8).length > all / 2;
}

/** As many digits each, and none twice: postcodes. Five digits that end in 00 are rather counted than given. */
function isLikeCodes(numbers: readonly number[]): boolean {
  const digits = new Set(numbers.map((n) => String(n).length));
  const [low] = digits;
  if (digits.size > 1 || low === undefined || low < 5 || numbers.length < 3) return false;
  if (!numbers.every(Number.isInteger) || new Set(numbers).size < numbers.length) return false;
  return low > 5 || numbers.filter((n) => n % 50 === 0).length < numbers.length / 2;
}

/** Of long lists of round numbers many come again. */
const FEW = 10;

function numberOdds(numbers: readonly number[]): number {
  const some = numbers.filter((n) => n > 0);
  const [low, high] = [Math.min(...some), Math.max(...some)];
  const distinct = new Set(numbers).size;
  let odds = high > 10 && high >= low * 3 && distinct > numbers.length / 2 ? WEIGHTS.varied : 0;
  if (isLikeCodes(numbers)) odds += WEIGHTS.numbering;
  if (numbers.filter((n) => !Number.isInteger(n)).length > numbers.length / 3) odds += WEIGHTS.decimals;
  if (numbers.length >= 6 && distinct < Math.min(FEW, numbers.length * 0.4)) odds += WEIGHTS.fewNumbers;
  if (numbers.length >= 4 && high < low * 2) odds += WEIGHTS.narrow;
  if (high <= 10) odds += WEIGHTS.small;
  return odds;
}

/** A customer that nobody has spoken to for so long is none · so many days are left out of account. */
const TOO_OLD = 900;
const YEAR = 400;
const LATELY = 120;

const dayOdds: CellOdds = ({ sheet, rows, today }, column, profile) => {
  const isDated = profile.dates >= 2 && share(profile.dates, profile) >= 0.6;
  const isSerial = profile.serials >= 3 && share(profile.dates + profile.serials, profile) >= 0.9;
  if ((!isDated && !isSerial) || profile.future > profile.dates * 0.2) return null;
  const ages: number[] = [];
  for (const row of rows) {
    const day = dayIn(sheet, row, column, today);
    if (day !== null) ages.push(today - day);
  }
  ages.sort((a, b) => a - b);
  const [newest, middle] = [ages[0] ?? 0, ages[Math.floor(ages.length / 2)] ?? 0];
  if (ages.length === 0 || middle > TOO_OLD) return null;
  const when = newest > YEAR ? WEIGHTS.longAgo : newest <= LATELY && middle <= YEAR ? WEIGHTS.lately : 0;
  return when + (new Set(ages).size < 2 ? WEIGHTS.fewNumbers : 0);
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
