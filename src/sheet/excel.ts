/**
 * One way into Excel for every job: run it, name its failure, wait while somebody is typing in a cell.
 *
 *  - a job must be safe to start again from the beginning: it reads afresh, and what it writes it checks;
 *  - the first try does not wait for a cell being edited: a naked wait looks dead, since clicking in the pane does not
 *    end editing (office-js #806). Only after the user was told does a second try wait, with a way out;
 *  - failures that pass by themselves are tried once more after a pause.
 */
import { HostError, hostErrorOf } from './hostError';

/** What is done in one go at Excel. */
export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** How a job comes to Excel: `inExcel`, or with a way out and a word to the user (session/step.ts). */
export type Run = <T>(batch: Batch<T>) => Promise<T>;

export interface Patience {
  /** Told that a cell is being edited; resolves to true to wait for it, false to give up. */
  readonly waitForCell?: () => Promise<boolean>;
  /** Milliseconds before the second try of a failure that passes by itself. */
  readonly pause?: number;
}

const PAUSE_MS = 400;

export async function inExcel<T>(batch: Batch<T>, patience: Patience = {}): Promise<T> {
  try {
    return await named(() => Excel.run(batch));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (error.code === 'editing-cell' && (await patience.waitForCell?.())) {
      return named(() => Excel.run({ delayForCellEdit: true }, batch));
    }
    if (error.code !== 'busy') throw error;
    await new Promise((resolve) => setTimeout(resolve, patience.pause ?? PAUSE_MS));
    return named(() => Excel.run(batch));
  }
}

async function named<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (thrown) {
    throw hostErrorOf(thrown) ?? thrown;
  }
}
