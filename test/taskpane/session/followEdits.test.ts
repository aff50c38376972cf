/**
 * The Today tab follows what is typed in customers' rows and in the contact log, one's own and a colleague's: what it
 * costs, and that it says what a whole reading says.
 */
import { LOG_FIELDS, LOG_HEADS, LOG_SHEET } from '../../../src/book/written/logHeads';
import { wordsFor } from '../../../src/locale/all';
import { dayOfIso } from '../../../src/policy/day';
import { LOCALES, type Locale } from '../../../src/policy/locale';
import { logContact, type ContactRequest } from '../../../src/sheet/jobs/contact';
import { emptyForm } from '../../../src/taskpane/session/contactForm';
import { WORKSHEET_CHANGED } from '../../../src/workbench/host/wire/events';
import { openAs, type User } from '../../journeys/excel';
import { insertRows } from '../../journeys/inserting';
import { sheetOf, typeInto } from '../../journeys/person';
import { TODAY, workbookOf } from '../../journeys/workbooks';
import { closePanes, openPane, until, type PaneUser } from '../pane';

afterEach(closePanes);

type Value = string | number | null;

const today = dayOfIso(TODAY)!;

const HEADERS: { readonly [locale in Locale]: readonly string[] } = {
  en: ['Customer', 'Salesperson', 'Annual volume', 'Last contact'],
  'zh-CN': ['客户名称', '业务员', '年采购量', '最近联系'],
  'zh-TW': ['客戶名稱', '業務員', '年採購量', '最近聯絡'],
};
const ROWS: readonly (readonly Value[])[] = [
  ['宁波海川光电有限公司', '王伟', 2400, 46300],
  ['Brightline Optics GmbH', '李娜', 1000, 46345],
  ['深圳市凯腾电子', '李娜', '约480台', 46347],
  ['Lumen & Partner', '王伟', 299, 46330],
  ['青岛远洋贸易', '王伟', 1500, null],
];
const [HAICHUAN, BRIGHTLINE, KAITENG, , YUANYANG] = ROWS.map(([name]) => String(name)) as [
  string,
  string,
  string,
  string,
  string,
];

/** As teams keep them. */
const LOG_HEADERS: { readonly [locale in Locale]: readonly string[] } = {
  en: ['Call date', 'Company', 'Method', 'Notes', 'Next follow-up'],
  'zh-CN': ['跟进日期', '客户', '跟进方式', '跟进内容', '下次跟进'],
  'zh-TW': ['跟進日期', '客戶', '聯絡方式', '跟進內容', '下次跟進時間'],
};
const LINES: readonly (readonly Value[])[] = [
  [46310, HAICHUAN, null, '发了目录', null],
  [46320, KAITENG, null, '没人接', null],
  [46330, BRIGHTLINE, null, 'sent the offer', null],
  [null, 'somebody', null, 'at the fair', null],
  [46335, '不认识的人', null, '来电', null],
];
const LOG = '拜访';

interface Kept {
  readonly locale?: Locale;
  readonly lines?: readonly (readonly Value[])[];
  readonly table?: boolean;
}

/** Customers, and a log of the team's own beside them. */
const withTheirLog = ({ locale = 'zh-CN', lines = LINES, table = false }: Kept = {}) =>
  workbookOf({
    header: HEADERS[locale],
    rows: ROWS,
    more: (customers, workbook) => {
      for (let row = 2; row <= ROWS.length + 1; row++) customers.getCell(row, 4).numFmt = 'yyyy-mm-dd';
      const sheet = workbook.addWorksheet(LOG);
      const header = [...LOG_HEADERS[locale]];
      const rows = lines.map((line) => [...line]);
      if (table) sheet.addTable({ name: 'Visits', ref: 'A1', columns: header.map((name) => ({ name })), rows });
      else sheet.addRows([header, ...rows]);
      for (let row = 2; row <= lines.length + 1; row++) sheet.getCell(row, 1).numFmt = 'yyyy-mm-dd';
    },
  });

/** Customers, and a log of ours. */
const withOurLog = async (locale: Locale) => {
  const user = await openPane(await workbookOf({ header: HEADERS[locale], rows: ROWS }));
  await logContact(user.run, contact([3], { day: dayOfIso('2026-11-19'), next: 'rhythm' }, locale));
  return user.save();
};

