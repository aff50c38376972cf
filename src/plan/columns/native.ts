/**
 * The formulas of the native style: plain Excel over the policy sheet, so that a colleague without us, in WPS,
 * LibreOffice or on a phone, sees right tiers and dates, also after editing a cell or the policy.
 *
 *  - tier: how many floors lie above the volume, counted with SUMPRODUCT; the answer does not depend on the order of
 *    the rows;
 *  - the dates and the score stand in nativeContact.ts and nativeScore.ts, the cells that they look at in operand.ts;
 *  - a cell with text that Excel cannot read ("约500台") has its number in the formula, behind a test that the text
 *    still stands there; whatever is typed over it later counts by itself. Text that nobody can read has no tier, here
 *    as everywhere;
 *  - a formula is written only where it gives the answer that the plan shows (the same cells are worked out here);
 *    else, as where only the whole column settles a date, the row gets the value;
 *  - which volume counts is settled when the formula is written: all else on the policy sheet is followed live.
 *
 * No LAMBDA, LET, XLOOKUP, MINIFS or spill: Excel 2010 has all that is used. Excel compares numbers to 15 digits,
 * policy/ to all.
 */
import type { Area } from '../../book/book';
import type { Policy } from '../../policy/policy';
import { tierOf } from '../../policy/tier';
import type { Asked } from './live';
import { amount, type Operand } from './operand';
import { fixedAddress, fixedArea, sheetInFormula } from '../../book/address';
import type { Content } from '../plan';
import { policyFromSheet } from '../policySheet/fromSheet';
import type { PolicySheet } from '../policySheet/layOut';
import { policyName, type PolicyTable } from '../policySheet/tables';

/** Where the formulas find the policy, as absolute references with their sheet. */
export interface PolicyReferences {
  readonly floors: string;
  readonly tiers: string;
  readonly due: string;
  readonly by: string;
  readonly atFloor: string;
  readonly off: string;
  readonly work: string;
  readonly factors: string;
  readonly weights: string;
  /** Null where the sheet is too old to say what drives the next date: the tier does. */
  readonly drive: DriveReferences | null;
}

export interface DriveReferences {
  readonly driver: string;
  readonly grace: string;
  readonly potentialWeight: string;
  readonly steps: string;
  readonly bands: string;
  readonly bandFloors: string;
  readonly bandDue: string;
  readonly bandBy: string;
}

/** Rows below the lists that are looked at too: what is typed under a list belongs to it. */
const SPARE_ROWS = 300;

/** Null where a column of the sheet is gone. */
export function referencesTo(sheet: PolicySheet): PolicyReferences | null {
  const prefix = `${sheetInFormula(sheet.name)}!`;
  const { cells } = policyFromSheet(sheet);
  const column = (table: PolicyTable, name: string, spare = 0): string | null => {
    const area = sheet.columns.get(policyName(table, name));
    return area && area.rows > 1 ? prefix + body(area, spare) : null;
  };
  const setting = (name: string): string | null => {
    const at = cells.get(`settings.${name}.value`);
    return at ? prefix + fixedAddress(at.row, at.column) : null;
  };
  const found = whole<Omit<PolicyReferences, 'drive'>>({
    floors: column('tiers', 'floor'),
    tiers: column('tiers', 'tier'),
    due: column('tiers', 'due'),
    by: column('tiers', 'by'),
    atFloor: setting('atFloor'),
    off: column('off', 'day', SPARE_ROWS),
    work: column('work', 'day', SPARE_ROWS),
    factors: column('weights', 'id'),
    weights: column('weights', 'weight'),
  });
  const drive = whole<DriveReferences>({
    driver: setting('driver'),
    grace: setting('grace'),
    potentialWeight: setting('potentialWeight'),
    steps: column('sequence', 'days', SPARE_ROWS),
    bands: column('bands', 'id'),
    bandFloors: column('bands', 'floor'),
    bandDue: column('bands', 'due'),
    bandBy: column('bands', 'by'),
  });
  return found && { ...found, drive };
}

/** Null where anything of it is. */
function whole<T>(found: { readonly [part in keyof T]: string | null }): T | null {
  return Object.values(found).includes(null) ? null : (found as T);
}

function body({ row, column, rows }: Area, spare: number): string {
  return fixedArea({ row: row + 1, column, rows: rows - 1 + spare, columns: 1 });
}

export function nativeTier({ row, decision, sources, policy }: Asked, references: PolicyReferences): Content | null {
  const { volume, potential, cell } = sources;
  const actual = volume && amount(row, volume, cell);
  const hoped = potential && amount(row, potential, cell);
  if (actual === undefined || hoped === undefined) return null;
  const used = counted(actual, hoped, policy, references);
  if (used === null) return null;
  const answer = tierOf(actual?.now ?? null, hoped?.now ?? null, policy);
  if ((answer?.tier ?? null) !== decision.tier) return null;
  const { floors, atFloor } = references;
  const above = (sign: string) => `SUMPRODUCT(--(${floors}${sign}${used.number}))`;
  // D has no floor; below 0 its blank would count as one more.
  return `=IF(${used.test},MID("SABCD",1+MIN(4,IF(${atFloor}="≥",${above('>')},${above('>=')})),1),"")`;
}

/** The volume that the policy looks at; null where no formula can say it. */
function counted(
  actual: Operand | null,
  hoped: Operand | null,
  { basis }: Policy,
  { drive }: PolicyReferences,
): Operand | null {
  if (basis === 'actual') return actual;
  if (basis === 'potential') return hoped;
  const weighted = (number: string) => `${drive?.potentialWeight ?? ''}*${number}`;
  if (basis === 'weighted' && hoped !== null) {
    if (drive === null) return null;
    if (actual === null) return { ...hoped, number: weighted(hoped.number) };
    const [one, other] = [actual, hoped].map(({ test, number }) => `IF(${test},${number},0)`);
    const number = `(${one ?? ''}+${weighted(other ?? '')})`;
    return { test: `OR(${actual.test},${hoped.test})`, number, now: null, plain: false };
  }
  if (actual === null || hoped === null) return actual ?? hoped;
  const both = { test: `OR(${actual.test},${hoped.test})`, now: null, plain: false };
  const name = basis === 'larger' ? 'MAX' : 'SUM';
  if (actual.plain && hoped.plain) return { ...both, number: `${name}(${actual.number},${hoped.number})` };
  const together = `${name}(${actual.number},${hoped.number})`;
  const one = `IF(${actual.test},${actual.number},${hoped.number})`;
  return { ...both, number: `IF(AND(${actual.test},${hoped.test}),${together},${one})` };
}
