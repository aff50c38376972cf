/**
 * Who moves from which tier to which: what the sheet says now against what was decided.
 *
 *  - "now" is our own tier column where it stands (an earlier run); else a column of tiers of the user's own; else
 *    there is nothing to move from, and every tier is new;
 *  - a customer without a tier before or after counts too (– → B, D → –);
 *  - a formula of ours that shows nothing yet, or an error, is being calculated or cannot be: that is no move;
 *  - also counted are the rows that a plan writes to: what Apply says on its button.
 */
import type { Book, Cell, Sheet } from '../../book/book';
import { cellAt } from '../../book/grid';
import { readTier } from '../../book/cell/choice';
import type { Tier } from '../../policy/tier';
import type { Decision } from '../../standing/decide';
import type { OwnColumn } from '../roles';
import type { Plan } from '../plan';
import { POLICY_MARK } from '../stores';
import type { Target } from './target';
import { ownSheetRows } from './whereabouts';

export interface Flow {
  readonly from: Tier | null;
  readonly to: Tier | null;
  readonly count: number;
}

export interface Moves {
  /** Our earlier run · a column of the user's · nothing. */
  readonly since: 'ours' | 'theirs' | null;
  /** The tier of each customer before; all null when there was nothing. */
  readonly before: readonly (Tier | null)[];
  /** Indices of the customers whose tier is another one; all who get a tier when there was nothing. */
  readonly moved: readonly number[];
  /** The largest first; empty when there was nothing. */
  readonly flows: readonly Flow[];
}

export function movesOf(book: Book, sheet: Sheet, decisions: readonly Decision[], target: Target): Moves {
  const { since, cell } = before(book, sheet, target);
  const tiers = book.customers.map((_, i): Tier | null => {
    const found = cell(i);
    if (found === null) return decisions[i]?.tier ?? null;
    return found === '' ? null : readTier(found);
  });
  const moved: number[] = [];
  const counts = new Map<string, { from: Tier | null; to: Tier | null; count: number }>();
  tiers.forEach((from, i) => {
    const to = decisions[i]?.tier ?? null;
    if (from === to) return;
    moved.push(i);
    const flow = counts.get(`${from} ${to}`) ?? { from, to, count: 0 };
    flow.count++;
    counts.set(`${from} ${to}`, flow);
  });
  const flows = since === null ? [] : [...counts.values()].sort((a, b) => b.count - a.count);
  return { since, before: tiers, moved, flows };
}

/**
 * Customers' rows in which the plan changes a cell; headers are none, nor are the rows of a policy sheet that comes
 * along.
 */
export function rowsChanged(plan: Plan): number {
  const changed = new Map<string, Set<number>>();
  const policy = plan.names.find(({ name }) => name === POLICY_MARK)?.sheet;
  for (const { sheet, row, from, to } of plan.blocks) {
    if (sheet === policy) continue;
    const rows = changed.get(sheet) ?? new Set();
    changed.set(sheet, rows);
    for (let i = 1; i < to.length; i++) if (from[i] !== to[i]) rows.add(row + i);
  }
  return [...changed.values()].reduce((sum, { size }) => sum + size, 0);
}

function before(
  book: Book,
  sheet: Sheet,
  target: Target,
): { readonly since: Moves['since']; readonly cell: (index: number) => Cell | null } {
  const at = (row: number | null, column: number): Cell => (row === null ? '' : cellAt(sheet, row, column));
  const rowOf = (index: number) => book.customers[index]?.row ?? null;
  const { result } = target;
  const there = result?.own.tier;
  if (result && there) {
    const rows = ownSheetRows({ book, sheet, target });
    return {
      since: 'ours',
      cell: (index) => {
        const row = rows[index] ?? null;
        return row === null ? '' : tierShown(there, row);
      },
    };
  }
  const here = target.own.tier;
  if (here) return { since: 'ours', cell: (index) => tierShown(here, rowOf(index) ?? -1) };
  const theirs = book.columns.tier;
  if (theirs) return { since: 'theirs', cell: (index) => at(rowOf(index), theirs.column) };
  return { since: null, cell: () => '' };
}

/** Null where a formula has no result to go by. */
function tierShown({ row: first, contents, shown }: OwnColumn, row: number): Cell | null {
  const cell = shown?.[row - first] ?? '';
  const isFormula = String(contents[row - first] ?? '').startsWith('=');
  return isFormula && (cell === '' || String(cell).startsWith('#')) ? null : cell;
}
