/**
 * A worksheet part, read: cells into the model's columns, and what stands around them.
 *
 *  - cells in one pass over the text; rows that hold only formats cost a few bytes each, so that a million of them
 *    opens;
 *  - formats of whole rows and columns are left to the file: cells that exist have their own;
 *  - rows hidden by `zeroHeight`, and conditional formats of the 2010 extension (data bars, icons), are not read, and
 *    are kept.
 */
import { FileError } from '../fileError';
import { type Area, MAX_COLUMNS, MAX_ROWS, type Sheet } from '../../model';
import {
  newCell,
  newRow,
  nextCell,
  nextRow,
  readCell,
  readRow,
  rowClose,
  valueOf,
  type FoundCell,
  type FoundRow,
} from './cellXml';
import { pointsOf, readColumns } from './columnsXml';
import { readConditionalFormats } from './conditionalXml';
import { filtersIn } from './filterXml';
import { formulaOf, shiftable, type ShiftableFormula, shifted } from './formulaText';
import { areaOf } from './reference';
import type { StylesXml } from './stylesXml';
import { attribute, childOf, childrenOf, type Element, isTrue, rootOf, tagOf, unescapeXml } from './xml';

export interface CellContext {
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly formula: ShiftableFormula;
}

/** All but the cells. */
export function readAround(xml: string, sheet: Sheet, styles: StylesXml): void {
  const root = rootOf(xml);
  const children = childrenOf(xml, root);
  const child = (name: string) => children.find((element) => element.name === name);
  const data = child('sheetData');
  if (root.name !== 'worksheet' || !data) throw new FileError('damaged');
  readView(xml, child('sheetViews'), sheet);
  readSizes(xml, child('sheetFormatPr'), sheet);
  readColumns(xml, child('cols'), sheet);
  const protection = child('sheetProtection');
  sheet.protected = !!protection && isTrue(attribute(tagOf(xml, protection), 'sheet'));
  const merges = child('mergeCells');
  for (const merge of merges ? childrenOf(xml, merges) : []) {
    const area = areaOf(attribute(tagOf(xml, merge), 'ref') ?? '');
    if (area) sheet.merged.push(area);
  }
  const filter = child('autoFilter');
  const area = filter && areaOf(attribute(tagOf(xml, filter), 'ref') ?? '');
  if (area) sheet.autoFilter = { area, ...filtersIn(xml, filter) };
  const tab = childOf(xml, child('sheetPr'), 'tabColor');
  if (tab) sheet.tabColor = styles.color(tagOf(xml, tab)) ?? '';
  sheet.conditionalFormats = readConditionalFormats(xml, children, styles);
}

export function sheetData(xml: string): Element {
  const data = childOf(xml, rootOf(xml), 'sheetData');
  if (!data) throw new FileError('damaged');
  return data;
}

/** Panes that are split but not frozen are not read. */
function readView(xml: string, views: Element | undefined, { view }: Sheet): void {
  const element = views && childrenOf(xml, views)[0];
  if (!element) return;
  view.gridlines = isTrue(attribute(tagOf(xml, element), 'showGridLines') ?? '1');
  const pane = childOf(xml, element, 'pane');
  const tag = pane ? tagOf(xml, pane) : '';
  if (!attribute(tag, 'state')?.startsWith('frozen')) return;
  view.frozenRows = Number(attribute(tag, 'ySplit')) || 0;
  view.frozenColumns = Number(attribute(tag, 'xSplit')) || 0;
}

function readSizes(xml: string, sizes: Element | undefined, { view }: Sheet): void {
  const tag = sizes ? tagOf(xml, sizes) : '';
  view.standardHeight = Number(attribute(tag, 'defaultRowHeight')) || view.standardHeight;
  const width = Number(attribute(tag, 'defaultColWidth'));
  if (width > 0) view.standardWidth = pointsOf(width);
}

