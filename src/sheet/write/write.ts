/**
 * How the parts of a plan are put into requests. Nothing here waits for Excel: it only queues.
 *
 *  - looks come before contents: a cell that is text before '=…' arrives keeps it as text;
 *  - Excel takes an apostrophe in front for a sign and drops it: one more keeps it ('s-Hertogenbosch);
 *  - what stood in a cell goes back as it was: the text 007 is not to become the number 7.
 */
import type { Area } from '../../book/book';
import { referencedArea } from '../../book/address';
import { SOURCE_NAME } from '../../plan/stores';
import type { Block, Content, DressBlock, Plan } from '../../plan/plan';
import type { Piece } from './bands';
import { queueRules } from '../read/rules';

/** In points. */
const TITLE_SIZE = 13;

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

/** Contents of our making. Null leaves a cell alone: documented for `formulas` and `values`. */
export function queueContents(sheet: Excel.Worksheet, area: Area, contents: readonly (Content | null)[]): void {
  rangeOf(sheet, area).formulas = contents.map((content) => [isMarked(content) ? `'${content}` : content]);
}

/** Contents that were read from cells. */
export function queueAsRead(sheet: Excel.Worksheet, area: Area, contents: readonly (Content | null)[]): void {
  rangeOf(sheet, area).formulas = contents.map((content) => [
    isMarked(content) || wouldBeRead(content) ? `'${content}` : content,
  ]);
}

const isMarked = (content: Content | null): content is string => typeof content === 'string' && content.startsWith("'");

/** Text that Excel would take for a number, a day, a truth or a formula. Errors and formulas do come as text. */
const wouldBeRead = (content: Content | null): content is string =>
  typeof content === 'string' && /^(?![=#]).*\d|^[+@-]|^(?:true|false)$/is.test(content);

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
  if (to.align !== null) cells.format.horizontalAlignment = to.align;
  if (to.paint === 'plain') {
    cells.format.fill.clear();
    cells.format.font.color = '#000000';
  } else if (to.paint === 'head') {
    cells.format.font.bold = true;
    cells.format.fill.color = '#DDEBF7';
  } else if (to.paint === 'title') {
    cells.format.font.bold = true;
    cells.format.font.size = TITLE_SIZE;
  } else if (to.paint === 'input') {
    cells.format.fill.color = '#FFF8DC';
  } else if (to.paint === 'quiet') {
    cells.format.font.color = '#605E5C';
  }
}

/** Tables that grow, and tables that are made. */
export function queueTables(context: Excel.RequestContext, { tables }: Plan): void {
  for (const { sheet: id, table, from, to } of tables) {
    const sheet = context.workbook.worksheets.getItem(id);
    if (to === null) continue;
    if (from !== null) {
      sheet.tables.getItem(table).resize(rangeOf(sheet, to));
      continue;
    }
    const made = sheet.tables.add(rangeOf(sheet, to), true);
    made.name = table;
    made.style = 'TableStyleLight1';
  }
}

export function queueLists(context: Excel.RequestContext, { lists }: Plan): void {
  for (const { sheet, row, column, rows, to } of lists) {
    const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, 1);
    if (to === null) dataValidation.clear();
    else dataValidation.rule = { list: { inCellDropDown: true, source: to.join(',') } };
  }
}

export function queueFormats({ workbook }: Excel.RequestContext, { formats }: Plan): void {
  for (const { sheet, row, column, to } of formats)
    workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).numberFormat = [[to]];
}

export function queueFrozen({ workbook }: Excel.RequestContext, { frozen }: Plan): void {
  for (const { sheet: id, to } of frozen) {
    const sheet = workbook.worksheets.getItem(id);
    if (to) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, to.rows, to.columns));
  }
}

/** What comes after the cells: names and rules speak of them. `oldRules` are the ids of ours that stand. */
export function queueNamesAndRules(
  context: Excel.RequestContext,
  plan: Plan,
  oldRules: readonly { readonly sheet: string; readonly id: string }[],
): void {
  const { worksheets } = context.workbook;
  queueNames(context, plan.names);
  for (const { sheet, to } of plan.rules) {
    const formats = worksheets.getItem(sheet).getRange().conditionalFormats;
    for (const rule of oldRules) if (rule.sheet === sheet) formats.getItem(rule.id).delete();
    queueRules(worksheets.getItem(sheet), to);
  }
}

export function queueNames({ workbook: { worksheets } }: Excel.RequestContext, changes: Plan['names']): void {
  for (const { sheet, name, from, to } of changes) {
    if (from === to) continue;
    const { names } = worksheets.getItem(sheet);
    if (from !== null) names.getItem(name).delete();
    if (to === null) continue;
    // As a range, not as text: the sheet may have got another name since the plan was made.
    const area = name === SOURCE_NAME ? undefined : referencedArea(to)?.area;
    names.add(name, area ? rangeOf(worksheets.getItem(sheet), area) : to).visible = false;
  }
}
