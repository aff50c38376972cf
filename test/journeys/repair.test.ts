/**
 * Formulas of ours that show #NAME?, or that Excel has renamed to _xldudf_…, are written anew and answer again: in our
 * columns and where people have typed them.
 */
import { previewRepair } from '../../src/sheet/jobs/sharing';
import { hostErrorOf } from '../../src/sheet/hostError';
import { putInForce } from '../../src/runtime/policyInForce';
import { openCalculating, formulasOf, shownOf, withNotes } from './care';
import { contentOf, type User } from './excel';
import { sheetOf, typeInto } from './person';
import { workbookOf } from './workbooks';

afterEach(() => putInForce(null));

const NAME_ERROR = { error: '#NAME?' } as const;

async function repair(user: User) {
  const repaired = await previewRepair(user.run);
  if (repaired.plan) await user.apply(repaired.plan);
  await user.client.idle();
  return repaired;
}

/** Saved where nobody has the add-in: every formula of ours that was worked out there is stuck. */
async function broken() {
  const user = await openCalculating(await withNotes());
  await user.classify('live');
  await user.client.idle();
  for (const sheet of user.workbook.sheets)
    for (const [column, { formulas }] of sheet.columns)
      formulas.forEach((formula, row) => {
        if (formula !== undefined && !formula.includes(' is ')) sheet.setResult(row, column, NAME_ERROR);
      });
  return user;
}

test('they are written as they were typed, and answer again; nothing else changes; the last Revert is still there', async () => {
  const sound = await openCalculating(await withNotes());
  await sound.classify('live');
  await sound.client.idle();
  const shown = ['客户', 'Notes'].map((name) => shownOf(sound, name));
  const clean = contentOf(sound.workbook);
  sound.close();

  const user = await broken();
  expect(shownOf(user, 'Notes')['B1']).toBe('#NAME?');
  const { broken: found, left } = await repair(user);
  expect(found.length).toBe(formulasOf(user, '客户').length + 2);
  expect(left).toEqual([]);
  expect(['客户', 'Notes'].map((name) => shownOf(user, name))).toEqual(shown);
  expect(contentOf(user.workbook)).toEqual(clean);
  expect((await repair(user)).plan).toBeNull();
  // What Revert speaks of is Classify, not the repair.
  await user.revert();
  expect(formulasOf(user, '客户')).toEqual([]);
  user.close();
});

test('a formula that Excel has renamed gets its name back, and Revert takes that back', async () => {
  const user = await openCalculating(await withNotes());
  const notes = sheetOf(user.host, 'Notes');
  await typeInto(user.host, notes, 2, 0, '=_xldudf_TIER(A1)&"_xldudf_TIER("');
  await typeInto(user.host, notes, 3, 0, '=_xldudf_VLOOKUPS(A1)');
  const { broken: found } = await repair(user);
  expect(found.map(({ row }) => row)).toEqual([2]);
  expect([notes.formula(2, 0), notes.value(2, 0)]).toEqual(['=TIER(A1)&"_xldudf_TIER("', 'C_xldudf_TIER(']);
  expect(notes.formula(3, 0)).toBe('=_xldudf_VLOOKUPS(A1)');
  await user.revert();
  expect(notes.formula(2, 0)).toBe('=_xldudf_TIER(A1)&"_xldudf_TIER("');
  user.close();
});

test('a protected sheet and a text cell are told and left; the rest is repaired', async () => {
  const user = await broken();
  sheetOf(user.host, 'Notes').protected = true;
  const { left, plan } = await repair(user);
  expect(left.map(({ sheetName, why }) => `${sheetName} ${why}`)).toEqual(['Notes protected', 'Notes protected']);
  expect(plan).not.toBeNull();
  expect(shownOf(user, 'Notes')['B1']).toBe('#NAME?');
  expect(Object.values(shownOf(user, '客户'))).not.toContain('#NAME?');
  user.close();

  const text = await openCalculating(
    await withNotes((notes) => {
      notes.getCell('A3').value = { formula: 'TIER(A1)', result: { error: '#NAME?' } };
      notes.getCell('A3').numFmt = '@';
    }),
  );
  expect((await repair(text)).left.map(({ why }) => why)).toEqual(['text']);
  expect(sheetOf(text.host, 'Notes').formula(2, 0)).toBe('=TIER(A1)');
  text.close();
});

test('where the add-in is still not there, they are still #NAME? afterwards, as they were', async () => {
  const user = await openCalculating((await broken()).save(), { known: false });
  const before = contentOf(user.workbook);
  const { broken: found } = await repair(user);
  expect(found.length).toBeGreaterThan(20);
  // But for those that a blank cell answers.
  expect((await previewRepair(user.run)).broken.length).toBeGreaterThan(20);
  expect(contentOf(user.workbook)).toEqual(before);
  user.close();
});

test('every failure of every request leaves every formula as it was, and Revert as it was', async () => {
  const user = await broken();
  const clean = contentOf(user.workbook);
  const begin = user.host.requests.length;
  await repair(user);
  const count = user.host.requests.length - begin;
  for (const code of ['GeneralException', 'InvalidReference']) {
    for (const when of ['before', 'middle', 'after'] as const) {
      for (let n = 1; n <= count; n++) {
        sheetOf(user.host, 'Notes').setResult(0, 1, NAME_ERROR);
        user.host.faults = [{ request: user.host.requests.length + n, code, when }];
        await repair(user).catch((error: unknown) => hostErrorOf(error)!.code);
        user.host.faults = [];
        await user.client.idle();
        expect([`${code} ${when} request ${n}`, contentOf(user.workbook)]).toEqual([`${code} ${when} request ${n}`, clean]); // prettier-ignore
      }
    }
  }
  await user.revert();
  expect(formulasOf(user, '客户')).toEqual([]);
  user.close();
}, 300_000);

test('the number of requests does not depend on the number of rows', async () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => [`客户${i}`, 'Tom', 300 + i, 46_300 + (i % 40)]);
  const counts: number[] = [];
  for (const count of [10, 1500]) {
    const user = await openCalculating(await workbookOf({ rows: rows(count) }), { known: false });
    await user.classify('live');
    await user.client.idle();
    const begin = user.host.requests.length;
    expect((await repair(user)).broken.length).toBeGreaterThan(count);
    counts.push(user.host.requests.length - begin);
    user.close();
  }
  expect(counts).toEqual([counts[0], counts[0]]);
  expect(counts[0]).toBeLessThanOrEqual(9);
});
