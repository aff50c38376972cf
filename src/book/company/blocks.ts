/**
 * Which rows are compared at all: those that meet in a block, never all with all. 20,000 rows take about 20,000 times
 * the work of one.
 *
 *  - rows meet by one key, one brand, one contact, or by one letter dropped from both names;
 *  - of a very large block neighbours are compared, not all pairs;
 *  - a name with one letter dropped is kept as a number, not as a text: there are twenty of them for a name. Two texts
 *    of one number only make one more pair to be looked at.
 */
import type { Blocks, Seen } from './links';
import type { NameForm } from './name';

/** All pairs of a block up to this size are compared. */
const BLOCK = 30;
/** Where more names than this are one letter apart, one letter is how these names differ. */
const SLIPS = 8;
const SHORTEST_KEY = { han: 5, latin: 7, other: 7 } as const;

export function addToBlocks(blocks: Map<string, Seen[]>, one: Seen): void {
  const add = (key: string) => {
    const block = blocks.get(key);
    if (!block) blocks.set(key, [one]);
    else if (block[block.length - 1] !== one) block.push(one);
  };
  for (const box of one.mailboxes) add(`mailbox:${box}`);
  for (const domain of one.domains) add(`domain:${domain}`);
  for (const page of one.pages) add(`page:${page}`);
  for (const phone of one.phones) add(`phone:${phone.end}`);
  for (const { key, sorted, brand, lines } of one.name.forms) {
    add(`name:${key}`);
    if (sorted !== key) add(`name:${sorted}`);
    if (brand.length === 0) continue;
    add(`part:${[...brand, ...lines].sort().join('|')}`);
    add(`brand:${brand[0] ?? ''}`);
  }
}

/**
 * Of each name, and of each name with one letter dropped, its number and the row's place in one: sorted, those that
 * meet stand together. Most are met by nobody, and a map of them would be a map of half a million.
 */
export type Slips = number[];

/** Places stand below this. */
const PLACES = 2 ** 20;

export function addToSlips(slips: Slips, one: Seen): void {
  for (const form of one.name.forms) forEachSlip(form, (number) => slips.push((number >>> 0) * PLACES + one.at));
}

function* slipBlocks(slips: Slips, all: readonly Seen[]): Generator<readonly Seen[]> {
  const sorted = Float64Array.from(slips).sort();
  const numberAt = (i: number) => Math.floor((sorted[i] ?? -1) / PLACES);
  for (let i = 0, end = 0; i < sorted.length; i = end) {
    const number = numberAt(i);
    for (end = i + 1; numberAt(end) === number; end++);
    if (end === i + 1) continue;
    // A name with a doubled letter has one text twice.
    const block = new Set<Seen>();
    for (const slip of sorted.subarray(i, end)) block.add(all[slip % PLACES] as Seen);
    if (block.size > 1 && block.size <= SLIPS) yield [...block];
  }
}

const BASE = 0x01000193;
const POWERS = [1];

/** Of 'abc' the numbers of 'abc', 'ac' and 'ab'. */
function forEachSlip({ key, script }: NameForm, add: (number: number) => void): void {
  const { length } = key;
  if (length < SHORTEST_KEY[script]) return;
  const before = [0];
  for (let i = 0; i < length; i++) {
    before.push((Math.imul(before[i] ?? 0, BASE) + key.charCodeAt(i)) | 0);
    POWERS[i + 1] ??= Math.imul(POWERS[i] ?? 0, BASE);
  }
  const whole = before[length] ?? 0;
  add(whole);
  // A digit is no slip, and in characters nothing of the brand is: 29620自行车 and 29621自行车 do not meet here.
  for (let i = script === 'han' ? 2 : 1; i < length; i++) {
    if (isDigit(key.charCodeAt(i))) continue;
    const dropped = Math.imul((before[i] ?? 0) - (before[i + 1] ?? 0), POWERS[length - 1 - i] ?? 0);
    add((whole + dropped) | 0);
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The pairs that are looked at, each once, block by block. */
export function* candidates(blocks: Blocks, slips: Slips, all: readonly Seen[]): Generator<(readonly [Seen, Seen])[]> {
  // By the upper row. A row meets a few dozen others: a list is searched faster than a set of all pairs.
  const met = all.map((): number[] => []);
  const pairs = (block: readonly Seen[], most: number): (readonly [Seen, Seen])[] => {
    const found: (readonly [Seen, Seen])[] = [];
    for (let i = 0; i < block.length; i++) {
      const one = block[i];
      for (let n = i + 1; one && n < block.length && n <= i + most; n++) {
        const other = block[n];
        if (!other || one === other) continue;
        const [a, b] = one.at < other.at ? [one, other] : [other, one];
        const known = met[a.at];
        if (!known || known.includes(b.at)) continue;
        known.push(b.at);
        found.push([a, b]);
      }
    }
    return found;
  };
  for (const block of slipBlocks(slips, all)) yield pairs(block, SLIPS);
  for (const [key, block] of blocks) {
    if (block.length < 2) continue;
    if (block.length <= BLOCK) yield pairs(block, BLOCK);
    else if (!/^(?:part|brand):/.test(key)) yield pairs(byPlace(block), 1);
  }
}

function byPlace(block: readonly Seen[]): Seen[] {
  return [...block].sort((a, b) => compare(a.place ?? '', b.place ?? '') || a.at - b.at);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
