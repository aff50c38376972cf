/**
 * Every member of Office.js that given sources use, with the API set that the documentation of @types/office-js names
 * for it.
 *
 *  - the overload that is called counts, not the first of its name; a member that says nothing stands under its class;
 *  - names inside `load('…')` and properties of an options object (`Excel.run({ mergeUndoGroup })`) are uses;
 *  - a sentence such as "1.1 for get, 1.8 for set" is read prudently: the highest number;
 *  - an enum's value written as plain text ('Custom') is not seen, nor is a guard that is hidden in another function.
 */
import ts from 'typescript';
import { ROOT } from './sources';

export interface ApiSet {
  readonly name: string;
  /** 14 for 1.14: the first number has always been 1. */
  readonly minor: number;
}

export interface Use {
  /** 'Excel.Range.valuesAsJson' */
  readonly member: string;
  /** Null: it says nothing, like `Excel.run`, and is as old as its host. */
  readonly set: ApiSet | null;
  /** 'src/sheet/read/read.ts:12' */
  readonly at: string;
  /** Sets that the functions around it ask for by `isSetSupported('ExcelApi', '1.16')`. */
  readonly guards: readonly ApiSet[];
}

/** Sets of the other applications: they say nothing about Excel, where the same member is older. */
const ELSEWHERE = /^(Mailbox|Word|PowerPoint|OneNote)/;

const TYPES = '@types/office-js/index.d.ts';
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  jsx: ts.JsxEmit.ReactJSX,
  types: ['office-js', 'custom-functions-runtime'],
  resolveJsonModule: true,
  esModuleInterop: true,
  skipLibCheck: true,
  strict: true,
  noEmit: true,
};

/** @param made Sources that stand in no file, by path: for testing this very reader. */
export function officeUses(files: readonly string[], made: Readonly<Record<string, string>> = {}): Use[] {
  const host = ts.createCompilerHost(OPTIONS);
  const read = host.readFile.bind(host);
  const exists = host.fileExists.bind(host);
  const nameOf = (path: string) => path.slice(ROOT.length + 1);
  host.getCurrentDirectory = () => ROOT;
  host.fileExists = (path) => made[nameOf(path)] !== undefined || exists(path);
  host.readFile = (path) => made[nameOf(path)] ?? read(path);
  const names = [...files, ...Object.keys(made)];
  const program = ts.createProgram({ rootNames: names.map((file) => `${ROOT}/${file}`), options: OPTIONS, host });
  const checker = program.getTypeChecker();
  return names.flatMap((file) => {
    const source = program.getSourceFile(`${ROOT}/${file}`);
    return source ? usesIn(source, file, checker) : [];
  });
}

function usesIn(source: ts.SourceFile, file: string, checker: ts.TypeChecker): Use[] {
  const uses: Use[] = [];
  const add = (node: ts.Node, declaration: ts.Node | undefined) => {
    if (!declaration?.getSourceFile().fileName.endsWith(TYPES)) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    uses.push({
      member: fullName(declaration),
      set: setOf(declaration),
      at: `${file}:${line}`,
      guards: guardsAround(node),
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) add(node, declarationAt(node, checker));
    if (ts.isCallExpression(node)) for (const loaded of loadedBy(node, checker)) add(node, loaded);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

function declarationAt(name: ts.Identifier, checker: ts.TypeChecker): ts.Node | undefined {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent) && parent.name === name) {
    const call = parent.parent;
    if (ts.isCallExpression(call) && call.expression === parent) {
      const called = checker.getResolvedSignature(call)?.declaration;
      if (called) return called;
    }
  }
  if ((ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) && parent.name === name) {
    const wanted = checker.getContextualType(parent.parent);
    const property = wanted && checker.getPropertyOfType(checker.getNonNullableType(wanted), name.text);
    if (property) return property.declarations?.[0];
  }
  if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === name) {
    return checker.getPropertyOfType(checker.getTypeAtLocation(parent.parent), name.text)?.declarations?.[0];
  }
  return checker.getSymbolAtLocation(name)?.declarations?.[0];
}

/** `range.load('values,format/fill')`: what each word names; a collection's words may leave `items/` out. */
function loadedBy(call: ts.CallExpression, checker: ts.TypeChecker): ts.Node[] {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return [];
  const words = call.arguments.flatMap((argument) =>
    ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument],
  );
  const found: ts.Node[] = [];
  for (const word of words) {
    const type = checker.getTypeAtLocation(word);
    const texts = (type.isUnion() ? type.types : [type]).filter((one) => one.isStringLiteral());
    for (const path of texts.flatMap((text) => text.value.split(','))) {
      let owner = checker.getTypeAtLocation(expression.expression);
      for (const step of path.trim().split('/')) {
        const property = owner.getProperty(step) ?? itemOf(owner, checker)?.getProperty(step);
        const declaration = property?.declarations?.[0];
        if (!property || !declaration) break;
        found.push(declaration);
        owner = checker.getTypeOfSymbol(property);
        owner = (checker.isArrayType(owner) && checker.getTypeArguments(owner as ts.TypeReference)[0]) || owner;
      }
    }
  }
  return found;
}

function itemOf(collection: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const items = collection.getProperty('items');
  const type = items && checker.getTypeOfSymbol(items);
  return type && checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
}

function setOf(declaration: ts.Node): ApiSet | null {
  for (let node = declaration; node && !ts.isSourceFile(node); node = node.parent) {
    const text = ts
      .getJSDocCommentsAndTags(node)
      .map((comment) => comment.getText())
      .join('\n');
    // The second form is that of the members that all Office applications have: a link to their requirement set.
    const tag =
      /\[\s*Api set:\s*([^\]]+)\]/i.exec(text)?.[1] ??
      /requirement-sets\/[^|]*\|\s*(\w+\s+1\.\d+)\s*\}/.exec(text)?.[1];
    const name = tag && (/^[A-Za-z]+/.exec(tag)?.[0] ?? 'ExcelApi');
    if (name && !ELSEWHERE.test(name))
      return { name, minor: Math.max(0, ...[...tag.matchAll(/\b1\.(\d+)/g)].map(([, minor]) => Number(minor))) };
  }
  return null;
}

function fullName(declaration: ts.Node): string {
  const names: string[] = [];
  for (let node = declaration; node && !ts.isSourceFile(node); node = node.parent) {
    const name = ts.getNameOfDeclaration(node as ts.Declaration);
    if (name) names.unshift(name.getText());
  }
  return names.join('.');
}

const guards = new Map<ts.Node, ApiSet[]>();

function guardsAround(node: ts.Node): ApiSet[] {
  const around: ApiSet[] = [];
  for (let outer = node.parent; outer && !ts.isSourceFile(outer); outer = outer.parent) {
    if (!ts.isFunctionLike(outer)) continue;
    let asked = guards.get(outer);
    if (!asked) {
      const calls = outer.getText().matchAll(/isSetSupported\(\s*['"](\w+)['"]\s*,\s*['"]1\.(\d+)['"]/g);
      guards.set(outer, (asked = [...calls].map(([, name = '', minor]) => ({ name, minor: Number(minor) }))));
    }
    around.push(...asked);
  }
  return around;
}
