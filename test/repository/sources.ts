/**
 * The project's files as text, and what each imports: resolved to a file of the project, or to the name of a package.
 *
 * Dynamic imports, `import()` types and re-exports count as imports. `require` is not looked for: the sources are
 * modules.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import ts from 'typescript';

export const ROOT = join(__dirname, '..', '..');

/** Made by tools, or somebody else's. */
const NOT_OURS = ['node_modules', 'dist', 'coverage', '.git', 'package-lock.json'];

export interface Import {
  readonly from: string;
  /** 'src/policy/tier.ts', or 'react'; null for a relative path with nothing behind it. */
  readonly to: string | null;
  readonly written: string;
  readonly package: boolean;
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Paths below `folder` with '/' and relative to the root, sorted. */
export function filesUnder(folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = posix.join(folder, entry.name);
    if (NOT_OURS.includes(entry.name)) continue;
    if (entry.isDirectory()) found.push(...filesUnder(path));
    else found.push(path);
  }
  return found.sort();
}

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** Every source file: what the compiler or Node reads, data apart. */
export function sourceFiles(): string[] {
  return filesUnder('src').filter((file) => /\.(ts|tsx|mjs|js|cjs)$/.test(file));
}

export function syntaxOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022, true);
}

export function importsOf(file: string): Import[] {
  const source = syntaxOf(file);
  const imports: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    imports.push({ from: file, ...resolved(file, specifier.text), written: specifier.text, typeOnly, line });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false; // import './x' runs it
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}

function resolved(file: string, specifier: string): Pick<Import, 'to' | 'package'> {
  // A path into node_modules names a package too, whatever its reason.
  const bare = specifier.startsWith('.') ? /(?:^|\/)node_modules\/(.+)$/.exec(specifier)?.[1] : specifier;
  if (bare) {
    const [first = '', second = ''] = bare.split('/');
    return { to: first.startsWith('@') ? `${first}/${second}` : first, package: true };
  }
  const path = join(ROOT, dirname(file), specifier);
  const candidates = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'].map((ending) => path + ending);
  const found = candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  return { to: found ? relative(ROOT, found).replaceAll('\\', '/') : null, package: false };
}

/** One cycle as the files on it, the first repeated at the end; null if there is none. */
export function cycleIn(imports: readonly Import[]): string[] | null {
  const next = new Map<string, string[]>();
  for (const { from, to, package: isPackage } of imports) {
    if (to !== null && !isPackage) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const follow = (file: string, path: readonly string[]): string[] | null => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return null;
    for (const other of next.get(file) ?? []) {
      const cycle = follow(other, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const cycle = follow(file, []);
    if (cycle) return cycle;
  }
  return null;
}
