/**
 * Workbooks as people made them (the folder of checking data beside the project, when it is there): opened and saved
 * without a change, then with a column, a rule, a name and a format of ours. Looked at with other tools: fflate's
 * unzip, a pattern for cells, LibreOffice.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Sheet, Workbook } from '../../src/workbench/host/model';
import { lettersOf } from '../../src/workbench/host/model';
import { openXlsx, saveXlsx } from '../../src/workbench/host/file/xlsx';
import { cellTexts, decoder, partsOf, sameBytes } from '../workbench/packages';

const FOLDER = join(__dirname, '../../../shared/data/real');

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}

const workbooks = filesIn(FOLDER, '.xlsx');
const hasOffice = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(existsSync);

function values(sheet: Sheet): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [column, cells] of sheet.columns) {
    for (const [row, value] of cells.values.entries())
      if (value !== undefined) found.set(`${lettersOf(column)}${row + 1}`, value);
    for (const [row, formula] of cells.formulas.entries())
      if (formula !== undefined) found.set(`${lettersOf(column)}${row + 1}=`, formula);
  }
  return found;
}

/** One column of values and formulas, a rule, a name and a number format on the first sheet; returns the column. */
function extend(workbook: Workbook): number {
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error('no sheet');
  const used = sheet.usedArea(true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const column = (sheet.usedArea(false) ?? used).column + (sheet.usedArea(false) ?? used).columns;
  sheet.setValue(used.row, column, 'Tier & 级别');
  for (let row = used.row + 1; row < used.row + used.rows; row++) {
    sheet.setFormula(row, column, `=ROW()*2`);
    sheet.setResult(row, column, (row + 1) * 2);
    sheet.setStyle(row, column, workbook.styles.withNumberFormat(0, '0.00"级"'));
  }
  const area = { row: used.row, column, rows: Math.max(1, used.rows), columns: 1 };
  sheet.conditionalFormats.push({
    id: 'ours',
    areas: [area],
    type: 'expression',
    formula: `=$${lettersOf(column)}${used.row + 1}>10`,
    format: { fill: '#FFC7CE', color: null, bold: true, italic: null },
    priority: 1000,
    stopIfTrue: false,
    xml: null,
  });
  workbook.names.push({
    name: 'vf_column',
    scope: null,
    formula: `='${sheet.name.replaceAll("'", "''")}'!$A$1`,
    visible: false,
    comment: '',
  });
  return column;
}

if (workbooks.length === 0) {
  test('no checking data beside the project: nothing to compare with real workbooks', () => {
    console.log(`no workbooks in ${basename(FOLDER)}: real workbooks are not checked`);
    expect(existsSync(FOLDER)).toBe(false);
  });
} else {
  describe.each(workbooks.map((file) => [basename(file), file] as const))('%s', (_, file) => {
    const bytes = new Uint8Array(readFileSync(file));

    test('saved without a change, it is the very file', () => {
      expect(sameBytes(saveXlsx(openXlsx(bytes, 'x.xlsx')), bytes)).toBe(true);
    });

    test('saved with a column of ours, every other part and every other cell is as it was', () => {
      const workbook = openXlsx(bytes, 'x.xlsx');
      const part = workbook.sheets[0]?.part ?? '';
      const before = workbook.sheets.map(values);
      const column = extend(workbook);
      const saved = saveXlsx(workbook);
      const [old, now] = [partsOf(bytes), partsOf(saved)];
      const changed = Object.keys(old).filter((name) => !sameBytes(old[name], now[name]));
      const allowed = [part, 'xl/workbook.xml', 'xl/styles.xml', 'xl/calcChain.xml'];
      if (old['xl/calcChain.xml']) allowed.push('[Content_Types].xml', 'xl/_rels/workbook.xml.rels');
      expect(changed.filter((name) => !allowed.includes(name))).toEqual([]);
      expect(Object.keys(now).filter((name) => !old[name])).toEqual([]);

      const cells = cellTexts(decoder.decode(now[part]));
      for (const [address, text] of cellTexts(decoder.decode(old[part]))) {
        // An empty cell of the file may stand where our column goes.
        if (cells.get(address) !== text && address.replace(/\d+/, '') !== lettersOf(column))
          throw new Error(`${address} was ${text} and is ${cells.get(address)}`);
      }

      const again = openXlsx(saved, 'x.xlsx');
      again.sheets.forEach((sheet, i) => {
        const found = values(sheet);
        for (const key of [...found.keys()])
          if (i === 0 && key.replace(/\d+=?$/, '') === lettersOf(column)) found.delete(key);
        expect(found.size).toBe(before[i]?.size);
        const differ = [...found].filter(
          ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[i]?.get(key)),
        );
        expect(differ).toEqual([]);
      });
      expect(again.sheets[0]?.conditionalFormats.at(-1)?.format).toEqual({
        fill: '#FFC7CE',
        color: null,
        bold: true,
        italic: null,
      });
      expect(again.names.at(-1)?.name).toBe('vf_column');
    });

    test('with the column taken away again, it is the very file', () => {
      const workbook = openXlsx(bytes, 'x.xlsx');
      const column = extend(workbook);
      const sheet = workbook.sheets[0];
      workbook.names.pop();
      sheet?.conditionalFormats.pop();
      for (const row of [...(sheet?.touched.keys() ?? [])]) {
        sheet?.setValue(row, column, null);
        sheet?.setStyle(row, column, 0);
      }
      expect(sameBytes(saveXlsx(workbook), bytes)).toBe(true);
    });
  });

  test('an .xls says what it is', () => {
    const old = filesIn(FOLDER, '.xls');
    expect(old.length).toBeGreaterThan(0);
    for (const file of old) {
      expect(() => openXlsx(new Uint8Array(readFileSync(file)), file)).toThrow(
        expect.objectContaining({ code: 'old-xls' }),
      );
    }
  });
}

if (workbooks.length > 0 && hasOffice !== undefined) {
  test('LibreOffice opens what was saved and shows our column', () => {
    const folder = mkdtempSync(join(tmpdir(), 'saved-'));
    const columns = workbooks.map((file, i) => {
      const workbook = openXlsx(new Uint8Array(readFileSync(file)), 'x.xlsx');
      const column = extend(workbook);
      writeFileSync(join(folder, `w${i}.xlsx`), saveXlsx(workbook));
      return { column, sheet: workbook.sheets[0] };
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1';
    const inputs = workbooks.map((_, i) => join(folder, `w${i}.xlsx`));
    execFileSync(hasOffice, [profile, '--headless', '--convert-to', csv, '--outdir', folder, ...inputs], {
      stdio: 'pipe',
    });
    columns.forEach(({ sheet }, i) => {
      const found = `w${i}.csv`;
      const text = readFileSync(join(folder, found), 'utf8');
      const used = sheet?.usedArea(true);
      expect([found, text.includes('Tier & 级别')]).toEqual([found, true]);
      const last = (used?.row ?? 0) + (used?.rows ?? 0);
      if (used && used.rows > 1) expect([found, text.includes(`${last * 2}.00级`)]).toEqual([found, true]);
    });
  }, 300_000);
} else {
  test('LibreOffice or the checking data is not here: the second opinion is not asked', () => {
    console.log('LibreOffice or the checking data is missing: saved workbooks are not opened with it');
    expect(workbooks.length === 0 || hasOffice === undefined).toBe(true);
  });
}
