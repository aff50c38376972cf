/** What a line of the contact log says; what stands over it, and over its sheet, where the log is our own. */
import type { ByLocale } from '../../policy/locale';
import type { Vocabulary } from './vocabulary';

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

export const LOG_HEADS: Vocabulary<LogField> = {
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

export const LOG_SHEET: ByLocale<string> = { en: 'Vital Few log', 'zh-CN': '关键少数 记录', 'zh-TW': '關鍵少數 記錄' };
