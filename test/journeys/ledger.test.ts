/**
 * A ledger has a row for an order, none for a customer: the result stands on a sheet of its own, and lives there from
 * run to run.
 */
import { cellsOf, column, contentOf, open as openUnclosed, type User } from './excel';
import { ending, renameSheet, sheetOf, typeInto } from './person';
import { workbookOf } from './workbooks';

const HEADER = ['订单号', '下单日期', '客户名称', '数量'];

/** All within the twelve months before 22 November 2026 (46348), but for one order of Kaida's of 2024. */
const ORDERS: (string | number | null)[][] = [
  ['SO-1', 46100, 'Kaida', 700],
  ['SO-2', 46200, '宁波海川', 300],
  ['SO-3', 46300, 'Kaida', 400],
  ['SO-4', 46310, '=cmd|calc', 250],
  ['SO-5', 46320, '@SUM(1)', 150],
  ['SO-6', 45500, 'Kaida', 9000],
  ['SO-7', 46330, "'s-Hertogenbosch BV", 40],
  ['SO-8', 46340, '3M 中国', 30],
];
/** By hand: 700 + 400 · 300 · 250 · 150 · 40 · 30. */
const NAMES = ['Kaida', '宁波海川', '=cmd|calc', '@SUM(1)', "'s-Hertogenbosch BV", '3M 中国'];
const VOLUMES = [1100, 300, 250, 150, 40, 30];
/** 1000 ≤ 1100 < 2000 A · 300 C · the others below 300 D. */
const TIERS = ['A', 'C', 'D', 'D', 'D', 'D'];

const users: User[] = [];
const open: typeof openUnclosed = async (...given) => {
  const user = await openUnclosed(...given);
  users.push(user);
  return user;
};
afterEach(() => users.splice(0).forEach((user) => user.close()));

const ledger = () =>
  workbookOf({
    sheet: '订单',
    header: HEADER,
    rows: ORDERS,
    more: (sheet) => {
      for (let row = 2; row <= ORDERS.length + 1; row++) sheet.getCell(row, 2).numFmt = 'yyyy-mm-dd';
    },
  });

const onResult = (user: User, at: number | undefined, last = NAMES.length, sheet = '关键少数') =>
  column(user.workbook, sheet, at ?? -1, [1, last]);

test('customers stand by volume on a sheet of their own, the orders stay as they are', async () => {
  const user = await open(await ledger());
  const before = cellsOf(user.workbook, sheetOf(user.host, '订单'));
  const { target, classified } = await user.classify('values');
  expect([target.elsewhere, classified?.sheet]).toEqual(['ledger', '关键少数']);
  expect(user.workbook.sheets.map(({ name }) => name)).toEqual(['订单', '关键少数']);
  const { customer, volume, orders, last, tier } = classified?.columns ?? {};
  expect(onResult(user, customer)).toEqual(NAMES);
  expect(onResult(user, volume)).toEqual(VOLUMES);
  expect(onResult(user, orders)?.[1]).toBe(1);
  expect(onResult(user, last)).toEqual([46300, 46200, 46310, 46320, 46330, 46340]);
  expect(onResult(user, tier)).toEqual(TIERS);
  expect(cellsOf(user.workbook, sheetOf(user.host, '订单'))).toEqual(before);
});

test.each(['live', 'values'] as const)('a name that looks like a formula stays a name (%s)', async (style) => {
  const user = await open(await ledger());
  await user.classify(style);
  const sheet = sheetOf(user.host, '关键少数');
  for (let row = 1; row <= NAMES.length; row++) {
    expect(sheet.formula(row, 0)).toBeUndefined();
    expect(sheet.value(row, 0)).toBe(NAMES[row - 1]);
  }
  const again = await openUnclosed(user.save());
  users.push(again);
  expect(column(again.workbook, '关键少数', 0, [1, NAMES.length])).toEqual(NAMES);
});

test.each(['live', 'values'] as const)('a day that cannot be read stays what was typed (%s)', async (style) => {
  // Excel would make a formula, a number and a truth of them.
  const typed = ['=cmd|calc', '1000000000', 'true', "'26"];
  const lost = typed.map((day, i) => [`SO-${20 + i}`, day, `Kunde ${i}`, 20 - i]);
  const user = await open(await workbookOf({ sheet: '订单', header: HEADER, rows: [...ORDERS, ...lost] }));
  const { classified } = await user.classify(style);
  const { last = -1 } = classified?.columns ?? {};
  const sheet = sheetOf(user.host, '关键少数');
  const rows = typed.map((_, i) => NAMES.length + 1 + i);
  expect(rows.map((row) => sheet.formula(row, last))).toEqual(typed.map(() => undefined));
  expect(rows.map((row) => sheet.value(row, last))).toEqual(typed);
  expect((await user.look({ style })).classified?.plan.blocks).toEqual([]);
});

