/** The words of the customer sheet, apart from the others: most people have a sheet and never need them. */
import type { CustomerSheetWords } from '../plan/customerSheet';
import { customerSheetEn } from './customerSheetEn';
import { customerSheetZhCN } from './customerSheetZhCN';
import { customerSheetZhTW } from './customerSheetZhTW';
import type { Locale } from './words';

export const CUSTOMER_SHEET: { readonly [locale in Locale]: CustomerSheetWords } = {
  en: customerSheetEn,
  'zh-CN': customerSheetZhCN,
  'zh-TW': customerSheetZhTW,
};
