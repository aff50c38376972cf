/**
 * How alike two names are, form against form.
 *
 *  - same: equal words, in whatever order · near: one slip of the keyboard in a long word · part: one says less, and
 *    what it leaves out says little (国际, trading) or follows a brand of its own (Fjordtec, Fjordtec Marine
 *    Instruments);
 *  - within: one says less, and what it leaves out may matter (Kessler, Kessler Energy): not enough by itself;
 *  - sister: one brand and two trades (凯达电子, 凯达照明): more apart than names that have nothing in common, which
 *    may be a trade name and a legal one;
 *  - a slip is a slip only where it does not make another word: 阀们 for 阀门, never 电气 for 电子 or Right for Light.
 *    In a Chinese brand a character is a word, so none is forgiven there.
 */
import { FILLERS, LINES } from './words';
import type { NameForm } from './name';

export type Likeness = 'same' | 'near' | 'part' | 'within' | 'sister' | 'other';

/** A slip in a word shorter than this is another word. */
const SHORTEST_SLIP = 6;
const SHORTEST_IN_COMMON = 5;
const SHORTEST_SWAP = 9;
const SHORTEST_TWO_SLIPS = 11;
const SHORTEST_BRAND = 6;

export function likeness(a: NameForm, b: NameForm): Likeness {
  if (a.key === b.key || (a.words.length > 1 && a.sorted === b.sorted)) return 'same';
  return a.script === 'han' || b.script === 'han' ? hanLikeness(a, b) : wordLikeness(a, b);
}

function wordLikeness(a: NameForm, b: NameForm): Likeness {
  const restB = [...b.words];
  const onlyA: string[] = [];
  let shared = 0;
  for (const word of a.words) {
    const at = restB.indexOf(word);
    if (at < 0) onlyA.push(word);
    else {
      restB.splice(at, 1);
      if (a.brand.includes(word)) shared++;
    }
  }
  let slips = 0;
  let shortened = 0;
  const restA = onlyA.filter((word) => {
    const at = restB.findIndex((other) => isSlip(word, other) || isShort(word, other));
    if (at < 0) return true;
    if (isSlip(word, restB[at] ?? '')) slips++;
    else shortened++;
    restB.splice(at, 1);
    return false;
  });
  if (restA.length + restB.length === 0) {
    if (slips + shortened > 2 || (shared === 0 && a.words.length > 1 && slips > 1)) return 'other';
    return shortened > 0 && shared === 0 ? 'other' : 'near';
  }
  const related = shared > 0 || slips > 0;
  if (!related) return 'other';
  if (restA.length === 0 || restB.length === 0) {
    const more = restA.length === 0 ? restB : restA;
    const less = restA.length === 0 ? a : b;
    if (slips > 0) return 'within';
    if (more.every((word) => isIn(more === restA ? a.fillers : b.fillers, word))) return 'part';
    const [brand = ''] = less.brand;
    return less.words.length === 1 && brand.length >= SHORTEST_BRAND && (more === restA ? a : b).words[0] === brand
      ? 'part'
      : 'within';
  }
  const weighty = (form: NameForm, word: string) => word.length > 3 && !form.fillers.includes(word);
  return restA.some((word) => weighty(a, word)) && restB.some((word) => weighty(b, word)) ? 'sister' : 'other';
}

function isIn(words: readonly string[], word: string): boolean {
  return words.includes(word);
}

/** 'mat' for 'material'. */
function isShort(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.length > short.length + 1 && long.startsWith(short);
}

function isSlip(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  // Ligthing for Lighting: of a common word the misspelling is no other word, be it short.
  if (isWord(a) !== isWord(b) && least >= SHORTEST_IN_COMMON && a.charAt(0) === b.charAt(0) && !/\d/.test(a + b))
    return distance(a, b) === 1;
  if (least < SHORTEST_SLIP || Math.abs(a.length - b.length) > 2 || a.charAt(0) !== b.charAt(0)) return false;
  if (isWord(a) && isWord(b)) return false;
  if (/\d/.test(a + b)) return false;
  const slips = distance(a, b);
  if (slips === 1) return a.length !== b.length || isTurned(a, b) || least >= SHORTEST_SWAP;
  return slips === 2 && least >= SHORTEST_TWO_SLIPS;
}

function isWord(word: string): boolean {
  return LINES.has(word) || FILLERS.has(word);
}

/** Two neighbours the wrong way round. */
function isTurned(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

function hanLikeness(a: NameForm, b: NameForm): Likeness {
  if (a.script !== 'han' || b.script !== 'han') return 'other';
  const [brand = ''] = a.brand;
  if (brand !== (b.brand[0] ?? '')) return isHanSlip(a, b) ? 'near' : 'other';
  if (brand === '') return 'other';
  const sameLines = isSubset(a.lines, b.lines) && isSubset(b.lines, a.lines);
  const within = isSubset(a.fillers, b.fillers) || isSubset(b.fillers, a.fillers);
  if (sameLines && within) return 'part';
  const bare = a.lines.length + a.fillers.length === 0 || b.lines.length + b.fillers.length === 0;
  if (bare) return brand.length >= 3 ? 'part' : 'within';
  return isHanSlip(a, b) ? 'near' : 'sister';
}

function isSubset(some: readonly string[], all: readonly string[]): boolean {
  return some.every((word) => all.includes(word));
}

/** One wrong character behind the brand, in a word that is known in one name and no word in the other. */
function isHanSlip(a: NameForm, b: NameForm): boolean {
  if (a.key.length !== b.key.length || a.key.length < 5) return false;
  let at = -1;
  for (let i = 0; i < a.key.length; i++) {
    if (a.key.charAt(i) === b.key.charAt(i)) continue;
    if (at >= 0) return false;
    at = i;
  }
  return at >= 2 && isKnownAt(a.key, at) !== isKnownAt(b.key, at);
}

/** Does the character at `at` belong to a word that is known? */
function isKnownAt(key: string, at: number): boolean {
  for (let from = Math.max(0, at - 3); from <= at; from++)
    for (let to = at + 1; to <= Math.min(key.length, from + 4); to++)
      if (to - from > 1 && isWord(key.slice(from, to))) return true;
  return false;
}

/** Letters to add, drop, change or swap with their neighbour; 3 stands for more than 2. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charAt(i - 1) === b.charAt(j - 1);
      let least = Math.min((last[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwap = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      if (isSwap) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      now.push(least);
      if (least < best) best = least;
    }
    if (best > 2) return 3;
    before = last;
    last = now;
  }
  return Math.min(3, last[b.length] ?? 3);
}
