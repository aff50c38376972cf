/**
 * A sheet with a row a customer → customers.
 *
 *  - the yearly volume is, of what the sheet has, the first of: pieces a year, months across added up, money a year, money in all;
 *  - money in all (累计金额) is no yearly volume: it counts only when the user answers how money is to be read;
 *  - a range keeps its lower end as volume; a negative one is no volume and a problem;
 *  - rows under one merged name are one customer, at its first row: the first volume, the latest contact, the earliest next one;
 *  - without a column for the last contact, the last order is the last contact that is known of.
 */
import type { Day } from '../policy/day';
import type { ColumnFound, Customer, Reading, Sheet } from './book';
import { amountReader, dayReader, type Amount, type AmountReader, type DayReader, type Findings } from './cells';
import type { Columns, Named } from './columns';
import { factorsOf, riskReader, willingnessReader } from './factors';
import { cellAt } from './grid';
import { isCurrency, unitOfWord } from './headerUnit';
import { keptUnit, mixedCode, moneyScale, shownUnit, type Measure } from './measure';
import { nameColumnsOf, type Records } from './rows';

export interface CustomersRead {
  readonly customers: readonly Customer[];
  readonly measure: Measure | null;
}

interface Source {
  readonly read: AmountReader;
  readonly measure: Measure;
  /** Where a question about it points. */
  readonly column: number;
  readonly unit: string | null;
}

export function readCustomers(
  sheet: Sheet,
  named: Named,
  { rows, names }: Records,
  reading: Reading,
  findings: Findings,
): CustomersRead {
  const { columns } = named;
  const nameColumns = nameColumnsOf(columns);
  const groups = mergedNames(sheet, nameColumns, rows);
  const volume = volumeSource(sheet, named, rows, reading, findings);
  const potential = potentialSource(sheet, columns, rows, reading, findings);
  const last = lastContactReader(sheet, columns, rows, reading, findings);
  const next = columns.next_contact ? dayReader(sheet, columns.next_contact, rows, 'future', reading, findings) : null;
  const unitColumn = (columns.unit ?? columns.currency)?.column;
  const willingnessAt = willingnessReader(sheet, columns);
  const riskAt = riskReader(sheet, columns);
  const drafts: Draft[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const name = names[i] ?? '';
    if (name === '') {
      findings.problems.push({ row, column: nameColumns[0] ?? 0, code: 'customer-blank', found: '' });
      continue;
    }
    const until = groups.get(row) ?? row;
    let actual = readFrom(volume, row, findings);
    let hoped = readFrom(potential, row, findings);
    let lastContact = last ? last(row) : null;
    let typedNext = next ? next(row) : null;
    while (i + 1 < rows.length && (rows[i + 1] ?? 0) <= until) {
      const more = rows[++i] ?? 0;
      actual ??= readFrom(volume, more, findings);
      hoped ??= readFrom(potential, more, findings);
      lastContact = later(lastContact, last ? last(more) : null);
      typedNext = earlier(typedNext, next ? next(more) : null);
    }
    const besides = unitColumn === undefined ? null : unitOfCell(sheet, row, unitColumn);
    drafts.push({ row, name, actual, hoped, besides, lastContact, typedNext });
  }
  const measure = measureOf(volume, potential, drafts);
  const counts = volume?.measure === measure ? volume : null;
  const hopes = potential?.measure === measure ? potential : null;
  const column = (counts ?? hopes)?.column ?? 0;
  const scale = measure === 'money' ? moneyScale(column, reading, findings) : { by: 1, word: '' };
  const units = drafts.map(({ actual, hoped, besides }) => {
    const [amount, source] = counts && (actual || !hopes) ? [actual, counts] : [hoped, hopes];
    return amount?.unit ?? besides ?? source?.unit ?? null;
  });
  const kept = measure === null ? null : keptUnit(units, false, column, reading, findings);
  const by = scale?.by ?? 1;
  const customers = drafts.map(({ row, name, actual, hoped, lastContact, typedNext }, i): Customer => {
    const unit = units[i] ?? null;
    const odd = kept !== null && unit !== null && unit !== kept;
    if (odd) findings.problems.push({ row, column, code: mixedCode(unit), found: unit });
    const usable = scale !== null && !odd;
    const pieces = usable && counts && actual !== null ? actual.value / by : null;
    const expected = usable && hopes && hoped !== null ? hoped.value / by : null;
    return {
      row,
      name,
      volume: pieces,
      volumeHigh: pieces === null || actual === null || actual.high === null ? null : actual.high / by,
      potential: expected,
      unit: measure === null ? null : odd || scale === null ? unit : shownUnit(unit, scale.word),
      lastContact,
      typedNext,
      factors: factorsOf(pieces, expected, willingnessAt(row), riskAt(row)),
      orders: null,
    };
  });
  return { customers, measure };
}

