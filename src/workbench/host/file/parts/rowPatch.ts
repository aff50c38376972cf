/**
 * `<sheetData>` patched: touched cells are written anew, everything else keeps its text.
 *
 *  - a touched cell that holds again what the file holds keeps the file's text, so that a change taken back leaves no
 *    trace;
 *  - where only the style or only a formula's result changed, the rest of the cell stays, shared and array formulas
 *    too;
 *  - when the first cell of a shared formula gets another one, its followers get their own formulas: nothing else holds
 *    the text;
 *  - a cell of an old array formula (`{=…}`) that loses its formula leaves the others with their values.
 */
import type { Area, Sheet } from '../../model';
import { newCell, newRow, nextCell, nextRow, readCell, readRow, rowClose, valueOf, type FoundCell } from './cellXml';
import { cellText, formulaText, sameValue } from './cellText';
import { type CellContext, formulaIn, noteShared, sharedGroup, type SharedFormula, walkCells } from './sheetXml';
import { attribute, type Edit, type Element, openTag, tagOf, withAttribute } from './xml';

export interface RowPatch {
  readonly edits: Edit[];
  /** Around all cells that were written. */
  readonly written: Area | null;
  /** A cell is gone: the used area may be smaller. */
  readonly removed: boolean;
  /** A cell got or lost a formula. */
  readonly formulas: boolean;
  /** The highest style number in a touched cell. */
  readonly style: number;
}

export interface PatchContext extends CellContext {
  readonly customFunctions: ReadonlySet<string>;
}

export function patchRows(xml: string, data: Element, sheet: Sheet, context: PatchContext): RowPatch {
  return new RowPatcher(xml, data, sheet, context).run();
}

class RowPatcher {
  private readonly edits: Edit[] = [];
  private top = Infinity;
  private bottom = -1;
  private left = Infinity;
  private right = -1;
  private removed = false;
  private formulas = false;
  private style = 0;
  private readonly shared = new Map<string, SharedFormula>();
  /** Shared formulas whose first cell has another formula now. */
  private readonly broken = new Set<string>();
  private readonly cell = newCell();

  constructor(
    private readonly xml: string,
    private readonly data: Element,
    private readonly sheet: Sheet,
    private readonly context: PatchContext,
  ) {}

  run(): RowPatch {
    const { xml, data, sheet } = this;
    if (sheet.touched.size > 0) this.findShared();
    const pending = [...sheet.touched.keys()].sort((a, b) => a - b);
    const added: string[] = [];
    let next = 0;
    const newRowsBefore = (row: number) => {
      for (let one = pending[next]; one !== undefined && one < row; one = pending[++next]) added.push(this.newRow(one));
      return added.splice(0).join('');
    };
    const row = newRow();
    let number = -1;
    for (let at = nextRow(xml, data.open, data.close); at >= 0; at = nextRow(xml, at, data.close)) {
      readRow(xml, at, row);
      number = row.row < 0 ? number + 1 : row.row;
      const before = newRowsBefore(number);
      if (before !== '') this.edits.push({ start: at, end: at, text: before });
      const close = row.empty ? row.open : rowClose(xml, row.open);
      const touched = pending[next] === number;
      if (touched) next++;
      const hidden = sheet.hiddenRows.has(number);
      if (touched || hidden !== row.hidden || this.broken.size > 0) {
        this.patchRow(number, at, row.open, row.empty ? -1 : close, hidden !== row.hidden ? hidden : null);
      }
      at = close;
    }
    const after = newRowsBefore(Infinity);
    if (after !== '') {
      if (data.close !== data.end) this.edits.push({ start: data.close, end: data.close, text: after });
      else
        this.edits.push({ start: data.start, end: data.end, text: `${openTag(tagOf(xml, data))}${after}</sheetData>` });
    }
    const { edits, removed, formulas, style, top, left, bottom, right } = this;
    const written = bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    return { edits, written, removed, formulas, style };
  }

  private findShared(): void {
    const { xml, data, sheet, shared } = this;
    if (!xml.includes('t="shared"', data.open) && !xml.includes("t='shared'", data.open)) return;
    const noHidden = () => undefined;
    walkCells(xml, data, noHidden, (cell, row, column) => {
      const group = this.groupOf(cell);
      if (group !== null) noteShared(xml, cell, row, column, group, shared);
    });
    for (const [group, { row, column, text }] of shared) {
      if (sheet.touched.get(row)?.has(column) && sheet.formula(row, column) !== text) this.broken.add(group);
    }
  }

  private groupOf(cell: FoundCell): string | null {
    return cell.formulaStart < 0 ? null : sharedGroup(this.xml.slice(cell.formulaStart, cell.formulaOpen));
  }

  private newRow(row: number): string {
    const cells = this.newCells(
      row,
      [...(this.sheet.touched.get(row) ?? [])].sort((a, b) => a - b),
    );
    if (cells === '') return '';
    const hidden = this.sheet.hiddenRows.has(row) ? ' hidden="1"' : '';
    return `<row r="${row + 1}"${hidden}>${cells}</row>`;
  }

