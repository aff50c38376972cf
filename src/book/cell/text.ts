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
  '无 無 没有 沒有 暂无 暫無 待定 待确认 待確認 待补充 待補充 待填 待查 未知 未定 未填 不详 不詳 不明 不清楚 不知道 不确定 不確定 保密 空 n/a na n.a. n.a nil none null nan tbd tbc tba unknown unclear notsure confidential undisclosed notavailable blank';

const UNKNOWNS: ReadonlySet<string> = new Set(UNKNOWN_WORDS.split(' '));

/** Every first character of such a word: all other letters, digits and ideographs need no second look. */
const FIRST: ReadonlySet<string> = new Set(
  UNKNOWN_WORDS.split(' ').flatMap((word) => [word.charAt(0), word.charAt(0).toUpperCase()]),
);
const ORDINARY = /[0-9A-Za-z\u4e00-\u9fff]/;

/** 无, 待定, N/A, -, ?, … */
export function isUnknownWord(text: string): boolean {
  if (text.length > 16 || text === '') return false;
  const first = text.charAt(0);
  if (!FIRST.has(first) && ORDINARY.test(first)) return false;
  const bare = plain(text).toLowerCase().replace(/[ ']/g, '');
  return UNKNOWNS.has(bare) || /^[-‐–—―−/\\?.…_~*·・、,。]+$/.test(bare);
}
