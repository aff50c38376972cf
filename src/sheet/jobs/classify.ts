/**
 * What a user can ask for, from the sheet to the sheet: preview, apply, revert, colours on and off. The pane, the
 * ribbon and the command line all come through here.
 */
import { planFromText } from '../../plan/planText';
import type { Failure } from '../../plan/failure';
import { isEmpty } from '../../plan/parts';
import { cellCount, type Plan } from '../../plan/plan';
import type { Run } from '../excel';
import { onward, type Between } from '../between';
import { HostError } from '../hostError';
import { readJournal } from '../kept/journal';
import { REQUEST_BYTES } from '../read/limits';
import type { Wish } from '../read/read';
import { notThere } from './ground';
import type { ClassifyRequest, Preview } from './look';

/** What writes is a script of its own: the first look goes without. Without it nothing is begun. */
const writing = () => import(/* webpackChunkName: "write" */ '../write/apply').catch(notThere);
const restoring = () => import(/* webpackChunkName: "write" */ '../write/restore').catch(notThere);
const finding = () => import(/* webpackChunkName: "write" */ '../write/sheetsNow').catch(notThere);

const filtering = () => import(/* webpackChunkName: "write" */ './overdueFilter').catch(notThere);

/** So is what reads: a pane that is not drawn yet has nothing to show. */
const reading = () => import(/* webpackChunkName: "read" */ './look').catch(notThere);

/** Loads it ahead. */
export const prepareToWrite = () => Promise.all([writing(), restoring()]);

/** Requests are not cut any smaller. */
const SMALLEST_REQUEST = 50_000;

/** Reads and decides; writes nothing. Null if the workbook is empty. */
export async function previewClassify(
  run: Run,
  request: ClassifyRequest,
  between: Between = onward,
): Promise<Preview | null> {
  return (await reading()).look(run, request, between);
}

/** Applies a plan; in smaller requests if Excel finds one too large. True if anything changed. */
export async function apply(run: Run, plan: Plan, between: Between = onward): Promise<boolean> {
  if (isEmpty(plan)) return false;
  const { applyPlan } = await writing();
  await inRequestsThatFit((bytes) => applyPlan(run, plan, bytes, between));
  return true;
}

/** Again with a quarter of the bytes, as long as Excel finds a request or an answer too large. */
export async function inRequestsThatFit<T>(job: (bytes: number) => Promise<T>): Promise<T> {
  for (let bytes = REQUEST_BYTES; ; bytes /= 4) {
    try {
      return await job(bytes);
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== 'too-large' || bytes < SMALLEST_REQUEST) throw error;
    }
  }
}

/** Colours off if they are on, on if they are off. False where Classify has not been yet. */
export async function toggleOverdueView(run: Run, wish: Wish, between: Between = onward): Promise<boolean> {
  const plan = await (await reading()).overdueToggle(run, wish, between);
  if (!plan) return false;
  return apply(run, plan, between);
}

/** Trying again would change nothing. */
const ENDED: readonly Failure[] = ['nothing-to-revert', 'lost-sheet', 'cancelled'];

export interface Reverted {
  readonly job: Plan['job'];
  readonly cells: number;
}

/** @throws {HostError} 'nothing-to-revert'; another if it failed twice: it can be tried again. */
export async function revertLast(run: Run, between: Between = onward): Promise<Reverted> {
  let plan: Plan | null = null;
  let first: string | null = null;
  const { restore } = await restoring();
  const revert = (bytes: number) =>
    run(async (context): Promise<Reverted> => {
      const text = await readJournal(context);
      if (first !== null && text !== null && text !== first) throw new HostError('busy');
      first = text;
      const kept = text === null ? null : planFromText(text);
      // Without a journal at the second try, the first one came through and only its answer was lost.
      if (!kept && plan) return { job: plan.job, cells: cellCount(plan) };
      if (!kept) throw new HostError('nothing-to-revert');
      between('write', 0, 1);
      plan = kept;
      const here = await (await finding()).onSheetsNow(context, kept);
      await (await filtering()).putBackWhereLeaving(context, here);
      return {
        job: kept.job,
        cells: await restore(context, here, { journal: null, failed: false, bytes }),
      };
    });
  const attempt = () => inRequestsThatFit(revert);
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof HostError) || ENDED.includes(error.code)) throw error;
    return attempt().catch((again: unknown) => {
      // A sheet that is gone does not stop it: what was not found, another job has just renewed.
      throw again instanceof HostError && again.code === 'gone' ? new HostError('busy', again.message) : again;
    });
  }
}
