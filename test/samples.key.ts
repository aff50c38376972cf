/**
 * The answer key of the three sample workbooks, worked out by hand from what stands in their cells on 2026-11-22.
 *
 *  - volume, potential, tier and last contact were read and written down by a person, row by row; nothing is taken from
 *    src/. '-' is blank or unknown (待定, 無, TBD, ?, 保密 …) or not readable; '!' is a day that is there but is none;
 *  - a range counts with its lower end; 约, 左右, +, ≥, ~ leave the number as it is; 万 is 10,000, k is 1,000;
 *  - tier: T0 #2, inclusive, on the larger of volume and potential: S 2,000 · A 1,000 · B 500 · C 300 · D below;
 *  - next contact and contact by: T0 #3 as G5 reads it, calendar days after the last contact (S and A 3/4, B 4/7, C
 *    7/7, D 7/14), each moved to the next working day. Working days: the State Council's arrangement for 2026
 *    (https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm), written down below; a calendar of its own, a
 *    dozen lines, so that it can be read against the notice.
 */
import type { SampleLocale } from '../src/workbench/samples/sample';

export type KeyTier = 'S' | 'A' | 'B' | 'C' | 'D';

export interface KeyCustomer {
  /** As Excel counts, from 1. */
  readonly row: number;
  readonly name: string;
  readonly volume: number | null;
  readonly potential: number | null;
  readonly tier: KeyTier | null;
  readonly lastContact: string | null;
  readonly nextContact: string | null;
  readonly contactBy: string | null;
  /** On `KEY_DAY`; null where it is not for this key to say (no tier, or a last contact that cannot be read). */
  readonly state: 'overdue' | 'due' | 'upcoming' | 'never' | null;
}

export interface SampleKey {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly excluded: readonly {
    readonly row: number;
    readonly why: 'total' | 'blank' | 'repeated-header' | 'section' | 'note';
  }[];
  readonly hiddenRows: readonly number[];
  /** Field ids of the header dictionary; headers that are not in it are left out. */
  readonly columns: Readonly<Record<string, string>>;
  /** Cells that hold something which is neither a value nor a word for "unknown". */
  readonly unreadable: readonly { readonly cell: string; readonly found: string }[];
  /** Rows that are surely one company; branches that share a domain may rightly be found as well. */
  readonly duplicates: readonly (readonly [number, number])[];
  readonly customers: readonly KeyCustomer[];
}

/** The day the key is for: a Sunday, serial 46348. */
export const KEY_DAY = '2026-11-22';

/** First and last day off: 元旦, 春节, 清明, 劳动节, 端午, 中秋, 国庆. */
const DAYS_OFF_2026 = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
] as const;

/** Saturdays and Sundays that are worked instead. */
const MAKE_UP_2026 = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

const FLOORS = [
  ['S', 2000],
  ['A', 1000],
  ['B', 500],
  ['C', 300],
  ['D', 0],
] as const;

const RHYTHM: Readonly<Record<KeyTier, readonly [due: number, by: number]>> = {
  S: [3, 4],
  A: [3, 4],
  B: [4, 7],
  C: [7, 7],
  D: [7, 14],
};

