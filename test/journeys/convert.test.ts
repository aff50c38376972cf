/**
 * Our columns from one style to another, at any time: live formulas, plain Excel formulas, values. Nothing else of the
 * workbook changes.
 */
import { previewConvert } from '../../src/sheet/jobs/sharing';
import { hostErrorOf } from '../../src/sheet/hostError';
import { STYLES, type Style } from '../../src/plan/columns/target';
import { policyWords } from '../../src/locale/policy';
import { request, withNotes } from './care';
import { contentOf as everythingOf, open, type User } from './excel';
import { insertColumns, insertRows } from './inserting';
import { ending, sheetOf, sortRows, typeInto } from './person';
import { workbookOf } from './workbooks';

jest.setTimeout(240_000);

const POLICY = policyWords('zh-CN').sheet.sheet;

const contentOf = ({ workbook }: User) => ({ ...everythingOf(workbook), xml: [] });

async function convert(user: User, style: Style) {
  const preview = await previewConvert(user.run, request(style));
  if (preview?.plan) await user.apply(preview.plan);
  await user.client.idle();
  return preview!;
}

/** As Classify writes it in this style, into a workbook like the one given. */
async function fresh(bytes: Uint8Array, style: Style) {
  const user = await open(bytes);
  await user.classify(style);
  const content = contentOf(user);
  user.close();
  return content;
}

const sheetCells = (content: ReturnType<typeof contentOf>, sheet = 0) => content.sheets[sheet]?.cells;

test('from each style to each other: what Classify would have written; Revert gives the cells back', async () => {
  const bytes = await withNotes();
  const wanted = new Map<Style, ReturnType<typeof contentOf>>();
  for (const style of STYLES) wanted.set(style, await fresh(bytes, style));
  for (const from of STYLES) {
    for (const to of STYLES) {
      if (from === to && from !== 'live') continue;
      const user = await open(bytes);
      await user.classify(from);
      const before = contentOf(user);
      const preview = await convert(user, to);
      const place = `${from} → ${to}`;
      expect([place, preview.from, sheetCells(contentOf(user))]).toEqual([place, from, sheetCells(wanted.get(to)!)]);
      expect([place, preview.changes, preview.kept]).toEqual([place, [], []]);
      expect([place, preview.plan === null]).toEqual([place, from === to]);
      // Only one style needs the policy sheet, and it is made in the same step.
      const made = from !== 'native' && to === 'native';
      expect([place, preview.policySheet]).toEqual([place, made ? POLICY : null]);
      const { sheets, names } = contentOf(user);
      expect(sheets.slice(0, 2).map(({ rules, widths }) => ({ rules, widths }))).toEqual(before.sheets.slice(0, 2).map(({ rules, widths }) => ({ rules, widths }))); // prettier-ignore
      expect(names.filter((name) => !name.includes('policy'))).toEqual(before.names.filter((name) => !name.includes('policy'))); // prettier-ignore
      if (preview.plan) {
        await user.revert();
        expect([place, contentOf(user)]).toEqual([place, before]);
      }
      user.close();
    }
  }
});

test('after columns and rows were inserted and rows were sorted, formulas look where the cells are now', async () => {
  const user = await open(await workbookOf());
  await user.classify('live');
  const sheet = sheetOf(user.host, '客户');
  await insertColumns(user.host, sheet, 2, 1);
  await insertRows(user.host, sheet, 3, 1);
  await sortRows(user.host, sheet, 1, [2, 1, 3, 4, 5, 6, 7, 8]);
  await convert(user, 'values');
  expect([1, 2, 4, 5].map((row) => [sheet.formula(row, 5), sheet.value(row, 5)])).toEqual([[undefined, 'A'], [undefined, 'S'], [undefined, 'B'], [undefined, 'D']]); // prettier-ignore
  expect(sheet.value(3, 5)).toBeNull();
  await convert(user, 'native');
  expect(sheet.formula(1, 5)).toContain('ISNUMBER(D2)');
  expect(sheet.formula(1, 5)).toContain(POLICY);
  await convert(user, 'live');
  expect(sheet.formula(1, 5)).toBe('=IF(D2="","",TIER(D2))');
  user.close();
});

test('a cell that somebody has overwritten is theirs; what changes what it shows is listed', async () => {
  const user = await open(await workbookOf());
  await user.classify('live');
  const sheet = sheetOf(user.host, '客户');
  await typeInto(user.host, sheet, 1, 4, 'ask Tom');
  await typeInto(user.host, sheet, 2, 4, '=IF(C3>1,"A","B")');
  const preview = await convert(user, 'native');
  expect(preview.kept.map(({ row, column }) => [row, column])).toEqual([
    [1, 4],
    [2, 4],
  ]);
  expect(sheet.value(1, 4)).toBe('ask Tom');
  expect(sheet.formula(2, 4)).toBe('=IF(C3>1,"A","B")');
  expect(sheet.formula(3, 4)).toContain(POLICY);
  user.close();

  const old = await open(await workbookOf());
  await old.classify('values');
  await typeInto(old.host, sheetOf(old.host, '客户'), 4, 2, 1200);
  const renewed = await convert(old, 'live');
  expect(renewed.changes.map(({ row, column, shown, to }) => [row, column, shown, to])).toEqual([
    [4, 4, 'D', 'A'],
    [4, 5, expect.any(String), expect.any(String)],
    [4, 6, expect.any(String), expect.any(String)],
    [4, 7, expect.any(String), expect.any(String)],
  ]);
  expect(renewed.kept).toEqual([]);
  old.close();
});

