/**
 * From what a formula writes to the cells that it means: A1 references, structured references, and all precedents of a
 * formula.
 *
 *  - a reference that runs off the sheet is #REF!; so is a column or table that does not exist;
 *  - [@x] outside the rows of its table is #VALUE!;
 *  - Table1[x] is the body; [#Headers], [#Totals], [#All] and pairs of them are what stands between the first and the
 *    last of them.
 */
import { MAX_COLUMNS, MAX_ROWS } from '../model';
import type { CellError, Sheet, Table, Workbook } from '../model';
import { REF_ERROR, Reference, VALUE_ERROR } from './operand';
import type { Cells, Scope } from './scope';
import type { AreaNode, Coordinate, Program, StructuredNode } from './tree';

// In a sandbox, as jest's, looking up a global costs more than the sum itself.
const { max, min } = Math;

/** Precedents of all formulas of one kind in one column: rows may move with the formula. */
export interface Precedent {
  readonly sheet: Sheet;
  readonly top: Coordinate;
  readonly bottom: Coordinate;
  readonly left: number;
  readonly right: number;
}

export function placeOf(node: AreaNode, scope: Scope): Reference | CellError {
  const sheet = node.sheet === null ? scope.sheet : scope.cells.sheetNamed(node.sheet);
  if (!sheet) return REF_ERROR;
  const top = at(node.top, scope.row);
  const left = at(node.left, scope.column);
  const bottom = node.single ? top : at(node.bottom, scope.row);
  const right = node.single ? left : at(node.right, scope.column);
  const first = min(top, bottom);
  const last = max(top, bottom);
  const near = min(left, right);
  const far = max(left, right);
  if (first < 0 || near < 0 || last >= MAX_ROWS || far >= MAX_COLUMNS) return REF_ERROR;
  return new Reference(sheet, first, near, last - first + 1, far - near + 1);
}

export function structuredPlace(node: StructuredNode, scope: Scope): Reference | CellError {
  const { workbook } = scope.cells;
  const found = node.table === null ? tableAround(scope) : tableNamed(workbook, node.table);
  if (!found) return REF_ERROR;
  const { sheet, table } = found;
  const columns = tableColumns(table, node.columns);
  const rows = node.sections.includes('this row') ? null : tableRows(table, node.sections);
  if (!columns || (rows === null && !node.sections.includes('this row'))) return REF_ERROR;
  const [left, right] = columns;
  const width = right - left + 1;
  if (rows) return new Reference(sheet, rows[0], left, rows[1] - rows[0] + 1, width);
  const body = tableRows(table, []);
  if (!body || scope.row < body[0] || scope.row > body[1]) return VALUE_ERROR;
  return new Reference(sheet, scope.row, left, 1, width);
}

/** A formula and the formulas of the names that it uses, and those that they use. */
export function withNames(program: Program, sheet: Sheet, cells: Cells): readonly Program[] {
  const found = new Set<Program>();
  const collect = (of: Program): void => {
    if (found.has(of)) return;
    found.add(of);
    for (const { sheet: scope, name } of of.names) {
      const meant = cells.named(scope === null ? sheet : (cells.sheetNamed(scope) ?? sheet), name);
      if (meant) collect(meant);
    }
    // A function that nobody has may be a name that stands for a LAMBDA.
    for (const call of of.calls) {
      const meant = cells.named(sheet, call.toLowerCase());
      if (meant) collect(meant);
    }
  };
  collect(program);
  return [...found];
}

/** Everything that formulas with this program in this column read, names and tables resolved. */
export function precedentsOf(program: Program, sheet: Sheet, column: number, cells: Cells): readonly Precedent[] {
  const precedents: Precedent[] = [];
  for (const of of withNames(program, sheet, cells)) {
    for (const area of of.areas) {
      const on = area.sheet === null ? sheet : cells.sheetNamed(area.sheet);
      const a = at(area.left, column);
      const b = at(area.right, column);
      const [left, right] = [max(0, min(a, b)), max(a, b)];
      if (on && right >= 0) precedents.push({ sheet: on, top: area.top, bottom: area.bottom, left, right });
    }
    for (const node of of.structured) collectStructured(node, sheet, column, cells, precedents);
  }
  return precedents;
}

function collectStructured(
  node: StructuredNode,
  sheet: Sheet,
  column: number,
  cells: Cells,
  precedents: Precedent[],
): void {
  const named = node.table === null ? null : tableNamed(cells.workbook, node.table);
  const tables = named
    ? [named]
    : sheet.tables.filter(({ area }) => within(column, area.column, area.columns)).map((table) => ({ sheet, table }));
  for (const { sheet: on, table } of tables) {
    const columns = tableColumns(table, node.columns);
    if (!columns) continue;
    const [left, right] = columns;
    if (node.sections.includes('this row')) {
      const here = { fixed: false, at: 0 };
      precedents.push({ sheet: on, top: here, bottom: here, left, right });
      continue;
    }
    const rows = tableRows(table, node.sections);
    if (!rows) continue;
    precedents.push({
      sheet: on,
      top: { fixed: true, at: rows[0] },
      bottom: { fixed: true, at: rows[1] },
      left,
      right,
    });
  }
}

function tableNamed(workbook: Workbook, name: string): { sheet: Sheet; table: Table } | null {
  const lower = name.toLowerCase();
  for (const sheet of workbook.sheets) {
    for (const table of sheet.tables) if (table.name.toLowerCase() === lower) return { sheet, table };
  }
  return null;
}

function tableAround({ sheet, row, column }: Scope): { sheet: Sheet; table: Table } | null {
  for (const table of sheet.tables) {
    const { area } = table;
    if (within(row, area.row, area.rows) && within(column, area.column, area.columns)) return { sheet, table };
  }
  return null;
}

/** First and last sheet column, or null when there is no such column. */
function tableColumns(table: Table, wanted: readonly string[]): readonly [number, number] | null {
  const { area } = table;
  const [from, to = from] = wanted;
  if (from === undefined || to === undefined) return [area.column, area.column + area.columns - 1];
  const a = columnNamed(table, from);
  const b = columnNamed(table, to);
  if (a < 0 || b < 0) return null;
  return [area.column + min(a, b), area.column + max(a, b)];
}

function columnNamed(table: Table, name: string): number {
  const exact = table.columns.indexOf(name);
  if (exact >= 0) return exact;
  const lower = name.toLowerCase();
  return table.columns.findIndex((column) => column.toLowerCase() === lower);
}

/** First and last sheet row of the sections, or null when the table has none of them. */
function tableRows(table: Table, sections: readonly string[]): readonly [number, number] | null {
  const { row, rows } = table.area;
  const last = row + rows - 1;
  const body: readonly [number, number] = [row + (table.headerRow ? 1 : 0), last - (table.totalsRow ? 1 : 0)];
  const parts: (readonly [number, number])[] = [];
  for (const section of sections.length ? sections : ['data']) {
    if (section === 'all') parts.push([row, last]);
    if (section === 'data') parts.push(body);
    if (section === 'headers' && table.headerRow) parts.push([row, row]);
    if (section === 'totals' && table.totalsRow) parts.push([last, last]);
  }
  if (parts.length === 0) return null;
  return [min(...parts.map(([first]) => first)), max(...parts.map(([, end]) => end))];
}

function at(coordinate: Coordinate, from: number): number {
  return coordinate.fixed ? coordinate.at : coordinate.at + from;
}

function within(place: number, from: number, count: number): boolean {
  return place >= from && place < from + count;
}
