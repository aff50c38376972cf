/**
 * How many labelled headers are read, and how many are read as something else: each label over eight cells that are
 * typical for its role.
 *
 *  - beside it stands a plain customer column, or a phone column where the label is the customer itself; a header of an
 *    order line stands in a small ledger: order number, day, and customers that come again;
 *  - a label that must not be read as any field is tried over texts, numbers and days: one reading is one too many;
 *  - `also` names other fields that are right too; with "none" among them the label may stay unread, and is not asked
 *    for.
 */
import { readFileSync } from 'node:fs';
import type { Cell } from '../../src/book/book';
import { FIELDS, kindOfField, type Field, type FieldKind } from '../../src/book/header/fields';
import { readBook } from '../../src/book/read';
import { sheetOf } from '../book/sheetOf';
import { TODAY } from './field';

export interface LabelledHeader {
  readonly label: string;
  readonly lang: string;
  readonly role: Field | 'none';
  readonly also: readonly (Field | 'none')[];
  readonly source: string;
}

export interface HeaderRow extends LabelledHeader {
  readonly read: Field | null;
  readonly verdict: 'read' | 'unread' | 'wrong';
}

const NAMES = [
  'Kaida Trading',
  '宁波海川贸易有限公司',
  'Brightline GmbH',
  '深圳凯腾电子',
  'Lumen & Co',
  'Aster Ltd',
  '广州恒达商行',
  'Nordwind AB',
];
const PEOPLE = ['Ann Baker', '李娜', 'John Smith', '王磊', 'Maria Rossi', '陈静', 'Omar Haddad', '赵敏'];
const PHONES = [
  '+86 138 0013 8000',
  '13900001111',
  '+44 20 7946 0958',
  '021-55556666',
  '+1 212 555 0100',
  '13712345678',
  '+49 30 901820',
  '0755-88886666',
];
const PAST = [
  '2026-10-03',
  '2026-09-18',
  '2026-11-05',
  '2026-08-21',
  '2026-10-27',
  '2026-07-14',
  '2026-11-12',
  '2026-09-02',
];
const AHEAD = [
  '2026-12-03',
  '2026-12-18',
  '2027-01-05',
  '2026-12-21',
  '2026-11-27',
  '2027-02-14',
  '2026-12-12',
  '2027-01-02',
];
const NUMBERS = [1200, 350, 80, 2400, 15, 640, 990, 4100];
const TEXTS = ['walk-in', '老王提供', 'see mail', '第二批', 'blue', '需要确认', 'north gate', '样册'];

const BY_KIND: { readonly [kind in FieldKind]: readonly Cell[] } = {
  text: TEXTS,
  choice: ['A', 'B', 'C', 'A', 'B', 'B', 'C', 'A'],
  quantity: NUMBERS,
  money: [12500, 880.5, 43000, 150000, 7600, 29999.9, 61000, 5400],
  number: [72, 55, 91, 38, 64, 80, 47, 69],
  count: [3, 12, 1, 7, 24, 5, 9, 2],
  percent: ['30%', '75%', '10%', '50%', '90%', '60%', '25%', '40%'],
  date: PAST,
  year: [2009, 1998, 2015, 2003, 1987, 2018, 2011, 1995],
};

