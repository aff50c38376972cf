/**
 * What the cells of a column look like: counts over all rows, of long tables over 600 that are spread over the
 * whole. Of very many different texts 120 that are spread over all say what the others are.
 *
 *  - shares are of the filled cells: a column that is mostly blank is still a column of dates;
 *  - a date is a number under a date format, or a text that looks like one; a bare number that could be a serial is
 *    only counted apart;
 *  - nothing is decided here.
 */
import type { Day } from '../../policy/day';
import type { Sheet } from '../book';
import { readIntent } from '../cell/choice';
import { isDateFormat } from '../cell/dateFormat';
import { isUnknownWord, lowered } from '../cell/text';
import { cellAt, formatAt, isBlank } from '../grid';
import { once } from '../once';
import { looksLikeBusiness } from './nameLike';
import { isAmount, isFuture, isOfKind, looksLikeDate, looksYearless, WORD_KINDS, type WordKind } from './textLook';

/** Up to here every row is looked at. */
const WHOLE = 2_000;
const SAMPLE = 600;
const FORMATS_ASKED = 100;
/** Different texts of a column that are looked at closely. */
const LOOKED_AT = 120;

type ByKind = { readonly [kind in WordKind]: number };

export interface Profile {
  readonly filled: number;
  readonly texts: number;
  readonly numbers: number;
  readonly dates: number;
  /** Numbers without a date format that lie where the serials of 1982–2064 lie. */
  readonly serials: number;
  /** Dates after today. */
  readonly future: number;
  /** Texts that are quantities: "2,000台", "约500", "1.2k". */
  readonly amounts: number;
  /** 待定, N/A, "-", a formula error: filled, but saying nothing. */
  readonly empty: number;
  readonly distinct: number;
  /** Numbers that go up by one from row to row. */
  readonly sequence: boolean;
  readonly largest: number;
  /** Mean length of the texts. */
  readonly length: number;
  /** Texts that look like the names of businesses. */
  readonly businesses: number;
  /** Texts that are days without a year: 11-20, 3月5日. */
  readonly yearless: number;
  readonly words: ByKind;
}

const serialOf = (number: number) => Number.isFinite(number) && number >= 30_000 && number < 60_000;

/** 20240305. */
const isEightDigits = (number: number) =>
  number >= 19500101 &&
  number <= 20991231 &&
  Number.isInteger(number) &&
  Math.floor(number / 100) % 100 <= 12 &&
  number % 100 <= 31 &&
  number % 100 > 0 &&
  Math.floor(number / 100) % 100 > 0;

export function profileOf(sheet: Sheet, column: number, header: string, rows: readonly number[], today: Day): Profile {
  const seen = new Set<number>();
  /** Different texts, and how often each stands there. */
  const said = new Map<string, number>();
  const counts: number[] = [];
  let [numbers, dates, serials, future, largest, booleans, phones, levels] = [0, 0, 0, 0, 0, 0, 0, 0];
  let sequence = true;
  let before = -Infinity;
  const usuallyDated = isUsuallyDated(sheet, column, rows[0] ?? sheet.area.row);
  for (const row of rows) {
    const cell = cellAt(sheet, row, column);
    if (cell === '') continue;
    if (typeof cell === 'string') {
      const at = said.get(cell);
      if (at === undefined) said.set(cell, counts.push(1) - 1);
      else counts[at] = (counts[at] ?? 0) + 1;
      continue;
    }
    if (typeof cell === 'boolean') {
      booleans++;
      continue;
    }
    seen.add(cell);
    if (isRead(sheet, row, column) ? isDateFormat(formatAt(sheet, row, column)) : usuallyDated) {
      dates++;
      if (cell + sheet.dateShift > today) future++;
      continue;
    }
    if (isEightDigits(cell)) {
      dates++;
      continue;
    }
    numbers++;
    if (serialOf(cell)) serials++;
    if (cell >= 1e9 && cell < 1e14 && Number.isInteger(cell)) phones++;
    if (cell >= 0 && cell <= 9 && readIntent(String(cell)) !== null) levels++;
    largest = Math.max(largest, Math.abs(cell));
    if (cell <= before || !Number.isInteger(cell)) sequence = false;
    before = cell;
  }
  const { texts, empty, length, different, saysNo, looked, per } = textsOf(said, counts, header);
  const isCounted = once(isAmount);
  const kinds = new Kinds(looked, per, isCounted, { yesNo: booleans + saysNo, phone: phones, intent: levels });
  const dated = looked.filter(([text]) => looksLikeDate(text));
  const others = dated.length === 0 ? looked : looked.filter((one) => !dated.includes(one));
  return {
    filled: numbers + dates + booleans + texts + empty,
    texts,
    numbers,
    dates: dates + countOf(dated, per, () => true),
    serials,
    future: future + countOf(dated, per, (text) => isFuture(text, today)),
    amounts: countOf(others, per, isCounted),
    empty,
    largest,
    businesses: countOf(others, per, (text) => looksLikeBusiness(text) && !isCounted(text)),
    yearless: countOf(looked, per, looksYearless),
    words: kinds as unknown as ByKind,
    distinct: seen.size + Math.min(booleans, 2) + different,
    sequence: sequence && numbers > 2 && dates + booleans + texts + empty === 0,
    length: texts > 0 ? length / texts : 0,
  };
}

