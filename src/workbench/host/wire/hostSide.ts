/** What a connection needs of its host; the host itself implements it. */
import type { Culture } from './culture';
import type { Gathered, HostEvent } from './events';
import type { Fault } from './faults';
import type { Area, Sheet, Workbook } from '../model';
import type { Place } from '../objects/place';
import type { CellBefore, View } from '../objects/world';
import type { Unkindness } from '../unkind';

export interface RequestRecord {
  /** The conversation of the client that sent it. */
  readonly from: string;
  readonly bytes: number;
  /** 0 until it was answered. */
  answerBytes: number;
  readonly actions: number;
}

export interface HostSide {
  readonly workbook: Workbook;
  readonly culture: Culture;
  readonly view: View;
  readonly options: {
    readonly locale?: string;
    readonly dataLocale?: string;
  };
  readonly unkind: ReadonlySet<Unkindness>;
  readonly sets: { readonly [set: string]: string };
  readonly largestPayload: number;
  readonly requests: RequestRecord[];
  readonly faults: readonly Fault[];
  readonly gathered: Gathered;
  readonly editing: boolean;
  readonly before: ((request: number) => void | Promise<void>) | null;
  editingEnds(): Promise<void>;
  inTurn<T>(task: () => T | Promise<T>): Promise<T>;
  changed(sheet: Sheet, area: Area, before?: CellBefore): void;
  suspendCalculation(): void;
  spill(sheet: Sheet, row: number, column: number): Area | null;
  askForCalculation(places: readonly Place[] | null): void;
  calculateBeforeRead(): Promise<void> | null;
  calculateAfterBatch(): Promise<void>;
  broadcast(by: object, events: readonly HostEvent[]): void;
  disconnect(connection: object): void;
  newId(): string;
  newSheetId(): string;
  idOf(sheet: Sheet): string;
  sheetOf(idOrName: string): Sheet | undefined;
}
