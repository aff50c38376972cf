/**
 * The native formula of each of our cells, over one policy sheet. Apart from what else a plan is made of: few workbooks
 * hold such formulas, and the others need not load what writes them.
 */
import type { Policy } from '../../policy/policy';
import type { Decision } from '../../standing/decide';
import type { DatedBy, Sources } from './live';
import { nativeTier, referencesTo } from './native';
import { nativeContact } from './nativeContact';
import { nativeScore } from './nativeScore';
import type { DecisionRole } from '../roles';
import type { Content } from '../plan';
import type { PolicySheet } from '../policySheet/layOut';

/** Null where no formula would give the answer that the plan shows. */
export type NativeFormula = (
  role: DecisionRole,
  row: number,
  columns: DatedBy,
  decision: Decision,
  sources: Sources,
  policy: Policy,
) => Content | null;

/** Null where a column of the sheet is gone. */
export function nativeFormulas(sheet: PolicySheet): NativeFormula | null {
  const references = referencesTo(sheet);
  if (!references) return null;
  return (role, row, columns, decision, sources, policy) => {
    if (role === 'tier') return nativeTier(row, decision, sources, references, policy);
    if (role === 'score') return nativeScore(row, decision, sources, references, policy);
    return nativeContact(role, row, columns, decision, sources, references, policy);
  };
}
