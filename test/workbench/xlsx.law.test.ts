import fc from 'fast-check';
import { columnOf, lettersOf, type Value } from '../../src/workbench/host/model';
import { parseCsv } from '../../src/workbench/host/file/csv';
import { areaName, areaOf } from '../../src/workbench/host/file/parts/reference';
import { openXlsx, saveXlsx } from '../../src/workbench/host/file/xlsx';
import { packageOf, sameBytes } from './packages';

const FILE = packageOf({
  strings: '<si><t>a</t></si><si><t>b</t></si>',
  styles: '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="1"/><xf numFmtId="2"/></cellXfs>',
  sheet:
    '<dimension ref="A1:D6"/><sheetData><row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>5</v></c><c r="D1"><f t="shared" ref="D1:D3" si="0">A1&amp;C1</f><v>1</v></c></row>' +
    '<row r="2"><c r="B2" s="2"/><c r="D2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="D3"><f t="shared" si="0"/><v>3</v></c></row>' +
    '<row r="5" hidden="1"/><row r="6"><c r="A6" t="b"><v>1</v></c><c r="B6" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
});

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.string({ unit: 'binary' }).filter((text) => !/[\ud800-\udfff]/.test(text)),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.constant({ error: '#N/A' }),
  fc.constant(null),
);
const edits = fc.array(
  fc.record({ row: fc.nat(8), column: fc.nat(5), value, formula: fc.boolean(), style: fc.nat(2) }),
  { maxLength: 25 },
);

test('what is written is what is read again, wherever it was written', () => {
  fc.assert(
    fc.property(edits, (changes) => {
      const workbook = openXlsx(FILE, 'x.xlsx');
      const sheet = workbook.sheets[0];
      if (!sheet) return false;
      for (const { row, column, value: to, formula, style } of changes) {
        if (formula) sheet.setFormula(row, column, `=ROW()+${style}`);
        if (formula) sheet.setResult(row, column, to);
        else sheet.setValue(row, column, to);
        sheet.setStyle(row, column, style);
      }
      const again = openXlsx(saveXlsx(workbook), 'x.xlsx').sheets[0];
      for (let row = 0; row < 9; row++) {
        for (let column = 0; column < 6; column++) {
          expect([row, column, again?.value(row, column)]).toEqual([row, column, sheet.value(row, column)]);
          expect([row, column, again?.formula(row, column)]).toEqual([row, column, sheet.formula(row, column)]);
          expect([row, column, again?.style(row, column)]).toEqual([row, column, sheet.style(row, column)]);
        }
      }
      return true;
    }),
    { numRuns: 200 },
  );
});

test('whatever was changed and set back leaves the very file', () => {
  fc.assert(
    fc.property(edits, (changes) => {
      const workbook = openXlsx(FILE, 'x.xlsx');
      const before = openXlsx(FILE, 'x.xlsx').sheets[0];
      const sheet = workbook.sheets[0];
      if (!sheet || !before) return false;
      for (const { row, column, value: to, style } of changes) {
        sheet.setValue(row, column, to);
        sheet.setStyle(row, column, style);
      }
      for (const { row, column } of changes) {
        const formula = before.formula(row, column);
        if (formula === undefined) sheet.setValue(row, column, before.value(row, column));
        else sheet.setFormula(row, column, formula);
        sheet.setResult(row, column, before.value(row, column));
        sheet.setStyle(row, column, before.style(row, column));
      }
      return sameBytes(saveXlsx(workbook), FILE);
    }),
    { numRuns: 200 },
  );
});

test('a column has one name, a name one column', () => {
  fc.assert(fc.property(fc.nat(16_383), (column) => columnOf(lettersOf(column)) === column));
});

test('an area has one name, a name one area', () => {
  const area = fc.record({
    row: fc.nat(9999),
    column: fc.nat(999),
    rows: fc.integer({ min: 1, max: 99 }),
    columns: fc.integer({ min: 1, max: 99 }),
  });
  fc.assert(
    fc.property(area, (given) => {
      expect(areaOf(areaName(given))).toEqual(given);
    }),
  );
});

test('records come out of a CSV as they were put in', () => {
  const field = fc.string({ unit: fc.constantFrom('a', '客', '"', ',', ';', '\n', '\r', ' ', '1') });
  const records = fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(records, (given) => {
      const text = given.map((record) => record.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n');
      expect(parseCsv(text)).toEqual(given);
    }),
  );
});
