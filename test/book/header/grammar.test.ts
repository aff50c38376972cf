/** How the parts of a header compose: order, script and rows do not matter, what is none of ours turns it round. */
import { candidatesOf, meaningsOf, surestOf, trustOf } from '../../../src/book/header/grammar';

const fieldOf = (header: string) => surestOf(header)?.field ?? null;

describe('one header, however it is written', () => {
  test.each([
    ['  * 客户名称：', 'customer_name'],
    ['CUSTOMER_NAME', 'customer_name'],
    ['customerName', 'customer_name'],
    ['CustomerNames', 'customer_name'],
    ['ＣＵＳＴＯＭＥＲ　ＮＡＭＥ', 'customer_name'],
    ['name of the customer', 'customer_name'],
    ['customername', 'customer_name'],
    ['客户名称（必填）', 'customer_name'],
    ['客户名称 Customer Name', 'customer_name'],
    ['年采购额(万元)', 'annual_revenue'],
    ['年订单量（台/年）', 'annual_volume'],
    ['潛在訂單量(台)', 'potential_volume'],
    ['最近一次跟进时间', 'last_contact'],
    ['最後聯絡日期', 'last_contact'],
    ['Date of last contact', 'last_contact'],
    ['last_contact_date', 'last_contact'],
    ['下次回访日期', 'next_contact'],
    ['E-Mail Address', 'email'],
  ])('"%s" is %s', (header, field) => {
    expect(fieldOf(header)).toBe(field);
  });
});

describe('two header rows are one header', () => {
  test.each([
    ['年采购量 / 实际', 'annual_volume'],
    ['年采购量 / 潜在', 'potential_volume'],
    ['Annual volume / Actual', 'annual_volume'],
    ['Annual volume / Potential', 'potential_volume'],
    ['联系 / 最近', 'last_contact'],
    ['Contact / Last', 'last_contact'],
    ['Contact / Next', 'next_contact'],
    ['基本信息 / 客户名称', 'customer_name'],
    ['华东大区 / 年采购量', 'annual_volume'],
    ['上次\n跟进时间', 'last_contact'],
  ])('"%s" is %s', (header, field) => {
    expect(fieldOf(header)).toBe(field);
  });

  test('a group that is none of ours is so for all below it', () => {
    expect(['供应商 / 名称', 'Supplier / Phone', '供应商\n编号'].map(fieldOf)).toEqual([null, null, null]);
  });
});

describe('what is none of ours, and what is not known', () => {
  test.each([
    '供应商公司名称',
    'Supplier company name',
    '客户名称(供应商)',
    '合同下次签订日期',
    'Employee status',
    '生产日期',
    '竞争对手年销量',
    'Created by',
    'Last modified by',
    'Company founded by',
    'fre_rank',
    'Days',
    '性别',
    '意向楼盘',
    'Zqrt',
    '',
    '这一列是给财务同事每个月月底对账用的请不要随便修改里面的任何内容谢谢大家配合一下这里写得很长很长很长',
  ])('"%s" is no column of ours', (header) => {
    expect(fieldOf(header)).toBeNull();
  });

  test('one word that is not known costs little where several parts carry the meaning', () => {
    expect(fieldOf('伺服器年采购量')).toBe('annual_volume');
    expect(fieldOf('伺服器量')).toBeNull();
  });
});

test('the meaning tells its parts, as they are written but folded, so that they can be shown', () => {
  expect(surestOf('年採購量')?.parts.map(({ text }) => text)).toEqual(['年', '采购', '量']);
  expect(surestOf('Cust_Name')?.parts.map(({ text }) => text)).toEqual(['cust', 'name']);
});

test('weights are odds that add up: even at 0, eleven to one at 2.4', () => {
  expect(trustOf(0)).toBe(0.5);
  expect(trustOf(2.4)).toBeCloseTo(11 / 12, 2);
});

test('what stands in doubt keeps every field that it may be, the likeliest first', () => {
  expect(surestOf('Status')?.doubt).toBe('status');
  expect(candidatesOf('Status').map(({ field }) => field)).toEqual([
    'status',
    'stage',
    'order_status',
    'pay_status',
    'ship_status',
  ]);
  expect(candidatesOf('跟进').map(({ field }) => field)).toEqual(['next_contact', 'contact_log', 'last_contact']);
  expect(candidatesOf('客户名称').map(({ field }) => field)).toEqual(['customer_name']);
});

test('meanings stand best first, each field once', () => {
  for (const header of ['Total sales', '成交时间', 'Contact', '订单金额', 'Follow-up date']) {
    const all = meaningsOf(header);
    expect(all.map(({ weight }) => weight)).toEqual(all.map(({ weight }) => weight).sort((a, b) => b - a));
    expect(new Set(all.map(({ field }) => field)).size).toBe(all.length);
  }
});

test.each([
  ['年采购量', ['年采购我司量', '每年跟我们采购量']],
  ['Bought in a year (pcs)', ['Bought from us in a year (pcs)', 'Bought in a year from us (pcs)']],
  ['Last visit', ['Our last visit', 'Last visit to us']],
])('that it is with us goes without saying: %s', (plain, others) => {
  for (const other of others) expect([other, surestOf(other)?.field]).toEqual([other, surestOf(plain)?.field]);
});

test.each([
  ['a unit that nobody knows', ['Bought a year (zorbs)', '一年进货（摞）', '年叫貨(捆)'], 'annual_volume'],
  ['a unit by the year', ['Usage (t a year)', '用量(吨/年)', 'Volume (kg p.a.)'], 'annual_volume'],
] as const)('%s is told by where it stands', (_, headers, field) => {
  for (const header of headers) expect([header, surestOf(header)?.field]).toEqual([header, field]);
});

test.each(['执行', '银行', '开户行', '德润五金行', 'Corner shop', 'Zorble (wubble)', '单价(元/捆)'])(
  '%s is no customer and no volume',
  (header) => {
    expect(['customer_name', 'annual_volume']).not.toContain(surestOf(header)?.field);
  },
);
