/**
 * Dates in words: 2024年3月5日, 民國113年3月5日, 5-Mar-24, March 2024, 上周五, yesterday.
 *
 *  - a week begins on Monday: 上周五 is the Friday of the week before this one;
 *  - "last Friday" and "next Friday" mean one day to some and another to others: where the nearest such day and the one
 *    of the neighbouring week differ, both are given;
 *  - Mar-24 is 24 March to one and March 2024 to another: both;
 *  - a year of the Republic has 民國 before it, or three digits; two, where its column is known for them;
 *  - not read: the lunar calendar (农历, 初一, 除夕; 八月十五 in Chinese numerals without 日 may be lunar too), 月初
 *    and 月底, months ago, spans.
 *
 * All functions want a plain text in lower case.
 */
import { dateOf, FIRST_DAY, weekdayOf, type Day } from '../../policy/day';
import { chineseNumber } from './chineseNumber';
import { fullYear, REPUBLIC } from './dateShape';

/** What a text says of a date; null where it says nothing. Month 1–12. */
export interface Written {
  readonly year: number | null;
  readonly month: number | null;
  readonly date: number | null;
  /** Year or month are counted from today: 去年12月1日, 本月10日. */
  readonly relative: boolean;
}

const CLOCK =
  '(?:上午|下午|早上|晚上|中午|凌晨)?\\d{1,2}(?::[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?|[时時点點](?:\\d{1,2}分?)?(?:\\d{1,2}秒)?)';
const TIME = new RegExp(
  `(?:[t, ] ?|([日号號]))(?:${CLOCK} ?(?:[ap]\\.?m\\.?)?(?:z|[+-]\\d{2}:?\\d{2})?|[上下]午|早上|晚上|中午)$`,
);
const WEEKDAY_BEHIND = /([\d日号號])[, ]*(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]$/;
const REMARK = / ?\([^()\d]*\)$/;
const WEEKDAY_BEFORE = /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?[.,]? (?=.*\d)/;

/** The date without time of day, weekday and a remark in brackets. Whether the weekday is right is not asked. */
export function withoutTime(text: string): string {
  const lower = text.toLowerCase();
  if (!/\d|月/.test(lower)) return lower;
  const bare = lower.replace(REMARK, '').replace(TIME, '$1').replace(REMARK, '');
  return bare.replace(WEEKDAY_BEHIND, '$1').replace(WEEKDAY_BEFORE, '').trim();
}

const NUMERAL = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const CHINESE = new RegExp(
  `^(?:((?:中华|中華)?民[国國])?([\\d〇零○一二两兩三四五六七八九十千]{1,5}|元)年,?|([今去前明后後])年)?` +
    `(?:(${NUMERAL})月|(这个|這個|[本上下][个個]?)月)?(?:(${NUMERAL})([日号號]?))?$`,
);
const REPUBLIC_DATE = /^(?:中华|中華)?民[国國](\d{1,3})([-./])(\d{1,2})\2(\d{1,2})$/;
const YEARS: { readonly [word: string]: number } = { 前: -2, 去: -1, 今: 0, 明: 1, 后: 2, 後: 2 };

/** 2024年3月5日, 三月五日, 去年12月1号, 本月10日, 民國113/3/5. */
export function chineseDate(given: string, today: Day, isRepublic = false): Written | null {
  const text = given.replace(/ /g, '');
  const republic = REPUBLIC_DATE.exec(text);
  if (republic)
    return {
      year: Number(republic[1]) + REPUBLIC,
      month: Number(republic[3]),
      date: Number(republic[4]),
      relative: false,
    };
  const found = CHINESE.exec(text);
  if (!found || text === '') return null;
  const [, era, inYear, yearWord, inMonth, monthWord, inDate, suffix] = found;
  const mayBeLunar = inDate !== undefined && suffix === '' && !/^\d/.test(inDate);
  if (mayBeLunar || (!inMonth && !monthWord && (suffix === '' || inYear !== undefined))) return null;
  const [thisYear, thisMonth] = dateOf(today);
  let year: number | null = yearWord === undefined ? null : thisYear + (YEARS[yearWord] ?? 0);
  if (inYear !== undefined) {
    const number = inYear === '元' && era ? 1 : numberOf(inYear);
    if (number === null) return null;
    const republic = era !== undefined || (number >= 100 && number < 200) || (isRepublic && number < 100);
    year = republic ? number + REPUBLIC : number < 100 ? fullYear(String(number).padStart(2, '0')) : number;
  }
  const date = inDate === undefined ? null : numberOf(inDate);
  const relative = yearWord !== undefined || monthWord !== undefined;
  if (!monthWord) return { year, month: inMonth === undefined ? null : numberOf(inMonth), date, relative };
  const months =
    (year ?? thisYear) * 12 + thisMonth - 1 + (monthWord.startsWith('上') ? -1 : monthWord.startsWith('下') ? 1 : 0);
  return { year: Math.floor(months / 12), month: (months % 12) + 1, date, relative };
}

