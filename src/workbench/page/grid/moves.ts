/**
 * Where the keyboard takes the selection. A pure function: the sheet, what is selected, the key → what is selected
 * then.
 *
 *  - arrows step over hidden rows and columns, and over a merged cell as over one;
 *  - with Ctrl they run to the edge of the data, as Excel does: over filled cells to the last of them, over empty ones
 *    to the next filled;
 *  - with Shift the active cell stays and the far corner moves;
 *  - Tab and Enter walk inside a selection of several cells, else to the next cell;
 *  - End goes to the last filled cell of the row, where Excel waits for an arrow after it.
 */
import { MAX_COLUMNS, MAX_ROWS, type Area, type Sheet } from '../../host/model';
import { bounding } from '../../host/objects/place';
import { mergedAt, withMerged, type Axis, type Land } from './geometry';

export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Selected {
  readonly area: Area;
  readonly cell: Spot;
}

export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

interface Step {
  readonly rows: number;
  readonly columns: number;
}

const STEPS: { readonly [key: string]: Step } = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** Null: this key moves nothing. `page`: how many rows a screen shows. */
export function moved(
  sheet: Sheet,
  land: Land,
  selected: Selected,
  { key, ctrl, shift }: Key,
  page: number,
): Selected | null {
  if (key === 'Tab') return walked(sheet, land, selected, { rows: 0, columns: shift ? -1 : 1 });
  if (key === 'Enter') return walked(sheet, land, selected, { rows: shift ? -1 : 1, columns: 0 });
  if (key === 'a' && ctrl) return all(sheet, selected);
  if (key === ' ' && (ctrl || shift)) return wholeOf(selected, ctrl);
  const from = shift ? farCorner(selected) : selected.cell;
  const to = target(sheet, land, from, key, ctrl, page);
  if (!to) return null;
  return shift ? stretched(sheet, selected.cell, to) : selectedAt(sheet, to);
}

export function selectedAt(sheet: Sheet, { row, column }: Spot): Selected {
  const area = mergedAt(sheet, row, column) ?? { row, column, rows: 1, columns: 1 };
  return { area, cell: { row: area.row, column: area.column } };
}

/** From the active cell to another one. */
export function stretched(sheet: Sheet, cell: Spot, to: Spot): Selected {
  const one = { ...cell, rows: 1, columns: 1 };
  return { area: withMerged(sheet, bounding(one, { ...to, rows: 1, columns: 1 })), cell };
}

/** The corner that Shift moves: the one that lies across from the active cell. */
export function farCorner({ area, cell }: Selected): Spot {
  const bottom = area.row + area.rows - 1;
  const right = area.column + area.columns - 1;
  return {
    row: cell.row === bottom && area.rows > 1 ? area.row : bottom,
    column: cell.column === right && area.columns > 1 ? area.column : right,
  };
}

