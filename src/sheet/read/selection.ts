/**
 * The rows that the user has selected, on whichever sheet; none where whole columns are, or more than `most`. One
 * request.
 */
import { rowsOf } from './readRows';

export async function selectedRows(
  context: Excel.RequestContext,
  most: number,
): Promise<{ readonly sheet: string; readonly rows: readonly number[] }> {
  const selection = context.workbook.getSelectedRanges();
  selection.load('address');
  selection.worksheet.load('id');
  await context.sync();
  const address = selection.address
    .split(',')
    .map((part) => part.slice(part.lastIndexOf('!') + 1))
    .join(',');
  return { sheet: selection.worksheet.id, rows: rowsOf(address, most) ?? [] };
}
