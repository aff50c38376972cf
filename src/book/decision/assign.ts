/**
 * Columns to fields so that the whole is the likeliest: each column one field at most, each field one column, the sum of
 * all logarithms of odds as large as can be (the assignment problem, by the Hungarian method of shortest augmenting paths).
 *
 * Better than taking the surest pair first: where B may be the company or the contact and C can only be the company, B
 * is the contact.
 */
import type { Field } from '../header/fields';
import type { Evidence } from './evidence';

export interface Candidate {
  readonly column: number;
  readonly header: string;
  readonly field: Field;
  /** 0–1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Columns that say the same of other times. */
  readonly besides?: readonly number[];
  readonly inTurn?: boolean;
}

/** The chosen ones, in no order. A pair of even odds or less is never chosen. */
export function assignment<Pair extends { readonly column: number; readonly field: Field }>(
  pairs: readonly Pair[],
  odds: (pair: Pair) => number,
): readonly Pair[] {
  const gains = worthALook(pairs, odds);
  const [rowOf, placeOf] = [placesIn(gains.map(([{ column }]) => column)), placesIn(gains.map(([{ field }]) => field))];
  const places = placeOf.size + rowOf.size;
  const best = new Array<Pair | undefined>(rowOf.size * places);
  const costs = new Float64Array(rowOf.size * places);
  for (const [pair, gain] of gains) {
    const at = (rowOf.get(pair.column) ?? 0) * places + (placeOf.get(pair.field) ?? 0);
    [best[at], costs[at]] = [pair, -gain];
  }
  return matched(rowOf.size, places, costs).flatMap((place, row) => best[row * places + place] ?? []);
}

type Gain<Pair> = readonly [pair: Pair, gain: number];

/**
 * Of 300 columns that may be a remark, as many of the likeliest as there are fields: the other fields cannot take all of
 * these away.
 */
function worthALook<Pair extends { readonly column: number; readonly field: Field }>(
  pairs: readonly Pair[],
  odds: (pair: Pair) => number,
): readonly Gain<Pair>[] {
  const byField = new Map<Field, Map<number, Gain<Pair>>>();
  for (const pair of pairs) {
    const gain = odds(pair);
    const columns = byField.get(pair.field) ?? new Map<number, Gain<Pair>>();
    if (gain > (columns.get(pair.column)?.[1] ?? 0)) byField.set(pair.field, columns.set(pair.column, [pair, gain]));
  }
  const likeliest = new Map(
    [...byField.values()].flatMap((columns) =>
      [...columns.values()].sort((a, b) => b[1] - a[1]).slice(0, byField.size),
    ),
  );
  // Of several wholes that are as likely the order decides.
  return pairs.flatMap((pair) => {
    const gain = likeliest.get(pair);
    return gain === undefined ? [] : [[pair, gain]];
  });
}

const placesIn = <One>(all: readonly One[]): ReadonlyMap<One, number> =>
  new Map([...new Set(all)].map((one, place) => [one, place]));

/** For each row the place that it takes, so that the sum of costs is least; there are more places than rows. */
function matched(rows: number, places: number, costs: Float64Array): readonly number[] {
  const rowPrice = new Float64Array(rows + 1);
  const placePrice = new Float64Array(places + 1);
  const taken = new Int32Array(places + 1);
  const from = new Int32Array(places + 1);
  for (let row = 1; row <= rows; row++) {
    taken[0] = row;
    let here = 0;
    const least = new Float64Array(places + 1).fill(Infinity);
    const seen = new Uint8Array(places + 1);
    do {
      seen[here] = 1;
      const owner = taken[here] ?? 0;
      const costsOfOwner = (owner - 1) * places - 1;
      let delta = Infinity;
      let next = 0;
      for (let place = 1; place <= places; place++) {
        if (seen[place]) continue;
        const reduced = (costs[costsOfOwner + place] ?? 0) - (rowPrice[owner] ?? 0) - (placePrice[place] ?? 0);
        if (reduced < (least[place] ?? 0)) [least[place], from[place]] = [reduced, here];
        if ((least[place] ?? 0) < delta) [delta, next] = [least[place] ?? 0, place];
      }
      for (let place = 0; place <= places; place++) {
        if (seen[place]) {
          const one = taken[place] ?? 0;
          rowPrice[one] = (rowPrice[one] ?? 0) + delta;
          placePrice[place] = (placePrice[place] ?? 0) - delta;
        } else least[place] = (least[place] ?? 0) - delta;
      }
      here = next;
    } while ((taken[here] ?? 0) !== 0);
    do {
      const before = from[here] ?? 0;
      taken[here] = taken[before] ?? 0;
      here = before;
    } while (here !== 0);
  }
  const result = Array<number>(rows).fill(-1);
  for (let place = 1; place <= places; place++) if (taken[place]) result[(taken[place] ?? 0) - 1] = place - 1;
  return result;
}
