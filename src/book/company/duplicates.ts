/**
 * 撞单 radar: which rows are one company, in two rows, two languages or with two salespeople. It marks; nothing is ever
 * merged (B8).
 *
 *  - what links two rows stands in companyLinks.ts; here links become groups;
 *  - two groups with members that disagree stay two, however strong one link between them;
 *  - likely links do not chain: they join two groups only if all their names that can be compared are alike;
 *  - two rows of which a person said that they are not the same never come into one group, whatever links them.
 *
 * Which rows are compared at all stands in companyBlocks.ts.
 */
import { addToBlocks, addToSlips, candidates, type Slips } from './blocks';
import {
  Crowds,
  dismissedName,
  isDismissed,
  isElsewhere,
  likenessOf,
  linkOf,
  Read,
  REASONS,
  seen,
  type Blocks,
  type Company,
  type Link,
  type Reason,
  type Seen,
} from './links';
import { disagree, type Place } from './places';

export interface DuplicateLink {
  readonly rows: readonly [number, number];
  readonly reasons: readonly Reason[];
}

export interface DuplicateGroup {
  /** From the top down. */
  readonly rows: readonly number[];
  /** Everything that links them, strongest first. */
  readonly reasons: readonly Reason[];
  readonly links: readonly DuplicateLink[];
  /** The salespeople, as written; two or more is a 撞单. */
  readonly owners: readonly string[];
  readonly isSure: boolean;
}

/** Names of two rows of which a person said that they are not the same; rows move, so names are kept. */
export type Dismissed = readonly (readonly [name: string, other: string])[];

/** Rows, or pairs, of one step. */
const STEP = 500;
/** Two groups larger than this together are not searched for pairs that disagree. */
const SEARCHED = 3_000;

export function findDuplicates(companies: readonly Company[], dismissed: Dismissed = []): DuplicateGroup[] {
  const steps = duplicateSteps(companies, dismissed);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of a few milliseconds, so that whoever has a screen to draw can do so in between. */
export function* duplicateSteps(
  companies: readonly Company[],
  dismissed: Dismissed = [],
): Generator<void, DuplicateGroup[]> {
  const apart = dismissedByName(dismissed);
  const read = new Read();
  const all: Seen[] = [];
  const blocks = new Map<string, Seen[]>();
  const slips: Slips = [];
  for (const [at, company] of companies.entries()) {
    const one = seen(company, at, apart, read);
    all.push(one);
    addToBlocks(blocks, one);
    addToSlips(slips, one);
    if (at % STEP === 0) yield;
  }
  const crowds = new Crowds(blocks);
  const ambiguous = ambiguousNames(blocks);
  const links: Link[] = [];
  let looked = 0;
  for (const pairs of candidates(blocks, slips, all)) {
    for (const [a, b] of pairs) {
      const link = linkOf(a, b, crowds, ambiguous);
      if (link) links.push(link);
    }
    looked += pairs.length;
    if (looked < STEP) continue;
    looked = 0;
    yield;
  }
  links.sort((x, y) => strength(y) - strength(x) || x.a.at - y.a.at || x.b.at - y.b.at);
  yield;
  return groupsOf(all, links, companies);
}

/** How many pairs are looked at: it grows with the rows, not with their square. */
export function pairsCompared(companies: readonly Company[]): number {
  const blocks = new Map<string, Seen[]>();
  const slips: Slips = [];
  const read = new Read();
  const all = companies.map((company, at) => seen(company, at, new Map(), read));
  for (const one of all) {
    addToBlocks(blocks, one);
    addToSlips(slips, one);
  }
  let pairs = 0;
  for (const found of candidates(blocks, slips, all)) pairs += found.length;
  return pairs;
}

function dismissedByName(dismissed: Dismissed): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const note = (one: string, other: string) => {
    const others = found.get(one) ?? new Set<string>();
    found.set(one, others.add(other));
  };
  for (const [one, other] of dismissed) {
    note(dismissedName(one), dismissedName(other));
    note(dismissedName(other), dismissedName(one));
  }
  return found;
}

