/** The samples as files: other readers open them, and what they say holds on any day. */
import ExcelJS from 'exceljs';
import { SAMPLE_LOCALES } from '../../../src/workbench/samples/sample';
import { dayText } from '../../../src/workbench/samples/sampleDay';
import { sampleWorkbook } from '../../../src/workbench/samples/sampleXlsx';
import { libreofficeHere, NOT_HERE, recalculated } from '../../judges/libreoffice';
import { cellsOf, readXlsx } from '../../judges/xlsx';
import { SAMPLE_KEYS } from '../../samples.key';

// Starting LibreOffice takes seconds, and many where other tests keep the machine busy.
jest.setTimeout(240_000);

describe.each(SAMPLE_LOCALES)('the %s sample', (locale) => {
  test('is the same file for the same day', () => {
    expect(Buffer.compare(sampleWorkbook(locale), sampleWorkbook(locale, 46348))).toBe(0);
  });

  test('has customers, a price list and notes', () => {
    expect(readXlsx(sampleWorkbook(locale)).sheets).toHaveLength(3);
  });

  test('is read by ExcelJS as the judges read it', async () => {
    const bytes = sampleWorkbook(locale);
    const book = readXlsx(bytes);
    const other = new ExcelJS.Workbook();
    await other.xlsx.load(Uint8Array.from(bytes).buffer);
    for (const { name } of book.sheets) {
      for (const [address, cell] of cellsOf(book, name)) {
        const seen = other.getWorksheet(name)?.getCell(address);
        const value =
          typeof cell.value === 'number' && seen?.value instanceof Date
            ? seen.value.getTime() / 86_400_000 + 25569
            : seen?.value;
        const plain =
          typeof value === 'object' && value !== null
            ? 'text' in value
              ? value.text
              : 'result' in value
                ? value.result
                : cell.error
            : value;
        expect([address, plain]).toEqual([address, cell.value ?? cell.error]);
      }
    }
  });

  test('moves every contact with the day it is opened on', () => {
    const key = SAMPLE_KEYS[locale];
    const column = key.columns['last_contact'] ?? '';
    const days = (today: number): number[] =>
      [...cellsOf(readXlsx(sampleWorkbook(locale, today)), key.sheet)]
        .filter(([address, { value }]) => address.startsWith(column) && typeof value === 'number')
        .map(([, { value }]) => Number(value));
    expect(days(46348).length).toBeGreaterThan(30);
    expect(days(46448)).toEqual(days(46348).map((day) => day + 100));
  });

  test('names nobody who could get mail', () => {
    const book = readXlsx(sampleWorkbook(locale));
    const mail = book.strings.filter((text) => text.includes('@'));
    expect(mail.length).toBeGreaterThan(50);
    expect(mail.filter((text) => !/^[\w.]+@[a-z]+\.example\.com$/.test(text))).toEqual([]);
  });
});

test('a day is typed in many ways', () => {
  expect(dayText(46329, 'y.m.d')).toBe('2026.11.3');
  expect(dayText(46329, 'yy/m/d')).toBe('26/11/3');
  expect(dayText(46329, 'yyyymmdd')).toBe('20261103');
  expect(dayText(46329, 'm月d日')).toBe('11月3日');
  expect(dayText(46329, 'd-Mmm')).toBe('3-Nov');
  expect(dayText(46329, 'dd/mm/yyyy')).toBe('03/11/2026');
  expect(dayText(46329, 'Mmm d, yyyy')).toBe('Nov 3, 2026');
});

if (libreofficeHere()) {
  test.each(SAMPLE_LOCALES)('LibreOffice works out the same totals in the %s sample', (locale) => {
    const book = readXlsx(sampleWorkbook(locale));
    const name = SAMPLE_KEYS[locale].sheet;
    const rows = recalculated(sampleWorkbook(locale), name);
    const formulas = [...cellsOf(book, name)].filter(([, { formula }]) => formula !== null);
    expect(formulas).toHaveLength(2);
    for (const [address, { value }] of formulas) {
      const column = address.charCodeAt(0) - 65;
      expect([address, rows[Number(address.slice(1)) - 1]?.[column]]).toEqual([
        address,
        Number(value).toLocaleString('en-US'),
      ]);
    }
  });
} else {
  process.stdout.write(`${NOT_HERE}\n`);
}
