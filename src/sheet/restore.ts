/**
 * Takes a plan back, whether it was applied wholly, half, or not at all: after a failure, and for Revert.
 *
 *  - a cell goes back to `from` only if it holds something that the plan wrote; what somebody typed since stays. Formulas are
 *    compared by their shape, so a user who has sorted the rows since can still revert;
 *  - a sheet that the plan made is deleted only if nothing stands on it but what the plan wrote;
 *  - doing it twice does no harm, so it is simply tried again when it fails;
 *  - four requests, two more if there are rules of ours.
 */
import type { Area } from '../book/book';
import { generalise } from '../plan/journal';
import { inverse, type Block, type Content, type Plan } from '../plan/plan';
import { loadWitnesses } from './check';
import { HostError } from './hostError';
import { NAMESPACE, queueJournal } from './journal';
import { areaOf } from './read';
import { findRules } from './rules';
import { areaOfBlock, differs, firstColumn, queueContents, queueDress, queueNamesAndRules, rangeOf } from './write';

/**
 * Cells that were put back. `journal` is what the workbook shall remember afterwards. `failed`: the plan has just failed half-way,
 * and what it wrote may stand in other rows than it should; else (Revert) a cell must hold what was written into that very row.
 * @throws {HostError} 'moved' if rows have moved since and earlier contents can no longer be told to which row they belong.
 */
export async function restore(
  context: Excel.RequestContext,
  plan: Plan,
  journal: string | null,
  failed: boolean,
): Promise<number> {
  const { worksheets, customXmlParts } = context.workbook;
  const parts = customXmlParts.getByNamespace(NAMESPACE);
  parts.load('items/id');
  const named = [...plan.blocks, ...plan.rules, ...plan.names, ...plan.dress].map(({ sheet }) => sheet);
  const sheets = [...new Set(named)].map((id) => {
    const sheet = worksheets.getItemOrNullObject(id);
    sheet.load('id');
    return { id, sheet };
  });
  await context.sync();

  const standing = new Set(sheets.filter(({ sheet }) => !sheet.isNullObject).map(({ id }) => id));
  const here = onSheets(plan, standing);
  const read = here.blocks.map((block) => {
    const cells = rangeOf(worksheets.getItem(block.sheet), areaOfBlock(block));
    cells.load('formulas');
    return { block, cells };
  });
  const witnesses = loadWitnesses(context, {
    ...plan,
    witnesses: plan.witnesses.filter(({ sheet }) => standing.has(sheet)),
  });
  const guards = [...standing].map((id) => {
    const sheet = worksheets.getItem(id);
    sheet.protection.load('protected');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return { id, sheet, used };
  });
  const names = here.names.map((change) => {
    const item = worksheets.getItem(change.sheet).names.getItemOrNullObject(change.name);
    item.load('formula');
    return { change, item };
  });
  const tables = here.tables.map((change) => {
    const range = worksheets.getItem(change.sheet).tables.getItem(change.table).getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { change, range };
  });
  await context.sync();
  if (guards.some(({ sheet }) => sheet.protection.protected)) throw new HostError('protected');
  const moved = witnesses.some(({ values, cells }) => differs(values, firstColumn(cells.values)));
  const blank = ({ from }: Block) => from.every((content) => content === '' || content === null);
  if (moved && !failed && !here.blocks.every(blank)) throw new HostError('moved');

  const rules = await findRules(
    context,
    here.rules.flatMap(({ sheet, to }) => to.flatMap(({ areas }) => areas.map((area) => ({ sheet, area })))),
  );
  const back = read.map(({ block, cells }) => ({
    block,
    contents: putBack(block, firstColumn(cells.formulas), moved || failed),
  }));
  const made = plan.newSheet?.to ?? null;
  const guard = guards.find(({ id }) => id === made);
  const onlyOurs =
    guard !== undefined &&
    (guard.used.isNullObject || inside(areaOf(guard.used), here.blocks.map(areaOfBlock))) &&
    back.filter(({ block }) => block.sheet === made).every(({ contents }) => contents.foreign === 0);

  for (const { change, range } of tables) {
    const now = areaOf(range);
    if (now.columns !== change.to.columns || change.from.columns === now.columns) continue;
    const shrunk: Area = { ...now, columns: change.from.columns };
    worksheets
      .getItem(change.sheet)
      .tables.getItem(change.table)
      .resize(rangeOf(worksheets.getItem(change.sheet), shrunk));
  }
  for (const { block, contents } of back) {
    if (onlyOurs && block.sheet === made) continue;
    if (contents.restored > 0) queueContents(worksheets.getItem(block.sheet), areaOfBlock(block), contents.cells);
  }
  const away = inverse(here);
  const gone = onlyOurs ? made : null;
  for (const dress of away.dress) if (dress.sheet !== gone) queueDress(worksheets.getItem(dress.sheet), dress);
  for (const { sheet, column, to } of away.widths) {
    const format = worksheets.getItem(sheet).getRangeByIndexes(0, column, 1, 1).format;
    if (sheet === gone) continue;
    if (to === null) format.useStandardWidth = true;
    else format.columnWidth = to;
  }
  queueNamesAndRules(
    context,
    {
      ...away,
      names: names
        .filter(({ change }) => change.sheet !== gone)
        .map(({ change, item }) => ({
          ...change,
          from: item.isNullObject ? null : String(item.formula),
          to: change.from,
        })),
      rules: away.rules.filter(({ sheet }) => sheet !== gone),
    },
    [...rules].flatMap(([sheet, found]) => found.map(({ format }) => ({ sheet, id: format.id }))),
  );
  if (gone !== null) worksheets.getItem(gone).delete();
  queueJournal(
    context,
    parts.items.map(({ id }) => id),
    journal,
  );
  await context.sync();
  return back.reduce((sum, { contents }) => sum + contents.restored, 0);
}

/** What to write so that the block is as before; null leaves a cell alone. `anywhere`: ours in whatever row it stands. */
function putBack(block: Block, there: readonly Content[], anywhere: boolean) {
  const shape = (content: Content, i: number) =>
    typeof content === 'string' ? generalise(content, block.row + i) : content;
  const written = new Set(block.to.map((content, i) => (content === null ? null : String(shape(content, i)))));
  let restored = 0;
  let foreign = 0;
  const cells = block.from.map((from, i): Content | null => {
    const now = there[i] ?? '';
    if (from === null || String(now) === String(from)) return null;
    if (anywhere ? !written.has(String(shape(now, i))) : String(now) !== String(block.to[i])) {
      foreign++;
      return null;
    }
    restored++;
    return from;
  });
  return { cells, restored, foreign };
}

function onSheets(plan: Plan, standing: ReadonlySet<string>): Plan {
  const stands = ({ sheet }: { readonly sheet: string }) => standing.has(sheet);
  return {
    ...plan,
    tables: plan.tables.filter(stands),
    dress: plan.dress.filter(stands),
    blocks: plan.blocks.filter(stands),
    widths: plan.widths.filter(stands),
    names: plan.names.filter(stands),
    rules: plan.rules.filter(stands),
  };
}

const inside = (area: Area, parts: readonly Area[]): boolean => {
  const right = Math.max(...parts.map(({ column, columns }) => column + columns));
  const bottom = Math.max(...parts.map(({ row, rows }) => row + rows));
  const left = Math.min(...parts.map(({ column }) => column));
  const top = Math.min(...parts.map(({ row }) => row));
  return (
    area.row >= top && area.column >= left && area.row + area.rows <= bottom && area.column + area.columns <= right
  );
};
