/**
 * The four factors of the score, each from 0 to 1, as far as the sheet tells them.
 *
 *  - value and potential: the volume against the floor of S; a volume in money counts only once it may be held against the floors;
 *  - willingness: the intent (高/中/低, 1–5), else the probability, else how far the stage is;
 *  - risk: the credit grade, else the share of the money due that is overdue; the larger where both are told;
 *  - what the sheet does not tell is absent, never a middle value;
 *  - an intent, a potential or a probability of 0 tells nothing, and no overdue money counts only where money is due: Excel on the desktop hands
 *    a blank cell to =SCORE as 0 (office-js #4702), and a score must not depend on where the file is open.
 */
import type { Day } from '../policy/day';
import { valueFactor, type Factors } from '../policy/score';
import { DEFAULT_POLICY } from '../policy/policy';
import type { Cell, Sheet } from './book';
import { readCredit, readIntent, readStage, type Stage } from './choice';
import { nameColumns, type Columns } from './columns';
import { isDoubtful } from './doubtful';
import { fieldOfHeader } from './headerMatch';
import type { Field } from './headers';
import { isCurrency } from './headerUnit';
import { cellAt } from './grid';
import { readQuantity } from './quantity';
import type { Table } from './table';

/** How willing a customer at a stage is: the funnel's own probabilities. */
const STAGE_WILL: { readonly [stage in Stage]: number } = {
  contact: 0.1,
  need: 0.25,
  proposal: 0.5,
  signed: 0.9,
  paid: 1,
  lost: 0,
};

/** The factors, of volumes as they are held against the floors and of judgements from 0 to 1; null is not told. */
export function factorsOf(
  volume: number | null,
  potential: number | null,
  willingness: number | null,
  risk: number | null,
): Factors {
  const factors: { -readonly [factor in keyof Factors]: Factors[factor] } = {};
  if (volume !== null) factors.value = valueFactor(volume, DEFAULT_POLICY.floors);
  if (potential !== null && potential !== 0) factors.potential = valueFactor(potential, DEFAULT_POLICY.floors);
  if (willingness !== null) factors.willingness = willingness;
  if (risk !== null) factors.risk = risk;
  return factors;
}

/** Reads how willing the customer in a row is; null where no column tells. */
export function willingnessReader(sheet: Sheet, columns: Columns): (row: number) => number | null {
  const { intent, probability, stage } = columns;
  if (!intent && !probability && !stage) return () => null;
  const intentOf = once(readIntent);
  const stageWill = once(willOf);
  return (row) => {
    const wish = intent ? cellAt(sheet, row, intent.column) : '';
    const read = wish === '' || wish === 0 ? null : intentOf(wish);
    if (read !== null) return read;
    const chance = probability ? share(cellAt(sheet, row, probability.column)) : null;
    return chance ?? (stage ? stageWill(cellAt(sheet, row, stage.column)) : null);
  };
}

/** Reads how risky the customer in a row is; null where no column tells. */
export function riskReader(sheet: Sheet, columns: Columns): (row: number) => number | null {
  const { credit_grade: grade, overdue_ar: overdue, receivable } = columns;
  if (!grade && !overdue) return () => null;
  const creditOf = once(readCredit);
  return (row) => {
    const said = grade ? cellAt(sheet, row, grade.column) : '';
    const rated = said === '' || said === 0 ? null : creditOf(said);
    const late = overdue ? numberIn(cellAt(sheet, row, overdue.column)) : null;
    const due = receivable ? numberIn(cellAt(sheet, row, receivable.column)) : null;
    const lateShare = due !== null && due > 0 && (late ?? 0) >= 0 ? Math.min(1, (late ?? 0) / due) : null;
    return rated === null || lateShare === null ? (rated ?? lateShare) : Math.max(rated, lateShare);
  };
}

/** The factors of one row, by its headers and nothing else: what =SCORE(headers, row) sees. */
export function factorsFromRow(headers: readonly Cell[], row: readonly Cell[], today: Day = NO_DAY): Factors {
  const area = { row: 0, column: 0, rows: 2, columns: headers.length };
  const sheet: Sheet = {
    id: '',
    name: '',
    area,
    values: [headers, row],
    formats: [],
    merged: [],
    tables: [],
    hidden: [],
    dateShift: 0,
  };
  const texts = headers.map((header) => String(header).trim());
  const table: Table = {
    headerRows: [0],
    headers: texts,
    left: 0,
    right: headers.length - 1,
    first: 1,
    last: 1,
    table: null,
  };
  const { columns } = nameColumns(sheet, table, { today, answers: {}, own: idleColumns(texts) });
  const volume = unitsIn(sheet, columns, 'annual_volume');
  const potential = unitsIn(sheet, columns, 'potential_volume');
  return factorsOf(volume, potential, willingnessReader(sheet, columns)(1), riskReader(sheet, columns)(1));
}

/** What the factors are read from. */
const TELLING: ReadonlySet<Field> = new Set([
  'annual_volume',
  'potential_volume',
  'intent',
  'probability',
  'stage',
  'credit_grade',
  'overdue_ar',
  'receivable',
] as const);

/** The columns whose header says that they tell no factor, kept for the next call: a column of =SCORE() has one header row. */
let idle: { readonly headers: string; readonly columns: readonly number[] } | null = null;

function idleColumns(headers: readonly string[]): readonly number[] {
  const all = headers.join('\n');
  if (idle?.headers === all) return idle.columns;
  const columns = headers.flatMap((header, column) => {
    const field = fieldOfHeader(header)?.field;
    const telling = header === '' || isDoubtful(header) || (field !== undefined && TELLING.has(field));
    return telling ? [] : [column];
  });
  idle = { headers: all, columns };
  return columns;
}

/** No column of dates is read for the factors. */
const NO_DAY = 61 as Day;

function unitsIn(sheet: Sheet, columns: Columns, field: 'annual_volume' | 'potential_volume'): number | null {
  const found = columns[field];
  if (!found || isCurrency(found.unit)) return null;
  const read = readQuantity(cellAt(sheet, 1, found.column), found.scale === 1 ? {} : { scale: found.scale });
  return read.kind === 'number' && read.currency === null && read.value >= 0 ? read.value : null;
}

/** Columns of choices repeat themselves: each different cell is read once. */
function once(read: (cell: Cell) => number | null): (cell: Cell) => number | null {
  const known = new Map<Cell, number | null>();
  return (cell) => {
    let answer = known.get(cell);
    if (answer === undefined) known.set(cell, (answer = read(cell)));
    return answer;
  };
}

/** 0.3, '30%' and 30 are 0.3; 1 is all of it. */
function share(cell: Cell): number | null {
  if (typeof cell === 'boolean' || cell === '' || cell === 0) return null;
  const number = typeof cell === 'number' ? cell : Number(/^\s*(\d+(?:\.\d+)?)\s*[%％]?\s*$/.exec(cell)?.[1] ?? NaN);
  if (!Number.isFinite(number) || number < 0 || number > 100) return null;
  const percent = number > 1 || (typeof cell === 'string' && /[%％]/.test(cell));
  return percent ? number / 100 : number;
}

function willOf(cell: Cell): number | null {
  if (cell === '') return null;
  const stage = readStage(cell);
  return stage === null ? null : STAGE_WILL[stage];
}

function numberIn(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  const read = cell === '' ? null : readQuantity(cell);
  return read?.kind === 'number' ? read.value : null;
}
