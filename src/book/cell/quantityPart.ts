/**
 * One number with the words around it, read from left to right: about USD 3.5k pcs/yr+.
 *
 *  - words, the number, words; what is left over is for the caller (a second number after a dash, or a word that is not
 *    known);
 *  - no word may say again what another said: 5kw is not five thousand times ten thousand; pieces or money, not both:
 *    3单元 is an address;
 *  - digits in Chinese are `chineseNumber`, all others `decimalReadings`.
 */
import { CHINESE_NUMERALS, chineseNumber, multiplierOf, times } from './chineseNumber';
import { decimalReadings, type DecimalMark } from './decimal';
import { AFTER, BEFORE, wordAt, type Index, type Mark } from './quantityWords';

export type Marks = { readonly [slot in Mark['slot']]?: Mark };

export interface Part {
  /** What the number can be; never empty. */
  readonly readings: readonly number[];
  /** The digits as they stand. */
  readonly digits: string;
  /** The 10,000 of 3.5w and 3.5万, the 1,000 of 3千; null where the digits say it all. */
  readonly multiplier: number | null;
  readonly marks: Marks;
  /** Where the part ends in the text. */
  readonly end: number;
}

const NO_MARKS: Marks = {};

const CHINESE = new RegExp(`[${CHINESE_NUMERALS}]`);
/** From the first digit to the last. 千克 is a unit, not a thousand grams. */
const DIGIT = `(?:[\\d${CHINESE_NUMERALS.replace('千', '')}]|千(?!克))`;
const NUMBER = new RegExp(`\\.?${DIGIT}(?:[ ,.'’]*${DIGIT})*`, 'y');

/** Whether a part can start a text: most texts are names, and are done with after their first letter. */
export function begins(text: string): boolean {
  const first = text.charAt(0);
  return BEFORE.has(first) || STARTS.test(first);
}

/** Blanks are passed over, and a colon. */
const STARTS = new RegExp(`[ :.\\d${CHINESE_NUMERALS}]`);

/** The part that starts at `start` of a plain text in lower case, or null. */
export function partAt(text: string, start: number, mark: DecimalMark | undefined): Part | null {
  const before = wordsAt(text, start, BEFORE);
  const digits = before && matchAt(NUMBER, text, before.next);
  if (!before || !digits) return null;
  const chinese = CHINESE.test(digits);
  const number = chinese ? chineseNumber(digits) : null;
  const readings = chinese ? (number === null ? [] : [number]) : decimalReadings(digits, mark);
  // Telephone numbers end here.
  if (readings.length === 0) return null;
  const after = wordsAt(text, before.next + digits.length, AFTER);
  const marks = after && joined(before.marks, after.marks);
  if (!after || !marks || (marks.unit && marks.currency)) return null;
  const ownMultiplier = chinese ? multiplierOf(digits.charAt(digits.length - 1)) : null;
  const latin = marks.magnitude?.count ?? (marks.metres && (marks.unit || marks.currency) ? 1e6 : null);
  if (ownMultiplier !== null && latin !== null) return null;
  const multiplied = latin === null ? readings : readings.map((value) => times(value, latin));
  const metres =
    marks.metres && latin === null ? multiplied.flatMap((value) => [value, times(value, 1e6)]) : multiplied;
  return { readings: metres, digits, multiplier: latin ?? ownMultiplier, marks, end: after.end };
}

/** What both say, or null where they contradict each other: 500台-1000套. Saying "about" twice is no contradiction. */
export function joined(a: Marks, b: Marks): Marks | null {
  if (a === NO_MARKS || b === NO_MARKS) return a === NO_MARKS ? b : a;
  for (const slot of ['unit', 'currency', 'perYear', 'magnitude'] as const) {
    const one = a[slot];
    const other = b[slot];
    if (one && other && (one.name !== other.name || one.count !== other.count)) return null;
  }
  return { ...a, ...b };
}

/** What a sticky expression finds at `at`, '' if nothing. */
export function matchAt(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? '';
}

/** `end` is behind the last word, `next` behind the blanks and the full stop that follow it. */
function wordsAt(text: string, start: number, words: Index): { marks: Marks; end: number; next: number } | null {
  const marks: { [slot in Mark['slot']]?: Mark } = {};
  let end = start;
  let next = start;
  for (;;) {
    while (text[next] === ' ' || (text[next] === ':' && words === BEFORE)) next++;
    const found = wordAt(text, next, words);
    if (!found) return { marks: end === start ? NO_MARKS : marks, end, next };
    const [word, mark] = found;
    if (marks[mark.slot]) return null;
    marks[mark.slot] = mark;
    end = next = next + word.length;
    // "approx. 500", "Rs.500", "500 pcs."; but $.50 is half a dollar, and USD.50 may be.
    const decimals = mark.slot === 'currency' && word !== 'rs' && text[end + 1] !== ' ';
    if (text[end] === '.' && !decimals && /[a-z]$/.test(word)) end = ++next;
  }
}
