/**
 * What stands in the sheet beside a company that stands twice: short, true of that very row, and known again as ours.
 */
import type { Company } from '../../../src/book/company/links';
import { findDuplicates } from '../../../src/book/company/duplicates';
import { LOCALES } from '../../../src/policy/locale';
import { isMark, marksOf } from '../../../src/taskpane/session/sameMark';

const company = (row: number, name: string, more: Partial<Company> = {}): Company => ({
  ...{ row, name, email: '', phone: '', website: '', country: '', region: '', owner: '' },
  ...more,
});

const marks = (companies: readonly Company[], locale: (typeof LOCALES)[number] = 'zh-CN') =>
  [...marksOf(companies, findDuplicates(companies), locale)].map(([row, text]) => `${row + 1} ${text}`);

const HAICHUAN = [
  company(4, '宁波海川光电', { phone: '13800138000', owner: '王伟' }),
  company(16, '宁波海川光电', { phone: '13800138000', owner: '王伟' }),
  company(41, 'Ningbo Haichuan Optics', { phone: '+86 138 0013 8000', owner: '李娜' }),
];

test('rows of one name are told by their numbers, another name and another salesperson stand beside theirs', () => {
  expect(marks(HAICHUAN.slice(0, 2))).toEqual([
    '5 与第 17 行疑似同一公司：电话相同、名称相同',
    '17 与第 5 行疑似同一公司：电话相同、名称相同',
  ]);
  expect(marks(HAICHUAN.slice(1))).toEqual([
    '17 与第 42 行“Ningbo Haichuan Optics”（业务员：李娜）疑似同一公司：电话相同',
    '42 与第 17 行“宁波海川光电”（业务员：王伟）疑似同一公司：电话相同',
  ]);
  expect(marks(HAICHUAN.slice(1), 'zh-TW')[0]).toBe(
    '17 與第 42 列「Ningbo Haichuan Optics」（業務：李娜）疑似同一公司：電話相同',
  );
  expect(marks(HAICHUAN.slice(1), 'en')[0]).toBe(
    '17 Looks like the same company as row 42 “Ningbo Haichuan Optics” (with 李娜): same phone number',
  );
});

test('why is why this very row: the others of its group may have other reasons', () => {
  const [first, second, third] = marks([
    company(1, '宁波海川光电', { phone: '13800138000' }),
    company(2, '宁波海川光电', { phone: '13800138000', email: 'a@haichuan.cn' }),
    company(3, 'Haichuan Optics', { email: 'b@haichuan.cn' }),
  ]);
  expect(first).toMatch(/：电话相同、名称相同$/);
  expect(second).toMatch(/：公司域名相同、电话相同、名称相同$/);
  expect(third).toMatch(/：公司域名相同$/);
});

test('a large group is told in a few words, however many rows it has', () => {
  const many = Array.from({ length: 3_000 }, (_, i) => company(i + 1, '宁波海川光电有限公司'));
  const told = marks(many);
  expect(told).toHaveLength(3_000);
  expect(told[0]).toBe('2 与第 3、4、5、6、7、8、9、10 等 2999 行疑似同一公司：名称相同');
  expect(told[4]).toBe('6 与第 2、3、4、5、7、8、9、10 等 2999 行疑似同一公司：名称相同');
  expect(told.at(-1)).toBe('3001 与第 2、3、4、5、6、7、8、9 等 2999 行疑似同一公司：名称相同');
  expect(marks(many.slice(0, 5), 'en')[0]).toBe('2 Looks like the same company as rows 3, 4, 5, 6: same name');
});

test('a name that is a formula, or a page long, is a few words within ours', () => {
  const phone = '13800138000';
  for (const name of ['=HYPERLINK("http://x")', '+1', '@SUM(A1)', "'quoted", `长${'长'.repeat(900)}`, 'two\nlines\n']) {
    for (const locale of LOCALES)
      for (const told of marks([company(1, name, { phone }), company(2, '宁波海川光电', { phone })], locale)) {
        expect(told.replace(/^\d+ /, '')).toMatch(/^(Looks|与|與)/);
        expect(told.length).toBeLessThan(160);
        expect(told).not.toContain('\n');
      }
  }
});

test.each(LOCALES)('%s: known again as ours, and with anything added as somebody’s own', (locale) => {
  for (const text of marksOf(HAICHUAN, findDuplicates(HAICHUAN), locale).values()) {
    expect([text, isMark(text)]).toEqual([text, true]);
    expect([text, isMark(`${text}。已核实，是两家`)]).toEqual([text, false]);
    expect([text, isMark(`OK ${text}`)]).toEqual([text, false]);
  }
  expect(isMark('与老板同一公司：电话相同')).toBe(false);
  expect(isMark('')).toBe(false);
});
