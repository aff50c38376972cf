/**
 * A walk over the tree of a formula.
 *
 *  - IF, IFERROR, IFS, SWITCH and CHOOSE work out only the branch that they take;
 *  - a function of single values that is given a block is called for each of its cells (so =LEN(A1:A3) spills, and
 *    SUMPRODUCT(--(A1:A3="x")) counts): arrays are dynamic everywhere, also in files written before Excel had them,
 *    where Excel would take the value beside the formula; `@` takes it here;
 *  - an error among the arguments of such a function is its result;
 *  - a function over a large range is worked out once for all cells that ask the same (`Cells.memory`).
 *
 * Not done: unions of ranges, spaces as intersection of more than two ranges, references to other workbooks.
 */
import { foreign } from './native/foreign';
import { FUNCTIONS } from './functions';
import type { Native, Walk } from './native/native';
import type { Value } from '../model';
import { binary, unary } from './operators';
import {
  Fault,
  Lambda,
  Matrix,
  NAME_ERROR,
  NULL_ERROR,
  NUM_ERROR,
  REF_ERROR,
  Reference,
  Unsupported,
  VALUE_ERROR,
  isError,
} from './operand';
import type { Operand, Plain } from './operand';
import { intersect, overCells, plainOf } from './plain';
import { placeOf, structuredPlace } from './places';
import type { Locals, Scope } from './scope';
import type { NameNode, Node } from './tree';

/** Smaller ranges are cheaper to read again than to remember. */
const WORTH_REMEMBERING = 64;
/** LAMBDAs and names within one another: beyond it Excel says #NUM!. */
const DEEPEST = 100;

const WALK: Walk = { evaluate, plain: evaluatePlain };

/** The value of a formula for its cell; blank is 0, as in Excel. A block is left for the caller to spill. */
export function resultOf(tree: Node, scope: Scope): Plain {
  const plain = evaluatePlain(tree, scope);
  return plain ?? 0;
}

/** References read. */
export function evaluatePlain(node: Node, scope: Scope): Plain {
  if (node.type === 'value') return node.value;
  if (node.type === 'area' && node.single) {
    const place = placeOf(node, scope);
    return place instanceof Reference ? scope.cells.value(place.sheet, place.row, place.column) : place;
  }
  return plainOf(evaluate(node, scope), scope);
}

/** References kept. */
export function evaluate(node: Node, scope: Scope): Operand {
  switch (node.type) {
    case 'value':
      return node.value;
    case 'area':
      return placeOf(node, scope);
    case 'structured':
      return structuredPlace(node, scope);
    case 'name':
      return evaluateName(node, scope);
    case 'array':
      return new Matrix(node.cells);
    case 'unary':
      return evaluateUnary(node.operator, node.operand, scope);
    case 'binary':
      if (node.operator === ':' || node.operator === ' ')
        return joinPlaces(node.operator, node.left, node.right, scope);
      return binary(node.operator, evaluatePlain(node.left, scope), evaluatePlain(node.right, scope));
    case 'lambda':
      return new Lambda((args) => applyLambda(node.parameters, node.body, args, scope));
    case 'let': {
      let inner = scope;
      node.values.forEach((value, i) => {
        inner = { ...inner, locals: local(node.names[i] ?? '', evaluate(value, inner), inner.locals) };
      });
      return evaluate(node.body, inner);
    }
    case 'apply': {
      const callee = evaluate(node.callee, scope);
      return callee instanceof Lambda ? callee.call(evaluateAll(node.args, scope)) : VALUE_ERROR;
    }
    case 'call':
      return evaluateCall(node.name, node.args, scope);
  }
}

function applyLambda(parameters: readonly string[], body: Node, args: readonly Operand[], scope: Scope): Operand {
  if (args.length > parameters.length) return VALUE_ERROR;
  if (scope.depth > DEEPEST) return NUM_ERROR;
  let { locals } = scope;
  parameters.forEach((name, i) => {
    locals = local(name, args[i] ?? null, locals);
  });
  return evaluate(body, { ...scope, locals, depth: scope.depth + 1 });
}

function evaluateCall(name: string, args: readonly (Node | null)[], scope: Scope): Operand {
  const native = FUNCTIONS.get(name);
  if (native) return callNative(name, native, args, scope);
  const bound = localNamed(name.toLowerCase(), scope.locals);
  if (bound) return bound.value instanceof Lambda ? bound.value.call(evaluateAll(args, scope)) : REF_ERROR;
  if (scope.cells.isCustom(name)) return scope.cells.custom(name, evaluateAll(args, scope), scope);
  const meant = scope.cells.named(scope.sheet, name.toLowerCase());
  if (meant) {
    const lambda = evaluateName({ type: 'name', sheet: null, name: name.toLowerCase() }, scope);
    return lambda instanceof Lambda ? lambda.call(evaluateAll(args, scope)) : REF_ERROR;
  }
  const operands = evaluateAll(args, scope);
  return remembered(name, operands, scope, () =>
    foreign(
      name,
      operands.map((operand) => plainOf(operand, scope)),
    ),
  );
}

