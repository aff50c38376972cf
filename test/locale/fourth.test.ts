/**
 * A fourth language is a word in LOCALES, a folder of locale/ and a column in the tables of words: it is added here, to
 * a copy of the sources, and works from the cell to the sheet that is read back. (Its names in the manifest, its help
 * page and the stand-in's own words are told in CONTRIBUTING.)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { builtAddIn } from '../field/built';
import { TODAY, workbookOf } from '../journeys/workbooks';
import { addColumns, addFolder, FOURTH, tablesOfWords, withFourth } from '../pseudo/fourth';
import { withoutBracketed } from '../pseudo/pseudo';
import { ROOT } from '../repository/sources';
import type { Workbook } from '../../src/workbench/host/model';
import { openXlsx } from '../../src/workbench/host/file/xlsx';
import { startExcel } from '../../src/workbench/excel';

jest.setTimeout(300_000);

let root = '';
beforeAll(() => {
  builtAddIn();
  root = withFourth();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What a tool has to say against it. */
const faultsOf = (tool: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules', tool), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, FOURTH_ROOT: root },
  });
  return status === 0 ? '' : `${stdout}${stderr}`;
};

const cellsOf = ({ sheets }: Workbook) =>
  sheets.map((sheet) =>
    Array.from({ length: 30 }, (_, row) => Array.from({ length: 20 }, (_, column) => sheet.value(row, column))),
  );

test('without its column no table of words compiles', () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [] }, root);
  const program = ts.createProgram(
    tablesOfWords().map((file) => join(root, file)),
    options,
  );
  const missing = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => ({
    file: file?.fileName.slice(root.length + 1),
    says: ts.flattenDiagnosticMessageText(messageText, '\n').includes(FOURTH),
  }));
  expect([...new Set(missing.filter(({ says }) => says).map(({ file }) => file))].sort()).toEqual(
    tablesOfWords().sort(),
  );
});

test('with folder and columns it compiles, builds, answers in cells, writes a sheet and reads it back', async () => {
  addColumns(root);
  addFolder(root);
  expect(faultsOf('@typescript/native-preview/bin/tsgo', '-p', '.')).toBe('');
  expect(faultsOf('webpack/bin/webpack.js', '--config', join(ROOT, 'test/pseudo/fourth.webpack.cjs'))).toBe('');
  const dist = join(root, 'dist');
  expect(existsSync(join(dist, `pane.${FOURTH}-words.js`))).toBe(true);
  expect(existsSync(join(dist, `functions.${FOURTH}.json`))).toBe(true);

  const excel = await startExcel(openXlsx(await workbookOf(), 'test.xlsx'), { locale: FOURTH, today: 46_348, dist });
  const [why] = await excel.client.invoke([{ name: 'WHYTIER', args: [null], address: 'A1' }]);
  expect(String(why)).toMatch(/^⟦no volume.*⟧$/);

  const asked = { sheet: null, today: TODAY, locale: FOURTH, answers: {}, preset: null, style: null, write: true };
  await excel.addIn['classify']?.(asked);
  await excel.addIn['policy']?.({ ...asked, edits: [{ place: 'tiers.B.floor', text: '450' }] });
  const [customers, policy] = excel.workbook.sheets;
  const heads = [4, 5, 6].map((column) => String(customers?.value(0, column)));
  expect(heads.map(withoutBracketed)).toEqual(['', '', '']);
  expect(policy?.name).toMatch(/^⟦Vital Few Policy/);
  // Read back by its own words: nothing on it is invalid, it is in force, and nothing is left to write.
  expect(await excel.addIn['policy']?.({ ...asked, edits: [] })).toMatchObject({ policy: { invalid: [] } });
  expect(excel.client.window['vitalFewPolicy']).toMatchObject({ floors: { B: 450 } });
  await excel.client.idle();
  const before = cellsOf(excel.workbook);
  await excel.addIn['classify']?.(asked);
  expect(cellsOf(excel.workbook)).toEqual(before);
  excel.close();
});