const NEVER =
  /^(?:never|not yet|no contact|(?:not|never) (?:contacted|visited|called|ordered))(?: yet)?$|^(?:从未|從未|从没|從沒|未曾?|没有?|沒有?|还没|還沒|尚未|暂未|暫未)(?:联系|聯繫|联络|聯絡|拜访|拜訪|跟进|跟進|接触|接觸|回访|回訪|下单|下單|采购|採購)?[过過]?$/i;

/** Nobody was there yet: what stands here is known, and is no day. */
export function isNeverWord(text: string): boolean {
  return text.length <= 20 && NEVER.test(text);
}

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = `(${MONTH_NAMES.map((name) => `${name}|${name === 'september' ? 'sept|sep' : name.slice(0, 3)}`).join('|')})\\.?`;
const GAP = "[-/., ']{1,2}";
const ORDINAL = '(?:st|nd|rd|th)?';
const DAY_MONTH = new RegExp(`^(\\d{1,2})${ORDINAL}(?: of |${GAP})?${MONTH}(?:${GAP}(\\d{4}|\\d{2}))?$`);
const MONTH_DAY = new RegExp(`^${MONTH}(${GAP})?(\\d{1,2})${ORDINAL}(?:${GAP}(\\d{4}|\\d{2}))?$`);
const MONTH_YEAR = new RegExp(`^${MONTH}(?:${GAP})?(\\d{4})$`);
const YEAR_MONTH_DAY = new RegExp(`^(\\d{4})${GAP}${MONTH}${GAP}(\\d{1,2})$`);

/** 5-Mar-24, Mar 5, 2024, March 2024: one reading, two for Mar-24, none if it is no such date. */
export function englishDates(text: string): readonly Written[] {
  const dayFirst = DAY_MONTH.exec(text);
  if (dayFirst)
    return [{ year: yearOf(dayFirst[3]), month: monthOf(dayFirst[2]), date: Number(dayFirst[1]), relative: false }];
  const monthFirst = MONTH_DAY.exec(text);
  if (monthFirst) {
    const [, name, gap = '', digits = '', inYear] = monthFirst;
    const day: Written = { year: yearOf(inYear), month: monthOf(name), date: Number(digits), relative: false };
    const month: Written = { year: fullYear(digits), month: monthOf(name), date: null, relative: false };
    if (inYear !== undefined || digits.length === 1 || !/[-/']/.test(gap)) return [day];
    return Number(digits) > 31 ? [month] : [day, month];
  }
  const month = MONTH_YEAR.exec(text);
  if (month) return [{ year: yearOf(month[2]), month: monthOf(month[1]), date: null, relative: false }];
  const iso = YEAR_MONTH_DAY.exec(text);
  return iso ? [{ year: yearOf(iso[1]), month: monthOf(iso[2]), date: Number(iso[3]), relative: false }] : [];
}

const DAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '-3': '大前天',
    '-2': '前天 前日 day_before_yesterday the_day_before_yesterday',
    '-1': '昨天 昨日 昨晚 琴日 尋日 yesterday',
    '0': '今天 今日 今早 今晚 today',
    '1': '明天 明日 明早 明晚 聽日 tomorrow',
    '2': '后天 後天 後日 day_after_tomorrow the_day_after_tomorrow',
    '3': '大后天 大後天',
  }).flatMap(([days, words]) => words.split(' ').map((word) => [word.replace(/_/g, ' '), Number(days)] as const)),
);
const WEEK = /^(上上|下下|上|下|本|这|這)?[个個]?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])$/;
const WEEKS: { readonly [word: string]: number } = { 上上: -2, 上: -1, 本: 0, 这: 0, 這: 0, 下: 1, 下下: 2 };
const AWAY = /^(\d{1,3}|[一二两兩三四五六七八九十]{1,3})[个個]?(天|日|周|週|星期|礼拜|禮拜)[之以]?([前后後])$/;
const ENGLISH_WEEKDAY = /^(?:(last|this|next) )?(sun|mon|tue|wed|thu|fri|sat)(?:s|rs|rsday|sday|nesday|urday|day|r)?$/;
const ENGLISH_AWAY = /^(?:(in) )?(\d{1,3}|a|one|two|three|four|five|six|seven) (day|week)s?( ago)?$/;
const SMALL = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];

