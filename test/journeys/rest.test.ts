/**
 * Stop following up: out of Today, of our columns and of everything else from then on, told of and taken back; kept in
 * the workbook's own log, and no cell of the user's is touched.
 */
import { wordsFor } from '../../src/locale/all';
import { stepText } from '../../src/locale/say/step';
import { dayOfIso } from '../../src/policy/day';
import type { ContactEntry } from '../../src/plan/contact/contact';
import { isEmpty } from '../../src/plan/parts';
import { standingsOf } from '../../src/standing/standing';
import { todayList } from '../../src/policy/today';
import { logContact, type ContactRequest } from '../../src/sheet/jobs/contact';
import { readKept } from '../../src/sheet/kept/journal';
import type { Style } from '../../src/plan/columns/target';
import { contentOf, open, openAs, type User } from './excel';
import { renameSheet, sheetOf, typeInto } from './person';
import { TODAY, workbookOf } from './workbooks';

const HEADER = ['客户名称', '业务员', '年采购量', '最近联系', '下次联系', '客户状态'];
const ROWS = [
  ['宁波海川', '王伟', 2400, 46300, null, '跟进中'],
  ['Brightline', '李娜', 450, 46346, 46350, '已流失'],
  ['凯腾电子', '王伟', 600, 46310, null, null],
];
const LOG = '关键少数 记录';
const today = dayOfIso(TODAY)!;

const request = (row: number, rest: NonNullable<ContactEntry['rest']>, said = ''): ContactRequest => ({
  ...{ today, answers: {}, style: null, words: wordsFor('zh-CN').sheet, rows: [row], logSheet: LOG, locale: 'zh-CN' },
  entry: { day: null, way: null, said, answered: '', promised: '', next: null, intent: '', stage: '', rest },
});

const rowOf = (user: User, row: number) => {
  const sheet = sheetOf(user.host, '客户');
  return Array.from({ length: 10 }, (_, column) => sheet.formula(row, column) ?? sheet.value(row, column) ?? '');
};

const dueIn = async (user: User) => {
  const { book, sheet, decisions, inForce } = await user.look({ style: null });
  const { parts } = todayList(standingsOf(book, sheet, decisions, inForce), today, inForce);
  return Object.values(parts).flatMap((lines) => lines.map(({ id }) => book.customers[id]?.name));
};

const ours = ({ host: { workbook } }: User) => contentOf(workbook);

test.each<Style>(['values', 'live', 'native'])(
  '%s: one stops, nothing of theirs is touched, and it is taken back',
  async (style) => {
    const user = await open(await workbookOf({ header: HEADER, rows: ROWS }));
    await user.classify(style);
    const [before, theirs] = [ours(user), ROWS.map((_, i) => rowOf(user, i + 1))];
    expect((await dueIn(user)).sort()).toEqual(['Brightline', '凯腾电子', '宁波海川']);

    const { customers } = await logContact(user.run, request(1, 'stopped', '关门了'));
    expect(customers).toEqual([{ row: 1, name: '宁波海川', lastContact: 46300, next: null, by: null, logRow: 1 }]);
    expect(rowOf(user, 1)).toEqual([...(theirs[0] ?? []).slice(0, 6), '', '', '', '']);
    expect([rowOf(user, 2), rowOf(user, 3)]).toEqual(theirs.slice(1));
    const log = sheetOf(user.host, LOG);
    expect([log.value(1, 0), log.value(1, 1), log.value(1, 2), log.value(1, 4)]).toEqual([
      today,
      '宁波海川',
      '王伟',
      '停止跟进：关门了',
    ]);

    expect((await dueIn(user)).sort()).toEqual(['Brightline', '凯腾电子']);
    const { book, classified } = await user.look({ style });
    expect(book.resting.map(({ row, name, remark, since }) => [row, name, remark, since])).toEqual([
      [1, '宁波海川', '停止跟进：关门了', today],
    ]);
    expect(isEmpty(classified!.plan)).toBe(true);
    const { steps } = (await user.run(readKept)).history;
    expect(stepText(steps[0]!, wordsFor('zh-CN').pane.steps)).toBe('停止跟进：宁波海川');

    // Another person, after the file was saved and the log renamed, follows up again.
    const other = await open(user.save());
    renameSheet(other.host, LOG, '跟进记录');
    const again = await logContact(other.run, request(1, 'resumed'));
    expect(again.customers).toMatchObject([{ row: 1, next: 46303, logRow: 2 }]);
    expect(ROWS.map((_, i) => rowOf(other, i + 1))).toEqual(theirs);
    expect((await dueIn(other)).sort()).toEqual(['Brightline', '凯腾电子', '宁波海川']);
    expect(isEmpty((await other.look({ style })).classified!.plan)).toBe(true);
    other.close();

    await user.revert();
    expect(ours(user)).toEqual(before);
    user.close();
  },
);

test('a colleague types it into the log; whoever was classified before loses what stood there', async () => {
  const user = await open(await workbookOf({ header: HEADER, rows: ROWS }));
  await user.classify('values');
  await logContact(user.run, request(3, 'stopped'));
  const log = sheetOf(user.host, LOG);
  log.setValue(2, 0, today);
  log.setValue(2, 1, 'BRIGHTLINE');
  await typeInto(user.host, log, 2, 4, '停止跟进（李娜）：不做了');
  const { book, classified } = await user.look();
  expect(book.resting.map(({ name }) => name)).toEqual(['Brightline', '凯腾电子']);
  expect(book.customers.map(({ name }) => name)).toEqual(['宁波海川']);
  await user.apply(classified!.plan);
  expect(rowOf(user, 2).slice(6)).toEqual(['', '', '', '']);
  // The last word counts, and a typed next date of old is what it was.
  log.setValue(3, 0, today);
  log.setValue(3, 1, 'Brightline');
  log.setValue(3, 4, '恢复跟进');
  expect((await user.look()).book.resting.map(({ name }) => name)).toEqual(['凯腾电子']);
  user.close();
});

test('on a sheet of our own its row is emptied there', async () => {
  const bytes = await workbookOf({
    header: HEADER,
    rows: ROWS,
    more: (sheet) => sheet.protect('secret', {}),
  });
  const user = await open(bytes);
  const { classified } = await user.classify('values');
  const sheet = user.workbook.sheet(classified!.sheet)!;
  const { tier = 0, next = 0, by = 0, customer = 0 } = classified!.columns;
  await logContact(user.run, request(1, 'stopped'));
  const at = [1, 2, 3].find((row) => sheet.value(row, customer) === '宁波海川')!;
  expect([tier, next, by].map((column) => sheet.value(at, column) ?? '')).toEqual(['', '', '']);
  const second = await openAs(user.host);
  expect(await dueIn(second)).not.toContain('宁波海川');
  second.close();
  user.close();
});

test('what the sheet says of its own rows is emptied too, once the user has said so', async () => {
  const rows = [...ROWS.slice(0, 2), ['凯腾电子', '王伟', 600, 46310, null, '已倒闭，别联系']];
  const user = await open(await workbookOf({ header: HEADER, rows }));
  const said = (choice: string) => ({ answers: { 'rest-rows': choice } });
  await user.classify('values', said('no'));
  expect(rowOf(user, 3)[6]).toBe('B');
  const { book } = await user.classify('values', said('yes'));
  expect(rowOf(user, 3)).toEqual([...rows[2]!.map((cell) => cell ?? ''), '', '', '', '']);
  expect(book.resting).toMatchObject([{ row: 3, name: '凯腾电子', since: null, customer: null }]);
  user.close();
});
