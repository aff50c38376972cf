/**
 * Functions whose result is a block: SEQUENCE, TRANSPOSE, FILTER, SORT, SORTBY, UNIQUE, TAKE, DROP, VSTACK, HSTACK, and
 * those that call a LAMBDA: MAP, REDUCE, SCAN, BYROW, BYCOL, MAKEARRAY.
 */
import { compare, number, truth, whole } from '../coerce';
import type { Value } from '../../model';
import { CALC_ERROR, Lambda, Matrix, NOT_AVAILABLE, VALUE_ERROR, isError, matrixOf } from '../operand';
import type { Operand } from '../operand';
import { blockOf, firstOf } from '../plain';
import { MANY, ranges } from './native';
import type { Natives } from './native';

type Line = readonly Value[];

export const ARRAYS: Natives = {
  SEQUENCE: ranges(1, 4, ([rows = null, columns = 1, start = 1, step = 1], scope) => {
    const [tall, wide] = [whole(firstOf(rows, scope)), whole(firstOf(columns, scope))];
    const [from, by] = [number(firstOf(start, scope)), number(firstOf(step, scope))];
    if (tall < 1 || wide < 1) return CALC_ERROR;
    return table(tall, wide, (row, column) => from + (row * wide + column) * by);
  }),
  TRANSPOSE: ranges(1, 1, ([operand = null], scope) => {
    const block = blockOf(operand, scope);
    return table(block.columns, block.rows, (row, column) => block.at(column, row));
  }),
  FILTER: ranges(2, 3, ([operand = null, include = null, otherwise], scope) => {
    const block = blockOf(operand, scope);
    const keep = blockOf(include, scope);
    const error = keep.cells.flat().find(isError);
    if (error) return error;
    const byRow = keep.columns === 1 && keep.rows === block.rows;
    if (!byRow && !(keep.rows === 1 && keep.columns === block.columns)) return VALUE_ERROR;
    const kept = byRow
      ? block.cells.filter((_line, row) => truth(keep.at(row, 0)))
      : block.cells.map((line) => line.filter((_value, column) => truth(keep.at(0, column))));
    if (kept.length === 0 || kept[0]?.length === 0) return otherwise ?? CALC_ERROR;
    return matrixOf(kept.map((line) => line.map((value) => value ?? 0)));
  }),
  SORT: ranges(1, 4, ([operand = null, by = 1, order = 1, acrossColumns = false], scope) => {
    const across = truth(firstOf(acrossColumns, scope));
    const block = blockOf(operand, scope);
    const lines = across ? turned(block.cells) : block.cells;
    const key = whole(firstOf(by, scope)) - 1;
    if (key < 0 || key >= (lines[0]?.length ?? 0)) return VALUE_ERROR;
    const sorted = inOrder(lines, [lines.map((line) => line[key] ?? null)], [number(firstOf(order, scope))]);
    return matrixOf(across ? turned(sorted) : sorted);
  }),
  SORTBY: ranges(2, MANY, ([operand = null, ...keys], scope) => {
    const { cells } = blockOf(operand, scope);
    const by = keys.filter((_key, i) => i % 2 === 0).map((key) => blockOf(key, scope).cells.flat());
    const orders = by.map((_key, i) => number(firstOf(keys[i * 2 + 1] ?? 1, scope)));
    return by.some((key) => key.length !== cells.length) ? VALUE_ERROR : matrixOf(inOrder(cells, by, orders));
  }),
  UNIQUE: ranges(1, 3, ([operand = null, byColumn = false, once = false], scope) => {
    const across = truth(firstOf(byColumn, scope));
    const { cells } = blockOf(operand, scope);
    const lines = across ? turned(cells) : cells;
    const counts = new Map<string, number>();
    const keys = lines.map(keyOf);
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    const onlyOnce = truth(firstOf(once, scope));
    const seen = new Set<string>();
    const kept = lines.filter((_line, i) => {
      const key = keys[i] ?? '';
      if (seen.has(key) || (onlyOnce && counts.get(key) !== 1)) return false;
      return Boolean(seen.add(key));
    });
    const filled = kept.map((line) => line.map((value) => value ?? 0));
    return matrixOf(across ? turned(filled) : filled);
  }),
  TAKE: ranges(2, 3, ([operand = null, rows = null, columns = null], scope) => {
    const { cells } = blockOf(operand, scope);
    const [tall, wide] = [firstOf(rows, scope), firstOf(columns, scope)];
    return matrixOf(taken(cells, tall).map((line) => taken(line, wide)));
  }),
  DROP: ranges(2, 3, ([operand = null, rows = null, columns = null], scope) => {
    const { cells } = blockOf(operand, scope);
    const [tall, wide] = [whole(firstOf(rows, scope)), whole(firstOf(columns, scope))];
    return matrixOf(dropped(cells, tall).map((line) => dropped(line, wide)));
  }),
  VSTACK: ranges(1, MANY, (operands, scope) => {
    const blocks = operands.map((operand) => blockOf(operand, scope));
    const width = Math.max(...blocks.map((block) => block.columns));
    return matrixOf(blocks.flatMap((block) => block.cells.map((line) => padded(line, width))));
  }),
  HSTACK: ranges(1, MANY, (operands, scope) => {
    const blocks = operands.map((operand) => turned(blockOf(operand, scope).cells));
    const height = Math.max(...blocks.map((lines) => lines[0]?.length ?? 0));
    return matrixOf(turned(blocks.flatMap((lines) => lines.map((line) => padded(line, height)))));
  }),
  MAP: ranges(2, MANY, (operands, scope) => {
    const lambda = operands.at(-1);
    if (!(lambda instanceof Lambda)) return VALUE_ERROR;
    const blocks = operands.slice(0, -1).map((operand) => blockOf(operand, scope));
    const [rows, columns] = [Math.max(...blocks.map((b) => b.rows)), Math.max(...blocks.map((b) => b.columns))];
    return table(rows, columns, (row, column) => {
      const args = blocks.map((block) =>
        row < block.rows && column < block.columns ? block.at(row, column) : NOT_AVAILABLE,
      );
      return firstOf(lambda.call(args), scope);
    });
  }),
  REDUCE: ranges(3, 3, ([start = null, operand = null, lambda], scope) => {
    if (!(lambda instanceof Lambda)) return VALUE_ERROR;
    return blockOf(operand, scope)
      .cells.flat()
      .reduce<Operand>((made, value) => lambda.call([made, value]), start);
  }),
  SCAN: ranges(3, 3, ([start = null, operand = null, lambda], scope) => {
    if (!(lambda instanceof Lambda)) return VALUE_ERROR;
    const block = blockOf(operand, scope);
    let made: Operand = start;
    return table(block.rows, block.columns, (row, column) => {
      made = lambda.call([made, block.at(row, column)]);
      return firstOf(made, scope);
    });
  }),
  BYROW: ranges(2, 2, ([operand = null, lambda], scope) => {
    if (!(lambda instanceof Lambda)) return VALUE_ERROR;
    return matrixOf(blockOf(operand, scope).cells.map((line) => [firstOf(lambda.call([new Matrix([line])]), scope)]));
  }),
  BYCOL: ranges(2, 2, ([operand = null, lambda], scope) => {
    if (!(lambda instanceof Lambda)) return VALUE_ERROR;
    const columns = turned(blockOf(operand, scope).cells);
    return matrixOf([columns.map((line) => firstOf(lambda.call([new Matrix(turned([line]))]), scope))]);
  }),
  MAKEARRAY: ranges(3, 3, ([rows = null, columns = null, lambda], scope) => {
    if (!(lambda instanceof Lambda)) return VALUE_ERROR;
    const [tall, wide] = [whole(firstOf(rows, scope)), whole(firstOf(columns, scope))];
    if (tall < 1 || wide < 1) return VALUE_ERROR;
    return table(tall, wide, (row, column) => firstOf(lambda.call([row + 1, column + 1]), scope));
  }),
};

