/**
 * The calculation: what must be worked out again after an edit, in which order, and when.
 *
 *  - `changed` notes an area that was written to; `run` works out everything that depends on it. `run` is done when the
 *    native formulas are; custom functions go on by themselves, and `idle` waits for them;
 *  - a formula that came with the file keeps its value until something that it reads changes; one that came without a
 *    value is worked out at the first run;
 *  - TODAY, NOW, RAND, OFFSET and INDIRECT are worked out at a run that follows an edit, whatever was edited; a run
 *    without an edit leaves them, so opening and saving a file changes nothing (Excel would work them out on opening);
 *  - cells are worked out when somebody reads them; a cycle gives 0 in all of its cells, and they stand in `circular`.
 *    Where cycles meet, a cell of one may be worked out from the 0 of the other: which one depends on the order, as in
 *    Excel;
 *  - custom functions: all calls of a pass go out in one `invoke`, their cells and the readers of those show #BUSY!
 *    meanwhile. An answer for a cell that changed in between is dropped. A call that fails is #VALUE!;
 *  - a formula beyond us (syntax, function) keeps the value that it has and stands in `unsupported`; once something
 *    that it reads has changed, so do the formulas that read it. A typed one, which has no value, shows #NAME?.
 *
 * Not done: iterative calculation, calculation chains as in the file, manual mode (the host may simply not call `run`).
 */
import { Calls, nameOf } from './calls';
import { customArguments } from './custom';
import type { Block, CustomFunctions, CustomResult } from './custom';
import { evaluatePlain, resultOf } from './evaluate';
import { Programs } from './formula';
import { FormulaIndex } from './formulaIndex';
import { isKnown } from './functions';
import { CLEAN, DIRTY } from './graph';
import type { FormulaColumn } from './graph';
import { Marks } from './marks';
import type { Cell } from './marks';
import { MAX_COLUMNS, MAX_ROWS } from '../model';
import type { Area, Sheet, Value, Workbook } from '../model';
import { CALC_ERROR, Matrix, Unsupported, VALUE_ERROR, isError, isWholeColumn, matrixOf } from './operand';
import type { Operand, Plain, Reference } from './operand';
import { Order } from './order';
import { Reading } from './reading';
import { Results } from './results';
import { Waiting } from './scope';
import type { Cells, Scope } from './scope';
import { SHIFT_1904 } from '../serial';
import { Spills } from './spill';
import type { Program } from './tree';
import type { Vector } from './vector';

export interface CalculationOptions {
  readonly workbook: Workbook;
  readonly custom: CustomFunctions;
  /** The day, or the moment, as a serial of the 1900 system. */
  readonly today: () => number;
  /** 0 … 1, for RAND. */
  readonly random?: () => number;
  /** After each pass: sheets with formulas that were worked out. */
  readonly calculated?: (sheets: ReadonlySet<Sheet>) => void;
}

