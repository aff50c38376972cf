/**
 * One step at a time: what a press of a button begins, with progress, a way out, and its failure as a sentence.
 *
 *  - a second press while one is under way does nothing;
 *  - Cancel ends a step between two requests; one that waits for a cell being edited ends at once, and writes nothing
 *    when the editing is over; one that waits for the user to come back from another workbook ends at its next look;
 *  - a failure of Excel becomes a sentence; a bug stays a bug.
 */
import type { Failure } from '../../plan/failure';
import type { Between, Phase } from '../../sheet/between';
import { inExcel, type Patience, type Run } from '../../sheet/excel';
import { HostError } from '../../sheet/hostError';
import type { State, StepName } from './state';

/** `work` answers what the state is after it. */
export type Step = (name: StepName, work: (run: Run, between: Between) => Promise<Partial<State>>) => Promise<void>;

export interface Steps {
  readonly step: Step;
  readonly cancel: () => void;
  /** Resolves when no step is under way. */
  readonly idle: () => Promise<void>;
  /** Says what Excel refused. @throws whatever is no refusal of Excel's. */
  readonly failed: (error: unknown) => void;
}

/** What a step needs of its surroundings. */
export interface Around {
  readonly state: () => State;
  readonly set: (change: Partial<State>) => void;
  readonly begins: () => void;
  readonly ends: (failure: Failure | null) => void;
}

/** What was shown is not what the sheet is like. */
const OUTDATED: readonly Failure[] = ['protected', 'moved', 'edited', 'gone', 'filtered'];

/** How much of the bar a phase takes, and from where. Overdue view reads first and then writes next to nothing. */
const SHARE: { readonly [phase in Phase]: readonly [from: number, part: number] } = {
  read: [0, 0.9],
  check: [0, 0.25],
  write: [0.25, 0.5],
  verify: [0.75, 0.25],
};

/** What the bar says before the first request is answered. */
const FIRST: { readonly [name in StepName]?: Phase | 'revert' } = { look: 'read', revert: 'revert' };

/** Steps that are over by then show no bar. */
const SLOW_MS = 300;

const NOTHING_GOES_ON = { working: null, progress: null, waitingFor: null } as const;

export function stepsOf({ state, set, begins, ends }: Around): Steps {
  let current: { cancelled: boolean; readonly leave: (error: HostError) => void } | null = null;
  let over: Promise<void> = Promise.resolve();

  const taken = async (name: StepName, work: Parameters<Step>[1]): Promise<void> => {
    const begun = Date.now();
    let leave: (error: HostError) => void = () => undefined;
    const left = new Promise<never>((_, reject) => (leave = reject));
    const me = { cancelled: false, leave };
    current = me;
    const between: Between = (at, done, of) => {
      if (me.cancelled) throw new HostError('cancelled');
      const [from, part] = SHARE[at];
      const share = from + part * (of > 0 ? Math.min(1, done / of) : 0);
      if (current === me && Date.now() - begun >= SLOW_MS)
        set({ progress: { phase: name === 'revert' && at === 'write' ? 'revert' : at, done: share } });
    };
    const patience: Patience = {
      waitForCell: () => {
        if (current === me) set({ waitingFor: 'cell' });
        return Promise.resolve(!me.cancelled);
      },
      waitForWorkbook: () => {
        if (current === me) set({ waitingFor: 'workbook' });
        return !me.cancelled;
      },
    };
    const run: Run = async (batch) => {
      const answer = await inExcel(batch, patience);
      if (current === me && state().waitingFor) set({ waitingFor: null });
      return answer;
    };
    begins();
    const first = { phase: FIRST[name] ?? 'check', done: 0 } as const;
    const slow = setTimeout(() => current === me && !state().progress && set({ progress: first }), SLOW_MS);
    set({ working: name, outcome: null, refused: null });
    const finished = work(run, between);
    finished.catch(() => undefined); // where the user has left already nobody waits for it
    let failure: Failure | null = null;
    try {
      const change = await Promise.race([finished, left]);
      set({ ...change, ...NOTHING_GOES_ON });
    } catch (error) {
      const gaveUp = me.cancelled && error instanceof HostError && error.code === 'inactive';
      failure = gaveUp ? 'cancelled' : error instanceof HostError ? error.code : 'unknown';
      set({ ...NOTHING_GOES_ON, outcome: { kind: 'failed', failure } });
      if (!(error instanceof HostError)) throw error;
      if ((name === 'apply' || name === 'policy') && OUTDATED.includes(failure)) set({ stale: true });
    } finally {
      clearTimeout(slow);
      if (current === me) current = null;
      ends(failure);
    }
  };

  return {
    step: async (name, work) => {
      if (state().working) return;
      const mine = taken(name, work);
      over = mine.catch(() => undefined);
      await mine;
    },
    cancel: () => {
      if (!current || (state().progress?.phase === 'revert' && state().waitingFor === null)) return;
      current.cancelled = true;
      if (state().waitingFor === 'cell') current.leave(new HostError('cancelled'));
      else set({ waitingFor: null, progress: { phase: 'revert', done: 0 } });
    },
    idle: () => over,
    failed: (error) => {
      if (!(error instanceof HostError)) throw error;
      set({ outcome: { kind: 'failed', failure: error.code } });
    },
  };
}
