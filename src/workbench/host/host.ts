/**
 * Excel's stand-in: a workbook that any number of add-ins work on, each over the wire that the unmodified office.js
 * speaks.
 *
 * It covers the members that this project uses, up to ExcelApi 1.14, and refuses every other by name. Where it is as
 * unkind as real Excels are, each a switch: unkind.ts. Known differences from Excel (what was never compared with a real
 * one is marked ?):
 *  - the object model: what ABSENT in unkind.ts lists is not there at all. Conditional formats other than custom ones are
 *    opaque; of validation there are lists, of filters one criterion a column;
 *  - formulas are not rewritten when a column or a sheet gets another name;
 *  - formulas are stored as given: nothing refuses one that Excel could not parse, and calculation is somebody else's
 *    (`calculation`); without it a formula has no result;
 *  - text that looks like a date, a percentage or money stays text; no number format is ever set by typing;
 *  - every cell of a protected sheet is locked, and protection cannot be switched by the API;
 *  - autofit is an estimate; no colours by name; table columns are added at the right end only;
 *  - copying formats leaves conditional formats behind; gridlines and row heights come from the file and their changes
 *    are not saved, nor is the selection;
 *  - the selection and the active sheet belong to the workbook, not to each of its users;
 *  - settings belong to the file, not to the file and the add-in; document.settings and workbook.settings are one;
 *  - ? default set of `load()`: every covered scalar · ? the message and place of errors · ? which code a deleted
 *    sheet's range or a wrong kind of conditional format gives · ? a selection event when a sheet comes to the front · ? the order of events, told after the batch, blocks of one
 *    write as one · ? 5 MB counted as 5 × 1,048,576 bytes of the batch's JSON · ? an apostrophe through `values` · ?
 *    ids of table columns · ? '#FFFFFF' for no fill;
 *  - the wire: no dialogs, bindings, selection calls of the Common API, streaming functions; flags other than
 *    delayForCellEdit are ignored; the trust prompt is not shown.
 */
import { LTSC_2021 } from './wire/appContext';
import { Connection, type ConnectionOptions } from './wire/connection';
import type { HostSide, RequestRecord } from './wire/hostSide';
import { cultureOf, type Culture } from './wire/culture';
import { Gathered, type HostEvent } from './wire/events';
import { LARGEST_PAYLOAD, type Fault } from './wire/faults';
import { sheetId, type Area, type Sheet, type Workbook } from './model';
import { addressOf, intersection, type Place } from './objects/place';
import { SELECTION_CHANGED } from './objects/range';
import { ACTIVATED, DEACTIVATED } from './objects/worksheet';
import type { CellBefore, View } from './objects/world';
import { ALL_UNKINDNESSES, type Unkindness } from './unkind';

/** Whoever works out formulas. */
export interface Calculation {
  /** Cells of this area were written. */
  changed(sheet: Sheet, area: Area): void;
  /** Work out what is waiting, as far as that goes without the add-in's own functions. */
  run(): Promise<void> | void;
  /** Nothing is waiting any more, not for custom functions either. */
  idle(): Promise<void>;
  /** The cells that the formula in this one fills. */
  spill?(sheet: Sheet, row: number, column: number): Area | null;
}

export interface HostOptions {
  /** Excel's language: en-US. */
  readonly locale?: string;
  /** The language of the user's data, when it is another. */
  readonly dataLocale?: string;
  /** Decimal separator, date pattern …, where they are not those of the data's language. */
  readonly culture?: Partial<Culture>;
  /** API sets and their versions, instead of those of Excel LTSC 2021. */
  readonly apiSets?: { readonly [set: string]: string };
  /** Where it is as unkind as Excel: everywhere. */
  readonly unkind?: readonly Unkindness[];
  /** Bytes of a request or an answer: 5 MB. */
  readonly largestPayload?: number;
}

