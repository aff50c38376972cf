/** A user at the pane, from the first sight to taking it all back. */
import { contentOf, column } from '../../journeys/excel';
import { sheetOf, typeInto } from '../../journeys/person';
import { CUSTOMERS, HEADER, workbookOf } from '../../journeys/workbooks';
import { give } from '../../../src/runtime/notice';
import { inExcel } from '../../../src/sheet/excel';
import { revertLast } from '../../../src/sheet/jobs/classify';
import { ownPlace } from '../../../src/plan/columns/target';
import { overdueView } from '../../../src/taskpane/session/state';
import { customerAt, placeOf } from '../../../src/plan/columns/whereabouts';
import { closePanes, openPane, until, type PaneUser } from '../pane';

afterEach(closePanes);

const seenOf = ({ pane }: PaneUser) => pane.state().seen!;
const meanings = (user: PaneUser) =>
  Object.fromEntries(Object.values(seenOf(user).book.columns).map(({ field, header }) => [header, field]));

test('on opening it says what it found, and writes nothing', async () => {
  const bytes = await workbookOf();
  const user = await openPane(bytes);
  const before = contentOf((await openPane(bytes)).workbook);
  expect(user.pane.state()).toMatchObject({ screen: 'sight', working: null, question: null, outcome: null });
  expect(seenOf(user).book).toMatchObject({ sheet: '客户', headerRows: [0] });
  expect(seenOf(user).book.customers).toHaveLength(CUSTOMERS.length);
  expect(meanings(user)).toMatchObject({ 客户名称: 'customer_name', 年采购量: 'annual_volume' });
  user.pane.show('preview');
  expect(contentOf(user.workbook)).toEqual(before);
});

test('preview, apply, revert: what was shown is written, and all of it is taken back', async () => {
  const user = await openPane(await workbookOf());
  const before = contentOf(user.workbook);
  await user.pane.look('preview');
  expect(user.pane.state().screen).toBe('preview');
  await user.pane.apply();
  expect(user.pane.state()).toMatchObject({
    screen: 'overview',
    working: null,
    outcome: { kind: 'applied', rows: CUSTOMERS.length, moved: 0 },
  });
  expect(column(user.workbook, '客户', 4, [0, 2])[0]).toBe('级别');
  await user.pane.revert();
  expect(user.pane.state()).toMatchObject({ screen: 'sight', outcome: { kind: 'reverted' } });
  expect(contentOf(user.workbook)).toEqual(before);
});

test('steps are named as they are done; nobody takes back what a colleague did meanwhile, unless it was seen', async () => {
  const user = await openPane(await workbookOf());
  const { pane, workbook } = user;
  const before = contentOf(workbook);
  const jobs = () => pane.state().steps?.map(({ job }) => job);
  expect(jobs()).toEqual([]);
  await pane.apply();
  await pane.write('values');
  await pane.apply();
  expect(jobs()).toEqual(['classify', 'classify']);
  await user.classify('live');
  const standing = contentOf(workbook);
  await pane.revert();
  expect(pane.state().outcome).toEqual({ kind: 'failed', failure: 'other-step' });
  expect(contentOf(workbook)).toEqual(standing);
  expect(jobs()).toHaveLength(3);
  await pane.revert(pane.state().steps?.[1]);
  expect(pane.state().outcome).toMatchObject({ kind: 'reverted', steps: [{ number: 3 }, { number: 2 }] });
  expect(jobs()).toEqual(['classify']);

  await pane.lookToRemove();
  expect(pane.state().removal).toMatchObject({ ours: { columns: { length: 4 } }, typed: [] });
  await pane.remove();
  expect(pane.state()).toMatchObject({ removal: null, steps: [], outcome: { kind: 'told', intent: 'success' } });
  expect(contentOf(workbook)).toEqual(before);
});

test('a column that is corrected is remembered after save and reopen, also for other readers, and forgotten with Revert', async () => {
  const header = ['客户名称', '联系人', '数字', '最近联系'];
  const user = await openPane(await workbookOf({ header }));
  const before = contentOf(user.workbook);
  expect(seenOf(user).book.unused).toEqual([{ column: 2, header: '数字' }]);
  await user.pane.mean(2, 'annual_volume');
  expect(meanings(user)).toMatchObject({ 数字: 'annual_volume' });
  // Said, not written.
  expect(contentOf(user.workbook)).toEqual(before);
  await user.pane.apply();
  expect(user.pane.state().outcome).toMatchObject({ kind: 'applied' });

  const again = await openPane(user.save());
  expect(meanings(again)).toMatchObject({ 数字: 'annual_volume' });
  expect(again.pane.state().screen).toBe('overview');
  // The command line and the ribbon say nothing, and read the same.
  expect((await again.look()).book.columns.annual_volume?.header).toBe('数字');
  await again.pane.revert();
  expect(contentOf(again.workbook)).toEqual(before);
  expect(meanings(again)).not.toMatchObject({ 数字: 'annual_volume' });
});

