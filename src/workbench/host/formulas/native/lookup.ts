/**
 * Finding a place by a value: MATCH, the LOOKUP family, INDEX.
 *
 *  - exact matches come from the range's index, the first one wins; text without case, `*` and `?` are wildcards;
 *  - approximate matches (VLOOKUP's TRUE, MATCH's 1) halve what they take for sorted, passing over values of another
 *    kind;
 *  - VLOOKUP looks first and counts columns then: not found is #N/A even where there is no such column (a file of
 *    Excel's shows it);
 *  - MATCH -1 and the nearest matches of XLOOKUP walk the range;
 *  - INDEX gives a reference, so A1:INDEX(A:A,9) works; a blank found is 0, as in Excel.
 */
import { compare, number, truth, whole } from '../coerce';
import type { Value } from '../../model';
import { Fault, Matrix, NOT_AVAILABLE, REF_ERROR, Reference, VALUE_ERROR, isError, matrixOf } from '../operand';
import type { Operand, Plain } from '../operand';
import { combine } from '../operators';
import { blockOf, firstOf, plainOf } from '../plain';
import type { Scope } from '../scope';
import { Vector } from '../vector';
import { indexed } from './native';
import type { Natives } from './native';
import { hasWildcard, wildcard } from './wildcard';

type Key = string | number | boolean;

export const LOOKUP: Natives = {
  MATCH: indexed(2, 3, ([wanted = null, within = null, kind = 1], scope) => {
    const how = Math.sign(number(firstOf(kind, scope)));
    if (!isLine(within)) return NOT_AVAILABLE;
    const vector = vectorOf(within, scope);
    return forEachWanted(wanted, scope, (key) =>
      place(how === 0 ? exact(vector, key) : how > 0 ? below(vector, key) : above(vector, key)),
    );
  }),
  XMATCH: indexed(2, 4, ([wanted = null, within = null, kind = null, order = null], scope) => {
    if (!isLine(within)) return VALUE_ERROR;
    const vector = vectorOf(within, scope);
    const [how, backwards] = [whole(firstOf(kind, scope)), number(firstOf(order, scope)) < 0];
    return forEachWanted(wanted, scope, (key) => place(extended(vector, key, how, backwards)));
  }),
  VLOOKUP: indexed(3, 4, ([wanted = null, table = null, column = null, sorted = true], scope) => {
    const i = whole(firstOf(column, scope)) - 1;
    const block = shapeOf(table, scope);
    if (i < 0) return VALUE_ERROR;
    const vector = vectorOf(lineOf(block, 0, true), scope);
    const find = truth(firstOf(sorted, scope)) ? below : exact;
    return forEachWanted(wanted, scope, (key) =>
      pick(find(vector, key), (at) => (i < block.columns ? cellOf(block, at, i, scope) : REF_ERROR)),
    );
  }),
  HLOOKUP: indexed(3, 4, ([wanted = null, table = null, row = null, sorted = true], scope) => {
    const i = whole(firstOf(row, scope)) - 1;
    const block = shapeOf(table, scope);
    if (i < 0) return VALUE_ERROR;
    const vector = vectorOf(lineOf(block, 0, false), scope);
    const find = truth(firstOf(sorted, scope)) ? below : exact;
    return forEachWanted(wanted, scope, (key) =>
      pick(find(vector, key), (at) => (i < block.rows ? cellOf(block, i, at, scope) : REF_ERROR)),
    );
  }),
  LOOKUP: indexed(2, 3, ([wanted = null, within = null, results], scope) => {
    const block = shapeOf(within, scope);
    // A table is searched along its longer side, and answers from its last line.
    const down = block.rows >= block.columns;
    const vector = vectorOf(lineOf(block, 0, down), scope);
    const answers = results === undefined ? block : shapeOf(results, scope);
    const answersDown = results === undefined ? down : answers.rows >= answers.columns;
    const last = results !== undefined ? 0 : (down ? block.columns : block.rows) - 1;
    return forEachWanted(wanted, scope, (key) =>
      pick(below(vector, key), (at) =>
        answersDown ? cellOf(answers, at, last, scope) : cellOf(answers, last, at, scope),
      ),
    );
  }),
  XLOOKUP: indexed(
    3,
    6,
    ([wanted = null, within = null, results = null, missing = null, kind = null, order = null], scope) => {
      const line = shapeOf(within, scope);
      const answers = shapeOf(results, scope);
      if (!isLine(line)) return VALUE_ERROR;
      const down = line.columns === 1;
      if (down ? line.rows !== answers.rows : line.columns !== answers.columns) return VALUE_ERROR;
      const [how, backwards] = [whole(firstOf(kind, scope)), number(firstOf(order, scope)) < 0];
      const vector = vectorOf(line, scope);
      const otherwise = missing === null ? NOT_AVAILABLE : firstOf(missing, scope);
      const single = down ? answers.columns === 1 : answers.rows === 1;
      const many = plainOf(wanted, scope);
      if (!(many instanceof Matrix) && !single) {
        const at = isKey(many) ? extended(vector, many, how, backwards) : -1;
        if (at < 0) return isError(many) ? many : otherwise;
        return down ? partOf(answers, at, 0, 1, answers.columns) : partOf(answers, 0, at, answers.rows, 1);
      }
      return forEachWanted(many, scope, (key) => {
        const at = extended(vector, key, how, backwards);
        return at < 0 ? otherwise : down ? cellOf(answers, at, 0, scope) : cellOf(answers, 0, at, scope);
      });
    },
  ),
  INDEX: indexed(2, 3, ([table = null, row = null, column], scope) => {
    const block = shapeOf(table, scope);
    const y = plainOf(row, scope);
    const x = plainOf(column ?? null, scope);
    if (y instanceof Matrix || x instanceof Matrix) {
      return combine([y, x], ([a = null, b = null]) => {
        const found = partAt(block, whole(a), column === undefined ? null : whole(b));
        return found instanceof Reference || found instanceof Matrix ? firstOf(found, scope) : found;
      });
    }
    if (isError(y)) return y;
    if (isError(x)) return x;
    return partAt(block, whole(y), column === undefined ? null : whole(x));
  }),
};