const contact = (
  rows: readonly number[],
  entry: Partial<ContactRequest['entry']> = {},
  locale: Locale = 'zh-CN',
): ContactRequest => ({
  today,
  answers: {},
  style: null,
  words: wordsFor(locale).sheet,
  rows,
  logSheet: LOG_SHEET[locale],
  locale,
  entry: {
    day: today,
    way: 'phone',
    said: '谈续签',
    answered: '',
    promised: '',
    next: 'rhythm',
    intent: '',
    stage: '',
    ...entry,
  },
});

async function atToday(bytes: Uint8Array, sheet?: string): Promise<PaneUser> {
  const user = await openPane(bytes);
  if (sheet !== undefined) await user.pane.readSheet(sheet);
  await user.pane.showTab('today');
  await until(() => user.pane.state().daily !== undefined);
  return user;
}

const daily = ({ pane }: PaneUser) => pane.state().daily!;
const idOf = (user: PaneUser, name: string) => daily(user).seen.book.customers.findIndex((one) => one.name === name);
const lastOf = (user: PaneUser, name: string) => daily(user).seen.book.customers[idOf(user, name)]?.lastContact;
const partOf = (user: PaneUser, name: string) => daily(user).list.lines.get(idOf(user, name))?.part ?? null;
const requestsOf = ({ host, client }: PaneUser) =>
  host.requests.filter(({ from }) => from === client.connection.conversation);
/** Longer than the pause, the pane's pause before a whole reading, and that. */
const quiet = async (user: PaneUser) => {
  await user.client.idle();
  await new Promise((done) => setTimeout(done, 150));
  await until(() => user.pane.state().working === null && !user.pane.state().stale);
  await user.client.idle();
};

/** What it costs until all is quiet. */
async function costOf(user: PaneUser, edit: () => Promise<unknown>): Promise<number> {
  await quiet(user);
  const before = requestsOf(user).length;
  await edit();
  await quiet(user);
  return requestsOf(user).length - before;
}

/** What the pane shows is what a whole reading says. */
async function isWhole(user: PaneUser, sheet = '客户'): Promise<void> {
  const { seen, list } = daily(user);
  const whole = await user.look({ sheet });
  const { cells: _, ...log } = seen.log!;
  expect(whole.log).toMatchObject(log);
  expect(seen.book.customers).toEqual(whole.book.customers);
  expect(seen.decisions).toEqual(whole.decisions);
  const fresh = await atToday(user.save(), sheet);
  expect(list.parts).toEqual(daily(fresh).list.parts);
  Object.assign(globalThis, { Excel: user.client.Excel });
}

async function colleague(user: PaneUser, work: (other: User) => Promise<unknown>): Promise<void> {
  const other = await openAs(user.host);
  await work(other);
  await other.client.idle();
  other.close();
}

const type = (user: PaneUser, row: number, column: number, typed: Value, sheet = LOG) =>
  typeInto(user.host, sheetOf(user.host, sheet), row, column, typed);

describe.each(LOCALES)('%s: a colleague’s Contacted', (locale) => {
  test.each([
    ['our own log', () => withOurLog(locale)],
    ['a plain log of the team’s', () => withTheirLog({ locale })],
    ['a log of the team’s in a table', () => withTheirLog({ locale, table: true })],
  ])('%s: two requests at most, one line moves, all others stay the very same', async (_, made) => {
    const user = await atToday(await made());
    expect(partOf(user, HAICHUAN)).toBe('overdue');
    const { list } = daily(user);
    const cost = await costOf(user, () => colleague(user, (other) => logContact(other.run, contact([1], {}, locale))));
    expect(cost).toBeLessThanOrEqual(2);
    expect(partOf(user, HAICHUAN)).toBe('upcoming');
    expect(daily(user).seen.log?.lines.at(-1)).toMatchObject({ customer: HAICHUAN, day: today, said: '谈续签' });
    expect(daily(user).list.parts.never).toBe(list.parts.never);
    expect(daily(user).list.lines.get(idOf(user, BRIGHTLINE))).toBe(list.lines.get(idOf(user, BRIGHTLINE)));
    await isWhole(user);
  });
});

