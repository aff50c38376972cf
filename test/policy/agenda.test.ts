import { calendarEvents, greetings } from '../../src/policy/agenda';
import { CADENCE } from '../../src/policy/cadence';
import type { Day } from '../../src/policy/day';
import { todayList, type Standing, type TodayLine } from '../../src/policy/today';
import { day } from './given';

const TODAY = day('2026-12-30');
const NAMES = ['凯达', 'Bergen', '凯达', 'Orion', 'Cem'];
const say = ({ id, tier }: TodayLine) => ({
  name: NAMES[id] ?? '',
  title: `${tier} ${NAMES[id]}`,
  description: 'a\nb',
});

function standing(id: number, next: string | null): Standing {
  const due = next === null ? null : day(next);
  return {
    id,
    owner: null,
    group: null,
    tier: 'A',
    lastContact: null,
    next: due,
    by: due,
    state: due === null ? 'never' : 'due',
  };
}

const events = (...days: (string | null)[]) =>
  calendarEvents(
    todayList(
      days.map((next, id) => standing(id, next)),
      TODAY,
      { cadence: CADENCE, keyTiers: ['A'] },
    ).parts,
    TODAY,
    say,
  );

test('an event a contact, all day, in the order of the days; who is late stands on today', () => {
  const found = events('2026-12-31', '2026-12-01', '2027-01-02', '2026-12-30', null);
  expect(found.map(({ title, start, end }) => [title, start, end])).toEqual([
    ['A Bergen', [2026, 12, 30], [2026, 12, 31]],
    ['A Orion', [2026, 12, 30], [2026, 12, 31]],
    ['A 凯达', [2026, 12, 31], [2027, 1, 1]],
    ['A 凯达', [2027, 1, 2], [2027, 1, 3]],
  ]);
});

test('a customer keeps its event when the day moves, and two of one name have two', () => {
  const before = events('2026-12-31', null, '2027-01-02');
  const after = events('2027-01-01', null, '2027-01-03');
  expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
  expect(new Set(before.map(({ uid }) => uid)).size).toBe(2);
  expect(new Set(['', 'a', 'b', 'ab', 'ba', '凯达', '达凯'].map((name) => nameUid(name))).size).toBe(7);
});

const nameUid = (name: string) =>
  calendarEvents(
    todayList([standing(0, '2026-12-31')], TODAY, { cadence: CADENCE, keyTiers: [] }).parts,
    TODAY,
    () => ({ name, title: '', description: '' }),
  )[0]?.uid;

test('nobody is congratulated on a day of mourning', () => {
  const holidays = (_: string, from: Day) => [
    { day: (from + 1) as Day, name: 'Day of Ashura', solemn: true as const },
    { day: (from + 3) as Day, name: 'National Day' },
  ];
  const found = greetings([{ id: 1, country: 'IQ', birthday: null }], TODAY, 14, { holidays, moon: null });
  expect(found.map(({ feast }) => (feast.code === 'holiday' ? feast.name : ''))).toEqual(['National Day']);
});

test('greetings come in the order of their days', () => {
  const holidays = (country: string, from: Day) =>
    country === 'DE' ? [{ day: (from + 2) as Day, name: 'Neujahr' }] : [];
  const customers = [
    { id: 1, country: 'DE', birthday: null },
    { id: 2, country: 'FR', birthday: { month: 12, date: 31, lunar: false } },
    { id: 3, country: null, birthday: null },
    { id: 4, country: 'DE', birthday: { month: 2, date: 1, lunar: false } },
  ];
  expect(
    greetings(customers, TODAY, 14, { holidays, moon: null }).map(({ id, feast }) => [id, feast.code, feast.days]),
  ).toEqual([
    [2, 'birthday', 1],
    [1, 'holiday', 2],
    [4, 'holiday', 2],
  ]);
});
