import type { AnswerWords } from '../shape/answers';

export const answers: AnswerWords = {
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
  },
  wrongArgument: {
    volume: 'A volume is a number or a text such as 2,000 pcs.',
    date: 'A last contact is a date.',
    tier: 'A tier is S, A, B, C or D.',
    rows: 'More than 100,000 rows. Give the range that holds the values, not the whole column.',
  },
  notLoaded: 'The script that reads headers could not be loaded. Recalculate when the network is back.',
};
