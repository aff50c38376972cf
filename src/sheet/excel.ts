/**
 * One way into Excel for every job: run it, name its failure, wait while somebody is typing in a cell.
 *
 *  - a job must be safe to start again from the beginning: it reads afresh, and what it writes it checks;
 *  - the first try does not wait for a cell being edited: a naked wait looks dead, since clicking in the pane does not
 *    end editing (office-js #806). Only after the user was told does a second try wait, with a way out;
 *  - failures that pass by themselves are tried once more after a pause;
 *  - while another workbook is in front Excel refuses what belongs to a sheet (office-js #6365, #5319): the job waits
 *    until the user comes back, who is told so.
 */
import { HostError, hostErrorOf } from './hostError';

/** What is done in one go at Excel. */
export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** How a job comes to Excel: `inExcel`, or with a way out and a word to the user (session/step.ts). */
export type Run = <T>(batch: Batch<T>) => Promise<T>;

export interface Patience {
  /** Told that a cell is being edited; resolves to true to wait for it, false to give up. */
  readonly waitForCell?: () => Promise<boolean>;
  /** Told, again and again, that another workbook is in front; false gives up. */
  readonly waitForWorkbook?: () => boolean;
  /** Milliseconds before the second try of a failure that passes by itself. */
  readonly pause?: number;
}

const PAUSE_MS = 400;
/** Where nobody can be told that another workbook is in front. */
const MOST_PAUSES = 150;

export const inExcel = <T>(batch: Batch<T>, patience: Patience = {}): Promise<T> =>
  patiently((options) => (options ? Excel.run(options, batch) : Excel.run(batch)), patience);

/** Runs it until it comes through, or fails in a way that waiting does not mend. */
export async function patiently<T>(
  run: (options: Excel.RunOptions | null) => Promise<T>,
  { waitForCell, waitForWorkbook, pause = PAUSE_MS }: Patience = {},
): Promise<T> {
  let options: Excel.RunOptions | null = null;
  for (let busy = 0, away = 0; ;) {
    try {
      return await named(() => run(options));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code } = error;
      const waits =
        code === 'editing-cell'
          ? options === null && (await waitForCell?.())
          : code === 'inactive'
            ? (waitForWorkbook?.() ?? away++ < MOST_PAUSES)
            : code === 'busy' && busy++ === 0;
      if (!waits) throw error;
      if (code === 'editing-cell') options = { delayForCellEdit: true };
      else await after(pause);
    }
  }
}

export const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function named<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (thrown) {
    throw hostErrorOf(thrown) ?? thrown;
  }
}
