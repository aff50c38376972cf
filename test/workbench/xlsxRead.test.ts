import { openXlsx } from '../../src/workbench/host/file/xlsx';
import { packageOf, relation, relations, sheetXml, zip, type Given } from './packages';

function open(given: Given) {
  const workbook = openXlsx(packageOf(given), 'given.xlsx');
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error('no sheet');
  return { workbook, sheet };
}

function rows(...inner: string[]): string {
  return `<sheetData>${inner.join('')}</sheetData>`;
}

describe('values', () => {
  const { sheet } = open({
    strings:
      '<si><t>plain</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space="preserve">text</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si><si/><si><t>a &amp; b&#10;c_x000D_d &#x5BA2;</t></si>',
    sheet: rows(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c></row>',
      '<row r="2"><c r="A2"><v>12.5</v></c><c r="B2" t="n"><v>-1E-3</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#DIV/0!</v></c><c r="E2"><v>0</v></c></row>',
      '<row r="3"><c r="A3" t="str"><v>given &lt;out&gt;</v></c><c r="B3" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r="C3" s="2"/><c r="D3"><v></v></c></row>',
      "<row r='4'><c r='A4' t='inlineStr'><is><t><![CDATA[1 < 2]]></t></is></c><c t=\"d\" r=\"B4\"><v>2026-10-02</v></c></row>",
    ),
  });

  test.each([
    ['a shared text', 0, 0, 'plain'],
    ['rich text is its text', 0, 1, 'rich text'],
    ['a phonetic guide is not part of it', 0, 2, '東京'],
    ['an empty shared text', 0, 3, ''],
    ['entities and escapes', 0, 4, 'a & b\nc\rd 客'],
    ['a number', 1, 0, 12.5],
    ['a number with exponent', 1, 1, -0.001],
    ['a boolean', 1, 2, true],
    ['an error', 1, 3, { error: '#DIV/0!' }],
    ['zero', 1, 4, 0],
    ['a text without a table', 2, 0, 'given <out>'],
    ['an inline text', 2, 1, 'inline'],
    ['a cell with a format only', 2, 2, null],
    ['a cell with nothing in it', 2, 3, null],
    ['a CDATA section', 3, 0, '1 < 2'],
    ['an ISO date of the strict edition: 46,297 days from 1899-12-30', 3, 1, 46297],
  ])('%s', (_, row, column, value) => {
    expect(sheet.value(row, column)).toEqual(value);
  });

  test('nothing is touched by opening', () => {
    expect(sheet.touched.size).toBe(0);
    expect(sheet.style(2, 2)).toBe(2);
  });
});

test('rows and cells without an address follow one another', () => {
  const { sheet } = open({
    sheet: rows(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    ),
  });
  expect([sheet.value(0, 0), sheet.value(0, 1), sheet.value(4, 2), sheet.value(4, 3), sheet.value(5, 0)]).toEqual([
    1, 2, 3, 4, 5,
  ]);
});

describe('formulas', () => {
  const { workbook, sheet } = open({
    sheet: rows(
      '<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>3</v></c><c r="B1" t="str"><f>IF(A1&gt;1,"x","")</f><v>x</v></c></row>',
      `<row r="2"><c r="A2"><f t="shared" ref="A2:B4" si="0">B2+$C2+D$1+$E$1+SUM('a b'!F2:G3)+LOG10(7)+T[col]+H:H+3:3+"B2"</f><v>1</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>`,
      '<row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>',
      '<row r="5"><c r="A5"><f t="array" ref="A5:A6">ROW(B1:B2)</f><v>1</v></c><c r="B5" cm="1"><f t="array" ref="B5:B7">_xlfn._xlws.SORT(C1:C3)</f><v>1</v></c></row>',
      '<row r="6"><c r="A6"><v>2</v></c><c r="C6"><f>_xlfn.LET(_xlpm.x,A1,_xlpm.x+_xlfn.XLOOKUP(1,A1:A2,B1:B2))</f><v>1</v></c><c r="D6"><f>_xldudf_TIER(F5)</f><v>1</v></c></row>',
    ),
  });

  test.each([
    ['a formula', 0, 0, '=SUM(B1:C1)'],
    ['with signs that XML escapes', 0, 1, '=IF(A1>1,"x","")'],
    ['the first of a shared formula', 1, 0, `=B2+$C2+D$1+$E$1+SUM('a b'!F2:G3)+LOG10(7)+T[col]+H:H+3:3+"B2"`],
    ['shared, one to the right', 1, 1, `=C2+$C2+E$1+$E$1+SUM('a b'!G2:H3)+LOG10(7)+T[col]+I:I+3:3+"B2"`],
    ['shared, one down', 2, 0, `=B3+$C3+D$1+$E$1+SUM('a b'!F3:G4)+LOG10(7)+T[col]+H:H+4:4+"B2"`],
    ['an array formula stands in its first cell', 4, 0, '=ROW(B1:B2)'],
    ['its other cells hold results', 5, 0, undefined],
    ['a spill without the file’s prefixes', 4, 1, '=SORT(C1:C3)'],
    ['younger functions and local names', 5, 2, '=LET(x,A1,x+XLOOKUP(1,A1:A2,B1:B2))'],
    ['a function of ours', 5, 3, '=TIER(F5)'],
  ])('%s', (_, row, column, formula) => {
    expect(sheet.formula(row, column)).toBe(formula);
  });

  test('arrays say where they reach and whether they spill', () => {
    expect(sheet.arrays).toEqual([
      { area: { row: 4, column: 0, rows: 2, columns: 1 }, dynamic: false },
      { area: { row: 4, column: 1, rows: 3, columns: 1 }, dynamic: true },
    ]);
    expect(workbook.fileName).toBe('given.xlsx');
  });
});

