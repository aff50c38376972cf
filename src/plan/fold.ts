/**
 * Two steps as one that takes both back, so that a long history takes no more room than what it came to.
 *
 *  - for each cell, look, name and the like: what the first one found, and what the second one left;
 *  - both call their sheets by the ids of today, and by the names of today; a sheet that the first one made goes by its
 *    name, here in the second one too;
 *  - two that each make a sheet stay two, and so do those between which a name of ours was moved: whether rows have
 *    moved that no name of ours tells of is asked of their witnesses before (sheet/jobs/fold.ts).
 */
import { onSheets } from './parts';
import { type Block, type Content, type Plan, type Traits } from './plan';

/** Null where they must stay two. */
export function folded(one: Plan, later: Plan): Plan | null {
  const made = one.newSheet?.to ?? null;
  const other = made === null ? later : onSheets(later, (id) => (later.sheetNames?.[id] === made ? made : id));
  if ((one.newSheet && other.newSheet) || [one, other].some(hasSpilled) || hasMoved(one, other)) return null;
  const sheetNames = { ...one.sheetNames, ...other.sheetNames };
  return {
    job: one.job,
    traits: joined(one, other),
    sheetNames,
    witnesses: [...without(one.witnesses, other.witnesses, placeOf), ...other.witnesses],
    kept: one.kept && other.kept ? { from: one.kept.from, to: other.kept.to } : (one.kept ?? other.kept),
    newSheet: one.newSheet ?? other.newSheet,
    dress: firstToLast(one.dress, other.dress, (dress) => `${placeOf(dress)} ${dress.rows}`),
    formats: firstToLast(one.formats, other.formats, placeOf),
    widths: firstToLast(one.widths, other.widths, ({ sheet, column }) => `${sheet} ${column}`),
    blocks: foldedBlocks([...one.blocks, ...other.blocks]),
    tables: firstToLast(one.tables, other.tables, ({ sheet, table }) => `${sheet} ${table}`),
    lists: firstToLast(one.lists, other.lists, placeOf),
    frozen: firstToLast(one.frozen, other.frozen, ({ sheet }) => sheet),
    names: firstToLast(one.names, other.names, nameKey),
    rules: firstToLast(one.rules, other.rules, ({ sheet }) => sheet),
  };
}

const hasSpilled = ({ blocks }: Plan): boolean => blocks.some(({ spilled }) => spilled);

function hasMoved(one: Plan, other: Plan): boolean {
  const left = new Map(one.names.map((change) => [nameKey(change), change.to]));
  return other.names.some((change) => left.has(nameKey(change)) && left.get(nameKey(change)) !== change.from);
}

/** What is special of making a sheet is so of the one that made it. */
function joined(one: Plan, other: Plan): Traits {
  const maker = one.newSheet ? one : other;
  return {
    ...((one.traits.anyCell ?? other.traits.anyCell) && { anyCell: true }),
    ...(maker.traits.madeSheetIsTheirs && { madeSheetIsTheirs: true }),
  };
}

const placeOf = ({ sheet, column, row }: Pick<Block, 'sheet' | 'column' | 'row'>) => `${sheet} ${column} ${row}`;

const nameKey = ({ sheet, name }: Plan['names'][number]) => `${sheet} ${name}`;

const without = <T>(all: readonly T[], some: readonly T[], keyOf: (one: T) => string): T[] => {
  const keys = new Set(some.map(keyOf));
  return all.filter((one) => !keys.has(keyOf(one)));
};

/** What the first one alone speaks of comes last: so it is taken back last. */
function firstToLast<T extends { readonly from: unknown; readonly to: unknown }>(
  one: readonly T[],
  other: readonly T[],
  keyOf: (change: T) => string,
): T[] {
  const first = new Map(one.map((change) => [keyOf(change), change]));
  return [
    ...other.map((change) => ({ ...change, from: (first.get(keyOf(change)) ?? change).from })),
    ...without(one, other, keyOf),
  ];
}

/** Each cell once, those below each other in one block. */
function foldedBlocks(blocks: readonly Block[]): Block[] {
  const cells = new Map<string, { sheet: string; column: number; row: number; from: Content; to: Content }>();
  for (const { sheet, column, row, from, to } of blocks)
    to.forEach((content, i) => {
      const before = from[i];
      if (content === null || before === null || before === undefined) return;
      const key = placeOf({ sheet, column, row: row + i });
      cells.set(key, { sheet, column, row: row + i, from: cells.get(key)?.from ?? before, to: content });
    });
  const sorted = [...cells.values()].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.column - b.column || a.row - b.row,
  );
  const found: { sheet: string; column: number; row: number; from: Content[]; to: Content[] }[] = [];
  for (const { from, to, ...at } of sorted) {
    const last = found.at(-1);
    if (last && last.sheet === at.sheet && last.column === at.column && last.row + last.to.length === at.row) {
      last.from.push(from);
      last.to.push(to);
    } else found.push({ ...at, from: [from], to: [to] });
  }
  return found;
}
