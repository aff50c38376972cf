import fc from 'fast-check';
import {
  INTENT_POLICY,
  intentClassOf,
  intentPolicy,
  promotion,
  rungOf,
  type IntentFacts,
} from '../../src/policy/intent';
import type { Day } from '../../src/policy/day';
import { POOLS } from '../../src/policy/clocks';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { POOL_POLICY, poolAdvice, poolPolicy, type PoolFacts } from '../../src/policy/pool';
import { TIERS } from '../../src/policy/tier';
import { day } from './given';

const TODAY = day('2026-11-22');
const before = (days: number) => (TODAY - days) as Day;

const NOTHING: PoolFacts = {
  tier: null,
  pool: null,
  lastContact: null,
  by: null,
  hasOrdered: null,
  hasAsked: null,
  hasOpenOrder: false,
  sampled: null,
  taken: null,
  willingness: null,
};

const advice = (facts: Partial<PoolFacts>) => poolAdvice({ ...NOTHING, ...facts }, TODAY);

describe('to the public pool', () => {
  test.each([
    ['C', 52, null],
    ['C', 53, 'soon'],
    ['C', 59, 'soon'],
    ['C', 60, 'public'],
    ['D', 82, null],
    ['D', 83, 'soon'],
    ['D', 90, 'public'],
    ['B', 400, null],
    ['A', 400, null],
    ['S', 400, null],
  ] as const)('a %s that nobody has contacted for %i days: %s', (tier, days, expected) => {
    expect(advice({ tier, lastContact: before(days) })?.code ?? null).toBe(expected);
  });

  test('says since when, how long, how long is allowed, and the day', () => {
    expect(advice({ tier: 'C', lastContact: before(55) })).toEqual({
      code: 'soon',
      lastContact: before(55),
      silent: 55,
      limit: 60,
      on: (TODAY + 5) as Day,
      clock: 'C',
      held: null,
    });
  });

  test('whoever asked and never ordered has half a year; not knowing is not never', () => {
    const asked = { tier: 'D', hasAsked: true, hasOrdered: false } as const;
    expect(advice({ ...asked, lastContact: before(172) })).toBeNull();
    expect(advice({ ...asked, lastContact: before(180) })).toMatchObject({
      code: 'public',
      clock: 'asked',
      limit: 180,
    });
    expect(advice({ ...asked, hasOrdered: null, lastContact: before(90) })).toMatchObject({
      code: 'public',
      clock: 'D',
    });
  });

  test('an open order, a sample on its way and the time after it was taken back hold a customer', () => {
    const late = { tier: 'C', lastContact: before(100) } as const;
    const held = (facts: Partial<PoolFacts>) => advice({ ...late, ...facts });
    expect(held({ hasOpenOrder: true })).toMatchObject({ code: 'public', held: 'open-order' });
    expect(held({ sampled: before(60) })).toMatchObject({ held: 'sample-out' });
    expect(held({ sampled: before(61) })).toMatchObject({ held: null });
    expect(held({ taken: before(29) })).toMatchObject({ held: 'taken-back' });
    expect(held({ taken: before(30) })).toMatchObject({ held: null });
  });

  test('who is there already, or parked, is left alone', () => {
    expect(advice({ tier: 'D', pool: 'public', lastContact: before(400) })).toBeNull();
    expect(advice({ tier: 'D', pool: 'watch', lastContact: before(400) })).toBeNull();
    expect(advice({ tier: 'D', pool: 'private', lastContact: before(400) })).toMatchObject({ code: 'public' });
  });
});

describe('to the manager', () => {
  test.each([
    ['S', 13, null],
    ['S', 14, 'escalate'],
    ['B', 14, 'escalate'],
    ['C', 14, null],
  ] as const)('a %s that is %i days past its last day: %s', (tier, late, expected) => {
    expect(advice({ tier, by: before(late) })?.code ?? null).toBe(expected);
  });
});

describe('to the watch pool', () => {
  const idle = { tier: 'D', willingness: 0.25, hasAsked: false, hasOrdered: false } as const;

  test('a low tier that shows no interest and has never asked, tried or bought', () => {
    expect(advice(idle)).toEqual({ code: 'watch', tier: 'D', willingness: 0.25 });
  });

  test.each<Partial<PoolFacts>>([
    { willingness: null },
    { willingness: 0.5 },
    { hasAsked: null },
    { hasOrdered: null },
    { hasAsked: true },
    { sampled: before(500) },
    { tier: 'C' },
  ])('not with %j', (facts) => {
    expect(advice({ ...idle, ...facts })).toBeNull();
  });
});

test('a date that is missing never counts as expired', () => {
  fc.assert(
    fc.property(
      fc.record({
        tier: fc.constantFrom(null, ...TIERS),
        pool: fc.constantFrom(null, 'public', 'watch', 'private'),
        hasOrdered: fc.constantFrom(null, true, false),
        hasAsked: fc.constantFrom(null, true, false),
        hasOpenOrder: fc.boolean(),
        sampled: fc.constantFrom(null, before(10), before(1000)),
        taken: fc.constantFrom(null, before(1000)),
        willingness: fc.constantFrom(null, 0, 1),
      }),
      (facts) => {
        const found = poolAdvice({ ...facts, lastContact: null, by: null }, TODAY);
        expect(found === null || found.code === 'watch').toBe(true);
      },
    ),
  );
});

