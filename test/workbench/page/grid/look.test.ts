import { openXlsx } from '../../../../src/workbench/host/file/xlsx';
import { Desk } from '../../../../src/workbench/page/desk';
import { Painter, type CellLook } from '../../../../src/workbench/page/grid/look';
import { packageOf, relation, relations } from '../../packages';

/** 2026-11-22. */
const TODAY = 46348;

const OVERDUE = { backgroundColor: '#FDE7E9', color: '#A4262C', fontWeight: 700 };
const DUE = { backgroundColor: '#FFF4CE', color: '#835C00' };

const RULES = [
  '<dxf><font><b/><color rgb="FFA4262C"/></font><fill><patternFill><bgColor rgb="FFFDE7E9"/></patternFill></fill></dxf>',
  '<dxf><font><color rgb="FF835C00"/></font><fill><patternFill><bgColor rgb="FFFFF4CE"/></patternFill></fill></dxf>',
  '<dxf><font><i/></font></dxf>',
].join('');

/** Columns: A name, B last contact, C contact by = B + 4, D volume. */
const SHEET =
  '<sheetData>' +
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>Acme</t></is></c><c r="B2" s="1"><v>46340</v></c><c r="C2" s="1"><f>B2+4</f><v>46344</v></c><c r="D2" s="2"><v>-1200</v></c></row>' +
  '<row r="3"><c r="A3" t="inlineStr"><is><t>宁波海川</t></is></c><c r="B3" s="1"><v>46345</v></c><c r="C3" s="1"><f>B3+4</f><v>46349</v></c><c r="D3" s="3"><v>1234567.891</v></c></row>' +
  '<row r="4"><c r="A4" t="e"><v>#N/A</v></c><c r="B4" t="b"><v>1</v></c><c r="D4" s="4" t="inlineStr"><is><t>=cmd|x</t></is></c></row>' +
  '</sheetData>' +
  '<conditionalFormatting sqref="A2:A9 C2:C9">' +
  '<cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>AND($C2&lt;&gt;"",$C2&lt;TODAY())</formula></cfRule>' +
  '<cfRule type="expression" dxfId="1" priority="3"><formula>AND($C2&lt;&gt;"",$C2-TODAY()&lt;7)</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="A2:A9"><cfRule type="expression" dxfId="2" priority="2"><formula>TRUE</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="D2:D9"><cfRule type="cellIs" dxfId="1" priority="4" operator="between"><formula>1000000</formula><formula>2000000</formula></cfRule>' +
  '<cfRule type="colorScale" priority="5"><colorScale/></cfRule></conditionalFormatting>';

const STYLES =
  '<numFmts><numFmt numFmtId="170" formatCode="#,##0;[Red]\\-#,##0"/></numFmts>' +
  '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><sz val="14"/><i/><color rgb="FF123456"/><name val="A&apos;;x:url(y)"/></font></fonts>' +
  '<fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFC6E0B4"/></patternFill></fill></fills>' +
  '<borders><border/><border><top style="thin"><color rgb="FFFF0000"/></top></border></borders>' +
  '<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170"/><xf fillId="2"/>' +
  '<xf fontId="1" borderId="1"><alignment horizontal="right" vertical="top" wrapText="1" indent="1"/></xf></cellXfs>' +
  `<dxfs>${RULES}</dxfs>`;

function openDesk(locale = 'en-US') {
  const workbook = openXlsx(packageOf({ sheet: SHEET, styles: STYLES }), 'looks.xlsx');
  const desk = new Desk({ workbook, locale, functions: new Map(), today: () => TODAY });
  const look = (row: number, column: number, width = 200): CellLook => {
    const painter = new Painter(workbook, desk.calculation, desk.host.culture);
    painter.begin(desk.sheet());
    return painter.look(row, column, width);
  };
  return { desk, look };
}

describe('conditional formats', () => {
  test('the overdue row is red, its name too; the due one amber; the header neither', () => {
    const { look } = openDesk();
    expect(look(1, 0).css).toMatchObject(OVERDUE);
    expect(look(1, 2).css).toMatchObject(OVERDUE);
    expect(look(2, 2).css).toMatchObject(DUE);
    expect(look(0, 0).css).not.toHaveProperty('backgroundColor');
    expect(look(1, 1).css).not.toHaveProperty('backgroundColor');
  });

  test('the colour follows an edit of the date that it hangs on', async () => {
    const { desk, look } = openDesk();
    await desk.type(1, 1, '11/20/2026');
    expect(look(1, 0).css).toMatchObject(DUE);
    await desk.undo();
    expect(look(1, 0).css).toMatchObject(OVERDUE);
  });

  test('by priority, and no further than a rule that stops', () => {
    const { look } = openDesk();
    expect(look(1, 0).css).not.toHaveProperty('fontStyle');
    expect(look(2, 0).css).toMatchObject({ ...DUE, fontStyle: 'italic' });
  });

  test('a rule that compares is worked out; a colour scale is not drawn', () => {
    const { look } = openDesk();
    expect(look(2, 3).css).toMatchObject(DUE);
    expect(look(1, 3).css).not.toHaveProperty('backgroundColor');
  });
});

