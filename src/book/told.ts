/**
 * What the user has said about a sheet: which row is its header, what a column means, how doubtful cells are to be
 * read.
 *
 *  - a column is known by its header, never by its letter: what was said still holds when columns are moved or come in
 *    between;
 *  - the header row is known by its first texts, so rows may come in above it;
 *  - nothing of a customer is in it: headers, fields and machine words only.
 *
 * An answer that was taken back is an empty one: it is asked again, and not kept. So is what was said of a column.
 *
 * As text it is small enough to be kept in the workbook. What does not fit is forgotten, the oldest first, never half
 * of a word.
 */
import type { Answers, Sheet, Told } from './book';
import { columnLetters } from './address';
import { textAt } from './grid';
import { FIELDS } from './header/fields';

const VERSION = 1;
const HEADER_TEXTS = 4;
const ROWS_SEARCHED = 100;

/** How a row is known again; null for a blank one. */
export function headerTexts(sheet: Sheet, row: number): readonly string[] | null {
  const texts: string[] = [];
  const { column, columns } = sheet.area;
  for (let c = column; c < column + columns && texts.length < HEADER_TEXTS; c++) {
    const text = textAt(sheet, row, c);
    if (text !== '') texts.push(text);
  }
  return texts.length > 0 ? texts : null;
}

/** The row that the user named as the header; null if none was, or it is not there any more. */
export function toldHeaderRow(sheet: Sheet, { header }: Told): number | null {
  if (!header) return null;
  const wanted = header.join('\n');
  for (let i = 0; i < Math.min(sheet.area.rows, ROWS_SEARCHED); i++) {
    const row = sheet.area.row + i;
    if (headerTexts(sheet, row)?.join('\n') === wanted) return row;
  }
  return null;
}

/** The answers by column letter, as the readers ask for them. */
export function answersFor({ answers = [] }: Told, keys: ReadonlyMap<number, string>): Answers {
  const found: { [question: string]: string } = {};
  for (const { code, header, choice } of answers) {
    if (header === null) found[code] = choice;
    for (const [column, key] of keys) if (key === header) found[`${code}:${columnLetters(column)}`] = choice;
  }
  return found;
}

/** Both, the later one on top. */
export function joinedTold(before: Told, later: Told): Told {
  const isAnswered = ({ code, header }: { readonly code: string; readonly header: string | null }) =>
    later.answers?.some((one) => one.code === code && one.header === header);
  const header = later.header ?? before.header;
  return {
    ...(header ? { header } : {}),
    columns: { ...before.columns, ...later.columns },
    answers: [...(before.answers ?? []).filter((one) => !isAnswered(one)), ...(later.answers ?? [])],
  };
}

/** Null where nothing was said. */
export function toldToText(told: Told, longest: number): string | null {
  const columns = Object.entries(told.columns ?? {}).filter(([, field]) => field !== '');
  const answers = (told.answers ?? []).filter(({ choice }) => choice !== '');
  const { header } = told;
  for (;;) {
    if (columns.length + answers.length === 0 && !header) return null;
    const text = JSON.stringify({
      version: VERSION,
      ...(header ? { header } : {}),
      ...(columns.length > 0 ? { columns: Object.fromEntries(columns) } : {}),
      ...(answers.length > 0 ? { answers } : {}),
    });
    if (text.length <= longest) return text;
    if (columns.length + answers.length === 0) return null;
    if (columns.length > 0) columns.shift();
    else answers.shift();
  }
}

/** Empty if the text is not ours, or of a version that is not known here. */
export function toldFromText(text: string): Told {
  try {
    const { version, header, columns, answers } = JSON.parse(text) as Told & { readonly version: number };
    if (version !== VERSION) return {};
    const known = Object.entries(columns ?? {}).filter(
      ([, field]) => field === null || FIELDS.some((one) => one === field),
    );
    return { ...(header ? { header } : {}), columns: Object.fromEntries(known), answers: answers ?? [] };
  } catch {
    return {};
  }
}
