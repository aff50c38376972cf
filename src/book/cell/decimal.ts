/**
 * What a number in Arabic digits can mean, and how one is written so that it can mean one thing only.
 *
 *  - two different separators decide: the last one is the decimal mark (1,200.50 and 1.234,56);
 *  - commas before groups of three are thousands: 1,200 · 12,000,000 · Indian 12,34,567. In a column whose decimal mark
 *    is known to be the comma, a single one is that: 1,200 is 1.2;
 *  - a dot before exactly three digits (1.000) and a comma before one or two (1,5) can be either: two readings, unless
 *    the column's mark is known. 0.125 and 3.5 are plain. A text that contradicts its column's mark keeps both
 *    readings;
 *  - blanks and apostrophes part groups of three: 1 200 · 1'200;
 *  - codes are no numbers: a leading zero (007), more than nine digits in a row (a phone number).
 */
export type DecimalMark = '.' | ',';

/** The numbers that `text` can be: none, one, or two. */
export function decimalReadings(text: string, mark?: DecimalMark): readonly number[] {
  if (/^\d{1,9}$/.test(text)) return text.length > 1 && text.startsWith('0') ? [] : [Number(text)];
  if (/^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/.test(text)) return [Number(text.replace(/[ '’]/g, '').replace(',', '.'))];
  if (/^0\d/.test(text)) return [];
  const comma = text.indexOf(',');
  const dot = text.indexOf('.');
  if (comma >= 0 && dot >= 0) return comma < dot ? decimal(text, ',', '.') : decimal(text, '.', ',');
  return comma >= 0 ? withComma(text, mark) : withDot(text, mark);
}

/** '1,234.5': grouped by commas, and never a dot before exactly three digits. */
export function decimalText(value: number): string {
  const [whole = '', fraction = ''] = unscientific(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const decimals = fraction === '' ? '' : `.${fraction.length === 3 ? `${fraction}0` : fraction}`;
  return `${value < 0 ? '-' : ''}${grouped}${decimals}`;
}

function withComma(text: string, mark: DecimalMark | undefined): readonly number[] {
  const parts = text.split(',');
  const [whole = '', fraction = ''] = parts;
  const asDecimal = Number(`${whole}.${fraction}`);
  if (parts.length === 2 && mark === ',' && isDigits(whole) && isDigits(fraction)) return [asDecimal];
  if (/^\d{1,3}(?:,\d{3})+$/.test(text) || /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(text)) return [Number(parts.join(''))];
  return parts.length === 2 && isDigits(whole) && /^\d{1,2}$/.test(fraction)
    ? [asDecimal, Number(whole + fraction)]
    : [];
}

function withDot(text: string, mark: DecimalMark | undefined): readonly number[] {
  const parts = text.split('.');
  const [whole = '', fraction = ''] = parts;
  if (parts.length > 2) return /^\d{1,3}(?:\.\d{3})+$/.test(text) ? [Number(parts.join(''))] : [];
  if (!isDigits(fraction) || !(whole === '' || isDigits(whole)) || whole.length > 15) return [];
  const grouped = /^[1-9]\d{0,2}\.\d{3}$/.test(text);
  if (mark === '.' || (!grouped && mark === undefined)) return [Number(text)];
  if (grouped) return mark === ',' ? [Number(whole + fraction)] : [Number(text), Number(whole + fraction)];
  return [Number(text), Number(whole + fraction)];
}

/** `text` with `group` between groups of three and `point` once before the decimals. */
function decimal(text: string, group: string, point: string): readonly number[] {
  const [whole = '', fraction = '', more] = text.split(point);
  const groups = whole.split(group);
  const wellFormed = groups.every((digits, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(digits));
  return more === undefined && wellFormed && isDigits(fraction) ? [Number(`${groups.join('')}.${fraction}`)] : [];
}

function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
}

/** The digits of a number that JavaScript writes as 1e21 or 5e-7. */
function unscientific(value: number): string {
  const [digits = '', exponent] = String(value).split('e');
  if (exponent === undefined) return digits;
  const [whole = '', fraction = ''] = digits.split('.');
  const places = Number(exponent);
  if (places < 0) return `0.${'0'.repeat(-places - 1)}${whole}${fraction}`;
  return whole + fraction.padEnd(places, '0');
}
