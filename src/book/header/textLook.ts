/**
 * What a single text looks like: a day, an amount, the name of a business, a word of one kind or another.
 *
 *  - one text may look like several things: 500-1000 has the shape of a telephone number too;
 *  - the kinds are asked one by one: no column needs all of them.
 */
import type { Day } from '../../policy/day';
import { readCredit, readIntent, readStage, readTier } from '../cell/choice';
import { readDate } from '../cell/date';
import { currencyOf, readQuantity, unitOf } from '../cell/quantity';

/** Kinds of words that a column of choices is told by. */
const WORDS = {
  business:
    /厂|廠|制造|製造|生产|生產|经销|經銷|代理|批发|批發|零售|电商|電商|贸易|貿易|品牌|终端|物业|商业|企业|政府|manufactur|factory|distribut|import|wholesal|retail|trad(er|ing)|brand|agent|dealer|reseller|e-?commerce|end user|individual|corporate/i,
  relation:
    /潜在|潛在|跟进|跟進|成交|休眠|流失|合作|新客|老客|沉睡|^active$|inactive|prospect|^lead$|^lost$|dormant|churn|customer|won/i,
  lifecycle:
    /^(非客户|非客戶|潜在客?户?|潛在客?戶?|目标客?户?|目標客?戶?|意向客?户?|意向客?戶?|现实客?户?|現實客?戶?|流失客?户?|流失客?戶?|suspect|prospect|target|existing|former)$/i,
  order:
    /完成|交易|取消|关闭|關閉|作废|作廢|待发|待發|待付|下单|下單|生产中|生產中|已确认|處理|处理|complet|process|pending|cancel|refund|return|open|closed|confirmed|won|lost/i,
  pay: /收清|收款|付款|未付|已付|付清|回款|收齐|結清|结清|\bpaid\b|unpaid|partial|overdue/i,
  ship: /发出|發出|发货|發貨|出货|出貨|已发|已發|未发|未發|在途|签收|簽收|shipped|transit|delivered|dispatch/i,
  yesNo: /^(yes|no|y|n|是|否|true|false|有|无|無|√|×|n\/a)$/i,
  country:
    /^(中国|中國|美国|美國|英国|英國|德国|德國|法国|法國|日本|韩国|韓國|印度|越南|泰国|泰國|印尼|印度尼西亚|马来西亚|馬來西亞|新加坡|菲律宾|菲律賓|俄罗斯|俄羅斯|巴西|墨西哥|加拿大|澳大利亚|澳洲|新西兰|意大利|義大利|西班牙|葡萄牙|荷兰|荷蘭|比利时|波兰|波蘭|土耳其|沙特|阿联酋|阿聯酋|埃及|南非|尼日利亚|肯尼亚|智利|秘鲁|阿根廷|哥伦比亚|瑞典|挪威|芬兰|丹麦|瑞士|奥地利|希腊|捷克|乌克兰|以色列|巴基斯坦|孟加拉|台湾|台灣|香港|china|usa|u\.s\.a?\.?|us|united states|uk|united kingdom|germany|france|japan|(south )?korea|india|vietnam|thailand|indonesia|malaysia|singapore|philippines|russia|brazil|mexico|canada|australia|new zealand|italy|spain|portugal|netherlands|belgium|poland|turkey|türkiye|saudi arabia|uae|egypt|south africa|nigeria|kenya|chile|peru|argentina|colombia|sweden|norway|finland|denmark|switzerland|austria|greece|czech republic|ukraine|israel|pakistan|bangladesh|taiwan|hong kong)$/i,
  /** By how one addresses them: no business is called so. */
  person:
    /^(?:dr|mr|mrs|ms|miss|prof|sir|herr|frau|hr|fr|dott|sig|sra?|mme|mlle|mons)\.?\s+\p{L}|^[\u3400-\u9fff]{1,3}(?:先生|小姐|女士|太太|经理|經理|总|總|老师|老師|医生|醫生|医师|醫師|主任|院长|院長|厂长|廠長|店长|店長|校长|校長|园长|園長|老板|老闆|师傅|師傅|大姐|阿姨|姐|哥|叔|嫂|工|科长|科長|处长|處長|会计|會計)$/iu,
  /** K-1007, 客户001, ALFKI: a number or a short name that stands for somebody. */
  code: /^(?=.*\d)[\p{L}\d][\p{L}\d\-_/#.() ]{0,24}$|^[A-Z]{2,8}$/u,
  url: /^(https?:\/\/|www\.)|\.(com|cn|net|org|de|uk|eu|fr|it|jp|br|in)(\/|$)/i,
  email: /^[^@\s]+@[^@\s]+\.[^@\s]+$/,
  phone: /^[+(]?\d[\d\s()\-|/.+]{5,}\d$/,
} as const;

const READ = {
  tier: (text: string) => readTier(text) !== null,
  stage: (text: string) => readStage(text) !== null,
  intent: (text: string) => readIntent(text) !== null,
  credit: (text: string) => readCredit(text) !== null,
  currency: (text: string) => currencyOf(text) !== null,
  unit: (text: string) => unitOf(text) !== null,
} as const;

export type WordKind = keyof typeof WORDS | keyof typeof READ;

export const WORD_KINDS = [...Object.keys(WORDS), ...Object.keys(READ)] as readonly WordKind[];

const DATE_TEXT =
  /^(\d{4}\s*[-./年]\s*\d{1,2}(\s*[-./月]\s*\d{1,2}\s*[日号號]?)?([ T].*)?|\d{1,2}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,4}([ T].*)?|\d{1,2}\s*月\s*\d{1,2}\s*[日号號]?|\d{1,2}[- ](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*([- ,]+\d{2,4})?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(,? \d{4})?|(19|20)\d{6})$|^(今天|昨天|前天|明天|上周|上週|下周|下週|本周|本週|today|yesterday|tomorrow|last week|next week)/i;
/** 115/11/20, 民國113年5月6日: year, month and day; 100-200 is none. */
const REPUBLIC = /^(?:(?:中[华華])?民[国國])?1\d\d\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*[日号號]?$/;
/** A month and a day, either first; whether it is one, or 11 to 20 pieces, is for the header to say. */
const YEARLESS =
  /^(0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\d|3[01])$|^(0?[1-9]|[12]\d|3[01])[-/.](0?[1-9]|1[0-2])$|^\d{1,2}\s*月\s*\d{1,2}\s*[日号號]?$|^\d{1,2}[- ]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}$/i;

/** Longer texts are sentences. */
const LONGEST = { shaped: 40, read: 16 } as const;

/** `isCounted`: what is known of it already. */
export function isOfKind(kind: WordKind, text: string, isCounted: (text: string) => boolean = isAmount): boolean {
  if (kind in READ) return text.length <= LONGEST.read && READ[kind as keyof typeof READ](text);
  return (
    text.length <= LONGEST.shaped &&
    WORDS[kind as keyof typeof WORDS].test(text) &&
    !(kind === 'phone' && isCounted(text))
  );
}

export const looksLikeDate = (text: string): boolean => DATE_TEXT.test(text) || REPUBLIC.test(text);

export const looksYearless = (text: string): boolean => YEARLESS.test(text);

/** A text that the quantity reader takes for a number or for one of two, or a percentage. */
export function isAmount(text: string): boolean {
  const { kind } = readQuantity(text);
  return kind === 'number' || kind === 'ambiguous' || /^\d+(\.\d+)?\s*[%％]$/.test(text);
}

/** Roughly: whichever way round day and month are. */
export function isFuture(text: string, today: Day): boolean {
  const read = readDate(text, { order: 'dmy', format: '', dateColumn: true, today, lean: 'past', shift: 0 });
  return read.kind === 'day' && read.day > today;
}
