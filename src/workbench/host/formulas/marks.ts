/**
 * Which formulas have to be worked out: a formula that was written, and everything that reads it, and everything that
 * reads that.
 *
 * An interval of rows at a time: one edit of a whole column marks the 50,000 formulas beside it in one step.
 */
import type { FormulaIndex } from './formulaIndex';
import { ACTIVE, DIRTY } from './graph';
import type { FormulaColumn, Group } from './graph';
import type { Area, Sheet } from '../model';
import type { Spills } from './spill';

// In a sandbox, as jest's, looking up a global costs more than the sum itself.
const { max, min } = Math;

export interface Cell {
  readonly column: FormulaColumn;
  readonly row: number;
}

interface Interval {
  from: number;
  to: number;
}

/** More columns than this are looked up among those that anybody reads. */
const MANY_COLUMNS = 64;

export class Marks {
  private queue: Cell[] = [];
  private readonly touched: { readonly sheet: Sheet; readonly area: Area }[] = [];

  constructor(
    private readonly index: FormulaIndex,
    private readonly spills: Spills,
    /** A formula that was settled one way or another is so no more. */
    private readonly unsettle: (cell: Cell) => void,
  ) {}

  /** The marked formulas in the order in which they were marked; empties the list. */
  take(): readonly Cell[] {
    const { queue } = this;
    this.queue = [];
    return queue;
  }

  /** Marks one formula. False when it was marked before. */
  mark(column: FormulaColumn, row: number): boolean {
    const state = column.state(row);
    if (state === DIRTY || state === ACTIVE || !column.programs[row]) return false;
    const cell = { column, row };
    this.unsettle(cell);
    column.setState(row, DIRTY);
    this.queue.push(cell);
    return true;
  }

  /** Marks a formula; what depends on it is marked by the next `spread`. */
  markWithReaders(column: FormulaColumn, row: number): void {
    if (this.mark(column, row)) this.touch(column.sheet, { row, column: column.column, rows: 1, columns: 1 });
  }

  /** What depends on these cells is marked by the next `spread`. */
  touch(sheet: Sheet, area: Area): void {
    this.touched.push({ sheet, area });
  }

  /** Marks all that depends on what was touched. */
  spread(): void {
    const seen = new Map<Group, Interval>();
    for (let next = this.touched.pop(); next; next = this.touched.pop()) {
      const { sheet, area } = next;
      const last = area.row + area.rows - 1;
      for (const column of this.columnsIn(sheet, area)) {
        this.index.graph.readersOf(sheet, column, area.row, last, (group, from, to) =>
          this.markRows(group, from, to, seen),
        );
      }
    }
  }

  /**
   * `seen`: rows of each group that this spread has been to; without it a column of sums over itself would be walked
   * for each row.
   */
  private markRows(group: Group, from: number, to: number, seen: Map<Group, Interval>): void {
    const known = seen.get(group);
    if (known && from >= known.from && to <= known.to) return;
    if (!known || from > known.to + 1 || to < known.from - 1) seen.set(group, { from, to });
    else {
      known.from = min(known.from, from);
      known.to = max(known.to, to);
    }
    const { column, program } = group;
    const { sheet, column: place } = column;
    let start = -1;
    for (let row = from; row <= to + 1; row++) {
      const marked = row <= to && column.programs[row] === program && this.mark(column, row);
      if (marked) {
        if (start < 0) start = row;
        const spilled = this.spills.none ? null : this.spills.areaOf(sheet, row, place);
        if (spilled) this.touch(sheet, spilled);
      } else if (start >= 0) {
        this.touch(sheet, { row: start, column: place, rows: row - start, columns: 1 });
        start = -1;
      }
    }
  }

  private columnsIn(sheet: Sheet, { column, columns }: Area): readonly number[] {
    if (columns <= MANY_COLUMNS) return Array.from({ length: columns }, (_, i) => column + i);
    const read = [...this.index.graph.columnsRead(sheet)].filter(
      (place) => place >= column && place < column + columns,
    );
    // Whoever reads a whole row is found from any column.
    return read.length ? read : [column];
  }
}
