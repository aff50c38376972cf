/**
 * Real workbooks, where they are at hand: our columns as plain Excel formulas. LibreOffice works every formula out from
 * nothing, and says of every customer what policy/ says; on our own samples that is asked in native.test.ts.
 *
 *  - a question is answered with its first choice: here it is about the formulas, `npm run field` is about what is
 *    read;
 *  - dates that LibreOffice shows in another way than as a day are compared as far as it shows them: the number is what
 *    counts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { libreofficeHere, NOT_HERE, recalculated } from '../judges/libreoffice';
import { previewConvert } from '../../src/sheet/jobs/sharing';
import { FileError } from '../../src/workbench/host/file/fileError';
import { openCsv } from '../../src/workbench/host/file/csv';
import { Host } from '../../src/workbench/host/host';
import { openXlsx } from '../../src/workbench/host/file/xlsx';
import { request } from '../journeys/care';
import { openAs, type User } from '../journeys/excel';

jest.setTimeout(1_800_000);

const REAL = join(__dirname, '..', '..', '..', 'shared', 'data', 'real');
/** LibreOffice takes minutes over more; REAL_ALL=1 asks it all the same. */
const LARGEST = process.env['REAL_ALL'] === '1' ? Infinity : 150_000;

const files = (existsSync(REAL) ? readdirSync(REAL, { recursive: true, encoding: 'utf8' }) : []).filter((name) =>
  /\.(xlsx|csv)$/.test(name),
);

test('LibreOffice agrees on every row of every real workbook that can be classified', async () => {
  if (!libreofficeHere() || files.length === 0) {
    process.stdout.write(
      `${libreofficeHere() ? 'no ../shared/data/real here: no real workbook was asked' : NOT_HERE}\n`,
    );
    expect(libreofficeHere() === null || files.length === 0).toBe(true);
    return;
  }
  const told: string[] = [];
  for (const name of files.sort()) {
    const bytes = new Uint8Array(readFileSync(join(REAL, name)));
    if (bytes.length > LARGEST) {
      process.stdout.write(`${name}: large, asked with REAL_ALL=1\n`);
      continue;
    }
    const line = await asked(name, bytes).catch((error: unknown) => `FAILED ${String(error).slice(0, 300)}`);
    if (line === null) continue;
    told.push(`${name}: ${line}`);
    process.stdout.write(`${told.at(-1)}\n`);
  }
  expect(told.filter((line) => /FAILED|differ/.test(line))).toEqual([]);
  // Ledgers whose orders are all long past decide nothing, and are left as they are.
  expect(told.length).toBeGreaterThan(4);
});

/** Null where there is nothing to classify. */
async function asked(name: string, bytes: Uint8Array): Promise<string | null> {
  const user = await opened(name, bytes);
  if (!user) return null;
  try {
    const answers = await answered(user);
    const first = await user.look({ style: 'values', answers });
    if (!first.classified || first.book.customers.length === 0) return null;
    await user.apply(first.classified.plan);
    const preview = await previewConvert(user.run, request('native', { answers }));
    if (!preview?.plan) return null;
    await user.apply(preview.plan);
    const { target } = await user.look({ style: 'native', answers });
    const { own, name: sheet } = target.result ?? target;
    const monthFirst = /^m/i.test(target.dateFormat);
    const asValues = await user.look({ style: 'values', answers });
    const shown = recalculated(user.save(), sheet);
    let rows = 0;
    let formulas = 0;
    const differ: string[] = [];
    for (const role of ['tier', 'next', 'by'] as const) {
      const column = own[role];
      const wanted = asValues.classified?.plan.blocks.find(
        (block) => block.column === column?.column && block.sheet === (target.result ?? target).sheet,
      );
      if (!column) continue;
      column.contents.forEach((content, i) => {
        const row = column.row + i;
        const value = wanted?.to[row - wanted.row];
        if (i === 0 || value === null || value === undefined) return;
        rows++;
        if (!String(content).startsWith('=')) return;
        formulas++;
        const said = shown[row]?.[column.column] ?? '';
        const same =
          typeof value === 'number'
            ? serialOf(said, monthFirst) === value || said === String(value)
            : said === String(value);
        if (!same) differ.push(`${role} in row ${row + 1}: ${said}, we ${String(value)}`);
      });
    }
    return differ.length > 0
      ? `${differ.length} differ: ${differ.slice(0, 3).join('; ')}`
      : `agrees on ${rows} cells, ${formulas} of them formulas`;
  } finally {
    user.close();
  }
}

async function opened(name: string, bytes: Uint8Array): Promise<User | null> {
  try {
    const workbook = name.endsWith('.csv') ? openCsv(bytes, basename(name)) : openXlsx(bytes, basename(name));
    return await openAs(new Host(workbook));
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

async function answered(user: User): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (let asked = 0; asked < 8; asked++) {
    const preview = await user.look({ answers });
    const [question] = preview.book.questions;
    if (!question) break;
    answers[question.code] = question.choices[0] ?? '';
  }
  return answers;
}

/**
 * 23/11/2026 (11/23/2026 where the sheet writes the month first), 2026/11/23 or 2026-11-23 as Excel's serial; NaN where
 * it is no day.
 */
function serialOf(shown: string, monthFirst: boolean): number {
  const [, a = '', b = '', c = ''] = /^(\d+)[-/.](\d+)[-/.](\d+)(?:\s.*)?$/.exec(shown) ?? [];
  if (a === '') return NaN;
  const [year, month, day] = a.length === 4 ? [a, b, c] : monthFirst ? [c, a, b] : [c, b, a];
  return Math.round((Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
