/**
 * The rows that the user has selected, on whichever sheet; none where whole columns are, or more than `most`, or where no
 * cells are selected at all: a chart or a picture is refused with InvalidSelection (office-js #2268). One request.
 */
import { hostErrorOf } from '../hostError';
import { rowsOf } from './readRows';

export async function selectedRows(
  context: Excel.RequestContext,
  most: number,
): Promise<{ readonly sheet: string; readonly rows: readonly number[] }> {
  const selection = context.workbook.getSelectedRanges();
  selection.load('address');
  selection.worksheet.load('id');
  try {
    await context.sync();
  } catch (thrown) {
    if (hostErrorOf(thrown)?.code !== 'inactive') throw thrown;
    return { sheet: '', rows: [] };
  }
  const address = selection.address
    .split(',')
    .map((part) => part.slice(part.lastIndexOf('!') + 1))
    .join(',');
  return { sheet: selection.worksheet.id, rows: rowsOf(address, most) ?? [] };
}
