import { periodIn, readPeriod, type Extent } from '../../src/ledger/period';
import { dayOfIso, isoOf, type Day } from '../../src/policy/day';

const day = (iso: string) => dayOfIso(iso) ?? (NaN as Day);
const extent = (more: { readonly [key in keyof Extent]?: string | number } = {}): Extent => {
  const given = { asOf: '2026-11-30', today: '2026-11-30', first: '2024-01-05', last: '2026-11-28', gap: 2, ...more };
  return { asOf: day(given.asOf as string), today: day(given.today as string), first: day(given.first as string), last: day(given.last as string), gap: Number(given.gap) }; // prettier-ignore
};
const shown = (span: { from: Day; to: Day } | null) => span && `${isoOf(span.from)}..${isoOf(span.to)}`;
const read = (text: string, one: Extent) => {
  const { period, isCovered, compared } = readPeriod(periodIn(text, one)!, one);
  return [shown(period), isCovered, compared && [shown(compared.now), shown(compared.before)].join(' / ')];
};

test.each([
  ['12m', '2025-12-01..2026-11-30'],
  ['ytd', '2026-01-01..2026-11-30'],
  ['last-year', '2025-01-01..2025-12-31'],
  ['all', '2024-01-05..2026-11-28'],
  ['2025', '2025-01-01..2025-12-31'],
  ['2025Q4', '2025-10-01..2025-12-31'],
  ['2024-02', '2024-02-01..2024-02-29'],
  ['2025-12', '2025-12-01..2025-12-31'],
  ['2025-03-01..2025-06-30', '2025-03-01..2025-06-30'],
  ['2025Q5', null],
  ['2025-02-30..2025-03-01', null],
  ['2025-06-30..2025-03-01', null],
  ['sometime', null],
])('%s is %s', (text, span) => expect(shown(periodIn(text, extent()))).toBe(span));

test('a year that is over, with orders near both its ends, is compared whole', () => {
  expect(read('2025', extent())).toEqual(['2025-01-01..2025-12-31', true, '2025-01-01..2025-12-31 / 2024-01-01..2024-12-31']); // prettier-ignore
});

test('a year that runs is compared with the same days only', () => {
  expect(read('2026', extent())).toEqual(['2026-01-01..2026-11-30', false, '2026-01-01..2026-11-30 / 2025-01-01..2025-11-30']); // prettier-ignore
});

test('a ledger that begins in July: both spans begin there, half a year is never held against a whole one', () => {
  const one = extent({ first: '2025-07-10' });
  expect(read('ytd', one)).toEqual(['2026-01-01..2026-11-30', true, '2026-07-10..2026-11-30 / 2025-07-10..2025-11-30']);
});

test('less than four weeks in common are not compared', () => {
  expect(read('ytd', extent({ first: '2025-11-10' }))[2]).toBeNull();
  expect(read('12m', extent({ first: '2026-03-01' }))[2]).toBeNull();
});

test('29 February goes with the 28th', () => {
  const one = extent({ asOf: '2024-02-29', today: '2024-02-29', first: '2022-01-01', last: '2024-02-28' });
  expect(read('ytd', one)[2]).toBe('2024-01-01..2024-02-29 / 2023-01-01..2023-02-28');
});

test('the days of a year without orders at its end are not covered, a summer break is', () => {
  const one = extent({ asOf: '2026-08-31', last: '2026-08-31' });
  expect(read('2026-07-01..2026-09-15', one)).toEqual(['2026-07-01..2026-09-15', true, '2026-07-01..2026-09-15 / 2025-07-01..2025-09-15']); // prettier-ignore
  expect(read('2026-07-01..2026-11-15', one)[0]).toBe('2026-07-01..2026-08-31');
});
