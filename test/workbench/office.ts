/**
 * What the workbench tests share: a workbook made by hand, a host around it, the unmodified office.js connected to it.
 *
 * The styles here are a small independent implementation: number formats, and looks as far as the host can ask for
 * them.
 */
import { connect, type Client, type ClientOptions } from '../../src/workbench/host/node/client';
import { Host, type HostOptions } from '../../src/workbench/host/host';
import { Sheet, Workbook, type Area, type Styles, type Table, type Value } from '../../src/workbench/host/model';
import type { Look, Looks } from '../../src/workbench/host/objects/format';

const PLAIN: Look = {
  bold: false,
  italic: false,
  struck: false,
  color: '#000000',
  size: 11,
  font: 'Calibri',
  fill: null,
  wrap: false,
  horizontal: 'General',
};

interface Style extends Look {
  readonly numberFormat: string;
}

export class TestStyles implements Styles, Looks {
  private readonly list: Style[] = [{ ...PLAIN, numberFormat: 'General' }];

  numberFormat(style: number): string {
    return this.at(style).numberFormat;
  }

  withNumberFormat(style: number, numberFormat: string): number {
    return this.find({ ...this.at(style), numberFormat });
  }

  readonly fill = (style: number): string | null => this.at(style).fill;
  readonly bold = (style: number): boolean => this.at(style).bold;
  readonly fontColor = (style: number): string | null => this.at(style).color;

  look(style: number): Look {
    return this.at(style);
  }

  withLook(style: number, change: Partial<Look>): number {
    return this.find({ ...this.at(style), ...change });
  }

  private at(style: number): Style {
    const found = this.list[style];
    if (!found) throw new Error(`no style ${style}`);
    return found;
  }

  private find(wanted: Style): number {
    const text = JSON.stringify(wanted);
    const found = this.list.findIndex((one) => JSON.stringify(one) === text);
    return found >= 0 ? found : this.list.push(wanted) - 1;
  }
}

/** The contract and no more. */
export class BareStyles implements Styles {
  numberFormat(): string {
    return 'General';
  }

  withNumberFormat(style: number): number {
    return style;
  }

  readonly fill = (): string | null => null;
  readonly bold = (): boolean => false;
  readonly fontColor = (): string | null => null;
}

/** Sheets by name, with rows of values from A1. */
export function workbookOf(
  sheets: { readonly [name: string]: readonly (readonly Value[])[] },
  styles: Styles = new TestStyles(),
): Workbook {
  const workbook = new Workbook('test.xlsx', styles);
  Object.entries(sheets).forEach(([name, rows], index) => {
    const sheet = new Sheet(`{sheet-${index + 1}}`, name, null);
    rows.forEach((row, r) => row.forEach((value, c) => sheet.load(r, c, value, undefined, 0)));
    workbook.sheets.push(sheet);
  });
  return workbook;
}

export function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function area(row: number, column: number, rows: number, columns: number): Area {
  return { row, column, rows, columns };
}

/** A table over these cells, whose header cells are there already. */
export function putTable(sheet: Sheet, name: string, where: Area, part: Partial<Table> = {}): Table {
  const columns = Array.from({ length: where.columns }, (_, j) => String(sheet.value(where.row, where.column + j)));
  const table: Table = {
    id: String(sheet.tables.length + 1),
    name,
    area: where,
    headerRow: true,
    totalsRow: false,
    columns,
    filtered: false,
    style: 'TableStyleMedium2',
    part: null,
    changed: false,
    ...part,
  };
  sheet.tables.push(table);
  return table;
}

const open: Client[] = [];

export interface Opened {
  readonly workbook: Workbook;
  readonly host: Host;
  readonly client: Client;
}

export async function openIn(
  workbook: Workbook,
  options: HostOptions = {},
  clientOptions: ClientOptions = {},
): Promise<Opened> {
  const host = new Host(workbook, options);
  return { workbook, host, client: await joinIn(host, clientOptions) };
}

/** One more add-in on the same host. */
export async function joinIn(host: Host, options: ClientOptions = {}): Promise<Client> {
  const client = await connect(host, options);
  open.push(client);
  return client;
}

export function closeAll(): void {
  for (const client of open.splice(0)) client.close();
}

/** The code and message with which something failed. */
export async function failureOf(doing: Promise<unknown>): Promise<{ readonly code: string; readonly message: string }> {
  try {
    await doing;
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { code, message };
  }
  throw new Error('it did not fail');
}
