/**
 * One workbook on the desk, the person at it, and the add-in beside them. No DOM: the page shows it, tests run it in
 * Node.
 *
 *  - another workbook is another desk; another language is another desk over the same workbook, with the same
 *    `history`;
 *  - a person's edit waits for the batch at hand, as in Excel, and is told to the add-in;
 *  - custom functions are asked of the pane that is connected; while it loads, or loads again, their cells show #BUSY!;
 *  - undo is the person's own; what the add-in wrote is taken back by its Revert.
 */
import { Calculation } from '../host/formulas/calc';
import type { Connection } from '../host/wire/connection';
import type { CustomCall, CustomFunction, CustomResult } from '../host/formulas/custom';
import { Host } from '../host/host';
import type { Area, Sheet, Workbook } from '../host/model';
import { renameHeaders } from '../host/objects/cells';
import { areaOf, bounding } from '../host/objects/place';
import { typed } from './grid/typed';
import { History, restore, stateOf, type CellState } from './undo';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Why a person's edit was refused. */
export type Refusal = 'protected';

export interface DeskOptions {
  readonly workbook: Workbook;
  /** Excel's language: 'en-US'. */
  readonly locale: string;
  /** The add-in's functions, by name in capitals. */
  readonly functions: ReadonlyMap<string, CustomFunction>;
  /** What TODAY() gives: a serial of the 1900 system, perhaps with the time of day. */
  readonly today: () => number;
  /** Of the desk before this one, over the same workbook. */
  readonly history?: History;
}

export class Desk {
  readonly workbook: Workbook;
  readonly host: Host;
  readonly calculation: Calculation;
  readonly history: History;

  private connection: Connection | null = null;
  private whenConnected: (() => void)[] = [];
  private readonly listeners = new Set<() => void>();
  private changes = 0;
  private isTelling = false;
  private activeCell: Cell | null = null;
  private readonly selections = new WeakMap<Sheet, Area>();
  private isTyping = false;
  private isStuck = false;

  constructor(options: DeskOptions) {
    const { workbook, functions } = options;
    this.workbook = workbook;
    this.history = options.history ?? new History();
    for (const name of functions.keys()) workbook.customFunctions.add(name);
    this.host = new Host(workbook, { locale: options.locale });
    this.calculation = new Calculation({
      workbook,
      custom: { names: functions, invoke: (calls) => this.invoke(calls), isUnkind: (one) => this.host.unkind.has(one) },
      today: options.today,
      calculated: () => this.changed(),
    });
    this.host.calculation = this.calculation;
    this.host.seen = () => this.changed();
    void this.calculation.run();
  }

  /** The add-in's frame begins a conversation; the one before is over. */
  connect(post: (text: string) => void, origin: string): Connection {
    this.connection?.close();
    this.connection = this.host.connect({ post, origin });
    const waiting = this.whenConnected;
    this.whenConnected = [];
    for (const go of waiting) go();
    return this.connection;
  }

  // ── What can be seen ──

  sheet(): Sheet {
    const { sheets, active } = this.workbook;
    const sheet = sheets[active] ?? sheets[0];
    if (!sheet) throw new Error('a workbook without sheets');
    return sheet;
  }

  selection(): Area {
    const sheet = this.sheet();
    const { selection } = this.host.view;
    if (selection?.sheet === sheet) return selection.area;
    return this.selections.get(sheet) ?? areaOf(0, 0, 1, 1);
  }

  cell(): Cell {
    const area = this.selection();
    const cell = this.activeCell;
    return cell && holds(area, cell) ? cell : { row: area.row, column: area.column };
  }

  /** Called after anything that can be seen changed, once a task. */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  version = (): number => this.changes;

  // ── What a person does ──

  show(sheetId: string): void {
    const sheet = this.workbook.sheet(sheetId);
    if (!sheet || sheet === this.sheet() || sheet.visibility !== 'Visible') return;
    this.selections.set(this.sheet(), this.selection());
    this.activeCell = null;
    this.host.selected(sheet, this.selections.get(sheet) ?? areaOf(0, 0, 1, 1));
  }

  select(area: Area, cell?: Cell): void {
    this.activeCell = cell ?? { row: area.row, column: area.column };
    this.host.selected(this.sheet(), { ...area });
  }

  /** The person is typing into a cell: the add-in has to wait. */
  setEditing(on: boolean): void {
    this.isTyping = on;
    this.host.editing = this.isTyping || this.isStuck;
  }

  /** As if a cell were left open in edit mode, until it is said otherwise. */
  setStuck(on: boolean): void {
    this.isStuck = on;
    this.host.editing = this.isTyping || this.isStuck;
  }

  /** As a person types: numbers, days, percents, TRUE, '=formula', "'text". */
  type(row: number, column: number, text: string): Promise<Refusal | null> {
    return this.paste(row, column, [[text]]);
  }

