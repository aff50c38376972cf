/**
 * Takes a plan back, whether it was applied wholly, half, or not at all: after a failure, and for Revert.
 *
 *  - a cell goes back to `from` only if it holds something that the plan wrote; what somebody typed since stays.
 *    Formulas are compared by their shape, so a user who has sorted the rows since can still revert;
 *  - rows and columns that were inserted or deleted since are followed, by our hidden names (relocate.ts);
 *  - a sheet that the plan made is deleted only if nothing stands on it but what the plan wrote;
 *  - doing it twice does no harm, so it is simply tried again when it fails;
 *  - all is read before anything is written. What somebody types into one of the cells in between is put back behind;
 *  - a Table may have filled rows that are not ours (filledOver.ts): those go blank with a column that goes;
 *  - five requests, two more if there are rules of ours, one more if columns were moved, one more if formulas go back,
 *    more for more than 3 MB of cells.
 */
import type { Area } from '../../book/book';
import { isSame, shapeOf } from '../../plan/asCompared';
import { referencedArea } from '../../book/address';
import { nameOf, RESULT_ROLES } from '../../plan/roles';
import { inverse, onSheets, sheetsOf } from '../../plan/parts';
import type { Block, Content, Plan } from '../../plan/plan';
import { PART_NAMESPACES } from '../../plan/stores';
import { relocated, wherever, type NameNow } from '../../plan/relocate';
import { bandsOf, type Band, type Visible } from './bands';
import { areSorted, loadBand, loadVisible, visibleRows, type Seen } from './check';
import { areaOf } from '../area';
import { filledOver, isFormula, queueUnfilled, shapesIn, type Filled } from './filledOver';
import { HostError } from '../hostError';
import { askPlans, queueRemembered, queueStands, type Remembered } from '../kept/journal';
import { planOnMadeSheet } from './madeSheet';
import { askParts, foundOf, nameKey, takePartsBack, type Found } from './parts';
import { areaOfBlock, areaOfPiece, differs, firstColumn, queueAsRead } from './write';

export interface Restoring {
  /** What the workbook shall remember afterwards. */
  readonly remembered: Remembered;
  /**
   * The plan has just failed half-way, and what it wrote may stand in other rows than it should; else (Revert) a cell
   * must hold what was written into that very row.
   */
  readonly failed: boolean;
  /** All was written into the right rows before it failed: rows that moved since took it along, and may keep it. */
  readonly settled?: boolean;
  /** Of JSON in a request or an answer. */
  readonly bytes: number;
}

/**
 * Cells that were put back.
 * @throws {HostError} 'moved' if rows have moved since and earlier contents can no longer be told to which row they
 * belong.
 */
export async function restore(
  context: Excel.RequestContext,
  plan: Plan,
  { remembered, failed, settled = false, bytes }: Restoring,
): Promise<number> {
  const lists = context.workbook.customXmlParts.getByNamespace(PART_NAMESPACES.steps);
  lists.load('items/id');
  const plans = askPlans(context, remembered);
  const placed = await standingPart(context, await planOnMadeSheet(context, plan));
  const made = placed.newSheet?.to ?? null;
  const asPlaced = await lookAround(context, placed);
  const here = relocated(placed, followed(placed, await asPlaced.asked.names())) ?? (failed ? placed : null);
  if (here === null) throw new HostError('moved');
  const ground = here === placed ? asPlaced : await lookAround(context, here);
  if (!failed && !here.traits.anyCell && here.blocks.some((block) => isElsewhere(block, ground.columns)))
    throw new HostError('moved');
  const written = here === placed ? null : placed.blocks;
  const { back: read, moved } = await lookAtCells(context, here, { failed, written, bytes });
  const blank = (contents: Block['from']) => contents.every((content) => content === '' || content === null);
  if (moved && !failed && !here.blocks.every(({ from }) => blank(from))) throw new HostError('moved');
  const back = moved && settled ? read.filter(({ block }) => blank(block.to)) : read;
  const found = await foundOf(ground.asked);

  const mine = back.filter(({ block }) => block.sheet === made);
  const used = made === null ? undefined : ground.used.get(made);
  const onlyOurs =
    used !== undefined &&
    (used === null ||
      inside(
        used,
        mine.map(({ block }) => areaOfBlock(block)),
      )) &&
    mine.every(({ foreign }) => foreign === 0);
  const gone = onlyOurs ? made : null;
  // A sheet that was made to be worked on, and was, is theirs: whole, not with our half of it taken out.
  const theirs = !failed && here.traits.madeSheetIsTheirs && !onlyOurs ? made : null;
  const stays = (sheet: string) => sheet !== gone && sheet !== theirs;
  const inverted = inverse(here);
  const away: Plan = {
    ...onSheets(inverted, (sheet) => (stays(sheet) ? sheet : null)),
    newSheet: gone === null ? null : inverted.newSheet,
    kept: theirs === null ? inverted.kept : null,
  };
  takePartsBack(context, away, found, 'before');
  const ids = lists.items.map(({ id }) => id);
  queueStands(context, ids);
  const cells = back.filter(({ block, restored }) => stays(block.sheet) && restored > 0).map(({ block }) => block);
  const typed = await writeBack(context, cells, ground.visible, bytes);
  const { worksheets } = context.workbook;
  for (const { sheet, area, contents } of typed) queueAsRead(worksheets.getItem(sheet), area, contents);
  queueStands(context, ids);
  takePartsBack(context, away, found, 'behind');
  queueRemembered(context, ids, plans(), remembered);
  await context.sync();
  return back.reduce((sum, { block, restored }) => (block.sheet === theirs ? sum : sum + restored), 0);
}

