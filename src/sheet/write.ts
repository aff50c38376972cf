/**
 * How the parts of a plan are put into requests. Nothing here waits for Excel: it only queues.
 *
 *  - a block is cut where visible rows meet hidden ones: a write across a filter is known to land elsewhere (office-js #224);
 *  - and where a request would grow over its share of 5 MB;
 *  - looks come before contents: a cell that is text before '=…' arrives keeps it as text.
 */
import type { Area, Span } from '../book/book';
import type { Block, Content, DressBlock, Plan } from '../plan/plan';
import { queueRules } from './rules';

/** Entries `first` … `first + count - 1` of a block. */
export interface Piece {
  readonly block: Block;
  readonly first: number;
  readonly count: number;
}

/** Pieces by request, in order. `visible` has the rows that show, by sheet; a sheet that is missing hides none or all. */
export function splitBlocks(
  blocks: readonly Block[],
  visible: ReadonlyMap<string, readonly Span[]>,
  bytes: number,
): Piece[][] {
  const requests: Piece[][] = [];
  let size = Infinity;
  for (const block of blocks) {
    const cuts = new Set<number>();
    for (const { first, count } of visible.get(block.sheet) ?? []) {
      cuts.add(first - block.row);
      cuts.add(first + count - block.row);
    }
    let start = 0;
    for (let i = 0; i <= block.to.length; i++) {
      const weight = i < block.to.length ? JSON.stringify(block.to[i] ?? null).length + 12 : 0;
      const full = size + weight > bytes;
      if (i > start && (i === block.to.length || cuts.has(i) || full)) {
        requests.at(-1)?.push({ block, first: start, count: i - start });
        start = i;
      }
      if (full && i < block.to.length) {
        requests.push([]);
        size = 0;
      }
      size += weight;
    }
  }
  return requests;
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

export const areaOfBlock = ({ row, column, to }: Block): Area => ({ row, column, rows: to.length, columns: 1 });

export const areaOfPiece = ({ block, first, count }: Piece): Area => ({
  row: block.row + first,
  column: block.column,
  rows: count,
  columns: 1,
});

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

export const firstColumn = (cells: readonly (readonly unknown[])[]): Content[] =>
  cells.map((line) => (line[0] ?? '') as Content);

/** Null is a row that is not ours. Compared as text: a cell that was formatted meanwhile may give 45 for '45'. */
export function differs(wanted: readonly (Content | null)[], there: readonly Content[]): boolean {
  return wanted.some(
    (content, i) => content !== null && content !== there[i] && String(content) !== String(there[i] ?? ''),
  );
}

export function queueContents(sheet: Excel.Worksheet, area: Area, contents: readonly (Content | null)[]): void {
  // An entry of null leaves its cell alone: documented for `formulas` and `values`.
  rangeOf(sheet, area).formulas = contents.map((content) => [content]);
}

export function queueDress(sheet: Excel.Worksheet, { column, row, rows, to }: DressBlock): void {
  const cells = sheet.getRangeByIndexes(row, column, rows, 1);
  if (to === null) {
    cells.clear('Formats');
    return;
  }
  if (to.like !== null) cells.copyFrom(sheet.getRangeByIndexes(row, to.like, rows, 1), 'Formats');
  if (to.numberFormat !== null) {
    cells.numberFormat = to.numberFormat as unknown as string[][]; // one value goes to every cell (documented); the typings know arrays only
  }
  if (to.paint === 'plain') {
    cells.format.fill.clear();
    cells.format.font.color = '#000000';
  } else if (to.paint === 'head') {
    cells.format.font.bold = true;
    cells.format.fill.color = '#DDEBF7';
  }
}

/** What comes after the cells: names and rules speak of them. `oldRules` are the ids of ours that stand. */
export function queueNamesAndRules(
  context: Excel.RequestContext,
  plan: Plan,
  oldRules: readonly { readonly sheet: string; readonly id: string }[],
): void {
  const { worksheets } = context.workbook;
  for (const { sheet, name, from, to } of plan.names) {
    const { names } = worksheets.getItem(sheet);
    if (from !== null) names.getItem(name).delete();
    if (to !== null) names.add(name, to).visible = false;
  }
  for (const { sheet, to } of plan.rules) {
    const formats = worksheets.getItem(sheet).getRange().conditionalFormats;
    for (const rule of oldRules) if (rule.sheet === sheet) formats.getItem(rule.id).delete();
    queueRules(worksheets.getItem(sheet), to);
  }
}
