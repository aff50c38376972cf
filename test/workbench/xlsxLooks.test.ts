/**
 * What a page needs to draw a sheet as its maker saw it. Expectations are read off the XML and Excel's own rules for
 * it.
 */
import { StylesXml } from '../../src/workbench/host/file/parts/stylesXml';
import { openXlsx, saveXlsx } from '../../src/workbench/host/file/xlsx';
import { sampleWorkbook } from '../../src/workbench/samples/sampleXlsx';
import { packageOf, type Given } from './packages';

function sheetOf(given: Given) {
  const [sheet] = openXlsx(packageOf(given), 'given.xlsx').sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const pane = (attributes: string) =>
  sheetOf({ sheet: `<sheetViews><sheetView><pane ${attributes}/></sheetView></sheetViews><sheetData/>` }).view;

describe('the view of a sheet', () => {
  test('frozen rows and columns', () => {
    const view = pane('xSplit="2" ySplit="3" topLeftCell="C4" state="frozen"');
    expect([view.frozenRows, view.frozenColumns]).toEqual([3, 2]);
  });

  test('a pane that is only split freezes nothing: its split is in twentieths of a point', () => {
    const view = pane('xSplit="2400" ySplit="1800" topLeftCell="C4"');
    expect([view.frozenRows, view.frozenColumns]).toEqual([0, 0]);
  });

  test('gridlines are there unless the file says otherwise', () => {
    const gridlines = (attributes: string) =>
      sheetOf({ sheet: `<sheetViews><sheetView ${attributes}/></sheetViews><sheetData/>` }).view.gridlines;
    expect([gridlines(''), gridlines('showGridLines="1"'), gridlines('showGridLines="0"')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(sheetOf({}).view.gridlines).toBe(true);
  });

  test('sizes of rows and columns without their own: 10 digits of 7 pixels are 52.5 points', () => {
    const { view } = sheetOf({ sheet: '<sheetFormatPr defaultColWidth="10" defaultRowHeight="20.25"/><sheetData/>' });
    expect([view.standardWidth, view.standardHeight]).toEqual([52.5, 20.25]);
    expect([sheetOf({}).view.standardWidth, sheetOf({}).view.standardHeight]).toEqual([48, 15]);
  });

  test('rows of another height, set by hand or grown with their text', () => {
    const { view, hiddenRows } = sheetOf({
      sheet:
        '<sheetFormatPr defaultRowHeight="15"/><sheetData><row r="1" ht="30" customHeight="1"/><row r="2" ht="15"/>' +
        '<row r="4" ht="28.5" hidden="1"><c r="A4"><v>1</v></c></row></sheetData>',
    });
    expect([...view.heights]).toEqual([
      [0, 30],
      [3, 28.5],
    ]);
    expect([...hiddenRows]).toEqual([3]);
  });
});

describe('how a cell is drawn', () => {
  const styles = new StylesXml(
    '<styleSheet><fonts><font/><font><u/><strike/></font><font><u val="none"/></font></fonts><borders><border><left/></border>' +
      '<border><left style="thin"><color rgb="FF00FF00"/></left><right style="double"><color theme="4"/></right>' +
      '<top style="mediumDashed"><color auto="1"/></top><bottom style="hair"/></border></borders>' +
      '<cellXfs><xf/><xf borderId="1" fontId="1"><alignment vertical="top" indent="2"/></xf><xf fontId="2"><alignment vertical="justify"/></xf></cellXfs></styleSheet>',
    null,
  );

  test('a plain cell: at the bottom, no lines', () => {
    expect(styles.drawing(0)).toEqual({
      vertical: 'bottom',
      indent: 0,
      underline: false,
      struck: false,
      lines: { left: null, right: null, top: null, bottom: null },
    });
  });

  test('lines with their colour; one without a colour is black', () => {
    expect(styles.drawing(1).lines).toEqual({
      left: { width: 1, style: 'solid', color: '#00FF00' },
      right: { width: 3, style: 'double', color: '#4472C4' },
      top: { width: 2, style: 'dashed', color: '#000000' },
      bottom: { width: 1, style: 'dotted', color: '#000000' },
    });
  });

  test('place and decoration', () => {
    expect(styles.drawing(1)).toMatchObject({ vertical: 'top', indent: 2, underline: true, struck: true });
    expect(styles.drawing(2)).toMatchObject({ vertical: 'center', underline: false });
  });
});

test('what was read for looks is never written: an opened sample is saved as it came', () => {
  const bytes = sampleWorkbook('en');
  const workbook = openXlsx(bytes, 'sample.xlsx');
  const [sheet] = workbook.sheets;
  expect(sheet?.view).toMatchObject({ frozenRows: expect.any(Number) as number, gridlines: false });
  expect(sheet?.view.frozenRows).toBeGreaterThan(0);
  const again = openXlsx(saveXlsx(workbook), 'sample.xlsx');
  expect(again.sheets[0]?.view).toEqual(sheet?.view);
});
