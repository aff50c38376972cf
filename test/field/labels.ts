/**
 * The hand labelling of real files (truth/columns.json), its words → field ids of the dictionary.
 *
 *  - a label of several columns ("B+C") is found when the fields it stands for stand in exactly these columns;
 *  - null says "no such column": the reader must map none;
 *  - a label "sum of D:I" is found when every customer's volume is that sum;
 *  - `amount` and the like mean one thing in a ledger and another in a list of customers: any of the fields given will
 *    do;
 *  - words that are no columns (sheet, data_rows, traps …) are listed in NOT_COLUMNS; a word in neither list is an
 *    error, not a pass.
 */
import type { Kind, NoneReason } from '../../src/book/book';
import type { Field } from '../../src/book/header/fields';

/** What a file is taken for, or why it is refused. */
export type RealKind = Kind | NoneReason;

/**
 * What each file is, judged from README.md of the collection: what its rows stand for, and what it says must be
 * refused.
 */
export const KINDS: { readonly [file: string]: RealKind } = {
  'o01_外贸订单台账_69行.xlsx': 'ledger',
  'o02_合伙人订单排名_销售数据.xlsx': 'customers',
  'o03_Customer_Call_List.xlsx': 'nothing-to-decide-on',
  'o04_Sales_Data_in_2_tables.xlsx': 'ledger',
  'o05_mrtb_data_淘宝订单.xlsx': 'ledger',
  'o06_dirty_data.xlsx': 'staff-list',
  'o07_销售记录_自行车.xlsx': 'ledger',
  'o10_客户数据_等级.xlsx': 'customers',
  'o10_订单数据.xlsx': 'ledger',
  'o11_客户清单_金额万.xlsx': 'customers',
  'o11_客户导入模板.xlsx': 'nothing-to-decide-on',
  'o12_Messy_Sales_Data.xlsx': 'ledger',
  'o13_Customer_List.xlsx': 'nothing-to-decide-on',
  'o14_CRM_客戶RFM_繁體.xlsx': 'customers',
  'o11_原日期_文本日期.xlsx': 'no-header',
  'o11_销售数据_缺失值.xlsx': 'ledger',
  'crm_maven/accounts.csv': 'nothing-to-decide-on',
  'crm_maven/products.csv': 'price-list',
  'crm_maven/sales_pipeline.csv': 'ledger',
  'crm_maven/sales_teams.csv': 'staff-list',
  'rfm_pkg/rfm_data_customer.csv': 'customers',
  'rfm_pkg/rfm_data_orders.csv': 'ledger',
};

export const ROLES: { readonly [role: string]: readonly Field[] } = {
  order_no: ['order_no'],
  owner: ['owner'],
  customer: ['customer_name', 'customer_id', 'first_name', 'last_name'],
  customer_id: ['customer_id'],
  id: ['customer_id'],
  amount: ['order_amount', 'annual_revenue', 'total_amount'],
  total: ['total_amount', 'annual_revenue'],
  received: ['received_amount'],
  outstanding: ['receivable'],
  ship_status: ['ship_status'],
  pay_status: ['pay_status'],
  status: ['order_status'],
  order_date: ['order_date', 'paid_date'],
  dates: ['order_date', 'last_contact', 'next_contact', 'last_order_date', 'first_contact'],
  last_order: ['last_order_date'],
  last_purchase: ['last_order_date'],
  ship_date: ['ship_date'],
  promised: ['promised_date'],
  delivered: ['delivered_date'],
  currency: ['currency'],
  annual_volume: ['annual_volume', 'potential_volume'],
  next_contact: ['next_contact'],
  phone: ['phone'],
  email: ['email'],
  wechat: ['im'],
  address: ['address'],
  do_not_contact: ['do_not_contact'],
  region: ['region', 'country'],
  product: ['product'],
  quantity: ['order_quantity', 'annual_volume'],
  price: ['unit_price'],
  tier: ['tier'],
  contact: ['contact_name', 'first_name', 'last_name'],
  orders: ['order_count'],
  start: ['contract_start'],
  end: ['contract_end'],
  contract: ['contract'],
  type: ['business_type'],
  need: ['need'],
  remarks: ['notes'],
  title: ['contact_title'],
  index: ['index_no'],
  frequency: ['purchase_frequency'],
  hire_date: ['hire_date'],
  score: ['score'],
  rank: ['rank'],
};

export const NOT_COLUMNS: readonly string[] = [
  'sheet',
  'header_row',
  'title_row',
  'note_row',
  'totals_row',
  'data_rows',
  'table1',
  'table2',
  'table3',
  'traps',
];

/** A yearly amount as a sum over columns of months: no column of the book, but the volume of every customer. */
export const SUMS: readonly string[] = ['amount_year', 'monthly'];

/**
 * A first name alone makes no customer column: not counted against a sheet of which the label says that it has none.
 */
export const NOT_ALONE: readonly Field[] = ['first_name', 'last_name'];

/**
 * Columns that a label names, from 0: "B+C" → 1 and 2; "R (created) / P (paid)" → 17 or 15; "B (实付) - not G" → 1;
 * null: none.
 */
export interface Label {
  /** Any one of these sets of columns. */
  readonly any: readonly (readonly number[])[];
}

export function labelOf(said: string | null): Label {
  if (said === null) return { any: [] };
  const bare = said
    .replace(/\([^()]*\)/g, '')
    .replace(/ (- not|in table1|masked).*$/, '')
    .replace(/,.*$/, '');
  return { any: bare.split('/').map((part) => (part.match(/\b[A-Z]{1,2}\b/g) ?? []).map(columnOf)) };
}

/** 'sum of D:I' → 3 … 8. */
export function columnsSummed(said: string): readonly number[] {
  const [, from = 'A', to = 'A'] = /\b([A-Z]):([A-Z])\b/.exec(said) ?? [];
  return Array.from({ length: columnOf(to) - columnOf(from) + 1 }, (_, i) => columnOf(from) + i);
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
