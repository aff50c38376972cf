import type { Cell, Reading } from '../../../src/book/book';
import { isRhythm } from '../../../src/book/written/ways';
import { LOG_FIELDS, LOG_HEADS } from '../../../src/book/written/logHeads';
import { lineToCells, type ContactLine } from '../../../src/book/log/line';
import { lastContacts, readContactLog } from '../../../src/book/log/log';
import { customerFinder } from '../../../src/book/log/finder';
import { dayOfIso, type Day } from '../../../src/policy/day';
import { LANGUAGES } from '../languages';
import { sheetOf } from '../sheetOf';

const day = (iso: string): Day => dayOfIso(iso) ?? (NaN as Day);
const TODAY = day('2026-11-22');
const reading: Reading = { today: TODAY, answers: {} };
const read = (rows: readonly (readonly Cell[])[]) => readContactLog(sheetOf(rows), reading);

const LINE: ContactLine = {
  day: day('2026-11-20'),
  customer: '宁波海川国际贸易有限公司',
  owner: '王伟',
  way: 'wechat',
  said: '=报价已发，等回复',
  answered: '3/5 再谈',
  promised: '+86 138 打样',
  next: day('2026-11-27'),
  plan: '',
  intent: '高',
  stage: '报价',
};

describe.each(LANGUAGES.map(({ id }) => id))('our own log in %s', (locale) => {
  const heads = LOG_FIELDS.map((field) => LOG_HEADS[field][locale]);

  test.each<Partial<ContactLine>>([
    {},
    { next: 'rhythm' },
    { next: null, plan: '寄样后再约' },
    { next: null, way: null, owner: '', intent: '', stage: '', answered: '', promised: '' },
  ])('what is written is read back: %j', (some) => {
    const line = { ...LINE, ...some };
    const log = read([heads, lineToCells(line, locale, 0)]);
    expect(log?.lines).toEqual([{ ...line, row: 1 }]);
    expect(log?.unread).toBe(0);
  });
});

test('in a workbook that counts from 1904 too', () => {
  const cells = lineToCells(LINE, 'zh-CN', 1462);
  expect(cells[0]).toBe(LINE.day - 1462);
  const log = readContactLog(
    sheetOf([LOG_FIELDS.map((field) => LOG_HEADS[field]['zh-CN']), cells], { dateShift: 1462 }),
    reading,
  );
  expect(log?.lines[0]).toMatchObject({ day: LINE.day, next: LINE.next });
});

describe('a log of the team’s own', () => {
  test.each([
    [
      '简体',
      ['客户名称', '跟进日期', '跟进人', '跟进方式', '跟进内容', '客户反馈', '下次跟进计划'],
      ['凯达电子', '2026.11.3', '李娜', '电话', '问样品', '满意', '2026-11-30'],
    ],
    [
      '繁體',
      ['客戶名稱', '拜訪日期', '業務員', '聯絡方式', '拜訪內容', '客戶回饋', '下次跟進時間'],
      ['凯达电子', '2026/11/3', '李娜', '電話', '问样品', '满意', '2026-11-30'],
    ],
    [
      'English',
      ['Company', 'Call date', 'Rep', 'Method', 'Notes', 'Feedback', 'Next follow-up'],
      ['凯达电子', '3 Nov 2026', '李娜', 'call', '问样品', '满意', '2026-11-30'],
    ],
  ])('%s', (_, heads, cells) => {
    const log = read([['2026'], heads, cells]);
    expect(log?.headerRow).toBe(1);
    expect(log?.lines).toEqual([
      {
        row: 2,
        day: day('2026-11-03'),
        customer: '凯达电子',
        owner: '李娜',
        way: 'phone',
        said: '问样品',
        answered: '满意',
        promised: '',
        next: day('2026-11-30'),
        plan: '',
        intent: '',
        stage: '',
      },
    ]);
  });

  test.each([
    ['a customer sheet', ['客户名称', '年订单量', '最近跟进时间', '跟进记录', '日期']],
    ['an order ledger', ['日期', '客户', '订单号', '数量', '金额', '内容']],
    ['a ledger in English', ['Date', 'Customer', 'Order no', 'Quantity', 'Notes']],
    ['a price list', ['产品', '单价', '备注']],
    ['a calendar', ['日期', '内容']],
  ])('%s is none', (_, heads) => {
    expect(read([heads, heads.map(() => 1)])).toBeNull();
  });

  test('customers with a date and remarks are none, until a customer comes again', () => {
    const heads = ['Date', 'Customer', 'Notes'];
    const rows = [
      ['2026-11-01', 'Kaida', 'a'],
      ['2026-11-02', 'Orion', 'b'],
    ];
    expect(read([heads, ...rows])).toBeNull();
    expect(read([heads, ...rows, ['2026-11-03', 'KAIDA', 'c']])?.lines).toHaveLength(3);
  });

  test('lines without a day or a name are counted, a day to come is none', () => {
    const log = read([
      ['Date', 'Customer', 'Notes'],
      ['2026-11-01', 'Kaida', 'a'],
      ['', 'Kaida', 'b'],
      ['soon', 'Kaida', 'c'],
      ['2026-11-02', '', 'd'],
      ['2027-11-02', 'Kaida', 'e'],
      ['', '', ''],
    ]);
    expect(log?.lines.map(({ said }) => said)).toEqual(['a']);
    expect(log?.unread).toBe(4);
  });

  test('03/04/2026 is asked about, not guessed', () => {
    const log = read([
      ['Call date', 'Customer', 'Notes'],
      ['03/04/2026', 'Kaida', 'a'],
    ]);
    expect(log?.lines).toEqual([]);
    expect(log?.questions.map(({ code }) => code)).toEqual(['date-order']);
  });
});

describe('the last contact of each customer', () => {
  const find = customerFinder(['深圳凯达电子有限公司', 'Bergen Boats AS', 'Orion', 'Orion Ltd', '国际贸易有限公司']);
  const line = (customer: string, iso: string): ContactLine => ({ ...LINE, customer, day: day(iso) });

  test('is the latest day of its name, however that is written', () => {
    const { last, strangers } = lastContacts(
      [
        line('BERGEN BOATS', '2026-11-01'),
        line('Bergen Boats AS', '2026-10-01'),
        line('深圳市凱達電子', '2026-09-09'),
        line('orion', '2026-08-08'),
      ],
      find,
    );
    expect([...last].sort(([a], [b]) => a - b)).toEqual([
      [0, day('2026-09-09')],
      [1, day('2026-11-01')],
      [2, day('2026-08-08')],
    ]);
    expect(strangers).toEqual([]);
  });

  test('is nobody’s where it could be two customers’, or none’s', () => {
    const { last, strangers } = lastContacts(
      [
        line('ORION CO., LTD.', '2026-11-01'),
        line('上海凯达电子有限公司', '2026-11-01'),
        line('贸易公司', '2026-11-01'),
      ],
      find,
    );
    expect(last.size).toBe(0);
    expect(strangers).toEqual(['ORION CO., LTD.', '上海凯达电子有限公司', '贸易公司']);
  });
});

test('“by rhythm” in every language, and nothing else', () => {
  expect(['By rhythm', '按频率', '依頻率', 'BY RHYTHM'].map(isRhythm)).toEqual([true, true, true, true]);
  expect(['', 'monthly', '2026-11-01', 3].map(isRhythm)).toEqual([false, false, false, false]);
});
