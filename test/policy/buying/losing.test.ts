import fc from 'fast-check';
import { bridgeOf, keptOf, losingOf, monthsBefore, type Silence } from '../../../src/policy/buying/losing';
import { dayOfIso, type Day } from '../../../src/policy/day';
import { orderRhythm } from '../../../src/policy/buying/orderRhythm';

const day = (iso: string) => dayOfIso(iso) ?? (NaN as Day);
const silent = (days: readonly string[], asOf: string, more: Partial<Silence> = {}) => {
  const known = days.map(day);
  return losingOf({ days: known, occasions: known.length, rhythm: orderRhythm(known, 0), asOf: day(asOf), year: null, firstPause: 40, months: 12, ...more }); // prettier-ignore
};
const monthly = ['2026-01-01', '2026-01-31', '2026-03-02', '2026-04-01', '2026-05-01', '2026-05-31'];

test.each([
  ['on time', monthly, '2026-06-20', null],
  ['twice the usual pause', monthly, '2026-07-30', 'quiet'],
  ['one in ten by chance', monthly, '2026-09-01', 'gone'],
  ['a year without an order', monthly, '2027-05-31', 'lapsed'],
  ['a year less a day', monthly, '2027-05-30', 'gone'],
  ['two orders tell no rhythm', monthly.slice(4), '2026-12-31', null],
  ['one order, and others came again after forty days', ['2026-01-01'], '2026-03-23', 'once'],
  ['one order, not so long ago', ['2026-01-01'], '2026-03-22', null],
] as const)('%s', (_, days, asOf, state) => expect(silent(days, asOf)).toBe(state));

test('who was as silent in the same days of each earlier year buys by the season', () => {
  const season = [2024, 2025, 2026].flatMap((year) => ['03-01', '03-20', '04-10', '05-01'].map((date) => `${year}-${date}`)); // prettier-ignore
  const orders = season.map(day);
  const rhythm = { usual: 20, last: day('2026-05-01'), pauses: 11, span: 220 };
  expect(silent(season, '2026-11-30', { rhythm })).toBe('as-last-year');
  const odd = [...orders, day('2025-08-01')].sort((a, b) => a - b);
  expect(silent(season, '2026-11-30', { rhythm, days: odd })).toBe('gone');
  expect(silent(season.slice(8), '2026-11-30', { rhythm })).toBe('gone');
});

test.each([
  [500, 1000, 'shrinking'],
  [501, 1000, null],
  [10, 80, null],
])('%d now, %d before: a half or less, of a customer no smaller than most', (now, before, state) => {
  expect(silent(monthly, '2026-06-20', { year: { now, before, usual: 100 } })).toBe(state);
});

test('a month earlier is the same date, or the last of the month', () => {
  expect(monthsBefore(day('2026-03-31'), 1)).toBe(day('2026-02-28'));
  expect(monthsBefore(day('2024-02-29'), 12)).toBe(day('2023-02-28'));
});

const sums = fc.array(fc.option(fc.integer({ min: -90, max: 900 }), { nil: null }), { minLength: 1, maxLength: 25 });

test('law: the bridge adds up, its parts are those of a second reckoning, and no order of rows changes it', () => {
  fc.assert(
    fc.property(sums, fc.array(fc.integer({ min: -90, max: 900 }), { minLength: 25, maxLength: 25 }), (now, then) => {
      const before = now.map((_, i) => ((then[i] ?? 0) % 3 === 0 ? null : (then[i] ?? null)));
      const found = bridgeOf(now, before);
      const { before: from, new: came, grew, shrank, lost, now: to } = found;
      expect(from + came + grew - shrank - lost).toBe(to);
      const changes = now.map((value, i) => [(before[i] ?? 0), (value ?? 0)] as const); // prettier-ignore
      const over = (is: (b: number, a: number) => boolean) => changes.reduce((sum, [b, a]) => sum + (is(b, a) ? a - b : 0), 0); // prettier-ignore
      expect(came).toBe(over((b) => b === 0));
      expect(lost + 0).toBe(0 - over((b, a) => b !== 0 && a === 0));
      expect(bridgeOf([...now].reverse(), [...before].reverse())).toEqual(found);
      const kept = keptOf(now, before);
      if (kept) expect(kept.gross).toBeLessThanOrEqual(1);
    }),
  );
});
