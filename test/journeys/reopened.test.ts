/**
 * A workbook that was saved, closed and opened again, where Excel gives its sheets other ids (office-js-docs #297,
 * office-js #1390, #552): Revert finds the sheets by what stands on them, or says that it does not, and the way back is
 * kept.
 */
import { openXlsx } from '../../src/workbench/host/file/xlsx';
import { Host } from '../../src/workbench/host/host';
import type { Workbook } from '../../src/workbench/host/model';
import { contentOf, open, openAs, type User } from './excel';
import { HEADER, workbookOf } from './workbooks';

/** Classified, saved, perhaps changed by another program, and opened again. */
async function reopened(change: (workbook: Workbook) => void = () => undefined) {
  const user = await open(await workbookOf({ more: (_, workbook) => void workbook.addWorksheet('Other') }));
  const clean = contentOf(user.workbook);
  await user.classify('live');
  const done = contentOf(user.workbook);
  const bytes = user.save();
  user.close();
  const workbook = openXlsx(bytes, 'test.xlsx');
  change(workbook);
  return { clean, done, again: await openAs(new Host(workbook)) };
}

const sheetsOf = (user: User) => contentOf(user.workbook).sheets.map(({ name, cells }) => ({ name, cells }));

test('Revert after closing and opening puts everything back', async () => {
  const { clean, again } = await reopened();
  expect((await again.revert()).cells).toBeGreaterThan(20);
  expect(contentOf(again.workbook)).toEqual(clean);
  again.close();
});

test('also where the sheet goes by another name and stands in another place by then', async () => {
  const { clean, again } = await reopened(({ sheets }) => {
    sheets[0]!.name = '我的客户';
    sheets.reverse();
  });
  expect((await again.revert()).cells).toBeGreaterThan(20);
  const [, customers] = sheetsOf(again);
  expect(customers).toEqual({ name: '我的客户', cells: clean.sheets[0]!.cells });
  again.close();
});

test('where the names are gone too, the sheet is known by its own name', async () => {
  const { clean, again } = await reopened((workbook) => {
    workbook.names = [];
    workbook.namesChanged = true;
  });
  expect((await again.revert()).cells).toBeGreaterThan(20);
  expect(sheetsOf(again)[0]).toEqual({ name: '客户', cells: clean.sheets[0]!.cells });
  again.close();
});

test('where the sheet cannot be found Revert says so, changes nothing, and the way back is kept', async () => {
  const { again } = await reopened((workbook) => {
    workbook.names = [];
    workbook.namesChanged = true;
    workbook.sheets[0]!.name = '我的客户';
  });
  const before = contentOf(again.workbook);
  await expect(again.revert()).rejects.toMatchObject({ code: 'lost-sheet' });
  expect(contentOf(again.workbook)).toEqual(before);
  // Its own name again, and the way back is there.
  again.workbook.sheets[0]!.name = '客户';
  expect((await again.revert()).cells).toBeGreaterThan(20);
  again.close();
});

test('of two copies of the sheet it is the one of that name', async () => {
  const { clean, again } = await reopened((workbook) => {
    const [customers, other] = workbook.sheets;
    for (const [row, text] of HEADER.entries()) other!.setValue(0, row, text);
    workbook.names.push(
      ...workbook.names
        .filter(({ scope }) => scope === customers!.id)
        .map((name) => ({ ...name, scope: other!.id, formula: name.formula.replaceAll('客户', 'Other') })),
    );
    workbook.namesChanged = true;
  });
  await again.revert();
  expect(sheetsOf(again)[0]).toEqual({ name: '客户', cells: clean.sheets[0]!.cells });
  again.close();
});
