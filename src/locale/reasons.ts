/** The words of the Today list in every language, loaded where it is shown. */
import { byLocale } from '../policy/locale';
import type { ReasonWords } from './shape/reasons';

export const REASON_WORDS = byLocale(
  (locale) => (require(`./${locale}/reasons`) as { readonly reasons: ReasonWords }).reasons,
);
