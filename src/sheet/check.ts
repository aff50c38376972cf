/**
 * Before the first write: does all that the plan was made from still stand? Two requests; two more if rules of ours are renewed.
 *
 *  - sheets are found by id, so that one that was renamed meanwhile is still found;
 *  - rows have moved if the customers no longer stand where they stood; a cell was edited if it no longer holds `from`.
 */
import type { Area, Span } from '../book/book';
import type { Block, Plan } from '../plan/plan';
import { HostError } from './hostError';
import { journalText, NAMESPACE } from './journal';
import { areaOf } from './read';
import { findRules } from './rules';
import { areaOfBlock, differs, firstColumn, rangeOf, rowRuns } from './write';

export interface Before {
  readonly journalIds: readonly string[];
  readonly journal: string | null;
  /** Rows that show, by sheet. */
  readonly visible: ReadonlyMap<string, readonly Span[]>;
  readonly rules: readonly { readonly sheet: string; readonly id: string }[];
}

/** @throws {HostError} if the plan cannot be applied; nothing was written. */
export async function check(context: Excel.RequestContext, plan: Plan): Promise<Before> {
  const { workbook } = context;
  const made = plan.newSheet?.to ?? null;
  const standing = plan.blocks.filter(({ sheet }) => sheet !== made);
  workbook.load('readOnly');
  workbook.protection.load('protected');
  const parts = workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load('items/id');
  const namesake = made === null ? null : workbook.worksheets.getItemOrNullObject(made);
  namesake?.load('id');
  const sheets = [...new Set(standing.map(({ sheet }) => sheet))].map((id) => {
    const sheet = workbook.worksheets.getItemOrNullObject(id);
    sheet.load('id');
    return { id, sheet };
  });
  await context.sync();
  if (workbook.readOnly) throw new HostError('read-only');
  if (made !== null && workbook.protection.protected) throw new HostError('structure-protected');
  if (namesake && !namesake.isNullObject) throw new HostError('moved', 'a sheet of that name has come up');
  if (sheets.some(({ sheet }) => sheet.isNullObject)) throw new HostError('gone');

  const xml = parts.items.map((part) => part.getXml());
  const visible = sheets.map(({ id, sheet }) => {
    sheet.protection.load('protected');
    const cells = rangeOf(sheet, around(standing.filter((block) => block.sheet === id)));
    const shown = cells.getSpecialCellsOrNullObject('Visible');
    shown.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return { id, sheet, shown };
  });
  const old = standing.map((block) => {
    const cells = rangeOf(workbook.worksheets.getItem(block.sheet), areaOfBlock(block));
    cells.load('formulas');
    return { block, cells };
  });
  const witnesses = loadWitnesses(context, plan);
  await context.sync();
  if (sheets.some(({ sheet }) => sheet.protection.protected)) throw new HostError('protected');
  if (witnesses.some(({ values, cells }) => differs(values, firstColumn(cells.values)))) throw new HostError('moved');
  if (old.some(({ block, cells }) => differs(block.from, firstColumn(cells.formulas)))) throw new HostError('edited');

  const renewed = plan.rules.filter(({ sheet, from }) => from.length > 0 && sheet !== made);
  const rules = await findRules(
    context,
    renewed.flatMap(({ sheet, from }) => from.flatMap(({ areas }) => areas.map((area) => ({ sheet, area })))),
  );
  return {
    journalIds: parts.items.map(({ id }) => id),
    journal: xml.length > 0 ? journalText(xml.at(-1)?.value ?? '') : null,
    visible: new Map(
      visible.flatMap(({ id, shown }): [string, Span[]][] =>
        shown.isNullObject ? [] : [[id, rowRuns(shown.areas.items.map(areaOf))]],
      ),
    ),
    rules: [...rules].flatMap(([sheet, found]) => found.map(({ format }) => ({ sheet, id: format.id }))),
  };
}

export function loadWitnesses(context: Excel.RequestContext, plan: Plan) {
  return plan.witnesses.map(({ sheet, column, row, values }) => {
    const area = { row, column, rows: values.length, columns: 1 };
    const cells = rangeOf(context.workbook.worksheets.getItem(sheet), area);
    cells.load('values');
    return { values, cells };
  });
}

function around(blocks: readonly Block[]): Area {
  const top = Math.min(...blocks.map(({ row }) => row));
  const bottom = Math.max(...blocks.map(({ row, to }) => row + to.length));
  const left = Math.min(...blocks.map(({ column }) => column));
  const right = Math.max(...blocks.map(({ column }) => column));
  return { row: top, column: left, rows: bottom - top, columns: right - left + 1 };
}
