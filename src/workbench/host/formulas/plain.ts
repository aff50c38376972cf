/**
 * Operands read: a reference becomes the values that stand there.
 */
import { combine } from './operators';
import type { Value } from '../model';
import { CALC_ERROR, Lambda, Matrix, Reference, VALUE_ERROR } from './operand';
import type { Operand, Plain } from './operand';
import type { Scope } from './scope';

export function plainOf(operand: Operand, scope: Scope): Plain {
  if (operand instanceof Reference) {
    if (operand.single) return scope.cells.value(operand.sheet, operand.row, operand.column);
    return scope.cells.matrix(operand);
  }
  return operand instanceof Lambda ? CALC_ERROR : operand;
}

/** A block whatever it is: a single value becomes a block of one. */
export function blockOf(operand: Operand, scope: Scope): Matrix {
  const plain = plainOf(operand, scope);
  return plain instanceof Matrix ? plain : new Matrix([[plain]]);
}

/** One value: of a block the first. */
export function firstOf(operand: Operand, scope: Scope): Value {
  if (operand instanceof Reference) return scope.cells.value(operand.sheet, operand.row, operand.column);
  const plain = plainOf(operand, scope);
  return plain instanceof Matrix ? plain.at(0, 0) : plain;
}

/** A function of single values, given blocks perhaps: then once for each cell. */
export function overCells(operands: readonly Plain[], call: (values: readonly Value[]) => Value): Plain {
  if (operands.every(isValue)) return call(operands);
  return combine(operands, call);
}

/** The value of a range in the formula's own row or column (`@`). */
export function intersect(operand: Operand, scope: Scope): Plain {
  if (operand instanceof Matrix) return operand.at(0, 0);
  if (!(operand instanceof Reference) || operand.single) return plainOf(operand, scope);
  const { sheet, row, column, rows, columns } = operand;
  const y = rows === 1 ? row : scope.row;
  const x = columns === 1 ? column : scope.column;
  if (y < row || y >= row + rows || x < column || x >= column + columns) return VALUE_ERROR;
  return scope.cells.value(sheet, y, x);
}

function isValue(operand: Plain): operand is Value {
  return !(operand instanceof Matrix);
}
