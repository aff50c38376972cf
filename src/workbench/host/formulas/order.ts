/**
 * The order of working out: a formula is begun, and whatever it reads that is not up to date is worked out before it
 * goes on.
 *
 *  - formulas within formulas use the stack up to a depth, then a list: a column of running totals is 50,000 deep;
 *  - to meet a formula that is being worked out is a cycle;
 *  - a reader of a busy cell waits; a reader of a cell that is old and beyond us is beyond us too.
 */
import type { FormulaIndex } from './formulaIndex';
import { ACTIVE, BLOCKED, BUSY, CLEAN, DIRTY, STALE } from './graph';
import type { FormulaColumn } from './graph';
import type { Cell } from './marks';
import type { Area, Sheet } from '../model';
import { Unsupported } from './operand';
import { Waiting } from './scope';
import type { Spills } from './spill';

/** Formulas within formulas before the stack is given up for the list. */
const DEEPEST = 48;

/** Thrown when reading goes too deep; the cells on the way stay on `path` and are worked out from its end. */
const TOO_DEEP = Symbol('too deep');

export class Order {
  /** Cells being worked out, each because the one before it reads it. */
  private path: Cell[] = [];
  private depth = 0;

  constructor(
    private readonly index: FormulaIndex,
    private readonly spills: Spills,
    /** Works out one formula and settles its state. */
    private readonly work: (cell: Cell) => void,
    /** These cells depend on each other. */
    private readonly foundCycle: (cells: readonly Cell[]) => void,
  ) {}

  /** The formula that is being worked out. */
  get current(): Cell | undefined {
    return this.path.at(-1);
  }

  /** Works out a marked formula and all that it turns out to read. */
  drive(cell: Cell): void {
    this.begin(cell);
    for (let next = this.path.at(-1); next; next = this.path.at(-1)) {
      this.depth = 0;
      try {
        this.work(next);
        this.path.pop();
      } catch (thrown) {
        if (thrown === TOO_DEEP) continue;
        this.path = [];
        throw thrown;
      }
    }
  }

  private begin(cell: Cell): void {
    cell.column.setState(cell.row, ACTIVE);
    this.path.push(cell);
  }

  /** Brings the cells of an area up to date. */
  settle(sheet: Sheet, area: Area): void {
    if (this.index.unsettled.count === 0) return;
    if (!this.spills.none) {
      for (const anchor of [...this.spills.anchorsMeeting(sheet, area)]) {
        const column = this.index.column(sheet, anchor.column);
        if (column && column.state(anchor.row) !== CLEAN) this.need(column, anchor.row);
      }
    }
    if (area.columns === 1) {
      this.settleColumn(this.index.column(sheet, area.column), area);
      return;
    }
    for (const column of this.index.columnsOf(sheet)) {
      if (column.column >= area.column && column.column < area.column + area.columns) this.settleColumn(column, area);
    }
  }

  private settleColumn(column: FormulaColumn | undefined, { row, rows }: Area): void {
    if (!column || column.unsettled === 0) return;
    const last = row + rows - 1;
    for (let at = column.nextUnsettled(row, last); at >= 0; at = column.nextUnsettled(at + 1, last))
      this.need(column, at);
  }

  private need(column: FormulaColumn, row: number): void {
    if (column.state(row) === DIRTY) {
      this.begin({ column, row });
      if (this.depth >= DEEPEST) throw TOO_DEEP;
      this.depth++;
      this.work({ column, row });
      this.depth--;
      this.path.pop();
    }
    const state = column.state(row);
    if (state === ACTIVE)
      this.foundCycle(this.path.slice(this.path.findIndex((on) => on.column === column && on.row === row)));
    else if (state === BUSY || state === BLOCKED) throw new Waiting(false);
    else if (state === STALE) throw new Unsupported();
  }
}