test('longer silence never takes a suggestion back', () => {
  const rank = { none: 0, soon: 1, public: 2 };
  for (const tier of TIERS) {
    let last = 0;
    for (let silent = 0; silent < 400; silent++) {
      const code = advice({ tier, lastContact: before(silent) })?.code ?? 'none';
      const now = rank[code as keyof typeof rank];
      expect(now).toBeGreaterThanOrEqual(last);
      last = now;
    }
    expect(last > 0).toBe(POOL_POLICY.publicAfter[tier] !== null);
  }
});

const UNKNOWN: IntentFacts = {
  fits: null,
  isQualified: null,
  hasAsked: null,
  asked: null,
  hasOrdered: null,
  lastOrder: null,
  willingness: null,
  stage: null,
};

describe('the six classes', () => {
  test.each<readonly [Partial<IntentFacts>, string | null]>([
    [{}, null],
    [{ fits: false }, 'no-fit'],
    [{ fits: true }, 'potential'],
    [{ fits: true, isQualified: true }, 'target'],
    [{ fits: true, isQualified: true, hasAsked: true }, 'intent'],
    [{ hasAsked: true, fits: false }, 'intent'],
    [{ hasAsked: true, lastOrder: before(365) }, 'current'],
    [{ hasAsked: true, lastOrder: before(366) }, 'lost'],
    [{ hasOrdered: true, hasAsked: true }, null],
    [{ hasOrdered: false, fits: true }, 'potential'],
    [{ lastOrder: (TODAY + 5) as Day }, null],
  ])('%j: %s', (facts, expected) => {
    expect(intentClassOf({ ...UNKNOWN, ...facts }, TODAY)?.intentClass ?? null).toBe(expected);
  });

  test('say what speaks for them', () => {
    expect(intentClassOf({ ...UNKNOWN, lastOrder: before(400) }, TODAY)?.evidence).toEqual([
      { code: 'ordered', day: before(400), days: 400 },
    ]);
  });
});

describe('the ladder', () => {
  test.each<readonly [Partial<IntentFacts>, string | null]>([
    [{}, null],
    [{ stage: 'contact' }, 'D'],
    [{ stage: 'need' }, 'C'],
    [{ willingness: 0.5 }, 'C'],
    [{ hasAsked: true, willingness: 0 }, 'C'],
    [{ willingness: 0.75 }, 'B'],
    [{ stage: 'proposal', willingness: 0.25 }, 'B'],
    [{ stage: 'signed' }, 'A'],
    [{ stage: 'lost', willingness: 1, hasAsked: true }, 'D'],
  ])('%j stands on %s', (facts, expected) => {
    expect(rungOf({ ...UNKNOWN, ...facts })?.rung ?? null).toBe(expected);
  });

  test('is climbed, never descended, and S is not on it', () => {
    const keen = { ...UNKNOWN, willingness: 1, hasAsked: true };
    expect(promotion('D', keen)).toEqual({ from: 'D', rung: 'B', evidence: [{ code: 'willing', willingness: 1 }] });
    expect(promotion('B', keen)).toBeNull();
    expect(promotion('A', keen)).toBeNull();
    expect(promotion('S', keen)).toBeNull();
    expect(promotion(null, keen)).toBeNull();
    expect(promotion('C', UNKNOWN)).toBeNull();
    expect(promotion('D', keen, { ...INTENT_POLICY, expected: 1.1 })?.rung).toBe('C');
  });
});

describe('what the policy sheet says counts', () => {
  test('the standard tables are the standard clocks', () => {
    expect(poolPolicy(POOLS)).toEqual(POOL_POLICY);
    expect(intentPolicy(DEFAULT_POLICY)).toEqual(INTENT_POLICY);
  });

  test('every clock of the table of pools', () => {
    const policy = poolPolicy({ ...POOLS, C: 30, warn: 3, A: 5, enquiry: 40, watch: 21 });
    const on = (facts: Partial<PoolFacts>) => poolAdvice({ ...NOTHING, ...facts }, TODAY, policy);
    expect(on({ tier: 'C', lastContact: (TODAY - 30) as Day })).toMatchObject({ code: 'public', limit: 30 });
    expect(on({ tier: 'C', lastContact: (TODAY - 27) as Day })?.code).toBe('soon');
    expect(on({ tier: 'C', lastContact: (TODAY - 26) as Day })).toBeNull();
    expect(on({ tier: 'A', by: (TODAY - 5) as Day })).toMatchObject({ code: 'escalate', limit: 5 });
    expect(
      on({ tier: 'C', lastContact: (TODAY - 35) as Day, hasAsked: true, hasOrdered: false })?.code,
    ).toBeUndefined();
    expect(on({ tier: 'C', lastContact: (TODAY - 40) as Day, hasAsked: true, hasOrdered: false })?.code).toBe('public');
    expect(policy.watchEvery).toBe(21);
  });

  test('months without an order, and what an intent is worth', () => {
    const policy = intentPolicy({ active: 6, intents: [{ id: 'fairlyHigh', name: '较高', share: 0.6 }] });
    expect(policy).toEqual({ lostAfter: 183, chance: 0.5, expected: 0.6 });
  });
});
