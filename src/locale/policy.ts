/**
 * The words of the policy, on its sheet and on its tab: apart from the other words, since they are loaded when somebody
 * comes there.
 */
import { policyEn } from './policyEn';
import type { PolicyWords } from './policyWords';
import { policyZhCN } from './policyZhCN';
import { policyZhTW } from './policyZhTW';
import type { Locale } from './words';

const WORDS: { readonly [locale in Locale]: PolicyWords } = { en: policyEn, 'zh-CN': policyZhCN, 'zh-TW': policyZhTW };

export const policyWords = (locale: Locale): PolicyWords => WORDS[locale];