/** A customer before units are compared. */
interface Draft {
  readonly row: number;
  readonly name: string;
  readonly actual: Amount | null;
  readonly hoped: Amount | null;
  /** What a column of units or currencies says. */
  readonly besides: string | null;
  readonly lastContact: Day | null;
  readonly typedNext: Day | null;
}

/** Money decides only where nothing in pieces does, not even a potential. */
function measureOf(volume: Source | null, potential: Source | null, drafts: readonly Draft[]): Measure | null {
  const hopeful = potential?.measure === 'units' && drafts.some(({ hoped }) => hoped !== null);
  if (volume?.measure === 'money' && hopeful) return 'units';
  return (volume ?? potential)?.measure ?? null;
}

function volumeSource(
  sheet: Sheet,
  { columns, months }: Named,
  rows: readonly number[],
  reading: Reading,
  findings: Findings,
): Source | null {
  const { annual_volume: pieces, annual_revenue: yearly, total_amount: lifetime } = columns;
  if (pieces) return sourceOf(sheet, pieces, rows, reading, findings);
  if (months.length > 0) return monthSource(sheet, months, rows, reading, findings);
  const money = yearly ?? lifetime;
  if (!money) return null;
  const read = amountReader(sheet, money, rows, reading, findings);
  return {
    read,
    measure: money.unit !== null && !isCurrency(money.unit) ? 'units' : 'money',
    column: money.column,
    unit: money.unit,
  };
}

function potentialSource(
  sheet: Sheet,
  columns: Columns,
  rows: readonly number[],
  reading: Reading,
  findings: Findings,
): Source | null {
  return columns.potential_volume ? sourceOf(sheet, columns.potential_volume, rows, reading, findings) : null;
}

function sourceOf(
  sheet: Sheet,
  found: ColumnFound,
  rows: readonly number[],
  reading: Reading,
  findings: Findings,
): Source {
  const read = amountReader(sheet, found, rows, reading, findings);
  return { read, measure: isCurrency(found.unit) ? 'money' : 'units', column: found.column, unit: found.unit };
}

/** Blank months are no sales; a row without any month has no volume. */
function monthSource(
  sheet: Sheet,
  months: readonly number[],
  rows: readonly number[],
  reading: Reading,
  findings: Findings,
): Source {
  const readers = months.map((column) =>
    amountReader(
      sheet,
      { field: 'annual_revenue', column, header: '', confidence: 1, unit: null, scale: 1 },
      rows,
      reading,
      findings,
    ),
  );
  const read = (row: number): Amount | null => {
    let sum: number | null = null;
    let unit: string | null = null;
    for (const reader of readers) {
      const amount = reader(row);
      if (!amount) continue;
      sum = (sum ?? 0) + amount.value;
      unit ??= amount.unit;
    }
    return sum === null ? null : { value: sum, high: null, unit };
  };
  return { read, measure: 'money', column: months[0] ?? 0, unit: null };
}

function readFrom(source: Source | null, row: number, findings: Findings): Amount | null {
  const amount = source === null ? null : source.read(row);
  if (!source || !amount || amount.value >= 0) return amount;
  findings.problems.push({ row, column: source.column, code: 'quantity-negative', found: String(amount.value) });
  return null;
}

function lastContactReader(
  sheet: Sheet,
  columns: Columns,
  rows: readonly number[],
  reading: Reading,
  findings: Findings,
): DayReader | null {
  const found = columns.last_contact ?? columns.last_order_date;
  return found ? dayReader(sheet, found, rows, 'past', reading, findings) : null;
}

function unitOfCell(sheet: Sheet, row: number, column: number): string | null {
  const cell = cellAt(sheet, row, column);
  return typeof cell === 'string' && cell !== '' ? unitOfWord(cell) : null;
}

function later(a: Day | null, b: Day | null): Day | null {
  return a === null ? b : b === null || a >= b ? a : b;
}

function earlier(a: Day | null, b: Day | null): Day | null {
  return a === null ? b : b === null || a <= b ? a : b;
}

/** First row → last row of each name that is merged down the side. */
function mergedNames(sheet: Sheet, names: readonly number[], rows: readonly number[]): ReadonlyMap<number, number> {
  const [first, last] = [rows[0] ?? 0, rows[rows.length - 1] ?? -1];
  const groups = new Map<number, number>();
  for (const area of sheet.merged) {
    const over = names.some((column) => column >= area.column && column < area.column + area.columns);
    if (over && area.rows > 1 && area.row >= first && area.row <= last) groups.set(area.row, area.row + area.rows - 1);
  }
  return groups;
}
