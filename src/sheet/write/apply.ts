/**
 * A plan into the workbook, wholly or not at all.
 *
 *   check   what the plan was made from still stands; nothing is written if it does not
 *   write one request (several above 3 MB); each first reads what it is about to overwrite, so that an edit that came
 *   in
 *           between is not lost: Excel has no "write if unchanged", but reading and writing in one request comes close
 *   verify  what was written is read back and compared; what a Table has filled over is put right (filledOver.ts)
 *
 *  - Excel takes nothing back by itself when a request fails half-way. Whatever fails, `restore` does, and leaves alone
 *    what others wrote meanwhile; the journal goes in with the first write, so that Revert works even if Excel dies in
 *    between;
 *  - what fails because Excel was busy or because another workbook was in front is taken back and tried again from the
 *    start: over what is half written, a second try would take our own cells for somebody's edit;
 *  - the number of requests does not depend on the number of rows, but for the 3 MB.
 */
import type { Failure } from '../../plan/failure';
import { nextStep, type Step } from '../../plan/history';
import { planToText } from '../../plan/planText';
import { changesNothing } from '../../plan/parts';
import type { Block, Content, Plan } from '../../plan/plan';
import { bandsOf, type Band, type Piece } from './bands';
import { onward, type Between } from '../between';
import { check, hasMoved, holds, loadBand, type Before } from './check';
import { after, type Run } from '../excel';
import { filledOver, queueUnfilled } from './filledOver';
import { HostError, hostErrorOf } from '../hostError';
import { claimOf, listOf, queueClaim, type Remembered } from '../kept/journal';
import { REQUEST_BYTES } from '../read/limits';
import { putParts } from './parts';
import { restore } from './restore';
import { firstColumn, queueBlock } from './write';

/** What was written so far. */
interface Progress {
  requests: number;
  settled: boolean;
  /** What stood there when it was overwritten. */
  readonly overwritten: Map<Piece, readonly Content[]>;
  /** What the workbook remembers as soon as anything is written. */
  remembered: Remembered;
  steps: readonly Step[];
}

/** What has begun to write: it must be taken back before anything else is tried. */
class HalfWritten extends Error {
  constructor(readonly failure: unknown) {
    super('half written');
  }
}

/** These pass, and the plan is as good as before. */
const PASSING: readonly Failure[] = ['inactive', 'busy'];
const MOST_TRIES = 3;
/** Together ten minutes. */
const LOOK_MS = 500;
const MOST_LOOKS = 1200;

/**
 * @throws {HostError} with the workbook as it was before; 'unfinished' if even that failed, and then Revert finishes
 * it.
 */
export async function applyPlan(
  run: Run,
  plan: Plan,
  bytes = REQUEST_BYTES,
  between: Between = onward,
): Promise<readonly Step[]> {
  for (let tries = 1; ; tries++) {
    const ended = await once(run, plan, bytes, between);
    if ('steps' in ended) return ended.steps;
    const { error, passing } = ended;
    if (!passing || tries === MOST_TRIES) throw error;
  }
}

/** What can be taken back once it is done. `passing`: all is as before, and it may be tried again. */
async function once(
  run: Run,
  plan: Plan,
  bytes: number,
  between: Between,
): Promise<{ readonly steps: readonly Step[] } | { readonly error: unknown; readonly passing: boolean }> {
  let before: Before | null = null;
  const progress: Progress = {
    requests: 0,
    settled: false,
    overwritten: new Map(),
    remembered: { list: null },
    steps: [],
  };
  try {
    await run(async (context) => {
      before = await check(context, plan, bytes, between);
      const { steps, remembered } = stepsAfter(plan, before);
      Object.assign(progress, { steps, remembered });
      const { list, put } = remembered;
      const bands = bandsOf(plan, before.visible, bytes, (list?.length ?? 0) + (put?.text.length ?? 0));
      try {
        await write(context, plan, bands, before, progress, between);
        progress.settled = true;
        await verify(context, plan, bands, before, progress, between);
      } catch (thrown) {
        // While a cell is being edited Excel does not even begin.
        const begun = progress.requests > 0 || hostErrorOf(thrown)?.code !== 'editing-cell';
        throw begun ? new HalfWritten(thrown) : thrown;
      }
    });
    return { steps: progress.steps };
  } catch (thrown) {
    const failure = thrown instanceof HalfWritten ? thrown.failure : thrown;
    const error = hostErrorOf(failure);
    // Without `before` the check failed: nothing was written.
    if (!error || !before) return { error: error ?? failure, passing: false };
    const told = await takeBack(run, plan, before, progress, error, bytes);
    return { error: told, passing: told === error && PASSING.includes(error.code) };
  }
}

/**
 * What Revert should not speak of, and formulas that are written once more as they stand, have nothing to take back:
 * the steps are what they were.
 */
function stepsAfter(
  plan: Plan,
  { kept: { history, list }, sheetNames }: Before,
): Pick<Progress, 'steps' | 'remembered'> {
  if (plan.traits.notInJournal || changesNothing(plan))
    return { steps: history.steps, remembered: { list: list === null ? null : listOf(history.steps) } };
  const text = planToText({ ...plan, sheetNames });
  const step = nextStep(history, plan, text, new Date().toISOString());
  const steps = [step, ...history.steps];
  return { steps, remembered: { list: listOf(steps), put: { number: step.number, text } } };
}

