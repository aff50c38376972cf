/**
 * How well real files are read, against their hand labelling: header row, records, each labelled column, kind or refusal.
 *
 *  - `wrong` counts columns of a labelled file that carry a field whose label names another column, or that a label forbids;
 *  - a label that is not found counts as not found: none is dropped.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Book, Sheet } from '../../src/book/book';
import { chooseSheet, readBook } from '../../src/book/read';
import { dayOfIso, type Day } from '../../src/policy/day';
import { columnsSummed, labelOf, NOT_ALONE, NOT_COLUMNS, ROLES, SUMS } from './labels';

const TODAY = dayOfIso('2026-11-22') ?? (NaN as Day);

export interface FieldRow {
  readonly file: string;
  readonly sheet: string | null;
  readonly kind: Book['kind'];
  readonly reason: Book['reason'];
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

/** `folder` holds real/ and truth/. */
export async function fieldReport(
  folder: string,
  sheetsOf: (path: string) => Promise<Sheet[]>,
): Promise<readonly FieldRow[]> {
  const all = JSON.parse(readFileSync(join(folder, 'truth/columns.json'), 'utf8')) as {
    readonly [file: string]: Labels;
  };
  const rows: FieldRow[] = [];
  for (const [file, labels] of Object.entries(all)) {
    const path = join(folder, 'real', file);
    if (file.startsWith('_') || !existsSync(path)) continue;
    rows.push(judged(file, labels, await sheetsOf(path)));
  }
  return rows;
}

/** Every real file by path, labelled or not. */
export function realFiles(folder: string): readonly string[] {
  return readdirSync(join(folder, 'real'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(xlsx|csv)$/.test(file))
    .map((file) => join(folder, 'real', file));
}

function judged(file: string, labels: Labels, sheets: readonly Sheet[]): FieldRow {
  const reading = { today: TODAY, answers: {} };
  const chosen = chooseSheet(sheets, reading);
  const sheet = sheets.find(({ id }) => id === (chosen?.id ?? sheets[0]?.id));
  const book = sheet ? readBook(sheet, reading) : null;
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
  }
  const headerRow = labels['header_row'];
  const dataRows = labels['data_rows'];
  const [first, last] = Array.isArray(dataRows) ? (dataRows as readonly number[]) : [];
  const excluded = new Set((book?.excluded ?? []).filter(({ why }) => why === 'total').map(({ row }) => row));
  let start = book?.dataRows?.[0] ?? -1;
  while (excluded.has(start)) start++;
  return {
    file,
    sheet: sheet?.name ?? null,
    kind: book?.kind ?? 'none',
    reason: book?.reason ?? null,
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

/** The table as text. */
export function reportText(rows: readonly FieldRow[]): string {
  const lines = rows.map(({ file, kind, reason, headerOk, rowsOk, found, labelled, missing, wrong, customers }) =>
    [
      file.slice(0, 24).padEnd(24),
      kind.padEnd(9),
      (reason ?? '').padEnd(20),
      headerOk ? 'header' : 'HEADER?',
      rowsOk ? 'rows' : 'ROWS?',
      `${found}/${labelled}`,
      `${customers} customers`,
      wrong.length > 0 ? `WRONG ${wrong.join(', ')}` : '',
      missing.length > 0 ? `missing ${missing.join(', ')}` : '',
    ].join('  '),
  );
  return lines.join('\n');
}
