import type { ConditionalFormat, Workbook } from '../../src/workbench/host/model';
import { Sheet } from '../../src/workbench/host/model';
import { newWorkbook } from '../../src/workbench/host/file/blank';
import { openXlsx, saveXlsx } from '../../src/workbench/host/file/xlsx';
import {
  cellTexts,
  packageOf,
  partsOf,
  relation,
  relations,
  sameBytes,
  sheetXml,
  textOf,
  type Given,
} from './packages';

const SHEET = 'xl/worksheets/sheet1.xml';

function open(given: Given): { file: Uint8Array; workbook: Workbook; sheet: Sheet } {
  const file = packageOf(given);
  const workbook = openXlsx(file, 'given.xlsx');
  return { file, workbook, sheet: first(workbook) };
}

function first(workbook: Workbook): Sheet {
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function savedSheet(workbook: Workbook): string {
  return textOf(saveXlsx(workbook), SHEET);
}

function rule(change: Partial<ConditionalFormat>): ConditionalFormat {
  return {
    id: 'ours',
    areas: [{ row: 1, column: 0, rows: 9, columns: 2 }],
    type: 'expression',
    formula: '=$B2<TODAY()',
    format: { fill: '#FFC7CE', color: '#9C0006', bold: true, italic: null },
    priority: 1,
    stopIfTrue: false,
    xml: null,
    ...change,
  };
}

describe('cells', () => {
  const sheetXmlGiven =
    '<dimension ref="A1:B2"/><sheetData>' +
    '<row r="1" spans="1:2" x14ac:dyDescent="0.2"><c r="A1"   s="1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>\r\n' +
    '<row r="2" spans="1:2"><c r="A2"><f>B1*2</f><v>2</v></c><c r="B2" s="3"/></row><row r="4" ht="30" customHeight="1"/>' +
    '</sheetData>';
  const given = { strings: '<si><t>head</t></si>', sheet: sheetXmlGiven };

  test('an untouched workbook is saved as the very file', () => {
    const { file, workbook } = open(given);
    expect(sameBytes(saveXlsx(workbook), file)).toBe(true);
  });

  test('touched cells are written, all others keep their text', () => {
    const { workbook, sheet } = open(given);
    sheet.setValue(0, 2, 'Tier');
    sheet.setValue(1, 2, 12.5);
    expect(savedSheet(workbook)).toBe(
      sheetXml(
        '<dimension ref="A1:C2"/><sheetData>' +
          '<row r="1" spans="1:3" x14ac:dyDescent="0.2"><c r="A1"   s="1" t="s"><v>0</v></c><c r="B1"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Tier</t></is></c></row>\r\n' +
          '<row r="2" spans="1:3"><c r="A2"><f>B1*2</f><v>2</v></c><c r="B2" s="3"/><c r="C2"><v>12.5</v></c></row><row r="4" ht="30" customHeight="1"/>' +
          '</sheetData>',
      ),
    );
  });

  test('every kind of value and result comes back', () => {
    const { workbook, sheet } = open(given);
    const values = [
      '',
      ' two  spaces ',
      'a\nb',
      'a\rb',
      '_x0041_',
      '<&>"',
      '客户',
      '\u0001',
      0,
      -1.5e-7,
      1e21,
      true,
      false,
      { error: '#N/A' },
    ];
    values.forEach((value, i) => {
      sheet.setValue(9, i, value);
      sheet.setFormula(10, i, `=A${i + 1}&"<"`);
      sheet.setResult(10, i, value);
    });
    const again = first(openXlsx(saveXlsx(workbook), 'again.xlsx'));
    values.forEach((value, i) => {
      expect(again.value(9, i)).toEqual(value);
      expect(again.value(10, i)).toEqual(value);
      expect(again.formula(10, i)).toBe(`=A${i + 1}&"<"`);
    });
  });

  test('an error that files do not know is written as #VALUE!', () => {
    const { workbook, sheet } = open(given);
    sheet.setFormula(0, 3, '=TIER(A1)');
    sheet.setResult(0, 3, { error: '#BUSY!' });
    expect(savedSheet(workbook)).toContain('<c r="D1" t="e"><f>TIER(A1)</f><v>#VALUE!</v></c>');
  });

  test('new rows and cells stand in order', () => {
    const { workbook, sheet } = open(given);
    for (const [row, column] of [
      [4, 1],
      [2, 5],
      [3, 0],
      [0, 4],
      [2, 0],
      [9, 27],
    ] as const)
      sheet.setValue(row, column, 7);
    const xml = savedSheet(workbook);
    expect([...xml.matchAll(/<row r="(\d+)"/g)].map((match) => match[1])).toEqual(['1', '2', '3', '4', '5', '10']);
    expect([...cellTexts(xml).keys()]).toEqual(['A1', 'B1', 'E1', 'A2', 'B2', 'A3', 'F3', 'A4', 'B5', 'AB10']);
    expect(xml).toContain('<row r="4" ht="30" customHeight="1"><c r="A4"><v>7</v></c></row>');
    expect(xml).toContain('<dimension ref="A1:AB10"/>');
  });

  test('a cell that is empty again disappears, one with a format stays', () => {
    const { workbook, sheet } = open(given);
    sheet.setValue(0, 1, null);
    sheet.setValue(0, 0, null);
    const cells = cellTexts(savedSheet(workbook));
    expect(cells.has('B1')).toBe(false);
    expect(cells.get('A1')).toBe('<c r="A1" s="1"/>');
  });

  test('a new result keeps the formula as the file wrote it, a new format keeps all but itself', () => {
    const { workbook, sheet } = open(given);
    sheet.setResult(1, 0, 'two');
    sheet.setStyle(0, 0, 4);
    const cells = cellTexts(savedSheet(workbook));
    expect(cells.get('A2')).toBe('<c r="A2" t="str"><f>B1*2</f><v>two</v></c>');
    expect(cells.get('A1')).toBe('<c r="A1"   s="4" t="s"><v>0</v></c>');
  });

  test('what is written and taken back leaves the very file', () => {
    const { file, workbook, sheet } = open(given);
    const style = workbook.styles.withNumberFormat(0, 'yyyy-mm-dd');
    for (const column of [0, 1, 2, 3]) {
      sheet.setFormula(1, column, '=1+1');
      sheet.setStyle(1, column, style);
      sheet.setValue(7, column, 'x');
    }
    expect(sameBytes(saveXlsx(workbook), file)).toBe(false);
    sheet.setFormula(1, 0, '=B1*2');
    sheet.setResult(1, 0, 2);
    sheet.setStyle(1, 0, 0);
    for (const column of [1, 2, 3]) {
      sheet.setValue(1, column, null);
      sheet.setStyle(1, column, column === 1 ? 3 : 0);
    }
    for (const column of [0, 1, 2, 3]) sheet.setValue(7, column, null);
    expect(sameBytes(saveXlsx(workbook), file)).toBe(true);
  });

  test('saving changes nothing in the workbook: twice gives the same', () => {
    const { workbook, sheet } = open(given);
    sheet.setValue(5, 5, 'x');
    expect(sameBytes(saveXlsx(workbook), saveXlsx(workbook))).toBe(true);
  });

  test('an empty sheet element takes rows', () => {
    const { workbook, sheet } = open({ sheet: '<sheetData/>' });
    sheet.setValue(1, 1, 5);
    expect(savedSheet(workbook)).toBe(sheetXml('<sheetData><row r="2"><c r="B2"><v>5</v></c></row></sheetData>'));
  });

  test('rows hidden or shown are written so', () => {
    const { workbook, sheet } = open({
      sheet:
        '<sheetPr filterMode="1"/><sheetData><row r="1"/><row r="2" hidden="1"><c r="A2"><v>1</v></c></row></sheetData><autoFilter ref="A1:A2"><filterColumn colId="0"><filters/></filterColumn></autoFilter>',
    });
    sheet.hiddenRows.delete(1);
    sheet.hiddenRows.add(0);
    if (sheet.autoFilter) sheet.autoFilter.filtered = false;
    expect(savedSheet(workbook)).toBe(
      sheetXml(
        '<sheetPr/><sheetData><row r="1" hidden="1"/><row r="2"><c r="A2"><v>1</v></c></row></sheetData><autoFilter ref="A1:A2"></autoFilter>',
      ),
    );
  });
});

describe('formulas', () => {
  const shared =
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2" s="5"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row></sheetData>';

  test('a follower of a shared formula changes alone', () => {
    const { workbook, sheet } = open({ sheet: shared });
    sheet.setFormula(1, 0, '=1');
    sheet.setResult(1, 0, 1);
    const cells = cellTexts(savedSheet(workbook));
    expect(cells.get('A2')).toBe('<c r="A2" s="5"><f>1</f><v>1</v></c>');
    expect(cells.get('A3')).toBe('<c r="A3"><f t="shared" si="0"/><v>6</v></c>');
  });

  test('when the first of a shared formula changes, its followers get their own', () => {
    const { workbook, sheet } = open({ sheet: shared });
    sheet.setValue(0, 0, 'gone');
    const cells = cellTexts(savedSheet(workbook));
    expect(cells.get('A1')).toBe('<c r="A1" t="inlineStr"><is><t>gone</t></is></c>');
    expect(cells.get('A2')).toBe('<c r="A2" s="5"><f>B2*2</f><v>4</v></c>');
    expect(cells.get('A3')).toBe('<c r="A3"><f>B3*2</f><v>6</v></c>');
  });

  test('new results leave shared and spilling formulas as they are', () => {
    const { workbook, sheet } = open({
      sheet: shared.replace(
        '</sheetData>',
        '<row r="9"><c r="A9" cm="1"><f t="array" ref="A9:A10">_xlfn.UNIQUE(B1:B2)</f><v>1</v></c></row></sheetData>',
      ),
    });
    sheet.setResult(0, 0, 20);
    sheet.setResult(1, 0, 40);
    sheet.setResult(8, 0, 'x');
    const cells = cellTexts(savedSheet(workbook));
    expect(cells.get('A1')).toBe('<c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>20</v></c>');
    expect(cells.get('A2')).toBe('<c r="A2" s="5"><f t="shared" si="0"/><v>40</v></c>');
    expect(cells.get('A9')).toBe(
      '<c r="A9" t="str" cm="1"><f t="array" ref="A9:A10">_xlfn.UNIQUE(B1:B2)</f><v>x</v></c>',
    );
  });

  test.each([
    ['=TIER(F5)', '_xldudf_TIER(F5)'],
    ['=IF(tier(F5)="TIER(",vf.score(1),"")', 'IF(_xldudf_tier(F5)="TIER(",_xldudf_vf_score(1),"")'],
    ["='TIER(1)'!A1+TIER('a''b'!A1)", "'TIER(1)'!A1+_xldudf_TIER('a''b'!A1)"],
    ['=XLOOKUP(1,A:A,B:B)+SUM(FILTER(A1:A3,B1:B3))', '_xlfn.XLOOKUP(1,A:A,B:B)+SUM(_xlfn._xlws.FILTER(A1:A3,B1:B3))'],
    ['=LET(x,A1,y, x*2,x+y)', '_xlfn.LET(_xlpm.x,A1,_xlpm.y, _xlpm.x*2,_xlpm.x+_xlpm.y)'],
    ['=MAP(A1:A2,LAMBDA(v,TIER(v)))', '_xlfn.MAP(A1:A2,_xlfn.LAMBDA(_xlpm.v,_xldudf_TIER(_xlpm.v)))'],
    [
      "=SUM(T[it''s])+IFS(TRUE,TIER(T[[#This Row],[a]]))",
      "SUM(T[it''s])+_xlfn.IFS(TRUE,_xldudf_TIER(T[[#This Row],[a]]))",
    ],
  ])('%s is stored as Excel stores it', (formula, stored) => {
    const { workbook, sheet } = open({ sheet: '<sheetData/>' });
    workbook.customFunctions.add('TIER').add('VF.SCORE');
    sheet.setFormula(0, 0, formula);
    const xml = savedSheet(workbook);
    expect(xml.slice(xml.indexOf('<f>') + 3, xml.indexOf('</f>'))).toBe(stored);
  });

  const chain = {
    bookRelations: relation('rId9', 'calcChain', 'calcChain.xml'),
    types:
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
    parts: { 'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>' },
    sheet: '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>',
  };

  test('the calculation chain goes when a formula comes or goes', () => {
    const { workbook, sheet } = open(chain);
    sheet.setFormula(4, 4, '=1');
    const saved = saveXlsx(workbook);
    expect(partsOf(saved)['xl/calcChain.xml']).toBeUndefined();
    expect(textOf(saved, '[Content_Types].xml') + textOf(saved, 'xl/_rels/workbook.xml.rels')).not.toContain(
      'calcChain',
    );
  });

  test('and stays when only values and results change', () => {
    const { workbook, sheet } = open(chain);
    sheet.setValue(4, 4, 1);
    sheet.setResult(0, 0, 3);
    expect(partsOf(saveXlsx(workbook))['xl/calcChain.xml']).toBeDefined();
  });
});

describe('conditional formats', () => {
  const mine =
    '<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>5</formula></cfRule>' +
    '<cfRule type="top10" priority="3" rank="3"/></conditionalFormatting><conditionalFormatting sqref="C1"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>';
  const after = '<dataValidations count="1"><dataValidation sqref="A1"/></dataValidations><pageMargins left="1"/>';
  const styles =
    '<cellXfs count="1"><xf numFmtId="0"/></cellXfs><dxfs count="1"><dxf><font><i/></font></dxf></dxfs><tableStyles/>';
  const given = { styles, sheet: `<sheetData/>${mine}${after}` };

  test('ours stand after the user’s, with their look at the end of the list', () => {
    const { workbook, sheet } = open(given);
    sheet.conditionalFormats = [...sheet.conditionalFormats, rule({ priority: 4, stopIfTrue: true })];
    const saved = saveXlsx(workbook);
    expect(textOf(saved, SHEET)).toBe(
      sheetXml(
        `<sheetData/>${mine}<conditionalFormatting sqref="A2:B10"><cfRule type="expression" dxfId="1" priority="4" stopIfTrue="1"><formula>$B2&lt;TODAY()</formula></cfRule></conditionalFormatting>${after}`,
      ),
    );
    expect(textOf(saved, 'xl/styles.xml')).toContain(
      '<dxfs count="2"><dxf><font><i/></font></dxf><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
    );
    const again = first(openXlsx(saved, 'again.xlsx')).conditionalFormats;
    expect(again.at(-1)).toMatchObject({
      ...rule({ priority: 4, stopIfTrue: true }),
      id: expect.any(String),
      xml: expect.any(String),
    });
  });

  test('a new rule that goes first pushes the others back, and leaves no trace when it goes', () => {
    const { file, workbook, sheet } = open(given);
    const before = sheet.conditionalFormats;
    const ours = rule({});
    sheet.conditionalFormats = [ours, ...[...before].sort((a, b) => a.priority - b.priority)];
    sheet.conditionalFormats.forEach((one, i) => (one.priority = i + 1));
    expect(
      [...savedSheet(workbook).matchAll(/type="(\w+)"[^>]* priority="(\d)"/g)].map((match) => [match[1], match[2]]),
    ).toEqual([
      ['cellIs', '2'],
      ['top10', '4'],
      ['dataBar', '3'],
      ['expression', '1'],
    ]);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== ours);
    expect(sameBytes(saveXlsx(workbook), file)).toBe(true);
  });

  test('a rule of the file that was deleted is taken out of its block, the block with its last', () => {
    const { workbook, sheet } = open(given);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one.type === 'top10');
    const xml = savedSheet(workbook);
    expect(xml).toContain(
      '<sheetData/><conditionalFormatting sqref="A1:A9"><cfRule type="top10" priority="3" rank="3"/></conditionalFormatting><dataValidations',
    );
  });

  test('a rule of the file whose area was cut keeps everything else', () => {
    const { workbook, sheet } = open(given);
    const one = sheet.conditionalFormats[0];
    if (one) one.areas = [{ row: 0, column: 0, rows: 3, columns: 1 }];
    expect(savedSheet(workbook)).toContain(
      '<conditionalFormatting sqref="A1:A3"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting><dataValidations',
    );
  });

  test('a sheet without any takes them before data validation and margins', () => {
    const { workbook, sheet } = open({
      sheet: `<sheetData/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>${after}`,
    });
    sheet.conditionalFormats.push(rule({}));
    const saved = saveXlsx(workbook);
    expect(
      [
        ...textOf(saved, SHEET).matchAll(
          /<(sheetData|mergeCells|conditionalFormatting|dataValidations|pageMargins)\b/g,
        ),
      ].map((match) => match[1]),
    ).toEqual(['sheetData', 'mergeCells', 'conditionalFormatting', 'dataValidations', 'pageMargins']);
    // The package had no styles at all.
    expect(textOf(saved, 'xl/styles.xml')).toContain('<dxfs count="1"><dxf>');
    expect(textOf(saved, '[Content_Types].xml')).toContain('/xl/styles.xml');
  });
});

