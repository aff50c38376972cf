/** Every language at once: for the command line and the tests. What a browser loads takes one of them (load.ts). */
import { byLocale } from '../policy/locale';
import { localeOf } from './localeOf';
import type { Words } from './shape/words';

export const WORDS = byLocale((locale) => (require(`./${locale}/words`) as { readonly words: Words }).words);

export const wordsFor = (tag: string): Words => WORDS[localeOf(tag)];