test('several customers at once, then a second contact: each is one edit', async () => {
  const user = await atToday(await withTheirLog({ table: true }));
  for (const rows of [[1, 2], [5]]) {
    const cost = await costOf(user, () => colleague(user, (other) => logContact(other.run, contact(rows))));
    expect(cost).toBeLessThanOrEqual(2);
  }
  expect([HAICHUAN, BRIGHTLINE, YUANYANG].map((name) => lastOf(user, name))).toEqual([today, today, today]);
  await isWhole(user);
});

test('an edit in the middle: the day, another name, a name that is wrong, a line that is emptied', async () => {
  const user = await atToday(await withTheirLog());
  expect(await costOf(user, () => type(user, 2, 0, 46348))).toBe(1);
  expect(lastOf(user, KAITENG)).toBe(46348);
  expect(await costOf(user, () => type(user, 2, 1, BRIGHTLINE))).toBe(1);
  expect([lastOf(user, KAITENG), lastOf(user, BRIGHTLINE)]).toEqual([46347, 46348]);
  expect(await costOf(user, () => type(user, 2, 1, '谁'))).toBe(1);
  expect(lastOf(user, BRIGHTLINE)).toBe(46345);
  expect(await costOf(user, () => type(user, 3, 0, '很快'))).toBe(1);
  expect(daily(user).seen.log?.unread).toBe(2);
  for (const column of [0, 1, 3]) await type(user, 5, column, null);
  await quiet(user);
  expect(daily(user).seen.log?.cells.area.rows).toBe(5);
  await isWhole(user);
});

test('a line typed below the last one, cell by cell, and one after an empty row', async () => {
  const user = await atToday(await withTheirLog());
  for (const [row, at] of [
    [6, 46347],
    [9, 46348],
  ] as const) {
    expect(await costOf(user, () => type(user, row, 1, YUANYANG))).toBe(1);
    expect(await costOf(user, () => type(user, row, 0, at))).toBe(1);
    expect(lastOf(user, YUANYANG)).toBe(at);
  }
  expect(partOf(user, YUANYANG)).toBe('upcoming');
  await isWhole(user);
});

test('put off in the log: the day counts, and no longer when its cell is emptied', async () => {
  const user = await atToday(await withTheirLog());
  const put = () => logContactOf(user, contact([1], { day: null, way: null, said: '', next: dayOfIso('2026-11-27')! }));
  expect(await costOf(user, put)).toBeLessThanOrEqual(2);
  expect(daily(user).seen.decisions[idOf(user, HAICHUAN)]).toMatchObject({ state: 'by-hand', next: 46353 });
  expect(daily(user).seen.log?.putOff).toHaveLength(1);
  await isWhole(user);
  expect(await costOf(user, () => type(user, 6, 4, null))).toBe(1);
  expect(partOf(user, HAICHUAN)).toBe('overdue');
  await isWhole(user);
});

const logContactOf = (user: PaneUser, request: ContactRequest) =>
  colleague(user, (other) => logContact(other.run, request));

test('a verdict is no contact, and becomes none when it is typed over a line', async () => {
  const user = await atToday(await withTheirLog());
  await type(user, 1, 0, 46348);
  await until(() => partOf(user, HAICHUAN) === 'upcoming');
  expect(await costOf(user, () => type(user, 1, 3, '放进公海：三个月没有回音'))).toBe(1);
  expect(partOf(user, HAICHUAN)).toBe('overdue');
  await isWhole(user);
});

test('a cell that is what it was: looked at once, and nothing is new', async () => {
  const user = await atToday(await withTheirLog());
  const before = daily(user);
  expect(await costOf(user, () => type(user, 2, 0, 46320))).toBe(1);
  expect(await costOf(user, () => type(user, 0, 1, LOG_HEADERS['zh-CN'][1]!))).toBe(1);
  expect(await costOf(user, () => type(user, 4, 3, 46330, '客户'))).toBe(1);
  expect(daily(user)).toBe(before);
  // A remark of the log changes the log, not the list.
  const { list } = daily(user);
  expect(await costOf(user, () => type(user, 2, 3, '改天再打'))).toBe(1);
  expect(daily(user).list).toBe(list);
  expect(daily(user).seen.log?.lines[1]?.said).toBe('改天再打');
});

