/**
 * A quantity as people type it: 2,000台 · 约500 · 1.2万 · 500-1000 · ≥300 · USD 4,280/yr · 两千.
 *
 *  - a number cell is what it says; a text is read whole or not at all: one word that is not known, and it is
 *    unreadable;
 *  - blank, unknown (无, 待定, -) and zero are three things;
 *  - a range keeps both ends, the lower one is the value; "500+", "≥300" and "300以上" are at least that many;
 *    "300以下" only has an upper end and is ambiguous; 1-2万 is 10,000 to 20,000, but 500-1万 is 500 to 10,000;
 *  - volumes are a year's: 100台/年 is 100 台. 每月100台 is ambiguous, 100 as it stands or 1,200 a year: the user says;
 *    a quantity a day is unreadable, for nobody knows how many days;
 *  - two values (100/200), a single 1.000 or 1,5 (see `decimal.ts`) and 5m (metres, millions) are ambiguous;
 *  - unreadable on purpose: percentages and fractions, products (2*20), dates and years (2023-2024), codes and phone
 *    numbers, scientific notation, a price for each piece (5元/台), raised or circled digits (10², 100①);
 *  - no unit is converted, and no currency.
 */
import type { Cell } from '../book';
import { CHINESE_NUMERALS, times } from './chineseNumber';
import { decimalText, type DecimalMark } from './decimal';
import { begins, joined, matchAt, partAt, type Part } from './quantityPart';
import { AFTER, wordAt } from './quantityWords';
import { beginsWord, isErrorText, isUnknownWord, plain } from './text';

export type Quantity =
  | { readonly kind: 'blank' }
  | { readonly kind: 'unknown'; readonly text: string }
  | QuantityNumber
  | { readonly kind: 'ambiguous'; readonly text: string; readonly readings: readonly number[] }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string };

export interface QuantityNumber {
  readonly kind: 'number';
  /** The lower end of a range. */
  readonly value: number;
  /** The upper end of a range, else null. */
  readonly high: number | null;
  /** "About". */
  readonly approx: boolean;
  /** "And more". */
  readonly atLeast: boolean;
  /** As `unitOf` names it. */
  readonly unit: string | null;
  /** Three letters. */
  readonly currency: string | null;
}

/** What is known of the column. */
export interface QuantityContext {
  readonly decimalMark?: DecimalMark;
  /**
   * What the header multiplies by: 10,000 under 年采购额(万). A cell that says 万 or k itself is not multiplied again.
   */
  readonly scale?: number;
}

const BLANK: Quantity = { kind: 'blank' };
const NOTHING_KNOWN: QuantityContext = {};
const LONGEST = 48;

export function readQuantity(cell: Cell, context: QuantityContext = NOTHING_KNOWN): Quantity {
  if (typeof cell === 'number') return counted(times(cell, context.scale ?? 1));
  if (cell === '') return BLANK;
  if (typeof cell === 'boolean') return { kind: 'unreadable', text: cell ? 'TRUE' : 'FALSE' };
  return readText(cell, context);
}

function counted(value: number): QuantityNumber {
  return { kind: 'number', value, high: null, approx: false, atLeast: false, unit: null, currency: null };
}

/**
 * '2,000台', '4.5 kg', '-3'. `readQuantity` reads it back, down to a billionth: same number, same unit (one that
 * `unitOf` names).
 */
export function writeQuantity(value: number, unit: string | null): string {
  return decimalText(value) + (unit === null ? '' : /^[a-z]/.test(unit) ? ` ${unit}` : unit);
}

/** The unit by its one name: 臺 → 台, PCS → pcs, 公斤 → kg, (台/年) → 台. Null if it is none. */
export function unitOf(text: string): string | null {
  return markOf(text, 'unit');
}

/** The currency by its three letters: RMB, 元 → CNY. Null if it is none. */
export function currencyOf(text: string): string | null {
  return markOf(text, 'currency');
}

/** Columns of texts are mostly no quantities, and mostly settled by the first letter. */
function readText(cell: string, context: QuantityContext): Quantity {
  const text = plain(cell);
  if (beginsWord(text) && !begins(text.charAt(0).toLowerCase())) return { kind: 'unreadable', text };
  if (text === '') return BLANK;
  if (text === cell && /^[1-9]\d{0,6}$/.test(text)) return counted(times(Number(text), context.scale ?? 1));
  if (isErrorText(text)) return { kind: 'error', text };
  if (isUnknownWord(text)) return { kind: 'unknown', text };
  const hopeful = text.length <= LONGEST && NUMERAL.test(text) && (text === cell || !STRAY_DIGIT.test(cell));
  return (hopeful ? parse(text, context) : null) ?? { kind: 'unreadable', text };
}

const NUMERAL = new RegExp(`[\\d${CHINESE_NUMERALS}]`);
/**
 * Raised, circled and fraction digits become plain ones in `plain`: 10² is not 102. Behind a letter (m²) they are a
 * unit.
 */
const STRAY_DIGIT = /(?:^|\P{L})\p{No}/u;
const FUZZY = /[几幾多余餘来來]/;
/** 十余万, 二十几万, 500多台. */
const MORE = new RegExp(`([\\d${CHINESE_NUMERALS}] ?)(?:零?[几幾]|[多余餘]) ?`);
/** 十来万. */
const AROUND = /([十百千万萬])[来來]/;
const BETWEEN = / ?(?:-+|–+|—+|~+|〜|至|到|to) ?/y;
const EITHER = / ?[/、;&和或] ?/y;
const MYRIAD = /[万萬亿億兆]/;
const DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const YEAR = /^(?:199|20[0-4])\d$/;
const YEAR_OR_MONTH = /^(?:(?:199|20[0-4])\d|0?[1-9]|1[0-2])$/;

