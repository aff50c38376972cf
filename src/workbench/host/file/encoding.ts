/**
 * Which encoding a text file is in. UTF-8 with or without mark, UTF-16 with or without mark, GB18030, Big5,
 * Windows-1252, Mac Roman.
 *
 *  - UTF-8 is strict enough to be known by itself; the others are decoded on trial and judged by what comes out;
 *  - Chinese: almost all characters of real text are among the first level of the character set (3,755 common ones in
 *    GB 2312, 5,401 in Big5). The same bytes read in the other encoding fall outside of it or break off, half of the
 *    time;
 *  - bytes that give few common characters either way are Western: there, letters with accents stand alone among plain
 *    ones;
 *  - Western text of Windows or of an old Mac: read the wrong way round, é becomes Ž or È, in the middle of a small word,
 *    and ü a sign between letters. The one with fewer such accidents is right; Windows, where they are level.
 */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252', 'macintosh'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** Enough to judge by; a file is not read twice for this. */
const SAMPLE = 200_000;
/** Below this share of common characters a text is not Chinese. */
const CHINESE = 0.6;

/**
 * Of first-level characters, both simplified and traditional, the most frequent in any text and in lists of customers.
 */
const FREQUENT = {
  gb18030:
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年公司限有期客户名称电话联系日金额数量',
  big5: '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年公司限有期客戶名稱電話聯絡日金額數量',
} as const;

/** 0x80–0x9F of Windows-1252, which Node 20 decodes as the control characters of ISO 8859-1 (nodejs/node#56542). */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const C1 = /[\u0080-\u009f]/g;

export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes);
  return { text: textIn(encoding, bytes), encoding };
}

function textIn(encoding: Encoding, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252'
    ? text.replace(C1, (character) => WESTERN[character.charCodeAt(0) - 128] ?? '')
    : text;
}

export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (decodes(bytes, 'utf-8')) return unmarkedUtf16(bytes) ?? 'utf-8';
  const wide = unmarkedUtf16(bytes);
  if (wide) return wide;
  const sample = bytes.subarray(0, SAMPLE);
  const scores = { gb18030: chineseScore(sample, 'gb18030'), big5: chineseScore(sample, 'big5') };
  const better = scores.gb18030 >= scores.big5 ? 'gb18030' : 'big5';
  if (scores[better] >= CHINESE) return better;
  return accidents(textIn('macintosh', sample)) < accidents(textIn('windows-1252', sample))
    ? 'macintosh'
    : 'windows-1252';
}

const BEYOND_ASCII = /[^\0-\x7f]/gu;
/** Of the languages that these encodings are for. ƒ, Ž and ª are letters too, but hardly ever of a name. */
const LETTER = /[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŸ]/;
const SIGNS = '€£¥°§®©™–—‘’“”«»…·¿¡½¼¾×²³´ﬁﬂ\u00a0';

/** What no writer means: a capital or a sign inside a word, a letter by itself, a sign that nobody uses. */
function accidents(text: string): number {
  let count = 0;
  for (const { 0: character, index } of text.matchAll(BEYOND_ASCII)) {
    const [before = '', after = ''] = [text[index - 1], text[index + 1]];
    const inWord = LETTER.test(before) || LETTER.test(after);
    if (!LETTER.test(character)) {
      const within = LETTER.test(before) && LETTER.test(after) && character !== '’';
      count += within ? 2 : SIGNS.includes(character) ? 0 : 1;
    } else if (!inWord) count += 1;
    else if (isSmall(before) && !isSmall(character)) count += 2;
    else if (isCapital(before) && isCapital(after) && !isCapital(character)) count += 2;
  }
  return count;
}

const isSmall = (character: string): boolean => LETTER.test(character) && character !== character.toUpperCase();
const isCapital = (character: string): boolean => LETTER.test(character) && character !== character.toLowerCase();

function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A table has commas, digits and line ends: in UTF-16 every second byte of those is zero; no other text has zeros. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0 || (even > 0 && odd > 0 && Math.min(even, odd) > Math.max(even, odd) / 10)) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

const isSmallLatin = (byte = 0): boolean => byte >= 0x61 && byte <= 0x7a;
const isLatin = (byte: number): boolean => isSmallLatin(byte | 0x20);

/**
 * The share of common characters among all two-byte ones, and a little for very frequent ones; 0 if the bytes cannot be
 * read.
 */
function chineseScore(bytes: Uint8Array, encoding: 'gb18030' | 'big5'): number {
  let pairs = 0;
  let common = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1];
    if (trail === undefined) break;
    const digit = encoding === 'gb18030' && trail >= 0x30 && trail <= 0x39;
    const valid = digit || (trail >= 0x40 && trail !== 0x7f && trail <= 0xfe && lead >= 0x81 && lead <= 0xfe);
    if (!valid || (encoding === 'big5' && trail > 0x7e && trail < 0xa1)) {
      broken++;
      continue;
    }
    i += digit ? 3 : 1;
    // Punctuation and full-width forms say nothing: both encodings have them in the same rows.
    if (lead >= 0xa1 && lead <= 0xa3 && trail >= 0x40) continue;
    pairs++;
    const firstLevel =
      encoding === 'gb18030' ? lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1 : lead >= 0xa4 && lead <= 0xc6;
    // Ør of Øresund is a pair too, but ideographs do not begin words of small Latin letters.
    if (firstLevel && !(isLatin(trail) && isSmallLatin(bytes[i + 1]))) common++;
  }
  if (pairs === 0 || broken > pairs / 50) return 0;
  const text = new TextDecoder(encoding).decode(bytes);
  let frequent = 0;
  for (const character of text) if (character > '\u4e00' && FREQUENT[encoding].includes(character)) frequent++;
  return common / pairs + Math.min(0.3, frequent / pairs);
}
