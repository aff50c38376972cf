/**
 * What a sheet is about: customers, orders, or neither, and then why not.
 *
 *  - whether a row is an order is weighed before (orders/likelihood.ts, decision/rows.ts);
 *  - a table of prices, of staff or of a bank account is refused by name, so that nobody gets tiers for his teachers;
 *  - customers without anything to decide on (no volume, money, date, intent) are listed, and said to be so.
 */
import type { Kind, NoneReason } from '../book';
import type { Field } from '../header/fields';
import { isNotOurs } from '../header/grammar';
import type { RowKind } from '../rowKind';

/** Any of these lets a tier, a score or a date be worked out. */
const DECISIVE: readonly Field[] = [
  'annual_volume',
  'potential_volume',
  'annual_revenue',
  'total_amount',
  'last_contact',
  'next_contact',
  'last_order_date',
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
  /员工|員工|工号|工號|入职|入職|部门|部門|岗位|崗位|工资|薪|教师|教師|考勤|employee|hire|salary|teacher|department|payroll|staff|manager|allocated|holiday|annual leave|sick days|appraisal|年假|请假|請假|排班|考核|籍贯|籍貫|社保/i;
const BANK =
  /借方|贷方|貸方|余额|餘額|摘要|对方户名|对方账户|對方帳戶|流水号|收入金额|支出金额|debit|credit$|balance|withdrawal|deposit|transaction id|statement/i;
const PRICE = /价格|單價|单价|价|定价|price|cost|msrp|sku/i;
const PRODUCT = /产品|產品|商品|品名|货号|型号|規格|规格|product|item|model|sku|series/i;

/** Parties that are not ours to sell to, where a row is one of them. */
const SUPPLIER =
  /供应商|供應商|供货|供貨|供方|进货厂|進貨廠|进货商|進貨商|货源|貨源|卖方|賣方|生产商|生產商|supplier|vendor|seller|manufacturer/i;
const OUR_BUYER = /^(?:buyer|purchaser|采购员?|採購員?|买手|買手)$/i;
const RESULT =
  /成绩|成績|分数|分數|得分|考试|考試|考生|学号|學號|学生|學生|班级|班級|语文|語文|数学|數學|英语|英語|物理|化学|化學|名次|\b(?:exams?|scores?|marks?|grades?|students?|pupils?|maths?|english|physics|chemistry|biology|history|semester|gpa|class|rank|quiz|tests?)\b/i;
/** Nobody has these with an exam. */
const TRADED: readonly Field[] = [
  'annual_volume',
  'potential_volume',
  'annual_revenue',
  'last_contact',
  'next_contact',
  'last_order_date',
  'order_date',
  'stage',
];

export interface Found {
  readonly columns: { readonly [field in Field]?: { readonly confidence: number; readonly header: string } };
  /** The user says what a row is, or who the customers are: then no word speaks against it. */
  readonly said: RowKind | null;
  readonly headers: readonly string[];
  readonly months: number;
  readonly ledger: boolean;
  readonly records: boolean;
}

export function kindOf({ columns, headers, months, ledger, records, said }: Found): {
  readonly kind: Kind;
  readonly reason: NoneReason | null;
} {
  const none = (reason: NoneReason) => ({ kind: 'none' as const, reason });
  if (said === 'none') return none('said-none');
  const plain = headers.map((header) => header.normalize('NFKC').replace(/_/g, ' '));
  const count = (words: RegExp) => (said === null ? plain.filter((header) => words.test(header)).length : 0);
  const named = Math.max(columns.customer_name?.confidence ?? 0, columns.customer_id?.confidence ?? 0);
  const sureName = named >= 0.85;
  if (!sureName && count(STAFF) >= 2) return none('staff-list');
  if (count(BANK) >= 3 && !columns.order_no) return none('bank-statement');
  if (!sureName && count(RESULT) >= 2 && !TRADED.some((field) => columns[field])) return none('result-list');
  const person = columns.contact_name ?? columns.first_name ?? columns.last_name;
  const supplier = said === null ? headers.findIndex((header) => SUPPLIER.test(header) && isNotOurs(header)) : -1;
  const buyer = columns.customer_name?.header ?? '';
  // Beside those who sell to us the buyer is one of ours.
  const isOurBuyer = OUR_BUYER.test(buyer) && supplier < headers.indexOf(buyer);
  if ((named === 0 || isOurBuyer) && supplier >= 0 && (!person || supplier < headers.indexOf(person.header)))
    return none('supplier-list');
  if (named === 0 && !person) {
    if (count(BANK) >= 2) return none('bank-statement');
    if (count(PRICE) >= 1 && count(PRODUCT) >= 1) return none('price-list');
    // A word for staff (Manager) may be that of their person where it is said when they were last called.
    if (count(STAFF) >= 1 && !TRADED.some((field) => columns[field])) return none('staff-list');
    return none('no-customer-column');
  }
  const dealt = DEALT.some((field) => columns[field]);
  if (!sureName && !dealt && said === null && columns.unit_price && columns.product && !ledger)
    return none('price-list');
  if (named === 0 && !columns.phone && !columns.email && !columns.im && !columns.address)
    return none('no-customer-column');
  if (!records) return none('no-customers');
  if (ledger) {
    const counted = columns.order_quantity ?? columns.order_amount;
    const dated = columns.order_date ?? columns.expected_close ?? columns.paid_date ?? columns.ship_date;
    return { kind: 'ledger', reason: counted || dated ? null : 'nothing-to-decide-on' };
  }
  const decisive = months > 0 || DECISIVE.some((field) => columns[field]);
  return { kind: 'customers', reason: decisive ? null : 'nothing-to-decide-on' };
}
