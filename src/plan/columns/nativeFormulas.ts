/**
 * The native formula of each of our cells, over one policy sheet. Apart from what else a plan is made of: few workbooks
 * hold such formulas, and the others need not load what writes them.
 */
import { nativeTier, referencesTo } from './native';
import { nativeContact } from './nativeContact';
import { nativeScore } from './nativeScore';
import type { NativeWriter } from '../roles';
import type { PolicySheet } from '../policySheet/layOut';

/** Null where a column of the sheet is gone. */
export function nativeFormulas(sheet: PolicySheet): NativeWriter | null {
  const references = referencesTo(sheet);
  return (
    references && {
      tier: (asked) => nativeTier(asked, references),
      score: (asked) => nativeScore(asked, references),
      contact: (day, asked) => nativeContact(day, asked, references),
    }
  );
}
