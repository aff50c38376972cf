/**
 * The words of the customer sheet and of the offer to make one, apart from the others: most people have a sheet and
 * never need them.
 */
import type { CustomerSheetWords } from '../plan/customerSheet';
import { customerSheetEn } from './customerSheetEn';
import { customerSheetZhCN } from './customerSheetZhCN';
import { customerSheetZhTW } from './customerSheetZhTW';
import type { Locale } from './words';

interface Offer {
  readonly title: string;
  readonly text: (sheet: string) => string;
  readonly columns: (count: number) => string;
  readonly comma: string;
  readonly button: string;
  readonly done: (sheet: string) => string;
}

export const CUSTOMER_SHEET: {
  readonly [locale in Locale]: { readonly sheet: CustomerSheetWords; readonly offer: Offer };
} = {
  en: {
    sheet: customerSheetEn,
    offer: {
      title: 'No customer sheet yet?',
      text: (sheet) =>
        `A new sheet “${sheet}” with the columns that matter, lists to choose from and three samples to delete. Nothing else changes; Revert takes it away again.`,
      columns: (count) => `Its ${count} columns`,
      comma: ', ',
      button: 'Make a customer sheet',
      done: (sheet) => `“${sheet}” is ready. Type over the samples or delete them, then read again.`,
    },
  },
  'zh-CN': {
    sheet: customerSheetZhCN,
    offer: {
      title: '还没有客户表？',
      text: (sheet) =>
        `新建一张“${sheet}”表：该有的列都有，选项可以下拉，三行示例看完就删。别的地方一概不动，一次“撤回”就能还原。`,
      columns: (count) => `看看这 ${count} 列`,
      comma: '、',
      button: '建一张客户表',
      done: (sheet) => `“${sheet}”表建好了。照着示例填，填完把示例删掉，再重新读表。`,
    },
  },
  'zh-TW': {
    sheet: customerSheetZhTW,
    offer: {
      title: '還沒有客戶表？',
      text: (sheet) =>
        `新建一張「${sheet}」表：該有的欄都有，選項可以下拉，三列範例看完就刪。其他地方一概不動，一次「撤回」就能還原。`,
      columns: (count) => `看看這 ${count} 欄`,
      comma: '、',
      button: '建一張客戶表',
      done: (sheet) => `「${sheet}」表建好了。照著範例填，填完把範例刪掉，再重新讀取。`,
    },
  },
};
