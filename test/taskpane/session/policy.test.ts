/** A user at the Policy tab: what is typed, what it would do, what is written, and what goes wrong on the way. */
import { policyWords } from '../../../src/locale/policy';
import { policyInForce, putInForce } from '../../../src/runtime/policyInForce';
import { DEFAULT_POLICY } from '../../../src/policy/policy';
import { contentOf, openAs } from '../../journeys/excel';
import { sheetOf, typeInto } from '../../journeys/person';
import { workbookOf } from '../../journeys/workbooks';
import { closePanes, openPane, until, type PaneUser } from '../pane';

afterEach(async () => {
  await closePanes();
  putInForce(null);
});

const HEADER = ['客户名称', '负责人', '年采购量', '最近联系'];
const ROWS = [
  ['宁波海川光电有限公司', '王伟', 2400, 46300],
  ['Brightline Optics GmbH', '李娜', 450, 46346],
  ['深圳市凯腾电子', '李娜', '约480台', 46342],
  ['Lumen & Partner', '王伟', 299, 46340],
  ['青岛远洋贸易', null, null, 46320],
];
const SHEET = policyWords('zh-CN').sheet.sheet;
const B_FLOOR = 'tiers.B.floor';

const customers = () => workbookOf({ header: HEADER, rows: ROWS });
const seenOf = ({ pane }: PaneUser) => pane.state().seen!;
const weighed = (user: PaneUser) => user.policy.weighed(seenOf(user), user.pane.state().draft);
const onSheet = ({ workbook }: PaneUser, row: number, column: number) => workbook.sheet(SHEET)?.value(row, column);
/** What stands in the cells, names and rules; looks, and the journal of the last job, apart. */
const content = ({ workbook }: PaneUser) => ({
  sheets: workbook.sheets.map((sheet) => {
    const { row = 0, column = 0, rows = 0, columns = 0 } = sheet.usedArea(true) ?? {};
    const at = (i: number) => [row + Math.floor(i / columns), column + (i % columns)] as const;
    const cells = Array.from({ length: rows * columns }, (_, i) => sheet.formula(...at(i)) ?? sheet.value(...at(i)));
    return [sheet.name, cells, sheet.tables.map(({ name, area }) => [name, area]), sheet.conditionalFormats.length];
  }),
  names: workbook.names.map(({ name, formula }) => `${name} ${formula}`),
});
/** The sheet's cell of B's floor. */
const B8 = [7, 1] as const;

async function withSheet(): Promise<PaneUser> {
  const user = await openPane(await customers());
  await user.pane.showTab('policy');
  user.policy.showEffect(true);
  await user.policy.apply();
  await user.client.idle();
  return user;
}

test('a floor that is typed shows who would move and in whose hands, and writes nothing until it is applied; Revert takes it back', async () => {
  const user = await openPane(await customers());
  await user.pane.write('values');
  await user.pane.apply();
  const before = contentOf(user.workbook);
  await user.pane.showTab('policy');
  user.policy.type(B_FLOOR, '450');
  expect(weighed(user).changes).toEqual([{ place: B_FLOOR, from: 500, to: 450 }]);
  user.policy.showEffect(true);
  const effect = user.pane.state().effect!;
  expect(effect.moves).toEqual([
    { name: 'Brightline Optics GmbH', from: 'C', to: 'B', owner: '李娜' },
    { name: '深圳市凯腾电子', from: 'C', to: 'B', owner: '李娜' },
  ]);
  // 2 customers of 7/7 that come to be 7/4; S 7/3 and D 7/7 stay.
  expect([effect.week.before.full, effect.week.after.full]).toEqual([5.3, 6.8]);
  expect(effect.loads.after.map(({ owner, load }) => [owner, load.full])).toEqual([
    ['李娜', 3.5],
    ['王伟', 3.3],
  ]);
  expect(contentOf(user.workbook)).toEqual(before);

  await user.policy.apply();
  expect(user.pane.state()).toMatchObject({ working: null, effect: null, outcome: { kind: 'policy', moved: 2 } });
  expect(user.pane.state().draft.typed).toEqual({});
  expect(onSheet(user, ...B8)).toBe(450);
  expect(policyInForce().floors.B).toBe(450);
  expect(seenOf(user).decisions.map(({ tier }) => tier)).toEqual(['S', 'B', 'B', 'D', null]);
  expect(seenOf(user).moves.moved).toEqual([]);

  await user.pane.revert();
  expect(user.pane.state().outcome).toMatchObject({ kind: 'reverted' });
  expect({ ...contentOf(user.workbook), xml: [] }).toEqual({ ...before, xml: [] });
  expect(policyInForce()).toEqual(DEFAULT_POLICY);
});

