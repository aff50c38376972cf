/**
 * What the functions in cells say: why a tier is what it is, and what is wrong with an argument.
 *
 * Apart from all other words, because Excel calls a function as soon as the page is there, in any language, and waits
 * for nothing: these are there at once. The other words come when somebody looks (load.ts).
 */
import type { AnswerWords, Locale } from './words';

export const ANSWERS: { readonly [locale in Locale]: AnswerWords } = {
  en: {
    locale: 'en',
    tier: { S: 'Special', A: 'A', B: 'B', C: 'C', D: 'D' },
    why: {
      noTier: {
        'no-volume': 'no volume that can be read, so no tier',
        'no-actual': 'no actual volume, so no tier',
        'no-potential': 'no potential volume, so no tier',
      },
      gap: (d, c) => `between D (≤${d}) and C (≥${c}) in the source, treated as D`,
      potential: 'on potential alone',
      score: ({ score, coverage }) => `score ${score} (${coverage * 4} of 4 factors)`,
    },
    wrongArgument: {
      volume: 'A volume is a number or a text such as 2,000 pcs.',
      date: 'A last contact is a date.',
      tier: 'A tier is S, A, B, C or D.',
      values: 'Give the range of all values.',
    },
  },
  'zh-CN': {
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
      score: ({ score, coverage }) => `评分 ${score}（4 项中有 ${coverage * 4} 项）`,
    },
    wrongArgument: {
      volume: '数量应为数字，或“2000台”这样的文字。',
      date: '最近联系应为日期。',
      tier: '级别应为 S、A、B、C 或 D。',
      values: '请给出全部数值所在的区域。',
    },
  },
  'zh-TW': {
    locale: 'zh-TW',
    tier: { S: '特級', A: 'A級', B: 'B級', C: 'C級', D: 'D級' },
    why: {
      noTier: {
        'no-volume': '沒有看得懂的數量，不分級',
        'no-actual': '沒有實際數量，不分級',
        'no-potential': '沒有潛在數量，不分級',
      },
      gap: (d, c) => `原文 D 級到 ${d}、C 級從 ${c} 起，中間算 D 級`,
      potential: '只看潛在量',
      score: ({ score, coverage }) => `評分 ${score}（4 項中有 ${coverage * 4} 項）`,
    },
    wrongArgument: {
      volume: '數量應為數字，或「2000台」這樣的文字。',
      date: '最近聯絡應為日期。',
      tier: '級別應為 S、A、B、C 或 D。',
      values: '請給出全部數值所在的範圍。',
    },
  },
};
