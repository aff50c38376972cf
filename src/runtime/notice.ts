/**
 * What a button of the ribbon has to say or to ask, on its way to the pane: both run in one window, and either may be
 * there first.
 *
 *  - it hangs on the window under one name, as the policy in force does (policyInForce.ts): scripts of the add-in have
 *    each their own copy of a module;
 *  - what nobody has taken yet waits for whoever listens; only the last one counts.
 */
import type { Failure } from '../plan/failure';

export type Notice =
  /** A job that wants the pane: it shows there what would happen, and does at once what needs no second look. */
  | { readonly ask: 'freeze' | 'repair' | 'contacted' | 'classify' | 'overdue' | 'revert' }
  /** How a job of the ribbon ended; null: it came through, and the workbook may be another. */
  | { readonly failed: Failure | null };

type Listener = (notice: Notice) => Promise<void>;

const SLOT = 'vitalFewNotice';

type Window = { [SLOT]?: { waiting: Notice | null; listener: Listener | null } };

const slot = () => ((globalThis as Window)[SLOT] ??= { waiting: null, listener: null });

/** Resolves when the pane is done with it; at once while there is no pane yet. */
export async function give(notice: Notice): Promise<void> {
  const box = slot();
  if (box.listener) await box.listener(notice);
  else box.waiting = notice;
}

/** Somebody listens: the pane has been opened in this window. */
export const isHeard = (): boolean => slot().listener !== null;

/** From now on; what has been waiting comes at once. Gives the way to stop. */
export function take(listener: Listener): () => void {
  const box = slot();
  box.listener = listener;
  const { waiting } = box;
  box.waiting = null;
  if (waiting) void listener(waiting);
  return () => {
    if (box.listener === listener) box.listener = null;
  };
}
