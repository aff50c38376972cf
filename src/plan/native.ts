/**
 * The formulas of the native style: plain Excel over the policy sheet, so that a colleague without us, in WPS, LibreOffice or on a
 * phone, sees right tiers and dates, also after editing a cell or the policy.
 *
 *  - tier: how many floors lie above the volume, counted with SUMPRODUCT; the answer does not depend on the order of the rows;
 *  - next working day: the earlier of WORKDAY's next (weekends and days off) and the next make-up day. WORKDAY has no argument for a
 *    working Saturday, but one is a working day whatever the week says, so the smaller of the two is right (G7);
 *  - a cell with text that Excel cannot read ("约500台") has its number in the formula, behind a test that the text still stands there;
 *    whatever is typed over it later counts by itself. Text that nobody can read has no tier, here as everywhere;
 *  - a formula is written only where it gives the answer that the plan shows (the same cells are worked out here); else, as where only
 *    the whole column settles a date, the row gets the value. The score is always a value: it reads words of a dozen columns;
 *  - which volume counts is settled when the formula is written: all else on the policy sheet is followed live.
 *
 * No LAMBDA, LET, XLOOKUP, MINIFS or spill: Excel 2010 has all that is used. Excel compares numbers to 15 digits, policy/ to all.
 */
import type { Area, Cell } from '../book/book';
import { dayOfCell, quantityOfCell } from '../book/cellAnswer';
import { contactWindow } from '../policy/cadence';
import type { Day } from '../policy/day';
import type { Policy } from '../policy/policy';
import { tierOf } from '../policy/tier';
import type { Decision } from './decide';
import type { Source, Sources } from './live';
import { cellAddress, columnLetters } from './ownColumn';
import type { Content } from './plan';
import { policyFromSheet } from './policyFromSheet';
import type { PolicySheet } from './policySheet';
import { policyName } from './policyTables';

/** Where the formulas find the policy, as absolute references with their sheet. */
export interface PolicyReferences {
  readonly floors: string;
  readonly tiers: string;
  readonly due: string;
  readonly by: string;
  readonly atFloor: string;
  readonly off: string;
  readonly work: string;
}

/** Rows below the lists of days that are looked at too: what is typed under a list belongs to it. */
const SPARE_ROWS = 300;
/** Excel takes no longer text in a formula, and no longer formula; LibreOffice is more generous. */
const LONGEST_TEXT = 200;
/** Later than any day there is. */
const NEVER = 3_000_000;

/** Null where a column of the sheet is gone. */
export function referencesTo(sheet: PolicySheet): PolicyReferences | null {
  const prefix = `'${sheet.name.replaceAll("'", "''")}'!`;
  const column = (table: Parameters<typeof policyName>[0], name: string, spare = 0): string | null => {
    const area = sheet.columns.get(policyName(table, name));
    return area && area.rows > 1 ? prefix + body(area, spare) : null;
  };
  const at = policyFromSheet(sheet).cells.get('settings.atFloor.value');
  const found = {
    floors: column('tiers', 'floor'),
    tiers: column('tiers', 'tier'),
    due: column('tiers', 'due'),
    by: column('tiers', 'by'),
    atFloor: at ? `${prefix}$${columnLetters(at.column)}$${at.row + 1}` : null,
    off: column('off', 'day', SPARE_ROWS),
    work: column('work', 'day', SPARE_ROWS),
  };
  return Object.values(found).includes(null) ? null : (found as PolicyReferences);
}

function body({ row, column, rows }: Area, spare: number): string {
  const letters = columnLetters(column);
  return `$${letters}$${row + 2}:$${letters}$${row + rows + spare}`;
}

/** A cell as a number in a formula: `test` says that there is one, `number` is it. */
interface Operand {
  readonly test: string;
  readonly number: string;
  /** What `number` gives now; null where `test` fails. */
  readonly now: number | null;
  /** A bare reference: MAX and SUM pass over what is no number. */
  readonly plain: boolean;
}

export function nativeTier(
  row: number,
  decision: Decision,
  { volume, potential, cell }: Sources,
  references: PolicyReferences,
  policy: Policy,
): Content | null {
  const actual = volume && amount(row, volume, cell);
  const hoped = potential && amount(row, potential, cell);
  if (actual === undefined || hoped === undefined) return null;
  const used = counted(actual, hoped, policy);
  if (used === null) return null;
  const answer = tierOf(actual?.now ?? null, hoped?.now ?? null, policy);
  if ((answer?.tier ?? null) !== decision.tier) return null;
  const { floors, atFloor } = references;
  const above = (sign: string) => `SUMPRODUCT(--(${floors}${sign}${used.number}))`;
  // D has no floor; below 0 its blank would count as one more.
  return `=IF(${used.test},MID("SABCD",1+MIN(4,IF(${atFloor}="≥",${above('>')},${above('>=')})),1),"")`;
}

