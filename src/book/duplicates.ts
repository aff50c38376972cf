/**
 * 撞单 radar: which rows are one company, in two rows, two languages or with two salespeople. It marks; nothing is ever merged (B8).
 *
 *  - what links two rows stands in companyLinks.ts; here links become groups;
 *  - two groups with members that disagree stay two, however strong one link between them;
 *  - likely links do not chain: they join two groups only if all their names that can be compared are alike;
 *  - two rows of which a person said that they are not the same never come into one group, whatever links them.
 *
 * Names meet through blocks (same key, one letter dropped, same brand, same contact), never all with all: 20,000 rows take about 20,000
 * times the work of one. Of a very large block neighbours are compared, not all pairs.
 */
import {
  Crowds,
  dismissedName,
  isDismissed,
  isElsewhere,
  likenessOf,
  linkOf,
  REASONS,
  seen,
  type Blocks,
  type Company,
  type Link,
  type Reason,
  type Seen,
} from './companyLinks';
import type { NameForm } from './companyName';
import { disagree } from './places';

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

/** All pairs of a block up to this size are compared. */
const BLOCK = 30;
/** Where more names than this are one letter apart, one letter is how these names differ. */
const SLIPS = 8;
/** Two groups larger than this together are not searched for pairs that disagree. */
const SEARCHED = 3_000;
const SHORTEST_KEY = { han: 5, latin: 7, other: 7 } as const;

export function findDuplicates(companies: readonly Company[], dismissed: Dismissed = []): DuplicateGroup[] {
  const apart = dismissedByName(dismissed);
  const all = companies.map((company, at) => seen(company, at, apart));
  const blocks = blocksOf(all);
  const crowds = new Crowds(blocks);
  const ambiguous = ambiguousNames(blocks);
  const links: Link[] = [];
  for (const [a, b] of candidates(blocks, all.length)) {
    const link = linkOf(a, b, crowds, ambiguous);
    if (link) links.push(link);
  }
  links.sort((x, y) => strength(y) - strength(x) || x.a.at - y.a.at || x.b.at - y.b.at);
  return groupsOf(all, links, companies);
}

/** How many pairs are looked at: it grows with the rows, not with their square. */
export function pairsCompared(companies: readonly Company[]): number {
  const none = new Map<string, ReadonlySet<string>>();
  const all = companies.map((company, at) => seen(company, at, none));
  let pairs = 0;
  for (const pair of candidates(blocksOf(all), all.length)) pairs += pair.length / 2;
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

function blocksOf(all: readonly Seen[]): Blocks {
  const blocks = new Map<string, Seen[]>();
  for (const one of all) {
    const keys = new Set<string>();
    for (const box of one.mailboxes) keys.add(`mailbox:${box}`);
    for (const domain of one.domains) keys.add(`domain:${domain}`);
    for (const page of one.pages) keys.add(`page:${page}`);
    for (const phone of one.phones) keys.add(`phone:${phone.end}`);
    for (const form of one.name.forms) addNameKeys(form, keys);
    for (const key of keys) {
      const block = blocks.get(key);
      if (block) block.push(one);
      else blocks.set(key, [one]);
    }
  }
  return blocks;
}

function addNameKeys(form: NameForm, keys: Set<string>): void {
  const { key, sorted, brand, lines, script } = form;
  keys.add(`name:${key}`);
  if (sorted !== key) keys.add(`name:${sorted}`);
  if (brand.length > 0) {
    keys.add(`part:${[...brand, ...lines].sort().join('|')}`);
    keys.add(`brand:${brand[0] ?? ''}`);
  }
  if (key.length < SHORTEST_KEY[script]) return;
  keys.add(`near:${key}`);
  // A digit is no slip, and in characters nothing of the brand is: 29620自行车 and 29621自行车 do not meet here.
  for (let i = script === 'han' ? 2 : 1; i < key.length; i++)
    if (!isDigit(key.charCodeAt(i))) keys.add(`near:${key.slice(0, i)}${key.slice(i + 1)}`);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Each pair once. */
function* candidates(blocks: Blocks, count: number): Generator<readonly [Seen, Seen]> {
  const met = new Set<number>();
  const pair = (a: Seen, b: Seen): readonly [Seen, Seen] | null => {
    const [first, second] = a.at < b.at ? [a, b] : [b, a];
    const id = first.at * count + second.at;
    if (first === second || met.has(id)) return null;
    met.add(id);
    return [first, second];
  };
  for (const [key, block] of blocks) {
    if (block.length < 2) continue;
    const isSlip = key.startsWith('near:');
    if (block.length <= (isSlip ? SLIPS : BLOCK)) {
      for (let i = 0; i < block.length; i++)
        for (let j = i + 1; j < block.length; j++) {
          const [a, b] = [block[i], block[j]];
          const found = a && b ? pair(a, b) : null;
          if (found) yield found;
        }
      continue;
    }
    if (isSlip || key.startsWith('part:') || key.startsWith('brand:')) continue;
    const sorted = [...block].sort((a, b) => compare(a.place ?? '', b.place ?? '') || a.at - b.at);
    for (let i = 0; i + 1 < sorted.length; i++) {
      const [a, b] = [sorted[i], sorted[i + 1]];
      const found = a && b ? pair(a, b) : null;
      if (found) yield found;
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Rows whose name and place fit two others that disagree with each other: 锦绣丝绸, beside one in 杭州 and one in 苏州. */
function ambiguousNames(blocks: Blocks): ReadonlySet<Seen> {
  const found = new Set<Seen>();
  for (const [key, block] of blocks) {
    if (block.length < 3 || !/^(?:name|part):/.test(key)) continue;
    const places = [...new Set(block.flatMap(({ place }) => place ?? []))];
    if (places.length < 2) continue;
    for (const one of block) {
      const fits = places.filter((place) => one.place === null || !disagree(place, one.place));
      if (fits.some((place) => fits.some((other) => disagree(place, other)))) found.add(one);
    }
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
