/**
 * The words of the customer sheet that is made for those who have none, and of the offer to make one. Headers are words
 * that the reader knows for certain, so that no question is asked about a sheet of our own; choices are words that it
 * knows too.
 */
import type { CustomerSheetWords } from '../../plan/customerSheet';

export interface CustomerSheetChapter {
  readonly sheet: CustomerSheetWords;
  readonly offer: Offer;
}

interface Offer {
  readonly title: string;
  readonly text: (sheet: string) => string;
  readonly columns: (count: number) => string;
  readonly comma: string;
  readonly button: string;
  readonly done: (sheet: string) => string;
}
