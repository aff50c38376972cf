/**
 * The Simplified Chinese sample: 客户跟进表 of a camera exporter, kept since 2021 by people who came and went.
 *
 *  - a merged title, a line of notes, then two header rows (订单量 and 跟进情况 stand over two columns each);
 *  - section rows by market, a blank row, a 合计 row whose word stands in the merged cells left of the sum, two foot
 *    notes;
 *  - grades set by hand in every spelling, colours set by hand, one company in two rows.
 */
import { on, painted, typed, type SampleBook, type SampleCell, type SampleRow, type SampleSheet } from './sample';

/**
 * 客户名称, 国家/地区, 联系人, 邮箱, 需求产品, 年采购量, 潜在订单量, 客户等级, 最近跟进时间, 跟进方式, 业务员, 意向,
 * 备注
 */
type Customer = readonly [
  name: SampleCell, country: string, contact: string, mail: string, product: string, volume: SampleCell, potential: SampleCell,
  grade: string | null, last: SampleCell, way: string | null, owner: string, intent: string | null, remark?: SampleCell,
]; // prettier-ignore

// prettier-ignore
const EUROPE: readonly Customer[] = [
  [painted('yellow', 'Nordvik Optik AS（挪威总代）'), '挪威', 'Ingrid Solheim', 'ingrid@nordvik', '运动相机', '2,600台', null, 'VIP', on(2), '邮件', '王伟', '高', '框架合同年底到期，谈续签'],
  ['Brennholt Sicherheitstechnik GmbH', '德国', 'Jonas Reuter', 'reuter@brennholt', '网络摄像机', 1850, '约2500', 'A', on(5), '视频会议', '王伟', '高', '二期项目 Q1 启动'],
  ['Atelier Vaucresson & Fils SARL', '法国', 'Camille Roche', 'c.roche@vaucresson', '可视门铃', '约500', null, 'B', on(6), '邮件', '李娜', '中'],
  [painted('yellow', 'Kestrel & Moor Imaging Ltd'), '英国', 'Tom Askwith', 'tom@kestrelmoor', '行车记录仪', '1.2万', null, '特级', on(3), 'WhatsApp', '王伟', '高', '连锁 40 家门店'],
  ['Van der Linde Bewakingssystemen B.V.', '荷兰', 'Sanne Mulder', 'sanne@vdlinde', '网络摄像机', 720, null, 'B', typed(9, 'y.m.d'), '邮件', '李娜', '中'],
  ['Ottavio Serra Elettronica S.r.l.', '意大利', 'Paolo Serra', 'p.serra@ottavioserra', '可视门铃', '两千', null, 'A', on(17), '电话', '王伟', '高', painted('red-text', '催了两次没回，换人联系')],
  ['Poljana Digitalna Oprema d.o.o.', '斯洛文尼亚', 'Maja Kovač', 'maja@poljana', '行车记录仪', '300-500', null, 'C', on(11), '邮件', '李娜', '中'],
  ['Zelený Vrch Elektro s.r.o.', '捷克', 'Petr Hálek', 'halek@zelenyvrch', '婴儿监护器', 280, null, 'C', on(12), '邮件', '陈思远', '低'],
  ['Optyka Zimorodek Sp. z o.o.', '波兰', 'Ewa Lisiecka', 'ewa@zimorodek', '运动相机', '1000左右', null, 'A', on(4), 'WhatsApp', '李娜', '高', '要 CE 证书更新版'],
  ['Casa Albarrán Distribuciones, S.L.', '西班牙', 'Lucía Albarrán', 'lucia@albarran', '可视门铃', '待定', 800, null, typed(13, 'm月d日'), '展会', '李娜', '中', '样品已寄，等反馈'],
  ['Hellasvision Emporiki A.E.', '希腊', 'Nikos Vrettos', 'nikos@hellasvision', '网络摄像机', 150, null, 'D', on(24), '邮件', '陈思远', '低'],
];

