/**
 * Which rows of a column are struck through, in the request that reads the sheet: what all of its cells agree on. Only
 * where some are, and others are not, each cell is asked.
 *
 * Where all are struck through, that says nothing of any.
 */
import type { Area } from '../../book/book';
import { REQUEST_BYTES } from './limits';

/** A cell of one property: `[{"format":{"font":{"strikethrough":false}}}],`. */
const CELL_BYTES = 50;

/** `column` null: none. To be called once what was queued has come. */
export function queueStruck(
  sheet: Excel.Worksheet,
  { row, column, rows }: { readonly column: number | null } & Pick<Area, 'row' | 'rows'>,
): (context: Excel.RequestContext) => Promise<readonly number[]> {
  if (column === null) return () => Promise.resolve([]);
  const { font } = sheet.getRangeByIndexes(row, column, rows, 1).format;
  font.load('strikethrough');
  return async (context) => {
    // Null where cells differ, whatever the types say.
    if ((font.strikethrough as boolean | null) !== null) return [];
    const struck: number[] = [];
    const step = Math.floor(REQUEST_BYTES / CELL_BYTES);
    for (let from = 0; from < rows; from += step) {
      const count = Math.min(step, rows - from);
      const cells = sheet
        .getRangeByIndexes(row + from, column, count, 1)
        .getCellProperties({ format: { font: { strikethrough: true } } });
      // One request for each 3 MB of answer, not one for each row.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the payload limit asks for it
      await context.sync();
      cells.value.forEach(([cell], i) => {
        if (cell?.format?.font?.strikethrough === true) struck.push(row + from + i);
      });
    }
    return struck;
  };
}
