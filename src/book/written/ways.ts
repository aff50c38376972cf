/**
 * Which way somebody was in touch, and the next plan "by rhythm", as cells of the contact log say them. A line of a
 * language: its first word is the one that is written.
 */
import type { ByLocale } from '../../policy/locale';
import type { Cell } from '../book';
import { plain } from '../cell/text';
import { byWord, type Vocabulary } from './vocabulary';

export const WAYS = ['phone', 'email', 'wechat', 'whatsapp', 'message', 'visit', 'video', 'fair', 'other'] as const;

export type Way = (typeof WAYS)[number];

export const WAY_WORDS: Vocabulary<Way, readonly [written: string, ...read: string[]]> = {
  phone: {
    en: ['Phone', 'call', 'tel', 'telephone'],
    'zh-CN': ['电话', '致电', '座机', '手机'],
    'zh-TW': ['電話', '致電', '手機'],
  },
  email: {
    en: ['E-mail', 'email', 'mail'],
    'zh-CN': ['邮件', '邮箱', '电子邮件', '发邮件'],
    'zh-TW': ['電子郵件', '郵件', '信件', '電郵'],
  },
  wechat: { en: ['WeChat'], 'zh-CN': ['微信', '企业微信', '企微'], 'zh-TW': ['微信'] },
  whatsapp: { en: ['WhatsApp', 'whats app', 'wa'], 'zh-CN': ['WhatsApp'], 'zh-TW': ['WhatsApp'] },
  message: {
    en: ['Message', 'chat', 'sms', 'text', 'line', 'linkedin', 'telegram', 'skype', 'trademanager'],
    'zh-CN': ['短信', '在线沟通', '旺旺', 'QQ', '钉钉', '领英'],
    'zh-TW': ['簡訊', 'LINE', '訊息'],
  },
  visit: {
    en: ['Visit', 'meeting', 'in person', 'on site', 'face to face'],
    'zh-CN': ['拜访', '面谈', '上门', '上门拜访', '会面', '来访', '见面'],
    'zh-TW': ['拜訪', '面談', '到訪', '來訪', '見面'],
  },
  video: {
    en: ['Video call', 'video', 'zoom', 'teams', 'online meeting'],
    'zh-CN': ['视频会议', '视频', '线上会议', '腾讯会议'],
    'zh-TW': ['視訊會議', '視訊', '線上會議'],
  },
  fair: {
    en: ['Trade fair', 'fair', 'exhibition', 'trade show'],
    'zh-CN': ['展会', '展会见面', '广交会'],
    'zh-TW': ['展會', '參展'],
  },
  other: { en: ['Other'], 'zh-CN': ['其他'], 'zh-TW': ['其他'] },
};

export const RHYTHM_WORDS: ByLocale<string> = { en: 'By rhythm', 'zh-CN': '按频率', 'zh-TW': '依頻率' };

const WAYS_BY_WORD = byWord(WAY_WORDS, wordOf);
const RHYTHM_BY_WORD = byWord({ rhythm: RHYTHM_WORDS }, wordOf);

/** A way in any language's words, or its id; null for words that are in no list. */
export function readWay(cell: Cell): Way | null {
  const word = wordOf(String(cell));
  return WAYS_BY_WORD.get(word) ?? WAYS.find((way) => way === word) ?? null;
}

export function isRhythm(cell: Cell): boolean {
  const word = wordOf(String(cell));
  return word === 'rhythm' || RHYTHM_BY_WORD.has(word);
}

function wordOf(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[\s\-_/]+/g, '');
}
