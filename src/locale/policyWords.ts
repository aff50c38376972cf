/**
 * The words of the policy sheet, and of what can be wrong with it. They stand apart from the other words because they are a
 * sheet full of them; each language has all of them or does not compile.
 */
import type { PolicyCode } from '../plan/policyFromSheet';
import type { PolicySheetWords } from '../plan/policyTables';

export interface PolicyWords {
  readonly sheet: PolicySheetWords;
  readonly problem: { readonly [code in PolicyCode]: (found: string) => string };
}
