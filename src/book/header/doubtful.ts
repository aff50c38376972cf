/**
 * Headers that mean two things: here the cells and the neighbours decide, never the header alone.
 *
 *  - each doubt (doubts.ts) has its own short rule, in the order of what it is most often taken for;
 *  - a rule that finds nothing says null: the column stays unmapped, and a click maps it;
 *  - 备注 / 其他 are only ever notes, whatever dates stand in them.
 *
 * Source: the table of doubtful headers that came with the dictionary.
 */
import { bareNumberIsCustomer } from '../orders/likelihood';
import type { Doubt } from './doubts';
import type { Field } from './fields';
import { surestOf, type HeaderMeaning } from './grammar';
import type { Says } from './lexicon';
import { partsOf } from './parts';
import { share, type Profile } from './profile';
import type { WordKind } from './textLook';

/** What stands around a doubtful column. */
export interface Around {
  /** The sheet has a row for each order. */
  readonly ledger: boolean;
  /** Some header speaks of buying, selling, paying: whoever stands in the row did. */
  readonly trade: boolean;
  /** Fields that other headers settled. */
  readonly fields: ReadonlySet<Field>;
  /** The field of the column to the left. */
  readonly left: Field | null;
}

export type Verdict = readonly [field: Field, confidence: number] | null;

type Rule = (profile: Profile, around: Around, header: HeaderMeaning) => Verdict;

const TRADE: readonly Says[] = ['order', 'orders', 'buy', 'sale', 'bought', 'ship', 'pay', 'document', 'price'];

export const speaksOfTrade = (header: string): boolean =>
  partsOf(header).some(({ says }) => says.some((one) => TRADE.includes(one)));

const speaks = ({ parts }: HeaderMeaning, ...of: readonly Says[]) =>
  parts.some(({ says }) => says.some((one) => of.includes(one)));

const most = (profile: Profile, kind: WordKind) => share(profile.words[kind], profile) >= 0.6;
const isNumeric = (p: Profile) => share(p.numbers + p.amounts, p) >= 0.6;
/** 11-20 may be a day or 11 to 20 pieces: only where nearly all cells are so. */
const isDated = (p: Profile) => share(p.dates, p) >= 0.6 || share(p.dates + p.yearless, p) >= 0.9;
const isText = (p: Profile) => share(p.texts, p) >= 0.5 && !isDated(p) && !isNumeric(p);
const repeats = (p: Profile) => p.filled >= 8 && p.distinct <= p.filled * 0.35;
/** Only few cells: too few to tell repetition from chance. */
const isShort = (p: Profile) => p.filled < 8;

const PARTIES: readonly Says[] = ['party', 'firm', 'account', 'lead', 'store', 'partner'];

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

const type: Rule = (p, { ledger }, header) => {
  if (most(p, 'credit') && !most(p, 'tier')) return ['credit_grade', 0.8];
  if (most(p, 'tier')) return ['tier', 0.85];
  if (most(p, 'lifecycle')) return ['intent_class', 0.85];
  if (most(p, 'business')) return ['business_type', 0.9];
  if (!isText(p)) return null;
  if (speaks(header, ...PARTIES, 'manage')) return ['business_type', 0.8];
  if (ledger) return ['category', 0.65];
  return p.distinct <= 12 ? ['business_type', 0.65] : null;
};

/** Of goods, unless its cells are kinds of customers or it stands in a sheet of customers without goods. */
const category: Rule = (p, { ledger, fields }) => {
  if (most(p, 'tier')) return ['tier', 0.85];
  if (most(p, 'business')) return ['business_type', 0.95];
  if (!isText(p)) return null;
  const isOfGoods = ledger || fields.has('product') || fields.has('unit_price') || p.distinct > 12;
  return isOfGoods ? ['category', 0.95] : ['business_type', 0.75];
};

const lifecycle: Rule = (p, around) => {
  if (most(p, 'tier')) return ['tier', 0.85];
  if (most(p, 'lifecycle') || most(p, 'relation')) return ['intent_class', 0.9];
  if (most(p, 'business')) return ['business_type', 0.85];
  return isText(p) && !around.ledger ? ['intent_class', 0.75] : null;
};

const level: Rule = (p, _, header) => {
  if (share(p.words.credit, p) > share(p.words.tier, p) && most(p, 'credit')) return ['credit_grade', 0.85];
  if (most(p, 'tier')) return ['tier', 0.93];
  if (p.sequence && p.distinct > 6) return ['rank', 0.8];
  if (most(p, 'intent')) return ['intent', 0.7];
  if (!speaks(header, ...PARTIES) && !/tier|abc/.test(header.parts.map(({ text }) => text).join())) return null;
  return isText(p) || (isNumeric(p) && p.largest <= 5) ? ['tier', 0.7] : null;
};

