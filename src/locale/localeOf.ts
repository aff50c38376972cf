import { LOCALES, type Locale } from '../policy/locale';

/**
 * The language of a tag as Office gives it: 'zh-CN', 'zh-Hant-TW', 'en-US'. Excel may speak any language: what is not
 * ours reads English; Hong Kong and Macao read the traditional script.
 */
export function localeOf(tag: string): Locale {
  const lower = tag.toLowerCase();
  if (lower.startsWith('zh')) return /hant|tw|hk|mo/.test(lower) ? 'zh-TW' : 'zh-CN';
  const asSaid = LOCALES.find((locale) => locale.toLowerCase() === lower);
  return asSaid ?? LOCALES.find((locale) => lower.startsWith(`${locale}-`)) ?? 'en';
}
