/** Every language at once: for the command line and the tests. What a browser loads takes one of them (load.ts). */
import type { ByLocale } from '../policy/locale';
import { words as en } from './en/words';
import { localeOf } from './localeOf';
import type { Words } from './shape/words';
import { words as zhCN } from './zh-CN/words';
import { words as zhTW } from './zh-TW/words';

export const WORDS: ByLocale<Words> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

export const wordsFor = (tag: string): Words => WORDS[localeOf(tag)];
