/**
 * The unit and the scale that a header states: 年采购额(万元), Annual sales (k USD), 订单量/台, Amount [EUR].
 *
 *  - units and currencies are those of the cells (quantityWords.ts), by the same names;
 *  - a bracket that holds no unit (客户名称(中文)) says nothing here, but is left out of `bare` all the same;
 *  - only 万, 千 and the like after a word of amount count without a bracket (年采购额万元): a header may end in any
 *    other word.
 */
import { currencyOf, unitOf } from '../cell/quantity';

export interface HeaderUnit {
  readonly unit: string | null;
  readonly scale: number;
  /** The header without unit, brackets and the asterisk of a required column. */
  readonly bare: string;
}

const SCALES: readonly (readonly [word: string, scale: number])[] = [
  ['thousands', 1e3],
  ['thousand', 1e3],
  ['millions', 1e6],
  ['million', 1e6],
  ["'000", 1e3],
  ['000', 1e3],
  ['百万', 1e6],
  ['百萬', 1e6],
  ['千万', 1e7],
  ['千萬', 1e7],
  ['千', 1e3],
  ['仟', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['mn', 1e6],
  ['w', 1e4],
  ['k', 1e3],
];

/** Not counted and not paid, but no part of a header's name either. */
const OTHER = ['%', '天', '日', '年', 'days', 'day', '人', '次', 'months', '月'];

const BRACKET = /[([【]([^()[\]【】]*)[)\]】]/g;
const AFTER_MARK = /^(.{2,}?)\s*[/:,，\-|]\s*([^/:,，_\-|]{1,12})$/;
/** cost_EUR; but number_of_orders has no unit. */
const AFTER_LINE = /^(.{2,})_([a-z]{3})$/i;
const AFTER_WORD =
  /^(.*[额額量数數价價款])(万元|萬元|千元|百万元|亿元|億元|万美元|萬美元|万美金|万|萬|元|美元|美金|台|臺)$/;
/** Potential t, Sales USD: short names of units and currencies that are no words. */
const AFTER_BLANK =
  /^(.{3,}?)\s+(t|kg|mt|pcs?|ctns?|sqm|cbm|m[23²³]|k?(?:usd|eur|gbp|cny|rmb|hkd|twd|ntd|jpy|inr|aud|cad)|[€$£¥])$/i;
/** 美金单价, USD amount, NT$ 總額. */
const BEFORE_WORD =
  /^(美元|美金|人民币|人民幣|台币|台幣|新台币|新台幣|欧元|歐元|港币|港幣|日元|日圓|英镑|英鎊|usd|eur|rmb|cny|gbp|hkd|twd|ntd|us\$|nt\$|hk\$)\s*(\S.+)$/i;
const PER_YEAR = /\s*(?:[/每]|\b(?:a|per|p\.?))\s*(?:年|yr|year|annum|a\.?)$/;
const LEAD = /^(单位|單位|unit|in)\s*:?\s*/;

export function headerUnit(header: string): HeaderUnit {
  let unit: string | null = null;
  let scale = 1;
  const take = (words: string): boolean => {
    const read = unitOfWords(words);
    if (!read) return false;
    unit ??= read.unit;
    if (scale === 1) scale = read.scale;
    return true;
  };
  let bare = header.normalize('NFKC').replace(BRACKET, (_, inside: string) => {
    take(inside);
    return ' ';
  });
  bare = bare.replace(/\*/g, ' ').trim();
  const marked = AFTER_MARK.exec(bare);
  if (marked && take(marked[2] ?? '')) bare = marked[1] ?? bare;
  const lined = AFTER_LINE.exec(bare);
  if (lined && currencyOf(lined[2] ?? '') !== null && take(lined[2] ?? '')) bare = lined[1] ?? bare;
  const joined = AFTER_WORD.exec(bare);
  if (joined && take(joined[2] ?? '')) bare = joined[1] ?? bare;
  const ended = AFTER_BLANK.exec(bare);
  if (ended && take(ended[2] ?? '')) bare = ended[1] ?? bare;
  const led = BEFORE_WORD.exec(bare);
  if (led && take(led[1] ?? '')) bare = led[2] ?? bare;
  return { unit, scale, bare: bare.trim() === '' ? header : bare };
}

/** 台/年, t a year: counted by the year. */
export const isPerYear = (words: string): boolean => PER_YEAR.test(words.normalize('NFKC').trim().toLowerCase());

/** '万元' → CNY 10,000; '台/年' → 台; null if the words are no unit. */
export function unitOfWords(words: string): { readonly unit: string | null; readonly scale: number } | null {
  const text = words.normalize('NFKC').trim().toLowerCase().replace(LEAD, '').replace(PER_YEAR, '');
  if (text === '') return null;
  if (OTHER.includes(text)) return { unit: null, scale: 1 };
  const whole = unitOfWord(text);
  if (whole !== null) return { unit: whole, scale: 1 };
  for (const [word, scale] of SCALES) {
    if (text === word) return { unit: null, scale };
    const rest = text.startsWith(word)
      ? text.slice(word.length)
      : text.endsWith(word)
        ? text.slice(0, -word.length)
        : '';
    const unit = rest === '' ? null : unitOfWord(rest.trim());
    if (unit !== null) return { unit, scale };
  }
  return null;
}

/** The unit or currency that a word names, in the spelling that cells are read with: 臺 → 台, 美金 → USD; else null. */
export function unitOfWord(word: string): string | null {
  return unitOf(word) ?? currencyOf(word);
}

/** True for the name of a currency, as `unitOfWord` gives it. */
export function isCurrency(unit: string | null): boolean {
  return unit !== null && currencyOf(unit) === unit;
}

/**
 * What a number format writes beside the number: '[$€-407] #,##0' → EUR, '"US$"#,##0' → USD, '#,##0"吨"' → t, '0\\台' → 台;
 * null for '#,##0'.
 */
export function unitOfFormat(format: string): string | null {
  if (format === '' || format === 'General') return null;
  const [positive = ''] = format.split(';');
  const mark = /\[\$([^\-\]]+)/.exec(positive)?.[1] ?? /[¥￥$€£]/.exec(positive.replace(/\[[^\]]*\]/g, ''))?.[0];
  const written = [...positive.matchAll(/"([^"]+)"|\\(.)|(\p{Script=Han}+)/gu)]
    .map(([, quoted, escaped, bare]) => quoted ?? escaped ?? bare)
    .join('')
    .trim();
  const currency = currencyOf(written) ?? (mark === undefined ? null : currencyOf(mark));
  return currency ?? (written === '' ? null : unitOf(written));
}
