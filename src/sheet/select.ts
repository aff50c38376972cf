/** Goes to a cell: its sheet comes to the front, the cell is selected and so scrolled into view. One request. */
import type { CellPlace } from '../plan/columns/whereabouts';

export async function selectCell(context: Excel.RequestContext, { sheet, row, column }: CellPlace): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  worksheet.getRangeByIndexes(row, column, 1, 1).select();
  await context.sync();
}

/** The columns from the first row below their header, in sight and selected. Answers those that are hidden. */
export async function showColumns(
  context: Excel.RequestContext,
  sheet: string,
  columns: readonly { readonly column: number; readonly row: number; readonly contents: readonly unknown[] }[],
): Promise<number[]> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const asked = columns.map(({ column, row }) => {
    const cell = worksheet.getRangeByIndexes(row, column, 1, 1);
    cell.load('columnHidden');
    return { column, cell };
  });
  const [first] = [...columns].sort((a, b) => a.column - b.column);
  if (first) {
    worksheet.activate();
    const last = Math.max(...columns.map(({ column }) => column));
    const rows = Math.max(1, first.contents.length - 1);
    worksheet.getRangeByIndexes(first.row + 1, first.column, rows, last - first.column + 1).select();
  }
  await context.sync();
  return asked.filter(({ cell }) => cell.columnHidden).map(({ column }) => column);
}
