/** The words of sharing and checking in every language, loaded when the pane comes there. */
import type { ByLocale, Locale } from '../policy/locale';
import { sharing as en } from './en/sharing';
import type { SharingWords } from './shape/sharing';
import { sharing as zhCN } from './zh-CN/sharing';
import { sharing as zhTW } from './zh-TW/sharing';

const WORDS: ByLocale<SharingWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

export const sharingWords = (locale: Locale): SharingWords => WORDS[locale];
