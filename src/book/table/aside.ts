/**
 * Rows that say something about the rows around them and are no customers: a section's name, a remark.
 *
 *  - a cell merged over the width of the table is one of the two whatever stands in it;
 *  - else a row with one text only is weighed: how it is dressed (—— 华东区 ——, 一、, B., (二)), what it speaks of
 *    (areas, teams, kinds of customers in the plural, old and new), against looking like the name of a business. Where
 *    most customers are known by name only, such a row is one of them.
 */
import { fieldOfHeader } from '../header/match';
import { looksLikeBusiness } from '../header/nameLike';

const WEIGHTS = {
  start: -1,
  /** Most records fill at least half of the columns: a name alone is rare. */
  alone: 1,
  dressed: 2.5,
  numbered: 2,
  colon: 1,
  place: 2,
  /** Nothing else is said: whatever word for a business is in it (外贸部). */
  wholePlace: 4,
  kinds: 4,
  header: 1,
  business: -3,
  /** It stands in another column than the names do. */
  elsewhere: 3,
} as const;

const DRESSED =
  /^[\s—–\-=~*#·•■□▲◆★【［[(（<《]+[^\s].*[\s—–\-=~*#·•■□▲◆★】\]］)）>》]+$|^[—–\-=~*#·•■□▲◆★]{2,}|[—–\-=~*#]{2,}$/;
/** 一、 (二) 1. B) IV. Part 2; but J. Smith is somebody. */
const NUMBERED =
  /^[(（]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2}|[IVX]{2,4})[)）.、．:：]\s*\S|^[(（]?[A-Za-z][)）、:：]\s*\S|^(?:part|section|group|block)\s+[a-z0-9]{1,3}\b|^第[一二三四五六七八九十\d]+[组組部類类批](?:$|[\s:：(（、.．])/i;

const either = (...parts: readonly RegExp[]) => new RegExp(parts.map(({ source }) => `(?:${source})`).join('|'), 'iu');

/**
 * Areas and teams by how they end, or by a word that no company calls itself by. People and companies are called
 * 建国, 海洲, West and North Star: of these only the whole text tells.
 */
const PLACE = either(
  /(?:[区區组組省市]|(?<!俱[乐樂]|小[卖賣]|[经經][营營]|[门門]市)部|[团團][队隊]|[办辦]事[处處])(?:客户|客戶|市场|市場)?(?:[(（].*[)）])?$/,
  /\b(?:area|region|territory|dept|department|district|division|emea|apac|latam|mena)\b|^(?:team|zone)\b|\bteam$/,
);
const WHOLE_PLACE = either(
  /^(?:[外内內][贸貿销銷]部?|[国國][内內外际際]部?|[海境]外|[东東西南北中欧歐美亚亞非国國内內外]{1,3}[线線]|(?:[东東西南北中]?[欧歐亚亞非美澳]|大洋)洲|[美英法德泰韩韓中俄各][国國])(?:客户|客戶|市场|市場)?$/,
  /^(?:(?:north|south|east|west|middle|central|far|near|latin)(?:ern)?[\s-]*)+(?:africa|americas?|asia|europe|coast)?$/,
  /^(?:africa|americas?|asia|europe|oceania|benelux|dach|overseas|domestic|export|international)(?:\s+(?:markets?|sales))?$/,
);

/** Customers in the plural, and what they are to us: 新客户, 意向, Other dealers. 新 and 大 alone begin many names. */
const KINDS = either(
  /(?:客户|客戶|客商|名[单單]|(?:[经經分][销銷]|代理|批[发發]|零售|[进進]口)商|[a-z甲乙丙丁][类類])(?:[(（].*[)）])?$/,
  /^(?:[潜潛]在|重[点點]|流失|休眠|沉睡|意向|已?成交|合作中?|新增|新?[开開][发發]中?|跟[进進]中|[网網]店|[线線][上下]|[经經][销銷]|代理|批[发發]|零售|[终終]端|直[营營]|散客|其[他它]|[新老]客)+$/,
  /\b(?:customers|clients|prospects|leads|accounts|buyers)\b/,
  /^(?:\p{L}+\s+)?(?:dealers|importers|distributors|wholesalers|retailers|agents|resellers|stockists)\b/u,
  /^(?:(?:all|new|old|other|our|key|former|active|dormant|lost)\s+)*(?:partners|shops|stores|members|others?)$/,
);

/** In bits; above 0 the row is a section. */
export function sectionBits(text: string, { sparse, elsewhere }: { sparse: boolean; elsewhere: boolean }): number {
  let bits: number = WEIGHTS.start;
  if (!sparse) bits += WEIGHTS.alone;
  if (elsewhere) bits += WEIGHTS.elsewhere;
  if (DRESSED.test(text)) bits += WEIGHTS.dressed;
  else if (NUMBERED.test(text)) bits += WEIGHTS.numbered;
  if (/[:：]/.test(text)) bits += WEIGHTS.colon;
  if (WHOLE_PLACE.test(text)) bits += WEIGHTS.wholePlace;
  else if (PLACE.test(text)) bits += WEIGHTS.place;
  if (KINDS.test(text)) bits += WEIGHTS.kinds;
  if ((fieldOfHeader(text)?.confidence ?? 0) >= 0.8) bits += WEIGHTS.header;
  if (looksLikeBusiness(text)) bits += WEIGHTS.business;
  return bits;
}

/** How remarks begin, and few names do: 备注：, but 备注文具店 is a shop. */
const NOTE = either(
  /^(?:注|备注|備註|附注|附註|说明|說明|提示|提醒|制表|製表|填表|审核|審核|复核|複核|打印|列印|数据来源|資料來源|数据|資料|资料|来源|來源|更新|截至|截止|统计|統計)(?:$|[\s\d:：,，。(（]|[人员員者于於到至截自为為是由均以见見请請]|日期|时间|時間|来源|來源)/,
  /^(?:※|\*|(?:notes?|remarks?|nb|sources?|prepared|made by|printed|last updated|updated|checked by|approved|data (?:as )?of|as (?:of|at)|total rows|how to|please|see)\b|(?:legend|key)(?:\s*[:：]|$))/,
);

/** Drawn across the sheet: nobody writes a remark so. */
const RULED = /^[—–\-=~*#·•■□▲◆★].*[—–\-=~*#·•■□▲◆★]$/;

/**
 * A remark by its first words, or by being a sentence: too long, with a colon or a stop inside, or a stop at the end of
 * a small word (A.Ş. and Inc. end names).
 */
export function isRemarkText(text: string): boolean {
  const isBusiness = looksLikeBusiness(text);
  if (NOTE.test(text)) return !isBusiness || /[:：]/.test(text);
  if (isBusiness || RULED.test(text)) return false;
  return (
    text.length > 40 ||
    /[。；;!！?？]|[,，、].*[,，、]|[:：]\s*\S.*[\s:：]/.test(text) ||
    (/\s\p{Ll}+\.\s*$/u.test(text) && / \S+ \S+ /.test(text))
  );
}
