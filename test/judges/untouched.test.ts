/** The judge is judged: it passes an honest change and finds each dishonest one. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sampleWorkbook } from '../../src/workbench/samples/sampleXlsx';
import { differences, type Allowed } from './untouched';

const SHEET = 'xl/worksheets/sheet1.xml';
const RELS = 'xl/worksheets/_rels/sheet1.xml.rels';
const ALLOWED: Allowed = { sheets: { Accounts: { columns: ['O', 'P'] } } };

type Edit = readonly [part: string, from: string | RegExp, to: string | null];

/**
 * A copy with text replaced in its parts; a part replaced by null is left out. Throws if there is nothing to replace.
 */
function edited(bytes: Uint8Array, ...edits: readonly Edit[]): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [part, from, to] of edits) {
    const text = strFromU8(parts[part] ?? new Uint8Array());
    if (to === null) delete parts[part];
    else if (text.replace(from, () => to) === text) throw new Error(`nothing to replace in ${part}`);
    else parts[part] = strToU8(text.replace(from, () => to));
  }
  return zipSync(parts, { level: 1 });
}

/** The English sample with a chart on its first sheet. */
function withChart(): Uint8Array {
  const parts = unzipSync(
    edited(
      sampleWorkbook('en'),
      [SHEET, '</worksheet>', '<drawing r:id="rId900"/></worksheet>'],
      [RELS, '</Relationships>', '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>'],
      ['[Content_Types].xml', '</Types>', '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>'],
    ),
  ); // prettier-ignore
  parts['xl/drawings/drawing1.xml'] = strToU8('<xdr:wsDr xmlns:xdr="x"/>');
  parts['xl/charts/chart1.xml'] = strToU8('<c:chartSpace xmlns:c="c"/>');
  return zipSync(parts, { level: 1 });
}

const BEFORE = withChart();

const RULE =
  '<conditionalFormatting sqref="B4:B63"><cfRule type="expression" dxfId="1" priority="1"><formula>$P4&lt;TODAY()</formula></cfRule></conditionalFormatting>';

/** What an honest writer does: two columns, a style, a string, a rule ahead of the user's, a sheet, a hidden name. */
const HONEST: readonly Edit[] = [
  [
    SHEET,
    /(?<=<c r="N4"[^>]*>(<v>\d+<\/v><\/c>)?)(?=<\/row>)/,
    '<c r="O4" t="inlineStr"><is><t>S</t></is></c><c r="P4" s="2"><v>46349</v></c>',
  ],
  [SHEET, '</cols>', '<col min="15" max="16" width="11" customWidth="1"/></cols>'],
  [SHEET, 'priority="1"', 'priority="2"'],
  [SHEET, '<conditionalFormatting', `${RULE}<conditionalFormatting`],
  [SHEET, /<dimension ref="[^"]*"/, '<dimension ref="A1:P65"'],
  ['xl/styles.xml', '</cellXfs>', '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'],
  ['xl/styles.xml', '</dxfs>', '<dxf><fill><patternFill><bgColor rgb="FFFDE7E9"/></patternFill></fill></dxf></dxfs>'],
  ['xl/sharedStrings.xml', '</sst>', '<si><t>级别</t></si></sst>'],
  ['xl/workbook.xml', '</sheets>', '<sheet name="关键少数" sheetId="9" r:id="rId99"/></sheets>'],
  [
    'xl/workbook.xml',
    '</definedNames>',
    '<definedName name="vf_tier" hidden="1">Accounts!$O$4:$O$63</definedName></definedNames>',
  ],
  [
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
  ],
];

test('the same bytes are untouched', () => {
  expect(differences(BEFORE, BEFORE, { sheets: {} })).toEqual([]);
});

test('new columns with their styles, rules, names and an announced sheet are no difference', () => {
  expect(differences(BEFORE, edited(BEFORE, ...HONEST), { ...ALLOWED, newSheets: ['关键少数'] })).toEqual([]);
});

