import type { LedgerWords } from '../shape/ledger';

export const ledger: LedgerWords = {
  read: (sheet, lines, from, to) => `工作表“${sheet}”：${lines} 行，订单日期 ${from} 至 ${to}。`,
  readUndated: (sheet, lines) => `工作表“${sheet}”：${lines} 行，没有下单日期。`,
  period: (from, to) => `${from} 至 ${to}`,
  wholeSheet: '全部',
  ended: (day) => `订单只记到 ${day}，所以都按这一天计算，不按今天。`,
  undated: (lines, sums) => `${lines} 行的日期看不出来（${sums}），不计入任何期间。`,
  nameless: (lines, sums) => `${lines} 行没写客户（${sums}），不参与占比。`,
  unpriced: (orders) => `${orders} 笔订单没有能识别的数字，未计入合计。`,
  apart: (units) => `${units} 不相加，各列一表。`,
  notCovered: '这段时间的订单不全。',
  compared: (now, before) => `同期对比：${now}，对比上年同期 ${before}。`,
  noBase: '没有上年同期的订单，无法对比。',
  unitless: { money: '未注明币种', units: '未注明单位' },
  and: '和',
  refused: {
    nothingCounted: '表里没有金额或数量，算不出来。',
    noMeasure: { units: '表里没有数量列。', money: '表里没有金额列。' },
    noUnit: (unit, known) => `表里没有 ${unit}，有的是 ${known}。`,
    noDays: '这张报表要用到每笔订单的日期。这张表是一行一个客户，或者没有下单日期。',
    noOrders: '表里没有一行算得上订单。',
    noPeriod: (text) => `${text} 不是期间。可以写 12m、ytd、last-year、all、2025、2025Q3、2025-07 或 2025-03-01..2025-06-30。`, // prettier-ignore
    emptyPeriod: '这段时间没有人下单。',
  },
  pareto: {
    title: '二八分析',
    top: (share, n, of, brings) => `前 ${share} 的客户（${of} 个中的 ${n} 个）贡献了 ${brings}。`,
    most: (n, share) => `80% 来自 ${n} 个客户（占 ${share}）。`,
    largest: (one, five, equal) => `最大客户占 ${one}，前五大占 ${five}，集中程度相当于 ${equal} 个同样大小的客户。`,
    dependsOnOne: (name, share) => `过于依赖一个客户：${name} 占 ${share}。`,
    dependsOnFive: (share) => `过于依赖少数客户：前五大占 ${share}。`,
    uneven: (gini) => `不均衡程度（基尼系数）${gini}，0 为完全均衡。`,
    classes: (A, B, C) => `A 类 ${A} 个 · B 类 ${B} 个 · C 类 ${C} 个。A 累计到 80%，B 到 95%，跨线的客户归上一类。`,
    notPositive: (n) => `${n} 个客户扣掉退货后为零或负数，不参与分类。`,
    moved: (stayed, entered, left) => `A 类客户：保持 ${stayed} 个，新进 ${entered} 个，掉出 ${left} 个。`,
    move: { stayed: '保持', entered: '新进', left: '掉出' },
    near: '就在线边上，差一单',
    rest: (n) => `还有 ${n} 个客户，加 --json 可全部列出。`,
    nobody: '这段时间没有客户带来业绩。',
  },
  churn: {
    title: '客户流失',
    state: { gone: '疑似流失', quiet: '安静', lapsed: '流失', 'as-last-year': '每年淡季', shrinking: '萎缩', once: '一单未返' }, // prettier-ignore
    count: (state, n) => `${state} ${n} 个`,
    found: (counts, of) => `${of} 个客户中：${counts}。`,
    nobody: '所有客户都照常下单。',
    kept: (customers, net) => `上年客户中有 ${customers} 今年还在买，这些老客户合计为上年的 ${net}。`,
    bridge: (before, came, grew, shrank, lost, now) =>
      `上年 ${before} + 新增或回头 ${came} + 增长 ${grew} − 减少 ${shrank} − 流失 ${lost} = ${now}。`,
    silent: (usual, pauses, silence, oneIn) =>
      `一般 ${usual} 天一单（看了 ${pauses} 次间隔），已 ${silence} 天没下单，纯属巧合的可能是 ${oneIn} 分之一`,
    since: (day, silence) => `上一单 ${day}，已 ${silence} 天`,
    last: (day) => `不到上年的一半，上一单 ${day}`,
    money: (sum) => `之前一年 ${sum}`,
  },
  accounts: {
    title: '重点客户',
    found: (n, of, share) => `${of} 个客户中有 ${n} 个重点客户，贡献 ${share}。`,
    held: (n) => `${n} 个暂时保留：上季度还在名单里，下季度仍达不到才移出。`,
    hold: '暂时保留',
    back: '新客户或回头客',
    thin: '客户太少或数值重复太多，五等分参考意义不大。',
    segment: { champions: '核心', 'cant-lose': '不能丢', 'big-and-rare': '大单少频', loyal: '忠实', new: '新客', promising: '有潜力', 'at-risk': '有风险', sleeping: '沉睡' }, // prettier-ignore
  },
  split: {
    title: '20/60/20',
    name: { top: '前 20%', middle: '中间 60%', bottom: '后 20%' },
    part: (name, customers, sum, share) => `${name}：${customers} 个客户，${sum}，占 ${share}。`,
    few: '客户太少，分不了：至少要有 10 个有业绩的客户。',
  },
};
