/**
 * Freeze for sharing: formulas of ours, and those that people have typed, become the values that they show; one Revert
 * brings them back.
 */
import { previewFreeze } from '../../src/sheet/jobs/sharing';
import { hostErrorOf } from '../../src/sheet/hostError';
import { putInForce } from '../../src/runtime/policyInForce';
import { openXlsx } from '../../src/workbench/host/file/xlsx';
import { openCalculating, formulasOf, shownOf, withNotes } from './care';
import { contentOf as everythingOf, type User } from './excel';
import { insertColumns, insertRows } from './inserting';
import { ending, sheetOf, typeInto } from './person';
import { workbookOf } from './workbooks';

afterEach(() => putInForce(null));

/** Without the way back: a job that was taken back has none. */
const contentOf = (workbook: User['workbook']) => ({ ...everythingOf(workbook), xml: [] });

async function classified(bytes: Uint8Array, style: 'live' | 'native' = 'live') {
  const user = await openCalculating(bytes);
  await user.classify(style);
  await user.client.idle();
  return user;
}

async function freeze(user: User, typed = true) {
  const frozen = await previewFreeze(user.run, { typed });
  if (frozen.plan) await user.apply(frozen.plan);
  await user.client.idle();
  return frozen;
}

const cells = (spots: readonly { sheetName: string; row: number; column: number }[]) =>
  spots.map(({ sheetName, row, column }) => `${sheetName}!${String.fromCharCode(65 + column)}${row + 1}`);

test('what the cells show stays, the formulas go; the rest of the workbook is as it was; Revert brings them back', async () => {
  const user = await classified(await withNotes());
  const before = contentOf(user.workbook);
  const shown = ['客户', 'Notes'].map((name) => shownOf(user, name));
  expect(formulasOf(user, '客户').length).toBeGreaterThan(20);
  const frozen = await freeze(user);
  expect(['客户', 'Notes'].map((name) => shownOf(user, name))).toEqual(shown);
  expect(formulasOf(user, '客户')).toEqual([]);
  // "TIER(" inside a text is a text: that formula is not ours.
  expect(formulasOf(user, 'Notes')).toEqual(['="TIER(A1) is "&A1']);
  expect(cells(frozen.typed)).toEqual(['Notes!B1', 'Notes!C1']);
  expect(frozen.left).toEqual([]);
  // Colours, looks, names and the other cells are untouched.
  const after = contentOf(user.workbook);
  expect(after.sheets.map(({ rules, widths, tables }) => ({ rules, widths, tables }))).toEqual(
    before.sheets.map(({ rules, widths, tables }) => ({ rules, widths, tables })),
  );
  expect(await freeze(user)).toMatchObject({ plan: null });
  await user.revert();
  expect(contentOf(user.workbook)).toEqual(before);
  user.close();
});

test('a file frozen and opened where nobody has the add-in reads the same, and Revert works there too', async () => {
  const user = await classified(await withNotes());
  const before = contentOf(user.workbook);
  const shown = shownOf(user, '客户');
  const asSaved = contentOf(openXlsx(user.save(), 'test.xlsx'));
  expect(asSaved.names).toEqual(before.names);
  await freeze(user);
  const elsewhere = await openCalculating(user.save(), { known: false });
  await typeInto(elsewhere.host, sheetOf(elsewhere.host, '客户'), 1, 2, 2400);
  expect(shownOf(elsewhere, '客户')).toEqual(shown);
  expect(openXlsx(elsewhere.save(), 'again.xlsx').sheet('Notes')?.formula(0, 1)).toBeUndefined();
  await elsewhere.revert();
  expect(contentOf(elsewhere.workbook)).toEqual(asSaved);
  elsewhere.close();
  user.close();
});

test('formulas that people typed are left alone unless they are asked for', async () => {
  const user = await classified(await withNotes());
  const typed = formulasOf(user, 'Notes');
  const frozen = await freeze(user, false);
  expect(cells(frozen.typed)).toEqual(['Notes!B1', 'Notes!C1']);
  expect(formulasOf(user, 'Notes')).toEqual(typed);
  expect(formulasOf(user, '客户')).toEqual([]);
  user.close();
});

