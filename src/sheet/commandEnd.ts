/**
 * How a ribbon command ended, told to the pane: both run in one page, and a button of the ribbon has no place for a sentence.
 *
 * Not done: waiting for a pane that is still loading; what it reads first is what the command left.
 */
import type { Failure } from '../plan/failure';

/** Null: it came through, and the workbook may be another. */
type Ended = (failure: Failure | null) => void;

const listeners = new Set<Ended>();

export function tellCommandEnd(failure: Failure | null): void {
  for (const listener of listeners) listener(failure);
}

/** Gives what ends it. */
export function onCommandEnd(listener: Ended): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