export class Host implements HostSide {
  readonly culture: Culture;
  readonly sets: { readonly [set: string]: string };
  readonly largestPayload: number;
  /** Switches may be turned while it runs. */
  readonly unkind: Set<Unkindness>;
  readonly view: View = {
    selection: null,
    calculationMode: 'Automatic',
    uncalculated: false,
    elsewhere: false,
    shape: false,
  };
  /** Events of the batch at hand. */
  readonly gathered = new Gathered((sheet) => this.idOf(sheet));
  /** Every counted batch: those that the add-ins' own Excel.run sent. */
  readonly requests: RequestRecord[] = [];
  /** Failures to come. */
  faults: Fault[] = [];
  /** Called before the n-th counted batch (from 1) is looked at: the moment for another user to change something. */
  before: ((request: number) => void | Promise<void>) | null = null;
  calculation: Calculation | null = null;
  /** Called when something that can be seen may have changed: after a batch, an edit, a selection. */
  seen: (() => void) | null = null;

  /** How the ids of this session's sheets begin. */
  private readonly session: string;
  private readonly connections = new Set<Connection>();
  private line: Promise<unknown> = Promise.resolve();
  private cellEdit = false;
  private afterEdit: (() => void)[] = [];
  private suspended = false;
  private asked = false;
  private lastId = 0;
  private lastConversation = 0;

  constructor(
    readonly workbook: Workbook,
    readonly options: HostOptions = {},
  ) {
    this.culture = cultureOf(options.dataLocale ?? options.locale ?? 'en-US', options.culture);
    this.sets = options.apiSets ?? LTSC_2021;
    this.session = sessionAfter(workbook);
    this.unkind = new Set(options.unkind ?? ALL_UNKINDNESSES);
    this.largestPayload = options.largestPayload ?? LARGEST_PAYLOAD;
  }

  /** A new conversation with an add-in; `post` hands texts to its frame. */
  connect({ post, origin }: Pick<ConnectionOptions, 'post' | 'origin'>): Connection {
    const number = ++this.lastConversation;
    const connection = new Connection(this, {
      post,
      origin,
      conversation: `conversation-${number}`,
      app: `app-${number}`,
    });
    this.connections.add(connection);
    return connection;
  }

  disconnect(connection: object): void {
    this.connections.delete(connection as Connection);
  }

  /** The user is typing into a cell. */
  get editing(): boolean {
    return this.cellEdit;
  }

  set editing(value: boolean) {
    this.cellEdit = value;
    if (value) return;
    const waiting = this.afterEdit;
    this.afterEdit = [];
    for (const go of waiting) go();
  }

  editingEnds(): Promise<void> {
    return new Promise((done) => this.afterEdit.push(done));
  }

  /**
   * Somebody changed these cells of the model, not through an add-in: `by` is the client at which he sits. For all
   * others, and without it for everybody, the change is a remote one.
   */
  async edited(sheet: Sheet, area: Area, by: Connection | null = null): Promise<void> {
    if (this.unkind.has('silentDropDowns') && isListed(sheet, area)) this.recalculated(sheet, area);
    else this.changed(sheet, area);
    await this.calculateAfterBatch();
    this.send(by, 'Unknown', this.gathered.take());
  }

  /** A person selects cells, perhaps on another sheet than before: the add-ins hear of both. */
  selected(sheet: Sheet, area: Area): void {
    const { workbook } = this;
    const before = workbook.sheets[workbook.active];
    workbook.active = workbook.sheets.indexOf(sheet);
    this.view.selection = { sheet, area };
    const events: HostEvent[] = [];
    const tell = (type: number, of: Sheet, more: object = {}): void => {
      const payload = { worksheetId: this.idOf(of), ...more };
      for (const target of [of.id, 'Workbook']) events.push({ type, target, payload });
    };
    if (before && before !== sheet) {
      tell(DEACTIVATED, before);
      tell(ACTIVATED, sheet);
    }
    tell(SELECTION_CHANGED, sheet, { address: addressOf(area) });
    this.send(null, 'Unknown', events);
    this.seen?.();
  }

  /** All batches that came in are done, and so is calculation. */
  async idle(): Promise<void> {
    let before: Promise<unknown>;
    do {
      before = this.line;
      await before;
      await this.calculation?.idle();
    } while (before !== this.line);
  }

  // For the connections.

