/**
 * Which unit or currency a number of a row is in, where its own text does not say: the column beside it, then the number
 * format, then the header.
 *
 *  - a column of currencies belongs to money, a column of units to quantities, never to each other: 1,000 pieces that are
 *    paid in GBP are 1,000 pieces;
 *  - such a column is known by its header, or by cells that all name units or all name currencies;
 *  - a blank cell is not known to be another unit: it goes with the header.
 */
import type { ColumnFound, Sheet } from './book';
import { currencyOf, unitOf } from './cell/quantity';
import { isUnknownWord, plain } from './cell/text';
import type { Named } from './columns';
import { cellAt, formatAt, isBlank } from './grid';
import { unitOfFormat } from './header/unit';
import type { Measure } from './measure';
import { once } from './once';

/** How many of the cells must name one: under a header that speaks of units a few will do, for nobody knows them all. */
const ENOUGH = 0.9;
const ENOUGH_UNDER_HEADER = 0.2;
const HEADERS: { readonly [measure in Measure]: RegExp } = {
  units: /单位|單位|计量|計量|\bunits?\b|\buom\b|measure/i,
  money: /币|幣|货币|貨幣|\bcurr|\bccy\b/i,
};
const SHORT = 3;
/** Nobody counts in more. */
const MOST_UNITS = 30;

export type UnitAt = (row: number) => string | null;

const NAMES: { readonly [measure in Measure]: (text: string) => string | null } = { units: unitOf, money: currencyOf };

/** The unit of each row's number, as far as its own text does not say it. `counted`: the column of the numbers. */
export function unitReader(
  sheet: Sheet,
  counted: Pick<ColumnFound, 'column' | 'unit'>,
  measure: Measure,
  { columns, headers }: Pick<Named, 'columns' | 'headers'>,
  rows: readonly number[],
): UnitAt {
  const nameOf = NAMES[measure];
  const beside = columnBeside(sheet, measure, { columns, headers }, rows);
  const written = once((text: string) => nameOf(text) ?? plain(text).toLowerCase());
  const formatted = once(unitOfFormat);
  const ofFormat = (row: number): string | null => {
    const format = formatAt(sheet, row, counted.column);
    return format === '' ? null : formatted(format);
  };
  const ofColumn = (row: number): string | null => {
    const cell = beside === null ? '' : cellAt(sheet, row, beside);
    if (typeof cell !== 'string' || isBlank(cell) || isUnknownWord(cell)) return null;
    // A word that we do not know is another unit all the same: 提 is not 吨.
    return written(cell);
  };
  return (row) => ofColumn(row) ?? ofFormat(row) ?? counted.unit;
}

function columnBeside(
  sheet: Sheet,
  measure: Measure,
  { columns, headers }: Pick<Named, 'columns' | 'headers'>,
  rows: readonly number[],
): number | null {
  const named = measure === 'money' ? columns.currency : columns.unit;
  if (named && wordsIn(sheet, named.column, rows)) return named.column;
  const taken = new Set(Object.values(columns).map((found: ColumnFound) => found.column));
  for (const [column, header] of headers) {
    if (taken.has(column)) continue;
    const words = wordsIn(sheet, column, rows);
    const naming = shareNaming(words, NAMES[measure]);
    const isSaid = HEADERS[measure].test(header);
    if (naming >= (isSaid ? ENOUGH_UNDER_HEADER : ENOUGH) || (isSaid && naming > 0 && areShort(words))) return column;
  }
  return null;
}

/** 提, 箱, 摞: units that nobody has listed look like the one that is known. */
const areShort = (words: ReadonlyMap<string, number> | null): boolean =>
  words !== null && [...words.keys()].every((word) => plain(word).length <= SHORT);

function shareNaming(words: ReadonlyMap<string, number> | null, nameOf: (text: string) => string | null): number {
  let [filled, naming] = [0, 0];
  for (const [word, count] of words ?? []) {
    filled += count;
    if (nameOf(word) !== null) naming += count;
  }
  return filled === 0 ? 0 : naming / filled;
}

/** The words of a column, and how often each stands; null where it holds more than anybody counts in. */
function wordsIn(sheet: Sheet, column: number, rows: readonly number[]): ReadonlyMap<string, number> | null {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const cell = cellAt(sheet, row, column);
    if (cell === '') continue;
    if (typeof cell !== 'string') return null;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
    if (counts.size > MOST_UNITS) return null;
  }
  return counts;
}
