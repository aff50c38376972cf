/** Tables, filters and hidden rows. Columns AA–BZ. */
import type { ExcelCheckId } from '../../plan/sharing/excelCheck';
import { answer, type Trial } from './trial';

const flat = (cells: Excel.Range, of: 'values' | 'formulas') => (cells[of] as unknown[][]).flat();
const rows = (...values: unknown[]) => values.map((value) => [value]);

/** A Table of two columns and five rows beneath its header, at this address. */
async function table(context: Excel.RequestContext, sheet: Excel.Worksheet, address: string): Promise<Excel.Table> {
  const range = sheet.getRange(address);
  range.values = [['Name', 'Value'], ...['a', 'b', 'c', 'd', 'e'].map((name) => [name, ''])];
  const made = sheet.tables.add(range, true);
  await context.sync();
  return made;
}

/** Under a filter of days, of which the third is later than the criterion; no row is hidden afterwards. */
const filtered =
  (look: Trial): Trial =>
  async (context, sheet) => {
    sheet.getRange('BA1:BB4').values = [['Day', 'Name'], [45990, 'a'], [46000, 'b'], [46010, 'c']]; // prettier-ignore
    sheet.autoFilter.apply(sheet.getRange('BA1:BB4'), 0, { filterOn: 'Custom', criterion1: '<=46000' });
    await context.sync();
    const seen = await look(context, sheet);
    sheet.autoFilter.remove();
    await context.sync();
    return seen;
  };

export const TABLES = {
  mixedColumn: async (context, sheet) => {
    await table(context, sheet, 'AA1:AB6');
    const cells = sheet.getRange('AB2:AB6');
    cells.formulas = rows('=1+1', 7, '=1+1', null, '=1+1');
    await context.sync();
    cells.load('formulas');
    await context.sync();
    return answer(flat(cells, 'formulas'), ['=1+1', 7, '=1+1', '', '=1+1']);
  },
  tableStays: async (context, sheet) => {
    const made = await table(context, sheet, 'AE1:AF6');
    sheet.getRange('AG1').values = [['New']];
    await context.sync();
    const range = made.getRange();
    range.load('columnCount');
    await context.sync();
    return answer(range.columnCount, 2);
  },
  tableResizes: async (context, sheet) => {
    const made = await table(context, sheet, 'AJ1:AK6');
    sheet.getRange('AL1').values = [['New']];
    made.resize(sheet.getRange('AJ1:AL6'));
    await context.sync();
    const range = made.getRange();
    range.load('columnCount');
    await context.sync();
    return answer(range.columnCount, 3);
  },
  criterion: filtered(async (context, sheet) => {
    sheet.autoFilter.load('criteria');
    await context.sync();
    return answer(sheet.autoFilter.criteria[0]?.criterion1, '<=46000');
  }),
  unasked: filtered(async (context, sheet) => {
    sheet.autoFilter.load('criteria');
    await context.sync();
    return answer(sheet.autoFilter.criteria[1]?.criterion1 ?? null, null);
  }),
  filterHides: filtered(async (context, sheet) => {
    const each = [2, 3, 4].map((row) => sheet.getRange(`${row}:${row}`));
    for (const row of each) row.load('rowHidden');
    sheet.autoFilter.load('isDataFiltered');
    await context.sync();
    return answer([sheet.autoFilter.isDataFiltered, ...each.map((row) => row.rowHidden)], [true, false, false, true]);
  }),
  overFilter: filtered(async (context, sheet) => {
    const cells = sheet.getRange('BD2:BD5');
    cells.formulas = rows('=1', '=2', '=3', '=4');
    await context.sync();
    cells.load('formulas');
    await context.sync();
    return answer(flat(cells, 'formulas'), ['=1', '=2', '=3', '=4']);
  }),
  visibleRows: async (context, sheet) => {
    sheet.getRange('42:43').rowHidden = true;
    await context.sync();
    const visible = sheet.getRange('BF40:BF46').getSpecialCellsOrNullObject('Visible');
    visible.load('areas/items/rowIndex,areas/items/rowCount');
    await context.sync();
    const areas = visible.isNullObject ? [] : visible.areas.items.map((area) => [area.rowIndex, area.rowCount]);
    return answer(areas, [[39, 2], [43, 3]]); // prettier-ignore
  },
} satisfies { readonly [id in ExcelCheckId]?: Trial };
