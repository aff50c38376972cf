/**
 * Every =TIER in the workbook answers by the policy that is on the sheet, also those typed by hand and while no pane is
 * open.
 *
 *  - a change of the policy marks all formulas of the workbook for calculation, in one request. Excel has no call that
 *    finds the cells that use our functions (and reading every formula of every sheet would cost more than working them
 *    out); what a user calculates by formulas gives the same result again, and no cell's content is touched;
 *  - where the policy did not change nothing is calculated: a salesperson typing a date costs one look at the sheet's
 *    id. Nor is anything when a workbook is opened whose policy is the one that it was saved with: it would run other
 *    people's functions and disregard that calculation is manual (office-js #2012);
 *  - Excel on the web tells nobody of a word that is chosen from a cell's list (office-js #4066, #3888): the policy is
 *    read again when another cell of its sheet is selected, and when the sheet is left;
 *  - a colleague's edit in the same workbook arrives as the same event: both end with one policy;
 *  - what the sheet says at the end of a run of edits counts: while one reading is under way, further edits ask for one
 *    more.
 */
import { DEFAULT_POLICY, type Policy } from '../../policy/policy';
import { answeredEarly, policySeen, putInForce } from '../../runtime/policyInForce';
import { policyFromText, policyToText } from '../../plan/policySheet/text';
import type { Run } from '../excel';
import { HostError } from '../hostError';
import { inForceOf, readPolicy, type WorkbookPolicy } from '../read/policySheet';

/** Selections come by the dozen when an arrow key is held. */
const PAUSE_MS = 150;

/**
 * Takes over what was read; true if that was something else than before. No request if not, else one. `isOpened`: it was
 * only read, and nothing has been written since the file was opened.
 */
export async function follow(run: Run, read: WorkbookPolicy | null, isOpened = false): Promise<boolean> {
  const before = policyToText(policySeen() ?? (isOpened ? savedWith(read) : DEFAULT_POLICY));
  const policy = inForceOf(read);
  putInForce(policy);
  if (policyToText(policy) === before) return false;
  await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id');
    await context.sync();
    for (const sheet of worksheets.items) sheet.calculate(true);
    await context.sync();
  });
  return true;
}

/** The policy by which the cells that use our functions were worked out last, in a file that is opened. */
function savedWith(read: WorkbookPolicy | null): Policy {
  const kept = read?.kept ? policyFromText(read.kept) : null;
  return (answeredEarly() ? null : kept) ?? DEFAULT_POLICY;
}

/** Reads the policy and follows it. */
export async function followPolicy(run: Run): Promise<WorkbookPolicy | null> {
  const read = await run(readPolicy);
  await follow(run, read);
  return read;
}

/**
 * From now on. `told` hears of every reading, also of one with problems: the pane says so. Resolves when the first one
 * is done; Excel refusing to be read just then is no failure: the next edit asks again.
 */
export async function watchPolicy(
  run: Run,
  told: (policy: WorkbookPolicy | null) => void = () => undefined,
): Promise<void> {
  let sheet: string | null = null;
  let reading = false;
  let again = false;
  const read = async (): Promise<void> => {
    again = true;
    if (reading) return;
    reading = true;
    try {
      while (again) {
        again = false;
        const policy = await run(readPolicy);
        await follow(run, policy, true);
        sheet = policy?.sheet.sheet ?? null;
        told(policy);
      }
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    } finally {
      reading = false;
    }
  };
  let pause: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(pause);
    pause = setTimeout(() => void read(), PAUSE_MS);
  };
  await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(({ worksheetId }) => (worksheetId === sheet ? read() : Promise.resolve()));
    worksheets.onSelectionChanged.add(({ worksheetId }) => Promise.resolve(worksheetId === sheet ? soon() : undefined));
    worksheets.onDeactivated.add(({ worksheetId }) => Promise.resolve(worksheetId === sheet ? soon() : undefined));
    // A policy sheet comes with its names a moment later than itself: its cells being written is what is waited for.
    worksheets.onAdded.add(() => read());
    worksheets.onDeleted.add(({ worksheetId }) => (worksheetId === sheet ? read() : Promise.resolve()));
    await context.sync();
  });
  await read();
}
