/** What we leave in a workbook has its names from one file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { POLICY_NAMES, policyName, TABLE_NAMES } from '../../src/plan/policySheet/tables';
import { nameOf, RESULT_ROLES } from '../../src/plan/roles';
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

const names = Object.values(stores).flatMap((store): string[] =>
  typeof store === 'string' ? [store] : typeof store === 'object' ? Object.values(store) : [],
);

test('no two things have one name', () => {
  const shared = names.filter((name, i) => names.indexOf(name) !== i);
  // The three that are told from a made sheet of any kind.
  expect(shared.sort()).toEqual([stores.LOG_NAME, stores.POLICY_MARK, stores.SOURCE_NAME].sort());
});

test('the policy sheet is known by its first column, and has a title for each table', () => {
  expect(stores.POLICY_MARK).toBe(policyName('tiers', 'tier'));
  expect(POLICY_NAMES[0]).toBe(stores.POLICY_MARK);
  expect(Object.keys(stores.POLICY_TABLE_TITLES)).toEqual(TABLE_NAMES);
});

describe('the table of the stores in src/README.md', () => {
  const [, section = ''] = /## The stores\n([\s\S]*?)\n## /.exec(readFileSync(join(SRC, 'README.md'), 'utf8')) ?? [];
  const rows = [...section.matchAll(/^\|(?!--| what \|)(.+)\|$/gm)].map(([, row = '']) => row.split('|'));
  const told = rows.flatMap(([, where = '']) => [...where.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  const covers = (pattern: string, name: string) =>
    /[*…]$/.test(pattern) ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

  test('has every name that is left in a workbook, and no other', () => {
    const kept = [...names.filter((name) => !/[.:]$/.test(name)), ...RESULT_ROLES.map(nameOf)];
    expect(kept.length).toBeGreaterThan(30);
    expect(kept.filter((name) => !told.some((pattern) => covers(pattern, name)))).toEqual([]);
    expect(told.filter((pattern) => ![...kept, ...POLICY_NAMES].some((name) => covers(pattern, name)))).toEqual([]);
  });

  test('names files that there are', () => {
    const places = rows.flatMap(([, , ...cells]) => cells.flatMap((cell) => cell.match(/\b[a-z]\w*(?:\/\w+)+/g) ?? []));
    expect(places.length).toBeGreaterThan(12);
    expect(places.filter((place) => ![`${place}.ts`, place].some((path) => existsSync(join(SRC, path))))).toEqual([]);
  });
});
