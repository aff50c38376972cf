/**
 * The whole Classify on a file, as `vf classify --style values` does it: open, the real office.js, read, plan, apply,
 * save.
 */
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { isoOf } from '../../src/policy/day';
import { openFile, startExcel } from '../../src/workbench/excel';
import { saveXlsx } from '../../src/workbench/host/file/xlsx';
import { TODAY } from './customers';

export interface Ran {
  readonly ms: number;
  /** Batches over the wire. */
  readonly requests: number;
  /** The largest request or answer, in bytes. */
  readonly largest: number;
  /** The most memory that the process ever had, in MB. */
  readonly peakMb: number;
}

/** `dist` is the folder of the built add-in. */
export async function classifyFile(input: string, output: string, dist: string): Promise<Ran> {
  const started = performance.now();
  const workbook = openFile(input);
  const excel = await startExcel(workbook, { locale: 'zh-CN', today: TODAY, dist });
  const options = { sheet: null, today: isoOf(TODAY), style: 'values', locale: 'zh-CN', answers: {}, write: true };
  const answered = (await excel.addIn.classify?.(options)) as { failure?: string; report?: { written?: unknown } };
  if (!answered.report?.written) throw new Error(`Classify did not write: ${answered.failure ?? 'a question is open'}`);
  const requests = [...excel.host.requests];
  await excel.calculated();
  writeFileSync(output, saveXlsx(workbook));
  const ms = performance.now() - started;
  excel.close();
  const largest = Math.max(...requests.flatMap(({ bytes, answerBytes }) => [bytes, answerBytes]));
  return { ms, requests: requests.length, largest, peakMb: process.resourceUsage().maxRSS / 1024 };
}
