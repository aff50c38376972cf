/**
 * Functions that make one number of many.
 *
 *  - in a range or block only numbers count: text, blanks and truth values are passed over;
 *  - given directly, TRUE is 1 and text must read as a number;
 *  - an error anywhere is the result (not for COUNT and COUNTA);
 *  - SUBTOTAL leaves out rows that a filter hides (from 101 on: all hidden rows) and other SUBTOTALs.
 */
import { finite, number, numberFrom, whole } from '../coerce';
import type { Value } from '../../model';
import { DIVISION, Fault, Matrix, NOT_AVAILABLE, NUM_ERROR, Reference, VALUE_ERROR, isError } from '../operand';
import type { Operand } from '../operand';
import { blockOf, firstOf, plainOf } from '../plain';
import type { Scope } from '../scope';
import { MANY, ranges } from './native';
import type { Native, Natives } from './native';

// In a sandbox, as jest's, looking up a global costs more than the sum itself.
const { abs, max, min } = Math;

type Fold = (numbers: readonly number[]) => Value;

/** Adds up with the error carried along (Neumaier), as Excel and LibreOffice do: 0.1 ten times is 1. */
export function total(numbers: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < numbers.length; i++) {
    const next = numbers[i] ?? 0;
    const added = sum + next;
    lost += abs(sum) >= abs(next) ? sum - added + next : next - added + sum;
    sum = added;
  }
  return sum + lost;
}

const average: Fold = (numbers) => (numbers.length ? total(numbers) / numbers.length : DIVISION);
const largest: Fold = (numbers) => numbers.reduce((most, next) => max(most, next), numbers[0] ?? 0);
const smallest: Fold = (numbers) => numbers.reduce((least, next) => min(least, next), numbers[0] ?? 0);
const product: Fold = (numbers) => (numbers.length ? numbers.reduce((made, next) => made * next, 1) : 0);

/** Sum of squared distances from the mean, over `n - less`. */
function variance(less: number): Fold {
  return (numbers) => {
    if (numbers.length <= less) return DIVISION;
    const mean = total(numbers) / numbers.length;
    return total(numbers.map((next) => (next - mean) ** 2)) / (numbers.length - less);
  };
}

function deviation(less: number): Fold {
  return (numbers) => {
    const squared = variance(less)(numbers);
    return typeof squared === 'number' ? Math.sqrt(squared) : squared;
  };
}

