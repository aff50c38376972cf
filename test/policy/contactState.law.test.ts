import fc from 'fast-check';
import { dayOf, type Day } from '../../src/policy/day';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { nextContact, stateOn, type Contacted } from '../../src/policy/contactState';
import { TIERS } from '../../src/policy/tier';

const POLICY = DEFAULT_POLICY;
const first = dayOf(2025, 1, 1) ?? (0 as Day);
const days = fc.integer({ min: first, max: first + 600 }).map((n) => n as Day);
const maybeDays = fc.option(days, { nil: null });
const customers: fc.Arbitrary<Contacted> = fc.record({
  tier: fc.option(fc.constantFrom(...TIERS), { nil: null }),
  lastContact: maybeDays,
  typedNext: maybeDays,
});

test('as days pass a customer goes from upcoming to due to overdue, and never back', () => {
  const order = ['upcoming', 'due', 'overdue'];
  fc.assert(
    fc.property(customers, days, fc.nat(60), (customer, today, later) => {
      const next = nextContact(customer, POLICY);
      const before = order.indexOf(stateOn(today, customer.tier, next));
      const after = order.indexOf(stateOn((today + later) as Day, customer.tier, next));
      expect(after).toBeGreaterThanOrEqual(before);
      if (before === -1) expect(after).toBe(-1);
    }),
  );
});

test('there is a date exactly when the state is one that has dates', () => {
  fc.assert(
    fc.property(customers, days, (customer, today) => {
      const next = nextContact(customer, POLICY);
      const state = stateOn(today, customer.tier, next);
      expect(next.next === null).toBe(state === 'never' || state === 'none');
      expect(next.by === null).toBe(next.next === null);
      expect(next.byHand).toBe(state === 'by-hand');
    }),
  );
});

test('the next contact always lies after the last one', () => {
  fc.assert(
    fc.property(customers, (customer) => {
      const { next, by } = nextContact(customer, POLICY);
      if (next === null || by === null) return;
      expect(by).toBeGreaterThanOrEqual(next);
      if (customer.lastContact !== null) expect(next).toBeGreaterThan(customer.lastContact);
    }),
  );
});