test('one meaning has one column: whoever had it loses it', async () => {
  const user = await openPane(await workbookOf({ header: ['客户名称', '数字', '年采购量', '最近联系'] }));
  await user.pane.mean(1, 'annual_volume');
  expect(meanings(user)).toMatchObject({ 数字: 'annual_volume' });
  expect(seenOf(user).book.unused.map(({ header }) => header)).toContain('年采购量');
});

test('a question is answered, the answer is kept, and can be changed', async () => {
  const rows = [
    ['海川', '王伟', 2400, '03/04/2026'],
    ['凯腾', '李娜', 500, '05/06/2026'],
  ];
  const user = await openPane(await workbookOf({ rows }));
  expect(user.pane.state().question).toMatchObject({ code: 'date-order', column: 3 });
  expect(seenOf(user).classified).toBeNull();
  user.pane.choose('dmy');
  await user.pane.answer();
  expect(user.pane.state().question).toBeNull();
  // 3 April 2026, by hand: 46115.
  expect(seenOf(user).book.customers[0]?.lastContact).toBe(46115);
  await user.pane.takeBackAnswer('date-order', 3);
  expect(user.pane.state().question).toMatchObject({ code: 'date-order' });
  user.pane.choose('mdy');
  await user.pane.answer();
  // 4 March 2026.
  expect(seenOf(user).book.customers[0]?.lastContact).toBe(46085);
  await user.pane.apply();
  const again = await openPane(user.save());
  expect(again.pane.state().question).toBeNull();
  expect(seenOf(again).book.customers[0]?.lastContact).toBe(46085);
});

test('where no header is found the user points at it', async () => {
  const rows = [
    ['海川', '王伟', 2400, 46300],
    ['凯腾', '李娜', 500, 46342],
  ];
  const user = await openPane(await workbookOf({ header: ['甲', '乙', '丙', '丁'], rows }));
  expect(seenOf(user).book.kind).toBe('none');
  user.pane.chooseHeader(true, 0);
  await user.pane.useHeader();
  await user.pane.mean(0, 'customer_name');
  await user.pane.mean(2, 'annual_volume');
  expect(seenOf(user).book.customers.map(({ name, volume }) => [name, volume])).toEqual([
    ['海川', 2400],
    ['凯腾', 500],
  ]);
  await user.pane.apply();
  const again = await openPane(user.save());
  expect(seenOf(again).book.customers).toHaveLength(2);
});

test('who moves: from a column of the user’s own, then from the tiers written last time', async () => {
  const header = ['客户名称', '客户级别', '年采购量', '最近联系'];
  const rows = CUSTOMERS.map(([name, , volume, last], i) => [
    name!,
    ['A级', 'A级', 'C级', 'D级'][i] ?? null,
    volume!,
    last!,
  ]);
  const user = await openPane(await workbookOf({ header, rows }));
  // By hand, before → after: A → S, A → A, C → B, D → D, – → –, – → –, – → A.
  expect(seenOf(user).moves.since).toBe('theirs');
  expect(seenOf(user).moves.moved).toEqual([0, 2, 6]);
  expect(seenOf(user).moves.flows).toEqual(
    expect.arrayContaining([
      { from: 'A', to: 'S', count: 1 },
      { from: 'C', to: 'B', count: 1 },
      { from: null, to: 'A', count: 1 },
    ]),
  );
  await user.pane.write('values');
  await user.pane.apply();
  expect(user.pane.state().outcome).toMatchObject({ moved: 3 });
  expect(seenOf(user).moves).toMatchObject({ since: 'ours', moved: [] });
  await typeInto(user.host, sheetOf(user.host, '客户'), 3, 2, 1200);
  await until(() => seenOf(user).book.customers[2]?.volume === 1200);
  expect(seenOf(user).moves.flows).toEqual([{ from: 'B', to: 'A', count: 1 }]);
});

test('a second press while a job is under way does nothing', async () => {
  const user = await openPane(await workbookOf());
  await user.pane.look('preview');
  const first = user.pane.apply();
  const requests = user.host.requests.length;
  await user.pane.apply();
  expect(user.pane.state().working).toBe('apply');
  expect(user.host.requests.length - requests).toBeLessThanOrEqual(1);
  await first;
  expect(seenOf(user).classified?.plan.blocks).toEqual([]);
});

