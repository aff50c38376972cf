/**
 * The Traditional Chinese sample: 客戶追蹤表 of a Taiwanese maker of industrial and vehicle cameras.
 *
 *  - a merged title, two lines of notes, one header row;
 *  - a filter is on: the customers of a colleague who left are hidden;
 *  - section and blank rows inside the filtered range, a 合計 row below it;
 *  - some rows were pasted from an e-mail, with numbers and days as text.
 */
import { on, painted, typed, type SampleBook, type SampleCell, type SampleRow, type SampleSheet } from './sample';

/**
 * 客戶名稱, 國別, 聯絡人, 職稱, 電子郵件, 採購品項, 年採購量, 預估年用量, 上次聯絡時間, 溝通方式, 業務, 付款條件, 備註
 */
type Customer = readonly [
  name: SampleCell, country: string, contact: string, title: string, mail: string, product: string, volume: SampleCell,
  potential: SampleCell, last: SampleCell, way: string | null, owner: string, terms: string | null, remark?: SampleCell,
]; // prettier-ignore

const LEFT = '周雅婷(離職)';

// prettier-ignore
const REGULAR: readonly Customer[] = [
  [painted('yellow', 'Tannberg Visuelle Systeme GmbH'), '德國', 'Klara Voss', '採購經理', 'k.voss@tannberg', '工業相機', '2,400台', null, on(3), '視訊', '林宜蓁', 'T/T 60天', '年約 12 月換約'],
  ['Fjellvik Havteknologi AS', '挪威', 'Sigurd Aune', '工程師', 's.aune@fjellvik', '車用鏡頭', 1000, null, on(5), '電子郵件', '林宜蓁', 'T/T 30天'],
  ['台南府城智慧交通股份有限公司', '台灣', '蘇經理', '副理', 'su@fucheng', '行車記錄器', 1980, null, on(6), '電話', '陳柏翰', '月結60天', '再 20 台就特級'],
  ['高雄港都海事影像設備有限公司', '台灣', '洪小姐', '採購', 'hung@gangdu', '監視攝影機', '約三百', null, on(9), 'LINE', '陳柏翰', '月結30天'],
  ['北海道雪灯り光学株式会社', '日本', '三浦奈緒', '課長', 'miura@yukiakari', '工業相機', 2000, null, typed(18, 'y/m/d'), '電子郵件', '林宜蓁', 'L/C', '要日文檢驗報告'],
  ['Sawtooth Ridge Overland LLC', '美國', 'Hank Dolan', 'Owner', 'hank@sawtoothridge', '行車記錄器', '1.5k', null, on(4), '電子郵件', '許家豪', 'PayPal', '旺季前備貨'],
  ['Prairie Lantern Fleet Services Inc.', '美國', 'Carol Beck', '採購經理', 'cbeck@prairielantern', '行車記錄器', '500-800', null, on(10), '電話', '許家豪', 'T/T 30天'],
  ['彰化鹿港巧匠車燈工業社', '台灣', '施老闆', '負責人', 'shi@qiaojiang', '車用鏡頭', '120台', null, on(12), '電話', '陳柏翰', '現金'],
  ['Brasa Norte Automação Ltda.', '巴西', 'Caio Freitas', '工程師', 'caio@brasanorte', '工業相機', 350, null, on(54), 'WhatsApp', LEFT, 'L/C'],
  ['Lumen Kárpátok Kft.', '匈牙利', 'Eszter Balogh', '採購', 'eszter@lumenkarpatok', '監視攝影機', 499, null, on(10), '電子郵件', '林宜蓁', 'T/T 30天'],
  ['Grupo Faro Atlántico S.A.', '西班牙', 'Inés Robledo', '採購經理', 'ines@faroatlantico', '監視攝影機', '1,000台以上', null, on(17), '視訊', '林宜蓁', 'T/T 60天', painted('red-text', '上次報價太慢被念')],
  ['新竹風城機器視覺科技股份有限公司', '台灣', '鄭博士', '研發主管', 'cheng@windcity', '工業相機', '九百', null, on(6), '拜訪', '陳柏翰', '月結60天'],
  ['釜山바다빛 전장 주식회사', '韓國', '오지훈', '部長', 'oh@badabit', '車用鏡頭', 2100, null, on(66), '電子郵件', LEFT, 'T/T 30天', painted('orange', '離職交接沒交代')],
  ['Kiwi Ridge Telematics Ltd', '紐西蘭', 'Hemi Ngata', 'CTO', 'hemi@kiwiridge', '行車記錄器', 300, null, on(11), '電子郵件', '許家豪', 'T/T 30天'],
  ['Saffron Peak Mobility Pvt Ltd', '印度', 'Neha Joshi', '採購經理', 'neha@saffronpeak', '行車記錄器', '１２００', null, on(2), 'WhatsApp', '許家豪', 'L/C'],
  ['花蓮太魯閣山海觀光巴士客運暨遊覽車租賃股份有限公司', '台灣', '曾課長', '車管課長', 'tseng@shanhai', '行車記錄器', '六百五十台', null, on(13), '電話', '陳柏翰', '月結30天', '全車隊汰換案'],
  ['Ostrava Kamenný Most a.s.', '捷克', 'Radek Slíva', '採購', 'radek@kamennymost', '工業相機', 250, null, typed(9, 'y.m.d'), '電子郵件', '林宜蓁', 'T/T 30天'],
  ['Coral Sand Marine Electronics', '澳洲', 'Jodie Marsh', 'Owner', 'jodie@coralsand', '監視攝影機', '不詳', null, on(27), '電子郵件', '許家豪', '預付'],
  ['ASEAN Silver Gecko Trading Co., Ltd.', '泰國', 'Preecha Wong', '總經理', 'preecha@silvergecko', '行車記錄器', '0.8萬', null, on(5), 'LINE', '許家豪', 'L/C', '量大，價格敏感'],
  ['Delta Heron Logistics B.V.', '荷蘭', 'Femke Bos', '車隊經理', 'femke@deltaheron', '行車記錄器', 720, null, on(16), '視訊', '林宜蓁', 'T/T 30天'],
  ['桃園航翔無人機應用有限公司', '台灣', '葉先生', '技術長', 'yeh@hangxiang', '工業相機', '3百', null, on(9), 'LINE', '陳柏翰', '月結30天'],
  ['Nilam Biru Otomotif PT', '印尼', 'Rizky Pratama', '採購', 'rizky@nilambiru', '車用鏡頭', '#N/A', null, on(19), 'WhatsApp', '許家豪', 'T/T 30天', '從 ERP 貼過來的'],
  ['Mirador del Sur Seguridad', '阿根廷', 'Tomás Ibarra', '總經理', 'tomas@miradordelsur', '監視攝影機', 80, null, on(40), '電子郵件', LEFT, '預付'],
  ['嘉義阿里山雲海民宿協會聯合採購中心', '台灣', '莊理事', '理事', 'chuang@yunhai', '監視攝影機', '大概要問', null, on(25), '電話', '陳柏翰', '現金'],
  ['Glasfors Skogsmaskiner AB', '瑞典', 'Oskar Lind', '研發', 'oskar@glasfors', '車用鏡頭', '1000+', null, on(47), '電子郵件', '林宜蓁', 'T/T 60天', '林業機械專案'],
  ['Windmill Bay Yachts NV', '比利時', 'Lotte Maes', '採購', 'lotte@windmillbay', '監視攝影機', 60, null, on(24), '電子郵件', '林宜蓁', 'T/T 30天'],
  ['宜蘭蘭陽溪農機影像導航合作社', '台灣', '游總幹事', '總幹事', 'yu@lanyangxi', '工業相機', '450', null, typed(20, 'm月d日'), '拜訪', '陳柏翰', '月結30天'],
  ['Red Mesa Mining Controls', '美國', 'Dale Yazzie', '採購經理', 'dale@redmesa', '工業相機', 1500, null, on(38), '電話', LEFT, 'T/T 60天'],
];

