/**
 * What the cells of a column look like: counts over all rows, of long tables over 600 that are spread over the
 * whole.
 *
 *  - shares are of the filled cells: a column that is mostly blank is still a column of dates;
 *  - a date is a number under a date format, or a text that looks like one; a bare number that could be a serial is
 *    only counted apart;
 *  - nothing is decided here.
 */
import type { Day } from '../../policy/day';
import type { Sheet } from '../book';
import { readCredit, readIntent, readStage, readTier } from '../cell/choice';
import { isDateFormat, readDate } from '../cell/date';
import { cellAt, formatAt, isBlank } from '../grid';
import { currencyOf, readQuantity } from '../cell/quantity';
import { isUnknownWord } from '../cell/text';
import { looksLikeBusiness } from './nameLike';

/** Up to here every row is looked at. */
const WHOLE = 2_000;
const SAMPLE = 600;
const FORMATS_ASKED = 100;

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
  url: /^(https?:\/\/|www\.)|\.(com|cn|net|org|de|uk|eu|fr|it|jp|br|in)(\/|$)/i,
  email: /^[^@\s]+@[^@\s]+\.[^@\s]+$/,
  phone: /^[+(]?\d[\d\s()\-|/.+]{5,}\d$/,
} as const;

const SHAPED = Object.keys(WORDS) as (keyof typeof WORDS)[];

export type WordKind = keyof typeof WORDS | 'tier' | 'stage' | 'intent' | 'credit' | 'currency';

export interface Profile {
  readonly filled: number;
  readonly texts: number;
  readonly numbers: number;
  readonly dates: number;
  /** Numbers without a date format that lie where the serials of 1982–2064 lie. */
  readonly serials: number;
  /** Dates after today. */
  readonly future: number;
  /** Texts that are quantities: "2,000台", "约500", "1.2k". */
  readonly amounts: number;
  /** 待定, N/A, "-", a formula error: filled, but saying nothing. */
  readonly empty: number;
  readonly distinct: number;
  /** Numbers that go up by one from row to row. */
  readonly sequence: boolean;
  readonly largest: number;
  /** Mean length of the texts. */
  readonly length: number;
  /** Texts that look like the names of businesses. */
  readonly businesses: number;
  /** Texts that are days without a year: 11-20, 3月5日. */
  readonly yearless: number;
  readonly words: { readonly [kind in WordKind]: number };
}

const DATE_TEXT =
  /^(\d{4}\s*[-./年]\s*\d{1,2}(\s*[-./月]\s*\d{1,2}\s*[日号號]?)?([ T].*)?|\d{1,2}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,4}([ T].*)?|\d{1,2}\s*月\s*\d{1,2}\s*[日号號]?|\d{1,2}[- ](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*([- ,]+\d{2,4})?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(,? \d{4})?|(19|20)\d{6})$|^(今天|昨天|前天|明天|上周|上週|下周|下週|本周|本週|today|yesterday|tomorrow|last week|next week)/i;
/** 115/11/20, 民國113年5月6日: year, month and day; 100-200 is none. */
const REPUBLIC = /^(?:(?:中[华華])?民[国國])?1\d\d\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*[日号號]?$/;
/** A month and a day, either first; whether it is one, or 11 to 20 pieces, is for the header to say. */
const YEARLESS =
  /^(0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\d|3[01])$|^(0?[1-9]|[12]\d|3[01])[-/.](0?[1-9]|1[0-2])$|^\d{1,2}\s*月\s*\d{1,2}\s*[日号號]?$|^\d{1,2}[- ]?[a-z]{3,9}\.?$|^[a-z]{3,9}\.? \d{1,2}$/i;
const serialOf = (number: number) => Number.isFinite(number) && number >= 30_000 && number < 60_000;

/** 20240305. */
const isEightDigits = (number: number) =>
  number >= 19500101 &&
  number <= 20991231 &&
  Number.isInteger(number) &&
  Math.floor(number / 100) % 100 <= 12 &&
  number % 100 <= 31 &&
  number % 100 > 0 &&
  Math.floor(number / 100) % 100 > 0;

