/**
 * The formulas of a workbook, read and kept by column, with the graph of who reads whom.
 *
 *  - `read` takes in what stands in an area now; it is told of every area that somebody wrote to;
 *  - sheets, tables and names decide what references mean: when one of them changed, `refresh` builds the graph again
 *    and names the formulas for which the change makes a difference. A renamed sheet must be renamed in the formulas by
 *    the host.
 */
import { VOLATILE } from './functions';
import { Graph, CLEAN, FormulaColumn } from './graph';
import type { Group } from './graph';
import type { Area, Sheet, Workbook } from '../model';
import { precedentsOf, withNames } from './places';
import type { Cells } from './scope';
import type { Program } from './tree';

export class FormulaIndex {
  readonly graph = new Graph();
  readonly volatile = new Set<Group>();
  /** How many formulas are not up to date. */
  readonly unsettled = { count: 0 };
  private readonly sheets = new Map<Sheet, Map<number, FormulaColumn>>();
  private readonly sheetNames = new Map<string, Sheet>();
  private readonly names = new Map<string, Program>();
  private readonly meanings = new Map<Group, string>();
  private structure = '';

  constructor(
    private readonly cells: Cells,
    private readonly isVolatileCustom: (name: string) => boolean,
  ) {
    this.learn();
  }

  column(sheet: Sheet, column: number): FormulaColumn | undefined {
    return this.sheets.get(sheet)?.get(column);
  }

  columnsOf(sheet: Sheet): Iterable<FormulaColumn> {
    return this.sheets.get(sheet)?.values() ?? [];
  }

  sheetNamed(name: string): Sheet | undefined {
    return this.sheetNames.get(name.toLowerCase());
  }

  /** The sheet's own name comes before the workbook's. */
  named(from: Sheet, name: string): Program | null {
    return this.names.get(`${from.id}!${name}`) ?? this.names.get(`!${name}`) ?? null;
  }

  /** Takes in the formulas of an area as they stand. */
  read(
    sheet: Sheet,
    area: Area,
    formula: (column: FormulaColumn, row: number) => void,
    gone: (column: FormulaColumn, row: number) => void,
  ): void {
    for (const [place, { formulas }] of sheet.columns) {
      if (place < area.column || place >= area.column + area.columns) continue;
      let column = this.column(sheet, place);
      const known = column?.programs.length ?? 0;
      const end = Math.min(area.row + area.rows, Math.max(formulas.length, known));
      for (let row = area.row; row < end; row++) {
        const text = formulas[row];
        if (text === undefined) {
          if (column?.programs[row]) {
            column.programs[row] = undefined;
            column.setState(row, CLEAN);
            gone(column, row);
          }
          continue;
        }
        column ??= this.make(sheet, place);
        const program = this.cells.programs.of(text, row, place);
        if (column.programs[row] !== program) {
          column.programs[row] = program;
          this.add(column, program, row);
        }
        formula(column, row);
      }
    }
  }

  /**
   * True when sheets, tables or names changed; then `differs` is called for every formula that means something else
   * now.
   */
  refresh(differs: (column: FormulaColumn, row: number) => void): boolean {
    if (structureOf(this.cells.workbook) === this.structure) return false;
    const before = new Map(this.meanings);
    this.learn();
    this.graph.clear();
    this.volatile.clear();
    this.meanings.clear();
    for (const [sheet, columns] of this.sheets) {
      if (!this.cells.workbook.sheets.includes(sheet)) {
        for (const column of columns.values()) this.unsettled.count -= column.unsettled;
        this.sheets.delete(sheet);
        continue;
      }
      for (const column of columns.values()) {
        const groups = new Map(column.groups);
        column.groups.clear();
        column.programs.forEach((program, row) => {
          if (program) this.add(column, program, row);
        });
        for (const [program, group] of column.groups) {
          const old = groups.get(program);
          if (old && before.get(old) === this.meanings.get(group)) continue;
          column.programs.forEach((held, row) => {
            if (held === program) differs(column, row);
          });
        }
      }
    }
    return true;
  }

  private make(sheet: Sheet, place: number): FormulaColumn {
    let columns = this.sheets.get(sheet);
    if (!columns) this.sheets.set(sheet, (columns = new Map<number, FormulaColumn>()));
    const column = new FormulaColumn(sheet, place, this.unsettled);
    columns.set(place, column);
    return column;
  }

  private add(column: FormulaColumn, program: Program, row: number): void {
    this.graph.add(column, program, row, (group) => {
      const { sheet } = column;
      const precedents = precedentsOf(program, sheet, column.column, this.cells);
      const parts = withNames(program, sheet, this.cells);
      const names = parts.slice(1).map((part) => this.textOf(part));
      const areas = precedents.map(({ sheet: on, ...rest }) => [on.id, rest]);
      this.meanings.set(group, JSON.stringify([areas, names]));
      const calls = parts.flatMap((part) => [...part.calls]);
      if (calls.some((call) => VOLATILE.has(call) || this.isVolatileCustom(call))) this.volatile.add(group);
      return precedents;
    });
  }

  /** The text of a name's formula, to see whether it changed. */
  private textOf(program: Program): string {
    for (const name of this.cells.workbook.names) {
      if (this.cells.programs.of(name.formula, 0, 0) === program) return name.formula;
    }
    return '';
  }

  /** Learns what names and sheets there are. */
  private learn(): void {
    const { workbook, programs } = this.cells;
    this.structure = structureOf(workbook);
    this.sheetNames.clear();
    for (const sheet of workbook.sheets) this.sheetNames.set(sheet.name.toLowerCase(), sheet);
    this.names.clear();
    for (const { name, scope, formula } of workbook.names) {
      this.names.set(`${scope ?? ''}!${name.toLowerCase()}`, programs.of(formula, 0, 0));
    }
  }
}

/** Everything outside the cells that references depend on, as text to compare. */
function structureOf({ sheets, names }: Workbook): string {
  return JSON.stringify([
    sheets.map(({ id, name, tables }) => [
      id,
      name,
      tables.map((table) => [table.name, table.area, table.headerRow, table.totalsRow, table.columns]),
    ]),
    names.map(({ name, scope, formula }) => [name, scope, formula]),
  ]);
}