function target(
  sheet: Sheet,
  { rows, columns }: Land,
  from: Spot,
  key: string,
  ctrl: boolean,
  page: number,
): Spot | null {
  const step = STEPS[key];
  if (step) return ctrl ? edge(sheet, { rows, columns }, from, step) : next(sheet, { rows, columns }, from, step);
  const used = sheet.usedArea(true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const first = { row: firstShown(rows), column: firstShown(columns) };
  switch (key) {
    case 'Home':
      return ctrl ? first : { row: from.row, column: first.column };
    case 'End':
      return ctrl
        ? { row: used.row + used.rows - 1, column: used.column + used.columns - 1 }
        : { row: from.row, column: lastFilled(sheet, from.row, used) };
    case 'PageDown':
      return { row: rows.from(from.row, page), column: from.column };
    case 'PageUp':
      return { row: rows.from(from.row, -page), column: from.column };
    default:
      return null;
  }
}

function next(sheet: Sheet, { rows, columns }: Land, from: Spot, step: Step): Spot {
  const merged = mergedAt(sheet, from.row, from.column);
  const edgeRow = merged && step.rows > 0 ? merged.row + merged.rows - 1 : (merged?.row ?? from.row);
  const edgeColumn = merged && step.columns > 0 ? merged.column + merged.columns - 1 : (merged?.column ?? from.column);
  return {
    row: step.rows === 0 ? from.row : rows.from(edgeRow, step.rows),
    column: step.columns === 0 ? from.column : columns.from(edgeColumn, step.columns),
  };
}

function edge(sheet: Sheet, { rows, columns }: Land, from: Spot, step: Step): Spot {
  const axis = step.rows === 0 ? columns : rows;
  const by = step.rows + step.columns;
  const spot = (index: number): Spot =>
    step.rows === 0 ? { row: from.row, column: index } : { row: index, column: from.column };
  const isFull = (index: number) => {
    const { row, column } = spot(index);
    return sheet.value(row, column) !== null || sheet.formula(row, column) !== undefined;
  };
  const start = step.rows === 0 ? from.column : from.row;
  const neighbour = axis.from(start, by);
  const running = isFull(start) && isFull(neighbour);
  for (let at = neighbour; ;) {
    const following = axis.from(at, by);
    if (following === at) return spot(at);
    if (running ? !isFull(following) : isFull(at)) return spot(at);
    at = following;
  }
}

function walked(sheet: Sheet, land: Land, selected: Selected, step: Step): Selected {
  const { area, cell } = selected;
  const alone = mergedAt(sheet, cell.row, cell.column) ?? { ...cell, rows: 1, columns: 1 };
  if (area.rows === alone.rows && area.columns === alone.columns)
    return selectedAt(sheet, next(sheet, land, cell, step));
  const cells = shownIn(land, area, step.rows !== 0);
  const here = cells.count === 0 ? 0 : cells.indexOf(cell);
  const by = step.rows + step.columns;
  for (let i = 1; i <= cells.count; i++) {
    const spot = cells.at((here + by * i + cells.count * 2) % cells.count);
    const merged = mergedAt(sheet, spot.row, spot.column);
    if (merged && (merged.row !== spot.row || merged.column !== spot.column)) continue;
    return { area, cell: spot };
  }
  return selected;
}

/** The shown cells of an area in the order of a walk, without a list of them: an area may be a whole column. */
function shownIn({ rows, columns }: Land, area: Area, downFirst: boolean) {
  const shown = (axis: Axis, start: number, count: number) => {
    const found: number[] = [];
    for (let i = start; i < Math.min(start + count, axis.count); i++) if (axis.isShown(i)) found.push(i);
    return found;
  };
  const down = shown(rows, area.row, area.rows);
  const across = shown(columns, area.column, area.columns);
  const place = (list: readonly number[], index: number) => Math.max(0, list.indexOf(index));
  return {
    count: down.length * across.length,
    indexOf: ({ row, column }: Spot) =>
      downFirst
        ? place(across, column) * down.length + place(down, row)
        : place(down, row) * across.length + place(across, column),
    at: (index: number): Spot => {
      const inner = downFirst ? down.length : across.length;
      const [outerAt, innerAt] = [Math.floor(index / inner), index % inner];
      const [row, column] = downFirst ? [down[innerAt], across[outerAt]] : [down[outerAt], across[innerAt]];
      return { row: row ?? area.row, column: column ?? area.column };
    },
  };
}

/** First what is used, then everything. */
function all(sheet: Sheet, { area, cell }: Selected): Selected {
  const used = sheet.usedArea(true);
  const whole = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
  const isUsed = used?.row === area.row && used.column === area.column && used.rows === area.rows;
  const wanted = used && !(isUsed && used.columns === area.columns) ? used : whole;
  const holds = cell.row >= wanted.row && cell.column >= wanted.column;
  return { area: wanted, cell: holds ? cell : { row: wanted.row, column: wanted.column } };
}

function wholeOf({ area, cell }: Selected, columns: boolean): Selected {
  return {
    area: columns ? { ...area, row: 0, rows: MAX_ROWS } : { ...area, column: 0, columns: MAX_COLUMNS },
    cell,
  };
}

function firstShown(axis: Axis): number {
  return axis.isShown(0) ? 0 : axis.from(0, 1);
}

function lastFilled(sheet: Sheet, row: number, used: Area): number {
  for (let column = used.column + used.columns - 1; column > 0; column--) {
    if (sheet.value(row, column) !== null || sheet.formula(row, column) !== undefined) return column;
  }
  return 0;
}
