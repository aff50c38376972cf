/**
 * What a formula has come to, put into its cells.
 *
 *  - a block fills the cells beside its formula, and tells the readers of what it covered and of what it covers now: they
 *    may have been worked out before it was there. A formula whose block changes what it reads itself is stopped after
 *    so many turns, and is circular;
 *  - one that waits for a custom function shows #BUSY!, and so do its readers until the answer is there;
 *  - one beyond us keeps the value that it has; a typed one, which has none, shows #NAME?.
 */
import { nameOf } from './calls';
import { ACTIVE, BLOCKED, BUSY, CLEAN, STALE } from './graph';
import type { Cell, Marks } from './marks';
import type { Area } from '../model';
import { BUSY as BUSY_ERROR, Matrix, NAME_ERROR } from './operand';
import type { Plain } from './operand';
import type { Reading } from './reading';
import type { Spills } from './spill';

const MOST_TURNS = 20;

export class Results {
  /** Formulas that we cannot work out: "<sheet id>!C7". */
  readonly unsupported = new Set<string>();
  /** Formulas that depend on themselves: "<sheet id>!C7". */
  readonly circular = new Set<string>();

  /** Cells that wait for a busy one. */
  private blocked: Cell[] = [];
  private readonly turns = new Map<string, number>();

  /** `forget`: what was asked of a custom function for a cell is over. */
  constructor(
    private readonly spills: Spills,
    private readonly reading: Reading,
    private readonly marks: Marks,
    private readonly forget: (cell: Cell) => void,
  ) {}

  /** A pass begins: every formula has all of its turns. */
  begin(): void {
    this.turns.clear();
  }

  store(cell: Cell, result: Plain): void {
    const { column, row } = cell;
    const { sheet } = column;
    const plain = single(this.spills.none ? result : this.spills.fitted(sheet, row, column, result));
    const isCircular = this.circular.size > 0 && this.circular.has(nameOf(cell));
    // A reader on the cycle may have remembered what stood there before.
    if (isCircular) this.reading.forget();
    const before = this.spills.none ? null : this.spills.areaOf(sheet, row, column.column);
    if (isCircular || !(plain instanceof Matrix)) {
      if (!this.spills.none) this.spills.clear(sheet, row, column.column);
      sheet.setResult(row, column.column, isCircular || plain instanceof Matrix ? 0 : plain);
    } else {
      sheet.setResult(row, column.column, this.spills.fill(sheet, row, column.column, plain));
    }
    // Clean before its block is told of: a formula that reads its own block is marked again by that.
    column.setState(row, CLEAN);
    this.forget(cell);
    if (this.unsupported.size) this.unsupported.delete(nameOf(cell));
    const after = this.spills.none ? null : this.spills.areaOf(sheet, row, column.column);
    if (before || after) this.spreadBlock(cell, before, after);
  }

  /** Readers of a block may have been worked out before the block was there. */
  private spreadBlock(cell: Cell, before: Area | null, after: Area | null): void {
    const { column, row } = cell;
    this.reading.forget();
    const name = nameOf(cell);
    const turn = (this.turns.get(name) ?? 0) + 1;
    this.turns.set(name, turn);
    if (turn === MOST_TURNS) {
      this.circular.add(name);
      this.spills.clear(column.sheet, row, column.column);
      column.sheet.setResult(row, column.column, 0);
    }
    if (before) this.marks.touch(column.sheet, before);
    if (after) this.marks.touch(column.sheet, after);
    // Stopped: its readers hear of it, itself no more.
    if (turn >= MOST_TURNS) column.setState(row, ACTIVE);
    this.marks.spread();
    if (turn >= MOST_TURNS) column.setState(row, CLEAN);
  }

  busy(cell: Cell, own: boolean): void {
    const { column, row } = cell;
    column.sheet.setResult(row, column.column, BUSY_ERROR);
    column.setState(row, own ? BUSY : BLOCKED);
    if (!own) this.blocked.push(cell);
  }

  beyondUs(cell: Cell): void {
    const { column, row } = cell;
    const { sheet } = column;
    const shown = sheet.value(row, column.column);
    this.unsupported.add(nameOf(cell));
    const hasValue = shown !== null && shown !== BUSY_ERROR;
    if (!hasValue) sheet.setResult(row, column.column, NAME_ERROR);
    column.setState(row, hasValue ? STALE : CLEAN);
  }

  /** Readers of busy cells try again. */
  release(): void {
    const { blocked } = this;
    this.blocked = [];
    for (const { column, row } of blocked) if (column.state(row) === BLOCKED) this.marks.mark(column, row);
  }
}

/** A block of one is a value. */
function single(plain: Plain): Plain {
  return plain instanceof Matrix && plain.rows === 1 && plain.columns === 1 ? (plain.at(0, 0) ?? 0) : plain;
}
