/**
 * The text of a cell: what it shows, and what a person gets to edit.
 *
 *  - shown by the cell's number format in the habits of the user's Excel; "m/d/yyyy" is Excel's word for *his* short
 *    date;
 *  - a number that does not fit is never cut: General is rounded until it fits, anything else becomes ####;
 *  - edited is what, typed again, gives the same cell: text that would become something else gets an apostrophe.
 */
import type { Culture } from '../../host/wire/culture';
import { format, formatColor, isDateFormat } from '../../host/numberFormat';
import type { Sheet, Value, Workbook } from '../../host/model';
import { SHIFT_1904 } from '../../host/serial';
import { typed } from './typed';

/** Excel's name for the short date of whoever looks. */
const SHORT_DATE = 'm/d/yyyy';
/** Width of a digit by the size of the font, in Calibri and its kin. */
const DIGIT = 0.507;
const TOLERANCE = 1.1;
const PLAIN = { throws: false, nbsp: false } as const;

export function shownText(value: Value, numberFormat: string, culture: Culture, date1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const locale = culture.name;
  if (typeof value === 'string') {
    return /[@;]/.test(numberFormat) ? format(numberFormat, value, { ...PLAIN, locale }) : value;
  }
  const pattern = patternFor(numberFormat, culture);
  if (!isDateFormat(pattern)) return format(pattern, value, { ...PLAIN, locale });
  const serial = date1904 ? value + SHIFT_1904 : value;
  return serial < 0 ? '####' : format(pattern, serial, { ...PLAIN, locale });
}

/** The colour that a number format asks for ("[Red]"). */
export function formatTint(value: Value, numberFormat: string): string | null {
  if (typeof value !== 'number' || !numberFormat.includes('[')) return null;
  const tint = formatColor(numberFormat, value, { throws: false });
  return typeof tint === 'string' ? tint : null;
}

/** `width` and `size` (of the font) in pixels. */
export function fitted(
  text: string,
  value: Value,
  numberFormat: string,
  culture: Culture,
  width: number,
  size: number,
): string {
  if (typeof value !== 'number') return text;
  const room = Math.floor(width / (size * DIGIT));
  if (text.length <= room) return text;
  if (numberFormat === 'General') {
    const digits = text.replace(/[^\d.,]/g, '').split(/[.,]/)[0]?.length ?? 0;
    const decimals = room - digits - (value < 0 ? 2 : 1);
    const isPlain = Math.abs(value) < 1e11 && digits + (value < 0 ? 1 : 0) <= room;
    if (isPlain)
      return format(decimals > 0 ? `0.${'#'.repeat(decimals)}` : '0', value, {
        ...PLAIN,
        locale: culture.name,
      }).replace(/[.,]$/, '');
    const places = Math.max(0, Math.min(5, room - 6 - (value < 0 ? 1 : 0)));
    const short = format(places > 0 ? `0.${'0'.repeat(places)}E+00` : '0E+00', value, {
      ...PLAIN,
      locale: culture.name,
    });
    return short.length <= room ? short : '#'.repeat(Math.max(1, room));
  }
  // Points, commas and spaces take half a digit; what is a little too wide was let through by another font.
  const narrow = text.match(/[.,:;'\s/-]/g)?.length ?? 0;
  return text.length - narrow / 2 <= room * TOLERANCE ? text : '#'.repeat(Math.max(1, room));
}

/** What stands in the formula bar. */
export function editText(workbook: Workbook, sheet: Sheet, row: number, column: number, culture: Culture): string {
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return formula;
  const value = sheet.value(row, column);
  const numberFormat = workbook.styles.numberFormat(sheet.style(row, column));
  if (value === null) return '';
  if (typeof value === 'string') {
    if (numberFormat === '@') return value.startsWith("'") ? `'${value}` : value;
    const again = typed(value, numberFormat, culture);
    return again.formula === undefined && again.value === value ? value : `'${value}`;
  }
  if (typeof value !== 'number') return shownText(value, 'General', culture, false);
  return editNumber(value, numberFormat, culture, workbook.date1904);
}

function editNumber(value: number, numberFormat: string, culture: Culture, date1904: boolean): string {
  const decimal = (number: number) => String(Number(number.toPrecision(15))).replace('.', culture.decimalSeparator);
  if (numberFormat.includes('%')) return `${decimal(value * 100)}%`;
  const serial = date1904 ? value + SHIFT_1904 : value;
  if (!isDateFormat(numberFormat) || serial < 0) return decimal(value);
  const day = patternFor(SHORT_DATE, culture);
  const pattern = serial < 1 ? 'h:mm:ss' : serial % 1 === 0 ? day : `${day} h:mm:ss`;
  return format(pattern, serial, { ...PLAIN, locale: culture.name });
}

function patternFor(numberFormat: string, culture: Culture): string {
  if (!numberFormat.startsWith(SHORT_DATE)) return numberFormat;
  return culture.shortDatePattern.replaceAll('M', 'm').replaceAll('/', '\\/') + numberFormat.slice(SHORT_DATE.length);
}
