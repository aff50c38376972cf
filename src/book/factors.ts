/**
 * The four factors of the score, each from 0 to 1, as far as the sheet tells them.
 *
 *  - value and potential: the volume against the floor of S; a volume in money counts only once it may be held against the floors;
 *  - willingness: the intent (高/中/低, 1–5), else the probability, else how far the stage is;
 *  - risk: the credit grade, else the share of the money due that is overdue; the larger where both are told;
 *  - what the sheet does not tell is absent, never a middle value.
 */
import type { Day } from '../policy/day';
import { valueFactor, type Factors } from '../policy/score';
import { DEFAULT_POLICY } from '../policy/policy';
import type { Cell, Sheet } from './book';
import { readCredit, readIntent, readStage, type Stage } from './choice';
import { nameColumns, type Columns } from './columns';
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
  if (potential !== null) factors.potential = valueFactor(potential, DEFAULT_POLICY.floors);
  if (willingness !== null) factors.willingness = willingness;
  if (risk !== null) factors.risk = risk;
  return factors;
}

/** Reads how willing the customer in a row is; null where no column tells. */
export function willingnessReader(sheet: Sheet, columns: Columns): (row: number) => number | null {
  const { intent, probability, stage } = columns;
  if (!intent && !probability && !stage) return () => null;
  return (row) => {
    const wish = intent ? cellAt(sheet, row, intent.column) : '';
    const read = wish === '' ? null : readIntent(wish);
    if (read !== null) return read;
    const chance = probability ? share(cellAt(sheet, row, probability.column)) : null;
    return chance ?? (stage ? willOf(cellAt(sheet, row, stage.column)) : null);
  };
}

/** Reads how risky the customer in a row is; null where no column tells. */
export function riskReader(sheet: Sheet, columns: Columns): (row: number) => number | null {
  const { credit_grade: grade, overdue_ar: overdue, receivable } = columns;
  if (!grade && !overdue) return () => null;
  return (row) => {
    const said = grade ? cellAt(sheet, row, grade.column) : '';
    const rated = said === '' ? null : readCredit(said);
    const late = overdue ? numberIn(cellAt(sheet, row, overdue.column)) : null;
    const due = receivable ? numberIn(cellAt(sheet, row, receivable.column)) : null;
    const lateShare =
      late === null || late < 0 ? null : late === 0 ? 0 : due !== null && due > 0 ? Math.min(1, late / due) : null;
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
  const { columns } = nameColumns(sheet, table, { today, answers: {} });
  const volume = unitsIn(sheet, columns, 'annual_volume');
  const potential = unitsIn(sheet, columns, 'potential_volume');
  return factorsOf(volume, potential, willingnessReader(sheet, columns)(1), riskReader(sheet, columns)(1));
}

/** No column of dates is read for the factors. */
const NO_DAY = 61 as Day;

function unitsIn(sheet: Sheet, columns: Columns, field: 'annual_volume' | 'potential_volume'): number | null {
  const found = columns[field];
  if (!found || isCurrency(found.unit)) return null;
  const read = readQuantity(cellAt(sheet, 1, found.column), found.scale === 1 ? {} : { scale: found.scale });
  return read.kind === 'number' && read.currency === null && read.value >= 0 ? read.value : null;
}

/** 0.3, '30%' and 30 are 0.3; 1 is all of it. */
function share(cell: Cell): number | null {
  if (typeof cell === 'boolean' || cell === '') return null;
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
