import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { BASES, tierOf, type Floors, type TierPolicy } from '../../src/policy/tier';
import { whyTier } from '../../src/policy/why';

const floors: fc.Arbitrary<Floors> = fc
  .uniqueArray(fc.integer({ min: 1, max: 3000 }), { minLength: 4, maxLength: 4 })
  .map((four) => {
    const [S = 0, A = 0, B = 0, C = 0] = four.sort((one, other) => other - one);
    return { S, A, B, C };
  });
const policies: fc.Arbitrary<TierPolicy> = fc.record({
  floors: fc.oneof(fc.constant(DEFAULT_POLICY.floors), floors),
  inclusive: fc.boolean(),
  basis: fc.constantFrom(...BASES),
  potentialWeight: fc.constantFrom(0, 0.25, 0.5, 1, 2),
});
const units = fc.option(fc.integer({ min: -100, max: 3000 }), { nil: null });
/** To the gram: a volume that differs from a floor in the sixteenth digit only is noise, and adding to it is too. */
const weights = fc.integer({ min: 0, max: 3_000_000 }).map((grams) => grams / 1000);

test('adding exactly what is missing gives the next tier, and one fewer does not', () => {
  fc.assert(
    fc.property(units, units, policies, (volume, potential, policy) => {
      const why = whyTier(volume, potential, policy);
      if (why.tier === null || why.toNext === null) return;
      const { basis, toNext } = why;
      const tierWith = (more: number) =>
        basis === 'actual' || policy.basis === 'weighted'
          ? tierOf((volume ?? 0) + more, potential, policy)?.tier
          : tierOf(volume, (potential ?? 0) + more, policy)?.tier;
      expect(Number.isInteger(toNext.missing) && toNext.missing > 0).toBe(true);
      expect(tierWith(toNext.missing)).toBe(toNext.tier);
      expect(tierWith(toNext.missing - 1)).toBe(why.tier);
    }),
    { numRuns: 1000 },
  );
});

test('also from a volume with a fraction: in whole units it is enough, and one fewer is not', () => {
  fc.assert(
    fc.property(weights, policies, (volume, policy) => {
      const why = whyTier(volume, volume, policy);
      if (why.tier === null || why.toNext === null || ['sum', 'weighted'].includes(policy.basis)) return;
      const tierWith = (more: number) => tierOf(volume + more, volume + more, policy)?.tier;
      expect(tierWith(why.toNext.missing)).toBe(why.toNext.tier);
      expect(tierWith(why.toNext.missing - 1)).toBe(why.tier);
    }),
    { numRuns: 1000 },
  );
});

test('the reason and the tier never disagree', () => {
  fc.assert(
    fc.property(units, units, policies, (volume, potential, policy) => {
      const decision = tierOf(volume, potential, policy);
      const why = whyTier(volume, potential, policy);
      expect(why.tier).toBe(decision?.tier ?? null);
      if (decision) expect(why).toMatchObject(decision);
    }),
  );
});

test('the floor named has been reached', () => {
  fc.assert(
    fc.property(units, units, policies, (volume, potential, policy) => {
      const why = whyTier(volume, potential, policy);
      if (why.tier === null || why.floor === null) return;
      expect(why.volume).toBeGreaterThanOrEqual(why.floor);
    }),
  );
});
