/**
 * What a user can ask for, from the sheet to the sheet: preview, apply, revert, colours on and off. The pane, the
 * ribbon and the command line all come through here.
 */
import { isEmpty } from '../../plan/parts';
import { isTooMuch, type Step } from '../../plan/history';
import type { Plan } from '../../plan/plan';
import type { Run } from '../excel';
import { onward, type Between } from '../between';
import type { Wish } from '../read/read';
import { inRequestsThatFit } from '../requests';
import { HostError } from '../hostError';
import { readKept } from '../kept/journal';
import { notThere } from './ground';
import type { ClassifyRequest, Preview } from './look';
import type { Removed, RemovePreview } from './remove';
import type { Reverted } from './undo';

/** What writes is a script of its own: the first look goes without. Without it nothing is begun. */
const writing = () => import(/* webpackChunkName: "write" */ '../write/apply').catch(notThere);
const undoing = () => import(/* webpackChunkName: "write" */ './undo').catch(notThere);

const folding = () => import(/* webpackChunkName: "write" */ './fold').catch(notThere);

const removing = () => import(/* webpackChunkName: "remove" */ './remove').catch(notThere);

/** So is what reads: a pane that is not drawn yet has nothing to show. */
const reading = () => import(/* webpackChunkName: "read" */ './look').catch(notThere);

/** Loads it ahead. */
export const prepareToWrite = () => Promise.all([writing(), undoing()]);

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
  const steps = await inRequestsThatFit((bytes) => applyPlan(run, plan, bytes, between));
  // Only room is at stake: the next step tries again.
  if (isTooMuch(steps))
    await folding()
      .then(({ foldOldest }) => foldOldest(run))
      .catch(unlessHost);
  return true;
}

function unlessHost(error: unknown): void {
  if (!(error instanceof HostError)) throw error;
}

/** Colours off if they are on, on if they are off. False where Classify has not been yet. */
export async function toggleOverdueView(run: Run, wish: Wish, between: Between = onward): Promise<boolean> {
  const plan = await (await reading()).overdueToggle(run, wish, between);
  if (!plan) return false;
  return apply(run, plan, between);
}

/** @throws {HostError} 'nothing-to-revert'; another if it failed twice: it can be tried again. */
export async function revertLast(run: Run, between: Between = onward): Promise<Reverted> {
  return (await undoing()).revertLast(run, between);
}

/** What can be taken back, newest first. Two requests. */
export const readSteps = async (run: Run): Promise<readonly Step[]> => (await run(readKept)).history.steps;

/**
 * Steps that somebody has seen, in order.
 * @throws {HostError} 'other-step' if somebody else did or took back something meanwhile; as `revertLast`.
 */
export async function revertSteps(
  run: Run,
  steps: readonly Step[],
  between: Between = onward,
): Promise<readonly Reverted[]> {
  return (await undoing()).revertSteps(run, steps, between);
}

/** All of ours in the workbook, before it is taken away; writes nothing. */
export async function previewRemove(run: Run, between: Between = onward): Promise<RemovePreview> {
  return (await removing()).previewRemove(run, between);
}

/** @throws {HostError} what is gone by then stays gone, and it can be begun again. */
export async function removeAll(run: Run, between: Between = onward): Promise<Removed> {
  return (await removing()).removeAll(run, between);
}
