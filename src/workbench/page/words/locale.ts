/** The page's words, by language. */
import { en } from './en';
import type { Locale, PageWords } from './words';
import { zhCN } from './zh-CN';
import { zhTW } from './zh-TW';

export function wordsOf(locale: Locale): PageWords {
  return { en, 'zh-CN': zhCN, 'zh-TW': zhTW }[locale];
}

/** The language of ours that is nearest to the browser's. */
export function localeFor(languages: readonly string[]): Locale {
  for (const language of languages) {
    if (/^zh\b.*(tw|hk|mo|hant)/i.test(language)) return 'zh-TW';
    if (/^zh\b/i.test(language)) return 'zh-CN';
    if (/^en\b/i.test(language)) return 'en';
  }
  return 'en';
}
