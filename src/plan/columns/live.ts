/**
 * The formulas of the live style, row by row: `=TIER(F5)`, `=SCORE($A$4:$L$4,A5:L5)`, `=NEXTCONTACT(H5,M5)`,
 * `=CONTACTBY(H5,M5)`, with score and sample where the sheet has them, each behind a test for blank.
 *
 *  - a formula is written only where it gives, from its own cells alone, the answer that the plan shows; where the
 *    answer needs more than that (a date order that only the column settles, a year that only today settles), the row
 *    gets the value;
 *  - Excel on the desktop hands a blank cell to a function as 0, on the web as null (office-js #4702, #1951), and blank
 *    is not zero here: so the formula itself asks first, `=IF(F5="","",TIER(F5))`; and where nobody has our functions,
 *    a row with nothing to say then stays blank instead of #NAME?;
 *  - plain A1 references also inside an Excel Table: structured ones recalculate at every edit anywhere in the table
 *    (office-js #3911), and LibreOffice and WPS read A1 everywhere;
 *  - a formula passes on the error of a cell that it looks at: such a row has the value too, so that no #N/A of theirs
 *    stands in a column of ours;
 *  - in a 1904 workbook dates are values: the functions count days as the 1900 system does.
 */
import type { Cell } from '../../book/book';
import { contactOfCells, quantityOfCell, tierOfCells } from '../../book/cell/functionArguments';
import { isErrorText } from '../../book/cell/text';
import { factorsFromRow, type Judge } from '../../book/factors';
import type { Policy } from '../../policy/policy';
import { scoreOf } from '../../policy/score';
import type { Decision } from '../../standing/decide';
import { cellAddress, fixedAddress } from '../../book/address';
import type { Content } from '../plan';

/** A column, and what its numbers are multiplied by to be units a year. */
export interface Source {
  readonly column: number;
  readonly factor: number;
}

/** Where the formulas find what they need, as sheet columns; null where there is none. */
export interface Sources {
  readonly volume: Source | null;
  readonly potential: Source | null;
  readonly last: number | null;
  readonly typedNext: number | null;
  /** The day that a sample was sent. */
  readonly sample: number | null;
  /** The columns whose words tell willingness and risk. */
  readonly judged: readonly number[];
  /** The columns that SCORE looks at, and the row of their headers. */
  readonly record: { readonly headerRow: number; readonly first: number; readonly last: number } | null;
  readonly cell: (row: number, column: number) => Cell;
  readonly dateShift: number;
}

/** The two days of a contact: which of a rhythm's each is, and which function gives it. */
export const CONTACT_DAYS = {
  next: { after: 'due', call: 'NEXTCONTACT' },
  by: { after: 'by', call: 'CONTACTBY' },
} as const;

export type ContactDay = keyof typeof CONTACT_DAYS;

/** Where our own columns stand that a date depends on. */
export interface DatedBy {
  readonly tier?: number;
  readonly score?: number;
}

/** A cell of ours that is to be written: whose, what it is to say, and where its formula finds things. */
export interface Asked {
  readonly row: number;
  readonly decision: Decision;
  readonly columns: DatedBy;
  readonly sources: Sources;
  readonly judge: Judge;
  readonly policy: Policy;
}

const AMOUNT = '(?:·|IFERROR\\(QTY\\(·\\)\\*1,""\\))';

export const TIER_SHAPE = new RegExp(`^=IF\\(·(?:&·)?="","",TIER\\(${AMOUNT}?(?:,${AMOUNT})?\\)\\)$`);
export const SCORE_SHAPE = /^=(?:IF\(·="","",)?SCORE\(·:·,·:·\)\)?$/;
export const contactShape = (day: ContactDay): RegExp =>
  new RegExp(
    `^=(?:IF\\(AND\\(ISNUMBER\\(·\\),·>·\\),·,)?IF\\(OR\\(·="",·=""\\),"",${CONTACT_DAYS[day].call}\\(·,·\\)\\)\\)?$`,
  );

