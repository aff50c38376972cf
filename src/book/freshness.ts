/**
 * How complete and how fresh what is known of a customer is, and what to ask next (S7, S4; T0 #6–#9, T1 #16–#18, #23).
 *
 *  - counted against the columns that the sheet has: a team that keeps no founding year misses none. What a proper file
 *    would have besides is said once for the sheet (`columnsToAdd`), not a thousand times;
 *  - one way to reach somebody is enough: telephone, mail and WeChat count as one;
 *  - 待定, 不详 and ? are no answers; a volume that cannot be read is none either;
 *  - fresh is what somebody has looked at: the last contact. Nobody knows when a cell was typed.
 */
import type { Day } from '../policy/day';
import { QUESTIONS, type Question } from '../policy/callReasons';
import type { Book, Customer, Sheet } from './book';
import { cellAt, isBlank } from './grid';
import type { Field } from './header/fields';
import { isErrorText, isUnknownWord } from './cell/text';

/** What a customer's file should tell: each is answered by any one of its columns. */
export const FILE_PARTS = {
  reach: ['phone', 'email', 'im'],
  contact: ['contact_name', 'first_name', 'last_name'],
  position: ['contact_title'],
  country: ['country', 'region', 'address'],
  owner: ['owner'],
  source: ['source'],
  volume: ['annual_volume', 'annual_revenue', 'total_amount'],
  potential: ['potential_volume'],
  supplier: ['competitor'],
  usage: ['prior_usage'],
  business: ['business_type'],
  application: ['application', 'industry'],
  products: ['main_business'],
  size: ['company_size'],
  founded: ['founded'],
  capital: ['registered_capital'],
  payment: ['payment_terms'],
} as const satisfies { readonly [part: string]: readonly Field[] };

export type FilePart = keyof typeof FILE_PARTS;

const PARTS = Object.keys(FILE_PARTS) as FilePart[];

/** A proper file has these at least. */
const CORE: readonly FilePart[] = [
  'reach',
  'contact',
  'country',
  'owner',
  'volume',
  'potential',
  'supplier',
  'business',
];

export interface Freshness {
  /** Parts that are told, of how many that the sheet has columns for. */
  readonly told: number;
  readonly of: number;
  readonly missing: readonly FilePart[];
  /** The missing answers of the buyer, in the order in which to ask. */
  readonly ask: readonly Question[];
  /** Days since anybody looked at it: since the last contact; null without one. */
  readonly days: number | null;
  /** Older than allowed, or never contacted where the sheet keeps contacts. */
  readonly isStale: boolean;
}

/** Days after which what is known of a customer is old. */
export const STALE_AFTER = 180;

export type FreshnessOf = (customer: Customer) => Freshness;

/** Looks at the cells when it is asked, customer by customer. */
export function freshnessReader(sheet: Sheet, book: Book, today: Day, staleAfter: number = STALE_AFTER): FreshnessOf {
  const parts = PARTS.map((part) => ({ part, columns: columnsOf(book, part) })).filter(
    ({ columns }) => columns.length > 0,
  );
  const keepsContacts = book.columns.last_contact !== undefined || book.columns.last_order_date !== undefined;
  return (customer) => {
    const missing = parts.flatMap(({ part, columns }) => (isTold(sheet, customer, part, columns) ? [] : [part]));
    const { lastContact } = customer;
    const days = lastContact === null ? null : today - lastContact;
    return {
      told: parts.length - missing.length,
      of: parts.length,
      missing,
      ask: missing.filter(isQuestion),
      days,
      isStale: days === null ? keepsContacts : days > staleAfter,
    };
  };
}

/** What the sheet has no column for, of what every file should have. */
export function columnsToAdd(book: Book): readonly FilePart[] {
  return CORE.filter((part) => columnsOf(book, part).length === 0);
}

const QUESTION: ReadonlySet<FilePart> = new Set<FilePart>(QUESTIONS);

function isQuestion(part: FilePart): part is FilePart & Question {
  return QUESTION.has(part);
}

function columnsOf({ columns }: Book, part: FilePart): readonly number[] {
  return FILE_PARTS[part].flatMap((field) => columns[field]?.column ?? []);
}

function isTold(sheet: Sheet, customer: Customer, part: FilePart, columns: readonly number[]): boolean {
  if (part === 'volume') return customer.volume !== null;
  if (part === 'potential') return customer.potential !== null;
  const { row } = customer;
  if (row === null) return true;
  return columns.some((column) => {
    const cell = cellAt(sheet, row, column);
    return !isBlank(cell) && (typeof cell !== 'string' || (!isErrorText(cell) && !isUnknownWord(cell)));
  });
}
