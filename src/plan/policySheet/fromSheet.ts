/**
 * The policy that a sheet says, or why it cannot be: each problem with its cell.
 *
 *  - a number is a number: "500台" is refused, since Excel's own formulas could not hold anything against it;
 *  - a row with no id of ours is somebody's note and is passed over; a row of ours that is missing or stands twice is a
 *    problem;
 *  - what a sheet of an older version of ours does not have is no problem: `missing` names it, and its default goes on;
 *  - where anything is wrong there is no policy at all: half of one would be a policy that nobody has written.
 */
import type { Cell } from '../../book/book';
import { cellAt } from '../../book/grid';
import { problemsOf } from '../../policy/problems';
import type { Policy } from '../../policy/policy';
import { cellAddress, quotedSheet } from '../../book/address';
import { cellsOf, type CellPlace } from './find';
import { readTables } from './read';
import type { PolicySheet } from './layOut';

export const POLICY_CODES = [
  'no-such-cell',
  'table-gone',
  'row-gone',
  'row-twice',
  'blank',
  'not-blank',
  'no-name',
  'not-a-choice',
  'not-a-tier',
  'not-a-day',
  'not-a-number',
  'not-positive',
  'negative',
  'not-whole',
  'too-large',
  'not-below-the-one-above',
  'by-before-due',
  'ends-before-it-begins',
  'no-weight',
  'rest-and-work',
  'no-working-day',
  'older-sheet',
] as const;

export type PolicyCode = (typeof POLICY_CODES)[number];

export interface PolicyCellProblem {
  /** 'tiers.B.floor'; of a table that is gone only 'tiers'. */
  readonly place: string;
  /** "'Policy'!B8"; the sheet alone where there is no cell to point at. */
  readonly cell: string;
  readonly code: PolicyCode;
  /** What stands there. */
  readonly found: string;
}

export interface PolicyReading {
  /** Null if there are problems. */
  readonly policy: Policy | null;
  readonly problems: readonly PolicyCellProblem[];
  /** Where each cell of the policy stands, by 'tiers.B.floor'. */
  readonly cells: ReadonlyMap<string, CellPlace>;
  /** Tables ('capacity'), columns ('bands.due') and rows ('settings.driver') that the sheet is too old to have. */
  readonly missing: readonly string[];
}

export function policyFromSheet(sheet: PolicySheet): PolicyReading {
  const problems: PolicyCellProblem[] = [];
  const cells = new Map<string, CellPlace>();
  const addressOf = (place: string): string => {
    const found = cells.get(place);
    const name = quotedSheet(sheet.name);
    return found ? `${name}!${cellAddress(found.row, found.column)}` : name;
  };
  const cellOf = (place: string): Cell => {
    const found = cells.get(place);
    return found ? cellAt(sheet, found.row, found.column) : '';
  };
  const report = (place: string, code: PolicyCode) => {
    problems.push({ place, cell: addressOf(place), code, found: String(cellOf(place)) });
  };

  const { own, missing } = cellsOf(sheet, cells, report);
  if (problems.length > 0) return { policy: null, problems, cells, missing };

  const { policy, placeOf } = readTables({ cellOf, has: (place) => cells.has(place), own, report }, sheet.dateShift);
  const known = new Set(problems.map(({ place }) => place));
  for (const problem of problemsOf(policy)) {
    const place = placeOf(problem);
    const code = problem.code === 'named-twice' ? 'row-twice' : problem.code;
    if (!known.has(place)) report(place, code);
    known.add(place);
  }
  return { policy: problems.length === 0 ? policy : null, problems, cells, missing };
}
