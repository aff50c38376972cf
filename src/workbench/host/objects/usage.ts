/** Which part of a range is in use, and which part of it can be seen. */
import type { Area } from '../model';
import { areaOf, type Place } from './place';

/**
 * The smallest area within the place that has values or formulas (and styles, unless `valuesOnly`); null when there is
 * none.
 */
export function usedArea(place: Place, valuesOnly: boolean): Area | null {
  const { row, column, rows, columns } = place.area;
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (const [at, cells] of place.sheet.columns) {
    if (at < column || at >= column + columns) continue;
    const parts: readonly (readonly unknown[])[] = valuesOnly
      ? [cells.values, cells.formulas]
      : [cells.values, cells.formulas, cells.styles];
    for (const part of parts) {
      let last = Math.min(part.length, row + rows) - 1;
      while (last >= row && part[last] === undefined) last--;
      if (last < row) continue;
      let first = row;
      while (part[first] === undefined) first++;
      top = Math.min(top, first);
      bottom = Math.max(bottom, last);
      left = Math.min(left, at);
      right = Math.max(right, at);
    }
  }
  return bottom < 0 ? null : areaOf(top, left, bottom - top + 1, right - left + 1);
}

/** The place without its hidden rows and columns: blocks from top to bottom, left to right. */
export function visibleAreas({ sheet, area }: Place): readonly Area[] {
  const across = runs(sheet.hiddenColumns, area.column, area.columns);
  return runs(sheet.hiddenRows, area.row, area.rows).flatMap(([row, rows]) =>
    across.map(([column, columns]) => areaOf(row, column, rows, columns)),
  );
}

/** Stretches of indices that are not hidden: [first, count]. */
function runs(hidden: ReadonlySet<number>, first: number, count: number): readonly (readonly [number, number])[] {
  const end = first + count;
  const breaks = [...hidden].filter((index) => index >= first && index < end).sort((a, b) => a - b);
  const found: [number, number][] = [];
  let start = first;
  for (const index of [...breaks, end]) {
    if (index > start) found.push([start, index - start]);
    start = index + 1;
  }
  return found;
}
