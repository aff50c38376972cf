/**
 * Where the records of a table end: before a small table of another shape, a legend or a note that stands below it.
 *
 *  - only what a blank row parts can be another thing; a total or a footer right under the records is for rows.ts;
 *  - a part is weighed: a header of its own, cells that contradict what the columns hold, a line that announces it
 *    (Marks:), far fewer cells than records have, nothing where every record has something – against rows that fill like
 *    records, and names of businesses;
 *  - a customer that was added below, by name only, stays: what says nothing is no evidence.
 *
 * Weights are bits; above 0 the part is something else.
 */
import type { Cell, Sheet } from '../book';
import { isUnknownWord } from '../cell/text';
import { cellAt, isBlank } from '../grid';
import { looksLikeBusiness } from '../header/nameLike';
import { isHeaderWord } from '../header/word';
import { isRemarkText, sectionBits } from './aside';
import { habitsOf, typeOf, type Habits } from './habits';

const WEIGHTS = {
  start: -3,
  /** A single row is a customer that was added, or a total. */
  single: -2.5,
  /** Its first row names columns in words that we know · stands as words over numbers. */
  header: 6,
  wordOverNumbers: 2.5,
  /** Every row fills the very columns that the first one names. */
  box: 1.5,
  /** For rows that contradict the columns. */
  strange: 5,
  /** For columns that records fill and none of its rows does: of each at most, and of all. */
  missing: 1.5,
  missingAtMost: 3,
  /** It begins with a line that ends in a colon, or is a remark. */
  announced: 3,
  remarks: 6,
  /** Marks of a letter or two, each with its meaning. */
  marks: 3,
  /** Nothing stands where every record has something. */
  lacksMain: 4,
  likeRecords: -6,
  business: -5,
  /** Nothing but names. */
  names: -3,
  /** Enough for what stands below a part that is something else. */
  belowForeign: -3,
} as const;

/** Rows of a part that show what it is. */
const LOOKED_AT = 40;

interface Part {
  readonly first: number;
  readonly last: number;
}

/** What a part is held against. */
interface Ground {
  readonly sheet: Sheet;
  readonly columns: readonly number[];
  readonly habits: Habits;
  /** The leftmost column that every record fills with words; null where there is none. */
  readonly main: number | null;
  readonly headers: ReadonlySet<string>;
}

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
  // A section alone under the header is not what records look like.
  const at = Math.max(
    0,
    parts.findIndex((part) => !isText(sheet, columns, part)),
  );
  const records = parts[at];
  if (!records) return { last: first - 1, notes };
  const habits = habitsOf(sheet, columns, records.first, records.last);
  const main = habits.columns.find(({ type, filled: share }) => type === 'word' && share >= 0.9)?.column ?? null;
  const ground: Ground = { sheet, columns, habits, main, headers };
  const bits = parts.map((part, i) => (i > at ? foreignBits(ground, part) : -Infinity));
  // Below what is no record hardly anything is one.
  const cut = bits.findIndex((one, i) => one > 0 && bits.slice(i).every((other) => other > WEIGHTS.belowForeign));
  let keep = cut < 0 ? parts.length : cut;
  const foreign = parts.slice(keep);
  if (foreign.length > 0 && foreign.every((part) => isText(sheet, columns, part))) {
    for (const { first: from, last } of foreign) for (let row = from; row <= last; row++) notes.add(row);
    keep = parts.length;
  }
  return { last: parts[keep - 1]?.last ?? records.last, notes };
}

