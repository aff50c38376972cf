/**
 * The pictures of the README: the sample of each language before and after `vf classify`, as LibreOffice paints them on this day.
 * Run by `npm run pictures`; needs LibreOffice and poppler.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startExcel } from '../../src/workbench/excel';
import { openXlsx, saveXlsx } from '../../src/workbench/host/xlsx';
import type { SampleLocale } from '../../src/workbench/samples/sample';
import { sampleWorkbook } from '../../src/workbench/samples/sampleXlsx';
import { clip } from '../judges/libreoffice';

const FOLDER = join(__dirname, '..', 'assets', 'pictures');
const RESOLUTION = 110;
/** From the top of the sheet down to about thirty customers. */
const PARTS = { en: { x: 20, y: 10, width: 1800, height: 620 }, 'zh-CN': { x: 20, y: 10, width: 1420, height: 620 } };
/** LibreOffice's TODAY() is the machine's clock, so the samples are made for that day. */
const TODAY = Math.floor(Date.now() / 86_400_000) + 25_569;

async function classified(locale: SampleLocale, before: Uint8Array): Promise<Uint8Array> {
  const excel = await startExcel(openXlsx(before, `${locale}.xlsx`), { locale, today: TODAY, dist: __dirname });
  const today = new Date((TODAY - 25_569) * 86_400_000).toISOString().slice(0, 10);
  // Values: LibreOffice has no =TIER().
  await excel.addIn.classify?.({ sheet: null, today, style: 'values', locale, answers: {}, write: true });
  const after = saveXlsx(excel.workbook);
  excel.close();
  return after;
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const locale of ['en', 'zh-CN'] as const) {
    const before = sampleWorkbook(locale, TODAY);
    writeFileSync(join(FOLDER, `before.${locale}.png`), clip(before, 0, PARTS[locale], RESOLUTION));
    writeFileSync(
      join(FOLDER, `after.${locale}.png`),
      clip(await classified(locale, before), 0, PARTS[locale], RESOLUTION),
    );
  }
}

void main();