function callNative(name: string, native: Native, args: readonly (Node | null)[], scope: Scope): Operand {
  if (args.length < native.least || args.length > native.most) {
    throw new Unsupported(`${name} with ${args.length} arguments`);
  }
  try {
    switch (native.kind) {
      case 'lazy':
        return native.call(args, scope, WALK);
      case 'ranges': {
        const operands = evaluateAll(args, scope);
        if (!native.walks) return native.call(operands, scope);
        return remembered(name, operands, scope, () => native.call(operands, scope));
      }
      case 'values': {
        const plain: Plain[] = [];
        for (const arg of args) plain.push(arg ? evaluatePlain(arg, scope) : null);
        return overCells(plain, (values) => {
          if (!native.takesErrors) for (const value of values) if (isError(value)) return value;
          return guarded(() => native.call(values, scope));
        });
      }
    }
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown.error;
    throw thrown;
  }
}

function guarded(call: () => Value): Value {
  try {
    return call();
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown.error;
    throw thrown;
  }
}

/** The same function over the same large ranges has the same result until something changes. */
function remembered(name: string, operands: readonly Operand[], scope: Scope, call: () => Operand): Operand {
  let large = false;
  let key = name;
  for (const operand of operands) {
    if (operand instanceof Reference) {
      if (operand.rows * operand.columns > WORTH_REMEMBERING) large = true;
      key += `|${operand.key}`;
    } else if (operand === null || typeof operand !== 'object') {
      key += `|${typeof operand}:${String(operand)}`;
    } else {
      return call();
    }
  }
  if (!large) return call();
  const { memory } = scope.cells;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const result = call();
  memory.set(key, result);
  return result;
}

function evaluateAll(args: readonly (Node | null)[], scope: Scope): Operand[] {
  return args.map((arg) => (arg ? evaluate(arg, scope) : null));
}

function evaluateName(node: NameNode, scope: Scope): Operand {
  const bound = node.sheet === null ? localNamed(node.name, scope.locals) : null;
  if (bound) return bound.value;
  const from = node.sheet === null ? scope.sheet : scope.cells.sheetNamed(node.sheet);
  const program = from ? scope.cells.named(from, node.name) : null;
  if (!program) return NAME_ERROR;
  if (!program.tree) throw new Unsupported(program.problem ?? node.name);
  if (scope.depth > DEEPEST) return NUM_ERROR;
  return evaluate(program.tree, { ...scope, locals: null, depth: scope.depth + 1 });
}

function evaluateUnary(operator: string, node: Node, scope: Scope): Operand {
  if (operator === '@') return intersect(evaluate(node, scope), scope);
  if (operator === '#') {
    const anchor = evaluate(node, scope);
    if (!(anchor instanceof Reference)) return isError(anchor) ? anchor : REF_ERROR;
    scope.cells.value(anchor.sheet, anchor.row, anchor.column);
    const area = scope.cells.spill(anchor.sheet, anchor.row, anchor.column);
    return area ? new Reference(anchor.sheet, area.row, area.column, area.rows, area.columns) : REF_ERROR;
  }
  return unary(operator, evaluatePlain(node, scope));
}

function joinPlaces(operator: string, left: Node, right: Node, scope: Scope): Operand {
  const a = evaluate(left, scope);
  const b = evaluate(right, scope);
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (!(a instanceof Reference) || !(b instanceof Reference) || a.sheet !== b.sheet) return VALUE_ERROR;
  const [outer, inner] = [Math.min, Math.max];
  const [start, end] = operator === ':' ? [outer, inner] : [inner, outer];
  const row = start(a.row, b.row);
  const column = start(a.column, b.column);
  const rows = end(a.row + a.rows, b.row + b.rows) - row;
  const columns = end(a.column + a.columns, b.column + b.columns) - column;
  if (rows <= 0 || columns <= 0) return NULL_ERROR;
  return new Reference(a.sheet, row, column, rows, columns);
}

function local(name: string, value: Operand, outer: Locals | null): Locals {
  return { name, value, outer };
}

function localNamed(name: string, locals: Locals | null): Locals | null {
  let at = locals;
  while (at && at.name !== name) at = at.outer;
  return at;
}
