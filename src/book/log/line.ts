/**
 * One line of the contact log: what is written down when somebody has been in touch (S8, T1 #20).
 *
 *  - the date, the customer, who it was, which way, what was said, what they said, what we promised, the next plan,
 *    intent and stage;
 *  - the next plan is a day, or "by rhythm", or words; one cell holds whichever it is;
 *  - intent and stage are kept in the words of the sheet: they go back into its own columns;
 *  - what a person wrote is text, whatever it begins with: whoever writes these cells formats them as text first.
 *
 * Lines are only ever added. Nothing here looks a line up to change it.
 */
import type { Day } from '../../policy/day';
import type { ByLocale, Locale } from '../../policy/locale';
import type { Cell } from '../book';
import { plain } from '../cell/text';

export const LOG_FIELDS = [
  'day',
  'customer',
  'owner',
  'way',
  'said',
  'answered',
  'promised',
  'next',
  'intent',
  'stage',
] as const;

export type LogField = (typeof LOG_FIELDS)[number];

export const WAYS = ['phone', 'email', 'wechat', 'whatsapp', 'message', 'visit', 'video', 'fair', 'other'] as const;

export type Way = (typeof WAYS)[number];

export interface ContactLine {
  readonly day: Day;
  /** As it is written in the customer sheet. */
  readonly customer: string;
  /** Who was in touch; '' where nobody is named. */
  readonly owner: string;
  /** Null: not said, or in words of the team's own. */
  readonly way: Way | null;
  readonly said: string;
  readonly answered: string;
  readonly promised: string;
  readonly next: Day | 'rhythm' | null;
  /** The next plan in words, where it is no day. */
  readonly plan: string;
  readonly intent: string;
  readonly stage: string;
}

/** Over the columns of our own log. */
export const LOG_HEADS: { readonly [field in LogField]: ByLocale<string> } = {
  day: { en: 'Date', 'zh-CN': '联系日期', 'zh-TW': '聯絡日期' },
  customer: { en: 'Customer', 'zh-CN': '客户名称', 'zh-TW': '客戶名稱' },
  owner: { en: 'Salesperson', 'zh-CN': '业务员', 'zh-TW': '業務員' },
  way: { en: 'How', 'zh-CN': '联系方式', 'zh-TW': '聯絡方式' },
  said: { en: 'What was said', 'zh-CN': '沟通内容', 'zh-TW': '溝通內容' },
  answered: { en: 'Their response', 'zh-CN': '客户反馈', 'zh-TW': '客戶回饋' },
  promised: { en: 'We promised', 'zh-CN': '我方承诺', 'zh-TW': '我方承諾' },
  next: { en: 'Next step', 'zh-CN': '下次计划', 'zh-TW': '下次計畫' },
  intent: { en: 'Intent', 'zh-CN': '意向', 'zh-TW': '意向' },
  stage: { en: 'Stage', 'zh-CN': '阶段', 'zh-TW': '階段' },
};

/** The first word of each is the one that is written. */
export const WAY_WORDS: { readonly [way in Way]: ByLocale<string> } = {
  phone: { en: 'Phone|call|tel|telephone', 'zh-CN': '电话|致电|座机|手机', 'zh-TW': '電話|致電|手機' },
  email: { en: 'E-mail|email|mail', 'zh-CN': '邮件|邮箱|电子邮件|发邮件', 'zh-TW': '電子郵件|郵件|信件|電郵' },
  wechat: { en: 'WeChat', 'zh-CN': '微信|企业微信|企微', 'zh-TW': '微信' },
  whatsapp: { en: 'WhatsApp|whats app|wa', 'zh-CN': 'WhatsApp', 'zh-TW': 'WhatsApp' },
  message: {
    en: 'Message|chat|sms|text|line|linkedin|telegram|skype|trademanager',
    'zh-CN': '短信|在线沟通|旺旺|QQ|钉钉|领英',
    'zh-TW': '簡訊|LINE|訊息',
  },
  visit: {
    en: 'Visit|meeting|in person|on site|face to face',
    'zh-CN': '拜访|面谈|上门|上门拜访|会面|来访|见面',
    'zh-TW': '拜訪|面談|到訪|來訪|見面',
  },
  video: {
    en: 'Video call|video|zoom|teams|online meeting',
    'zh-CN': '视频会议|视频|线上会议|腾讯会议',
    'zh-TW': '視訊會議|視訊|線上會議',
  },
  fair: { en: 'Trade fair|fair|exhibition|trade show', 'zh-CN': '展会|展会见面|广交会', 'zh-TW': '展會|參展' },
  other: { en: 'Other', 'zh-CN': '其他', 'zh-TW': '其他' },
};

export const RHYTHM_WORDS: ByLocale<string> = { en: 'By rhythm', 'zh-CN': '按频率', 'zh-TW': '依頻率' };

const WAYS_BY_WORD: ReadonlyMap<string, Way> = new Map(
  WAYS.flatMap((way) =>
    [way, ...Object.values(WAY_WORDS[way]).flatMap((words) => words.split('|'))].map(
      (word) => [wordOf(word), way] as const,
    ),
  ),
);

const RHYTHM: ReadonlySet<string> = new Set(['rhythm', ...Object.values(RHYTHM_WORDS)].map(wordOf));

/** A way in any language's words; null for words that are in no list. */
export function readWay(cell: Cell): Way | null {
  return WAYS_BY_WORD.get(wordOf(String(cell))) ?? null;
}

export function isRhythm(cell: Cell): boolean {
  return RHYTHM.has(wordOf(String(cell)));
}

/**
 * In the order of `LOG_FIELDS`; without a day the next one is only put off. Days are serials of a workbook whose dates
 * are shifted by `shift`.
 */
export function lineToCells(
  line: Omit<ContactLine, 'day'> & { readonly day: Day | null },
  locale: Locale,
  shift: number,
): Cell[] {
  const next = line.next === 'rhythm' ? RHYTHM_WORDS[locale] : line.next === null ? line.plan : line.next - shift;
  const way = line.way === null ? '' : (WAY_WORDS[line.way][locale].split('|')[0] ?? '');
  return [
    line.day === null ? '' : line.day - shift,
    line.customer,
    line.owner,
    way,
    line.said,
    line.answered,
    line.promised,
    next,
    line.intent,
    line.stage,
  ];
}

function wordOf(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[\s\-_/]+/g, '');
}
