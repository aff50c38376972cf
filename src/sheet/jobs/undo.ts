/**
 * Revert: the newest step is taken back, then the one before it, down to the first. A script of its own, with what
 * writes.
 *
 *  - in order only: a step's cells are as it left them once all that came after it is taken back;
 *  - a step whose plan is lost (another program has saved the file) is passed over and forgotten;
 *  - the list says at every try whether the one before came through and only its answer was lost.
 */
import type { Failure } from '../../plan/failure';
import type { Step } from '../../plan/history';
import type { Plan } from '../../plan/plan';
import { planFromText } from '../../plan/planText';
import type { Between } from '../between';
import type { Run } from '../excel';
import { HostError } from '../hostError';
import { listOf, readKept, readPlanText, type Kept } from '../kept/journal';
import { inRequestsThatFit } from '../requests';
import { restore } from '../write/restore';
import { onSheetsNow } from '../write/sheetsNow';
import { putBackWhereLeaving } from './overdueFilter';

export interface Reverted {
  readonly job: Plan['job'];
  /** Cells that were put back. */
  readonly cells: number;
}

/** Trying again would change nothing. */
const ENDED: readonly Failure[] = ['nothing-to-revert', 'other-step', 'lost-sheet', 'cancelled'];

/**
 * The newest step; only if it is `wanted`, where somebody has seen it. @throws {HostError} 'nothing-to-revert';
 * 'other-step' if it is another one by now; another if it failed twice: it can be tried again.
 */
export async function revertLast(run: Run, between: Between, wanted: Step | null = null): Promise<Reverted> {
  const tries: { before: string; after: string; reverted: Reverted }[] = [];
  const revert = (bytes: number) =>
    run(async (context): Promise<Reverted> => {
      const kept = await readKept(context);
      const now = turnOf(kept);
      const done = tries.find(({ after }) => after === now);
      if (done) return done.reverted;
      if (tries.some(({ before }) => before !== now)) throw new HostError('busy');
      const found = await newest(context, kept.history.steps);
      if (!found) throw new HostError('nothing-to-revert');
      const { step, plan, rest } = found;
      if (wanted && !isSameStep(step, wanted)) throw new HostError('other-step');
      between('write', 0, 1);
      const list = listOf(rest);
      tries.push({ before: now, after: list ?? '', reverted: { job: step.job, cells: step.cells } });
      const here = await onSheetsNow(context, plan);
      await putBackWhereLeaving(context, here);
      const drop = kept.history.steps.filter((one) => !rest.includes(one)).map(({ number }) => number);
      const cells = await restore(context, here, { remembered: { list, drop }, failed: false, bytes });
      return { job: step.job, cells };
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

/** Those that were seen, newest first, as far as they can be taken back. @throws {HostError} where one cannot. */
export async function revertSteps(run: Run, steps: readonly Step[], between: Between): Promise<readonly Reverted[]> {
  const reverted: Reverted[] = [];
  for (const step of steps) reverted.push(await revertLast(run, between, step));
  return reverted;
}

const isSameStep = (one: Step, other: Step): boolean => one.number === other.number && one.when === other.when;

/** Another one whenever the list is another. */
const turnOf = ({ list, history }: Kept): string => list ?? history.turn;

/** The newest step whose plan is there, and those before it. */
async function newest(context: Excel.RequestContext, steps: readonly Step[]) {
  for (const [i, step] of steps.entries()) {
    // The first one has it, as a rule.
    const text = await readPlanText(context, step.number);
    const plan = text === null ? null : planFromText(text);
    if (plan) return { step, plan, rest: steps.slice(i + 1) };
  }
  return null;
}
