import type { AnswerWords } from '../shape/answers';

export const answers: AnswerWords = {
  locale: 'zh-CN',
  tier: { S: '特级', A: 'A级', B: 'B级', C: 'C级', D: 'D级' },
  why: {
    noTier: {
      'no-volume': '没有看得懂的数量，不分级',
      'no-actual': '没有实际数量，不分级',
      'no-potential': '没有潜在数量，不分级',
    },
    gap: (d, c) => `原文 D 级到 ${d}、C 级从 ${c} 起，中间按 D 级`,
    potential: '只看潜在量',
  },
  wrongArgument: {
    volume: '数量应为数字，或“2000台”这样的文字。',
    date: '最近联系应为日期。',
    tier: '级别应为 S、A、B、C 或 D。',
    rows: '超过 100,000 行。请给出有数值的区域，不要给整列。',
  },
  notLoaded: '读表头的程序没有加载成功，网络恢复后请重新计算。',
};
