/**
 * What a cell makes of what is written to it, and what it shows when read.
 *
 *  - null leaves a cell alone, '' empties it, one value for a whole range fills the range;
 *  - text is read as if typed: '=1' '+1+2' '@A1' are formulas, '007' is the number 7, 'TRUE' a truth value, '#N/A' an
 *    error; in a cell of format '@' it stays what it is, and a leading apostrophe keeps it text anywhere and is eaten;
 *  - a lone sign ('-', '+', '=', '@') is text;
 *  - in a merged area only the top left cell takes anything;
 *  - with a filter on, `values` and `formulas` land on the visible rows only, in order, and the rest is lost
 *    (`misplacedWrites`).
 *
 * Not done: dates, percentages and money typed as text stay text; a formula that Excel could not parse is taken all the
 * same.
 */
import { ExcelError } from '../wire/excelError';
import { format } from '../numberFormat';
import { SHIFT_1904 } from '../serial';
import type { Area, Sheet, Styles, Value, Workbook } from '../model';
import { columnsToFill, fillDown, growBeside } from './autoCorrect';
import { areaOf, intersection, quoted, type Place } from './place';
import { mayEdit, type World } from './world';

const NUMERAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const ERROR_TEXT = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/i;
const SHAPE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
const MANY_CELLS = 5_000_000;

type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

/** Fills a grid of the place's size; null where Excel gives null for the whole of it. */
export function readGrid<T>(place: Place, cell: (column: CellsOfColumn, row: number) => T): T[][] | null {
  if (place.unbounded || place.cells > MANY_CELLS) return null;
  const { row, column, rows, columns } = place.area;
  const parts: CellsOfColumn[] = [];
  for (let j = 0; j < columns; j++) parts.push(place.sheet.columns.get(column + j) ?? NO_CELLS);
  const grid: T[][] = [];
  for (let i = 0; i < rows; i++) {
    const line: T[] = [];
    for (let j = 0; j < columns; j++) line.push(cell(parts[j] ?? NO_CELLS, row + i));
    grid.push(line);
  }
  return grid;
}

export interface CellsOfColumn {
  readonly values: readonly (Value | undefined)[];
  readonly formulas: readonly (string | undefined)[];
  readonly styles: readonly (number | undefined)[];
}

const NO_CELLS: CellsOfColumn = { values: [], formulas: [], styles: [] };

/** As `values` gives it: '' for blank, an error as its text. */
export function shown(value: Value | undefined): string | number | boolean {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

export function typeOfValue(value: Value | undefined): ValueType {
  if (value === undefined || value === null || value === '') return 'Empty';
  if (typeof value === 'object') return 'Error';
  return typeof value === 'string' ? 'String' : typeof value === 'number' ? 'Double' : 'Boolean';
}

/** As the cell shows it. */
export function displayed(workbook: Workbook, value: Value | undefined, style: number): string {
  if (typeof value !== 'number') {
    return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(shown(value));
  }
  const pattern = workbook.styles.numberFormat(style);
  const dated = workbook.date1904 && /[dmyhs]/i.test(pattern.replace(/"[^"]*"|\[[^\]]*\]|General/g, ''));
  return format(pattern, dated ? value + SHIFT_1904 : value);
}

/** `values =` and `formulas =`. */
export function writeCells(world: World, place: Place, input: unknown): void {
  mayEdit(place.sheet);
  const { sheet, area } = place;
  const rows = gridFor(place, input);
  const targets = world.isUnkind('misplacedWrites') ? visibleTargets(sheet, area) : null;
  const covered = coveredByMerge(sheet, area);
  const isText = textFormats(world.workbook.styles);
  const dropsQuotes = world.isUnkind('dropsQuotes');
  const before = place.cells === 1 ? { value: sheet.value(area.row, area.column) } : undefined;
  const grown = world.isUnkind('tablesGrow') && writesSomething(input) ? growBeside(sheet, area) : [];
  const columns = world.isUnkind('calculatedColumns') ? columnsToFill(sheet, area) : [];
  const lowest = new Map<number, number>();
  for (let i = 0; i < (targets?.length ?? area.rows); i++) {
    const line = rows === null ? null : (rows[i] ?? []);
    const row = targets?.[i] ?? area.row + i;
    for (let j = 0; j < area.columns; j++) {
      const given = line === null ? input : line[j];
      if (given === null || given === undefined) continue;
      const column = area.column + j;
      if (covered?.(row, column)) continue;
      put(sheet, row, column, typeof given === 'string' && dropsQuotes ? withoutNeedlessQuotes(given) : given, isText);
      if (columns.length > 0 && typeof given === 'string' && sheet.formula(row, column) !== undefined)
        lowest.set(column, row);
    }
  }
  renameHeaders(sheet, area);
  for (const table of grown) nameColumns(sheet, table);
  const filled = fillDown(sheet, columns, lowest);
  world.changed(sheet, area, before);
  for (const column of filled) world.changed(sheet, column);
}

const writesSomething = (input: unknown): boolean =>
  Array.isArray(input) ? input.some(writesSomething) : input !== null && input !== undefined && input !== '';

/** The rows of the input, or null for one value everywhere. */
export function gridFor(place: Place, input: unknown): readonly (readonly unknown[])[] | null {
  if (place.unbounded) throw new ExcelError('InvalidArgument');
  if (!Array.isArray(input)) return null;
  const { rows, columns } = place.area;
  const fits = input.length === rows && input.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) throw new ExcelError('InvalidArgument', SHAPE);
  return input as readonly (readonly unknown[])[];
}

export function checkSize(place: Place, rows: number, columns: number): void {
  if (rows !== place.area.rows || columns !== place.area.columns) throw new ExcelError('InvalidArgument', SHAPE);
}

/** Rows of the area that a filter hides; null when it hides none of them. */
export function filteredRows(sheet: Sheet, area: Area): Set<number> | null {
  const filters = sheet.tables.filter((table) => table.filtered).map((table) => table.area);
  if (sheet.autoFilter?.filtered) filters.push(sheet.autoFilter.area);
  let hidden: Set<number> | null = null;
  for (const filter of filters) {
    const shared = intersection(filter, areaOf(area.row, filter.column, area.rows, filter.columns));
    for (let row = shared?.row ?? 0; shared && row < shared.row + shared.rows; row++) {
      if (row > filter.row && sheet.hiddenRows.has(row)) (hidden ??= new Set()).add(row);
    }
  }
  return hidden;
}

/** Changed header cells are the table's column names: text, never blank, never twice. */
export function renameHeaders(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    if (!table.headerRow) continue;
    const header = areaOf(table.area.row, table.area.column, 1, table.area.columns);
    if (intersection(header, area)) nameColumns(sheet, table);
  }
}

