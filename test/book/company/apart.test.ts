/**
 * A whole group said to be different companies: nothing of it comes together again, in few pairs, and it is one line to
 * take back.
 */
import { apartGroups, apartPairs } from '../../../src/book/company/apart';
import type { Company } from '../../../src/book/company/links';
import { findDuplicates } from '../../../src/book/company/duplicates';

const company = (row: number, name: string, more: Partial<Company> = {}): Company => ({
  ...{ row, name, email: '', phone: '', website: '', country: '', region: '', owner: '' },
  ...more,
});
const branches = (count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
    company(i + 1, `Haichuan Optics ${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(65 + Math.floor(i / 26))} Ltd`, { email: 'sales@haichuan.cn' }), // prettier-ignore
  );
const said = (companies: readonly Company[]) => {
  const names = new Map(companies.map(({ row, name }) => [row, name]));
  return findDuplicates(companies).flatMap((group) => apartPairs(group, (row) => names.get(row) ?? ''));
};

test.each([
  ['13 rows of one name', Array.from({ length: 13 }, (_, i) => company(i, '宁波海川光电有限公司')), 1],
  ['1,000 rows of one name', Array.from({ length: 1_000 }, (_, i) => company(i, '宁波海川光电有限公司')), 1],
  ['three names, one of them twice', [...branches(3), company(9, 'HAICHUAN  OPTICS AA LTD')], 4],
])('%s: nothing comes together again, from whatever row it is looked at', (_, companies, most) => {
  expect(findDuplicates(companies)).toHaveLength(1);
  const pairs = said(companies);
  expect(pairs).toHaveLength(most);
  expect(findDuplicates(companies, pairs)).toEqual([]);
  const sorted = [...companies].reverse().map((one, row) => ({ ...one, row }));
  expect(findDuplicates(sorted, pairs)).toEqual([]);
});

test.each([13, 40, 300])('%i rows of as many names: nothing comes together again', (count) => {
  const companies = Array.from({ length: count }, (_, row) => company(row, `Haichuan Optics${'.'.repeat(row)} Ltd`));
  expect(findDuplicates(companies).map(({ rows }) => rows.length)).toEqual([count]);
  const pairs = said(companies);
  expect(pairs.length).toBeLessThan(count * 40);
  expect(findDuplicates(companies, pairs)).toEqual([]);
});

test('one line for a group, one for each pair that is no group, and taking all lines back takes all back', () => {
  const group = [['A', 'B'], ['A', 'C'], ['b', 'C'], ['C', 'C']] as const; // prettier-ignore
  const star = [
    ['X', 'Y'],
    ['X', 'Z'],
  ] as const;
  const lines = apartGroups([...group, ...star, ['只一家', '只一家']]);
  expect(lines.map(({ names }) => names)).toEqual([['A', 'B', 'C'], ['X', 'Y'], ['X', 'Z'], ['只一家']]);
  expect(lines.flatMap(({ pairs }) => pairs)).toHaveLength(7);
  expect(apartGroups([])).toEqual([]);
});
