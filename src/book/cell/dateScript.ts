/**
 * How a column writes its days: what no cell says by itself, all of them together often do.
 *
 *  - the order of day and month is what no cell contradicts (`dateOrderOf`). Where cells stay open, sense settles it
 *    before the user is asked: what has happened does not lie ahead of today, the days of one column lie near each
 *    other, and a column that is kept from day to day goes in one direction. Where sense says nothing, nobody guesses;
 *  - years of the Republic (115/11/20) are known by themselves; where most of a column is so, or its header says 民國,
 *    99/5/6 is one too;
 *  - a year that no cell says is taken from the header, from a title above the table, or from the rows: in a column that
 *    goes in one direction a day lies between its neighbours. Else it is the latest such day that is not ahead of today.
 *    Whatever it is, it is said to be guessed.
 */
import { dateOf, dayOf, type Day } from '../../policy/day';
import type { Answers, Cell, ColumnFound, Reading, Sheet } from '../book';
import { answerFor } from '../answers';
import { cellAt, textAt } from '../grid';
import { readDate, type DateContext } from './date';
import { dateOrderOf, type OrderFound } from './dateOrder';
import { isRepublic, type DateOrder } from './dateShape';

export interface DateScript {
  readonly order: DateOrder | null;
  /** Two digits are years of the Republic. */
  readonly republic: boolean;
  /** Of the header or the title; of cells that say none. */
  readonly year: number | null;
  /** By row, where the rows tell it. */
  readonly years: ReadonlyMap<number, number>;
}

export type Lean = DateContext['lean'];

/** By what sense an order was settled. */
export type Sense = 'ahead' | 'neighbours' | 'rows';

export interface ScriptFound {
  readonly script: DateScript;
  /** What the cells say of their order. */
  readonly found: OrderFound;
  /** The orders that read the column, each way once; to be asked for where `script.order` is null and it matters. */
  readonly choices: readonly DateOrder[];
  /** Where sense had to settle the order. */
  readonly settled: { readonly by: Sense; readonly example: string; readonly day: Day } | null;
}

/** As people would say them; the first that reads a column stands for others that read it the same. */
const CHOICES: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
const REPUBLIC_WORD = /民[国國]/;
/** Days within which the dates of one column lie near each other. */
const NEAR = 60;
/** A column that is kept from day to day has no longer gaps, and is long enough to tell. */
const LONGEST_GAP = 100;
const ENOUGH_ROWS = 5;
const ENOUGH_DAYS = 7;

export function dateScript(
  sheet: Sheet,
  { column, header }: Pick<ColumnFound, 'column' | 'header'>,
  rows: readonly number[],
  lean: Lean,
  { today, answers }: Reading,
): ScriptFound {
  const texts = new Map<string, number>();
  const sure: Day[] = [];
  let [republics, decimals] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    const cell = cellAt(sheet, rows[i] ?? 0, column);
    if (typeof cell === 'string') {
      if (cell !== '') texts.set(cell, (texts.get(cell) ?? 0) + 1);
    } else if (typeof cell === 'number') {
      if (isRepublic(cell)) republics++;
      else if (isSerial(cell)) sure.push((Math.floor(cell) + sheet.dateShift) as Day);
      else if (cell < 32) decimals++;
    }
  }
  for (const [text, count] of texts) if (isRepublic(text)) republics += count;
  const told = answerFor(answers, 'date-era', column);
  const republic = told === 'republic' || REPUBLIC_WORD.test(header) || republics * 2 > rows.length;
  const found = dateOrderOf(texts.keys());
  const year = yearFor(sheet, column, header, rows, answers);
  const known: Known = { today, lean, republic, year, shift: sheet.dateShift };
  const { order, choices, settled } = orderOf({ sheet, column, rows, texts, sure, found, known, answers });
  const isOpen = order === null && found.ambiguous > 0;
  const yearless = lean === 'past' && (decimals > 0 || [...texts.keys()].some(mayLackYear));
  const years = yearless && !isOpen ? (yearsByRows(sheet, column, rows, order, known) ?? NO_YEARS) : NO_YEARS;
  return { script: { order, republic, year, years }, found, choices, settled };
}

const NO_YEARS: ReadonlyMap<number, number> = new Map();

interface Known {
  readonly today: Day;
  readonly lean: Lean;
  readonly republic: boolean;
  readonly year: number | null;
  readonly shift: number;
}

const isSerial = (cell: number): boolean => cell >= 20_000 && cell < 80_000;
const mayLackYear = (text: string): boolean => !/\d{4}/.test(text) && /\d/.test(text);

const contextOf = (order: DateOrder | null, { today, lean, republic, year, shift }: Known): DateContext => ({
  order,
  format: '',
  dateColumn: true,
  today,
  lean,
  shift,
  republic,
  year,
});

