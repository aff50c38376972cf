/**
 * Calls of the add-in's custom functions: what they are given, as Excel gives it.
 *
 *  - names, parameters and their types come from functions.json (`customFunctionsOf`);
 *  - `number`, `string` and `boolean` are coerced; what cannot be is #VALUE! and the function is not called;
 *  - `any` passes as it is; a blank cell passes as null there, as 0, '' or FALSE where a type is asked for (Excel's
 *    documentation names only the omitted argument, which is null: for a blank cell in `any` null is our choice);
 *  - an argument left out is null; too few or too many arguments are #VALUE!;
 *  - an error argument is the result and the function is not called, unless the metadata lets `any` take errors;
 *  - a matrix parameter gets rows of values; a single cell becomes [[v]]; blanks in it are as above;
 *  - a range given to a single parameter gives the value beside the formula, or else its first one. Excel would call
 *    once for each cell and spill: not done;
 *  - a repeating parameter takes all that is left, as one list.
 */
import { numberFrom, textFrom, truthFrom } from './coerce';
import type { CellError, Sheet, Value } from '../model';
import { lettersOf } from '../model';
import { Matrix, Reference, VALUE_ERROR, isError } from './operand';
import type { Operand } from './operand';
import { blockOf, intersect, plainOf } from './plain';
import { quoted } from './native/place';
import type { Scope } from './scope';
import type { Unkindness } from '../unkind';

export interface CustomParameter {
  readonly matrix: boolean;
  readonly optional: boolean;
  readonly type: string;
  readonly repeating?: boolean;
}

export interface CustomFunction {
  readonly parameters: readonly CustomParameter[];
  readonly volatile?: boolean;
  /** `any` parameters take errors too. */
  readonly takesErrors?: boolean;
  /** `any` parameters take data types, as objects. */
  readonly takesDataTypes?: boolean;
}

export type Block = readonly (readonly Value[])[];

/** A value, rows of values, or the list of a repeating parameter. */
export type CustomArgument = Value | Block | readonly (Value | Block)[];

export interface CustomCall {
  /** As in functions.json: capitals. */
  readonly name: string;
  readonly args: readonly CustomArgument[];
  /** "Sheet1!C7", quoted where a reference would be. */
  readonly address: string;
  /** Its numbers may be handed over as data types. */
  readonly dataTypes?: boolean;
}

/** A value or rows of values; an error as a CellError, with its message if it has one. */
export type CustomResult = Value | Block;

export interface CustomFunctions {
  /** By name in capitals. */
  readonly names: ReadonlyMap<string, CustomFunction>;
  /** Whether this unkindness of Excel is on; none is where nobody says. */
  readonly isUnkind?: (one: Unkindness) => boolean;
  /** All calls of a pass; results in the order of the calls. */
  invoke(calls: readonly CustomCall[]): Promise<readonly CustomResult[]>;
}

/** The functions that a functions.json describes; whatever in it is not as it should be is left out. */
export function customFunctionsOf(metadata: unknown): ReadonlyMap<string, CustomFunction> {
  const found = new Map<string, CustomFunction>();
  const takesErrors = field(metadata, 'allowErrorForDataTypeAny') === true;
  const takesDataTypes = field(metadata, 'allowCustomDataForDataTypeAny') === true;
  for (const described of list(field(metadata, 'functions'))) {
    const name = field(described, 'name') ?? field(described, 'id');
    if (typeof name !== 'string') continue;
    const parameters = list(field(described, 'parameters')).map(parameterOf);
    const volatile = field(field(described, 'options'), 'volatile') === true;
    found.set(name.toUpperCase(), { parameters, volatile, takesErrors, takesDataTypes });
  }
  return found;
}

/** The arguments of a call, or the error that the cell shows without one. */
export function customArguments(
  called: CustomFunction,
  operands: readonly Operand[],
  scope: Scope,
): CustomArgument[] | CellError {
  const { parameters } = called;
  const last = parameters.at(-1);
  if (operands.length > parameters.length && !last?.repeating) return VALUE_ERROR;
  const args: CustomArgument[] = [];
  for (let i = 0; i < parameters.length; i++) {
    const parameter = parameters[i];
    if (!parameter) continue;
    if (parameter.repeating) {
      const all: (Value | Block)[] = [];
      for (const operand of operands.slice(i)) {
        const arg = argument(parameter, operand, called, scope);
        if (isError(arg) && !mayTakeErrors(parameter, called)) return arg;
        all.push(arg);
      }
      args.push(all);
      break;
    }
    const operand = operands[i];
    if (operand === undefined && !parameter.optional) return VALUE_ERROR;
    // An argument left out: TIER(A1,,2).
    const arg = operand === undefined || operand === null ? null : argument(parameter, operand, called, scope);
    if (isError(arg) && !mayTakeErrors(parameter, called)) return arg;
    args.push(arg);
  }
  return args;
}

export function addressOf(sheet: Sheet, row: number, column: number): string {
  return `${quoted(sheet.name)}!${lettersOf(column)}${row + 1}`;
}

function argument(parameter: CustomParameter, operand: Operand, called: CustomFunction, scope: Scope): Value | Block {
  if (parameter.matrix) {
    let error: CellError | null = null;
    const rows = blockOf(operand, scope).cells.map((line) =>
      line.map((value) => {
        const given = coerced(parameter.type, value);
        if (isError(given)) error ??= given;
        return given;
      }),
    );
    return error && !mayTakeErrors(parameter, called) ? error : rows;
  }
  const plain = operand instanceof Reference && !operand.single ? beside(operand, scope) : plainOf(operand, scope);
  return coerced(parameter.type, plain instanceof Matrix ? plain.at(0, 0) : plain);
}

function beside(range: Reference, scope: Scope): Value {
  const found = intersect(range, scope);
  if (found !== VALUE_ERROR && !(found instanceof Matrix)) return found;
  return scope.cells.value(range.sheet, range.row, range.column);
}

function coerced(type: string, value: Value): Value {
  if (type === 'number') return numberFrom(value);
  if (type === 'string') return textFrom(value);
  if (type === 'boolean') return truthFrom(value);
  return value;
}

function mayTakeErrors(parameter: CustomParameter, called: CustomFunction): boolean {
  return called.takesErrors === true && parameter.type === 'any';
}

function parameterOf(described: unknown): CustomParameter {
  const type = field(described, 'type');
  const repeating = field(described, 'repeating') === true;
  return {
    // A repeating matrix says so with its dimensionality as well.
    matrix: field(described, 'dimensionality') === 'matrix',
    optional: field(described, 'optional') === true,
    type: typeof type === 'string' ? type : 'any',
    ...(repeating ? { repeating } : {}),
  };
}

function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? (Reflect.get(of, name) as unknown) : undefined;
}

function list(found: unknown): readonly unknown[] {
  return Array.isArray(found) ? found : [];
}
