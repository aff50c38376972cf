/**
 * Which rows of a table are records, and which are totals, blank lines, sections, headers again, or notes.
 *
 *  - a total has a total word for a name, or no name and numbers that are the sums of the rows above or below it;
 *  - a customer who is really called Total has a phone, a contact, an order number or a date beside the name: it stays;
 *  - a row with a single text is a section or a note by what it says (aside.ts), or a customer of whom only the name is
 *    known;
 *  - a row that holds signs for nothing only (-, n/a, 待填, 0) is a line kept free, and such a sign is no name;
 *  - hidden and filtered rows are records: hiding is no deleting.
 */
import type { Exclusion, Sheet } from '../book';
import type { Columns } from '../columns';
import { cellAt, filledRows, isBlank, textAt } from '../grid';
import type { Field } from '../header/fields';
import type { Table } from './table';
import { asWritten, isErrorText, isUnknownWord, plain } from '../cell/text';
import { isRemarkText, sectionBits } from './aside';
import { isTotalWord } from '../cell/choice';

export interface Records {
  readonly rows: readonly number[];
  /** The customer's name in each of the rows; '' where there is none. */
  readonly names: readonly string[];
  readonly excluded: readonly Exclusion[];
}

/** A total row has none of these. */
const PARTICULARS: readonly Field[] = [
  'phone',
  'email',
  'contact_name',
  'address',
  'website',
  'im',
  'country',
  'order_no',
  'order_date',
  'last_contact',
  'next_contact',
];

/** No total word is without one of these: spares most names the longer test. */
const MAYBE_TOTAL = /[计計总總累汇彙匯加数數额額]|total|sum/i;

const NAMES: readonly Field[] = ['customer_name', 'first_name', 'last_name', 'customer_id', 'contact_name'];

/** What the tests of a row need to know of its table. */
interface Ground {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly all: readonly number[];
  readonly name: number;
  readonly headerRow: number;
  readonly particulars: readonly number[];
  /** Rows with a cell merged over most of the table's width. */
  readonly wide: ReadonlySet<number>;
  /** Most records are hardly more than a name. */
  readonly sparse: boolean;
}

export function recordRows(sheet: Sheet, table: Table, columns: Columns, own: ReadonlySet<number>): Records {
  const all: number[] = [];
  for (let column = table.left; column <= table.right; column++) if (!own.has(column)) all.push(column);
  const nameColumns = nameColumnsOf(columns);
  const name = nameColumns[0] ?? table.left;
  const headerRow = table.headerRows[table.headerRows.length - 1] ?? table.first - 1;
  const particulars = PARTICULARS.flatMap((field) => columns[field]?.column ?? []).filter(
    (column) => !nameColumns.includes(column),
  );
  const wide = wideRows(sheet, table, all.length);
  const ground: Ground = {
    sheet,
    table,
    all,
    name,
    headerRow,
    particulars,
    wide,
    sparse: isSparse(sheet, table, all),
  };
  const idle = idleColumnsOf(columns);
  const headerText = textAt(sheet, headerRow, name);
  const filled = filledRows(sheet, all);
  const rows: number[] = [];
  const names: string[] = [];
  const nameless: number[] = [];
  const excluded: Exclusion[] = [];
  for (let row = table.first; row <= table.last; row++) {
    if (!filled[row - sheet.area.row]) {
      excluded.push({ row, why: 'blank' });
      continue;
    }
    if (table.notes.has(row)) {
      excluded.push({ row, why: 'note' });
      continue;
    }
    if (isPlaceholder(sheet, row, all, idle)) {
      excluded.push({ row, why: 'blank' });
      continue;
    }
    const text = nameText(sheet, row, nameColumns);
    if (text === '' || saysNothing(text)) {
      nameless.push(row);
      continue;
    }
    const why =
      text === headerText && isHeaderAgain(ground, row) ? 'repeated-header' : whyNot(ground, row, plain(text));
    if (why) excluded.push({ row, why });
    else {
      rows.push(row);
      names.push(text);
    }
  }
  if (nameless.length === 0) return { rows, names, excluded };
  const records = rows.map((row, i) => ({ row, text: names[i] ?? '' }));
  const sums = new Sums(sheet, all, rows, excluded);
  const last = rows[rows.length - 1] ?? Infinity;
  for (const row of nameless) {
    const why = whyNotNameless(ground, row, sums, last);
    if (why) excluded.push({ row, why });
    else records.push({ row, text: '' });
  }
  records.sort((a, b) => a.row - b.row);
  excluded.sort((a, b) => a.row - b.row);
  return { rows: records.map(({ row }) => row), names: records.map(({ text }) => text), excluded };
}

