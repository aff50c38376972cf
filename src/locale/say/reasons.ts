/** The sentences of the Today list, put together from codes (shape/reasons.ts says how). */
import type { CallReason } from '../../policy/callReasons';
import type { Day } from '../../policy/day';
import type { Promotion } from '../../policy/intent';
import type { PoolAdvice } from '../../policy/pool';
import type { TodayLine } from '../../policy/today';
import { moonDate } from './moonDate';
import { grouped } from './numbers';
import type { ByCode, ReasonWords, Sentence, Writing } from '../shape/reasons';

export function writing(locale: string, today: Day, tier: Writing['tier']): Writing {
  const short = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', day: 'numeric' });
  const long = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' });
  const countries = new Intl.DisplayNames([locale], { type: 'region' });
  const date = (day: Day) => new Date(Date.UTC(1899, 11, 30 + day));
  const thisYear = date(today).getUTCFullYear();
  return {
    day: (day) => (date(day).getUTCFullYear() === thisYear ? short : long).format(date(day)),
    tier,
    moon: (month, date) =>
      locale.startsWith('zh') ? moonDate(month, date, locale === 'zh-TW' ? '臘' : '腊') : `${month}/${date}`,
    country: (code) => countries.of(code) ?? code,
    money: (amount, currency) => (currency === null ? grouped(amount) : `${currency} ${grouped(amount)}`),
  };
}

/** `unread`: what stands in the cell of the last contact, and its address. "A · last contact 5 Mar, 9 days ago · at most 4 · 5 days late". */
export function whyToday(
  line: TodayLine,
  words: ReasonWords,
  write: Writing,
  unread: { readonly found: string; readonly cell: string } | null = null,
): string {
  const { tier, lastContact, silent, limit, daysLate, next, state } = line;
  const parts: string[] = tier === null ? [] : [write.tier(tier)];
  if (state === 'never') parts.push(words.why.never);
  if (state === 'unreadable' && unread) parts.push(words.why.unreadable(unread.found, unread.cell));
  if (lastContact !== null && silent !== null) parts.push(words.why.lastContact(write.day(lastContact), silent));
  if (state === 'by-hand' && next !== null) parts.push(words.why.planned(write.day(next)));
  else if (limit !== null) parts.push(words.why.limit(limit));
  if (daysLate > 0) parts.push(words.why.late(daysLate));
  return parts.join(' · ');
}

/** One of a table of sentences, by the code of what it is to say. */
function sentence<Union extends { readonly code: string }>(table: ByCode<Union>, given: Union, write: Writing): string {
  const say = table[given.code as Union['code']] as Sentence<Union>;
  return say(given, write);
}

export function callText(reason: CallReason, words: ReasonWords, write: Writing): string {
  return sentence(words.call, reason, write);
}

export function adviceText(advice: PoolAdvice, words: ReasonWords, write: Writing): string {
  const said = sentence(words.advice, advice, write);
  const held = 'held' in advice ? advice.held : null;
  return held === null ? said : words.both(said, words.held[held]);
}

/** What speaks for a step up: "stage reached proposal, intent 100 %". */
export function evidenceText({ evidence }: Pick<Promotion, 'evidence'>, words: ReasonWords, write: Writing): string {
  return words.list(evidence.map((one) => sentence(words.evidence, one, write)));
}

export function promotionText({ from, rung, evidence }: Promotion, words: ReasonWords, write: Writing): string {
  return words.promotion(write.tier(from), write.tier(rung), evidenceText({ evidence }, words, write));
}
