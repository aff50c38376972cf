/**
 * A number written in Chinese, or half in Chinese: 两千, 一百二十三, 1万5, 三点五万, 壹佰贰拾, 二〇二四, 百分之五.
 *
 *  - the whole text has to be the number; simplified, traditional and capital (大写) characters mix freely;
 *  - a last digit without 零 counts in the next lower place: 一百五 is 150, 1万5 is 15,000, 一万零五 is 10,005;
 *  - 万 and 亿 multiply all that stands before them: 一万五千亿 is 1.5 × 10¹², 四万万 is 400,000,000; 兆 is 10¹²;
 *  - 半 is a half (半百 is 50); a分之b is b/a, with 又 for the whole part;
 *  - digits in a row are read as digits (一七二零 is 1720), but not 三四 or 三五: that means "three or four";
 *  - not read: a part that does not fit the one before it (五十千, 1万20000), a clock (8点30), a leading zero (1万05).
 *    几, 多 and 余 are no numerals: `readQuantity` takes them as "and more". 打, 双 and 元 are units.
 */
import { plain } from './text';

const DIGITS: ReadonlyMap<string, number> = table(
  '零〇○',
  '一壹弌',
  '二贰貳弍两兩俩倆',
  '三叁叄參弎',
  '四肆',
  '五伍',
  '六陆陸',
  '七柒',
  '八捌',
  '九玖',
);

const PLACES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

const MYRIADS: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['兆', 1e12],
]);

/** Every character that can stand in such a number, for use inside a regular expression's brackets. */
export const CHINESE_NUMERALS = [...DIGITS.keys(), ...PLACES.keys(), ...MYRIADS.keys(), '廿卅半点點'].join('');

/** What a number ending in this character was multiplied by: 10,000 for 万; null for a digit. */
export function multiplierOf(character: string): number | null {
  return MYRIADS.get(character) ?? PLACES.get(character) ?? null;
}

/** The number, or null where `text` is no such number. Arabic numbers are read too: '1,234.5' is 1234.5. */
export function chineseNumber(text: string): number | null {
  const bare = plain(text).replace(/(\d )(?=\d)| /g, '$1');
  if (/^[负負-]/.test(bare)) {
    const value = chineseNumber(bare.slice(1));
    return value === null || value < 0 ? null : 0 - value;
  }
  const parts = /^(?:(.+)又)?(.+)分之(.+)$/.exec(bare);
  if (!parts) return magnitude(bare.replace(/廿/g, '二十').replace(/卅/g, '三十'));
  const [, whole, below = '', above = ''] = parts;
  const added = whole === undefined ? 0 : magnitude(whole);
  const divisor = multiplierOf(below) ?? magnitude(below);
  const dividend = magnitude(above);
  return added === null || dividend === null || !divisor ? null : added + dividend / divisor;
}

/** a × b as a person writes it: 1.1 × 10,000 is 11,000, not 11,000.000000000002. */
export function times(a: number, b: number): number {
  if (b === 1) return a;
  const product = a * b;
  return Number.isInteger(product) ? product : Number(product.toPrecision(15));
}

/** Up to 兆: what stands left of the largest 万, 亿 or 兆 is multiplied, what stands right of it is added. */
function magnitude(text: string): number | null {
  let at = -1;
  let unit = 0;
  for (let i = 0; i < text.length; i++) {
    const myriad = MYRIADS.get(text.charAt(i)) ?? 0;
    if (myriad > 0 && myriad >= unit) {
      // 四万万 is fine, 一万一万 is not.
      if (myriad === unit && at !== i - 1) return null;
      at = i;
      unit = myriad;
    }
  }
  if (at < 0) return section(text);
  const left = magnitude(text.slice(0, at));
  if (left === null) return null;
  const value = times(left, unit);
  const rest = text.slice(at + 1);
  if (rest === '') return value;
  if (!Number.isInteger(left) || left === 0) return null;
  const point = /^[点點](.+)$/.exec(rest);
  if (point) return withDecimals(value, point[1] ?? '');
  const digit = rest.length === 1 ? digitOf(rest) : null;
  if (digit) return value + (digit * unit) / 10;
  const right = magnitude(rest);
  return right === null || right >= unit ? null : value + right;
}

/** Below 万. */
function section(text: string): number | null {
  if (text === '半') return 0.5;
  if (/^[\d.,]/.test(text) && !/[^\d.,]/.test(text)) return arabic(text);
  const point = /^([^点點\d]+)[点點](.+)$/.exec(text);
  if (point) {
    const whole = section(point[1] ?? '');
    return whole === null ? null : withDecimals(whole, point[2] ?? '');
  }
  return digitsInARow(text) ?? byPlace(text);
}

/** 一千零五十: digit, place, digit, place …, the places falling. */
function byPlace(text: string): number | null {
  let total = 0;
  let place = Infinity;
  let pending: number | null = null;
  let zero = false;
  let liang = false;
  const tokens = text.match(/\d[\d.,]*|\D/g) ?? [];
  for (const [at, token] of tokens.entries()) {
    const next = PLACES.get(token);
    const atEnd = at === tokens.length - 1;
    if (next !== undefined) {
      if (next >= place) return null;
      // 十五 is 15 and 百五 is 150, but a lone 百 or 千 is no number.
      if (pending === null && next > 10 && (atEnd || !(total === 0 || zero))) return null;
      // 50千 and 2.5千, standing alone; not 五十千, not 2.5千3百.
      if (pending !== null && !(pending < 10 && Number.isInteger(pending)) && !(total === 0 && atEnd && next > 10))
        return null;
      total += times(pending ?? 1, next);
      place = next;
      pending = null;
      zero = false;
    } else {
      const value = token === '半' ? 0.5 : (digitOf(token) ?? (/^\d/.test(token) ? arabic(token) : null));
      if (value === null || pending !== null) return null;
      if (value === 0) zero = true;
      else pending = value;
      liang = /[两兩俩倆]/.test(token);
    }
  }
  if (pending === null) return zero ? (total === 0 && !/[^零〇○]/.test(text) ? 0 : null) : total || null;
  if (place === Infinity) return pending;
  if (liang || !Number.isInteger(pending) || pending >= place) return null;
  return pending < 10 && !zero && place > 10 ? total + (pending * place) / 10 : total + pending;
}

/** 一七二零, 二〇二四. */
function digitsInARow(text: string): number | null {
  if (text.length < 2 || /[两兩俩倆]/.test(text)) return null;
  let value = 0;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  const either = text.length === 2 && (value % 10 === Math.floor(value / 10) + 1 || value === 35);
  return either || value > Number.MAX_SAFE_INTEGER ? null : value;
}

function withDecimals(whole: number, decimals: string): number | null {
  let digits = '';
  for (const character of decimals) {
    const digit = digitOf(character);
    if (digit === null) return null;
    digits += digit;
  }
  return Number.isInteger(whole) ? Number(`${whole}.${digits}`) : null;
}

function arabic(text: string): number | null {
  if (/^0\d/.test(text)) return null;
  return /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/.test(text) ? Number(text.replace(/,/g, '')) : null;
}

function digitOf(character: string): number | null {
  return DIGITS.get(character) ?? (/^\d$/.test(character) ? Number(character) : null);
}

function table(...rows: readonly string[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, digit) => [...row].map((character) => [character, digit] as const)));
}
