/**
 * Places as they stand in company names and in the columns of country and region, as a path: 深圳 and Shenzhen are
 * CN/gd/shenzhen.
 *
 *  - two places disagree when neither path begins the other: 广东 and 深圳 agree, 上海 and 深圳 do not;
 *  - countries are known by their names in the buyers' languages, from the browser's own `Intl.DisplayNames`, and by
 *    two letters;
 *  - towns: China's and Taiwan's trading towns in characters and pinyin, and a few ports of the world. A town that is
 *    not here is no place, so it tells nothing.
 */
import { simplified } from './simplified';
import { plain } from '../cell/text';

/** 'CN', 'CN/gd', 'CN/gd/shenzhen'. */
export type Place = string;

/** Path: words of one place parted by '=', places by blanks; `>` is a place within the one before. */
const TOWNS: { readonly [path: string]: string } = {
  'CN/bj': '北京=beijing=peking',
  'CN/sh': '上海=shanghai',
  'CN/tj': '天津=tianjin',
  'CN/cq': '重庆=chongqing',
  'CN/gd':
    '广东=guangdong=canton 深圳=shenzhen 广州=guangzhou 东莞=dongguan 佛山=foshan >顺德=shunde >南海=nanhai 中山=zhongshan 珠海=zhuhai 惠州=huizhou 汕头=shantou 江门=jiangmen 肇庆=zhaoqing 湛江=zhanjiang 揭阳=jieyang 潮州=chaozhou 清远=qingyuan',
  'CN/zj':
    '浙江=zhejiang 杭州=hangzhou >萧山=xiaoshan 宁波=ningbo >慈溪=cixi >余姚=yuyao 温州=wenzhou >瑞安=ruian >乐清=yueqing 金华=jinhua >义乌=yiwu >永康=yongkang >东阳=dongyang 台州=taizhou >黄岩=huangyan >温岭=wenling 绍兴=shaoxing 嘉兴=jiaxing 湖州=huzhou 舟山=zhoushan 丽水=lishui 衢州=quzhou',
  'CN/js':
    '江苏=jiangsu 苏州=suzhou >昆山=kunshan >张家港=zhangjiagang >常熟=changshu 无锡=wuxi >宜兴=yixing >江阴=jiangyin 南京=nanjing 常州=changzhou 南通=nantong 扬州=yangzhou 徐州=xuzhou 镇江=zhenjiang >丹阳=danyang 盐城=yancheng 泰州 连云港=lianyungang',
  'CN/fj':
    '福建=fujian=fukien 厦门=xiamen=amoy 福州=fuzhou 泉州=quanzhou >晋江=jinjiang >石狮=shishi >南安=nanan 漳州=zhangzhou 莆田=putian 龙岩=longyan',
  'CN/sd':
    '山东=shandong 青岛=qingdao=tsingtao 济南=jinan 烟台=yantai 潍坊=weifang 临沂=linyi 淄博=zibo 威海=weihai 济宁=jining 日照=rizhao 东营=dongying',
  'CN/he':
    '河北=hebei 石家庄=shijiazhuang 衡水=hengshui 保定=baoding 唐山=tangshan 沧州=cangzhou 邯郸=handan 廊坊=langfang',
  'CN/ha': '河南=henan 郑州=zhengzhou 洛阳=luoyang 新乡=xinxiang',
  'CN/hb': '湖北=hubei 武汉=wuhan 宜昌=yichang 襄阳=xiangyang',
  'CN/hn': '湖南=hunan 长沙=changsha 株洲=zhuzhou',
  'CN/ah': '安徽=anhui 合肥=hefei 芜湖=wuhu',
  'CN/jx': '江西=jiangxi 南昌=nanchang 景德镇=jingdezhen',
  'CN/sc': '四川=sichuan 成都=chengdu',
  'CN/sn': '陕西=shaanxi 西安',
  'CN/ln': '辽宁=liaoning 大连=dalian 沈阳=shenyang 鞍山=anshan',
  'CN/jl': '吉林=jilin 长春=changchun',
  'CN/hl': '黑龙江=heilongjiang 哈尔滨=harbin',
  'CN/sx': '山西=shanxi 太原=taiyuan',
  'CN/yn': '云南=yunnan 昆明=kunming',
  'CN/gx': '广西=guangxi 南宁=nanning',
  'CN/hi': '海南=hainan 海口=haikou',
  'CN/xj': '新疆=xinjiang 乌鲁木齐=urumqi',
  TW: '台北=taipei 新北 高雄=kaohsiung 台中=taichung 台南=tainan 新竹=hsinchu 桃园=taoyuan 彰化=changhua',
  JP: '东京=tokyo 大阪=osaka 名古屋=nagoya',
  KR: '首尔=seoul 釜山=busan',
  AE: '迪拜=dubai 沙迦=sharjah =abudhabi =ajman',
  IN: '孟买=mumbai 新德里=delhi =chennai =jaipur =bangalore =bengaluru =kolkata =ahmedabad',
  TR: '伊斯坦布尔=istanbul =ankara =izmir',
  US: '纽约=newyork 洛杉矶=losangeles =chicago =houston =miami',
  GB: '伦敦=london =manchester =birmingham',
  DE: '汉堡=hamburg 柏林=berlin 慕尼黑=munich=muenchen =frankfurt',
  RU: '莫斯科=moscow',
  VN: '胡志明=hochiminh=saigon 河内=hanoi',
};

