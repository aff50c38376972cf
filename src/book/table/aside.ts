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
  kinds: 2,
  header: 1,
  business: -3,
  /** It stands in another column than the names do. */
  elsewhere: 3,
} as const;

const DRESSED =
  /^[\s—–\-=~*#·•■□▲◆★【［[(（<《]+[^\s].*[\s—–\-=~*#·•■□▲◆★】\]］)）>》]+$|^[—–\-=~*#·•■□▲◆★]{2,}|[—–\-=~*#]{2,}$/;
/** 一、 (二) 1. B. IV) Part 2 */
const NUMBERED =
  /^[(（]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2}|[A-Za-z]|[IVX]{1,4})[)）.、．:：]\s*\S|^(?:part|section|group|block)\s+[a-z0-9]{1,3}\b|^第[一二三四五六七八九十\d]+[组組部类類批]/i;
const PLACE =
  /(?:[区區部组組省市国國洲线線]|片区|片區|大区|大區|团队|團隊|事业部|事業部|办事处|辦事處|海外|国内|國內|境外|內銷|内销|外销|外銷)(?:客户|客戶|市场|市場)?(?:[(（].*[)）])?$|\b(?:area|region|team|territory|dept\.?|department|district|division|zone|country|overseas|domestic|export|emea|apac|latam|north|south|east|west)\b/i;
const KINDS =
  /\b(?:customers|clients|accounts|dealers|buyers|importers|distributors|wholesalers|retailers|agents|prospects|leads|partners|shops|stores|members|resellers|stockists|others)\b|(?:[新老旧舊大小]|潜在|潛在|重点|重點|流失|休眠|意向|成交|合作|网店|網店|线上|線上|线下|線下|经销|經銷|代理|批发|批發|零售|终端|終端|直营|直營|其他|其它).{0,4}(?:客户|客戶|客|商|店|名单|名單|类|類|渠道)?$/i;

/** In bits; above 0 the row is a section. */
export function sectionBits(text: string, { sparse, elsewhere }: { sparse: boolean; elsewhere: boolean }): number {
  let bits: number = WEIGHTS.start;
  if (!sparse) bits += WEIGHTS.alone;
  if (elsewhere) bits += WEIGHTS.elsewhere;
  if (DRESSED.test(text)) bits += WEIGHTS.dressed;
  else if (NUMBERED.test(text)) bits += WEIGHTS.numbered;
  if (/[:：]/.test(text)) bits += WEIGHTS.colon;
  if (PLACE.test(text)) bits += WEIGHTS.place;
  if (KINDS.test(text)) bits += WEIGHTS.kinds;
  if (fieldOfHeader(text) !== null) bits += WEIGHTS.header;
  if (looksLikeBusiness(text)) bits += WEIGHTS.business;
  return bits;
}

const NOTE =
  /^(注|备注|備註|说明|說明|提示|提醒|制表|製表|填表|审核|審核|复核|複核|打印|列印|数据来源|資料來源|数据|資料|来源|來源|更新|截至|统计|統計|※|\*|note|nb\b|remark|source|prepared|made by|printed|last updated|updated|checked|approved|data (as )?of|as (of|at)\b|total rows|how to|please|legend|key\b|see\b)/i;

/** A remark by its first words, or by being a sentence: too long, with a colon or a stop inside, and no business. */
export function isRemarkText(text: string): boolean {
  if (NOTE.test(text)) return true;
  if (looksLikeBusiness(text)) return false;
  return (
    text.length > 40 ||
    /[。；;!！?？]|[,，、].*[,，、]|[:：]\s*\S.*[\s:：]/.test(text) ||
    (/\.\s*$/.test(text) && / \S+ \S+ /.test(text))
  );
}
