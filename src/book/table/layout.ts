/**
 * How well a header and the rows below it go together, in bits: for choosing between several ways to lay a table out.
 *
 *  - a header is text over cells of another kind, and says what its cells do not say again: a row whose words come back
 *    below (Yes, No) is a record;
 *  - the first record looks like the others: words over a column of numbers are a second header row, or the header;
 *  - what is passed over above the header holds a title or a note, not records.
 */
import type { Sheet } from '../book';
import { cellAt, isBlank, textAt } from '../grid';
import { isMonth } from '../header/month';
import type { Table } from './table';

const WEIGHTS = {
  /** A text over numbers. */
  typed: 0.4,
  /** A filled column that nothing stands over. */
  bare: -0.4,
  /** A word that is also a cell of its column. */
  again: -1.5,
  /** A number, a day or a sentence where a word should be; years and months are headers. */
  odd: -1,
  /** The first record has a word where its column has numbers. */
  firstIsWords: -1.5,
  /** Three cells or more in a row above the header. */
  passedOver: -1.2,
  /** The same header stands above already. */
  repeated: -8,
  /** Two header rows are said only where they are needed. */
  pair: -0.3,
} as const;

const RECORDS = 40;

export function layoutBits(sheet: Sheet, table: Table): number {
  const last = Math.min(table.last, table.first + RECORDS);
  const bottom = table.headerRows[table.headerRows.length - 1] ?? 0;
  const isAgain = (row: number): boolean => {
    const filled = table.columns.filter((column) => !isBlank(cellAt(sheet, row, column)));
    const same = filled.filter((column) => isSame(textAt(sheet, row, column), textAt(sheet, bottom, column)));
    return same.length >= 2 && same.length >= filled.length * 0.6;
  };
  const records: number[] = [];
  for (let row = table.first + 1; row <= last; row++) if (!isAgain(row)) records.push(row);
  let bits = table.headerRows.length > 1 ? WEIGHTS.pair : 0;
  for (const column of table.columns) {
    const header = table.headers[column - table.left] ?? '';
    const top = textAt(sheet, bottom, column);
    let [numbers, filled, again] = [0, 0, 0];
    for (const row of records) {
      const cell = cellAt(sheet, row, column);
      if (isBlank(cell)) continue;
      filled++;
      if (typeof cell === 'number') numbers++;
      else if (top !== '' && cell === top) again++;
    }
    if (header === '') {
      if (filled > 0) bits += WEIGHTS.bare;
    } else if (isOdd(header)) bits += WEIGHTS.odd;
    else if (numbers > filled / 2) bits += WEIGHTS.typed;
    if (again > 0 && again * 12 >= filled) bits += WEIGHTS.again;
    const first = cellAt(sheet, table.first, column);
    if (typeof first === 'string' && numbers >= 2 && numbers > filled * 0.8 && isWord(first))
      bits += WEIGHTS.firstIsWords;
  }
  const passed = table.headerRows[0] ?? 0;
  for (let row = Math.max(sheet.area.row, passed - 10); row < passed; row++) {
    const cells = table.columns.filter((column) => !isBlank(cellAt(sheet, row, column))).length;
    if (cells >= 3 && cells >= table.columns.length / 3) bits += WEIGHTS.passedOver;
    if (isAgain(row)) bits += WEIGHTS.repeated;
  }
  return bits;
}

const isSame = (a: string, b: string): boolean => a !== '' && a === b;

function isOdd(header: string): boolean {
  return (
    header.length > 40 || (/^[\s\d.,:/%¥$€+-]+$/.test(header) && !isMonth(header) && !/^(19|20)\d\d$/.test(header))
  );
}

/** Letters only, and no word for "not known": a header, or a cell that should hold a number. */
function isWord(text: string): boolean {
  return /\p{L}/u.test(text) && !/\d/.test(text) && text.trim().length > 1 && text.length <= 30;
}
