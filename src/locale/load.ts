/** The words of one language, from a script of its own: nobody loads those of the others. */
import type { ByLocale } from '../policy/locale';
import { localeOf } from './localeOf';
import type { Words } from './shape/words';

const LANGUAGES: ByLocale<() => Promise<{ readonly words: Words }>> = {
  en: () => import(/* webpackChunkName: "en" */ './en/words'),
  'zh-CN': () => import(/* webpackChunkName: "zh-CN" */ './zh-CN/words'),
  'zh-TW': () => import(/* webpackChunkName: "zh-TW" */ './zh-TW/words'),
};

export const loadWords = async (tag: string): Promise<Words> => (await LANGUAGES[localeOf(tag)]()).words;
