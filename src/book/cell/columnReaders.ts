/**
 * A column of numbers or of days, read row by row: typed numbers at once, texts through the cell readers.
 *
 *  - what a column leaves open (03/04/2026, 1.000) is asked once for the column, and its doubtful cells are null until
 *    then;
 *  - what cannot be read is null and a problem; blank and unknown (待定) are null and none;
 *  - a last contact in the future is no last contact, and 昨天 is no day: nobody knows when it was typed.
 */
import type { Day } from '../../policy/day';
import { answerFor } from '../answers';
import type { Cell, ColumnFound, Problem, Question, Reading, Settled, Sheet } from '../book';
import { readDate } from './date';
import { dateScript, type DateScript, type Lean } from './dateScript';
import type { DecimalMark } from './decimal';
import { cellAt, formatAt, isBlank } from '../grid';
import { readQuantity, type QuantityContext } from './quantity';

/** What reading finds besides values; filled while rows are read. */
export interface Findings {
  readonly problems: Problem[];
  readonly questions: Question[];
  readonly settled: Settled[];
}

export const noFindings = (): Findings => ({ problems: [], questions: [], settled: [] });

export interface Amount {
  readonly value: number;
  readonly high: number | null;
  /** As the cell states it: a unit or a currency. */
  readonly unit: string | null;
}

export type AmountReader = (row: number) => Amount | null;
export type DayReader = (row: number) => Day | null;

const EXAMPLES = 3;

export function amountReader(
  sheet: Sheet,
  found: ColumnFound,
  rows: readonly number[],
  reading: Reading,
  findings: Findings,
): AmountReader {
  const { column, scale } = found;
  const mark = decimalMark(sheet, column, rows, reading, findings);
  const context: QuantityContext = { ...(mark ? { decimalMark: mark } : {}), ...(scale === 1 ? {} : { scale }) };
  const known = new Map<Cell, Amount>();
  const problem = problemsOf(column, findings);
  return (row) => {
    const cell = cellAt(sheet, row, column);
    if (cell === '') return null;
    if (typeof cell === 'number' && scale === 1) return { value: cell, high: null, unit: null };
    const seen = known.get(cell);
    if (seen) return seen;
    const read = readQuantity(cell, context);
    switch (read.kind) {
      case 'number':
        return remembered(known, cell, { value: read.value, high: read.high, unit: read.unit ?? read.currency });
      case 'ambiguous':
        if (mark !== null || !isDecimalDoubt(cell)) problem('quantity-ambiguous', row, cell);
        return null;
      case 'unreadable':
        problem('quantity-unreadable', row, cell);
        return null;
      case 'error':
        problem('cell-error', row, cell);
        return null;
      case 'blank':
      case 'unknown':
        return null;
    }
  };
}

/**
 * One function for a whole column: a closure for each of 100,000 rows is what the garbage collector then does with its
 * time.
 */
function problemsOf(column: number, { problems }: Findings) {
  return (code: Problem['code'], row: number, cell: Cell) =>
    void problems.push({ row, column, code, found: String(cell) });
}

/** Columns repeat themselves: most texts are read once. */
function remembered<Value>(known: Map<Cell, Value>, cell: Cell, value: Value): Value {
  known.set(cell, value);
  return value;
}

/** The different texts of a column. */
function textsOf(sheet: Sheet, column: number, rows: readonly number[]): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let i = 0; i < rows.length; i++) {
    const cell = cellAt(sheet, rows[i] ?? 0, column);
    if (typeof cell === 'string' && cell !== '') texts.add(cell);
  }
  return texts;
}

/** The decimal mark that the column's own cells prove, or that the user said; asked for if neither and it matters. */
export function decimalMark(
  sheet: Sheet,
  column: number,
  rows: readonly number[],
  reading: Reading,
  findings: Findings,
): DecimalMark | null {
  const answer = answerFor(reading.answers, 'decimal-mark', column);
  if (answer === '.' || answer === ',') return answer;
  let [dot, comma] = [false, false];
  const doubtful: string[] = [];
  for (const cell of textsOf(sheet, column, rows)) {
    if (!/[.,]/.test(cell)) continue;
    if (/\d,\d{3}\.\d|\d,\d{3},\d{3}/.test(cell)) dot = true;
    else if (/\d\.\d{3},\d|\d\.\d{3}\.\d{3}/.test(cell)) comma = true;
    else if (/\d\.(\d{1,2}|\d{4,})(?!\d)/.test(cell)) dot = true;
    // No thousands stand before one or two digits, or behind four: 1052,75.
    else if (/^\D*\d+,\d{1,2}(?!\d)[^,.]*$|^\D*\d{4,},\d/.test(cell)) comma = true;
    else if (doubtful.length < EXAMPLES && isDecimalDoubt(cell)) doubtful.push(cell);
  }
  if (dot !== comma) return dot ? '.' : ',';
  if (doubtful.length > 0)
    findings.questions.push({ code: 'decimal-mark', column, choices: ['.', ','], examples: doubtful });
  return null;
}

