/**
 * The words of the customer sheet and of the offer to make one, apart from the others: most people have a sheet and
 * never need them.
 */
import type { ByLocale } from '../policy/locale';
import { customerSheet as en } from './en/customerSheet';
import type { CustomerSheetChapter } from './shape/customerSheet';
import { customerSheet as zhCN } from './zh-CN/customerSheet';
import { customerSheet as zhTW } from './zh-TW/customerSheet';

export const CUSTOMER_SHEET: ByLocale<CustomerSheetChapter> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
