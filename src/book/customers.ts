/**
 * A sheet with a row a customer → customers.
 *
 *  - the yearly volume is, of what the sheet has, the first of: pieces a year, months across added up, money a year,
 *    money in all;
 *  - money in all (累计金额) is no yearly volume: it counts only when the user answers how money is to be read;
 *  - a range keeps its lower end as volume; a negative one is no volume and a problem;
 *  - rows under one merged name are one customer, at its first row: the first volume, the latest contact and sample,
 *    the earliest next one;
 *  - a last contact that cannot be read, 2026.11.31, is not "never": the cell is kept, to be mended;
 *  - of several columns of calls (Call 1, Call 2 …) the latest day of the row is the last contact;
 *  - without a column for the last contact, the last order is the last contact that is known of.
 */
import type { Day } from '../policy/day';
import type { ColumnFound, Customer, Problem, Reading, Sheet, Unread } from './book';
import {
  amountReader,
  dayOrWhyNot,
  dayReader,
  type Amount,
  type AmountReader,
  type Findings,
  type NoDay,
} from './cell/columnReaders';
import type { Columns, Known } from './columns';
import { cellAt } from './grid';
import { judgedReader } from './factors';
import { isCurrency } from './header/unit';
import { keptUnit, mixedCode, moneyScale, shownUnit, type Measure } from './measure';
import { secondTimes } from './repeated';
import { nameColumnsOf, noName, type Records } from './table/rows';
import { unitReader, type UnitAt } from './units';

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
  named: Known,
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
  const sample = columns.sample_sent ? dayReader(sheet, columns.sample_sent, rows, 'past', reading, findings) : null;
  const judgedAt = judgedReader(sheet, columns);
  const customers = new Array<Unfinished>(rows.length);
  const none = () => new Array<string | null>(rows.length);
  const stated: Stated = { actual: none(), hoped: none() };
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const name = names[i] ?? '';
    if (name === '') {
      findings.problems.push(noName(sheet, row, nameColumns[0] ?? 0));
      continue;
    }
    const until = groups.get(row) ?? row;
    let actual = readFrom(volume, row, findings);
    let hoped = readFrom(potential, row, findings);
    let lastContact = last ? last.day(row) : null;
    let unread = lastContact === null && last ? last.unread(row) : null;
    let typedNext = next ? next(row) : null;
    let sampleSent = sample ? sample(row) : null;
    while (i + 1 < rows.length && (rows[i + 1] ?? 0) <= until) {
      const more = rows[++i] ?? 0;
      actual ??= readFrom(volume, more, findings);
      hoped ??= readFrom(potential, more, findings);
      lastContact = later(lastContact, last ? last.day(more) : null);
      unread ??= last ? last.unread(more) : null;
      typedNext = earlier(typedNext, next ? next(more) : null);
      sampleSent = later(sampleSent, sample ? sample(more) : null);
    }
    stated.actual[count] = actual?.unit ?? null;
    stated.hoped[count] = hoped?.unit ?? null;
    customers[count++] = {
      row,
      name,
      volume: actual?.value ?? null,
      volumeHigh: actual?.high ?? null,
      potential: hoped?.value ?? null,
      unit: null,
      lastContact,
      unread: lastContact === null ? unread : null,
      typedNext,
      sampleSent,
      judged: judgedAt(row),
      orders: null,
    };
  }
  customers.length = count;
  const measure = measureOf(volume, potential, customers);
  const counts = volume?.measure === measure ? volume : null;
  const hopes = potential?.measure === measure ? potential : null;
  const column = (counts ?? hopes)?.column ?? 0;
  const scale = measure === 'money' ? moneyScale(column, reading, findings) : { by: 1, word: '' };
  const besides = (source: Source | null): UnitAt | null =>
    source && measure ? unitReader(sheet, source, measure, named, rows) : null;
  const [besideCounts, besideHopes] = [besides(counts), besides(hopes)];
  const units = customers.map((customer, i) => {
    const isCounted = counts !== null && (customer.volume !== null || hopes === null);
    const own = isCounted ? stated.actual[i] : stated.hoped[i];
    return own ?? (isCounted ? besideCounts : besideHopes)?.(customer.row) ?? null;
  });
  const kept = measure === null ? null : (keptUnit(units, false, column, reading, findings)?.unit ?? null);
  const by = scale?.by ?? 1;
  customers.forEach((customer, i) => {
    const { row, volume: actual, volumeHigh: high, potential: hoped } = customer;
    const unit = units[i] ?? null;
    const odd = kept !== null && unit !== null && unit !== kept;
    if (odd) findings.problems.push({ row, column, code: mixedCode(unit), found: unit });
    const usable = scale !== null && !odd;
    customer.volume = usable && counts && actual !== null ? actual / by : null;
    customer.volumeHigh = customer.volume === null || high === null ? null : high / by;
    customer.potential = usable && hopes && hoped !== null ? hoped / by : null;
    customer.unit = measure === null ? null : odd || scale === null ? unit : shownUnit(unit, scale.word);
  });
  return { customers, measure };
}

