/** What we leave in a workbook has its names from one file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { POLICY_NAMES, policyName, TABLE_NAMES } from '../../src/plan/policySheet/tables';
import * as stores from '../../src/plan/stores';

const SRC = join(__dirname, '../../src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('workbench/') && path !== 'plan/stores.ts');

test('no other file of the product spells one of them out', () => {
  const spelt = files.flatMap((path) => {
    const code = readFileSync(join(SRC, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    return [...code.matchAll(/['"`](?:_vf\.|urn:vital-few|VitalFew|vital few)[^'"`]*/g)].map(([name]) => [path, name]);
  });
  expect(spelt).toEqual([]);
  expect(files.length).toBeGreaterThan(200);
});

test('no two things have one name', () => {
  const names = Object.values(stores).flatMap((store): string[] =>
    typeof store === 'string' ? [store] : typeof store === 'object' ? Object.values(store) : [],
  );
  const shared = names.filter((name, i) => names.indexOf(name) !== i);
  // The three that are told from a made sheet of any kind.
  expect(shared.sort()).toEqual([stores.LOG_NAME, stores.POLICY_MARK, stores.SOURCE_NAME].sort());
});

test('the policy sheet is known by its first column, and has a title for each table', () => {
  expect(stores.POLICY_MARK).toBe(policyName('tiers', 'tier'));
  expect(POLICY_NAMES[0]).toBe(stores.POLICY_MARK);
  expect(Object.keys(stores.POLICY_TABLE_TITLES)).toEqual(TABLE_NAMES);
});
