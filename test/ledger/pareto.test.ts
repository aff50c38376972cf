/**
 * What rests on the ground, and 80/20 over it: currencies apart, returns, undated and nameless lines, a ledger that has
 * ended. The law holds the sums against a second reckoning.
 */
import fc from 'fast-check';
import { paretoOf } from '../../src/ledger/pareto';
import { periodIn, readPeriod } from '../../src/ledger/period';
import { sumsOf } from '../../src/ledger/sums';
import { isoOf } from '../../src/policy/day';
import { day, ground } from './ledgers';

const HEADER = ['Customer', 'Order date', 'Order no', 'Amount', 'Currency', 'Status'];
const LINES = [
  ['Alder', '2026-03-02', 'S1', 1000, 'USD', ''],
  ['Birch', '2026-04-02', 'S2', 500, 'USD', ''],
  ['Alder', '2026-05-02', 'S3', -200, 'USD', ''],
  ['Alder', '2026-06-02', 'S4', 9000, 'EUR', ''],
  ['Corvus', '2026-07-02', 'S5', 70, 'USD', 'cancelled'],
  ['Corvus', '', 'S6', 40, 'USD', ''],
  ['', '2026-08-02', 'S7', 30, 'USD', ''],
  ['Dune', '2026-09-02', 'S8', 300, 'USD', ''],
  ['Dune', '2026-10-02', 'S9', -300, 'USD', ''],
  ['Birch', '2026-11-20', 'S10', 1, 'USD', ''],
];

test('a table for each currency; returns subtract; what has no day, no name or was cancelled is told and adds nothing', () => {
  const found = ground([HEADER, ...LINES])!;
  expect(found.units).toEqual(['USD', 'EUR']);
  expect(found.counts).toMatchObject({ cancelled: 1, undated: 1, nameless: 1, return: 2, order: 5 });
  expect([found.undated, found.nameless]).toEqual([
    { count: 1, values: [40, 0] },
    { count: 1, values: [30, 0] },
  ]);
  const [usd, eur] = [0, 1].map((unit) => paretoOf(found, unit, null));
  expect(usd!.rows.map(({ name, place }) => [name, place.value])).toEqual([
    ['Alder', 800],
    ['Birch', 501],
  ]);
  expect([usd!.netTotal, usd!.notPositive]).toEqual([1301, 1]);
  expect(eur!.rows.map(({ name, place }) => [name, place.value])).toEqual([['Alder', 9000]]);
});

test('money before pieces, unless pieces are asked for; what is not there is not made up', () => {
  const rows = [
    ['客户', '订单号', '订单日期', '数量', '金额'],
    ['荣达', 'S1', '2026-03-02', 10, 700],
    ['建兴', 'S2', '2026-04-02', 20, 300],
    ['荣达', 'S3', '2026-05-02', 5, 300],
  ];
  expect([ground(rows)!.measure, ground(rows, { counting: 'units' })!.measure]).toEqual(['money', 'units']);
  expect(sumsOf(ground(rows, { counting: 'units' })!, 0, null)).toEqual([15, 20]);
  expect(ground(rows.map((row) => row.slice(0, 4)), { counting: 'money' })).toBeNull(); // prettier-ignore
});

test('a ledger that ended is told up to its last order, unless another day is asked for', () => {
  const rows = [HEADER, ...[1, 2, 3, 4].map((month) => ['Alder', `2026-0${month}-02`, `S${month}`, 100, 'USD', ''])];
  const told = (asOf?: string) => {
    const { extent, hasEnded } = ground(rows, asOf === undefined ? {} : { asOf })!;
    return [isoOf(extent!.asOf), hasEnded];
  };
  expect(told()).toEqual(['2026-04-02', true]);
  expect(told('2026-11-30')).toEqual(['2026-11-30', false]);
  const alive = ground([...rows, ['Birch', '2026-11-20', 'S9', 1, 'USD', '']])!;
  expect([isoOf(alive.extent!.asOf), alive.hasEnded]).toEqual(['2026-11-30', false]);
});

test.each([
  ['Sale', 'Return'],
  ['销售', '退货'],
  ['Invoice', 'Credit note'],
])('a column that tells %s from %s: what came back is taken away', (sale, back) => {
  const rows = [HEADER.slice(0, 4), ['Alder', '2026-03-02', 'S1', 1000], ['Birch', '2026-04-02', 'S2', 500], ['Alder', '2026-05-02', 'R1', 200], ['Alder', '2026-11-20', 'S3', 50]]; // prettier-ignore
  const typed = rows.map((row, i) => [...row, i === 0 ? 'Type' : i === 3 ? back : sale]);
  expect(sumsOf(ground(typed)!, 0, null)).toEqual([850, 500]);
});

test('the same currency twice in other words, says the user: then it is added up', () => {
  expect(ground([HEADER, ...LINES], { isSame: true })!.units).toEqual([null]);
});

const CURRENCIES = ['USD', 'EUR'] as const;
const line = fc.record({
  who: fc.constantFrom('Alder', 'Birch', 'Corvus', 'Dune'),
  ago: fc.integer({ min: 0, max: 900 }),
  amount: fc.integer({ min: -300, max: 900 }),
  currency: fc.constantFrom(...CURRENCIES),
});

test('law: sums by customer, currency and period are those of a second reckoning, whatever the order of the rows', () => {
  const today = day('2026-11-30');
  fc.assert(
    fc.property(fc.array(line, { minLength: 8, maxLength: 30 }), fc.nat(2), (lines, turn) => {
      const rows = lines.map(({ who, ago, amount, currency }, i) => [who, isoOf((today - ago) as typeof today), `S${i}`, amount, currency]); // prettier-ignore
      const turned = turn === 0 ? rows : turn === 1 ? [...rows].reverse() : [...rows.slice(3), ...rows.slice(0, 3)];
      const found = ground([HEADER.slice(0, 5), ...turned], { asOf: '2026-11-30' });
      if (!found?.extent) return;
      const { period } = readPeriod(periodIn('12m', found.extent)!, found.extent);
      found.units.forEach((unit, at) => {
        const sums = sumsOf(found, at, period);
        found.lines.buyers.forEach(({ name }, buyer) => {
          const expected = lines
            .filter(({ who, ago, currency }) => who === name && currency === unit && ago < 365)
            .reduce((sum, { amount }) => sum + amount, 0);
          expect([name, unit, sums[buyer] ?? 0]).toEqual([name, unit, expected]);
        });
      });
    }),
    { numRuns: 60 },
  );
});
