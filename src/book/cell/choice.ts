/**
 * Cells that hold one of a few words: tier, stage, intent, kind of business, status, pool, credit grade, yes and no,
 * and the words of total rows. 简体, 繁體 and English; to teach a word, add it to its line.
 *
 *  - a cell is compared without blanks, capitals and a remark in brackets: "A 级（微信联系）" is a级;
 *  - the words 级, 类, 等, 客户, grade, class … around a tier or a grade say nothing;
 *  - a plus or minus does not change a letter: A+ is an A. A letter with a question mark, two letters (A/B) and numbers
 *    are no tier: whether 1 is best or worst is not in the cell;
 *  - what is in no list is null, never the nearest word. Nothing here looks at colours.
 */
import type { Tier } from '../../policy/tier';
import { INTENTS, type Intent, type Stage } from '../../policy/likelihood';
import type { Cell } from '../book';
import { POOL_WORDS, type Pool } from '../written/pools';
import { byWord } from '../written/vocabulary';
import { plain } from './text';

/** Words by what they mean, parted by blanks. */
export type Words<Meaning extends string> = { readonly [meaning in Meaning]: string };

export const TIER_WORDS: Words<Tier> = {
  S: 's 特 特级 特級 特等 超级 超級 vip svip vvip 重点 重點 核心 战略 戰略 ka key keyaccount strategic',
  A: 'a 甲 一级 一級 一等 重要',
  B: 'b 乙 二级 二級 二等',
  C: 'c 丙 三级 三級 三等',
  D: 'd 丁 四级 四級 四等',
};

export const STAGE_WORDS: Words<Stage> = {
  contact:
    '第一次联系 第一次聯絡 首次联系 首次聯絡 初次联系 初次接触 初步接触 初步接觸 初步沟通 已联系 已聯絡 新线索 线索 線索 开发中 開發中 lead newlead prospecting firstcontact contacted initialcontact new',
  need: '了解需求 瞭解需求 需求 需求确认 需求確認 需求分析 询盘 詢盤 询价 詢價 有询盘 inquiry enquiry rfq qualification qualified qualifying needsanalysis discovery engaging',
  proposal:
    '提交方案 方案 方案报价 报价 報價 已报价 已報價 报价中 報價中 样品 樣品 寄样 寄樣 送样 已寄样 样品测试 谈判 談判 议价 議價 商务谈判 试单 試單 proposal quotation quoted quote sample samplesent negotiation negotiating trialorder',
  signed:
    '签约 簽約 已签约 已簽約 签单 簽單 合同 已签合同 订单 訂單 下单 下單 已下单 已下單 成交 已成交 赢单 贏單 signed contract contracted order ordered won closedwon',
  paid: '已回款 回款 已收款 已付款 全款 返单 返單 复购 復購 paid paymentreceived reorder repeatorder',
  lost: '丢单 丟單 输单 輸單 失败 失敗 流失 已流失 已放弃 放弃 放棄 关闭 關閉 lost closedlost dead dropped',
};

export const INTENT_WORDS: Words<Intent> = {
  high: '高 强 強 热 熱 很高 极高 極高 很强 强烈 強烈 hot high strong veryhigh',
  fairlyHigh: '较高 較高 中高 中上 偏高 mediumhigh',
  medium: '中 中等 一般 温 溫 普通 warm medium mid moderate average',
  fairlyLow: '较低 較低 中低 中下 偏低 mediumlow',
  low: '低 弱 冷 很低 极低 極低 无 無 没有 沒有 cold low weak verylow',
};

export const BUSINESSES = ['manufacturer', 'distributor', 'retailer', 'trader', 'brand'] as const;

export type Business = (typeof BUSINESSES)[number];

