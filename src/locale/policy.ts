/**
 * The words of the policy, on its sheet and on its tab: apart from the other words, since they are loaded when somebody
 * comes there.
 */
import type { ByLocale, Locale } from '../policy/locale';
import { policy as en } from './en/policy';
import type { PolicyWords } from './shape/policy';
import { policy as zhCN } from './zh-CN/policy';
import { policy as zhTW } from './zh-TW/policy';

const WORDS: ByLocale<PolicyWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

export const policyWords = (locale: Locale): PolicyWords => WORDS[locale];
