/**
 * Some lines of a contact log read again after somebody typed in them, or below them: 20,000 others cost nothing.
 *
 *  - only where nothing but these lines can have changed: the header stands, the column of days is written as it was,
 *    and every line that was read and that nobody is said to have edited is what it was. The last known line is always
 *    among them: rows that came or went above it have moved it. Else null, and all is read again;
 *  - a log grows at its end: the rows below the last line are read with every edit, so that a line of which nobody told
 *    is not missed.
 */
import type { Reading, Sheet } from '../book';
import { columnLetters } from '../address';
import { daysOf, noFindings } from '../cell/columnReaders';
import { dayColumn, logHeader, logReader, rowsBelow, type ContactLog, type LogRow } from './log';
import { cellAt, textAt } from '../grid';
import { restOf } from '../written/verdicts';

export interface LogAgain {
  readonly log: ContactLog;
  /** The customers that the edited lines name or named, as it stands there. */
  readonly names: ReadonlySet<string>;
}

/** Rows below the last line that are looked at. All of them filled: there may be more. */
const AHEAD = 20;

/**
 * What has to be read for an edit of these rows, in order; null for rows that have nothing to do with the log as it is
 * known.
 */
export function rowsToRead({ cells: { area } }: ContactLog, edited: readonly number[]): readonly number[] | null {
  if (edited.some((row) => row < area.row)) return null;
  const last = lastRow(area);
  const below = Array.from({ length: Math.max(last, ...edited) + AHEAD - last }, (_, i) => last + 1 + i);
  return [...new Set([...edited.filter((row) => row <= last), last, ...below])].sort((a, b) => a - b);
}

/**
 * `now` holds the new cells of `read`, which are those of `rowsToRead`; of these `edited` are said to be others than
 * before.
 */
export function logAgain(
  log: ContactLog,
  now: Sheet,
  read: readonly number[],
  edited: ReadonlySet<number>,
  { today, answers }: Pick<Reading, 'today' | 'answers'>,
): LogAgain | null {
  const { cells: before, headerRow, columns } = log;
  const reading = { today, answers };
  const last = lastRow(before.area);
  const changed = read.filter((row) => isOther(before, now, row));
  if (changed.some((row) => row <= last && !edited.has(row)) || changed.includes(read.at(-1) ?? 0)) return null;
  const header = logHeader(now);
  if (header?.headerRow !== headerRow || !isSame(header.columns, columns)) return null;
  const days = daysWritten(log, now, changed, reading);
  if (!days) return null;
  const reader = (sheet: Sheet) => logReader(sheet, log, [], { today, answers: days.answers }, noFindings());
  const rows = changed.filter((row) => row > headerRow);
  const [gone, come] = [rows.map(reader(before)), rows.map(reader(now))];
  const of = <Kind extends LogRow['kind']>(list: readonly LogRow[], kind: Kind) =>
    list.filter((row): row is Extract<LogRow, { kind: Kind }> => row.kind === kind);
  // Who is followed up decides who is a customer of the book at all.
  if ([gone, come].some((list) => of(list, 'line').some(({ is }) => restOf(is) !== null))) return null;
  const names = new Set(
    [gone, come].flatMap((list) =>
      [...of(list, 'line'), ...of(list, 'put-off')].map(({ is: { customer } }) => customer),
    ),
  );
  const lines = exchanged(log.lines, rows, of(come, 'line'));
  const putOff = exchanged(log.putOff, rows, of(come, 'put-off'));
  const unread = log.unread - of(gone, 'unread').length + of(come, 'unread').length;
  return { log: { ...log, lines, putOff, unread, questions: days.questions, cells: now }, names };
}

/**
 * How the column of days is to be read, as if the user had been asked, and what it leaves open; null where that is
 * other than before.
 */
function daysWritten(
  { cells: before, headerRow, columns, questions }: ContactLog,
  now: Sheet,
  changed: readonly number[],
  reading: Reading,
): (Pick<Reading, 'answers'> & Pick<ContactLog, 'questions'>) | null {
  const { column } = dayColumn(columns);
  // Numbers say nothing about it, and need nothing.
  const isText = (row: number) =>
    [before, now].some((sheet) => textAt(sheet, row, column) !== '' && typeof cellAt(sheet, row, column) === 'string');
  if (!changed.some(isText)) return { answers: reading.answers, questions };
  const [was, is] = [before, now].map((sheet) => {
    const findings = noFindings();
    const script = daysOf(sheet, dayColumn(columns), rowsBelow(sheet, headerRow), 'past', reading, findings);
    return { script, questions: findings.questions };
  });
  if (!was || !is || was.questions.length !== is.questions.length) return null;
  const { order, republic, years } = is.script;
  const same = was.script.order === order && was.script.republic === republic;
  // What year a line means, its neighbours say.
  if (!same || years.size > 0 || was.script.years.size > 0) return null;
  const answer = {
    ...(order === null ? {} : { [`date-order:${columnLetters(column)}`]: order }),
    ...(republic ? { [`date-era:${columnLetters(column)}`]: 'republic' } : {}),
  };
  return { answers: { ...reading.answers, ...answer }, questions: is.questions };
}

const lastRow = ({ row, rows }: Sheet['area']): number => row + rows - 1;

function isOther(before: Sheet, now: Sheet, row: number): boolean {
  const [was = [], is = []] = [before, now].map(({ values, area }) => values[row - area.row]);
  const [looked = [], looks = []] = [before, now].map(({ formats, area }) => formats[row - area.row]);
  return differ(was, is) || differ(looked, looks);
}

/** Blank and not there are the same. */
function differ(was: readonly unknown[], is: readonly unknown[]): boolean {
  for (let i = 0; i < Math.max(was.length, is.length); i++) if ((was[i] ?? '') !== (is[i] ?? '')) return true;
  return false;
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Without what stood in these rows, and with what stands there now. */
function exchanged<Line extends { readonly row: number }>(
  list: readonly Line[],
  rows: readonly number[],
  come: readonly { readonly is: Line }[],
): readonly Line[] {
  const out = new Set(rows);
  if (come.length === 0 && !list.some(({ row }) => out.has(row))) return list;
  return [...list.filter(({ row }) => !out.has(row)), ...come.map(({ is }) => is)].sort((a, b) => a.row - b.row);
}