export function nativeContact(
  role: 'next' | 'by',
  row: number,
  tierColumn: number,
  decision: Decision,
  { last, typedNext, cell, dateShift }: Sources,
  references: PolicyReferences,
  policy: Policy,
): Content | null {
  if (last === null) return null;
  const contact = dayIn(row, last, cell(row, last), dateShift);
  if (!contact) return null;
  const typed = typedNext === null ? '' : cell(row, typedNext);
  const byHand = typeof typed === 'number' && Math.floor(typed) > (contact.now ?? 0);
  const lastDay = contact.now === null ? null : ((contact.now + dateShift) as Day);
  const rhythm = lastDay === null || decision.tier === null ? null : contactWindow(lastDay, decision.tier, policy);
  const own = role === 'next' ? rhythm?.due : rhythm?.by;
  const answer = byHand ? Math.floor(typed) + dateShift : (own ?? null);
  if (byHand !== decision.byHand || answer !== (role === 'next' ? decision.next : decision.by)) return null;

  const tierAt = cellAddress(row, tierColumn);
  const days = `INDEX(${role === 'next' ? references.due : references.by},MATCH(${tierAt},${references.tiers},0))`;
  const day = `${contact.number}+${days}`;
  const { off, work } = references;
  const nextMakeUp = `IFERROR(SMALL(${work},1+COUNTIF(${work},"<"&${day})),${NEVER})`;
  const call = `IF(${contact.test},IF(${tierAt}="","",MIN(WORKDAY(${day}-1,1,${off}),${nextMakeUp})),"")`;
  if (typedNext === null) return `=${call}`;
  const typedAt = cellAddress(row, typedNext);
  return `=IF(IF(ISNUMBER(${typedAt}),INT(${typedAt})>${contact.number},FALSE),INT(${typedAt}),${call})`;
}

/** Undefined where the cell cannot stand in a formula. */
function amount(row: number, { column, factor }: Source, cell: Sources['cell']): Operand | undefined {
  const at = cell(row, column);
  const address = cellAddress(row, column);
  const scaled = factor === 1 ? address : `${address}*${factor}`;
  const isNumber = `ISNUMBER(${address})`;
  if (typeof at === 'number') return { test: isNumber, number: scaled, now: at * factor, plain: factor === 1 };
  if (typeof at === 'boolean') return undefined;
  const read = quantityOfCell(at);
  if (read === null) return { test: isNumber, number: scaled, now: null, plain: factor === 1 };
  const same = isText(address, at);
  if (same === null) return undefined;
  return {
    test: `OR(${same},${isNumber})`,
    number: `IF(${same},${read * factor},${scaled})`,
    now: read * factor,
    plain: false,
  };
}

/** As days of the workbook's own date system; 0 where there is none, which is before every day. */
function dayIn(row: number, column: number, at: Cell, dateShift: number): Operand | undefined {
  const address = cellAddress(row, column);
  const number = `INT(N(${address}))`;
  const isNumber = `ISNUMBER(${address})`;
  if (typeof at === 'number') return { test: isNumber, number, now: Math.floor(at), plain: true };
  if (typeof at === 'boolean') return undefined;
  const read = dayOfCell(at);
  if (read === null) return { test: isNumber, number, now: null, plain: true };
  const same = isText(address, at);
  if (same === null) return undefined;
  const day = read - dateShift;
  return { test: `OR(${same},${isNumber})`, number: `IF(${same},${day},${number})`, now: day, plain: false };
}

/** The volume that the policy looks at; null where no formula can say it. */
function counted(actual: Operand | null, hoped: Operand | null, { basis }: Policy): Operand | null {
  if (basis === 'actual') return actual;
  if (basis === 'potential') return hoped;
  if (actual === null || hoped === null) return actual ?? hoped;
  const both = { test: `OR(${actual.test},${hoped.test})`, now: null, plain: false };
  const [name, sign] = basis === 'larger' ? ['MAX', ','] : ['SUM', ','];
  if (actual.plain && hoped.plain) return { ...both, number: `${name}(${actual.number}${sign}${hoped.number})` };
  const together = `${name}(${actual.number},${hoped.number})`;
  const one = `IF(${actual.test},${actual.number},${hoped.number})`;
  return { ...both, number: `IF(AND(${actual.test},${hoped.test}),${together},${one})` };
}

/** A test that the cell still holds this text; null if it cannot be written. */
function isText(address: string, text: string): string | null {
  if (text.length > LONGEST_TEXT || /[\u0000-\u001f]/.test(text)) return null; // eslint-disable-line no-control-regex -- a line break in a formula is not the same in every program
  return `${address}="${text.replaceAll('"', '""')}"`;
}
