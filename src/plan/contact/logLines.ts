/**
 * Lines of a contact log as parts of a plan: their cells, their formats, one more row of its table, or a log that is
 * made.
 *
 *  - lines are only ever added, where those that stand end (endOfLog.ts);
 *  - days look like days, and text stays text, whatever it begins with: a remark is no formula.
 */
import type { Area, Cell } from '../../book/book';
import { columnReference } from '../../book/address';
import { isDateFormat } from '../../book/cell/dateFormat';
import { LOG_FIELDS, LOG_HEADS, type LogField } from '../../book/written/logHeads';
import type { Locale } from '../../policy/locale';
import type { Block, Content, DressBlock, FormatChange, Parts, Plan } from '../plan';
import { LOG_NAME } from '../stores';
import type { EndOfLog } from './endOfLog';

/** Where the next line goes. */
export interface LogPlace {
  /** Id; the name of a sheet that is still to be made. */
  readonly sheet: string;
  readonly made: boolean;
  readonly columns: { readonly [field in LogField]?: number };
  /** The first row with nothing in it below the lines. */
  readonly row: number;
  /** Cells below that give way (endOfLog.ts). */
  readonly moved: EndOfLog['moved'];
  /** An Excel Table that has to grow; null where there is none. */
  readonly table: { readonly name: string; readonly area: Area } | null;
  readonly tableName: string;
  /** Number formats of a log that stands: of its last line, and of the cells below. */
  readonly formats: { readonly [field in LogField]?: { readonly above: string; readonly here: string } };
}

export function logBlocks(log: LogPlace, lines: readonly (readonly Cell[])[], locale: Locale): Block[] {
  const moved = new Map(log.moved.map((block) => [block.column, block]));
  const written = LOG_FIELDS.flatMap((field, i): Block[] => {
    const column = log.columns[field];
    if (column === undefined) return [];
    const to = lines.map((cells) => cells[i] ?? '');
    const head = log.made ? [LOG_HEADS[field][locale]] : [];
    const rest = moved.get(column);
    moved.delete(column);
    const row = log.row - head.length;
    if (rest) {
      // What stands there moves below the lines: one block, since no cell is written twice.
      const above = rest.row - row;
      const from = [...Array.from({ length: above }, (): Content => ''), ...rest.from];
      return [{ sheet: log.sheet, column, row, from, to: from.map((_, n) => to[n] ?? rest.to[n - above] ?? '') }];
    }
    return [{ sheet: log.sheet, column, row, from: [...head, ...to].map(() => ''), to: [...head, ...to] }];
  });
  return [...written, ...[...moved.values()].map((block) => ({ ...block, sheet: log.sheet }))];
}

export function logFormats(log: LogPlace, lines: readonly (readonly Cell[])[], dateFormat: string): FormatChange[] {
  if (log.made) return [];
  return LOG_FIELDS.flatMap((field, i): FormatChange[] => {
    const column = log.columns[field];
    const { above, here = 'General' } = log.formats[field] ?? {};
    if (column === undefined) return [];
    return lines.flatMap((cells, n) => {
      const cell = cells[i] ?? '';
      const day = above !== undefined && isDateFormat(above) ? above : dateFormat;
      const to = cell === '' ? here : typeof cell === 'number' ? day : '@';
      return to === here ? [] : [{ sheet: log.sheet, column, row: log.row + n, from: here, to }];
    });
  });
}

const WIDTHS: { readonly [field in LogField]: number } = {
  day: 80,
  customer: 190,
  owner: 72,
  way: 72,
  said: 230,
  answered: 190,
  promised: 170,
  next: 90,
  intent: 60,
  stage: 80,
};
const DAYS: readonly LogField[] = ['day', 'next'];
/** Rows of our own log whose format is set beforehand, for the programs in which a table does not grow. */
const ROWS = 200;

/** The row of a customer is in no column of ours, and a log that is made is for people to go on with. */
export const LOG_TRAITS: Plan['traits'] = { anyCell: true, madeSheetIsTheirs: true };

/** What a line needs besides its cells: the sheet, or one more row of its table, and formats that keep text as text. */
export function logParts(log: LogPlace, lines: readonly unknown[], locale: Locale, dateFormat: string): Partial<Parts> {
  const { sheet, columns, row, table } = log;
  const keeps = { like: null, align: null } as const;
  const formatOf = (field: LogField) => (DAYS.includes(field) ? dateFormat : '@');
  if (!log.made) {
    const rows = table && Math.max(table.area.rows, row + lines.length - table.area.row);
    const grown = table && rows !== null && rows > table.area.rows ? { ...table.area, rows } : null;
    return { tables: table && grown ? [{ sheet, table: table.name, from: table.area, to: grown }] : [] };
  }
  const at = (field: LogField) => columns[field] ?? 0;
  return {
    newSheet: { from: null, to: sheet },
    tables: [
      {
        sheet,
        table: log.tableName,
        from: null,
        to: { row: 0, column: 0, rows: 1 + lines.length, columns: LOG_FIELDS.length },
      },
    ],
    dress: LOG_FIELDS.flatMap((field): DressBlock[] => [
      { sheet, column: at(field), row: 0, rows: 1, from: null, to: { ...keeps, numberFormat: null, paint: 'head' } },
      {
        ...{ sheet, column: at(field), row, rows: ROWS, from: null },
        to: { ...keeps, numberFormat: formatOf(field), paint: 'as it is' },
      },
    ]),
    widths: LOG_FIELDS.map((field) => ({ sheet, column: at(field), from: null, to: WIDTHS[field] })),
    names: [{ sheet, name: LOG_NAME, from: null, to: columnReference(sheet, 0, 0, 1) }],
    frozen: [{ sheet, from: null, to: { rows: 1, columns: 2 } }],
  };
}
