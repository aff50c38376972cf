/**
 * The policy that =TIER and its siblings answer by, in one place for all scripts of the add-in.
 *
 * functions.js, ribbon.js and taskpane.js are separate scripts in one window, each with its own copy of every module: a
 * module's variable would be three. So it hangs on the window itself, under one name: `globalThis.vitalFewPolicy`.
 *
 *  - a function must not ask Excel while Excel is calculating, so the policy is put here beforehand
 *    (sheet/followPolicy.ts);
 *  - it is also the last good policy that this window has seen, which goes on when somebody types an impossible one;
 *  - this is the one state that the pure folders hold. Nothing that decides reads it: decisions are handed their
 *    policy.
 */
import { DEFAULT_POLICY, type Policy } from '../policy/policy';

const SLOT = 'vitalFewPolicy';
const EARLY = 'vitalFewAnsweredEarly';

type Window = { [SLOT]?: Policy; [EARLY]?: true };

export function policyInForce(): Policy {
  const seen = policySeen();
  if (!seen) (globalThis as Window)[EARLY] = true;
  return seen ?? DEFAULT_POLICY;
}

/** Somebody was answered before the workbook's own policy was known here. */
export const answeredEarly = (): boolean => (globalThis as Window)[EARLY] === true;

/** Null as long as nobody has put one here. */
export const policySeen = (): Policy | null => (globalThis as Window)[SLOT] ?? null;

/** Null: as if nobody ever had. */
export function putInForce(policy: Policy | null): void {
  delete (globalThis as Window)[EARLY];
  if (policy) (globalThis as Window)[SLOT] = policy;
  else delete (globalThis as Window)[SLOT];
}
