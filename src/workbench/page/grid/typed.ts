/**
 * What a cell makes of what a person types into it.
 *
 *  - '=…' is a formula, and so is what begins with + - or @ and reads as one; where that would be about words ("- call
 *    again") it stays text, while Excel says #NAME?. A leading apostrophe keeps the rest as text and is eaten; in a
 *    cell of format '@' everything is text;
 *  - numbers, percents, money, days and times are read as the user's Excel reads them ("3/4" is another day in London
 *    than in New York), and a cell of format General takes the format that goes with them;
 *  - in a percent cell a bare number is percents: 12 is 12 %;
 *  - a Chinese Excel also reads 2026年11月22日 and full-width digits.
 *
 * Not done: money of other countries, fractions of a typed format, Excel's refusal of a formula that it cannot read:
 * such a cell shows #NAME?.
 */
import type { Culture } from '../../host/wire/culture';
import { Programs } from '../../host/formulas/formula';
import type { Value } from '../../host/model';
import { parseValue } from '../../host/numberFormat';
import { EVERYWHERE, IN_CHINESE } from '../../host/file/parts/numberFormats';
import { dateOf, serialOf } from '../../host/serial';

export interface Typed {
  readonly value: Value;
  /** With its '='; then `value` is null. */
  readonly formula?: string;
  /** The format that typing gives to a cell which has none of its own. */
  readonly numberFormat?: string;
}

/** As many characters as a cell holds; Excel takes no more. */
export const MOST_CHARACTERS = 32_767;

const ERROR_TEXT = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/i;
const CHINESE_DAY = /^(?:(\d{2,4})年)?(\d{1,2})月(\d{1,2})[日号號]$/;
const BARE = /^[+-]?[\d.,]+$/;
const DAY_AND_MONTH = 16;
const DIGITS = 15;

/** `today`: the serial of the day that is meant by "3/4" without a year; without it this year is. */
export function typed(text: string, numberFormat: string, culture: Culture, today?: number): Typed {
  if (text.startsWith("'")) return { value: text.slice(1, MOST_CHARACTERS + 1) };
  if (text === '') return { value: null };
  if (numberFormat === '@') return { value: text.slice(0, MOST_CHARACTERS) };
  const isChinese = culture.name.startsWith('zh');
  const plain = isChinese && text.length < 40 ? text.normalize('NFKC') : text;
  const found = text.length < 80 ? numberOf(plain.trim(), numberFormat, culture, today) : null;
  if (found) return found;
  const formula = formulaOf(text);
  if (formula !== null) return { value: null, formula };
  if (/^(?:true|false)$/i.test(text.trim())) return { value: text.trim().toLowerCase() === 'true' };
  if (ERROR_TEXT.test(text)) return { value: { error: text.toUpperCase() } };
  return { value: text.slice(0, MOST_CHARACTERS) };
}

function numberOf(text: string, numberFormat: string, culture: Culture, today: number | undefined): Typed | null {
  const isFree = numberFormat === 'General';
  const chinese = culture.name.startsWith('zh') ? chineseDay(text, today) : null;
  if (chinese) return isFree ? chinese : { value: chinese.value };
  const found = parseValue(text, { locale: culture.name });
  if (!found || typeof found.value === 'boolean') return null;
  const { formatId } = found;
  const own = culture.decimalSeparator === '.' ? exact(text) : null;
  let value = own ?? Number(found.value.toPrecision(DIGITS));
  if (formatId === DAY_AND_MONTH && today !== undefined) {
    const [, month, date] = dateOf(value);
    value = serialOf(dateOf(today)[0], month, date);
    if (Number.isNaN(value)) return null;
  }
  if (numberFormat.includes('%') && BARE.test(text)) value = Number((value / 100).toPrecision(DIGITS));
  const pattern = formatId === undefined || !isFree ? undefined : patternOf(formatId, text, culture);
  return pattern === undefined ? { value } : { value, numberFormat: pattern };
}

/** The library counts the zeros of 0.000001… among its fifteen digits, Excel does not. */
function exact(text: string): number | null {
  const digits = /^[+-]?(\d*)\.(\d+)$/.exec(text);
  if (!digits) return null;
  const significant = `${digits[1]}${digits[2]}`.replace(/^0+/, '');
  return significant.length <= DIGITS ? Number(text) : null;
}

function patternOf(formatId: number, text: string, culture: Culture): string | undefined {
  // The library names the dollar's formats whatever the sign was.
  if (formatId >= 5 && formatId <= 8) {
    const sign = /[^\d\s.,()+-]/u.exec(text)?.[0] ?? '$';
    const digits = /[.,]\d{1,2}\)?$/.test(text) && !/[.,]\d{3}$/.test(text) ? '0.00' : '0';
    return `"${sign}"#,##${digits}`;
  }
  if (formatId === DAY_AND_MONTH && culture.name.startsWith('zh')) return IN_CHINESE.get(58);
  return EVERYWHERE.get(formatId);
}

function chineseDay(text: string, today: number | undefined): Typed | null {
  const [, year, month, date] = CHINESE_DAY.exec(text) ?? [];
  if (month === undefined || date === undefined) return null;
  const full =
    year === undefined ? dateOf(today ?? serialToday())[0] : year.length === 2 ? 2000 + Number(year) : Number(year);
  const serial = serialOf(full, Number(month), Number(date));
  const [, foundMonth, foundDate] = dateOf(serial);
  if (foundMonth !== Number(month) || foundDate !== Number(date)) return null;
  return { value: serial, numberFormat: IN_CHINESE.get(year === undefined ? 58 : 31) ?? 'General' };
}

function serialToday(): number {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** '=…' whatever follows; + - @ only over cells and numbers: "- call again" is a note. */
function formulaOf(text: string): string | null {
  const first = text[0] ?? '';
  if (text.length < 2) return null;
  if (first === '=') return text;
  if (!'+-@'.includes(first)) return null;
  const { tree, names } = new Programs().of(`=${text}`, 0, 0);
  return tree && names.length === 0 ? `=${text}` : null;
}