test('a follower of a shared formula that stands before its first cell is found too', () => {
  const { sheet } = open({
    sheet: rows(
      '<row r="1"><c r="A1"><f t="shared" si="4"/><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="4">B2*2</f><v>1</v></c></row>',
    ),
  });
  expect(sheet.formula(0, 0)).toBe('=B1*2');
  expect(sheet.value(0, 0)).toBe(1);
});

test('what stands around the cells', () => {
  const { sheet } = open({
    styles:
      '<dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
    sheet:
      '<sheetPr filterMode="1"><tabColor rgb="FF00B050"/></sheetPr><cols><col min="1" max="1" width="9.140625"/><col min="2" max="3" width="20" hidden="1" customWidth="1"/></cols>' +
      rows(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="4" hidden="true"/>',
      ) +
      '<sheetProtection sheet="1" objects="1"/><autoFilter ref="A1:C9"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>' +
      '<mergeCells count="1"><mergeCell ref="B2:C5"/></mergeCells>' +
      '<conditionalFormatting sqref="A1:A9 C1"><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>$A1&gt;1</formula></cfRule><cfRule type="dataBar" priority="1"><dataBar/></cfRule></conditionalFormatting>',
  });
  expect([...sheet.widths]).toEqual([
    [0, 48],
    [1, 105],
    [2, 105],
  ]);
  expect([...sheet.hiddenColumns]).toEqual([1, 2]);
  expect([...sheet.hiddenRows]).toEqual([1, 3]);
  expect(sheet.protected).toBe(true);
  expect(sheet.tabColor).toBe('#00B050');
  expect(sheet.autoFilter).toEqual({
    area: { row: 0, column: 0, rows: 9, columns: 3 },
    filtered: true,
    filters: [
      {
        column: 0,
        on: 'Values',
        custom: null,
        xml: '<filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn>',
      },
    ],
  });
  expect(sheet.merged).toEqual([{ row: 1, column: 1, rows: 4, columns: 2 }]);
  expect(sheet.conditionalFormats).toMatchObject([
    {
      areas: [
        { row: 0, column: 0, rows: 9, columns: 1 },
        { row: 0, column: 2, rows: 1, columns: 1 },
      ],
      type: 'expression',
      formula: '=$A1>1',
      format: { fill: '#FFC7CE', color: '#9C0006', bold: true, italic: null },
      priority: 2,
      stopIfTrue: true,
    },
    { type: 'dataBar', formula: '', priority: 1, stopIfTrue: false },
  ]);
});

