/**
 * The operators, value by value and over blocks.
 *
 *  - an error on either side is the result, the left one first;
 *  - a sum or difference that is only rounding noise (0.1+0.2-0.3) is 0;
 *  - blocks are combined cell by cell; a single row or column is repeated; where one block has nothing the result is
 *    #N/A.
 */
import { compare, numberFrom, textFrom } from './coerce';
import type { Value } from '../model';
import { DIVISION, Matrix, NOT_AVAILABLE, NUM_ERROR, isError } from './operand';
import type { Plain } from './operand';

// In a sandbox, as jest's, looking up a global costs more than the sum itself.
const { abs, max } = Math;

/** Relative size under which a sum or difference counts as nothing: 15 digits. */
const NOISE = 2 ** -49;

export function binary(operator: string, left: Plain, right: Plain): Plain {
  if (left instanceof Matrix || right instanceof Matrix) {
    return combine([left, right], ([a = null, b = null]) => scalar(operator, a, b));
  }
  return scalar(operator, left, right);
}

export function unary(operator: string, operand: Plain): Plain {
  if (operand instanceof Matrix) return combine([operand], ([value = null]) => sign(operator, value));
  return sign(operator, operand);
}

function sign(operator: string, value: Value): Value {
  if (operator === '+') return value;
  const number = numberFrom(value);
  if (typeof number !== 'number') return number;
  return operator === '-' ? (number === 0 ? 0 : -number) : number / 100;
}

function scalar(operator: string, left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '=':
      return compare(left, right) === 0;
    case '<>':
      return compare(left, right) !== 0;
    case '<':
      return compare(left, right) < 0;
    case '>':
      return compare(left, right) > 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>=':
      return compare(left, right) >= 0;
    case '&':
      return joined(textFrom(left), textFrom(right));
    default:
      return arithmetic(operator, left, right);
  }
}

function joined(left: Value, right: Value): Value {
  if (typeof left !== 'string') return left;
  return typeof right === 'string' ? left + right : right;
}

function arithmetic(operator: string, left: Value, right: Value): Value {
  const a = numberFrom(left);
  if (typeof a !== 'number') return a;
  const b = numberFrom(right);
  if (typeof b !== 'number') return b;
  if (operator === '/' && b === 0) return DIVISION;
  if (operator === '^' && a === 0 && b <= 0) return b === 0 ? NUM_ERROR : DIVISION;
  const result = calculate(operator, a, b);
  return Number.isFinite(result) ? result : NUM_ERROR;
}

function calculate(operator: string, a: number, b: number): number {
  switch (operator) {
    case '+':
      return quiet(a + b, a, b);
    case '-':
      return quiet(a - b, a, b);
    case '*':
      return a * b;
    case '/':
      return a / b;
    default:
      return a ** b;
  }
}

function quiet(result: number, a: number, b: number): number {
  return result !== 0 && abs(result) < NOISE * max(abs(a), abs(b)) ? 0 : result;
}

/** Calls a function of single values for every cell of the blocks among its operands. */
export function combine(operands: readonly Plain[], call: (values: readonly Value[]) => Value): Plain {
  let rows = 1;
  let columns = 1;
  for (const operand of operands) {
    if (!(operand instanceof Matrix)) continue;
    rows = max(rows, operand.rows);
    columns = max(columns, operand.columns);
  }
  const cells: Value[][] = [];
  const values: Value[] = new Array<Value>(operands.length).fill(null);
  for (let row = 0; row < rows; row++) {
    const line: Value[] = [];
    for (let column = 0; column < columns; column++) {
      let outside = false;
      for (let i = 0; i < operands.length; i++) {
        const operand = operands[i] ?? null;
        if (!(operand instanceof Matrix)) {
          values[i] = operand;
          continue;
        }
        const y = operand.rows === 1 ? 0 : row;
        const x = operand.columns === 1 ? 0 : column;
        if (y >= operand.rows || x >= operand.columns) outside = true;
        values[i] = operand.at(y, x);
      }
      line.push(outside ? NOT_AVAILABLE : call(values));
    }
    cells.push(line);
  }
  return new Matrix(cells);
}
