import { isoOf } from '../../src/policy/day';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { nextContact, STATES, stateOn, type Contacted } from '../../src/policy/contactState';
import type { Tier } from '../../src/policy/tier';
import { day } from './given';

const POLICY = DEFAULT_POLICY;

function customer(tier: Tier | null, last: string | null, typed: string | null = null): Contacted {
  return { tier, lastContact: last === null ? null : day(last), typedNext: typed === null ? null : day(typed) };
}

const stateAt = (today: string, who: Contacted) => stateOn(day(today), who.tier, nextContact(who, POLICY));

function datesOf(who: Contacted) {
  const { next, by, byHand } = nextContact(who, POLICY);
  return [next && isoOf(next), by && isoOf(by), byHand];
}

// B, last contact Monday 2 March 2026: due Friday 6 March, at the latest Monday 9 March.
const B = customer('B', '2026-03-02');

test('upcoming until the day before it is due', () => {
  expect(stateAt('2026-03-02', B)).toBe('upcoming');
  expect(stateAt('2026-03-05', B)).toBe('upcoming');
});

test('due from its first day to its last, both included', () => {
  expect(stateAt('2026-03-06', B)).toBe('due');
  expect(stateAt('2026-03-09', B)).toBe('due');
});

test('overdue the day after', () => {
  expect(stateAt('2026-03-10', B)).toBe('overdue');
});

test('a customer whose due day fell into Spring Festival is not overdue before it is over', () => {
  const S = customer('S', '2026-02-12');
  expect(['2026-02-22', '2026-02-24', '2026-02-25'].map((today) => stateAt(today, S))).toEqual([
    'upcoming',
    'due',
    'overdue',
  ]);
});

test('a tier but no contact yet: never, and no date', () => {
  expect(stateAt('2026-03-02', customer('A', null))).toBe('never');
  expect(datesOf(customer('A', null))).toEqual([null, null, false]);
});

test('no tier: no rhythm, with or without a contact', () => {
  expect(stateAt('2026-03-20', customer(null, '2026-03-02'))).toBe('none');
  expect(stateAt('2026-03-20', customer(null, null))).toBe('none');
  expect(datesOf(customer(null, '2026-03-02'))).toEqual([null, null, false]);
});

test('a date typed by hand wins over the rhythm, whatever the day', () => {
  const planned = customer('B', '2026-03-02', '2026-04-15');
  expect(datesOf(planned)).toEqual(['2026-04-15', '2026-04-15', true]);
  expect(['2026-03-10', '2026-04-15', '2026-05-20'].map((today) => stateAt(today, planned))).toEqual([
    'by-hand',
    'by-hand',
    'by-hand',
  ]);
});

test('a date typed by hand stays on the Sunday it was put on', () => {
  expect(datesOf(customer('B', '2026-03-02', '2026-03-08'))).toEqual(['2026-03-08', '2026-03-08', true]);
});

test('a date typed by hand needs neither tier nor contact', () => {
  expect(stateAt('2026-03-02', customer(null, null, '2026-03-08'))).toBe('by-hand');
  expect(stateAt('2026-03-02', customer('C', null, '2026-03-08'))).toBe('by-hand');
});

test('a plan that was carried out is spent, and the rhythm holds again', () => {
  expect(datesOf(customer('B', '2026-03-02', '2026-03-02'))).toEqual(['2026-03-06', '2026-03-09', false]);
  expect(datesOf(customer('B', '2026-03-02', '2026-02-27'))).toEqual(['2026-03-06', '2026-03-09', false]);
  expect(stateAt('2026-03-10', customer('B', '2026-03-02', '2026-02-27'))).toBe('overdue');
});

test('a spent plan of a customer without a tier is no plan', () => {
  expect(stateAt('2026-03-10', customer(null, '2026-03-02', '2026-02-27'))).toBe('none');
});

test('a last contact in the future is reckoned with like any other', () => {
  const early = customer('B', '2027-03-01');
  expect(stateAt('2026-03-02', early)).toBe('upcoming');
  expect(datesOf(early)).toEqual(['2027-03-05', '2027-03-08', false]);
});

test('the states are six', () => {
  expect(STATES).toEqual(['overdue', 'due', 'upcoming', 'never', 'unreadable', 'by-hand', 'none']);
});
