/** LibreOffice is asked about small workbooks whose answers are known. */
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { libreofficeHere, NOT_HERE, painterHere, recalculated, toCsv, toPng } from './libreoffice';

// Starting LibreOffice takes seconds, and many where other tests keep the machine busy.
jest.setTimeout(240_000);

const RED = '#FDE7E9';

/** LibreOffice's TODAY() is the machine's clock, so this test alone takes its days from there. */
function machineDay(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25569;
}

/** Contact-by dates around today, and a rule that paints the name of whoever is late. */
async function followUps(): Promise<Uint8Array> {
  const today = machineDay();
  const book = new ExcelJS.Workbook();
  book.addWorksheet('notes').getCell('A1').value = 'not this one';
  const sheet = book.addWorksheet('客户');
  sheet.addRow(['客户名称', '国家', '最迟联系']);
  sheet.addRow(['宁波海川智能科技有限公司', '中国', today - 3]);
  sheet.addRow(['Kestrel & Moor Imaging Ltd', 'UK', today]);
  sheet.addRow(['Blauwal Kameratechnik GmbH', 'DE', today + 9]);
  sheet.getColumn(1).width = 34;
  sheet.getColumn(3).width = 14;
  sheet.getColumn(3).numFmt = 'yyyy-mm-dd';
  sheet.addConditionalFormatting({
    ref: 'A2:C4',
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: ['AND($C2<>"",$C2<TODAY())'],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFDE7E9' } } },
      },
    ],
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function figures(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('figures');
  sheet.getCell('A1').value = 1850;
  sheet.getCell('A1').numFmt = '#,##0';
  sheet.getCell('B1').value = 46348;
  sheet.getCell('B1').numFmt = 'yyyy/m/d';
  sheet.getCell('C1').value = 'says "yes", twice';
  sheet.getCell('A3').value = { formula: 'A1+1', result: 999 };
  book.addWorksheet('other').getCell('A1').value = 'elsewhere';
  return asSavedByExcel(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** LibreOffice believes stored results only of files that say they come from Excel. */
function asSavedByExcel(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const app = strFromU8(parts['docProps/app.xml'] ?? new Uint8Array());
  parts['docProps/app.xml'] = strToU8(app.replace('</Properties>', '<AppVersion>16.0300</AppVersion></Properties>'));
  return zipSync(parts);
}

if (libreofficeHere()) {
  test('cells are told as displayed, sheet by name or by place', async () => {
    const bytes = await figures();
    expect(toCsv(bytes, 'figures')[0]).toEqual(['1,850', '2026/11/22', 'says "yes", twice']);
    expect(toCsv(bytes, 1)).toEqual([['elsewhere']]);
    expect(() => toCsv(bytes, 'third')).toThrow('no sheet third');
  });

  test('a stored result is believed at first, and not when worked out anew', async () => {
    const bytes = await figures();
    expect(toCsv(bytes, 'figures')[2]?.[0]).toBe('999');
    expect(recalculated(bytes, 'figures')[2]?.[0]).toBe('1851');
  });

  test('a file that is no workbook is refused with a sentence', () => {
    expect(() => recalculated(zipSync({ 'xl/nothing.xml': strToU8('<a/>') }), 0)).toThrow(
      /could not open|no xl\/workbook/,
    );
  });
} else {
  process.stdout.write(`${NOT_HERE}\n`);
}

if (painterHere()) {
  test('the overdue row is painted red, and no other', async () => {
    const page = toPng(await followUps(), '客户');
    expect(page.isPainted('宁波海川智能科技有限公司', RED)).toBe(true);
    expect(page.isPainted('Kestrel & Moor Imaging Ltd', RED)).toBe(false);
    expect(page.isPainted('Blauwal Kameratechnik GmbH', RED)).toBe(false);
    expect(page.painted('宁波海川智能科技有限公司', RED)).toBeGreaterThan(1000);
    expect(page.painted('Kestrel & Moor Imaging Ltd', RED)).toBe(0);
    expect(page.find('not this one')).toBeNull();
    expect(() => page.isPainted('Nobody Ltd', RED)).toThrow('does not stand on the page');
    expect(page.pixel(2, 2)).toBe('#FFFFFF');
    expect(Buffer.from(page.png.subarray(1, 4)).toString()).toBe('PNG');
  });
} else if (libreofficeHere()) {
  process.stdout.write('pdftoppm or pdftotext not found: nothing was painted\n');
}