async function write(
  context: Excel.RequestContext,
  plan: Plan,
  bands: readonly Band[],
  before: Before,
  progress: Progress,
  between: Between,
): Promise<void> {
  const { application, worksheets } = context.workbook;
  const made = plan.newSheet?.to ?? null;
  // A value that a formula showed stays what it is: the text 007 is not to become the number 7.
  const asRead = plan.traits.asRead ?? false;
  for (const [i, band] of bands.entries()) {
    const pieces = band.pieces.filter(({ block }) => block.sheet !== made);
    between('write', i, bands.length);
    const seen = loadBand(context, { pieces, sights: band.sights });
    if (i === 0) {
      if (progress.remembered.list !== null) queueClaim(context, before.kept.ids, progress.remembered);
      putParts(context, plan, before.found, 'before');
    }
    application.suspendApiCalculationUntilNextSync();
    for (const piece of band.pieces) queueBlock(worksheets.getItem(piece.block.sheet), piece, asRead);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once for each 3 MB: Excel on the web refuses more
    await context.sync();
    progress.requests++;
    for (const { piece, cells } of seen.pieces) progress.overwritten.set(piece, firstColumn(cells.formulas));
    if (hasMoved(seen)) throw new HostError('moved');
    if (!holds(seen, 'from')) throw new HostError('edited');
  }
}

/** What comes behind the cells goes with the first look. What a Table has filled over is put right, and looked at again. */
async function verify(
  context: Excel.RequestContext,
  plan: Plan,
  bands: readonly Band[],
  { found }: Before,
  { overwritten }: Progress,
  between: Between,
): Promise<void> {
  between('verify', 0, bands.length);
  putParts(context, plan, found, 'behind');
  for (const [i, band] of bands.entries()) {
    if (i > 0) between('verify', i, bands.length);
    for (let tries = 1; ; tries++) {
      const seen = loadBand(context, band);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- as in write()
      await context.sync();
      if (hasMoved(seen)) throw new HostError('moved');
      const filled = seen.pieces.flatMap(({ piece, cells }) => {
        const one = filledOver(piece, firstColumn(cells.formulas), overwritten.get(piece) ?? null);
        return one ? [one] : [];
      });
      if (filled.length > 0) {
        if (tries === MOST_TRIES) throw new HostError('fills');
        queueUnfilled(context.workbook, filled, plan.traits.asRead ?? false);
        continue;
      }
      if (!holds(seen, 'to')) throw new HostError('moved', 'what was written reads back differently');
      break;
    }
  }
}

/**
 * What to tell the user once everything is back. Two tries, each from the start: what struck the write may strike once
 * more.
 */
async function takeBack(
  run: Run,
  plan: Plan,
  before: Before,
  { requests, settled, overwritten, remembered }: Progress,
  cause: HostError,
  bytes: number,
): Promise<HostError> {
  const back = asOverwritten(plan, overwritten);
  const asBefore = { list: before.kept.list, ...(remembered.put && { drop: [remembered.put.number] }) };
  const attempt = () =>
    run(async (context): Promise<HostError> => {
      if (requests === 0 && remembered.list !== null) {
        const { claimed, alone } = await claimOf(context, before.kept.ids, remembered);
        // Another job came in between: ours stopped before its first cell.
        if (!alone) return new HostError('busy', cause.message);
        if (!claimed) return cause;
      }
      await restore(context, back, { remembered: asBefore, failed: true, settled, bytes });
      // What was not found may as well be a rule or a name that another job has just renewed.
      return cause.code === 'gone' && (await stands(context, plan)) ? new HostError('busy', cause.message) : cause;
    });
  try {
    return await whenInFront(attempt).catch(() => whenInFront(attempt));
  } catch (thrown) {
    const error = hostErrorOf(thrown);
    if (!error) throw thrown;
    // While a cell is being edited Excel does not even begin, neither with the write nor with taking it back.
    const begun = requests > 0 || cause.code !== 'editing-cell' || error.code !== 'editing-cell';
    return begun ? new HostError('unfinished', cause.message) : cause;
  }
}

/** Half of it would be worse than either end: however long another workbook is in front, nobody is asked. */
async function whenInFront<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (thrown) {
      if (hostErrorOf(thrown)?.code !== 'inactive' || tries === MOST_LOOKS) throw thrown;
      await after(LOOK_MS);
    }
  }
}

async function stands(context: Excel.RequestContext, { newSheet, blocks }: Plan): Promise<boolean> {
  const ids = [...new Set(blocks.map(({ sheet }) => sheet))].filter((id) => id !== newSheet?.to);
  const sheets = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id));
  for (const sheet of sheets) sheet.load('id');
  await context.sync();
  return sheets.every((sheet) => !sheet.isNullObject);
}

/**
 * The plan with `from` as it really was when it was overwritten: somebody's edit of the last second is what goes back;
 * and what stood in rows that are not ours, should a Table have filled them (filledOver.ts).
 */
function asOverwritten(plan: Plan, overwritten: ReadonlyMap<Piece, readonly Content[]>): Plan {
  const blocks = plan.blocks.map((block): Block => {
    const from = [...block.from];
    for (const [piece, contents] of overwritten) {
      if (piece.block !== block || block.spilled) continue;
      contents.forEach((content, i) => (from[piece.first + i] = content));
    }
    return { ...block, from };
  });
  return { ...plan, blocks };
}
