/**
 * 20/60/20: the fifth that brings most, the fifth that brings least, and who stands between (G25).
 *
 *  - of customers that bring something; fewer than ten are too few to part;
 *  - equal values keep the order of the sheet.
 */
import { rankedOf, sumOf } from '../pareto';

export const SPLIT_SHARE = 0.2;
export const SPLIT_FROM = 10;

export const PARTS = ['top', 'middle', 'bottom'] as const;

export type Part = (typeof PARTS)[number];

export interface PartOf {
  readonly customers: number;
  readonly value: number;
  /** Of all that they bring, 0–1. */
  readonly share: number;
  /** Places of the values given, the largest first. */
  readonly at: readonly number[];
}

/** Null where they are too few. */
export function splitOf(values: readonly (number | null)[]): { readonly [part in Part]: PartOf } | null {
  const ranked = rankedOf(values);
  if (ranked.length < SPLIT_FROM) return null;
  const total = sumOf(ranked);
  const size = Math.max(1, Math.round(ranked.length * SPLIT_SHARE));
  const part = (from: number, to: number): PartOf => {
    const own = ranked.slice(from, to);
    const value = sumOf(own);
    return { customers: own.length, value, share: value / total, at: own.map(({ at }) => at) };
  };
  const last = ranked.length - size;
  return { top: part(0, size), middle: part(size, last), bottom: part(last, ranked.length) };
}
