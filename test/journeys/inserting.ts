/**
 * A person inserts or deletes rows or columns: cells move, and whatever refers to the sheet follows, as in Excel. On
 * the model, which itself has no such thing.
 *
 *  - a range follows its first and last cell; one that is deleted whole is #REF!;
 *  - not done: formulas on other sheets, merged areas, criteria of columns right of it, Excel's filling-down of a
 *    table's own formulas.
 */
import type { Host } from '../../src/workbench/host/host';
import { columnOf, lettersOf, type Area, type Sheet } from '../../src/workbench/host/model';

/** Blank rows before row `at`; with a negative count, so many rows from `at` on are deleted. */
export async function insertRows(host: Host, sheet: Sheet, at: number, count: number): Promise<void> {
  for (const { values, formulas, styles } of sheet.columns.values()) {
    for (const cells of [values, formulas, styles] as unknown[][]) {
      if (count < 0) cells.splice(at, -count);
      else if (cells.length > at) cells.splice(at, 0, ...Array.from({ length: count }, () => undefined));
    }
  }
  follow(host, sheet, (area) => {
    const [row, rows] = span(area.row, area.rows, at, count);
    return { ...area, row, rows };
  });
  const kept = [...sheet.hiddenRows].map((row) => span(row, 1, at, count)).filter(([, rows]) => rows > 0);
  sheet.hiddenRows = new Set(kept.map(([row]) => row));
  await host.edited(sheet, { row: at, column: 0, rows: 1, columns: 1 });
}

/** The same of columns. */
export async function insertColumns(host: Host, sheet: Sheet, at: number, count: number): Promise<void> {
  const moved = <T>(by: ReadonlyMap<number, T>) =>
    [...by]
      .map(([column, what]) => [...span(column, 1, at, count), what] as const)
      .flatMap(([column, stays, what]) => (stays > 0 ? [[column, what] as const] : []));
  const columns = moved(sheet.columns);
  sheet.columns.clear();
  for (const [column, cells] of columns) sheet.columns.set(column, cells);
  sheet.widths = new Map(moved(sheet.widths));
  for (const { area, columns: names } of sheet.tables) {
    if (at <= area.column || at >= area.column + area.columns) continue;
    const header = (n: number) => `列${n + 1}`;
    names.splice(
      at - area.column,
      Math.max(0, -count),
      ...Array.from({ length: Math.max(0, count) }, (_, n) => header(n)),
    );
    for (let n = 0; n < count; n++) sheet.setValue(area.row, at + n, header(n));
  }
  follow(host, sheet, (area) => {
    const [column, columnCount] = span(area.column, area.columns, at, count);
    return { ...area, column, columns: columnCount };
  });
  await host.edited(sheet, { row: 0, column: at, rows: 1, columns: 1 });
}

/** Where a run of rows or columns stands afterwards, and how long it is. */
function span(first: number, length: number, at: number, count: number): readonly [number, number] {
  const end = first + length;
  if (count > 0) return [first >= at ? first + count : first, end > at && first < at ? length + count : length];
  const edge = (place: number) => (place <= at ? place : Math.max(at, place + count));
  return [edge(first), edge(end) - edge(first)];
}

const REFERENCE = /\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?(?![0-9A-Z(])/g;

function follow(host: Host, sheet: Sheet, move: (area: Area) => Area): void {
  const rewritten = (formula: string) =>
    formula.replace(REFERENCE, (text) => {
      const [first = '', last = first] = text.split(':');
      const [top, bottom] = [first, last].map((cell) => Number(/[0-9]+/.exec(cell)?.[0]) - 1) as [number, number];
      const [left, right] = [first, last].map((cell) => columnOf(cell.replace(/[^A-Z]/g, ''))) as [number, number];
      const is = move({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
      if (is.rows === 0 || is.columns === 0) return '#REF!';
      const written = (cell: string, row: number, column: number) =>
        cell.replace(/[A-Z]+/, lettersOf(column)).replace(/[0-9]+/, String(row + 1));
      const start = written(first, is.row, is.column);
      return first === text ? start : `${start}:${written(last, is.row + is.rows - 1, is.column + is.columns - 1)}`;
    });
  for (const cells of sheet.columns.values()) {
    cells.formulas = cells.formulas.map((formula) => (formula === undefined ? undefined : rewritten(formula)));
  }
  for (const name of host.workbook.names) name.formula = rewritten(name.formula);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => ({
      ...format,
      formula: rewritten(format.formula),
      areas: format.areas.map(move).filter(({ rows, columns }) => rows * columns > 0),
    }))
    .filter(({ areas }) => areas.length > 0);
  for (const table of sheet.tables) table.area = move(table.area);
  if (sheet.autoFilter) sheet.autoFilter.area = move(sheet.autoFilter.area);
}
