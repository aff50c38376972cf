/**
 * Where the tables of a sheet may be: header row or rows, first and last record, first and last column.
 *
 *  - an Excel Table says so itself; elsewhere several rows are taken for the header on trial, alone and in pairs (联系 /
 *    最近): which one it is, is decided with all that follows from it (read.ts);
 *  - a row that the user names as the header is the header, whatever stands in it;
 *  - titles and notes above it are passed over;
 *  - blank columns part two tables if both have rows of their own, or repeat a header: a spacer column does not;
 *  - what stands below the records, after a blank row, is left alone (ends.ts);
 *  - nothing here says what a table is about, nor which rows are totals: see kind.ts, rows.ts.
 */
import type { Area, Sheet, SheetTable } from '../book';
import { cellAt, filledRows, isBlank, textAt } from '../grid';
import { endsOf } from './ends';
import { likelyHeaders, type Block } from './likelyHeaders';

export interface Table {
  readonly headerRows: readonly number[];
  /** By column from `left`; '' over a blank header cell and over columns of our own. */
  readonly headers: readonly string[];
  readonly left: number;
  readonly right: number;
  /** Those that hold anything, left to right. */
  readonly columns: readonly number[];
  readonly first: number;
  /** Below `first` when there is no record. */
  readonly last: number;
  /** Rows among them that are remarks below the records. */
  readonly notes: ReadonlySet<number>;
  readonly table: SheetTable | null;
}

/** Ways to read a block. */
const LAYOUTS = 6;

/** Every table of the sheet, Excel Tables first; only those with the header in the row that is wished. */
export function findTables(sheet: Sheet, own: ReadonlySet<number>, wished: number | null = null): readonly Table[] {
  const found: Table[] = [];
  const taken = new Set<number>();
  for (const table of sheet.tables) {
    if (!table.headerRow || (wished !== null && wished !== table.area.row)) continue;
    const made = tableOf(sheet, table, own);
    if (!made) continue;
    found.push(made);
    for (let column = made.left; column <= made.right; column++) taken.add(column);
  }
  for (const block of together(sheet, blocksOf(sheet, own, taken))) found.push(...inBlock(sheet, block, wished));
  return found;
}

function tableOf(sheet: Sheet, table: SheetTable, own: ReadonlySet<number>): Table | null {
  const { area } = table;
  if (area.columns < 1 || area.rows < 1) return null;
  const right = area.column + area.columns - 1;
  const headers: string[] = [];
  for (let column = area.column; column <= right; column++)
    headers.push(own.has(column) ? '' : textAt(sheet, area.row, column));
  const last = area.row + area.rows - 1 - (table.totalsRow ? 1 : 0);
  const columns = headers.map((_, i) => area.column + i);
  return {
    headerRows: [area.row],
    headers,
    left: area.column,
    right,
    columns,
    first: area.row + 1,
    last,
    notes: new Set(),
    table,
  };
}

/** Runs of columns that hold anything, without Excel Tables and columns of our own. */
function blocksOf(sheet: Sheet, own: ReadonlySet<number>, taken: ReadonlySet<number>): readonly Block[] {
  const blocks: Block[] = [];
  let run: number[] = [];
  const close = () => {
    const [left, right] = [run[0], run[run.length - 1]];
    if (left !== undefined && right !== undefined) blocks.push({ left, right, columns: run });
    run = [];
  };
  const end = sheet.area.column + sheet.area.columns;
  for (let column = sheet.area.column; column < end; column++) {
    if (own.has(column)) continue;
    if (!taken.has(column) && holdsAnything(sheet, column)) run.push(column);
    else close();
  }
  close();
  return blocks;
}

function holdsAnything(sheet: Sheet, column: number): boolean {
  const place = column - sheet.area.column;
  return sheet.values.some((cells) => {
    const cell = cells[place];
    return cell !== undefined && cell !== '' && !isBlank(cell);
  });
}

/**
 * Blocks that a blank column parts and that are one table all the same: a spacer column. Apart stay those that begin in
 * another row, end long before the other, or repeat its headers.
 */