test('Cancel in the middle of writing takes back what was written', async () => {
  const rows = Array.from({ length: 14_000 }, (_, i) => [`客户 ${i}`, '王伟', (i * 37) % 2500, 46300]);
  const user = await openPane(await workbookOf({ rows }));
  const before = contentOf(user.workbook).xml;
  await user.pane.look('preview');
  const header = () => column(user.workbook, '客户', 4, [0, 1]);
  // The fourth request is the writing: refused as too large, it comes again in parts.
  const fourth = user.host.requests.length + 4;
  user.host.faults = [{ request: fourth, code: 'RequestPayloadSizeLimitExceeded', when: 'before' }];
  user.host.before = () => {
    if (header()[0] !== null) user.pane.cancel();
  };
  await user.pane.apply();
  user.host.before = null;
  expect(user.pane.state()).toMatchObject({ working: null, outcome: { kind: 'failed', failure: 'cancelled' } });
  expect(header()).toEqual([null, null]);
  expect(contentOf(user.workbook).xml).toEqual(before);
}, 120_000);

test('while a cell is being edited it waits; Cancel ends the waiting, and nothing is written when the editing ends', async () => {
  const user = await openPane(await workbookOf());
  const before = contentOf(user.workbook);
  await user.pane.look('preview');
  user.host.editing = true;
  const first = user.pane.apply();
  await until(() => user.pane.state().waitingFor === 'cell');
  user.pane.cancel();
  await first;
  expect(user.pane.state()).toMatchObject({ working: null, outcome: { kind: 'failed', failure: 'cancelled' } });
  user.host.editing = false;
  await user.client.idle();
  expect(contentOf(user.workbook)).toEqual(before);

  user.host.editing = true;
  const second = user.pane.apply();
  await until(() => user.pane.state().waitingFor === 'cell');
  user.host.editing = false;
  await second;
  expect(user.pane.state().outcome).toMatchObject({ kind: 'applied', rows: CUSTOMERS.length });
});

test('while another workbook is in front it waits and says so; Cancel ends it, and coming back lets it go on', async () => {
  const user = await openPane(await workbookOf());
  const before = contentOf(user.workbook);
  await user.pane.look('preview');
  user.host.view.elsewhere = true;
  const first = user.pane.apply();
  await until(() => user.pane.state().waitingFor === 'workbook');
  user.pane.cancel();
  await first;
  expect(user.pane.state()).toMatchObject({
    working: null,
    waitingFor: null,
    outcome: { kind: 'failed', failure: 'cancelled' },
  });
  expect(contentOf(user.workbook)).toEqual(before);

  const second = user.pane.apply();
  await until(() => user.pane.state().waitingFor === 'workbook');
  user.host.view.elsewhere = false;
  await second;
  expect(user.pane.state()).toMatchObject({ waitingFor: null, outcome: { kind: 'applied', rows: CUSTOMERS.length } });
});

test.each(['AccessDenied', 'GeneralException', 'ItemNotFound'])(
  '%s at any request of Apply leaves the sheet as it was, with a sentence',
  async (code) => {
    const user = await openPane(await workbookOf());
    const before = contentOf(user.workbook);
    // Two looks and the write; the third only tries how several areas are parted, and has no middle.
    for (const n of [1, 2, 4]) {
      await user.pane.look('preview');
      user.host.faults = [{ request: user.host.requests.length + n, code, when: 'middle' }];
      await user.pane.apply();
      user.host.faults = [];
      expect(user.pane.state().outcome).toMatchObject({ kind: 'failed' });
      expect(contentOf(user.workbook)).toEqual(before);
    }
  },
);

test('selecting a row finds its customer; going to it selects the cell', async () => {
  const user = await openPane(await workbookOf());
  await user.run(async (context) => {
    context.workbook.worksheets.getItem('客户').getRange('C4').select();
    await context.sync();
  });
  await until(() => user.pane.state().selected !== null);
  const { selected } = user.pane.state();
  expect(selected).toMatchObject({ row: 3 });
  const index = customerAt(seenOf(user), selected!.sheet, selected!.row);
  expect(seenOf(user).book.customers[index!]?.name).toBe(CUSTOMERS[2]![0]);
  expect(customerAt(seenOf(user), selected!.sheet, 0)).toBeNull();
  await user.pane.goTo(placeOf(seenOf(user), 4)!);
  expect(user.host.view.selection).toMatchObject({ area: { row: 5, column: 0 } });
});

test('an edit in the sheet makes what is shown stale, and it is read again', async () => {
  const user = await openPane(await workbookOf());
  await user.pane.look('preview');
  await typeInto(user.host, sheetOf(user.host, '客户'), 2, 2, 90);
  await until(() => user.pane.state().stale);
  await until(() => !user.pane.state().stale);
  expect(user.pane.state().screen).toBe('preview');
  expect(seenOf(user).decisions[1]?.tier).toBe('D');
});