interface Ground {
  readonly sheet: Sheet;
  readonly column: number;
  readonly rows: readonly number[];
  readonly texts: ReadonlyMap<string, number>;
  /** Days beyond doubt: numbers that are serials. */
  readonly sure: readonly Day[];
  readonly found: OrderFound;
  readonly known: Known;
  readonly answers: Answers;
}

function orderOf(ground: Ground): Pick<ScriptFound, 'choices' | 'settled'> & { readonly order: DateOrder | null } {
  const { column, texts, found, known, answers } = ground;
  const answer = answerFor(answers, 'date-order', column);
  if (answer === 'dmy' || answer === 'mdy' || answer === 'ymd') return { order: answer, choices: [], settled: null };
  if (found.order !== null || (found.ambiguous === 0 && !found.conflict))
    return { order: found.order, choices: [], settled: null };
  const readings = readingsOf([...texts.keys()], known);
  const choices = readings.length > 1 ? readings.map(({ order }) => order) : CHOICES;
  const chosen = found.conflict || readings.length < 2 ? null : bySense(readings, ground);
  return chosen ?? { order: null, choices, settled: null };
}

/** The column under one order: what each text means, null where it is no day. */
interface ColumnReading {
  readonly order: DateOrder;
  readonly days: ReadonlyMap<string, Day | null>;
}

/** Under the orders that no cell rules out, each way to read the column once. */
function readingsOf(texts: readonly string[], known: Known): readonly ColumnReading[] {
  const readings = new Map<string, ColumnReading>();
  for (const order of CHOICES) {
    const reads = texts.map((text) => readDate(text, contextOf(order, known)));
    if (reads.some(({ kind }) => kind === 'impossible' || kind === 'ambiguous') && !isPossible(texts, order, known))
      continue;
    const days = reads.map((read) => (read.kind === 'day' ? read.day : null));
    const key = days.join();
    if (!readings.has(key))
      readings.set(key, { order, days: new Map(texts.map((text, i) => [text, days[i] ?? null])) });
  }
  return [...readings.values()];
}

/** A day that does not exist under any order (31 June) rules none out. */
function isPossible(texts: readonly string[], order: DateOrder, known: Known): boolean {
  return texts.every((text) => {
    const { kind } = readDate(text, contextOf(order, known));
    if (kind !== 'impossible' && kind !== 'ambiguous') return true;
    return kind === 'impossible' && readDate(text, contextOf(null, known)).kind === 'impossible';
  });
}

/** The one order that sense leaves, or null. */
function bySense(
  readings: readonly ColumnReading[],
  { sheet, column, rows, texts, sure, known }: Ground,
): (Pick<ScriptFound, 'choices' | 'settled'> & { readonly order: DateOrder }) | null {
  const { today, lean } = known;
  const [first] = readings;
  if (!first) return null;
  const open: string[] = [];
  const certain = [...sure];
  for (const [text, day] of first.days) {
    if (readings.some(({ days }) => days.get(text) !== day)) open.push(text);
    else if (day !== null && !mayLackYear(text)) certain.push(day);
  }
  const cells = open.reduce((sum, text) => sum + (texts.get(text) ?? 0), 0);
  const count = ({ days }: ColumnReading, isOdd: (day: Day) => boolean) =>
    open.reduce((sum, text) => {
      const day = days.get(text) ?? null;
      return day !== null && isOdd(day) ? sum + (texts.get(text) ?? 0) : sum;
    }, 0);
  const settle = (by: Sense, isOdd: (day: Day) => boolean, least: number) => {
    const odd = readings.map((reading) => count(reading, isOdd));
    const [at, ...more] = odd.flatMap((found, i) => (found === 0 ? [i] : []));
    const chosen = at === undefined || more.length > 0 ? undefined : readings[at];
    if (!chosen || odd.some((found, i) => i !== at && found < least)) return null;
    const other = readings.find((reading) => reading !== chosen);
    const example = open.find((text) => isOdd(other?.days.get(text) ?? today)) ?? open[0] ?? '';
    const day = chosen.days.get(example);
    return day ? { order: chosen.order, choices: [], settled: { by, example, day } } : null;
  };
  if (lean === 'past') {
    const ahead = settle('ahead', (day) => day > today, Math.max(1, cells / 20));
    if (ahead) return ahead;
  }
  if (certain.length >= 3) {
    const [from, to] = [Math.min(...certain) - NEAR, Math.max(...certain) + NEAR];
    const near = settle('neighbours', (day) => day < from || day > to, cells / 2);
    if (near) return near;
  }
  const inOrder = readings.filter(({ order, days }) => {
    const seen = rows.flatMap((row) => {
      const cell = cellAt(sheet, row, column);
      const day = typeof cell === 'string' ? days.get(cell) : null;
      return day ? [day] : [];
    });
    return order !== null && new Set(seen).size >= ENOUGH_DAYS && isOneWay(seen);
  });
  const [only, ...others] = inOrder;
  const example = open[0] ?? '';
  const day = only?.days.get(example);
  return only && day && others.length === 0
    ? { order: only.order, choices: [], settled: { by: 'rows', example, day } }
    : null;
}

