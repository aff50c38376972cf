import fc from 'fast-check';
import { CADENCE, type CadencePolicy } from '../../src/policy/cadence';
import { dayOf, type Day } from '../../src/policy/day';
import { TIERS } from '../../src/policy/tier';
import { CHINA, isWorkday, WEEKDAYS_ONLY } from '../../src/policy/workday';
import { contactWindow } from './given';

const first = dayOf(2006, 1, 1) ?? (0 as Day);
const last = dayOf(2028, 12, 31) ?? (0 as Day);
const days = fc.integer({ min: first, max: last }).map((n) => n as Day);
const tiers = fc.constantFrom(...TIERS);
const policies: fc.Arbitrary<CadencePolicy> = fc
  .constantFrom(CHINA, WEEKDAYS_ONLY)
  .map((calendar) => ({ cadence: CADENCE, calendar }));

test('due is never after by', () => {
  fc.assert(
    fc.property(days, tiers, policies, (last, tier, policy) => {
      const { due, by } = contactWindow(last, tier, policy);
      expect(due).toBeLessThanOrEqual(by);
    }),
  );
});

test('both are working days', () => {
  fc.assert(
    fc.property(days, tiers, policies, (last, tier, policy) => {
      const { due, by } = contactWindow(last, tier, policy);
      expect([isWorkday(due, policy.calendar), isWorkday(by, policy.calendar)]).toEqual([true, true]);
    }),
  );
});

test('a later contact never makes a customer due, or overdue, earlier', () => {
  fc.assert(
    fc.property(days, fc.nat(40), tiers, policies, (last, later, tier, policy) => {
      const before = contactWindow(last, tier, policy);
      const after = contactWindow((last + later) as Day, tier, policy);
      expect(after.due).toBeGreaterThanOrEqual(before.due);
      expect(after.by).toBeGreaterThanOrEqual(before.by);
    }),
  );
});

test('a date only moves for a rest day: never earlier, and never past a working day', () => {
  fc.assert(
    fc.property(days, tiers, policies, (last, tier, policy) => {
      const { due } = contactWindow(last, tier, policy);
      const plain = last + CADENCE[tier].due;
      expect(due).toBeGreaterThanOrEqual(plain);
      for (let day = plain; day < due; day++) expect(isWorkday(day as Day, policy.calendar)).toBe(false);
    }),
  );
});

test('a better tier is never due later', () => {
  fc.assert(
    fc.property(days, policies, (last, policy) => {
      const dues = TIERS.map((tier) => contactWindow(last, tier, policy).due);
      expect(dues).toEqual([...dues].sort((one, other) => one - other));
    }),
  );
});