export const BUSINESS_WORDS: Words<Business> = {
  manufacturer:
    '厂家 廠家 工厂 工廠 生产商 生產商 制造商 製造商 生产厂家 生产企业 源头工厂 加工厂 oem odm manufacturer factory maker producer',
  distributor:
    '经销商 經銷商 经销 經銷 分销商 分銷商 代理 代理商 总代理 总代 總代理 批发 批發 批发商 批發商 进口商 進口商 distributor dealer agent wholesaler wholesale importer',
  retailer:
    '零售 零售商 电商 電商 网店 網店 卖家 門市 门店 商超 超市 连锁 連鎖 retailer retail shop store ecommerce e-commerce amazonseller onlineseller chain',
  trader: '贸易商 貿易商 贸易 貿易 贸易公司 貿易公司 外贸公司 外貿公司 trader trading tradingcompany',
  brand: '品牌商 品牌 品牌方 brand brandowner',
};

export const STATUSES = ['potential', 'following', 'won', 'dormant', 'lost'] as const;

export type Status = (typeof STATUSES)[number];

export const STATUS_WORDS: Words<Status> = {
  potential:
    '潜在 潛在 潜在客户 潛在客戶 未联系 未聯絡 待开发 待開發 意向 意向客户 意向客戶 新客户 新客戶 potential prospect lead new',
  following:
    '跟进中 跟進中 跟进 跟進 联系中 聯絡中 洽谈中 洽談中 开发中 開發中 沟通中 溝通中 following followingup followup inprogress active open contacted working',
  won: '已成交 成交 成交客户 已合作 合作 合作中 老客户 老客戶 现有客户 现实客户 现实 已签约 已簽約 won customer existing existingcustomer current closedwon',
  dormant: '休眠 沉睡 睡眠 暂停 暫停 暂停合作 搁置 擱置 dormant inactive onhold sleeping paused',
  lost: '流失 已流失 流失客户 流失客戶 丢失 丟失 终止 終止 无效 無效 放弃 放棄 已放弃 倒闭 倒閉 lost churned dead invalid closedlost',
};

/** From no risk to all of it. */
export const CREDIT_GRADES = ['aaa', 'aa', 'a', 'bbb', 'bb', 'b', 'ccc', 'cc', 'c', 'd'] as const;

export const CREDIT_WORDS: Words<'0' | '0.25' | '0.5' | '0.75' | '1'> = {
  0: '优 優 优秀 優秀 极好 極好 excellent',
  0.25: '良 良好 好 较好 較好 good',
  0.5: '中 中等 一般 普通 fair average medium',
  0.75: '较差 較差 偏差 belowaverage',
  1: '差 很差 极差 極差 黑名单 黑名單 bad poor blacklist blacklisted',
};

export const YES_NO_WORDS: Words<'yes' | 'no'> = {
  yes: '是 有 对 對 已 √ ✓ ✔ ☑ y yes true ok 1',
  no: '否 无 無 没有 沒有 不 不是 未 × ✗ ✘ ☐ n no false 0',
};

/** The longest word above, with blanks or a remark to spare. A longer text is a sentence. */
const LONGEST = 40;

const tiers = meanings(TIER_WORDS);
const stages = meanings(STAGE_WORDS);
const intents = meanings(INTENT_WORDS);
const businesses = meanings(BUSINESS_WORDS);
const statuses = meanings(STATUS_WORDS);
const pools = byWord(POOL_WORDS, wordOf);
const credits = meanings(CREDIT_WORDS);
const yesNo = meanings(YES_NO_WORDS);

/** A tier as a person set it by hand. */
export function readTier(cell: Cell): Tier | null {
  const word = wordOf(cell);
  return tiers.get(word) ?? tiers.get(core(word)) ?? null;
}

export function readStage(cell: Cell): Stage | null {
  return stages.get(wordOf(cell)) ?? null;
}

/**
 * Willingness from 0 to 1: 高/中/低 are 1, 0.5 and 0; 1–5 and stars are steps of a quarter from 0; 80% and 0.8 are 0.8.
 */
export function readIntent(cell: Cell): number | null {
  const level = readIntentLevel(cell);
  return level === null ? intentShare(cell) : 1 - INTENTS.indexOf(level) / (INTENTS.length - 1);
}

