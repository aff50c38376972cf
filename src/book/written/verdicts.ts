/**
 * What a person decided about a customer, as a line of the contact log: it is no contact, and says so (S6, S13).
 *
 * The line begins with one of these words, in whichever language it was written; what follows is the evidence. A log is
 * a plain table, so a person may write such a line too.
 */
import type { ByLocale } from '../../policy/locale';
import { plain } from '../cell/text';
import { byWord, type Vocabulary } from './vocabulary';

export const VERDICTS = ['public', 'watch', 'escalated', 'promoted', 'kept'] as const;

export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_WORDS: Vocabulary<Verdict> = {
  public: { en: 'To the public pool', 'zh-CN': '放进公海', 'zh-TW': '放進公海' },
  watch: { en: 'To the watch pool', 'zh-CN': '放进观察池', 'zh-TW': '放進觀察池' },
  escalated: { en: 'Manager told', 'zh-CN': '已报主管', 'zh-TW': '已回報主管' },
  promoted: { en: 'Promoted to', 'zh-CN': '升为', 'zh-TW': '升為' },
  kept: { en: 'Left as it is', 'zh-CN': '先不动', 'zh-TW': '先不動' },
};

/** Whether anybody is to follow up at all. */
export type Rest = 'stopped' | 'resumed';

export const REST_WORDS: Vocabulary<Rest> = {
  stopped: { en: 'Stopped following up', 'zh-CN': '停止跟进', 'zh-TW': '停止追蹤' },
  resumed: { en: 'Following up again', 'zh-CN': '恢复跟进', 'zh-TW': '恢復追蹤' },
};

/** Between what was decided and what it rests on. */
export const BECAUSE: ByLocale<string> = { en: ': ', 'zh-CN': '：', 'zh-TW': '：' };

const BY_WORD = [...byWord(VERDICT_WORDS)];
const RESTS_BY_WORD = [...byWord(REST_WORDS)];

/** As it stands in a line of the log. */
type Told = { readonly [told in 'said' | 'answered' | 'promised']: string };

/**
 * Of a line of the log: where it has no column for what was said, what was decided stands under what was answered or
 * promised.
 */
export const verdictOf = (line: Told): Verdict | null =>
  verdictIn(line.said) ?? verdictIn(line.answered) ?? verdictIn(line.promised);

/** Null: an ordinary line. */
export function verdictIn(said: string): Verdict | null {
  const text = plain(said).toLowerCase();
  return BY_WORD.find(([word]) => text.startsWith(word))?.[1] ?? null;
}

export const restOf = (line: Told): Rest | null => restIn(line.said) ?? restIn(line.answered) ?? restIn(line.promised);

/** It has to be all that is said, but for the reason: who stopped following up on an old model has not given up. */
export function restIn(said: string): Rest | null {
  const text = plain(said).toLowerCase();
  const found = RESTS_BY_WORD.find(
    ([word]) => text.startsWith(word) && /^\s*(?:$|[:(.。])/.test(text.slice(word.length)),
  );
  return found?.[1] ?? null;
}
