/**
 * A workbook opened in our stand-in for Excel, with the built add-in loaded into the unmodified office.js: what the
 * command line, the benchmark and the field check have in common.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Calculation } from './host/formulas/calc';
import { connect, type Client } from './host/node/client';
import { openCsv } from './host/file/csv';
import { customFunctionsOf } from './host/formulas/custom';
import { Host } from './host/host';
import type { Workbook } from './host/model';
import { openXlsx } from './host/file/xlsx';
import type { Unkindness } from './host/unkind';

/** The functions first, as in the pane's page. */
const SCRIPTS = ['functions.js', 'session.js'];

export interface Excel {
  readonly workbook: Workbook;
  readonly host: Host;
  readonly client: Client;
  /** What src/headless/headless.ts offers. Its types are the product's and stay on that side. */
  readonly addIn: { readonly [job: string]: (options: unknown) => Promise<unknown> };
  /** Resolves when every formula has its result. */
  readonly calculated: () => Promise<void>;
  readonly close: () => void;
}

/** @throws {FileError} */
export function openFile(file: string): Workbook {
  const bytes = new Uint8Array(readFileSync(file));
  return /\.(csv|tsv|txt)$/i.test(file) ? openCsv(bytes, basename(file)) : openXlsx(bytes, basename(file));
}

export interface ExcelOptions {
  readonly locale: string;
  /** What TODAY() gives: a serial of the 1900 system. */
  readonly today: number;
  /** The folder of the built add-in. */
  readonly dist: string;
  /** Where it is as unkind as Excel: everywhere. */
  readonly unkind?: readonly Unkindness[];
}

export async function startExcel(workbook: Workbook, { locale, today, dist, unkind }: ExcelOptions): Promise<Excel> {
  const host = new Host(workbook, { locale, ...(unkind && { unkind }) });
  const metadata: unknown = JSON.parse(readFileSync(join(dist, 'functions.json'), 'utf8'));
  const names = customFunctionsOf(metadata);
  for (const name of names.keys()) workbook.customFunctions.add(name);
  const client = await connect(host, { scripts: SCRIPTS.map((script) => join(dist, script)) });
  const calculation = new Calculation({
    workbook,
    custom: { names, invoke: (calls) => client.invoke(calls), isUnkind: (one) => host.unkind.has(one) },
    today: () => today,
  });
  host.calculation = calculation;
  // Formulas that a library wrote without their results; all others keep what the file says.
  await calculation.run();
  await client.idle();
  return {
    workbook,
    host,
    client,
    addIn: client.window.vitalFew as Excel['addIn'],
    calculated: () => client.idle(),
    close: () => client.close(),
  };
}
