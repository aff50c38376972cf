/**
 * A workbook that was classified, saved by another program and opened again. LibreOffice and ExcelJS drop the part of
 * the file that holds the way back: Revert says that there is nothing to take back, and touches nothing.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { libreofficeHere, NOT_HERE } from '../judges/libreoffice';
import { contentOf, open } from './excel';
import { workbookOf } from './workbooks';

function byLibreOffice(soffice: string, bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'saved-'));
  try {
    const file = join(folder, 'in.xlsx');
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'out');
    execFileSync(soffice, ['--headless', profile, '--convert-to', 'xlsx', '--outdir', out, file], { stdio: 'ignore' });
    return new Uint8Array(readFileSync(join(out, 'in.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function byExcelJs(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function classified(): Promise<Uint8Array> {
  const user = await open(await workbookOf());
  await user.classify('live');
  const bytes = user.save();
  user.close();
  return bytes;
}

async function refusesToRevert(bytes: Uint8Array) {
  const again = await open(bytes);
  const before = contentOf(again.workbook);
  await expect(again.revert()).rejects.toMatchObject({ code: 'nothing-to-revert' });
  expect(contentOf(again.workbook)).toEqual(before);
  return again;
}

const soffice = libreofficeHere();
if (soffice === null) console.log(NOT_HERE);
else
  test('LibreOffice: nothing can be taken back, our columns are known by their names and renewed where they stand', async () => {
    const again = await refusesToRevert(byLibreOffice(soffice, await classified()));
    const { classified: found } = await again.classify('live');
    expect(found?.plan.blocks.map(({ column }) => column)).toEqual([4, 5, 6, 7]);
    expect(again.workbook.sheet('客户')?.formula(1, 4)).toBe('=IF(C2="","",TIER(C2))');
    expect((await again.revert()).cells).toBeGreaterThan(20);
    again.close();
  }, 60_000);

test('ExcelJS: nothing can be taken back', async () => {
  const again = await refusesToRevert(await byExcelJs(await classified()));
  again.close();
});
