import { contactsPerWeek, type Charge } from '../../src/policy/workload';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import type { Tier } from '../../src/policy/tier';

const of = (tier: Tier | null, owner: string | null = null): Charge => ({ owner, tier, band: null });
const many = (tier: Tier, count: number) => Array.from({ length: count }, () => of(tier));

test('a customer asks for a week’s worth of its rhythm, between never overdue and always on the day', () => {
  expect(contactsPerWeek([of('C')], DEFAULT_POLICY)).toEqual({ least: 1, full: 1 });
  expect(contactsPerWeek([of('D'), of('D')], DEFAULT_POLICY)).toEqual({ least: 1, full: 2 });
});

test('whoever has no tier asks for nothing', () => {
  expect(contactsPerWeek([of(null), of(null)], DEFAULT_POLICY)).toEqual({ least: 0, full: 0 });
});

test('the hundred customers of G8 are 85 to 130 contacts a week, but for the days that were rounded up', () => {
  const hundred = [...many('S', 5), ...many('A', 5), ...many('B', 10), ...many('C', 30), ...many('D', 50)];
  // 10 × 7/4 + 10 + 30 + 25, and 10 × 7/3 + 10 × 7/4 + 30 + 50
  expect(contactsPerWeek(hundred, DEFAULT_POLICY)).toEqual({ least: 82.5, full: 120.8 });
});
