/**
 * Formulas read once: text → a tree that knows its places relative to its cell.
 *
 *  - 100,000 copies of =TIER(F5) down a column share one `Program`: the cache is by the formula in relative form
 *    (R1C1-like);
 *  - the grammar is @borgar/fx's; `_xlfn.`, `_xlws.`, `_xludf.` and `_xlpm.`, which files put before newer names, are
 *    dropped;
 *  - what it reads but we do not do (other workbooks, 3-D references, unions, trimmed ranges) is `Unsupported`, never
 *    wrong.
 */
import { parse, parseA1Ref, parseStructRef, tokenize } from '@borgar/fx';
import type { AstExpression, Token } from '@borgar/fx';
import { relativeKey } from './formulaKey';
import { MAX_COLUMNS, MAX_ROWS } from '../model';
import type { Value } from '../model';
import { Unsupported, errorOf } from './operand';
import type { AreaNode, Coordinate, NameNode, Node, Program, StructuredNode } from './tree';

const PREFIX = /^(?:_xlfn\.|_xlws\.|_xludf\.|_xlpm\.)+/i;

export class Programs {
  private readonly byKey = new Map<string, Program>();

  /** How many different formulas were read. */
  get size(): number {
    return this.byKey.size;
  }

  of(formula: string, row: number, column: number): Program {
    const key = relativeKey(formula, row, column);
    let program = this.byKey.get(key);
    if (!program) this.byKey.set(key, (program = read(formula, row, column)));
    return program;
  }
}

type Callee = AstExpression | { readonly type: 'Identifier'; readonly name: string };

interface Found {
  readonly row: number;
  readonly column: number;
  readonly areas: AreaNode[];
  readonly names: NameNode[];
  readonly structured: StructuredNode[];
  readonly calls: Set<string>;
  /** Variables of LET and LAMBDA: they can be called too. */
  readonly variables: Set<string>;
}

function read(formula: string, row: number, column: number): Program {
  const found: Found = { row, column, areas: [], names: [], structured: [], calls: new Set(), variables: new Set() };
  try {
    const tree = lower(parse(plainTokens(formula), { looseRefCalls: true }), found);
    const { areas, names, structured, variables } = found;
    const calls = new Set([...found.calls].filter((name) => !variables.has(name.toLowerCase())));
    return { tree, problem: null, areas, structured, calls, names: names.filter(({ name }) => !variables.has(name)) };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { tree: null, problem, areas: [], names: [], structured: [], calls: new Set() };
  }
}

/** Tokens without the file's prefixes, and with Sheet1!#REF! as #REF!. */
function plainTokens(formula: string): Token[] {
  const tokens = tokenize(formula.startsWith('=') ? formula : `=${formula}`, { withLocation: false });
  const plain: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'error' && plain.at(-1)?.value === '!') plain.splice(-2);
    if (token.type === 'func' || token.type === 'range_named') token.value = token.value.replace(PREFIX, '');
    plain.push(token);
  }
  return plain;
}

function lower(node: Callee, found: Found): Node {
  switch (node.type) {
    case 'Identifier':
      return { type: 'name', sheet: null, name: bare(node.name) };
    case 'Literal':
      return { type: 'value', value: node.value };
    case 'ErrorLiteral':
      return { type: 'value', value: errorOf(node.value.toUpperCase()) };
    case 'ReferenceIdentifier':
      return lowerReference(node.value, node.kind, found);
    case 'ArrayExpression':
      return { type: 'array', cells: node.elements.map((line) => line.map(constant)) };
    case 'UnaryExpression':
      return { type: 'unary', operator: node.operator, operand: lowerPart(node.arguments[0], found) };
    case 'BinaryExpression':
      if (node.operator === ',') throw new Unsupported('a union of ranges');
      return {
        type: 'binary',
        operator: node.operator,
        left: lowerPart(node.arguments[0], found),
        right: lowerPart(node.arguments[1], found),
      };
    case 'CallExpression':
      return lowerCall(node, found);
    case 'LambdaExpression':
      if (!node.body) throw new Unsupported('a LAMBDA without a body');
      return {
        type: 'lambda',
        parameters: node.params.map((parameter) => variable(parameter.name, found)),
        body: lower(node.body, found),
      };
    case 'LetExpression':
      if (!node.body) throw new Unsupported('a LET without a result');
      return {
        type: 'let',
        names: node.declarations.map((declaration) => variable(declaration.id.name, found)),
        values: node.declarations.map((declaration) => lowerPart(declaration.init ?? undefined, found)),
        body: lower(node.body, found),
      };
    default:
      throw new Unsupported(`syntax ${(node as { type: string }).type}`);
  }
}

