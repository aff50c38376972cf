/**
 * Where the records of a table end: before a small table of another shape, a legend or a note that stands below it.
 *
 *  - only what a blank row parts can be another thing; a total or a footer right under the records is for rows.ts;
 *  - a part is foreign if it begins with a header of its own, if its cells contradict what the columns hold (a text where all are numbers, a number where all
 *    are names), or if it fills far fewer columns than the records do;
 *  - parts of records after a blank row stay: they look like the ones above.
 */
import type { Sheet } from '../book';
import { cellAt, isBlank } from '../grid';
import { isHeaderWord } from '../header/word';

interface Part {
  readonly first: number;
  readonly last: number;
}

type Type = 'number' | 'text';

/** Of a column above: what nearly all of its cells are; null where they are mixed or few. */
interface Habit {
  readonly column: number;
  readonly type: Type | null;
}

/** What a part is held against. */
interface Ground {
  readonly habits: readonly Habit[];
  /** Cells in a record, on the average. */
  readonly usual: number;
  readonly headers: ReadonlySet<string>;
}

const SURE = 0.85;
const ENOUGH = 3;
/** Rows of the first part that show what a record looks like. */
const LOOKED_AT = 200;

export interface Ends {
  /** The last row that can hold a record, or a note right below the records. */
  readonly last: number;
  /** Rows up to there that are remarks of one cell below the records. */
  readonly notes: ReadonlySet<number>;
}

/** `filled` by row of the sheet's area; rows are sheet rows. `headers`: the table's own, which may come again. */
export function endsOf(
  sheet: Sheet,
  columns: readonly number[],
  filled: Uint8Array,
  first: number,
  headers: ReadonlySet<string>,
): Ends {
  const notes = new Set<number>();
  const parts = partsBelow(sheet, filled, first);
  const [records] = parts;
  if (!records) return { last: first - 1, notes };
  const habits = habitsOf(sheet, columns, records);
  const usual = meanFilled(sheet, columns, records);
  let keep = parts.length;
  while (keep > 1 && isForeign(sheet, columns, parts[keep - 1] ?? records, { habits, usual, headers })) keep--;
  const foreign = parts.slice(keep);
  if (foreign.length > 0 && foreign.every((part) => isRemark(sheet, columns, part))) {
    for (const { first: from, last } of foreign) for (let row = from; row <= last; row++) notes.add(row);
    keep = parts.length;
  }
  return { last: parts[keep - 1]?.last ?? records.last, notes };
}

/** One text a row. */
function isRemark(sheet: Sheet, columns: readonly number[], { first, last }: Part): boolean {
  for (let row = first; row <= last; row++) {
    const cells = columns.map((column) => cellAt(sheet, row, column)).filter((cell) => !isBlank(cell));
    if (cells.length !== 1 || typeof cells[0] !== 'string') return false;
  }
  return true;
}

function partsBelow(sheet: Sheet, filled: Uint8Array, first: number): readonly Part[] {
  const parts: Part[] = [];
  let start = -1;
  for (let i = first - sheet.area.row; i <= filled.length; i++) {
    if (i < filled.length && filled[i]) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      parts.push({ first: sheet.area.row + start, last: sheet.area.row + i - 1 });
      start = -1;
    }
  }
  return parts;
}

function habitsOf(sheet: Sheet, columns: readonly number[], { first, last }: Part): readonly Habit[] {
  return columns.map((column) => {
    let [numbers, texts] = [0, 0];
    for (let row = first; row <= Math.min(last, first + LOOKED_AT); row++) {
      const cell = cellAt(sheet, row, column);
      if (typeof cell === 'number') numbers++;
      else if (!isBlank(cell)) texts++;
    }
    const all = numbers + texts;
    const type = all < ENOUGH ? null : numbers >= all * SURE ? 'number' : texts >= all * SURE ? 'text' : null;
    return { column, type };
  });
}

function meanFilled(sheet: Sheet, columns: readonly number[], { first, last }: Part): number {
  let [cells, rows] = [0, 0];
  for (let row = first; row <= Math.min(last, first + LOOKED_AT); row++) {
    rows++;
    for (const column of columns) if (!isBlank(cellAt(sheet, row, column))) cells++;
  }
  return cells / Math.max(1, rows);
}

function isForeign(sheet: Sheet, columns: readonly number[], part: Part, { habits, usual, headers }: Ground): boolean {
  let [rows, against, thin] = [0, 0, 0];
  for (let row = part.first; row <= part.last; row++) {
    rows++;
    let [filled, contradicts] = [0, 0];
    for (const [i, column] of columns.entries()) {
      const cell = cellAt(sheet, row, column);
      if (isBlank(cell)) continue;
      filled++;
      const type = habits[i]?.type ?? null;
      if (type !== null && (typeof cell === 'number') !== (type === 'number')) contradicts++;
    }
    if (contradicts > 0 && contradicts >= filled / 3) against++;
    if (filled <= Math.max(1, usual / 3)) thin++;
  }
  return (
    hasOwnHeader(sheet, columns, part, headers) ||
    against >= rows * 0.5 ||
    (thin === rows && usual >= 2) ||
    (against + thin >= rows && against > 0)
  );
}

/** Its first row names columns: two words of headers or more, and little else. */
function hasOwnHeader(
  sheet: Sheet,
  columns: readonly number[],
  { first, last }: Part,
  headers: ReadonlySet<string>,
): boolean {
  if (first === last) return false;
  const cells = columns.map((column) => cellAt(sheet, first, column)).filter((cell) => !isBlank(cell));
  if (cells.filter((cell) => headers.has(String(cell).trim())).length >= cells.length / 2) return false;
  const known = cells.filter((cell) => typeof cell === 'string' && isHeaderWord(cell)).length;
  return known >= 2 && known >= cells.length * 0.7;
}
