/**
 * The words in which a sample workbook is written down: sheets, rows and cells as a sales team would make them.
 *
 *  - a contact is so many days ago, not a date: a sample opened next year still has overdue, due and upcoming
 *    customers;
 *  - some days are true dates, some are text in one of the shapes that people type;
 *  - looks are chosen by what a row or column is for (`RowRole`, `ColumnKind`); what a person painted by hand is
 *    `Paint`.
 *
 * All companies and people are invented; addresses lie under example.com, which nobody can own.
 */
export const SAMPLE_LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;
export type SampleLocale = (typeof SAMPLE_LOCALES)[number];

export const ROW_ROLES = ['title', 'note', 'header', 'section', 'record', 'blank', 'total', 'foot'] as const;
export type RowRole = (typeof ROW_ROLES)[number];

export const COLUMN_KINDS = ['number', 'text', 'centre', 'quantity', 'date', 'money', 'mail', 'remark'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** Colours set by hand: fills, a red text, and grey struck through for "dead". */
export const PAINTS = ['yellow', 'green', 'orange', 'red-text', 'struck'] as const;
export type Paint = (typeof PAINTS)[number];

/** How a day was typed as text. */
export const DAY_SHAPES = [
  'y.m.d', 'y/m/d', 'yy/m/d', 'y-mm-dd', 'yyyymmdd', 'y年m月d日', 'm月d日', 'm.d', 'dd/mm/yyyy', 'd Mmm yyyy', 'd-Mmm', 'Mmm d, yyyy',
] as const; // prettier-ignore
export type DayShape = (typeof DAY_SHAPES)[number];

/** A day before today: a true date, or text in a shape. */
export interface DayCell {
  readonly ago: number;
  readonly shape: DayShape | null;
}

/** A formula: the sum of its own column over some rows, or the cell to its left less a share (0.05 is 5 %). */
export type FormulaCell =
  { readonly sumOf: readonly [firstRow: number, lastRow: number] } | { readonly lowered: number };

export interface PaintedCell {
  readonly paint: Paint;
  readonly cell: PlainCell;
}

export type PlainCell = string | number | null | DayCell | FormulaCell;
export type SampleCell = PlainCell | PaintedCell;

export interface SampleRow {
  readonly role: RowRole;
  /** From column A on; cells left out at the end are blank. */
  readonly cells: readonly (SampleCell | undefined)[];
  readonly hidden?: boolean;
}

export interface SampleColumn {
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width: number;
}

export interface SampleSheet {
  readonly name: string;
  readonly columns: readonly SampleColumn[];
  readonly rows: readonly SampleRow[];
  /** Merged besides titles, sections and feet, which run across the sheet by themselves. */
  readonly merged: readonly string[];
  /** Rows and columns that stay when the sheet is scrolled. */
  readonly frozen: readonly [rows: number, columns: number];
  readonly filter: { readonly range: string; readonly column: number; readonly shown: readonly string[] } | null;
  /** Drop-down lists. */
  readonly lists: readonly { readonly range: string; readonly choices: readonly string[] }[];
  /** Conditional formats that the team made itself: the formula as for the range's first cell. */
  readonly rules: readonly { readonly range: string; readonly formula: string; readonly paint: Paint }[];
}

export interface SampleBook {
  readonly sheets: readonly SampleSheet[];
  readonly font: string;
  readonly dateFormat: string;
  /** The team's colour: header rows, tabs. */
  readonly accent: string;
  /** A light tint of it: sections, totals. */
  readonly tint: string;
}

/** Contacted `ago` days before today, typed as a date. */
export function on(ago: number): DayCell {
  return { ago, shape: null };
}

/** Contacted `ago` days before today, typed as text. */
export function typed(ago: number, shape: DayShape): DayCell {
  return { ago, shape };
}

export function painted(paint: Paint, cell: PlainCell): PaintedCell {
  return { paint, cell };
}

export function isPainted(cell: SampleCell): cell is PaintedCell {
  return typeof cell === 'object' && cell !== null && 'paint' in cell;
}
