/**
 * One kind of value taken for another, as Excel does it.
 *
 *  - blank is 0, '' or FALSE, whichever is wanted; TRUE is 1;
 *  - text that reads as a number, a percentage, money, a time or a date with a year is that number; any other text is
 *    #VALUE!;
 *  - '' is not a number: ""+1 is #VALUE!;
 *  - numbers < text < FALSE < TRUE; text is compared without case, by code unit (Excel sorts by the user's language:
 *    not done);
 *  - numbers are compared to 15 digits: 0.1+0.2=0.3.
 *
 * A date without a year ("3 March") would need the clock and is #VALUE!; so is 2026年1月31日, which only a Chinese
 * Excel reads.
 */
import type { CellError, Value } from '../model';
import { parseValue } from '../numberFormat';
import { Fault, NUM_ERROR, VALUE_ERROR, isError } from './operand';

// In a sandbox, as jest's, looking up a global costs more than the sum itself.
const { abs } = Math;

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** numfmt's number for 'd-mmm': a date whose year it took from the clock. */
const DATE_WITHOUT_YEAR = 16;

/** The number that a text stands for, or null. */
export function numberInText(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (DECIMAL.test(trimmed)) return Number(trimmed);
  const found = parseValue(trimmed);
  if (!found || typeof found.value !== 'number' || found.formatId === DATE_WITHOUT_YEAR) return null;
  return found.value;
}

export function numberFrom(value: Value): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return numberInText(value) ?? VALUE_ERROR;
  return value;
}

/** As `&` shows a number: up to 15 digits, an exponent only where the number would be very long. */
export function numberText(number: number): string {
  if (Number.isInteger(number) && abs(number) < 1e15) return String(number === 0 ? 0 : number);
  const short = String(number);
  if (short.length <= 16 && short.includes('.') && !short.includes('e')) return short;
  const [digits = '', exponentText = '0'] = number.toExponential(14).split('e');
  const exponent = Number(exponentText);
  const mantissa = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
  if (exponent >= 20 || exponent < -19) {
    return `${mantissa}E${exponent < 0 ? '-' : '+'}${String(abs(exponent)).padStart(2, '0')}`;
  }
  const sign = mantissa.startsWith('-') ? '-' : '';
  const plain = mantissa.replace(/[-.]/g, '');
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${plain}`;
  if (plain.length <= exponent + 1) return sign + plain.padEnd(exponent + 1, '0');
  return `${sign}${plain.slice(0, exponent + 1)}.${plain.slice(exponent + 1)}`;
}

export function textFrom(value: Value): string | CellError {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

export function truthFrom(value: Value): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (isError(value)) return value;
  const lower = value.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : VALUE_ERROR;
}

/** The three again, for functions: an error is thrown as a Fault. */
export function number(value: Value | undefined): number {
  if (typeof value === 'number') return value;
  const found = numberFrom(value ?? null);
  if (typeof found !== 'number') throw new Fault(found);
  return found;
}

export function text(value: Value | undefined): string {
  const found = textFrom(value ?? null);
  if (typeof found !== 'string') throw new Fault(found);
  return found;
}

export function truth(value: Value | undefined): boolean {
  const found = truthFrom(value ?? null);
  if (typeof found !== 'boolean') throw new Fault(found);
  return found;
}

/** A whole number, cut towards minus infinity as Excel does with day and month numbers. */
export function whole(value: Value | undefined): number {
  return Math.floor(number(value));
}

/** A result that is no finite number is #NUM!. */
export function finite(result: number): number | CellError {
  return Number.isFinite(result) ? result : NUM_ERROR;
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** Negative, 0 or positive. Neither side may be an error. */
export function compare(left: Value, right: Value): number {
  if (typeof left === 'number' && typeof right === 'number') return sameNumber(left, right) ? 0 : left - right;
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (isError(a) || isError(b)) return 0;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') {
    if (a === b) return 0;
    const x = a.toLowerCase();
    const y = b.toLowerCase();
    return x < y ? -1 : x > y ? 1 : 0;
  }
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return RANK[kindOf(a)] - RANK[kindOf(b)];
}

export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  if (abs(a - b) > abs(a) * 1e-14) return false;
  return a.toPrecision(15) === b.toPrecision(15);
}

function kindOf(value: string | number | boolean): 'string' | 'number' | 'boolean' {
  return typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'boolean';
}

function emptyLike(value: Value): string | number | boolean {
  return typeof value === 'string' ? '' : typeof value === 'boolean' ? false : 0;
}
