/** A workbook that means harm: text is read as text, written as text, and the sheet stays what it was. */
import { cellsOf as othersCells, readXlsx } from '../judges/xlsx';
import { cellsOf, open } from './excel';
import { HOSTILE_NAMES, hostileLedger, hostileWorkbook } from './hostile';
import { sheetOf } from './person';

test.each(['live', 'values'] as const)('classified as %s, every name stands as it stood', async (style) => {
  const user = await open(await hostileWorkbook());
  const sheet = sheetOf(user.host, '客户');
  const before = cellsOf(user.workbook, sheet);
  const { book } = await user.classify(style);
  // A cell of nothing but what cannot be seen is no name; all others are customers.
  expect(book.customers).toHaveLength(HOSTILE_NAMES.length);
  const after = cellsOf(user.workbook, sheet);
  expect(Object.fromEntries(Object.keys(before).map((place) => [place, after[place]]))).toEqual(before);
  await user.revert();
  expect(cellsOf(user.workbook, sheet)).toEqual(before);
  user.close();
});

test('on the sheet that is made of a ledger, names are text, in Excel and for another reader', async () => {
  const user = await open(await hostileLedger());
  const { classified } = await user.classify('values');
  const made = sheetOf(user.host, classified?.sheet ?? '');
  const used = made.usedArea(true);
  const places = Array.from({ length: used?.rows ?? 0 }, (_, row) => row + (used?.row ?? 0));
  const names = places.map((row) => made.value(row, used?.column ?? 0)).filter((value) => typeof value === 'string');
  // What cannot be seen is no part of a name: a hidden mark must not make two customers of one.
  const seen = (name: string) => name.replace(/\u200B|\u200D|\uFEFF|[\u202A-\u202E]/g, '').trim();
  expect(names.map(seen).sort()).toEqual(['客户', ...HOSTILE_NAMES.map(seen)].sort());
  const formulas = places.flatMap((row) => (made.formula(row, used?.column ?? 0) === undefined ? [] : [row]));
  expect(formulas).toEqual([]);

  const saved = [...othersCells(readXlsx(user.save()), made.name).values()];
  for (const name of HOSTILE_NAMES)
    expect(saved.filter(({ value }) => value !== null && seen(String(value)) === seen(name))).toHaveLength(1);
  expect(saved.filter(({ formula }) => formula !== null)).toEqual([]);
  user.close();
});
