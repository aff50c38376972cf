/**
 * One add-in talking to the host: its references to ranges, the events it listens to, its custom functions, its ribbon
 * commands.
 *
 * Only batches that Excel.run sends are counted, put in line, made to fail and held back while a cell is being edited.
 * The client's own batches (at its start, with results of custom functions, giving references back) are answered at
 * once.
 */
import { appContextOf } from './appContext';
import { CustomCalls, type CustomCall, type CustomResult } from './customCalls';
import { EVENT_CATEGORY, type HostEvent } from './events';
import { ExcelError, TRANSPORT, TransportError } from './excelError';
import { bytesOf, failed, failureOf, middleOf, type Fault } from './faults';
import type { HostSide } from './hostSide';
import { processQuery, type Answer, type Batch, type Session } from './query';
import { makersFor } from '../objects/make';
import { servicesFor, type Pane } from '../objects/shell';
import type { Thing } from '../objects/thing';
import type { Makers, World } from '../objects/world';
import { Wire, type Answering } from './wire';

/** A request that waits, rather than fails, while a cell is being edited. */
const DELAY_FOR_CELL_EDIT = 64;
const NEW_OBJECT = 2;
const METHOD = 3;
const VISIBILITY_CHANGED = 65539;

export interface ConnectionOptions {
  readonly post: (text: string) => void;
  readonly conversation: string;
  readonly app: string;
  readonly origin: string;
}

export class Connection implements Session, Answering {
  readonly conversation: string;
  readonly origin: string;
  readonly app: string;
  readonly pane: Pane = {
    startState: 'Inactive',
    state: 'Visible',
    enabled: new Map(),
    shown: (visible) => {
      this.send([[EVENT_CATEGORY, VISIBILITY_CHANGED, '', visibility(visible), 0, false]]);
      this.whenShown?.(visible);
    },
  };
  /** Whoever has the frame shows or hides it. */
  whenShown: ((visible: boolean) => void) | null = null;

  private readonly wire: Wire;
  private readonly world: World;
  private readonly calls = new CustomCalls((entries) => this.send(entries));
  private readonly services = servicesFor(this.calls, this.pane);
  private readonly listening = new Set<string>();
  private readonly references = new Map<string, Thing>();
  private readonly kept = new WeakMap<Thing, string>();
  private readonly commands = new Map<string, (status: number) => void>();
  /** Events of batches whose answers are not yet sent. */
  private readonly happened: HostEvent[] = [];
  private lastReference = 0;
  private lastCommand = 0;
  /** Where, in the batch at hand, a 'middle' fault strikes. */
  private strike: { readonly at: number; readonly code: string } | null = null;

  constructor(
    private readonly host: HostSide,
    options: ConnectionOptions,
  ) {
    this.conversation = options.conversation;
    this.origin = options.origin;
    this.app = options.app;
    this.wire = new Wire(options.post, this);
    this.world = this.worldOf(host);
  }

  /** A text that the client posted. */
  receive(text: string): void {
    this.wire.receive(text);
  }

  close(): void {
    this.host.disconnect(this);
  }

  /** All calls in one message. */
  invoke(calls: readonly CustomCall[]): Promise<CustomResult[]> {
    return this.calls.invoke(calls);
  }

  /**
   * Presses a ribbon button: runs what `Office.actions.associate` gave this name; resolves with 0 when it completed.
   */
  command(name: string, control = name): Promise<number> {
    const id = `command-${++this.lastCommand}`;
    return new Promise((done, fail) => {
      this.commands.set(id, done);
      const source = JSON.stringify({ source: { id: control } });
      if (!this.wire.fire('appCommandInvoked', [id, name, source])) fail(new Error('the add-in takes no commands'));
    });
  }

  /** A person opens or closes the pane; its code goes on either way. */
  showPane(visible: boolean): void {
    const state = visible ? 'Visible' : 'Background';
    if (this.pane.state === state) return;
    this.pane.state = state;
    this.pane.shown(visible);
  }

  deliver(events: readonly HostEvent[], source: object): void {
    const heard = events.filter(({ type, target }) => this.listening.has(`${type} ${target}`));
    if (heard.length === 0) return;
    this.send(
      heard.map(({ type, target, payload }) => [
        EVENT_CATEGORY,
        type,
        target,
        JSON.stringify({ ...payload, ...source }),
        0,
        false,
      ]),
    );
  }

  // Answering: what the wire asks.

  context(): object {
    const { workbook, options, sets } = this.host;
    const uiLocale = options.locale ?? 'en-US';
    const dataLocale = options.dataLocale ?? uiLocale;
    return appContextOf({ workbook, app: this.app, origin: this.origin, uiLocale, dataLocale, sets });
  }

  settings(): ReadonlyMap<string, string> {
    return this.host.workbook.settings;
  }

