/**
 * Words for laid-out sheets, in three languages. A header comes as spellings that say the same by the same parts; the
 * Chinese ones in 简体 and 繁體 side by side. Some of them, and all under `others`, are in no list of the product's.
 */
export const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;

export type Locale = (typeof LOCALES)[number];

/** What a column holds, as far as the laws care. */
export const ROLES = [
  'name',
  'volume',
  'potential',
  'last',
  'next',
  'owner',
  'country',
  'contact',
  'phone',
  'email',
  'notes',
] as const;

export type Role = (typeof ROLES)[number];

/** Spellings of one header; any of them may stand for any other. */
export type Spellings = readonly string[];

const en: { readonly [role in Role]: readonly Spellings[] } = {
  name: [
    ['Customer name', 'Name of customer', 'customer_name', 'CUSTOMER NAME *', 'Customers name'],
    ['Client', 'Clients', 'CLIENT', 'Client:'],
    ['Dealer name', 'Name of dealer', 'dealer_name'],
    ['Stockist', 'Stockists', 'STOCKIST'],
    ['Account name', 'account_name', 'Name of account'],
    ['Buyer company', 'Company (buyer)', 'buyer_company'],
  ],
  volume: [
    ['Annual volume', 'Volume, annual', 'annual_volume', 'ANNUAL VOLUME'],
    ['Yearly quantity', 'Quantity yearly', 'yearly_quantity'],
    ['Units per year', 'units per year', 'UNITS PER YEAR'],
    ['Offtake per annum', 'Offtake (per annum)', 'offtake per annum'],
    ['Annual usage (pcs)', 'Annual usage pcs', 'annual usage (pcs)'],
    ['Actual qty a year', 'Actual quantity a year', 'Qty a year, actual'],
  ],
  potential: [
    ['Potential volume', 'Volume (potential)', 'potential_volume'],
    ['Expected annual quantity', 'Annual quantity expected', 'expected annual qty'],
    ['Estimated demand', 'estimated_demand', 'ESTIMATED DEMAND'],
  ],
  last: [
    ['Last contact', 'last_contact', 'LAST CONTACT', 'Last contact date'],
    ['Last call', 'Last calls', 'last_call'],
    ['Latest visit date', 'Date of latest visit', 'latest_visit_date'],
    ['Last spoken to', 'LAST SPOKEN TO', 'last spoken to'],
    ['Previous meeting', 'previous_meeting', 'Previous meetings'],
  ],
  next: [
    ['Next contact', 'next_contact', 'Next contact date'],
    ['Planned visit date', 'Visit date (planned)', 'planned visit date'],
    ['Next call', 'next_call', 'NEXT CALL'],
  ],
  owner: [
    ['Salesperson', 'Sales person', 'salesperson'],
    ['Account manager', 'account_manager', 'Account Manager'],
    ['Sales rep', 'SALES REP', 'sales_rep'],
  ],
  country: [['Country', 'country', 'COUNTRY']],
  contact: [['Contact person', 'contact_person', 'CONTACT PERSON']],
  phone: [
    ['Phone', 'PHONE', 'Phone no.'],
    ['Mobile', 'mobile', 'Mobile number'],
  ],
  email: [['Email', 'E-mail', 'email address']],
  notes: [['Remarks', 'remarks', 'Remark']],
};

type Both = readonly (readonly [simplified: string, traditional: string])[];

