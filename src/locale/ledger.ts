/** The words of the reports over orders, loaded with them. */
import { byLocale, type Locale } from '../policy/locale';
import type { LedgerWords } from './shape/ledger';

const WORDS = byLocale((locale) => (require(`./${locale}/ledger`) as { readonly ledger: LedgerWords }).ledger);

export const ledgerWords = (locale: Locale): LedgerWords => WORDS[locale];