export function isWorkday(iso: string): boolean {
  if (MAKE_UP_2026.includes(iso)) return true;
  if (DAYS_OFF_2026.some(([first, last]) => iso >= first && iso <= last)) return false;
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

export function daysAfter(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function tierByRule(volume: number | null, potential: number | null): KeyTier | null {
  if (volume === null && potential === null) return null;
  const units = Math.max(volume ?? 0, potential ?? 0);
  return FLOORS.find(([, floor]) => units >= floor)?.[0] ?? null;
}

export function windowOf(tier: KeyTier, lastContact: string): readonly [next: string, by: string] {
  const moved = (iso: string): string => (isWorkday(iso) ? iso : moved(daysAfter(iso, 1)));
  const [due, by] = RHYTHM[tier];
  return [moved(daysAfter(lastContact, due)), moved(daysAfter(lastContact, by))];
}

export function stateOn(day: string, next: string, by: string): 'overdue' | 'due' | 'upcoming' {
  return day > by ? 'overdue' : day >= next ? 'due' : 'upcoming';
}

/** Row | customer | volume | potential | tier | last contact. */
const ZH_CN = `
 6 | Nordvik Optik AS（挪威总代） | 2600 | - | S | 2026-11-20
 7 | Brennholt Sicherheitstechnik GmbH | 1850 | 2500 | S | 2026-11-17
 8 | Atelier Vaucresson & Fils SARL | 500 | - | B | 2026-11-16
 9 | Kestrel & Moor Imaging Ltd | 12000 | - | S | 2026-11-19
10 | Van der Linde Bewakingssystemen B.V. | 720 | - | B | 2026-11-13
11 | Ottavio Serra Elettronica S.r.l. | 2000 | - | S | 2026-11-05
12 | Poljana Digitalna Oprema d.o.o. | 300 | - | C | 2026-11-11
13 | Zelený Vrch Elektro s.r.o. | 280 | - | D | 2026-11-10
14 | Optyka Zimorodek Sp. z o.o. | 1000 | - | A | 2026-11-18
15 | Casa Albarrán Distribuciones, S.L. | - | 800 | B | 2026-11-09
16 | Hellasvision Emporiki A.E. | 150 | - | D | 2026-10-29
18 | 迪拜晨星安防贸易有限公司（Morning Star Security Trading LLC） | 1200 | - | A | 2026-11-16
19 | 阿联酋沙迦金色沙丘安防系统与智能楼宇设备贸易有限责任公司 | 3000 | - | S | 2026-11-02
20 | Qasr Al Nada Trading Est. | 500 | - | B | 2026-11-12
21 | Tamarind Coast Electronics Ltd | - | - | - | 2026-11-06
22 | 开罗尼罗之窗影像器材进出口公司 | 420 | - | C | 2026-11-13
23 | Maison Baobab Équipements | 90 | - | D | 2026-10-15
24 | Kgala Ridge Security (Pty) Ltd | 600 | - | B | 2026-11-16
25 | Anadolu Şimşek Görüntüleme A.Ş. | 2000 | - | S | 2026-11-17
26 | Beit Zohar Optics | - | - | - | 2026-10-22
27 | 拉各斯棕榈海岸电子（微信联系） | 0 | - | D | 2026-10-09
29 | 越南平阳新视界电子股份公司 | 1500 | - | A | 2026-11-18
30 | PT Lautan Lensa Nusantara | 1000 | - | A | 2026-11-17
31 | Siam Kaleidoscope Co., Ltd. | 300 | - | C | 2026-11-12
32 | 株式会社みなと光学機器 | 800 | - | B | 2026-11-19
33 | 한빛나루 비전 주식회사 | 499 | - | C | 2026-11-09
34 | Meghdoot Vision Pvt Ltd | 1500 | - | A | 2026-11-04
35 | Padma Delta Electronics | 300 | - | C | 2026-11-13
36 | Borneo Hornbill Security Sdn Bhd | 500 | - | B | 2026-11-11
37 | Golden Carabao Imaging Corp. | - | 1500 | A | 2026-11-16
38 | 新加坡狮城远望影像科技私人有限公司 | 1100 | - | A | 2026-09-29
39 | 香港海皓国际贸易有限公司 | 650 | - | B | 2026-09-30
40 | Zhetysu Kamera Service TOO | - | - | - | 2026-10-08
43 | Blue Heron Outfitters Inc. | 2000 | - | S | 2026-11-19
44 | Cedar & Flint Home Security LLC | 1800 | - | A | 2026-10-06
45 | Maple Lantern Imports Ltd | 800 | - | B | 2026-11-18
46 | Comercial Quetzal Azul S.A. de C.V. | 350 | - | C | 2026-09-23
47 | Ipê Roxo Importação Ltda | 10000 | - | S | 2026-09-17
48 | Andes Lucero SpA | 500 | - | B | 2026-11-06
49 | Río Plata Óptica S.R.L. | 120 | - | D | 2026-11-13
50 | Kookaburra Trail Cameras Pty Ltd | 950 | - | B | 2026-11-20
51 | Tūī Coast Electronics Ltd | 200 | - | D | 2026-11-12
52 | Hermanos Tucán Importadores | - | - | - | 2026-10-27
54 | 宁波海川智能科技有限公司 | 1200 | - | A | 2026-11-17
55 | 佛山市顺德区云岫家居安防有限公司 | 480 | - | C | 2026-11-05
56 | 成都青禾弱电工程有限公司 | 200 | - | D | 2026-11-11
57 | 西安朔望系统集成股份有限公司 | 900 | - | B | 2026-11-13
58 | 厦门鹭屿跨境电商有限公司 | 2500 | - | S | 2026-11-16
59 | 苏州拾光里摄影器材连锁有限公司（原苏州拾光影像器材经营部，前年更名） | 310 | - | C | 2026-11-02
60 | 哈尔滨北辰冰雪运动装备有限公司 | - | 300 | C | -
61 | 内蒙古草原蓝天航拍器材服务中心 | 50 | - | D | -
64 | NORDVIK OPTIK | - | - | - | 2026-10-30
65 | Sunny Fjord Camera AB | - | 600 | B | 2026-10-29
66 | Casablanca Lumière SARL | - | 2000 | S | -
67 | Lusaka Copper Eye Ltd | - | 1000 | A | -
68 | Dilmun Pearl Smart Home W.L.L. | - | - | - | -
69 | Volcán Verde Tecnología S.A. | - | 400 | C | 2026-10-19
70 | Tbilisi Vine & Vision LLC | - | 100 | D | !
71 | 江门市蓬江区潮连岛光影文化传播有限公司 | - | 200 | D | 2026-10-28`;

const ZH_TW = `
 5 | Tannberg Visuelle Systeme GmbH | 2400 | - | S | 2026-11-19
 6 | Fjellvik Havteknologi AS | 1000 | - | A | 2026-11-17
 7 | 台南府城智慧交通股份有限公司 | 1980 | - | A | 2026-11-16
 8 | 高雄港都海事影像設備有限公司 | 300 | - | C | 2026-11-13
 9 | 北海道雪灯り光学株式会社 | 2000 | - | S | 2026-11-04
10 | Sawtooth Ridge Overland LLC | 1500 | - | A | 2026-11-18
11 | Prairie Lantern Fleet Services Inc. | 500 | - | B | 2026-11-12
12 | 彰化鹿港巧匠車燈工業社 | 120 | - | D | 2026-11-10
13 | Brasa Norte Automação Ltda. | 350 | - | C | 2026-09-29
14 | Lumen Kárpátok Kft. | 499 | - | C | 2026-11-12
15 | Grupo Faro Atlántico S.A. | 1000 | - | A | 2026-11-05
16 | 新竹風城機器視覺科技股份有限公司 | 900 | - | B | 2026-11-16
17 | 釜山바다빛 전장 주식회사 | 2100 | - | S | 2026-09-17
18 | Kiwi Ridge Telematics Ltd | 300 | - | C | 2026-11-11
19 | Saffron Peak Mobility Pvt Ltd | 1200 | - | A | 2026-11-20
20 | 花蓮太魯閣山海觀光巴士客運暨遊覽車租賃股份有限公司 | 650 | - | B | 2026-11-09
21 | Ostrava Kamenný Most a.s. | 250 | - | D | 2026-11-13
22 | Coral Sand Marine Electronics | - | - | - | 2026-10-26
23 | ASEAN Silver Gecko Trading Co., Ltd. | 8000 | - | S | 2026-11-17
24 | Delta Heron Logistics B.V. | 720 | - | B | 2026-11-06
25 | 桃園航翔無人機應用有限公司 | 300 | - | C | 2026-11-13
26 | Nilam Biru Otomotif PT | - | - | - | 2026-11-03
27 | Mirador del Sur Seguridad | 80 | - | D | 2026-10-13
28 | 嘉義阿里山雲海民宿協會聯合採購中心 | - | - | - | 2026-10-28
29 | Glasfors Skogsmaskiner AB | 1000 | - | A | 2026-10-06
30 | Windmill Bay Yachts NV | 60 | - | D | 2026-10-29
31 | 宜蘭蘭陽溪農機影像導航合作社 | 450 | - | C | 2026-11-02
32 | Red Mesa Mining Controls | 1500 | - | A | 2026-10-15
35 | Lakeshore Transit Solutions Corp. | - | 2000 | S | 2026-11-16
36 | 金門料羅灣漁業電子行 | 0 | 30 | D | 2026-11-14
37 | Vulcano Rosso Macchine S.r.l. | - | 600 | B | 2026-11-11
38 | Qingtian Smart Agri（青田智農） | - | 500 | B | 2026-11-17
39 | Sunda Strait Ferries | - | - | - | 2026-10-22
40 | Hawthorn & Vale Coachworks | 180 | 1200 | A | 2026-11-12
41 | Oued Noir Transport SARL | - | 300 | C | 2026-09-23
42 | Stepnaya Zvezda LLP | - | 299 | D | 2026-10-30
43 | 沖繩珊瑚海觀光潛艇株式會社 | - | 150 | D | 2026-11-10
44 | Ember Fox Robotics Inc. | 20 | 1000 | A | 2026-11-18
45 | 澎湖菊島風帆運動影像工作室 | - | - | - | 2026-10-19
46 | Cobalt Reef Dive Gear Sdn Bhd | - | 320 | C | 2026-11-13
47 | Alpenglüh Seilbahntechnik AG | - | 800 | B | 2026-11-09
48 | Bosphorus Kedi Elektronik | - | - | - | 2026-10-09
49 | Zambezi Dust Rally Club | - | 40 | D | 2026-09-18
52 | TANNBERG Visuelle Systeme | - | 50 | D | 2026-10-27
53 | 屏東熱帶農業物聯網有限公司 | - | 600 | B | -
54 | Orchard Isle Golf Carts LLC | - | 1000 | A | -
55 | Polar Thistle Offshore Ltd | - | 2000 | S | -
56 | Mango Coast Scooters | - | - | - | -
57 | Estrela do Cabo Pescas Lda | - | 90 | D | 2026-10-27
58 | Steel Lotus Forklifts Pvt Ltd | - | 700 | B | 2026-10-27
59 | 雲林虎尾糖鐵文化觀光小火車聯盟 | - | 10 | D | 2026-10-28
60 | Granite Owl Parking Systems | - | 400 | C | 2026-10-27
61 | Lagoon Ibis Boats S.A.S. | - | - | - | 2026-10-27
62 | Mekong Lantern Bus Co., Ltd. | - | 1200 | A | 2026-11-02
63 | Ironbark Station Drones Pty Ltd | - | 300 | C | 2026-11-19
64 | Sahara Wadi Tours & Rental Est. | - | 260 | D | 2026-09-30
65 | Tatra Vlk Zabezpečenie s.r.o. | - | - | - | -
66 | 苗栗客庄桐花季影像紀錄文化事業有限公司 | - | 60 | D | !`;

const EN = `
 4 | Halvorsen & Lund Optics Ltd | 2300 | - | S | 2026-11-20
 5 | Greywater Lane Interiors Ltd | 510 | - | B | 2026-11-16
 6 | Blauwal Kameratechnik GmbH | 1000 | - | A | 2026-11-17
 7 | Maison Corbeau Noir SAS | 600 | - | B | 2026-11-03
 8 | Tulpenveld Elektronica B.V. | 350 | - | C | 2026-11-12
 9 | Cantiere Luce Viva S.p.A. | 1500 | - | A | 2026-11-16
10 | Almendra Roja Seguridad S.L. | 499 | - | C | 2026-11-13
11 | Sokolnia Vision Sp. z o.o. | 300 | - | C | 2026-11-13
12 | Ruokolahti Eräkamerat Oy | 240 | - | D | 2026-11-10
13 | Nightjar & Sons Gamekeeping Supplies | 120 | - | D | 2026-11-09
14 | Dvorana Svetlobe d.o.o. | - | 700 | B | 2026-11-09
15 | Kallisto Nautical Supplies S.A. | 95 | - | D | 2026-10-29
16 | Copper Lantern Home Security, Inc. | 2000 | - | S | 2026-11-16
17 | Bristlecone Trail Outfitters LLC | 1850 | 2500 | S | 2026-11-19
18 | Great Lakes Fleet Eyes Corp. | 1200 | - | A | 2026-11-18
19 | Moss & Ember Nursery Goods | 800 | - | B | 2026-11-17
20 | Saltbox Harbor Alarm Company | 300 | - | C | 2026-11-11
21 | Trois Hiboux Distribution Inc. | 650 | - | B | 2026-09-30
22 | Yellowknife Aurora Expeditions Ltd | 40 | - | D | 2026-11-12
23 | Juniper Canyon Tow & Recovery Association Purchasing Cooperative of the Four Corners | 500 | - | B | 2026-11-06
24 | Faro Esmeralda Comercial S.A. de C.V. | 420 | - | C | 2026-11-13
25 | Cactus Wren Real Estate Photo Supply | - | - | - | 2026-10-23
28 | Harbour Kite Imports Pty Ltd | 1000 | - | A | 2026-10-06
29 | Pohutukawa Security Ltd | 500 | - | B | 2026-11-17
30 | Akatsuki Garden Camera K.K. | 900 | - | B | 2026-11-19
31 | Merlion Quay Smart Living Pte Ltd | 1100 | - | A | 2026-09-29
32 | Chao Phraya Lens House Co., Ltd. | 500 | - | B | 2026-11-11
33 | Sapphire Monsoon Electronics Pvt Ltd | 10000 | - | S | 2026-09-17
34 | Ceylon Firefly Homes (Pvt) Ltd | 260 | - | D | 2026-11-06
35 | Mindanao Tarsier Trading | 300 | - | C | 2026-11-14
36 | Hanok Bell Systems Co., Ltd. | 2000 | - | S | 2026-11-04
37 | Red Lotus Pagoda Tours JSC | 150 | - | D | 2026-10-15
38 | Kinabalu Sky Drones Sdn Bhd | - | - | - | 2026-10-26
39 | Al Safwa Pearl Trading & Contracting W.L.L. | 3000 | - | S | 2026-11-13
40 | Desert Rose Intercoms LLC | 1300 | - | A | 2026-11-05
41 | Blue Acacia Fleet Solutions Ltd | 380 | - | C | 2026-11-02
42 | Table Bay Watch (Pty) Ltd | 720 | - | B | 2026-11-16
43 | Atlas Cedar Équipement SARL | 200 | - | D | 2026-10-30
44 | Volta Kingfisher Ventures | 0 | - | D | 2026-10-09
45 | Nile Papyrus Cam Trading | - | - | - | 2026-10-22
46 | HALVORSEN AND LUND OPTICS LIMITED | - | 60 | D | 2026-10-27
47 | Quarry Stone Smart Gates Ltd | - | 800 | B | 2026-10-27
48 | Pampas Wind Agro Tech S.A. | - | 2000 | S | -
49 | Fox Hollow Pet Cams LLC | - | 1000 | A | -
50 | Isla Coral Hotels Group | - | 350 | C | -
51 | Baltic Amber Coachlines UAB | - | 500 | B | 2026-10-27
52 | Tambourine Cycle Couriers | - | 70 | D | 2026-10-28
53 | Cerro Blanco Minería SpA | - | 1500 | A | 2026-11-18
54 | Emerald Yurt Camps LLP | - | - | - | -
55 | Papaya Reef Resorts Ltd | - | 310 | C | 2026-11-13
58 | Old Mill Gadgets & Gifts | 60 | - | D | 2026-07-15
59 | Northern Pike Marine Oy | 480 | - | C | 2026-08-18
60 | Sombra Larga Drive-In Cinemas | - | - | - | 2026-08-26
61 | Copper Lantern Home Security (Canada) Ltd | 1000 | - | A | 2026-09-18
62 | Windrush Valley Dog Wardens | 25 | - | D | !
63 | Sugarbush Snowmobile Rentals | - | 200 | D | -`;

/** Each has a customer that is struck through; in the key it is one like all others. */
export const SAMPLE_ANSWERS = { 'rest-rows': 'no' } as const;

export const SAMPLE_KEYS: Readonly<Record<SampleLocale, SampleKey>> = {
  'zh-CN': {
    sheet: '客户跟进',
    headerRows: [3, 4],
    excluded: [
      ...[5, 17, 28, 42, 53, 63].map((row) => ({ row, why: 'section' as const })),
      ...[41, 62].map((row) => ({ row, why: 'blank' as const })),
      { row: 72, why: 'total' },
      ...[73, 74].map((row) => ({ row, why: 'note' as const })),
    ],
    hiddenRows: [],
    columns: {
      customer_name: 'B', country: 'C', contact_name: 'D', email: 'E', product: 'F', annual_volume: 'G', potential_volume: 'H',
      tier: 'I', last_contact: 'J', contact_method: 'K', owner: 'L', intent: 'M', notes: 'N',
    }, // prettier-ignore
    unreadable: [
      { cell: 'G21', found: '看情况' },
      { cell: 'J70', found: '2026.11.31' },
    ],
    duplicates: [[6, 64]],
    customers: customersOf(ZH_CN),
  },
  'zh-TW': {
    sheet: '外銷客戶',
    headerRows: [4],
    excluded: [
      ...[33, 50].map((row) => ({ row, why: 'blank' as const })),
      ...[34, 51].map((row) => ({ row, why: 'section' as const })),
      { row: 67, why: 'total' },
      { row: 68, why: 'note' },
    ],
    hiddenRows: [13, 17, 27, 32, 41, 48, 64],
    columns: {
      customer_name: 'B', country: 'C', contact_name: 'D', contact_title: 'E', email: 'F', product: 'G', annual_volume: 'H',
      potential_volume: 'I', last_contact: 'J', contact_method: 'K', owner: 'L', payment_terms: 'M', notes: 'N',
    }, // prettier-ignore
    unreadable: [
      { cell: 'H26', found: '#N/A' },
      { cell: 'H28', found: '大概要問' },
      { cell: 'J66', found: '下次再說' },
    ],
    duplicates: [[5, 52]],
    customers: customersOf(ZH_TW),
  },
  en: {
    sheet: 'Accounts',
    headerRows: [3],
    excluded: [
      ...[26, 56].map((row) => ({ row, why: 'blank' as const })),
      { row: 27, why: 'repeated-header' },
      { row: 57, why: 'section' },
      { row: 64, why: 'total' },
      { row: 65, why: 'note' },
    ],
    hiddenRows: [],
    columns: {
      region: 'A', customer_name: 'B', country: 'C', contact_name: 'D', email: 'E', product: 'F', annual_volume: 'G',
      potential_volume: 'H', last_contact: 'I', contact_method: 'J', owner: 'K', intent: 'L', payment_terms: 'M', notes: 'N',
    }, // prettier-ignore
    unreadable: [
      { cell: 'G45', found: 'on request' },
      { cell: 'I62', found: '31/06/2026' },
    ],
    duplicates: [[4, 46]],
    customers: customersOf(EN),
  },
};

/** The tier is taken as it was written down; samples.key.test.ts holds it against `tierByRule`. */
function customersOf(table: string): KeyCustomer[] {
  return table.trim().split('\n').map((line) => {
    const [row = '', name = '', volume = '-', potential = '-', tier = '-', last = '-'] = line.split('|').map((part) => part.trim());
    const known = tier === 'S' || tier === 'A' || tier === 'B' || tier === 'C' || tier === 'D' ? tier : null;
    const lastContact = last === '-' || last === '!' ? null : last;
    const [nextContact, contactBy] = known && lastContact ? windowOf(known, lastContact) : [null, null];
    const state = known === null || last === '!' ? null : nextContact && contactBy ? stateOn(KEY_DAY, nextContact, contactBy) : 'never';
    const number = (text: string): number | null => (text === '-' ? null : Number(text));
    return { row: Number(row), name, volume: number(volume), potential: number(potential), tier: known, lastContact, nextContact, contactBy, state };
  }); // prettier-ignore
}