// prettier-ignore
const MIDDLE_EAST_AFRICA: readonly Customer[] = [
  ['迪拜晨星安防贸易有限公司（Morning Star Security Trading LLC）', '阿联酋', 'Faisal Haddad', 'faisal@morningstar', '网络摄像机', 1200, null, 'A', on(6), 'WhatsApp', '陈思远', '高', '等新报价'],
  [painted('yellow', '阿联酋沙迦金色沙丘安防系统与智能楼宇设备贸易有限责任公司'), '阿联酋', 'Omar Rashidi', 'omar@goldendune', '网络摄像机', '3,000台/年', null, '重点', typed(20, 'y.m.d'), '微信', '王伟', '高', '上次验厂提的三条要整改'],
  ['Qasr Al Nada Trading Est.', '沙特', 'Yousef Karim', 'yousef@qasralnada', '可视门铃', '500+', null, 'A', on(10), 'WhatsApp', '陈思远', '中'],
  ['Tamarind Coast Electronics Ltd', '肯尼亚', 'Grace Wanjiru', 'grace@tamarindcoast', '行车记录仪', '看情况', null, null, on(16), '邮件', '陈思远', '低', '预算没批'],
  ['开罗尼罗之窗影像器材进出口公司', '埃及', 'Hany Mansour', 'hany@nilewindow', '运动相机', 420, null, 'C', on(9), '邮件', '陈思远', '中'],
  ['Maison Baobab Équipements', '科特迪瓦', 'Awa Koné', 'awa@baobab', '婴儿监护器', 90, null, 'D', on(38), '邮件', '陈思远', '低'],
  ['Kgala Ridge Security (Pty) Ltd', '南非', 'Pieter Marais', 'pieter@kgalaridge', '网络摄像机', '６００', null, 'C', on(6), '电话', '陈思远', '中'],
  ['Anadolu Şimşek Görüntüleme A.Ş.', '土耳其', 'Deniz Aydın', 'deniz@simsek', '行车记录仪', 2000, null, 'A', typed(5, 'yyyymmdd'), '邮件', '王伟', '高', '30% 定金已到'],
  ['Beit Zohar Optics', '以色列', 'Noa Peled', 'noa@beitzohar', '运动相机', null, null, null, on(31), '展会', '陈思远', null, '只要目录'],
  [painted('struck', '拉各斯棕榈海岸电子（微信联系）'), '尼日利亚', 'Emeka', 'emeka@palmcoast', '行车记录仪', 0, null, 'D', on(44), '微信', '陈思远', '低', painted('struck', '不做了')],
];

// prettier-ignore
const ASIA: readonly Customer[] = [
  ['越南平阳新视界电子股份公司', '越南', '阮文雄', 'hung@tanthegioi', '网络摄像机', '1500台', null, 'A', on(4), '微信', '刘洋', '高'],
  ['PT Lautan Lensa Nusantara', '印尼', 'Dewi Lestari', 'dewi@lautanlensa', '运动相机', 1000, null, 'B', on(5), 'WhatsApp', '刘洋', '中'],
  ['Siam Kaleidoscope Co., Ltd.', '泰国', 'Anong Srisai', 'anong@kaleidoscope', '可视门铃', '≥300', null, 'C', on(10), '邮件', '刘洋', '中'],
  ['株式会社みなと光学機器', '日本', '高梨健', 'takanashi@minato', '运动相机', '八百', null, 'B类', on(3), '视频会议', '刘洋', '高', '包装要日文'],
  ['한빛나루 비전 주식회사', '韩国', '윤서준', 'yoon@hanbitnaru', '行车记录仪', 499, null, 'C', on(13), '邮件', '刘洋', '中'],
  ['Meghdoot Vision Pvt Ltd', '印度', 'Arjun Nair', 'arjun@meghdoot', '网络摄像机', '0.15万', null, 'A', typed(18, 'y年m月d日'), '邮件', '刘洋', '高', 'BIS 认证进行中'],
  ['Padma Delta Electronics', '孟加拉', 'Rafiq Islam', 'rafiq@padmadelta', '行车记录仪', '300台', null, 'C', on(9), 'WhatsApp', '刘洋', '低'],
  ['Borneo Hornbill Security Sdn Bhd', '马来西亚', '林国栋', 'lim@hornbill', '网络摄像机', '500-1000', null, 'B', on(11), '微信', '刘洋', '中'],
  ['Golden Carabao Imaging Corp.', '菲律宾', 'Liza Ramos', 'liza@carabao', '可视门铃', null, '1,500台', null, on(6), '邮件', '刘洋', '中', '还没下过单'],
  ['新加坡狮城远望影像科技私人有限公司', '新加坡', '陈美玲', 'meiling@lionview', '运动相机', 1100, null, 'A', on(54), '电话', '刘洋', '高', painted('red-text', '国庆前说要追单！')],
  ['香港海皓国际贸易有限公司', '中国香港', '梁小姐', 'leung@haihao', '行车记录仪', 650, null, 'B', on(53), '微信', '刘洋', '中'],
  ['Zhetysu Kamera Service TOO', '哈萨克斯坦', 'Aliya Nurlan', 'aliya@zhetysu', '行车记录仪', '无', null, null, on(45), '邮件', '陈思远', '低'],
];