describe('styles', () => {
  const styles =
    '<fonts count="1"><font><sz val="10"/><name val="宋体"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1"><alignment horizontal="center"/></xf></cellXfs><extLst/>';
  const given = { styles, sheet: '<sheetData/>' };

  test('a number format is added once, in front of the fonts, and the rest of the style is kept', () => {
    const { workbook, sheet } = open(given);
    const date = workbook.styles.withNumberFormat(1, 'yyyy-mm-dd');
    expect(date).toBe(2);
    expect(workbook.styles.withNumberFormat(1, 'yyyy-mm-dd')).toBe(2);
    expect(workbook.styles.numberFormat(2)).toBe('yyyy-mm-dd');
    sheet.setStyle(0, 0, date);
    const xml = textOf(saveXlsx(workbook), 'xl/styles.xml');
    expect(xml).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts');
    expect(xml).toContain('<cellXfs count="3">');
    expect(xml).toContain(
      '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" applyAlignment="1" applyNumberFormat="1"><alignment horizontal="center"/></xf></cellXfs>',
    );
  });

  test('formats that nobody uses are not written', () => {
    const { file, workbook } = open(given);
    workbook.styles.withNumberFormat(0, '0.000');
    expect(sameBytes(saveXlsx(workbook), file)).toBe(true);
  });

  test('one of everybody’s formats needs no new number, and a style that exists is used', () => {
    const { workbook } = open({
      ...given,
      styles: styles.replace(
        '</cellXfs>',
        '<xf borderId="0" fillId="0" fontId="0" numFmtId="14" applyNumberFormat="1"/></cellXfs>',
      ),
    });
    expect(workbook.styles.withNumberFormat(0, 'm/d/yyyy')).toBe(2);
    expect(workbook.styles.withNumberFormat(2, 'General')).toBe(3);
  });

  test('fonts, fills and alignment can be changed one at a time', () => {
    const { workbook, sheet } = open(given);
    const painter = workbook.styles;
    if (!('withLook' in painter) || typeof painter.withLook !== 'function') throw new Error('no looks');
    const style: number = painter.withLook(1, { bold: true, fill: '#FFF2CC', wrap: true, size: 12 });
    sheet.setStyle(3, 3, style);
    const again = openXlsx(saveXlsx(workbook), 'again.xlsx');
    const painted = again.styles;
    expect(painted.bold(style)).toBe(true);
    expect(painted.fill(style)).toBe('#FFF2CC');
    expect('look' in painted && typeof painted.look === 'function' && painted.look(style)).toEqual({
      bold: true,
      italic: false,
      color: '#000000',
      size: 12,
      font: '宋体',
      fill: '#FFF2CC',
      wrap: true,
      struck: false,
      horizontal: 'Center',
    });
    expect(painted.bold(1)).toBe(false);
  });
});

