import { adviceText, callText, promotionText, whyToday, writing } from '../../src/locale/say/reasons';
import { REASON_WORDS } from '../../src/locale/reasons';
import type { ReasonWords, Writing } from '../../src/locale/shape/reasons';
import { LOCALES, type Locale } from '../../src/policy/locale';
import { QUESTIONS, type CallReason } from '../../src/policy/callReasons';
import { dayOfIso, type Day } from '../../src/policy/day';
import type { Evidence, Promotion } from '../../src/policy/intent';
import type { PoolAdvice } from '../../src/policy/pool';
import type { TodayLine } from '../../src/policy/today';

const day = (iso: string): Day => dayOfIso(iso) ?? (NaN as Day);
const TODAY = day('2026-03-13');

const CALLS: readonly CallReason[] = [
  { code: 'money', amount: 4280, currency: 'USD' },
  { code: 'money', amount: 4280.5, currency: null },
  { code: 'quote', day: day('2026-02-20'), days: 21 },
  { code: 'sample', day: day('2025-12-10'), days: 93 },
  { code: 'rhythm', last: day('2026-01-30'), usual: 30, late: 12, silent: false, oneIn: null },
  { code: 'rhythm', last: day('2025-11-30'), usual: 30, late: 40, silent: true, oneIn: null },
  { code: 'rhythm', last: day('2025-11-30'), usual: 30, late: 73, silent: true, oneIn: 14 },
  { code: 'birthday', day: day('2026-03-15'), days: 2, month: 1, date: 27, lunar: true },
  { code: 'birthday', day: TODAY, days: 0, month: 3, date: 13, lunar: false },
  { code: 'holiday', day: day('2026-03-17'), days: 4, country: 'IE', name: 'St Patrick’s Day' },
  { code: 'next-tier', tier: 'A', missing: 50 },
  { code: 'ask', questions: ['supplier', 'usage'] },
];

const ADVICE: readonly PoolAdvice[] = [
  {
    code: 'public',
    lastContact: day('2026-01-01'),
    silent: 71,
    limit: 60,
    on: day('2026-03-02'),
    clock: 'C',
    held: null,
  },
  {
    code: 'public',
    lastContact: day('2026-01-01'),
    silent: 71,
    limit: 60,
    on: day('2026-03-02'),
    clock: 'C',
    held: 'open-order',
  },
  {
    code: 'soon',
    lastContact: day('2026-01-15'),
    silent: 57,
    limit: 60,
    on: day('2026-03-16'),
    clock: 'C',
    held: null,
  },
  { code: 'escalate', tier: 'A', by: day('2026-02-20'), late: 21, limit: 14 },
  { code: 'watch', tier: 'D', willingness: 0 },
];

const EVIDENCE: readonly Evidence[] = [
  { code: 'ordered', day: day('2025-10-01'), days: 163 },
  { code: 'asked', day: null },
  { code: 'asked', day: day('2026-02-20') },
  { code: 'willing', willingness: 0.75 },
  { code: 'stage', stage: 'proposal' },
  { code: 'qualified' },
  { code: 'fits' },
  { code: 'does-not-fit' },
];

const LINE: TodayLine = {
  id: 1,
  owner: null,
  group: null,
  tier: 'A',
  lastContact: day('2026-03-04'),
  next: day('2026-03-09'),
  by: day('2026-03-09'),
  state: 'overdue',
  part: 'overdue',
  silent: 9,
  limit: 4,
  daysLate: 4,
};

const TIER_NAMES: { readonly [locale in Locale]: (tier: string) => string } = {
  en: (tier) => tier,
  'zh-CN': (tier) => `${tier}级`,
  'zh-TW': (tier) => `${tier}級`,
};

const inLocale = (locale: Locale): readonly [ReasonWords, Writing] => [
  REASON_WORDS[locale],
  writing(locale, TODAY, TIER_NAMES[locale]),
];

function everything(locale: Locale): string[] {
  const [words, write] = inLocale(locale);
  const promotion: Promotion = { from: 'D', rung: 'B', evidence: EVIDENCE };
  return [
    whyToday(LINE, words, write),
    whyToday({ ...LINE, state: 'by-hand', limit: null }, words, write),
    whyToday({ ...LINE, state: 'never', lastContact: null, silent: null, limit: null, daysLate: 0 }, words, write),
    whyToday({ ...LINE, tier: null, silent: 0, limit: null, daysLate: 0, lastContact: TODAY }, words, write),
    ...CALLS.map((reason) => callText(reason, words, write)),
    ...ADVICE.map((advice) => adviceText(advice, words, write)),
    promotionText(promotion, words, write),
    ...QUESTIONS.map((question) => words.question[question]),
    words.known(6, 8),
    words.stale(null),
    words.stale(181),
    words.missing(words.list([words.filePart.supplier, words.filePart.country])),
    words.shared(words.list(['王伟', '李娜'])),
  ];
}

test('a line says why, in the words of the reader', () => {
  expect(LOCALES.map((locale) => whyToday(LINE, ...inLocale(locale)))).toEqual([
    'A · last contact Mar 4, 9 days ago · 4 days at most · 4 days late',
    'A级 · 上次联系 3月4日，9 天前 · 最多隔 4 天 · 逾期 4 天',
    'A級 · 上次聯絡 3月4日，9 天前 · 最多隔 4 天 · 逾期 4 天',
  ]);
});

test('a reason is a fact and an opening', () => {
  const sample = CALLS[3] as CallReason;
  expect(LOCALES.map((locale) => callText(sample, ...inLocale(locale)))).toEqual([
    'Sample sent on Dec 10, 2025, 93 days ago: ask how it tested.',
    '2025年12月10日寄的样品，93 天了，问问测试结果。',
    '2025年12月10日寄的樣品，93 天了，問問測試結果。',
  ]);
});

test.each(LOCALES)('every sentence in %s is whole', (locale) => {
  const said = everything(locale);
  for (const text of said) expect(text).not.toMatch(/undefined|NaN|null|\[object|\s{2}|^\s|\s$|^$/);
  expect(new Set(said).size).toBe(said.length);
});

test.each(['zh-CN', 'zh-TW'] as const)('no English is left in %s but what the sheet says', (locale) => {
  const english = everything(locale).flatMap((text) => text.match(/[A-Za-z]{2,}/g) ?? []);
  expect(new Set(english)).toEqual(new Set(['USD', 'St', 'Patrick', 'Day']));
});

test('in the Chinese of the mainland no traditional character stands, and in Taiwan’s no simplified one', () => {
  const only = (own: Locale, other: Locale) => {
    const others = new Set(everything(other).join(''));
    return [...new Set(everything(own).join(''))].filter((character) => !others.has(character)).join('');
  };
  expect(only('zh-CN', 'zh-TW')).not.toMatch(/[聯絡樣報價單財購買賣業務員問題時間]/);
  expect(only('zh-TW', 'zh-CN')).not.toMatch(/[联络样报价单财购买卖业务员问题时间]/);
});
