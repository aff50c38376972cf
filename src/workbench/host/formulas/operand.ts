/**
 * What a part of a formula can be while it is worked out: a value, a block of values, a place in a sheet, or a LAMBDA.
 *
 *  - blank and left out are both `null`: no function that we have tells them apart;
 *  - errors are values; the ones without a message are shared, so that writing the same error twice changes nothing.
 */
import { MAX_ROWS } from '../model';
import type { CellError, Sheet, Value } from '../model';

export const ERRORS = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
] as const;

export type ErrorCode = (typeof ERRORS)[number];

const SHARED: ReadonlyMap<string, CellError> = new Map(ERRORS.map((error) => [error, Object.freeze({ error })]));

/** A block of values, row by row; never empty. */
export class Matrix {
  constructor(readonly cells: readonly (readonly Value[])[]) {}

  get rows(): number {
    return this.cells.length;
  }

  get columns(): number {
    return this.cells[0]?.length ?? 0;
  }

  at(row: number, column: number): Value {
    return this.cells[row]?.[column] ?? null;
  }
}

/** A place: read only when somebody wants the values. */
export class Reference {
  constructor(
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    readonly rows: number,
    readonly columns: number,
  ) {}

  get single(): boolean {
    return this.rows === 1 && this.columns === 1;
  }

  /** The same for the same place. */
  get key(): string {
    return `${this.sheet.id}!${this.row},${this.column},${this.rows},${this.columns}`;
  }
}

export class Lambda {
  constructor(readonly call: (args: readonly Operand[]) => Operand) {}
}

/** What stands where after references were read. */
export type Plain = Value | Matrix;

export type Operand = Value | Matrix | Reference | Lambda;

export function errorOf(error: string): CellError {
  return SHARED.get(error) ?? { error };
}

export const NULL_ERROR = errorOf('#NULL!');
export const DIVISION = errorOf('#DIV/0!');
export const VALUE_ERROR = errorOf('#VALUE!');
export const REF_ERROR = errorOf('#REF!');
export const NAME_ERROR = errorOf('#NAME?');
export const NUM_ERROR = errorOf('#NUM!');
export const NOT_AVAILABLE = errorOf('#N/A');
export const SPILL_ERROR = errorOf('#SPILL!');
export const CALC_ERROR = errorOf('#CALC!');
export const BUSY = errorOf('#BUSY!');

export function isError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** A block, or its only value; `#CALC!` for a block without cells, as Excel says of an empty FILTER. */
export function matrixOf(cells: readonly (readonly Value[])[]): Plain {
  if (cells.length === 0 || cells[0]?.length === 0) return CALC_ERROR;
  return cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? null) : new Matrix(cells);
}

/** Thrown inside functions: the result is this error. */
export class Fault {
  constructor(readonly error: CellError) {}
}

/** Thrown where a formula is beyond us: the cell keeps what it shows. */
export class Unsupported extends Error {}

export const isWholeColumn = (operand: Operand): boolean => operand instanceof Reference && operand.rows === MAX_ROWS;
