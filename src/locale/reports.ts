/** The words of the Reports tab and of the reports on the command line, loaded with them. */
import type { ByLocale, Locale } from '../policy/locale';
import { reports as en } from './en/reports';
import type { ReportWords } from './shape/reports';
import { reports as zhCN } from './zh-CN/reports';
import { reports as zhTW } from './zh-TW/reports';

const WORDS: ByLocale<ReportWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

export const reportWords = (locale: Locale): ReportWords => WORDS[locale];
