/** Goes to a cell: its sheet comes to the front, the cell is selected and so scrolled into view. One request. */
import type { CellPlace } from '../plan/columns/whereabouts';

export async function selectCell(context: Excel.RequestContext, { sheet, row, column }: CellPlace): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  worksheet.getRangeByIndexes(row, column, 1, 1).select();
  await context.sync();
}
