/** Every language at once: for the command line and the tests. What a browser loads takes one of them (load.ts). */
import { en } from './en';
import { localeOf, type Locale, type Words } from './words';
import { zhCN } from './zh-CN';
import { zhTW } from './zh-TW';

export const WORDS: { readonly [locale in Locale]: Words } = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

export const wordsFor = (tag: string): Words => WORDS[localeOf(tag)];