export function liveTier({ row, decision, sources, policy }: Asked): Content | null {
  const { volume, potential, cell } = sources;
  if (volume === null && potential === null) return null;
  const counted = (source: Source | null, blank: null | 0) => {
    if (source === null) return null;
    const at = cell(row, source.column);
    if (at === '') return blank;
    const units = quantityOfCell(at);
    return units === null ? null : units * source.factor;
  };
  const given = [volume, potential].filter((source) => source !== null);
  if (given.some(({ column }) => isError(cell(row, column)))) return null;
  const allBlank = given.every(({ column }) => cell(row, column) === '');
  for (const blank of allBlank ? [null] : ([null, 0] as const)) {
    const answer = tierOfCells(counted(volume, blank), counted(potential, blank), policy);
    if ((answer?.tier ?? null) !== decision.tier) return null;
  }
  const argument = (source: Source | null) => {
    if (source === null) return '';
    const address = cellAddress(row, source.column);
    return source.factor === 1 ? address : `IFERROR(QTY(${address})*${source.factor},"")`;
  };
  const blankTest = `${given.map(({ column }) => cellAddress(row, column)).join('&')}=""`;
  const call = potential === null ? argument(volume) : `${argument(volume)},${argument(potential)}`;
  return `=IF(${blankTest},"",TIER(${call}))`;
}

export function liveScore({ row, decision, sources, judge, policy }: Asked): Content | null {
  const { record, volume, cell } = sources;
  if (record === null || (volume !== null && cell(row, volume.column) === '')) return null;
  const across = (r: number, blank: '' | 0) => {
    const cells: Cell[] = [];
    for (let column = record.first; column <= record.last; column++) {
      const at = cell(r, column);
      cells.push(at === '' ? blank : at);
    }
    return cells;
  };
  if (across(row, '').some(isError)) return null;
  for (const blank of ['', 0] as const) {
    const answer = scoreOf(factorsFromRow(across(record.headerRow, ''), across(row, blank), judge), policy);
    if ((answer?.score ?? null) !== (decision.score?.score ?? null)) return null;
  }
  const heads = `${fixedAddress(record.headerRow, record.first)}:${fixedAddress(record.headerRow, record.last)}`;
  const call = `SCORE(${heads},${cellAddress(row, record.first)}:${cellAddress(row, record.last)})`;
  return volume === null ? `=${call}` : `=IF(${cellAddress(row, volume.column)}="","",${call})`;
}

export function liveContact(day: ContactDay, { row, columns, decision, sources, policy }: Asked): Content | null {
  const { last, sample, typedNext, cell, dateShift } = sources;
  if (dateShift !== 0 || last === null) return null;
  const lastCell = cell(row, last);
  const sampleCell = sample === null ? null : cell(row, sample);
  const score = columns.score === undefined ? null : (decision.score?.score ?? null);
  const rhythm = contactOfCells(lastCell, decision.tier, score, sampleCell, policy);
  const typed = typedNext === null ? '' : cell(row, typedNext);
  if ([lastCell, sampleCell, typed].some(isError)) return null;
  const byHand = typeof typed === 'number' && isAfter(typed, lastCell);
  const { after, call: name } = CONTACT_DAYS[day];
  const answer = byHand ? typed : (rhythm?.[after] ?? null);
  if (answer !== decision[day] || byHand !== decision.byHand) return null;
  const at = (column: number) => cellAddress(row, column);
  const lastAt = at(last);
  const tierAt = columns.tier === undefined ? '' : at(columns.tier);
  const scoreAt = columns.score === undefined ? '' : at(columns.score);
  // While the tier drives, a row without one asks nobody: where nobody has our functions it stays blank.
  const rhythmAt = policy.driver === 'tier' && tierAt ? tierAt : [tierAt, scoreAt].filter(Boolean).join('&');
  const given = [lastAt, tierAt, scoreAt && `IF(${scoreAt}="","",${scoreAt})`, sample === null ? '' : at(sample)];
  while (given.at(-1) === '') given.pop();
  const none = rhythmAt ? `OR(${lastAt}="",${rhythmAt}="")` : 'TRUE';
  const nothing = sample === null ? none : `AND(${at(sample)}="",${none})`;
  const call = `IF(${nothing},"",${name}(${given.join(',')}))`;
  if (typedNext === null) return `=${call}`;
  const typedAt = cellAddress(row, typedNext);
  return `=IF(AND(ISNUMBER(${typedAt}),${typedAt}>${lastAt}),${typedAt},${call})`;
}

const isError = (cell: Cell | null): boolean => typeof cell === 'string' && isErrorText(cell);

/** Excel's `typed > last`: a blank is 0, and any text is greater than any number. */
function isAfter(typed: number, last: Cell): boolean {
  return last === '' || (typeof last === 'number' && typed > last);
}
