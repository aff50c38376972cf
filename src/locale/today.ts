/** The words of the Today tab in every language, loaded with it. */
import { byLocale, type Locale } from '../policy/locale';
import type { TodayWords } from './shape/today';

const WORDS = byLocale((locale) => (require(`./${locale}/today`) as { readonly today: TodayWords }).today);

export const todayWords = (locale: Locale): TodayWords => WORDS[locale];
