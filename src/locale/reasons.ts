/** The words of the Today list in every language, loaded where it is shown. */
import type { ByLocale } from '../policy/locale';
import { reasons as en } from './en/reasons';
import type { ReasonWords } from './shape/reasons';
import { reasons as zhCN } from './zh-CN/reasons';
import { reasons as zhTW } from './zh-TW/reasons';

export const REASON_WORDS: ByLocale<ReasonWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
