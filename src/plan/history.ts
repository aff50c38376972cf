/**
 * The steps that a workbook remembers, newest first: a list, as text, that stands beside the plans themselves.
 *
 *  - a step is a plan that was carried out; its plan is kept in a part of its own (sheet/kept/journal.ts), so that a
 *    step more never rewrites the others. Each plan reads what the one before it has left: they are taken back from the
 *    newest to the oldest, and each finds what it wrote;
 *  - cells are addressed as in the plan, which Excel's moving names follow (relocate.ts): one step knows nothing of
 *    another's;
 *  - the list is written anew by every job, and never twice with the same `turn`: two that begin at the same moment are
 *    told apart by it;
 *  - what a step is called is kept as data, not as a sentence: whoever opens the workbook reads it in another language.
 *
 * A workbook of before there was a list has one plan: that is a history of one step, number 0.
 */
import { rowsChanged } from './columns/moves';
import { cellCount, type Plan, type Says } from './plan';

const VERSION = 1;

export interface Step {
  /** Of its part; never that of another step that stands. */
  readonly number: number;
  readonly job: Plan['job'];
  /** '2026-11-30T21:40:00.000Z'; null where nobody has written it down. */
  readonly when: string | null;
  readonly cells: number;
  /** Characters of its part. */
  readonly size: number;
  readonly says: Says;
  /** How many steps were folded into it (fold.ts). */
  readonly folded?: number;
}

export interface History {
  /** Another one each time. */
  readonly turn: string;
  /** Newest first. */
  readonly steps: readonly Step[];
}

/** What stays when everything of ours is taken away. */
export interface Staying {
  /** "客户!Q4", or a sheet; '' where nobody can say. */
  readonly what: string;
  readonly why: 'typed' | 'worked-on' | 'colours';
}

export const NO_STEPS: History = { turn: '', steps: [] };

/** The plan as the next step; `text` is what is kept of it. */
export function nextStep({ steps }: History, plan: Plan, text: string, when: string | null): Step {
  const number = Math.max(0, ...steps.map((step) => step.number)) + 1;
  return { ...stepOf(plan, text, when), number };
}

/** What a plan says of itself, of before there was a list. */
export const stepOf = (plan: Plan, text: string, when: string | null): Step => ({
  number: 0,
  job: plan.job,
  when,
  cells: cellCount(plan),
  size: text.length,
  says: { rows: rowsChanged(plan), ...plan.says },
});

export const historyToText = ({ turn, steps }: History): string => JSON.stringify({ version: VERSION, turn, steps });

/** Null if the text is no list of ours, or of a version that is not known here. */
export function historyFromText(text: string): History | null {
  try {
    const { version, turn, steps } = JSON.parse(text) as History & { version: number };
    return version === VERSION && Array.isArray(steps) ? { turn, steps } : null;
  } catch {
    return null;
  }
}

/** Steps that can be told apart, and characters of the plans of all but the newest; beyond, the oldest fold. */
export const MOST_STEPS = 40;
const MOST_CHARACTERS = 2_000_000;

export const isTooMuch = (steps: readonly Step[], most = MOST_STEPS): boolean =>
  steps.length > most || steps.slice(1).reduce((sum, { size }) => sum + size, 0) > MOST_CHARACTERS;
