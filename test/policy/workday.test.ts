import { dateOf, type Day } from '../../src/policy/day';
import { HOLIDAYS, MAKE_UPS, PUBLISHED_YEARS } from '../../src/policy/holidays';
import {
  CHINA,
  isWorkday,
  nextWorkday,
  WEEKDAYS_ONLY,
  workdayAdd,
  workdaysBetween,
  type Calendar,
} from '../../src/policy/workday';
import { against, day, rowsOf } from './given';

const worksIn = (calendar: Calendar) => (iso: string) => isWorkday(day(iso), calendar);

test('a plain week is Monday to Friday', () => {
  const week = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08'];
  for (const calendar of [CHINA, WEEKDAYS_ONLY]) {
    expect(week.map(worksIn(calendar))).toEqual([true, true, true, true, true, false, false]);
  }
});

test('a holiday is no working day, a make-up Saturday is one', () => {
  expect(['2026-02-16', '2026-02-14', '2026-10-01', '2026-10-10', '2026-09-20'].map(worksIn(CHINA))).toEqual([
    false,
    true,
    false,
    true,
    true,
  ]);
  expect(['2026-02-16', '2026-02-14'].map(worksIn(WEEKDAYS_ONLY))).toEqual([true, false]);
});

test('in 2020 Spring Festival was lengthened: 31 January off, 1 and 2 February off, 3 February worked', () => {
  expect(['2020-01-31', '2020-02-01', '2020-02-02', '2020-02-03'].map(worksIn(CHINA))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test('the next working day of a working day is itself', () => {
  expect(nextWorkday(day('2026-03-04'), CHINA)).toBe(day('2026-03-04'));
  expect(nextWorkday(day('2026-02-14'), CHINA)).toBe(day('2026-02-14'));
});

test('the next working day after Spring Festival 2026 is Tuesday 24 February', () => {
  expect(nextWorkday(day('2026-02-15'), CHINA)).toBe(day('2026-02-24'));
});

test('no days added is the day itself, be it a Sunday', () => {
  expect(workdayAdd(day('2026-03-08'), 0, CHINA)).toBe(day('2026-03-08'));
});

test('one working day after Friday is Monday, one before Monday is Friday', () => {
  expect(workdayAdd(day('2026-03-06'), 1, CHINA)).toBe(day('2026-03-09'));
  expect(workdayAdd(day('2026-03-09'), -1, CHINA)).toBe(day('2026-03-06'));
});

test('a fraction of a day is dropped, as Excel does', () => {
  expect(workdayAdd(day('2026-03-02'), 1.9, CHINA)).toBe(day('2026-03-03'));
  expect(workdayAdd(day('2026-03-03'), -1.9, CHINA)).toBe(day('2026-03-02'));
});

test('working days between are counted with both ends, backwards with a minus', () => {
  expect(workdaysBetween(day('2026-03-02'), day('2026-03-08'), CHINA)).toBe(5);
  expect(workdaysBetween(day('2026-03-08'), day('2026-03-02'), CHINA)).toBe(-5);
  expect(workdaysBetween(day('2026-10-01'), day('2026-10-07'), CHINA)).toBe(0);
  expect(workdaysBetween(day('2026-10-07'), day('2026-10-01'), CHINA)).toBe(0);
});

test('a calendar without any working day does not hang: the day stays', () => {
  const first = day('2026-01-01');
  const never: Calendar = {
    holidays: new Set(Array.from({ length: 2000 }, (_, n) => (first - 1000 + n) as Day)),
    makeUps: new Set(),
  };
  expect(nextWorkday(first, never)).toBe(first);
  expect(workdayAdd(first, 5, never)).toBe(first);
  expect(workdayAdd(first, -5, never)).toBe(first);
});

test('every make-up day is a Saturday or a Sunday, and none is a holiday as well', () => {
  for (const makeUp of MAKE_UPS) {
    expect([0, 6]).toContain(new Date(Date.UTC(1899, 11, 30 + makeUp)).getUTCDay());
    expect(HOLIDAYS.has(makeUp)).toBe(false);
  }
});

test('2027 is not published yet: its weeks are Monday to Friday', () => {
  expect(PUBLISHED_YEARS.last).toBe(2026);
  expect(Math.max(...[...HOLIDAYS, ...MAKE_UPS].map((at) => dateOf(at)[0]))).toBe(2026);
  expect(worksIn(CHINA)('2027-01-01')).toBe(true);
});

const YEARS = Array.from({ length: 20 }, (_, n) => 2007 + n);
const official = new Map<string, boolean>();
for (const year of YEARS) {
  against(`holiday-cn/${year}.json`, (text) => {
    const { days } = JSON.parse(text) as { days: { date: string; isOffDay: boolean }[] };
    for (const { date, isOffDay } of days) official.set(date, isOffDay);

    test('every day off is off, every working day is worked', () => {
      expect(days.length).toBeGreaterThan(20);
      expect(days.map(({ date }) => [date, worksIn(CHINA)(date)])).toEqual(
        days.map(({ date, isOffDay }) => [date, !isOffDay]),
      );
    });

    test('every day of the year that no notice names follows the week', () => {
      const wrong: string[] = [];
      for (let ms = Date.UTC(year, 0, 1); ms < Date.UTC(year + 1, 0, 1); ms += 86_400_000) {
        const iso = new Date(ms).toISOString().slice(0, 10);
        const weekday = new Date(ms).getUTCDay();
        const expected = official.has(iso) ? !official.get(iso) : weekday >= 1 && weekday <= 5;
        if (worksIn(CHINA)(iso) !== expected) wrong.push(iso);
      }
      expect(wrong).toEqual([]);
    });
  });
}

against('truth/workday_add_open.csv', (csv) => {
  test('160 sums of working days come out as elsewhere', () => {
    const rows = rowsOf(csv);
    expect(rows).toHaveLength(160);
    for (const [start = '', n = '', expected = ''] of rows) {
      expect([start, n, workdayAdd(day(start), Number(n), CHINA)]).toEqual([start, n, day(expected)]);
    }
  });
});

against('truth/workdays_per_month_2010-2026.csv', (csv) => {
  test('204 months have the working days counted elsewhere', () => {
    const rows = rowsOf(csv).map((row) => row.map(Number));
    expect(rows).toHaveLength(204);
    for (const [year = 0, month = 0, workdays = 0] of rows) {
      const first = day(`${year}-${String(month).padStart(2, '0')}-01`);
      const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
      expect([year, month, workdaysBetween(first, (first + length - 1) as Day, CHINA)]).toEqual([
        year,
        month,
        workdays,
      ]);
    }
  });
});
