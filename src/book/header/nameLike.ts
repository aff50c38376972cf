/**
 * Whether a text looks like the name of a business, from its letters alone: quick, for whole columns. company/name.ts
 * reads single names with care.
 *
 *  - a legal form at an end (GmbH, Sdn Bhd, 有限公司), or a word for a business or its trade anywhere (Traders, 五金行);
 *  - a name that says none of it (Birch Lane, 王建国) is not one: no evidence, and none against.
 */
import { FILLERS, LEGAL_ANYWHERE, LEGAL_AT_ENDS, LINES } from '../company/words';

const HAN = /[\u3400-\u9fff]/;
const HAN_END =
  /(?:公司|有限|股份|集团|集團|[厂廠店行社号號坊堂馆館局院场場城部站]|中心|超市|商行|工作室|合作社|事务所|事務所|酒店|学校|學校|医院|醫院|市场|市場|农场|農場)(?:\(.*\)|（.*）)?$/;
const HAN_TRADE = new RegExp(
  [...LINES, ...FILLERS].filter((word) => HAN.test(word) && word.length > 1).join('|') || '(?!)',
);

const BUSINESS: ReadonlySet<string> = new Set(
  [...FILLERS, ...LINES].flatMap((word) => (HAN.test(word) ? [] : [word, `${word}s`])),
);

export function looksLikeBusiness(text: string): boolean {
  if (text.length < 3 || text.length > 80) return false;
  if (HAN.test(text)) return HAN_END.test(text) || HAN_TRADE.test(text);
  const words = text
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length < 2) return false;
  const last = words[words.length - 1] ?? '';
  return (
    LEGAL_ANYWHERE.has(last) ||
    (LEGAL_AT_ENDS.has(last) && last.length > 1) ||
    words.some((word) => LEGAL_ANYWHERE.has(word) || BUSINESS.has(word))
  );
}