/** An intent that is said in a word, in stars, or as one of 1–5. */
export function readIntentLevel(cell: Cell): Intent | null {
  if (typeof cell === 'number') return cell >= 0 && cell < 1 ? null : levelAt(step(cell, 5));
  const word = wordOf(cell).replace(/^意向|意向$|意愿$|意願$/, '');
  const meaning = intents.get(word);
  if (meaning !== undefined) return meaning;
  if (/^(?:🔥)+$/u.test(word)) return 'high';
  const stars = /^([★⭐]{1,5})(☆*)$/u.exec(word);
  if (stars) return levelAt(starsOf((stars[1] ?? '').length, (stars[2] ?? '').length));
  const counted = /^([1-5]|[一二三四五])(?:星级?|級|级|分|\/5)?$/.exec(word)?.[1];
  return counted === undefined ? null : levelAt(step('一二三四五'.indexOf(counted) + 1 || Number(counted), 5));
}

/** An intent that is said as a share: 80%, 0.8. */
export function intentShare(cell: Cell): number | null {
  if (typeof cell === 'number') return cell >= 0 && cell < 1 ? cell : null;
  const percent = Number(/^(\d{1,3})%$/.exec(wordOf(cell).replace(/^意向|意向$|意愿$|意願$/, ''))?.[1] ?? NaN);
  return percent <= 100 ? percent / 100 : null;
}

const levelAt = (share: number | null): Intent | null =>
  share === null ? null : (INTENTS[Math.round((1 - share) * (INTENTS.length - 1))] ?? null);

export function readBusiness(cell: Cell): Business | null {
  return businesses.get(wordOf(cell)) ?? null;
}

export function readStatus(cell: Cell): Status | null {
  return statuses.get(wordOf(cell)) ?? null;
}

export function readPool(cell: Cell): Pool | null {
  return pools.get(wordOf(cell)) ?? null;
}

/** Risk from 0 (AAA) to 1 (D). Whether 高 is good or bad is in the header, not in the cell: null. */
export function readCredit(cell: Cell): number | null {
  const word = wordOf(cell);
  const meaning = credits.get(word);
  if (meaning !== undefined) return Number(meaning);
  const bare = core(word);
  const grade = CREDIT_GRADES.findIndex((known) => known === bare);
  return grade < 0 ? null : grade / (CREDIT_GRADES.length - 1);
}

export function readYesNo(cell: Cell): boolean | null {
  if (typeof cell === 'boolean') return cell;
  const answer = yesNo.get(wordOf(cell));
  return answer === undefined ? null : answer === 'yes';
}

/** As the lists have it: no blanks, no capitals, no remark in brackets behind it. */
function wordOf(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell).toLowerCase();
  if (cell.length > LONGEST) return '';
  const word = plain(cell).toLowerCase().replace(/ /g, '');
  return word.replace(/(.)(?:\([^()]*\)|【[^【】]*】|\[[^[\]]*\])$/, '$1');
}

/** 'a级客户', 'classa', 'a+' → 'a'. */
function core(word: string): string {
  return word
    .replace(/^(?:tier|class|grade|level|rank|资信|資信|信用)[-:]?/, '')
    .replace(/(?:客户|客戶|customers?|accounts?)$/, '')
    .replace(/-?(?:级|級|类|類|等级|等級|等|档|檔|tier|class|grade|level)$/, '')
    .replace(/^([a-ds]{1,3})[+-]$/, '$1');
}

/** 1 … `of` as steps from 0 to 1. */
function step(count: number, of: number): number | null {
  return Number.isInteger(count) && count >= 1 && count <= of ? (count - 1) / (of - 1) : null;
}

/** ★★★☆☆ is three of five; ★★★ without empty ones too. */
function starsOf(full: number, empty: number): number | null {
  return empty === 0 || full + empty === 5 ? step(full, 5) : null;
}

function meanings<Meaning extends string>(words: Words<Meaning>): ReadonlyMap<string, Meaning> {
  const found = new Map<string, Meaning>();
  for (const meaning of Object.keys(words) as Meaning[])
    for (const word of words[meaning].split(' ')) found.set(word, meaning);
  return found;
}
