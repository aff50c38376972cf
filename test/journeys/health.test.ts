/**
 * The health check: what months of work by many hands do to our things in a workbook is found, with its place; and
 * mended in one step that Revert takes back. What people have typed over is told and never touched.
 */
import { examine } from '../../src/sheet/jobs/sharing';
import { hostErrorOf } from '../../src/sheet/hostError';
import { LOCALES } from '../../src/policy/locale';
import { sharingWords } from '../../src/locale/sharing';
import { FINDINGS, type FindingCode } from '../../src/plan/sharing/health';
import type { Area } from '../../src/book/book';
import type { ConditionalFormat } from '../../src/workbench/host/model';
import { putInForce } from '../../src/runtime/policyInForce';
import type { Style } from '../../src/plan/columns/target';
import { policyWords } from '../../src/locale/policy';
import { openCalculating, request, withNotes } from './care';
import { contentOf as everythingOf, open, type User } from './excel';
import { insertColumns, insertRows } from './inserting';
import { ending, sheetOf, typeInto } from './person';
import { workbookOf } from './workbooks';

afterEach(() => putInForce(null));

/** Without the way back; and rules of ours always come behind the user's own. */
function contentOf({ workbook }: User) {
  const { sheets, names } = everythingOf(workbook);
  const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  return { names, sheets: sheets.map((sheet) => ({ ...sheet, rules: [...sheet.rules].sort(byText) })) };
}

async function classified(style: Style = 'live', bytes?: Uint8Array) {
  const user = await openCalculating(bytes ?? (await withNotes()));
  await user.classify(style);
  await user.client.idle();
  return user;
}

const check = (user: User) => examine(user.run, request('live'));
const codes = async (user: User) => (await check(user)).findings.map(({ code }) => code);

async function found(user: User, code: FindingCode) {
  const finding = (await check(user)).findings.find((one) => one.code === code);
  if (!finding) throw new Error(`${code} was not found, but ${(await codes(user)).join(', ')}`);
  return finding;
}

/** Mended, sound afterwards, and as it was after Revert. */
async function mended(user: User, code: FindingCode) {
  const { plan, spots } = await found(user, code);
  const before = contentOf(user);
  await user.apply(plan!);
  await user.client.idle();
  const after = contentOf(user);
  expect(await codes(user)).not.toContain(code);
  await user.revert();
  expect(contentOf(user)).toEqual(before);
  return { spots, after };
}

test.each(['live', 'native', 'values'] as const)('a workbook just classified is sound: %s', async (style) => {
  const user = await classified(style);
  const health = await check(user);
  expect(health).toMatchObject({ sheet: '客户', style, findings: [] });
  // Also after columns were inserted; there is but one sheet that such a person can work on here.
  if (style !== 'native') await insertColumns(user.host, sheetOf(user.host, '客户'), 1, 1);
  expect(await codes(user)).toEqual([]);
  user.close();
});

test('formulas that show #NAME? are found wherever they stand', async () => {
  const user = await classified();
  sheetOf(user.host, 'Notes').setResult(0, 1, { error: '#NAME?' });
  sheetOf(user.host, '客户').setResult(1, 4, { error: '#NAME?' });
  const { spots, plan } = await found(user, 'name-error');
  expect(spots.map(({ sheetName, row, column }) => `${sheetName} ${row} ${column}`)).toEqual(['客户 1 4', 'Notes 0 1']);
  await user.apply(plan!);
  await user.client.idle();
  expect(await codes(user)).toEqual([]);
  expect(sheetOf(user.host, 'Notes').value(0, 1)).toBe('C');
  user.close();
});

test('a formula of another row is mended; a cell that somebody has overwritten is told and stays', async () => {
  const user = await classified();
  const sheet = sheetOf(user.host, '客户');
  await typeInto(user.host, sheet, 1, 4, '=IF(C4="","",TIER(C4))');
  await typeInto(user.host, sheet, 2, 4, 'ask Tom');
  await typeInto(user.host, sheet, 6, 4, '=IF(A7="VIP","S",TIER(C7))');
  await typeInto(user.host, sheet, 3, 4, null);
  await user.client.idle();
  expect((await codes(user)).sort()).toEqual(['missing', 'overwritten', 'wrong-formula']);
  expect((await found(user, 'overwritten')).plan).toBeNull();
  expect((await found(user, 'overwritten')).spots).toMatchObject([{ row: 2, column: 4, shown: 'ask Tom' }, { row: 6 }]);
  const wrong = await mended(user, 'wrong-formula');
  expect(wrong.spots.map(({ row }) => row)).toEqual([1]);
  expect(wrong.after.sheets[0]?.cells).toMatchObject({ '2,4': 'ask Tom' });
  expect(JSON.stringify(wrong.after.sheets[0]?.cells['1,4'])).toContain('TIER(C2)');
  const missing = await mended(user, 'missing');
  expect(missing.spots.map(({ row }) => row)).toEqual([3]);
  expect(JSON.stringify(missing.after.sheets[0]?.cells['3,4'])).toContain('TIER(C4)');
  user.close();
});

