/**
 * Headers that mean two things: here the cells and the neighbours decide, never the header alone.
 *
 *  - each group of words has its own short rule, in the order of what it is most often taken for;
 *  - a rule that finds nothing says null: the column stays unmapped, and a click maps it;
 *  - 备注 / 其他 are only ever notes, whatever dates stand in them.
 *
 * Source: the table of doubtful headers that came with the dictionary.
 */
import type { Field } from './fields';
import { normalHeader } from './normal';
import { share, type Profile, type WordKind } from './profile';

/** What stands around a doubtful column. */
export interface Around {
  /** The sheet has a row for each order. */
  readonly ledger: boolean;
  /** Fields that other headers settled. */
  readonly fields: ReadonlySet<Field>;
  /** The field of the column to the left. */
  readonly left: Field | null;
  readonly header: string;
}

export type Verdict = readonly [field: Field, confidence: number] | null;

type Rule = (profile: Profile, around: Around) => Verdict;

const most = (profile: Profile, kind: WordKind) => share(profile.words[kind], profile) >= 0.6;
const isNumeric = (p: Profile) => share(p.numbers + p.amounts, p) >= 0.6;
const isDated = (p: Profile) => share(p.dates, p) >= 0.6;
const isText = (p: Profile) => share(p.texts, p) >= 0.5 && !isDated(p) && !isNumeric(p);
const repeats = (p: Profile) => p.filled >= 8 && p.distinct <= p.filled * 0.35;
/** Only few cells: too few to tell repetition from chance. */
const isShort = (p: Profile) => p.filled < 8;

/** Words that say how big the company is: beside them, 'revenue' is its own turnover and not what it buys from us. */
const FIRM: readonly Field[] = ['company_size', 'founded', 'registered_capital', 'industry'];

const money: Rule = (p, { ledger, fields }) => {
  if (!isNumeric(p)) return null;
  if (ledger) return ['order_amount', 0.85];
  if (fields.has('probability') || fields.has('expected_close')) return ['deal_amount', 0.8];
  return FIRM.some((field) => fields.has(field)) ? null : ['total_amount', 0.75];
};

const orderMoney: Rule = (p, { ledger, fields }) => {
  if (!isNumeric(p)) return null;
  if (ledger) return ['order_amount', fields.has('order_amount') ? 0.8 : 0.93];
  return ['annual_revenue', 0.93];
};

const orderQuantity: Rule = (p, { ledger }) => {
  if (!isNumeric(p)) return null;
  return ledger ? ['order_quantity', 0.93] : ['annual_volume', 0.93];
};

const quantity: Rule = (p, { ledger }) => {
  if (!isNumeric(p)) return null;
  return ledger ? ['order_quantity', 0.93] : ['annual_volume', 0.7];
};

const date: Rule = (p, { ledger, left }) => {
  if (!isDated(p) && share(p.dates + p.serials, p) < 0.8) return null;
  if (ledger) return ['order_date', 0.85];
  if (p.dates > 0 && p.future / p.dates > 0.6) return ['next_contact', 0.65];
  if (left === 'contact_log' || left === 'contact_method') return ['last_contact', 0.65];
  return null;
};

const type: Rule = (p, { ledger, header }) => {
  if (most(p, 'credit') && !most(p, 'tier')) return ['credit_grade', 0.8];
  if (most(p, 'tier')) return ['tier', 0.85];
  if (most(p, 'lifecycle')) return ['intent_class', 0.85];
  if (most(p, 'business')) return ['business_type', 0.9];
  if (!isText(p)) return null;
  if (/客户|客戶|customer|company|client|account|buyer|经营|企业/i.test(header)) return ['business_type', 0.8];
  if (ledger) return ['category', 0.65];
  return p.distinct <= 12 ? ['business_type', 0.65] : null;
};

