/**
 * The calculation: what must be worked out again after an edit, in which order, and when.
 *
 *  - `changed` notes an area that was written to; `run` works out everything that depends on it. `run` is done when the native
 *    formulas are; custom functions go on by themselves, and `idle` waits for them;
 *  - a formula that came with the file keeps its value until something that it reads changes; one that came without a value is
 *    worked out at the first run;
 *  - TODAY, NOW, RAND, OFFSET and INDIRECT are worked out at a run that follows an edit, whatever was edited; a run without an edit
 *    leaves them, so opening and saving a file changes nothing (Excel would work them out on opening);
 *  - cells are worked out when somebody reads them; a cycle gives 0 in all of its cells, and they stand in `circular`;
 *  - custom functions: all calls of a pass go out in one `invoke`, their cells and the readers of those show #BUSY! meanwhile. An
 *    answer for a cell that changed in between is dropped. A call that fails is #VALUE!;
 *  - a formula beyond us (syntax, function) keeps the value that it has and stands in `unsupported`; once something that it reads
 *    has changed, so do the formulas that read it. A typed one, which has no value, shows #NAME?.
 *
 * Not done: iterative calculation, calculation chains as in the file, manual mode (the host may simply not call `run`).
 */
import { addressOf, customArguments } from './custom';
import type { Block, CustomCall, CustomFunctions, CustomResult } from './custom';
import { evaluatePlain, resultOf } from './evaluate';
import { Programs } from './formula';
import { FormulaIndex } from './formulaIndex';
import { isKnown } from './functions';
import { ACTIVE, BLOCKED, BUSY, CLEAN, DIRTY, STALE } from './graph';
import type { FormulaColumn } from './graph';
import { Marks } from './marks';
import type { Cell } from './marks';
import { MAX_COLUMNS, MAX_ROWS, lettersOf } from './model';
import type { Area, Sheet, Value, Workbook } from './model';
import { BUSY as BUSY_ERROR, Matrix, NAME_ERROR, Unsupported, VALUE_ERROR, isError, matrixOf } from './operand';
import type { Operand, Plain, Reference } from './operand';
import { Reading } from './reading';
import { Waiting } from './scope';
import type { Cells, Scope } from './scope';
import { SHIFT_1904 } from './serial';
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

interface Pending extends Cell {
  readonly key: string;
  readonly call: CustomCall;
}

const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
/** Cells within cells before the stack is given up for a list: a column of running totals is 50,000 deep. */
const DEEPEST = 48;
/** A formula whose block changes what it reads itself is stopped after so many turns. */
const MOST_TURNS = 20;

/** Thrown when reading goes too deep; the cells on the way stay on `path` and are worked out from its end. */
const TOO_DEEP = Symbol('too deep');

export class Calculation implements Cells {
  readonly workbook: Workbook;
  readonly programs = new Programs();
  /** Formulas that we cannot work out: "<sheet id>!C7". */
  readonly unsupported = new Set<string>();
  /** Formulas that depend on themselves: "<sheet id>!C7". */
  readonly circular = new Set<string>();

  private readonly reading = new Reading((sheet, area) => this.settle(sheet, area));
  private readonly spills = new Spills();
  private readonly index: FormulaIndex;
  private readonly marks: Marks;
  private written: { readonly sheet: Sheet; readonly area: Area }[] = [];
  /** Cells being worked out, each because the one before it reads it. */
  private path: Cell[] = [];
  private depth = 0;
  private calls: Pending[] = [];
  private blocked: Cell[] = [];
  private readonly waiting = new Map<string, Pending>();
  private readonly answers = new Map<string, Map<string, CustomResult>>();
  private readonly turns = new Map<string, number>();
  private readonly workedOn = new Set<Sheet>();
  private inFlight = 0;
  private whenIdle: (() => void)[] = [];
  private failure: unknown = null;

