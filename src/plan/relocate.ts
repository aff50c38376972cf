/**
 * A plan as it would read today, after people have inserted or deleted rows and columns: our hidden names have followed
 * the cells, the plan has not.
 *
 *  - only to take a plan back: which row a former content belonged to can no longer be told, so nothing is relocated
 *    over contents that were there before;
 *  - a column that somebody deleted is out of the plan;
 *  - rules are looked for on our columns alone.
 */
import type { Area } from '../book/book';
import { referencedArea } from '../book/address';
import type { Block, DressBlock, NameChange, Plan } from './plan';

/** A name of the plan, and what it refers to now. */
export type NameNow = Pick<NameChange, 'sheet' | 'to'> & { readonly now: string | null };

interface Move {
  readonly sheet: string;
  readonly was: Area;
  /** Null once its cells are deleted. */
  readonly is: Area | null;
}

/** The given plan itself if all stands where it was put; null if earlier contents have moved along. */
export function relocated(plan: Plan, names: readonly NameNow[]): Plan | null {
  if (hadContents(plan) && names.some(isElsewhereNow)) return null;
  const moves = names.flatMap(({ sheet, to, now }): Move[] => {
    const was = to === null || now === null ? undefined : referencedArea(to)?.area;
    if (!was || was.columns !== 1 || now === null) return [];
    const is = referencedArea(now)?.area ?? null;
    return is?.columns === 1 && JSON.stringify(is) === JSON.stringify(was) ? [] : [{ sheet, was, is }];
  });
  if (moves.length === 0) return plan;
  const moveOf = (part: { readonly sheet: string; readonly column: number }) =>
    moves.find(({ sheet, was }) => sheet === part.sheet && was.column === part.column);
  const moved = <T extends { readonly sheet: string; readonly column: number }>(
    parts: readonly T[],
    change: (part: T, was: Area, is: Area) => T,
  ): T[] =>
    parts.flatMap((part) => {
      const move = moveOf(part);
      return !move ? [part] : move.is ? [change(part, move.was, move.is)] : [];
    });
  if (plan.blocks.some((block) => moveOf(block) && hadContents({ ...plan, blocks: [block] }))) return null;
  return {
    ...plan,
    blocks: moved(plan.blocks, (block, _, { column, row, rows }): Block => {
      const blank = Array.from({ length: rows }, () => '');
      return { ...block, column, row, from: blank, to: blank.map((_, i) => block.to[i] ?? '') };
    }),
    dress: moved(plan.dress, (dress, was, is): DressBlock => {
      const head = dress.row === was.row && dress.rows === 1;
      const rows = head ? 1 : dress.rows + is.rows - was.rows;
      return { ...dress, column: is.column, row: dress.row - was.row + is.row, rows: Math.max(1, rows) };
    }),
    widths: moved(plan.widths, (width, _, { column }) => ({ ...width, column })),
    rules: plan.rules.map((change) => {
      const areas = moves.flatMap(({ sheet, is }) => (is && sheet === change.sheet ? [is] : []));
      return areas.length === 0 ? change : { ...change, to: change.to.map((rule) => ({ ...rule, areas })) };
    }),
  };
}

const hadContents = ({ blocks }: Plan): boolean =>
  blocks.some(({ from }) => from.some((content) => content !== '' && content !== null));

/** A name of several columns, around cells that are not in columns of ours. */
function isElsewhereNow({ to, now }: NameNow): boolean {
  const was = to === null ? undefined : referencedArea(to)?.area;
  if (!was || was.columns === 1 || now === null) return false;
  return JSON.stringify(referencedArea(now)?.area) !== JSON.stringify(was);
}

/**
 * A formula of ours wherever it has moved to: its references are left out, also those whose cells were deleted.
 * Anything else as it is.
 */
export function wherever(content: Block['to'][number]): string {
  const text = String(content ?? '');
  return text.startsWith('=') ? text.replace(/#REF!|\$?[A-Z]{1,3}\$?[0-9]+/g, '·') : text;
}
