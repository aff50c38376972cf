/**
 * "Contacted", through the host: the line in the log and the customer's row in one step; the team's own log; two people
 * at once; faults.
 */
import { wordsFor } from '../../src/locale/all';
import { dayOfIso } from '../../src/policy/day';
import { logContact, previewContact, type ContactRequest } from '../../src/sheet/jobs/contact';
import { HostError } from '../../src/sheet/hostError';
import { differences } from '../judges/untouched';
import { contentOf, open, openAs, type User } from './excel';
import { insertRows } from './inserting';
import { TODAY, workbookOf } from './workbooks';

const HEADER = ['客户名称', '业务员', '年采购量', '最近联系', '下次联系', '意向', '销售阶段'];
const ROWS = [
  ['宁波海川', '王伟', 2400, 46300, null, '中', '了解需求'],
  ['Brightline', '李娜', 450, 46346, 46400, '低', null],
  ['凯腾电子', '王伟', '约480台', null, null, null, null],
];
const LOG = '联系记录';

const day = (iso: string) => dayOfIso(iso)!;

const request = (
  change: Partial<ContactRequest> = {},
  entry: Partial<ContactRequest['entry']> = {},
): ContactRequest => ({
  today: day(TODAY),
  answers: {},
  style: null,
  words: wordsFor('zh-CN').sheet,
  rows: [1],
  logSheet: LOG,
  locale: 'zh-CN',
  ...change,
  entry: {
    day: day(TODAY),
    way: 'phone',
    said: '谈续签',
    answered: '月底给答复',
    promised: '寄新目录',
    next: 'rhythm',
    intent: '高',
    stage: '提交方案',
    ...entry,
  },
});

const book = () => workbookOf({ header: HEADER, rows: ROWS });
const cells = (user: User, sheet: string, rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => user.workbook.sheet(sheet)?.value(row, column) ?? ''),
  );

test('one step writes the line, the last contact, intent and stage, and moves the next date', async () => {
  const user = await open(await book());
  await user.classify('values');
  const { customers } = await logContact(user.run, request());
  // Sunday the 22nd and three days: Wednesday; by Thursday.
  expect(customers).toEqual([
    {
      row: 1,
      name: '宁波海川',
      lastContact: day(TODAY),
      next: day('2026-11-25'),
      by: day('2026-11-26'),
      logRow: 1,
    },
  ]);
  expect(cells(user, '客户', 2, 7)[1]).toEqual(['宁波海川', '王伟', 2400, 46348, '', '高', '提交方案']);
  expect(cells(user, LOG, 3, 10)).toEqual([
    ['联系日期', '客户名称', '业务员', '联系方式', '沟通内容', '客户反馈', '我方承诺', '下次计划', '意向', '阶段'],
    [46348, '宁波海川', '王伟', '电话', '谈续签', '月底给答复', '寄新目录', '按频率', '高', '提交方案'],
    Array.from({ length: 10 }, () => ''),
  ]);
  const { target, decisions } = await user.look();
  expect(target.own.next?.contents[1]).toBe(day('2026-11-25'));
  expect(decisions[0]?.state).toBe('upcoming');
  user.close();
});

test('nothing else in the file changes, and Revert gives it back byte for byte', async () => {
  const bytes = await book();
  const user = await open(bytes);
  await logContact(user.run, request());
  expect(differences(bytes, user.save(), { sheets: { 客户: { columns: ['D', 'F', 'G'] } }, newSheets: [LOG] })).toEqual(
    [],
  );
  expect((await user.revert()).job).toBe('contacted');
  expect(user.save()).toEqual(bytes);
  user.close();
});

test('a log of ours under a title of theirs stays whole, and Revert takes back the rest', async () => {
  const user = await open(await book());
  await logContact(user.run, request());
  const sheet = user.workbook.sheet(LOG)!;
  await insertRows(user.host, sheet, 0, 1);
  sheet.load(0, 0, '我们的记录', undefined, 0);
  const log = cells(user, LOG, 3, 10);
  await user.revert();
  expect(cells(user, '客户', 2, 7)[1]).toEqual(ROWS[0]!.map((cell) => cell ?? ''));
  expect(cells(user, LOG, 3, 10)).toEqual(log);
  user.close();
});

test('a second contact goes below the first, in the same table; Revert takes one step back', async () => {
  const user = await open(await book());
  await logContact(user.run, request());
  const one = contentOf(user.workbook).sheets;
  await logContact(user.run, request({ rows: [2, 3] }, { next: day('2026-12-01'), intent: '', stage: '' }));
  expect(cells(user, LOG, 5, 2).map(([, name]) => name)).toEqual([
    '客户名称',
    '宁波海川',
    'Brightline',
    '凯腾电子',
    '',
  ]);
  const table = user.workbook.sheet(LOG)!.tables[0]!;
  expect(table.area.rows).toBe(4);
  expect(
    cells(user, '客户', 4, 5)
      .map(([, , , last, next]) => [last, next])
      .slice(2),
  ).toEqual([
    [46348, 46357],
    [46348, 46357],
  ]);
  await user.revert();
  expect(contentOf(user.workbook).sheets).toEqual(one);
  user.close();
});