function table(rows: number, columns: number, cell: (row: number, column: number) => Value) {
  return matrixOf(
    Array.from({ length: rows }, (_r, row) => Array.from({ length: columns }, (_c, column) => cell(row, column))),
  );
}

function turned(lines: readonly Line[]): Line[] {
  return (lines[0] ?? []).map((_value, column) => lines.map((line) => line[column] ?? null));
}

function padded(line: Line, length: number): Line {
  return line.length === length ? line : [...line, ...new Array<Value>(length - line.length).fill(NOT_AVAILABLE)];
}

/** Stable; blanks last, errors behind everything but blanks. */
function inOrder(lines: readonly Line[], keys: readonly Line[], orders: readonly number[]): Line[] {
  const places = lines.map((_line, i) => i);
  places.sort((a, b) => {
    for (let k = 0; k < keys.length; k++) {
      const [x, y] = [keys[k]?.[a] ?? null, keys[k]?.[b] ?? null];
      const byKind = weight(x) - weight(y);
      if (byKind !== 0) return byKind;
      const order = isError(x) || isError(y) ? 0 : compare(x, y) * (orders[k] ?? 1);
      if (order !== 0) return order;
    }
    return 0;
  });
  return places.map((place) => lines[place] ?? []);
}

function weight(value: Value): number {
  return value === null ? 2 : isError(value) ? 1 : 0;
}

function keyOf(line: Line): string {
  return JSON.stringify(line.map((value) => (typeof value === 'string' ? value.toLowerCase() : value)));
}

/** The first (or, negative, last) `count` parts; all when nothing is said. */
function taken<T>(parts: readonly T[], count: Value): readonly T[] {
  if (count === null) return parts;
  const n = whole(count);
  return n === 0 ? [] : n > 0 ? parts.slice(0, n) : parts.slice(n);
}

function dropped<T>(parts: readonly T[], count: number): readonly T[] {
  return count >= 0 ? parts.slice(count) : parts.slice(0, count);
}
