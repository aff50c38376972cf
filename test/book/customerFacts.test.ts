import { isMoonHeader, readBirthday } from '../../src/book/cell/birthday';
import type { Cell, Reading } from '../../src/book/book';
import { factsReader } from '../../src/book/customerFacts';
import { columnsToAdd, freshnessReader } from '../../src/book/freshness';
import { readBook } from '../../src/book/read';
import { judgeBy } from '../../src/book/factors';
import { dayOfIso, type Day } from '../../src/policy/day';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { sheetOf } from './sheetOf';

const day = (iso: string): Day => dayOfIso(iso) ?? (NaN as Day);
const TODAY = day('2026-11-22');
const reading: Reading = { today: TODAY, answers: {} };

function read(rows: readonly (readonly Cell[])[]) {
  const sheet = sheetOf(rows);
  const book = readBook(sheet, reading);
  const factsOf = factsReader(sheet, book, reading);
  const freshnessOf = freshnessReader(sheet, book, TODAY);
  return { book, facts: book.customers.map(factsOf), freshness: book.customers.map(freshnessOf) };
}

describe('what a row tells', () => {
  const { facts } = read([
    ['客户名称', '年订单量(台)', '国家', '报价记录', '寄样日期', '逾期金额(USD)', '生日', '意向', '客户状态', '公海池'],
    ['凯达', 950, '德国', '已报价 2026-10-01', '2026-10-05', '4,280', '1985-03-05', '高', '已成交', ''],
    ['Orion', '', 'Norway', 12.5, '', '', '农历八月十五', '', '', '公海'],
    ['Bergen', '待定', '', '', '', 0, '', '低', '', '观察池'],
    ['Cem', '', '', '2026-10-01 已拒绝', '', '', '八月十五', '', '', ''],
  ]);

  test('about calling', () => {
    expect(facts[0]?.call).toMatchObject({
      quoted: day('2026-10-01'),
      sampled: day('2026-10-05'),
      overdue: { amount: 4280, currency: 'USD' },
      volume: 950,
      country: 'DE',
      birthday: { month: 3, date: 5, lunar: false },
      unknown: [],
    });
    expect(facts[1]?.call).toMatchObject({
      quoted: null,
      sampled: null,
      overdue: null,
      volume: null,
      country: 'NO',
      birthday: { month: 8, date: 15, lunar: true },
      unknown: ['volume'],
    });
    expect(facts[3]?.call).toMatchObject({ quoted: null, birthday: null });
  });

  test('about pools and intent; what no column says is not known', () => {
    expect(facts[0]?.pool).toMatchObject({
      pool: null,
      hasAsked: true,
      hasOrdered: true,
      willingness: 1,
      hasOpenOrder: false,
    });
    expect(facts[1]?.pool).toMatchObject({ pool: 'public', hasAsked: true, hasOrdered: null });
    expect(facts[2]?.pool).toMatchObject({ pool: 'watch', hasAsked: false, hasOrdered: null, willingness: 0 });
    expect(facts[0]?.intent).toMatchObject({ fits: null, isQualified: null, asked: day('2026-10-05') });
    const [bare] = read([
      ['Customer', 'Annual volume (pcs)'],
      ['Kaida', ''],
    ]).facts;
    expect(bare?.pool).toMatchObject({ hasAsked: null, hasOrdered: null, willingness: null, sampled: null });
  });
});

test('a ledger tells the days of orders, without those that were cancelled', () => {
  const { book, facts } = read([
    ['订单日期', '客户名称', '数量', '订单状态'],
    ['2026-08-01', '凯达', 100, '已完成'],
    ['2026-09-01', '凯达 ', 100, '已完成'],
    ['2026-09-15', '凯达', 100, '已取消'],
    ['2026-10-01', '凯达', 100, '已完成'],
    ['2026-10-02', 'Orion', 30, '已完成'],
  ]);
  expect(book.kind).toBe('ledger');
  const [kaida] = facts;
  expect(kaida?.call.orders).toEqual(['2026-08-01', '2026-09-01', '2026-10-01'].map(day));
  expect(kaida?.pool).toMatchObject({ hasAsked: true, hasOrdered: true });
});

test('orders count the same for the rhythm as for the sums, whichever column says that they do not', () => {
  const { book, facts } = read([
    ['订单号', '订单日期', '客户名称', '数量', '付款状态', '发货状态'],
    ['S1', '2026-08-01', '凯达', 100, '已付款', '已发货'],
    ['S2', '2026-09-01', '凯达', 100, '待付款', ''],
    ['S3', '2026-09-15', '凯达', 100, '已付款', '已取消'],
    ['S4', '2026-10-01', '凯达', 100, '退款中', '已发货'],
    ['S5', '2026-10-09', '凯达', -30, '', ''],
    ['S6', '2026-10-10', 'Orion', 5, '', ''],
  ]);
  expect(book.customers[0]).toMatchObject({ volume: 170, orders: 2 });
  expect(facts[0]?.call.orders).toEqual(['2026-08-01', '2026-10-01'].map(day));
});