/** A sheet that is theirs once it is worked on is deleted whole or stays whole, and no part of it is followed. */
function followed({ traits, newSheet, names }: Plan, now: Found['names']): readonly NameNow[] {
  const onMade = (sheet: string) => traits.madeSheetIsTheirs && sheet === newSheet?.to;
  return names
    .filter(({ sheet }) => !onMade(sheet))
    .map((change) => ({ ...change, now: now.get(nameKey(change)) ?? null }));
}

/** The plan without what belongs to sheets that are there no more. */
async function standingPart(context: Excel.RequestContext, plan: Plan): Promise<Plan> {
  const sheets = sheetsOf(plan).map((id) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('id');
    return { id, sheet };
  });
  const tables = plan.tables.map((change) => {
    const table = context.workbook.tables.getItemOrNullObject(change.table);
    table.load('id');
    return { change, table };
  });
  await context.sync();
  const standing = new Set(sheets.filter(({ sheet }) => !sheet.isNullObject).map(({ id }) => id));
  const rest = onSheets(plan, (sheet) => (standing.has(sheet) ? sheet : null));
  return {
    ...rest,
    newSheet: plan.newSheet,
    tables: tables
      .filter(({ change, table }) => change.from !== null && !table.isNullObject)
      .map(({ change }) => change),
  };
}

/** @throws {HostError} 'protected' */
async function lookAround(context: Excel.RequestContext, plan: Plan) {
  const { worksheets } = context.workbook;
  const ids = sheetsOf(plan);
  const sheets = ids.map((id) => {
    const sheet = worksheets.getItem(id);
    sheet.protection.load('protected');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const cells = plan.blocks.some((block) => block.sheet === id) ? loadVisible(sheet, id, plan.blocks) : null;
    return { id, sheet, used, cells };
  });
  const asked = askParts(context, plan, 'look');
  const own = ids.flatMap((id) =>
    RESULT_ROLES.map((role) => {
      const item = worksheets.getItem(id).names.getItemOrNullObject(nameOf(role));
      item.load('formula');
      return { id, item };
    }),
  );
  await context.sync();
  if (sheets.some(({ sheet }) => sheet.protection.protected)) throw new HostError('protected');
  return {
    used: new Map(sheets.map(({ id, used }) => [id, used.isNullObject ? null : areaOf(used)])),
    visible: new Map(sheets.map(({ id, cells }) => [id, cells ? visibleRows(cells) : []])) satisfies Visible,
    asked,
    /** By sheet, the columns that are ours now; empty where no name of ours is left. */
    columns: new Map(
      ids.map((id) => {
        const areas = own.flatMap((one) =>
          one.id === id && !one.item.isNullObject ? [referencedArea(String(one.item.formula))?.area] : [],
        );
        return [id, new Set(areas.flatMap((area) => (area ? [area.column] : [])))] as const;
      }),
    ),
  };
}

/**
 * A later run over the same columns writes no names, so its plan cannot be relocated: it went to columns that are ours
 * no more.
 */
function isElsewhere({ sheet, column }: Block, columns: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  const ours = columns.get(sheet);
  return ours !== undefined && ours.size > 0 && !ours.has(column);
}

/** Every block with what to write so that it is as before. */
async function lookAtCells(
  context: Excel.RequestContext,
  plan: Plan,
  { failed, written, bytes }: { failed: boolean; written: Plan['blocks'] | null; bytes: number },
) {
  const there = new Map<Block, Content[]>(plan.blocks.map((block) => [block, []]));
  let moved = false;
  for (const band of bandsOf(plan, new Map(), bytes)) {
    const seen = loadBand(context, band);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once for each 3 MB, as in read.ts
    await context.sync();
    for (const { piece, cells } of seen.pieces) there.get(piece.block)?.push(...firstColumn(cells.formulas));
    moved ||= areSorted(seen);
  }
  if (written)
    return { moved: true, back: [...there].map(([block, contents]) => putBackMoved(block, contents, written)) };
  return { moved, back: [...there].map(([block, contents]) => putBack(block, contents, moved || failed)) };
}

