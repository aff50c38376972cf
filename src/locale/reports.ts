/** The words of the Reports tab and of the reports on the command line, loaded with them. */
import { byLocale, type Locale } from '../policy/locale';
import type { ReportWords } from './shape/reports';

const WORDS = byLocale((locale) => (require(`./${locale}/reports`) as { readonly reports: ReportWords }).reports);

export const reportWords = (locale: Locale): ReportWords => WORDS[locale];
