/**
 * 80/20: who brings how much, how uneven that is, and who came into the vital few or left them since a year ago.
 *
 *  - of one currency or unit; a customer at or below nothing is in no class and in no share, and is counted;
 *  - two totals where they differ: all of it, and what the shares are of;
 *  - *moved* compares the same days of both years (period.ts).
 */
import {
  concentrationOf,
  NAMED_FROM,
  WARN_FIVE,
  WARN_LARGEST,
  type Concentration,
} from '../policy/buying/concentration';
import { moveOf, placesOf, type Move, type Placed } from '../policy/buying/moves';
import { abcOf, type AbcClass } from '../policy/pareto';
import type { Ground } from './ground';
import type { Period, PeriodRead } from './period';
import { sumsOf, totalOf } from './sums';

export type ByClass = { readonly [abc in AbcClass]: number };

export interface ParetoRow {
  /** Of its first line. */
  readonly row: number;
  readonly name: string;
  readonly place: Placed;
  /** Of the spans that are compared; null where none are. */
  readonly then: { readonly now: Placed; readonly before: Placed; readonly move: Move } | null;
}

export interface Pareto {
  readonly concentration: Concentration | null;
  /** Returns and customers below nothing with it. */
  readonly netTotal: number;
  readonly classes: ByClass;
  /** By the stricter convention. */
  readonly strict: ByClass;
  /** Customers that have bought at some time, and brought nothing in the period, or less. */
  readonly none: number;
  readonly notPositive: number;
  /** Those that bring a tenth or more, by name. */
  readonly named: readonly string[];
  readonly dependsOn: 'one' | 'five' | null;
  /** Largest first; then those that left the vital few and bring nothing now. */
  readonly rows: readonly ParetoRow[];
  readonly moved: { readonly stayed: number; readonly entered: number; readonly left: number } | null;
}

export function paretoOf(ground: Ground, unit: number, read: PeriodRead | null): Pareto {
  const { buyers } = ground.lines;
  const values = sumsOf(ground, unit, read?.period ?? null);
  const places = placesOf(values);
  const compared = read?.compared ?? null;
  const placed = (period: Period) => placesOf(sumsOf(ground, unit, period));
  const now = compared && placed(compared.now);
  const before = compared && placed(compared.before);
  const rows = buyers.map(({ name, row }, at): ParetoRow => {
    const [a, b] = [now?.[at], before?.[at]];
    return {
      row,
      name,
      place: places[at] ?? NOWHERE,
      then: a && b ? { now: a, before: b, move: moveOf(a.abc, b.abc) } : null,
    };
  });
  const concentration = concentrationOf(values);
  const largest = concentration?.largest;
  return {
    concentration,
    netTotal: totalOf(values),
    classes: counted(places.map(({ abc }) => abc)),
    strict: counted(abcOf(values, undefined, 'lower')),
    none: places.filter(({ abc }) => abc === null).length,
    notPositive: values.filter((value) => value !== null && value <= 0).length,
    named: rows.filter(({ place }) => (place.share ?? 0) >= NAMED_FROM).sort(byRank).map(({ name }) => name), // prettier-ignore
    dependsOn: !largest ? null : largest[1] >= WARN_LARGEST ? 'one' : largest[5] >= WARN_FIVE ? 'five' : null,
    rows: rows.filter(({ place, then }) => place.abc !== null || then?.move === 'left').sort(byRank),
    moved: compared && { stayed: moves(rows, 'stayed'), entered: moves(rows, 'entered'), left: moves(rows, 'left') },
  };
}

const NOWHERE: Placed = { value: null, share: null, shareBefore: null, abc: null, rank: null, isNear: false };

const moves = (rows: readonly ParetoRow[], move: Move) => rows.filter(({ then }) => then?.move === move).length;

/** Ranked first, equal ranks as the sheet has them. */
const byRank = (one: ParetoRow, other: ParetoRow) => (one.place.rank ?? Infinity) - (other.place.rank ?? Infinity) || 0;

function counted(classes: readonly (AbcClass | null)[]): ByClass {
  const count = (abc: AbcClass) => classes.filter((one) => one === abc).length;
  return { A: count('A'), B: count('B'), C: count('C') };
}
