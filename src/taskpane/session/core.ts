/**
 * What every part of the session stands on: the state, one step at a time (step.ts), and what was read (reading.ts).
 * No React, no DOM.
 *
 *  - the state is one value, replaced whole; parts hear of what was read before anybody else does, so that nobody sees
 *    the new sheet beside what rests on the old one;
 *  - parts join when their script is there, and end with the core: after `stop` nothing listens or ticks any more.
 */
import type { Words } from '../../locale/shape/words';
import type { Day } from '../../policy/day';
import type { Run } from '../../sheet/excel';
import { HostError } from '../../sheet/hostError';
import { readSteps } from '../../sheet/jobs/classify';
import type { Edit } from '../../sheet/watch';
import type { Part } from './part';
import { newest, readingsOf, type Readings } from './reading';
import { START, type State } from './state';
import { stepsOf, type Steps } from './step';

export interface CoreOptions {
  readonly words: Words;
  readonly today: () => Day;
  /** False where this Excel runs no custom functions. */
  readonly functions?: boolean;
  /** Milliseconds without an edit before the sheet is read again. */
  readonly quiet?: number;
}

export interface Core extends Steps, Omit<Readings, 'hold' | 'stop'> {
  readonly words: Words;
  readonly today: () => Day;
  readonly state: () => State;
  readonly set: (change: Partial<State>) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Makes the part, and keeps it up from now on. */
  readonly join: <Actions>(part: (core: Core) => Part<Actions>) => Actions;
  /** True: a part follows this edit by itself, and nothing is read again. */
  readonly isFollowed: (edit: Edit) => boolean;
  /** Ends this with everything else; at once where that is over already. */
  readonly untilStop: (end: () => void | Promise<void>) => void;
  readonly stop: () => Promise<void>;
}

const QUIET_MS = 1_000;

export function coreOf({ words, today, functions = true, quiet = QUIET_MS }: CoreOptions): Core {
  let current = START;
  let isOver = false;
  const parts = new Set<Part<unknown>>();
  const ends = new Set<() => void | Promise<void>>();
  const listeners = new Set<() => void>();

  const state = () => current;
  const set = (change: Partial<State>) => {
    const before = current;
    current = { ...current, ...newest(change, current) };
    if (current.seen !== before.seen || current.tab !== before.tab) for (const part of parts) part.onSeen?.();
    for (const listener of listeners) listener();
  };

  const { hold, stop: stopReading, ...readings } = readingsOf({ words, today, functions, quiet, state, set });
  const steps = stepsOf({
    state,
    set,
    begins: hold,
    ends: (failure) => {
      if (failure === 'gone') readings.turnTo(null);
      // It was to be read again when the step began, and has not been.
      if (current.stale) readings.reread();
    },
  });

  /** Whatever a step has done, or a colleague meanwhile; null where Excel does not say. */
  const remembered = (run: Run) =>
    readSteps(run).catch((error: unknown) => {
      if (!(error instanceof HostError)) throw error;
      return null;
    });

  const core: Core = {
    ...steps,
    step: (name, work) =>
      steps.step(name, async (run, between) => {
        try {
          const change = await work(run, between);
          return { ...change, steps: await remembered(run) };
        } catch (error) {
          if (error instanceof HostError && error.code === 'other-step') set({ steps: await remembered(run) });
          throw error;
        }
      }),
    ...readings,
    words,
    today,
    state,
    set,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    join: (make) => {
      const part = make(core);
      if (isOver) part.stop?.();
      else {
        parts.add(part);
        part.onSeen?.();
      }
      return part.actions;
    },
    isFollowed: (edit) => [...parts].some((part) => part.onEdit?.(edit)),
    untilStop: (end) => {
      if (isOver) void end();
      else ends.add(end);
    },
    stop: async () => {
      isOver = true;
      stopReading();
      for (const part of parts) part.stop?.();
      parts.clear();
      const all = [...ends];
      ends.clear();
      for (const end of all) await end();
    },
  };
  return core;
}