// prettier-ignore
const DEVELOPING: readonly Customer[] = [
  ['Lakeshore Transit Solutions Corp.', '加拿大', 'Amélie Caron', '專案經理', 'amelie@lakeshoretransit', '行車記錄器', null, '2,000台', on(6), '視訊', '許家豪', null, '公車標案'],
  ['金門料羅灣漁業電子行', '台灣', '許老闆', '負責人', 'hsu@liaoluo', '監視攝影機', 0, 30, on(8), '電話', '陳柏翰', '現金'],
  ['Vulcano Rosso Macchine S.r.l.', '義大利', 'Giada Ferri', '採購', 'giada@vulcanorosso', '工業相機', null, '約600', on(11), '電子郵件', '林宜蓁', null],
  ['Qingtian Smart Agri（青田智農）', '台灣', '范執行長', '執行長', 'fan@qingtian', '工業相機', null, '500-1000', on(5), 'LINE', '陳柏翰', null, '天使輪剛過'],
  ['Sunda Strait Ferries', '印尼', 'Putri Anggraini', '採購', 'putri@sundaferries', '監視攝影機', null, '待定', on(31), '電子郵件', '許家豪', null],
  ['Hawthorn & Vale Coachworks', '英國', 'Rupert Vale', '董事', 'rupert@hawthornvale', '車用鏡頭', 180, '1,200', on(10), '電子郵件', '林宜蓁', 'T/T 30天', '今年試單，明年轉量'],
  ['Oued Noir Transport SARL', '摩洛哥', 'Salma Idrissi', '總經理', 'salma@ouednoir', '行車記錄器', null, '三百', on(60), 'WhatsApp', LEFT, null],
  ['Stepnaya Zvezda LLP', '哈薩克', 'Timur Bekov', '採購', 'timur@stepnaya', '監視攝影機', null, 299, on(23), '電子郵件', '林宜蓁', null],
  ['沖繩珊瑚海觀光潛艇株式會社', '日本', '比嘉翔', '部長', 'higa@sangokai', '監視攝影機', null, '150台', typed(12, 'y-mm-dd'), '電子郵件', '林宜蓁', null],
  ['Ember Fox Robotics Inc.', '美國', 'Jill Tanaka', '共同創辦人', 'jill@emberfox', '工業相機', '20', '1,000～1,500', on(4), '視訊', '許家豪', '信用卡', '樣品 OK'],
  ['澎湖菊島風帆運動影像工作室', '台灣', '呂小姐', '店長', 'lu@judao', '監視攝影機', null, '?', on(34), 'LINE', '陳柏翰', null],
  ['Cobalt Reef Dive Gear Sdn Bhd', '馬來西亞', 'Aisyah Rahman', '採購', 'aisyah@cobaltreef', '監視攝影機', null, 320, on(9), 'WhatsApp', '許家豪', null],
  ['Alpenglüh Seilbahntechnik AG', '瑞士', 'Reto Caduff', '技術長', 'reto@alpenglueh', '工業相機', null, '八百台', on(13), '電子郵件', '林宜蓁', null, '纜車安全監看'],
  ['Bosphorus Kedi Elektronik', '土耳其', 'Elif Sancak', '採購', 'elif@bkedi', '車用鏡頭', null, null, on(44), '電子郵件', LEFT, null],
  [painted('struck', 'Zambezi Dust Rally Club'), '尚比亞', 'Mutale', '會長', 'mutale@zambezidust', '行車記錄器', null, 40, on(65), 'WhatsApp', '許家豪', null, painted('struck', '不回信')],
];

