/**
 * Workbooks made by another tool (ExcelJS) with the things that people put into them; ours read back by it and by
 * LibreOffice.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { newWorkbook } from '../../src/workbench/host/file/blank';
import { openXlsx, saveXlsx } from '../../src/workbench/host/file/xlsx';
import { partsOf, sameBytes, textOf } from './packages';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function made(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('客户', {
    views: [{ state: 'frozen', ySplit: 1 }],
    properties: { tabColor: { argb: 'FF00FF00' } },
  });
  sheet.columns = [
    { header: 'Name', width: 30 },
    { header: 'Amount', width: 12 },
    { header: 'Date' },
    { header: 'Double' },
  ];
  for (let i = 1; i <= 20; i++) {
    const row = sheet.addRow([`客户 ${i}`, i * 100.5, new Date(Date.UTC(2026, 0, i))]);
    row.getCell(3).numFmt = 'yyyy-mm-dd';
    row.getCell(4).value =
      i === 1
        ? ({ formula: 'B2*2', result: 201, shareType: 'shared', ref: 'D2:D21' } as ExcelJS.CellValue)
        : ({ sharedFormula: 'D2', result: i * 201 } as ExcelJS.CellValue);
  }
  sheet.getCell('A1').font = { bold: true, color: { argb: 'FFFF0000' } };
  sheet.getCell('A1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
  sheet.getCell('F1').value = { richText: [{ text: 'rich ' }, { font: { bold: true }, text: 'text' }] };
  sheet.mergeCells('F2:G3');
  sheet.autoFilter = 'A1:D21';
  sheet.getRow(5).hidden = true;
  sheet.getColumn(7).hidden = true;
  sheet.addConditionalFormatting({
    ref: 'B2:B21',
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: ['B2>500'],
        style: { font: { italic: true }, fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } } },
      },
      { type: 'cellIs', operator: 'lessThan', priority: 2, formulae: [200], style: { font: { bold: true } } },
    ],
  });
  sheet.getCell('H1').dataValidation = { type: 'list', formulae: ['"S,A,B"'] };
  sheet.getCell('H2').note = 'a note';
  sheet.getCell('H3').value = { text: 'link', hyperlink: 'https://example.org/' };
  sheet.addImage(book.addImage({ base64: PIXEL, extension: 'png' }), 'J1:K2');
  const other = book.addWorksheet('Tables');
  other.addTable({
    name: 'Orders',
    ref: 'B2',
    headerRow: true,
    totalsRow: true,
    style: { theme: 'TableStyleMedium4' },
    columns: [
      { name: 'Item', totalsRowLabel: 'Total', filterButton: true },
      { name: 'Count', totalsRowFunction: 'sum' },
    ],
    rows: [
      ['a', 1],
      ['b', 2],
    ],
  });
  await other.protect('secret', {});
  book.definedNames.add("'客户'!$A$1:$A$21", 'Everybody');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('what another tool wrote is read', async () => {
  const workbook = openXlsx(await made(), 'made.xlsx');
  const [sheet, other] = workbook.sheets;
  if (!sheet || !other) throw new Error('sheets are missing');
  expect([sheet.value(0, 0), sheet.value(20, 0), sheet.value(20, 1), sheet.value(1, 2)]).toEqual([
    'Name',
    '客户 20',
    2010,
    46023,
  ]);
  expect(workbook.styles.numberFormat(sheet.style(1, 2))).toBe('yyyy-mm-dd');
  expect(workbook.styles.bold(sheet.style(0, 0))).toBe(true);
  expect(workbook.styles.fontColor(sheet.style(0, 0))).toBe('#FF0000');
  expect(workbook.styles.fill(sheet.style(0, 0))).toBe('#FFFF00');
  expect(sheet.formula(20, 3)).toBe('=B21*2');
  expect(sheet.value(20, 3)).toBe(4020);
  expect(sheet.value(0, 5)).toBe('rich text');
  expect(sheet.merged).toEqual([{ row: 1, column: 5, rows: 2, columns: 2 }]);
  expect(sheet.autoFilter).toEqual({ area: { row: 0, column: 0, rows: 21, columns: 4 }, filtered: false });
  expect([...sheet.hiddenRows]).toEqual([4]);
  expect([...sheet.hiddenColumns]).toEqual([6]);
  expect(sheet.tabColor).toBe('#00FF00');
  expect(
    sheet.conditionalFormats.map(({ type, formula, format }) => [type, formula, format.fill, format.italic]),
  ).toEqual([
    ['expression', '=B2>500', '#FFC7CE', true],
    ['cellIs', '=200', null, null],
  ]);
  expect(other.protected).toBe(true);
  expect(other.tables).toMatchObject([
    {
      name: 'Orders',
      area: { row: 1, column: 1, rows: 4, columns: 2 },
      headerRow: true,
      totalsRow: true,
      columns: ['Item', 'Count'],
      style: 'TableStyleMedium4',
    },
  ]);
  expect(workbook.names).toMatchObject([{ name: 'Everybody', formula: "='客户'!$A$1:$A$21", visible: true }]);
});

test('what we write is read by the other tool, and pictures, notes, validation and links are as they were', async () => {
  const file = await made();
  const workbook = openXlsx(file, 'made.xlsx');
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error('no sheet');
  const money = workbook.styles.withNumberFormat(sheet.style(1, 1), '#,##0.00"元"');
  for (let row = 1; row <= 20; row++) {
    sheet.setFormula(row, 4, `=IF(B${row + 1}>=1000,"A","B")`);
    sheet.setResult(row, 4, row * 100.5 >= 1000 ? 'A' : 'B');
    sheet.setStyle(row, 1, money);
  }
  sheet.setValue(0, 4, 'Tier');
  const saved = saveXlsx(workbook);

  const [old, now] = [partsOf(file), partsOf(saved)];
  expect(Object.keys(now)).toEqual(Object.keys(old));
  const changed = Object.keys(old).filter((name) => !sameBytes(old[name], now[name]));
  expect(changed.sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
  const outside = (xml: string) => xml.replace(/<sheetData>[^]*<\/sheetData>/, '');
  expect(outside(textOf(saved, 'xl/worksheets/sheet1.xml'))).toBe(outside(textOf(file, 'xl/worksheets/sheet1.xml')));

  const book = new ExcelJS.Workbook();
  await book.xlsx.load(saved.buffer as ArrayBuffer);
  const read = book.getWorksheet('客户');
  expect(read?.getCell('E1').value).toBe('Tier');
  expect(read?.getCell('E11').value).toEqual({ formula: 'IF(B11>=1000,"A","B")', result: 'A' });
  expect(read?.getCell('B2').numFmt).toBe('#,##0.00"元"');
  expect(read?.getCell('B2').value).toBe(100.5);
  expect(read?.getImages()).toHaveLength(1);
});

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(existsSync);

if (office === undefined) {
  test('LibreOffice is not here: the second opinion is not asked', () => {
    console.log('LibreOffice is missing: saved workbooks are not opened with it');
    expect(office).toBeUndefined();
  });
} else {
  test('LibreOffice reads a workbook of ours: texts, numbers, formulas, a second sheet, a table, a rule', () => {
    const workbook = newWorkbook('客户');
    const sheet = workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    ['Name', 'Amount', 'Tier'].forEach((text, i) => sheet.setValue(0, i, text));
    ['a "b"', ' padded ', 'two\nlines'].forEach((text, i) => {
      sheet.setValue(i + 1, 0, text);
      sheet.setValue(i + 1, 1, 1000 * i + 0.5);
      sheet.setFormula(i + 1, 2, `=IF(B${i + 2}>=1000,"A","B")`);
      sheet.setResult(i + 1, 2, i > 0 ? 'A' : 'B');
      sheet.setStyle(i + 1, 1, workbook.styles.withNumberFormat(0, '0.00'));
    });
    sheet.tables.push({
      id: '1',
      name: 'T',
      area: { row: 0, column: 0, rows: 4, columns: 3 },
      headerRow: true,
      totalsRow: false,
      columns: ['Name', 'Amount', 'Tier'],
      filtered: false,
      style: 'TableStyleMedium2',
      part: null,
      changed: true,
    });
    sheet.conditionalFormats.push({
      id: 'r',
      areas: [{ row: 1, column: 0, rows: 3, columns: 3 }],
      type: 'expression',
      formula: '=$B2>1000',
      format: { fill: '#FFC7CE', color: '#9C0006', bold: null, italic: null },
      priority: 1,
      stopIfTrue: false,
      xml: null,
    });
    workbook.names.push({ name: 'vf_x', scope: null, formula: "='客户'!$A$1", visible: false, comment: 'ours' });
    workbook.settings.set('k', '1');
    const folder = mkdtempSync(join(tmpdir(), 'ours-'));
    writeFileSync(join(folder, 'ours.xlsx'), saveXlsx(workbook));
    const convert = (to: string) =>
      execFileSync(
        office,
        [
          `-env:UserInstallation=file://${join(folder, 'profile')}`,
          '--headless',
          '--convert-to',
          to,
          '--outdir',
          folder,
          join(folder, 'ours.xlsx'),
        ],
        { stdio: 'pipe' },
      );
    convert('csv:Text - txt - csv (StarCalc):44,34,76,1');
    expect(readFileSync(join(folder, 'ours.csv'), 'utf8')).toBe(
      '"Name","Amount","Tier"\n"a ""b""",0.50,"B"\n" padded ",1000.50,"A"\n"two\nlines",2000.50,"A"\n',
    );
    convert('fods');
    const flat = readFileSync(join(folder, 'ours.fods'), 'utf8');
    expect(flat).toContain('[.$B2]&gt;1000');
    expect(flat.toLowerCase()).toContain('fo:background-color="#ffc7ce"');
    expect(flat).toContain('table:name="T"');
  }, 300_000);
}
