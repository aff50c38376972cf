/**
 * What every object of one client shares: the workbook, what Excel keeps beside it, and the makers of the other
 * objects.
 *
 *  - the families of objects refer to each other (a range has a worksheet, a worksheet has ranges); they do so through
 *    `make`, so that their files need not import each other;
 *  - `View` is the part of Excel's state that the file model does not keep. It lives as long as the host and is not
 *    saved.
 */
import { ExcelError } from '../wire/excelError';
import type { Area, ConditionalFormat, Sheet, Table, Value, Workbook } from '../model';
import type { Culture } from '../wire/culture';
import type { Place, Places } from './place';
import type { Thing } from './thing';
import type { Unkindness } from '../unkind';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

export interface View {
  selection: { readonly sheet: Sheet; readonly area: Area } | null;
  calculationMode: CalculationMode;
  /** Something changed since the last calculation. */
  uncalculated: boolean;
  /** Another workbook's window is in front. */
  elsewhere: boolean;
  /** A chart or a picture is selected. */
  shape: boolean;
}

/** The value of a single cell before it was written to, for the event that tells of it. */
export interface CellBefore {
  readonly value: Value;
}

export interface World {
  readonly workbook: Workbook;
  readonly culture: Culture;
  readonly view: View;
  isUnkind(one: Unkindness): boolean;
  readonly make: Makers;
  /** A new identity of this form, not in use yet: '{00000000-0000-4000-8000-000000000001}'. */
  newId(): string;
  newSheetId(): string;
  /** As clients know a sheet in this session. */
  idOf(sheet: Sheet): string;
  /** By such an id, or by its name. */
  sheetOf(idOrName: string): Sheet | undefined;
  /** Cells were written: tells calculation and, after the batch, the listeners. */
  changed(sheet: Sheet, area: Area, before?: CellBefore): void;
  /** An event for all clients that listen, after the batch. */
  tell(type: number, target: string, payload: object): void;
  listen(type: number, target: string): unknown;
  stopListening(type: number, target: string): unknown;
  suspendCalculation(): void;
  /** The cells that the formula in this one fills, itself included; null where it fills no other. */
  spill(sheet: Sheet, row: number, column: number): Area | null;
  /** `areas` null: only what is waiting. */
  calculate(areas: readonly Place[] | null): void;
  forgetReference(id: string): unknown;
  referenced(id: string): Thing;
}

export interface Makers {
  workbook(): Thing;
  worksheet(sheet: Sheet): Thing;
  range(place: Place): Thing;
  ranges(places: Places): Thing;
  /** Tables of the workbook (null) or of a sheet. */
  tables(sheet: Sheet | null): Thing;
  table(sheet: Sheet, table: Table): Thing;
  scopedTables(tables: readonly OwnedTable[]): Thing;
  /** Names of the workbook (null) or of a sheet. */
  names(scope: Sheet | null): Thing;
  /** The filter of a sheet or of one of its tables. */
  autoFilter(sheet: Sheet, table: Table | null): Thing;
  rangeFormat(places: Places): Thing;
  conditionalFormats(places: Places): Thing;
  conditionalFormat(sheet: Sheet, rule: ConditionalFormat): Thing;
  dataValidation(place: Place): Thing;
  settings(): Thing;
  customXmlParts(): Thing;
  application(): Thing;
  functions(): Thing;
}

export interface OwnedTable {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** A protected sheet takes no change of its cells, formats, filters and tables. */
export function mayEdit(sheet: Sheet): void {
  if (sheet.protected) throw new ExcelError('AccessDenied');
}

/** A protected workbook takes no change of its sheets. */
export function mayRestructure(workbook: Workbook): void {
  if (workbook.protected) throw new ExcelError('AccessDenied');
}
