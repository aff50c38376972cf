/**
 * The doubts that a header can leave: what the column may be instead, by the header alone. The first is the field that
 * the header names most often.
 *
 * Weights are added to the weight of the header (grammar.ts): -1 is about a third of the odds.
 */
import type { Field } from './fields';

type May = { readonly [field in Field]?: number };

export const DOUBTS = {
  customer: { customer_name: 0, customer_id: -2, contact_name: -2 },
  name: { customer_name: -0.5, contact_name: -1, product: -2.5 },
  'person name': { contact_name: 0, customer_name: -0.5 },
  'first name': { first_name: 0, customer_name: -1, contact_name: -1 },
  contact: { contact_name: 0, owner: -2, last_contact: -2, phone: -2.5 },
  owner: { owner: 0, contact_name: -1.5, annual_revenue: -3 },
  'rep touch': { owner: 0, last_contact: -0.5, next_contact: -1.5, contact_log: -1 },
  staff: { company_size: 0 },
  number: { index_no: 0, customer_id: -0.5, order_no: -1 },
  type: { business_type: 0, tier: -1, intent_class: -1.5, category: -2, credit_grade: -3 },
  category: { category: 0, business_type: -0.5, tier: -1.5 },
  lifecycle: { intent_class: 0, tier: -1, business_type: -1.5 },
  level: { tier: 0, credit_grade: -1.5, rank: -2, intent: -2 },
  status: { status: 0, stage: -0.5, order_status: -0.5, pay_status: -2, ship_status: -2 },
  score: { score: 0, tier: -1, intent: -1.5 },
  source: { source: 0, country: -3 },
  region: { region: 0, country: -1.5 },
  quantity: { annual_volume: -0.5, order_quantity: -0.5, potential_volume: -3 },
  'order quantity': { annual_volume: 0, order_quantity: -0.5 },
  money: { total_amount: -0.5, order_amount: -0.5, annual_revenue: -1, deal_amount: -1.5 },
  'order money': { annual_revenue: 0, order_amount: -0.5, total_amount: -1 },
  date: { order_date: -0.5, last_contact: -1.5, next_contact: -1.5, first_contact: -2 },
  'deal date': { expected_close: 0, order_date: -0.5, last_order_date: -1 },
  touched: { last_contact: 0, next_contact: -0.5 },
  follow: { contact_log: 0, last_contact: -0.5, next_contact: -0.5 },
  frequency: { purchase_frequency: 0, order_count: -2 },
  terms: { payment_terms: 0 },
  due: { overdue_ar: 0 },
  notes: { notes: 0 },
  unit: { unit: 0, customer_name: -1.5 },
} as const satisfies { readonly [doubt: string]: May };

export type Doubt = keyof typeof DOUBTS;