/** Takes the column names from the header cells and puts back what a table cannot have otherwise. */
export function nameColumns(sheet: Sheet, table: { area: Area; columns: string[]; changed: boolean }): void {
  const taken = new Set<string>();
  const names: string[] = [];
  for (let j = 0; j < table.area.columns; j++) {
    const { row } = table.area;
    const column = table.area.column + j;
    const found = sheet.value(row, column);
    const name = freeName(found === null || found === '' ? null : String(shown(found)), j, taken);
    taken.add(name.toLowerCase());
    names.push(name);
    if (found !== name || sheet.formula(row, column) !== undefined) sheet.setValue(row, column, name);
  }
  if (names.length === table.columns.length && names.every((name, j) => name === table.columns[j])) return;
  table.columns.splice(0, table.columns.length, ...names);
  table.changed = true;
}

function freeName(wanted: string | null, index: number, taken: ReadonlySet<string>): string {
  const base = wanted ?? 'Column';
  if (wanted !== null && !taken.has(wanted.toLowerCase())) return wanted;
  for (let number = wanted === null ? index + 1 : 2; ; number++) {
    if (!taken.has(`${base}${number}`.toLowerCase())) return `${base}${number}`;
  }
}

function put(sheet: Sheet, row: number, column: number, given: unknown, isText: (style: number) => boolean): void {
  if (typeof given === 'number' || typeof given === 'boolean') {
    sheet.setValue(row, column, given);
  } else if (typeof given !== 'string') {
    throw new ExcelError('InvalidArgument');
  } else if (given === '') {
    sheet.setValue(row, column, null);
  } else if (given.startsWith("'")) {
    sheet.setValue(row, column, given.slice(1));
  } else if (isText(sheet.style(row, column))) {
    sheet.setValue(row, column, given);
  } else {
    type(sheet, row, column, given);
  }
}

/** As Excel itself would write the formula: quotes stand only around the names of sheets that need them. */
function withoutNeedlessQuotes(text: string): string {
  if (!text.startsWith('=') || !text.includes("'!")) return text;
  return text.replace(/"(?:[^"]|"")*"|'((?:[^']|'')+)'!/g, (all, name?: string) =>
    name === undefined ? all : `${quoted(name.replaceAll("''", "'"))}!`,
  );
}

function type(sheet: Sheet, row: number, column: number, text: string): void {
  const first = text.charCodeAt(0);
  const signed = first === 0x3d || first === 0x2b || first === 0x2d || first === 0x40; // = + - @
  const digit = (first >= 0x30 && first <= 0x39) || first === 0x2e || first === 0x2b || first === 0x2d;
  if (digit && NUMERAL.test(text)) sheet.setValue(row, column, Number(text));
  else if (signed && text.length > 1) sheet.setFormula(row, column, first === 0x3d ? text : `=${text}`);
  else if (text.length < 6 && /^(?:true|false)$/i.test(text))
    sheet.setValue(row, column, text.toLowerCase() === 'true');
  else if (first === 0x23 && ERROR_TEXT.test(text)) sheet.setValue(row, column, { error: text.toUpperCase() });
  else sheet.setValue(row, column, text);
}

/** Whether a style's number format is '@', asked once for each style. */
function textFormats(styles: Styles): (style: number) => boolean {
  const known = new Map<number, boolean>();
  return (style) => {
    let text = known.get(style);
    if (text === undefined) known.set(style, (text = styles.numberFormat(style) === '@'));
    return text;
  };
}

/** Where the rows of the input go when a filter hides some rows of the area but not all; else null. */
function visibleTargets(sheet: Sheet, area: Area): number[] | null {
  const hidden = filteredRows(sheet, area);
  if (!hidden || hidden.size === area.rows) return null;
  const targets: number[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) if (!hidden.has(row)) targets.push(row);
  return targets;
}

/** Cells that a merged area covers without their being its first; null when there are none here. */
function coveredByMerge(sheet: Sheet, area: Area): ((row: number, column: number) => boolean) | null {
  const merged = sheet.merged.filter((one) => intersection(one, area));
  if (merged.length === 0) return null;
  return (row, column) =>
    merged.some(
      (one) => intersection(one, areaOf(row, column, 1, 1)) !== null && (row !== one.row || column !== one.column),
    );
}
