/**
 * Where the tables of a sheet are: header row or rows, first and last record, first and last column.
 *
 *  - an Excel Table says so itself; elsewhere the header is the row, among the first thirty that hold anything, with
 *    the most known header words over cells of another type;
 *  - a row that the user names as the header is the header, whatever stands in it;
 *  - titles and notes above it are passed over; two header rows are joined (联系 / 最近) when the upper one spans
 *    columns of the lower;
 *  - blank columns part two tables only if both parts name somebody or something of their own and do not begin and end
 *    together, or repeat a header: a spacer column does not;
 *  - a second table below the first is left alone: it begins at a row of other header words after a blank row;
 *  - nothing here says what a table is about, nor which rows are totals: see kind.ts, rows.ts.
 */
import type { Area, Sheet, SheetTable } from '../book';
import { isDoubtful } from '../header/doubtful';
import { cellAt, contains, filledRows, isBlank, textAt } from '../grid';
import { fieldOfHeader } from '../header/match';
import type { Field } from '../header/fields';

export interface Table {
  readonly headerRows: readonly number[];
  /** By column from `left`; '' over a blank header cell and over columns of our own. */
  readonly headers: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly first: number;
  /** Below `first` when there is no record. */
  readonly last: number;
  readonly table: SheetTable | null;
}

const ROWS_TRIED = 30;

/** A column that makes a table one of its own. */
const IDENTITY: readonly Field[] = ['customer_name', 'customer_id', 'first_name', 'product', 'order_no', 'index_no'];

interface Block {
  readonly left: number;
  readonly right: number;
  readonly columns: readonly number[];
}

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
  const blocks = blocksOf(sheet, own, taken);
  const parts = blocks.flatMap((block) => inBlock(sheet, block, wished) ?? []);
  const whole =
    blocks.length > 1 && taken.size === 0 && !areApart(parts.filter(namesItself))
      ? inBlock(sheet, joined(blocks), wished)
      : null;
  found.push(...(whole ? [whole] : parts));
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
  return { headerRows: [area.row], headers, left: area.column, right, first: area.row + 1, last, table };
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

function joined(blocks: readonly Block[]): Block {
  const columns = blocks.flatMap((block) => block.columns);
  return { left: columns[0] ?? 0, right: columns[columns.length - 1] ?? 0, columns };
}

function namesItself(table: Table): boolean {
  return table.headers.some((header) => {
    const found = fieldOfHeader(header);
    return found !== null && IDENTITY.includes(found.field);
  });
}

function areApart(tables: readonly Table[]): boolean {
  const [one, ...others] = tables;
  if (!one) return false;
  return others.some(
    (other) =>
      other.first !== one.first ||
      other.last !== one.last ||
      other.headers.some((header) => header !== '' && one.headers.includes(header)),
  );
}

function inBlock(sheet: Sheet, block: Block, wished: number | null): Table | null {
  const filled = filledRows(sheet, block.columns);
  const top = filled.indexOf(1);
  if (top < 0) return null;
  const header = wished ?? headerRow(sheet, block, filled, top);
  if (header === null || !filled[header - sheet.area.row]) return null;
  const rows = headerPair(sheet, block, header, top);
  const bottom = rows[rows.length - 1] ?? header;
  const first = bottom + 1;
  return {
    headerRows: rows,
    headers: headersOf(sheet, block, rows),
    left: block.left,
    right: block.right,
    first,
    last: lastRow(sheet, block, filled, bottom),
    table: null,
  };
}

function headerRow(sheet: Sheet, block: Block, filled: Uint8Array, top: number): number | null {
  let best: number | null = null;
  let most = 0;
  for (let i = top; i < Math.min(filled.length, top + ROWS_TRIED); i++) {
    if (!filled[i]) continue;
    const row = sheet.area.row + i;
    const score = headerScore(sheet, block, row, filled) - (i - top) * 0.05;
    if (score > most) [best, most] = [row, score];
  }
  return best;
}