  private newCells(row: number, columns: readonly number[]): string {
    return columns.map((column) => this.newCell(row, column)).join('');
  }

  private newCell(row: number, column: number): string {
    const { sheet, context } = this;
    const formula = sheet.formula(row, column);
    const style = sheet.style(row, column);
    const text = formula === undefined ? '' : formulaText(formula, context.customFunctions);
    const cell = cellText(row, column, sheet.value(row, column), text, style);
    if (cell === '') return '';
    if (formula !== undefined) this.formulas = true;
    this.note(row, column, style);
    return cell;
  }

  private note(row: number, column: number, style: number): void {
    this.top = Math.min(this.top, row);
    this.bottom = Math.max(this.bottom, row);
    this.left = Math.min(this.left, column);
    this.right = Math.max(this.right, column);
    this.style = Math.max(this.style, style);
  }

  /** `close`: of `</row>`, -1 for an empty element; `hide`: null leaves it. */
  private patchRow(row: number, start: number, open: number, close: number, hide: boolean | null): void {
    const { xml, cell } = this;
    const waiting = [...(this.sheet.touched.get(row) ?? [])].sort((a, b) => a - b);
    const pieces: string[] = [];
    let next = 0;
    let at = open;
    let column = -1;
    for (let from = close < 0 ? -1 : nextCell(xml, open); from >= 0; from = nextCell(xml, at)) {
      readCell(xml, from, cell);
      column = cell.column < 0 ? column + 1 : cell.column;
      pieces.push(xml.slice(at, from));
      for (let one = waiting[next]; one !== undefined && one < column; one = waiting[++next])
        pieces.push(this.newCell(row, one));
      const touched = waiting[next] === column;
      if (touched) next++;
      pieces.push(touched || this.broken.size > 0 ? this.patchCell(row, column, touched) : xml.slice(from, cell.end));
      at = cell.end;
    }
    pieces.push(this.newCells(row, waiting.slice(next)));
    if (close >= 0) pieces.push(xml.slice(at, close));
    const inner = pieces.join('');
    const end = close < 0 ? open : close;
    const tag = this.rowTag(xml.slice(start, open), waiting, hide);
    const text = close < 0 ? (inner === '' ? tag : `${openTag(tag)}${inner}</row>`) : tag + inner;
    if (text !== xml.slice(start, end)) this.edits.push({ start, end, text });
  }

  /** `spans` must hold every cell of the row: Excel trusts it. */
  private rowTag(tag: string, touched: readonly number[], hide: boolean | null): string {
    let now = hide === null ? tag : withAttribute(tag, 'hidden', hide ? '1' : null);
    const spans = /^(\d+):(\d+)$/.exec(attribute(tag, 'spans') ?? '');
    if (!spans) return now;
    const row = Number(attribute(tag, 'r') ?? 0) - 1;
    const full = touched.filter((column) => {
      const { sheet } = this;
      return (
        sheet.value(row, column) !== null || sheet.formula(row, column) !== undefined || sheet.style(row, column) !== 0
      );
    });
    const from = Math.min(Number(spans[1]), ...full.map((column) => column + 1));
    const to = Math.max(Number(spans[2]), ...full.map((column) => column + 1));
    if (from !== Number(spans[1]) || to !== Number(spans[2])) now = withAttribute(now, 'spans', `${from}:${to}`);
    return now;
  }

  private patchCell(row: number, column: number, touched: boolean): string {
    const { xml, cell, sheet, context } = this;
    const old = xml.slice(cell.start, cell.end);
    const group = this.groupOf(cell);
    const orphan = group !== null && this.broken.has(group);
    if (!touched && !orphan) return old;
    const master = group === null ? undefined : this.shared.get(group);
    const oldFormula = formulaIn(xml, cell, row, column, master);
    const formula = sheet.formula(row, column);
    const value = sheet.value(row, column);
    const style = sheet.style(row, column);
    const keepsFormula = formula === oldFormula && !orphan;
    const keepsValue = sameValue(value, valueOf(xml, cell, context.strings, context.date1904));
    if (keepsFormula && keepsValue && style === cell.style) return old;
    if ((formula === undefined) !== (oldFormula === undefined)) this.formulas = true;
    if (keepsFormula && keepsValue) {
      this.note(row, column, style);
      const tag = xml.slice(cell.start, cell.open);
      return withAttribute(tag, 's', style === 0 ? null : String(style)) + old.slice(tag.length);
    }
    let text = formula === undefined ? '' : formulaText(formula, context.customFunctions);
    let extra = '';
    if (keepsFormula && cell.formulaStart >= 0) {
      text = xml.slice(cell.formulaStart, cell.formulaEnd);
      const meta = cell.cellMeta ? attribute(xml.slice(cell.start, cell.open), 'cm') : undefined;
      if (meta !== undefined) extra = ` cm="${meta}"`;
    }
    const now = cellText(row, column, value, text, style, extra);
    if (now === '') this.removed = true;
    else this.note(row, column, style);
    return now;
  }
}