/** Names that stand in several rows, once each, at the second: nobody can tell whether they are one customer. */
export function cameAgain(customers: readonly Customer[], column: number): readonly Problem[] {
  return secondTimes(customers.map(({ name }) => name)).flatMap((i): Problem[] => {
    const { row = null, name = '' } = customers[i] ?? {};
    return row === null ? [] : [{ row, column, code: 'customer-again', found: name }];
  });
}

/**
 * A customer before units are compared, finished in place: a second object for each of 100,000 rows costs more time
 * than all that is worked out here.
 */
interface Unfinished extends Customer {
  readonly row: number;
  volume: number | null;
  volumeHigh: number | null;
  potential: number | null;
  unit: string | null;
}

/** Customer by customer, the unit that its own cells state. */
interface Stated {
  readonly actual: (string | null)[];
  readonly hoped: (string | null)[];
}

/** Money decides only where nothing in pieces does, not even a potential. */
function measureOf(volume: Source | null, potential: Source | null, customers: readonly Customer[]): Measure | null {
  const hopeful = potential?.measure === 'units' && customers.some((customer) => customer.potential !== null);
  if (volume?.measure === 'money' && hopeful) return 'units';
  return (volume ?? potential)?.measure ?? null;
}

function volumeSource(
  sheet: Sheet,
  { columns, months }: Known,
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
): LastContact | null {
  const found = columns.last_contact ?? columns.last_order_date;
  if (!found) return null;
  const { column: own } = found;
  const readOwn = dayOrWhyNot(sheet, found, rows, 'past', reading, findings);
  const besides = (found.besides ?? []).map((column) => ({
    column,
    read: dayOrWhyNot(sheet, { ...found, column }, rows, 'past', reading, findings),
  }));
  // No object for each of 100,000 rows.
  let seen = -1;
  let said: Day | NoDay = 'blank';
  let column = own;
  const at = (row: number) => {
    if (seen === row) return said;
    [seen, said, column] = [row, readOwn(row), own];
    for (const other of besides) {
      const day = other.read(row);
      if (isRather(day, said)) [said, column] = [day, other.column];
    }
    return said;
  };
  return {
    day: (row) => {
      const day = at(row);
      return typeof day === 'number' ? day : null;
    },
    unread: (row) => {
      const day = at(row);
      return typeof day === 'number' || day === 'blank'
        ? null
        : { row, column, found: String(cellAt(sheet, row, column)) };
    },
  };
}

/** A later day before an earlier one, any before what cannot be read, and that before a blank. */
function isRather(day: Day | NoDay, than: Day | NoDay): boolean {
  if (typeof day === 'number') return typeof than !== 'number' || day > than;
  return day !== 'blank' && than === 'blank';
}

/** The last contact of a row: its day, or the cell that says something else. Rows are asked one after the other. */
interface LastContact {
  readonly day: (row: number) => Day | null;
  readonly unread: (row: number) => Unread | null;
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