/** Different texts with how often each stands there. */
type Said = readonly (readonly [text: string, count: number])[];

function textsOf(said: ReadonlyMap<string, number>, counts: readonly number[], header: string) {
  // A header that comes again further down is no cell of its column.
  const headers = [header, ...header.split(' / ')];
  let same = 0;
  const others = new Set<string>();
  const telling: (readonly [text: string, count: number])[] = [];
  let [texts, empty, length, saysNo] = [0, 0, 0, 0];
  for (const [cell, at] of said) {
    const count = counts[at] ?? 0;
    const text = cell.trim();
    if (isBlank(cell) || headers.includes(text)) continue;
    // Most texts are as they are compared, and each of them is another.
    const compared = lowered(cell);
    if (compared === cell) same++;
    else if (!said.has(compared) || headers.includes(compared)) others.add(compared);
    if (text.startsWith('#') || isUnknownWord(text)) {
      empty += count;
      if (isOfKind('yesNo', text)) saysNo += count;
      continue;
    }
    texts += count;
    length += text.length * count;
    telling.push([text, count]);
  }
  const looked = telling.length <= LOOKED_AT ? telling : spread(telling);
  const of = looked.reduce((sum, [, count]) => sum + count, 0);
  return { texts, empty, length, different: same + others.size, saysNo, looked, per: of > 0 ? texts / of : 1 };
}

/** The first, the last and those spread between. */
function spread(said: Said): Said {
  const step = (said.length - 1) / (LOOKED_AT - 1);
  return Array.from({ length: LOOKED_AT }, (_, i) => said[Math.round(i * step)] ?? ['', 0]);
}

function countOf(looked: Said, per: number, is: (text: string) => boolean): number {
  let found = 0;
  for (const [text, count] of looked) if (is(text)) found += count;
  return Math.round(found * per);
}

/** How many cells are of each kind: counted when asked, for hardly any column is asked for more than a few. */
class Kinds {
  private readonly known = new Map<WordKind, number>();

  constructor(
    private readonly looked: Said,
    private readonly per: number,
    private readonly isCounted: (text: string) => boolean,
    private readonly besides: { readonly [kind in WordKind]?: number },
  ) {}

  count(kind: WordKind): number {
    let found = this.known.get(kind);
    if (found === undefined) {
      found =
        (this.besides[kind] ?? 0) + countOf(this.looked, this.per, (text) => isOfKind(kind, text, this.isCounted));
      this.known.set(kind, found);
    }
    return found;
  }
}

for (const kind of WORD_KINDS) {
  const get = function (this: Kinds) {
    return this.count(kind);
  };
  Object.defineProperty(Kinds.prototype, kind, { get });
}

/** Number formats are read of the first rows only: most of the numbers there speak for the rest. */
function isUsuallyDated(sheet: Sheet, column: number, from: number): boolean {
  let [dated, numbers] = [0, 0];
  for (let row = from; row < sheet.area.row + Math.min(sheet.formats.length, FORMATS_ASKED); row++) {
    if (typeof cellAt(sheet, row, column) !== 'number' || !isRead(sheet, row, column)) continue;
    numbers++;
    if (isDateFormat(formatAt(sheet, row, column))) dated++;
  }
  return dated > numbers / 2;
}

function isRead(sheet: Sheet, row: number, column: number): boolean {
  return sheet.formats[row - sheet.area.row]?.[column - sheet.area.column] !== undefined;
}

/** Every row of a sheet of 2,000, of a longer one 600, evenly spread. */
export function sampleOf(first: number, last: number): readonly number[] {
  const rows: number[] = [];
  const step = last - first < WHOLE ? 1 : (last - first + 1) / SAMPLE;
  for (let at = first; at <= last; at += step) rows.push(Math.floor(at));
  return rows;
}

export function share(count: number, profile: Profile): number {
  const said = profile.filled - profile.empty;
  return said > 0 ? count / said : 0;
}
