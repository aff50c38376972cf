/**
 * A CSV file as a workbook of one sheet, named after the file.
 *
 *  - the encoding is found out (encoding.ts), the delimiter too: comma, semicolon or tab, whichever gives the steadiest
 *    columns;
 *  - quotes as in RFC 4180, with line breaks inside; a quote in the middle of a bare field is a character;
 *  - a plain number is a number; one with a leading zero, more than 15 digits, a thousands mark or an exponent stays
 *    text, as do dates: what a column means is for its reader to decide, and a telephone number must keep its zeros;
 *  - 1.200 stays text where every number with a dot in its column has three digits behind it: those may be thousands;
 *  - text is text even in quotes: `"12"` is the number 12, as Excel takes it.
 */
import { newWorkbook, sheetNameOf } from './blank';
import { decodeText } from './encoding';
import { FileError } from './fileError';
import { MAX_COLUMNS, MAX_ROWS, type Value, type Workbook } from '../model';

export { newWorkbook };

const DELIMITERS = [',', ';', '\t'] as const;
const SAMPLE_ROWS = 50;
const SAMPLE_LENGTH = 50_000;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const MAX_DIGITS = 15;

export function openCsv(bytes: Uint8Array, fileName: string): Workbook {
  const { text } = decodeText(bytes);
  if (text.includes('\0')) throw new FileError('not-a-workbook');
  const rows = parseCsv(text);
  const workbook = newWorkbook(sheetNameOf(fileName.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '')));
  workbook.fileName = fileName;
  const sheet = workbook.sheets[0];
  if (!sheet || rows.length > MAX_ROWS) throw new FileError('not-a-workbook');
  const grouped = groupedColumns(rows);
  rows.forEach((fields, row) => {
    if (fields.length > MAX_COLUMNS) throw new FileError('not-a-workbook');
    fields.forEach((field, column) => {
      if (field !== '')
        sheet.setValue(row, column, GROUPED.test(field) && grouped.has(column) ? field : valueOf(field));
    });
  });
  return workbook;
}

export function parseCsv(text: string): string[][] {
  const told = /^sep=(.)\r?\n/.exec(text);
  if (told?.[1]) return recordsOf(text.slice(told[0].length), told[1], Infinity);
  return recordsOf(text, delimiterOf(text), Infinity);
}

/**
 * The delimiter with which most records have as many fields as the commonest one; more fields win. One that leaves
 * something between a closing quote and itself is wrong, however steady.
 */
function delimiterOf(text: string): string {
  let best = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    const faults = { count: 0 };
    const found = recordsOf(text.slice(0, SAMPLE_LENGTH), delimiter, SAMPLE_ROWS, faults);
    const records = found.filter((record) => record.join('') !== '');
    if (faults.count > found.length / 10) continue;
    for (const record of records) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
    let score = 0;
    for (const [fields, count] of counts) {
      if (fields > 1) score = Math.max(score, (count / records.length) * (1 + Math.log(fields)));
    }
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function recordsOf(text: string, delimiter: string, limit: number, faults = { count: 0 }): string[][] {
  const records: string[][] = [];
  const split = delimiter.charCodeAt(0);
  let record: string[] = [];
  let at = 0;
  while (at < text.length && records.length < limit) {
    let field = '';
    const isQuoted = text.charCodeAt(at) === 34;
    if (isQuoted) [field, at] = quoted(text, at + 1);
    const from = at;
    let code = text.charCodeAt(at);
    while (at < text.length && code !== split && code !== 10 && code !== 13) code = text.charCodeAt(++at);
    field += text.slice(from, at);
    if (isQuoted && at > from) faults.count++;
    record.push(field);
    if (at < text.length && code === split) {
      at++;
      if (at < text.length) continue;
      record.push('');
    }
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    at++;
    records.push(record);
    record = [];
  }
  return records;
}

/** The content, and the index after the closing quote (or the end, if there is none). */
function quoted(text: string, start: number): [string, number] {
  let content = '';
  for (let at = start; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return [content + text.slice(at), text.length];
    content += text.slice(at, quote);
    if (text.charCodeAt(quote + 1) !== 34) return [content, quote + 1];
    content += '"';
    at = quote + 2;
  }
}

const GROUPED = /^[1-9]\d{0,2}\.\d{3}$/;

/** Columns in which every number with a dot can be one of thousands. */
function groupedColumns(rows: readonly (readonly string[])[]): ReadonlySet<number> {
  const [grouped, decimals] = [new Set<number>(), new Set<number>()];
  for (const fields of rows) {
    fields.forEach((field, column) => {
      if (field.includes('.') && NUMBER.test(field)) (GROUPED.test(field) ? grouped : decimals).add(column);
    });
  }
  for (const column of decimals) grouped.delete(column);
  return grouped;
}

function valueOf(field: string): Value {
  const first = field.charCodeAt(0);
  if (first !== 45 && (first < 48 || first > 57)) return field;
  if (!NUMBER.test(field) || field.replace(/\D/g, '').length > MAX_DIGITS) return field;
  return Number(field);
}