function partAt(block: Reference | Matrix, row: number, column: number | null): Reference | Plain {
  let [y, x] = [row, column ?? 1];
  // One number into a single row counts along it.
  if (column === null && block.rows === 1 && block.columns > 1) [y, x] = [1, row];
  else if (column === null && block.columns > 1) x = 0;
  if (y < 0 || x < 0) return VALUE_ERROR;
  if (y > block.rows || x > block.columns) return REF_ERROR;
  return partOf(block, Math.max(0, y - 1), Math.max(0, x - 1), y === 0 ? block.rows : 1, x === 0 ? block.columns : 1);
}

/** Calls for the value, or for each value of a block of them. A blank is looked up as 0. */
function forEachWanted(wanted: Operand, scope: Scope, find: (key: Key) => Value): Plain {
  const plain = plainOf(wanted, scope);
  const one = (value: Value): Value => (isError(value) ? value : find(value ?? 0));
  return plain instanceof Matrix ? combine([plain], ([value = null]) => one(value)) : one(plain);
}

function place(at: number): Value {
  return at < 0 ? NOT_AVAILABLE : at + 1;
}

function pick(at: number, cell: (at: number) => Value): Value {
  return at < 0 ? NOT_AVAILABLE : cell(at);
}

function exact(vector: Vector, key: Key): number {
  if (typeof key === 'string' && hasWildcard(key)) {
    const pattern = wildcard(key, true);
    return vector.values.findIndex((value) => typeof value === 'string' && pattern.test(value));
  }
  return vector.placesOf(key)[0] ?? -1;
}

/** The last place that is not above the key, in what is taken for ascending. */
function below(vector: Vector, key: Key): number {
  const { places, values } = vector.kindOf(key);
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(values[middle] ?? null, key) <= 0) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? -1;
}

/** MATCH -1: the last place that is not below the key, in what is taken for descending. */
function above(vector: Vector, key: Key): number {
  const { places, values } = vector.kindOf(key);
  let found = -1;
  for (let i = 0; i < values.length; i++) {
    if (compare(values[i] ?? null, key) < 0) break;
    found = places[i] ?? -1;
  }
  return found;
}

/** XLOOKUP's modes: 0 exact, -1 or next smaller, 1 or next larger, 2 wildcards. */
function extended(vector: Vector, key: Key, how: number, backwards: boolean): number {
  if (how === 2) {
    if (typeof key !== 'string') return vector.placesOf(key).at(backwards ? -1 : 0) ?? -1;
    const pattern = wildcard(key, true);
    const meets = vector.values.map((value) => typeof value === 'string' && pattern.test(value));
    return backwards ? meets.lastIndexOf(true) : meets.indexOf(true);
  }
  const found = vector.placesOf(key).at(backwards ? -1 : 0);
  if (found !== undefined || how === 0) return found ?? -1;
  const { places, values } = vector.kindOf(key);
  let best = -1;
  values.forEach((value, i) => {
    const side = compare(value, key);
    if (how < 0 ? side > 0 : side < 0) return;
    const nearer = best < 0 ? 1 : how < 0 ? compare(value, values[best] ?? null) : compare(values[best] ?? null, value);
    if (nearer > 0 || (nearer === 0 && backwards)) best = i;
  });
  return best < 0 ? -1 : (places[best] ?? -1);
}

function vectorOf(operand: Operand, scope: Scope): Vector {
  if (operand instanceof Reference) return scope.cells.vector(operand);
  const flat = blockOf(operand, scope).cells.flat();
  return new Vector(flat, flat.length);
}

function isLine(operand: Operand): boolean {
  return (operand instanceof Reference || operand instanceof Matrix) && (operand.rows === 1 || operand.columns === 1);
}

function isKey(value: Plain): value is Key {
  return value !== null && typeof value !== 'object';
}

function shapeOf(operand: Operand, scope: Scope): Reference | Matrix {
  if (operand instanceof Reference) return operand;
  const block = blockOf(operand, scope);
  const first = block.at(0, 0);
  if (block.rows === 1 && block.columns === 1 && isError(first)) throw new Fault(first);
  return block;
}

function lineOf(block: Reference | Matrix, i: number, down: boolean): Reference | Matrix {
  const part = down ? partOf(block, 0, i, block.rows, 1) : partOf(block, i, 0, 1, block.columns);
  return part instanceof Reference || part instanceof Matrix ? part : new Matrix([[part]]);
}

function partOf(
  block: Reference | Matrix,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Reference | Plain {
  if (block instanceof Reference) {
    return new Reference(block.sheet, block.row + row, block.column + column, rows, columns);
  }
  return matrixOf(block.cells.slice(row, row + rows).map((line) => line.slice(column, column + columns)));
}

/** A blank cell found is 0. */
function cellOf(block: Reference | Matrix, row: number, column: number, scope: Scope): Value {
  if (block instanceof Matrix) return block.at(row, column);
  return scope.cells.value(block.sheet, block.row + row, block.column + column) ?? 0;
}
