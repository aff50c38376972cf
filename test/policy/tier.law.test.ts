import fc from 'fast-check';
import { BASES, tierAt, tierOf, TIERS, type Floors, type TierDecision, type TierPolicy } from '../../src/policy/tier';

const volumes = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -100, max: 3000 }),
  fc.double({ min: 0, max: 3000, noNaN: true }),
);
const policies: fc.Arbitrary<TierPolicy> = fc.record({
  floors: fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { minLength: 4, maxLength: 4 }).map((four): Floors => {
    const [S = 0, A = 0, B = 0, C = 0] = four.sort((one, other) => other - one);
    return { S, A, B, C };
  }),
  inclusive: fc.boolean(),
  basis: fc.constantFrom(...BASES),
  potentialWeight: fc.constantFrom(0, 0.25, 0.5, 1, 2),
});
const rank = (decision: TierDecision | null) => (decision ? TIERS.length - TIERS.indexOf(decision.tier) : 0);

test('more volume, or more potential, never gives a lower tier', () => {
  fc.assert(
    fc.property(volumes, volumes, fc.nat(2000), fc.nat(2000), policies, (volume, potential, more, hope, policy) => {
      const before = tierOf(volume, potential, policy);
      const after = tierOf((volume ?? 0) + more, (potential ?? 0) + hope, policy);
      expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
    }),
  );
});

test('there is a tier exactly when the policy has a number to look at', () => {
  fc.assert(
    fc.property(volumes, volumes, policies, (volume, potential, policy) => {
      const looksAt = {
        actual: [volume],
        potential: [potential],
        larger: [volume, potential],
        sum: [volume, potential],
        weighted: [volume, potential],
      };
      expect(tierOf(volume, potential, policy) !== null).toBe(looksAt[policy.basis].some((number) => number !== null));
    }),
  );
});

test('the tier can be recomputed by hand: it is the first whose floor the deciding number reaches', () => {
  fc.assert(
    fc.property(volumes, volumes, policies, (volume, potential, policy) => {
      const decision = tierOf(volume, potential, policy);
      if (decision === null) return;
      const { S, A, B, C } = policy.floors;
      const above = [S, A, B, C].filter((floor) =>
        policy.inclusive ? floor > decision.volume : floor >= decision.volume,
      ).length;
      expect(decision.tier).toBe(TIERS[above]);
      expect(decision.tier).toBe(tierAt(decision.volume, policy));
    }),
  );
});

test('without an actual volume a tier rests on potential, without a potential on actual volume', () => {
  fc.assert(
    fc.property(volumes, volumes, policies, (volume, potential, policy) => {
      expect(tierOf(null, potential, policy)?.basis ?? 'potential').toBe('potential');
      expect(tierOf(volume, null, policy)?.basis ?? 'actual').toBe('actual');
    }),
  );
});
