/**
 * "None of these is the same company", as the pairs of names that are kept (sheet/apart.ts), and those pairs as a
 * person reads them.
 *
 *  - of names, not of rows: fifty rows of one name are one pair, and hold when the rows are sorted;
 *  - up to a few dozen names each is told apart from each; of more only those that something links are, else a file
 *    would fill with pairs;
 *  - what was said of a whole group is one line again: names of which each is apart from each. Anything else is told
 *    pair by pair.
 */
import { dismissedName } from './links';
import type { Dismissed, DuplicateGroup } from './duplicates';

/** 780 pairs. */
const ALL_WITH_ALL = 40;

/** All that must be said for no two rows of the group to come together again. */
export function apartPairs({ rows, links }: DuplicateGroup, nameAt: (row: number) => string): Dismissed {
  const rowsOf = new Map<string, number>();
  const spelled = new Map<string, string>();
  for (const row of rows) {
    const key = dismissedName(nameAt(row));
    rowsOf.set(key, (rowsOf.get(key) ?? 0) + 1);
    if (!spelled.has(key)) spelled.set(key, nameAt(row));
  }
  const names = [...spelled.values()];
  const twice = [...rowsOf].flatMap(([key, count]) => (count > 1 ? (spelled.get(key) ?? []) : []));
  const others =
    names.length <= ALL_WITH_ALL
      ? names.flatMap((one, i) => names.slice(i + 1).map((other) => [one, other] as const))
      : linked(links, nameAt);
  return [...others, ...twice.map((name) => [name, name] as const)];
}

function linked(links: DuplicateGroup['links'], nameAt: (row: number) => string): Dismissed {
  const pairs = new Map<string, Dismissed[number]>();
  for (const { rows } of links) {
    const [one, other] = [nameAt(rows[0]), nameAt(rows[1])];
    const key = [dismissedName(one), dismissedName(other)].sort();
    if (key[0] !== key[1]) pairs.set(key.join('\n'), [one, other]);
  }
  return [...pairs.values()];
}

export interface Apart {
  readonly names: readonly string[];
  readonly pairs: Dismissed;
}

/** What was said, in the order in which it was said. */
export function apartGroups(apart: Dismissed): Apart[] {
  const home = new Map<string, Apart & { names: string[]; pairs: Dismissed[number][] }>();
  for (const pair of apart) {
    const [one, other] = pair.map((name) => home.get(dismissedName(name)));
    const into = one ?? other ?? { names: [], pairs: [] };
    if (one && other && one !== other) {
      into.names.push(...other.names);
      into.pairs.push(...other.pairs);
      for (const name of other.names) home.set(dismissedName(name), into);
    }
    into.pairs.push(pair);
    for (const name of pair) {
      const key = dismissedName(name);
      if (!home.has(key)) into.names.push(name);
      home.set(key, into);
    }
  }
  return [...new Set(home.values())].flatMap((group): Apart[] => {
    const { names, pairs } = group;
    const between = pairs.filter(([one, other]) => dismissedName(one) !== dismissedName(other)).length;
    const isWhole = between === (names.length * (names.length - 1)) / 2;
    return isWhole ? [group] : pairs.map((pair) => ({ names: pair, pairs: [pair] }));
  });
}
