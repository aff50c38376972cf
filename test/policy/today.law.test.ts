import fc from 'fast-check';
import { CADENCE } from '../../src/policy/cadence';
import type { Day } from '../../src/policy/day';
import { STATES } from '../../src/policy/contactState';
import { TIERS } from '../../src/policy/tier';
import { PARTS, todayList, updatedToday, type Standing, type TodayPolicy } from '../../src/policy/today';
import { day } from './given';

const POLICY: TodayPolicy = { cadence: CADENCE, keyTiers: ['S', 'A'] };
const TODAY = day('2026-11-20');

const near = fc.option(
  fc.integer({ min: -20, max: 20 }).map((away) => (TODAY + away) as Day),
  { nil: null },
);

const standing = (id: number): fc.Arbitrary<Standing> =>
  fc.record({
    id: fc.constant(id),
    owner: fc.constantFrom(null, '王伟', '李娜'),
    group: fc.constantFrom(null, 'OEM'),
    tier: fc.constantFrom(null, ...TIERS),
    lastContact: near,
    next: near,
    by: near,
    state: fc.constantFrom(...STATES),
  });

const sheet = fc
  .integer({ min: 0, max: 60 })
  .chain((rows) => fc.tuple(...Array.from({ length: rows }, (_, id) => standing(id))));

const edits = fc.array(fc.integer({ min: 0, max: 70 }).chain(standing), { maxLength: 80 });

test('edit by edit comes to the same list as made anew, in whatever order the edits come', () => {
  fc.assert(
    fc.property(sheet, fc.array(edits, { maxLength: 4 }), fc.subarray([1, 5, 30]), (before, steps, gone) => {
      const now = new Map(before.map((one) => [one.id, one]));
      let list = todayList(before, TODAY, POLICY);
      for (const step of steps) {
        for (const one of step) now.set(one.id, one);
        list = updatedToday(list, step, POLICY);
      }
      for (const id of gone) now.delete(id);
      list = updatedToday(list, [], POLICY, { gone });
      const anew = todayList([...now.values()], TODAY, POLICY);
      expect(list.parts).toEqual(anew.parts);
      expect(new Map([...list.lines].sort(([a], [b]) => a - b))).toEqual(
        new Map([...anew.lines].sort(([a], [b]) => a - b)),
      );
    }),
    { numRuns: 300 },
  );
});

test('nobody stands on the list twice, and the order of the rows never matters', () => {
  fc.assert(
    fc.property(sheet, (rows) => {
      const list = todayList(rows, TODAY, POLICY);
      const ids = PARTS.flatMap((part) => list.parts[part].map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(list.parts).toEqual(todayList([...rows].reverse(), TODAY, POLICY).parts);
    }),
    { numRuns: 200 },
  );
});

test('one edit among 20,000 customers costs far less than the whole list', () => {
  const rows = Array.from({ length: 20_000 }, (_, id): Standing => {
    const last = (TODAY - (id % 40)) as Day;
    const tier = TIERS[id % 5] ?? null;
    return {
      id,
      owner: null,
      group: null,
      tier,
      lastContact: last,
      next: (last + 3) as Day,
      by: (last + 7) as Day,
      state: 'due',
    };
  });
  const fastest = (work: () => void) =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const start = performance.now();
        work();
        return performance.now() - start;
      }),
    );
  const list = todayList(rows, TODAY, POLICY);
  const whole = fastest(() => todayList(rows, TODAY, POLICY));
  const edited = {
    ...rows[700],
    id: 700,
    lastContact: TODAY,
    next: (TODAY + 3) as Day,
    by: (TODAY + 7) as Day,
  } as Standing;
  const one = fastest(() => updatedToday(list, [edited], POLICY));
  expect(one).toBeLessThan(whole / 2);
});
