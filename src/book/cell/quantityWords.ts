/**
 * The words around a number: units, currencies, magnitudes, periods, "about" and "at least".
 *
 *  - spellings of one unit are one (臺 is 台, 公斤 is kg, pieces is pcs), different words stay different units: 套 is
 *    not sets, 件 may be a piece or a carton;
 *  - a currency is a label that shows a mixture, never a rate: ¥ and 元 are called CNY, $ USD. A sheet that means yen
 *    or Taiwan dollars by them has them all the way down;
 *  - k, w and 万 are magnitudes. A capital M is a million; a small m may be metres, see `quantity.ts`;
 *  - a word that is not here makes the cell unreadable. Adding one is one word in one line.
 */
const UNITS: { readonly [unit: string]: string } = {
  台: '台 臺 檯',
  件: '件',
  套: '套',
  组: '组 組',
  个: '个 個 箇',
  只: '只 隻',
  枚: '枚',
  颗: '颗 顆',
  粒: '粒',
  部: '部',
  辆: '辆 輛',
  架: '架',
  把: '把',
  支: '支 枝',
  根: '根',
  条: '条 條',
  块: '块 塊',
  片: '片',
  张: '张 張',
  本: '本',
  册: '册 冊',
  卷: '卷 捲',
  匹: '匹',
  双: '双 雙',
  对: '对 對',
  打: '打',
  盒: '盒',
  包: '包',
  袋: '袋',
  箱: '箱',
  桶: '桶',
  瓶: '瓶',
  罐: '罐',
  筒: '筒',
  捆: '捆',
  托: '托 托盘',
  柜: '柜 櫃 个柜 個櫃 高柜 小柜 大柜',
  车: '车 車',
  批: '批',
  单: '单 單',
  票: '票',
  份: '份',
  户: '户 戶',
  人: '人',
  次: '次',
  株: '株',
  樘: '樘',
  扇: '扇',
  盏: '盏 盞',
  棵: '棵',
  头: '头 頭',
  斤: '斤',
  克: '克 g gram grams',
  kg: 'kg kgs kilo kilos 公斤 千克',
  t: 't ton tons tonne tonnes mt 吨 噸 公吨 公噸',
  米: '米 meter meters metre metres mtr mtrs',
  m2: 'm2 sqm 平方米 平米 平方 平',
  m3: 'm3 cbm 立方米 立方 方',
  升: '升 l liter liters litre litres',
  pcs: 'pcs pc pce pces piece pieces ea each',
  units: 'unit units',
  sets: 'set sets',
  pairs: 'pair pairs prs',
  boxes: 'box boxes',
  packs: 'pack packs pkg pkgs',
  bags: 'bag bags',
  bottles: 'bottle bottles',
  drums: 'drum drums',
  rolls: 'roll rolls',
  sheets: 'sheet sheets',
  kits: 'kit kits',
  ctns: 'ctn ctns carton cartons',
  pallets: 'pallet pallets plt plts',
  bales: 'bale bales',
  reels: 'reel reels',
  crates: 'crate crates',
  sacks: 'sack sacks',
  cans: 'can cans tin tins',
  jars: 'jar jars',
  tubes: 'tube tubes',
  bundles: 'bundle bundles',
  barrels: 'barrel barrels bbl bbls',
  cases: 'case cases cs',
  lb: 'lb lbs',
  gal: 'gal gallon gallons',
  ft: 'ft feet foot',
  dozen: 'dozen dozens doz',
  containers: 'container containers cntr cntrs fcl',
  teu: 'teu teus',
  feu: 'feu feus',
  orders: 'order orders',
};

const CURRENCIES: { readonly [currency: string]: string } = {
  CNY: 'cny rmb cn¥ ¥ 元 圆 圓 块钱 塊錢 元人民币 人民币 人民幣 yuan',
  USD: 'usd us$ $ us_dollar us_dollars dollar dollars 美元 美金 美刀 刀',
  EUR: 'eur € euro euros 欧元 歐元',
  GBP: 'gbp £ 英镑 英鎊',
  JPY: 'jpy jp¥ 日元 日圆 日圓 円 yen',
  HKD: 'hkd hk$ 港币 港幣 港元',
  TWD: 'twd ntd nt$ 台币 台幣 新台币 新台幣 新臺幣',
  KRW: 'krw ₩ 韩元 韓元',
  AUD: 'aud a$ au$ 澳元',
  CAD: 'cad c$ ca$ 加元',
  SGD: 'sgd s$ 新元 新币',
  INR: 'inr rs ₹ 卢比',
  RUB: 'rub ₽ 卢布',
  CHF: 'chf 瑞郎',
  AED: 'aed',
  SAR: 'sar',
  BRL: 'brl r$',
  MXN: 'mxn mx$',
  TRY: 'try ₺',
  ZAR: 'zar',
  THB: 'thb ฿ 泰铢',
  VND: 'vnd ₫ 越南盾',
  MYR: 'myr rm',
  IDR: 'idr rp',
  PHP: 'php ₱',
  PLN: 'pln zł',
};

const MAGNITUDES: readonly (readonly [number, string])[] = [
  [1e3, 'k thousand'],
  [1e4, 'w'],
  [1e5, 'lakh lakhs'],
  [1e6, 'mio mn mln million millions'],
  [1e7, 'crore crores'],
];