function headerScore(sheet: Sheet, block: Block, row: number, filled: Uint8Array): number {
  let known = 0;
  let texts = 0;
  let others = 0;
  let typed = 0;
  const below = rowsBelow(sheet, filled, row);
  for (const column of block.columns) {
    const cell = cellAt(sheet, row, column);
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string' || /^[\s\d.,:/%¥$€+-]+$/.test(cell) || cell.length > 40) {
      others++;
      continue;
    }
    texts++;
    if (isHeaderWord(cell)) known++;
    if (below.some((under) => typeof cellAt(sheet, under, column) === 'number')) typed++;
  }
  const alone = texts + others === 1 && block.columns.length > 1;
  if (texts === 0 || (known === 0 && (typed === 0 || others > 0 || texts < 2))) return 0;
  return 2 * known + 0.5 * typed + 0.2 * texts - 1.5 * others - (alone ? 3 : 0) - (below.length === 0 ? 1 : 0);
}

function isHeaderWord(text: string): boolean {
  return isDoubtful(text) || isMonth(text) || (fieldOfHeader(text)?.confidence ?? 0) >= 0.8;
}

const MONTH =
  /^(20\d\d[年./-])?(1[0-2]|0?[1-9])月份?$|^(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?([ '-]?(20)?\d\d)?$/i;

/** '1月', '2026年3月', 'Mar', 'March 2026'. */
export function isMonth(header: string): boolean {
  return MONTH.test(header.normalize('NFKC').replace(/\s+/g, ' ').trim());
}

function rowsBelow(sheet: Sheet, filled: Uint8Array, row: number): readonly number[] {
  const below: number[] = [];
  for (let i = row - sheet.area.row + 1; i < filled.length && below.length < 6; i++)
    if (filled[i]) below.push(sheet.area.row + i);
  return below;
}

/** The header row alone, or with the one above or below that makes a pair with it. */
function headerPair(sheet: Sheet, block: Block, header: number, top: number): readonly number[] {
  if (header - 1 >= sheet.area.row + top && isPair(sheet, block, header - 1, header)) return [header - 1, header];
  return isPair(sheet, block, header, header + 1) ? [header, header + 1] : [header];
}

/** True if the upper row holds groups of columns that the lower row names. */
function isPair(sheet: Sheet, block: Block, upper: number, lower: number): boolean {
  let details = 0;
  let spanned = 0;
  let known = 0;
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
    if (isHeaderWord(String(under)) || (group !== undefined && isHeaderWord(`${group} / ${under}`))) known++;
  }
  return details >= 2 && groups >= 1 && known >= details * 0.5 && spanned >= 2 && spanned >= details * 0.5;
}

function isHeaderText(cell: string | number | boolean): boolean {
  if (isBlank(cell)) return true;
  return typeof cell === 'string' && cell.length <= 30 && !/[:：]/.test(cell) && !/^[\s\d.,/%-]+$/.test(cell);
}

/** The group over each column that stands under one: from merged cells, else from blanks to the right of a cell. */
function groupsOf(sheet: Sheet, block: Block, upper: number, lower: number): ReadonlyMap<number, string> {
  const groups = new Map<number, string>();
  const width = block.right - block.left + 1;
  const merged = sheet.merged.filter(
    (area) => area.row === upper && area.rows === 1 && area.columns > 1 && area.columns < width,
  );
  for (const area of merged) spread(groups, area, textAt(sheet, upper, area.column));
  const tall = (column: number) =>
    sheet.merged.some((area) => area.rows > 1 && contains(area, upper, column) && contains(area, lower, column));
  if (merged.length > 0 || block.columns.some(tall)) return groups;
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

/** The last row that holds anything, or the one before the next table below. */
function lastRow(sheet: Sheet, block: Block, filled: Uint8Array, header: number): number {
  let last = filled.lastIndexOf(1);
  const words = block.columns.map((column) => textAt(sheet, header, column));
  for (let i = header - sheet.area.row + 2; i <= last; i++) {
    if (!filled[i] || filled[i - 1]) continue;
    const texts = block.columns.map((column) => textAt(sheet, sheet.area.row + i, column));
    const others = texts.filter((text) => text !== '' && !words.includes(text));
    if (others.length >= 3 && others.filter(isHeaderWord).length >= 3) last = i - 1;
  }
  while (last > header - sheet.area.row && !filled[last]) last--;
  return sheet.area.row + last;
}
