import { existsSync, readFileSync } from 'node:fs';
import { fieldOfHeader } from '../../../src/book/header/match';
import { candidatesOf } from '../../../src/book/header/grammar';
import { FIELDS, type Field } from '../../../src/book/header/fields';
import { headerUnit } from '../../../src/book/header/unit';
import { casesOf } from '../cases';

const fieldOf = (header: string) => fieldOfHeader(header)?.field ?? null;

const CASES = casesOf('headers.txt');

test.each(['en', 'zh-CN', 'zh-TW'])('every header of %s among the cases is read as its field', (language) => {
  const wrong = CASES.filter(({ heading }) => heading === language).flatMap(({ input, expected }) => {
    const [field, doubtful] = expected.split(' ');
    const open = doubtful === '?' ? candidatesOf(input).map((one) => one.field) : [];
    const read = fieldOf(input);
    return read === field || (field === 'none' && read === null) || (read && open.includes(field as Field))
      ? []
      : [`${input}: ${read}, not ${expected}`];
  });
  expect(wrong).toEqual([]);
});

test('every field has cases in English, 简体 and 繁體', () => {
  for (const field of FIELDS) {
    const languages = CASES.filter(({ expected }) => expected.split(' ')[0] === field).map(({ heading }) => heading);
    expect({ field, languages: [...new Set(languages)] }).toEqual({ field, languages: ['en', 'zh-CN', 'zh-TW'] });
  }
});

test.each([
  ['  * 客户名称：', 'customer_name'],
  ['CUSTOMER_NAME', 'customer_name'],
  ['客户名称（必填）', 'customer_name'],
  ['客户名称 Customer Name', 'customer_name'],
  ['年采购额(万元)', 'annual_revenue'],
  ['年订单量（台/年）', 'annual_volume'],
  ['潛在訂單量(台)', 'potential_volume'],
  ['最近一次跟进时间', 'last_contact'],
  ['最後聯絡日期', 'last_contact'],
  ['Date of last contact', 'last_contact'],
  ['下次回访日期', 'next_contact'],
  ['联系 / 最近', 'last_contact'],
  ['Contact / Next', 'next_contact'],
  ['上次\n跟进时间', 'last_contact'],
  ['E-Mail Address', 'email'],
])('"%s" is %s', (header, field) => {
  expect(fieldOf(header)).toBe(field);
});

test.each([
  '供应商公司名称',
  'Supplier company name',
  '合同下次签订日期',
  'Employee status',
  '生产日期',
  '竞争对手年销量',
  'fre_rank',
  'Days',
  '性别',
  '',
])('"%s" contains known words and is no known column', (header) => {
  expect(fieldOf(header)).toBeNull();
});

test.each([
  ['年采购额(万)', null, 10_000],
  ['年采购额（万元）', 'CNY', 10_000],
  ['銷售額(千元)', 'CNY', 1_000],
  ['Annual sales (k USD)', 'USD', 1_000],
  ['Amount [EUR]', 'EUR', 1],
  ['年订单量/台', '台', 1],
  ['采购额：万美元', 'USD', 10_000],
  ['成交金额万元', 'CNY', 10_000],
  ['cost_EUR', 'EUR', 1],
  ['number_of_orders', null, 1],
  ['客户名称(中文)', null, 1],
  ['Country/Region', null, 1],
])('the header "%s" states the unit %s and the scale %d', (header, unit, scale) => {
  const read = headerUnit(header);
  expect([read.unit, read.scale]).toEqual([unit, scale]);
});

const LIST = '../shared/design/headers.json';

/**
 * Words that the list has under the state of a sample and that say the day: a date of its own can drive the next
 * contact (G13).
 */
const A_DAY = ['Sample sent date', '寄样日期', '寄樣日期'];

if (existsSync(LIST)) {
  test('every entry of the project’s own list names its field', () => {
    const list = JSON.parse(readFileSync(LIST, 'utf8')) as {
      id: string;
      en: string[];
      hans: string[];
      hant: string[];
    }[];
    const wrong = list.flatMap(({ id, en, hans, hant }) =>
      [...en, ...hans, ...hant]
        .filter((word) => fieldOf(word) !== (A_DAY.includes(word) ? 'sample_sent' : id))
        .map((word) => `${word}: ${fieldOf(word)}, not ${id}`),
    );
    expect(list).toHaveLength(57);
    expect(wrong).toEqual([]);
  });
} else {
  test('the project’s list of headers is not on this machine', () => {
    console.info(`${LIST} is absent: the dictionary is checked against itself only`);
    expect(FIELDS.length).toBeGreaterThan(57);
  });
}