// prettier-ignore
const SHOW: readonly Customer[] = [
  ['TANNBERG Visuelle Systeme', '德國', 'Uwe Marten', '研發', 'u.marten@tannberg', '車用鏡頭', null, '50', on(26), '展覽', '林宜蓁', null, painted('orange', '跟第一列同一家？')],
  ['屏東熱帶農業物聯網有限公司', '台灣', '潘小姐', '專員', 'pan@tropagri', '監視攝影機', null, '600', null, null, '陳柏翰', null],
  ['Orchard Isle Golf Carts LLC', '美國', 'Bruce Kemp', 'Owner', 'bruce@orchardisle', '行車記錄器', null, '約1000', null, null, '許家豪', null, painted('green', '想要白牌')],
  ['Polar Thistle Offshore Ltd', '英國', 'Moira Laing', '採購經理', 'moira@polarthistle', '監視攝影機', null, '2千', null, null, '林宜蓁', null, painted('green', '年底前要樣品')],
  ['Mango Coast Scooters', '菲律賓', 'Jun Abad', '總經理', 'jun@mangocoast', '行車記錄器', null, '未定', null, null, '許家豪', null],
  ['Estrela do Cabo Pescas Lda', '葡萄牙', 'Rita Nunes', '採購', 'rita@estreladocabo', '監視攝影機', null, 90, on(26), '展覽', '林宜蓁', null],
  ['Steel Lotus Forklifts Pvt Ltd', '印度', 'Vikram Rao', '採購', 'vikram@steellotus', '車用鏡頭', null, '700台', typed(26, 'yyyymmdd'), '展覽', '許家豪', null],
  ['雲林虎尾糖鐵文化觀光小火車聯盟', '台灣', '廖先生', '秘書', 'liao@huwei', '監視攝影機', null, '10台', typed(25, 'm月d日'), '展覽', '陳柏翰', null],
  ['Granite Owl Parking Systems', '美國', 'Tess Morley', '專案經理', 'tess@graniteowl', '監視攝影機', null, '400～500', on(26), '展覽', '許家豪', null],
  ['Lagoon Ibis Boats S.A.S.', '法國', 'Hugo Lemaire', '採購', 'hugo@lagoonibis', '監視攝影機', null, '無', on(26), '展覽', '林宜蓁', null],
  ['Mekong Lantern Bus Co., Ltd.', '越南', '黎氏梅', '總經理', 'mai@mekonglantern', '行車記錄器', null, '一千二百台', on(20), '展覽', '許家豪', null],
  ['Ironbark Station Drones Pty Ltd', '澳洲', 'Cody Lang', 'Owner', 'cody@ironbark', '工業相機', null, 300, on(3), '電子郵件', '許家豪', null],
  ['Sahara Wadi Tours & Rental Est.', '埃及', 'Dina Fouad', '總經理', 'dina@saharawadi', '行車記錄器', null, 260, on(53), 'WhatsApp', LEFT, null],
  ['Tatra Vlk Zabezpečenie s.r.o.', '斯洛伐克', 'Jana Hric', '採購', 'jana@tatravlk', '監視攝影機', null, '不知道', null, null, '林宜蓁', null],
  ['苗栗客庄桐花季影像紀錄文化事業有限公司', '台灣', '徐導演', '導演', 'hsu@tonghua', '工業相機', null, '60台', '下次再說', null, '陳柏翰', null],
];