/** What people call countries besides their names. */
const NICKNAMES =
  'thenetherlands=NL russianfederation=RU czech=CZ theuk=GB theusa=US 菲=PH 泰=TH 马来=MY usa=US america=US us=US 美=US uk=GB uk=GB england=GB scotland=GB britain=GB greatbritain=GB 英=GB uae=AE 阿联酋=AE 迪拜=AE ksa=SA saudi=SA 沙特=SA korea=KR ' +
  'southkorea=KR 韩=KR rok=KR prc=CN mainlandchina=CN 中国大陆=CN holland=NL russia=RU 俄=RU turkey=TR turkiye=TR czechrepublic=CZ 捷克共和国=CZ vietnam=VN 越=VN ' +
  'hongkong=HK hk=HK 香港=HK macau=MO 澳门=MO 德=DE 法=FR 日=JP 印=IN ivorycoast=CI drc=CD burma=MM brasil=BR espana=ES osterreich=AT deutschland=DE schweiz=CH suisse=CH';

/** Names of countries are looked for in these. */
const LANGUAGES =
  'en zh-Hans zh-Hant de fr es it pt nl pl tr ru vi id ja ko ar cs sv da nb fi el hu ro uk lt et lv hr bg'.split(' ');

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Hong Kong, Macau and the mainland: one buyer often has a house in two of them. */
const NEIGHBOURS: ReadonlySet<string> = new Set(['CN', 'HK', 'MO']);

const towns = townsByWord();

let countries: ReadonlyMap<string, Place> | null = null;

/** A town or province, by its name in characters or in Latin letters without blanks: 深圳市, shenzhen. */
export function townOf(word: string): Place | null {
  return (
    towns.get(word) ?? towns.get(word.replace(/(?:特别行政区|壮族自治区|维吾尔自治区|自治区|省|市|区|县)$/, '')) ?? null
  );
}

/** A country by any of its names, or by its two letters where they are written as capitals. */
export function countryOf(text: string): Place | null {
  const said = plain(text);
  countries ??= countriesByName();
  return countries.get(wordOf(said)) ?? (/^[A-Z]{2}$/.test(said) && countries.has(`#${said}`) ? said : null);
}

/** What a cell of a country or region column says, be it a country, a province or a town. */
export function placeOf(text: string): Place | null {
  const word = wordOf(plain(text));
  return word === '' ? null : (townOf(word) ?? countryOf(text));
}

/**
 * The one country that a cell names among other words: 德国 Germany, Dubai (UAE), 美国·加州. Null if it names none, or
 * two.
 */
export function countryIn(text: string): string | null {
  const whole = placeOf(text);
  if (whole !== null) return whole.slice(0, 2);
  const found = new Set<string>();
  for (const part of plain(text).split(/[/,;|()·–—、，；-]+/)) {
    const place = placeOf(part);
    const places = place === null ? part.split(' ').map(placeOf) : [place];
    for (const one of places) if (one !== null) found.add(one.slice(0, 2));
  }
  const [country] = found;
  return found.size === 1 ? (country ?? null) : null;
}

export function disagree(a: Place, b: Place): boolean {
  return !a.startsWith(b) && !b.startsWith(a);
}

/** Do they name two countries? The mainland, Hong Kong and Macau count as one here. */
export function inTwoCountries(a: Place, b: Place): boolean {
  const [one = '', other = ''] = [a.slice(0, 2), b.slice(0, 2)];
  return one !== other && !(NEIGHBOURS.has(one) && NEIGHBOURS.has(other));
}

/** The names of towns in characters, the longest first, for a regular expression. */
export function townsInCharacters(): string {
  const words = [...towns.keys()].filter((word) => word > '\u3400');
  return words.sort((a, b) => b.length - a.length).join('|');
}

function wordOf(text: string): string {
  return simplified(text.toLowerCase())
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .normalize('NFC');
}

function townsByWord(): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const [path, line] of Object.entries(TOWNS)) {
    let above = path;
    for (const item of line.split(' ')) {
      const names = item
        .replace('>', '')
        .split('=')
        .filter((name) => name !== '');
      const last = names[names.length - 1] ?? '';
      const isWhole = path.includes('/') && found.size > 0 && line.startsWith(item);
      const place: Place = isWhole ? path : item.startsWith('>') ? `${above}/${last}` : `${path}/${last}`;
      if (!item.startsWith('>')) above = place;
      for (const name of names) found.set(name, place);
    }
  }
  return found;
}

function countriesByName(): Map<string, Place> {
  const found = new Map<string, Place>();
  const inEnglish = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const codes: string[] = [];
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const code = first + second;
      // UK is GB, and DD has become DE.
      const isInUse = Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
      if (isInUse && (inEnglish.of(code) ?? 'Unknown Region') !== 'Unknown Region') codes.push(code);
    }
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const word = wordOf(names.of(code) ?? '');
      if (word !== '' && !found.has(word)) found.set(word, code);
    }
  }
  for (const pair of NICKNAMES.split(' ')) {
    const [name = '', code = ''] = pair.split('=');
    found.set(name, code);
  }
  for (const code of codes) found.set(`#${code}`, code);
  return found;
}
