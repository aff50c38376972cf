/**
 * What the pane knows and can do, without React or DOM: one state, replaced whole at every step.
 *
 *  - `look` reads and shows, `apply` writes what was shown and nothing else, `revert` takes the last job back;
 *  - one step at a time: a second press while one is under way does nothing;
 *  - a failure of Excel becomes a sentence; a bug stays a bug.
 */
import type { Answers, Question } from '../book/book';
import type { Words } from '../locale/words';
import type { Failure } from '../plan/failure';
import type { Day } from '../policy/day';
import type { Policy } from '../policy/policy';
import type { Patience } from '../sheet/excel';
import { inExcel, type Job } from '../sheet/excel';
import { HostError } from '../sheet/hostError';
import { apply, previewClassify, revertLast, type Preview } from '../sheet/jobs';

export type Outcome =
  | { readonly kind: 'applied'; readonly rows: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'reverted'; readonly cells: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface State {
  readonly working: boolean;
  /** Null before the first look, and when the workbook is empty. */
  readonly preview: Preview | null;
  /** The first question that is still open. */
  readonly question: Question | null;
  readonly outcome: Outcome | null;
  /** A cell is being edited: Excel waits for Enter. */
  readonly waitingForCell: boolean;
}

export interface Session {
  readonly state: () => State;
  readonly subscribe: (listener: () => void) => () => void;
  readonly look: () => Promise<void>;
  readonly answer: (question: Question, choice: string) => Promise<void>;
  readonly apply: () => Promise<void>;
  readonly revert: () => Promise<void>;
  readonly back: () => void;
}

const START: State = { working: false, preview: null, question: null, outcome: null, waitingForCell: false };

export function startSession(words: Words, policy: Policy, today: () => Day): Session {
  let state = START;
  let answers: Answers = {};
  const listeners = new Set<() => void>();
  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };
  const patience: Patience = {
    waitForCell: () => {
      set({ waitingForCell: true });
      return Promise.resolve(true);
    },
  };
  const run = <T>(job: Job<T>) => inExcel(job, patience);

  const step = async (work: () => Promise<Partial<State>>) => {
    if (state.working) return;
    set({ working: true, outcome: null });
    try {
      set({ ...(await work()), working: false, waitingForCell: false });
    } catch (error) {
      const failure: Failure | null = error instanceof HostError ? error.code : null;
      set({ working: false, waitingForCell: false, outcome: { kind: 'failed', failure: failure ?? 'unknown' } });
      if (failure === null) throw error;
    }
  };
  const look = async (): Promise<Partial<State>> => {
    const preview = await previewClassify(run, { today: today(), answers, style: null, policy, words: words.sheet });
    return { preview, question: preview?.book.questions[0] ?? null };
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look: () => step(look),
    answer: (question, choice) => {
      answers = { ...answers, [question.code]: choice };
      return step(look);
    },
    apply: () =>
      step(async () => {
        const { preview } = state;
        if (!preview?.classified) return {};
        const changed = await apply(run, preview.classified.plan);
        const rows = preview.book.customers.length;
        return { preview: null, outcome: changed ? { kind: 'applied', rows } : { kind: 'unchanged' } };
      }),
    revert: () =>
      step(async () => {
        const { cells } = await revertLast(run);
        return { preview: null, outcome: { kind: 'reverted', cells } };
      }),
    back: () => set({ preview: null, question: null, outcome: null }),
  };
}
