/**
 * Days of the moon calendar: what the package's tables say day by day, and what others say who reckoned or published
 * them on their own.
 */
import { LunarYear, Solar } from 'lunar-typescript';
import { dayOfIso, isoOf, type Day } from '../../src/policy/day';
import { HOLIDAYS } from '../../src/policy/holidays';
import { nextBirthday } from '../../src/policy/birthday';
import { moonCalendar } from '../../src/calendar/moonCalendar';

const day = (iso: string) => dayOfIso(iso)!;

test("1950–2050: every day is where lunar-typescript's own tables have it, and it finds the way back", () => {
  const wrong: string[] = [];
  let [days, leap] = [0, 0];
  for (let year = 1950; year <= 2050; year++) {
    for (const moon of LunarYear.fromYear(year).getMonthsInYear()) {
      const first = Solar.fromJulianDay(moon.getFirstJulianDay());
      const begins = day(first.toYmd());
      const back = first.getLunar();
      expect([back.getYear(), back.getMonth(), back.getDay()]).toEqual([year, moon.getMonth(), 1]);
      // A negative month is a leap moon, which is not asked for.
      if (moon.isLeap()) leap++;
      else
        for (let date = 1; date <= moon.getDayCount(); date++, days++)
          if (moonCalendar(year, moon.getMonth(), date) !== begins + date - 1)
            wrong.push(`${year}/${moon.getMonth()}/${date}`);
    }
  }
  expect([leap, wrong]).toEqual([37, []]);
  expect(days).toBeGreaterThan(35_000);
});

/**
 * The years 1950–2050 as the table says that calendars have handed on for decades: the lengths of twelve moons (a bit
 * each, 30 days or 29), then which moon has a leap moon after it; a leap moon of 30 days stands before. Made apart from
 * lunar-typescript, which reckons from the sun.
 */
const TABLE = `
06ca0 0b550 15355 04da0 0a5b0 14573 052b0 0a9a8 0e950 06aa0 0aea6 0ab50 04b60 0aae4 0a570 05260 0f263 0d950 05b57 056a0
096d0 04dd5 04ad0 0a4d0 0d4d4 0d250 0d558 0b540 0b6a0 195a6 095b0 049b0 0a974 0a4b0 0b27a 06a50 06d40 0af46 0ab60 09570
04af5 04970 064b0 074a3 0ea50 06b58 05ac0 0ab60 096d5 092e0 0c960 0d954 0d4a0 0da50 07552 056a0 0abb7 025d0 092d0 0cab5
0a950 0b4a0 0baa4 0ad50 055d9 04ba0 0a5b0 15176 052b0 0a930 07954 06aa0 0ad50 05b52 04b60 0a6e6 0a4e0 0d260 0ea65 0d530
05aa0 076a3 096d0 04afb 04ad0 0a4d0 1d0b6 0d250 0d520 0dd45 0b5a0 056d0 055b2 049b0 0a577 0a4b0 0aa50 1b255 06d20 0ada0
14b63`;

test('1950–2050: every moon begins and ends as in the table that calendars hand on', () => {
  const wrong: string[] = [];
  let first: number = day('1950-02-17');
  const years = TABLE.trim().split(/\s+/);
  years.forEach((code, i) => {
    const bits = parseInt(code, 16);
    for (let month = 1; month <= 12; month++) {
      const length = bits & (0x10000 >> month) ? 30 : 29;
      const own = [1, 29, 30].map((date) => moonCalendar(1950 + i, month, date));
      const expected = [first, first + 28, length === 30 ? first + 29 : null];
      if (String(own) !== String(expected)) wrong.push(`${1950 + i}/${month}`);
      first += length;
      if ((bits & 0xf) === month) first += bits & 0x10000 ? 30 : 29;
    }
  });
  expect([years.length, wrong]).toEqual([101, []]);
});

test("Spring Festival and Mid-Autumn lie in the State Council's days off of every published year", () => {
  const off = (year: number, month: number, date: number) =>
    HOLIDAYS.has(moonCalendar(year, month, date) ?? (0 as Day));
  const years = Array.from({ length: 2026 - 2009 + 1 }, (_, i) => 2009 + i);
  expect(years.filter((year) => !off(year, 1, 1))).toEqual([]);
  expect(years.filter((year) => !off(year, 8, 15))).toEqual([]);
});

test('a moon of 29 days has no 30th, a year no 13th moon; the birthday is then kept a day earlier', () => {
  expect(moonCalendar(2026, 8, 15)).toBe(day('2026-09-25'));
  expect([moonCalendar(2026, 8, 30), moonCalendar(2026, 13, 1), moonCalendar(2026, 8, 0)]).toEqual([null, null, null]);
  const birthday = { month: 8, date: 30, lunar: true };
  expect(nextBirthday(birthday, day('2026-03-01'), moonCalendar)).toBe(day('2026-10-09'));
  // Years in which the browser's own calendar puts the New Year on another day.
  expect([2027, 2030].map((year) => isoOf(moonCalendar(year, 1, 1)!))).toEqual(['2027-02-06', '2030-02-03']);
});
