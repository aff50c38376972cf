/** The words of a language tag as Office gives it: 'zh-CN', 'zh-Hant-TW', 'en-US'. Any other language reads English. */
import { en } from './en';
import type { Locale, Words } from './words';
import { zhCN } from './zh-CN';
import { zhTW } from './zh-TW';

export const WORDS: { readonly [locale in Locale]: Words } = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

export function wordsFor(tag: string): Words {
  const lower = tag.toLowerCase();
  if (!lower.startsWith('zh')) return en;
  return /hant|tw|hk|mo/.test(lower) ? zhTW : zhCN;
}