  /** Rows of texts from a cell on, each as if typed. One step of undo. */
  paste(row: number, column: number, rows: readonly (readonly string[])[]): Promise<Refusal | null> {
    const sheet = this.sheet();
    const cells = rows.flatMap((line, i) =>
      line.flatMap((text, j) => (isCovered(sheet, row + i, column + j) ? [] : { ...at(row + i, column + j), text })),
    );
    return this.edit(sheet, cells, ({ text, ...cell }) => this.put(sheet, cell, text));
  }

  /** Empties cells; their looks stay. */
  clear(area: Area): Promise<Refusal | null> {
    const sheet = this.sheet();
    return this.edit(sheet, full(sheet, area), ({ row, column }) => sheet.setValue(row, column, null));
  }

  undo(): Promise<void> {
    const step = this.history.back();
    return step ? this.take(step.sheet, step.before, step.after) : Promise.resolve();
  }

  redo(): Promise<void> {
    const step = this.history.forth();
    return step ? this.take(step.sheet, step.after, step.before) : Promise.resolve();
  }

  canUndo(): boolean {
    return this.history.canGoBack();
  }

  canRedo(): boolean {
    return this.history.canGoForth();
  }

  /** Another day has begun: TODAY() and what hangs on it. */
  async dayChanged(): Promise<void> {
    // Volatile formulas are worked out at a run that follows an edit, whatever was edited.
    this.calculation.changed(this.sheet(), areaOf(0, 0, 1, 1));
    await this.calculation.run();
    this.changed();
  }

  // ── How ──

  private edit<T extends Cell>(sheet: Sheet, cells: readonly T[], write: (cell: T) => void): Promise<Refusal | null> {
    return this.host.inTurn(async () => {
      if (sheet.protected) return 'protected';
      const area = around(cells);
      if (!area) return null;
      const before = cells.map((cell) => this.own(sheet, cell));
      cells.forEach(write);
      renameHeaders(sheet, area);
      const after = cells.map(({ row, column }) => stateOf(sheet, row, column));
      this.history.add({ sheet, before, after });
      await this.host.edited(sheet, area, this.connection);
      return null;
    });
  }

  private take(sheet: Sheet, wanted: readonly CellState[], left: readonly CellState[]): Promise<void> {
    return this.host.inTurn(async () => {
      const area = around(wanted);
      if (!area || sheet.protected || !this.workbook.sheets.includes(sheet)) return;
      restore(sheet, wanted, left);
      renameHeaders(sheet, area);
      if (sheet !== this.sheet()) this.show(sheet.id);
      this.select(area);
      await this.host.edited(sheet, area, this.connection);
    });
  }

  private put(sheet: Sheet, { row, column }: Cell, text: string): void {
    const { styles } = this.workbook;
    const style = sheet.style(row, column);
    const was = styles.numberFormat(style);
    const { value, formula, numberFormat } = typed(text, was, this.host.culture);
    if (formula !== undefined) sheet.setFormula(row, column, formula);
    else sheet.setValue(row, column, value);
    if (numberFormat !== undefined) sheet.setStyle(row, column, styles.withNumberFormat(style, numberFormat));
  }

  /** What a formula of another cell shows here comes back by itself. */
  private own(sheet: Sheet, { row, column }: Cell): CellState {
    const state = stateOf(sheet, row, column);
    return this.calculation.isSpilled(sheet, row, column) ? { ...state, value: null } : state;
  }

  private async invoke(calls: readonly CustomCall[]): Promise<readonly CustomResult[]> {
    for (;;) {
      const { connection } = this;
      const next = new Promise<null>((done) => this.whenConnected.push(() => done(null)));
      const results = await (connection ? Promise.race([connection.invoke(calls), next]) : next);
      if (results) return results;
    }
  }

  private changed(): void {
    this.changes++;
    if (this.isTelling) return;
    this.isTelling = true;
    queueMicrotask(() => {
      this.isTelling = false;
      for (const listener of this.listeners) listener();
    });
  }
}

const at = (row: number, column: number): Cell => ({ row, column });

function holds(area: Area, { row, column }: Cell): boolean {
  return row >= area.row && column >= area.column && row < area.row + area.rows && column < area.column + area.columns;
}

/** Below a merged cell, without being its first one: such a cell takes nothing. */
function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merged.some((area) => holds(area, at(row, column)) && (row !== area.row || column !== area.column));
}

function around(cells: readonly Cell[]): Area | null {
  return cells.reduce<Area | null>((area, { row, column }) => {
    const one = areaOf(row, column, 1, 1);
    return area ? bounding(area, one) : one;
  }, null);
}

/** Cells of the area with something in them. */
function full(sheet: Sheet, area: Area): Cell[] {
  const found: Cell[] = [];
  for (const [column, { values, formulas }] of sheet.columns) {
    if (column < area.column || column >= area.column + area.columns) continue;
    const end = Math.min(area.row + area.rows, Math.max(values.length, formulas.length));
    for (let row = area.row; row < end; row++) {
      if (values[row] !== undefined || formulas[row] !== undefined) found.push(at(row, column));
    }
  }
  return found;
}
