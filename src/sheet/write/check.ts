/**
 * Before the first write: does all that the plan was made from still stand? Two requests, more for more than 3 MB of
 * cells; two more if rules of ours are renewed.
 *
 *  - sheets are found by id, so that one that was renamed meanwhile is still found;
 *  - rows have moved if the customers no longer stand where they stood; a cell was edited if it no longer holds `from`.
 */
import type { Area, Span } from '../../book/book';
import { markOf } from '../../plan/mark';
import { sheetsOf } from '../../plan/parts';
import type { Block, Plan } from '../../plan/plan';
import { bandsOf, rowRuns, type Band, type Piece, type Sight, type Visible } from './bands';
import { areaOf } from '../area';
import type { Between } from '../between';
import { HostError } from '../hostError';
import { askKept, type Kept } from '../kept/journal';
import { askParts, foundOf, type Found } from './parts';
import { areaOfPiece, differs, firstColumn, rangeOf } from './write';

export interface Before {
  readonly kept: Kept;
  readonly visible: Visible;
  readonly found: Found;
  /** By id. */
  readonly sheetNames: { readonly [id: string]: string };
}

/** @throws {HostError} if the plan cannot be applied; nothing was written. */
export async function check(
  context: Excel.RequestContext,
  plan: Plan,
  bytes: number,
  between: Between,
): Promise<Before> {
  const { workbook } = context;
  const made = plan.newSheet?.to ?? null;
  const standing = plan.blocks.filter(({ sheet }) => sheet !== made);
  workbook.load('readOnly');
  const askedKept = askKept(context);
  const asked = askParts(context, plan, 'check');
  // A name may be put onto a protected sheet, and taken off it.
  const sheets = sheetsOf({ ...plan, names: [] })
    .filter((id) => id !== made)
    .map((id) => {
      const sheet = workbook.worksheets.getItemOrNullObject(id);
      sheet.load('id');
      return { id, sheet };
    });
  const known = sheetsOf(plan)
    .filter((id) => id !== made)
    .map((id) => {
      const sheet = workbook.worksheets.getItemOrNullObject(id);
      sheet.load('name');
      return { id, sheet };
    });
  await context.sync();
  if (workbook.readOnly) throw new HostError('read-only');
  await asked.newSheet();
  if (sheets.some(({ sheet }) => sheet.isNullObject)) throw new HostError('gone');

  const readKept = askedKept();
  const visible = sheets.map(({ id, sheet }) => {
    sheet.protection.load('protected');
    return { id, shown: standing.some((block) => block.sheet === id) ? loadVisible(sheet, id, standing) : null };
  });
  // Half of the first answer is for the list of steps.
  const bands = bandsOf({ blocks: standing, witnesses: plan.witnesses }, new Map(), bytes, bytes / 2);
  for (const [i, band] of bands.entries()) {
    between('check', i, bands.length);
    const seen = loadBand(context, band);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once for each 3 MB, as in read.ts
    await context.sync();
    if (sheets.some(({ sheet }) => sheet.protection.protected)) throw new HostError('protected');
    if (hasMoved(seen)) throw new HostError('moved');
    if (!holds(seen, 'from')) throw new HostError('edited');
  }

  return {
    kept: readKept(),
    visible: new Map(visible.flatMap(({ id, shown }) => (shown ? [[id, visibleRows(shown)]] : []))),
    found: await foundOf(asked),
    sheetNames: Object.fromEntries(known.flatMap(({ id, sheet }) => (sheet.isNullObject ? [] : [[id, sheet.name]]))),
  };
}

/** What a band's cells and witnesses hold, once the context is synced. */
export interface Seen {
  readonly pieces: readonly { readonly piece: Piece; readonly cells: Excel.Range }[];
  readonly sights: readonly { readonly sight: Sight; readonly cells: Excel.Range }[];
}

export function loadBand(context: Excel.RequestContext, { pieces, sights }: Band): Seen {
  const { worksheets } = context.workbook;
  return {
    pieces: pieces.map((piece) => {
      const cells = rangeOf(worksheets.getItem(piece.block.sheet), areaOfPiece(piece));
      cells.load('formulas');
      return { piece, cells };
    }),
    sights: sights.map((sight) => {
      const { sheet, column, row } = sight.witness;
      const area = { row: row + sight.first, column, rows: sight.count, columns: 1 };
      const cells = rangeOf(worksheets.getItem(sheet), area);
      cells.load('values');
      return { sight, cells };
    }),
  };
}

export const holds = ({ pieces }: Seen, side: 'from' | 'to'): boolean =>
  !pieces.some(({ piece, cells }) =>
    differs(
      piece.block[piece.block.spilled ? 'to' : side].slice(piece.first, piece.first + piece.count),
      firstColumn(cells.formulas),
    ),
  );

export const hasMoved = ({ sights }: Seen): boolean =>
  sights.some(({ sight: { witness, first }, cells }) =>
    firstColumn(cells.values).some((value, i) => markOf(value) !== witness.marks[first + i]),
  );

const BLANK = markOf('');

/**
 * Some row stands where another one stood. A name that was only corrected, or emptied, has not moved; where a single
 * row is all that was looked at, nobody can tell, and it has: else a sheet that was sorted would have the former date
 * of one customer put back for another.
 */
export const areSorted = ({ sights }: Seen): boolean =>
  sights.some(({ sight: { witness, first }, cells }) => {
    const others = firstColumn(cells.values)
      .map(markOf)
      .filter((mark, i) => mark !== witness.marks[first + i] && mark !== BLANK);
    if (others.length === 0) return false;
    const known = new Set(witness.marks);
    return known.size === 1 || others.some((mark) => known.has(mark));
  });

/** The rows among the blocks of a sheet that show. */
export function loadVisible(sheet: Excel.Worksheet, id: string, blocks: readonly Block[]): Excel.RangeAreas {
  const shown = rangeOf(sheet, around(blocks.filter((block) => block.sheet === id))).getSpecialCellsOrNullObject(
    'Visible',
  );
  shown.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return shown;
}

export const visibleRows = (shown: Excel.RangeAreas): Span[] =>
  shown.isNullObject ? [] : rowRuns(shown.areas.items.map(areaOf));

function around(blocks: readonly Block[]): Area {
  const top = Math.min(...blocks.map(({ row }) => row));
  const bottom = Math.max(...blocks.map(({ row, to }) => row + to.length));
  const left = Math.min(...blocks.map(({ column }) => column));
  const right = Math.max(...blocks.map(({ column }) => column));
  return { row: top, column: left, rows: bottom - top, columns: right - left + 1 };
}
