import { problemsOf } from '../../src/policy/problems';
import { DEFAULT_POLICY, type Policy } from '../../src/policy/policy';
import { presetOf, presetPolicy, PRESETS } from '../../src/policy/presets';
import { WEEKDAYS_ONLY } from '../../src/policy/workday';

/** What belongs to the house, not to the method. */
const HOUSE: Policy = {
  ...DEFAULT_POLICY,
  calendar: WEEKDAYS_ONLY,
  capacity: { everyone: null, owners: [{ owner: '王伟', contacts: 40 }] },
  pools: { ...DEFAULT_POLICY.pools, C: 45 },
  keyTiers: ['S'],
  groups: [{ name: '展会', column: '来源', contains: '展' }],
};

test.each(PRESETS)('%s can be, is known again, and takes nothing that belongs to the house', (preset) => {
  const policy = presetPolicy(preset, HOUSE);
  expect(problemsOf(policy)).toEqual([]);
  expect(presetOf(policy)).toBe(preset === 'own' ? 't0' : preset);
  const { calendar, capacity, pools, keyTiers, groups } = policy;
  expect({ ...HOUSE, calendar, capacity, pools, keyTiers, groups }).toEqual(HOUSE);
});

test('whatever is none of them is one of one’s own', () => {
  expect(presetOf({ ...DEFAULT_POLICY, grace: 2 })).toBe('own');
  expect(presetOf({ ...DEFAULT_POLICY, floors: { ...DEFAULT_POLICY.floors, B: 400 } })).toBe('own');
  expect(presetPolicy('own', { ...HOUSE, grace: 2 }).grace).toBe(2);
});

test('the slow rhythm is slower in every tier', () => {
  const [t0, slow] = [presetPolicy('t0', DEFAULT_POLICY), presetPolicy('slow', DEFAULT_POLICY)];
  expect(t0).toEqual(DEFAULT_POLICY);
  for (const tier of ['S', 'A', 'B', 'C', 'D'] as const) {
    expect(slow.cadence[tier].due).toBeGreaterThan(t0.cadence[tier].by);
  }
});
