/**
 * Where the next line of a log goes: below its last line, and above whatever the team has written under the lines ("add
 * new lines above this one", a sum, who keeps the log).
 *
 *  - a line has a customer and something else in a column of the log, also where its day cannot be read; a sum is none;
 *  - where no blank row is left above what stands below, that moves down by as many rows, cell by cell; formulas keep
 *    what they refer to, as they would if a row were inserted;
 *  - what cannot be moved (merged cells, formulas that fill a prepared row, more than a few rows) stays, and the line goes
 *    below it as before.
 *
 * Deliberately not done: looks move with nothing. A line above a remark in grey is grey.
 */
import { isBlank } from '../../book/grid';
import { isTotalLabel } from '../../book/table/totals';
import type { Block, Content } from '../plan';

/** Rows that are moved at most. */
const MOST = 12;

export interface EndOfLog {
  readonly row: number;
  /** Cells that give way, of the sheet of the log. */
  readonly moved: readonly Omit<Block, 'sheet'>[];
}

export interface BelowLines {
  /** Of the first cell. */
  readonly row: number;
  readonly column: number;
  /** As formulas, down to the last row of the sheet that holds anything. */
  readonly contents: readonly (readonly Content[])[];
  readonly isMerged: boolean;
}

/** Null where no row can be had but below everything. `columns` are those of the log, `customer` among them. */
export function endOfLog(
  { row, column, contents, isMerged }: BelowLines,
  { columns, customer }: { readonly columns: readonly number[]; readonly customer: number },
  lines: number,
): EndOfLog | null {
  const at = (i: number, of: number): Content => contents[i]?.[of - column] ?? '';
  const filled = (i: number) => columns.filter((of) => !isBlank(at(i, of)));
  const isLine = (i: number): boolean => {
    const held = filled(i);
    return held.length > 1 && held.includes(customer) && !held.some((of) => isTotalLabel(String(at(i, of))));
  };
  const rows = contents.map((_, i) => i);
  const end = Math.max(-1, ...rows.filter(isLine)) + 1;
  const under = rows.find((i) => i >= end && filled(i).length > 0);
  if (under === undefined || under - end >= lines) return { row: row + end, moved: [] };
  const moving = contents.slice(under);
  const isFixed = moving.some((cells) => cells.some((content) => String(content).startsWith('=')));
  if (isMerged || isFixed || moving.length > MOST) return null;
  const by = lines - (under - end);
  const width = Math.max(...moving.map((cells) => cells.length));
  const blank = Array.from({ length: by }, (): Content => '');
  const moved = Array.from({ length: width }, (_, i) => {
    const was = moving.map((cells): Content => cells[i] ?? '');
    return { column: column + i, row: row + under, from: [...was, ...blank], to: [...blank, ...was] };
  });
  return { row: row + end, moved: moved.filter(({ to }) => to.some((content) => content !== '')) };
}
