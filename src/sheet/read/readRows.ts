/**
 * Some rows of sheets as they are now, in one request: their values, and the number formats of the columns that hold
 * days.
 */
import type { Cell, Sheet } from '../../book/book';
import { isBlank } from '../../book/grid';
import { runsOf } from '../../book/runs';

export interface RowsAsked {
  readonly sheet: Sheet;
  /** Below the last one that is known, too. */
  readonly rows: readonly number[];
  readonly dated: readonly number[];
}

/** The sheets with these rows as they are now; where nothing differs the very same sheet. */
export async function sheetsWithRows(
  context: Excel.RequestContext,
  asked: readonly RowsAsked[],
): Promise<readonly Sheet[]> {
  const queued = asked.map(({ sheet, rows, dated }) => {
    const { area } = sheet;
    const there = context.workbook.worksheets.getItem(sheet.id);
    const parts = runsOf(rows).map(([first, last]) => {
      const count = last - first + 1;
      const cells = there.getRangeByIndexes(first, area.column, count, area.columns);
      cells.load('values');
      const looks = dated.map((column) => {
        const look = there.getRangeByIndexes(first, column, count, 1);
        look.load('numberFormat');
        return { column: column - area.column, look };
      });
      return { first, cells, looks };
    });
    return { sheet, parts };
  });
  await context.sync();
  return queued.map(({ sheet, parts }) => {
    const lines = parts.flatMap(({ first, cells, looks }) =>
      (cells.values as Cell[][]).map((line, i): Line => ({
        at: first - sheet.area.row + i,
        line,
        looks: looks.map(({ column, look }) => ({ column, format: String(look.numberFormat[i]?.[0] ?? '') })),
      })),
    );
    return withLines(sheet, lines);
  });
}

interface Line {
  /** Among the rows of the sheet. */
  readonly at: number;
  readonly line: readonly Cell[];
  readonly looks: readonly { readonly column: number; readonly format: string }[];
}

function withLines(sheet: Sheet, lines: readonly Line[]): Sheet {
  const values = [...sheet.values];
  const formats = [...sheet.formats];
  let isSame = true;
  for (const { at, line, looks } of lines) {
    const before = values[at];
    if (!before && line.every(isBlank)) continue;
    if (!before || line.some((cell, i) => cell !== before[i])) {
      isSame = false;
      while (values.length < at) values.push([]);
      values[at] = line;
    }
    // Looks are known from the top down to some row.
    if (at > formats.length || formats.length === 0) continue;
    const look = [...(formats[at] ?? line.map(() => ''))];
    for (const { column, format } of looks) look[column] = format;
    if (formats[at]?.every((format, i) => format === look[i])) continue;
    isSame = false;
    formats[at] = look;
  }
  if (isSame) return sheet;
  const read = new Set(lines.map(({ at }) => at));
  while (read.has(values.length - 1) && values.at(-1)?.every(isBlank)) values.pop();
  return { ...sheet, area: { ...sheet.area, rows: values.length }, values, formats: formats.slice(0, values.length) };
}

/** The rows of 'B5:C9' or 'A1,C3', counted from 0; null for whole columns, and for more than `most`. */
export function rowsOf(address: string, most: number): readonly number[] | null {
  const rows = new Set<number>();
  for (const part of address.slice(address.lastIndexOf('!') + 1).split(',')) {
    const found = /^\$?[A-Z]*\$?(\d+)(?::\$?[A-Z]*\$?(\d+))?$/i.exec(part.trim());
    if (!found) return null;
    const [first, last] = [Number(found[1]), Number(found[2] ?? found[1])];
    if (last - first >= most) return null;
    for (let row = first; row <= last; row++) rows.add(row - 1);
  }
  return rows.size > most ? null : [...rows].sort((a, b) => a - b);
}
