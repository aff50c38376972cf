/**
 * A user with a workbook open: the real office.js over the host, and the product's own jobs on it. Two users of one
 * workbook are two of these on one host.
 */
import { wordsFor } from '../../src/locale/all';
import type { Plan } from '../../src/plan/plan';
import type { Style } from '../../src/plan/columns/target';
import { dayOfIso } from '../../src/policy/day';
import type { Run } from '../../src/sheet/excel';
import { hostErrorOf } from '../../src/sheet/hostError';
import { apply, previewClassify, revertLast } from '../../src/sheet/jobs/classify';
import type { ClassifyRequest, Preview } from '../../src/sheet/jobs/look';
import { connect, type Client } from '../../src/workbench/host/node/client';
import { Host, type HostOptions } from '../../src/workbench/host/host';
import type { Sheet, Workbook } from '../../src/workbench/host/model';
import { openXlsx, saveXlsx } from '../../src/workbench/host/file/xlsx';
import { TODAY } from './workbooks';

export interface User {
  readonly host: Host;
  readonly workbook: Workbook;
  readonly client: Client;
  readonly run: Run;
  readonly look: (change?: Partial<ClassifyRequest>) => Promise<Preview>;
  readonly apply: (plan: Plan) => Promise<boolean>;
  readonly classify: (style?: Style, change?: Partial<ClassifyRequest>) => Promise<Preview>;
  readonly revert: () => Promise<{ job: string; cells: number }>;
  readonly save: () => Uint8Array;
  readonly close: () => void;
}

export async function openAs(host: Host): Promise<User> {
  const client = await connect(host);
  const run: Run = async (job) => {
    try {
      return await client.Excel.run(job);
    } catch (thrown) {
      throw hostErrorOf(thrown) ?? thrown;
    }
  };
  const request = (change: Partial<ClassifyRequest> = {}): ClassifyRequest => ({
    today: dayOfIso(TODAY)!,
    answers: {},
    style: 'values',
    words: wordsFor('zh-CN').sheet,
    ...change,
  });
  const look = async (change?: Partial<ClassifyRequest>) => {
    const preview = await previewClassify(run, request(change));
    if (!preview) throw new Error('the workbook is empty');
    return preview;
  };
  return {
    host,
    workbook: host.workbook,
    client,
    run,
    look,
    apply: (plan) => apply(run, plan),
    classify: async (style = 'values', change = {}) => {
      const preview = await look({ style, ...change });
      if (!preview.classified)
        throw new Error(`not ready: ${preview.book.reason ?? JSON.stringify(preview.book.questions)}`);
      await apply(run, preview.classified.plan);
      await client.idle();
      return preview;
    },
    revert: () => revertLast(run),
    save: () => saveXlsx(host.workbook),
    close: () => client.close(),
  };
}

export const open = (bytes: Uint8Array, options: HostOptions = {}): Promise<User> =>
  openAs(new Host(openXlsx(bytes, 'test.xlsx'), options));

/** Everything a person would call the content of a workbook: to be compared before and after. */
export function contentOf(workbook: Workbook) {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      cells: cellsOf(workbook, sheet),
      tables: sheet.tables.map(({ name, area, columns }) => ({ name, area, columns })),
      rules: sheet.conditionalFormats.map(({ areas, formula, format }) => ({ areas, formula, format })),
      widths: [...sheet.widths],
    })),
    names: workbook.names.map(({ name, formula }) => `${name} ${formula}`),
    /** Of the plans that can be taken back, whether there are any. */
    xml: [...new Set(workbook.customXml.map(({ namespace }) => namespace.replace(/(:journal:1):\d+$/, '$1')))].sort(),
  };
}

export function cellsOf(workbook: Workbook, sheet: Sheet): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const looks = new Map<number, string>();
  const lookAt = (style: number): string => {
    const known = looks.get(style) ?? lookOf(workbook, style);
    looks.set(style, known);
    return known;
  };
  const plain = lookAt(0);
  const used = sheet.usedArea(false);
  if (!used) return cells;
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const content = sheet.formula(row, column) ?? sheet.value(row, column);
      const look = lookAt(sheet.style(row, column));
      if (content !== null || look !== plain) cells[`${row},${column}`] = look === plain ? content : [content, look];
    }
  }
  return cells;
}

/** What a style looks like; its number in the file is nobody's business. */
function lookOf({ styles }: Workbook, style: number): string {
  const extra = [styles.fill(style), styles.fontColor(style), styles.bold(style) ? 'bold' : null].filter(Boolean);
  return [styles.numberFormat(style), ...extra].join(' ');
}

/** Contents of a column by sheet name, from a row on, as formulas where there are any. */
export function column(workbook: Workbook, sheetName: string, at: number, rows: readonly [number, number]): unknown[] {
  const sheet = workbook.sheet(sheetName);
  const contents: unknown[] = [];
  for (let row = rows[0]; row <= rows[1]; row++)
    contents.push(sheet?.formula(row, at) ?? sheet?.value(row, at) ?? null);
  return contents;
}
