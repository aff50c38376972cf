/**
 * The policy that =TIER and its siblings answer by, in one place for all scripts of the add-in.
 *
 * functions.js, ribbon.js and taskpane.js are separate scripts in one window, each with its own copy of every module: a
 * module's variable would be three. So it hangs on the window itself, under one name. This is the one state that the pure folders hold,
 * and only functions/ may read it: a function cannot ask Excel (excel-facts: no Excel.* while a recalculation is taking place), and all
 * else is handed its policy.
 */
import { DEFAULT_POLICY, type Policy } from './policy';

const SLOT = 'vitalFewPolicy';

type Window = { [SLOT]?: Policy };

export const policyInForce = (): Policy => (globalThis as Window)[SLOT] ?? DEFAULT_POLICY;

export function putInForce(policy: Policy): void {
  (globalThis as Window)[SLOT] = policy;
}