function customers(): SampleSheet {
  const rows: SampleRow[] = [
    { role: 'title', cells: ['翠峰光電　外銷客戶追蹤表（2026）'] },
    { role: 'note', cells: ['單位：台／年　　更新：每週四　　黃＝重點　橘＝待確認　綠＝展後必追'] },
    { role: 'note', cells: ['※ 篩選開著！看全部請先清除「業務」篩選'] },
    {
      role: 'header',
      cells: ['編號', '客戶名稱', '國別', '聯絡人', '職稱', '電子郵件', '採購品項', '年採購量(台)', '預估年用量(台)', '上次聯絡時間', '溝通方式', '業務', '付款條件', '備註'],
    },
  ]; // prettier-ignore
  let number = 0;
  const add = (list: readonly Customer[]): void => {
    for (const [name, country, contact, title, mail, ...rest] of list) {
      number += 1;
      const code = `T${String(number).padStart(3, '0')}`;
      const cells = [code, name, country, contact, title, `${mail}.example.com`, ...rest];
      rows.push({ role: 'record', cells, hidden: rest[5] === LEFT });
    }
  };
  add(REGULAR);
  rows.push({ role: 'blank', cells: [] });
  rows.push({ role: 'section', cells: ['【開發中】'] });
  add(DEVELOPING);
  rows.push({ role: 'blank', cells: [] });
  rows.push({ role: 'section', cells: ['【秋季電子展】名片 10/27 – 10/29'] });
  add(SHOW);
  const last = rows.length;
  const sum = { sumOf: [5, last] as const };
  rows.push({ role: 'total', cells: [null, '合計', null, null, null, null, null, sum, sum] });
  rows.push({ role: 'foot', cells: ['備註：預估年用量由業務與客戶確認後填寫，未確認者填「待定」。'] });
  return {
    name: '外銷客戶',
    columns: [
      { kind: 'centre', width: 7 },
      { kind: 'text', width: 36 },
      { kind: 'centre', width: 8 },
      { kind: 'text', width: 15 },
      { kind: 'centre', width: 11 },
      { kind: 'mail', width: 34 },
      { kind: 'centre', width: 12 },
      { kind: 'quantity', width: 13.5 },
      { kind: 'quantity', width: 14.5 },
      { kind: 'date', width: 13.5 },
      { kind: 'centre', width: 11 },
      { kind: 'centre', width: 13.5 },
      { kind: 'centre', width: 11 },
      { kind: 'remark', width: 23 },
    ],
    rows,
    merged: [],
    frozen: [4, 2],
    filter: { range: `A4:N${last}`, column: 11, shown: ['林宜蓁', '許家豪', '陳柏翰'] },
    lists: [{ range: `K5:K${last}`, choices: ['電子郵件', '電話', '視訊', 'LINE', 'WhatsApp', '拜訪', '展覽'] }],
    rules: [],
  };
}

