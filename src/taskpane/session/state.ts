/** What the pane knows: one value, replaced whole at every step. Plain data, no React, no DOM. */
import type { Question } from '../../book/book';
import type { Way } from '../../book/written/ways';
import type { Failure } from '../../plan/failure';
import type { ExcelReport, ExcelStepId, StepAnswer } from '../../plan/sharing/excelCheck';
import type { Staying, Step } from '../../plan/history';
import type { Frozen } from '../../plan/sharing/freeze';
import type { Moves } from '../../plan/columns/moves';
import { LIVE_ROWS, ownPlace, type Style } from '../../plan/columns/target';
import type { Preset } from '../../policy/presets';
import type { TodayFilter, TodayList } from '../../policy/today';
import type { Phase } from '../../sheet/between';
import type { ConvertPreview, Health } from '../../sheet/jobs/sharing';
import { hasGround } from '../../sheet/jobs/ground';
import type { Preview } from '../../sheet/jobs/look';
import type { RemovePreview } from '../../sheet/jobs/remove';
import type { PolicyPreview } from '../../sheet/jobs/policy';
import type { Tab } from './tabs';

/** What was read · what would change · what it comes to · sharing and checking. */
export type Screen = 'sight' | 'preview' | 'overview' | 'sharing';

/** What can be under way, one at a time (step.ts). */
export type StepName = 'look' | 'apply' | 'revert' | 'overdue' | 'policy' | 'sharing' | 'contact' | 'verdict';

/** What is typed into the policy and not applied yet. */
export interface Draft {
  /** Null: what the workbook says. */
  readonly preset: Preset | null;
  /** By 'tiers.B.floor'; only what was touched. */
  readonly typed: { readonly [place: string]: string };
  /** How much slower, from the bottom tier up (workload.ts). */
  readonly notch: number;
}

export const NO_DRAFT: Draft = { preset: null, typed: {}, notch: 0 };

export type Outcome =
  | {
      readonly kind: 'applied';
      readonly rows: number;
      readonly moved: number;
      /** Ours, as they stand · those of them that are hidden · cells to look at. Absent where nobody could look. */
      readonly columns?: readonly { readonly column: number; readonly header: string }[];
      readonly hidden?: readonly number[];
      readonly problems?: number;
    }
  | { readonly kind: 'policy'; readonly moved: number }
  | { readonly kind: 'unchanged' }
  /** Newest first. */
  | { readonly kind: 'reverted'; readonly steps: readonly Step[]; readonly cells: number }
  /** `done`: Revert would take it back. */
  | { readonly kind: 'told'; readonly text: string; readonly intent: 'success' | 'info'; readonly done?: true }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What was read, with who moves. */
export interface Seen extends Preview {
  readonly moves: Moves;
  /** How many rows Apply would change. Counted once: the pane shows it at every turn, and there may be 20,000. */
  readonly rows: number;
}

export interface Progress {
  readonly phase: Phase | 'revert';
  /** 0–1. */
  readonly done: number;
}

/** What is looked at under sharing and checking. */
export interface Sharing {
  readonly freeze: (Frozen & { readonly takesTyped: boolean }) | null;
  readonly convert: ConvertPreview | 'impossible' | null;
  readonly health: Health | null;
  /** What this Excel did, and what came of the steps that need a person. */
  readonly excel: ExcelReport | null;
  readonly excelSteps: { readonly [step in ExcelStepId]?: StepAnswer };
}

export const NOTHING_SHARED: Sharing = { freeze: null, convert: null, health: null, excel: null, excelSteps: {} };

/** What the Today tab shows (today.ts). */
export interface Daily {
  /** What was read, with the edits that were followed since. */
  readonly seen: Seen;
  readonly list: TodayList;
  readonly owners: readonly string[];
  readonly filter: TodayFilter;
  /** Lines that are marked, to be contacted together. */
  readonly marked: ReadonlySet<number>;
  /** Null: the list is shown. */
  readonly form: ContactForm | null;
}

/** A contact that is being written down. */
export interface ContactForm {
  readonly kind: 'contact' | 'put-off' | 'stop' | 'resume';
  /** Indices of the customers; of those who rest, of `book.resting`. */
  readonly ids: readonly number[];
  /** As typed: '2026-11-22'. */
  readonly date: string;
  readonly way: Way | null;
  readonly said: string;
  readonly answered: string;
  readonly promised: string;
  /** '' is by rhythm. */
  readonly next: string;
  readonly intent: string;
  readonly stage: string;
}

/** What a reading of the sheet comes to. */
export interface AsRead {
  /** Which reading it is, by when it began: a later one is never replaced by an earlier one (reading.ts). */
  readonly generation: number;
  /** Null before the first look, and when the workbook is empty. */
  readonly seen: Seen | null;
  readonly empty: boolean;
  /** The first question that is still open, and the answer that is marked. */
  readonly question: Question | null;
  readonly choice: string | null;
  /** Edited since it was read. */
  readonly stale: boolean;
}

export interface State extends AsRead {
  readonly tab: Tab;
  readonly screen: Screen;
  readonly working: StepName | null;
  /** Null for the first 300 ms of a step: most are over by then. */
  readonly progress: Progress | null;
  /** A cell is being edited: Excel waits for Enter. Or another workbook is in front. */
  readonly waitingFor: 'cell' | 'workbook' | null;
  /** The header row is being chosen; `headerRow` is the one that is marked. */
  readonly choosingHeader: boolean;
  readonly headerRow: number | null;
  readonly style: Style | null;
  readonly outcome: Outcome | null;
  /** What was to be applied when Excel said that the sheet is protected: to be tried again, or put elsewhere. */
  readonly refused: Seen | null;
  /** What can be taken back, newest first; null before anybody has looked. */
  readonly steps: readonly Step[] | null;
  readonly showsSteps: boolean;
  /** What Remove would take away, while that is shown; and what stayed. */
  readonly removal: RemovePreview | readonly Staying[] | null;
  /** Where the user is in the sheet; null before anything was selected. */
  readonly selected: { readonly sheet: string; readonly row: number } | null;
  readonly draft: Draft;
  /** What the draft would change, while that is shown. */
  readonly effect: PolicyPreview | null;
  /** Null before anything was asked there. */
  readonly sharing: Sharing | null;
  /** Absent before the tab was opened. */
  readonly daily?: Daily;
}

export const START: State = {
  generation: 0,
  tab: 'classify',
  screen: 'sight',
  working: null,
  progress: null,
  waitingFor: null,
  seen: null,
  empty: false,
  question: null,
  choice: null,
  choosingHeader: false,
  headerRow: null,
  style: null,
  outcome: null,
  refused: null,
  steps: null,
  showsSteps: false,
  removal: null,
  selected: null,
  stale: false,
  draft: NO_DRAFT,
  effect: null,
  sharing: null,
};

/** Why formulas are not offered; null when they are. */
export function noLive(seen: Seen, functions: boolean): 'too-many' | 'no-functions' | null {
  if (!functions) return 'no-functions';
  return seen.book.customers.length > LIVE_ROWS ? 'too-many' : null;
}

/** Can there be plain formulas? */
export const offersNative = (seen: Seen): boolean => hasGround(seen);

/** On or off; null where Classify has not been yet. */
export function overdueView(seen: Seen): boolean | null {
  const { own, rules } = ownPlace(seen.target);
  return own.next && own.by ? rules.length > 0 : null;
}