// prettier-ignore
const AMERICAS_OCEANIA: readonly Customer[] = [
  [painted('yellow', 'Blue Heron Outfitters Inc.'), '美国', 'Megan Holt', 'megan@blueheron', '运动相机', '2000+', null, 'VIP', on(3), '视频会议', '王伟', '高', '黑五后补货'],
  ['Cedar & Flint Home Security LLC', '美国', 'Derek Olsen', 'derek@cedarflint', '可视门铃', '1.8k', null, 'A', on(47), '邮件', '王伟', '中', '10 月关税谈判后没消息'],
  ['Maple Lantern Imports Ltd', '加拿大', 'Sophie Tremblay', 'sophie@maplelantern', '婴儿监护器', '约800台', null, 'B', typed(4, 'yy/m/d'), '邮件', '李娜', '中'],
  ['Comercial Quetzal Azul S.A. de C.V.', '墨西哥', 'Raúl Cárdenas', 'raul@quetzalazul', '行车记录仪', 350, null, 'C', on(60), '邮件', '李娜', '低'],
  ['Ipê Roxo Importação Ltda', '巴西', 'Beatriz Lemos', 'bia@iperoxo', '行车记录仪', '1万', null, 'A+', on(66), 'WhatsApp', '王伟', '高', painted('orange', '价格卡住，等老板批')],
  ['Andes Lucero SpA', '智利', 'Ignacio Vera', 'ivera@andeslucero', '网络摄像机', 500, null, 'B', on(16), '邮件', '李娜', '中'],
  ['Río Plata Óptica S.R.L.', '阿根廷', 'Julieta Paz', 'julieta@rioplata', '运动相机', '120台', null, 'D', on(9), '邮件', '李娜', '低'],
  ['Kookaburra Trail Cameras Pty Ltd', '澳大利亚', 'Liam Farrow', 'liam@kookaburra', '运动相机', '九百五十', null, 'B', on(2), '邮件', '王伟', '高', '差 50 台到 A 级返点'],
  ['Tūī Coast Electronics Ltd', '新西兰', 'Aroha King', 'aroha@tuicoast', '可视门铃', 200, null, 'D', on(10), '邮件', '李娜', '中'],
  ['Hermanos Tucán Importadores', '哥伦比亚', 'Andrés Mejía', 'andres@tucan', '行车记录仪', '保密', null, null, on(26), '邮件', '李娜', '低'],
];

// prettier-ignore
const DOMESTIC: readonly Customer[] = [
  ['宁波海川智能科技有限公司', '浙江', '沈工', 'shen@haichuan', '网络摄像机', 1200, null, 'B', on(5), '电话', '赵敏', '高', '今年翻倍，等级没改'],
  ['佛山市顺德区云岫家居安防有限公司', '广东', '何小姐', 'he@yunxiu', '可视门铃', 480, null, 'C', typed(17, 'y-mm-dd'), '微信', '赵敏', '中'],
  ['成都青禾弱电工程有限公司', '四川', '唐经理', 'tang@qinghe', '网络摄像机', '两百', null, 'D', on(11), '电话', '赵敏', '中'],
  ['西安朔望系统集成股份有限公司', '陕西', '马总', 'ma@shuowang', '网络摄像机', 900, null, 'B', on(9), '拜访', '赵敏', '高', '招标 12 月'],
  [painted('yellow', '厦门鹭屿跨境电商有限公司'), '福建', '吴小姐', 'wu@luyu', '婴儿监护器', '2500', null, 'A', on(6), '微信', '赵敏', '高'],
  ['苏州拾光里摄影器材连锁有限公司（原苏州拾光影像器材经营部，前年更名）', '江苏', '顾先生', 'gu@shiguangli', '运动相机', 310, null, 'C', on(20), '微信', '赵敏', '中'],
  ['哈尔滨北辰冰雪运动装备有限公司', '黑龙江', '孙经理', 'sun@beichen', '运动相机', null, '300台', null, null, null, '赵敏', '中', '转介绍，还没打电话'],
  ['内蒙古草原蓝天航拍器材服务中心', '内蒙古', '那日苏', 'narsu@lantian', '运动相机', '50台', null, 'D', null, null, '赵敏', '低'],
];

