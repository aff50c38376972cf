/**
 * A user at the Today tab: what stands on it, how it follows the sheet, and a contact that is written down, put off,
 * taken back.
 */
import { cellAddress } from '../../../src/book/address';
import { LOG_SHEET } from '../../../src/book/written/logHeads';
import { wordsFor } from '../../../src/locale/all';
import { give } from '../../../src/runtime/notice';
import { dayOfIso, isoOf } from '../../../src/policy/day';
import type { Part } from '../../../src/policy/today';
import { emptyForm } from '../../../src/taskpane/session/contactForm';
import { contentOf, openAs } from '../../journeys/excel';
import { insertRows } from '../../journeys/inserting';
import { sheetOf, typeInto } from '../../journeys/person';
import { TODAY, workbookOf } from '../../journeys/workbooks';
import { closePanes, openPane, until, type PaneUser } from '../pane';

afterEach(closePanes);

const HEADER = ['客户名称', '负责人', '年采购量', '最近联系', '下次联系', '意向'];
const ROWS = [
  ['宁波海川光电有限公司', '王伟', 2400, 46300, null, '高'],
  ['Brightline Optics GmbH', '李娜', 1000, 46345, null, null],
  ['深圳市凯腾电子', '李娜', '约480台', 46347, null, null],
  ['Lumen & Partner', '王伟', 299, 46330, 46360, null],
  ['青岛远洋贸易', null, 1500, null, null, null],
];
const LOG = LOG_SHEET['zh-CN'];
const today = dayOfIso(TODAY)!;

const customers = () => workbookOf({ header: HEADER, rows: ROWS });

async function atToday(bytes?: Uint8Array, classified = true): Promise<PaneUser> {
  const user = await openPane(bytes ?? (await customers()));
  if (classified) {
    await user.pane.write('values');
    await user.pane.apply();
  }
  await user.pane.showTab('today');
  await until(() => user.pane.state().daily !== undefined);
  return user;
}

const daily = ({ pane }: PaneUser) => pane.state().daily!;
const named = (user: PaneUser, part: Part) =>
  daily(user).list.parts[part].map(({ id }) => daily(user).seen.book.customers[id]?.name);
const partOf = (user: PaneUser, name: string) =>
  (['unreadable', 'overdue', 'due', 'never', 'upcoming'] as const).find((part) => named(user, part).includes(name)) ??
  null;
const idOf = (user: PaneUser, name: string) =>
  daily(user).seen.book.customers.findIndex((customer) => customer.name === name);
const at = ({ workbook }: PaneUser, row: number, column: number, sheet = '客户') =>
  workbook.sheet(sheet)?.value(row, column) ?? null;
const quiet = async (user: PaneUser) => {
  await user.client.idle();
  await new Promise((done) => setTimeout(done, 400));
  await until(() => user.pane.state().working === null);
  await user.client.idle();
};

test('who has tiers already lands on Today; who has none lands on what was read', async () => {
  const first = await openPane(await customers());
  expect(first.pane.state().tab).toBe('classify');
  await first.pane.write('values');
  await first.pane.apply();
  const second = await openPane(first.save());
  expect(second.pane.state().tab).toBe('today');
});

test('overdue, due, never contacted key customers and the coming days, before anything was classified too', async () => {
  for (const classified of [true, false]) {
    const user = await atToday(undefined, classified);
    expect(named(user, 'overdue')).toEqual(['宁波海川光电有限公司']);
    // Three days after the 19th is Sunday: Monday, the 23rd.
    expect(named(user, 'upcoming')).toEqual(['Brightline Optics GmbH']);
    expect(named(user, 'never')).toEqual(['青岛远洋贸易']);
    expect(daily(user).owners).toEqual(['李娜', '王伟']);
  }
});

test('an edit costs one request and changes only its own lines; one that changes nothing changes nothing', async () => {
  const user = await atToday();
  const before = daily(user);
  const from = user.host.requests.length;
  await typeInto(user.host, sheetOf(user.host, '客户'), 2, 3, 46320);
  await until(() => partOf(user, 'Brightline Optics GmbH') === 'overdue');
  await quiet(user);
  expect(user.host.requests.length - from).toBe(1);
  expect(daily(user).list.parts.never).toBe(before.list.parts.never);
  expect(daily(user).list.lines.get(0)).toBe(before.list.lines.get(0));
  // A remark that no reason rests on: the very same list.
  const list = daily(user).list;
  await typeInto(user.host, sheetOf(user.host, '客户'), 1, 5, '很高');
  await quiet(user);
  expect(daily(user).list).toBe(list);
});

