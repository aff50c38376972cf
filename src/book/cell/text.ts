/**
 * The text of a cell as a reader sees it, before anybody asks what it means; and the two texts that mean nothing: a
 * formula's error, and a word for "we do not know".
 *
 *  - full-width and half-width are one (２０００ is 2000), by Unicode's NFKC;
 *  - what cannot be seen is not there: zero-width, bidi and control characters, NBSP, a byte order mark;
 *  - blanks and line breaks inside count as one blank, at the ends as none;
 *  - simplified and traditional stay apart, and so do capitals: the dictionaries know both.
 *
 * NFKC also turns 10² into 102 and 2½ into 21⁄2. Whoever reads numbers has to look at the raw text first.
 */

/** Format and control characters, variation selectors, Hangul fillers; line breaks and tabs are blanks. */
const INVISIBLE = /[^\P{C}\p{Co}\p{Cn}\p{Cs}\t\n\v\f\r]|\p{Variation_Selector}|\u115f|\u1160|\u3164|\uffa0/gu;

/** `text` without what only a machine sees. `plain(plain(x))` is `plain(x)`. */
export function plain(text: string): string {
  return isPlain(text) ? text : text.replace(INVISIBLE, '').normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/**
 * A name as its owner wrote it, without what only a machine sees and without blanks too many: full-width brackets stay.
 */
export function asWritten(text: string): string {
  return isPlain(text) ? text : text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

/** Most cells need nothing: printable ASCII and unified ideographs, no blank but single ones inside. */
function isPlain(text: string): boolean {
  const last = text.length - 1;
  let afterBlank = true;
  for (let at = 0; at <= last; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20) {
      if (afterBlank || at === last) return false;
      afterBlank = true;
    } else if ((code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff)) {
      afterBlank = false;
    } else {
      return false;
    }
  }
  return true;
}

/** Without blanks at the ends and in lower case. Most cells of Chinese sheets are so: asking Unicode of each takes long. */
export function lowered(text: string): string {
  const last = text.length - 1;
  for (let at = 0; at <= last; at++) {
    const code = text.charCodeAt(at);
    const isSmall = (code > 0x20 && code < 0x41) || (code > 0x5a && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
    if (!isSmall && (code !== 0x20 || at === 0 || at === last)) return text.trim().toLowerCase();
  }
  return text;
}

/** What Excel puts into `values` where a formula failed. */
const ERRORS: ReadonlySet<string> = new Set([
  '#REF!',
  '#N/A',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#BUSY!',
  '#UNKNOWN!',
  '#EXTERNAL!',
  '#PYTHON!',
  '#TIMEOUT!',
  '#GETTING_DATA',
]);

/** '#REF!' and its kin. Such a cell is unknown, and its error is named. */
export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 0x23 && ERRORS.has(text.toUpperCase());
}

/** "We do not know" in three languages; to teach a word, add it. Neither blank nor zero. */
export const UNKNOWN_WORDS =
  '无 無 没有 沒有 空 空白 略 保密 不确定 不確定 n/a na n.a. n.a nil none null nan tbd tbc tba tbn unknown unclear notsure confidential undisclosed blank';

const UNKNOWNS: ReadonlySet<string> = new Set(UNKNOWN_WORDS.split(' '));

/** The same put together: 暂 + 无, 待 + 确认, 不 + 清楚 · not + known, to be + confirmed. */
const NOT_YET =
  /^(?:[暂暫尚还還]|目前)?(?:(?:[无無]|没有|沒有)(?:数据|數據|资料|資料|信息|资讯|資訊|记录|記錄|紀錄)?|[未待不](?:定|知|知道|填|填写|填寫|查|详|詳|明|补|補|补充|補充|确认|確認|核实|核實|登记|登記|录入|錄入|提供|告知|公开|公開|清楚|了解|瞭解))$/;
const NOT_KNOWN =
  /^(?:not?|un|(?:yet)?tobe|awaiting|pending)(?:yet)?(?:known|confirmed|available|applicable|clear|given|provided|data|info|information|specified|stated|disclosed|decided|determined|advised|announced|filled(?:in)?|recorded)(?:yet)?$/;

const FIRST_LETTERS: ReadonlySet<number> = new Set(
  [...'无無没沒空略保不暂暫尚还還目未待nNtTuUcCbByYaApP'].map((letter) => letter.charCodeAt(0)),
);
/** A digit, a letter, a Chinese character. */
const isOrdinary = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a);

/** It begins as no word for "not known" does, nor 0: most texts, told by their first letter. */
export function beginsWord(text: string): boolean {
  const first = text.charCodeAt(0);
  return first !== 0x30 && isOrdinary(first) && !FIRST_LETTERS.has(first);
}

/** 无, 待定, N/A, -, ?, … */
export function isUnknownWord(text: string): boolean {
  if (text.length > 24 || text === '' || beginsWord(text)) return false;
  const bare = plain(text).toLowerCase().replace(/[ ']/g, '');
  return UNKNOWNS.has(bare) || NOT_YET.test(bare) || NOT_KNOWN.test(bare) || /^[-‐–—―−/\\?.…_~*·・、,。]+$/.test(bare);
}
