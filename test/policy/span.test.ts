import { dayAfter, dayOrSpan } from '../../src/policy/span';
import { isoOf } from '../../src/policy/day';
import { day } from './given';

const from = day('2026-01-31');
const read = (text: string) => {
  const found = dayOrSpan(text, from);
  return found === null ? null : isoOf(found);
};

test('days, weeks, months, or a day itself', () => {
  expect(['3d', '2w', '1m', '13M', '2026-12-01'].map(read)).toEqual([
    '2026-02-03',
    '2026-02-14',
    '2026-02-28',
    '2027-02-28',
    '2026-12-01',
  ]);
});

test('a month later is the same date, or the last one there is', () => {
  expect(isoOf(dayAfter(day('2024-01-31'), { count: 1, unit: 'm' }))).toBe('2024-02-29');
  expect(isoOf(dayAfter(day('2026-12-15'), { count: 1, unit: 'm' }))).toBe('2027-01-15');
});

test('all else is none', () => {
  expect(['', '3', 'd', '0d', '3y', '-1d', '1.5w', '2026-13-01', 'tomorrow'].map(read)).toEqual(
    Array.from({ length: 9 }, () => null),
  );
});