const zh: { readonly [role in Role]: readonly Both[] } = {
  name: [
    [
      ['客户名称', '客戶名稱'],
      ['客户的名称', '客戶的名稱'],
      ['客户 名称', '客戶 名稱'],
      ['客户名称*', '客戶名稱*'],
    ],
    [
      ['经销商', '經銷商'],
      ['经销商（必填）', '經銷商（必填）'],
    ],
    [
      ['采购单位', '採購單位'],
      ['采购单位：', '採購單位：'],
    ],
    [
      ['门店名称', '門店名稱'],
      ['门店 名称', '門店 名稱'],
    ],
    [
      ['代理商名称', '代理商名稱'],
      ['代理商 名称', '代理商 名稱'],
    ],
    [
      ['买家', '買家'],
      ['买家栏', '買家欄'],
    ],
  ],
  volume: [
    [
      ['年采购量', '年採購量'],
      ['年采购量(台)', '年採購量(台)'],
      ['每年采购量', '每年採購量'],
    ],
    [
      ['年用量', '年用量'],
      ['全年用量', '全年用量'],
    ],
    [
      ['实际年拿货量', '實際年拿貨量'],
      ['年拿货量（实际）', '年拿貨量（實際）'],
    ],
    [
      ['年提货数量', '年提貨數量'],
      ['全年提货数量', '全年提貨數量'],
    ],
  ],
  potential: [
    [
      ['潜在年采购量', '潛在年採購量'],
      ['年采购量（潜在）', '年採購量（潛在）'],
    ],
    [
      ['预计年需求量', '預計年需求量'],
      ['年需求量（预计）', '年需求量（預計）'],
    ],
  ],
  last: [
    [
      ['上次联系时间', '上次聯絡時間'],
      ['上次联系日期', '上次聯絡日期'],
    ],
    [
      ['最近拜访日期', '最近拜訪日期'],
      ['最近一次拜访日期', '最近一次拜訪日期'],
      ['最近拜访', '最近拜訪'],
    ],
    [
      ['最后跟进', '最後跟進'],
      ['最后跟进时间', '最後跟進時間'],
    ],
    [
      ['前次回访', '前次回訪'],
      ['前次回访日期', '前次回訪日期'],
    ],
  ],
  next: [
    [
      ['下次联系时间', '下次聯絡時間'],
      ['下次联系日期', '下次聯絡日期'],
    ],
    [
      ['计划拜访日期', '計劃拜訪日期'],
      ['拜访日期（计划）', '拜訪日期（計劃）'],
    ],
  ],
  owner: [
    [
      ['业务员', '業務員'],
      ['业务员*', '業務員*'],
    ],
    [
      ['销售代表', '銷售代表'],
      ['销售代表栏', '銷售代表欄'],
    ],
  ],
  country: [
    [
      ['国家', '國家'],
      ['国家*', '國家*'],
    ],
  ],
  contact: [
    [
      ['联系人', '聯絡人'],
      ['联系人姓名', '聯絡人姓名'],
    ],
  ],
  phone: [
    [
      ['电话', '電話'],
      ['手机', '手機'],
    ],
  ],
  email: [
    [
      ['邮箱', '郵箱'],
      ['电子邮箱', '電子郵箱'],
    ],
  ],
  notes: [
    [
      ['备注', '備註'],
      ['备注栏', '備註欄'],
    ],
  ],
};

/** All ways to write a header of a role: groups of spellings that stand for each other. */
export function headersOf(role: Role, locale: Locale): readonly Spellings[] {
  if (locale === 'en') return en[role];
  return zh[role].map((pairs) => pairs.map((pair) => pair[locale === 'zh-CN' ? 0 : 1]));
}

/** The same header in the other script; null where it has none. */
export function inOtherScript(header: string): string | null {
  const pair = Object.values(zh)
    .flat(2)
    .find(([simplified, traditional]) => header === simplified || header === traditional);
  return pair ? (pair[0] === header ? pair[1] : pair[0]) : null;
}

/** Columns that are no business of ours, under words that nobody listed. */
export const OTHERS: { readonly [locale in Locale]: readonly string[] } = {
  en: ['Pallet colour', 'Gate', 'Shelf metres', 'Zonk', 'Depot bay', 'Bin tag', 'Loyalty hue'],
  'zh-CN': ['货架米数', '门禁', '楼层', '色系', '版位', '陈列面', '叉车口'],
  'zh-TW': ['貨架米數', '門禁', '樓層', '色系', '版位', '陳列面', '堆高機口'],
};

/** Who buys, under a word that is in no list: only the cells can tell. */
export const UNLISTED_NAME: { readonly [locale in Locale]: readonly string[] } = {
  en: ['Mandant', 'Punter', 'Kunde'],
  'zh-CN': ['东家', '掌柜', '档口'],
  'zh-TW': ['東家', '掌櫃', '檔口'],
};

/** Two header rows: a group over the two that it holds. */
export const GROUPS: {
  readonly [locale in Locale]: {
    readonly [pair in 'volumes' | 'contacts']: readonly [group: string, first: string, second: string];
  };
} = {
  en: { volumes: ['Annual volume', 'Actual', 'Potential'], contacts: ['Contact', 'Last', 'Next'] },
  'zh-CN': { volumes: ['年采购量', '实际', '潜在'], contacts: ['联系', '上次', '下次'] },
  'zh-TW': { volumes: ['年採購量', '實際', '潛在'], contacts: ['聯絡', '上次', '下次'] },
};

export interface CellWords {
  readonly title: string;
  readonly currency: string;
  readonly currencies: readonly string[];
  readonly index: readonly string[];
  readonly unit: string;
  readonly about: string;
  readonly unknown: readonly string[];
  readonly unreadable: readonly string[];
  readonly noDay: readonly string[];
  readonly sections: readonly string[];
  readonly totals: readonly string[];
  readonly owners: readonly string[];
  readonly countries: readonly string[];
  /** Thirty people and more, put together. */
  readonly persons: readonly [readonly string[], readonly string[]];
  readonly notes: readonly string[];
  readonly others: readonly string[];
  /** Other lists that may stand below, each with its lines. */
  readonly below: readonly (readonly (readonly (string | number)[])[])[];
  readonly nameParts: readonly [readonly string[], readonly string[], readonly string[]];
}