describe('sheets and names', () => {
  const two: Given = {
    bookStart: '<bookViews><workbookView activeTab="1"/></bookViews>',
    sheets:
      '<sheet name="One" sheetId="1" r:id="rId1"/><sheet name="Two" sheetId="2" state="hidden" r:id="rId8"/><sheet name="Three" sheetId="5" r:id="rId9"/>',
    bookRelations:
      relation('rId8', 'worksheet', 'worksheets/sheet2.xml') + relation('rId9', 'worksheet', 'worksheets/sheet3.xml'),
    book: '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">Three!$A$1</definedName><definedName name="a" localSheetId="1">Two!$A$1</definedName><definedName name="b">1</definedName></definedNames><calcPr calcId="1"/>',
    sheet: '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData/>',
    parts: {
      'xl/worksheets/sheet2.xml': sheetXml(
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      ),
      'xl/worksheets/_rels/sheet2.xml.rels': relations(relation('rId1', 'table', '../tables/table1.xml')),
      'xl/tables/table1.xml':
        '<table id="1" displayName="T" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="x"/></tableColumns></table>',
      'xl/worksheets/sheet3.xml': sheetXml('<sheetData/>'),
    },
  };

  test('a new sheet has its part, its type, its relationship and its place', () => {
    const { workbook } = open(two);
    const added = new Sheet('{new}', '关键少数 & Co', null);
    added.visibility = 'VeryHidden';
    added.setValue(0, 0, 'x');
    added.widths.set(0, 105);
    added.tabColor = '#00B050';
    workbook.sheets.splice(1, 0, added);
    workbook.active = 2;
    workbook.names.push({
      name: 'ours',
      scope: '{new}',
      formula: "='关键少数 & Co'!$A$1",
      visible: false,
      comment: '',
    });
    const saved = saveXlsx(workbook);
    expect(textOf(saved, 'xl/workbook.xml')).toContain(
      '<sheet name="关键少数 &amp; Co" sheetId="6" state="veryHidden" r:id="rId4"/><sheet name="Two"',
    );
    expect(textOf(saved, 'xl/workbook.xml')).toContain(
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="3">Three!$A$1</definedName><definedName name="a" localSheetId="2">Two!$A$1</definedName><definedName name="b">1</definedName>' +
        '<definedName name="ours" localSheetId="1" hidden="1">\'关键少数 &amp; Co\'!$A$1</definedName></definedNames>',
    );
    expect(textOf(saved, 'xl/worksheets/sheet4.xml')).toContain(
      '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1"/><sheetViews>',
    );
    expect(textOf(saved, 'xl/worksheets/sheet4.xml')).toContain(
      '<cols><col min="1" max="1" width="20" customWidth="1"/></cols><sheetData>',
    );
    const again = openXlsx(saved, 'again.xlsx');
    expect(again.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['One', 'Visible'],
      ['关键少数 & Co', 'VeryHidden'],
      ['Two', 'Hidden'],
      ['Three', 'Visible'],
    ]);
    expect(again.active).toBe(2);
    expect(again.names.find(({ name }) => name === 'ours')?.scope).toBe(again.sheets[1]?.id);
  });

  test('a sheet that comes and goes leaves the very file', () => {
    const { file, workbook } = open(two);
    const added = new Sheet('{new}', 'x', null);
    workbook.sheets.push(added);
    expect(sameBytes(saveXlsx(workbook), file)).toBe(false);
    workbook.sheets.pop();
    expect(sameBytes(saveXlsx(workbook), file)).toBe(true);
  });

  test('a deleted sheet takes its tables, its names and nothing else', () => {
    const { workbook } = open(two);
    workbook.sheets.splice(1, 1);
    workbook.names = workbook.names.filter(({ name }) => name === 'b');
    workbook.active = 0;
    const saved = saveXlsx(workbook);
    const parts = Object.keys(partsOf(saved));
    expect(parts).not.toEqual(expect.arrayContaining(['xl/worksheets/sheet2.xml']));
    expect(parts.filter((part) => /sheet2|table1/.test(part))).toEqual([]);
    expect(textOf(saved, 'xl/workbook.xml')).toContain(
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Three!$A$1</definedName><definedName name="b">1</definedName></definedNames>',
    );
    expect(textOf(saved, SHEET)).toContain('tabSelected="1"');
    expect(openXlsx(saved, 'again.xlsx').sheets.map(({ name }) => name)).toEqual(['One', 'Three']);
  });

  test('renaming, hiding, and another sheet in front', () => {
    const { workbook, sheet } = open(two);
    sheet.name = 'Uno';
    sheet.visibility = 'Hidden';
    workbook.active = 2;
    const saved = saveXlsx(workbook);
    expect(textOf(saved, 'xl/workbook.xml')).toContain('<workbookView activeTab="2"/>');
    expect(textOf(saved, 'xl/workbook.xml')).toContain('<sheet name="Uno" sheetId="1" r:id="rId1" state="hidden"/>');
    expect(textOf(saved, 'xl/worksheets/sheet2.xml')).not.toContain('tabSelected');
  });

  test('names come, change and go; the others keep their text', () => {
    const { file, workbook } = open(two);
    const before = workbook.names;
    workbook.names = [
      ...before,
      { name: 'vf.x', scope: null, formula: '=One!$A$1:$B$2', visible: true, comment: 'a "b"' },
    ];
    expect(textOf(saveXlsx(workbook), 'xl/workbook.xml')).toContain(
      '<definedName name="b">1</definedName><definedName name="vf.x" comment="a &quot;b&quot;">One!$A$1:$B$2</definedName></definedNames>',
    );
    workbook.names = before;
    expect(sameBytes(saveXlsx(workbook), file)).toBe(true);
    workbook.names = [];
    expect(textOf(saveXlsx(workbook), 'xl/workbook.xml')).toContain(
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">Three!$A$1</definedName></definedNames>',
    );
  });
});