const status: Rule = (p, { ledger }, header) => {
  if (isDated(p) || isNumeric(p)) return null;
  const order = ledger || speaks(header, 'order', 'document') || (speaks(header, 'buy') && !speaks(header, 'close'));
  // 已回款 is how a deal ends as well as how a bill stands: where the header says stage, the former.
  const isDeal = speaks(header, 'stage') && !order && p.words.stage >= p.words.pay;
  const paid = share(p.words.pay, p);
  if (paid >= 0.6 && paid >= share(p.words.order, p) && !isDeal) return ['pay_status', 0.85];
  if (share(p.words.ship, p) >= 0.6 && share(p.words.ship, p) > share(p.words.order, p)) return ['ship_status', 0.8];
  if (speaks(header, 'stage') && (most(p, 'stage') || !order)) return ['stage', most(p, 'stage') ? 0.95 : 0.8];
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

/** Characters: no name is so long where a column is of names. */
const SENTENCE = 14;

/** Of these any says that whoever stands in the row is dealt with. */
const DEALT: readonly Field[] = [
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
];

/** 名称, Name: a customer where companies stand below, or the sheet also says how to reach it or what it bought. */
const name: Rule = (p, { ledger, trade, fields }) => {
  if (!isText(p) || fields.has('customer_name')) return null;
  const firms = share(p.businesses, p);
  if (firms >= 0.5) return ['customer_name', 0.95];
  if (ledger && trade && p.distinct < p.filled) return ['customer_name', 0.8];
  if (fields.has('product')) return firms >= 0.3 ? ['customer_name', 0.8] : null;
  const dealt = DEALT.filter((field) => fields.has(field)).length;
  return dealt > 0 ? ['customer_name', firms >= 0.3 ? 0.9 : dealt > 1 ? 0.8 : 0.7] : null;
};

const NAMED: readonly Field[] = ['customer_name', 'customer_id'];

const number: Rule = (p, { ledger, fields }, header) => {
  const running = speaks(header, 'index');
  if (isNumeric(p) && !header.parts.some(({ text }) => text === 'id') && (p.sequence || (running && p.largest < 1e6)))
    return ['index_no', 0.85];
  if (ledger && !NAMED.some((field) => fields.has(field)) && bareNumberIsCustomer(p) > 0) return ['customer_id', 0.9];
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

/** 姓名, Full name: a person beside the customers, and the customer where there is none. */
const personName: Rule = (p, around, header) => {
  if (!isText(p)) return null;
  return around.fields.has('customer_name') ? ['contact_name', 0.8] : name(p, around, header);
};

/** 名: beside customers or surnames a first name. */
const firstName: Rule = (p, around, header) => {
  if (!isText(p)) return null;
  return around.fields.has('customer_name') || around.fields.has('last_name')
    ? ['first_name', 0.7]
    : name(p, around, header);
};

/** 回访时间, Contact date: the last one, unless most of the days are still to come. */
const touched: Rule = (p) => {
  if (!isDated(p) && share(p.dates + p.serials, p) < 0.8) return null;
  return p.dates > 0 && p.future / p.dates > 0.6 ? ['next_contact', 0.85] : ['last_contact', 0.85];
};

const contact: Rule = (p, around, header) =>
  isDated(p) ? ['last_contact', 0.65] : person('contact_name')(p, around, header);

/** 业务拜访, Rep visit: when, what came of it, or who of ours. */
const repTouch: Rule = (p, around, header) =>
  isDated(p) || p.length > SENTENCE ? followUp(p, around, header) : isText(p) ? ['owner', 0.9] : null;

/** Employees: how many, never who. */
const staff: Rule = (p, { ledger }) =>
  share(p.numbers + p.amounts, p) >= 0.4 && !p.sequence && !ledger ? ['company_size', 0.75] : null;

/** 单位: whoever buys, or what it is counted in. */
const nameOrUnit: Rule = (p, around, header) => (most(p, 'unit') ? ['unit', 0.9] : name(p, around, header));

const RULES: { readonly [doubt in Doubt]: Rule } = {
  customer,
  name,
  'person name': personName,
  'first name': firstName,
  contact,
  owner: person('owner'),
  'rep touch': repTouch,
  staff,
  number,
  type,
  category,
  lifecycle,
  level,
  status,
  score,
  source: where('source'),
  region: where('region'),
  quantity,
  'order quantity': orderQuantity,
  money,
  'order money': orderMoney,
  date,
  'deal date': dealDate,
  touched,
  follow: followUp,
  frequency,
  terms,
  due,
  notes,
  unit: nameOrUnit,
};

/** True if the header alone does not settle what it most likely means. */
export function isDoubtful(header: string): boolean {
  return (surestOf(header)?.doubt ?? null) !== null;
}

/** The field of a doubtful header by its cells and neighbours; null when they settle nothing. */
export function settle(doubt: Doubt, meaning: HeaderMeaning, profile: Profile, around: Around): Verdict {
  return RULES[doubt](profile, around, meaning);
}