test('rows inserted among the customers are filled in; rows added below are told', async () => {
  // Here nobody calculates: the calculation does not know of inserted rows.
  const user = await open(await workbookOf());
  await user.classify('live');
  const sheet = sheetOf(user.host, '客户');
  await insertRows(user.host, sheet, 3, 1);
  for (const [column, value] of ['新客户', '李', 800, 46_330].entries())
    await typeInto(user.host, sheet, 3, column, value);
  for (const [column, value] of ['另一个', '王', 20, 46_331].entries())
    await typeInto(user.host, sheet, 9, column, value);
  const { spots, after } = await mended(user, 'missing');
  expect(new Set(spots.map(({ row }) => row))).toEqual(new Set([3]));
  expect(JSON.stringify(after.sheets[0]?.cells['3,4'])).toContain('TIER(C4)');
  const below = await found(user, 'new-rows');
  expect([below.spots.map(({ row }) => row), below.plan]).toEqual([[9], null]);
  user.close();
});

test('a column of another kind of formula is brought in line', async () => {
  const live = await classified('live');
  const formula = sheetOf(live.host, '客户').formula(2, 6) ?? '';
  live.close();
  expect(formula).toContain('NEXTCONTACT(D3,E3');
  const user = await classified('native');
  const sheet = sheetOf(user.host, '客户');
  await typeInto(user.host, sheet, 2, 6, formula);
  await user.client.idle();
  const { spots } = await mended(user, 'mixed');
  expect(spots.length).toBe(1);
  user.close();
});

test('the names of deleted columns are forgotten', async () => {
  const user = await classified();
  await insertColumns(user.host, sheetOf(user.host, '客户'), 4, -1);
  for (const name of user.workbook.names) if (name.name === '_vf.tier') name.formula = '=#REF!';
  user.workbook.namesChanged = true;
  const { plan } = await found(user, 'lost-name');
  await user.apply(plan!);
  const names = () => user.workbook.names.map(({ name }) => name);
  expect(names()).not.toContain('_vf.tier');
  // Back as it was, though Excel hides no name whose cells are gone.
  await user.revert();
  expect(names()).toContain('_vf.tier');
  await user.apply((await found(user, 'lost-name')).plan!);
  expect(names()).not.toContain('_vf.tier');
  expect(await codes(user)).not.toContain('lost-name');
  await user.classify('live');
  await user.client.idle();
  expect(await codes(user)).toEqual([]);
  user.close();
});

/** As Excel copies a rule whose rows begin with the second of the sheet. */
const copyOf = (rule: ConditionalFormat, id: string, area: Area): ConditionalFormat => ({
  ...rule,
  id,
  areas: [area],
  formula: rule.formula.replace(/(\$[A-Z])2\b/g, `$1${area.row + 1}`),
});

test('colours that copying has split are drawn anew; the user’s own rules stay; none are missed where they are off', async () => {
  const user = await classified();
  const sheet = sheetOf(user.host, '客户');
  const [first] = sheet.conditionalFormats;
  const area = { row: 3, column: 0, rows: 1, columns: 8 };
  sheet.conditionalFormats = [
    ...sheet.conditionalFormats,
    copyOf(first!, '{COPY}', area),
    { ...first!, id: '{THEIRS}', areas: [area], formula: '=$A4="x"' },
  ];
  const { after } = await mended(user, 'split-rules');
  const formulas = after.sheets[0]!.rules.map(({ formula }) => formula);
  expect(formulas.filter((formula) => formula === '=$A4="x"')).toHaveLength(1);
  expect(formulas).toHaveLength(5);

  sheetOf(user.host, 'Notes').conditionalFormats = [copyOf(first!, '{STRAY}', { row: 0, column: 0, rows: 1, columns: 2 })]; // prettier-ignore
  const stray = await mended(user, 'stray-rules');
  expect(stray.after.sheets[1]?.rules).toEqual([]);
  sheetOf(user.host, 'Notes').conditionalFormats = [];
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ id }) => id === '{THEIRS}');
  expect(await codes(user)).toEqual([]);
  user.close();
});