describe('tables', () => {
  const xml =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="3" name="Data" displayName="Data" ref="A1:B4" totalsRowCount="1"><autoFilter ref="A1:B3"><filterColumn colId="1"/></autoFilter>' +
    '<tableColumns count="2"><tableColumn id="1" name="Name" dataDxfId="1"/><tableColumn id="5" name="Amount"><calculatedColumnFormula>1</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="X"/></table>';
  const given: Given = {
    sheet: '<sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': relations(relation('rId1', 'table', '../tables/table1.xml')),
      'xl/tables/table1.xml': xml,
    },
  };
  const table = (sheet: Sheet) => {
    const found = sheet.tables[0];
    if (!found) throw new Error('no table');
    return found;
  };

  test('a table that grows gets columns with new ids; its filter grows with it, without the totals row', () => {
    const { workbook, sheet } = open(given);
    const grown = table(sheet);
    grown.area = { row: 0, column: 0, rows: 5, columns: 3 };
    grown.columns.push('Tier\nA&B');
    const saved = textOf(saveXlsx(workbook), 'xl/tables/table1.xml');
    expect(saved).toBe(
      xml
        .replace('ref="A1:B4"', 'ref="A1:C5"')
        .replace('ref="A1:B3"', 'ref="A1:C4"')
        .replace('count="2"', 'count="3"')
        .replace('</tableColumns>', '<tableColumn id="6" name="Tier_x000a_A&amp;B"/></tableColumns>'),
    );
  });

  test('grown and shrunk again, it is the very file', () => {
    const { file, workbook, sheet } = open(given);
    const grown = table(sheet);
    grown.area = { row: 0, column: 0, rows: 4, columns: 3 };
    grown.columns.push('Tier');
    expect(sameBytes(saveXlsx(workbook), file)).toBe(false);
    grown.area = { row: 0, column: 0, rows: 4, columns: 2 };
    grown.columns.pop();
    expect(sameBytes(saveXlsx(workbook), file)).toBe(true);
  });

  test('a column is renamed by its header cell', () => {
    const { workbook, sheet } = open(given);
    sheet.setValue(0, 1, 'Betrag');
    expect(textOf(saveXlsx(workbook), 'xl/tables/table1.xml')).toContain(
      '<tableColumn id="5" name="Betrag"><calculatedColumnFormula>',
    );
  });

  test('a column in the middle leaves the others their ids', () => {
    const { workbook, sheet } = open(given);
    const grown = table(sheet);
    grown.area = { row: 0, column: 0, rows: 4, columns: 3 };
    grown.columns.splice(1, 0, 'New');
    expect(
      [...textOf(saveXlsx(workbook), 'xl/tables/table1.xml').matchAll(/id="(\d)" name="(\w+)"/g)].map((match) =>
        match.slice(1),
      ),
    ).toEqual([
      ['3', 'Data'],
      ['1', 'Name'],
      ['6', 'New'],
      ['5', 'Amount'],
    ]);
  });

  test('a new table gets a part, and a removed one goes with its part', () => {
    const { workbook, sheet } = open(given);
    const made = {
      ...table(sheet),
      id: 'x',
      name: 'New',
      part: null,
      columns: ['a', 'b'],
      totalsRow: false,
      area: { row: 9, column: 0, rows: 3, columns: 2 },
    };
    sheet.tables.splice(0, 1, made);
    const saved = saveXlsx(workbook);
    expect(textOf(saved, SHEET)).toContain('<tableParts count="1"><tablePart r:id="rId1"/></tableParts>');
    expect(textOf(saved, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain('Target="../tables/table1.xml"');
    const again = first(openXlsx(saved, 'again.xlsx')).tables;
    expect(again).toMatchObject([
      { name: 'New', columns: ['a', 'b'], area: { row: 9, column: 0, rows: 3, columns: 2 } },
    ]);
  });
});

describe('custom XML and settings', () => {
  const given: Given = {
    bookRelations: relation('rId9', 'customXml', '../customXml/item1.xml'),
    parts: { 'customXml/item1.xml': '<a xmlns="urn:a"/>' },
  };

  test('a part is added with its id, changed and removed', () => {
    const { file, workbook } = open(given);
    const part = {
      id: '{0F0F0F0F-0000-0000-0000-00000000000A}',
      namespace: 'urn:ours',
      xml: '<p xmlns="urn:ours">1</p>',
      part: null,
    };
    workbook.customXml.push(part);
    const saved = saveXlsx(workbook);
    expect(textOf(saved, 'customXml/item2.xml')).toBe(part.xml);
    expect(textOf(saved, '[Content_Types].xml')).toContain('/customXml/itemProps2.xml');
    const again = openXlsx(saved, 'again.xlsx');
    expect(again.customXml[1]).toEqual({ ...part, part: 'customXml/item2.xml' });
    const kept = again.customXml[1];
    if (kept) kept.xml = '<p xmlns="urn:ours">2</p>';
    expect(textOf(saveXlsx(again), 'customXml/item2.xml')).toBe('<p xmlns="urn:ours">2</p>');
    again.customXml.pop();
    expect(partsOf(saveXlsx(again))).toEqual(partsOf(file));
    workbook.customXml.pop();
    expect(sameBytes(saveXlsx(workbook), file)).toBe(true);
  });

  test('settings survive, are no custom XML part to the add-in, and leave with the last of them', () => {
    const { file, workbook } = open(given);
    workbook.settings.set('policy', '{"a":"<&\\"客"}');
    const again = openXlsx(saveXlsx(workbook), 'again.xlsx');
    expect([...again.settings]).toEqual([['policy', '{"a":"<&\\"客"}']]);
    expect(again.customXml).toHaveLength(1);
    again.settings.set('policy', '1');
    const third = openXlsx(saveXlsx(again), 'third.xlsx');
    expect(third.settings.get('policy')).toBe('1');
    third.settings.clear();
    expect(partsOf(saveXlsx(third))).toEqual(partsOf(file));
  });
});

describe('columns', () => {
  const cols =
    '<cols><col min="1" max="5" width="12" style="2" customWidth="1"/><col min="9" max="16384" hidden="1" width="9"/></cols>';
  test('a width inside a band splits it', () => {
    const { workbook, sheet } = open({ sheet: `<sheetFormatPr/>${cols}<sheetData/>` });
    sheet.widths.set(2, 105);
    sheet.widths.set(6, 52.5);
    expect(savedSheet(workbook)).toContain(
      '<cols><col min="1" max="2" width="12" style="2" customWidth="1"/><col min="3" max="3" width="20" style="2" customWidth="1"/><col min="4" max="5" width="12" style="2" customWidth="1"/>' +
        '<col min="7" max="7" width="10" customWidth="1"/><col min="9" max="16384" hidden="1" width="9"/></cols><sheetData/>',
    );
  });

  test('a width set and taken back is no change', () => {
    const { file, workbook, sheet } = open({ sheet: `<sheetData/>` });
    sheet.widths.set(3, 50);
    expect(sameBytes(saveXlsx(workbook), file)).toBe(false);
    sheet.widths.delete(3);
    expect(sameBytes(saveXlsx(workbook), file)).toBe(true);
  });
});

test('protection that was taken away or put on is written', () => {
  const { workbook, sheet } = open({ sheet: '<sheetData/><sheetProtection sheet="1" password="CC1A"/><pageMargins/>' });
  sheet.protected = false;
  expect(savedSheet(workbook)).toBe(sheetXml('<sheetData/><pageMargins/>'));
});

test('a part whose namespace has a prefix is patched too', () => {
  const { workbook, sheet } = open({
    parts: {
      [SHEET]:
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    },
  });
  sheet.setValue(0, 1, 2);
  const again = first(openXlsx(saveXlsx(workbook), 'again.xlsx'));
  expect([again.value(0, 0), again.value(0, 1)]).toEqual([1, 2]);
});

test('a new workbook is saved and opened', () => {
  const workbook = newWorkbook('客户/清单');
  first(workbook).setValue(0, 0, 'x');
  const again = openXlsx(saveXlsx(workbook), 'again.xlsx');
  expect(first(again).name).toBe('客户_清单');
  expect(first(again).value(0, 0)).toBe('x');
});
