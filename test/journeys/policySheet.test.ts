/**
 * The policy in the workbook, through the host: made, edited, refused, taken back, in three languages, with a fault at
 * every request.
 */
import { wordsFor } from '../../src/locale/all';
import { policyWords } from '../../src/locale/policy';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { dayOfIso } from '../../src/policy/day';
import { applyPolicy, previewPolicy, type PolicyRequest } from '../../src/sheet/jobs/policy';
import { readPolicy } from '../../src/sheet/read/policySheet';
import { HostError } from '../../src/sheet/hostError';
import { policyToText } from '../../src/plan/policySheet/text';
import { POLICY_TABLES, policyName } from '../../src/plan/policySheet/tables';
import { differences } from '../judges/untouched';
import { contentOf, open, type User } from './excel';
import { TODAY, workbookOf } from './workbooks';

const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;

const request = (change: Partial<PolicyRequest> = {}): PolicyRequest => ({
  today: dayOfIso(TODAY)!,
  answers: {},
  style: null,
  words: wordsFor('zh-CN').sheet,
  policyWords: policyWords('zh-CN').sheet,
  preset: null,
  edits: [],
  ...change,
});

async function change(user: User, wish: Partial<PolicyRequest> = {}) {
  const preview = await previewPolicy(user.run, request(wish));
  if (!preview) throw new Error('the workbook is empty');
  await applyPolicy(user.run, preview);
  await user.client.idle();
  return preview;
}

const set = (place: string, text: string) => ({ edits: [{ place, text }] });

test.each(LOCALES)('the sheet says the policy it was made from, in %s', async (locale) => {
  const user = await open(await workbookOf());
  const words = policyWords(locale).sheet;
  await change(user, { policyWords: words });
  const read = await user.run(readPolicy);
  expect(read?.sheet.name).toBe(words.sheet);
  expect(read?.reading.problems).toEqual([]);
  expect(read?.reading.policy).toEqual(DEFAULT_POLICY);
  user.close();
});

test('making it takes nothing from anybody, and Revert gives the file back byte for byte', async () => {
  const bytes = await workbookOf();
  const user = await open(bytes);
  await change(user);
  const name = policyWords('zh-CN').sheet.sheet;
  expect(differences(bytes, user.save(), { sheets: {}, newSheets: [name] })).toEqual([]);
  await user.revert();
  expect(contentOf(user.workbook).sheets.map((sheet) => sheet.name)).toEqual(['客户']);
  expect(user.save()).toEqual(bytes);
  user.close();
});

test('a floor that moves says who moves, in whose hands, and what it costs a week; applied, taken back', async () => {
  const header = ['客户名称', '负责人', '年采购量', '最近联系'];
  const rows = [
    ['宁波海川', '王伟', 2400, 46300],
    ['Brightline', '李娜', 450, 46346],
    ['凯腾电子', null, '约480台', 46342],
    ['Lumen', '王伟', 299, 46340],
  ];
  const bytes = await workbookOf({ header, rows });
  const user = await open(bytes);
  await user.classify('values');
  const classified = contentOf(user.workbook);
  const preview = await change(user, set('tiers.B.floor', '450'));
  expect(preview.moves).toEqual([
    { name: 'Brightline', from: 'C', to: 'B', owner: '李娜' },
    { name: '凯腾电子', from: 'C', to: 'B', owner: null },
  ]);
  // S 7/3 + 2 C of 1 + D 7/7 → S 7/3 + 2 B of 7/4 + D
  expect(preview.week).toEqual({ before: { least: 4.3, full: 5.3 }, after: { least: 4.3, full: 6.8 } });
  const tiers = (await user.look()).decisions.map(({ tier }) => tier);
  expect(tiers).toEqual(['S', 'B', 'B', 'D']);
  const own = (await user.look()).target.own.tier;
  expect(own?.contents.slice(1)).toEqual(['S', 'B', 'B', 'D']);
  expect((await user.revert()).job).toBe('policy');
  expect(contentOf(user.workbook)).toEqual(classified);
  user.close();
});

