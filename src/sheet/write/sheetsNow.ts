/**
 * The sheets of a step that the workbook remembers, as Excel knows them now. The id of a sheet lives as long as the
 * session: after closing and opening, or in another program, it may be another one, or another sheet's (office-js-docs
 * #297, office-js #1390, #552).
 *
 *  - a sheet whose id and name are as they were is that sheet;
 *  - else it is the one that carries the hidden names of the step; of several, which happens where somebody has copied
 *    the sheet, the one of its name, or of its id;
 *  - else the one of its name; a step without names on a sheet goes by its id at last;
 *  - a step whose cells stand on no sheet that can be told is not taken back, and stays what can be taken back: cells
 *    are looked at before they are changed, but with nothing to change the way back would be thrown away.
 */
import { onSheets, sheetsOf } from '../../plan/parts';
import type { Plan } from '../../plan/plan';
import { HostError } from '../hostError';

interface Known {
  readonly id: string;
  readonly name: string;
}

/**
 * The plan on the sheets of today. One request, one more where sheets are not what they were.
 * @throws {HostError} 'lost-sheet'
 */
export async function onSheetsNow(context: Excel.RequestContext, plan: Plan): Promise<Plan> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const there: readonly Known[] = worksheets.items.map(({ id, name }) => ({ id, name }));
  const made = plan.newSheet?.to ?? null;
  const wanted = sheetsOf(plan).filter((id) => id !== made);
  const wasNamed = (id: string): string | undefined => plan.sheetNames?.[id];
  const isSure = (id: string) => there.some((sheet) => sheet.id === id && sheet.name === wasNamed(id));
  if (wanted.every(isSure)) return plan;

  const namesOf = (id: string) => plan.names.filter(({ sheet, to }) => sheet === id && to !== null);
  const asked = wanted.flatMap((id) =>
    namesOf(id).flatMap(({ name }) =>
      there.map((sheet) => {
        const item = worksheets.getItem(sheet.id).names.getItemOrNullObject(name);
        item.load('name');
        return { id, sheet, item };
      }),
    ),
  );
  if (asked.length > 0) await context.sync();

  const nowOf = (id: string): string | null => {
    if (isSure(id)) return id;
    const marked = there.filter((sheet) =>
      asked.some((one) => one.id === id && one.sheet === sheet && !one.item.isNullObject),
    );
    const [first, ...others] = marked;
    if (first && others.length === 0) return first.id;
    const named = (first ? marked : there).find(({ name }) => name === wasNamed(id));
    const same = (first ? marked : namesOf(id).length === 0 ? there : []).find((sheet) => sheet.id === id);
    return (named ?? same)?.id ?? null;
  };
  const now = new Map(wanted.map((id) => [id, nowOf(id)]));
  if (plan.blocks.some(({ sheet }) => now.get(sheet) === null)) throw new HostError('lost-sheet');
  return onSheets(plan, (sheet) => now.get(sheet) ?? (sheet === made ? sheet : null));
}
