import { isoOf } from '../../src/policy/day';
import { nextDate, SEQUENCE, steadyWindow, type Driven, type Driver } from '../../src/policy/drive';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { capacityOf } from '../../src/policy/capacity';
import { WEEKDAYS_ONLY } from '../../src/policy/workday';
import { day } from './given';

/** Every day is a Monday to Friday here, but for weekends. */
const by = (driver: Driver) => ({ ...DEFAULT_POLICY, calendar: WEEKDAYS_ONLY, driver });
const MONDAY = day('2026-03-02');

function dates(driver: Driver, who: Partial<Driven>) {
  const found = nextDate({ tier: null, lastContact: null, ...who }, by(driver));
  return found && [isoOf(found.due), isoOf(found.by), found.saidDue.drive, found.saidBy.drive];
}

test('the steps are the pauses 1-1-2-3-7-7-15 added up', () => {
  expect(SEQUENCE.map((step, i) => step - (SEQUENCE[i - 1] ?? 0))).toEqual([1, 1, 2, 3, 7, 7, 15]);
});

test('each driver has its own rhythm', () => {
  const who = { tier: 'B', band: 'A', lastContact: MONDAY, sampleSent: MONDAY } as const;
  expect(dates('tier', who)).toEqual(['2026-03-06', '2026-03-09', 'tier', 'tier']);
  expect(dates('score', who)).toEqual(['2026-03-05', '2026-03-09', 'score', 'score']);
  expect(dates('sequence', who)).toEqual(['2026-03-03', '2026-03-04', 'sequence', 'sequence']);
  expect(dates('earliest', who)).toEqual(['2026-03-03', '2026-03-04', 'sequence', 'sequence']);
});

test('a step that was done, or called before, is not asked for again: the next one counts from the day it was sent', () => {
  const sent = MONDAY;
  const after = (last: string) => dates('sequence', { tier: 'D', lastContact: day(last), sampleSent: sent });
  expect(after('2026-03-03')).toEqual(['2026-03-04', '2026-03-05', 'sequence', 'sequence']);
  expect(after('2026-03-05')).toEqual(['2026-03-06', '2026-03-09', 'sequence', 'sequence']);
  // Sent before the last contact of all: the first step.
  expect(after('2026-02-20')).toEqual(['2026-03-03', '2026-03-04', 'sequence', 'sequence']);
});

test('after the last step the rhythm of the tier goes on', () => {
  const done = { tier: 'D', lastContact: day('2026-04-07'), sampleSent: MONDAY } as const;
  expect(dates('sequence', done)).toEqual(['2026-04-14', '2026-04-21', 'tier', 'tier']);
});

test('whom nobody has contacted but a sample was sent to is contacted after it, also without a tier', () => {
  expect(dates('sequence', { sampleSent: MONDAY })).toEqual(['2026-03-03', '2026-03-04', 'sequence', 'sequence']);
  expect(dates('tier', { tier: 'A', sampleSent: MONDAY })).toBeNull();
});

test('without a score the tier goes on; without a tier the score does, where it drives', () => {
  expect(dates('score', { tier: 'C', lastContact: MONDAY })).toEqual(['2026-03-09', '2026-03-09', 'tier', 'tier']);
  expect(dates('score', { band: 'C', lastContact: MONDAY })).toEqual(['2026-04-01', '2026-04-08', 'score', 'score']);
  expect(dates('tier', { band: 'C', lastContact: MONDAY })).toBeNull();
});

test('the earliest may be due by one rhythm and overdue by another', () => {
  // D is due after 7 days and overdue after 14; B of the score after 7 and 10.
  const who = { tier: 'D', band: 'B', lastContact: MONDAY } as const;
  expect(dates('earliest', who)).toEqual(['2026-03-09', '2026-03-12', 'tier', 'score']);
});

test('the steady rhythm is what a week’s work is reckoned with', () => {
  expect(steadyWindow({ tier: 'D', band: 'B' }, by('tier'))).toEqual({ due: 7, by: 14 });
  expect(steadyWindow({ tier: 'D', band: 'C' }, by('score'))).toEqual({ due: 30, by: 37 });
  expect(steadyWindow({ tier: 'D', band: 'B' }, by('earliest'))).toEqual({ due: 7, by: 10 });
  expect(steadyWindow({ tier: null, band: null }, by('earliest'))).toBeNull();
});

test('a capacity of one’s own goes before that of everybody; blank is no limit', () => {
  const capacity = {
    everyone: 60,
    owners: [
      { owner: '王伟', contacts: 40 },
      { owner: 'Anna', contacts: null },
    ],
  };
  expect(['王伟 ', 'ANNA', '李娜', null].map((owner) => capacityOf(owner, { capacity }))).toEqual([40, null, 60, 60]);
});
