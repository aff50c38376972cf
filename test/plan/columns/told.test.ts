import type { Told } from '../../../src/book/book';
import { TOLD_NAME } from '../../../src/plan/stores';
import type { Place } from '../../../src/plan/columns/target';
import { toldName, toldOfName } from '../../../src/plan/columns/told';

const place = (formula?: string): Place => ({
  sheet: 'one',
  name: '客户',
  own: {},
  rules: [],
  names: new Map(formula === undefined ? [] : [[TOLD_NAME, formula]]),
});
const told: Told = {
  columns: { '“引号” "quotes"': 'annual_volume', 备注: null },
  answers: [{ code: 'date-order', header: '最近联系', choice: 'dmy' }],
};

test('what was said comes back from the name', () => {
  const [change] = toldName(place(), told);
  expect(change).toMatchObject({ sheet: 'one', name: TOLD_NAME, from: null });
  expect(toldOfName(change?.to ?? '')).toEqual(told);
});

test('saying it again changes nothing; saying nothing any more takes the name away', () => {
  const formula = toldName(place(), told)[0]?.to ?? '';
  expect(toldName(place(formula), told)).toEqual([]);
  expect(toldName(place(formula), {})).toEqual([{ sheet: 'one', name: TOLD_NAME, from: formula, to: null }]);
  expect(toldName(place(), {})).toEqual([]);
});

test('a name that a later version wrote is left alone', () => {
  expect(toldName(place('="{""version"":2}"'), {})).toEqual([]);
});

test('Excel takes it: no text of more than 255 characters, no formula of more than 8,192', () => {
  const columns = Object.fromEntries(
    Array.from({ length: 400 }, (_, i) => [`一个很长的表头 "${i}"`, 'notes' as const]),
  );
  const formula = toldName(place(), { columns })[0]?.to ?? '';
  expect(formula.length).toBeGreaterThan(4_000);
  expect(formula.length).toBeLessThanOrEqual(8_192);
  for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g)) expect(text.length).toBeLessThanOrEqual(257);
  const kept = Object.keys(toldOfName(formula).columns ?? {});
  expect(kept.length).toBeGreaterThan(50);
  expect(kept.at(-1)).toBe('一个很长的表头 "399"');
});