test("a co-author's edit comes the same way, and what the row says now is what a whole reading says", async () => {
  const user = await atToday();
  const other = await openAs(user.host);
  await other.run(async (context) => {
    context.workbook.worksheets.getItem('客户').getRange('C4:D4').values = [['1,200台', '2026-11-10']];
    await context.sync();
  });
  await until(() => partOf(user, '深圳市凯腾电子') === 'overdue');
  const { seen } = daily(user);
  const whole = await user.look();
  expect(seen.book.customers).toEqual(whole.book.customers);
  expect(seen.decisions).toEqual(whole.decisions);
  other.close();
});

test('a row that is inserted has the whole sheet read, and the lines follow their customers', async () => {
  const user = await atToday();
  await insertRows(user.host, sheetOf(user.host, '客户'), 1, 1);
  await typeInto(user.host, sheetOf(user.host, '客户'), 1, 0, '新客户');
  await until(() => daily(user).seen.book.customers[1]?.row === 2);
  expect(named(user, 'overdue')).toEqual(['宁波海川光电有限公司']);
});

test('contacted today: what was shown is what is written, one step, and the next line is ready', async () => {
  const user = await atToday();
  const id = idOf(user, '宁波海川光电有限公司');
  const shown = user.today.writes(emptyForm('contact', [id], today))!;
  expect(shown).toMatchObject({
    cells: [
      { cell: 'D2', header: '最近联系', from: 46300, to: 46348 },
      // Next and by; tier and score stand.
      { cell: 'I2', header: '下次联系 (关键少数)', from: 46303, to: 46351 },
      { cell: 'J2', header: '最迟联系', from: 46304, to: 46352 },
    ],
    kept: [],
    log: LOG,
    makesLog: true,
  });
  await user.today.contactToday([id]);
  expect(user.pane.state().outcome).toMatchObject({ kind: 'told', done: true });
  expect(at(user, 1, 3)).toBe(46348);
  expect(at(user, 1, 1, LOG)).toBe('宁波海川光电有限公司');
  expect(partOf(user, '宁波海川光电有限公司')).toBe('upcoming');
  // The second one needs no whole reading: the log is there.
  const from = user.host.requests.length;
  await user.today.contactToday([idOf(user, '青岛远洋贸易')]);
  await until(() => partOf(user, '青岛远洋贸易') === 'upcoming');
  expect(user.host.requests.length - from).toBeLessThan(14);
  expect(at(user, 5, 3)).toBe(46348);
  expect([1, 2, 3].map((row) => at(user, row, 1, LOG))).toEqual(['宁波海川光电有限公司', '青岛远洋贸易', null]);
  await user.pane.revert();
  expect([at(user, 5, 3), at(user, 2, 1, LOG)]).toEqual([null, null]);
  expect(partOf(user, '青岛远洋贸易')).toBe('never');
});

test('several at once, with all that was said; the last step is taken back whole', async () => {
  const user = await atToday();
  const actions = user.today;
  await actions.contactToday([idOf(user, 'Lumen & Partner')]);
  const before = contentOf(user.workbook).sheets;
  for (const name of ['Brightline Optics GmbH', '深圳市凯腾电子']) actions.mark(idOf(user, name));
  actions.open('contact', [...daily(user).marked]);
  actions.type({
    date: '2026-11-20',
    way: 'fair',
    said: '=展会见面',
    promised: '寄样',
    next: '2026-12-01',
    intent: '中',
  });
  const shown = actions.writes(daily(user).form!)!;
  expect(shown.cells.map(({ cell }) => cell).sort()).toEqual(
    ['D3', 'E3', 'F3', 'I3', 'J3', 'E4', 'F4', 'I4', 'J4'].sort(),
  );
  await actions.write(daily(user).form!);
  expect([2, 3].map((row) => [at(user, row, 3), at(user, row, 4), at(user, row, 5)])).toEqual([
    [46346, 46357, '中'],
    [46347, 46357, '中'],
  ]);
  expect(user.workbook.sheet(LOG)?.formula(2, 4)).toBeUndefined();
  expect([2, 3].map((row) => [0, 1, 3, 4, 7].map((column) => at(user, row, column, LOG)))).toEqual([
    [46346, 'Brightline Optics GmbH', '展会', '=展会见面', 46357],
    [46346, '深圳市凯腾电子', '展会', '=展会见面', 46357],
  ]);
  expect(daily(user)).toMatchObject({ form: null });
  await user.pane.revert();
  expect(contentOf(user.workbook).sheets).toEqual(before);
});

