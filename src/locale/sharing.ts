/** The words of sharing and checking in every language, loaded when the pane comes there. */
import { byLocale, type Locale } from '../policy/locale';
import type { SharingWords } from './shape/sharing';

const WORDS = byLocale((locale) => (require(`./${locale}/sharing`) as { readonly sharing: SharingWords }).sharing);

export const sharingWords = (locale: Locale): SharingWords => WORDS[locale];