export interface Relative {
  /**
   * One day, or two that the words can mean. A bare weekday says neither last nor next: the nearest on the side that the
   * column leans to.
   */
  readonly days: readonly Day[];
}

/** A day counted from today, or null. */
export function relativeDay(given: string, today: Day, lean: 'past' | 'future'): Relative | null {
  const days = DAYS.get(given);
  if (days !== undefined) return relative([days], today);
  const away = AWAY.exec(given.replace(/ /g, ''));
  if (away) {
    const count = numberOf(away[1] ?? '');
    return count === null
      ? null
      : relative([count * (/[天日]/.test(away[2] ?? '') ? 1 : 7) * (away[3] === '前' ? -1 : 1)], today);
  }
  const monday = -((weekdayOf(today) + 6) % 7);
  const week = WEEK.exec(given.replace(/ /g, ''));
  if (week) {
    const offset = monday + '一二三四五六日'.indexOf((week[2] ?? '').replace('天', '日'));
    return week[1] === undefined ? nearest(offset, today, lean) : relative([offset + 7 * (WEEKS[week[1]] ?? 0)], today);
  }
  const english = ENGLISH_WEEKDAY.exec(given);
  if (english) {
    const offset = monday + ((['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(english[2] ?? '') + 6) % 7);
    if (english[1] === undefined) return nearest(offset, today, lean);
    if (english[1] === 'this') return relative([offset], today);
    return relative(
      english[1] === 'last'
        ? [offset < 0 ? offset : offset - 7, offset - 7]
        : [offset > 0 ? offset : offset + 7, offset + 7],
      today,
    );
  }
  const distance = ENGLISH_AWAY.exec(given);
  if (!distance || (distance[1] === undefined) === (distance[4] === undefined)) return null;
  const word = distance[2] ?? '';
  const count =
    (word === 'a' ? 1 : /\d/.test(word) ? Number(word) : SMALL.indexOf(word)) * (distance[3] === 'week' ? 7 : 1);
  return relative([distance[1] ? count : -count], today);
}

function relative(offsets: readonly number[], today: Day): Relative | null {
  const days = [...new Set(offsets.map((offset) => (today + offset) as Day))];
  return days.every((day) => day >= FIRST_DAY) ? { days } : null;
}

function nearest(offset: number, today: Day, lean: 'past' | 'future'): Relative | null {
  return relative([lean === 'past' ? (offset > 0 ? offset - 7 : offset) : offset < 0 ? offset + 7 : offset], today);
}

function numberOf(digits: string): number | null {
  return /^\d+$/.test(digits) ? Number(digits) : chineseNumber(digits);
}

function yearOf(digits: string | undefined): number | null {
  return digits === undefined ? null : fullYear(digits);
}

function monthOf(name: string | undefined): number {
  return MONTH_NAMES.findIndex((month) => name !== undefined && month.startsWith(name.slice(0, 3))) + 1;
}
