/**
 * The Reports tab as the pane knows it, in three languages: who stands twice, suggestions confirmed, what is missing, a
 * calendar, greetings.
 */
import type { Worksheet } from 'exceljs';
import { wordsFor } from '../../src/locale/all';
import { LOG_SHEET } from '../../src/book/written/logHeads';
import { reportWords } from '../../src/locale/reports';
import { LOCALES, type Locale } from '../../src/policy/locale';
import { contactEvents, leftOut } from '../../src/calendar/contactCalendar';
import { dayOfIso } from '../../src/policy/day';
import { differences } from '../judges/untouched';
import { TODAY, workbookOf } from '../journeys/workbooks';
import { closePanes, openPane, until, type PaneUser } from './pane';

jest.setTimeout(120_000);
afterEach(closePanes);

const today = dayOfIso(TODAY)!;
const HEADER: { readonly [locale in Locale]: readonly string[] } = {
  en: ['Customer', 'Contact', 'Salesperson', 'Country', 'E-mail', 'Annual volume', 'Last contact', 'Intent', 'Pool', 'Current supplier', 'Birthday'], // prettier-ignore
  'zh-CN': ['客户名称', '联系人', '业务员', '国家', '邮箱', '年采购量', '最近联系', '意向', '公海池', '现有供应商', '生日'], // prettier-ignore
  'zh-TW': ['客戶名稱', '聯絡人', '業務員', '國家', '信箱', '年採購量', '最近聯絡', '意向', '公海池', '現有供應商', '生日'], // prettier-ignore
};
const ROWS = [
  ['宁波海川光电', 'Lei', '王伟', 'China', 'sales@haichuan.cn', 2400, today - 2, null, null, 'Sunny', '农历十月十五'],
  ['Ningbo Haichuan Optics', null, '李娜', 'China', 'info@haichuan.cn', 300, today - 20, null, null, null, null],
  ['Brightline GmbH', 'Anna', '李娜', '德国', 'a@brightline.de', 350, today - 75, null, null, null, null],
  ['Gulf Star LLC', 'Omar', '王伟', 'Dubai, UAE', 'o@gulfstar.ae', 600, today - 3, null, null, null, '1985-11-30'],
];

async function opened(locale: Locale, rows = ROWS) {
  const bytes = await workbookOf({ header: HEADER[locale], rows });
  const user = await openPane(bytes, { words: wordsFor(locale) });
  const part = user.reports;
  const load = async () => {
    await part.load(user.pane.state().seen!);
    return part.report()!;
  };
  return { ...user, bytes, part, load, said: reportWords(locale) };
}

const nothingWritten = ({ bytes, save }: PaneUser & { bytes: Uint8Array }) => expect(save()).toEqual(bytes);

test('who orders, who has stopped, who has asked: what the sheet says, and nothing of the others', async () => {
  const header = ['客户名称', '年采购量', '最近下单', '报价情况'];
  const rows = [
    ['宁波海川光电', 2400, today - 30, null],
    ['Brightline GmbH', 350, today - 366, '已报价'],
    ['Gulf Star LLC', null, null, '已报价 2026-10-20'],
    ['青岛远洋', 60, null, null],
  ];
  const more = (sheet: Worksheet) => void (sheet.getColumn(3).numFmt = 'yyyy-mm-dd');
  const user = await openPane(await workbookOf({ header, rows, more }), { words: wordsFor('zh-CN') });
  const part = user.reports;
  await part.load(user.pane.state().seen!);
  const classes = part
    .report()!
    .classes.map(({ intentClass, found }) => [intentClass, found.map(({ index }) => index)]);
  // T3 #47: current is who ordered within twelve months, lost who did before, intent who asked.
  expect(Object.fromEntries(classes)).toEqual({ current: [0], lost: [1], intent: [2] });
});