test('what cannot be is said while it is typed, at its cell and with the reason of the sheet', async () => {
  const user = await openPane(await customers());
  for (const [place, text, code] of [
    [B_FLOOR, '1200', 'not-below-the-one-above'],
    [B_FLOOR, '五百', 'not-a-number'],
    [B_FLOOR, '', 'blank'],
    ['tiers.D.by', '3', 'by-before-due'],
    ['tiers.D.due', '2.5', 'not-whole'],
  ] as const) {
    user.policy.choosePreset(null);
    user.policy.type(place, text);
    expect([text, weighed(user).problems]).toMatchObject([text, [{ place, code }]]);
    expect(weighed(user).policy).toBeNull();
    user.policy.showEffect(true);
    await user.policy.apply();
    expect(user.pane.state().outcome).toEqual({ kind: 'unchanged' });
  }
  expect(user.workbook.sheets.map(({ name }) => name)).toEqual(['客户']);
});

test('the built-in policy is put on a sheet as it is', async () => {
  const user = await withSheet();
  expect(user.pane.state().outcome).toEqual({ kind: 'policy', moved: 0 });
  expect(seenOf(user).policy?.sheet.name).toBe(SHEET);
  expect(seenOf(user).inForce).toEqual(DEFAULT_POLICY);
  expect(weighed(user).changes).toEqual([]);
  await user.pane.revert();
  expect(seenOf(user).policy).toBeNull();
});

test('a preset fills in its numbers, what is typed lies over it, and both are written', async () => {
  const user = await withSheet();
  user.policy.choosePreset('slow');
  user.policy.type('tiers.D.due', '120');
  expect(weighed(user).cell('tiers.S.due')).toBe(30);
  user.policy.showEffect(true);
  await user.policy.apply();
  expect(seenOf(user).inForce.cadence).toMatchObject({ S: { due: 30, by: 37 }, D: { due: 120, by: 187 } });
  expect(user.pane.state().draft.preset).toBeNull();
});

test('the slider slows the bottom tier first; a rhythm typed then goes on from there, and Apply writes what is shown', async () => {
  const user = await withSheet();
  const { notches } = weighed(user);
  expect(notches).toBeGreaterThan(5);
  user.policy.slowDown(2);
  expect(weighed(user).changes.map(({ place }) => place)).toEqual(['tiers.D.due', 'tiers.D.by']);
  expect(weighed(user).cell('tiers.D.due')).toBe(14);
  user.policy.type('tiers.C.by', '9');
  expect(user.pane.state().draft).toMatchObject({ notch: 0 });
  expect(weighed(user).cell('tiers.D.due')).toBe(14);
  user.policy.showEffect(true);
  expect(user.pane.state().effect?.moves).toEqual([]);
  await user.policy.apply();
  expect(seenOf(user).inForce.cadence).toMatchObject({ C: { due: 7, by: 9 }, D: { due: 14, by: 21 } });
});

test('typed impossibly into the sheet, it is named with its cell, the last good one goes on, and the pane can put it right', async () => {
  const user = await withSheet();
  await typeInto(user.host, sheetOf(user.host, SHEET), ...B8, '一千');
  await until(() => (seenOf(user).policy?.reading.problems.length ?? 0) > 0);
  expect(seenOf(user).policy?.reading.problems).toMatchObject([
    { place: B_FLOOR, code: 'not-a-number', found: '一千' },
  ]);
  expect(seenOf(user).inForce.floors.B).toBe(500);
  expect(weighed(user).cell(B_FLOOR)).toBe('一千');
  user.policy.type(B_FLOOR, '400');
  expect(weighed(user).problems).toEqual([]);
  user.policy.showEffect(true);
  await user.policy.apply();
  expect(onSheet(user, ...B8)).toBe(400);
  expect(seenOf(user).policy?.reading.problems).toEqual([]);
});

