/** Policies at random: all that can be, and what makes one impossible. */
import fc from 'fast-check';
import { CALL_POLICY } from '../../src/policy/callReasons';
import { POOL_CLOCKS, REVIEW_EVERY, type Pools } from '../../src/policy/clocks';
import { weekdayOf, type Day } from '../../src/policy/day';
import { DRIVERS } from '../../src/policy/drive';
import { COLOURS, DEFAULT_POLICY, type Policy } from '../../src/policy/policy';
import { BASES, TIERS } from '../../src/policy/tier';
import { INTENTS, STAGES, type Likelihood } from '../../src/policy/likelihood';
import { CHINA } from '../../src/policy/workday';

/** 2020 to 2028. */
export const anyDay = fc.integer({ min: 43_831, max: 47_118 }).map((day) => day as Day);

const window = fc
  .tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 60 }))
  .map(([due, more]) => ({ due, by: due + more }));

const weight = fc.integer({ min: 0, max: 100 });
const few = (max: number) => fc.integer({ min: 1, max });

/** Built in, but for a few days that are off or worked besides. */
const calendar = fc
  .tuple(fc.array(anyDay, { maxLength: 6 }), fc.array(anyDay, { maxLength: 6 }), fc.boolean())
  .map(([off, work, builtIn]) => {
    const makeUps = new Set([...(builtIn ? CHINA.makeUps : []), ...work.filter((day) => weekdayOf(day) % 6 === 0)]);
    const holidays = new Set([...(builtIn ? CHINA.holidays : []), ...off]);
    for (const day of makeUps) holidays.delete(day);
    return { holidays, makeUps };
  });

/** Words of one's own: none of them is read as a stage or an intent that is known. */
const word = fc.constantFrom(
  '王伟',
  '李娜',
  'Anna K.',
  '展会',
  '华东',
  '样机测试',
  'Pilot run',
  '老板点头',
  '再等等',
  '回头客',
);
const words = (maxLength: number) => fc.uniqueArray(word, { maxLength });
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

/** Some rows deleted, some renamed, some of one's own. */
const likelihoods = <Id extends string>(ids: readonly Id[]): fc.Arbitrary<Likelihood<Id>[]> =>
  fc
    .record({
      kept: fc.subarray([...ids]),
      names: fc.uniqueArray(word, { minLength: ids.length + 2, maxLength: ids.length + 2 }),
      renamed: fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length }),
      shares: fc.array(share, { minLength: ids.length + 2, maxLength: ids.length + 2 }),
      own: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ kept, names, renamed, shares, own }) => [
      ...kept.map((id, i) => ({ id, name: renamed[i] ? (names[i] ?? '') : '', share: shares[i] ?? 0 })),
      ...names.slice(ids.length, ids.length + own).map((name, i) => {
        return { id: null, name, share: shares[ids.length + i] ?? 0 };
      }),
    ]);

const capacity = fc.option(fc.integer({ min: 0, max: 200 }), { nil: null });

const house = fc.record({
  calendar,
  keyTiers: fc.subarray([...TIERS], { minLength: 1 }),
  stages: likelihoods(STAGES),
  intents: likelihoods(INTENTS),
  capacity: fc.record({
    everyone: capacity,
    owners: words(4).chain((owners) =>
      fc.tuple(...owners.map((owner) => capacity.map((contacts) => ({ owner, contacts })))),
    ),
  }),
  pools: fc
    .record(Object.fromEntries(POOL_CLOCKS.map((clock) => [clock, fc.integer({ min: 20, max: 400 })])))
    .map((pools) => ({ ...pools, warn: 19 }) as unknown as Pools),
  review: fc
    .record({
      month: few(12),
      from: few(14),
      more: fc.nat(14),
      every: fc.constantFrom(...REVIEW_EVERY),
      reminder: fc.nat(60),
    })
    .map(({ from, more, ...rest }) => ({ ...rest, from, to: from + more })),
  provisional: fc.nat(24),
  active: few(36),
  calls: fc
    .record({ quoteAfter: few(60), sampleAfter: few(60), staleAfter: few(400), ahead: fc.nat(30) })
    .map((days) => ({ ...CALL_POLICY, ...days })),
  colour: fc.constantFrom(...COLOURS),
  groups: words(3).chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.tuple(word, fc.oneof(fc.constant(''), word)).map(([column, contains]) => ({ name, column, contains })),
      ),
    ),
  ),
});

const method = fc.record({
  floors: fc.uniqueArray(
    fc.integer({ min: 1, max: 20_000 }).map((n) => n / 2),
    { minLength: 4, maxLength: 4 },
  ),
  windows: fc.tuple(window, window, window, window, window),
  bandWindows: fc.tuple(window, window, window),
  inclusive: fc.boolean(),
  basis: fc.constantFrom(...BASES),
  potentialWeight: fc.constantFrom(0, 0.25, 0.5, 1, 2),
  weights: fc.tuple(few(100), weight, weight, weight),
  bands: fc.uniqueArray(few(100), { minLength: 2, maxLength: 2 }),
  cuts: fc.uniqueArray(few(100), { minLength: 2, maxLength: 2 }),
  driver: fc.constantFrom(...DRIVERS),
  sequence: fc.uniqueArray(few(90), { maxLength: 9 }).map((steps) => steps.sort((a, b) => a - b)),
  grace: fc.nat(10),
});

export const anyPolicy: fc.Arbitrary<Policy> = fc
  .tuple(house, method)
  .map(([own, { floors, windows, bandWindows, weights, bands, cuts, ...rest }]) => {
    const [c = 1, b = 2, a = 3, s = 4] = [...floors].sort((x, y) => x - y);
    const [low = 1, high = 2] = [...bands].sort((x, y) => x - y);
    const [first = 1, second = 2] = [...cuts].sort((x, y) => x - y);
    const [value, potential, willingness, risk] = weights;
    return {
      ...DEFAULT_POLICY,
      ...own,
      ...rest,
      floors: { S: s, A: a, B: b, C: c },
      cadence: { S: windows[0], A: windows[1], B: windows[2], C: windows[3], D: windows[4] },
      bandCadence: { A: bandWindows[0], B: bandWindows[1], C: bandWindows[2] },
      weights: { value, potential, willingness, risk },
      bands: { A: high, B: low },
      cuts: { A: first / 100, B: second / 100 },
    };
  });
