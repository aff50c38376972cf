/**
 * What a user can ask for, from the sheet to the sheet: preview, apply, revert, colours on and off. The pane, the
 * ribbon and the command line all come through here.
 */
import { canDecide } from '../../book/book';
import { decide, nothingSaid, type Decision } from '../../standing/decide';
import { planClassify } from '../../plan/columns/classify';
import { LIVE_ROWS, moneyScaleOf, type Classified, type SheetWords, type Style } from '../../plan/columns/target';
import { planFromText } from '../../plan/planText';
import type { Failure } from '../../plan/failure';
import { standingStyle } from '../../plan/columns/column';
import { planOverdueView } from '../../plan/overdue/view';
import { isEmpty } from '../../plan/parts';
import { cellCount, type Plan } from '../../plan/plan';
import { roleOf } from '../../plan/roles';
import type { Run } from '../excel';
import { onward, type Between } from '../between';
import { HostError } from '../hostError';
import { readJournal } from '../kept/journal';
import { readSheet, REQUEST_BYTES, type SheetRead, type Wish } from '../read/read';

/** What writes is a script of its own: the first look goes without. Without it nothing is begun. */
const writing = () => import(/* webpackChunkName: "write" */ '../write/apply').catch(notThere);
const restoring = () => import(/* webpackChunkName: "write" */ '../write/restore').catch(notThere);

const filtering = () => import(/* webpackChunkName: "write" */ './overdueFilter').catch(notThere);

function notThere(): never {
  throw new HostError('busy', 'what writes could not be loaded');
}

/** Loads it ahead. */
export const prepareToWrite = () => Promise.all([writing(), restoring()]);

/** Requests are not cut any smaller. */
const SMALLEST_REQUEST = 50_000;

export interface ClassifyRequest extends Wish {
  /** Null: formulas, or values where there are too many rows for formulas. */
  readonly style: Style | null;
  readonly words: SheetWords;
}

export interface Preview extends SheetRead {
  readonly decisions: readonly Decision[];
  readonly style: Style;
  /** Null while questions are open, or when there is nothing to decide on. */
  readonly classified: Classified | null;
}

/** Reads and decides; writes nothing. Null if the workbook is empty. */
export async function previewClassify(
  run: Run,
  request: ClassifyRequest,
  between: Between = onward,
): Promise<Preview | null> {
  const read = await run((context) => readSheet(context, request, between));
  if (!read) return null;
  const { sheet, target, inForce } = read;
  const decisions = decide(read.book, inForce, request.today);
  // Columns of ours that stand follow the sheet, also where it has nothing left to say.
  const standing = standingStyle(target) !== null;
  const book = standing ? read.book : { ...read.book, reason: nothingSaid(read.book, decisions) };
  const wished = request.style ?? wontTurn(target) ?? (book.customers.length > LIVE_ROWS ? 'values' : 'live');
  const native = wished === 'native' ? await groundOf(read, request.words) : null;
  const style = wished === 'native' && native === null ? 'values' : wished;
  const ready = canDecide(book);
  const moneyScale = moneyScaleOf(book.answers);
  const options = { style, policy: inForce, words: request.words, moneyScale, told: read.told, ...native?.found };
  const columns = ready ? planClassify(book, sheet, decisions, target, options) : null;
  const made = columns && native?.made ? native.alsoMaking(columns.plan) : null;
  return {
    ...read,
    book,
    decisions,
    style,
    classified: columns && made ? { ...columns, plan: made } : columns,
  };
}

/** Plain formulas stay plain formulas: whoever chose them shares the file with people who do not have us. */
const wontTurn = (target: SheetRead['target']) => (standingStyle(target) === 'native' ? 'native' : null);

/**
 * What native formulas stand on: the policy sheet, or one that is made in the same step. Null where that cannot be: the
 * sheet says something impossible, or a sheet for the results is to be made already (a plan makes one sheet).
 */
export async function groundOf(read: SheetRead, words: SheetWords) {
  const { policy, inForce } = read;
  if (!hasGround(read)) return null;
  const making = policy ? null : await import(/* webpackChunkName: "policy" */ './madePolicy').catch(notThere);
  const made = making ? making.policySheetFor(inForce, await words.policy().catch(notThere), read) : null;
  const sheet = policy?.sheet ?? made;
  const { nativeFormulas } = await import(/* webpackChunkName: "policy" */ '../../plan/columns/nativeFormulas').catch(
    notThere,
  );
  const native = sheet && nativeFormulas(sheet);
  if (!native) return null;
  return {
    found: { native },
    made,
    alsoMaking: (plan: Plan) => (making && made ? making.alsoMaking(made, plan) : plan),
  };
}

/** Can there be native formulas? */
export const hasGround = ({ policy, target }: Pick<SheetRead, 'policy' | 'target'>): boolean =>
  policy ? policy.reading.policy !== null : target.elsewhere === null || target.result !== null;

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
  const read = await run((context) => readSheet(context, wish, between));
  const plan = read && planOverdueView(read.book, read.target, read.inForce);
  if (!plan) return false;
  return apply(run, plan, between);
}

/** Trying again would change nothing. */
const ENDED: readonly Failure[] = ['nothing-to-revert', 'cancelled'];

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
      // A filter of a column that goes would hide every row.
      const leaving = kept.names.filter(({ name, from, to }) => roleOf(name) !== null && from !== to);
      if (leaving.length > 0) await (await filtering()).putBack(context, ...leaving.map(({ sheet }) => sheet));
      return {
        job: kept.job,
        cells: await restore(context, kept, { journal: null, failed: false, bytes }),
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
