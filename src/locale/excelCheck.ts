/** The words of "Check this Excel" in every language, loaded with it. */
import { byLocale, type Locale } from '../policy/locale';
import type { ExcelCheckWords } from './shape/excelCheck';

const WORDS = byLocale(
  (locale) => (require(`./${locale}/excelCheck`) as { readonly excelCheck: ExcelCheckWords }).excelCheck,
);

export const excelCheckWords = (locale: Locale): ExcelCheckWords => WORDS[locale];