test("the team's own log is known by its headers, takes the line, and its dates count", async () => {
  const bytes = await workbookOf({
    header: HEADER,
    rows: ROWS,
    more: (_, workbook) => {
      const sheet = workbook.addWorksheet('拜访记录');
      sheet.addRow(['跟进日期', '客户', '跟进方式', '跟进内容', '下一步']);
      sheet.addRow([46340, '凯腾电子', '微信', '发了目录', null]);
      sheet.addRow([46347, 'Brightline', '电话', '没人接', null]);
      for (const row of [2, 3]) sheet.getCell(row, 1).numFmt = 'yyyy-mm-dd';
    },
  });
  const user = await open(bytes);
  const asItCame = contentOf(user.workbook).sheets;
  const before = await user.look();
  expect(before.book.customers.map(({ lastContact }) => lastContact)).toEqual([46300, 46347, 46340]);
  await logContact(user.run, request({}, { said: '=1+1', promised: '不写在这里' }));
  expect(contentOf(user.workbook).sheets).toHaveLength(2);
  expect(cells(user, '拜访记录', 4, 5)[3]).toEqual([46348, '宁波海川', '电话', '=1+1', '按频率']);
  expect(user.workbook.sheet('拜访记录')!.formula(3, 3)).toBeUndefined();
  await user.revert();
  expect(contentOf(user.workbook).sheets).toEqual(asItCame);
  user.close();
});

const THEIRS = ['跟进日期', '客户', '跟进方式', '跟进内容'];
const LINES = [
  [46340, '凯腾电子', '微信', '发了目录'],
  [46347, 'Brightline', '电话', '没人接'],
];
const BELOW = '请在此行上方添加新记录';

describe("the team's own log goes on where its lines end", () => {
  test.each([
    ['a remark directly below', [[BELOW]], 3, [4]],
    ['a remark, then who keeps it', [[null, BELOW], [], ['王伟负责']], 3, [4, 6]],
    ['a blank row in between', [[], ['↑ add new lines above this one']], 3, [4]],
    ['a sum', [['合计', 2]], 3, [4]],
    ['a line whose day nobody can read, then a remark', [['上周', '宁波海川', '电话', '约了周五'], [BELOW]], 4, [5]],
    ['something far to the right only', [[], [null, null, null, null, null, null, '图例']], 3, []],
  ] as const)('%s', async (_, below, row, rest) => {
    const user = await open(
      await workbookOf({
        header: HEADER,
        rows: ROWS,
        more: (__, workbook) => {
          const sheet = workbook.addWorksheet('拜访记录');
          for (const line of [THEIRS, ...LINES, ...below]) sheet.addRow([...line]);
        },
      }),
    );
    const before = contentOf(user.workbook).sheets;
    const texts = () => cells(user, '拜访记录', 9, 4).map((line) => line.join(' ').trim());
    const were = texts();
    const { customers } = await logContact(user.run, request());
    expect(customers[0]?.logRow).toBe(row);
    expect(texts()[row]).toBe('46348 宁波海川 电话 谈续签');
    const under = were.slice(row).filter((text) => text !== '');
    expect(rest.map((at) => texts()[at])).toEqual(under);
    // One more goes above it, too.
    await logContact(user.run, request({ rows: [2, 3] }));
    expect(
      texts()
        .slice(row + 1, row + 3)
        .map((text) => text.split(' ')[1]),
    ).toEqual(['Brightline', '凯腾电子']);
    expect(texts().filter((text) => under.includes(text))).toEqual(under);
    await user.revert();
    await user.revert();
    expect(contentOf(user.workbook).sheets).toEqual(before);
    user.close();
  });

  test.each([
    ['a table with a remark below', [[BELOW]], 0, 4],
    ['a table with rows that are prepared', [], 5, 8],
  ] as const)('%s', async (_, below, prepared, rows) => {
    const user = await open(
      await workbookOf({
        header: HEADER,
        rows: ROWS,
        more: (__, workbook) => {
          const sheet = workbook.addWorksheet('拜访记录');
          const blank = Array.from({ length: prepared }, () => [null, null, null, null]);
          const columns = THEIRS.map((name) => ({ name }));
          sheet.addTable({ name: '拜访', ref: 'A1', headerRow: true, columns, rows: [...LINES, ...blank] });
          for (const line of below) sheet.addRow([...line]);
        },
      }),
    );
    const before = contentOf(user.workbook).sheets;
    await logContact(user.run, request());
    expect(cells(user, '拜访记录', 5, 2)[3]).toEqual([46348, '宁波海川']);
    if (below.length > 0) expect(cells(user, '拜访记录', 5, 1)[4]).toEqual([BELOW]);
    expect(user.workbook.sheet('拜访记录')?.tables[0]?.area.rows).toBe(rows);
    expect(user.workbook.sheets).toHaveLength(2);
    await user.revert();
    expect(contentOf(user.workbook).sheets).toEqual(before);
    user.close();
  });
});

