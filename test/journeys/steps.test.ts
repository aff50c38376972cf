/**
 * A history of steps: every job is one, and each is taken back in turn, from the newest to the first, through exactly
 * the states in between; after reopening too.
 */
import { wordsFor } from '../../src/locale/all';
import { planToText } from '../../src/plan/planText';
import { dayOfIso } from '../../src/policy/day';
import { previewRemove, removeAll } from '../../src/sheet/jobs/classify';
import { logContact } from '../../src/sheet/jobs/contact';
import { foldOldest } from '../../src/sheet/jobs/fold';
import { readKept } from '../../src/sheet/kept/journal';
import { openXlsx } from '../../src/workbench/host/file/xlsx';
import { Host } from '../../src/workbench/host/host';
import { contentOf, open, openAs, type User } from './excel';
import { ending, sheetOf, typeInto } from './person';
import { CUSTOMERS, TODAY, workbookOf } from './workbooks';

const NAMES = CUSTOMERS.map(([name]) => name);

const contact = (user: User, row: number) =>
  logContact(user.run, {
    today: dayOfIso(TODAY)!,
    answers: {},
    style: null,
    words: wordsFor('zh-CN').sheet,
    rows: [row],
    logSheet: '联系记录',
    locale: 'zh-CN',
    entry: {
      ...{ day: dayOfIso(TODAY), way: 'phone', said: '谈续签', answered: '', promised: '', next: 'rhythm' },
      ...{ intent: '', stage: '' },
    },
  });

const steps = async (user: User) => (await user.run(readKept)).history.steps;

const reopened = async (user: User): Promise<User> => {
  const bytes = user.save();
  user.close();
  return openAs(new Host(openXlsx(bytes, 'test.xlsx')));
};

/** The parts say nothing of the sheet, and a file rounds the widths of columns to pixels. */
const sheetsOf = ({ workbook }: User) => {
  const { sheets, names } = contentOf(workbook);
  return { names, sheets: sheets.map(({ widths, ...sheet }) => ({ ...sheet, widths: widths.map(([at]) => at) })) };
};

test('after contacts the classification can still be taken back, step by step, after reopening too', async () => {
  let user = await open(await workbookOf());
  const states = [sheetsOf(user)];
  const seen = async (job: Promise<unknown>) => {
    await job;
    await user.client.idle();
    states.push(sheetsOf(user));
  };
  await seen(user.classify('live'));
  await seen(contact(user, 1));
  await seen(contact(user, 2));
  await seen(user.classify('values'));

  user = await reopened(user);
  expect((await steps(user)).map(({ job, says, cells }) => [job, says.names ?? says.rows, cells > 0])).toEqual([
    ['classify', 7, true],
    ['contacted', [NAMES[1]], true],
    ['contacted', [NAMES[0]], true],
    ['classify', 7, true],
  ]);
  for (const state of states.slice(0, -1).reverse()) {
    await user.revert();
    await user.client.idle();
    expect(sheetsOf(user)).toEqual(state);
  }
  expect(contentOf(user.workbook).xml).toEqual([]);
  expect(await ending(user.revert())).toBe('nothing-to-revert');
  user.close();
});

test('what somebody types between two steps stays, whichever of them is taken back', async () => {
  const user = await open(await workbookOf());
  const clean = await open(await workbookOf());
  for (const { host } of [user, clean]) await typeInto(host, sheetOf(host, '客户'), 3, 1, '换人了');
  await user.classify('values');
  await typeInto(user.host, sheetOf(user.host, '客户'), 2, 4, '手工');
  await typeInto(clean.host, sheetOf(clean.host, '客户'), 2, 4, '手工');
  await contact(user, 1);
  await user.revert();
  await user.revert();
  expect(contentOf(user.workbook).sheets[0]?.cells).toEqual({
    ...contentOf(clean.workbook).sheets[0]?.cells,
    // Only what was typed stands there; its column's look is as we left it, or as it was.
    '2,4': expect.anything() as unknown,
  });
  expect(sheetOf(user.host, '客户').value(2, 4)).toBe('手工');
  expect(contentOf(user.workbook).xml).toEqual([]);
  user.close();
  clean.close();
});

test('a workbook of before there was a list has a history of one step, and goes on from there', async () => {
  const before = await open(await workbookOf());
  const clean = sheetsOf(before);
  const { classified } = await before.look();
  await before.apply(classified!.plan);
  const { workbook } = before;
  const { id, name } = workbook.sheets[0]!;
  const text = planToText({ ...classified!.plan, sheetNames: { [id]: name } });
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const xml = `<journal xmlns="urn:vital-few:journal:1">${escaped}</journal>`;
  workbook.customXml = [{ id: '{9}', namespace: 'urn:vital-few:journal:1', xml, part: null }];
  workbook.customXmlChanged = true;
  const user = await reopened(before);
  expect(await steps(user)).toMatchObject([{ job: 'classify', number: 0, when: null, says: { rows: 5 } }]);

  await contact(user, 1);
  expect((await steps(user)).map(({ job, number }) => [job, number])).toEqual([
    ['contacted', 1],
    ['classify', 0],
  ]);
  await user.revert();
  await user.revert();
  expect(sheetsOf(user)).toEqual(clean);
  expect(contentOf(user.workbook).xml).toEqual([]);
  user.close();
});

