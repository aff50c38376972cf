/**
 * A second client edits between what was shown and what is written: a change of the policy, a conversion, a repair and
 * a mend all stop with what the colleague wrote as it is, and nothing else written.
 */
import { wordsFor } from '../../src/locale/all';
import { policyWords } from '../../src/locale/policy';
import type { Plan } from '../../src/plan/plan';
import { putInForce } from '../../src/runtime/policyInForce';
import { examine, previewConvert, previewRepair } from '../../src/sheet/jobs/sharing';
import { applyPolicy, previewPolicy } from '../../src/sheet/jobs/policy';
import { openCalculating, request, withNotes } from './care';
import { contentOf, openAs, type User } from './excel';
import { ending, sheetOf, typeInto } from './person';

jest.setTimeout(120_000);
afterEach(() => putInForce(null));

const POLICY = policyWords('zh-CN').sheet.sheet;

const change = (user: User, text: string) =>
  previewPolicy(user.run, {
    ...request('live'),
    words: wordsFor('zh-CN').sheet,
    policyWords: policyWords('zh-CN').sheet,
    preset: null,
    edits: [{ place: 'tiers.B.floor', text }],
  });

async function classified(): Promise<User> {
  const user = await openCalculating(await withNotes());
  await user.classify('live');
  await user.client.idle();
  return user;
}

/** The colleague's own Excel, on the same workbook. */
async function colleague(user: User, job: (context: Excel.RequestContext) => void): Promise<unknown> {
  const other = await openAs(user.host);
  await other.client.Excel.run(async (context) => {
    job(context);
    await context.sync();
  });
  await other.client.idle();
  await user.client.idle();
  other.close();
  return contentOf(user.workbook);
}

const type = (sheet: string, address: string, value: unknown) => (context: Excel.RequestContext) =>
  void (context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]]);

const LOOKS: readonly (readonly [string, (user: User) => Promise<Plan | null>, string, string])[] = [
  ['a conversion', async (user) => (await previewConvert(user.run, request('native')))!.plan, '客户', 'E2'],
  [
    'a repair',
    async (user) => {
      const notes = sheetOf(user.host, 'Notes');
      await typeInto(user.host, notes, 5, 0, '=_xldudf_TIER(A1)');
      return (await previewRepair(user.run)).plan;
    },
    'Notes',
    'A6',
  ],
  [
    'a mend',
    async (user) => {
      await typeInto(user.host, sheetOf(user.host, '客户'), 2, 4, '=IF(C2="","",TIER(C2))');
      const { findings } = await examine(user.run, request('live'));
      return findings.find(({ code }) => code === 'wrong-formula')!.plan;
    },
    '客户',
    'E3',
  ],
];

test.each(LOOKS)('%s stops where a colleague has typed', async (_, look, sheet, address) => {
  const user = await classified();
  const plan = await look(user);
  expect(plan).not.toBeNull();
  const theirs = await colleague(user, type(sheet, address, 'just now'));
  expect(await ending(user.apply(plan!))).toBe('edited');
  expect(contentOf(user.workbook)).toEqual(theirs);
  user.close();
});

test('a change of the policy stops where a colleague has changed the same floor, or has deleted the sheet', async () => {
  const user = await classified();
  await applyPolicy(user.run, (await change(user, '450'))!);
  await user.client.idle();
  const first = (await change(user, '420'))!;
  const edited = await colleague(user, type(POLICY, 'B8', 470));
  expect(await ending(applyPolicy(user.run, first))).toBe('edited');
  expect(contentOf(user.workbook)).toEqual(edited);
  const second = (await change(user, '430'))!;
  const deleted = await colleague(user, (context) => context.workbook.worksheets.getItem(POLICY).delete());
  expect(await ending(applyPolicy(user.run, second))).toBe('gone');
  expect(contentOf(user.workbook)).toEqual(deleted);
  user.close();
});
