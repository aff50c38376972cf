import type { Company } from '../../../src/book/company/links';
import { findDuplicates, pairsCompared } from '../../../src/book/company/duplicates';
import { companiesOf } from '../../../src/book/company/companies';
import { readBook } from '../../../src/book/read';
import { dayOfIso, type Day } from '../../../src/policy/day';
import { labelledCompanies, qualityOf, type Half } from '../companies';
import { sheetOf } from '../sheetOf';

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

describe.each<readonly [string, Half | undefined, number]>([
  ['development half', 'development', 150],
  ['held-out half', 'held out', 150],
  ['all in one sheet', undefined, 300],
])('the labelled companies, %s', (title, half, least) => {
  const companies = labelledCompanies(half);
  const quality = qualityOf(companies, findDuplicates(companies));

  test('at most one pair in twenty is wrong, at most three in twenty are missed', () => {
    const { precision, recall, pairs } = quality;
    process.stdout.write(
      `duplicate radar, ${title}: ${quality.companies} companies, ${pairs} pairs: precision ${percent(precision)}, recall ${percent(recall)}\n`,
    );
    expect(quality.companies).toBeGreaterThanOrEqual(least);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });
});

const NOTHING: Company = { row: 0, name: '', email: '', phone: '', website: '', country: '', region: '', owner: '' };

/** Rows 1, 2, 3 … */
const found = (companies: readonly Partial<Company>[], dismissed: readonly (readonly [string, string])[] = []) =>
  findDuplicates(
    companies.map((company, i) => ({ ...NOTHING, ...company, row: i + 1 })),
    dismissed,
  );

const rowsOf = (companies: readonly Partial<Company>[], dismissed: readonly (readonly [string, string])[] = []) =>
  found(companies, dismissed).map(({ rows }) => rows);

test('a group says its rows, why, and whose they are', () => {
  const [group, ...others] = found([
    { name: '深圳市凯达电子有限公司', email: 'lily@kaida-elec.com', owner: '王伟' },
    { name: 'Bergen Boats', owner: '王伟' },
    { name: 'Shenzhen Kaida Electronics Co., Ltd', website: 'www.kaida-elec.com', owner: '李娜' },
    { name: '凱達電子', phone: '0755-26540011', owner: '王伟' },
  ]);
  expect(others).toEqual([]);
  expect(group).toEqual({
    rows: [1, 3, 4],
    reasons: ['domain', 'name'],
    owners: ['王伟', '李娜'],
    isSure: true,
    links: [
      { rows: [1, 3], reasons: ['domain'] },
      { rows: [1, 4], reasons: ['name'] },
    ],
  });
});