/** One text a row. */
function isText(sheet: Sheet, columns: readonly number[], { first, last }: Part): boolean {
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

function foreignBits(ground: Ground, part: Part): number {
  const lines = linesOf(ground, part);
  const [top] = lines;
  if (!top) return 0;
  const isAnnounced = lines.length > 1 && top.cells.length === 1 && announces(top.label);
  const rows = isAnnounced ? lines.slice(1) : lines;
  const share = (test: (line: Line) => boolean) => rows.filter(test).length / rows.length;
  let bits: number = WEIGHTS.start + (lines.length === 1 ? WEIGHTS.single : headerBits(ground, rows));
  if (isAnnounced) bits += WEIGHTS.announced;
  if (lines.length > 1) bits += WEIGHTS.strange * share(isStrange);
  bits += WEIGHTS.remarks * share(({ cells }) => cells.every(({ cell }) => isRemark(cell)));
  bits += missingBits(ground, rows);
  if (rows.length > 1 && rows.every(({ label, cells }) => label.length <= 2 && cells.length > 1)) bits += WEIGHTS.marks;
  if (ground.main !== null && rows.every(({ cells }) => cells.every(({ column }) => column !== ground.main)))
    bits += WEIGHTS.lacksMain;
  // A record or two show little of what records look like.
  const sure = Math.min(1, ground.habits.rows / 4);
  bits += WEIGHTS.likeRecords * sure * share((line) => isLikeRecord(ground, line));
  if (rows.some(({ cells }) => cells.some(({ cell }) => typeof cell === 'string' && looksLikeBusiness(cell))))
    bits += WEIGHTS.business;
  if (share((line) => isName(ground, line)) > 0.5) bits += WEIGHTS.names;
  return bits;
}

interface Line {
  readonly cells: readonly { readonly column: number; readonly cell: Cell }[];
  /** The first text; '' where there is none. */
  readonly label: string;
  /** Cells that are not what their columns hold. */
  readonly strange: number;
}

function linesOf({ sheet, columns, habits }: Ground, { first, last }: Part): readonly Line[] {
  const lines: Line[] = [];
  for (let row = first; row <= Math.min(last, first + LOOKED_AT); row++) {
    let strange = 0;
    const cells: { column: number; cell: Cell }[] = [];
    for (const [i, column] of columns.entries()) {
      const cell = cellAt(sheet, row, column);
      if (isBlank(cell)) continue;
      cells.push({ column, cell });
      const type = habits.columns[i]?.type ?? null;
      const isSign = typeof cell === 'string' && isUnknownWord(cell);
      if (type !== null && typeOf(cell) !== type && !isSign) strange++;
    }
    const label = cells.find(({ cell }) => typeof cell === 'string')?.cell;
    lines.push({ cells, label: typeof label === 'string' ? label.trim() : '', strange });
  }
  return lines;
}

function missingBits({ habits }: Ground, rows: readonly Line[]): number {
  const there = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const bits = habits.columns
    .filter(({ column }) => !there.has(column))
    .reduce((sum, { filled }) => sum + Math.min(WEIGHTS.missing, -Math.log2(1 - filled)), 0);
  return Math.min(WEIGHTS.missingAtMost, bits);
}

/** It fills most of what records fill, numbers where they have numbers. */
function isLikeRecord({ habits }: Ground, { cells, strange }: Line): boolean {
  const numbers = habits.columns.filter(({ type, filled }) => type === 'number' && filled >= 0.5);
  return (
    strange === 0 &&
    cells.length >= habits.usual * 0.6 &&
    (numbers.length === 0 || numbers.some(({ column }) => cells.some((one) => one.column === column)))
  );
}

const isStrange = ({ cells, strange }: Line): boolean => strange > 0 && strange >= cells.length / 3;

/** Marks: but not Prospects:, which stands over customers. */
function announces(text: string): boolean {
  const bare = text.replace(/[\s:：]+$/, '');
  if (sectionBits(bare, { sparse: false, elsewhere: false }) > 0) return false;
  return /[:：]\s*$/.test(text) || isRemarkText(text);
}

const isRemark = (cell: Cell): boolean =>
  typeof cell === 'string' && (isRemarkText(cell) || (/[:：=＝]|^[_\s]{3,}$/.test(cell) && !looksLikeBusiness(cell)));

function isName({ main }: Ground, { cells, label }: Line): boolean {
  return cells.length === 1 && cells[0]?.column === main && !isRemark(label);
}

/** Its first row names columns: by words of headers, or by standing as words over numbers. */
function headerBits({ headers }: Ground, [top, ...below]: readonly Line[]): number {
  if (!top || below.length === 0 || top.cells.length < 2) return 0;
  // The table's own, again; one of two (业务员 · 目标) is another list's.
  if (top.cells.filter(({ cell }) => headers.has(String(cell).trim())).length > top.cells.length / 2) return 0;
  const words = top.cells.filter(
    ({ cell }) => typeof cell === 'string' && typeOf(cell) === 'word' && cell.length <= 30,
  );
  if (words.length < top.cells.length || top.cells.some(({ cell }) => isUnknownWord(String(cell)))) return 0;
  const known = words.filter(({ cell }) => isHeaderWord(String(cell))).length;
  if (known >= 2 && known >= words.length * 0.7) return WEIGHTS.header;
  const over = words.filter(({ column }) => {
    const under = below.flatMap(({ cells }) => cells.filter((one) => one.column === column));
    return under.length > 0 && under.every(({ cell }) => typeof cell === 'number');
  }).length;
  const isBox = below.every(
    ({ cells }) => cells.map(({ column }) => column).join() === words.map(({ column }) => column).join(),
  );
  return over === 0 ? 0 : WEIGHTS.wordOverNumbers * Math.min(2, over) + (isBox ? WEIGHTS.box : 0);
}
