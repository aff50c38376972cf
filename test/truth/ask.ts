/** `vf report` on a file, in this process: what the command line prints with --json. */
import { connect } from '../../src/workbench/host/node/client';
import { openFile } from '../../src/workbench/excel';
import { Host } from '../../src/workbench/host/host';
import type { Workbook } from '../../src/workbench/host/model';
import { numbersBy, type NumbersAsked } from '../../src/headless/numbers';

/** Of any report; a figure that it does not have is undefined. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- an object as JSON gives it to whoever calls vf
export type Told = any;

export async function ask(
  file: string | Workbook,
  report: NumbersAsked['report'],
  more: Partial<NumbersAsked>,
): Promise<Told> {
  const client = await connect(new Host(typeof file === 'string' ? openFile(file) : file));
  try {
    const asked = { sheet: null, today: '2026-11-30', locale: 'en', answers: {}, period: null, measure: null, currency: null, asOf: null, sameOccasion: null, method: null, ...more, report }; // prettier-ignore
    const answered = await numbersBy((job) => client.Excel.run(job), asked);
    return 'report' in answered ? answered.report : answered;
  } finally {
    client.close();
  }
}