/**
 * Rows whose name and place fit two others that disagree with each other: 锦绣丝绸, beside one in 杭州 and one in 苏州.
 */
function ambiguousNames(blocks: Blocks): ReadonlySet<Seen> {
  const found = new Set<Seen>();
  for (const [key, block] of blocks) {
    if (block.length < 3 || !/^(?:name|part):/.test(key)) continue;
    const places = [...new Set(block.flatMap(({ place }) => place ?? []))];
    if (places.length < 2) continue;
    const fitsTwo = (own: Place | null) => {
      const fits = places.filter((place) => own === null || !disagree(place, own));
      return fits.some((place) => fits.some((other) => disagree(place, other)));
    };
    // A name may stand in hundreds of rows, and in few places.
    const isTorn = new Map([null, ...places].map((place) => [place, fitsTwo(place)]));
    for (const one of block) if (isTorn.get(one.place)) found.add(one);
  }
  return found;
}

/** Sure links first, then the more reasons. */
function strength({ isSure, reasons }: Link): number {
  return (isSure ? 10 : 0) + reasons.length;
}

function groupsOf(all: readonly Seen[], links: readonly Link[], companies: readonly Company[]): DuplicateGroup[] {
  const groups = new Map<number, Seen[]>();
  const homes = new Map<Seen, number>();
  const homeOf = (one: Seen) => homes.get(one) ?? one.at;
  const membersOf = (home: number) => groups.get(home) ?? [all[home]].filter((one) => one !== undefined);
  const linked = new Map<Seen, Set<Seen>>();
  for (const { a, b } of links) {
    linked.set(a, (linked.get(a) ?? new Set()).add(b));
    linked.set(b, (linked.get(b) ?? new Set()).add(a));
  }
  const kept: Link[] = [];
  for (const link of links) {
    const [one, other] = [homeOf(link.a), homeOf(link.b)];
    if (one !== other) {
      const [some, others] = [membersOf(one), membersOf(other)];
      if (!mayJoin(some, others, link, linked)) continue;
      const [large, small] = some.length >= others.length ? [some, others] : [others, some];
      const home = large === some ? one : other;
      groups.delete(one);
      groups.delete(other);
      groups.set(home, [...large, ...small]);
      for (const member of small) homes.set(member, home);
    }
    kept.push(link);
  }
  const linksOf = new Map<number, Link[]>();
  for (const link of kept) {
    const home = homeOf(link.a);
    const list = linksOf.get(home);
    if (list) list.push(link);
    else linksOf.set(home, [link]);
  }
  return [...groups]
    .map(([home, members]) => groupOf(members, linksOf.get(home) ?? [], companies))
    .sort((x, y) => (x.rows[0] ?? 0) - (y.rows[0] ?? 0));
}

/** Does no member of one group contradict one of the other? And for a likely link: is every name like every other? */
function mayJoin(
  some: readonly Seen[],
  others: readonly Seen[],
  link: Link,
  linked: ReadonlyMap<Seen, ReadonlySet<Seen>>,
): boolean {
  if (some.length * others.length > SEARCHED) return link.isSure;
  return some.every((a) =>
    others.every((b) => {
      if (isDismissed(a, b)) return false;
      if (linked.get(a)?.has(b)) return true;
      if (isElsewhere(a, b)) return false;
      if (link.isSure) return true;
      const alike = likenessOf(a.name, b.name);
      return alike === null || (alike !== 'other' && alike !== 'sister');
    }),
  );
}

function groupOf(members: readonly Seen[], links: readonly Link[], companies: readonly Company[]): DuplicateGroup {
  const sorted = [...members].sort((a, b) => a.row - b.row);
  const reasons = REASONS.filter((reason) => links.some((link) => link.reasons.includes(reason)));
  const owners = sorted.map(({ at }) => companies[at]?.owner.trim() ?? '').filter((owner) => owner !== '');
  return {
    rows: sorted.map(({ row }) => row),
    reasons,
    links: links.map((link) => ({ rows: [link.a.row, link.b.row] as const, reasons: link.reasons })),
    owners: [...new Set(owners)],
    isSure: links.some(({ isSure }) => isSure),
  };
}
