/**
 * Tests that assert nothing: neither `expect` nor `fc.assert` in their body, nor in a function that they call, in the
 * same file or in a file of tests that it is imported from.
 *
 * What a called function throws by itself does not count: a test says what it expects. A function handed on as a value
 * is not followed.
 */
import ts from 'typescript';
import { filesUnder, importsOf, syntaxOf } from './sources';

const TEST_FILE = /^test\/.*\.test\.tsx?$/;

/** 'test/policy/tier.test.ts:12 a floor belongs to its tier', each. */
export function testsWithoutExpect(files = filesUnder('test').filter((file) => TEST_FILE.test(file))): string[] {
  return files.flatMap((file) => {
    const source = syntaxOf(file);
    const asserting = assertingIn(source, file);
    return bodiesIn(source)
      .filter(({ body }) => !asserts(body, asserting))
      .map(({ call, name }) => {
        const { line } = source.getLineAndCharacterOfPosition(call.getStart());
        return `${file}:${line + 1} ${name}`;
      });
  });
}

interface Body {
  readonly call: ts.CallExpression;
  readonly name: string;
  readonly body: ts.Node;
}

/** test(name, body), test.each(table)(name, body). */
function bodiesIn(source: ts.SourceFile): Body[] {
  const found: Body[] = [];
  visit(source, (node) => {
    if (!ts.isCallExpression(node) || node.arguments.length < 2) return;
    const [called] = /^(test|it)\b(?!\.each$)/.exec(node.expression.getText()) ?? [];
    const [name, body] = node.arguments;
    if (called === undefined || !name || !body || node.expression.getText().endsWith('.each')) return;
    if (ts.isArrowFunction(body) || ts.isFunctionExpression(body))
      found.push({ call: node, name: name.getText(), body });
  });
  return found;
}

const known = new Map<string, ReadonlySet<string>>();

/** The functions that a file may call to assert something: its own, and those it imports from other files of tests. */
function assertingIn(source: ts.SourceFile, file: string): ReadonlySet<string> {
  const before = known.get(file);
  if (before) return before;
  const names = new Set<string>(['expect']);
  known.set(file, names);
  for (const { to } of importsOf(file)) {
    if (to?.startsWith('test/')) for (const name of assertingIn(syntaxOf(to), to)) names.add(name);
  }
  const functions = functionsIn(source);
  for (let size = -1; size !== names.size;) {
    size = names.size;
    for (const [name, body] of functions) if (asserts(body, names)) names.add(name);
  }
  return names;
}

function functionsIn(source: ts.SourceFile): [name: string, body: ts.Node][] {
  const found: [string, ts.Node][] = [];
  visit(source, (node) => {
    if (ts.isFunctionDeclaration(node) && node.name && node.body) found.push([node.name.text, node.body]);
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      if (ts.isArrowFunction(node.initializer)) found.push([node.name.text, node.initializer.body]);
    }
  });
  return found;
}

function asserts(body: ts.Node, names: ReadonlySet<string>): boolean {
  let does = false;
  visit(body, (node) => {
    if (!ts.isCallExpression(node)) return;
    const { expression } = node;
    does ||= ts.isIdentifier(expression) ? names.has(expression.text) : expression.getText() === 'fc.assert';
  });
  return does;
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