describe('what a person said is not the same', () => {
  const rows = [{ name: 'Kaida Ltd' }, { name: 'KAIDA LIMITED' }, { name: 'Bergen' }, { name: 'Bergen AS' }];

  test('stays apart, however it is written then', () => {
    expect(rowsOf(rows)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(rowsOf(rows, [['kaida  limited', 'Kaida Ltd']])).toEqual([[3, 4]]);
  });

  test('stays apart also where a third row is the same as both', () => {
    const three = [{ name: 'Kaida Ltd' }, { name: 'Kaida Limited' }, { name: 'Kaida' }];
    expect(rowsOf(three)).toEqual([[1, 2, 3]]);
    expect(rowsOf(three, [['Kaida Ltd', 'Kaida Limited']])).toEqual([[1, 3]]);
  });
});

test('slips do not chain: the first is like the second and the second like the third, and that is no group of three', () => {
  const rows = [
    { name: 'Riverstones Bathroom Supplies' },
    { name: 'Riverstone Bathroomm Supplies' },
    { name: 'Riverstone Bathroommm Supplies' },
    { name: 'Rivorstone Bathroommm Supplies' },
  ];
  const groups = found(rows);
  expect(groups.every(({ isSure }) => !isSure)).toBe(true);
  expect(groups.flatMap(({ rows: together }) => together).length).toBeLessThanOrEqual(4);
  expect(groups.some(({ rows: together }) => together.includes(1) && together.includes(4))).toBe(false);
});

test('a short name that fits two different companies joins neither', () => {
  const rows = [{ name: '杭州锦绣丝绸有限公司' }, { name: '苏州锦绣丝绸有限公司' }, { name: '锦绣丝绸' }];
  expect(rowsOf(rows)).toEqual([]);
  expect(rowsOf([...rows.slice(0, 2), { name: '锦绣丝绸', region: '苏州' }])).toEqual([[2, 3]]);
});

test('a mail box, a domain or a telephone that half the sheet has is our own or an agent’s', () => {
  const rows = 'Anchor Bolt Crane Drum Eagle Forge Globe Hammer'.split(' ').map((name) => ({ name: `${name} Ltd` }));
  expect(rowsOf(rows.map((row) => ({ ...row, email: 'sales@ourselves.com' })))).toEqual([]);
  expect(rowsOf(rows.map((row, i) => ({ ...row, email: `${i}@ourselves.com` })))).toEqual([]);
  expect(rowsOf(rows.map((row) => ({ ...row, phone: '0755-26540011' })))).toEqual([]);
  expect(rowsOf(rows.map((row) => ({ ...row, website: 'facebook.com/madeinchina' })))).toEqual([]);
});

test('the same name on very many rows is still one group', () => {
  const rows = Array.from({ length: 2_000 }, (_, i) => ({ name: i % 2 ? 'Kaida Ltd' : 'KAIDA CO.', country: 'UK' }));
  expect(rowsOf(rows).map((together) => together.length)).toEqual([2_000]);
});

test('a sheet is read by what its columns mean', () => {
  const sheet = sheetOf([
    ['客户名称', '年订单量(台)', '邮箱', '电话', '官网', '国家', '业务员'],
    ['凯达照明', 1200, 'a@kaida-light.cn', 13530118822, '', '中国', '王伟'],
    ['Kaida Lighting', 300, '', '', 'http://kaida-light.cn', 'China', '李娜'],
    ['Bergen', 20, '#N/A', '+86 135-3011-8822', '', 'Norway', ''],
  ]);
  const book = readBook(sheet, { today: dayOfIso('2026-11-22') ?? (NaN as Day), answers: {} });
  const companies = companiesOf(sheet, book);
  expect(companies.map(({ row, phone, email }) => [row, phone, email])).toEqual([
    [1, '13530118822', 'a@kaida-light.cn'],
    [2, '', ''],
    [3, '+86 135-3011-8822', ''],
  ]);
  expect(findDuplicates(companies).map(({ rows, owners }) => [rows, owners])).toEqual([
    [
      [1, 2],
      ['王伟', '李娜'],
    ],
  ]);
});

test('one buyer under two spellings in a ledger is found, at the first order of each', () => {
  const sheet = sheetOf([
    ['订单号', '下单日期', '客户名称', '数量', '金额'],
    ['PO-1', 46001, 'Brightline Optics GmbH', 20, 400],
    ['PO-2', 46011, 'Lumen & Partner', 10, 200],
    ['PO-3', 46021, 'BRIGHTLINE OPTICS', 20, 400],
    ['PO-4', 46031, 'Lumen & Partner', 10, 200],
    ['PO-5', 46041, 'BRIGHTLINE OPTICS', 5, 100],
  ]);
  const book = readBook(sheet, { today: dayOfIso('2026-11-22') ?? (NaN as Day), answers: {} });
  expect(book.kind).toBe('ledger');
  expect(findDuplicates(companiesOf(sheet, book)).map(({ rows }) => rows)).toEqual([[1, 3]]);
});

test('20,000 rows are a few comparisons each, not 200 million in all; numbered and equal names too', () => {
  const syllables = 'ka ri no ba den mor lu tex van sol per mi ta go ren lo fa zu be qui dor hal'.split(' ');
  const characters = [
    ...'凯达海川华信恒泰鹏远金谷光隆永昌天弘雅格美领航鸿运亿丰联发宝岛瑞正盈南顺优品蓝宏利星群英伟业飞鹰',
  ];
  const at = (list: readonly string[], i: number) => list[i % list.length] ?? '';
  const sheet = (rows: number) =>
    Array.from({ length: rows }, (_, i) => {
      const n = (i * 7_919) % 1_000_003;
      const [a, b, c] = [Math.floor(n / 2_000), Math.floor(n / 40), n];
      const brand = at(syllables, a) + at(syllables, b) + at(syllables, c) + at(syllables, a + c);
      const name =
        i % 2 ? `${brand} Lighting Ltd` : `${at(characters, a) + at(characters, b) + at(characters, c)}照明有限公司`;
      return { ...NOTHING, row: i, name, email: `info@${n}.com`, phone: `0755-2${1_000_003 + n}` };
    });
  expect(pairsCompared(sheet(2_000))).toBeGreaterThan(0);
  expect(pairsCompared(sheet(20_000))).toBeLessThan(20_000 * 5);
  const numbered = Array.from({ length: 5_000 }, (_, i) => ({
    ...NOTHING,
    row: i,
    name: `广东${20_000 + i}自行车有限公司`,
  }));
  expect(pairsCompared(numbered)).toBeLessThan(5_000 * 5);
  const alike = Array.from({ length: 5_000 }, (_, i) => ({ ...NOTHING, row: i, name: 'Kaida Lighting Ltd' }));
  expect(pairsCompared(alike)).toBeLessThan(5_000 * 5);
});

test('no companies, no groups', () => {
  expect(rowsOf([])).toEqual([]);
  expect(rowsOf([{ name: '' }, { name: '' }, { name: '-' }, { name: '?' }])).toEqual([]);
});
