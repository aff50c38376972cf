/**
 * A birthday as people put it into a cell: a date with or without a year, by the sun or by the moon (S20).
 *
 *  - by the moon where the cell says so (农历八月十五, 阴历8.15, lunar 8/15) or can only mean it (八月初三, 腊月廿三),
 *    or where the header does;
 *  - a date in Chinese numerals alone (八月十五) may be either: unclear, and so nothing. A greeting on the wrong day is
 *    worse than none;
 *  - 3.1 typed as a number may have been 3.10: nothing; 3/4 is a day only in a column whose order is known, by the moon
 *    always month first;
 *  - the year is dropped: nobody asks a buyer's age.
 */
import type { Birthday } from '../../policy/birthday';
import { dateOf, dayOf, type Day } from '../../policy/day';
import type { Cell } from '../book';
import { chineseNumber } from './chineseNumber';
import { readDate } from './date';
import type { DateOrder } from './dateShape';
import { plain } from './text';

const MOON = /农历|農曆|阴历|陰曆|旧历|舊曆|lunar/i;
const MOON_MONTHS: { readonly [name in string]?: number } = { 正: 1, 冬: 11, 腊: 12, 臘: 12 };
const MOON_DATE =
  /^(?:闰|閏)?([正冬腊臘]|\d{1,2}|[一二三四五六七八九十]{1,2})月(初?[一二三四五六七八九十廿卅]{1,3}|\d{1,2})(?:日|号|號)?$/;
const MOON_ONLY = /[正冬腊臘]月|初|廿|卅/;
/** Born between 1930 and today, as a serial. */
const SERIALS_FROM = dayOf(1930, 1, 1) ?? 0;

/** What the header says of its whole column. */
export function isMoonHeader(header: string): boolean {
  return MOON.test(header);
}

export interface BirthdayContext {
  readonly lunar: boolean;
  readonly order: DateOrder | null;
  readonly today: Day;
  readonly shift: number;
}

export function readBirthday(cell: Cell, { lunar, order, today, shift }: BirthdayContext): Birthday | null {
  if (typeof cell === 'boolean' || cell === '') return null;
  if (typeof cell === 'number') {
    const day = Math.floor(cell) + shift;
    if (day >= SERIALS_FROM && day <= today) return born(day as Day, lunar);
    const parts = /^(\d{1,2})\.(\d{2})$/.exec(String(cell));
    return parts ? checked(Number(parts[1]), Number(parts[2]), lunar) : null;
  }
  const said = plain(cell);
  const isMoon = lunar || MOON.test(said);
  const text = said.replace(new RegExp(MOON, 'gi'), '').replace(/[\s:：()]|生日/g, '');
  const moon = MOON_DATE.exec(text);
  if (moon && (isMoon || MOON_ONLY.test(text))) {
    const [, month = '', date = ''] = moon;
    return checked(MOON_MONTHS[month] ?? numberOf(month), numberOf(date.replace('初', '')), true);
  }
  if (moon && !/\d/.test(text)) return null;
  const bare = /^(\d{1,2})[-./月](\d{1,2})(?:日|号|號)?$/.exec(text);
  if (bare && isMoon) return checked(Number(bare[1]), Number(bare[2]), true);
  const read = readDate(isMoon ? text : said, { order, format: '', dateColumn: true, today, lean: 'past', shift });
  return read.kind === 'day' && !read.guessedDay && !read.relative ? born(read.day, isMoon) : null;
}

function born(day: Day, lunar: boolean): Birthday | null {
  const [, month, date] = dateOf(day);
  return checked(month, date, lunar);
}

function checked(month: number, date: number, lunar: boolean): Birthday | null {
  const isThere = lunar ? month >= 1 && month <= 12 && date >= 1 && date <= 30 : dayOf(2000, month, date) !== null;
  return isThere ? { month, date, lunar } : null;
}

function numberOf(text: string): number {
  const tens = text.replace(/^廿/, '二十').replace(/^卅/, '三十');
  return /^\d+$/.test(text) ? Number(text) : (chineseNumber(tens) ?? 0);
}