test('a sheet zipped anew with its attributes in another order is no difference', () => {
  const after = edited(BEFORE, [SHEET, /<c r="B4" s="(\d+)" t="s">/, '<c t="s" s="STYLE" r="B4">']);
  const style = /<c r="B4" s="(\d+)"/.exec(strFromU8(unzipSync(BEFORE)[SHEET] ?? new Uint8Array()))?.[1] ?? '';
  expect(differences(BEFORE, edited(after, [SHEET, 'STYLE', style]), ALLOWED)).toEqual([]);
});

test('the formula list may be left out, with its entries', () => {
  const before = edited(BEFORE, [
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    '<Relationship Id="rId50" Type="x/calcChain" Target="calcChain.xml"/></Relationships>',
  ]);
  expect(differences(before, BEFORE, { sheets: {} })).toEqual([]);
});

// prettier-ignore
const DISHONEST: readonly (readonly [what: string, finding: RegExp, edit: Edit])[] = [
  ['a value of the user', /Accounts: G5: .*510.*became.*511/, [SHEET, '<v>510</v>', '<v>511</v>']],
  ['a text of the user, pointing at another string', /Accounts: B4: /, [SHEET, /(?<=<c r="B4" s="\d+" t="s">)<v>\d+<\/v>/, '<v>0</v>']],
  ['a formula of the user', /Accounts: G64: .*SUM/, [SHEET, /<f>SUM\(G4:G\d+\)<\/f>/, '<f>SUM(G4:G5)</f>']],
  ['a formula turned into its value', /Accounts: G64: .*SUM/, [SHEET, /<f>SUM\(G4:G\d+\)<\/f>/, '']],
  ['the style number of a cell', /Accounts: I4: /, [SHEET, /<c r="I4" s="\d+"/, '<c r="I4" s="1"']],
  ['a cell of the user taken away', /Accounts: B5 is gone/, [SHEET, /<c r="B5".*?<\/c>/, '']],
  ['a new cell outside the allowed columns', /Accounts: Q4 is new/, [SHEET, /(?<=<c r="N4"[^>]*>(<v>\d+<\/v><\/c>)?)(?=<\/row>)/, '<c r="Q4"><v>1</v></c>']],
  ['the height of a row', /Accounts: row 5: /, [SHEET, /(?<=<row r="5" )ht="[\d.]+"/, 'ht="40"']],
  ['a hidden row', /Accounts: row 6: .*hidden=1/, [SHEET, '<row r="6"', '<row r="6" hidden="1"']],
  ['a row taken away', /Accounts: row 7 is gone/, [SHEET, /<row r="7".*?<\/row>/, '']],
  ['the width of a column', /Accounts: column B: /, [SHEET, '<col min="2" max="2" width="40.71"', '<col min="2" max="2" width="12"']],
  ['a merge undone', /Accounts: mergeCells/, [SHEET, /<mergeCell ref="A4:A15"\/>/, '']],
  ['a drop-down list gone', /a data validation is gone/, [SHEET, /<dataValidation type="list".*?<\/dataValidation>/, '']],
  ['a drop-down list on a column of the user', /new outside the allowed columns: C4:C63/, [SHEET, '</dataValidations>', '<dataValidation type="list" sqref="C4:C63"/></dataValidations>']],
  ['frozen panes', /Accounts: sheetViews/, [SHEET, 'ySplit="3"', 'ySplit="1"']],
  ['a link of the user', /Accounts: hyperlinks/, [SHEET, /<hyperlink ref="E4"[^>]*\/>/, '']],
  ['a link going elsewhere', /relationship is gone or changed: .*marit/, [RELS, 'mailto:marit@', 'mailto:mary@']],
  ['a filter put on', /Accounts: autoFilter/, [SHEET, '<mergeCells', '<autoFilter ref="A3:N63"/><mergeCells']],
  ['protection put on', /Accounts: sheetProtection/, [SHEET, '</sheetData>', '</sheetData><sheetProtection sheet="1"/>']],
  ['a rule of the user', /a conditional format of the user is gone/, [SHEET, '$L4=&quot;Hot&quot;', '$L4=&quot;Warm&quot;']],
  ['elements in an order that Excel refuses', /stands after/, [SHEET, '<sheetData>', '<conditionalFormatting sqref="O4"/><sheetData>']],
  ['a dropped drawing', /Accounts: drawing/, [SHEET, '<drawing r:id="rId900"/>', '']],
  ['a dropped chart part', /part xl\/charts\/chart1\.xml is gone/, ['xl/charts/chart1.xml', '', null]],
  ['a chart with other bytes', /part xl\/charts\/chart1\.xml has other bytes/, ['xl/charts/chart1.xml', '/>', '></c:chartSpace>']],
  ['a content type', /content type is gone or changed: .*chart/, ['[Content_Types].xml', /<Override PartName="\/xl\/charts[^>]*\/>/, '']],
  ['another sheet, by one blank', /part xl\/worksheets\/sheet2\.xml has other bytes/, ['xl/worksheets/sheet2.xml', '<sheetData>', '<sheetData> ']],
  ['a font of the user', /styles fonts 0/, ['xl/styles.xml', '<name val="Calibri"/>', '<name val="Arial"/>']],
  ['a fill that cells share', /cell style \d+ looks different/, ['xl/styles.xml', 'FFFFF599', 'FFFFFF00']],
  ['a number format', /number format is gone or changed/, ['xl/styles.xml', 'formatCode="dd/mm/yyyy"', 'formatCode="mm/dd/yyyy"']],
  ['a style put in front', /styles cellXfs 0/, ['xl/styles.xml', /(?<=<cellXfs[^>]*>)/, '<xf numFmtId="14"/>']],
  ['the style of a rule of the user', /styles dxfs 0/, ['xl/styles.xml', /(?<=<dxfs[^>]*>)<dxf>/, '<dxf><font><i/></font></dxf><dxf>']],
  ['a shared string', /shared string \d+: /, ['xl/sharedStrings.xml', 'Blauwal Kameratechnik', 'Blauwal Kameras']],
  ['a sheet renamed', /sheets: /, ['xl/workbook.xml', 'name="Price list"', 'name="Prices"']],
  ['a sheet hidden', /sheet Price list: /, ['xl/workbook.xml', 'name="Price list"', 'name="Price list" state="hidden"']],
  ['a name of the user', /a defined name is gone or changed: Accounts/, ['xl/workbook.xml', '$1:$3', '$1:$2']],
  ['the window of the workbook', /workbook bookViews/, ['xl/workbook.xml', 'windowWidth="28800"', 'windowWidth="100"']],
  ['the title in docProps', /part docProps\/core\.xml has other bytes/, ['docProps/core.xml', 'Lantern Bay', 'Somebody']],
];

test.each(DISHONEST)('finds %s', (_, finding, edit) => {
  const found = differences(BEFORE, edited(BEFORE, edit), ALLOWED);
  expect(found.filter((one) => finding.test(one))).not.toEqual([]);
});

test('a change is found just as well in a file that was honestly written into', () => {
  const after = edited(BEFORE, ...HONEST, [SHEET, '<v>510</v>', '<v>511</v>']);
  const found = differences(BEFORE, after, { ...ALLOWED, newSheets: ['关键少数'] });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/G5/);
});

test('a sheet that nobody announced is found', () => {
  expect(differences(BEFORE, edited(BEFORE, ...HONEST), ALLOWED)).toEqual(['sheet 关键少数 is new']);
});

test('a sheet that was not to be written may not change at all', () => {
  const after = edited(BEFORE, ...HONEST.filter(([part]) => part === SHEET));
  expect(differences(BEFORE, after, { sheets: {} })).toEqual([`part ${SHEET} has other bytes`]);
});

test("the order of the user's own rules counts, their numbers do not", () => {
  const second =
    '<conditionalFormatting sqref="M4:M63"><cfRule type="expression" dxfId="0" priority="5"><formula>TRUE</formula></cfRule></conditionalFormatting>';
  const before = edited(BEFORE, [SHEET, '<dataValidations', `${second}<dataValidations`]);
  expect(differences(before, edited(before, [SHEET, 'priority="5"', 'priority="7"']), ALLOWED)).toEqual([]);
  expect(differences(before, edited(before, [SHEET, 'priority="5"', 'priority="0"']), ALLOWED)).toEqual([
    'Accounts: conditional formats of the user changed their order',
  ]);
});