/** Cells of the roles that their kind alone does not make. */
const BY_ROLE: { readonly [field in Field]?: readonly Cell[] } = {
  customer_name: NAMES,
  customer_id: ['C-1001', 'C-1007', 'C-1032', 'C-1040', 'C-1058', 'C-1061', 'C-1077', 'C-1090'],
  contact_name: PEOPLE,
  first_name: ['Ann', '娜', 'John', '磊', 'Maria', '静', 'Omar', '敏'],
  last_name: ['Baker', '李', 'Smith', '王', 'Rossi', '陈', 'Haddad', '赵'],
  contact_title: ['Buyer', '采购经理', 'CEO', '总经理', 'Purchasing', '经理', 'Owner', '主管'],
  phone: PHONES,
  email: [
    'ann@kaida.com',
    'li@haichuan.cn',
    'js@bright.de',
    'w@kt.cn',
    'mr@lumen.it',
    'c@aster.uk',
    'o@hd.cn',
    'z@nord.se',
  ],
  im: ['annbaker', 'lina88', 'jsmith', 'wanglei_kt', 'mrossi', 'cj2020', 'omarh', 'zhaomin'],
  website: [
    'www.kaida.com',
    'haichuan.cn',
    'https://bright.de',
    'kaiteng.cn',
    'lumen.it',
    'aster.co.uk',
    'hengda.cn',
    'nord.se',
  ],
  country: ['China', '德国', 'USA', '日本', 'Italy', 'UK', '印度', 'Sweden'],
  region: ['华东', 'Bavaria', '华南', 'Texas', '浙江', 'Lazio', '广东', 'Skåne'],
  address: [
    '12 High St',
    '宁波市江东路 8 号',
    'Hauptstr. 3, Berlin',
    '深圳市南山区科技路 1 号',
    'Via Roma 7',
    '5 Mill Lane',
    '广州市天河路 9 号',
    'Kungsgatan 4',
  ],
  industry: ['Lighting', '五金', 'Automotive', '电子', 'Textiles', '家具', 'Food', '建材'],
  business_type: ['Distributor', '工厂', 'Retail', '经销商', 'Trader', '批发', 'Importer', '品牌商'],
  company_size: [50, 200, 12, 1000, 35, 80, 400, 9],
  source: ['Fair', '官网', 'Referral', '展会', 'Google', '转介绍', 'Alibaba', '电话'],
  owner: ['王伟', '刘洋', '王伟', '王伟', '刘洋', 'Emma', 'Emma', '刘洋'],
  next_contact: AHEAD,
  expected_close: AHEAD,
  promised_date: AHEAD,
  contract_end: AHEAD,
  contact_method: ['Phone', '电话', 'Visit', '微信', 'E-mail', '拜访', 'Phone', '微信'],
  contact_log: [
    'Asked for a new offer',
    '客户说下月再定',
    'Will call back',
    '已发样品，等回复',
    'No answer',
    '价格偏高',
    'Sent catalogue',
    '约下周见面',
  ],
  stage: ['Quoted', '询盘', 'Sample', '已报价', 'Order', '样品', 'Negotiation', '成交'],
  status: ['Active', '跟进中', 'Dormant', '已成交', 'Active', '潜在', 'Lost', '休眠'],
  order_status: ['Completed', '已完成', 'Pending', '处理中', 'Cancelled', '已取消', 'Completed', '待发货'],
  ship_status: ['Shipped', '已发货', 'In transit', '未发货', 'Delivered', '已签收', 'Shipped', '在途'],
  pay_status: ['Paid', '已付款', 'Unpaid', '未付款', 'Partial', '已付清', 'Paid', '未付款'],
  intent: ['High', '高', 'Low', '中', 'Medium', '低', 'High', '中'],
  intent_class: ['潜在客户', '意向客户', 'Prospect', '现实客户', 'Prospect', '流失客户', '潜在客户', 'Target'],
  currency: ['USD', 'CNY', 'EUR', 'USD', 'USD', 'EUR', 'CNY', 'USD'],
  credit_grade: ['AAA', 'AA', 'BBB', 'A', 'AA', 'BB', 'AAA', 'A'],
  payment_terms: ['T/T 30%', '月结30天', 'Net 30', '款到发货', 'L/C', '月结60天', 'Net 60', 'T/T'],
  product: ['LED panel', '筒灯', 'Flood light', '灯带', 'Driver', '面板灯', 'Spot', '球泡'],
  category: ['Lamps', '五金', 'Lamps', '照明', 'Drivers', '配件', 'Lamps', '照明'],
  order_no: ['SO-26001', 'SO-26002', 'SO-26003', 'SO-26004', 'SO-26005', 'SO-26006', 'SO-26007', 'SO-26008'],
  purchase_type: ['Bulk', '样品', 'Sample', '批量', 'Bulk', '试单', 'Bulk', '返单'],
  do_not_contact: ['no', 'no', 'yes', 'no', 'no', 'yes', 'no', 'no'],
  birthday: [
    '1980-03-12',
    '1975-11-02',
    '1990-06-21',
    '1988-01-30',
    '1969-09-14',
    '1993-12-05',
    '1984-04-18',
    '1979-08-08',
  ],
  hire_date: [
    '2018-03-12',
    '2015-11-02',
    '2020-06-21',
    '2018-01-30',
    '2019-09-14',
    '2013-12-05',
    '2014-04-18',
    '2019-08-08',
  ],
  first_contact: [
    '2021-03-12',
    '2022-11-02',
    '2020-06-21',
    '2023-01-30',
    '2019-09-14',
    '2023-12-05',
    '2024-04-18',
    '2022-08-08',
  ],
  index_no: [1, 2, 3, 4, 5, 6, 7, 8],
  rank: [4, 2, 7, 1, 8, 3, 6, 5],
  unit: ['pcs', '台', 'sets', '件', 'pcs', '箱', 'kg', '台'],
  lost_reason: ['Price', '价格', 'Quality', '没有需求', 'Competitor', '交期', 'Price', '倒闭'],
};

const OF_AN_ORDER: readonly Field[] = [
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
  'unit_price',
  'product',
  'category',
  'unit',
];
const AGAIN = [0, 1, 0, 2, 1, 3, 2, 0];

export function headersIn(file: string): readonly LabelledHeader[] {
  return JSON.parse(readFileSync(file, 'utf8')) as readonly LabelledHeader[];
}

