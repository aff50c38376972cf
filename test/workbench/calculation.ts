/** Workbooks for the tests of the calculation: cells written as a person would type them. */
import { Calculation } from '../../src/workbench/host/formulas/calc';
import type { CalculationOptions } from '../../src/workbench/host/formulas/calc';
import type { CustomFunctions } from '../../src/workbench/host/formulas/custom';
import { Sheet, Workbook, columnOf } from '../../src/workbench/host/model';
import type { Styles, Value } from '../../src/workbench/host/model';

const STYLES: Styles = {
  numberFormat: () => 'General',
  withNumberFormat: (style) => style,
  fill: () => null,
  bold: () => false,
  fontColor: () => null,
};

/** 2026-01-31 at noon. */
export const NOON = 46053.5;

export const NO_CUSTOM: CustomFunctions = { names: new Map(), invoke: () => Promise.resolve([]) };

export class Paper {
  readonly workbook = new Workbook('test.xlsx', STYLES);
  private started: Calculation | null = null;

  constructor(
    private readonly options: Partial<CalculationOptions> = {},
    ...sheets: readonly string[]
  ) {
    for (const name of sheets.length ? sheets : ['Sheet1'])
      this.workbook.sheets.push(new Sheet(`id-${name}`, name, null));
  }

  /** Made at the first question, so that `load` can come before. */
  get calculation(): Calculation {
    this.started ??= new Calculation({
      workbook: this.workbook,
      custom: NO_CUSTOM,
      today: () => NOON,
      ...this.options,
    });
    return this.started;
  }

  sheet(name?: string): Sheet {
    const found = name === undefined ? this.workbook.sheets[0] : this.workbook.sheet(name);
    if (!found) throw new Error(`no sheet ${String(name)}`);
    return found;
  }

  /** As the file brings it: a formula with the value that was saved with it. */
  load(place: string, value: Value, formula?: string): void {
    const { sheet, row, column } = this.at(place);
    sheet.load(row, column, value, formula, 0);
  }

  /** As a person types it; a text with = is a formula. */
  async type(cells: { readonly [place: string]: Value }): Promise<void> {
    for (const [place, value] of Object.entries(cells)) this.put(place, value);
    await this.calculation.run();
  }

  put(place: string, value: Value): void {
    const { sheet, row, column } = this.at(place);
    void this.calculation;
    if (typeof value === 'string' && value.startsWith('=')) sheet.setFormula(row, column, value);
    else sheet.setValue(row, column, value);
    this.calculation.changed(sheet, { row, column, rows: 1, columns: 1 });
  }

  /** What a cell shows; an error as its text. */
  show(place: string): string | number | boolean | null {
    const { sheet, row, column } = this.at(place);
    const value = sheet.value(row, column);
    return typeof value === 'object' && value !== null ? value.error : value;
  }

  at(place: string): { readonly sheet: Sheet; readonly row: number; readonly column: number } {
    const found = /^(?:(.+)!)?([A-Z]+)(\d+)$/.exec(place);
    if (!found) throw new Error(`no place ${place}`);
    return { sheet: this.sheet(found[1]), row: Number(found[3]) - 1, column: columnOf(found[2] ?? 'A') };
  }
}