describe('the cell itself', () => {
  test('dates in the habits of whoever looks', () => {
    expect(openDesk('en-US').look(1, 1).text).toBe('11/14/2026');
    expect(openDesk('zh-CN').look(1, 1).text).toBe('2026/11/14');
    expect(openDesk('en-GB').look(1, 1).text).toBe('14/11/2026');
  });

  test('numbers stand right, texts left, truth values and errors in the middle', () => {
    const { look } = openDesk();
    const places = [look(1, 3), look(1, 0), look(3, 1), look(3, 0)].map(({ css }) => css.justifyContent);
    expect(places).toEqual(['flex-end', 'flex-start', 'center', 'center']);
  });

  test('a number format may colour a number', () => {
    expect(openDesk().look(1, 3)).toMatchObject({ text: '-1,200', css: { color: 'red' } });
  });

  test('a number that does not fit is rounded or hidden, never cut', () => {
    const { look } = openDesk();
    expect(look(2, 3, 200).text).toBe('1234567.891');
    expect(look(2, 3, 80).text).toBe('1234567.9');
    expect(look(2, 3, 50).text).toMatch(/^1E\+06$/);
    expect(look(1, 1, 40).text).toMatch(/^#+$/);
  });

  test('font, place, wrapping and lines of the file; a font name is a name and nothing else', () => {
    const { css, text, flows } = openDesk().look(3, 3);
    expect([text, flows]).toEqual(['=cmd|x', false]);
    expect(css).toMatchObject({
      fontStyle: 'italic',
      color: '#123456',
      justifyContent: 'flex-end',
      alignItems: 'flex-start',
      whiteSpace: 'pre-wrap',
      paddingRight: 12,
      boxShadow: '0 -1px 0 0 #FF0000',
    });
    expect(String(css.fontFamily)).toMatch(/^'Ax:url\(y\)', /);
  });

  test('equal looks are one object, so that nothing is drawn twice', () => {
    const { desk } = openDesk();
    const painter = new Painter(desk.workbook, desk.calculation, desk.host.culture);
    painter.begin(desk.sheet());
    expect(painter.look(1, 1, 90).css).toBe(painter.look(2, 1, 90).css);
  });
});

test('a table wears its header and stripes where the cells say nothing themselves', () => {
  const part =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:B3"><autoFilter ref="A1:B3"/>' +
    '<tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>';
  const workbook = openXlsx(
    packageOf({
      styles: STYLES,
      sheet:
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="3"><v>1</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': relations(relation('rId1', 'table', '../tables/table1.xml')),
        'xl/tables/table1.xml': part,
      },
    }),
    'table.xlsx',
  );
  const desk = new Desk({ workbook, locale: 'en-US', functions: new Map(), today: () => TODAY });
  const painter = new Painter(workbook, desk.calculation, desk.host.culture);
  painter.begin(desk.sheet());
  expect(painter.look(0, 0, 64)).toMatchObject({
    filter: 'off',
    css: { backgroundColor: '#4472C4', color: '#FFFFFF', fontWeight: 700 },
  });
  expect(painter.look(1, 0, 64).css.backgroundColor).toMatch(/^#D[A-F0-9]{5}$/);
  expect(painter.look(1, 1, 64).css.backgroundColor).toBe('#C6E0B4');
  expect(painter.look(2, 0, 64).css).not.toHaveProperty('backgroundColor');
});

test('a filter’s button says so over the columns that it asks, and over all where nobody can tell', () => {
  const { desk, look } = openDesk();
  const sheet = desk.sheet();
  const buttons = () => [0, 1, 2, 3].map((column) => look(0, column).filter);
  const area = { row: 0, column: 1, rows: 4, columns: 2 };
  const asked = { column: 1, on: 'Custom', custom: { criteria: ['<=46348'], and: true }, xml: null };
  sheet.autoFilter = { area, filtered: true, filters: [asked] };
  expect(buttons()).toEqual([null, 'off', 'on', null]);
  sheet.autoFilter = { area, filtered: true };
  expect(buttons()).toEqual([null, 'on', 'on', null]);
  sheet.autoFilter = { area, filtered: false, filters: [] };
  expect(buttons()).toEqual([null, 'off', 'off', null]);
});