test('a form that cannot be writes nothing: a contact in the future, a next day before it, a day that is past', async () => {
  const user = await atToday();
  const { writes } = user.today;
  const form = emptyForm('contact', [0], today);
  expect(writes({ ...form, date: '2026-11-23' })).toBeNull();
  expect(writes({ ...form, next: '2026-11-22' })).toBeNull();
  expect(writes({ ...form, date: '' })).toBeNull();
  expect(writes({ ...form, kind: 'put-off', next: '2026-11-22' })).toBeNull();
  expect(writes({ ...form, kind: 'put-off' })).toBeNull();
});

test('put off: the typed day wins and is marked; after the next contact the rhythm holds again (G30)', async () => {
  const user = await atToday();
  const actions = user.today;
  const id = idOf(user, '宁波海川光电有限公司');
  await actions.write({ ...emptyForm('put-off', [id], today), next: '2026-11-27' });
  expect(at(user, 1, 4)).toBe(46353);
  expect(at(user, 1, 3)).toBe(46300);
  expect(user.workbook.sheet(LOG)).toBeUndefined();
  await until(() => partOf(user, '宁波海川光电有限公司') === 'upcoming');
  expect(daily(user).seen.decisions[id]).toMatchObject({ state: 'by-hand', next: 46353 });
  await actions.contactToday([id]);
  expect(at(user, 1, 4)).toBe(null);
  expect(isoOf(daily(user).seen.decisions[id]!.next!)).toBe('2026-11-25');
});

test('a sheet without a column for the next contact keeps the day in the log, and comes back to it', async () => {
  const rows = ROWS.map((row) => row.slice(0, 4));
  const user = await atToday(await workbookOf({ header: HEADER.slice(0, 4), rows }));
  const actions = user.today;
  const id = idOf(user, '宁波海川光电有限公司');
  await actions.write({ ...emptyForm('put-off', [id], today), next: '2026-11-27' });
  expect([0, 1, 7].map((column) => at(user, 1, column, LOG))).toEqual([null, '宁波海川光电有限公司', 46353]);
  expect(daily(user).seen.decisions[id]).toMatchObject({ state: 'by-hand', next: 46353 });
  await actions.contactToday([id]);
  await until(() => daily(user).seen.decisions[id]?.state === 'upcoming');
  const whole = await user.look();
  expect(whole.decisions[id]).toEqual(daily(user).seen.decisions[id]);
});

test('rows that moved before the key was pressed: the same customer gets the contact, nobody else', async () => {
  const user = await atToday();
  const id = idOf(user, 'Brightline Optics GmbH');
  // Nothing is told of it: the pane does not know.
  const { edited } = user.host;
  user.host.edited = () => Promise.resolve();
  await insertRows(user.host, sheetOf(user.host, '客户'), 1, 1);
  user.host.edited = edited;
  await user.today.contactToday([id]);
  expect(user.pane.state().outcome).toMatchObject({ kind: 'told', done: true });
  expect([2, 3, 4].map((row) => [at(user, row, 0), at(user, row, 3)])).toEqual([
    ['宁波海川光电有限公司', 46300],
    ['Brightline Optics GmbH', 46348],
    ['深圳市凯腾电子', 46347],
  ]);
  expect(at(user, 1, 1, LOG)).toBe('Brightline Optics GmbH');
});