const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export class Calculation implements Cells {
  readonly workbook: Workbook;
  readonly programs = new Programs();
  private readonly reading = new Reading((sheet, area) => this.order.settle(sheet, area));
  private readonly spills = new Spills();
  private readonly index: FormulaIndex;
  private readonly marks: Marks;
  private written: { readonly sheet: Sheet; readonly area: Area }[] = [];
  private readonly order: Order;
  private readonly calls: Calls;
  private readonly results: Results;
  private readonly workedOn = new Set<Sheet>();

  constructor(private readonly options: CalculationOptions) {
    this.workbook = options.workbook;
    this.index = new FormulaIndex(this, (name) => options.custom.names.get(name)?.volatile === true);
    this.marks = new Marks(this.index, this.spills, (cell) => this.unsettle(cell));
    this.order = new Order(
      this.index,
      this.spills,
      (cell) => this.work(cell),
      (cells) => {
        for (const cell of cells) this.circular.add(nameOf(cell));
      },
    );
    this.calls = new Calls(
      options.custom,
      ({ column, row }) => this.marks.mark(column, row),
      () => {
        this.results.release();
        this.pass();
      },
    );
    this.results = new Results(this.spills, this.reading, this.marks, (cell) => this.calls.forget(cell));
    const unvalued: Cell[] = [];
    for (const sheet of this.workbook.sheets) {
      this.read(sheet, WHOLE, (column, row) => {
        if (sheet.value(row, column.column) === null) unvalued.push({ column, row });
      });
      for (const { area, dynamic } of sheet.arrays) {
        const program = this.index.column(sheet, area.column)?.programs[area.row];
        if (program) this.spills.adopt(sheet, area, dynamic ? null : program);
      }
    }
    for (const { column, row } of unvalued) this.marks.markWithReaders(column, row);
    this.marks.spread();
  }

  /** Somebody wrote values or formulas here. */
  changed(sheet: Sheet, area: Area): void {
    this.written.push({ sheet, area: { ...area } });
  }

  /** Works out what the noted changes ask for; custom functions are called and not waited for. */
  async run(): Promise<void> {
    this.takeIn();
    this.pass();
    return Promise.resolve();
  }

  /** Done when no custom function is being waited for. */
  async idle(): Promise<void> {
    await this.calls.idle();
  }

  /** Works out every formula, custom functions too (Excel's full calculation); of one sheet if it is named. */
  async recalculateAll(only?: Sheet): Promise<void> {
    this.takeIn();
    for (const sheet of this.workbook.sheets) {
      if (only && sheet !== only) continue;
      for (const column of this.index.columnsOf(sheet)) {
        column.programs.forEach((_program, row) => this.marks.markWithReaders(column, row));
      }
    }
    this.marks.spread();
    this.pass();
    return Promise.resolve();
  }

  /**
   * A formula that stands in no cell, as for a conditional format: written for `writtenFor` and worked out as for
   * `row`, `column`. Custom functions are #VALUE! there, as in Excel. Null when it is beyond us, or waits for a custom
   * function.
   */
  evaluate(formula: string, sheet: Sheet, row: number, column: number, writtenFor = { row, column }): Value {
    const { tree } = this.programs.of(formula, writtenFor.row, writtenFor.column);
    if (!tree) return null;
    this.drain();
    try {
      const plain = evaluatePlain(tree, { cells: this, sheet, row, column, locals: null, depth: 0 });
      return plain instanceof Matrix ? plain.at(0, 0) : plain;
    } catch (thrown) {
      if (thrown instanceof Unsupported || thrown instanceof Waiting) return null;
      throw thrown;
    }
  }

  /** Formulas that we cannot work out: "<sheet id>!C7". */
  get unsupported(): Set<string> {
    return this.results.unsupported;
  }

  /** Formulas that depend on themselves: "<sheet id>!C7". */
  get circular(): Set<string> {
    return this.results.circular;
  }

  // ── What formulas ask for ──

  get dateShift(): number {
    return this.workbook.date1904 ? SHIFT_1904 : 0;
  }

  get memory(): Map<string, Operand> {
    return this.reading.memory;
  }

  now(): number {
    return this.options.today();
  }

  random(): number {
    return (this.options.random ?? Math.random)();
  }

  sheetNamed(name: string): Sheet | undefined {
    return this.index.sheetNamed(name);
  }

  named(from: Sheet, name: string): Program | null {
    return this.index.named(from, name);
  }

  value(sheet: Sheet, row: number, column: number): Value {
    if (this.index.unsettled.count > 0) this.order.settle(sheet, { row, column, rows: 1, columns: 1 });
    return sheet.columns.get(column)?.values[row] ?? null;
  }

  matrix(reference: Reference): Matrix {
    return this.reading.matrix(reference);
  }

  vector(reference: Reference): Vector {
    return this.reading.vector(reference);
  }

  each(reference: Reference, visit: (value: Exclude<Value, null>, row: number, column: number) => void): void {
    this.reading.each(reference, visit);
  }

  spill(sheet: Sheet, row: number, column: number): Area | null {
    return this.spills.areaOf(sheet, row, column);
  }

  /** Whether what stands here is the result of another cell's formula. */
  isSpilled(sheet: Sheet, row: number, column: number): boolean {
    return this.spills.fills(sheet, row, column);
  }

  isCustom(name: string): boolean {
    return this.options.custom.names.has(name);
  }

  custom(name: string, operands: readonly Operand[], scope: Scope): Plain {
    const called = this.options.custom.names.get(name);
    const cell = this.order.current;
    if (!called || !cell) return VALUE_ERROR;
    if (operands.some(isWholeColumn) && this.options.custom.isUnkind?.('wholeColumns')) return CALC_ERROR;
    const args = customArguments(called, operands, scope);
    if (isError(args)) return args;
    const answer = this.calls.answerTo(cell, name, args);
    return isBlock(answer) ? matrixOf(answer) : answer;
  }

  // ── Which formulas must be worked out ──

  private takeIn(): void {
    const restructured = this.index.refresh((column, row) => this.marks.markWithReaders(column, row));
    const { written } = this;
    this.written = [];
    // Before any formula goes: what was written beside it in the same batch is not its own any more, and stays.
    for (const { sheet, area } of written) this.spills.take(sheet, area);
    for (const { sheet, area } of written) {
      this.read(sheet, area, (column, row) => void this.marks.mark(column, row));
      for (const anchor of [...this.spills.anchorsMeeting(sheet, area)]) {
        const column = this.index.column(sheet, anchor.column);
        if (column) this.marks.markWithReaders(column, anchor.row);
      }
      this.marks.touch(sheet, area);
    }
    if (written.length === 0 && !restructured) return;
    for (const { column, program, first, last } of this.index.volatile) {
      for (let row = first; row <= last; row++) {
        if (column.programs[row] === program) this.marks.markWithReaders(column, row);
      }
    }
    this.marks.spread();
  }

  private read(sheet: Sheet, area: Area, formula: (column: FormulaColumn, row: number) => void): void {
    this.index.read(
      sheet,
      area,
      (column, row) => {
        if (this.isBeyondUs(column.programs[row])) this.unsupported.add(nameOf({ column, row }));
        else if (this.unsupported.size) this.unsupported.delete(nameOf({ column, row }));
        formula(column, row);
      },
      (column, row) => {
        this.unsettle({ column, row });
        this.unsupported.delete(nameOf({ column, row }));
        column.setState(row, CLEAN);
        const spilled = this.spills.clear(sheet, row, column.column);
        if (spilled) this.marks.touch(sheet, spilled);
      },
    );
  }

  /** As far as reading it shows. */
  private isBeyondUs(program: Program | undefined): boolean {
    if (!program) return false;
    if (program.problem !== null) return true;
    for (const name of program.calls) {
      if (isKnown(name) || this.isCustom(name)) continue;
      if (!this.workbook.names.some((held) => held.name.toUpperCase() === name)) return true;
    }
    return false;
  }

  /** What was known of a formula before it was marked again. */
  private unsettle(cell: Cell): void {
    if (this.circular.size) this.circular.delete(nameOf(cell));
    this.calls.forget(cell);
  }

  // ── Working them out ──

  private pass(): void {
    this.reading.forget();
    this.results.begin();
    this.drain();
    this.calls.send();
    if (this.workedOn.size === 0) return;
    const sheets = new Set(this.workedOn);
    this.workedOn.clear();
    this.options.calculated?.(sheets);
  }

  /** Until nothing is marked: a block that spills marks more. */
  private drain(): void {
    for (let cells = this.marks.take(); cells.length; cells = this.marks.take()) {
      for (const cell of cells) if (cell.column.state(cell.row) === DIRTY) this.order.drive(cell);
    }
  }

  private work(cell: Cell): void {
    const { column, row } = cell;
    const { sheet } = column;
    try {
      const tree = column.programs[row]?.tree;
      if (!tree) throw new Unsupported();
      this.results.store(
        cell,
        resultOf(tree, { cells: this, sheet, row, column: column.column, locals: null, depth: 0 }),
      );
    } catch (thrown) {
      if (thrown instanceof Waiting) this.results.busy(cell, thrown.own);
      else if (thrown instanceof Unsupported) this.results.beyondUs(cell);
      else throw thrown;
    }
    this.workedOn.add(sheet);
  }
}

function isBlock(result: CustomResult): result is Block {
  return Array.isArray(result);
}