test('plain Excel formulas of our columns are frozen too, with the policy sheet as it is', async () => {
  const user = await classified(await withNotes(), 'native');
  const before = contentOf(user.workbook);
  const policy = contentOf(user.workbook).sheets.at(-1);
  await freeze(user);
  expect(formulasOf(user, '客户')).toEqual([]);
  expect(contentOf(user.workbook).sheets.at(-1)).toEqual(policy);
  await user.revert();
  expect(contentOf(user.workbook)).toEqual(before);
  user.close();
});

test('a formula that fills several cells leaves a value in each', async () => {
  const bytes = await withNotes((notes) => {
    for (const [i, volume] of [2400, 600, 100].entries()) notes.getCell(3 + i, 1).value = volume;
  });
  const user = await openCalculating(bytes);
  await user.client.idle();
  const notes = sheetOf(user.host, 'Notes');
  await typeInto(user.host, notes, 2, 1, '=TIERS(A3:A5)');
  await user.client.idle();
  const before = contentOf(user.workbook);
  expect([2, 3, 4].map((row) => notes.value(row, 1))).toEqual(['S', 'B', 'D']);
  await freeze(user);
  expect([2, 3, 4].map((row) => [notes.value(row, 1), notes.formula(row, 1)])).toEqual([
    ['S', undefined],
    ['B', undefined],
    ['D', undefined],
  ]);
  await user.revert();
  await user.client.idle();
  expect(contentOf(user.workbook)).toEqual(before);
  expect([2, 3, 4].map((row) => notes.value(row, 1))).toEqual(['S', 'B', 'D']);
  user.close();
});

test('nothing is made up: errors, cells still being worked out, text cells and protected sheets stay, each with its place', async () => {
  const bytes = await withNotes((notes) => {
    notes.getCell('A3').value = { formula: 'TIER(A9)', result: { error: '#VALUE!' } };
    notes.getCell('B3').value = { formula: 'TIER(A9)', result: { error: '#N/A' } };
    notes.getCell('C3').value = { formula: 'TIER(A9)', result: 'D' };
    notes.getCell('C3').numFmt = '@';
    notes.getCell('D3').value = { formula: '"="&TIER(A9)', result: '=D' };
    notes.getCell('A4').value = { formula: 'TIER(A9)', result: 'D' };
  });
  const user = await openCalculating(bytes, { slow: true });
  await typeInto(user.host, sheetOf(user.host, 'Notes'), 3, 0, '=TIER(A9)');
  const frozen = await freeze(user);
  expect(frozen.left.map((left) => `${cells([left])[0]} ${left.why}`).sort()).toEqual(
    ['Notes!A3 error', 'Notes!A4 busy', 'Notes!B3 error', 'Notes!C3 text', 'Notes!D3 text'], // prettier-ignore
  );
  expect(cells(frozen.typed)).toEqual(['Notes!B1', 'Notes!C1']);
  expect(formulasOf(user, 'Notes')).toHaveLength(6);
  user.close();

  const locked = await openCalculating(await withNotes());
  sheetOf(locked.host, 'Notes').protected = true;
  const refused = await freeze(locked);
  expect(refused).toMatchObject({ plan: null, own: 0 });
  expect(refused.left.map(({ why }) => why)).toEqual(['protected', 'protected']);
  locked.close();
});

test('text stays text: what reads like a number or a date is no other thing afterwards', async () => {
  const bytes = await withNotes((notes) => {
    notes.getCell('A3').value = { formula: '"00"&7+0*LEN(TIER(A1))', result: '007' };
    notes.getCell('B3').value = { formula: 'IF(TIER(A1)="C","2026-01-05","")', result: '2026-01-05' };
    notes.getCell('C3').value = { formula: 'IF(TIER(A1)="C","TRUE","")', result: 'TRUE' };
    notes.getCell('D3').value = { formula: 'TIER(A1)="C"', result: true as never };
  });
  const user = await openCalculating(bytes);
  const notes = sheetOf(user.host, 'Notes');
  const values = () => [0, 1, 2, 3].map((column) => notes.value(2, column));
  const before = values();
  expect(before.map((value) => typeof value)).toEqual(['string', 'string', 'string', 'boolean']);
  await freeze(user);
  expect(values()).toEqual(before);
  expect(formulasOf(user, 'Notes')).toHaveLength(1);
  user.close();
});