/** Why a row with a name is no record; null if it is one. */
function whyNot(ground: Ground, row: number, text: string): Exclusion['why'] | null {
  const { all } = ground;
  if (isTotal(text) && !isDetailed(ground, row)) return 'total';
  if (ground.wide.has(row)) return isRemark(ground, row, text) ? 'note' : 'section';
  if (all.length < 3 || hasMore(ground, row)) return null;
  if (isRemarkText(text)) return 'note';
  return sectionBits(text, { sparse: ground.sparse, elsewhere: false }) > 0 ? 'section' : null;
}

function whyNotNameless(ground: Ground, row: number, sums: Sums, last: number): Exclusion['why'] | null {
  const { sheet, all } = ground;
  const cells = all.map((column) => cellAt(sheet, row, column)).filter((cell) => !isBlank(cell));
  const first = cells.find((cell) => typeof cell === 'string');
  const said = typeof first === 'string' ? plain(first) : '';
  if (isHeaderAgain(ground, row)) return 'repeated-header';
  if (isDetailed(ground, row)) return null;
  if (isTotal(said) || sums.isSum(row)) return 'total';
  if (cells.length === 1 && said !== '') return isRemark(ground, row, said) || row > last ? 'note' : 'section';
  return row > last && cells.every((cell) => typeof cell === 'string') ? 'note' : null;
}

/** Merged over the width, what stands between records names those below, in however many words. */
function isRemark({ wide, table }: Ground, row: number, text: string): boolean {
  return isRemarkText(text) && (!wide.has(row) || row > table.last - 3);
}

/** A row kept free: nothing in it but a running number and signs for nothing (-, n/a, 无, 0). */
function isPlaceholder(sheet: Sheet, row: number, columns: readonly number[], idle: ReadonlySet<number>): boolean {
  let signs = 0;
  for (const column of columns) {
    const cell = cellAt(sheet, row, column);
    if (isBlank(cell) || idle.has(column)) continue;
    if (cell === 0 || (typeof cell === 'string' && saysNothing(cell))) signs++;
    else return false;
  }
  return signs > 0;
}

function saysNothing(text: string): boolean {
  const bare = text.trim();
  return bare === '0' || isUnknownWord(bare) || isErrorText(bare);
}

/** Columns that are filled though a row holds nothing. */
function idleColumnsOf(columns: Columns): ReadonlySet<number> {
  return new Set([columns.index_no, columns.rank].flatMap((found) => found?.column ?? []));
}

function wideRows(sheet: Sheet, table: Table, width: number): ReadonlySet<number> {
  const wide = sheet.merged.filter(
    (area) =>
      area.rows === 1 &&
      area.columns >= Math.max(3, width * 0.6) &&
      area.column <= table.right &&
      area.row >= table.first &&
      area.row <= table.last,
  );
  return new Set(wide.map(({ row }) => row));
}

const SPARSE_LOOK = 60;

function isSparse(sheet: Sheet, { first, last }: Table, columns: readonly number[]): boolean {
  let [rows, thin] = [0, 0];
  for (let row = first; row <= Math.min(last, first + SPARSE_LOOK); row++) {
    const filled = columns.filter((column) => !isBlank(cellAt(sheet, row, column))).length;
    if (filled === 0) continue;
    rows++;
    if (filled <= Math.max(1, columns.length * 0.25)) thin++;
  }
  return thin > rows * 0.4;
}

function isTotal(text: string): boolean {
  return text.length <= 24 && MAYBE_TOTAL.test(text) && isTotalWord(text);
}

