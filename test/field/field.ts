/**
 * How well real files are read, against their hand labelling: header row, records, each labelled column, kind or
 * refusal.
 *
 *  - `wrong` counts columns that carry a field which their label does not allow, fields whose label names another
 *    column, and fields of which the label says that the sheet has none;
 *  - a label that is not found counts as not found: none is dropped;
 *  - a file without labels is asked only what it is taken for; the quirks of readers must be refused;
 *  - a line holds if header, records and kind are right and nothing is wrong; that 90 % of all labels are found is
 *    asked of the whole.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Book, Sheet } from '../../src/book/book';
import { chooseSheet } from '../../src/book/chooseSheet';
import { readBook } from '../../src/book/read';
import type { Field } from '../../src/book/header/fields';
import { dayOfIso, type Day } from '../../src/policy/day';
import { columnsSummed, KINDS, labelOf, NOT_ALONE, NOT_COLUMNS, ROLES, SUMS, type RealKind } from './labels';

export const TODAY = dayOfIso('2026-11-22') ?? (NaN as Day);
export const ENOUGH_FOUND = 0.9;

/** A file as somebody read it; nulls for one without a filled sheet. */
export interface RealRead {
  readonly sheet: Sheet | null;
  readonly book: Book | null;
}

export interface FieldRow {
  readonly file: string;
  readonly sheet: string | null;
  readonly kind: RealKind;
  readonly kindOk: boolean;
  readonly headerOk: boolean;
  readonly rowsOk: boolean;
  readonly found: number;
  readonly labelled: number;
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
  readonly customers: number;
  readonly book: Book | null;
}

type Labels = { readonly [role: string]: string | number | null | readonly (string | number)[] };

/** `folder` holds real/ and truth/. Labelled files first. */
export async function fieldReport(
  folder: string,
  read: (path: string) => Promise<RealRead>,
): Promise<readonly FieldRow[]> {
  const all = JSON.parse(readFileSync(join(folder, 'truth/columns.json'), 'utf8')) as {
    readonly [file: string]: Labels;
  };
  const rows: FieldRow[] = [];
  for (const [file, labels] of Object.entries(all)) {
    const path = join(folder, 'real', file);
    if (file.startsWith('_') || !existsSync(path)) continue;
    rows.push(judged(file, labels, await read(path)));
  }
  for (const path of realFiles(folder)) {
    const file = relative(join(folder, 'real'), path).replaceAll('\\', '/');
    if (!(file in all)) rows.push(judgedByKind(file, await read(path)));
  }
  return rows;
}

/** Every real file by path, labelled or not. */
export function realFiles(folder: string): readonly string[] {
  return readdirSync(join(folder, 'real'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(xlsx|csv)$/.test(file))
    .map((file) => join(folder, 'real', file));
}

/** The best sheet of several, wholly known from the start; not what happens in Excel, but quick. */
export function readBest(sheets: readonly Sheet[]): RealRead {
  const reading = { today: TODAY, answers: {} };
  const chosen = chooseSheet(sheets, reading);
  const sheet = sheets.find(({ id }) => id === (chosen?.id ?? sheets[0]?.id)) ?? null;
  return { sheet, book: sheet && readBook(sheet, reading) };
}

/** What a sheet is taken for. A ledger is one also where its orders are too old to decide anything. */
export function kindOfRead({ book }: RealRead): RealKind {
  if (book === null) return 'none';
  return book.kind === 'ledger' ? 'ledger' : (book.reason ?? book.kind);
}

export const holds = ({ headerOk, rowsOk, kindOk, wrong }: FieldRow): boolean =>
  headerOk && rowsOk && kindOk && wrong.length === 0;

export function foundShare(rows: readonly FieldRow[]): number {
  const sum = (of: (row: FieldRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return (
    sum(({ found }) => found) /
    Math.max(
      1,
      sum(({ labelled }) => labelled),
    )
  );
}

/** A file without labels: only what it is taken for. */
function judgedByKind(file: string, read: RealRead): FieldRow {
  const kind = kindOfRead(read);
  return {
    file,
    sheet: read.sheet?.name ?? null,
    kind,
    kindOk: file.startsWith('quirks/') ? !['customers', 'ledger'].includes(kind) : kind === KINDS[file],
    headerOk: true,
    rowsOk: true,
    found: 0,
    labelled: 0,
    missing: [],
    wrong: [],
    customers: read.book?.customers.length ?? 0,
    book: read.book,
  };
}

function judged(file: string, labels: Labels, read: RealRead): FieldRow {
  const { sheet, book } = read;
  const [missing, wrong]: [string[], string[]] = [[], []];
  let [found, labelled] = [0, 0];
  for (const [role, said] of Object.entries(labels)) {
    if (NOT_COLUMNS.includes(role)) continue;
    if (SUMS.includes(role)) {
      labelled++;
      if (sheet && isSummed(sheet, columnsSummed(String(said)))) found++;
      else missing.push(role);
      continue;
    }
    const fields = ROLES[role];
    if (!fields || typeof said === 'number' || Array.isArray(said))
      throw new Error(`no field for the label ${role} of ${file}`);
    const columns = fields.flatMap((field) => book?.columns[field]?.column ?? []);
    const { any } = labelOf(said as string | null);
    if (any.length === 0) {
      if (fields.some((field) => book?.columns[field] && !NOT_ALONE.includes(field))) wrong.push(role);
      continue;
    }
    labelled++;
    const isFound = any.some((set) => set.every((column) => columns.includes(column)));
    if (isFound) found++;
    else if (columns.length > 0) wrong.push(role);
    else missing.push(role);
    wrong.push(...contradicted(book, fields, any.flat()).map((field) => `${role} (read as ${field})`));
  }
  const headerRow = labels['header_row'];
  const dataRows = labels['data_rows'];
  const [first, last] = Array.isArray(dataRows) ? (dataRows as readonly number[]) : [];
  const excluded = new Set((book?.excluded ?? []).filter(({ why }) => why === 'total').map(({ row }) => row));
  let start = book?.dataRows?.[0] ?? -1;
  while (excluded.has(start)) start++;
  const kind = kindOfRead(read);
  return {
    file,
    sheet: sheet?.name ?? null,
    kind,
    kindOk: kind === KINDS[file],
    headerOk:
      book?.headerRows.at(-1) === Number(headerRow) - 1 &&
      (typeof labels['sheet'] !== 'string' || labels['sheet'] === sheet?.name),
    rowsOk: first === undefined || (start === first - 1 && book?.dataRows?.[1] === (last ?? 0) - 1),
    found,
    labelled,
    missing,
    wrong,
    customers: book?.customers.length ?? 0,
    book,
  };
}

/** Does every customer's volume equal the sum of its cells in these columns? */
function isSummed(sheet: Sheet, columns: readonly number[]): boolean {
  const book = readBook(sheet, { today: TODAY, answers: { 'money-scale': '1' } });
  const sumOf = (row: number) => columns.reduce((sum, column) => sum + Number(sheet.values[row]?.[column] ?? 0), 0);
  return (
    book.customers.length > 0 &&
    book.customers.every(({ row, volume }) => row !== null && Math.abs((volume ?? NaN) - sumOf(row)) < 0.005)
  );
}

/** Fields that the book sees in a labelled column, of which the label knows nothing. */
function contradicted(book: Book | null, allowed: readonly Field[], columns: readonly number[]): readonly Field[] {
  const read = Object.values(book?.columns ?? {});
  return read.flatMap(({ field, column }) => (columns.includes(column) && !allowed.includes(field) ? [field] : []));
}
