/**
 * A plan as text, small enough to be kept inside the workbook, so that Revert works after the file was closed and
 * opened.
 *
 *  - a column of 100,000 cells holds few different contents: each block is a list of those and of indices into it,
 *    where -3 says that the last one comes three more times;
 *  - our formulas differ only in their own row's number, which is written as ROW: `=TIER(F5)` … `=TIER(F62)` are one
 *    content;
 *  - nothing is lost: `planFromText(planToText(plan))` is `plan`.
 */
import { marksFromText, marksToText } from './mark';
import type { Block, Content, Plan } from './plan';

const VERSION = 1;
/** Stands for the row's own number; a private-use character, since '#' occurs in formulas. */
const ROW = '\uE000';

type Packed = { readonly all: readonly (Content | null)[]; readonly runs: readonly number[] };

interface PackedBlock {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  readonly from: Packed;
  readonly to: Packed;
}

export function planToText(plan: Plan): string {
  const witnesses = plan.witnesses.map(({ marks, ...rest }) => ({ ...rest, marks: marksToText(marks) }));
  const blocks = plan.blocks.map((block): PackedBlock => ({
    ...block,
    from: pack(block.from, block.row),
    to: pack(block.to, block.row),
  }));
  return JSON.stringify({ version: VERSION, plan: { ...plan, witnesses, blocks } });
}

/** Null if the text is no plan of ours, or of a version that is not known here. */
export function planFromText(text: string): Plan | null {
  try {
    const { version, plan } = JSON.parse(text) as { version: number; plan: PackedPlan };
    if (version !== VERSION) return null;
    return {
      ...plan,
      witnesses: plan.witnesses.map(({ marks, ...rest }) => ({ ...rest, marks: marksFromText(marks) })),
      blocks: plan.blocks.map((block): Block => ({
        ...block,
        from: unpack(block.from, block.row),
        to: unpack(block.to, block.row),
      })),
    };
  } catch {
    return null;
  }
}

type PackedPlan = Omit<Plan, 'blocks' | 'witnesses'> & {
  readonly blocks: readonly PackedBlock[];
  readonly witnesses: readonly {
    readonly sheet: string;
    readonly column: number;
    readonly row: number;
    readonly marks: string;
  }[];
};

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