test('the workbook: date system, protection, sheets, names, the sheet in front', () => {
  const { workbook } = open({
    bookStart:
      '<workbookPr date1904="1"/><workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="2"/></bookViews>',
    sheets:
      '<sheet name="A &amp; B" sheetId="3" r:id="rId1"/><sheet name="Chart" sheetId="4" r:id="rId7"/><sheet name="客户" sheetId="9" state="veryHidden" r:id="rId8"/>',
    bookRelations:
      relation('rId7', 'chartsheet', 'chartsheets/sheet1.xml') + relation('rId8', 'worksheet', 'worksheets/sheet2.xml'),
    book:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">A1</definedName><definedName name="vf.policy" hidden="1" comment="ours">\'A &amp; B\'!$A$1</definedName>' +
      '<definedName name="local" localSheetId="2">客户!$B$2</definedName></definedNames>',
    parts: { 'xl/worksheets/sheet2.xml': sheetXml('<sheetData/>'), 'xl/chartsheets/sheet1.xml': '<chartsheet/>' },
  });
  expect(workbook.date1904).toBe(true);
  expect(workbook.protected).toBe(true);
  expect(workbook.sheets.map(({ id, name, visibility }) => [id, name, visibility])).toEqual([
    ['{00000000-0001-0000-0003-000000000000}', 'A & B', 'Visible'],
    ['{00000000-0001-0000-0009-000000000000}', '客户', 'VeryHidden'],
  ]);
  expect(workbook.active).toBe(1);
  expect(workbook.names).toEqual([
    { name: 'vf.policy', scope: null, formula: "='A & B'!$A$1", visible: false, comment: 'ours' },
    {
      name: 'local',
      scope: '{00000000-0001-0000-0009-000000000000}',
      formula: '=客户!$B$2',
      visible: true,
      comment: '',
    },
  ]);
});

test('a table: its area, columns, totals row and filter', () => {
  const { sheet } = open({
    sheet: '<sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': relations(relation('rId1', 'table', '../tables/table7.xml')),
      'xl/tables/table7.xml':
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="7" name="T" displayName="客户表" ref="B3:C9" totalsRowCount="1"><autoFilter ref="B3:C8"><filterColumn colId="0" hiddenButton="1"/><filterColumn colId="1"><filters><filter val="x"/></filters></filterColumn></autoFilter>' +
        '<tableColumns count="2"><tableColumn id="1" name="Name"/><tableColumn id="2" name="two_x000a_lines"/></tableColumns><tableStyleInfo name="TableStyleLight1"/></table>',
    },
  });
  expect(sheet.tables).toEqual([
    {
      id: '7',
      name: '客户表',
      area: { row: 2, column: 1, rows: 7, columns: 2 },
      headerRow: true,
      totalsRow: true,
      columns: ['Name', 'two\nlines'],
      filtered: true,
      filters: [
        {
          column: 1,
          on: 'Values',
          custom: null,
          xml: '<filterColumn colId="1"><filters><filter val="x"/></filters></filterColumn>',
        },
      ],
      style: 'TableStyleLight1',
      stripes: false,
      part: 'xl/tables/table7.xml',
      changed: false,
    },
  ]);
});

