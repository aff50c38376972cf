/** What steps are called, and the words of their list. */
import type { Rest } from '../../book/written/verdicts';
import type { Plan } from '../../plan/plan';
import type { Staying } from '../../plan/history';

/** What a step says of itself, as far as its name needs it. */
export interface StepSaid {
  readonly rows: number;
  /** The first one by name, and how many there are besides. */
  readonly name: string;
  readonly more: number;
  readonly putOff: boolean;
  readonly rest: Rest | null;
  /** Floors of tiers that were set. */
  readonly floors: readonly { readonly tier: string; readonly from: string }[];
  /** The policy is another preset's. */
  readonly preset: boolean;
  /** Other cells of the policy. */
  readonly settings: number;
}

export interface StepWords {
  readonly name: { readonly [job in Plan['job']]: (said: StepSaid) => string };
  /** Of so many that were folded into one. */
  readonly folded: (steps: number) => string;
  readonly undo: (name: string) => string;
  readonly several: (steps: number) => string;
  /** The list: its button, its title, and what each line offers. */
  readonly show: string;
  readonly title: string;
  readonly hint: string;
  readonly undoThis: string;
  readonly undoToHere: string;
  readonly none: string;
  /** Taking everything of ours out of the workbook. */
  readonly remove: {
    readonly look: string;
    readonly title: string;
    readonly hint: string;
    readonly goes: { readonly [what in 'columns' | 'sheets' | 'names' | 'parts']: (all: readonly string[]) => string };
    readonly rules: (count: number) => string;
    readonly steps: (count: number) => string;
    readonly typed: (count: number) => string;
    readonly now: string;
    readonly done: string;
    readonly left: (count: number) => string;
    readonly nothing: string;
    readonly why: { readonly [why in Staying['why']]: string };
  };
}
