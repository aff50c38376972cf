/**
 * The words of the customer sheet and of the offer to make one, apart from the others: most people have a sheet and
 * never need them.
 */
import { byLocale } from '../policy/locale';
import type { CustomerSheetChapter } from './shape/customerSheet';

export const CUSTOMER_SHEET = byLocale(
  (locale) => (require(`./${locale}/customerSheet`) as { readonly customerSheet: CustomerSheetChapter }).customerSheet,
);
