/**
 * A workbook remembers so many steps, of so many characters; the oldest fold into one that still takes all of them back
 * (plan/fold.ts).
 *
 *  - after a step that was one too many, a few at a time, in a request of its own: where it fails, or another job came
 *    in between, nothing is lost and the next step tries again;
 *  - two that cannot be folded, since their rows have moved or each made a sheet, stay two, and the next ones are tried.
 */
import { folded } from '../../plan/fold';
import { isTooMuch, MOST_STEPS, type Step } from '../../plan/history';
import { sheetsOf } from '../../plan/parts';
import type { Plan } from '../../plan/plan';
import { planFromText, planToText } from '../../plan/planText';
import type { Run } from '../excel';
import { listOf, putFolded, readKept, readPlanText } from '../kept/journal';
import { HostError } from '../hostError';
import { REQUEST_BYTES } from '../read/limits';
import { hasMoved, loadBand } from '../write/check';
import { bandsOf } from '../write/bands';
import { planOnMadeSheet } from '../write/madeSheet';
import { onSheetsNow } from '../write/sheetsNow';

/** Down to three quarters of that, so that not every step has to. */
export function foldOldest(run: Run, most = MOST_STEPS): Promise<void> {
  return run(async (context) => {
    const { ids, list, history } = await readKept(context);
    if (list === null || !isTooMuch(history.steps, most)) return;
    const few = most - Math.floor(most / 4);
    const steps = [...history.steps];
    const plans = new Map<number, Plan | null>();
    const planOf = async ({ number }: Step): Promise<Plan | null> => {
      if (!plans.has(number)) {
        const text = await readPlanText(context, number);
        const plan = text === null ? null : planFromText(text);
        plans.set(number, plan && (await onPlacesNow(context, plan)));
      }
      return plans.get(number) ?? null;
    };
    const gone: number[] = [];
    const put = new Map<number, string>();
    // From the oldest pair to the newest; the newest step is never folded.
    for (let at = steps.length - 1; at > 1 && isTooMuch(steps, few); at--) {
      const [older, newer] = [steps[at], steps[at - 1]];
      if (!older || !newer) break;
      const [one, other] = [await planOf(older), await planOf(newer)];
      const both = one && other && folded(one, other);
      if (!both || (await isElsewhere(context, both))) continue;
      const text = planToText(both);
      const count = (older.folded ?? 1) + (newer.folded ?? 1);
      steps.splice(at - 1, 2, {
        ...{ number: older.number, job: older.job, when: newer.when, size: text.length, says: {}, folded: count },
        cells: older.cells + newer.cells,
      });
      plans.set(older.number, both);
      put.set(older.number, text);
      put.delete(newer.number);
      gone.push(newer.number);
    }
    if (gone.length === 0) return;
    await putFolded(context, ids, { list: listOf(steps), put, drop: gone });
  });
}

/**
 * The plan on the sheets of today: two plans of two sessions call one sheet by two ids. Null where one of them cannot be
 * told.
 */
async function onPlacesNow(context: Excel.RequestContext, plan: Plan): Promise<Plan | null> {
  try {
    const here = await onSheetsNow(context, await planOnMadeSheet(context, plan));
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const sheets = sheetsOf(here);
    const sheetNames = Object.fromEntries(
      worksheets.items.flatMap(({ id, name }) => (sheets.includes(id) ? [[id, name] as const] : [])),
    );
    // Of a sheet that it does not write to nobody asks whether its rows have moved.
    const witnesses = here.witnesses.filter(({ sheet }) => sheets.includes(sheet));
    return sheets.length === sheetsOf(plan).length ? { ...here, witnesses, sheetNames } : null;
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== 'lost-sheet') throw error;
    return null;
  }
}

/** Rows no longer stand where one of the two left them. */
async function isElsewhere(context: Excel.RequestContext, plan: Plan): Promise<boolean> {
  const made = plan.newSheet?.to ?? null;
  const witnesses = plan.witnesses.filter(({ sheet }) => sheet !== made);
  for (const band of bandsOf({ blocks: [], witnesses }, new Map(), REQUEST_BYTES)) {
    const seen = loadBand(context, band);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once for each 3 MB, as in read.ts
    await context.sync();
    if (hasMoved(seen)) return true;
  }
  return false;
}
