/**
 * What somebody types while the Today tab is open, followed by itself: edited rows of customers and edited lines of the
 * contact log, all that came together in one request.
 *
 *  - only the customers of these rows and lines are worked out anew; where no cell is another, nothing is new;
 *  - whatever may change more than these has everything read again, after the usual pause, and until then nothing is
 *    followed;
 *  - a table that grows is told by Excel as rows inserted, at a place that is not to be relied on (office-js #728), and
 *    as an edit of its header: such rows are looked at, and only if all that is known stands as it stood they were
 *    nothing but growth.
 */
import { logAgain, rowsToRead } from '../../book/log/logAgain';
import { followLog, followRows, knownOf, type Known } from '../../standing/followRows';
import { updatedToday } from '../../policy/today';
import { inExcel } from '../../sheet/excel';
import { HostError } from '../../sheet/hostError';
import { rowsOf, sheetsWithRows } from '../../sheet/read/readRows';
import type { Edit } from '../../sheet/watch';
import type { Core } from './core';
import type { Daily, Seen } from './state';

export interface Following {
  /** True: the edit is followed. */
  readonly onEdit: (edit: Edit) => boolean;
  /** What is worked out once of what was read. */
  readonly learned: (seen: Seen) => Known;
  /** Everything was read again. What the first edit will need of it is worked out before there is one. */
  readonly begin: () => void;
  /** Rows of customers and lines of the log that we wrote ourselves: nobody tells of them. */
  readonly wrote: (rows: readonly number[], lines: readonly number[]) => void;
  readonly stop: () => void;
}

interface Edits {
  readonly rows: ReadonlySet<number>;
  readonly lines: ReadonlySet<number>;
  /** Of the log, where rows are said to have been inserted. */
  readonly grown: ReadonlySet<number>;
}

/** Rows that are read by themselves. More come with everything. */
export const MOST_ROWS = 200;
/**
 * A fill or a paste comes as one edit, a contact as one for each of its cells; people type one cell after the other.
 */
const PAUSE_MS = 30;

const GROWTH: readonly Edit['changeType'][] = ['RowInserted', 'CellInserted'];
const NONE: Edits = { rows: new Set(), lines: new Set(), grown: new Set() };

export function followEdits(core: Core, show: (some: Pick<Daily, 'seen'> & Partial<Daily>) => void): Following {
  const { state } = core;
  let known: Known | null = null;
  let waiting = NONE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let learning: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let isOver = false;

  const learned = ({ sheet, book, log }: Seen) => (known ??= knownOf(sheet, book, log, core.wish()));

  /** False where these rows are not to be followed. */
  const waitFor = (seen: Seen, more: Partial<Edits>): boolean => {
    const [rows, lines, grown] = (['rows', 'lines', 'grown'] as const).map(
      (kind) => new Set([...waiting[kind], ...(more[kind] ?? [])]),
    ) as [Set<number>, Set<number>, Set<number>];
    const { rows: indexOf } = learned(seen);
    const isKnown = [...rows].every((row) => indexOf.has(row));
    const read = linesOf(seen, { lines, grown });
    if (!isKnown || !read || rows.size > MOST_ROWS || read.length > MOST_ROWS) return false;
    waiting = { rows, lines, grown };
    soon();
    return true;
  };

  const catchUp = async (edits: Edits): Promise<void> => {
    const from = state().daily;
    if (!from || from.list.today !== core.today()) return core.reread();
    const { seen } = from;
    const { book, sheet, log } = seen;
    const lines = linesOf(seen, edits);
    if (!lines) return core.reread();
    const { last_contact, next_contact, sample_sent } = book.columns;
    const dated = [last_contact, next_contact, sample_sent].flatMap((found) =>
      found ? [found.column, ...(found.besides ?? [])] : [],
    );
    const asked = [
      { sheet, rows: [...edits.rows], dated },
      ...(log && lines.length > 0 ? [{ sheet: log.cells, rows: lines, dated: [log.columns.day ?? 0] }] : []),
    ];
    const [now = sheet, cells = log?.cells] = await inExcel((context) => sheetsWithRows(context, asked));
    // Something else was read or written meanwhile, and perhaps before these edits.
    const { daily } = state();
    if (daily?.seen !== seen) return daily && waitFor(daily.seen, edits) ? undefined : core.reread();
    if (now === sheet && cells === log?.cells) return;
    const { rows: edited, lines: told } = edits;
    let [after, newLog, rows] = [learned(seen), log, [...edited]];
    if (log && cells && cells !== log.cells) {
      const again = logAgain(log, cells, lines, told, core.wish());
      if (!again) return core.reread();
      const theirs = followLog({ book, log: again.log }, again.names, after, core.wish());
      [after, newLog, rows] = [theirs.known, again.log, [...new Set([...edited, ...theirs.rows])]];
    }
    const followed = rows.length === 0 ? null : followRows(seen, now, rows, after, core.wish());
    if (rows.length > 0 && !followed) return core.reread();
    const standings = (followed?.standings ?? []).map((standing) => {
      const called = from.owners.find((name) => name.toLowerCase() === standing.owner?.toLowerCase());
      return { ...standing, owner: called ?? standing.owner };
    });
    if (standings.some(({ owner }) => owner !== null && !from.owners.includes(owner))) return core.reread();
    known = after;
    const { book: newBook = book, decisions = seen.decisions } = followed ?? {};
    const list = updatedToday(from.list, standings, seen.inForce);
    show({ seen: { ...seen, book: newBook, sheet: now, decisions, log: newLog }, list });
  };

  const soon = () => {
    clearTimeout(timer);
    if (isOver) return;
    timer = setTimeout(() => {
      // A job that is under way is waited for, and so is the reading of other edits.
      if (state().working || isReading) return soon();
      const edits = waiting;
      waiting = NONE;
      isReading = true;
      catchUp(edits)
        .catch((error: unknown) => {
          if (!(error instanceof HostError)) throw error;
          core.reread();
        })
        .finally(() => (isReading = false));
    }, PAUSE_MS);
  };

  const onEdit = ({ worksheetId, address, changeType }: Edit): boolean => {
    const { tab, daily, stale } = state();
    const rows = rowsOf(address, MOST_ROWS);
    if (tab !== 'today' || !daily || stale || !rows) return false;
    const { seen } = daily;
    const isEdit = changeType === 'RangeEdited';
    const set = new Set(rows);
    if (worksheetId === seen.book.sheetId) return isEdit && waitFor(seen, { rows: set });
    if (worksheetId !== seen.log?.sheetId) return false;
    return (isEdit || GROWTH.includes(changeType)) && waitFor(seen, isEdit ? { lines: set } : { grown: set });
  };

  return {
    onEdit,
    learned,
    begin: () => {
      known = null;
      clearTimeout(learning);
      learning = setTimeout(() => {
        const { daily } = state();
        if (daily) learned(daily.seen);
      }, PAUSE_MS);
    },
    wrote: (rows, lines) => {
      const { daily } = state();
      if (daily && !waitFor(daily.seen, { rows: new Set(rows), lines: new Set(lines) })) core.reread();
    },
    stop: () => {
      isOver = true;
      clearTimeout(timer);
      clearTimeout(learning);
    },
  };
}

/** The lines of the log that have to be read for these edits; null where they cannot be. */
function linesOf({ log }: Seen, { lines, grown }: Pick<Edits, 'lines' | 'grown'>): readonly number[] | null {
  if (lines.size + grown.size === 0) return [];
  return log && rowsToRead(log, [...lines, ...grown]);
}
