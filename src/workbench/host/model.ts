/**
 * The workbook behind the wire: cells in columns, styles by number, tables, names, conditional formats, filters,
 * protection.
 *
 *  - rows and columns are counted from 0;
 *  - a cell has three independent parts: a value (for a formula: the last result), a formula ('=A1+1', without it
 *    undefined), and a style (an index into the workbook's cell formats, as in styles.xml);
 *  - every change goes through a method, which marks the cell as touched: the xlsx writer rewrites touched cells and
 *    nothing else;
 *  - a formula that came with the file keeps the value it came with until something that it depends on changes.
 */
import type { Package } from './file/package';

/** An error value; `message` only on those that a custom function gave. */
export interface CellError {
  readonly error: string;
  readonly message?: string;
}

export type Value = string | number | boolean | CellError | null;

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

interface Column {
  values: (Value | undefined)[];
  formulas: (string | undefined)[];
  styles: (number | undefined)[];
}

/** What a filter asks of one column. */
export interface FilterColumn {
  /** From the left of the filtered area. */
  readonly column: number;
  /** Excel.FilterOn. */
  readonly on: string;
  /** Comparisons such as "<=46012"; null where something else is asked, which is kept but not worked out here. */
  readonly custom: { readonly criteria: readonly string[]; readonly and: boolean } | null;
  /** As the file had it; null for one set since. */
  readonly xml: string | null;
}

/** What filters rows: a sheet's AutoFilter, a table. */
export interface Filtered {
  area: Area;
  /** True while it hides rows by what it asks. */
  filtered: boolean;
  filters?: readonly FilterColumn[];
  /** Rows that it hides by something that is not worked out here. */
  keptHidden?: ReadonlySet<number> | undefined;
}

export interface Table extends Filtered {
  id: string;
  name: string;
  /** Header, body and totals. */
  area: Area;
  headerRow: boolean;
  totalsRow: boolean;
  /** Column names, left to right. */
  columns: string[];
  style: string | null;
  /** Every second row is tinted. As the file came; true where it is not said. */
  stripes?: boolean;
  /** The package part it came from, null for a new one. */
  part: string | null;
  changed: boolean;
}

