/**
 * The words of the policy, on its sheet and on its tab: apart from the other words, since they are loaded when somebody
 * comes there.
 */
import { byLocale, type Locale } from '../policy/locale';
import type { PolicyWords } from './shape/policy';

const WORDS = byLocale((locale) => (require(`./${locale}/policy`) as { readonly policy: PolicyWords }).policy);

export const policyWords = (locale: Locale): PolicyWords => WORDS[locale];