test('a customer that is gone gets no contact, and nobody in its place', async () => {
  const user = await atToday();
  const id = idOf(user, 'Brightline Optics GmbH');
  const { edited } = user.host;
  user.host.edited = () => Promise.resolve();
  await insertRows(user.host, sheetOf(user.host, '客户'), 2, -1);
  user.host.edited = edited;
  const before = contentOf(user.workbook).sheets;
  await user.today.contactToday([id]);
  expect(user.pane.state().outcome).toMatchObject({ kind: 'failed' });
  expect(contentOf(user.workbook).sheets).toEqual(before);
});

test('the ribbon asks for the selected rows: they open to be seen, and nothing is written', async () => {
  const user = await atToday();
  await user.pane.showTab('classify');
  await user.run(async (context) => {
    context.workbook.worksheets.getItem('客户').getRange('A2:A3').select();
    await context.sync();
  });
  await give({ ask: 'contacted' });
  await until(() => user.pane.state().daily?.form != null);
  expect(user.pane.state()).toMatchObject({ tab: 'today', daily: { form: { kind: 'contact', ids: [0, 1] } } });
  expect(user.workbook.sheet(LOG)).toBeUndefined();
  user.today.close();
  await user.run(async (context) => {
    context.workbook.worksheets.getItem('客户').getRange('A1').select();
    await context.sync();
  });
  await give({ ask: 'contacted' });
  await until(() => user.pane.state().outcome !== null);
  expect(user.pane.state()).toMatchObject({ outcome: { kind: 'told', intent: 'info' }, daily: { form: null } });
});

test('the ribbon with a chart selected says what to select', async () => {
  const user = await atToday();
  user.host.view.shape = true;
  await give({ ask: 'contacted' });
  await until(() => user.pane.state().outcome !== null);
  expect(user.pane.state()).toMatchObject({ outcome: { kind: 'told', intent: 'info' }, daily: { form: null } });
});

test('filters: by salesperson, by tier, by a group of the team’s own', async () => {
  const user = await atToday();
  const actions = user.today;
  actions.filter({ owner: '王伟' });
  expect(daily(user).filter).toEqual({ owner: '王伟', tier: null, group: null });
  actions.filter({ tier: 'S' });
  expect(daily(user).filter).toEqual({ owner: '王伟', tier: 'S', group: null });
  // A salesperson who is no more in the sheet filters nobody.
  for (const row of [1, 4]) await typeInto(user.host, sheetOf(user.host, '客户'), row, 1, '周强');
  await until(() => daily(user).owners.includes('周强'));
  expect(daily(user).filter.owner).toBeNull();
});

test.each(['en', 'zh-CN', 'zh-TW'])('%s: the log is made in the language of the pane', async (locale) => {
  const user = await openPane(await customers(), { words: wordsFor(locale) });
  await user.pane.showTab('today');
  await until(() => user.pane.state().daily !== undefined);
  await user.today.contactToday([0]);
  const log = user.workbook.sheets[1]!;
  expect([log.name, log.value(0, 1)]).toEqual(
    {
      en: ['Vital Few log', 'Customer'],
      'zh-CN': ['关键少数 记录', '客户名称'],
      'zh-TW': ['關鍵少數 記錄', '客戶名稱'],
    }[locale],
  );
});

test('marks outlive a whole reading as long as their customers stand where they stood', async () => {
  const user = await atToday();
  const actions = user.today;
  for (const name of ['宁波海川光电有限公司', '青岛远洋贸易']) actions.mark(idOf(user, name));
  await insertRows(user.host, sheetOf(user.host, '客户'), 4, 1);
  await until(() => daily(user).seen.book.customers.at(-1)?.row === 6);
  expect([...daily(user).marked]).toEqual([idOf(user, '宁波海川光电有限公司')]);
});

test('customers of a ledger are listed, and no contact is offered for them: they have no row of their own', async () => {
  const header = ['订单号', '下单日期', '客户名称', '数量'];
  const rows = Array.from({ length: 24 }, (_, i) => [
    `PO-${1000 + i}`,
    46_000 + i * 12,
    `客户${'甲乙丙'[i % 3]}`,
    100 + i,
  ]);
  const user = await openPane(
    await workbookOf({
      header,
      rows,
      more: (sheet) => rows.forEach((_, i) => (sheet.getCell(i + 2, 2).numFmt = 'yyyy-mm-dd')),
    }),
  );
  await user.pane.showTab('today');
  await until(() => user.pane.state().daily !== undefined);
  expect(daily(user).seen.book.kind).toBe('ledger');
  expect(daily(user).list.lines.size).toBe(3);
  expect(user.today.writes(emptyForm('contact', [0], today))).toBeNull();
  const before = contentOf(user.workbook);
  await user.today.contactToday([0]);
  expect(contentOf(user.workbook)).toEqual(before);
});

