import type { Locale } from '../../src/policy/locale';

/** One small vocabulary in each language, for sheets with the same contents. */
export interface Language {
  readonly id: Locale;
  readonly title: string;
  readonly customer: string;
  readonly country: string;
  readonly owner: string;
  readonly phone: string;
  readonly volume: string;
  readonly potential: string;
  readonly last: string;
  readonly next: string;
  readonly tier: string;
  readonly contact: string;
  readonly total: string;
  readonly subtotal: string;
  readonly section: string;
  readonly note: string;
  readonly unknown: string;
  readonly about: string;
  readonly unit: string;
  readonly order: {
    readonly no: string;
    readonly date: string;
    readonly amount: string;
    readonly quantity: string;
    readonly status: string;
  };
  readonly done: string;
  readonly cancelled: string;
  readonly group: {
    readonly who: string;
    readonly orders: string;
    readonly contact: string;
    readonly name: string;
    readonly last: string;
    readonly next: string;
  };
}

export const LANGUAGES: readonly Language[] = [
  {
    id: 'en',
    title: 'Customer follow-up sheet 2026',
    customer: 'Customer name',
    country: 'Country',
    owner: 'Salesperson',
    phone: 'Phone',
    volume: 'Annual volume (pcs)',
    potential: 'Potential volume',
    last: 'Last contact',
    next: 'Next contact',
    tier: 'Customer level',
    contact: 'Contact person',
    total: 'Total',
    subtotal: 'Subtotal',
    section: '-- East Region --',
    note: 'Note: volumes are estimates',
    unknown: 'TBD',
    about: 'about 500',
    unit: 'pcs',
    order: { no: 'Order no', date: 'Order date', amount: 'Order amount', quantity: 'Quantity', status: 'Status' },
    done: 'Completed',
    cancelled: 'Cancelled',
    group: { who: 'Customer', orders: 'Annual', contact: 'Contact', name: 'Name', last: 'Last', next: 'Next' },
  },
  {
    id: 'zh-CN',
    title: '2026年客户跟进表',
    customer: '客户名称',
    country: '国家',
    owner: '业务员',
    phone: '电话',
    volume: '年订单量(台)',
    potential: '潜在订单量',
    last: '最近跟进时间',
    next: '下次跟进时间',
    tier: '客户级别',
    contact: '联系人',
    total: '合计',
    subtotal: '小计',
    section: '—— 华东区 ——',
    note: '备注：数量为预估',
    unknown: '待定',
    about: '约500',
    unit: '台',
    order: { no: '订单号', date: '订单日期', amount: '订单金额', quantity: '数量', status: '状态' },
    done: '已完成',
    cancelled: '已取消',
    group: { who: '客户', orders: '年度', contact: '联系', name: '名称', last: '最近', next: '下次' },
  },
  {
    id: 'zh-TW',
    title: '2026年客戶跟進表',
    customer: '客戶名稱',
    country: '國家',
    owner: '業務員',
    phone: '電話',
    volume: '年訂單量(臺)',
    potential: '潛在訂單量',
    last: '最後聯絡日',
    next: '下次聯絡時間',
    tier: '客戶級別',
    contact: '聯絡人',
    total: '總計',
    subtotal: '小計',
    section: '—— 華東區 ——',
    note: '備註：數量為預估',
    unknown: '待定',
    about: '約500',
    unit: '台',
    order: { no: '訂單號碼', date: '訂單日期', amount: '訂單金額', quantity: '數量', status: '狀態' },
    done: '已完成',
    cancelled: '已取消',
    group: { who: '客戶', orders: '年度', contact: '聯絡', name: '名稱', last: '最近', next: '下次' },
  },
];
