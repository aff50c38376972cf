/**
 * A mark of a cell's content: enough to see that it is another one, and so short that 100,000 of them can be kept in
 * the workbook.
 *
 *  - 24 bits: one change in sixteen million goes unseen in a cell, and rows that move change more than one;
 *  - contents that read the same have the same mark: 45 and '45' do.
 */
import type { Content } from './plan';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** FNV-1a, folded. */
export function markOf(content: Content): number {
  const text = String(content);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash >>> 24) ^ hash) & 0xffffff;
}

/** Four letters for each. */
export function marksToText(marks: readonly number[]): string {
  let text = '';
  for (const mark of marks) {
    text += ALPHABET.charAt(mark >>> 18) + ALPHABET.charAt((mark >>> 12) & 63);
    text += ALPHABET.charAt((mark >>> 6) & 63) + ALPHABET.charAt(mark & 63);
  }
  return text;
}

export function marksFromText(text: string): number[] {
  const marks: number[] = [];
  for (let i = 0; i + 3 < text.length; i += 4) {
    let mark = 0;
    for (let n = 0; n < 4; n++) mark = mark * 64 + ALPHABET.indexOf(text.charAt(i + n));
    marks.push(mark);
  }
  return marks;
}
