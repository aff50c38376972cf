import type { ReasonWords } from '../shape/reasons';
import { grouped, percent } from '../say/numbers';

const list = (items: readonly string[]) => items.join('、');

const question: ReasonWords['question'] = {
  volume: '一年採購多少',
  potential: '一年最多可以做到多少',
  supplier: '目前用哪一家的',
  usage: '以前用過什麼、什麼價位',
  business: '是工廠、經銷還是零售',
  application: '買來用在哪裡',
  products: '主要做什麼產品',
  size: '公司有多少人',
  founded: '公司成立多久了',
  capital: '資本額多少',
};

export const reasons: ReasonWords = {
  parts: { unreadable: '日期看不懂', overdue: '逾期', due: '該聯絡了', never: '從未聯絡', upcoming: '接下來幾天' },
  why: {
    lastContact: (day, silent) => (silent === 0 ? '今天聯絡過' : `上次聯絡 ${day}，${silent} 天前`),
    limit: (limit) => `最多隔 ${limit} 天`,
    planned: (day) => `約好 ${day}`,
    late: (late) => `逾期 ${late} 天`,
    never: '從未聯絡',
    unreadable: (found, cell) => `${cell} 的最近聯絡「${found}」看不出是哪天，請改好`,
  },
  call: {
    money: ({ amount, currency }, { money }) => `${money(amount, currency)} 帳款逾期，問問哪天可以付。`,
    quote: ({ day, days }, write) => `${write.day(day)}報的價，${days} 天沒下文，問問對方怎麼考慮。`,
    sample: ({ day, days }, write) => `${write.day(day)}寄的樣品，${days} 天了，問問測試結果。`,
    rhythm: ({ last, usual, silent, oneIn }, write) =>
      oneIn !== null
        ? `通常 ${usual} 天一張單，${write.day(last)}以後一直沒下單，這麼久純屬巧合的機率只有${oneIn > 99 ? '不到百分之一' : ` ${oneIn} 分之一`}，趕快問問是不是流失了。`
        : silent
          ? `通常 ${usual} 天一張單，${write.day(last)}以後都沒動靜，問問是不是有什麼變化。`
          : `大約 ${usual} 天一張單，上一張是${write.day(last)}，該補貨了。`,
    birthday: ({ day, days, lunar, month, date }, write) =>
      `${days === 0 ? '今天' : write.day(day)}是對方${lunar ? `農曆生日（${write.moon(month, date)}）` : '生日'}，記得祝福一聲。`,
    holiday: ({ day, days, country, name, solemn }, write) =>
      `${days === 0 ? '今天' : write.day(day)}是${write.country(country)}的${solemn ? name : `節日（${name}）`}，${solemn ? '' : '先問候一聲，'}對方可能放假。`,
    'next-tier': ({ tier, missing }, write) =>
      `一年再多 ${grouped(missing)} 就到${write.tier(tier)}，看看能不能再爭取一張單。`,
    ask: ({ questions }) => `順便問問：${list(questions.map((one) => question[one]))}。`,
  },
  question,
  advice: {
    public: ({ silent, limit }) => `${silent} 天沒人聯絡（期限 ${limit} 天），要不要放進公海？`,
    soon: ({ silent, on }, write) => `${silent} 天沒人聯絡，再不跟進，${write.day(on)}就該進公海了。`,
    escalate: ({ tier, late }, write) => `${write.tier(tier)}客戶逾期 ${late} 天，要不要回報主管？`,
    watch: () => '沒什麼意願，也從沒詢過價，要不要放進觀察池，每月看一次？',
  },
  held: {
    'open-order': '有訂單在做，先保留。',
    'sample-out': '樣品在對方手上，先保留。',
    'taken-back': '剛從公海領回來，先保留。',
  },
  promotion: (from, to, because) => `要不要從${from}升到${to}？依據：${because}。`,
  evidence: {
    ordered: ({ day }, write) => `${write.day(day)}下過單`,
    asked: ({ day }, write) => (day === null ? '詢過價或要過樣品' : `${write.day(day)}報過價或寄過樣品`),
    willing: ({ willingness }) => `意向 ${percent(willingness)}`,
    stage: ({ stage }) => `階段到了「${reasons.step[stage]}」`,
    qualified: () => '有意願、有購買力、近期會下單',
    fits: () => '屬於我們的市場',
    'does-not-fit': () => '不屬於我們的市場',
  },
  step: {
    contact: '第一次聯絡',
    need: '瞭解需求',
    proposal: '提交方案',
    signed: '簽約',
    paid: '已收款',
    lost: '丟單',
  },
  intentClass: {
    'no-fit': '非客戶',
    potential: '潛在客戶',
    target: '目標客戶',
    intent: '意向客戶',
    current: '現有客戶',
    lost: '流失客戶',
  },
  filePart: {
    reach: '電話或電子郵件',
    contact: '聯絡人',
    position: '職稱',
    country: '國家',
    owner: '業務員',
    source: '客戶來源',
    volume: '年採購量',
    potential: '潛在採購量',
    supplier: '目前供應商',
    usage: '以前用過什麼',
    business: '經營型態',
    application: '應用方向',
    products: '主要業務',
    size: '公司規模',
    founded: '成立時間',
    capital: '資本額',
    payment: '付款方式',
  },
  known: (told, of) => `資料 ${told}/${of}`,
  stale: (since) => (since === null ? '從未聯絡' : `${since} 天沒人聯絡`),
  missing: (parts) => `還缺：${parts}`,
  duplicate: {
    mailbox: '電子郵件相同',
    domain: '公司網域相同',
    page: '賣場或主頁相同',
    phone: '電話相同',
    name: '名稱相同',
    near: '名稱只差一點，像是打錯字',
    part: '一個像是另一個的簡稱',
  },
  sure: '同一家公司',
  likely: '可能是同一家',
  shared: (owners) => `重複開發：${owners}`,
  list,
  both: (first, second) => `${first}${second}`,
};