test('a second change is written into the sheet that stands, and taken back alone', async () => {
  const user = await open(await workbookOf());
  await change(user);
  const before = contentOf(user.workbook);
  await change(user, set('off.1.day', '2026-12-25'));
  expect((await user.run(readPolicy))?.reading.policy?.calendar.holidays.has(dayOfIso('2026-12-25')!)).toBe(true);
  await change(user, { preset: 'slow' });
  const slow = (await user.run(readPolicy))?.reading.policy;
  expect(slow?.cadence.S).toEqual({ due: 30, by: 37 });
  expect(slow?.calendar.holidays.has(dayOfIso('2026-12-25')!)).toBe(true);
  await user.revert();
  expect((await user.run(readPolicy))?.reading.policy?.cadence.S).toEqual({ due: 3, by: 4 });
  await change(user, { ...set('off.1.day', ''), preset: 't0' });
  expect(contentOf(user.workbook)).toEqual(before);
  user.close();
});

test('an impossible policy is not written, and what was in force stays in force', async () => {
  const user = await open(await workbookOf());
  await change(user, set('tiers.B.floor', '400'));
  const before = contentOf(user.workbook);
  const preview = await change(user, set('tiers.B.floor', '1200'));
  expect(preview.problems).toMatchObject([
    { code: 'not-below-the-one-above', cell: "'关键少数 策略'!B8", found: '1200' },
  ]);
  expect(preview.plan).toBeNull();
  expect(contentOf(user.workbook)).toEqual(before);
  user.close();
});

test('typed into the sheet by hand, an impossible policy is named with its cell and the last good one goes on, also in a saved file', async () => {
  const user = await open(await workbookOf());
  const name = policyWords('zh-CN').sheet.sheet;
  await change(user, set('tiers.B.floor', '400'));
  user.workbook.sheet(name)!.setValue(7, 1, '一千');
  const again = await open(user.save());
  const preview = await again.look();
  expect(preview.policy?.reading.problems).toMatchObject([
    { code: 'not-a-number', cell: `'${name}'!B8`, found: '一千' },
  ]);
  expect(preview.inForce.floors.B).toBe(400);
  again.close();
  user.close();
});

test('a policy sheet that somebody has worked on since stays whole when its making is taken back', async () => {
  const user = await open(await workbookOf());
  await change(user);
  const sheet = user.workbook.sheet(policyWords('zh-CN').sheet.sheet)!;
  sheet.setValue(7, 1, 400);
  const before = contentOf(user.workbook).sheets;
  await user.revert();
  expect(contentOf(user.workbook).sheets).toEqual(before);
  expect((await user.run(readPolicy))?.reading.policy?.floors.B).toBe(400);
  user.close();
});

test('a sheet that an older version of ours has made keeps working, and says what it does not have', async () => {
  const user = await open(await workbookOf());
  await change(user, set('tiers.B.floor', '400'));
  await user.run(async (context) => {
    const { names } = context.workbook.worksheets.getItem(policyWords('zh-CN').sheet.sheet);
    for (const table of ['capacity', 'pools', 'stages', 'intents', 'groups', 'sequence'] as const) {
      for (const column of POLICY_TABLES[table]) names.getItem(policyName(table, column)).delete();
    }
    await context.sync();
  });
  const read = await user.run(readPolicy);
  expect(read?.reading.problems).toEqual([]);
  expect(read?.reading.missing).toEqual(['capacity', 'pools', 'stages', 'intents', 'groups', 'sequence']);
  expect(read?.reading.policy).toEqual({ ...DEFAULT_POLICY, floors: { ...DEFAULT_POLICY.floors, B: 400 } });
  const preview = await change(user, set('capacity.everyone.contacts', '40'));
  expect(preview.problems).toMatchObject([{ code: 'older-sheet', place: 'capacity.everyone.contacts' }]);
  expect(preview.plan).toBeNull();
  user.close();
});