const lifecycle: Rule = (p, around) => {
  if (most(p, 'tier')) return ['tier', 0.85];
  if (most(p, 'lifecycle') || most(p, 'relation')) return ['intent_class', 0.9];
  if (most(p, 'business')) return ['business_type', 0.85];
  return isText(p) && !around.ledger ? ['intent_class', 0.75] : null;
};

const level: Rule = (p, { header }) => {
  if (share(p.words.credit, p) > share(p.words.tier, p) && most(p, 'credit')) return ['credit_grade', 0.85];
  if (most(p, 'tier')) return ['tier', 0.93];
  if (p.sequence && p.distinct > 6) return ['rank', 0.8];
  if (most(p, 'intent')) return ['intent', 0.7];
  if (!/客户|客戶|customer|account|client|tier|abc/i.test(header)) return null;
  return isText(p) || (isNumeric(p) && p.largest <= 5) ? ['tier', 0.7] : null;
};

const status: Rule = (p, { ledger, header }) => {
  if (isDated(p) || isNumeric(p)) return null;
  const order = ledger || /订单|訂單|order|交易/i.test(header);
  if (share(p.words.pay, p) >= 0.6 && share(p.words.pay, p) >= share(p.words.order, p)) return ['pay_status', 0.85];
  if (share(p.words.ship, p) >= 0.6 && share(p.words.ship, p) > share(p.words.order, p)) return ['ship_status', 0.8];
  if (/阶段|階段|stage/i.test(header) && (most(p, 'stage') || !order)) return ['stage', most(p, 'stage') ? 0.95 : 0.8];
  if (order) return ['order_status', 0.85];
  if (most(p, 'stage') && share(p.words.stage, p) > share(p.words.relation, p)) return ['stage', 0.75];
  return isText(p) ? ['status', 0.85] : null;
};

const followUp: Rule = (p) => {
  if (isDated(p)) return p.dates > 0 && p.future / p.dates > 0.6 ? ['next_contact', 0.75] : ['last_contact', 0.75];
  return isText(p) ? ['contact_log', 0.8] : null;
};

const where =
  (field: Field): Rule =>
  (p) => {
    if (!isText(p)) return null;
    return most(p, 'country') ? ['country', 0.85] : [field, 0.93];
  };

/** 负责人, 窗口: few names again and again are ours, many are theirs. */
const person =
  (usual: Field): Rule =>
  (p, { fields }) => {
    if (!isText(p)) return usual === 'owner' && isNumeric(p) && repeats(p) ? ['owner', 0.7] : null;
    if (isShort(p)) return [usual, 0.8];
    const field: Field = repeats(p) ? 'owner' : p.distinct > p.filled * 0.7 ? 'contact_name' : usual;
    return [field, field === usual ? 0.9 : fields.has(field) ? 0.6 : 0.75];
  };

const customer: Rule = (p) => {
  if (most(p, 'yesNo') || most(p, 'tier') || isDated(p)) return null;
  if (share(p.numbers, p) >= 0.9) return ['customer_id', 0.75];
  return ['customer_name', 0.95];
};

/** 名称, Name: a customer where the sheet also says how to reach it or what it bought. */
const name: Rule = (p, { fields }) => {
  if (!isText(p) || fields.has('customer_name') || fields.has('product')) return null;
  const reached = (
    [
      'phone',
      'email',
      'address',
      'contact_name',
      'owner',
      'tier',
      'annual_volume',
      'last_contact',
      'next_contact',
      'country',
      'website',
      'im',
    ] as const
  ).filter((field) => fields.has(field));
  return reached.length >= 1 ? ['customer_name', reached.length > 1 ? 0.8 : 0.65] : null;
};

const number: Rule = (p, { ledger, fields, header }) => {
  const running = /序|项|項|^no\.?$|^号$|^number$/i.test(header.trim());
  if (isNumeric(p) && !/id/i.test(header) && (p.sequence || (running && p.largest < 1e6))) return ['index_no', 0.85];
  if (ledger) return fields.has('order_no') || p.distinct < p.filled * 0.5 ? null : ['order_no', 0.65];
  return running || fields.has('customer_id') || p.distinct < p.filled ? null : ['customer_id', 0.7];
};

