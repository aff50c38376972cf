/**
 * A floor of the policy changes, and many live customers follow: how long, how many requests, and how often each
 * formula is worked out. Beside it the time that LibreOffice takes for the same customers with plain Excel formulas
 * over the policy sheet.
 *
 *  - the clock runs from the wish to the last cell: reading, previewing, writing the policy, and every function's
 *    answer;
 *  - LibreOffice's clock runs over a whole conversion, .xlsx in and out: it cannot be told to work out formulas alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { isoOf } from '../../src/policy/day';
import { startExcel, type Excel } from '../../src/workbench/excel';
import { openXlsx, saveXlsx } from '../../src/workbench/host/file/xlsx';
import { libreofficeHere } from '../judges/libreoffice';
import { customerCells, LAST, TODAY } from './customers';
import { libreofficeFile, libreofficeProfile } from './libreOffice';
import { workbookFile } from './workbookFile';

export interface Floor {
  readonly customers: number;
  readonly ms: number;
  readonly requests: number;
  /** Calls of our functions. */
  readonly calls: number;
  readonly formulas: number;
  /** Customers whose tier is another one afterwards. */
  readonly moved: number;
}

const OPTIONS = { sheet: null, today: isoOf(TODAY), locale: 'zh-CN', answers: {}, write: true };
const EDITS = { ...OPTIONS, preset: null, edits: [{ place: 'tiers.B.floor', text: '430' }] };

async function classified(customers: number, style: 'live' | 'native', dist: string): Promise<Excel> {
  const file = workbookFile([{ name: '客户', rows: customerCells(customers), dates: [LAST] }]);
  const excel = await startExcel(openXlsx(file, 'floor.xlsx'), { locale: 'zh-CN', today: TODAY, dist });
  await excel.addIn.classify?.({ ...OPTIONS, style });
  await excel.calculated();
  // The sheet is there already, as it is in a workbook whose rules somebody edits.
  await excel.addIn.policy?.({ ...OPTIONS, preset: null, edits: [] });
  await excel.calculated();
  return excel;
}

/** `dist` is the folder of the built add-in. */
export async function floorOverLive(customers: number, dist: string): Promise<Floor> {
  const excel = await classified(customers, 'live', dist);
  let calls = 0;
  const { invoke } = excel.client;
  Object.assign(excel.client, {
    invoke: (asked: Parameters<typeof invoke>[0]) => {
      calls += asked.length;
      return invoke(asked);
    },
  });
  const requests = excel.host.requests.length;
  const started = performance.now();
  const answered = (await excel.addIn.policy?.(EDITS)) as { policy?: { moves: readonly unknown[] }; failure?: string };
  await excel.calculated();
  const ms = performance.now() - started;
  if (!answered.policy) throw new Error(`the floor was not changed: ${answered.failure ?? 'nothing to change'}`);
  let formulas = 0;
  for (const cells of excel.workbook.sheet('客户')?.columns.values() ?? [])
    for (const formula of cells.formulas) if (formula !== undefined) formulas++;
  const counted = { customers, ms, requests: excel.host.requests.length - requests, calls, formulas };
  excel.close();
  return { ...counted, moved: answered.policy.moves.length };
}

/** Milliseconds for the native twin; null without LibreOffice. */
export async function floorOverNative(customers: number, dist: string, folder: string): Promise<number | null> {
  const soffice = libreofficeHere();
  if (soffice === null) return null;
  const excel = await classified(customers, 'native', dist);
  await excel.addIn.policy?.(EDITS);
  const there = join(folder, 'floor');
  mkdirSync(there, { recursive: true });
  const [small, twin] = [join(there, 'small.xlsx'), join(there, 'twin.xlsx')];
  writeFileSync(small, workbookFile([{ name: '客户', rows: customerCells(10), dates: [LAST] }]));
  writeFileSync(twin, saveXlsx(excel.workbook));
  excel.close();
  libreofficeProfile(soffice, there, small);
  return libreofficeFile(soffice, there, twin);
}
