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
import type { Exclusion, Problem, Sheet } from '../book';
import type { Columns } from '../columns';
import { cellAt, isBlank, textAt } from '../grid';
import type { Field } from '../header/fields';
import type { Table } from './table';
import { asWritten, isErrorText, plain } from '../cell/text';
import { isRemarkText, sectionBits } from './aside';
import { RemarkRows } from './remarkRow';
import { holdsNothing, idleColumns, lastFilled, saysNothing } from './freeRows';
import { isBuiltLike, textsInRow } from './habits';
import { bareLabel, isTotalLabel, isTotalRow, MAYBE_TOTAL, Sums, totalBits, type Suspect } from './totals';

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

const NAMES: readonly Field[] = ['customer_name', 'first_name', 'last_name', 'customer_id', 'contact_name'];

/** What the tests of a row need to know of its table. */
interface Ground {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly all: readonly number[];
  readonly name: number;
  /** What stands over the names. */
  readonly headings: readonly string[];
  readonly particulars: readonly number[];
  /** Rows with a cell merged over most of the table's width. */
  readonly wide: ReadonlySet<number>;
  /** Most records are hardly more than a name. */
  readonly sparse: boolean;
  /** Records say so much in words beside the name. */
  readonly texts: number;
  readonly remarks: RemarkRows;
}

interface Row {
  readonly row: number;
  /** The name; '' where there is none. */
  readonly text: string;
}

/** A row that its cells alone do not settle: nameless, or perhaps a total. */
interface Open extends Suspect {
  readonly text: string;
}

export function recordRows(sheet: Sheet, table: Table, columns: Columns, own: ReadonlySet<number>): Records {
  const all: number[] = [];
  for (let column = table.left; column <= table.right; column++) if (!own.has(column)) all.push(column);
  const nameColumns = nameColumnsOf(columns);
  const ground = groundOf(sheet, table, columns, all, nameColumns);
  const isIdle = idleColumns(sheet, table, columns);
  const isKnown = knownTexts(ground);
  // As long as they can become: arrays that grow are copied again and again.
  const length = Math.max(0, table.last - table.first + 1);
  const [rows, names] = [new Array<number>(length), new Array<string>(length)];
  let count = 0;
  const open: Open[] = [];
  const excluded: Exclusion[] = [];
  const bottom = lastFilled(sheet, table, all);
  for (let row = table.first; row <= table.last; row++) {
    if (holdsNothing(sheet, row, all, isIdle)) {
      excluded.push({ row, why: 'blank' });
      continue;
    }
    if (table.notes.has(row)) {
      excluded.push({ row, why: 'note' });
      continue;
    }
    const text = nameText(sheet, row, nameColumns);
    if (text === '' || saysNothing(text)) {
      open.push({ row, text: '', said: null, isBottom: row === bottom });
      continue;
    }
    const why = whyNot(ground, row, plain(text));
    if (why) {
      excluded.push({ row, why });
      continue;
    }
    rows[count] = row;
    names[count++] = text;
    if (!isDetailed(ground, row) && (MAYBE_TOTAL.test(text) || isThin(ground, row))) {
      const said = totalBits(text, isKnown);
      if (said !== null || isThin(ground, row)) open.push({ row, text, said, isBottom: row === bottom });
    }
  }
  rows.length = count;
  names.length = count;
  if (open.length === 0) return { rows, names, excluded };
  const named = rows.map((row, i) => ({ row, text: names[i] ?? '' }));
  const records = settled(ground, named, open, excluded);
  return { rows: records.map(({ row }) => row), names: records.map(({ text }) => text), excluded };
}

/** The records, once the open rows are told apart; those that are none join `excluded`. */
function settled(ground: Ground, named: readonly Row[], open: readonly Open[], excluded: Exclusion[]): readonly Row[] {
  const supposed = new Set(open.filter(({ said }) => said !== null && said > 0).map(({ row }) => row));
  const rows = named.map(({ row }) => row).filter((row) => !supposed.has(row));
  const sums = new Sums(ground.sheet, ground.all, rows, excluded);
  const out = new Set<number>();
  const nameless: Row[] = [];
  for (const suspect of open) {
    const { row, text } = suspect;
    const isTotal = text !== '' && isTotalRow(suspect, sums);
    const why = text === '' ? whyNotNameless(ground, row, sums, rows) : isTotal ? 'total' : null;
    if (why) {
      excluded.push({ row, why });
      sums.stop(row);
      out.add(row);
    } else if (text === '') nameless.push({ row, text });
  }
  excluded.sort((a, b) => a.row - b.row);
  return [...named.filter(({ row }) => !out.has(row)), ...nameless].sort((a, b) => a.row - b.row);
}

function groundOf(
  sheet: Sheet,
  table: Table,
  columns: Columns,
  all: readonly number[],
  nameColumns: readonly number[],
): Ground {
  const name = nameColumns[0] ?? table.left;
  const particulars = PARTICULARS.flatMap((field) => columns[field]?.column ?? []);
  return {
    sheet,
    table,
    all,
    name,
    headings: headersOver(sheet, table, name),
    particulars: particulars.filter((column) => !nameColumns.includes(column)),
    wide: wideRows(sheet, table, all.length),
    sparse: isSparse(sheet, table, all),
    texts: textsInRow(sheet, all, table.first, table.last),
    remarks: new RemarkRows({ sheet, columns: all, name, first: table.first, last: table.last }),
  };
}