/** The cells, and which rows are hidden or of another height. */
export function readCells(xml: string, sheet: Sheet, context: CellContext): void {
  const shared = new Map<string, SharedFormula>();
  const early: { row: number; column: number; group: string }[] = [];
  const { heights, standardHeight } = sheet.view;
  const onRow = (row: number, { hidden, height }: FoundRow): void => {
    if (hidden) sheet.hiddenRows.add(row);
    if (height > 0 && height !== standardHeight) heights.set(row, height);
  };
  walkCells(xml, sheetData(xml), onRow, (cell, row, column) => {
    const value = valueOf(xml, cell, context.strings, context.date1904);
    let formula: string | undefined;
    if (cell.formulaStart >= 0) {
      const tag = xml.slice(cell.formulaStart, cell.formulaOpen);
      const group = sharedGroup(tag);
      if (group !== null) noteShared(xml, cell, row, column, group, shared);
      else if (tag.includes('"array"')) noteArray(tag, cell, sheet);
      const master = group === null ? undefined : shared.get(group);
      if (group !== null && !master) early.push({ row, column, group });
      formula = formulaIn(xml, cell, row, column, master);
    }
    sheet.load(row, column, value, formula, cell.style);
  });
  for (const { row, column, group } of early) {
    const master = shared.get(group);
    if (master) sheet.load(row, column, null, expand(master, row, column), 0);
  }
}

/** Every cell with its place, in the order of the file. */
export function walkCells(
  xml: string,
  data: Element,
  onRow: (row: number, found: FoundRow) => void,
  onCell: (cell: FoundCell, row: number, column: number) => void,
): void {
  const foundRow = newRow();
  const cell = newCell();
  let row = -1;
  for (let at = nextRow(xml, data.open, data.close); at >= 0; at = nextRow(xml, at, data.close)) {
    readRow(xml, at, foundRow);
    row = foundRow.row < 0 ? row + 1 : foundRow.row;
    if (row >= MAX_ROWS) throw new FileError('damaged');
    onRow(row, foundRow);
    at = foundRow.open;
    if (foundRow.empty) continue;
    let column = -1;
    for (let start = nextCell(xml, at); start >= 0; start = nextCell(xml, at)) {
      readCell(xml, start, cell);
      column = cell.column < 0 ? column + 1 : cell.column;
      if (column >= MAX_COLUMNS) throw new FileError('damaged');
      onCell(cell, row, column);
      at = cell.end;
    }
    at = rowClose(xml, at);
  }
}

/** The group number of a shared formula, from its `<f>` tag. */
export function sharedGroup(tag: string): string | null {
  return tag.includes('"shared"') || tag.includes("'shared'") ? (attribute(tag, 'si') ?? null) : null;
}

export function noteShared(
  xml: string,
  cell: FoundCell,
  row: number,
  column: number,
  group: string,
  into: Map<string, SharedFormula>,
): void {
  if (cell.formulaOpen === cell.formulaClose || into.has(group)) return;
  const text = formulaOf(unescapeXml(xml.slice(cell.formulaOpen, cell.formulaClose)));
  into.set(group, { row, column, text, formula: shiftable(text) });
}

/**
 * The formula as a person sees it; undefined where the file gives none (a data table, a shared one without its first
 * cell).
 */
export function formulaIn(
  xml: string,
  cell: FoundCell,
  row: number,
  column: number,
  master: SharedFormula | undefined,
): string | undefined {
  if (cell.formulaStart < 0) return undefined;
  if (cell.formulaOpen !== cell.formulaClose)
    return formulaOf(unescapeXml(xml.slice(cell.formulaOpen, cell.formulaClose)));
  return master && expand(master, row, column);
}

function expand(master: SharedFormula, row: number, column: number): string {
  return shifted(master.formula, row - master.row, column - master.column);
}

function noteArray(tag: string, cell: FoundCell, sheet: Sheet): void {
  const area: Area | null = areaOf(attribute(tag, 'ref') ?? '');
  if (area) sheet.arrays.push({ area, dynamic: cell.cellMeta });
}
