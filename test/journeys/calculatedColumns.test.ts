/**
 * An Excel Table whose AutoCorrect fills a column with one formula (office-js #2093, #5909, #6745): what was to stand in
 * each row stands there, as it does where that option is off; section lines, blanks and totals are as they were.
 */
import { previewFreeze } from '../../src/sheet/jobs/sharing';
import { ALL_UNKINDNESSES } from '../../src/workbench/host/unkind';
import { openCalculating } from './care';
import { contentOf, open, type User } from './excel';
import { CUSTOMERS, workbookOf } from './workbooks';

const SECTION = ['华东区', null, null, null];
const ROWS = [...CUSTOMERS.slice(0, 3), [null, null, null, null], SECTION, ...CUSTOMERS.slice(3), ['合计', null, 5000, null]]; // prettier-ignore

const made = () => workbookOf({ rows: ROWS, table: true });

/** The same job where nothing is filled in. */
async function asMeant(style: 'live' | 'native') {
  const user = await open(await made(), { unkind: ALL_UNKINDNESSES.filter((one) => one !== 'calculatedColumns') });
  await user.classify(style);
  const content = contentOf(user.workbook);
  user.close();
  return content;
}

test.each(['live', 'native'] as const)('Classify and Revert in a Table (%s)', async (style) => {
  const user = await open(await made());
  const clean = contentOf(user.workbook);
  await user.classify(style);
  expect(contentOf(user.workbook)).toEqual(await asMeant(style));
  expect((await user.look({ style })).classified?.plan.blocks).toEqual([]);
  await user.revert();
  expect(contentOf(user.workbook)).toEqual(clean);
  user.close();
});

test('formulas that go back into a Table stand in their own rows again', async () => {
  const user = await openCalculating(await made());
  await user.classify('live');
  await user.client.idle();
  const { sheets } = contentOf(user.workbook);
  const { plan } = await previewFreeze(user.run, { typed: true });
  await user.apply(plan!);
  await user.client.idle();
  expect(contentOf(user.workbook).sheets).not.toEqual(sheets);
  await user.revert();
  expect(contentOf(user.workbook).sheets).toEqual(sheets);
  user.close();
});

/** An Excel that fills the three gaps in the first of our columns again, each of the two times that they are made. */
function fillsAgain({ workbook }: User) {
  const sheet = workbook.sheets[0]!;
  const set = sheet.setValue.bind(sheet);
  let again = 2 * 3;
  sheet.setValue = (row, at, value) => {
    if (at !== 4 || value !== null || again-- <= 0) set(row, at, value);
  };
}

test('where Excel fills it again whatever is done, all is taken back and the reason said', async () => {
  const user = await open(await made());
  const clean = contentOf(user.workbook);
  fillsAgain(user);
  await expect(user.classify('live')).rejects.toMatchObject({ code: 'fills' });
  expect(contentOf(user.workbook)).toEqual(clean);
  user.close();
});
