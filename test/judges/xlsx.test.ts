/** The reader of the judges against files that ExcelJS wrote, and XML against its own traps. */
import ExcelJS from 'exceljs';
import { cellAt, lettersOf, lookOf, numberOf, readXlsx, sheetOf } from './xlsx';
import { canonical, parseXml } from './xml';

async function written(): Promise<ReturnType<typeof readXlsx>> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('客户 & Co');
  sheet.getCell('A1').value = 'title';
  sheet.mergeCells('A1:C1');
  sheet.getCell('A3').value = 1234.5;
  sheet.getCell('A3').numFmt = '#,##0.0';
  sheet.getCell('B3').value = new Date(Date.UTC(2026, 10, 22));
  sheet.getCell('C3').value = true;
  sheet.getCell('D3').value = { formula: 'A3*2', result: 2469 };
  sheet.getCell('E3').value = { error: '#N/A' };
  sheet.getCell('F3').value = { richText: [{ text: '约' }, { font: { bold: true }, text: '500 <台>' }] };
  sheet.getCell('AB3').value = 'far';
  sheet.getCell('A3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } };
  sheet.getRow(4).hidden = true;
  sheet.getCell('A4').value = 'hidden';
  book.addWorksheet('second');
  return readXlsx(new Uint8Array(await book.xlsx.writeBuffer()));
}

test('values, formulas and errors stand where they were put', async () => {
  const book = await written();
  const at = (address: string): ReturnType<typeof cellAt> => cellAt(book, '客户 & Co', address);
  expect(at('A3').value).toBe(1234.5);
  expect(at('A3').numberFormat).toBe('#,##0.0');
  expect(at('B3').value).toBe(46348);
  expect(at('C3').value).toBe(true);
  expect([at('D3').formula, at('D3').value]).toEqual(['A3*2', 2469]);
  expect([at('E3').error, at('E3').value]).toEqual(['#N/A', null]);
  expect(at('F3').value).toBe('约500 <台>');
  expect(at('AB3').value).toBe('far');
  expect(at('Z99').value).toBeNull();
});

test('sheets, merges, hidden rows and looks are told', async () => {
  const book = await written();
  expect(book.sheets.map(({ name }) => name)).toEqual(['客户 & Co', 'second']);
  const sheet = sheetOf(book, '客户 & Co');
  expect([sheet.merged, sheet.hiddenRows]).toEqual([['A1:C1'], [4]]);
  expect(lookOf(book.styles, cellAt(book, '客户 & Co', 'A3').style).fill).toContain('FFFFF2CC');
  expect(() => sheetOf(book, 'third')).toThrow('no sheet third');
});

test('column letters go both ways', () => {
  for (const [letters, number] of [['A', 0], ['Z', 25], ['AA', 26], ['AZ', 51], ['BA', 52], ['ZZ', 701], ['AAA', 702], ['XFD', 16383]] as const) {
    expect([letters, numberOf(letters)]).toEqual([letters, number]);
    expect([number, lettersOf(number)]).toEqual([number, letters]);
  }
}); // prettier-ignore

test('XML: a bracket in an attribute, entities, CDATA and comments are read', () => {
  const root = parseXml(
    `<?xml version="1.0"?><!-- <no/> --><a b='x > "y"'><c d="&#x5BA2;&amp;"/>t&lt;<![CDATA[<raw>]]></a>`,
  );
  expect([root.attributes['b'], root.children[0]?.attributes['d'], root.text]).toEqual(['x > "y"', '客&', 't<<raw>']);
});

test('XML that means the same is the same, XML that does not is not', () => {
  const one = (xml: string): string => canonical(parseXml(xml));
  expect(one('<a b="1" c="2"> <d/> </a>')).toBe(one("<a c='2' b='1'><d></d></a>"));
  expect(one('<t> x</t>')).not.toBe(one('<t>x</t>'));
  expect(one('<a><b/><c/></a>')).not.toBe(one('<a><c/><b/></a>'));
  expect(() => parseXml('<a><b></a></b>')).toThrow();
  expect(() => parseXml('<a>')).toThrow();
});