test.each<readonly [Cell, boolean, string | null]>([
  ['1985-03-05', false, '3/5'],
  [day('1985-03-05'), false, '3/5'],
  ['3月5日', false, '3/5'],
  ['March 5', false, '3/5'],
  ['3/4', false, null],
  ['25/3', false, '3/25'],
  ['农历八月十五', false, 'moon 8/15'],
  ['農曆腊月廿三', false, 'moon 12/23'],
  ['阴历 8.15', false, 'moon 8/15'],
  ['lunar 8/15', false, 'moon 8/15'],
  ['正月初一', false, 'moon 1/1'],
  ['八月初三', false, 'moon 8/3'],
  ['闰六月初十', false, 'moon 6/10'],
  ['八月十五', false, null],
  ['八月十五', true, 'moon 8/15'],
  ['8月15日', true, 'moon 8/15'],
  ['8-15', true, 'moon 8/15'],
  ['冬月三十', false, 'moon 11/30'],
  ['冬月三十', true, 'moon 11/30'],
  [8.15, true, 'moon 8/15'],
  [8.1, false, null],
  ['农历二月三十一', false, null],
  ['昨天', false, null],
  ['2026-03', false, null],
  ['', false, null],
  ['保密', false, null],
])('birthday %j (moon column: %s) is %s', (cell, lunar, expected) => {
  const found = readBirthday(cell, { lunar, order: null, today: TODAY, shift: 0 });
  expect(found === null ? null : `${found.lunar ? 'moon ' : ''}${found.month}/${found.date}`).toBe(expected);
});

test('a column of moon birthdays says so', () => {
  expect(['农历生日', '農曆生日', 'Lunar birthday', '生日'].map(isMoonHeader)).toEqual([true, true, true, false]);
});

describe('how complete and how fresh', () => {
  const { book, freshness } = read([
    ['客户名称', '年订单量(台)', '潜在订单量', '电话', '邮箱', '国家', '竞争对手', '主营业务', '最近跟进时间'],
    ['凯达', 950, 2000, '', 'a@b.cn', '中国', 'Philips', '灯具', '2026-11-01'],
    ['Orion', '', '待定', '', '', '不详', '?', '', '2026-05-25'],
    ['Bergen', 20, '', '0755-26540011', '', '', '', '', ''],
    ['Cem', '看情况', 5, '0755-26540022', '', '#N/A', 'x', 'y', '2026-05-26'],
  ]);

  test('counts what the sheet has columns for; one way to reach somebody is enough', () => {
    expect(freshness.map(({ told, of }) => [told, of])).toEqual([
      [6, 6],
      [0, 6],
      [2, 6],
      [4, 6],
    ]);
    expect(freshness[0]?.missing).toEqual([]);
    expect(freshness[3]?.missing).toEqual(['country', 'volume']);
  });

  test('says what to ask next, what moves the tier first', () => {
    expect(freshness[1]?.ask).toEqual(['volume', 'potential', 'supplier', 'products']);
    expect(freshness[3]?.ask).toEqual(['volume']);
  });

  test('is old after half a year without contact, or never contacted', () => {
    expect(freshness.map(({ days, isStale }) => [days, isStale])).toEqual([
      [21, false],
      [181, true],
      [null, true],
      [180, false],
    ]);
  });

  test('what the sheet has no column for is said once', () => {
    expect(columnsToAdd(book)).toEqual(['contact', 'owner', 'business']);
  });
});

test("stages by the policy's own names; one of the team's own is as far as the last known one that is no likelier", () => {
  const sheet = sheetOf([
    ['客户名称', '年订单量(台)', '销售阶段'],
    ['凯达', 950, '打样确认'],
    ['Orion', 450, '老板拍板'],
    ['Bergen', 450, '搁置'],
    ['Cem', 450, '提交方案'],
  ]);
  const book = readBook(sheet, reading);
  const stages = [
    ...DEFAULT_POLICY.stages.map((stage) => (stage.id === 'proposal' ? { ...stage, name: '打样确认' } : stage)),
    { id: null, name: '老板拍板', share: 0.95 },
    { id: null, name: '搁置', share: 0 },
  ];
  const factsOf = factsReader(sheet, book, reading, judgeBy(DEFAULT_POLICY), stages);
  expect(book.customers.map((customer) => factsOf(customer).intent.stage)).toEqual([
    'proposal',
    'signed',
    null,
    'proposal',
  ]);
});
