import type { AnswerWords } from '../shape/answers';

export const answers: AnswerWords = {
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
  },
  wrongArgument: {
    volume: '數量應為數字，或「2000台」這樣的文字。',
    date: '最近聯絡應為日期。',
    tier: '級別應為 S、A、B、C 或 D。',
    rows: '超過 100,000 列。請給出有數值的範圍，不要給整欄。',
  },
  notLoaded: '讀表頭的程式沒有載入成功，網路恢復後請重新計算。',
};