test('salespeople, groups and stages of one’s own are typed into the free rows, and a preset leaves them alone', async () => {
  const user = await open(await workbookOf());
  const edits = [
    { place: 'capacity.1.owner', text: '王伟' },
    { place: 'capacity.1.contacts', text: '40' },
    { place: 'stages.1.name', text: '样机测试' },
    { place: 'stages.1.probability', text: '60%' },
    { place: 'groups.1.name', text: '展会' },
    { place: 'groups.1.column', text: '客户名称' },
    { place: 'sequence.8.days', text: '60' },
  ];
  await change(user, { edits });
  const read = async () => (await user.run(readPolicy))?.reading.policy;
  expect(await read()).toMatchObject({
    capacity: { everyone: 60, owners: [{ owner: '王伟', contacts: 40 }] },
    groups: [{ name: '展会', column: '客户名称', contains: '' }],
    sequence: [1, 2, 4, 7, 14, 21, 36, 60],
  });
  await change(user, { preset: 'score3' });
  expect(await read()).toMatchObject({
    driver: 'score',
    capacity: { owners: [{ owner: '王伟', contacts: 40 }] },
    sequence: DEFAULT_POLICY.sequence,
  });
  expect((await read())?.stages.at(-1)).toEqual({ id: null, name: '样机测试', share: 0.6 });
  user.close();
});

test('a list that has grown is read to its end, and the sheet is never read as customers', async () => {
  const user = await open(await workbookOf());
  await change(user);
  await user.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(policyWords('zh-CN').sheet.sheet);
    const list = sheet.tables.getItem('VitalFewDaysOff');
    const area = list.getRange();
    area.load('rowIndex,rowCount');
    await context.sync();
    const end = area.rowIndex + area.rowCount;
    sheet.getRangeByIndexes(end, 7, 1, 1).values = [[46381]];
    list.resize(sheet.getRangeByIndexes(area.rowIndex, 7, area.rowCount + 1, 2));
    await context.sync();
  });
  const preview = await user.look();
  expect(preview.book.sheet).toBe('客户');
  expect(preview.policy?.reading.problems).toEqual([]);
  expect(preview.inForce.calendar.holidays.has(46381 as never)).toBe(true);
  user.close();
});

test.each([
  ['making the sheet', {}],
  ['making the sheet and moving customers', set('tiers.B.floor', '400')],
])(
  '%s survives every failure of every request',
  async (_, wish) => {
    const user = await open(await workbookOf());
    await user.classify('values');
    const clean = contentOf(user.workbook);
    const from = user.host.requests.length;
    await change(user, wish);
    const count = user.host.requests.length - from;
    const done = contentOf(user.workbook);
    await user.revert();
    expect(contentOf(user.workbook)).toEqual(clean);
    let failed = 0;
    for (const code of ['GeneralException', 'ItemNotFound', 'RequestAborted', 'AccessDenied']) {
      for (const when of ['before', 'middle', 'after'] as const) {
        for (let n = 1; n <= count; n++) {
          const kept = contentOf(user.workbook);
          user.host.faults = [{ request: user.host.requests.length + n, code, when }];
          const place = `${code} ${when} request ${n}`;
          const result = await change(user, wish).catch((error: unknown) => error);
          await user.client.idle();
          user.host.faults = [];
          if (result instanceof HostError) {
            failed++;
            expect([place, contentOf(user.workbook)]).toEqual([place, kept]);
          } else {
            expect([place, contentOf(user.workbook)]).toEqual([place, done]);
            await user.revert();
            expect([place, contentOf(user.workbook)]).toEqual([place, clean]);
          }
        }
      }
    }
    expect(failed).toBeGreaterThan(count * 6);
    user.close();
  },
  300_000,
);

test('the last good policy is kept as text, and goes with the change that brought it', async () => {
  const user = await open(await workbookOf());
  const preview = await change(user, set('tiers.B.floor', '400'));
  expect((await user.run(readPolicy))?.kept).toBe(policyToText(preview.after!));
  await user.revert();
  expect(user.workbook.customXml).toEqual([]);
  user.close();
});

test('what was said of the money on the sheet still counts when the policy changes', async () => {
  const header = ['客户名称', '年采购额', '最近联系'];
  const rows = [
    ['宁波海川', 2_400_000, 46300],
    ['Brightline', 450_000, 46346],
  ];
  const user = await open(await workbookOf({ header, rows }));
  const told = { answers: [{ code: 'money-scale', header: '年采购额', choice: '1000' }] };
  const { decisions } = await user.classify('live', { told });
  expect(decisions.map(({ tier }) => tier)).toEqual(['S', 'C']);
  const before = user.workbook.sheet('客户')!.formula(1, 3);
  expect(before).toContain('*0.001');
  await change(user, set('tiers.B.floor', '480'));
  expect(user.workbook.sheet('客户')!.formula(1, 3)).toBe(before);
  user.close();
});