test.each(['live', 'native'] as const)(
  '%s: formulas of ours follow the contact by themselves, and stay formulas',
  async (style) => {
    const user = await openPane(await customers());
    await user.pane.write(style);
    await user.pane.apply();
    await user.pane.showTab('today');
    await until(() => user.pane.state().daily !== undefined);
    const ours = () => daily(user).seen.target.own.next?.contents.slice(1) ?? [];
    const before = ours();
    expect(before.every((content) => String(content).startsWith('='))).toBe(true);
    const id = idOf(user, '宁波海川光电有限公司');
    expect(user.today.writes(emptyForm('contact', [id], today))).toMatchObject({
      cells: [{ cell: 'D2', from: 46300, to: 46348 }],
    });
    await user.today.contactToday([id]);
    expect(user.pane.state().outcome).toMatchObject({ done: true });
    const whole = await user.look();
    expect(whole.target.own.next?.contents.slice(1)).toEqual(before);
    expect(at(user, 1, 3)).toBe(46348);
  },
);

test.each(['live', 'native'] as const)(
  '%s: a put off that turns formulas of ours into days says which',
  async (style) => {
    const user = await openPane(
      await workbookOf({ header: HEADER.slice(0, 4), rows: ROWS.map((row) => row.slice(0, 4)) }),
    );
    await user.pane.write(style);
    await user.pane.apply();
    await user.pane.showTab('today');
    await until(() => user.pane.state().daily !== undefined);
    const { own } = daily(user).seen.target;
    const [next, by] = [own.next!.column, own.by!.column];
    const id = idOf(user, '宁波海川光电有限公司');
    const form = { ...emptyForm('put-off', [id], today), next: '2026-12-07' };
    const cells = [next, by].map((column) => ({
      cell: cellAddress(1, column),
      from: expect.stringMatching(/^=/) as string,
      to: 46363,
    }));
    expect(user.today.writes(form)).toMatchObject({ cells });
    expect(await user.today.look(form)).toEqual(user.today.writes(form));
    await user.today.write(form);
    expect([at(user, 1, next), at(user, 1, by)]).toEqual([46363, 46363]);
  },
);

test('a cell of theirs that holds a formula stays, and is named before and after', async () => {
  const user = await atToday();
  user.workbook.sheet('客户')!.setFormula(1, 4, '=D2+60');
  const form = { ...emptyForm('put-off', [idOf(user, '宁波海川光电有限公司')], today), next: '2026-12-07' };
  expect((await user.today.look(form))?.kept).toEqual(['E2']);
  const before = contentOf(user.workbook);
  await user.today.write(form);
  expect(contentOf(user.workbook)).toEqual(before);
  const { outcome } = user.pane.state();
  expect(outcome).toMatchObject({ kind: 'told', intent: 'info' });
  expect(outcome?.kind === 'told' && outcome.text).toContain('E2');
});

test('what would be written now, where that is something else than what was shown, is shown first', async () => {
  const user = await atToday();
  const form = emptyForm('contact', [idOf(user, '宁波海川光电有限公司')], today);
  expect((await user.today.look(form))?.cells[0]?.cell).toBe('D2');
  user.workbook.sheet('客户')!.setFormula(1, 3, '=DATE(2026,10,1)');
  const before = contentOf(user.workbook);
  await user.today.write(form);
  expect(contentOf(user.workbook)).toEqual(before);
  expect(user.pane.state().outcome).toMatchObject({ kind: 'told', intent: 'info' });
  await user.today.write(form);
  expect(user.pane.state().outcome).toMatchObject({ kind: 'told', done: true });
  expect(user.workbook.sheet('客户')!.formula(1, 3)).toBe('=DATE(2026,10,1)');
});
