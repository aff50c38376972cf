/**
 * Where the cells of a plan stand by now, after people have inserted or deleted rows and columns: a map of places, and
 * how a part that stands in columns of ours follows it.
 *
 *  - only whole columns of ours are followed: their hidden names have gone with them;
 *  - a column that somebody deleted takes with it all that was planned there;
 *  - contents that were there before cannot be followed: which row one belonged to can no longer be told.
 */
import type { Area } from '../book/book';
import type { Block, DressBlock, RuleChange } from './plan';

/** One column of ours: header and body. */
export interface Move {
  readonly sheet: string;
  readonly was: Area;
  /** Null once its cells are deleted. */
  readonly is: Area | null;
}

export type Moves = readonly Move[];

interface InColumn {
  readonly sheet: string;
  readonly column: number;
}

/** What stands in a column that has moved becomes what `change` says; all else stays. */
export const inColumns =
  <T extends InColumn>(change: (one: T, was: Area, is: Area) => T) =>
  (part: readonly T[], moves: Moves): readonly T[] =>
    part.flatMap((one) => {
      const move = moveOf(one, moves);
      return !move ? [one] : move.is ? [change(one, move.was, move.is)] : [];
    });

const moveOf = ({ sheet, column }: InColumn, moves: Moves): Move | undefined =>
  moves.find((move) => move.sheet === sheet && move.was.column === column);

export const hadContents = (blocks: readonly Block[]): boolean =>
  blocks.some(({ from }) => from.some((content) => content !== '' && content !== null));

/** Null where contents that were there before have moved along. */
export function blocksFollowed(blocks: readonly Block[], moves: Moves): readonly Block[] | null {
  if (hadContents(blocks.filter((block) => moveOf(block, moves)))) return null;
  return inColumns<Block>((block, _, { column, row, rows }) => {
    const blank = Array.from({ length: rows }, () => '');
    return { ...block, column, row, from: blank, to: blank.map((__, i) => block.to[i] ?? '') };
  })(blocks, moves);
}

export const dressFollowed = inColumns<DressBlock>((dress, was, is) => {
  const isHead = dress.row === was.row && dress.rows === 1;
  const rows = isHead ? 1 : dress.rows + is.rows - was.rows;
  return { ...dress, column: is.column, row: dress.row - was.row + is.row, rows: Math.max(1, rows) };
});

/** Rules are looked for on our columns alone. */
export function rulesFollowed(rules: readonly RuleChange[], moves: Moves): readonly RuleChange[] {
  return rules.map((change) => {
    const areas = moves.flatMap(({ sheet, is }) => (is && sheet === change.sheet ? [is] : []));
    return areas.length === 0 ? change : { ...change, to: change.to.map((rule) => ({ ...rule, areas })) };
  });
}
