import { CADENCE, type CadencePolicy } from '../../src/policy/cadence';
import { isoOf, weekdayOf, type Day } from '../../src/policy/day';
import { TIERS } from '../../src/policy/tier';
import { CHINA, WEEKDAYS_ONLY } from '../../src/policy/workday';
import { casesIn, contactWindow, day } from './given';

const DEFAULT: CadencePolicy = { cadence: CADENCE, calendar: CHINA };
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const written = (at: Day) => `${isoOf(at)} ${WEEKDAYS[weekdayOf(at)]}`;

describe('the cases in cadence.txt', () => {
  test.each(casesIn('cadence.txt'))('%s, last contact %s: due %s, at the latest %s', (letter, last = '', due, by) => {
    const at = day(last.slice(0, 10));
    expect(written(at)).toBe(last);
    const tier = TIERS.find((known) => known === letter);
    if (!tier) throw new Error(`no such tier: ${letter}`);
    const window = contactWindow(at, tier, DEFAULT);
    expect([written(window.due), written(window.by)]).toEqual([due, by]);
  });
});

test('the days are those of the source: S and A 3 and 4, B 4 and 7, C 7, D 7 and 14', () => {
  expect(TIERS.map((tier) => [CADENCE[tier].due, CADENCE[tier].by])).toEqual([
    [3, 4],
    [3, 4],
    [4, 7],
    [7, 7],
    [7, 14],
  ]);
});

test('a team elsewhere works through Spring Festival', () => {
  const window = contactWindow(day('2026-02-12'), 'S', { ...DEFAULT, calendar: WEEKDAYS_ONLY });
  expect([isoOf(window.due), isoOf(window.by)]).toEqual(['2026-02-16', '2026-02-16']);
});

test('even where a policy has it so, the latest day is never before the due day', () => {
  const muddled = { ...DEFAULT, cadence: { ...CADENCE, B: { due: 9, by: 2 } } };
  const window = contactWindow(day('2026-03-02'), 'B', muddled);
  expect([isoOf(window.due), isoOf(window.by)]).toEqual(['2026-03-11', '2026-03-11']);
});
