/**
 * Values for formulas: every read first has the cells brought up to date, then takes them straight from the columns.
 *
 *  - of a whole column the rows below the last used one are not there: =SUM(A:A) walks what the column holds;
 *  - what was made of a range (its index, its sorted numbers, results over it) is kept until `forget`.
 */
import type { Area, Sheet, Value } from '../model';
import { Matrix } from './operand';
import type { Operand, Reference } from './operand';
import { Vector } from './vector';

// In a sandbox, as jest's, looking up a global costs more than the sum itself.
const { max, min } = Math;

/** Ranges of more rows are meant as whole columns. */
const ENDLESS = 100_000;

export class Reading {
  readonly memory = new Map<string, Operand>();
  private readonly vectors = new Map<string, Vector>();

  constructor(private readonly settle: (sheet: Sheet, area: Area) => void) {}

  forget(): void {
    if (this.memory.size) this.memory.clear();
    if (this.vectors.size) this.vectors.clear();
  }

  matrix(reference: Reference): Matrix {
    this.settle(reference.sheet, reference);
    const { row, column, columns } = reference;
    const rows = usedRows(reference);
    const held = Array.from({ length: columns }, (_, i) => reference.sheet.columns.get(column + i)?.values);
    return new Matrix(Array.from({ length: rows }, (_, y) => held.map((values) => values?.[row + y] ?? null)));
  }

  vector(reference: Reference): Vector {
    const { key, rows, columns } = reference;
    let vector = this.vectors.get(key);
    if (!vector) {
      vector = new Vector(this.matrix(reference).cells.flat(), rows * columns);
      this.vectors.set(key, vector);
    }
    return vector;
  }

  each(reference: Reference, visit: (value: Exclude<Value, null>, row: number, column: number) => void): void {
    this.settle(reference.sheet, reference);
    const { sheet, row, column, rows, columns } = reference;
    for (let x = column; x < column + columns; x++) {
      const values = sheet.columns.get(x)?.values;
      if (!values) continue;
      const end = min(row + rows, values.length);
      for (let y = row; y < end; y++) {
        const value = values[y];
        if (value !== undefined && value !== null) visit(value, y, x);
      }
    }
  }
}

/** A whole column ends where the sheet does, in all its columns alike, so that A:A and B:B go together. */
function usedRows({ sheet, row, rows }: Reference): number {
  if (rows < ENDLESS) return rows;
  let used = 1;
  for (const { values } of sheet.columns.values()) used = max(used, values.length - row);
  return min(rows, used);
}
