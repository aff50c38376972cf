/**
 * Words in company names that do not tell companies apart, in the languages of the buyers; to teach one, add it to its
 * line.
 *
 *  - everything stands as companyName.ts compares it: small letters, no dots, no accents, 简体, umlauts without their
 *    e;
 *  - LEGAL says what kind of company it is; at the ends of a name only, where such a word may also be a name (as, sa,
 *    me);
 *  - FILLERS say that there is a business, LINES which one: two names that differ in fillers may be one company, in
 *    lines they are not;
 *  - SHORT: how people shorten such words.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Wherever they stand. */
export const LEGAL_ANYWHERE = words(`
  co company companies ltd limited inc incorporated corp corporation llc llp plc gmbh mbh ag kg kgaa ohg gbr ltda eireli sarl sasu srl srls spa snc
  slu bv nv vof aps oyj hf ehf pte pty pvt sdn bhd tbk fze fzco fzc wll kft zrt bt doo ood eood jsc ojsc cjsc pjsc ooo zao oao spzoo
  spolka sro uab sti tnhh establishment mchj llp cv gesmbh
  ооо зао оао пао тоо чп 주식회사 유한회사 شركة مؤسسة`);

/** Only first or last. */
export const LEGAL_AT_ENDS = words(`
  sa se as ab oy kk sc sas sl lda lc pt pj ao ip ad dd ou sia est me eu ug cong ty ao ип ао ent proprietary private the
  gmbhco limitada partnership cia group grupo gruppe groupe holding holdings 그룹 группа`);

/** Between words. */
export const CONNECTORS = words(
  'and und u y e et i ve & of the de du des da do dos del della di der den das die la le les el al for in a von van en og och ja для и من في',
);

export const FILLERS = words(`
  trading trade trader tradings international global worldwide world import importer importacion importacione importacao export exporter exportacion
  exportacione exportacao importexport industry industrial industria industriel industrie sanayi san ticaret tic thuong mai phan co enterprise enterprises
  service solution technology technologie tecnologia teknoloji technical development investment commerce commercial comercial comercializadora
  business agency agencie general supply supplie supplier product manufacturing manufacturer manufactory factory work mill plant
  engineering house shop store center centre market mart distribution distributor distribuidora vertriebs handel handels store est
  new boeki shoji kogyo торговый дом торговая компания savdo للتجارة
  科技 技术 实业 国际 企业 贸易 商贸 外贸 进出口 进出口贸易 国际贸易 工贸 工业 发展 投资 控股 商行 商社 商会 经营部 门市部 工作室 制造 制品 加工 供应链 集团 股份 产业 事业 总公司 行 社 号 店 厂 工厂 製作所 制作所 工业社`);

export const LINES = words(`
  electronic electrical electric lighting light lamp tool hardware food textile garment furniture toy ceramic plastic chemical machinery machine mechanical
  equipment instrument bearing fastener pump valve glas paper packaging printing wood timber steel metal rubber leather shoe jewelry jewellery cosmetic
  medical dental pharma auto part spare software logistic cargo marine boat hotel resort agro farm seed flower fruit fish wine gift craft handicraft
  kitchen kitchenware bathroom garden home decor building material construction tile stone marble energy power solar battery cable optical
  optoelectronic precision polymer healthcare mobility
  电子 电器 电气 电机 电缆 电线 电池 电力 电动 电商 电子商务 光电 光学 照明 灯饰 灯具 五金 机械 机电 机床 精密机械 模具 塑料 塑胶 橡胶 化工 油墨 涂料 纺织 丝绸 服装 服饰 制衣 针织
  皮具 箱包 鞋业 鞋材 玩具 礼品 工艺品 饰品 首饰 家具 家居 建材 陶瓷 石材 玻璃 木业 纸业 包装 印刷 食品 茶叶 茶业 水产 农业 粮油 医疗 医药 制药 仪器 仪表 设备 阀门 轴承
  电动工具 工具 汽配 汽车 配件 零部件 钢铁 钢材 金属 铝业 不锈钢 丝网 新能源 太阳能 智能 智能家居 软件 网络 信息 通讯 物流 货运 材料 体育用品 用品 健身器材 卫浴 厨具
  渔具 宠物 化妆品 日化 洗涤 润滑油 木材 传媒 广告 酒店 餐饮 文具 钟表 眼镜 雨具 漆器 机器 珠宝 纺织机械 塑胶模具`);