// prettier-ignore
const PRICES: SampleSheet = {
  name: '價目表',
  columns: [{ kind: 'text', width: 12 }, { kind: 'text', width: 14 }, { kind: 'text', width: 32 }, { kind: 'quantity', width: 12 }, { kind: 'money', width: 13 }, { kind: 'money', width: 14 }, { kind: 'remark', width: 22 }],
  rows: [
    { role: 'title', cells: ['2026 外銷價目表（FOB 基隆，USD）'] },
    { role: 'header', cells: ['型號', '品名', '規格', '起訂量(台)', '單價', '500台以上', '備註'] },
    { role: 'record', cells: ['TF-M120', '工業相機', '120 萬畫素，GigE', 10, 168, { lowered: 0.05 }, '含 SDK'] },
    { role: 'record', cells: ['TF-M500', '工業相機', '500 萬畫素，USB3', 10, 254, { lowered: 0.05 }, null] },
    { role: 'record', cells: ['TF-V080', '車用鏡頭', 'IP69K，後視 170°', 100, 31.5, { lowered: 0.08 }, '線長可客製'] },
    { role: 'record', cells: ['TF-V090', '車用鏡頭', '紅外線，加熱除霜', 100, 44, { lowered: 0.08 }, null] },
    { role: 'record', cells: ['TF-R200', '行車記錄器', '三鏡頭，4G 回傳', 50, 89, { lowered: 0.1 }, '車隊版'] },
    { role: 'record', cells: ['TF-R110', '行車記錄器', '雙鏡頭，GPS', 50, 52.8, { lowered: 0.1 }, null] },
    { role: 'record', cells: ['TF-S600', '監視攝影機', '600 萬畫素，PoE', 50, 36.2, { lowered: 0.06 }, '船用另報'] },
    { role: 'foot', cells: ['報價有效 30 天，含出口包裝，不含海外關稅。'] },
  ],
  merged: [],
  frozen: [2, 0],
  filter: null,
  lists: [],
  rules: [],
};

// prettier-ignore
const NOTES: SampleSheet = {
  name: '說明',
  columns: [{ kind: 'number', width: 5 }, { kind: 'remark', width: 90 }],
  rows: [
    { role: 'title', cells: ['填寫說明'] },
    { role: 'record', cells: [1, '聯絡完當天填「上次聯絡時間」，西元年月日。'] },
    { role: 'record', cells: [2, '數量一律以「台」計，一年的量；客戶講範圍就照範圍填。'] },
    { role: 'record', cells: [3, '離職同仁的客戶不要刪，主管會再分。'] },
    { role: 'record', cells: [4, '公司名稱用名片上的全名，不要縮寫。'] },
    { role: 'record', cells: [5, '特價與付款條件超過 60 天要簽核。'] },
  ],
  merged: [],
  frozen: [1, 0],
  filter: null,
  lists: [],
  rules: [],
};

export const ZH_TW: SampleBook = {
  sheets: [customers(), PRICES, NOTES],
  font: '微軟正黑體',
  dateFormat: 'yyyy/mm/dd',
  accent: '3B7D5A',
  tint: 'E2EFDA',
};
