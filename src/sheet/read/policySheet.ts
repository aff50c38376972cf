/**
 * The policy sheet of a workbook, read as plain cells. Found by its hidden names, whatever it is called now.
 *
 *  - a table that has grown below its hidden name is read to its end: Excel lets a table grow when something is typed
 *    under it;
 *  - where the sheet says something impossible, the last good policy goes on (`good`): the last that this window has
 *    seen, and in a workbook that has just been opened the one that the last job of ours has kept in it;
 *  - by itself three requests, one or two more if there is such a sheet; with a customer sheet it comes along in that
 *    one's requests.
 */
import type { Area, Cell } from '../../book/book';
import { policyFromText } from '../../plan/policySheet/text';
import { referencedArea } from '../../book/address';
import { policyFromSheet, type PolicyReading } from '../../plan/policySheet/fromSheet';
import type { PolicySheet } from '../../plan/policySheet/layOut';
import { POLICY_NAMES } from '../../plan/policySheet/tables';
import { POLICY_MARK } from '../../plan/stores';
import { policySeen } from '../../runtime/policyInForce';
import { DEFAULT_POLICY, type Policy } from '../../policy/policy';
import { areaOf, PLACE } from '../area';
import { readKept } from '../kept/policy';
import { queueDateShift } from './dateSystem';

export interface WorkbookPolicy {
  readonly sheet: PolicySheet;
  readonly reading: PolicyReading;
  /** The last good one as text, if the workbook keeps one. */
  readonly kept: string | null;
  /** What the sheet says; if that is impossible, the last good one; null if none is known. */
  readonly good: Policy | null;
}

/** What decides in this workbook: its own policy, else ours. The one place where that is settled. */
export const inForceOf = (policy: WorkbookPolicy | null): Policy => policy?.good ?? DEFAULT_POLICY;

/** What is known of a sheet before its cells are read. */
interface SheetKnown {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly names: ReadonlyMap<string, string>;
  readonly tables: readonly { readonly id: string }[];
}

/** Queues the cells of the policy sheet, if there is one; call what it returns after the next sync. */
export function queuePolicy(
  context: Excel.RequestContext,
  sheets: readonly SheetKnown[],
  dateShift: number,
): () => PolicySheet | null {
  const known = sheets.find(({ names, area }) => names.has(POLICY_MARK) && area.rows > 0);
  if (!known) return () => null;
  const sheet = context.workbook.worksheets.getItem(known.id);
  const { row, column, rows, columns } = known.area;
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  range.load('values,formulas');
  const tables = known.tables.map(({ id }) => {
    const at = sheet.tables.getItem(id).getRange();
    at.load(PLACE);
    return at;
  });
  return () => {
    const grown = tables.map(areaOf);
    return {
      sheet: known.id,
      name: known.name,
      area: known.area,
      values: range.values as Cell[][],
      formulas: range.formulas as Cell[][],
      columns: new Map(
        POLICY_NAMES.filter((name) => known.names.has(name)).map((name) => [
          name,
          columnOf(known.names.get(name), grown),
        ]),
      ),
      dateShift,
    };
  };
}

/** The column of a hidden name, down to the end of the table that it stands in; null if its cells were deleted. */
function columnOf(formula: string | undefined, tables: readonly Area[]): Area | null {
  const area = referencedArea(formula ?? '')?.area;
  if (!area) return null;
  const table = tables.find(
    (one) =>
      area.row >= one.row &&
      area.row < one.row + one.rows &&
      area.column >= one.column &&
      area.column < one.column + one.columns,
  );
  return table ? { ...area, rows: Math.max(area.rows, table.row + table.rows - area.row) } : area;
}

/** One request, or two if the workbook keeps a policy; none without a policy sheet. */
export async function policyOf(
  context: Excel.RequestContext,
  sheet: PolicySheet | null,
): Promise<WorkbookPolicy | null> {
  if (!sheet) return null;
  const reading = policyFromSheet(sheet);
  const kept = await readKept(context);
  const lastGood = () => policySeen() ?? (kept === null ? null : policyFromText(kept));
  return { sheet, reading, kept, good: reading.policy ?? lastGood() };
}

/** The policy of the workbook; null if it has no policy sheet. */
export async function readPolicy(context: Excel.RequestContext): Promise<WorkbookPolicy | null> {
  const { workbook } = context;
  workbook.worksheets.load('items/id,items/name');
  const dateShift = queueDateShift(context);
  await context.sync();
  const asked = workbook.worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load(PLACE);
    sheet.names.load('items/name,items/formula');
    sheet.tables.load('items/id');
    return { sheet, used };
  });
  await context.sync();
  const sheets = asked.map(({ sheet, used }): SheetKnown => ({
    id: sheet.id,
    name: sheet.name,
    area: used.isNullObject ? { row: 0, column: 0, rows: 0, columns: 0 } : areaOf(used),
    names: new Map(sheet.names.items.map(({ name, formula }): [string, string] => [name, String(formula)])),
    tables: sheet.tables.items.map(({ id }) => ({ id })),
  }));
  if (!sheets.some(({ names }) => names.has(POLICY_MARK))) return null;
  const queued = queuePolicy(context, sheets, dateShift());
  await context.sync();
  return policyOf(context, queued());
}
