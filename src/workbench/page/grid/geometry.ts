/**
 * Where rows and columns lie, in pixels.
 *
 *  - a hidden row or column has no size and is never landed on;
 *  - a sheet is shown as far as it is used, and some way further: Excel's million rows would be a page of 21,000,000
 *    pixels. Whoever goes to the edge gets more;
 *  - sizes come in points and are drawn in whole pixels, so that lines stay sharp.
 *
 * One number for each row, so 50,000 rows cost a third of a millisecond; an axis that came out the same is the same
 * object.
 */
import { MAX_COLUMNS, MAX_ROWS, type Area, type Sheet } from '../../host/model';
import { bounding, intersection } from '../../host/objects/place';

const PIXELS_A_POINT = 4 / 3;
const MORE_ROWS = 60;
const MORE_COLUMNS = 8;
const FEWEST_ROWS = 80;
const FEWEST_COLUMNS = 26;

export class Axis {
  /** The start of each, and the end of the last. */
  private constructor(private readonly starts: Float64Array) {}

  static of(
    count: number,
    standard: number,
    sizes: ReadonlyMap<number, number>,
    hidden: ReadonlySet<number>,
    before?: Axis | null,
  ): Axis {
    const starts = new Float64Array(count + 1);
    const usual = pixels(standard);
    for (let i = 0, at = 0; i < count; i++) {
      const own = sizes.get(i);
      at += hidden.has(i) ? 0 : own === undefined ? usual : pixels(own);
      starts[i + 1] = at;
    }
    return before?.isSame(starts) ? before : new Axis(starts);
  }

  get count(): number {
    return this.starts.length - 1;
  }

  /** The start of a row or column; of one behind the last, the end. */
  start(index: number): number {
    return this.starts[Math.max(0, Math.min(index, this.count))] ?? 0;
  }

  size(index: number): number {
    return this.start(index + 1) - this.start(index);
  }

  isShown(index: number): boolean {
    return this.size(index) > 0;
  }

  /** The one that lies there. */
  at(pixel: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    while (low > 0 && !this.isShown(low)) low--;
    return low;
  }

  /** `steps` shown ones further, or as far as there are any. */
  from(index: number, steps: number): number {
    const step = Math.sign(steps);
    let found = index;
    let left = Math.abs(steps);
    for (let i = index + step; left > 0 && i >= 0 && i < this.count; i += step) {
      if (!this.isShown(i)) continue;
      found = i;
      left--;
    }
    return found;
  }

  private isSame(starts: Float64Array): boolean {
    return starts.length === this.starts.length && starts.every((start, i) => start === this.starts[i]);
  }
}

function pixels(points: number): number {
  return Math.round(points * PIXELS_A_POINT);
}

export interface Land {
  readonly rows: Axis;
  readonly columns: Axis;
}

/** `reach`: the last cell that must be there, whatever is used. */
export function landOf(sheet: Sheet, reach: { row: number; column: number }, before: Land | null): Land {
  const used = sheet.usedArea(true);
  const { view } = sheet;
  const rows = Math.max(FEWEST_ROWS, (used ? used.row + used.rows : 0) + MORE_ROWS, reach.row + MORE_ROWS);
  const columns = Math.max(
    FEWEST_COLUMNS,
    (used ? used.column + used.columns : 0) + MORE_COLUMNS,
    reach.column + MORE_COLUMNS,
  );
  const down = Axis.of(
    Math.min(rows, MAX_ROWS),
    view.standardHeight,
    view.heights,
    sheet.hiddenRows,
    before?.rows ?? null,
  );
  const across = Axis.of(
    Math.min(columns, MAX_COLUMNS),
    view.standardWidth,
    sheet.widths,
    sheet.hiddenColumns,
    before?.columns ?? null,
  );
  return before?.rows === down && before.columns === across ? before : { rows: down, columns: across };
}

export function mergedAt(sheet: Sheet, row: number, column: number): Area | null {
  for (const area of sheet.merged) {
    const inside =
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
    if (inside) return area;
  }
  return null;
}

/** The area with every merged cell whole that it touches. */
export function withMerged(sheet: Sheet, area: Area): Area {
  let whole = area;
  for (let grew = true; grew;) {
    grew = false;
    for (const merged of sheet.merged) {
      const shared = intersection(merged, whole);
      if (!shared || (shared.rows === merged.rows && shared.columns === merged.columns)) continue;
      whole = bounding(whole, merged);
      grew = true;
    }
  }
  return whole;
}