function together(sheet: Sheet, blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = [];
  for (const block of blocks) {
    const before = made[made.length - 1];
    if (before && isOneTable(sheet, before, block)) {
      made[made.length - 1] = {
        left: before.left,
        right: block.right,
        columns: [...before.columns, ...block.columns],
      };
    } else made.push(block);
  }
  return made;
}

function isOneTable(sheet: Sheet, one: Block, other: Block): boolean {
  const [rows, others] = [filledRows(sheet, one.columns), filledRows(sheet, other.columns)];
  const header = sharedHeader(sheet, [one, rows], [other, others]);
  if (header === null) return false;
  const at = header - sheet.area.row;
  const names = new Set(one.columns.map((column) => textAt(sheet, header, column)).filter((text) => text !== ''));
  if (other.columns.some((column) => names.has(textAt(sheet, header, column)))) return false;
  const [long, short] = [countOf(rows, at + 1), countOf(others, at + 1)];
  const [last, end] = [rows.lastIndexOf(1), others.lastIndexOf(1)];
  const isBox = (filled: Uint8Array, count: number, to: number) =>
    count > 0 && count === to - at && filled[at + 1] === 1;
  if (long >= 4 && isBox(others, short, end) && short <= long * 0.6) return false;
  if (short >= 4 && isBox(rows, long, last) && long <= short * 0.6) return false;
  return true;
}

type Part = readonly [block: Block, filled: Uint8Array];

/**
 * The row that is the header of both. A lone column cannot say which row that is: the other's, if it has a text there.
 * Beside two header rows one row and a blank one may stand.
 */
function sharedHeader(sheet: Sheet, one: Part, other: Part): number | null {
  const [mine, theirs] = [one, other].map(([block, filled]) => headerOf(sheet, block, filled));
  if (typeof mine !== 'number' || typeof theirs !== 'number') return null;
  const isOver = ([{ columns }]: Part, row: number) =>
    columns.length === 1 && textAt(sheet, row, columns[0] ?? 0) !== '';
  const isBlankBelow = ([, filled]: Part, row: number) => filled[row + 1 - sheet.area.row] === 0;
  if (mine === theirs || isOver(other, mine)) return mine;
  if (isOver(one, theirs)) return theirs;
  if (theirs === mine + 1 && isBlankBelow(one, mine)) return mine;
  return mine === theirs + 1 && isBlankBelow(other, theirs) ? theirs : null;
}

function headerOf(sheet: Sheet, block: Block, filled: Uint8Array): number | null {
  const top = filled.indexOf(1);
  return top < 0 ? null : (likelyHeaders(sheet, block, filled, top)[0] ?? null);
}

function countOf(filled: Uint8Array, from: number): number {
  let count = 0;
  for (let i = from; i < filled.length; i++) count += filled[i] ?? 0;
  return count;
}

/** Each way to read the block: one header row or two, at most `LAYOUTS` of them, the likeliest first. */
function inBlock(sheet: Sheet, block: Block, wished: number | null): readonly Table[] {
  const filled = filledRows(sheet, block.columns);
  const top = filled.indexOf(1);
  if (top < 0) return [];
  const rows = wished !== null ? [wished] : likelyHeaders(sheet, block, filled, top);
  const found: Table[] = [];
  for (const header of rows) {
    if (!filled[header - sheet.area.row]) continue;
    for (const pair of headerPairs(sheet, block, filled, header, top, wished !== null)) {
      if (found.some(({ headerRows }) => headerRows.join() === pair.join())) continue;
      const bottom = pair[pair.length - 1] ?? header;
      found.push({
        headerRows: pair,
        headers: headersOf(sheet, block, pair),
        left: block.left,
        right: block.right,
        columns: block.columns,
        first: bottom + 1,
        ...endsOf(sheet, block.columns, filled, bottom + 1, textsIn(sheet, block, pair)),
        table: null,
      });
    }
  }
  return found.slice(0, LAYOUTS);
}