function isDetailed({ sheet, particulars }: Ground, row: number): boolean {
  return particulars.some((column) => !isBlank(cellAt(sheet, row, column)));
}

/**
 * The columns that together name a customer: the company, else first and last name, else its number, else the contact.
 */
export function nameColumnsOf(columns: Columns): readonly number[] {
  if (columns.customer_name) return [columns.customer_name.column];
  const person = [columns.first_name, columns.last_name].flatMap((found) => found?.column ?? []);
  if (person.length > 0) return person;
  const rest = NAMES.flatMap((field) => columns[field]?.column ?? []);
  return rest.slice(0, 1);
}

/** The name in a row as it is written, without blanks too many; '' when there is none. */
export function nameText(sheet: Sheet, row: number, names: readonly number[]): string {
  const [only] = names;
  if (names.length === 1 && only !== undefined) {
    const cell = cellAt(sheet, row, only);
    return cell === '' ? '' : asWritten(String(cell));
  }
  return asWritten(names.map((column) => textAt(sheet, row, column)).join(' '));
}

function hasMore({ sheet, all, name }: Ground, row: number): boolean {
  for (const column of all) if (column !== name && !isBlank(cellAt(sheet, row, column))) return true;
  return false;
}

function isHeaderAgain({ sheet, all, headerRow }: Ground, row: number): boolean {
  let [same, filled] = [0, 0];
  for (const column of all) {
    const text = textAt(sheet, row, column);
    if (text === '') continue;
    filled++;
    if (text === textAt(sheet, headerRow, column)) same++;
  }
  return same >= 2 && same >= filled * 0.6;
}

/** Running sums of each column over the records, to tell a row of sums without a name. */
class Sums {
  private readonly running: readonly Float64Array[];
  private readonly counted: Uint32Array;
  private readonly stops: number[];

  constructor(
    private readonly sheet: Sheet,
    private readonly columns: readonly number[],
    rows: readonly number[],
    excluded: readonly Exclusion[],
  ) {
    const size = sheet.area.rows + 1;
    this.running = columns.map(() => new Float64Array(size));
    this.counted = new Uint32Array(size);
    for (const row of rows) this.counted[row - sheet.area.row + 1] = 1;
    for (let i = 1; i < size; i++) {
      const isRecord = this.counted[i] === 1;
      this.counted[i] = (this.counted[i - 1] ?? 0) + (isRecord ? 1 : 0);
      this.running.forEach((sums, at) => {
        const cell = isRecord ? sheet.values[i - 1]?.[(columns[at] ?? 0) - sheet.area.column] : 0;
        sums[i] = (sums[i - 1] ?? 0) + (typeof cell === 'number' ? cell : 0);
      });
    }
    this.stops = excluded.filter(({ why }) => why !== 'blank').map(({ row }) => row);
  }

  /** All records, those above, those below, or those since the last row that was left out. Ask from the top down. */
  isSum(row: number): boolean {
    const cells = this.columns.map((column) => cellAt(this.sheet, row, column));
    const numbers = cells.filter((cell) => typeof cell === 'number' && cell !== 0).length;
    if (numbers === 0) return false;
    const top = this.sheet.area.row;
    const here = row - top;
    const end = this.sheet.area.rows;
    const stop = this.stops.reduce((last, other) => (other < row ? Math.max(last, other - top + 1) : last), 0);
    const spans: readonly (readonly [number, number])[] = [
      [0, end],
      [0, here],
      [here + 1, end],
      [stop, here],
    ];
    const found = spans.some(([from, to]) => {
      if ((this.counted[to] ?? 0) - (this.counted[from] ?? 0) < 2) return false;
      const same = cells.filter((cell, i) => {
        const sums = this.running[i];
        return (
          typeof cell === 'number' &&
          cell !== 0 &&
          sums !== undefined &&
          isSame(cell, (sums[to] ?? 0) - (sums[from] ?? 0))
        );
      });
      return same.length >= Math.max(1, numbers / 2);
    });
    if (found) this.stops.push(row);
    return found;
  }
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(0.005, Math.abs(b) * 1e-9);
}
