/**
 * The order lines of a sheet that has been read before: of the same rows, by the same columns and answers, so that every
 * report speaks of the same orders as the tiers.
 */
import type { Day } from '../../policy/day';
import type { Book, Reading, Sheet } from '../book';
import { noFindings, type Findings } from '../cell/columnReaders';
import { yearBefore } from '../ledger';
import type { Measure } from '../measure';
import { filledDown } from '../table/fillDown';
import { nameColumnsOf, nameText } from '../table/rows';
import { readLines, type OrderLines } from './lines';

export interface Wanted {
  /** What is to be counted; null: pieces before money. */
  readonly counting: Measure | null;
  /** Numbers of later days raise problems. */
  readonly since: Day;
  readonly findings: Findings;
}

/** Null for a sheet whose rows are no orders. */
export function linesAgain(
  sheet: Sheet,
  book: Book,
  reading: Reading,
  wanted: Partial<Wanted> = {},
): OrderLines | null {
  const { columns, dataRows } = book;
  if (book.kind !== 'ledger' || !dataRows) return null;
  const { counting = null, since = yearBefore(reading.today), findings = noFindings() } = wanted;
  const [first, last] = dataRows;
  const filled = filledDown(sheet, { first, last }, columns, []);
  const nameColumns = nameColumnsOf(columns);
  const excluded = new Set(book.excluded.map(({ row }) => row));
  const rows: number[] = [];
  for (let row = first; row <= last; row++) if (!excluded.has(row)) rows.push(row);
  return readLines(
    filled,
    { columns, headers: new Map(book.unused.map(({ column, header }) => [column, header])) },
    { rows, names: rows.map((row) => nameText(filled, row, nameColumns)), excluded: [] },
    since,
    { ...reading, answers: book.answers },
    findings,
    counting,
  );
}
