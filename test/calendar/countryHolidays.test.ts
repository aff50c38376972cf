import { callReasons, type CallFacts } from '../../src/policy/callReasons';
import { dayOfIso, isoOf } from '../../src/policy/day';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { REASON_WORDS } from '../../src/locale/reasons';
import { callText, writing } from '../../src/locale/say/reasons';
import { LOCALES, type Locale } from '../../src/policy/locale';
import { countryHolidays } from '../../src/calendar/countryHolidays';
import { feastTables } from '../../src/calendar/feastTables';

const day = (iso: string) => dayOfIso(iso)!;
const within = (country: string, from: string, to: string, locale: Locale = 'en') =>
  countryHolidays(locale)(country, day(from), day(to)).map(({ day: at, name }) => `${isoOf(at)} ${name}`);

/** As governments publish them. */
test.each([
  ['BR', '2026-09-01', '2026-09-30', ['2026-09-07 Independence Day']],
  ['US', '2026-11-20', '2026-11-30', ['2026-11-26 Thanksgiving Day']],
  ['DE', '2026-10-01', '2026-10-31', ['2026-10-03 National Holiday']],
  ['AE', '2026-12-01', '2026-12-03', ['2026-12-02 National Day']],
  ['JP', '2026-11-01', '2026-11-30', ['2026-11-03 Culture Day', '2026-11-23 Labor Thanksgiving Day']],
])('%s from %s to %s', (country, from, to, expected) => {
  expect(within(country, from, to)).toEqual(expected);
});

test('no day in lieu, no state of its own, no second day of the same feast, and nothing of a country that is none', () => {
  expect(within('GB', '2026-12-24', '2026-12-31')).toEqual(['2026-12-25 Christmas Day', '2026-12-26 Boxing Day']);
  expect(within('DE', '2026-01-02', '2026-01-31')).toEqual([]);
  expect(within('CN', '2026-10-01', '2026-10-07')).toEqual(['2026-10-01 National Day']);
  expect(within('XX', '2026-01-01', '2026-12-31')).toEqual([]);
  expect(within('ZA', '2025-12-24', '2026-01-02').map((line) => line.slice(0, 10))).toEqual(
    expect.arrayContaining(['2025-12-25', '2026-01-01']),
  );
});

test('Chinese readers read Chinese where there is a word for it, and letters where there is none', () => {
  expect(within('BR', '2026-09-01', '2026-09-30', 'zh-CN')).toEqual(['2026-09-07 独立日']);
  expect(within('BR', '2026-09-01', '2026-09-30', 'zh-TW')).toEqual(['2026-09-07 獨立日']);
  expect(within('TN', '2026-03-19', '2026-03-21', 'zh-CN').join()).not.toMatch(/\p{Script=Arabic}/u);
});

const NOTHING: CallFacts = {
  quoted: null,
  sampled: null,
  overdue: null,
  orders: [],
  volume: null,
  potential: null,
  country: null,
  birthday: null,
  unknown: [],
};

test.each([
  ['en', 'Independence Day in Brazil on Sep 7: send your greetings; they may be closed.'],
  ['zh-CN', '9月7日是巴西的节日（独立日），先问候一声，对方可能放假。'],
  ['zh-TW', '9月7日是巴西的節日（獨立日），先問候一聲，對方可能放假。'],
] as const)('a holiday in Brazil this week, in %s', async (locale, sentence) => {
  const facts = { ...NOTHING, country: 'BR' };
  const today = day('2026-09-03');
  const [reason] = callReasons(facts, today, DEFAULT_POLICY, await feastTables([facts], locale));
  expect(reason && callText(reason, REASON_WORDS[locale], writing(locale, today, String))).toBe(sentence);
});

test.each([
  ['en', 'Birthday by the lunar calendar (month 8, day 15) on Sep 25: send your wishes.'],
  ['zh-CN', '9月25日是对方农历生日（八月十五），记得道声祝福。'],
  ['zh-TW', '9月25日是對方農曆生日（八月十五），記得祝福一聲。'],
] as const)('a birthday by the moon, in %s', async (locale, sentence) => {
  const facts = { ...NOTHING, birthday: { month: 8, date: 15, lunar: true } };
  const today = day('2026-09-20');
  const [reason] = callReasons(facts, today, DEFAULT_POLICY, await feastTables([facts], locale));
  expect(reason && callText(reason, REASON_WORDS[locale], writing(locale, today, String))).toBe(sentence);
});

test.each(LOCALES)('nothing is loaded where nobody needs it (%s)', async (locale) => {
  const sun = { country: null, birthday: { month: 3, date: 1, lunar: false } };
  expect(await feastTables([sun, NOTHING], locale)).toEqual({ holidays: null, moon: null });
});
