import type { Cell, Reading } from '../../src/book/book';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { factorsFromRow, judgeBy } from '../../src/book/factors';
import { readBook } from '../../src/book/read';
import { dayOfIso, type Day } from '../../src/policy/day';
import { sheetOf } from './sheetOf';

const TODAY = dayOfIso('2026-11-22') ?? (NaN as Day);
const reading: Reading = { today: TODAY, answers: {} };
const HEADERS = ['客户名称', '年订单量(台)', '潜在订单量', '意向度', '信用等级', '备注'];

test.each<readonly [readonly Cell[], object]>([
  [['Kaida', 1000, 4000, '高', 'AAA', ''], { value: 0.5, potential: 1, willingness: 1, risk: 0 }],
  [['Orion', '500台', '', '中', 'D', ''], { value: 0.25, willingness: 0.5, risk: 1 }],
  [['Bergen', 0, '待定', '', '', ''], { value: 0 }],
  [['Cem', '看情况', '', '', '', '500'], {}],
])('%j tells %j', (row, factors) => {
  expect(factorsFromRow(HEADERS, row)).toEqual(factors);
});

test('willingness is the intent, else the probability, else the stage', () => {
  const headers = ['Customer', 'Intent', 'Probability', 'Sales stage'];
  expect(factorsFromRow(headers, ['A Ltd', 'low', '80%', 'Proposal'])).toEqual({ willingness: 0 });
  expect(factorsFromRow(headers, ['A Ltd', '', '80%', 'Proposal'])).toEqual({ willingness: 0.8 });
  expect(factorsFromRow(headers, ['A Ltd', '', 0.3, 'Proposal'])).toEqual({ willingness: 0.3 });
  expect(factorsFromRow(headers, ['A Ltd', '', '', 'Proposal'])).toEqual({ willingness: 0.5 });
});

test('a deal that was paid has come furthest, though the word is one of bills too', () => {
  expect(factorsFromRow(['客户名称', '商机阶段'], ['Kaida', '已回款'])).toEqual({ willingness: 1 });
  expect(factorsFromRow(['客户名称', '付款状态'], ['Kaida', '已回款'])).toEqual({});
});

test('risk is the credit grade or the share that is overdue, whichever is worse', () => {
  const headers = ['Customer', 'Credit rating', 'Overdue amount', 'Receivable'];
  expect(factorsFromRow(headers, ['A Ltd', 'AAA', 30, 40])).toEqual({ risk: 0.75 });
  expect(factorsFromRow(headers, ['A Ltd', 'D', 0, 40])).toEqual({ risk: 1 });
  expect(factorsFromRow(headers, ['A Ltd', '', 0, 40])).toEqual({ risk: 0 });
  expect(factorsFromRow(headers, ['A Ltd', '', 0, ''])).toEqual({});
  expect(factorsFromRow(headers, ['A Ltd', '', 30, ''])).toEqual({});
});

test('the function sees in a row what the whole sheet shows', () => {
  const rows: readonly (readonly Cell[])[] = [
    ['Kaida', 1200, 2500, '高', 'AA', ''],
    ['Orion', '约500', '', '低', 'BBB', 'call'],
    ['Bergen', '500-1000', 80, '', '', ''],
    ['Cem', '', '待定', '中', 'C', ''],
  ];
  const book = readBook(sheetOf([HEADERS, ...rows]), reading);
  const judge = judgeBy(DEFAULT_POLICY);
  const factors = book.customers.map((customer) => judge(customer));
  expect(factors).toEqual(rows.map((row) => factorsFromRow(HEADERS, row, judge, TODAY)));
  expect(factors.map((told) => Object.keys(told).length)).toEqual([4, 3, 2, 2]);
});

test('money and rows without known headers tell nothing', () => {
  expect(factorsFromRow(['客户名称', '年采购额'], ['Kaida', 125_000])).toEqual({});
  expect(factorsFromRow([], [])).toEqual({});
  expect(factorsFromRow(['x', 1, true, ''], [1, 2])).toEqual({});
});
