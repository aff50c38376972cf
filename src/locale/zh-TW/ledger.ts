import type { LedgerWords } from '../shape/ledger';

export const ledger: LedgerWords = {
  read: (sheet, lines, from, to) => `工作表「${sheet}」：${lines} 列，訂單日期 ${from} 至 ${to}。`,
  readUndated: (sheet, lines) => `工作表「${sheet}」：${lines} 列，沒有下單日期。`,
  period: (from, to) => `${from} 至 ${to}`,
  wholeSheet: '全部',
  ended: (day) => `訂單只記到 ${day}，所以都算到這一天，不算到今天。`,
  undated: (lines, sums) => `${lines} 列的日期無法辨識（${sums}），不計入任何期間。`,
  nameless: (lines, sums) => `${lines} 列沒寫客戶（${sums}），不列入占比。`,
  unpriced: (orders) => `${orders} 筆訂單沒有可辨識的數字，未計入合計。`,
  apart: (units) => `${units} 不相加，各列一表。`,
  notCovered: '這段期間的訂單不完整。',
  compared: (now, before) => `同期比較：${now}，對照去年同期 ${before}。`,
  noBase: '沒有去年同期的訂單，無法比較。',
  unitless: { money: '未註明幣別', units: '未註明單位' },
  and: '和',
  refused: {
    nothingCounted: '表裡沒有金額或數量，無法計算。',
    noMeasure: { units: '表裡沒有數量欄。', money: '表裡沒有金額欄。' },
    noUnit: (unit, known) => `表裡沒有 ${unit}，有的是 ${known}。`,
    noDays: '這份報表需要每筆訂單的日期。這張表是一列一個客戶，或沒有下單日期。',
    noOrders: '表裡沒有任何一列算得上訂單。',
    noPeriod: (text) => `${text} 不是期間。可以寫 12m、ytd、last-year、all、2025、2025Q3、2025-07 或 2025-03-01..2025-06-30。`, // prettier-ignore
    emptyPeriod: '這段期間沒有人下單。',
  },
  pareto: {
    title: '80/20 分析',
    top: (share, n, of, brings) => `前 ${share} 的客戶（${of} 家中的 ${n} 家）貢獻了 ${brings}。`,
    most: (n, share) => `80% 來自 ${n} 家客戶（占 ${share}）。`,
    largest: (one, five, equal) => `最大客戶占 ${one}，前五大占 ${five}，集中程度相當於 ${equal} 家規模相同的客戶。`,
    dependsOnOne: (name, share) => `過度依賴單一客戶：${name} 占 ${share}。`,
    dependsOnFive: (share) => `過度依賴少數客戶：前五大占 ${share}。`,
    uneven: (gini) => `不均程度（吉尼係數）${gini}，0 為完全平均。`,
    classes: (A, B, C) => `A 級 ${A} 家 · B 級 ${B} 家 · C 級 ${C} 家。A 累計到 80%，B 到 95%，跨線的客戶歸上一級。`,
    notPositive: (n) => `${n} 家客戶扣除退貨後為零或負數，不分級。`,
    moved: (stayed, entered, left) => `A 級客戶：維持 ${stayed} 家，新進 ${entered} 家，掉出 ${left} 家。`,
    move: { stayed: '維持', entered: '新進', left: '掉出' },
    near: '就在線邊，差一張單',
    rest: (n) => `另有 ${n} 家客戶，加 --json 可全部列出。`,
    nobody: '這段期間沒有客戶帶來業績。',
  },
  churn: {
    title: '客戶流失',
    state: { gone: '疑似流失', quiet: '安靜', lapsed: '流失', 'as-last-year': '每年淡季', shrinking: '萎縮', once: '只買過一次' }, // prettier-ignore
    count: (state, n) => `${state} ${n} 家`,
    found: (counts, of) => `${of} 家客戶中：${counts}。`,
    nobody: '所有客戶都照常下單。',
    kept: (customers, net) => `去年的客戶有 ${customers} 今年仍在購買，這些老客戶合計為去年的 ${net}。`,
    bridge: (before, came, grew, shrank, lost, now) =>
      `去年 ${before} + 新增或回流 ${came} + 成長 ${grew} − 減少 ${shrank} − 流失 ${lost} = ${now}。`,
    silent: (usual, pauses, silence, oneIn) =>
      `通常 ${usual} 天一張單（看了 ${pauses} 次間隔），已 ${silence} 天沒下單，純屬巧合的機率是 ${oneIn} 分之一`,
    since: (day, silence) => `上一張單 ${day}，已 ${silence} 天`,
    last: (day) => `不到去年的一半，上一張單 ${day}`,
    money: (sum) => `之前一年 ${sum}`,
  },
  accounts: {
    title: '重點客戶',
    found: (n, of, share) => `${of} 家客戶中有 ${n} 家重點客戶，貢獻 ${share}。`,
    held: (n) => `${n} 家暫時保留：上一季還在名單裡，下一季仍未達標才移出。`,
    hold: '暫時保留',
    back: '新客戶或回流',
    thin: '客戶太少或數值重複太多，五等分參考意義不大。',
    segment: { champions: '核心', 'cant-lose': '不能丟', 'big-and-rare': '大單少頻', loyal: '忠實', new: '新客', promising: '有潛力', 'at-risk': '有風險', sleeping: '沉睡' }, // prettier-ignore
  },
  split: {
    title: '20/60/20',
    name: { top: '前 20%', middle: '中間 60%', bottom: '後 20%' },
    part: (name, customers, sum, share) => `${name}：${customers} 家客戶，${sum}，占 ${share}。`,
    few: '客戶太少，無法切分：至少要有 10 家有業績的客戶。',
  },
};
