/**
 * Tries all that the product takes for granted of Excel (plan/sharing/excelCheck.ts) on a scratch sheet of its own, and
 * takes the sheet away again, whatever happens.
 *
 *  - each trial is a run of its own: one that fails, or does not end, says nothing about the next;
 *  - the user's own sheets are neither read nor written. Excel's Undo ends all the same, as with any change of sheets by
 *    an add-in: whoever offers this says so first;
 *  - Cancel ends it between two trials.
 */
import { EXCEL_CHECKS, type ExcelAnswer, type ExcelCheckId, type ExcelReport } from '../../plan/sharing/excelCheck';
import type { Between } from '../between';
import type { Run } from '../excel';
import { HostError } from '../hostError';
import { CELLS, SCRATCH } from './cells';
import { FUNCTIONS } from './functions';
import { MARKS } from './marks';
import { TABLES } from './tables';
import { TOLD } from './told';
import type { Trial } from './trial';

const TRIALS: { readonly [id in ExcelCheckId]: Trial } = { ...FUNCTIONS, ...CELLS, ...TABLES, ...MARKS, ...TOLD };

const ALL = Object.keys(EXCEL_CHECKS) as readonly ExcelCheckId[];

const LONGEST_MS = 10_000;

/** @throws {HostError} where no sheet can be made, or it was cancelled; the scratch sheet is gone. */
export async function checkExcel(run: Run, between: Between, ids = ALL): Promise<ExcelReport> {
  const begun = Date.now();
  const id = await scratchSheet(run);
  const checks: (ExcelAnswer & { id: ExcelCheckId })[] = [];
  try {
    for (const [i, check] of ids.entries()) {
      between('check', i, ids.length);
      checks.push({ id: check, ...(await tried(run, TRIALS[check], id)) });
    }
  } finally {
    await run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject(id).delete();
      await context.sync();
    });
  }
  return { checks, milliseconds: Date.now() - begun };
}

function scratchSheet(run: Run): Promise<string> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    let name = SCRATCH;
    for (let n = 2; taken.has(name); n++) name = `${SCRATCH}${n}`;
    const sheet = worksheets.add(name);
    sheet.load('id');
    await context.sync();
    return sheet.id;
  });
}

async function tried(run: Run, trial: Trial, id: string): Promise<ExcelAnswer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<ExcelAnswer>((done) => {
    timer = setTimeout(() => done({ ok: false, seen: `no answer within ${LONGEST_MS / 1000} s` }), LONGEST_MS);
  });
  try {
    return await Promise.race([run((context) => trial(context, context.workbook.worksheets.getItem(id))), late]);
  } catch (error) {
    if (!(error instanceof HostError) || error.code === 'cancelled') throw error;
    return { ok: false, seen: error.detail };
  } finally {
    clearTimeout(timer);
  }
}
