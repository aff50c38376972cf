/**
 * The four factors of the score, each from 0 to 1, as far as the sheet tells them.
 *
 *  - value and potential: the volume against the floor of S; a volume in money counts only once it may be held against
 *    the floors;
 *  - willingness: the intent (高/中/低, 1–5), else the probability, else how far the stage is; what a word is worth
 *    says the policy;
 *  - risk: the credit grade, else the share of the money due that is overdue; the larger where both are told;
 *  - what the sheet does not tell is absent, never a middle value;
 *  - an intent, a potential or a probability of 0 tells nothing, and no overdue money counts only where money is due:
 *    Excel on the desktop hands a blank cell to =SCORE as 0 (office-js #4702), and a score must not depend on where the
 *    file is open.
 */
import type { Day } from '../policy/day';
import { DEFAULT_POLICY } from '../policy/policy';
import { valueFactor, type Factors } from '../policy/score';
import type { TierPolicy } from '../policy/tier';
import type { Likelihood, WillPolicy } from '../policy/likelihood';
import type { Cell, Judged, Sheet } from './book';
import { intentShare, readCredit, readIntentLevel, readStage } from './cell/choice';
import { nameColumns, type Columns } from './columns';
import { isDoubtful } from './header/doubtful';
import { fieldOfHeader } from './header/match';
import type { Field } from './header/fields';
import { isCurrency } from './header/unit';
import { cellAt } from './grid';
import { readQuantity } from './cell/quantity';
import { once } from './once';
import type { Table } from './table/table';
import { plain } from './cell/text';

/** What of a policy says how a customer is judged. */
export type JudgingPolicy = Pick<TierPolicy, 'floors'> & WillPolicy;

/** Works out the factors of one customer after the other. */
export type Judge = (customer: {
  /** As it is held against the floors; null is not told. */
  readonly volume: number | null;
  readonly potential: number | null;
  readonly judged: Judged;
}) => Factors;

export const NOT_JUDGED: Judged = { intent: '', probability: '', stage: '', risk: null };

/** A judge keeps what it has read: columns of choices repeat themselves. */
export function judgeBy({ floors, stages, intents }: JudgingPolicy): Judge {
  const intentOf = once((cell: Cell) => shareOf(cell, intents, readIntentLevel) ?? intentShare(cell));
  const stageOf = once((cell: Cell) => shareOf(cell, stages, readStage));
  return ({ volume, potential, judged }) => {
    const { intent, probability, stage, risk } = judged;
    const factors: { -readonly [factor in keyof Factors]: Factors[factor] } = {};
    if (volume !== null) factors.value = valueFactor(volume, floors);
    if (potential !== null && potential !== 0) factors.potential = valueFactor(potential, floors);
    const wish = intent === '' || intent === 0 ? null : intentOf(intent);
    const willingness = wish ?? share(probability) ?? (stage === '' ? null : stageOf(stage));
    if (willingness !== null) factors.willingness = willingness;
    if (risk !== null) factors.risk = risk;
    return factors;
  };
}

/** A word of one's own before one that is known; null where it is in neither, or where its row was deleted. */
function shareOf<Id extends string>(
  cell: Cell,
  list: readonly Likelihood<Id>[],
  read: (cell: Cell) => Id | null,
): number | null {
  const said = plain(String(cell)).toLowerCase();
  const own = list.find(({ name }) => name !== '' && plain(name).toLowerCase() === said);
  if (own) return own.share;
  const id = read(cell);
  return id === null ? null : (list.find((known) => known.id === id)?.share ?? null);
}

/** Reads what the columns of judgement say of the customer in a row. */
export function judgedReader(sheet: Sheet, columns: Columns): (row: number) => Judged {
  const { intent, probability, stage } = columns;
  const riskAt = riskReader(sheet, columns);
  if (!intent && !probability && !stage) {
    return (row) => {
      const risk = riskAt(row);
      return risk === null ? NOT_JUDGED : { ...NOT_JUDGED, risk };
    };
  }
  const known = new Map<Cell, Judged[]>();
  const at = (found: Columns['intent'], row: number) => (found ? cellAt(sheet, row, found.column) : '');
  return (row) =>
    alike(known, {
      intent: at(intent, row),
      probability: at(probability, row),
      stage: at(stage, row),
      risk: riskAt(row),
    });
}

/** Beyond so many of one intent the judgements are figures, and hardly two are alike. */
const ALIKE = 16;

/** Many customers, few judgements: what is kept of 100,000 customers is copied by the machine again and again. */
function alike(known: Map<Cell, Judged[]>, judged: Judged): Judged {
  let seen = known.get(judged.intent);
  if (!seen) known.set(judged.intent, (seen = []));
  for (const one of seen)
    if (one.risk === judged.risk && one.stage === judged.stage && one.probability === judged.probability) return one;
  if (seen.length < ALIKE) seen.push(judged);
  return judged;
}

/** Reads how risky the customer in a row is; null where no column tells. */
function riskReader(sheet: Sheet, columns: Columns): (row: number) => number | null {
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
export function factorsFromRow(
  headers: readonly Cell[],
  row: readonly Cell[],
  judge: Judge = STANDARD,
  today: Day = NO_DAY,
): Factors {
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
    columns: headers.map((_, column) => column),
    first: 1,
    last: 1,
    notes: new Set(),
    table: null,
  };
  const { columns } = nameColumns(sheet, table, { today, answers: {}, own: idleColumns(texts) });
  const volume = unitsIn(sheet, columns, 'annual_volume');
  const potential = unitsIn(sheet, columns, 'potential_volume');
  return judge({ volume, potential, judged: judgedReader(sheet, columns)(1) });
}

const STANDARD = judgeBy(DEFAULT_POLICY);

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

/**
 * The columns whose header says that they tell no factor, kept for the next call: a column of =SCORE() has one header
 * row.
 */
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

/** 0.3, '30%' and 30 are 0.3; 1 is all of it. */
function share(cell: Cell): number | null {
  if (typeof cell === 'boolean' || cell === '' || cell === 0) return null;
  const number = typeof cell === 'number' ? cell : Number(/^\s*(\d+(?:\.\d+)?)\s*[%％]?\s*$/.exec(cell)?.[1] ?? NaN);
  if (!Number.isFinite(number) || number < 0 || number > 100) return null;
  const percent = number > 1 || (typeof cell === 'string' && /[%％]/.test(cell));
  return percent ? number / 100 : number;
}

function numberIn(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  const read = cell === '' ? null : readQuantity(cell);
  return read?.kind === 'number' ? read.value : null;
}
