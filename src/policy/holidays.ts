/**
 * China's official holidays and make-up working days (调休), as the State Council publishes them once a year.
 *
 *  - one line a year: the days off, then after the bar the Saturdays and Sundays on which everybody works;
 *  - `9/29-10/5` runs from 29 September to 5 October, `2/15-23` stays within its month;
 *  - a day stands in the line of its own calendar year, also when the notice of the next year named it (a New Year's
 *    holiday that begins on 30 December);
 *  - the line 2006 holds only what the notice for 2007 said about that December: nothing else of 2006 is known here.
 *
 * A weekend inside a holiday is written as part of it, whether or not the notice lists it. Later corrections are worked
 * in: 2015 (3–5 September, by a notice of May 2015), 2019 (1–4 May, March 2019), 2020 (Spring Festival until 2
 * February, January 2020: 1 February is no longer a make-up day).
 *
 * Not published yet: 2027. Until its line stands here its weeks are plain Monday to Friday, New Year's Day included.
 * The notice 《国务院办公厅关于…年部分节假日安排的通知》 comes in November or December, at
 * www.gov.cn/zhengce/zhengceku; that for 2026 is content_7047091 of 2025-11. Deliberately not here: half-days for some
 * (8 March, 4 May), local holidays.
 */
import { dayOf, type Day } from './day';

const NOTICES = `
2006  | 12/30 12/31
2007  1/1-3 2/18-24 5/1-7 10/1-7 12/30-31 | 2/17 2/25 4/28 4/29 9/29 9/30 12/29
2008  1/1 2/6-12 4/4-6 5/1-3 6/7-9 9/13-15 9/29-10/5 | 2/2 2/3 5/4 9/27 9/28
2009  1/1-3 1/25-31 4/4-6 5/1-3 5/28-30 10/1-8 | 1/4 1/24 2/1 5/31 9/27 10/10
2010  1/1-3 2/13-19 4/3-5 5/1-3 6/14-16 9/22-24 10/1-7 | 2/20 2/21 6/12 6/13 9/19 9/25 9/26 10/9
2011  1/1-3 2/2-8 4/3-5 4/30-5/2 6/4-6 9/10-12 10/1-7 | 1/30 2/12 4/2 10/8 10/9 12/31
2012  1/1-3 1/22-28 4/2-4 4/29-5/1 6/22-24 9/30-10/7 | 1/21 1/29 3/31 4/1 4/28 9/29
2013  1/1-3 2/9-15 4/4-6 4/29-5/1 6/10-12 9/19-21 10/1-7 | 1/5 1/6 2/16 2/17 4/7 4/27 4/28 6/8 6/9 9/22 9/29 10/12
2014  1/1 1/31-2/6 4/5-7 5/1-3 6/2 9/8 10/1-7 | 1/26 2/8 5/4 9/28 10/11
2015  1/1-3 2/18-24 4/5-6 5/1 6/20-22 9/3-5 9/27 10/1-7 | 1/4 2/15 2/28 9/6 10/10
2016  1/1 2/7-13 4/4 5/1-2 6/9-11 9/15-17 10/1-7 | 2/6 2/14 6/12 9/18 10/8 10/9
2017  1/1-2 1/27-2/2 4/2-4 5/1 5/28-30 10/1-8 | 1/22 2/4 4/1 5/27 9/30
2018  1/1 2/15-21 4/5-7 4/29-5/1 6/18 9/24 10/1-7 12/30-31 | 2/11 2/24 4/8 4/28 9/29 9/30 12/29
2019  1/1 2/4-10 4/5 5/1-4 6/7 9/13 10/1-7 | 2/2 2/3 4/28 5/5 9/29 10/12
2020  1/1 1/24-2/2 4/4-6 5/1-5 6/25-27 10/1-8 | 1/19 4/26 5/9 6/28 9/27 10/10
2021  1/1-3 2/11-17 4/3-5 5/1-5 6/12-14 9/19-21 10/1-7 | 2/7 2/20 4/25 5/8 9/18 9/26 10/9
2022  1/1-3 1/31-2/6 4/3-5 4/30-5/4 6/3-5 9/10-12 10/1-7 12/31 | 1/29 1/30 4/2 4/24 5/7 10/8 10/9
2023  1/1-2 1/21-27 4/5 4/29-5/3 6/22-24 9/29-10/6 | 1/28 1/29 4/23 5/6 6/25 10/7 10/8
2024  1/1 2/10-17 4/4-6 5/1-5 6/10 9/15-17 10/1-7 | 2/4 2/18 4/7 4/28 5/11 9/14 9/29 10/12
2025  1/1 1/28-2/4 4/4-6 5/1-5 5/31-6/2 10/1-8 | 1/26 2/8 4/27 9/28 10/11
2026  1/1-3 2/15-23 4/4-6 5/1-5 6/19-21 9/25-27 10/1-7 | 1/4 2/14 2/28 5/9 9/20 10/10
`;

/** 4/5, 2/15-23 or 9/29-10/5. */
const SPAN = /(\d+)\/(\d+)(?:-(?:(\d+)\/)?(\d+))?/g;

/** The years whose arrangement is known in full. A date outside them is reckoned Monday to Friday, and may say so. */
export const PUBLISHED_YEARS = { first: 2007, last: 2026 } as const;

export const HOLIDAYS: ReadonlySet<Day> = daysOf(0);

export const MAKE_UPS: ReadonlySet<Day> = daysOf(1);

/** The days before the bar of every line (0), or those behind it (1). */
function daysOf(side: 0 | 1): Set<Day> {
  const days = new Set<Day>();
  for (const line of NOTICES.trim().split('\n')) {
    const year = Number(line.slice(0, 4));
    const half = line.slice(4).split('|')[side] ?? '';
    for (const [span, month, date, lastMonth = month, lastDate = date] of half.matchAll(SPAN)) {
      const first = dayOf(year, Number(month), Number(date));
      const last = dayOf(year, Number(lastMonth), Number(lastDate));
      if (first === null || last === null || last < first) throw new Error(`no such days: ${year} ${span}`);
      for (let day: number = first; day <= last; day++) days.add(day as Day);
    }
  }
  return days;
}
