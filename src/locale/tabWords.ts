/** The names of the tabs, loaded with them. */
import type { Locale } from './words';

export const TAB_WORDS: { readonly [locale in Locale]: { readonly [tab in 'today' | 'classify' | 'policy']: string } } =
  {
    en: { today: 'Today', classify: 'Classify', policy: 'Policy' },
    'zh-CN': { today: '今天', classify: '分级', policy: '策略' },
    'zh-TW': { today: '今天', classify: '分級', policy: '策略' },
  };
