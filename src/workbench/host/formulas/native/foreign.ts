/**
 * All other functions, by @formulajs/formulajs: statistics, finance, engineering.
 *
 *  - an error among the arguments is the result; the library's errors become ours;
 *  - statistics over one list get its numbers only, since the library would stumble over text and blanks;
 *  - left out: functions that ask the clock or give dates (we have our own), and those that take cells for places;
 *  - a function that neither knows is Unsupported: the cell keeps what it shows, or is #NAME? when it never had a
 *    value.
 */
import * as formulajs from '@formulajs/formulajs';
import { errorOf, isError, Matrix, matrixOf, NUM_ERROR, Unsupported } from '../operand';
import type { Plain } from '../operand';
import type { Value } from '../../model';

const LIBRARY: { readonly [name: string]: unknown } = { ...formulajs };

/** Clock, dates, places, or a behaviour that is not Excel's. */
const REFUSED: ReadonlySet<string> = new Set(
  ['TODAY NOW RAND RANDBETWEEN DATE DATEVALUE EDATE EOMONTH AGGREGATE CELL INFO SUBTOTAL DOLLAR SERIESSUM'].flatMap(
    (names) => names.split(' '),
  ),
);

const OVER_NUMBERS: ReadonlySet<string> = new Set(
  (
    'AVEDEV DEVSQ GEOMEAN HARMEAN KURT MODE MODE.SNGL MODE.MULT SKEW SKEW.P ' +
    'PERCENTILE.EXC PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC QUARTILE.EXC TRIMMEAN RANK.AVG GCD LCM MULTINOMIAL NPV IRR'
  ).split(' '),
);

export function isForeign(name: string): boolean {
  return !REFUSED.has(name) && called(name) !== null;
}

export function foreign(name: string, args: readonly Plain[]): Plain {
  const call = REFUSED.has(name) ? null : called(name);
  if (!call) throw new Unsupported(`the function ${name}`);
  for (const arg of args) {
    const error = arg instanceof Matrix ? arg.cells.flat().find(isError) : isError(arg) ? arg : undefined;
    if (error) return error;
  }
  let result: unknown;
  try {
    result = call(...args.map((arg) => given(name, arg)));
  } catch (error) {
    throw new Unsupported(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return Array.isArray(result) ? block(name, result) : valueOf(name, result);
}

/** STDEV.S is `STDEV.S` of the library's object STDEV. */
function called(name: string): ((...args: readonly unknown[]) => unknown) | null {
  let found: unknown = LIBRARY;
  for (const part of name.split('.')) {
    if ((typeof found !== 'object' && typeof found !== 'function') || found === null) return null;
    if (!Object.hasOwn(found, part)) return null;
    found = Reflect.get(found, part);
  }
  return isCallable(found) ? found : null;
}

function isCallable(found: unknown): found is (...args: readonly unknown[]) => unknown {
  return typeof found === 'function';
}

function given(name: string, arg: Plain): unknown {
  if (!(arg instanceof Matrix)) return arg ?? undefined;
  if (OVER_NUMBERS.has(name)) return arg.cells.flat().filter((value) => typeof value === 'number');
  return arg.cells.map((line) => [...line]);
}

function block(name: string, result: readonly unknown[]): Plain {
  return matrixOf(
    result.map((line) => (Array.isArray(line) ? line.map((part) => valueOf(name, part)) : [valueOf(name, line)])),
  );
}

function valueOf(name: string, result: unknown): Value {
  if (typeof result === 'number') return Number.isFinite(result) ? result : NUM_ERROR;
  if (typeof result === 'string' || typeof result === 'boolean' || result === null) return result;
  if (result instanceof Error) return errorOf(result.message);
  throw new Unsupported(`${name} gave ${typeof result}`);
}