test('the result of a ledger, on a sheet of our own', async () => {
  const user = await open(
    await workbookOf({
      sheet: '订单',
      header: ['订单号', '客户名称', '下单日期', '数量'],
      rows: [
        ['SO-1', '宁波海川', 46300, 1200],
        ['SO-2', 'Kaida', 46310, 310],
        ['SO-3', '宁波海川', 46311, 900],
      ],
      more: (sheet) => void (sheet.getColumn(3).numFmt = 'yyyy-mm-dd'),
    }),
  );
  const { classified } = await user.classify('live');
  const result = user.workbook.sheet(classified!.sheet)!;
  const tier = classified!.columns.tier!;
  const native = await convert(user, 'native');
  expect(native.policySheet).toBe(POLICY);
  expect(result.formula(1, tier)).toContain(POLICY);
  await convert(user, 'values');
  expect([result.formula(1, tier), result.value(1, tier)]).toEqual([undefined, 'S']);
  await user.revert();
  expect(result.formula(1, tier)).toContain(POLICY);
  user.close();
});

test('where nothing of ours stands there is nothing to convert', async () => {
  const user = await open(await workbookOf());
  expect(await previewConvert(user.run, request('native'))).toBeNull();
  user.close();
});

test('a policy sheet that people have worked on since stays whole when the conversion is taken back', async () => {
  const user = await open(await workbookOf());
  await user.classify('live');
  const before = sheetCells(contentOf(user));
  await convert(user, 'native');
  const policy = sheetOf(user.host, POLICY);
  await typeInto(user.host, policy, 30, 15, 'our own note');
  const whole = sheetCells(contentOf(user), 1);
  await user.revert();
  expect(sheetCells(contentOf(user))).toEqual(before);
  expect(sheetCells(contentOf(user), 1)).toEqual(whole);
  user.close();
});

test('every failure of every request: as it was, or wholly converted; and Revert brings it back', async () => {
  const user = await open(await workbookOf());
  await user.classify('live');
  const clean = contentOf(user);
  const begin = user.host.requests.length;
  await convert(user, 'native');
  const count = user.host.requests.length - begin;
  const done = contentOf(user);
  await user.revert();
  let failed = 0;
  for (const code of ['GeneralException', 'InvalidReference']) {
    for (const when of ['before', 'middle', 'after'] as const) {
      for (let n = 1; n <= count; n++) {
        user.host.faults = [{ request: user.host.requests.length + n, code, when }];
        const end = await convert(user, 'native').catch((error: unknown) => hostErrorOf(error)!.code);
        user.host.faults = [];
        const place = `${code} ${when} request ${n}`;
        if (typeof end === 'string') failed++;
        else {
          expect([place, contentOf(user)]).toEqual([place, done]);
          expect(await ending(user.revert())).toBe('done');
        }
        expect([place, contentOf(user)]).toEqual([place, clean]);
      }
    }
  }
  expect(failed).toBeGreaterThan(count);
  user.close();
}, 300_000);

test('the number of requests does not depend on the number of rows, beyond the first few hundred', async () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => [`客户${i}`, '中', 300 + i, 46_300 + (i % 40)]);
  const counts: number[] = [];
  for (const count of [400, 1400]) {
    const user = await open(await workbookOf({ rows: rows(count) }));
    await user.classify('live');
    const begin = user.host.requests.length;
    const preview = await convert(user, 'values');
    expect(preview.cells).toBe(count * 4);
    counts.push(user.host.requests.length - begin);
    user.close();
  }
  expect(counts).toEqual([counts[0], counts[0]]);
  expect(counts[0]).toBeLessThanOrEqual(14);
});

test('more plain formulas than fit into an answer are read in several, and converted back', async () => {
  const rows = Array.from({ length: 9000 }, (_, i) => [`客户${i}`, '中', 300 + i, 46_300 + (i % 40)]);
  const user = await open(await workbookOf({ rows }));
  await user.classify('native');
  const preview = await convert(user, 'values');
  expect([preview.from, preview.cells, preview.kept, preview.changes]).toEqual(['native', 36_000, [], []]);
  expect(Math.max(...user.host.requests.flatMap(({ bytes, answerBytes }) => [bytes, answerBytes]))).toBeLessThan(
    5_000_000,
  );
  await user.revert();
  expect((await user.look({ style: null })).style).toBe('native');
  user.close();
});
