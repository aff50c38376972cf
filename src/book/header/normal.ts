/**
 * A header as it is compared: NFKC, lower case, traditional characters as simplified ones, without blanks and `* : _ -
 * / .`.
 *
 *  - 帐 and 账 are one: both are written for an account;
 *  - the text that the user sees is never changed.
 */
import { simplified } from '../company/simplified';

const NOISE = /[\s*:_\-/.,，、。·•'"“”‘’()（）[\]【】{}<>《》|\\＊※★☆?？!！\u200b\ufeff]+/g;

export function normalHeader(text: string): string {
  return folded(text.normalize('NFKC').toLowerCase().replace(NOISE, ''));
}

/** The spelling that headers are compared in. */
export function folded(text: string): string {
  return simplified(text).replaceAll('帐', '账');
}