  saveSettings(settings: readonly (readonly [string, string])[]): void {
    const kept = this.host.workbook.settings;
    kept.clear();
    for (const [key, json] of settings) kept.set(key, json);
  }

  commandDone(id: string, status: number): void {
    this.commands.get(id)?.(status);
    this.commands.delete(id);
  }

  async batch(body: string, flags: number): Promise<string> {
    const batch = JSON.parse(body) as Batch;
    if (!isCounted(batch)) return JSON.stringify(await processQuery(batch, this));
    const { host } = this;
    const number = host.requests.push({
      from: this.conversation,
      bytes: bytesOf(body),
      answerBytes: 0,
      actions: batch.Actions.length,
    });
    await host.inTurn(() => host.before?.(number));
    while (host.editing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) throw new TransportError(TRANSPORT.InvalidOperationInCellEditMode);
      await host.editingEnds();
    }
    return host.inTurn(() => this.counted(batch, number));
  }

  answered(): void {
    this.host.broadcast(this, this.happened.splice(0));
  }

  // Session: what the objects ask.

  root(): Thing {
    return this.world.make.workbook();
  }

  service(name: string): Thing {
    return this.services(name);
  }

  keep(thing: Thing): string {
    const known = this.kept.get(thing);
    const id = known ?? `ref:${++this.lastReference}`;
    this.kept.set(thing, id);
    this.references.set(id, thing);
    return id;
  }

  referenceOf(thing: Thing): string | null {
    const id = this.kept.get(thing);
    return id !== undefined && this.references.has(id) ? id : null;
  }

  referenced(id: string): Thing | null {
    return this.references.get(id) ?? null;
  }

  beforeRead(): Promise<void> | null {
    return this.host.calculateBeforeRead();
  }

  beforeAction(index: number): void {
    if (this.strike?.at === index) throw failureOf(this.strike.code);
  }

  private async counted(batch: Batch, number: number): Promise<string> {
    const { host } = this;
    const record = host.requests[number - 1];
    const fault = host.faults.find(({ request }) => request === number);
    if (record && record.bytes > host.largestPayload)
      throw new TransportError(TRANSPORT.RequestPayloadSizeLimitExceeded);
    if (fault?.when === 'before') return JSON.stringify(failed(fault.code));
    const text = JSON.stringify(await this.applied(batch, fault));
    const bytes = bytesOf(text);
    if (record) record.answerBytes = bytes;
    if (fault?.when === 'after') return JSON.stringify(failed(fault.code));
    if (bytes > host.largestPayload) throw new TransportError(TRANSPORT.ResponsePayloadSizeLimitExceeded);
    return text;
  }

  private async applied(batch: Batch, fault: Fault | undefined): Promise<Answer> {
    this.strike = fault?.when === 'middle' ? { at: middleOf(batch), code: fault.code } : null;
    try {
      return await processQuery(batch, this);
    } finally {
      this.strike = null;
      await this.host.calculateAfterBatch();
      this.happened.push(...this.host.gathered.take());
    }
  }

  private send(entries: readonly (readonly unknown[])[]): boolean {
    return this.wire.fire('richApiMessage', { ArrayData: entries });
  }

  private worldOf(host: HostSide): World {
    const made: { makers: Makers | null } = { makers: null };
    const world: World = {
      workbook: host.workbook,
      culture: host.culture,
      view: host.view,
      isUnkind: (one) => host.unkind.has(one),
      get make() {
        return (made.makers ??= makersFor(world));
      },
      newId: () => host.newId(),
      newSheetId: () => host.newSheetId(),
      idOf: (sheet) => host.idOf(sheet),
      sheetOf: (idOrName) => host.sheetOf(idOrName),
      changed: (sheet, area, before) => host.changed(sheet, area, before),
      tell: (type, target, payload) => host.gathered.told({ type, target, payload }),
      listen: (type, target) => this.listening.add(`${type} ${target}`),
      stopListening: (type, target) => this.listening.delete(`${type} ${target}`),
      suspendCalculation: () => host.suspendCalculation(),
      spill: (sheet, row, column) => host.spill(sheet, row, column),
      calculate: (places) => host.askForCalculation(places),
      forgetReference: (id) => this.references.delete(id),
      referenced: (id) => {
        const thing = this.references.get(id);
        if (!thing) throw new ExcelError('InvalidReference');
        return thing;
      },
    };
    return world;
  }
}

/** Sent by Excel.run with something in it, as far as the batch itself tells. */
function isCounted(batch: Batch): boolean {
  if (Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === NEW_OBJECT)) return false;
  const methods = batch.Actions.filter((action) => action.ActionType >= METHOD || action.ActionType === 2);
  return !(methods.length > 0 && methods.every((action) => action.Name === '_RemoveReference'));
}

function visibility(visible: boolean): string {
  return JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' });
}