describe.each(LOCALES)('in %s', (locale) => {
  test('all of it is read, and reading writes nothing', async () => {
    const user = await opened(locale);
    const report = await user.load();
    expect(report.groups.map(({ rows, owners }) => [rows, owners])).toEqual([
      [
        [1, 2],
        ['王伟', '李娜'],
      ],
    ]);
    expect(report.advice.map((one) => [one.index, one.kind === 'pool' && one.advice.code])).toEqual([[2, 'public']]);
    expect(report.incomplete.map(({ index }) => index)).toEqual([3, 1, 2]);
    expect(report.greetings).toHaveLength(3);
    const [first = ''] = report.greetings;
    expect(first).toContain('Lei');
    expect(first).toContain(locale === 'en' ? '10/15' : '十月十五');
    expect(report.greetings.join('\n')).toContain('Omar');
    expect(contactEvents(report.seen, report.cards, today, wordsFor(locale), null)).toHaveLength(4);
    expect(contactEvents(report.seen, report.cards, today, wordsFor(locale), '李娜')).toHaveLength(2);
    nothingWritten(user);
  });

  test('not the same: gone from the list, said so, and back again', async () => {
    const user = await opened(locale);
    const { groups, companies } = await user.load();
    const names = groups[0]!.rows.map((row) => companies.find((one) => one.row === row)!.name);
    const pair = [names[0]!, names[1]!] as const;
    await user.part.sayApart([pair], true);
    expect(user.part.report()?.groups).toEqual([]);
    expect(user.part.report()?.apart).toEqual([pair]);
    expect(user.pane.state().outcome).toBeNull();
    await user.part.sayApart([pair], false);
    expect(user.part.report()?.groups).toHaveLength(1);
  });

  test('a suggestion: shown, confirmed, noted, taken back', async () => {
    const user = await opened(locale);
    const { advice } = await user.load();
    await user.part.consider(advice[0]!, 'public');
    expect(user.part.report()?.pending?.shown).toMatchObject({ log: LOG_SHEET[locale], cell: { address: 'I4' } });
    nothingWritten(user);
    await user.part.confirm('');
    nothingWritten(user);
    await user.part.confirm('赵经理');
    expect(user.pane.state().outcome).toMatchObject({ text: user.said.advice.done('Brightline GmbH') });
    expect(user.workbook.sheet(LOG_SHEET[locale])?.value(1, 2)).toBe('赵经理');
    expect((await user.load()).advice).toEqual([]);
    await user.pane.revert();
    nothingWritten(user);
    expect((await user.load()).advice).toHaveLength(1);
  });

  test('what is still to ask, as a column: shown, written, brought up to date, taken back', async () => {
    const user = await opened(locale);
    const { ask: column } = await user.load();
    expect([column?.column, column?.cells]).toEqual([11, 3]);
    await user.part.writeColumn('ask');
    const sheet = user.workbook.sheets[0]!;
    expect(sheet.value(0, 11)).toBe(user.said.missing.head);
    expect([1, 2, 3, 4].map((row) => sheet.value(row, 11) !== '' && sheet.value(row, 11) !== null)).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(
      differences(user.bytes, user.save(), { sheets: { [sheet.name]: { columns: ['L'] } }, newSheets: [] }),
    ).toEqual([]);
    const again = (await user.load()).ask;
    expect([again?.column, again?.cells]).toEqual([11, 0]);
    await user.pane.revert();
    nothingWritten(user);
  });
});

test.each(LOCALES)(
  '%s: an open question: the calendar knows whom it leaves out, and after the answer nobody is',
  async (locale) => {
    const user = await opened(locale, [
      ['宁波海川光电', 'Lei', '王伟', 'China', null, 2400, '03/04/2026', null, null, null, null],
      ['Brightline GmbH', 'Anna', '李娜', '德国', null, 350, '05/06/2026', null, null, null, null],
      ['Gulf Star LLC', 'Omar', '王伟', 'UAE', null, 600, '2026-11-19', null, null, null, null],
      ['Nova Tools', 'Tom', '王伟', 'UK', null, 600, null, null, null, null, null],
    ]);
    const { seen, cards } = await user.load();
    expect(seen.book.questions.map(({ code }) => code)).toEqual(['date-order']);
    expect([null, '王伟', '李娜'].map((owner) => leftOut(seen, cards, owner))).toEqual([2, 1, 1]);
    expect(contactEvents(seen, cards, today, wordsFor(locale), null)).toHaveLength(1);
    user.pane.choose('dmy');
    await user.pane.answer();
    const after = await user.load();
    expect(leftOut(after.seen, after.cards, null)).toBe(0);
    expect(contactEvents(after.seen, after.cards, today, wordsFor(locale), null)).toHaveLength(3);
  },
);

test('an edit in the sheet makes the report anew', async () => {
  const user = await opened('zh-CN');
  await user.load();
  await user.run(async (context) => {
    context.workbook.worksheets.getItem(user.workbook.sheets[0]!.id).getRange('E3').values = [['x@else.com']];
    await context.sync();
  });
  const before = user.pane.state().seen;
  await user.pane.look();
  await until(() => user.pane.state().seen !== before);
  expect((await user.load()).groups).toEqual([]);
});

test('a failing Excel: the reports say what they know, and a write that failed has written nothing', async () => {
  const user = await opened('en');
  const { advice } = await user.load();
  const fail = () => {
    user.host.faults = [1, 2, 3, 4].map((n) => ({ request: user.host.requests.length + n, code: 'GeneralException', when: 'before' })); // prettier-ignore
  };
  fail();
  await user.part.consider(advice[0]!, 'public');
  expect(user.pane.state().outcome).toMatchObject({ kind: 'failed' });
  expect(user.part.report()?.pending).toBeNull();
  fail();
  await user.part.writeColumn('ask');
  expect(user.pane.state().outcome).toMatchObject({ kind: 'failed' });
  user.host.faults = [];
  nothingWritten(user);
});

test('a protected sheet gets no column, and the log takes the decision', async () => {
  const user = await opened('zh-CN');
  user.workbook.sheets[0]!.protected = true;
  await user.pane.look();
  const { ask, same, advice } = await user.load();
  expect([ask, same]).toEqual([null, null]);
  await user.part.consider(advice[0]!, 'public');
  expect(user.part.report()?.pending?.shown.cell).toBeNull();
});