/** Why a row with a name is no record; null if it is one, or perhaps a total. */
function whyNot(ground: Ground, row: number, text: string): Exclusion['why'] | null {
  const { all, headings } = ground;
  if (headings.includes(text) && isHeaderAgain(ground, row)) return 'repeated-header';
  if (ground.wide.has(row)) return isRemark(ground, row, text) ? 'note' : 'section';
  const isBare = all.length > 2 && !hasMore(ground, row);
  if (isBare && isTotalLabel(text)) return null;
  if (isBare && isRemarkText(text)) return 'note';
  if (isBare && sectionBits(text, { sparse: ground.sparse, elsewhere: false }) > 0) return 'section';
  return !isTotalLabel(text) && ground.remarks.is(row, text) ? 'note' : null;
}

function whyNotNameless(ground: Ground, row: number, sums: Sums, records: readonly number[]): Exclusion['why'] | null {
  const { sheet, all } = ground;
  const filled = all.filter((column) => !isBlank(cellAt(sheet, row, column)));
  const label = filled.find((column) => typeof cellAt(sheet, row, column) === 'string');
  const said = label === undefined ? '' : plain(String(cellAt(sheet, row, label)));
  const isBelow = row > (records[records.length - 1] ?? Infinity);
  if (isHeaderAgain(ground, row)) return 'repeated-header';
  const isSaid = said !== '' && !ground.wide.has(row) && !isTotalLabel(said);
  // Alone between records it is rather a section: Area: North.
  const alone =
    filled.length === 1 && said !== '' ? (isRemark(ground, row, said) || isBelow ? 'note' : 'section') : null;
  if (isSaid && ground.remarks.is(row, said)) return alone ?? 'note';
  const isOwn = label !== undefined && isBuiltLike(sheet, row, label, records);
  if (isDetailed(ground, row, isOwn ? undefined : label)) return null;
  if (isTotalLabel(said) || (sums.bits(row) ?? 0) > 0) return 'total';
  if (alone !== null) return alone;
  return isBelow && filled.every((column) => typeof cellAt(sheet, row, column) === 'string') ? 'note' : null;
}

/** Merged over the width, what stands between records names those below, in however many words. */
function isRemark({ wide, table }: Ground, row: number, text: string): boolean {
  return isRemarkText(text) && (!wide.has(row) || row > table.last - 3);
}

/** What stands in other columns than the names, or over the customers: salespeople, countries, sections. */
function knownTexts({ sheet, table, all, name }: Ground): (text: string) => boolean {
  let known: Set<string> | null = null;
  return (text) => {
    if (!known) {
      known = new Set();
      for (let row = table.first; row <= table.last; row++) {
        const filled = all.filter((column) => !isBlank(cellAt(sheet, row, column)));
        for (const column of filled) {
          const cell = cellAt(sheet, row, column);
          if (typeof cell === 'string' && (column !== name || filled.length === 1)) known.add(bareLabel(cell));
        }
      }
    }
    return known.has(text);
  };
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

/** Texts in a record, its name among them, from where on one without others is odd. */
const OTHERS_SAY = 1.5;

/** Beside the name there are numbers only, and records say more. */
function isThin({ sheet, all, name, texts }: Ground, row: number): boolean {
  if (all.length < 3 || texts < OTHERS_SAY) return false;
  let numbers = 0;
  for (const column of all) {
    const cell = column === name ? '' : cellAt(sheet, row, column);
    if (cell === '' || isBlank(cell)) continue;
    if (typeof cell !== 'number') return false;
    numbers++;
  }
  return numbers > 0;
}

/** `besides`: a column whose cell is no detail but what the row is called. */
function isDetailed({ sheet, particulars }: Ground, row: number, besides?: number): boolean {
  for (const column of particulars) if (column !== besides && !isBlank(cellAt(sheet, row, column))) return true;
  return false;
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
  if (names.length === 1) {
    const cell = cellAt(sheet, row, names[0] ?? 0);
    return cell === '' ? '' : asWritten(String(cell));
  }
  return asWritten(names.map((column) => textAt(sheet, row, column)).join(' '));
}

/** What is wrong with a record that has no name: an error stands in its place, or nothing. */
export function noName(sheet: Sheet, row: number, column: number): Problem {
  const found = textAt(sheet, row, column);
  return isErrorText(found)
    ? { row, column, code: 'cell-error', found }
    : { row, column, code: 'customer-blank', found: '' };
}

function hasMore({ sheet, all, name }: Ground, row: number): boolean {
  for (const column of all) if (column !== name && !isBlank(cellAt(sheet, row, column))) return true;
  return false;
}

const headersOver = (sheet: Sheet, { headerRows }: Table, column: number): readonly string[] =>
  headerRows.map((row) => textAt(sheet, row, column)).filter((text) => text !== '');

function isHeaderAgain(ground: Ground, row: number): boolean {
  let [same, filled] = [0, 0];
  for (const column of ground.all) {
    const text = textAt(ground.sheet, row, column);
    if (text === '') continue;
    filled++;
    if (headersOver(ground.sheet, ground.table, column).includes(text)) same++;
  }
  return same >= 2 && same >= filled * 0.6;
}
