/**
 * RFM: how lately, how often and for how much a customer buys, 1–5 each, and what to make of the three together (S17).
 *
 *  - by cut-offs that a person can read: a score changes when the customer orders, never because another one did. Money is
 *    held against the average customer, so that no currency matters;
 *  - by fifths, to compare with the R package rfm: quantiles (type 7) at 20, 40, 60 and 80 % plus one, recency the other
 *    way round. Equal values are never split, so fifths of few different values are no fifths: that is said;
 *  - segments: the first that fits, and each of the 125 cells has one.
 */
export const SCORES = [1, 2, 3, 4, 5] as const;

export type Score = (typeof SCORES)[number];

export const AXES = ['R', 'F', 'M'] as const;

export type Axis = (typeof AXES)[number];

export type ByAxis<T> = { readonly [axis in Axis]: T };

export type RfmMethod = 'cutoffs' | 'quintiles';

/** For 5, 4, 3 and 2: days at most · occasions a year at least · of the average customer at least. */
export const CUTOFFS: ByAxis<readonly [number, number, number, number]> = {
  R: [30, 90, 180, 365],
  F: [12, 6, 3, 2],
  M: [4, 2, 1, 0.5],
};

/** Fewer customers or values are not parted in fifths that mean anything. */
export const FIFTHS_FROM = { customers: 100, values: 5 };

const STEPS: readonly Score[] = [5, 4, 3, 2];

export function scoreOf(axis: Axis, value: number, cutoffs = CUTOFFS): Score {
  const isEnough = (cut: number) => (axis === 'R' ? value <= cut : value >= cut);
  return STEPS[cutoffs[axis].findIndex(isEnough)] ?? 1;
}

/** Where the fifths begin, the lowest first; below the first is 1 (of recency 5). */
export function fifthsOf(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return [0.2, 0.4, 0.6, 0.8].map((part) => {
    const place = (sorted.length - 1) * part;
    const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
    return low + (high - low) * (place - Math.floor(place)) + 1;
  });
}

export function fifthOf(axis: Axis, value: number, fifths: readonly number[]): Score {
  const above = fifths.filter((from) => value >= from).length;
  return SCORES[axis === 'R' ? 4 - above : above] ?? 1;
}

export const SEGMENTS = [
  'champions',
  'cant-lose',
  'big-and-rare',
  'loyal',
  'new',
  'promising',
  'at-risk',
  'sleeping',
] as const;

export type Segment = (typeof SEGMENTS)[number];

interface Fits {
  readonly segment: Segment;
  readonly fits: (scores: ByAxis<Score>, isNew: boolean) => boolean;
}

/** The first that fits. */
const BY_SCORES: readonly Fits[] = [
  { segment: 'champions', fits: ({ R, F, M }) => R >= 4 && F >= 4 && M >= 4 },
  { segment: 'cant-lose', fits: ({ R, M }) => R <= 2 && M >= 4 },
  { segment: 'big-and-rare', fits: ({ F, M }) => F <= 3 && M >= 4 },
  { segment: 'loyal', fits: ({ R, F }) => R >= 3 && F >= 3 },
  { segment: 'new', fits: ({ R, F }, isNew) => isNew && R >= 4 && F <= 2 },
  { segment: 'promising', fits: ({ R }) => R >= 3 },
  { segment: 'at-risk', fits: ({ F }) => F >= 3 },
];

/** `isNew`: its first order is no older than half a year. */
export function segmentOf(scores: ByAxis<Score>, isNew: boolean): Segment {
  return BY_SCORES.find(({ fits }) => fits(scores, isNew))?.segment ?? 'sleeping';
}
