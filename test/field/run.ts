/**
 * `npm run field -- FOLDER`: how the product reads real files, against their hand labelling. FOLDER holds real/ and
 * truth/; where it holds headers/open.json too, how many labelled headers are read.
 *
 * Exit status: 0 every line holds and enough columns are found · 1 not so · 2 no such folder.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ENOUGH_FOUND, fieldReport, foundShare, holds, TODAY } from './field';
import { headerReport, headersHold, headersIn, headerTable } from './headers';
import { readByProduct } from './product';
import { fieldTable } from './table';

export async function run(folder: string | undefined): Promise<number> {
  if (folder === undefined || !existsSync(join(folder, 'truth', 'columns.json'))) {
    process.stderr.write('Name the folder that holds real/ and truth/: npm run field -- FOLDER\n');
    return 2;
  }
  const rows = await fieldReport(folder, (path) => readByProduct(path, TODAY));
  process.stdout.write(`${fieldTable(rows)}\n`);
  const labels = join(folder, 'headers', 'open.json');
  const headers = existsSync(labels) ? headerReport(headersIn(labels)) : [];
  if (headers.length > 0) process.stdout.write(`\n${headerTable(headers)}\n`);
  return rows.length > 0 && rows.every(holds) && foundShare(rows) >= ENOUGH_FOUND && headersHold(headers) ? 0 : 1;
}