  constructor(private readonly options: CalculationOptions) {
    this.workbook = options.workbook;
    this.index = new FormulaIndex(this, (name) => options.custom.names.get(name)?.volatile === true);
    this.marks = new Marks(this.index, this.spills, (cell, state) => this.unsettle(cell, state));
    const unvalued: Cell[] = [];
    for (const sheet of this.workbook.sheets) {
      this.read(sheet, WHOLE, (column, row) => {
        if (sheet.value(row, column.column) === null) unvalued.push({ column, row });
      });
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
    while (this.inFlight > 0) await new Promise<void>((resolve) => this.whenIdle.push(resolve));
    if (this.failure) throw this.failure;
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
   * A formula that stands in no cell, as for a conditional format: written for `writtenFor` and worked out as for `row`, `column`.
   * Custom functions are #VALUE! there, as in Excel. Null when it is beyond us, or waits for a custom function.
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

  /** From the file: the formula in the first cell of this area had filled all of it. */
  adoptSpill(sheet: Sheet, area: Area): void {
    this.spills.adopt(sheet, area);
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
    if (this.index.unsettled.count > 0) this.settle(sheet, { row, column, rows: 1, columns: 1 });
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

  isCustom(name: string): boolean {
    return this.options.custom.names.has(name);
  }

  custom(name: string, operands: readonly Operand[], scope: Scope): Plain {
    const called = this.options.custom.names.get(name);
    const cell = this.path.at(-1);
    if (!called || !cell) return VALUE_ERROR;
    const args = customArguments(called, operands, scope);
    if (isError(args)) return args;
    const key = `${name}${JSON.stringify(args)}`;
    const answer = this.answers.get(nameOf(cell))?.get(key);
    if (answer !== undefined) return isBlock(answer) ? matrixOf(answer) : answer;
    const { column, row } = cell;
    this.calls.push({ column, row, key, call: { name, args, address: addressOf(column.sheet, row, column.column) } });
    throw new Waiting(true);
  }

  // ── Which formulas must be worked out ──

  private takeIn(): void {
    const restructured = this.index.refresh((column, row) => this.marks.markWithReaders(column, row));
    const { written } = this;
    this.written = [];
    for (const { sheet, area } of written) {
      this.read(sheet, area, (column, row) => void this.marks.mark(column, row));
      for (const anchor of [...this.spills.anchorsMeeting(sheet, area)]) {
        const column = this.index.column(sheet, anchor.column);
        if (column) this.marks.markWithReaders(column, anchor.row);
      }
      this.spills.take(sheet, area);
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
        this.unsettle({ column, row }, column.state(row));
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
  private unsettle(cell: Cell, state: number): void {
    if (this.circular.size) this.circular.delete(nameOf(cell));
    if (state === BUSY) this.waiting.delete(nameOf(cell));
    if (this.answers.size) this.answers.delete(nameOf(cell));
  }

  // ── Working them out ──

  private pass(): void {
    this.reading.forget();
    this.turns.clear();
    this.drain();
    const { calls } = this;
    this.calls = [];
    if (calls.length) {
      for (const pending of calls) this.waiting.set(nameOf(pending), pending);
      this.inFlight++;
      void this.ask(calls);
    }
    if (this.workedOn.size === 0) return;
    const sheets = new Set(this.workedOn);
    this.workedOn.clear();
    this.options.calculated?.(sheets);
  }

  /** Until nothing is marked: a block that spills marks more. */
  private drain(): void {
    for (let cells = this.marks.take(); cells.length; cells = this.marks.take()) {
      for (const cell of cells) if (cell.column.state(cell.row) === DIRTY) this.drive(cell);
    }
  }

  private drive(cell: Cell): void {
    this.begin(cell);
    for (let next = this.path.at(-1); next; next = this.path.at(-1)) {
      this.depth = 0;
      try {
        this.work(next);
        this.path.pop();
      } catch (thrown) {
        if (thrown === TOO_DEEP) continue;
        this.path = [];
        throw thrown;
      }
    }
  }

  private begin(cell: Cell): void {
    cell.column.setState(cell.row, ACTIVE);
    this.path.push(cell);
  }

  private work(cell: Cell): void {
    const { column, row } = cell;
    const { sheet } = column;
    try {
      const tree = column.programs[row]?.tree;
      if (!tree) throw new Unsupported();
      this.store(cell, resultOf(tree, { cells: this, sheet, row, column: column.column, locals: null, depth: 0 }));
    } catch (thrown) {
      if (thrown instanceof Waiting) this.storeBusy(cell, thrown.own);
      else if (thrown instanceof Unsupported) this.storeUnsupported(cell);
      else throw thrown;
    }
    this.workedOn.add(sheet);
  }

  /** Brings the cells of an area up to date. */
  private settle(sheet: Sheet, area: Area): void {
    if (this.index.unsettled.count === 0) return;
    if (!this.spills.none) {
      for (const anchor of [...this.spills.anchorsMeeting(sheet, area)]) {
        const column = this.index.column(sheet, anchor.column);
        if (column && column.state(anchor.row) !== CLEAN) this.need(column, anchor.row);
      }
    }
    if (area.columns === 1) {
      this.settleColumn(this.index.column(sheet, area.column), area);
      return;
    }
    for (const column of this.index.columnsOf(sheet)) {
      if (column.column >= area.column && column.column < area.column + area.columns) this.settleColumn(column, area);
    }
  }

  private settleColumn(column: FormulaColumn | undefined, { row, rows }: Area): void {
    if (!column || column.unsettled === 0) return;
    const last = row + rows - 1;
    for (let at = column.nextUnsettled(row, last); at >= 0; at = column.nextUnsettled(at + 1, last)) this.need(column, at);
  }

  private need(column: FormulaColumn, row: number): void {
    if (column.state(row) === DIRTY) {
      this.begin({ column, row });
      if (this.depth >= DEEPEST) throw TOO_DEEP;
      this.depth++;
      this.work({ column, row });
      this.depth--;
      this.path.pop();
    }
    const state = column.state(row);
    if (state === ACTIVE) this.foundCycle(column, row);
    else if (state === BUSY || state === BLOCKED) throw new Waiting(false);
    else if (state === STALE) throw new Unsupported();
  }

  private foundCycle(column: FormulaColumn, row: number): void {
    const start = this.path.findIndex((cell) => cell.column === column && cell.row === row);
    for (const cell of this.path.slice(start)) this.circular.add(nameOf(cell));
  }

  private store(cell: Cell, plain: Plain): void {
    const { column, row } = cell;
    const { sheet } = column;
    const isCircular = this.circular.size > 0 && this.circular.has(nameOf(cell));
    // A reader on the cycle may have remembered what stood there before.
    if (isCircular) this.reading.forget();
    if (isCircular || !(plain instanceof Matrix)) {
      const left = this.spills.none ? null : this.spills.clear(sheet, row, column.column);
      sheet.setResult(row, column.column, isCircular || plain instanceof Matrix ? 0 : plain);
      if (left) this.spreadBlock(cell, left);
    } else if (plain.rows === 1 && plain.columns === 1) {
      this.store(cell, plain.at(0, 0) ?? 0);
      return;
    } else {
      const before = this.spills.areaOf(sheet, row, column.column);
      sheet.setResult(row, column.column, this.spills.fill(sheet, row, column.column, plain));
      if (before) this.spreadBlock(cell, before);
      const after = this.spills.areaOf(sheet, row, column.column);
      if (after) this.spreadBlock(cell, after);
    }
    column.setState(row, CLEAN);
    if (this.answers.size) this.answers.delete(nameOf(cell));
    if (this.unsupported.size) this.unsupported.delete(nameOf(cell));
  }

  /** Readers of a block may have been worked out before the block was there. */
  private spreadBlock(cell: Cell, area: Area): void {
    this.reading.forget();
    const name = nameOf(cell);
    const turn = (this.turns.get(name) ?? 0) + 1;
    this.turns.set(name, turn);
    if (turn > MOST_TURNS) {
      this.circular.add(name);
      return;
    }
    this.marks.touch(cell.column.sheet, area);
    this.marks.spread();
  }

  private storeBusy(cell: Cell, own: boolean): void {
    const { column, row } = cell;
    column.sheet.setResult(row, column.column, BUSY_ERROR);
    column.setState(row, own ? BUSY : BLOCKED);
    if (!own) this.blocked.push(cell);
  }

  private storeUnsupported(cell: Cell): void {
    const { column, row } = cell;
    const { sheet } = column;
    const shown = sheet.value(row, column.column);
    this.unsupported.add(nameOf(cell));
    const hasValue = shown !== null && shown !== BUSY_ERROR;
    if (!hasValue) sheet.setResult(row, column.column, NAME_ERROR);
    column.setState(row, hasValue ? STALE : CLEAN);
  }

  // ── Custom functions ──

  private async ask(calls: readonly Pending[]): Promise<void> {
    let results: readonly CustomResult[] = [];
    try {
      results = await this.options.custom.invoke(calls.map(({ call }) => call));
    } catch {
      // The add-in is gone or refused the batch: every cell of it shows #VALUE!.
    }
    try {
      calls.forEach((pending, i) => this.answer(pending, results[i]));
      this.pass();
    } catch (thrown) {
      this.failure = thrown;
    }
    this.inFlight--;
    if (this.inFlight > 0) return;
    const done = this.whenIdle;
    this.whenIdle = [];
    for (const resolve of done) resolve();
  }

  /** Takes in an answer, unless its cell was written or marked since; its formula goes on from there at the next pass. */
  private answer(pending: Pending, result: CustomResult | undefined): void {
    const name = nameOf(pending);
    if (this.waiting.get(name) !== pending) return;
    this.waiting.delete(name);
    // A nested call was answered before: its answer is still needed.
    const known = this.answers.get(name) ?? new Map<string, CustomResult>();
    this.marks.mark(pending.column, pending.row);
    this.answers.set(name, known.set(pending.key, result ?? (result === undefined ? VALUE_ERROR : 0)));
    this.release();
  }

  /** Readers of busy cells try again. */
  private release(): void {
    const { blocked } = this;
    this.blocked = [];
    for (const { column, row } of blocked) if (column.state(row) === BLOCKED) this.marks.mark(column, row);
  }
}

function nameOf({ column, row }: Cell): string {
  return `${column.sheet.id}!${lettersOf(column.column)}${row + 1}`;
}

function isBlock(result: CustomResult): result is Block {
  return Array.isArray(result);
}
