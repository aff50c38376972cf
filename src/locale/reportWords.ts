/** The words of the Reports tab and of the reports on the command line, loaded with them. */
import { reportEn } from './reportEn';
import { reportZhCN } from './reportZhCN';
import { reportZhTW } from './reportZhTW';
import type { ReportWords } from './reportShape';
import type { Locale } from './words';

const WORDS: { readonly [locale in Locale]: ReportWords } = { en: reportEn, 'zh-CN': reportZhCN, 'zh-TW': reportZhTW };

export const reportWords = (locale: Locale): ReportWords => WORDS[locale];