const score: Rule = (p) => {
  if (most(p, 'tier')) return ['tier', 0.8];
  if (most(p, 'intent') && !isNumeric(p)) return ['intent', 0.75];
  return isNumeric(p) && p.largest > 5 && p.largest <= 100 ? ['score', 0.8] : null;
};

const terms: Rule = (p) => (isDated(p) ? null : ['payment_terms', 0.9]);

const dealDate: Rule = (p, { ledger }) => {
  if (!isDated(p)) return null;
  if (ledger) return ['order_date', 0.8];
  return p.future / Math.max(1, p.dates) > 0.5 ? ['expected_close', 0.75] : ['last_order_date', 0.75];
};

const due: Rule = (p) => (isDated(p) ? null : isNumeric(p) ? ['overdue_ar', 0.85] : null);

const frequency: Rule = (p) => (isNumeric(p) ? ['purchase_frequency', 0.9] : null);

const notes: Rule = () => ['notes', 0.9];

const RULES: readonly (readonly [words: string, rule: Rule])[] = [
  [
    '金额|Amount|总金额|总额|合计|总计|Total|Total amount|Value|Sales|Revenue|Monetary|营业额|货款|款项|成交额|Spend',
    money,
  ],
  [
    '订单金额|成交金额|采购金额|销售额|成交总额|累计成交额|Sales amount|Order amount|Total order value|Total sales|Turnover',
    orderMoney,
  ],
  ['订单量|采购量|Quantity|销量|订货量|Purchase volume', orderQuantity],
  ['数量|Qty|总数量|Units|台数|件数|Volume', quantity],
  ['日期|时间|Date|Time|登记时间', date],
  ['客户类别|客户类型|类型|类别|Type|Customer type|Customer category|Company type|Class|类', type],
  ['客户分类|客户属性|分类|Customer class|Category of customer', lifecycle],
  ['客户级别|客户等级|等级|级别|Level|Grade|Rank|Customer level|Customer grade|评级|客户星级', level],
  [
    '状态|Status|阶段|Stage|客户状态|订单状态|Order status|Customer status|进度|进展|跟进状态|成交状态|Deal stage|销售阶段|Sales stage',
    status,
  ],
  ['跟进|跟进情况|Follow up|联系情况|回访|Contacted|拜访', followUp],
  ['来源|客户来源|Source', where('source')],
  ['地区|区域|Region|Area|Territory|国家地区|Market|市场', where('region')],
  ['负责人|客户经理|销售|业务|Sales', person('owner')],
  ['联系人|窗口|对接人|Contact', person('contact_name')],
  ['客户|Customer|Client|Account|Buyer|公司|Company', customer],
  ['名称|Name|姓名|名字|单位|Full name|名', name],
  ['编号|ID|No|序号|编码|代码|Code|Number|号', number],
  ['评分|Rating|星级|Stars', score],
  ['账期|Terms', terms],
  ['成交时间|成交日期|Close date|签单时间|签约日期', dealDate],
  ['逾期|Overdue', due],
  ['频率|频次|Frequency', frequency],
  ['备注|其他|Remarks|Other|Notes', notes],
];

const BY_WORD = new Map<string, readonly Rule[]>();
for (const [words, rule] of RULES) {
  for (const word of words.split('|')) {
    const key = normalHeader(word);
    BY_WORD.set(key, [...(BY_WORD.get(key) ?? []), rule]);
  }
}

export function isDoubtful(header: string): boolean {
  return BY_WORD.has(normalHeader(header));
}

/** The field of a doubtful header by its cells and neighbours; null when they settle nothing. */
export function settle(header: string, profile: Profile, around: Around): Verdict {
  for (const rule of BY_WORD.get(normalHeader(header)) ?? []) {
    const verdict = rule(profile, around);
    if (verdict) return verdict;
  }
  return null;
}