test('a step whose plan another program has lost is passed over', async () => {
  const user = await open(await workbookOf());
  const clean = sheetsOf(user);
  await user.classify('values');
  await contact(user, 1);
  await user.revert();
  await user.classify('live');
  // The newer plan goes; its list stays.
  user.workbook.customXml = user.workbook.customXml.filter(
    ({ namespace }) => namespace !== 'urn:vital-few:journal:1:2',
  );
  expect((await user.revert()).job).toBe('classify');
  expect(contentOf(user.workbook).xml).toEqual([]);
  expect(Object.keys(sheetsOf(user).sheets[0]!.cells)).toEqual(
    expect.arrayContaining(Object.keys(clean.sheets[0]!.cells)),
  );
  user.close();
});

test('where there are too many, the oldest fold into one that still takes all of them back', async () => {
  const user = await open(await workbookOf());
  const clean = sheetsOf(user);
  await user.classify('values');
  for (const row of [1, 2, 3]) await contact(user, row);
  await user.classify('live');
  const last = sheetsOf(user);
  await foldOldest(user.run, 3);
  expect((await steps(user)).map(({ job, folded }) => [job, folded])).toEqual([
    ['classify', undefined],
    ['contacted', undefined],
    ['classify', 3],
  ]);
  expect(sheetsOf(user)).toEqual(last);
  for (let n = 0; n < 3; n++) await user.revert();
  expect(sheetsOf(user)).toEqual(clean);
  expect(contentOf(user.workbook).xml).toEqual([]);
  user.close();
});

describe('Remove', () => {
  test('leads to the workbook as it was, whatever was done; what would go is said before', async () => {
    const bytes = await workbookOf();
    let user = await open(bytes);
    const clean = sheetsOf(user);
    await user.classify('live');
    await contact(user, 1);
    user = await reopened(user);
    const { ours, steps: taken, typed } = await previewRemove(user.run);
    expect([ours.columns, ours.sheets]).toEqual([['客户!E:E', '客户!F:F', '客户!G:G', '客户!H:H'], ['联系记录']]);
    expect([ours.names.length, ours.parts.length, ours.rules > 0, taken.length, typed]).toEqual([5, 3, true, 2, []]);
    const { removed, left } = await removeAll(user.run);
    expect([removed, left]).toEqual([ours, []]);
    expect(sheetsOf(user)).toEqual(clean);
    expect(contentOf(user.workbook).xml).toEqual([]);
    expect((await removeAll(user.run)).removed).toEqual({ columns: [], names: [], sheets: [], parts: [], rules: 0 });
    user.close();
  });

  test('without any step it goes by what is known by name; what people typed stays, and is named', async () => {
    const user = await open(await workbookOf());
    const sheet = sheetOf(user.host, '客户');
    const before = sheetsOf(user).sheets[0]!.cells;
    await user.classify('live');
    user.workbook.customXml = [];
    await typeInto(user.host, sheet, 2, 6, '手工');
    await typeInto(user.host, sheet, 3, 9, '=TIER(C4)');
    expect((await previewRemove(user.run)).typed).toEqual(['客户!J4']);
    const { removed, left } = await removeAll(user.run);
    expect([removed.columns.length, removed.names.length, removed.rules > 0]).toEqual([4, 4, true]);
    expect(left).toEqual([
      { what: '客户!J4', why: 'typed' },
      { what: '客户!G3', why: 'typed' },
    ]);
    const { '2,6': kept, '3,9': formula, ...rest } = sheetsOf(user).sheets[0]!.cells;
    expect([JSON.stringify(kept).includes('手工'), formula, rest]).toEqual([true, '=TIER(C4)', before]);
    user.close();
  });

  test('a log on which somebody has gone on stays, and is named', async () => {
    const user = await open(await workbookOf());
    await contact(user, 1);
    const log = sheetOf(user.host, '联系记录');
    await typeInto(user.host, log, 2, 1, '自己记的');
    const { removed, left } = await removeAll(user.run);
    expect([removed.sheets, left]).toEqual([[], [{ what: '联系记录', why: 'worked-on' }]]);
    expect(log.value(2, 1)).toBe('自己记的');
    expect(contentOf(user.workbook)).toMatchObject({ names: [], xml: [] });
    user.close();
  });
});
