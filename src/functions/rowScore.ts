/**
 * What =SCORE(headers, row) answers. A script of its own: it reads headers with all that the pane knows of them, which
 * no other function needs, and a window must not wait for it before =TIER can be called.
 */
import { cellGiven } from '../book/cell/functionArguments';
import { factorsFromRow, judgeBy, type Judge } from '../book/factors';
import type { Cell } from '../book/book';
import type { Policy } from '../policy/policy';
import { scoreOf } from '../policy/score';

/** 0 to 100; null if no column tells anything. */
export function rowScore(
  headers: readonly (readonly unknown[])[],
  row: readonly (readonly unknown[])[],
  policy: Policy,
): number | null {
  return scoreOf(factorsFromRow(cells(headers), cells(row), judgeIn(policy)), policy)?.score ?? null;
}

/** The judge of the last policy, kept for the next call. */
let kept: { readonly policy: Policy; readonly judge: Judge } | null = null;

function judgeIn(policy: Policy): Judge {
  if (kept?.policy !== policy) kept = { policy, judge: judgeBy(policy) };
  return kept.judge;
}

/** One row of cells, whether the range lies across or down. */
const cells = (range: readonly (readonly unknown[])[]): Cell[] => range.flat().map((given) => cellGiven(given) ?? '');
