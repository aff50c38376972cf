/**
 * The words of the policy sheet, of its presets, and of what can be wrong with it. They stand apart from the other
 * words because they are a sheet full of them; each language has all of them or does not compile.
 */
import type { PolicyCode } from '../../plan/policySheet/fromSheet';
import type { PolicySheetWords } from '../../plan/policySheet/words';
import type { Preset } from '../../policy/presets';
import type { PolicyPaneWords } from './policyPane';

export interface PolicyWords {
  readonly sheet: PolicySheetWords;
  readonly presets: { readonly [preset in Preset]: { readonly name: string; readonly what: string } };
  /** Before a list of what an older policy sheet does not have. */
  readonly older: string;
  readonly problem: { readonly [code in PolicyCode]: (found: string) => string };
  readonly pane: PolicyPaneWords;
}
