/**
 * The fields that a column can be, and what people write over each: English, 简体 and 繁體.
 *
 *  - the words themselves stand in customerWords.ts and orderWords.ts; how a header is compared with them, in
 *    headerMatch.ts;
 *  - `kind` says what the cells under a field look like: it can refuse a header, never choose one.
 */
import { CUSTOMER_WORDS } from './customerWords';
import { ORDER_WORDS } from './orderWords';

export const FIELDS = [
  'customer_name',
  'customer_id',
  'contact_name',
  'contact_title',
  'phone',
  'email',
  'im',
  'website',
  'country',
  'region',
  'address',
  'industry',
  'business_type',
  'company_size',
  'registered_capital',
  'founded',
  'main_business',
  'application',
  'source',
  'owner',
  'annual_volume',
  'potential_volume',
  'prior_usage',
  'annual_revenue',
  'unit_price',
  'margin',
  'currency',
  'order_count',
  'last_order_date',
  'purchase_type',
  'first_contact',
  'last_contact',
  'next_contact',
  'contact_method',
  'contact_log',
  'stage',
  'probability',
  'expected_close',
  'deal_amount',
  'intent',
  'intent_class',
  'status',
  'tier',
  'score',
  'pool',
  'competitor',
  'payment_terms',
  'overdue_ar',
  'receivable',
  'credit_grade',
  'credit_limit',
  'product',
  'quote_status',
  'sample_status',
  'sample_sent',
  'lost_reason',
  'hire_date',
  'birthday',
  'notes',
  'first_name',
  'last_name',
  'index_no',
  'order_no',
  'order_date',
  'order_amount',
  'order_quantity',
  'received_amount',
  'paid_date',
  'order_status',
  'ship_status',
  'pay_status',
  'ship_date',
  'promised_date',
  'delivered_date',
  'contract',
  'contract_start',
  'contract_end',
  'do_not_contact',
  'need',
  'recency',
  'purchase_frequency',
  'rank',
  'category',
  'total_amount',
  'unit',
] as const;

export type Field = (typeof FIELDS)[number];

/** What the cells under a field look like. */
export type FieldKind = 'text' | 'choice' | 'quantity' | 'money' | 'number' | 'count' | 'percent' | 'date' | 'year';

interface Words {
  readonly kind: FieldKind;
  readonly en: string;
  readonly hans: string;
  readonly hant: string;
}

const WORDS: { readonly [field in Field]: Words } = { ...CUSTOMER_WORDS, ...ORDER_WORDS };

export function kindOfField(field: Field): FieldKind {
  return WORDS[field].kind;
}

/** Every header word of a field. */
export function wordsOf(field: Field): readonly string[] {
  const { en, hans, hant } = WORDS[field];
  return [en, hans, hant].flatMap((words) => words.split('|')).filter((word) => word !== '');
}