function parse(given: string, context: QuantityContext): Quantity | null {
  const bracketed = given.startsWith('(') ? /^\((.+)\)$/.exec(given) : null;
  if (bracketed) return negative(parse(bracketed[1] ?? '', context));
  let text = (given.includes('M') ? given.replace(/(\d ?)M(?![A-Za-z])/g, '$1mn') : given).toLowerCase();
  if (text.startsWith("'")) text = text.slice(1);
  if (!begins(text)) return null;
  if (text.endsWith(')')) text = text.replace(/ ?\(([^()]*)\)$/, ' $1').trimEnd();
  const fuzzy = FUZZY.test(text);
  const more = fuzzy && MORE.test(text);
  const around = more || (fuzzy && AROUND.test(text));
  if (around) text = text.replace(MORE, '$1').replace(AROUND, '$1');

  const first = partAt(text, 0, context.decimalMark);
  if (!first) return null;
  const read = first.end === text.length ? settle(given, first, null, context) : two(given, text, first, context);
  if (read?.kind !== 'number' || !around) return read;
  return { ...read, approx: true, atLeast: read.atLeast || more };
}

/** 500-1000, 100/200. */
function two(given: string, text: string, first: Part, context: QuantityContext): Quantity | null {
  const between = matchAt(BETWEEN, text, first.end);
  const either = between === '' ? matchAt(EITHER, text, first.end) : '';
  if (between === '' && either === '') return null;
  const second = partAt(text, first.end + between.length + either.length, context.decimalMark);
  const marks = second && joined(first.marks, second.marks);
  if (!second || !marks || second.end !== text.length || second.marks.minus || isCalendar(first, second)) return null;
  if (between !== '') return range(given, first, { ...second, marks }, context);
  const values = [first, second].flatMap((part) => part.readings.map((value) => inColumn(value, part, context)));
  return { kind: 'ambiguous', text: given, readings: values };
}

/** 5-8万: the multiplier belongs to both ends, unless the lower one would then be the larger one (500-1万). */
function range(given: string, from: Part, to: Part, context: QuantityContext): Quantity | null {
  const [high = 0, ...otherHighs] = to.readings;
  const shared = from.multiplier === null ? (to.multiplier ?? 1) : 1;
  const lows = from.readings.map((value) => (times(value, shared) > high ? value : times(value, shared)));
  const [low = 0] = lows;
  const unlikely = shared > 1 && low === from.readings[0] && low * 100 < high;
  if (from.marks.minus || to.marks.most || low > high || (unlikely && low > 0)) return null;
  // 1.000-2.000 is open at both ends or unreadable; 1-1.500 fits nobody.
  if (otherHighs.length > 0 && lows.length === 1) return null;
  const joint = { ...to, readings: lows, multiplier: from.multiplier ?? to.multiplier };
  return settle(given, joint, high, context);
}

function settle(text: string, part: Part, high: number | null, context: QuantityContext): Quantity | null {
  const { marks, digits } = part;
  if (high === null && DATE.test(digits) && !marks.unit && !marks.currency) return null;
  const each = marks.perYear?.count ?? 1;
  if (each === 0) return null;
  const stated = part.readings.map((value) => inColumn(marks.minus ? 0 - value : value, part, context));
  const yearly = each === 1 ? stated : stated.flatMap((value) => [value, times(value, each)]);
  const readings = marks.most ? [0, ...yearly] : yearly;
  const [value] = readings;
  if (value === undefined || readings.length > 1) return { kind: 'ambiguous', text, readings };
  return {
    kind: 'number',
    value,
    high: high === null ? null : inColumn(high, part, context),
    approx: marks.about !== undefined,
    atLeast: marks.least !== undefined,
    unit: marks.unit?.name ?? null,
    currency: marks.currency?.name ?? null,
  };
}

/** (1,200) is how an accountant writes -1,200; (约500) is a remark. */
function negative(inside: Quantity | null): Quantity | null {
  if (inside?.kind !== 'number' || inside.high !== null || inside.value < 0 || inside.approx || inside.atLeast)
    return null;
  return { ...inside, value: 0 - inside.value };
}

/** 2023-2024, 3/2024: years and months, unless a unit says otherwise. */
function isCalendar(a: Part, b: Part): boolean {
  if (a.marks.unit || b.marks.unit || a.marks.currency || b.marks.currency) return false;
  return (YEAR.test(a.digits) && YEAR_OR_MONTH.test(b.digits)) || (YEAR.test(b.digits) && YEAR_OR_MONTH.test(a.digits));
}

/** Under a header in 万, 5 is 50,000; 5万 and 50k are so already. */
function inColumn(value: number, part: Part, context: QuantityContext): number {
  const says = part.marks.magnitude !== undefined || MYRIAD.test(part.digits) || (part.multiplier ?? 0) >= 1e4;
  return says ? value : times(value, context.scale ?? 1);
}

function markOf(text: string, slot: 'unit' | 'currency'): string | null {
  if (beginsWord(text) && !AFTER.has(text.charAt(0).toLowerCase())) return null;
  const bare = plain(text)
    .toLowerCase()
    .replace(/^\((.*)\)$/, '$1');
  const [word, mark] = wordAt(bare, 0, AFTER) ?? ['', null];
  if (mark?.slot === 'metres' && slot === 'unit' && word === bare) return '米';
  if (mark?.slot !== slot) return null;
  const rest = bare.slice(word.length).trim();
  const [period] = wordAt(rest, 0, AFTER) ?? [''];
  return rest === '' || rest === '.' || period === rest ? mark.name : null;
}