function lowerCall(node: Extract<AstExpression, { type: 'CallExpression' }>, found: Found): Node {
  // The types promise a node for every argument; an argument left out comes as null.
  const given: readonly (AstExpression | null)[] = node.arguments;
  const args = given.map((argument) => (argument ? lower(argument, found) : null));
  // The types promise an Identifier; a called LAMBDA comes as itself, a name that is not ASCII as a reference.
  const name = nameCalled(node.callee);
  if (name === null) return { type: 'apply', callee: lower(node.callee, found), args };
  const [first] = args;
  if (name === 'SINGLE' && first) return { type: 'unary', operator: '@', operand: first };
  if (name === 'ANCHORARRAY' && first) return { type: 'unary', operator: '#', operand: first };
  found.calls.add(name);
  return { type: 'call', name, args };
}

function nameCalled(callee: Callee): string | null {
  if (callee.type === 'Identifier') return callee.name.toUpperCase();
  return callee.type === 'ReferenceIdentifier' ? callee.value.toUpperCase() : null;
}

function lowerPart(node: AstExpression | undefined, found: Found): Node {
  if (!node) throw new Unsupported('a part of the formula is missing');
  return lower(node, found);
}

function constant(node: AstExpression): Value {
  if (node.type === 'Literal') return node.value;
  if (node.type === 'ErrorLiteral') return errorOf(node.value.toUpperCase());
  throw new Unsupported('an array of anything but constants');
}

function lowerReference(written: string, kind: string, found: Found): Node {
  if (kind === 'table') return lowerStructured(written, found);
  const reference = parseA1Ref(written);
  if (!reference) throw new Unsupported(`the reference ${written}`);
  const [sheet = null, more] = reference.context ?? [];
  if (more !== undefined || sheet?.includes(':') || /^\[|\]/.test(written.replace(/^'/, ''))) {
    throw new Unsupported(`another workbook or several sheets: ${written}`);
  }
  if ('name' in reference) {
    const name: NameNode = { type: 'name', sheet, name: bare(reference.name) };
    found.names.push(name);
    return name;
  }
  const { range } = reference;
  if (range.trim) throw new Unsupported('a trimmed range');
  const { row, column } = found;
  const area: AreaNode = {
    type: 'area',
    sheet,
    top: coordinate(range.top, range.$top, row, 0),
    bottom: coordinate(range.bottom ?? (range.top === null ? null : range.top), range.$bottom, row, MAX_ROWS - 1),
    left: coordinate(range.left, range.$left, column, 0),
    right: coordinate(range.right ?? (range.left === null ? null : range.left), range.$right, column, MAX_COLUMNS - 1),
    single: !written.slice(written.lastIndexOf('!') + 1).includes(':'),
  };
  found.areas.push(area);
  return area;
}

function coordinate(at: number | null, fixed: boolean | null | undefined, from: number, unbounded: number): Coordinate {
  if (at === null) return { fixed: true, at: unbounded };
  return fixed ? { fixed: true, at } : { fixed: false, at: at - from };
}

function lowerStructured(written: string, found: Found): Node {
  const reference = parseStructRef(written);
  if (!reference || reference.context?.length) throw new Unsupported(`the reference ${written}`);
  const node: StructuredNode = {
    type: 'structured',
    table: reference.table ? reference.table : null,
    sections: reference.sections ?? [],
    columns: reference.columns ?? [],
  };
  found.structured.push(node);
  return node;
}

function variable(name: string, found: Found): string {
  found.variables.add(bare(name));
  return bare(name);
}

/** Names are compared without case. */
function bare(name: string): string {
  return name.replace(PREFIX, '').toLowerCase();
}
