/**
 * What is still to ask of a customer, as the text of a cell, and known again in every language: so that what people
 * type into that column stays.
 */
import type { Question } from '../../policy/callReasons';
import { REASON_WORDS } from '../../locale/reasons';
import { LOCALES, type Locale } from '../../policy/locale';

/** More letters than stand between two questions in any language. */
const BETWEEN = 8;

export function askText(questions: readonly Question[], locale: Locale): string {
  const { list, question } = REASON_WORDS[locale];
  return list(questions.map((one) => question[one]));
}

/** Written by us, and nothing added by hand. */
export function isAskText(text: string): boolean {
  return LOCALES.some((locale) => {
    const { list, question } = REASON_WORDS[locale];
    const longestFirst = Object.values(question).sort((a, b) => b.length - a.length);
    const found: string[] = [];
    for (let at = 0, end = 0; at < text.length && at <= end + BETWEEN; at++) {
      const next = longestFirst.find((label) => text.startsWith(label, at));
      if (next === undefined) continue;
      found.push(next);
      end = at + next.length;
      at = end - 1;
    }
    return found.length > 0 && list(found) === text;
  });
}