/** How many of these periods a year has; a day is 0, for how many days count is anyone's guess. */
const PERIODS: readonly (readonly [number, string, string])[] = [
  [
    1,
    '/年 每年 一年 /一年 p.a. pa /yr /year /y /a /annum per_year per_annum a_year yearly annually',
    '年 每年 年均 一年 年采购 年采购量 年需 年需求 年需求量 年用量 年採購 年採購量 yearly annual annually',
  ],
  [2, '/半年 每半年', '半年 每半年'],
  [4, '/季 /季度 每季 每季度 /quarter /qtr /q per_quarter quarterly', '每季 每季度 quarterly'],
  [
    12,
    '/月 每月 /个月 /個月 每个月 每個月 /month /mo /mth per_month a_month monthly',
    '月 每月 月均 一个月 一個月 每个月 每個月 monthly',
  ],
  [52, '/周 /週 每周 每週 /星期 /week /wk per_week a_week weekly', '每周 每週 一周 weekly'],
  [0, '/天 /日 每天 每日 /day per_day a_day daily', '每天 每日 一天 日均 daily'],
];

const ABOUT_BEFORE =
  '约 約 大约 大約 大概 大致 近 将近 將近 接近 差不多 估计 估計 预计 預計 预估 預估 ~ ≈ about approx approximately around circa ca c. roughly est estimated nearly almost';
const ABOUT_AFTER = '左右 上下 前后 前後 估计 估計 预计 預計 预估 預估 approx approximately est estimated or_so';
const LEAST_BEFORE =
  '≥ ≧ > >= 至少 最少 起码 不少于 不少於 不低于 不低於 大于 大於 超过 超過 超 高于 高於 over above min minimum more_than at_least';
const LEAST_AFTER = '+ 以上 及以上 或以上 起 ↑ and_up or_more and_above and_more plus min';
const MOST_BEFORE =
  '≤ ≦ < <= 至多 最多 不超过 不超過 不多于 少于 少於 小于 低于 under below max maximum up_to less_than at_most';
const MOST_AFTER = '以下 及以下 以内 以內 之内 ↓ max or_less';

/** What a word says: its slot may be filled once only. */
export interface Mark {
  readonly slot:
    'unit' | 'currency' | 'magnitude' | 'metres' | 'perYear' | 'about' | 'least' | 'most' | 'minus' | 'plus';
  /** Unit and currency by name. */
  readonly name: string;
  /** Magnitude, or periods a year. */
  readonly count: number;
}

/** Words by their first character, longest first. */
export type Index = ReadonlyMap<string, readonly (readonly [word: string, mark: Mark])[]>;

/** Words that may stand before a number, and after it; all in lower case. */
export const BEFORE: Index = indexOf([
  ...named('currency', CURRENCIES),
  ...PERIODS.flatMap(([count, , words]) => marks(words, { slot: 'perYear', name: '', count })),
  ...flags('about', ABOUT_BEFORE),
  ...flags('least', LEAST_BEFORE),
  ...flags('most', MOST_BEFORE),
  ...flags('minus', '- − 负 負'),
  ...flags('plus', '+'),
]);

export const AFTER: Index = indexOf([
  ...named('unit', UNITS),
  ...named('currency', CURRENCIES),
  ...MAGNITUDES.flatMap(([count, words]) => marks(words, { slot: 'magnitude', name: '', count })),
  ...flags('metres', 'm'),
  ...PERIODS.flatMap(([count, words]) => marks(words, { slot: 'perYear', name: '', count })),
  ...flags('about', ABOUT_AFTER),
  ...flags('least', LEAST_AFTER),
  ...flags('most', MOST_AFTER),
]);

/** The longest word of `words` that stands at `at`, or null. A Latin word has to end there, but for the k of kpcs. */
export function wordAt(text: string, at: number, words: Index): readonly [word: string, mark: Mark] | null {
  for (const entry of words.get(text.charAt(at)) ?? []) {
    const [word] = entry;
    const end = at + word.length;
    if (text.startsWith(word, at) && (word === 'k' || !isLetter(text, end - 1) || !isLetter(text, end))) return entry;
  }
  return null;
}

function indexOf(words: readonly (readonly [string, Mark])[]): Index {
  const index = new Map<string, (readonly [string, Mark])[]>();
  for (const entry of [...words].sort(([a], [b]) => b.length - a.length)) {
    const first = entry[0].charAt(0);
    index.set(first, [...(index.get(first) ?? []), entry]);
  }
  return index;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x61 && code <= 0x7a;
}

function named(
  slot: 'unit' | 'currency',
  table: { readonly [name: string]: string },
): readonly (readonly [string, Mark])[] {
  return Object.entries(table).flatMap(([name, words]) => marks(words, { slot, name, count: 1 }));
}

function flags(slot: Mark['slot'], words: string): readonly (readonly [string, Mark])[] {
  return marks(words, { slot, name: '', count: 1 });
}

/** Words are parted by blanks; a blank inside a word is written _. */
function marks(words: string, mark: Mark): readonly (readonly [string, Mark])[] {
  return words.split(' ').map((word) => [word.replace(/_/g, ' '), mark] as const);
}
