/** Of two copies of one list the live one is read: by their names, their days, what was done to them, and where the user stands. */
import type { Cell } from '../../src/book/book';
import { chooseSheet } from '../../src/book/chooseSheet';
import { dayOfIso, type Day } from '../../src/policy/day';
import { sheetOf } from './sheetOf';

const TODAY = dayOfIso('2026-11-22') ?? (NaN as Day);

/** The same customers, last in touch so many days ago; `neat` without a title and without what a live list collects. */
const list = (name: string, ago: number, neat: boolean) => {
  const rows: Cell[][] = [0, 1, 2, 3, 4].map((i) => [`Kaida ${i}`, 'Li', 100 + i, TODAY - ago - i]);
  const header = ['Customer', 'Salesperson', 'Annual volume', 'Last contact'];
  return sheetOf(neat ? [header, ...rows] : [['Our buyers'], [], header, ...rows, [], ['Note: from the fair']], {
    name,
  });
};
const chosen = (sheets: readonly ReturnType<typeof sheetOf>[], active: string | null = null, worked: string[] = []) =>
  chooseSheet(sheets, { today: TODAY, answers: {} }, undefined, { active, worked: new Set(worked) })?.id;

test.each([
  ['Buyers', 'Buyers 2025'],
  ['2026', '2025'],
  ['客户', '客户2024年'],
  ['經銷商', '經銷商（舊）'],
  ['名单', '名单 备份'],
  ['List', 'List - archived'],
])('%s is read, and %s is not, however neat and wherever it stands', (live, old) => {
  for (const active of [null, live, old]) {
    const sheets = [list(live, 5, false), list(old, 5, true)];
    expect([chosen(sheets, active), chosen([...sheets].reverse(), active)]).toEqual([live, live]);
  }
});

test('the later days are those of the live copy, also where the user looks at the other', () => {
  const sheets = [list('A', 400, true), list('B', 3, false)];
  expect([chosen(sheets), chosen(sheets, 'A')]).toEqual(['B', 'B']);
  expect(chooseSheet(sheets, { today: TODAY, answers: {} })?.also).toEqual(['A']);
});

test('copies that nothing tells apart: where the user stands, but first where the product works already', () => {
  const sheets = [list('A', 5, true), list('B', 5, true), list('C', 5, true)];
  expect(chosen(sheets, 'B')).toBe('B');
  expect(chosen(sheets, 'B', ['C'])).toBe('C');
});

test('an old year in the name of the only list puts nothing else before it', () => {
  const prices = sheetOf(
    [
      ['Product', 'Price'],
      ['GTX', 5],
    ],
    { name: 'Prices' },
  );
  expect(chosen([prices, list('Buyers 2024', 700, true)], 'Prices')).toBe('Buyers 2024');
});