test('an edit just before a job that fails is read all the same', async () => {
  const user = await openPane(await workbookOf());
  await typeInto(user.host, sheetOf(user.host, '客户'), 1, 2, 299);
  await until(() => user.pane.state().stale);
  user.host.faults = [{ request: user.host.requests.length + 1, code: 'AccessDenied', when: 'before' }];
  await user.pane.switchOverdueView();
  expect(user.pane.state()).toMatchObject({ outcome: { kind: 'failed' }, stale: true });
  await until(() => !user.pane.state().stale);
  expect(seenOf(user).decisions[0]?.tier).toBe('D');
});

test('our own writing is no edit of somebody’s', async () => {
  const user = await openPane(await workbookOf());
  await user.pane.apply();
  expect(user.pane.state().stale).toBe(false);
});

test('what a button of the ribbon did is read again; what Excel refused it is said', async () => {
  const user = await openPane(await workbookOf());
  await user.pane.look('preview');
  await user.pane.apply();
  await revertLast(inExcel);
  await give({ failed: null });
  expect(user.pane.state()).toMatchObject({ outcome: null, stale: true });
  await until(() => !user.pane.state().stale);
  expect(ownPlace(seenOf(user).target).own.tier).toBeUndefined();
  await give({ failed: 'protected' });
  expect(user.pane.state().outcome).toEqual({ kind: 'failed', failure: 'protected' });
  await user.pane.stop();
  await give({ failed: null });
  expect(user.pane.state().outcome).toEqual({ kind: 'failed', failure: 'protected' });
});

test('the overdue view is on after Apply, and the switch knows it', async () => {
  const user = await openPane(await workbookOf());
  expect(overdueView(seenOf(user))).toBeNull();
  await user.pane.apply();
  expect(overdueView(seenOf(user))).toBe(true);
  await user.pane.switchOverdueView();
  expect(overdueView(seenOf(user))).toBe(false);
  expect(user.pane.state().screen).toBe('overview');
  await user.pane.switchOverdueView();
  expect(overdueView(seenOf(user))).toBe(true);
});

test('of several sheets the user chooses; an Excel without functions writes values', async () => {
  const bytes = await workbookOf({
    more: (_, workbook) => {
      const other = workbook.addWorksheet('旧客户');
      other.addRow(HEADER);
      other.addRow(['明视', '陈晨', 800, 46300]);
    },
  });
  const user = await openPane(bytes, { functions: false });
  expect(seenOf(user).also).toEqual(['旧客户']);
  await user.pane.readSheet('旧客户');
  expect(seenOf(user).book.customers).toHaveLength(1);
  expect(seenOf(user).also).toEqual(['客户']);
  await user.pane.apply();
  expect(column(user.workbook, '旧客户', 4, [0, 1])).toEqual(['级别', 'B']);
  expect(ownPlace(seenOf(user).target).own.tier?.column).toBe(4);
});

test('a ledger gets a sheet of its own, and its rows are explained there', async () => {
  const header = ['订单号', '客户名称', '订单日期', '数量', '金额'];
  const rows = Array.from({ length: 12 }, (_, i) => [
    `D${i}`,
    `客户${i % 3}`,
    46200 + i * 9,
    100 + 300 * (i % 3),
    9000,
  ]);
  const user = await openPane(await workbookOf({ header, rows }));
  expect(seenOf(user).book.kind).toBe('ledger');
  expect(placeOf(seenOf(user), 0)).toBeNull();
  await user.pane.apply();
  expect(user.pane.state()).toMatchObject({ screen: 'overview', outcome: { kind: 'applied', rows: 3 } });
  expect(seenOf(user).moves).toMatchObject({ since: 'ours', moved: [] });
  for (const [index, { name }] of seenOf(user).book.customers.entries()) {
    const place = placeOf(seenOf(user), index)!;
    expect(user.workbook.sheet('关键少数')?.value(place.row, place.column)).toBe(name);
    expect(customerAt(seenOf(user), place.sheet, place.row)).toBe(index);
  }
  expect(customerAt(seenOf(user), ownPlace(seenOf(user).target).sheet, 0)).toBeNull();
});

test('an empty workbook is said to be empty', async () => {
  const user = await openPane(await workbookOf({ header: [], rows: [] }));
  expect(user.pane.state()).toMatchObject({ seen: null, empty: true, working: null });
});

test('whoever has no customer sheet gets one, in one step that Revert takes back', async () => {
  const bytes = await workbookOf({ header: ['Nur', 'Notizen'], rows: [['a', 'b']] });
  const user = await openPane(bytes);
  expect(seenOf(user).book.kind).toBe('none');
  await user.pane.makeCustomerSheet();
  expect(seenOf(user).book).toMatchObject({ kind: 'customers', sheet: '客户 2', questions: [] });
  expect(user.pane.state().outcome).toMatchObject({ kind: 'told', intent: 'success' });
  expect(user.workbook.sheets[user.workbook.active]?.name).toBe('客户 2');
  await user.pane.revert();
  expect(user.save()).toEqual(bytes);
});