// prettier-ignore
const FAIR: readonly Customer[] = [
  ['NORDVIK OPTIK', '挪威', 'Lars Solheim', 'lars@nordvik', '运动相机', null, null, null, on(23), '展会', '刘洋', null, painted('orange', '和 1 号是不是一家？')],
  ['Sunny Fjord Camera AB', '瑞典', 'Elin Forsgren', 'elin@sunnyfjord', '运动相机', null, '600台', null, on(24), '展会', '刘洋', '中'],
  ['Casablanca Lumière SARL', '摩洛哥', 'Karim Bennis', 'karim@cblumiere', '网络摄像机', null, '2000台', null, null, null, '刘洋', '高', painted('green', '名片背面写了“尽快报价”')],
  ['Lusaka Copper Eye Ltd', '赞比亚', 'Chanda Mwila', 'chanda@coppereye', '网络摄像机', null, '1,000', null, null, null, '刘洋', '中'],
  ['Dilmun Pearl Smart Home W.L.L.', '巴林', 'Huda Jassim', 'huda@dilmunpearl', '可视门铃', null, '未知', null, null, null, '刘洋', null],
  ['Volcán Verde Tecnología S.A.', '哥斯达黎加', 'Marco Solano', 'marco@volcanverde', '行车记录仪', null, 400, null, typed(34, 'm.d'), '展会', '刘洋', '中'],
  ['Tbilisi Vine & Vision LLC', '格鲁吉亚', 'Nino Lomidze', 'nino@vinevision', '运动相机', null, 100, null, '2026.11.31', '展会', '刘洋', '低'],
  ['江门市蓬江区潮连岛光影文化传播有限公司', '广东', '谭小姐', 'tan@chaolian', '运动相机', null, '约200', null, on(25), '展会', '刘洋', '低'],
];

const HEADERS: readonly SampleRow[] = [
  { role: 'title', cells: ['蓝湾影像 2026 年客户跟进表'] },
  { role: 'note', cells: ['每周五下班前更新　　单位：台/年　　黄色＝重点　红字＝要催　删除线＝不做了　　等级由业务员自己填'] },
  {
    role: 'header',
    cells: ['序号', '客户名称', '国家/地区', '联系人', '邮箱', '需求产品', '订单量（台/年）', null, '客户等级', '跟进情况', null, '业务员', '意向', '备注'],
  },
  {
    role: 'header',
    cells: [null, null, null, null, null, null, '年采购量', '潜在订单量', null, '最近跟进时间', '跟进方式', null, null, null],
  },
]; // prettier-ignore

function customers(): SampleSheet {
  const rows: SampleRow[] = [...HEADERS];
  let number = 0;
  const add = (section: string, list: readonly Customer[]): void => {
    rows.push({ role: 'section', cells: [`—— ${section} ——`] });
    for (const [name, country, contact, mail, ...rest] of list) {
      number += 1;
      rows.push({ role: 'record', cells: [number, name, country, contact, `${mail}.example.com`, ...rest] });
    }
  };
  add('欧洲', EUROPE);
  add('中东 · 非洲', MIDDLE_EAST_AFRICA);
  add('亚洲', ASIA);
  rows.push({ role: 'blank', cells: [] });
  add('美洲 · 大洋洲', AMERICAS_OCEANIA);
  add('国内工程商', DOMESTIC);
  rows.push({ role: 'blank', cells: [] });
  add('秋季广交会新客户', FAIR);
  const last = rows.length;
  const total = last + 1;
  rows.push({
    role: 'total',
    cells: ['合计', null, null, null, null, null, { sumOf: [5, last] }, { sumOf: [5, last] }],
  });
  rows.push({
    role: 'foot',
    cells: ['注：年采购量按客户去年实际或口头说的填；“约”“左右”都算。新客户先填潜在订单量。'],
  });
  rows.push({ role: 'foot', cells: ['注：离职同事的客户先由赵敏代管，不要删行。'] });
  const upright = ['A', 'B', 'C', 'D', 'E', 'F', 'I', 'L', 'M', 'N'].map((column) => `${column}3:${column}4`);
  return {
    name: '客户跟进',
    columns: [
      { kind: 'number', width: 5 },
      { kind: 'text', width: 36 },
      { kind: 'centre', width: 11 },
      { kind: 'text', width: 15 },
      { kind: 'mail', width: 29 },
      { kind: 'centre', width: 12 },
      { kind: 'quantity', width: 11 },
      { kind: 'quantity', width: 11 },
      { kind: 'centre', width: 9 },
      { kind: 'date', width: 13.5 },
      { kind: 'centre', width: 10 },
      { kind: 'centre', width: 8.5 },
      { kind: 'centre', width: 6.5 },
      { kind: 'remark', width: 27 },
    ],
    rows,
    merged: [...upright, 'G3:H3', 'J3:K3', `A${total}:F${total}`],
    frozen: [4, 2],
    filter: null,
    lists: [
      { range: `K5:K${last}`, choices: ['邮件', '电话', '微信', 'WhatsApp', '视频会议', '展会', '拜访'] },
      { range: `M5:M${last}`, choices: ['高', '中', '低'] },
    ],
    rules: [],
  };
}

