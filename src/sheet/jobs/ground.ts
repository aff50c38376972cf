/** What native formulas can stand on, and what is said where a script of ours does not come. */
import type { SheetWords } from '../../plan/columns/target';
import type { Plan } from '../../plan/plan';
import { HostError } from '../hostError';
import type { SheetRead } from '../read/read';

export function notThere(): never {
  throw new HostError('busy', 'a script could not be loaded');
}

/**
 * What native formulas stand on: the policy sheet, or one that is made in the same step. Null where that cannot be: the
 * sheet says something impossible, or a sheet for the results is to be made already (a plan makes one sheet).
 */
export async function groundOf(read: SheetRead, words: SheetWords) {
  const { policy, inForce } = read;
  if (!hasGround(read)) return null;
  const making = policy ? null : await import(/* webpackChunkName: "policy" */ './madePolicy').catch(notThere);
  const made = making ? making.policySheetFor(inForce, await words.policy().catch(notThere), read) : null;
  const sheet = policy?.sheet ?? made;
  const { nativeFormulas } = await import(/* webpackChunkName: "policy" */ '../../plan/columns/nativeFormulas').catch(
    notThere,
  );
  const native = sheet && nativeFormulas(sheet);
  if (!native) return null;
  return {
    found: { native },
    made,
    alsoMaking: (plan: Plan) => (making && made ? making.alsoMaking(made, plan) : plan),
  };
}

/** Can there be native formulas? */
export const hasGround = ({ policy, target }: Pick<SheetRead, 'policy' | 'target'>): boolean =>
  policy ? policy.reading.policy !== null : target.elsewhere === null || target.result !== null;