function isDecimalDoubt(cell: Cell): boolean {
  return readQuantity(cell).kind === 'ambiguous' && readQuantity(cell, { decimalMark: '.' }).kind === 'number';
}

/** How a column writes its days; asked for where neither its cells nor sense settle it. */
export function daysOf(
  sheet: Sheet,
  found: Pick<ColumnFound, 'column' | 'header'>,
  rows: readonly number[],
  lean: Lean,
  reading: Reading,
  findings: Findings,
): DateScript {
  const { column } = found;
  const { script, found: cells, choices, settled } = dateScript(sheet, found, rows, lean, reading);
  if (choices.length > 0)
    findings.questions.push({ code: 'date-order', column, choices, examples: cells.examples.slice(0, EXAMPLES) });
  if (settled && script.order !== null) {
    const { by, example, day } = settled;
    findings.settled.push({ code: 'date-order', column, choice: script.order, by, example, day });
  }
  return script;
}

/** What a cell says where no day can be told: nothing, nothing readable, two days until the user says, a day to come. */
export type NoDay = 'blank' | 'unreadable' | 'open' | 'future';

export function dayReader(
  sheet: Sheet,
  found: ColumnFound,
  rows: readonly number[],
  lean: Lean,
  reading: Reading,
  findings: Findings,
): DayReader {
  const read = dayOrWhyNot(sheet, found, rows, lean, reading, findings);
  return (row) => {
    const day = read(row);
    return typeof day === 'number' ? day : null;
  };
}

export function dayOrWhyNot(
  sheet: Sheet,
  found: ColumnFound,
  rows: readonly number[],
  lean: Lean,
  reading: Reading,
  findings: Findings,
): (row: number) => Day | NoDay {
  const { column } = found;
  const { today } = reading;
  const { order, republic, year, years } = daysOf(sheet, found, rows, lean, reading, findings);
  const known = new Map<Cell, Day>();
  const problem = problemsOf(column, findings);
  return (row) => {
    const cell = cellAt(sheet, row, column);
    if (cell === '' || isBlank(cell)) return 'blank';
    let day: Day;
    let isSure = true;
    if (typeof cell === 'number' && cell >= 20_000 && cell < 80_000) {
      day = (Math.floor(cell) + sheet.dateShift) as Day;
    } else {
      const seen = known.get(cell);
      if (seen !== undefined) return seen;
      const read = readDate(cell, {
        order,
        format: formatAt(sheet, row, column),
        dateColumn: true,
        today,
        lean,
        shift: sheet.dateShift,
        republic,
        year: years.get(row) ?? year,
      });
      switch (read.kind) {
        case 'day':
          if (read.relative) {
            problem('date-relative', row, cell);
            return 'unreadable';
          }
          day = read.day;
          isSure = !read.guessedYear;
          if (!isSure) problem('date-guessed-year', row, cell);
          break;
        case 'ambiguous':
          // The open question of the column speaks for such cells.
          if (order === null) return 'open';
          problem('date-unreadable', row, cell);
          return 'unreadable';
        case 'unreadable':
          problem('date-unreadable', row, cell);
          return 'unreadable';
        case 'impossible':
          problem('date-impossible', row, cell);
          return 'unreadable';
        case 'error':
          problem('cell-error', row, cell);
          return 'unreadable';
        case 'blank':
        case 'unknown':
          return 'blank';
      }
    }
    if (lean === 'past' && day > today) {
      problem('date-in-future', row, cell);
      return 'future';
    }
    return isSure && typeof cell === 'string' ? remembered(known, cell, day) : day;
  };
}