// prettier-ignore
const PRICES: SampleSheet = {
  name: '价格表',
  columns: [{ kind: 'text', width: 12 }, { kind: 'text', width: 16 }, { kind: 'text', width: 30 }, { kind: 'quantity', width: 12 }, { kind: 'money', width: 13 }, { kind: 'money', width: 13 }, { kind: 'remark', width: 24 }],
  rows: [
    { role: 'title', cells: ['2026 下半年出口价格表（FOB 深圳，USD）'] },
    { role: 'header', cells: ['型号', '品名', '规格', '起订量(台)', '单价', '1000台以上', '备注'] },
    { role: 'record', cells: ['LW-A401', '运动相机', '4K60，防水 10 米', 50, 46.5, { lowered: 0.06 }, '含防水壳'] },
    { role: 'record', cells: ['LW-A410', '运动相机', '4K120，双屏', 50, 61, { lowered: 0.06 }, null] },
    { role: 'record', cells: ['LW-D220', '行车记录仪', '2K 前后双录', 100, 27.8, { lowered: 0.08 }, '含 32G 卡 +2.1'] },
    { role: 'record', cells: ['LW-D305', '行车记录仪', '4K，GPS，停车监控', 100, 41.2, { lowered: 0.08 }, null] },
    { role: 'record', cells: ['LW-N500', '网络摄像机', '500 万，PoE，IP67', 100, 23.9, { lowered: 0.08 }, '外壳可改色'] },
    { role: 'record', cells: ['LW-N800', '网络摄像机', '800 万，全彩夜视', 100, 33.4, { lowered: 0.08 }, null] },
    { role: 'record', cells: ['LW-B110', '可视门铃', '2K，电池款', 100, 29.5, { lowered: 0.05 }, null] },
    { role: 'record', cells: ['LW-B200', '婴儿监护器', '5 英寸屏，哭声提醒', 100, 38, { lowered: 0.05 }, '出口欧盟用 B200E'] },
    { role: 'foot', cells: ['价格有效期至年底；汇率波动超过 3% 时重新报价。'] },
  ],
  merged: [],
  frozen: [2, 0],
  filter: null,
  lists: [],
  rules: [],
};

// prettier-ignore
const NOTES: SampleSheet = {
  name: '填表说明',
  columns: [{ kind: 'number', width: 5 }, { kind: 'remark', width: 90 }],
  rows: [
    { role: 'title', cells: ['填表说明'] },
    { role: 'record', cells: [1, '联系完当天就填“最近跟进时间”，不要攒到周五一起补。'] },
    { role: 'record', cells: [2, '客户说不准数量就写“约”，不要空着；完全没谈到就写“待定”。'] },
    { role: 'record', cells: [3, '名字太长也写全称，简称写在备注里，方便查重。'] },
    { role: 'record', cells: [4, '两个人碰到同一个客户，先看邮箱后缀，再找主管定。'] },
    { role: 'record', cells: [5, '不做的客户打删除线，不要删行，也不要把整行挪到别的表。'] },
    { role: 'record', cells: [6, '价格以“价格表”为准，特价要主管签字。'] },
  ],
  merged: [],
  frozen: [1, 0],
  filter: null,
  lists: [],
  rules: [],
};

export const ZH_CN: SampleBook = {
  sheets: [customers(), PRICES, NOTES],
  font: '微软雅黑',
  dateFormat: 'yyyy/m/d',
  accent: '2F5597',
  tint: 'DAE3F3',
};
