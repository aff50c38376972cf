/** What the contact log is called where we make it. */
import type { ByLocale } from '../policy/locale';

export const LOG_SHEET: ByLocale<string> = {
  en: 'Vital Few log',
  'zh-CN': '关键少数 记录',
  'zh-TW': '關鍵少數 記錄',
};
