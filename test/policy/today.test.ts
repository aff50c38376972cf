import { CADENCE } from '../../src/policy/cadence';
import { DRIVE } from '../../src/policy/drive';
import {
  EVERYBODY,
  filteredToday,
  PARTS,
  todayList,
  updatedToday,
  type Standing,
  type TodayPolicy,
} from '../../src/policy/today';
import { nextContact, stateOn } from '../../src/policy/contactState';
import type { Tier } from '../../src/policy/tier';
import { WEEKDAYS_ONLY } from '../../src/policy/workday';
import { day } from './given';

const POLICY: TodayPolicy = { cadence: CADENCE, keyTiers: ['S', 'A'] };
/** A Friday. */
const TODAY = day('2026-03-13');

interface Given {
  readonly unread?: boolean;
  readonly tier?: Tier | null;
  readonly last?: string;
  readonly typed?: string;
  readonly owner?: string;
  readonly group?: string;
}

/** The first customer is 0. */
function standing(id: number, { tier = null, last, typed, owner, group, unread }: Given): Standing {
  const lastContact = last === undefined ? null : day(last);
  const typedNext = typed === undefined ? null : day(typed);
  const contact = nextContact({ tier, lastContact, typedNext }, { ...DRIVE, calendar: WEEKDAYS_ONLY });
  const state = stateOn(TODAY, tier, contact, unread);
  return {
    id,
    owner: owner ?? null,
    group: group ?? null,
    tier,
    lastContact,
    next: contact.next,
    by: contact.by,
    state,
  };
}

const all = (...given: Given[]) => given.map((one, id) => standing(id, one));
const list = (...given: Given[]) => todayList(all(...given), TODAY, POLICY);
const ids = (found: ReturnType<typeof filteredToday>) => PARTS.map((part) => found[part].map(({ id }) => id));

test('overdue, due, never contacted and coming, and nobody else', () => {
  const found = list(
    { tier: 'A', last: '2026-03-04' },
    { tier: 'B', last: '2026-03-09' },
    { tier: 'S' },
    { tier: 'D', last: '2026-03-11' },
    { tier: 'C' },
    { tier: null, last: '2026-01-01' },
    { tier: 'D', last: '2026-03-13' },
  );
  expect(ids(found.parts)).toEqual([[], [0], [1], [2], [3, 6]]);
});

test('whose last contact cannot be read stands first, whatever its tier', () => {
  const found = list({ tier: 'S', last: '2026-01-01' }, { tier: 'D', unread: true }, { tier: 'S', unread: true });
  expect(ids(found.parts)).toEqual([[2, 1], [0], [], [], []]);
  expect(found.parts.unreadable[0]).toMatchObject({ state: 'unreadable', silent: null, limit: null, daysLate: 0 });
});

test('a line says why: the tier, the last contact, the days of silence, the limit', () => {
  const [line] = list({ tier: 'A', last: '2026-03-04' }).parts.overdue;
  expect(line).toMatchObject({
    tier: 'A',
    lastContact: day('2026-03-04'),
    silent: 9,
    limit: 4,
    daysLate: 4,
    by: day('2026-03-09'),
  });
});

test('a date typed by hand is overdue after its day, due on it, and has no limit of its tier', () => {
  const found = list(
    { tier: 'A', last: '2026-03-01', typed: '2026-03-12' },
    { tier: 'A', last: '2026-03-01', typed: '2026-03-13' },
    { typed: '2026-03-16' },
    { typed: '2026-06-01' },
  );
  expect(ids(found.parts)).toEqual([[], [0], [1], [], [2]]);
  expect(found.parts.overdue[0]).toMatchObject({ daysLate: 1, limit: null });
});

test('the higher tier first, then whoever waits longest, then the order of the sheet', () => {
  const found = list(
    { tier: 'B', last: '2026-01-05' },
    { tier: 'S', last: '2026-03-06' },
    { tier: 'S', last: '2026-02-06' },
    { tier: null, typed: '2026-01-01' },
    { tier: 'S', last: '2026-02-06' },
  );
  expect(found.parts.overdue.map(({ id }) => id)).toEqual([2, 4, 1, 0, 3]);
});

test('what comes is in the order of the days', () => {
  const found = list({ tier: 'A', last: '2026-03-13' }, { tier: 'D', last: '2026-03-09' });
  expect(found.parts.upcoming.map(({ id, next }) => [id, next])).toEqual([
    [0, day('2026-03-16')],
    [1, day('2026-03-16')],
  ]);
});

test('by salesperson, tier and group; without a salesperson is a choice too', () => {
  const found = list(
    { tier: 'A', last: '2026-03-01', owner: '王伟', group: 'OEM' },
    { tier: 'A', last: '2026-03-01', owner: '李娜' },
    { tier: 'B', last: '2026-03-01' },
  );
  const ask = (filter: Partial<typeof EVERYBODY>) =>
    filteredToday(found, { ...EVERYBODY, ...filter }).overdue.map(({ id }) => id);
  expect(ask({})).toEqual([0, 1, 2]);
  expect(ask({ owner: '王伟' })).toEqual([0]);
  expect(ask({ owner: '' })).toEqual([2]);
  expect(ask({ tier: 'A' })).toEqual([0, 1]);
  expect(ask({ tier: 'A', group: '' })).toEqual([1]);
  expect(filteredToday(found, EVERYBODY)).toBe(found.parts);
});

describe('after an edit', () => {
  const given: Given[] = [{ tier: 'A', last: '2026-03-01' }, { tier: 'B', last: '2026-03-09' }, { tier: 'S' }];

  test('the customer moves, and the parts that it does not touch stay the very same', () => {
    const before = list(...given);
    const after = updatedToday(before, [standing(0, { tier: 'A', last: '2026-03-13' })], POLICY);
    expect(ids(after.parts)).toEqual([[], [], [1], [2], [0]]);
    expect(after.parts.due).toBe(before.parts.due);
    expect(after.parts.never).toBe(before.parts.never);
    expect(ids(before.parts)).toEqual([[], [0], [1], [2], []]);
  });

  test('that changes nothing on the list, the list is the same', () => {
    const before = list(...given);
    expect(updatedToday(before, [standing(0, given[0] ?? {}), standing(7, { tier: 'C' })], POLICY)).toBe(before);
    expect(updatedToday(before, [], POLICY, { gone: [9] })).toBe(before);
  });

  test('a row that was deleted is gone', () => {
    expect(ids(updatedToday(list(...given), [], POLICY, { gone: [0, 2] }).parts)).toEqual([[], [], [1], [], []]);
  });
});