test('a day goes into a column of text dates as text of the same shape', async () => {
  const rows = ROWS.map((row, i) => [
    ...row.slice(0, 3),
    ['2026.10.05', '2026.11.03', null][i] ?? null,
    ...row.slice(4),
  ]);
  const asText = (sheet: { getCell: (row: number, column: number) => { numFmt: string } }) => {
    for (const row of [2, 3, 4]) sheet.getCell(row, 4).numFmt = 'General';
  };
  const user = await open(await workbookOf({ header: HEADER, rows, more: asText }));
  await logContact(user.run, request());
  expect(user.workbook.sheet('客户')!.value(1, 3)).toBe('2026.11.22');
  user.close();
});

test('a last contact that is a formula stays, and the log has the day', async () => {
  const user = await open(await book());
  user.workbook.sheet('客户')!.setFormula(1, 3, '=TODAY()-30');
  const plan = await previewContact(user.run, request());
  expect(plan?.plan.blocks.some(({ sheet, column }) => sheet !== LOG && column === 3)).toBe(false);
  user.close();
});

test('a typed next date of a customer without a tier stays: no rhythm gives another', async () => {
  // Neither volume nor anything else to tell a tier by.
  const rows = [...ROWS, ['看情况公司', '王伟', '看情况', 46340, 46400, null, null]];
  const user = await open(await workbookOf({ header: HEADER, rows }));
  const { customers, plan } = await logContact(user.run, request({ rows: [4, 2] }, { intent: '', stage: '' }));
  expect(plan.job).toBe('contacted');
  expect(customers.map(({ name, next }) => [name, next])).toEqual([
    ['看情况公司', 46400],
    // A tier gives another: seven days, on a working day.
    ['Brightline', day('2026-11-30')],
  ]);
  expect(cells(user, '客户', 5, 5).map(([, , , last, next]) => [last, next])[4]).toEqual([46348, 46400]);
  expect(cells(user, '客户', 5, 5).map(([, , , last, next]) => [last, next])[2]).toEqual([46348, '']);
  expect(cells(user, LOG, 3, 8).map((line) => line[7])).toEqual(['下次计划', 46400, '按频率']);
  user.close();
});

test('where the log alone has the typed next date it is written there again', async () => {
  const header = HEADER.slice(0, 4);
  const user = await open(
    await workbookOf({
      header,
      rows: [['看情况公司', '王伟', '看情况', 46340], ...ROWS.map((row) => row.slice(0, 4))],
    }),
  );
  const entry = { intent: '', stage: '' } as const;
  await logContact(user.run, request({}, { ...entry, day: null, way: null, said: '', next: day('2026-12-20') }));
  await logContact(user.run, request({}, entry));
  const { book: read } = await user.look();
  expect(read.customers[0]).toMatchObject({ lastContact: day(TODAY), typedNext: day('2026-12-20') });
  user.close();
});

test('two people who log at the same time both keep their lines', async () => {
  const one = await open(await book());
  const two = await openAs(one.host);
  await logContact(one.run, request({}, { said: 'erste' }));
  for (let round = 0; round < 5; round++) {
    await Promise.all([
      logContact(one.run, request({ rows: [1] }, { said: `王伟 ${round}` })),
      logContact(two.run, request({ rows: [2] }, { said: `李娜 ${round}` })),
    ]);
  }
  const said = cells(one, LOG, 14, 5).map((line) => line[4]);
  expect(said.slice(1, 12).sort()).toEqual(
    ['erste', ...Array.from({ length: 5 }, (_, n) => [`王伟 ${n}`, `李娜 ${n}`]).flat()].sort(),
  );
  expect(said.slice(12)).toEqual(['', '']);
  one.close();
  two.close();
});

test('a failure of any request leaves no half-written contact', async () => {
  const user = await open(await book());
  await user.classify('values');
  await logContact(user.run, request());
  const clean = contentOf(user.workbook);
  const from = user.host.requests.length;
  await logContact(user.run, request({ rows: [2] }));
  const count = user.host.requests.length - from;
  const done = contentOf(user.workbook);
  await user.revert();
  expect(contentOf(user.workbook).sheets).toEqual(clean.sheets);
  let failed = 0;
  for (const code of ['GeneralException', 'RequestAborted']) {
    for (const when of ['before', 'middle', 'after'] as const) {
      for (let n = 1; n <= count; n++) {
        const kept = contentOf(user.workbook);
        user.host.faults = [{ request: user.host.requests.length + n, code, when }];
        const place = `${code} ${when} request ${n}`;
        const result = await logContact(user.run, request({ rows: [2] })).catch((error: unknown) => error);
        await user.client.idle();
        user.host.faults = [];
        if (result instanceof HostError) {
          failed++;
          expect([place, contentOf(user.workbook).sheets]).toEqual([place, kept.sheets]);
        } else {
          expect([place, contentOf(user.workbook).sheets]).toEqual([place, done.sheets]);
          await user.revert();
        }
      }
    }
  }
  expect(failed).toBeGreaterThan(count * 2);
  user.close();
}, 240_000);