  /** One after the other, whoever asks. */
  inTurn<T>(task: () => T | Promise<T>): Promise<T> {
    const turn = this.line.then(task);
    this.line = turn.catch(() => undefined);
    return turn;
  }

  changed(sheet: Sheet, area: Area, before?: CellBefore): void {
    this.gathered.changed(sheet, area, before);
    this.recalculated(sheet, area);
  }

  private recalculated(sheet: Sheet, area: Area): void {
    this.calculation?.changed(sheet, area);
    this.view.uncalculated = true;
  }

  /** After a batch: its events, 'Local' for the client that sent it. */
  broadcast(by: object, events: readonly HostEvent[]): void {
    this.send(by, 'ThisLocalAddin', events);
  }

  spill(sheet: Sheet, row: number, column: number): Area | null {
    const area = this.calculation?.spill?.(sheet, row, column) ?? null;
    return area && area.rows * area.columns > 1 ? area : null;
  }

  suspendCalculation(): void {
    this.suspended = true;
  }

  askForCalculation(places: readonly Place[] | null): void {
    for (const { sheet, area } of places ?? []) this.calculation?.changed(sheet, area);
    this.view.uncalculated = true;
    this.asked = true;
  }

  /** A read sees the results of what was written before it in the same batch, unless calculation is suspended. */
  calculateBeforeRead(): Promise<void> | null {
    return this.suspended || !this.mayCalculate() ? null : this.calculate();
  }

  async calculateAfterBatch(): Promise<void> {
    this.suspended = false;
    if (this.mayCalculate()) await this.calculate();
    this.seen?.();
  }

  /** An id that nothing in the workbook has yet. */
  newId(): string {
    const taken = new Set<string>(this.workbook.customXml.map(({ id }) => id.toUpperCase()));
    for (const sheet of this.workbook.sheets)
      for (const { id } of sheet.conditionalFormats) taken.add(id.toUpperCase());
    for (;;) {
      const digits = (++this.lastId).toString(16).toUpperCase().padStart(12, '0');
      const id = `{00000000-0000-4000-8000-${digits}}`;
      if (!taken.has(id)) return id;
    }
  }

  newSheetId(): string {
    for (let number = this.workbook.sheets.length + 1; ; number++) {
      if (!this.workbook.sheet(sheetId(number))) return sheetId(number);
    }
  }

  idOf(sheet: Sheet): string {
    return this.unkind.has('freshSheetIds') ? sheet.id.replace(SESSION, this.session) : sheet.id;
  }

  sheetOf(idOrName: string): Sheet | undefined {
    const own = this.workbook.sheets.find((sheet) => this.idOf(sheet) === idOrName);
    return own ?? (idOrName.startsWith('{') ? undefined : this.workbook.sheet(idOrName));
  }

  private mayCalculate(): boolean {
    return this.view.uncalculated && (this.asked || this.view.calculationMode !== 'Manual');
  }

  private calculate(): Promise<void> | null {
    this.asked = false;
    this.view.uncalculated = false;
    const running = this.calculation?.run();
    return running ?? null;
  }

  private send(by: object | null, triggerSource: string, events: readonly HostEvent[]): void {
    if (events.length === 0) return;
    for (const connection of this.connections) {
      const local = connection === by;
      connection.deliver(events, {
        source: local ? 'Local' : 'Remote',
        triggerSource: local ? triggerSource : 'Unknown',
      });
    }
  }
}

const isListed = ({ lists }: Sheet, area: Area): boolean =>
  lists.some((list) => intersection(list.area, area) !== null);

const SESSION = '{00000000';

/** What no id that an earlier session left in the file begins with. */
function sessionAfter({ customXml, names }: Workbook): string {
  const texts = [...customXml.map(({ xml }) => xml), ...names.map(({ formula }) => formula)];
  const left = texts.flatMap((text) => [...text.matchAll(/\{0000([0-9A-F]{4})-0001-0000-/g)]);
  const next = Math.max(-1, ...left.map(([, number = '0']) => parseInt(number, 16))) + 1;
  return `{0000${next.toString(16).toUpperCase().padStart(4, '0')}`;
}
