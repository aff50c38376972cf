/**
 * What a sales team's own script would do: read the file with ExcelJS, work out tiers and dates in a loop, write three
 * columns, save.
 *
 * Written without the product's policy and readers; only the numbers of the rules and the calendar's days are handed
 * in.
 */
import { readFile, writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { ANSWERS } from './answers';
import { HEADERS, LAST, POTENTIAL, VOLUME } from './customers';
import type { Rules } from './rules';

const EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

export async function exceljsFile(input: string, output: string, rules: Rules): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await readFile(input);
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  const [tierAt, nextAt, byAt] = [HEADERS.length + 1, HEADERS.length + 2, HEADERS.length + 3];
  const working = new Set(rules.workingDays);
  const moved = (day: number): Date => {
    let found = day;
    while (!working.has(found)) found++;
    return new Date(EPOCH_MS + found * DAY_MS);
  };
  sheet.eachRow((row, number) => {
    if (number === 1) {
      row.getCell(tierAt).value = ANSWERS.tier;
      row.getCell(nextAt).value = ANSWERS.next;
      row.getCell(byAt).value = ANSWERS.by;
      return;
    }
    const units = [unitsOf(row.getCell(VOLUME + 1).value), unitsOf(row.getCell(POTENTIAL + 1).value)];
    const known = units.filter((unit) => unit !== null);
    if (known.length === 0) return;
    const most = Math.max(...known);
    const rule = rules.tiers.find(({ floor }) => most >= floor);
    if (!rule) return;
    row.getCell(tierAt).value = rule.tier;
    const last = row.getCell(LAST + 1).value;
    if (!(last instanceof Date)) return;
    const day = Math.round((last.getTime() - EPOCH_MS) / DAY_MS);
    for (const [column, days] of [
      [nextAt, rule.due],
      [byAt, rule.by],
    ] as const) {
      const cell = row.getCell(column);
      cell.value = moved(day + days);
      cell.numFmt = 'yyyy-mm-dd';
    }
  });
  await writeFile(output, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** 500, '约500台', '1,200台'; null for anything else. */
function unitsOf(value: ExcelJS.CellValue): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const bare = value.replace('约', '').replace('台', '').replaceAll(',', '');
  return /^\d+$/.test(bare) ? Number(bare) : null;
}
