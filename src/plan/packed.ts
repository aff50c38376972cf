/**
 * The contents of a column, packed: a column of 100,000 cells holds few different ones.
 *
 *  - a list of those, and of indices into it, where -3 says that the last one comes three more times;
 *  - our formulas differ only in their own row's number, which is written as ROW: `=TIER(F5)` … `=TIER(F62)` are one
 *    content.
 */
import type { Block, Content } from './plan';

/** Stands for the row's own number; a private-use character, since '#' occurs in formulas. */
const ROW = '\uE000';

interface Packed {
  readonly all: readonly (Content | null)[];
  readonly runs: readonly number[];
}

export type PackedBlock = Omit<Block, 'from' | 'to'> & { readonly from: Packed; readonly to: Packed };

export const packBlock = (block: Block): PackedBlock => ({
  ...block,
  from: pack(block.from, block.row),
  to: pack(block.to, block.row),
});

export const unpackBlock = (block: PackedBlock): Block => ({
  ...block,
  from: unpack(block.from, block.row),
  to: unpack(block.to, block.row),
});

function pack(contents: readonly (Content | null)[], row: number): Packed {
  const all: (Content | null)[] = [];
  const indexOf = new Map<Content | null, number>();
  const runs: number[] = [];
  let last = -1;
  contents.forEach((content, i) => {
    const general = typeof content === 'string' && content[0] === '=' ? generalise(content, row + i) : content;
    let index = indexOf.get(general);
    if (index === undefined) indexOf.set(general, (index = all.push(general) - 1));
    if (index !== last) runs.push(index);
    else if ((runs.at(-1) ?? 0) < 0) runs.push((runs.pop() ?? 0) - 1);
    else runs.push(-1);
    last = index;
  });
  return { all, runs };
}

function unpack({ all, runs }: Packed, row: number): (Content | null)[] {
  const contents: (Content | null)[] = [];
  let content: Content | null = null;
  let own = false;
  for (const run of runs) {
    if (run >= 0) {
      content = all[run] ?? null;
      own = typeof content === 'string' && content[0] === '=' && content.includes(ROW);
    }
    for (let n = run < 0 ? -run : 1; n > 0; n--) {
      contents.push(own ? String(content).replaceAll(ROW, String(row + contents.length + 1)) : content);
    }
  }
  return contents;
}

/**
 * The formula with its own row's number (Excel's, from 1) written as ROW. Lossless, since every ROW becomes that number
 * again. No look-behind: Safari before 16.4, the web view of older Macs, does not even load a script that has one.
 */
export function generalise(formula: string, row: number): string {
  if (formula.includes(ROW)) return formula;
  const number = String(row + 1);
  let general = '';
  let from = 0;
  for (let at = formula.indexOf(number); at >= 0; at = formula.indexOf(number, at + number.length)) {
    const end = at + number.length;
    if (isDigit(formula, at - 1) || isDigit(formula, end)) continue;
    general += formula.slice(from, at) + ROW;
    from = end;
  }
  return general + formula.slice(from);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
