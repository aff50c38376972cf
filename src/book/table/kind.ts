/**
 * What a sheet is about: customers, orders, or neither, and then why not.
 *
 *  - a ledger has a row for each order: an order number, a date and an amount, and customers that come again;
 *  - a table of prices, of staff or of a bank account is refused by name, so that nobody gets tiers for his teachers;
 *  - customers without anything to decide on (no volume, money, date, intent) are listed, and said to be so.
 */
import type { Kind, NoneReason } from '../book';
import type { Field } from '../header/fields';

/** How much a column speaks for a row an order (above 0) or a row a customer (below). */
const EVIDENCE: { readonly [field in Field]?: number } = {
  order_no: 2,
  order_date: 2,
  order_amount: 1,
  order_quantity: 1,
  received_amount: 0.5,
  paid_date: 1,
  order_status: 1,
  ship_status: 1,
  pay_status: 1,
  ship_date: 1,
  promised_date: 1,
  delivered_date: 1,
  unit_price: 1,
  product: 0.5,
  category: 0.5,
  currency: 0.25,
  margin: 0.5,
  last_contact: -2,
  next_contact: -2,
  annual_volume: -2,
  potential_volume: -2,
  intent: -1.5,
  intent_class: -1.5,
  tier: -1,
  total_amount: -0.5,
  order_count: -2,
  last_order_date: -2,
  recency: -2,
  purchase_frequency: -1,
  contact_log: -1,
  business_type: -0.5,
  source: -0.5,
  website: -0.5,
  company_size: -1,
  founded: -1,
  phone: -0.25,
  email: -0.25,
  address: -0.25,
  probability: -1,
  first_contact: -0.5,
};

/** True if the plain headers, with what stands under the doubtful ones, speak of orders. */
export function isOrders(
  fields: ReadonlySet<Field>,
  doubts: { readonly dates: number; readonly numbers: number },
  repetition: number,
): boolean {
  let points = 0;
  for (const field of fields) points += EVIDENCE[field] ?? 0;
  const repeats = repetition >= 1.3;
  if (repeats) points += 1;
  if (repeats && doubts.dates > 0) points += 1;
  if (doubts.numbers > 0) points += 0.5;
  const dated = fields.has('order_date') || doubts.dates > 0;
  const placed = dated || fields.has('order_no') || (fields.has('expected_close') && repeats);
  return placed && points >= 2.5;
}

/** Any of these lets a tier, a score or a date be worked out. */
const DECISIVE: readonly Field[] = [
  'annual_volume',
  'potential_volume',
  'annual_revenue',
  'total_amount',
  'last_contact',
  'next_contact',
  'last_order_date',
  'intent',
  'stage',
  'probability',
  'credit_grade',
  'overdue_ar',
];

/** Nobody says of a price when he last called it. */
const DEALT: readonly Field[] = [
  'last_contact',
  'next_contact',
  'annual_volume',
  'potential_volume',
  'last_order_date',
];

const STAFF =
  /员工|員工|工号|工號|入职|入職|部门|部門|岗位|崗位|工资|薪|教师|教師|考勤|employee|hire|salary|teacher|department|payroll|staff|manager|allocated/i;
const BANK =
  /借方|贷方|貸方|余额|餘額|摘要|对方户名|对方账户|對方帳戶|流水号|收入金额|支出金额|debit|credit$|balance|withdrawal|deposit|transaction id|statement/i;
const PRICE = /价格|單價|单价|价|定价|price|cost|msrp|sku/i;
const PRODUCT = /产品|產品|商品|品名|货号|型号|規格|规格|product|item|model|sku|series/i;

export interface Found {
  readonly columns: { readonly [field in Field]?: { readonly confidence: number } };
  readonly headers: readonly string[];
  readonly months: number;
  readonly ledger: boolean;
  readonly records: boolean;
}

export function kindOf({ columns, headers, months, ledger, records }: Found): {
  readonly kind: Kind;
  readonly reason: NoneReason | null;
} {
  const none = (reason: NoneReason) => ({ kind: 'none' as const, reason });
  const count = (words: RegExp) => headers.filter((header) => words.test(header.replace(/_/g, ' '))).length;
  const named = Math.max(columns.customer_name?.confidence ?? 0, columns.customer_id?.confidence ?? 0);
  const sureName = named >= 0.85;
  if (!sureName && count(STAFF) >= 2) return none('staff-list');
  if (count(BANK) >= 3 && !columns.order_no) return none('bank-statement');
  const person = columns.contact_name ?? columns.first_name ?? columns.last_name;
  if (named === 0 && !person) {
    if (count(BANK) >= 2) return none('bank-statement');
    if (count(PRICE) >= 1 && count(PRODUCT) >= 1) return none('price-list');
    if (count(STAFF) >= 1) return none('staff-list');
    return none('no-customer-column');
  }
  const dealt = DEALT.some((field) => columns[field]);
  if (!sureName && !dealt && columns.unit_price && columns.product && !ledger) return none('price-list');
  if (named === 0 && !columns.phone && !columns.email && !columns.im && !columns.address)
    return none('no-customer-column');
  if (!records) return none('empty');
  if (ledger) {
    const counted = columns.order_quantity ?? columns.order_amount;
    const dated = columns.order_date ?? columns.expected_close ?? columns.paid_date ?? columns.ship_date;
    return { kind: 'ledger', reason: counted || dated ? null : 'nothing-to-decide-on' };
  }
  const decisive = months > 0 || DECISIVE.some((field) => columns[field]);
  return { kind: 'customers', reason: decisive ? null : 'nothing-to-decide-on' };
}