test('an edit of a customer and one of the log that come together are one request', async () => {
  const user = await atToday(await withTheirLog());
  let seen = 0;
  const unsubscribe = user.pane.subscribe(() => seen++);
  const cost = await costOf(user, async () => {
    await type(user, 3, 3, 46344, '客户');
    await type(user, 6, 1, BRIGHTLINE);
    await type(user, 6, 0, 46348);
  });
  unsubscribe();
  expect([cost, seen]).toEqual([1, 1]);
  expect(lastOf(user, BRIGHTLINE)).toBe(46348);
  await isWhole(user);
});

describe('everything is read again', () => {
  test.each<[string, (user: PaneUser) => Promise<unknown>]>([
    ['when a row is inserted', (user) => insertRows(user.host, sheetOf(user.host, LOG), 2, 1)],
    ['when a row is deleted', (user) => insertRows(user.host, sheetOf(user.host, LOG), 2, -1)],
    ['when the header is another', (user) => type(user, 0, 4, '备注二')],
    ['when a day could be two days', (user) => type(user, 2, 0, '03/04/2026')],
  ])('%s', async (_, edit) => {
    const user = await atToday(await withTheirLog());
    expect(await costOf(user, () => edit(user))).toBeGreaterThan(2);
    await isWhole(user);
    // And from then on edits are followed again.
    expect(await costOf(user, () => type(user, 1, 3, '问样品'))).toBe(1);
    await isWhole(user);
  });

  test('when the sheet is a log no more', async () => {
    const user = await atToday(await withTheirLog());
    await type(user, 1, 0, 46348);
    await until(() => partOf(user, HAICHUAN) === 'upcoming');
    await type(user, 0, 1, '甲');
    await until(() => daily(user).seen.log === null);
    expect(partOf(user, HAICHUAN)).toBe('overdue');
  });
});

test('a table that grows, as Excel tells of it: nothing that is known has moved, so one request', async () => {
  const user = await atToday(await withTheirLog({ table: true }));
  const log = sheetOf(user.host, LOG);
  const grown = async (address: string) => {
    const payload = { worksheetId: log.id, address, changeType: 'RowInserted', shiftDirection: 'None' };
    user.host.broadcast({}, [{ type: WORKSHEET_CHANGED, target: 'Workbook', payload }]);
  };
  const cost = await costOf(user, () => {
    log.setValue(6, 1, YUANYANG);
    log.setValue(6, 0, 46348);
    // Not the new row: some rows above it (office-js #728).
    return grown('A4:E6');
  });
  expect(cost).toBe(1);
  expect(lastOf(user, YUANYANG)).toBe(46348);
  // A row that really was inserted has moved the last line.
  for (const column of [0, 1, 3]) {
    for (let row = 7; row > 2; row--) log.setValue(row, column, log.value(row - 1, column));
    log.setValue(2, column, null);
  }
  expect(await costOf(user, () => grown('A3:E3'))).toBeGreaterThan(2);
  expect(daily(user).seen.log?.lines.at(-1)?.row).toBe(7);
});

test('a line of which nobody told is found with the next one', async () => {
  const user = await atToday(await withTheirLog());
  const log = sheetOf(user.host, LOG);
  log.setValue(6, 0, 46348);
  log.setValue(6, 1, HAICHUAN);
  await type(user, 7, 1, YUANYANG);
  expect(await costOf(user, () => type(user, 7, 0, 46348))).toBe(1);
  expect([HAICHUAN, YUANYANG].map((name) => lastOf(user, name))).toEqual([46348, 46348]);
  await isWhole(user);
});

test('after a contact of one’s own the log is followed on', async () => {
  const user = await atToday(await withTheirLog());
  await user.today.contactToday([idOf(user, HAICHUAN)]);
  await until(() => partOf(user, HAICHUAN) === 'upcoming');
  expect(daily(user).seen.log?.lines.at(-1)).toMatchObject({ customer: HAICHUAN, row: 6 });
  const { write } = user.today;
  await write({ ...emptyForm('put-off', [idOf(user, YUANYANG)], today), next: '2026-12-01' });
  await until(() => daily(user).seen.decisions[idOf(user, YUANYANG)]?.state === 'by-hand');
  expect(await costOf(user, () => type(user, 6, 0, 46340))).toBe(1);
  expect(await costOf(user, () => logContactOf(user, contact([5])))).toBeLessThanOrEqual(2);
  await isWhole(user);
});