const median: Fold = (numbers) => {
  if (numbers.length === 0) return NUM_ERROR;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

const FOLDS: { readonly [name: string]: Fold } = {
  SUM: total,
  AVERAGE: average,
  MAX: largest,
  MIN: smallest,
  PRODUCT: product,
  MEDIAN: median,
  SUMSQ: (numbers) => total(numbers.map((next) => next * next)),
  'VAR.S': variance(1),
  'VAR.P': variance(0),
  VAR: variance(1),
  VARP: variance(0),
  'STDEV.S': deviation(1),
  'STDEV.P': deviation(0),
  STDEV: deviation(1),
  STDEVP: deviation(0),
};

/** SUBTOTAL's numbers, from 1. */
const SUBTOTALS = [
  'AVERAGE',
  'COUNT',
  'COUNTA',
  'MAX',
  'MIN',
  'PRODUCT',
  'STDEV.S',
  'STDEV.P',
  'SUM',
  'VAR.S',
  'VAR.P',
];

const IS_SUBTOTAL = /^=(?:SUBTOTAL|AGGREGATE)\(/i;

export const AGGREGATE: Natives = {
  ...Object.fromEntries(Object.entries(FOLDS).map(([name, fold]) => [name, folding(fold)])),
  COUNT: ranges(1, MANY, (operands, scope) => {
    let count = 0;
    for (const operand of operands) {
      const inBlock = operand instanceof Reference || operand instanceof Matrix;
      if (inBlock) count += numbersIn([operand], scope, true).length;
      else if (typeof numberFrom(firstOf(operand, scope)) === 'number') count++;
    }
    return count;
  }),
  COUNTA: ranges(1, MANY, (operands, scope) => {
    let count = 0;
    for (const operand of operands) {
      if (operand instanceof Reference) scope.cells.each(operand, () => void count++);
      else if (operand instanceof Matrix) count += operand.rows * operand.columns;
      else count++;
    }
    return count;
  }),
  COUNTBLANK: ranges(1, 1, ([operand = null], scope) => {
    if (!(operand instanceof Reference)) return VALUE_ERROR;
    let filled = 0;
    scope.cells.each(operand, (value) => void (filled += value === '' ? 0 : 1));
    return operand.rows * operand.columns - filled;
  }),
  LARGE: ranges(2, 2, ([list = null, k = null], scope) =>
    nth(list, k, scope, (sorted, i) => sorted[sorted.length - i]),
  ),
  SMALL: ranges(2, 2, ([list = null, k = null], scope) => nth(list, k, scope, (sorted, i) => sorted[i - 1])),
  RANK: ranges(2, 3, rank),
  'RANK.EQ': ranges(2, 3, rank),
  'PERCENTILE.INC': ranges(2, 2, percentile),
  PERCENTILE: ranges(2, 2, percentile),
  'QUARTILE.INC': ranges(2, 2, quartile),
  QUARTILE: ranges(2, 2, quartile),
  SUMPRODUCT: ranges(1, MANY, (operands, scope) => {
    const blocks = operands.map((operand) => blockOf(operand, scope));
    const [first] = blocks;
    if (!first) return 0;
    const shapes = operands.map((operand, i) => (operand instanceof Reference ? operand : blocks[i]));
    if (shapes.some((shape) => shape?.rows !== shapes[0]?.rows || shape?.columns !== shapes[0]?.columns))
      return VALUE_ERROR;
    const products: number[] = [];
    for (let row = 0; row < first.rows; row++) {
      for (let column = 0; column < first.columns; column++) {
        let made = 1;
        for (const block of blocks) {
          const value = block.at(row, column);
          if (isError(value)) return value;
          made *= typeof value === 'number' ? value : 0;
        }
        products.push(made);
      }
    }
    return finite(total(products));
  }),
  SUBTOTAL: ranges(2, MANY, ([which = null, ...operands], scope) => {
    const code = number(firstOf(which, scope));
    const name = SUBTOTALS[(code > 100 ? code - 100 : code) - 1];
    if (!name) return VALUE_ERROR;
    const seen: Value[] = [];
    for (const operand of operands) {
      if (!(operand instanceof Reference)) return VALUE_ERROR;
      const { sheet } = operand;
      const filtered = sheet.autoFilter?.filtered || sheet.tables.some((table) => table.filtered);
      const skip = code > 100 || filtered ? sheet.hiddenRows : null;
      scope.cells.each(operand, (value, row, column) => {
        if (skip?.has(row) || IS_SUBTOTAL.test(sheet.formula(row, column) ?? '')) return;
        seen.push(value);
      });
    }
    if (name === 'COUNTA') return seen.length;
    const numbers = seen.filter((value) => typeof value === 'number');
    if (name === 'COUNT') return numbers.length;
    const error = seen.find(isError);
    return error ?? FOLDS[name]?.(numbers) ?? VALUE_ERROR;
  }),
};

function folding(fold: Fold): Native {
  return ranges(1, MANY, (operands, scope) => {
    const result = fold(numbersIn(operands, scope));
    return typeof result === 'number' ? finite(result) : result;
  });
}

/** The numbers among the arguments; an error is thrown as a Fault unless it is to be passed over. */
export function numbersIn(operands: readonly Operand[], scope: Scope, passErrors = false): number[] {
  const numbers: number[] = [];
  const take = (value: Value): void => {
    if (typeof value === 'number') numbers.push(value);
    else if (isError(value) && !passErrors) throw new Fault(value);
  };
  for (const operand of operands) {
    if (operand instanceof Reference) {
      scope.cells.each(operand, take);
      continue;
    }
    const plain = plainOf(operand, scope);
    if (plain instanceof Matrix) for (const line of plain.cells) line.forEach(take);
    else if (isError(plain) && passErrors) continue;
    else numbers.push(number(plain));
  }
  return numbers;
}

function nth(
  list: Operand,
  k: Operand,
  scope: Scope,
  pick: (sorted: readonly number[], i: number) => number | undefined,
): Operand {
  const i = Math.ceil(number(firstOf(k, scope)));
  return pick(sortedNumbers(list, scope), i) ?? NUM_ERROR;
}

/** Sorted once for a large range, however many cells ask for their rank in it. */
function sortedNumbers(list: Operand, scope: Scope): readonly number[] {
  if (!(list instanceof Reference)) return numbersIn([list], scope).sort((a, b) => a - b);
  const { error, sorted } = scope.cells.vector(list);
  if (error) throw new Fault(error);
  return sorted;
}

function rank([value = null, list = null, order = null]: readonly Operand[], scope: Scope): Operand {
  const wanted = number(firstOf(value, scope));
  const sorted = sortedNumbers(list, scope);
  const first = lowerBound(sorted, wanted);
  if (sorted[first] !== wanted) return NOT_AVAILABLE;
  if (number(firstOf(order, scope)) !== 0) return first + 1;
  return sorted.length - lowerBound(sorted, wanted, true) + 1;
}

/** The first place that is not below `wanted`; with `behind` the first place above it. */
function lowerBound(sorted: readonly number[], wanted: number, behind = false): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const held = sorted[middle] ?? Infinity;
    if (held < wanted || (behind && held === wanted)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function percentile([list = null, k = null]: readonly Operand[], scope: Scope): Operand {
  return atShare(sortedNumbers(list, scope), number(firstOf(k, scope)));
}

function quartile([list = null, k = null]: readonly Operand[], scope: Scope): Operand {
  return atShare(sortedNumbers(list, scope), whole(firstOf(k, scope)) / 4);
}

function atShare(sorted: readonly number[], share: number): Value {
  if (sorted.length === 0 || share < 0 || share > 1) return NUM_ERROR;
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
