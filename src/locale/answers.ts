/**
 * What the functions in cells say: why a tier is what it is, and what is wrong with an argument.
 *
 * Apart from all other words, because Excel calls a function as soon as the page is there, in any language, and waits
 * for nothing: these are there at once. The other words come when somebody looks (load.ts).
 */
import type { ByLocale } from '../policy/locale';
import { answers as en } from './en/answers';
import type { AnswerWords } from './shape/answers';
import { answers as zhCN } from './zh-CN/answers';
import { answers as zhTW } from './zh-TW/answers';

export const ANSWERS: ByLocale<AnswerWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
