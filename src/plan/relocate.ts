/**
 * A plan as it would read today, after people have inserted or deleted rows and columns: our hidden names have followed
 * the cells, the plan has not (follow.ts).
 *
 *  - only to take a plan back: which row a former content belonged to can no longer be told, so nothing is relocated
 *    over contents that were there before.
 */
import { referencedArea } from '../book/address';
import { hadContents, type Move } from './follow';
import { PARTS, withParts } from './parts';
import type { Block, NameChange, Plan } from './plan';

/** A name of the plan, and what it refers to now. */
export type NameNow = Pick<NameChange, 'sheet' | 'to'> & { readonly now: string | null };

/** The given plan itself if all stands where it was put; null if earlier contents have moved along. */
export function relocated(plan: Plan, names: readonly NameNow[]): Plan | null {
  if (hadContents(plan.blocks) && names.some(isElsewhereNow)) return null;
  const moves = names.flatMap(({ sheet, to, now }): Move[] => {
    const was = to === null || now === null ? undefined : referencedArea(to)?.area;
    if (!was || was.columns !== 1 || now === null) return [];
    const is = referencedArea(now)?.area ?? null;
    return is?.columns === 1 && JSON.stringify(is) === JSON.stringify(was) ? [] : [{ sheet, was, is }];
  });
  if (moves.length === 0) return plan;
  let canBeTold = true;
  const here = withParts(plan, (name, part) => {
    const followed = PARTS[name].followed(part, moves);
    if (followed === null && part !== null) canBeTold = false;
    return followed ?? part;
  });
  return canBeTold ? here : null;
}

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