/**
 * `block.to` is what to write; null leaves a cell alone. `anywhere`: ours in whatever row it stands. In a row that is
 * not ours a formula of ours is what a Table has filled in.
 */
function putBack(block: Block, there: readonly Content[], anywhere: boolean) {
  const written = shapesIn(block);
  const goes = block.from.every((content) => content === null || content === '');
  let restored = 0;
  let foreign = 0;
  const to = block.from.map((before, i): Content | null => {
    const now = there[i] ?? '';
    const put = block.to[i] ?? null;
    const isFill = put === null && isFormula(now) && written.has(shapeOf(now, block.row + i));
    const from = before ?? (isFill && goes ? '' : null);
    if (from === null || isSame(now, from)) return null;
    // A blank is ours only where we left one: elsewhere somebody emptied the cell.
    const known = anywhere && now !== '' && written.has(shapeOf(now, block.row + i));
    const ours = put === null ? isFill : isSame(now, put) || known;
    if (!ours) {
      foreign++;
      return null;
    }
    restored++;
    return from;
  });
  const from = to.map((content, i) => (content === null ? null : (there[i] ?? '')));
  return { block: { ...block, from, to }, restored, foreign };
}

/** The same of a column that has moved: what we wrote is ours wherever it stands now, and goes. */
function putBackMoved(block: Block, there: readonly Content[], written: Plan['blocks']) {
  const ours = new Set(written.filter(({ sheet }) => sheet === block.sheet).flatMap(({ to }) => to.map(wherever)));
  const goes = there.map((now) => now !== '' && ours.has(wherever(now)));
  const from = there.map((now, i) => (goes[i] ? now : null));
  const to = there.map((_, i) => (goes[i] ? '' : null));
  const foreign = there.filter((now, i) => now !== '' && !goes[i]).length;
  return { block: { ...block, from, to }, restored: goes.filter(Boolean).length, foreign };
}

/** What somebody typed since it was read. */
type Typed = readonly { readonly sheet: string; readonly area: Area; readonly contents: readonly (Content | null)[] }[];

/** Nothing follows the cells in their request: a failure behind them would lose what they have just overwritten. */
async function writeBack(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  visible: Visible,
  bytes: number,
): Promise<Typed> {
  const { worksheets } = context.workbook;
  const typed: { sheet: string; area: Area; contents: readonly (Content | null)[] }[] = [];
  if (blocks.length === 0) return typed;
  for (const band of bandsOf({ blocks, witnesses: [] }, visible, bytes)) {
    const seen = loadBand(context, band);
    for (const piece of band.pieces) {
      const { block, first, count } = piece;
      queueAsRead(worksheets.getItem(block.sheet), areaOfPiece(piece), block.to.slice(first, first + count));
    }
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- as above
    await context.sync();
    await unfill(context, band, seen);
    for (const { piece, cells } of seen.pieces) {
      const { block, first, count } = piece;
      const expected = block.from.slice(first, first + count);
      const now = firstColumn(cells.formulas);
      if (!differs(expected, now)) continue;
      const contents = now.map((content, n) => (differs([expected[n] ?? null], [content]) ? content : null));
      typed.push({ sheet: block.sheet, area: areaOfPiece(piece), contents });
    }
  }
  return typed;
}

/** Formulas that go back into a Table fill it as others do. One more request, where there are any. */
async function unfill(context: Excel.RequestContext, band: Band, before: Seen): Promise<void> {
  if (!band.pieces.some(({ block, first, count }) => block.to.slice(first, first + count).some(isFormula))) return;
  const seen = loadBand(context, { pieces: band.pieces, sights: [] });
  await context.sync();
  const filled = seen.pieces.flatMap(({ piece, cells }, n): Filled[] => {
    const there = before.pieces[n];
    const one = there ? filledOver(piece, firstColumn(cells.formulas), firstColumn(there.cells.formulas)) : null;
    return one ? [one] : [];
  });
  queueUnfilled(context.workbook, filled, true);
}

const inside = (area: Area, parts: readonly Area[]): boolean => {
  const right = Math.max(...parts.map(({ column, columns }) => column + columns));
  const bottom = Math.max(...parts.map(({ row, rows }) => row + rows));
  const left = Math.min(...parts.map(({ column }) => column));
  const top = Math.min(...parts.map(({ row }) => row));
  return (
    area.row >= top && area.column >= left && area.row + area.rows <= bottom && area.column + area.columns <= right
  );
};