test('two edits, the second while the first is being read: both are followed', async () => {
  const user = await atToday(await withTheirLog());
  const first = user.host.requests.length + 1;
  user.host.before = async (request) => {
    if (request !== first) return;
    await type(user, 4, 2, 2500, '客户');
    await new Promise((done) => setTimeout(done, 80));
  };
  await type(user, 1, 3, 46348, '客户');
  await quiet(user);
  user.host.before = null;
  await until(() => daily(user).seen.decisions[idOf(user, 'Lumen & Partner')]?.tier === 'S');
  expect(lastOf(user, HAICHUAN)).toBe(46348);
  await isWhole(user);
});

test('an edit while everything is being read again is not lost to the older reading', async () => {
  const user = await atToday(await withTheirLog());
  const before = user.host.requests.length;
  await insertRows(user.host, sheetOf(user.host, LOG), 2, 1);
  // When the customers have been read, and the log not yet.
  let typed = false;
  user.host.before = async (request) => {
    if (typed || request - before < 6) return;
    typed = true;
    await type(user, 1, 3, 46348, '客户');
    await new Promise((done) => setTimeout(done, 80));
  };
  await quiet(user);
  user.host.before = null;
  await quiet(user);
  expect(typed).toBe(true);
  expect(lastOf(user, HAICHUAN)).toBe(46348);
  await isWhole(user);
});

test('a contact of one’s own does not put off what was to be read again', async () => {
  const user = await atToday(await withTheirLog());
  await insertRows(user.host, sheetOf(user.host, '客户'), 5, 1);
  await typeInto(user.host, sheetOf(user.host, '客户'), 5, 0, '王小明');
  await until(() => user.pane.state().stale);
  await user.today.contactToday([idOf(user, HAICHUAN)]);
  await quiet(user);
  expect(idOf(user, '王小明')).toBe(4);
});

test('a contact of one’s own does not bring back what stood before an edit that is being read', async () => {
  const user = await atToday(await withTheirLog());
  const first = user.host.requests.length + 1;
  const written: Promise<void>[] = [];
  user.host.before = (request) => {
    if (request === first) written.push(user.today.contactToday([idOf(user, YUANYANG)]));
  };
  await type(user, 1, 0, 46348);
  await until(() => written.length > 0);
  await Promise.all(written);
  user.host.before = null;
  await quiet(user);
  expect([HAICHUAN, YUANYANG].map((name) => lastOf(user, name))).toEqual([46348, 46348]);
  await isWhole(user);
});

test('of 20,000 lines only the edited ones are read', async () => {
  const lines = Array.from({ length: 20_000 }, (_, i): Value[] => [
    46_000 + (i % 340),
    String(ROWS[i % ROWS.length]?.[0]),
    '',
    `第 ${i} 次`,
    '',
  ]);
  const user = await atToday(await withTheirLog({ lines }), '客户');
  expect(daily(user).seen.log?.lines).toHaveLength(20_000);
  const contacted = () => logContactOf(user, { ...contact([1]), sheet: '客户' });
  for (const edit of [contacted, () => type(user, 9_999, 0, 46_348)]) {
    const before = requestsOf(user).length;
    expect(await costOf(user, edit)).toBeLessThanOrEqual(2);
    for (const { answerBytes } of requestsOf(user).slice(before)) expect(answerBytes).toBeLessThan(10_000);
  }
  expect(daily(user).seen.log?.lines).toHaveLength(20_001);
  expect([lastOf(user, HAICHUAN), lastOf(user, String(ROWS[9_998 % 5]?.[0]))]).toEqual([46_348, 46_348]);
  await isWhole(user);
}, 60_000);

test.each(LOCALES)(
  '%s: the lines of our own log as they are written are the ones that are followed',
  async (locale) => {
    const user = await atToday(await withOurLog(locale));
    expect(user.workbook.sheet(LOG_SHEET[locale])?.value(0, 0)).toBe(LOG_HEADS[LOG_FIELDS[0]][locale]);
    const cost = await costOf(user, () => type(user, 1, 0, 46_340, LOG_SHEET[locale]));
    expect(cost).toBe(1);
    await isWhole(user);
  },
);