/** Shortened word → the whole one, as it is compared. */
export const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    intl: 'international',
    intnl: 'international',
    int: 'international',
    mfg: 'manufacturing',
    mfr: 'manufacturer',
    mfrs: 'manufacturer',
    elec: 'electric',
    tech: 'technology',
    ind: 'industry',
    inds: 'industry',
    industries: 'industry',
    eng: 'engineering',
    engg: 'engineering',
    engrg: 'engineering',
    imp: 'import',
    exp: 'export',
    impex: 'importexport',
    mach: 'machinery',
    equip: 'equipment',
    eqpt: 'equipment',
    svc: 'service',
    svcs: 'service',
    bros: 'brother',
    mat: 'material',
    mats: 'material',
    materiais: 'material',
    mgmt: 'management',
    dev: 'development',
    ent: 'enterprise',
    entp: 'enterprise',
    dist: 'distribution',
    pharm: 'pharma',
    chem: 'chemical',
    auto: 'auto',
    hdwe: 'hardware',
    flli: 'fratelli',
    gebr: 'gebruder',
    osterr: 'osterreichische',
    center: 'centre',
    colour: 'color',
    san: 'sanayi',
    tic: 'ticaret',
    jewellery: 'jewelry',
    electronics: 'electronic',
    natl: 'national',
    assoc: 'associate',
    lab: 'laboratory',
    prod: 'product',
    prods: 'product',
    corpn: 'corporation',
  }),
);

/** What follows a dash or stands in a bracket and is no part of the name. */
export const REMARK =
  /\b(?:branch|office|dept|department|purchasing|buyer|sales|new|old|vip|do not|don't|wechat|whatsapp|call|called|contact|mr|mrs|ms|duplicate|dup|attn|c\/o|formerly|ex|closed|inactive|lost)\b|微信|客户|客戶|介绍|介紹|报价|報價|样品|樣品|老板|经理|經理|[总總]$|分公司|办事处|辦事處|先生|小姐|女士|旧|舊|原名|已|重复/iu;

/** Mail boxes that anybody can have, and providers that give one with the line: the domain says nothing. */
export const FREE_MAIL = words(`
  gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com aol.com icloud.com me.com mac.com proton.me protonmail.com
  gmx.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de mail.com email.com zoho.com yandex.ru yandex.com ya.ru mail.ru bk.ru inbox.ru list.ru rambler.ru
  ukr.net i.ua qq.com foxmail.com 163.com 126.com yeah.net 188.com sina.com sina.cn sina.com.cn sohu.com 139.com 189.cn wo.cn 21cn.com tom.com aliyun.com 263.net
  hinet.net pchome.com.tw seed.net.tw netvigator.com naver.com daum.net hanmail.net nate.com rediffmail.com sify.com vsnl.com uol.com.br bol.com.br terra.com.br
  ig.com.br libero.it virgilio.it tiscali.it tin.it alice.it orange.fr wanadoo.fr free.fr laposte.net sfr.fr telefonica.net terra.es btinternet.com
  btconnect.com sky.com virginmedia.com talktalk.net comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net earthlink.net shaw.ca rogers.com
  bigpond.com optusnet.com.au xtra.co.nz wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz abv.bg mynet.com emirates.net.ae eim.ae batelco.com.bh
  singnet.com.sg pacific.net.sg ziggo.nl planet.nl kpnmail.nl home.nl telenet.be skynet.be bluewin.ch sunrise.ch telia.com online.no tutanota.com hey.com`);

/** Providers that have one domain in every country: yahoo.es, hotmail.co.uk. */
export const FREE_MAIL_ANY = /^(?:yahoo|hotmail|outlook|live|gmx|googlemail|yandex)\.[a-z.]{2,6}$/;

/**
 * Sites on which others have a page: the page tells the company, the site does not. A name before the site's own is a
 * shop.
 */
export const PLATFORMS = words(`
  alibaba.com 1688.com taobao.com tmall.com made-in-china.com globalsources.com dhgate.com aliexpress.com hktdc.com tradekey.com ec21.com ecplaza.net
  indiamart.com tradeindia.com exportersindia.com amazon.com ebay.com etsy.com facebook.com fb.com instagram.com linkedin.com twitter.com x.com youtube.com
  tiktok.com vk.com pinterest.com weibo.com wix.com wixsite.com wordpress.com blogspot.com shopify.com myshopify.com weebly.com google.com github.io
  europages.com kompass.com thomasnet.com baidu.com qcc.com tianyancha.com jd.com pinduoduo.com shopee.com lazada.com mercadolibre.com wa.me linktr.ee`);
