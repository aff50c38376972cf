/**
 * A plan cut into bands of rows, each small enough for one request: its cells, and the witnesses that stand in the same
 * rows.
 *
 *  - Excel on the web takes and gives 5 MB at a time; a band is sized by what its cells hold before and after,
 *    whichever is more;
 *  - within a band a column is cut where visible rows meet hidden ones: a write across a filter is known to land
 *    elsewhere (office-js #224).
 */
import type { Area, Span } from '../../book/book';
import type { Block, Content, Plan, Witness } from '../../plan/plan';

/** Entries `first` … `first + count - 1` of a block. */
export interface Piece {
  readonly block: Block;
  readonly first: number;
  readonly count: number;
}

/** The same of a witness. */
export interface Sight {
  readonly witness: Witness;
  readonly first: number;
  readonly count: number;
}

export interface Band {
  readonly pieces: readonly Piece[];
  readonly sights: readonly Sight[];
}

/** Rows that show, by sheet; a sheet that is missing hides none or all. */
export type Visible = ReadonlyMap<string, readonly Span[]>;

/** In JSON: a range of its own, a cell besides its content, a cell that is only looked at (a long name). */
const PIECE_BYTES = 400;
const CELL_BYTES = 8;
const SIGHT_BYTES = 60;

/** Bands of `bytes` each, the first one smaller by `reserved`. One empty band if the plan has no cells. */
export function bandsOf(
  { blocks, witnesses }: Pick<Plan, 'blocks' | 'witnesses'>,
  visible: Visible,
  bytes: number,
  reserved = 0,
): Band[] {
  const spans = [
    ...blocks.map(({ row, to }) => [row, row + to.length] as const),
    ...witnesses.map(({ row, marks }) => [row, row + marks.length] as const),
  ];
  if (spans.length === 0) return [{ pieces: [], sights: [] }];
  const top = Math.min(...spans.map(([first]) => first));
  const end = Math.max(...spans.map(([, after]) => after));
  const cuts = new Map(blocks.map(({ sheet }) => [sheet, cutsOf(visible.get(sheet) ?? [])]));
  const bands: Band[] = [];
  let start = top;
  let size = reserved + blocks.length * PIECE_BYTES;
  for (let row = top; row <= end; row++) {
    const weight = row === end ? Infinity : weightOf(blocks, witnesses, cuts, row);
    if (row > start && size + weight > bytes) {
      bands.push(bandOf(blocks, witnesses, cuts, start, row));
      start = row;
      size = blocks.length * PIECE_BYTES;
    }
    size += weight;
  }
  return bands;
}

type Cuts = ReadonlyMap<string, ReadonlySet<number>>;

const cutsOf = (visible: readonly Span[]): Set<number> =>
  new Set(visible.flatMap(({ first, count }) => [first, first + count]));

function weightOf(blocks: readonly Block[], witnesses: readonly Witness[], cuts: Cuts, row: number): number {
  let weight = 0;
  for (const { sheet, row: first, from, to } of blocks) {
    if (row < first || row >= first + to.length) continue;
    weight += Math.max(lengthOf(from[row - first]), lengthOf(to[row - first])) + CELL_BYTES;
    if (cuts.get(sheet)?.has(row)) weight += PIECE_BYTES;
  }
  for (const { row: first, marks } of witnesses) if (row >= first && row < first + marks.length) weight += SIGHT_BYTES;
  return weight;
}

/** Bytes of UTF-8: three for a Chinese character, and nearly none of a formula's are. */
function lengthOf(content: Content | null | undefined): number {
  if (typeof content !== 'string') return 8;
  return content.startsWith('=') ? content.length : content.length * 3;
}

function bandOf(blocks: readonly Block[], witnesses: readonly Witness[], cuts: Cuts, start: number, end: number): Band {
  const within = (row: number, length: number) => {
    const first = Math.max(0, start - row);
    return { first, count: Math.min(length, end - row) - first };
  };
  const pieces = blocks.flatMap((block): Piece[] => {
    const { first, count } = within(block.row, block.to.length);
    const parts: { block: Block; first: number; count: number }[] = [];
    for (let i = first; i < first + count; i++) {
      const part = parts.at(-1);
      if (part && !cuts.get(block.sheet)?.has(block.row + i)) part.count++;
      else parts.push({ block, first: i, count: 1 });
    }
    return parts;
  });
  const sights = witnesses
    .map((witness) => ({ witness, ...within(witness.row, witness.marks.length) }))
    .filter(({ count }) => count > 0);
  return { pieces, sights };
}

/** The rows of areas, neighbours joined. */
export function rowRuns(areas: readonly Area[]): Span[] {
  const runs: { first: number; count: number }[] = [];
  for (const { row, rows } of [...areas].sort((a, b) => a.row - b.row)) {
    const run = runs.at(-1);
    if (run && row <= run.first + run.count) run.count = Math.max(run.count, row + rows - run.first);
    else runs.push({ first: row, count: rows });
  }
  return runs;
}
