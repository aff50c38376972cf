/**
 * A cell as part of a plain formula: the number in it, and the test that there is one. A cell with text that Excel
 * cannot read ("约500台") has its number in the formula, behind a test that the text still stands there.
 */
import type { Cell } from '../../book/book';
import { isErrorText } from '../../book/cell/text';
import { dayOfCell, quantityOfCell } from '../../book/cell/functionArguments';
import type { Source, Sources } from './live';
import { cellAddress } from '../../book/address';

/** Excel takes no longer text in a formula, and no longer formula; LibreOffice is more generous. */
const LONGEST_TEXT = 200;

/** A cell as a number in a formula: `test` says that there is one, `number` is it. */
export interface Operand {
  readonly test: string;
  readonly number: string;
  /** What `number` gives now; null where `test` fails. */
  readonly now: number | null;
  /** A bare reference: MAX and SUM pass over what is no number. */
  readonly plain: boolean;
}

/** Undefined where the cell cannot stand in a formula. */
export function amount(row: number, { column, factor }: Source, cell: Sources['cell']): Operand | undefined {
  const at = cell(row, column);
  const address = cellAddress(row, column);
  const scaled = factor === 1 ? address : `${address}*${factor}`;
  const isNumber = `ISNUMBER(${address})`;
  if (typeof at === 'number') return { test: isNumber, number: scaled, now: at * factor, plain: factor === 1 };
  if (typeof at === 'boolean' || isErrorText(at)) return undefined;
  const read = quantityOfCell(at);
  if (read === null) return { test: isNumber, number: scaled, now: null, plain: factor === 1 };
  const same = isText(address, at);
  if (same === null) return undefined;
  return {
    test: `OR(${same},${isNumber})`,
    number: `IF(${same},${digits(read * factor)},${scaled})`,
    now: read * factor,
    plain: false,
  };
}

/** As days of the workbook's own date system; 0 where there is none, which is before every day. */
export function dayIn(row: number, column: number, at: Cell, dateShift: number): Operand | undefined {
  const address = cellAddress(row, column);
  const number = `INT(N(${address}))`;
  const isNumber = `ISNUMBER(${address})`;
  if (typeof at === 'number') return { test: isNumber, number, now: Math.floor(at), plain: true };
  if (typeof at === 'boolean' || isErrorText(at)) return undefined;
  const read = dayOfCell(at);
  if (read === null) return { test: isNumber, number, now: null, plain: true };
  const same = isText(address, at);
  if (same === null) return undefined;
  const day = read - dateShift;
  return { test: `OR(${same},${isNumber})`, number: `IF(${same},${day},${number})`, now: day, plain: false };
}

/** As Excel writes a number: it keeps 15 digits, and a formula must read again as it was written. */
export const digits = (number: number): number => Number(number.toPrecision(15));

/** A test that the cell still holds this text; null if it cannot be written: an error is none, and would be passed on. */
export function isText(address: string, text: string): string | null {
  if (text.length > LONGEST_TEXT || isErrorText(text) || /[\u0000-\u001f]/.test(text)) return null; // eslint-disable-line no-control-regex -- a line break in a formula is not the same in every program
  return `${address}="${text.replaceAll('"', '""')}"`;
}