test('rules that Excel will not let be read do not stop the rest from being told', async () => {
  const user = await classified();
  sheetOf(user.host, 'Notes').setResult(0, 1, { error: '#NAME?' });
  const begin = user.host.requests.length;
  await check(user);
  const count = user.host.requests.length - begin;
  // The last three are the rules; they are asked for twice.
  user.host.faults = [count - 1, count, count + 1, count + 2].map((n) => ({ request: user.host.requests.length + n, code: 'GeneralException', when: 'before' as const })); // prettier-ignore
  expect((await codes(user)).sort()).toEqual(['name-error', 'unread-rules']);
  user.close();
});

test('an impossible policy is told with its cells; a deleted policy sheet is made again with the formulas', async () => {
  const user = await classified('native');
  const name = policyWords('zh-CN').sheet.sheet;
  const policy = sheetOf(user.host, name);
  await typeInto(user.host, policy, 7, 1, 5000);
  const { problems } = await found(user, 'policy');
  expect(problems?.map(({ cell }) => cell)).toEqual([`'${name}'!B8`]);

  const { sheets } = user.workbook;
  sheets.splice(sheets.indexOf(policy), 1);
  for (const sheet of sheets)
    for (const cells of sheet.columns.values())
      cells.formulas = cells.formulas.map((formula) => formula?.replaceAll(`'${name}'!`, '#REF!'));
  user.workbook.names.splice(0, user.workbook.names.length, ...user.workbook.names.filter((one) => !one.name.startsWith('_vf.policy'))); // prettier-ignore
  const { plan } = await found(user, 'wrong-formula');
  await user.apply(plan!);
  expect(user.workbook.sheet(name)).toBeDefined();
  expect(await codes(user)).not.toContain('wrong-formula');
  expect(sheetOf(user.host, '客户').formula(1, 4)).toContain(name);
  user.close();
});

test('errors of other kinds are told and left', async () => {
  const user = await classified();
  await typeInto(user.host, sheetOf(user.host, 'Notes'), 0, 1, '=TIER(1/0)');
  await user.client.idle();
  expect(await found(user, 'other-error')).toMatchObject({
    plan: null,
    spots: [{ row: 0, column: 1, shown: '#DIV/0!' }],
  });
  user.close();
});

test('every failure of every request of a mend: as it was, or mended', async () => {
  const user = await classified();
  const sheet = sheetOf(user.host, '客户');
  const [first] = sheet.conditionalFormats;
  sheet.conditionalFormats = [...sheet.conditionalFormats, copyOf(first!, '{COPY}', { row: 3, column: 0, rows: 1, columns: 8 })]; // prettier-ignore
  await typeInto(user.host, sheet, 1, 4, '=IF(C4="","",TIER(C4))');
  await user.client.idle();
  const clean = contentOf(user);
  for (const code of ['wrong-formula', 'split-rules'] as const) {
    const { plan } = await found(user, code);
    const begin = user.host.requests.length;
    await user.apply(plan!);
    const count = user.host.requests.length - begin;
    const done = contentOf(user);
    await user.revert();
    expect(contentOf(user)).toEqual(clean);
    for (const fault of ['GeneralException', 'AccessDenied']) {
      for (const when of ['before', 'middle', 'after'] as const) {
        for (let n = 1; n <= count; n++) {
          user.host.faults = [{ request: user.host.requests.length + n, code: fault, when }];
          const end = await user.apply(plan!).catch((error: unknown) => hostErrorOf(error)!.code);
          user.host.faults = [];
          const place = `${code}: ${fault} ${when} request ${n}`;
          if (end === true) {
            expect([place, contentOf(user)]).toEqual([place, done]);
            expect(await ending(user.revert())).toBe('done');
          }
          expect([place, contentOf(user)]).toEqual([place, clean]);
        }
      }
    }
  }
  const { plan } = await found(user, 'split-rules');
  sheet.protected = true;
  expect(await ending(user.apply(plan!))).toBe('protected');
  user.close();
}, 300_000);

test('every finding has its words in every language', () => {
  for (const locale of LOCALES) {
    const { found: titles, means } = sharingWords(locale).check;
    for (const code of FINDINGS) {
      expect(titles[code](3)).not.toBe('');
      expect(means[code]).toMatch(/[.。]$/);
    }
  }
});
