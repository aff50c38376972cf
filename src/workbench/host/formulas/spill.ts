/**
 * Results that are blocks: they fill the cells right and below of their formula, which stay without formulas of their
 * own.
 *
 *  - a cell that holds something of its own, a merged cell, the edge of the sheet or a table around the formula makes
 *    it #SPILL!;
 *  - what a person types into the block is theirs: the formula becomes #SPILL! until the cell is empty again;
 *  - the file says which cells a formula had filled: `adopt`. An array formula of the old kind, {=…}, keeps its cells
 *    whatever the size of its result: single rows and columns are repeated, and what is missing is #N/A.
 */
import type { FormulaColumn } from './graph';
import { MAX_COLUMNS, MAX_ROWS } from '../model';
import type { Area, Sheet, Value } from '../model';
import { Matrix, NOT_AVAILABLE, SPILL_ERROR } from './operand';
import type { Plain } from './operand';
import type { Program } from './tree';

interface Spill {
  readonly sheet: Sheet;
  readonly area: Area;
  /** False: it wanted the area and did not get it. */
  readonly filled: boolean;
  /** Areas that somebody else wrote to since. */
  readonly taken: Area[];
  /** The old kind: the formula for which the area is fixed. */
  readonly fixedFor: Program | null;
}

export class Spills {
  private readonly byAnchor = new Map<string, Spill>();

  get none(): boolean {
    return this.byAnchor.size === 0;
  }

  areaOf(sheet: Sheet, row: number, column: number): Area | null {
    const spill = this.byAnchor.get(keyOf(sheet, row, column));
    return spill?.filled ? spill.area : null;
  }

  /** Whether what stands here is a formula's of another cell. */
  fills(sheet: Sheet, row: number, column: number): boolean {
    for (const spill of this.byAnchor.values()) {
      const isAnchor = spill.area.row === row && spill.area.column === column;
      if (spill.sheet === sheet && !isAnchor && isOurs(spill, row, column)) return true;
    }
    return false;
  }

  /** The file's word that a formula had filled this area, its first cell included. */
  adopt(sheet: Sheet, area: Area, fixedFor: Program | null): void {
    this.byAnchor.set(keyOf(sheet, area.row, area.column), { sheet, area, filled: true, taken: [], fixedFor });
  }

  /** The result of a formula, cut or repeated to the cells of the old kind of array formula. */
  fitted(sheet: Sheet, row: number, column: FormulaColumn, result: Plain): Plain {
    const spill = this.byAnchor.get(keyOf(sheet, row, column.column));
    if (!spill?.fixedFor || spill.fixedFor !== column.programs[row]) return result;
    const { rows, columns } = spill.area;
    return new Matrix(
      Array.from({ length: rows }, (_r, y) => Array.from({ length: columns }, (_c, x) => partOf(result, y, x))),
    );
  }

  /** Formulas whose block, had or wanted, meets this area. */
  *anchorsMeeting(sheet: Sheet, area: Area): Iterable<Area> {
    for (const spill of this.byAnchor.values()) if (spill.sheet === sheet && meet(spill.area, area)) yield spill.area;
  }

  /** Somebody wrote here: these cells are no longer ours. */
  take(sheet: Sheet, area: Area): void {
    for (const spill of this.byAnchor.values()) {
      if (spill.sheet === sheet && spill.filled && meet(spill.area, area)) spill.taken.push({ ...area });
    }
  }

  /** Empties what a formula had filled beside its own cell. Gives the area, or null when there was none. */
  clear(sheet: Sheet, row: number, column: number): Area | null {
    const key = keyOf(sheet, row, column);
    const spill = this.byAnchor.get(key);
    this.byAnchor.delete(key);
    if (!spill?.filled) return null;
    each(spill.area, (y, x) => {
      if ((y !== row || x !== column) && isOurs(spill, y, x)) sheet.setResult(y, x, null);
    });
    return spill.area;
  }

  /** Fills a block from a formula's cell on; says what the cell itself shows. */
  fill(sheet: Sheet, row: number, column: number, block: Matrix): Value {
    const key = keyOf(sheet, row, column);
    const area: Area = { row, column, rows: block.rows, columns: block.columns };
    const before = this.byAnchor.get(key);
    if (isBlocked(sheet, area, before)) {
      this.clear(sheet, row, column);
      this.byAnchor.set(key, { sheet, area, filled: false, taken: [], fixedFor: before?.fixedFor ?? null });
      return SPILL_ERROR;
    }
    if (before?.filled) {
      each(before.area, (y, x) => {
        if (!holds(area, y, x) && isOurs(before, y, x)) sheet.setResult(y, x, null);
      });
    }
    this.byAnchor.set(key, { sheet, area, filled: true, taken: [], fixedFor: before?.fixedFor ?? null });
    each(area, (y, x) => {
      if (y !== row || x !== column) sheet.setResult(y, x, block.at(y - row, x - column) ?? 0);
    });
    return block.at(0, 0) ?? 0;
  }
}

function partOf(result: Plain, row: number, column: number): Value {
  if (!(result instanceof Matrix)) return result;
  const y = result.rows === 1 ? 0 : row;
  const x = result.columns === 1 ? 0 : column;
  return y < result.rows && x < result.columns ? result.at(y, x) : NOT_AVAILABLE;
}

function isBlocked(sheet: Sheet, area: Area, before: Spill | undefined): boolean {
  const { row, column } = area;
  if (row + area.rows > MAX_ROWS || column + area.columns > MAX_COLUMNS) return true;
  if (sheet.tables.some((table) => meet(table.area, area)) || sheet.merged.some((merged) => meet(merged, area)))
    return true;
  let blocked = false;
  each(area, (y, x) => {
    if (blocked || (y === row && x === column) || (before && isOurs(before, y, x))) return;
    blocked = sheet.value(y, x) !== null || sheet.formula(y, x) !== undefined;
  });
  return blocked;
}

function isOurs(spill: Spill, row: number, column: number): boolean {
  if (!spill.filled || !holds(spill.area, row, column)) return false;
  return spill.sheet.formula(row, column) === undefined && !spill.taken.some((area) => holds(area, row, column));
}

function each(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }
}

function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

export function meet(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function keyOf(sheet: Sheet, row: number, column: number): string {
  return `${sheet.id}!${row},${column}`;
}
