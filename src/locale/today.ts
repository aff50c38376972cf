/** The words of the Today tab in every language, loaded with it. */
import type { ByLocale, Locale } from '../policy/locale';
import { today as en } from './en/today';
import type { TodayWords } from './shape/today';
import { today as zhCN } from './zh-CN/today';
import { today as zhTW } from './zh-TW/today';

const WORDS: ByLocale<TodayWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

export const todayWords = (locale: Locale): TodayWords => WORDS[locale];
