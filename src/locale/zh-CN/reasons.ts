import type { ReasonWords } from '../shape/reasons';
import { grouped, percent } from '../say/numbers';

const list = (items: readonly string[]) => items.join('、');

const question: ReasonWords['question'] = {
  volume: '一年采购多少',
  potential: '一年最多能做到多少',
  supplier: '现在用谁家的',
  usage: '以前用过什么、什么价位',
  business: '是工厂、经销还是零售',
  application: '买来用在什么上',
  products: '主要做什么产品',
  size: '公司有多少人',
  founded: '公司做了多少年',
  capital: '注册资金多少',
};

export const reasons: ReasonWords = {
  parts: { unreadable: '日期看不懂', overdue: '逾期', due: '该联系了', never: '从未联系', upcoming: '接下来几天' },
  why: {
    lastContact: (day, silent) => (silent === 0 ? '今天联系过' : `上次联系 ${day}，${silent} 天前`),
    limit: (limit) => `最多隔 ${limit} 天`,
    planned: (day) => `约好 ${day}`,
    late: (late) => `逾期 ${late} 天`,
    never: '从未联系',
    unreadable: (found, cell) => `${cell} 的最近联系“${found}”看不出是哪天，请改好`,
  },
  call: {
    money: ({ amount, currency }, { money }) => `${money(amount, currency)} 货款逾期，问问哪天能付。`,
    quote: ({ day, days }, write) => `${write.day(day)}报的价，${days} 天没下文，问问对方怎么考虑。`,
    sample: ({ day, days }, write) => `${write.day(day)}寄的样品，${days} 天了，问问测试结果。`,
    rhythm: ({ last, usual, silent, oneIn }, write) =>
      oneIn !== null
        ? `一般 ${usual} 天一单，${write.day(last)}以后一直没下单，这么久纯属巧合的可能只有${oneIn > 99 ? '不到百分之一' : ` ${oneIn} 分之一`}，赶紧问问是不是流失了。`
        : silent
          ? `一般 ${usual} 天一单，${write.day(last)}以后一直没动静，问问是不是有什么变化。`
          : `大约 ${usual} 天一单，上一单是${write.day(last)}，该补货了。`,
    birthday: ({ day, days, lunar, month, date }, write) =>
      `${days === 0 ? '今天' : write.day(day)}是对方${lunar ? `农历生日（${write.moon(month, date)}）` : '生日'}，记得道声祝福。`,
    holiday: ({ day, days, country, name, solemn }, write) =>
      `${days === 0 ? '今天' : write.day(day)}是${write.country(country)}的${solemn ? name : `节日（${name}）`}，${solemn ? '' : '先问候一声，'}对方可能放假。`,
    'next-tier': ({ tier, missing }, write) =>
      `一年再多 ${grouped(missing)} 就到${write.tier(tier)}，看看能不能再争取一单。`,
    ask: ({ questions }) => `顺便问问：${list(questions.map((one) => question[one]))}。`,
  },
  question,
  advice: {
    public: ({ silent, limit }) => `${silent} 天没人联系（期限 ${limit} 天），要不要放进公海？`,
    soon: ({ silent, on }, write) => `${silent} 天没人联系，再不跟进，${write.day(on)}就该进公海了。`,
    escalate: ({ tier, late }, write) => `${write.tier(tier)}客户逾期 ${late} 天，要不要报给主管？`,
    watch: () => '没什么意向，也从没询过价，要不要放进观察池，每月看一次？',
  },
  held: {
    'open-order': '有订单在做，先留着。',
    'sample-out': '样品在对方手上，先留着。',
    'taken-back': '刚从公海领回来，先留着。',
  },
  promotion: (from, to, because) => `要不要从${from}升到${to}？依据：${because}。`,
  evidence: {
    ordered: ({ day }, write) => `${write.day(day)}下过单`,
    asked: ({ day }, write) => (day === null ? '问过价或要过样品' : `${write.day(day)}报过价或寄过样`),
    willing: ({ willingness }) => `意向 ${percent(willingness)}`,
    stage: ({ stage }) => `阶段到了“${reasons.step[stage]}”`,
    qualified: () => '有意向、有购买力、近期能下单',
    fits: () => '对口',
    'does-not-fit': () => '不对口',
  },
  step: {
    contact: '第一次联系',
    need: '了解需求',
    proposal: '提交方案',
    signed: '签约',
    paid: '已回款',
    lost: '丢单',
  },
  intentClass: {
    'no-fit': '非客户',
    potential: '潜在客户',
    target: '目标客户',
    intent: '意向客户',
    current: '现实客户',
    lost: '流失客户',
  },
  filePart: {
    reach: '电话或邮箱',
    contact: '联系人',
    position: '职务',
    country: '国家',
    owner: '业务员',
    source: '客户来源',
    volume: '年采购量',
    potential: '潜在采购量',
    supplier: '现有供应商',
    usage: '以前用过什么',
    business: '经营性质',
    application: '应用方向',
    products: '主营业务',
    size: '公司规模',
    founded: '成立时间',
    capital: '注册资金',
    payment: '付款方式',
  },
  known: (told, of) => `资料 ${told}/${of}`,
  stale: (since) => (since === null ? '从未联系' : `${since} 天没人联系`),
  missing: (parts) => `还缺：${parts}`,
  duplicate: {
    mailbox: '邮箱相同',
    domain: '公司域名相同',
    page: '店铺或主页相同',
    phone: '电话相同',
    name: '名称相同',
    near: '名称只差一点，像是笔误',
    part: '一个像是另一个的简称',
  },
  sure: '同一家公司',
  likely: '可能是同一家',
  shared: (owners) => `撞单：${owners}`,
  list,
  both: (first, second) => `${first}${second}`,
};
