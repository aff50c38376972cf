/** A part that is added to a plan and forgotten in one of its tables does not compile. */
import { join } from 'node:path';
import ts from 'typescript';

const SRC = join(__dirname, '../../src').replaceAll('\\', '/');
const PLAN = `${SRC}/plan/plan.ts`;
const TABLES = [PLAN, `${SRC}/plan/parts.ts`, `${SRC}/sheet/write/parts.ts`];
const FIELDS = 'export interface Parts {';

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(SRC, '../tsconfig.json'), (path) => ts.sys.readFile(path)).config,
  ts.sys,
  join(SRC, '..'),
);

/** What the compiler says of each table when `Parts` has one more field. */
function errorsWith(field: string): string[][] {
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (path) => (path === PLAN ? read(path)?.replace(FIELDS, `${FIELDS}\n${field}`) : read(path));
  const source = host.getSourceFile.bind(host);
  host.getSourceFile = (path, how) =>
    path === PLAN ? ts.createSourceFile(path, host.readFile(path) ?? '', how) : source(path, how);
  const program = ts.createProgram(TABLES, { ...options, noEmit: true, types: ['office-js'] }, host);
  return TABLES.map((path) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(path))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}

test('as it is, every part is in every table', () => {
  expect(errorsWith('')).toEqual([[], [], []]);
});

test('a part more is missed by NOTHING, by PARTS, by what Excel knows of it, and by EXCEL_PARTS', () => {
  const [nothing = [], parts = [], excel = []] = errorsWith(
    'readonly comments: readonly { readonly sheet: string; readonly from: string; readonly to: string }[];',
  );
  const missing = /^Property 'comments' is missing in type/;
  expect(nothing).toEqual([expect.stringMatching(missing)]);
  expect(parts).toEqual([expect.stringMatching(missing)]);
  expect(excel).toContainEqual(expect.stringMatching(missing));
  expect(excel).toContainEqual(expect.stringMatching(/cannot be used to index type 'Found'/));
});
