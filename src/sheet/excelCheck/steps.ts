/**
 * The checks that need a person: what fails while another workbook or a chart is in front, and what a file still has
 * when it comes back.
 *
 *  - asked again and again for a while, since nobody can tell when the person has done it: one refusal is an answer;
 *  - the second visit leaves a hidden name on the sheet in front, which the next press takes away.
 */
import type { ExcelStepId, StepAnswer } from '../../plan/sharing/excelCheck';
import type { Between } from '../between';
import { after, type Run } from '../excel';
import { hostErrorOf } from '../hostError';
import { answer } from './trial';

const WATCH_MS = 20_000;
const EVERY_MS = 500;
const LEFT = '_vfcheck.id';

export function checkStep(step: ExcelStepId, run: Run, between: Between, watch = WATCH_MS): Promise<StepAnswer> {
  if (step === 'reopened') return run(reopened);
  return watched(step === 'chart' ? askSelection : askNames, between, watch);
}

type Ask = (context: Excel.RequestContext) => void;

const askNames: Ask = ({ workbook }) => workbook.worksheets.getActiveWorksheet().names.load('items/name');
const askSelection: Ask = ({ workbook }) => workbook.getSelectedRanges().load('address');

/** Not patiently: waiting is what is to be found out. */
async function watched(ask: Ask, between: Between, watch: number): Promise<StepAnswer> {
  const rounds = Math.ceil(watch / EVERY_MS);
  for (let round = 0; round < rounds; round++) {
    between('check', round, rounds);
    try {
      await Excel.run((context) => asked(context, ask));
    } catch (thrown) {
      const error = hostErrorOf(thrown);
      if (!error) throw thrown;
      return { ok: false, seen: error.detail };
    }
    await after(Math.min(EVERY_MS, watch));
  }
  return { ok: true, seen: 'never refused' };
}

async function asked(context: Excel.RequestContext, ask: Ask): Promise<void> {
  ask(context);
  await context.sync();
}

async function reopened(context: Excel.RequestContext): Promise<StepAnswer> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  const left = worksheets.items.map((sheet) => {
    const name = sheet.names.getItemOrNullObject(LEFT);
    name.load('formula');
    return { sheet, name };
  });
  await context.sync();
  const found = left.find(({ name }) => !name.isNullObject);
  if (found) {
    const before = String(found.name.formula);
    found.name.delete();
    await context.sync();
    return answer(`="${found.sheet.id}"` === before, true);
  }
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  await context.sync();
  active.names.add(LEFT, `="${active.id}"`).visible = false;
  await context.sync();
  return 'again';
}
