import fc from 'fast-check';
import { dayOf, type Day } from '../../src/policy/day';
import { CHINA, isWorkday, nextWorkday, WEEKDAYS_ONLY, workdayAdd, workdaysBetween } from '../../src/policy/workday';

const first = dayOf(2006, 1, 1) ?? (0 as Day);
const last = dayOf(2028, 12, 31) ?? (0 as Day);
const days = fc.integer({ min: first, max: last }).map((n) => n as Day);
const calendars = fc.constantFrom(CHINA, WEEKDAYS_ONLY);
const counts = fc.integer({ min: 1, max: 120 });

test('so many working days on and as many back is where one began', () => {
  fc.assert(
    fc.property(days, counts, calendars, (any, n, calendar) => {
      const day = nextWorkday(any, calendar);
      expect(workdayAdd(workdayAdd(day, n, calendar), -n, calendar)).toBe(day);
      expect(workdayAdd(workdayAdd(day, -n, calendar), n, calendar)).toBe(day);
    }),
  );
});

test('adding n working days passes n working days, the day itself not counted', () => {
  fc.assert(
    fc.property(days, counts, calendars, (day, n, calendar) => {
      expect(workdaysBetween((day + 1) as Day, workdayAdd(day, n, calendar), calendar)).toBe(n);
      expect(workdaysBetween(workdayAdd(day, -n, calendar), (day - 1) as Day, calendar)).toBe(n);
    }),
  );
});

test('the next working day is one, is not earlier, and nothing before it is one', () => {
  fc.assert(
    fc.property(days, calendars, (day, calendar) => {
      const next = nextWorkday(day, calendar);
      expect(isWorkday(next, calendar)).toBe(true);
      expect(next).toBeGreaterThanOrEqual(day);
      for (let before: number = day; before < next; before++) expect(isWorkday(before as Day, calendar)).toBe(false);
    }),
  );
});

test('working days in two spans that meet add up', () => {
  fc.assert(
    fc.property(days, fc.nat(200), fc.nat(200), calendars, (from, one, two, calendar) => {
      const middle = (from + one) as Day;
      const to = (middle + 1 + two) as Day;
      expect(workdaysBetween(from, middle, calendar) + workdaysBetween((middle + 1) as Day, to, calendar)).toBe(
        workdaysBetween(from, to, calendar),
      );
    }),
  );
});
