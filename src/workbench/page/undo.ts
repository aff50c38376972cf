/**
 * What a person typed, step by step, so that it can be taken back.
 *
 *  - a step is every cell that one entry, paste or deletion changed: as it was, and as the person left it;
 *  - taking back never overwrites what somebody else (the add-in) wrote since: such a cell is left alone;
 *  - results are not compared: a formula's cell is still the person's when the formula is.
 *
 * Not done: the add-in's own writes. They are taken back by its Revert.
 */
import type { Sheet, Value } from '../host/model';

export interface CellState {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
  readonly formula: string | undefined;
  readonly style: number;
}

export interface Step {
  readonly sheet: Sheet;
  readonly before: readonly CellState[];
  readonly after: readonly CellState[];
}

const MOST_STEPS = 200;

export class History {
  private done: Step[] = [];
  private undone: Step[] = [];

  add(step: Step): void {
    this.done = [...this.done.slice(1 - MOST_STEPS), step];
    this.undone = [];
  }

  /** The step to take back, or null. */
  back(): Step | null {
    const step = this.done.pop() ?? null;
    if (step) this.undone.push(step);
    return step;
  }

  /** The step to do again, or null. */
  forth(): Step | null {
    const step = this.undone.pop() ?? null;
    if (step) this.done.push(step);
    return step;
  }

  canGoBack(): boolean {
    return this.done.length > 0;
  }

  canGoForth(): boolean {
    return this.undone.length > 0;
  }
}

export function stateOf(sheet: Sheet, row: number, column: number): CellState {
  return {
    row,
    column,
    value: sheet.value(row, column),
    formula: sheet.formula(row, column),
    style: sheet.style(row, column),
  };
}

/** Makes the cells that still are as in `left` as in `wanted`, which names the same cells in the same order. */
export function restore(sheet: Sheet, wanted: readonly CellState[], left: readonly CellState[]): void {
  wanted.forEach((state, i) => {
    const { row, column } = state;
    const mine = left[i];
    if (!mine || sheet.formula(row, column) !== mine.formula) return;
    if (mine.formula === undefined && !isSame(sheet.value(row, column), mine.value)) return;
    if (state.formula !== undefined) sheet.setFormula(row, column, state.formula);
    else sheet.setValue(row, column, state.value);
    sheet.setStyle(row, column, state.style);
  });
}

function isSame(a: Value, b: Value): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && a.error === b.error;
}