test.each([
  ['a column was inserted before them', (user: User) => insertColumns(user.host, sheetOf(user.host, 'Notes'), 1, 1)],
  ['a row was inserted above them', (user: User) => insertRows(user.host, sheetOf(user.host, 'Notes'), 0, 1)],
  ['a column was inserted before ours', (user: User) => insertColumns(user.host, sheetOf(user.host, '客户'), 1, 1)],
])('Revert refuses rather than put a formula into another cell: %s', async (_, move) => {
  const user = await classified(await withNotes());
  await freeze(user);
  await move(user);
  const before = contentOf(user.workbook);
  expect(await ending(user.revert())).toBe('moved');
  expect(contentOf(user.workbook)).toEqual(before);
  user.close();
});

test('what somebody typed over a frozen cell stays when the others get their formulas back', async () => {
  const user = await classified(await withNotes());
  const before = contentOf(user.workbook);
  await freeze(user);
  await typeInto(user.host, sheetOf(user.host, 'Notes'), 0, 1, 'mine');
  await user.revert();
  const after = contentOf(user.workbook);
  expect(after.sheets[1]?.cells['0,1']).toBe('mine');
  expect(after.sheets[0]).toEqual(before.sheets[0]);
  user.close();
});

test('an edit between look and write stops it, and nothing is frozen', async () => {
  const user = await classified(await withNotes());
  const frozen = await previewFreeze(user.run, { typed: true });
  await typeInto(user.host, sheetOf(user.host, 'Notes'), 0, 2, 'just now');
  const before = contentOf(user.workbook);
  expect(await ending(user.apply(frozen.plan!))).toBe('edited');
  expect(contentOf(user.workbook)).toEqual(before);
  user.close();
});

test('every failure of every request leaves the workbook as it was or wholly frozen, and Revert brings it back', async () => {
  const user = await classified(await withNotes());
  const clean = contentOf(user.workbook);
  const begin = user.host.requests.length;
  await freeze(user);
  const count = user.host.requests.length - begin;
  const done = contentOf(user.workbook);
  await user.revert();
  const revertCount = user.host.requests.length - begin - count;
  expect(contentOf(user.workbook)).toEqual(clean);
  let failed = 0;
  for (const code of ['GeneralException', 'RequestPayloadSizeLimitExceeded']) {
    for (const when of ['before', 'middle', 'after'] as const) {
      for (let n = 1; n <= count; n++) {
        user.host.faults = [{ request: user.host.requests.length + n, code, when }];
        const end = await freeze(user).catch((error: unknown) => hostErrorOf(error)!.code);
        user.host.faults = [];
        const place = `${code} ${when} request ${n}`;
        if (typeof end === 'string') failed++;
        if (typeof end !== 'string') {
          expect([place, contentOf(user.workbook)]).toEqual([place, done]);
          await user.revert();
        }
        expect([place, contentOf(user.workbook)]).toEqual([place, clean]);
      }
      for (let n = 1; n <= revertCount; n++) {
        await freeze(user);
        user.host.faults = [{ request: user.host.requests.length + n, code, when }];
        const end = await ending(user.revert());
        user.host.faults = [];
        if (end !== 'done') await user.revert();
        expect([`revert, ${code} ${when} request ${n}`, contentOf(user.workbook)]).toEqual([`revert, ${code} ${when} request ${n}`, clean]); // prettier-ignore
      }
    }
  }
  expect(failed).toBeGreaterThan(count);
  user.close();
}, 300_000);

test('the number of requests does not depend on the number of rows', async () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => [`客户${i}`, '中', 300 + i, 46_300 + (i % 40)]);
  const counts: number[] = [];
  for (const count of [10, 1500]) {
    const user = await classified(await workbookOf({ rows: rows(count) }));
    const begin = user.host.requests.length;
    const { own } = await freeze(user);
    expect(own).toBeGreaterThan(count * 3);
    counts.push(user.host.requests.length - begin);
    user.close();
  }
  expect(counts).toEqual([counts[0], counts[0]]);
  expect(counts[0]).toBeLessThanOrEqual(9);
});