const isOneWay = (days: readonly Day[]): boolean =>
  [1, -1].some((way) => days.every((day, i) => i === 0 || (day - (days[i - 1] ?? day)) * way >= 0));

/** Of the header; else of a title above the table or the sheet's name, where they say one year. */
function yearFor(
  sheet: Sheet,
  column: number,
  header: string,
  rows: readonly number[],
  answers: Answers,
): number | null {
  const told = answerFor(answers, 'date-year', column);
  if (told !== undefined && /^\d{4}$/.test(told)) return Number(told);
  const inHeader = yearsIn(header);
  if (inHeader.length > 0) return inHeader.length === 1 ? (inHeader[0] ?? null) : null;
  const titles: string[] = [sheet.name];
  const { area } = sheet;
  for (let row = area.row; row < (rows[0] ?? 0) && row < area.row + TITLE_ROWS; row++) {
    // Below the header a line is a section's, and its year is none of the rows' beside it.
    if (isHeaderOf(header, textAt(sheet, row, column))) break;
    const cells = Array.from({ length: area.columns }, (_, i) => textAt(sheet, row, area.column + i));
    const filled = cells.filter((text) => text !== '');
    if (filled.length <= 2) titles.push(...filled);
  }
  const years = new Set(titles.flatMap(yearsIn));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

const isHeaderOf = (header: string, text: string): boolean => text !== '' && header.split(' / ').includes(text);

const TITLE_ROWS = 6;

/** 2025 in 2025年跟进表; 113 in 民國113年. */
function yearsIn(text: string): readonly number[] {
  const found = [...text.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map(([, digits]) => Number(digits));
  const republic = [...text.matchAll(/民[国國](\d{2,3})(?!\d)/g)].map(([, digits]) => Number(digits) + 1911);
  return [...new Set([...found, ...republic])];
}

/**
 * The years of cells without one, where the rows of the column go in one direction of time, without long gaps; null
 * where they do not, or are too few to tell. Years that cells do say must fit in.
 */
function yearsByRows(
  sheet: Sheet,
  column: number,
  rows: readonly number[],
  order: DateOrder | null,
  known: Known,
): ReadonlyMap<number, number> | null {
  const context = contextOf(order, known);
  const reads = new Map<Cell, { readonly day: Day; readonly guessed: boolean } | null>();
  const read = (cell: Cell) => {
    if (typeof cell === 'number' && isSerial(cell))
      return { day: (Math.floor(cell) + sheet.dateShift) as Day, guessed: false };
    let seen = reads.get(cell);
    if (seen === undefined) {
      const date = readDate(cell, context);
      seen = date.kind === 'day' && !date.relative ? { day: date.day, guessed: date.guessedYear } : null;
      reads.set(cell, seen);
    }
    return seen;
  };
  const seen = rows.flatMap((row) => {
    const found = read(cellAt(sheet, row, column));
    return found ? [{ row, ...found }] : [];
  });
  const full = seen.length - seen.filter(({ guessed }) => guessed).length;
  if (full === seen.length || (seen.length < ENOUGH_ROWS && (full < 2 || seen.length < 3))) return null;
  const ways = [seen, [...seen].reverse()].flatMap((newestLast) => backwards(newestLast, known.today) ?? []);
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

/** From the newest to the oldest: each is the latest such day that is not after the one behind it. */
function backwards(
  newestLast: readonly { readonly row: number; readonly day: Day; readonly guessed: boolean }[],
  today: Day,
): ReadonlyMap<number, number> | null {
  const years = new Map<number, number>();
  let after = today;
  let isFirst = true;
  for (const { row, day, guessed } of [...newestLast].reverse()) {
    const then = guessed ? latest(day, after) : day;
    if (then === null || then > after || (!isFirst && after - then > LONGEST_GAP)) return null;
    if (guessed) years.set(row, dateOf(then)[0]);
    [after, isFirst] = [then, false];
  }
  return years;
}

/** The same month and date, in the latest year in which it is not after that day. */
function latest(day: Day, after: Day): Day | null {
  const [, month, date] = dateOf(day);
  const [year] = dateOf(after);
  for (let back = 0; back <= 8; back++) {
    const found = dayOf(year - back, month, date);
    if (found !== null && found <= after) return found;
  }
  return null;
}