export const CELLS: { readonly [locale in Locale]: CellWords } = {
  en: {
    title: 'Customers of the southern branch',
    currency: 'Currency',
    currencies: ['USD', 'EUR', 'GBP'],
    index: ['No.', '#', ''],
    unit: 'pcs',
    about: 'about ',
    unknown: ['TBD', 'n/a', 'unknown'],
    unreadable: ['depends', 'see mail', 'some'],
    noDay: ['last week', 'at the fair', '31/31/2026'],
    sections: ['-- North --', '— South Region —', '== Export =='],
    totals: ['Total', 'Subtotal', 'Grand total'],
    owners: ['Ann', 'Ben', 'Cleo'],
    countries: ['Germany', 'Spain', 'Vietnam'],
    persons: [
      ['Mia', 'Omar', 'Tess', 'Ravi', 'Nora', 'Jan'],
      [' Lund', ' Haddad', ' Quill', ' Menon', ' Vale'],
    ],
    notes: ['met at the fair', 'asks for samples', '', ''],
    others: ['red', 'blue', 'green'],
    below: [
      [
        ['Salesperson', 'Goal'],
        ['Ann', 120],
        ['Ben', 90],
      ],
      [
        ['Depot', 'Vans', 'Opens'],
        ['Harbour', 4, '8:00'],
        ['Mill', 2, '9:00'],
        ['Yard', 3, '7:30'],
      ],
      [['Red: call this week'], ['Green: all well']],
    ],
    nameParts: [
      ['Birch', 'Orion', 'Kestrel', 'Halden', 'Marlow', 'Tamsin', 'Vega', 'Quarry', 'Juniper', 'Solent'],
      [' Hardware', ' Trading', ' Textiles', ' & Sons', ' Lane', ' Instruments', ' House'],
      [' Ltd', ' GmbH', ' LLC', '', '', ' Co'],
    ],
  },
  'zh-CN': {
    title: '南区客户一览',
    currency: '币种',
    currencies: ['美元', '人民币', '欧元'],
    index: ['序号', '编号', ''],
    unit: '台',
    about: '约',
    unknown: ['待定', '无', '不详'],
    unreadable: ['看情况', '见邮件', '若干'],
    noDay: ['上周', '展会上', '2026.13.45'],
    sections: ['—— 华东区 ——', '—— 华南 ——', '【出口】'],
    totals: ['合计', '小计', '总计'],
    owners: ['王伟', '李娜', '陈晨'],
    countries: ['德国', '越南', '西班牙'],
    persons: [
      ['赵', '钱', '孙', '周', '吴', '郑'],
      ['敏', '海', '悦', '杰', '芳'],
    ],
    notes: ['展会认识', '要样品', '', ''],
    others: ['红', '蓝', '绿'],
    below: [
      [
        ['业务员', '目标'],
        ['王伟', 120],
        ['李娜', 90],
      ],
      [
        ['仓库', '车辆', '开门'],
        ['码头', 4, '8:00'],
        ['磨坊', 2, '9:00'],
      ],
      [['红色：本周联系'], ['绿色：一切正常']],
    ],
    nameParts: [
      ['海川', '凯腾', '远洋', '明视', '瑞丰', '博远', '恒达', '众诚', '天启', '佳美'],
      ['五金', '贸易', '电子', '建材', '纺织', '仪器', ''],
      ['有限公司', '行', '商行', '厂', '店', '经营部'],
    ],
  },
  'zh-TW': {
    title: '南區客戶一覽',
    currency: '幣別',
    currencies: ['美元', '台幣', '歐元'],
    index: ['序號', '編號', ''],
    unit: '台',
    about: '約',
    unknown: ['待定', '無', '不詳'],
    unreadable: ['看情況', '見郵件', '若干'],
    noDay: ['上週', '展會上', '2026.13.45'],
    sections: ['—— 華東區 ——', '—— 南部 ——', '【出口】'],
    totals: ['合計', '小計', '總計'],
    owners: ['王偉', '李娜', '陳晨'],
    countries: ['德國', '越南', '西班牙'],
    persons: [
      ['趙', '錢', '孫', '周', '吳', '鄭'],
      ['敏', '海', '悅', '傑', '芳'],
    ],
    notes: ['展會認識', '要樣品', '', ''],
    others: ['紅', '藍', '綠'],
    below: [
      [
        ['業務員', '目標'],
        ['王偉', 120],
        ['李娜', 90],
      ],
      [
        ['倉庫', '車輛', '開門'],
        ['碼頭', 4, '8:00'],
        ['磨坊', 2, '9:00'],
      ],
      [['紅色：本週聯絡'], ['綠色：一切正常']],
    ],
    nameParts: [
      ['海川', '凱騰', '遠洋', '明視', '瑞豐', '博遠', '恆達', '眾誠', '天啟', '佳美'],
      ['五金', '貿易', '電子', '建材', '紡織', '儀器', ''],
      ['有限公司', '行', '商行', '廠', '店', '企業社'],
    ],
  },
};
