/** The words of what the functions in cells say (../answers.ts). */
import type { Locale } from '../../policy/locale';
import type { Tier } from '../../policy/tier';

export interface AnswerWords {
  readonly locale: Locale;
  readonly tier: { readonly [tier in Tier]: string };
  readonly why: WhyWords;
  /** Messages of the custom functions' errors. */
  readonly wrongArgument: {
    readonly volume: string;
    readonly date: string;
    readonly tier: string;
    readonly rows: string;
  };
  /** The message of #N/A where a script of ours did not come. */
  readonly notLoaded: string;
}

export interface WhyWords {
  readonly noTier: { readonly [reason in 'no-volume' | 'no-actual' | 'no-potential']: string };
  /** "between D (≤200) and C (≥300) in the source, treated as D" */
  readonly gap: (d: string, c: string) => string;
  readonly potential: string;
}