export function headerReport(headers: readonly LabelledHeader[]): readonly HeaderRow[] {
  return headers.map((header) => {
    const right = [header.role, ...header.also];
    if (header.role === 'none') {
      const read = [TEXTS, NUMBERS, PAST].map((cells) => readAs(header.label, null, cells));
      const wrong = read.find((field) => field !== null && !right.includes(field)) ?? null;
      return { ...header, read: wrong, verdict: wrong ? 'wrong' : 'unread' };
    }
    const read = readAs(header.label, header.role, BY_ROLE[header.role] ?? BY_KIND[kindOfField(header.role)]);
    return { ...header, read, verdict: read === null ? 'unread' : right.includes(read) ? 'read' : 'wrong' };
  });
}

/** The field under which the column is read, in the small table of its role. */
function readAs(label: string, role: Field | null, cells: readonly Cell[]): Field | null {
  const around: (readonly Cell[])[] =
    role === 'customer_name'
      ? [['Phone', ...PHONES]]
      : role && OF_AN_ORDER.includes(role)
        ? ledgerAround(role)
        : [['Customer name', ...NAMES]];
  const columns = [...around, [label, ...cells]];
  const rows = Array.from({ length: NAMES.length + 1 }, (_, row) => columns.map((column) => column[row] ?? ''));
  const { columns: found } = readBook(sheetOf(rows), { today: TODAY, answers: {} });
  return FIELDS.find((field) => found[field]?.column === columns.length - 1) ?? null;
}

function ledgerAround(role: Field): (readonly Cell[])[] {
  const all: readonly (readonly [Field, readonly Cell[]])[] = [
    ['order_no', ['Order no', ...(BY_ROLE.order_no ?? [])]],
    ['order_date', ['Order date', ...PAST]],
    ['customer_name', ['Customer name', ...AGAIN.map((i) => NAMES[i] ?? '')]],
    ['order_amount', ['Order total', ...BY_KIND.money]],
  ];
  return all.filter(([field]) => field !== role).map(([, column]) => column);
}

/** What the whole must reach: labels read, read as another field, and labels of nothing read as any. */
export const ASKED = { read: 0.92, wrong: 0.005, none: 0.01 } as const;

export interface HeaderCount {
  /** Labels of a field, without those that may stay unread and do. */
  readonly asked: number;
  readonly read: number;
  readonly wrong: number;
  readonly none: number;
  readonly noneRead: number;
}

export function countOf(rows: readonly HeaderRow[]): HeaderCount {
  const none = rows.filter(({ role }) => role === 'none');
  const asked = rows.filter(
    ({ role, also, verdict }) => role !== 'none' && !(verdict === 'unread' && also.includes('none')),
  );
  const count = (some: readonly HeaderRow[], verdict: HeaderRow['verdict']) =>
    some.filter((row) => row.verdict === verdict).length;
  return {
    asked: asked.length,
    read: count(asked, 'read'),
    wrong: count(asked, 'wrong'),
    none: none.length,
    noneRead: count(none, 'wrong'),
  };
}

export function headersHold(rows: readonly HeaderRow[]): boolean {
  const { asked, read, wrong, none, noneRead } = countOf(rows);
  return read >= ASKED.read * asked && wrong <= ASKED.wrong * asked && noneRead <= ASKED.none * none;
}

/** Labels read, read wrongly, and labels of nothing read as any: by field, by language, and in all. */
export function headerTable(rows: readonly HeaderRow[]): string {
  const share = (part: number, all: number) => (all === 0 ? '' : `${((part / all) * 100).toFixed(1)} %`);
  const line = (name: string, some: readonly HeaderRow[]) => {
    const { asked, read, wrong, none, noneRead } = countOf(some);
    return [name, String(asked), share(read, asked), share(wrong, asked), String(none), share(noneRead, none)];
  };
  const lines = [
    ['', 'labels', 'read', 'wrong', 'of nothing', 'read as any'],
    ...FIELDS.map((field) =>
      line(
        field,
        rows.filter(({ role }) => role === field),
      ),
    ).filter(([, asked]) => asked !== '0'),
    ...[...new Set(rows.map(({ lang }) => lang))].map((lang) =>
      line(
        lang,
        rows.filter((row) => row.lang === lang),
      ),
    ),
    line('all', rows),
  ];
  const widths = lines[0]?.map((_, i) => Math.max(...lines.map((cells) => cells[i]?.length ?? 0))) ?? [];
  const wrong = rows.filter(({ verdict }) => verdict === 'wrong');
  return [
    ...lines.map((cells) =>
      cells
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    ...wrong.map(({ label, read, role }) => `✕ ${label}: read as ${read}, not ${role}`),
  ].join('\n');
}