const textsIn = (sheet: Sheet, block: Block, rows: readonly number[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap((row) => block.columns.map((column) => textAt(sheet, row, column)).filter((text) => text !== '')),
  );

/** The header row alone, and with the row above or below it where the two can be one header. */
function headerPairs(
  sheet: Sheet,
  block: Block,
  filled: Uint8Array,
  header: number,
  top: number,
  only: boolean,
): readonly (readonly number[])[] {
  const above = header - 1;
  const below = header + 1;
  const found: (readonly number[])[] = [[header]];
  if (above >= sheet.area.row + top && isPair(sheet, block, above, header)) found.push([above, header]);
  if (filled[below - sheet.area.row] && isPair(sheet, block, header, below)) found.push([header, below]);
  return only && found.length > 1 ? found.slice(-1) : found;
}

/** True if the upper row can hold groups of columns that the lower row names. */
function isPair(sheet: Sheet, block: Block, upper: number, lower: number): boolean {
  let details = 0;
  let spanned = 0;
  let groups = 0;
  const groupNames = groupsOf(sheet, block, upper, lower);
  for (const column of block.columns) {
    const above = cellAt(sheet, upper, column);
    const under = cellAt(sheet, lower, column);
    if (!isHeaderText(above) || !isHeaderText(under)) return false;
    if (isBlank(under)) {
      if (isBlank(above) && groupNames.has(column)) return false;
      continue;
    }
    details++;
    const group = groupNames.get(column);
    if (group !== undefined) spanned++;
    if (group !== undefined && !isBlank(above)) groups++;
  }
  return details >= 2 && groups >= 1 && spanned >= 2;
}

function isHeaderText(cell: string | number | boolean): boolean {
  if (isBlank(cell)) return true;
  return typeof cell === 'string' && cell.length <= 30 && !/[:：]\s*\S/.test(cell) && !/^[\s\d.,/%-]+$/.test(cell);
}

/** The group over each column that stands under one: from merged cells, else from blanks to the right of a cell. */
function groupsOf(sheet: Sheet, block: Block, upper: number, lower: number): ReadonlyMap<number, string> {
  const groups = new Map<number, string>();
  const width = block.right - block.left + 1;
  const merged = sheet.merged.filter(
    (area) => area.row === upper && area.rows === 1 && area.columns > 1 && area.columns < width,
  );
  for (const area of merged) spread(groups, area, textAt(sheet, upper, area.column));
  if (merged.length > 0) return groups;
  const starts = block.columns.filter((column) => textAt(sheet, upper, column) !== '').length;
  const besides = block.columns.some(
    (column) => textAt(sheet, upper, column) !== '' && textAt(sheet, lower, column) === '',
  );
  // A single text over a header row is a note or a title, not a group.
  if (starts < 2 && !besides) return groups;
  let group = '';
  let from = -1;
  for (const column of block.columns) {
    const above = textAt(sheet, upper, column);
    if (above !== '') [group, from] = [above, column];
    else if (group !== '' && textAt(sheet, lower, column) !== '' && textAt(sheet, lower, from) !== '') {
      groups.set(from, group);
      groups.set(column, group);
    }
  }
  return groups;
}

function spread(groups: Map<number, string>, area: Area, name: string): void {
  if (name === '') return;
  for (let column = area.column; column < area.column + area.columns; column++) groups.set(column, name);
}

function headersOf(sheet: Sheet, block: Block, rows: readonly number[]): readonly string[] {
  const [upper, lower] = rows;
  const groups =
    upper !== undefined && lower !== undefined ? groupsOf(sheet, block, upper, lower) : new Map<number, string>();
  const known = new Set(block.columns);
  const headers: string[] = [];
  for (let column = block.left; column <= block.right; column++) {
    const above = upper === undefined || !known.has(column) ? '' : (groups.get(column) ?? textAt(sheet, upper, column));
    const under = lower === undefined || !known.has(column) ? '' : textAt(sheet, lower, column);
    headers.push(above !== '' && under !== '' && above !== under ? `${above} / ${under}` : above || under);
  }
  return headers;
}