test('after new orders everybody keeps the row, and what was written beside it stays beside it', async () => {
  const user = await open(await ledger());
  const { classified } = await user.classify('live');
  const { customer, volume, tier } = classified?.columns ?? {};
  const note = 12;
  const sheet = sheetOf(user.host, '关键少数');
  for (let row = 1; row <= NAMES.length; row++)
    await typeInto(user.host, sheet, row, note, `note on ${NAMES[row - 1]}`);
  const orders = sheetOf(user.host, '订单');
  const more = [
    ['SO-9', 46341, '宁波海川', 5000],
    ['SO-10', 46342, 'Neu AG', 600],
    ['SO-11', 46343, 'Alt KG', 2000],
  ] as const;
  for (const [i, order] of more.entries()) {
    for (const [at, typed] of order.entries()) await typeInto(user.host, orders, ORDERS.length + 1 + i, at, typed);
    orders.setStyle(ORDERS.length + 1 + i, 1, orders.style(1, 1));
  }
  const second = await user.classify('values');
  expect(second.classified?.sheet).toBe('关键少数');
  expect(user.workbook.sheets).toHaveLength(2);
  const all = NAMES.length + 2;
  expect(onResult(user, customer, all)).toEqual([...NAMES, 'Alt KG', 'Neu AG']);
  expect(onResult(user, volume, all)).toEqual([1100, 5300, 250, 150, 40, 30, 2000, 600]);
  expect(onResult(user, tier, all)).toEqual(['A', 'S', 'D', 'D', 'D', 'D', 'S', 'B']);
  expect(onResult(user, note, all)).toEqual([...NAMES.map((name) => `note on ${name}`), null, null]);
});

test('a second run without new orders changes nothing', async () => {
  const user = await open(await ledger());
  await user.classify('live');
  const before = contentOf(user.workbook);
  expect((await user.look({ style: 'live' })).classified?.plan.blocks).toEqual([]);
  await user.classify('live');
  expect(contentOf(user.workbook)).toEqual(before);
});

test('revert takes the sheet away when nobody wrote on it', async () => {
  const user = await open(await ledger());
  const before = contentOf(user.workbook);
  await user.classify('live');
  await user.revert();
  expect(contentOf(user.workbook)).toEqual(before);
});

test.each([
  ['beside the customers', 2, 12],
  ['below them', 20, 0],
  ['over a tier of ours', 3, 4],
])('revert leaves the sheet when somebody wrote %s, with what he wrote and nothing else', async (_, row, at) => {
  const user = await open(await ledger());
  await user.classify('live');
  await typeInto(user.host, sheetOf(user.host, '关键少数'), row, at, '打过电话');
  await user.revert();
  const left = cellsOf(user.workbook, sheetOf(user.host, '关键少数'));
  expect(left).toEqual({ [`${row},${at}`]: '打过电话' });
  expect(user.workbook.names).toEqual([]);
  expect(sheetOf(user.host, '关键少数').conditionalFormats).toEqual([]);
});

test('the sheet got another name: a second run and a revert find it all the same', async () => {
  const user = await open(await ledger());
  const before = contentOf(user.workbook);
  await user.classify('live');
  renameSheet(user.host, '关键少数', '客户分级 2026');
  expect((await user.look({ style: 'live' })).classified?.plan.blocks).toEqual([]);
  await user.revert();
  expect(contentOf(user.workbook)).toEqual(before);
});

test('the sheet was deleted: revert has nothing left to do, and the next run makes a new one', async () => {
  const user = await open(await ledger());
  await user.classify('live');
  const [, made] = user.workbook.sheets;
  user.workbook.sheets.splice(1, 1);
  user.workbook.names = user.workbook.names.filter(({ scope }) => scope !== made?.id);
  const before = contentOf(user.workbook).sheets;
  await user.revert();
  expect(contentOf(user.workbook).sheets).toEqual(before);
  await user.classify('values');
  expect(onResult(user, 0)).toEqual(NAMES);
});

test('the user has a sheet of that name already: the result gets the next free one', async () => {
  const user = await open(
    await workbookOf({
      sheet: '订单',
      header: HEADER,
      rows: ORDERS,
      more: (_, book) => void book.addWorksheet('关键少数'),
    }),
  );
  const { classified } = await user.classify('values');
  expect(classified?.sheet).toBe('关键少数 2');
  expect(onResult(user, 0, NAMES.length, '关键少数 2')).toEqual(NAMES);
  expect(cellsOf(user.workbook, sheetOf(user.host, '关键少数'))).toEqual({});
});

test('a protected workbook takes no new sheet: nothing changes', async () => {
  const user = await open(await ledger());
  user.workbook.protected = true;
  const before = contentOf(user.workbook);
  expect(await ending(user.classify())).toBe('structure-protected');
  expect(contentOf(user.workbook)).toEqual(before);
});