export interface Name {
  name: string;
  /** Null for the workbook, else the sheet's id. */
  scope: string | null;
  /** "=Sheet1!$A$1:$B$2". */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface RuleFormat {
  fill: string | null;
  color: string | null;
  bold: boolean | null;
  italic: boolean | null;
}

export interface ConditionalFormat {
  id: string;
  areas: Area[];
  /** 'expression' for Office.js's `custom`; any other type of the file is kept as it is. */
  type: string;
  /** For 'expression': the rule, with a leading '=', as for the first cell of the first area. */
  formula: string;
  format: RuleFormat;
  priority: number;
  stopIfTrue: boolean;
  /** The file's own XML of a rule that came with the file and was not changed; null for ours. */
  xml: string | null;
}

/** Words to choose from in the cells of an area, parted by commas. */
export interface ChoiceList {
  readonly area: Area;
  readonly source: string;
}

export interface CustomXmlPart {
  id: string;
  namespace: string;
  xml: string;
  /** The package part it came from, null for a new one. */
  part: string | null;
}

/** What styles.xml says, as far as anybody asks. Implemented beside the xlsx reader. */
export interface Styles {
  numberFormat(style: number): string;
  /** The style that is `style` with another number format; made if there is none. */
  withNumberFormat(style: number, format: string): number;
  readonly fill: (style: number) => string | null;
  readonly bold: (style: number) => boolean;
  readonly fontColor: (style: number) => string | null;
}

/** A formula that fills more than its own cell: `{=…}` of old, or a spill. It stands in the area's first cell. */
export interface ArrayFormula {
  readonly area: Area;
  /** A spill, which may grow; false for the old kind, of which no cell can be changed alone. */
  readonly dynamic: boolean;
}

/** How a sheet is looked at; sizes in points. Of it only the frozen panes are written back to the file. */
export interface SheetView {
  frozenRows: number;
  frozenColumns: number;
  gridlines: boolean;
  /** Of every row and column that has no size of its own. */
  standardHeight: number;
  standardWidth: number;
  /** Rows that are not as high as the standard. */
  readonly heights: Map<number, number>;
}

export class Sheet {
  readonly columns = new Map<number, Column>();
  /** Cells whose value, formula or style somebody changed since the file was opened, by row. */
  readonly touched = new Map<number, Set<number>>();
  readonly tables: Table[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  conditionalFormatsChanged = false;
  /** Set since the file was opened; the file's own validations are kept as they are and not known here. */
  lists: ChoiceList[] = [];
  merged: Area[] = [];
  /** As the file came. The other cells of an area hold results: values without a formula. */
  arrays: ArrayFormula[] = [];
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  /** The sheet's own AutoFilter (tables have theirs). */
  autoFilter: Filtered | null = null;
  /** Column widths in points, where one was set. */
  widths = new Map<number, number>();
  widthsChanged = false;
  readonly view: SheetView = {
    frozenRows: 0,
    frozenColumns: 0,
    gridlines: true,
    standardHeight: 15,
    standardWidth: 48,
    heights: new Map(),
  };
  protected = false;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  tabColor = '';

  constructor(
    readonly id: string,
    public name: string,
    /** The package part it came from, null for a new sheet. */
    readonly part: string | null,
  ) {}

  value(row: number, column: number): Value {
    return this.columns.get(column)?.values[row] ?? null;
  }

  formula(row: number, column: number): string | undefined {
    return this.columns.get(column)?.formulas[row];
  }

  style(row: number, column: number): number {
    return this.columns.get(column)?.styles[row] ?? 0;
  }

  /** Used by the file reader: sets all three parts and touches nothing. */
  load(row: number, column: number, value: Value, formula: string | undefined, style: number): void {
    const cells = this.column(column);
    if (value !== null) cells.values[row] = value;
    if (formula !== undefined) cells.formulas[row] = formula;
    if (style !== 0) cells.styles[row] = style;
  }

  /** A typed value: takes a formula away. */
  setValue(row: number, column: number, value: Value): void {
    const cells = this.column(column);
    cells.values[row] = value ?? undefined;
    cells.formulas[row] = undefined;
    this.touch(row, column);
  }

  setFormula(row: number, column: number, formula: string): void {
    const cells = this.column(column);
    cells.formulas[row] = formula;
    cells.values[row] = undefined;
    this.touch(row, column);
  }

  /** The result of a formula. */
  setResult(row: number, column: number, value: Value): void {
    const cells = this.column(column);
    if (cells.values[row] === value) return;
    cells.values[row] = value ?? undefined;
    this.touch(row, column);
  }

  setStyle(row: number, column: number, style: number): void {
    const cells = this.column(column);
    if ((cells.styles[row] ?? 0) === style) return;
    cells.styles[row] = style;
    this.touch(row, column);
  }

  /** The smallest area with a value or formula (`valuesOnly`) or also a style in it; null for an empty sheet. */
  usedArea(valuesOnly: boolean): Area | null {
    let top = Infinity;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    for (const [column, cells] of this.columns) {
      const parts = valuesOnly ? [cells.values, cells.formulas] : [cells.values, cells.formulas, cells.styles];
      for (const part of parts) {
        let last = part.length - 1;
        while (last >= 0 && part[last] === undefined) last--;
        if (last < 0) continue;
        let first = 0;
        while (part[first] === undefined) first++;
        top = Math.min(top, first);
        bottom = Math.max(bottom, last);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  private column(column: number): Column {
    let cells = this.columns.get(column);
    if (!cells) this.columns.set(column, (cells = { values: [], formulas: [], styles: [] }));
    return cells;
  }

  private touch(row: number, column: number): void {
    const columns = this.touched.get(row);
    if (columns) columns.add(column);
    else this.touched.set(row, new Set([column]));
  }
}

export class Workbook {
  sheets: Sheet[] = [];
  active = 0;
  names: Name[] = [];
  namesChanged = false;
  customXml: CustomXmlPart[] = [];
  customXmlChanged = false;
  /** Office.js `workbook.settings`, by key; values as JSON text. */
  readonly settings = new Map<string, string>();
  date1904 = false;
  readOnly = false;
  /** Workbook structure protected: no sheet can be added or deleted. */
  protected = false;
  /**
   * Names of an add-in's functions, upper case: a formula that calls one is saved as `_xldudf_NAME(…)`, as Excel does.
   */
  readonly customFunctions = new Set<string>();
  /**
   * The package it was opened from: the xlsx writer changes a copy of it. Null only for one that was put together by
   * hand.
   */
  source: Package | null = null;

  constructor(
    public fileName: string,
    readonly styles: Styles,
  ) {}

  sheet(idOrName: string): Sheet | undefined {
    const lower = idOrName.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === idOrName || sheet.name.toLowerCase() === lower);
  }
}

/** The id that Excel gives to the sheet with this number in the file. */
export function sheetId(number: number): string {
  return `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
}

/** 'A' → 0. */
export function columnOf(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + (letters.charCodeAt(i) & 31);
  return column - 1;
}

/** 0 → 'A'. */
export function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