test('styles: number formats of the file, of everybody, of Chinese Excel; fills, fonts, themes', () => {
  const { workbook } = open({
    styles:
      '<numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
      '<fonts><font><sz val="11"/></font><font><b/><color theme="1" tint="0.5"/></font></fonts>' +
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.7999816888943144"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="176" fontId="1" fillId="2"/><xf numFmtId="14" fillId="3"/><xf numFmtId="58"/></cellXfs>',
  });
  const { styles } = workbook;
  expect([0, 1, 2, 3, 99].map((style) => styles.numberFormat(style))).toEqual([
    'General',
    'yyyy\\-mm\\-dd',
    'm/d/yyyy',
    'm"月"d"日"',
    'General',
  ]);
  // Excel paints "Blue, Accent 1, Lighter 80%" as D9E1F2, with coarser arithmetic of its own; yellow is index 13.
  expect(channels(styles.fill(1)).every((channel, i) => Math.abs(channel - (channels('#D9E1F2')[i] ?? 0)) <= 2)).toBe(
    true,
  );
  expect(styles.fill(2)).toBe('#FFFF00');
  expect(styles.fill(0)).toBeNull();
  expect(styles.bold(1)).toBe(true);
  expect(styles.bold(0)).toBe(false);
  expect(styles.fontColor(1)).toMatch(/^#(7F7F7F|808080)$/);
});

function channels(color: string | null): number[] {
  return [1, 3, 5].map((at) => parseInt((color ?? '').slice(at, at + 2), 16));
}

test('a theme of the file gives the colours', () => {
  const { workbook } = open({
    bookRelations: relation('rId5', 'theme', 'theme/theme1.xml'),
    styles:
      '<fonts><font><color theme="0"/></font><font><color theme="5"/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>',
    parts: {
      'xl/theme/theme1.xml':
        '<a:theme xmlns:a="x"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="EEEEEE"/></a:lt1><a:accent2><a:srgbClr val="123456"/></a:accent2></a:clrScheme></a:themeElements></a:theme>',
    },
  });
  expect([0, 1].map((style) => workbook.styles.fontColor(style))).toEqual(['#EEEEEE', '#123456']);
});

test('custom XML parts have their id and namespace', () => {
  const { workbook } = open({
    bookRelations: relation('rId9', 'customXml', '../customXml/item1.xml'),
    parts: {
      'customXml/item1.xml': '<p:policy xmlns:p="urn:example">1</p:policy>',
      'customXml/itemProps1.xml': '<ds:datastoreItem ds:itemID="{AAAAAAAA-0000-0000-0000-000000000001}" xmlns:ds="x"/>',
      'customXml/_rels/item1.xml.rels': relations(relation('rId1', 'customXmlProps', 'itemProps1.xml')),
    },
  });
  expect(workbook.customXml).toEqual([
    {
      id: '{AAAAAAAA-0000-0000-0000-000000000001}',
      namespace: 'urn:example',
      xml: '<p:policy xmlns:p="urn:example">1</p:policy>',
      part: 'customXml/item1.xml',
    },
  ]);
});

test('a part that puts the main namespace behind a prefix reads the same', () => {
  const { sheet } = open({
    parts: {
      'xl/worksheets/sheet1.xml':
        '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>hi</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    },
  });
  expect(sheet.value(0, 0)).toBe('hi');
});

describe('files that are not what they seem', () => {
  const ole = (name: string) => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    [...name].forEach((letter, i) => (bytes[1024 + 2 * i] = letter.charCodeAt(0)));
    return bytes;
  };
  const broken = (sheet: string) => packageOf({ parts: { 'xl/worksheets/sheet1.xml': sheet } });

  test.each([
    ['an .xls', ole('Workbook'), 'old-xls'],
    ['a workbook with a password', ole('EncryptedPackage'), 'encrypted'],
    ['a zip of something else', zip({ 'readme.txt': 'hello' }), 'not-a-workbook'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not-a-workbook'],
    [
      'a Word document',
      zip({
        '[Content_Types].xml':
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
        'word/document.xml': '<document/>',
      }),
      'not-a-workbook',
    ],
    ['a sheet cut off', broken('<worksheet><sheetData><row r="1"><c r="A1"><v>1'), 'damaged'],
    ['a sheet cut off between cells', broken('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>'), 'damaged'],
    ['a sheet that is none', broken('<nothing/>'), 'damaged'],
    ['an empty sheet part', broken(''), 'damaged'],
    [
      'a text number that there is not',
      packageOf({ sheet: rows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>') }),
      'damaged',
    ],
    [
      'a row beyond the last',
      packageOf({ sheet: rows('<row r="99999999"><c r="A99999999"><v>7</v></c></row>') }),
      'damaged',
    ],
    ['a sheet whose part is missing', packageOf({ sheets: '<sheet name="x" sheetId="1" r:id="rId77"/>' }), 'damaged'],
  ])('%s', (_, bytes, code) => {
    expect(() => openXlsx(bytes, 'x.xlsx')).toThrow(expect.objectContaining({ name: 'FileError', code }));
  });

  test('any file cut short or scribbled over gives a FileError or opens, never anything else', () => {
    const file = packageOf({
      strings: '<si><t>a</t></si>',
      sheet: rows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
    });
    const outcomes = new Set<string>();
    for (let i = 0; i < file.length; i += 3) {
      const scribbled = file.slice();
      scribbled[i] = (scribbled[i] ?? 0) ^ 0x5a;
      for (const bytes of [file.slice(0, i), scribbled]) {
        try {
          openXlsx(bytes, 'x.xlsx');
          outcomes.add('opened');
        } catch (error) {
          outcomes.add(error instanceof Error ? error.name : 'thrown');
        }
      }
    }
    expect([...outcomes].sort()).toEqual(['FileError', 'opened']);
  });
});

test('300,000 rows of nothing but formats open in seconds', () => {
  const parts = ['<sheetData>'];
  for (let row = 1; row <= 300_000; row++) {
    parts.push(
      row % 2
        ? `<row r="${row}" ht="15" customHeight="1"/>`
        : `<row r="${row}"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`,
    );
  }
  parts.push('</sheetData>');
  const file = packageOf({ sheet: parts.join('') });
  const before = process.memoryUsage().heapUsed;
  const started = process.cpuUsage();
  const { sheets } = openXlsx(file, 'phantom.xlsx');
  const { user, system } = process.cpuUsage(started);
  expect(sheets[0]?.usedArea(true)).toBeNull();
  expect(sheets[0]?.usedArea(false)).toEqual({ row: 1, column: 0, rows: 299_999, columns: 2 });
  expect((user + system) / 1e6).toBeLessThan(3);
  expect((process.memoryUsage().heapUsed - before) / 1e6).toBeLessThan(180);
});
