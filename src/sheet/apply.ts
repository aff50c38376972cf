/**
 * A plan into the workbook, wholly or not at all.
 *
 *   check   what the plan was made from still stands; nothing is written if it does not
 *   write   one request (several above 3 MB); each first reads what it is about to overwrite, so that an edit that came in
 *           between is not lost: Excel has no "write if unchanged", but reading and writing in one request comes close
 *   verify  what was written is read back and compared
 *
 *  - Excel takes nothing back by itself when a request fails half-way. Whatever fails, `restore` does, and leaves alone what
 *    others wrote meanwhile; the journal goes in with the first write, so that Revert works even if Excel dies in between;
 *  - the number of requests does not depend on the number of rows, but for the 3 MB.
 */
import { planToText } from '../plan/journal';
import type { Block, Content, Plan } from '../plan/plan';
import { check, loadWitnesses, type Before } from './check';
import type { Job } from './excel';
import { HostError, hostErrorOf } from './hostError';
import { queueJournal } from './journal';
import { REQUEST_BYTES } from './read';
import { restore } from './restore';
import {
  areaOfPiece,
  differs,
  firstColumn,
  queueContents,
  queueDress,
  queueNamesAndRules,
  rangeOf,
  splitBlocks,
  type Piece,
} from './write';

export type Run = <T>(job: Job<T>) => Promise<T>;

/** @throws {HostError} with the workbook as it was before; 'unfinished' if even that failed, and then Revert finishes it. */
export async function applyPlan(run: Run, plan: Plan, bytes = REQUEST_BYTES): Promise<void> {
  let before: Before | null = null;
  const overwritten = new Map<Piece, readonly Content[]>();
  try {
    await run(async (context) => {
      before = await check(context, plan);
      const requests = splitBlocks(plan.blocks, before.visible, bytes);
      await write(context, plan, requests, before, overwritten);
      await verify(context, plan, requests);
    });
  } catch (thrown) {
    const error = hostErrorOf(thrown);
    const { journal } = (before as Before | null) ?? {};
    // Without `before` the check failed: nothing was written.
    if (error && journal !== undefined) await takeBack(run, asOverwritten(plan, overwritten), journal, error);
    throw error ?? thrown;
  }
}

async function write(
  context: Excel.RequestContext,
  plan: Plan,
  requests: readonly (readonly Piece[])[],
  before: Before,
  overwritten: Map<Piece, readonly Content[]>,
): Promise<void> {
  const { application, worksheets } = context.workbook;
  const made = plan.newSheet?.to ?? null;
  for (const [i, pieces] of (requests.length > 0 ? requests : [[]]).entries()) {
    const first = i === 0;
    const last = i >= requests.length - 1;
    const witnesses = first ? loadWitnesses(context, plan) : [];
    const seen = pieces.filter(({ block }) => block.sheet !== made).map((piece) => loadPiece(context, piece));
    if (first) queueGround(context, plan, before);
    application.suspendApiCalculationUntilNextSync();
    for (const piece of pieces) {
      const { block, first: from, count } = piece;
      queueContents(worksheets.getItem(block.sheet), areaOfPiece(piece), block.to.slice(from, from + count));
    }
    if (last) queueNamesAndRules(context, plan, before.rules);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once for each 3 MB: Excel on the web refuses more
    await context.sync();
    for (const { piece, cells } of seen) overwritten.set(piece, firstColumn(cells.formulas));
    if (seen.some(({ piece, cells }) => differs(wanted(piece, 'from'), firstColumn(cells.formulas)))) {
      throw new HostError('edited');
    }
    if (witnesses.some(({ values, cells }) => differs(values, firstColumn(cells.values)))) throw new HostError('moved');
  }
}

/** What must be there before the cells: the way back, the sheet, room in the table, looks. */
function queueGround(context: Excel.RequestContext, plan: Plan, before: Before): void {
  const { worksheets } = context.workbook;
  // Showing and hiding colours is no job that Revert should speak of: the journal keeps the last real one.
  queueJournal(context, before.journalIds, plan.job === 'highlight' ? before.journal : planToText(plan));
  if (plan.newSheet?.to) worksheets.add(plan.newSheet.to);
  for (const { sheet, table, to } of plan.tables) {
    worksheets
      .getItem(sheet)
      .tables.getItem(table)
      .resize(rangeOf(worksheets.getItem(sheet), to));
  }
  for (const dress of plan.dress) queueDress(worksheets.getItem(dress.sheet), dress);
  for (const { sheet, column, to } of plan.widths) {
    if (to !== null) worksheets.getItem(sheet).getRangeByIndexes(0, column, 1, 1).format.columnWidth = to;
  }
}

async function verify(
  context: Excel.RequestContext,
  plan: Plan,
  requests: readonly (readonly Piece[])[],
): Promise<void> {
  for (const pieces of requests) {
    const read = pieces.map((piece) => loadPiece(context, piece));
    const witnesses = pieces === requests.at(-1) ? loadWitnesses(context, plan) : [];
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- as in write()
    await context.sync();
    if (read.some(({ piece, cells }) => differs(wanted(piece, 'to'), firstColumn(cells.formulas)))) {
      throw new HostError('moved', 'what was written reads back differently');
    }
    if (witnesses.some(({ values, cells }) => differs(values, firstColumn(cells.values)))) throw new HostError('moved');
  }
}

/** Two tries, each from the start: what struck the write may strike once more. */
async function takeBack(run: Run, plan: Plan, journal: string | null, cause: HostError): Promise<void> {
  const attempt = () => run((context) => restore(context, plan, journal, true));
  try {
    await attempt().catch(attempt);
  } catch (thrown) {
    if (!hostErrorOf(thrown)) throw thrown;
    throw new HostError('unfinished', cause.message);
  }
}

/** The plan with `from` as it really was when it was overwritten: somebody's edit of the last second is what goes back. */
function asOverwritten(plan: Plan, overwritten: ReadonlyMap<Piece, readonly Content[]>): Plan {
  const blocks = plan.blocks.map((block): Block => {
    const from = [...block.from];
    for (const [piece, contents] of overwritten) {
      if (piece.block !== block) continue;
      contents.forEach((content, i) => {
        if (block.to[piece.first + i] !== null) from[piece.first + i] = content;
      });
    }
    return { ...block, from };
  });
  return { ...plan, blocks };
}

function loadPiece(context: Excel.RequestContext, piece: Piece) {
  const cells = rangeOf(context.workbook.worksheets.getItem(piece.block.sheet), areaOfPiece(piece));
  cells.load('formulas');
  return { piece, cells };
}

const wanted = ({ block, first, count }: Piece, side: 'from' | 'to') => block[side].slice(first, first + count);
