/** Policies at random: all that can be, and what makes one impossible. */
import fc from 'fast-check';
import { DEFAULT_POLICY, type Policy } from '../../src/policy/policy';
import { BASES, TIERS } from '../../src/policy/tier';
import { CHINA } from '../../src/policy/workday';
import { weekdayOf, type Day } from '../../src/policy/day';

/** 2020 to 2028. */
export const anyDay = fc.integer({ min: 43_831, max: 47_118 }).map((day) => day as Day);

const window = fc
  .tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 60 }))
  .map(([due, more]) => ({ due, by: due + more }));

const weight = fc.integer({ min: 0, max: 100 });

/** Built in, but for a few days that are off or worked besides. */
const calendar = fc
  .tuple(fc.array(anyDay, { maxLength: 6 }), fc.array(anyDay, { maxLength: 6 }), fc.boolean())
  .map(([off, work, builtIn]) => {
    const makeUps = new Set([...(builtIn ? CHINA.makeUps : []), ...work.filter((day) => weekdayOf(day) % 6 === 0)]);
    const holidays = new Set([...(builtIn ? CHINA.holidays : []), ...off]);
    for (const day of makeUps) holidays.delete(day);
    return { holidays, makeUps };
  });

export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    floors: fc.uniqueArray(
      fc.integer({ min: 1, max: 20_000 }).map((n) => n / 2),
      { minLength: 4, maxLength: 4 },
    ),
    windows: fc.tuple(window, window, window, window, window),
    inclusive: fc.boolean(),
    basis: fc.constantFrom(...BASES),
    weights: fc.tuple(fc.integer({ min: 1, max: 100 }), weight, weight, weight),
    bands: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 2 }),
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 2 }),
    keyTiers: fc.subarray([...TIERS], { minLength: 1 }),
    calendar,
  })
  .map(({ floors, windows, weights, bands, cuts, ...rest }) => {
    const [c = 1, b = 2, a = 3, s = 4] = [...floors].sort((x, y) => x - y);
    const [low = 1, high = 2] = [...bands].sort((x, y) => x - y);
    const [first = 1, second = 2] = [...cuts].sort((x, y) => x - y);
    const [value, potential, willingness, risk] = weights;
    return {
      ...DEFAULT_POLICY,
      ...rest,
      floors: { S: s, A: a, B: b, C: c },
      cadence: { S: windows[0], A: windows[1], B: windows[2], C: windows[3], D: windows[4] },
      weights: { value, potential, willingness, risk },
      bands: { A: high, B: low },
      cuts: { A: first / 100, B: second / 100 },
    };
  });