test('a colleague who edits the same cell while the effect is shown is not overwritten: it is refused, read again, and shown anew', async () => {
  const user = await withSheet();
  const other = await openAs(user.host);
  user.policy.type(B_FLOOR, '450');
  user.policy.showEffect(true);
  // Between two requests of Apply: after the pane has looked, before it writes.
  const from = user.host.requests.length;
  let typed = false;
  user.host.before = async () => {
    if (typed || user.host.requests.length <= from) return;
    typed = true;
    await typeInto(user.host, sheetOf(user.host, SHEET), ...B8, 480);
  };
  await user.policy.apply();
  user.host.before = null;
  expect(user.pane.state().outcome).toEqual({ kind: 'failed', failure: 'edited' });
  expect(onSheet(user, ...B8)).toBe(480);
  await until(() => seenOf(user).inForce.floors.B === 480 && !user.pane.state().stale);
  expect(user.pane.state().effect?.before.floors.B).toBe(480);
  expect(user.pane.state().effect?.moves).toMatchObject([{ from: 'C', to: 'B', name: 'Brightline Optics GmbH' }]);
  await user.policy.apply();
  expect(onSheet(user, ...B8)).toBe(450);
  expect((await other.look()).inForce.floors.B).toBe(450);
  other.close();
});

test('a policy that a colleague makes, and one that is deleted, are known without asking', async () => {
  const user = await openPane(await customers());
  const colleague = await openAs(user.host);
  await colleague.classify('native');
  await until(() => seenOf(user).policy?.reading.policy != null);
  expect(seenOf(user).policy?.sheet.name).toBe(SHEET);
  await colleague.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).delete();
    await context.sync();
  });
  await until(() => seenOf(user).policy === null);
  colleague.close();
});

test('a table of the policy that is deleted between preview and Apply: nothing is written, and it is said', async () => {
  const user = await withSheet();
  user.policy.type(B_FLOOR, '450');
  user.policy.showEffect(true);
  await user.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).tables.getItem('VitalFewTiers').getRange().clear();
    await context.sync();
  });
  const before = contentOf(user.workbook);
  await user.policy.apply();
  expect(user.pane.state().outcome).toMatchObject({ kind: 'failed' });
  expect(contentOf(user.workbook)).toEqual(before);
  await until(() => (seenOf(user).policy?.reading.problems.length ?? 0) > 0);
  expect(seenOf(user).inForce.floors.B).toBe(500);
});

test.each(['GeneralException', 'ItemNotFound'])(
  '%s at any request of Apply leaves the workbook as it was, with a sentence, and the draft is still there',
  async (code) => {
    const user = await withSheet();
    const clean = content(user);
    const change = () => {
      user.policy.type(B_FLOOR, '450');
      user.policy.showEffect(true);
    };
    change();
    const from = user.host.requests.length;
    await user.policy.apply();
    const count = user.host.requests.length - from;
    const done = content(user);
    await user.pane.revert();
    expect(content(user)).toEqual(clean);
    let failed = 0;
    for (const when of ['middle', 'after'] as const) {
      for (let n = 1; n <= count; n++) {
        change();
        user.host.faults = [{ request: user.host.requests.length + n, code, when }];
        await user.policy.apply();
        user.host.faults = [];
        const { outcome, draft, working } = user.pane.state();
        expect(working).toBeNull();
        if (outcome?.kind === 'failed') {
          failed++;
          expect([when, n, content(user)]).toEqual([when, n, clean]);
          expect(draft.typed).toEqual({ [B_FLOOR]: '450' });
        } else {
          expect([when, n, content(user)]).toEqual([when, n, done]);
          await user.pane.revert();
          await user.pane.look();
          expect([when, n, content(user)]).toEqual([when, n, clean]);
        }
      }
    }
    expect(failed).toBeGreaterThan(3);
  },
  240_000,
);

test('Cancel while a policy is applied: nothing is written, and what was typed is still there', async () => {
  const user = await openPane(await customers());
  const before = contentOf(user.workbook);
  user.policy.type(B_FLOOR, '400');
  user.policy.showEffect(true);
  user.host.before = () => user.pane.cancel();
  await user.policy.apply();
  user.host.before = null;
  expect(user.pane.state()).toMatchObject({ working: null, outcome: { kind: 'failed', failure: 'cancelled' } });
  expect(user.pane.state().draft.typed).toEqual({ [B_FLOOR]: '400' });
  expect(contentOf(user.workbook)).toEqual(before);
});
