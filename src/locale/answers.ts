/**
 * What the functions in cells say: why a tier is what it is, and what is wrong with an argument.
 *
 * Apart from all other words, because Excel calls a function as soon as the page is there, in any language, and waits
 * for nothing: these are there at once. The other words come when somebody looks (load.ts).
 */
import { byLocale } from '../policy/locale';
import type { AnswerWords } from './shape/answers';

export const ANSWERS = byLocale(
  (locale) => (require(`./${locale}/answers`) as { readonly answers: AnswerWords }).answers,
);
