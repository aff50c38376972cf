/**
 * Texts that come again, found with arrays of numbers: a `Set` of 100,000 names takes longer than all else that is done
 * with them.
 *
 *  - only the place is kept, in the first free slot from its hash on; texts themselves are compared where hashes agree.
 */

/** For each text that comes again, once, where it stands the second time. */
export function secondTimes(texts: readonly string[]): readonly number[] {
  let size = 16;
  while (size < texts.length * 2) size *= 2;
  const slots = new Int32Array(size);
  const hashes = new Int32Array(texts.length);
  const isTold = new Uint8Array(texts.length);
  const found: number[] = [];
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? '';
    const hash = hashOf(text);
    hashes[i] = hash;
    let at = hash & (size - 1);
    let before = (slots[at] ?? 0) - 1;
    while (before >= 0 && (hashes[before] !== hash || texts[before] !== text)) {
      at = (at + 1) & (size - 1);
      before = (slots[at] ?? 0) - 1;
    }
    if (before < 0) slots[at] = i + 1;
    else if (isTold[before] === 0) {
      isTold[before] = 1;
      found.push(i);
    }
  }
  return found;
}

/** FNV-1a, its high bits folded into the low ones. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
