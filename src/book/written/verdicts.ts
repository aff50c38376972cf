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

/** Between what was decided and what it rests on. */
export const BECAUSE: ByLocale<string> = { en: ': ', 'zh-CN': '：', 'zh-TW': '：' };

const BY_WORD = [...byWord(VERDICT_WORDS)];

/**
 * Of a line of the log: where it has no column for what was said, what was decided stands under what was answered or
 * promised.
 */
export const verdictOf = (line: { readonly [told in 'said' | 'answered' | 'promised']: string }): Verdict | null =>
  verdictIn(line.said) ?? verdictIn(line.answered) ?? verdictIn(line.promised);

/** Null: an ordinary line. */
export function verdictIn(said: string): Verdict | null {
  const text = plain(said).toLowerCase();
  return BY_WORD.find(([word]) => text.startsWith(word))?.[1] ?? null;
}
