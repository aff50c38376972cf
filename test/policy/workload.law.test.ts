/** Slower rhythms, for any policy and any customers: never faster, never out of order, and what is said to fit does. */
import fc from 'fast-check';
import { BAND_ROWS } from '../../src/plan/policySheet/cells';
import { problemsOf } from '../../src/policy/problems';
import type { Policy } from '../../src/policy/policy';
import { TIERS } from '../../src/policy/tier';
import { firstThatFits, isOver, loadsOf, sharesOf, slowerPolicies, type Charge } from '../../src/policy/workload';
import { anyPolicy } from './anyPolicy';

const OWNERS = ['王伟', '李娜', 'Tom', null] as const;

const customers: fc.Arbitrary<Charge[]> = fc.array(
  fc.record({
    owner: fc.constantFrom(...OWNERS),
    tier: fc.option(fc.constantFrom(...TIERS)),
    band: fc.option(fc.constantFrom(...BAND_ROWS)),
  }),
  { maxLength: 200 },
);

const limit = fc.option(fc.integer({ min: 0, max: 300 }));
const policies: fc.Arbitrary<Policy> = fc
  .record({
    policy: anyPolicy,
    driver: fc.constantFrom('tier' as const, 'score' as const, 'sequence' as const, 'earliest' as const),
    everyone: limit,
    own: limit,
  })
  .map(({ policy, driver, everyone, own }) => ({
    ...policy,
    driver,
    capacity: { everyone, owners: [{ owner: ' 王伟', contacts: own }] },
  }));

/** The two rhythms of a policy, top first. */
const rhythms = ({ cadence, bandCadence }: Policy) => [
  TIERS.map((tier) => cadence[tier]),
  BAND_ROWS.map((band) => bandCadence[band]),
];

const rising = (numbers: readonly number[]) => numbers.every((number, i) => i === 0 || (numbers[i - 1] ?? 0) <= number);

test('each notch is felt: less work than the one before, and nothing in it is faster', () => {
  fc.assert(
    fc.property(policies, customers, (policy, all) => {
      const shares = sharesOf(all);
      const slower = slowerPolicies(policy, shares);
      expect(slower[0]).toBe(policy);
      const work = slower.map((one) => loadsOf(shares, one).reduce((sum, { load }) => sum + load.full, 0));
      for (const [i, one] of slower.entries()) {
        const before = slower[i - 1];
        if (!before) continue;
        expect(work[i]!).toBeLessThanOrEqual(work[i - 1]! + 0.2);
        rhythms(one).forEach((rhythm, r) =>
          rhythm.forEach(({ due, by }, row) => {
            const was = rhythms(before)[r]![row]!;
            expect([due >= was.due, by >= was.by, by >= due]).toEqual([true, true, true]);
          }),
        );
        expect(one).toEqual({ ...before, cadence: one.cadence, bandCadence: one.bandCadence });
      }
      expect(work.at(-1)!).toBeLessThanOrEqual(work[0]!);
    }),
  );
});

test('a policy that can be stays one, and where no higher tier was slower than a lower one none comes to be', () => {
  fc.assert(
    fc.property(policies, customers, (policy, all) => {
      const ordered = rhythms(policy).map((rhythm) => rising(rhythm.map(({ due }) => due)));
      for (const one of slowerPolicies(policy, sharesOf(all))) {
        expect(problemsOf(one)).toEqual([]);
        rhythms(one).forEach((rhythm, r) => {
          if (ordered[r]) expect(rising(rhythm.map(({ due }) => due))).toBe(true);
        });
      }
    }),
  );
});

test('it fits where that is said, not one notch earlier; where nothing fits nobody says so', () => {
  const ends = new Set<string>();
  fc.assert(
    fc.property(policies, customers, (policy, all) => {
      const shares = sharesOf(all);
      const slower = slowerPolicies(policy, shares);
      const over = slower.map((one) => loadsOf(shares, one).filter(isOver).length);
      const fitting = firstThatFits(slower, shares);
      ends.add(fitting === null ? 'never' : fitting === 0 ? 'as it is' : 'slower');
      if (fitting === null) expect(Math.min(...over)).toBeGreaterThan(0);
      else expect([over[fitting], over.slice(0, fitting).includes(0)]).toEqual([0, false]);
    }),
    { numRuns: 300 },
  );
  expect([...ends].sort()).toEqual(['as it is', 'never', 'slower']);
});

test('the work of all is the work of each, and everybody’s is under the capacity of that name', () => {
  fc.assert(
    fc.property(policies, customers, (policy, all) => {
      for (const { owner, load, parts, capacity } of loadsOf(sharesOf(all), policy)) {
        const sum = parts.reduce((total, part) => total + part.load.full, 0);
        expect(Math.abs(sum - load.full)).toBeLessThan(0.4);
        expect(load.least).toBeLessThanOrEqual(load.full);
        expect(capacity).toBe(owner === '王伟' ? policy.capacity.owners[0]!.contacts : policy.capacity.everyone);
      }
    }),
  );
});
