/** Rows and columns inserted or deleted after Classify: Revert still takes away all that is ours, and nothing else. */
import type { Sheet } from '../../src/workbench/host/model';
import { contentOf, open, type User } from './excel';
import { insertColumns, insertRows } from './inserting';
import { ending, sheetOf, typeInto } from './person';
import { workbookOf } from './workbooks';

type Change = (user: User, sheet: Sheet) => Promise<void>;

/** The same workbook, changed in the same way, that Classify never saw. */
async function changedAlone(table: boolean, change: Change) {
  const user = await open(await workbookOf({ table }));
  await change(user, sheetOf(user.host, '客户'));
  const content = contentOf(user.workbook);
  user.close();
  return content;
}

const newCustomer: Change = async ({ host }, sheet) => {
  await insertRows(host, sheet, 3, 1);
  await typeInto(host, sheet, 3, 0, '新客户');
  await typeInto(host, sheet, 3, 2, 800);
};

const CHANGES: readonly (readonly [string, Change])[] = [
  ['a customer inserted in the middle', newCustomer],
  ['two title rows inserted at the top', ({ host }, sheet) => insertRows(host, sheet, 0, 2)],
  ['two customers deleted', ({ host }, sheet) => insertRows(host, sheet, 4, -2)],
  ['a column inserted before the volumes', ({ host }, sheet) => insertColumns(host, sheet, 2, 1)],
  [
    'a customer and a column inserted',
    async (user, sheet) => {
      await newCustomer(user, sheet);
      await insertColumns(user.host, sheet, 1, 1);
    },
  ],
];

describe.each(['live', 'values'] as const)('as %s', (style) => {
  test.each(CHANGES)('in a range: %s', async (_, change) => {
    const user = await open(await workbookOf());
    await user.classify(style);
    await change(user, sheetOf(user.host, '客户'));
    await user.revert();
    expect(contentOf(user.workbook)).toEqual(await changedAlone(false, change));
    user.close();
  });

  test.each(CHANGES)('in a table: %s', async (_, change) => {
    const user = await open(await workbookOf({ table: true }));
    await user.classify(style);
    await change(user, sheetOf(user.host, '客户'));
    await user.revert();
    expect(contentOf(user.workbook)).toEqual(await changedAlone(true, change));
    user.close();
  });
});

test('one of our columns deleted by hand: the others go, and what was typed into one of them stays', async () => {
  const user = await open(await workbookOf());
  await user.classify('live');
  const sheet = sheetOf(user.host, '客户');
  await insertColumns(user.host, sheet, 4, -1);
  await typeInto(user.host, sheet, 2, 4, '明天打电话');
  await user.revert();
  const before = await changedAlone(false, (alone, own) => typeInto(alone.host, own, 2, 4, '明天打电话'));
  expect(contentOf(user.workbook)).toEqual(before);
  user.close();
});

test('where earlier contents would have to go back to rows that have moved, nothing is touched', async () => {
  const user = await open(await workbookOf());
  await user.classify('values');
  const sheet = sheetOf(user.host, '客户');
  await typeInto(user.host, sheet, 1, 2, 300);
  await user.classify('values');
  await newCustomer(user, sheet);
  const before = contentOf(user.workbook);
  expect(await ending(user.revert())).toBe('moved');
  expect(contentOf(user.workbook)).toEqual(before);
  user.close();
});

test('after a second run whose columns have moved, Revert refuses and keeps the way back', async () => {
  const user = await open(await workbookOf());
  await user.classify('values');
  const sheet = sheetOf(user.host, '客户');
  await typeInto(user.host, sheet, 1, 2, 300);
  await user.classify('values');
  await insertColumns(user.host, sheet, 1, 1);
  const before = contentOf(user.workbook);
  expect(await ending(user.revert())).toBe('moved');
  expect(contentOf(user.workbook)).toEqual(before);
  await insertColumns(user.host, sheet, 1, -1);
  await user.revert();
  expect(sheet.value(1, 4)).toBe('S');
  user.close();
});