export function profileOf(sheet: Sheet, column: number, header: string, rows: readonly number[], today: Day): Profile {
  const headers = [header, ...header.split(' / ')];
  const words: { [kind in WordKind]: number } = {
    business: 0,
    relation: 0,
    lifecycle: 0,
    order: 0,
    pay: 0,
    ship: 0,
    yesNo: 0,
    country: 0,
    url: 0,
    email: 0,
    phone: 0,
    tier: 0,
    stage: 0,
    intent: 0,
    credit: 0,
    currency: 0,
  };
  const seen = new Set<string | number | boolean>();
  const known = new Map<string, Said>();
  let [filled, texts, numbers, dates, serials, future, amounts, empty, largest, length, businesses, yearless] = [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  ];
  let sequence = true;
  let before: number | null = null;
  const usuallyDated = isUsuallyDated(sheet, column, rows[0] ?? sheet.area.row);
  for (const row of rows) {
    const cell = cellAt(sheet, row, column);
    // A header that comes again further down is no cell of its column.
    if (isBlank(cell) || (typeof cell === 'string' && headers.includes(cell.trim()))) continue;
    filled++;
    if (typeof cell === 'number') {
      seen.add(cell);
      if (isRead(sheet, row, column) ? isDateFormat(formatAt(sheet, row, column)) : usuallyDated) {
        dates++;
        if (cell + sheet.dateShift > today) future++;
        sequence = false;
        continue;
      }
      if (isEightDigits(cell)) {
        dates++;
        sequence = false;
        continue;
      }
      numbers++;
      if (serialOf(cell)) serials++;
      if (cell >= 1e9 && cell < 1e14 && Number.isInteger(cell)) words.phone++;
      largest = Math.max(largest, Math.abs(cell));
      if (before !== null && cell <= before) sequence = false;
      if (!Number.isInteger(cell)) sequence = false;
      before = cell;
      const text = String(cell);
      if (text.length === 1 && readIntent(text) !== null) words.intent++;
      continue;
    }
    sequence = false;
    const text = String(cell).trim();
    seen.add(text.toLowerCase());
    if (typeof cell === 'boolean') {
      words.yesNo++;
      continue;
    }
    if (text.startsWith('#') || isUnknownWord(text)) {
      empty++;
      if (WORDS.yesNo.test(text)) words.yesNo++;
      continue;
    }
    texts++;
    length += text.length;
    // A column of choices says few things many times.
    let said = known.get(text);
    if (said === undefined) known.set(text, (said = saidBy(text, today)));
    if (said.date) dates++;
    if (said.future) future++;
    if (said.amount) amounts++;
    if (said.business) businesses++;
    if (said.yearless) yearless++;
    for (const kind of said.kinds) words[kind]++;
  }
  return {
    filled,
    texts,
    numbers,
    dates,
    serials,
    future,
    amounts,
    empty,
    largest,
    businesses,
    yearless,
    words,
    distinct: seen.size,
    sequence: sequence && numbers > 2,
    length: texts > 0 ? length / texts : 0,
  };
}

/** Number formats are read of the first rows only: most of the numbers there speak for the rest. */
function isUsuallyDated(sheet: Sheet, column: number, from: number): boolean {
  let [dated, numbers] = [0, 0];
  for (let row = from; row < sheet.area.row + Math.min(sheet.formats.length, FORMATS_ASKED); row++) {
    if (typeof cellAt(sheet, row, column) !== 'number' || !isRead(sheet, row, column)) continue;
    numbers++;
    if (isDateFormat(formatAt(sheet, row, column))) dated++;
  }
  return dated > numbers / 2;
}

function isRead(sheet: Sheet, row: number, column: number): boolean {
  return sheet.formats[row - sheet.area.row]?.[column - sheet.area.column] !== undefined;
}

/** A text that the quantity reader takes for a number or for one of two, or a percentage. */
function isAmount(text: string): boolean {
  const { kind } = readQuantity(text);
  return kind === 'number' || kind === 'ambiguous' || /^\d+(\.\d+)?\s*[%％]$/.test(text);
}

/** Roughly: whichever way round day and month are. */
function isFuture(text: string, today: Day): boolean {
  const read = readDate(text, { order: 'dmy', format: '', dateColumn: true, today, lean: 'past', shift: 0 });
  return read.kind === 'day' && read.day > today;
}

/** Every row of a sheet of 2,000, of a longer one 600, evenly spread. */
export function sampleOf(first: number, last: number): readonly number[] {
  const rows: number[] = [];
  const step = last - first < WHOLE ? 1 : (last - first + 1) / SAMPLE;
  for (let at = first; at <= last; at += step) rows.push(Math.floor(at));
  return rows;
}

export function share(count: number, profile: Profile): number {
  const said = profile.filled - profile.empty;
  return said > 0 ? count / said : 0;
}

interface Said {
  readonly date: boolean;
  readonly future: boolean;
  readonly amount: boolean;
  readonly business: boolean;
  readonly yearless: boolean;
  readonly kinds: readonly WordKind[];
}

function saidBy(text: string, today: Day): Said {
  const amount = isAmount(text);
  const date = DATE_TEXT.test(text) || REPUBLIC.test(text);
  const yearless = YEARLESS.test(text);
  return {
    date,
    future: date && isFuture(text, today),
    amount: amount && !date,
    business: !date && !amount && looksLikeBusiness(text),
    yearless,
    kinds: wordKinds(text, amount),
  };
}

function wordKinds(text: string, amount: boolean): readonly WordKind[] {
  if (text.length > 40) return [];
  // 500-1000 has the shape of a phone number too.
  const kinds: WordKind[] = SHAPED.filter((kind) => WORDS[kind].test(text) && !(amount && kind === 'phone'));
  if (text.length > 16) return kinds;
  if (readTier(text) !== null) kinds.push('tier');
  if (readStage(text) !== null) kinds.push('stage');
  if (readIntent(text) !== null) kinds.push('intent');
  if (readCredit(text) !== null) kinds.push('credit');
  if (currencyOf(text) !== null) kinds.push('currency');
  return kinds;
}
