/**
 * How the cells of a column look, in the request that reads the sheet: which are struck through, which have a fill of
 * the user's. Only where not all of them agree is each cell asked.
 *
 *  - where all are struck through, that says nothing of any;
 *  - conditional formats and the bands of an Excel Table are no fill of a cell. White is none: Excel answers it where
 *    there is none.
 */
import type { Area } from '../../book/book';
import { REQUEST_BYTES } from './limits';

/** A cell of both properties: `[{"format":{"fill":{"color":"#FFFFFF"},"font":{"strikethrough":false}}}],`. */
const CELL_BYTES = 85;
const ASKED = { format: { fill: { color: true }, font: { strikethrough: true } } };

/** Rows of the sheet. */
export interface NameLooks {
  readonly struck: readonly number[];
  readonly painted: readonly number[];
}

/** `column` null: none. To be called once what was queued has come. */
export function queueNameLooks(
  sheet: Excel.Worksheet,
  { row, column, rows }: { readonly column: number | null } & Pick<Area, 'row' | 'rows'>,
): (context: Excel.RequestContext) => Promise<NameLooks> {
  if (column === null) return () => Promise.resolve({ struck: [], painted: [] });
  const { fill, font } = sheet.getRangeByIndexes(row, column, rows, 1).format;
  fill.load('color');
  font.load('strikethrough');
  return async (context) => {
    // Where cells differ: null, or '' for a colour, whatever the types say.
    const oneLine = (font.strikethrough as boolean | null) !== null;
    const oneFill = Boolean(fill.color as string | null);
    if (oneLine && oneFill) {
      return { struck: [], painted: isFill(fill.color) ? Array.from({ length: rows }, (_, i) => row + i) : [] };
    }
    const struck: number[] = [];
    const painted: number[] = [];
    const step = Math.floor(REQUEST_BYTES / CELL_BYTES);
    for (let from = 0; from < rows; from += step) {
      const count = Math.min(step, rows - from);
      const cells = sheet.getRangeByIndexes(row + from, column, count, 1).getCellProperties(ASKED);
      // One request for each 3 MB of answer, not one for each row.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the payload limit asks for it
      await context.sync();
      cells.value.forEach(([cell], i) => {
        if (!oneLine && cell?.format?.font?.strikethrough === true) struck.push(row + from + i);
        if (isFill(cell?.format?.fill?.color)) painted.push(row + from + i);
      });
    }
    return { struck, painted };
  };
}

const isFill = (color: string | undefined): boolean => Boolean(color) && color?.toUpperCase() !== '#FFFFFF';
