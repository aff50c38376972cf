/**
 * A row with one text only, among customers that are filled in: a customer of whom only the name is known, or what a
 * list says over the customers below. A customer that is taken for a heading is lost, so names of people and of
 * companies that happen to speak of a place or of something new are the hard ones.
 */
import { readBook } from '../../../src/book/read';
import { dayOfIso, type Day } from '../../../src/policy/day';
import { sheetOf } from '../sheetOf';

const TODAY = dayOfIso('2026-11-22') ?? (NaN as Day);

const RECORDS = [
  ['Kaida', 'Li', 1200, 46000],
  ['Orion', 'Wang', 500, 46005],
  ['Bergen', 'Li', 80, 46009],
];

/** Why such a row is no customer; null if it is one. */
const whyOf = (text: string, header: readonly string[]) => {
  const [first = [], ...others] = RECORDS;
  const book = readBook(sheetOf([header, first, [text], ...others]), { today: TODAY, answers: {} });
  expect(book.customers.map(({ name }) => name)).toEqual(expect.arrayContaining(['Kaida', 'Orion', 'Bergen']));
  return book.customers.some(({ name, row }) => name === text && row === 2)
    ? null
    : book.excluded.find(({ row }) => row === 2)?.why;
};

const HEADERS = {
  Han: ['客户名称', '业务员', '年采购量', '最近联系'],
  Latin: ['Customer', 'Salesperson', 'Annual volume', 'Last contact'],
};
const headerFor = (text: string) => (/\p{Script=Han}/u.test(text) ? HEADERS.Han : HEADERS.Latin);

test.each([
  ...['张新华', '王小明', '张建国', '李卫国', '陳國', '林海洲', '刘一线', '老李', '陈大文'],
  ...['大华', '大疆', '大众', '小米', '小鹏', '新东方', '新希望', '大连新港', '老凤祥', '老王批发', '青年摄影俱乐部'],
  ...['John West', 'Peter North', 'J. Smith', 'B. Braun', 'V. Kumar', 'Western Union', 'North Star', 'South Pole'],
  ...['Lumen & Partners', 'Baker Stores', 'Auto Zone', 'Export Kings', 'Country Garden'],
  ...[
    'Optyka Zimorodek Sp. z o.o.',
    'Anadolu Şimşek Görüntüleme A.Ş.',
    'Notebook World',
    'Legend Holdings',
    'Key Largo',
    'Sourceways',
    'Source Electronics',
    'Checked Shirt',
    '资料通科技',
    '注塑王',
    '第一組裝',
    '备注文具店',
    '提示音',
  ],
])('%s is a customer', (name) => {
  expect(whyOf(name, headerFor(name))).toBeNull();
});

test.each([
  ...[
    '注：单位为台',
    '制表：王芳',
    '数据来源：某某科技',
    '资料截至10月',
    '更新于 10-01',
    '說明：灰色為停用',
    '审核人 李',
    'Source: Canton Fair Trading',
  ],
  ...[
    'Prepared by Li',
    'Key: red is overdue',
    'Legend',
    'Updated 2026-10-01',
    'Note 1',
    'See sheet 2',
    'Please do not sort',
    'Rows in red are late.',
  ],
])('%s is a remark', (text) => {
  expect(whyOf(text, headerFor(text))).toBe('note');
});

test.each([
  ...['华东区', '华东大区', '外贸部', '二组', '浙江省', '欧洲', '北美线', '美国', '国内', '海外客户', '一、老客户'],
  ...[
    '新客户',
    '老客戶',
    '大客户',
    '潜在客户',
    '意向客户',
    '经销商',
    '其他',
    '流失',
    '潜在',
    '线上',
    '重点客户（华南）',
  ],
  ...['East', 'North region', 'Middle East', 'South America', 'Europe', 'Export', 'EMEA', 'Team Anna', 'Zone 3'],
  ...['Dormant customers', 'New customers', 'Prospects', 'Leads from the fair', 'Dealers', 'Other partners', 'Others'],
  ...['German dealers', '— Dormant —', '— Dormant: check before Christmas —', 'A) Key accounts', 'II. Asia'],
])('%s stands over customers', (text) => {
  expect(whyOf(text, headerFor(text))).toBe('section');
});
