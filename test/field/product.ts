/**
 * A file as the product reads it: opened in our stand-in for Excel, through the unmodified office.js. Nothing is asked,
 * nothing written. The same reading as the pane's preview: the first rows first, then the chosen sheet in parts.
 */
import { wordsFor } from '../../src/locale/all';
import type { Day } from '../../src/policy/day';
import { previewClassify } from '../../src/sheet/jobs/classify';
import { openFile } from '../../src/workbench/excel';
import { connect } from '../../src/workbench/host/node/client';
import { Host } from '../../src/workbench/host/host';
import type { RealRead } from './field';

export async function readByProduct(path: string, today: Day): Promise<RealRead> {
  const client = await connect(new Host(openFile(path)));
  try {
    const request = { today, answers: {}, style: null, words: wordsFor('en').sheet };
    return (await previewClassify((job) => client.Excel.run(job), request)) ?? { sheet: null, book: null };
  } finally {
    client.close();
  }
}
