/**
 * Whether a row is an order or a customer, as evidence that adds up: natural logarithms of how much likelier what is
 * seen is among orders than among customers. Above 0 speaks for orders, below 0 for customers.
 *
 *  - only headers that stand for themselves speak. 'Date' is the day of an order in one kind of sheet and the last
 *    contact in the other: it says nothing about which, and would prove what it is read by;
 *  - what the cells do speaks beside the headers, and over all rows: of a thinned sample of 1,500 orders by 500 customers
 *    hardly anybody comes again;
 *  - rows are no independent witnesses (one typist, one habit): what all of them say together has a floor and a ceiling;
 *  - each piece keeps its code, so that a person can be told why, and a wrong reading can be discussed.
 *
 * Deliberately not decided here: the kind. The whole sheet decides (columns, header row, split), and this is a part of
 * its sum.
 */
import type { Field } from '../header/fields';

/** How many cells of a column hold something, and how many different things. */
export interface Counted {
  readonly filled: number;
  readonly distinct: number;
}

export type EvidenceCode =
  | 'most-sheets-are-customers'
  | 'header'
  | 'customers-come-again'
  | 'customers-come-once'
  | 'number-for-each-row'
  | 'day-in-each-row'
  | 'amount-in-each-row'
  | 'deal-in-each-row';

export interface Evidence {
  readonly code: EvidenceCode;
  /** Of the header that speaks; null where the cells do. */
  readonly field: Field | null;
  readonly weight: number;
}

export interface LedgerGround {
  /** What the headers that stand for themselves say, and how far each is believed (0–1). */
  readonly fields: ReadonlyMap<Field, number>;
  /** The column that may name the customers, over all rows. */
  readonly customers: Counted | null;
  /** The column that may number the rows. */
  readonly numbers: Counted | null;
  /** Columns of days, and of counts or money, under headers that do not say whose: another in each row of a customer. */
  readonly days: number;
  readonly amounts: number;
  /** A column names deals. */
  readonly deals: boolean;
}

export interface LedgerLikelihood {
  readonly weight: number;
  readonly evidence: readonly Evidence[];
}

/** Eight sheets of customers come for each of orders, before anything is seen. */
const PRIOR = -2;

/** How much a header speaks for a row an order (above 0) or a row a customer (below). */
export const HEADER_WEIGHTS: { readonly [field in Field]?: number } = {
  order_no: 2,
  order_date: 2,
  order_amount: 1,
  order_quantity: 1,
  received_amount: 0.5,
  paid_date: 1,
  order_status: 1,
  ship_status: 1,
  pay_status: 1,
  ship_date: 1.5,
  promised_date: 1,
  delivered_date: 1,
  unit_price: 1,
  product: 0.5,
  category: 0.5,
  currency: 0.25,
  unit: 0.25,
  margin: 0.5,
  expected_close: 0.5,
  last_contact: -2.5,
  next_contact: -2.5,
  annual_volume: -2,
  potential_volume: -2.5,
  intent: -1.5,
  intent_class: -1.5,
  tier: -1,
  total_amount: -0.5,
  order_count: -2.5,
  last_order_date: -2.5,
  recency: -2.5,
  purchase_frequency: -1.5,
  contact_log: -1,
  business_type: -0.5,
  source: -0.5,
  website: -0.5,
  company_size: -1,
  founded: -1,
  phone: -0.25,
  email: -0.25,
  address: -0.25,
  contact_name: -0.5,
  probability: -0.5,
  first_contact: -0.5,
};

/**
 * How many of the rows are by somebody who stands further up: of orders six of ten where the same buy again and again,
 * or two of ten where most buy once; of customers three in a hundred, by mistake.
 */
const AGAIN = { often: 0.6, seldom: 0.2, customers: 0.03 } as const;
const MOST_FOR_AGAIN = 4;
const MOST_FOR_ONCE = -1.5;

export function ledgerLikelihood({ fields, customers, numbers, days, amounts, deals }: LedgerGround): LedgerLikelihood {
  const evidence: Evidence[] = [{ code: 'most-sheets-are-customers', field: null, weight: PRIOR }];
  for (const [field, trust] of fields) {
    const weight = (HEADER_WEIGHTS[field] ?? 0) * trust;
    if (weight !== 0) evidence.push({ code: 'header', field, weight });
  }
  const repeated = customers ? repetition(customers) : 0;
  if (repeated !== 0)
    evidence.push({
      code: repeated > 0 ? 'customers-come-again' : 'customers-come-once',
      field: null,
      weight: repeated,
    });
  // What differs from row to row while customers come again is of the order, not of the customer.
  if (customers && customers.distinct < customers.filled) {
    if (numbers && numbers.filled >= 3 && numbers.distinct > numbers.filled * 0.9)
      evidence.push({ code: 'number-for-each-row', field: null, weight: 0.75 });
    if (days > 0) evidence.push({ code: 'day-in-each-row', field: null, weight: 1 });
    if (amounts > 0) evidence.push({ code: 'amount-in-each-row', field: null, weight: 0.5 });
    if (deals) evidence.push({ code: 'deal-in-each-row', field: null, weight: 1.5 });
  }
  return { weight: evidence.reduce((sum, { weight }) => sum + weight, 0), evidence };
}

/** Above 0 where names come again more often than a list of customers repeats itself by mistake. */
export function repetition({ filled, distinct }: Counted): number {
  if (filled < 2) return 0;
  const chance = (again: number) => (filled - distinct) * Math.log(again) + distinct * Math.log(1 - again);
  const [often, seldom] = [chance(AGAIN.often), chance(AGAIN.seldom)];
  const most = Math.max(often, seldom);
  const orders = most + Math.log((Math.exp(often - most) + Math.exp(seldom - most)) / 2);
  return Math.min(MOST_FOR_AGAIN, Math.max(MOST_FOR_ONCE, orders - chance(AGAIN.customers)));
}

/**
 * Whether a column of bare numbers (ID, 编号) names the customers of the rows rather than the rows: it comes again, and
 * is more than a handful of classes. In the same unit: above 0 for customers.
 */
export function bareNumberIsCustomer({ filled, distinct }: Counted): number {
  if (filled < 3 || distinct < 2) return MOST_FOR_ONCE;
  // 1,000 rows of three numbers are three branches, not three customers.
  return distinct < Math.sqrt(filled) / 4 ? MOST_FOR_ONCE : repetition({ filled, distinct });
}
