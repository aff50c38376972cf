/**
 * The sheet that a plan has made, under whatever name it goes now: a plan names it as it was made, and people rename
 * sheets.
 *
 *  - it is known by a hidden name on it: the one that says what it was made from, or the first of a policy sheet's;
 *  - one request while it still goes by its first name, else two.
 */
import { SOURCE_NAME } from '../../plan/stores';
import { onSheets } from '../../plan/parts';
import type { Plan } from '../../plan/plan';

/** The plan with the made sheet's name as it is now. As given, if there is no such sheet any more. */
export async function planOnMadeSheet(context: Excel.RequestContext, plan: Plan): Promise<Plan> {
  const made = plan.newSheet?.to ?? null;
  if (made === null) return plan;
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  if (worksheets.items.some(({ name }) => name === made)) return plan;
  const onIt = plan.names.filter(({ sheet }) => sheet === made);
  const known = (onIt.find(({ name }) => name === SOURCE_NAME) ?? onIt[0])?.name ?? SOURCE_NAME;
  const marks = worksheets.items.map((sheet) => {
    const mark = sheet.names.getItemOrNullObject(known);
    mark.load('formula');
    return { name: sheet.name, mark };
  });
  await context.sync();
  const source = onIt.find(({ name }) => name === SOURCE_NAME)?.to ?? null;
  const now = marks.find(({ mark }) => !mark.isNullObject && (source === null || String(mark.formula) === source));
  return now === undefined ? plan : onSheets(plan, (sheet) => (sheet === made ? now.name : sheet));
}
