/**
 * Tells which row the user is in, and that somebody has changed the workbook.
 *
 *  - events are flags, not data: some are missed at speed (office-js #1760), so whoever is told reads afresh;
 *  - selections come by the dozen when an arrow key is held: only the last one of a pause counts;
 *  - our own writes are not told. Nothing is ever written from here: a handler that writes runs for every user of the
 *    workbook.
 */
import { hostErrorOf } from './hostError';

export interface Watcher {
  readonly selected: (sheet: string, row: number) => void;
  /** Deleted, too: then nobody knows where. */
  readonly edited: (sheet: string, edit?: Edit) => void;
  /** A colleague has made a sheet: it may be the policy. */
  readonly added: () => void;
}

/** Where somebody has typed: of `RangeEdited` the cells stand still, of all else rows or columns have moved. */
export type Edit = Pick<Excel.WorksheetChangedEventArgs, 'worksheetId' | 'address' | 'changeType'>;

const PAUSE_MS = 150;

/** Null where this Excel has no such events; else what ends it. */
export async function watchWorkbook({ selected, edited, added }: Watcher): Promise<(() => Promise<void>) | null> {
  let pause: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const handlers = [
        worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
          const row = /\d+/.exec(address.slice(address.lastIndexOf('!') + 1))?.[0];
          clearTimeout(pause);
          pause = row === undefined ? undefined : setTimeout(() => selected(worksheetId, Number(row) - 1), PAUSE_MS);
          return Promise.resolve();
        }),
        worksheets.onChanged.add((edit) => {
          if (edit.triggerSource !== 'ThisLocalAddin') edited(edit.worksheetId, edit);
          return Promise.resolve();
        }),
        worksheets.onDeleted.add(({ worksheetId }) => Promise.resolve(edited(worksheetId))),
        worksheets.onAdded.add(({ source }) => Promise.resolve(source === 'Remote' ? added() : undefined)),
      ];
      await context.sync();
      return async () => {
        clearTimeout(pause);
        for (const handler of handlers) handler.remove();
        await context.sync();
      };
    });
  } catch (thrown) {
    if (hostErrorOf(thrown)) return null;
    throw thrown;
  }
}
