import { area, closeAll, failureOf, openIn, putTable, sheetOf, workbookOf } from './office';

afterEach(closeAll);

/** A1:C4 with a gap, on a sheet whose name needs quotes. */
const sample = () =>
  workbookOf({
    'My sheet': [
      ['Name', 'Amount', 'Due'],
      ['Ann', 12.5, 46000],
      [null, true, { error: '#REF!' }],
      ['Bob', null, null],
    ],
    客户: [['甲']],
  });

type Use<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>;

async function on<T>(use: Use<T>, workbook = sample(), sheet = 'My sheet'): Promise<T> {
  const { client } = await openIn(workbook);
  return client.Excel.run((context) => use(context.workbook.worksheets.getItem(sheet), context));
}

/** The address of each range that `pick` gives, without the sheet. */
async function addresses(
  pick: (range: Excel.Range, sheet: Excel.Worksheet) => readonly Excel.Range[],
): Promise<string[]> {
  return on(async (sheet, context) => {
    const ranges = pick(sheet.getRange('B2:D5'), sheet).map((range) => range.load('address'));
    await context.sync();
    return ranges.map((range) => range.address.replace("'My sheet'!", ''));
  });
}

test('a range reads its cells in every way', async () => {
  await on(async (sheet, context) => {
    const range = sheet
      .getRange('A1:C3')
      .load('values,formulas,text,valueTypes,numberFormat,address,rowIndex,columnIndex');
    const size = sheet.getRange('A1:C3').load('rowCount,columnCount,cellCount,isEntireRow,isEntireColumn');
    await context.sync();
    expect(range.values).toEqual([
      ['Name', 'Amount', 'Due'],
      ['Ann', 12.5, 46000],
      ['', true, '#REF!'],
    ]);
    expect(range.formulas).toEqual(range.values);
    expect(range.text).toEqual([
      ['Name', 'Amount', 'Due'],
      ['Ann', '12.5', '46000'],
      ['', 'TRUE', '#REF!'],
    ]);
    expect(range.valueTypes).toEqual([
      ['String', 'String', 'String'],
      ['String', 'Double', 'Double'],
      ['Empty', 'Boolean', 'Error'],
    ]);
    expect(range.numberFormat[1]).toEqual(['General', 'General', 'General']);
    expect([range.address, range.rowIndex, range.columnIndex]).toEqual(["'My sheet'!A1:C3", 0, 0]);
    expect([size.rowCount, size.columnCount, size.cellCount, size.isEntireRow, size.isEntireColumn]).toEqual([
      3,
      3,
      9,
      false,
      false,
    ]);
  });
});

test('formulas read as formulas, and in R1C1 as seen from their own cell', async () => {
  const workbook = sample();
  const sheet = sheetOf(workbook, 'My sheet');
  sheet.load(1, 3, 25, '=B2*$A$1+SUM(B:B)', 0);
  sheet.load(2, 3, 2, '=B3*2', 0);
  await on(async (on, context) => {
    const range = on.getRange('D2:D4').load('formulas,values,formulasR1C1');
    await context.sync();
    expect(range.formulas).toEqual([['=B2*$A$1+SUM(B:B)'], ['=B3*2'], ['']]);
    expect(range.values).toEqual([[25], [2], ['']]);
    expect(range.formulasR1C1).toEqual([['=RC[-2]*R1C1+SUM(C[-2])'], ['=RC[-2]*2'], ['']]);
    on.getRange('E2:E3').formulasR1C1 = [['=RC[-1]*R1C1'], ['plain']];
    await context.sync();
  }, workbook);
  expect([sheet.formula(1, 4), sheet.value(2, 4)]).toEqual(['=D2*$A$1', 'plain']);
});

test('dates and numbers show as their format says, also in a workbook of the 1904 system', async () => {
  for (const [date1904, serial] of [
    [false, 46053],
    [true, 46053 - 1462],
  ] as const) {
    const workbook = workbookOf({ Sheet1: [[serial, 1234.5, 0.125]] });
    workbook.date1904 = date1904;
    await on(
      async (sheet, context) => {
        sheet.getRange('A1:C1').numberFormat = [['yyyy-mm-dd', '#,##0.00', '0.0%']];
        const range = sheet.getRange('A1:C1').load('text,values,numberFormat');
        await context.sync();
        expect(range.text).toEqual([['2026-01-31', '1,234.50', '12.5%']]);
        expect(range.values).toEqual([[serial, 1234.5, 0.125]]);
        expect(range.numberFormat).toEqual([['yyyy-mm-dd', '#,##0.00', '0.0%']]);
      },
      workbook,
      'Sheet1',
    );
  }
});

test('ranges derived from a range stand where Excel puts them', async () => {
  const found = await addresses((range, sheet) => [
    range.getCell(0, 0),
    range.getCell(5, 3),
    range.getRow(1),
    range.getColumn(2),
    range.getLastRow(),
    range.getLastColumn(),
    range.getLastCell(),
    range.getOffsetRange(-1, 2),
    range.getResizedRange(1, -1),
    range.getAbsoluteResizedRange(1, 1),
    range.getBoundingRect('F9'),
    range.getBoundingRect(sheet.getRange('A1')),
    range.getIntersectionOrNullObject('C1:E3'),
    range.getRowsBelow(1),
    range.getRowsBelow(-2),
    range.getColumnsAfter(2),
    range.getEntireRow(),
    range.getEntireColumn(),
    sheet.getRange(),
    sheet.getRangeByIndexes(9, 1, 2, 3),
    sheet.getCell(0, 27),
    sheet.getRange('D5:B2'),
    sheet.getRange("'My sheet'!$B$2"),
  ]);
  expect(found).toEqual([
    'B2',
    'E7',
    'B3:D3',
    'D2:D5',
    'B5:D5',
    'D2:D5',
    'D5',
    'D1:F4',
    'B2:C6',
    'B2',
    'B2:F9',
    'A1:D5',
    'C2:D3',
    'B6:D6',
    'B4:D5',
    'E2:F5',
    '2:5',
    'B:D',
    '1:1048576',
    'B10:D11',
    'AB1',
    'B2:D5',
    'B2',
  ]);
});

test('an address may be a name or a table, of this sheet only', async () => {
  const workbook = sample();
  workbook.names.push({ name: 'Area', scope: null, formula: "='My sheet'!$B$2:$C$3", visible: true, comment: '' });
  workbook.names.push({ name: 'Far', scope: null, formula: '=客户!$A$1', visible: true, comment: '' });
  putTable(sheetOf(workbook, 'My sheet'), 'Sales', area(0, 0, 4, 3));
  await on(async (sheet, context) => {
    const [named, table] = [sheet.getRange('area').load('address'), sheet.getRange('Sales').load('address')];
    await context.sync();
    expect([named.address, table.address]).toEqual(["'My sheet'!B2:C3", "'My sheet'!A2:C4"]);
    for (const address of ['Far', '客户!A1', 'Nothing', 'A0', 'XFE1', 'A1:', `A1${' '.repeat(8200)}`]) {
      sheet.getRange(address).load('address');
      expect((await failureOf(context.sync())).code).toBe('InvalidArgument');
    }
  }, workbook);
});

test('a range beyond the sheet is an error', async () => {
  await on(async (sheet, context) => {
    sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
    expect((await failureOf(context.sync())).code).toBe('InvalidArgument');
    sheet.getRange('A1').getResizedRange(-1, 0).load('address');
    expect((await failureOf(context.sync())).code).toBe('InvalidArgument');
  });
});

test('the used range ignores formats when only values count', async () => {
  const workbook = sample();
  sheetOf(workbook, 'My sheet').load(9, 5, null, undefined, workbook.styles.withNumberFormat(0, '0.00'));
  await on(async (sheet, context) => {
    const all = sheet.getUsedRange().load('address');
    const values = sheet.getUsedRange(true).load('address');
    const part = sheet.getRange('B3:Z99').getUsedRangeOrNullObject(true).load('address');
    const none = sheet.getRange('A20:B30').getUsedRangeOrNullObject();
    await context.sync();
    expect([all.address, values.address, part.address]).toEqual([
      "'My sheet'!A1:F10",
      "'My sheet'!A1:C4",
      "'My sheet'!B3:C3",
    ]);
    expect(none.isNullObject).toBe(true);
  }, workbook);
});

test('an empty sheet has A1 for its used range, and none where none is allowed', async () => {
  await on(
    async (sheet, context) => {
      const used = sheet.getUsedRange().load('address');
      const none = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(used.address).toBe('Empty!A1');
      expect(none.isNullObject).toBe(true);
    },
    workbookOf({ Empty: [] }),
    'Empty',
  );
});

test('hidden is true, false, or null when it differs', async () => {
  const workbook = sample();
  sheetOf(workbook, 'My sheet').hiddenRows.add(2).add(3);
  sheetOf(workbook, 'My sheet').hiddenColumns.add(1);
  await on(async (sheet, context) => {
    const read = ['A1', 'A3:A4', 'A2:A3', 'B1', 'A1:B1'].map((address) =>
      sheet.getRange(address).load('rowHidden,columnHidden,hidden'),
    );
    await context.sync();
    expect(read.map((range) => [range.rowHidden, range.columnHidden, range.hidden])).toEqual([
      [false, false, false],
      [true, false, true],
      [null, false, null],
      [false, true, true],
      [false, null, null],
    ]);
  }, workbook);
});

test('the visible cells are the blocks between hidden rows and columns', async () => {
  const workbook = sample();
  sheetOf(workbook, 'My sheet').hiddenRows.add(2);
  sheetOf(workbook, 'My sheet').hiddenColumns.add(1);
  await on(async (sheet, context) => {
    const visible = sheet.getRange('A1:C4').getSpecialCellsOrNullObject('Visible');
    visible.load('address,cellCount,areaCount');
    visible.areas.load('items/address,items/rowIndex,items/rowCount,items/columnIndex,items/columnCount');
    const none = sheet.getRange('A3:C3').getSpecialCellsOrNullObject('Visible');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect([visible.areaCount, visible.cellCount]).toEqual([4, 6]);
    expect(visible.address).toBe("'My sheet'!A1:A2,'My sheet'!C1:C2,'My sheet'!A4,'My sheet'!C4");
    expect(visible.areas.items.map((one) => [one.rowIndex, one.rowCount, one.columnIndex, one.columnCount])).toEqual([
      [0, 2, 0, 1],
      [0, 2, 2, 1],
      [3, 1, 0, 1],
      [3, 1, 2, 1],
    ]);
    expect(visible.areas.items[1]?.address).toBe("'My sheet'!C1:C2");
  }, workbook);
});

test('an area of several can be written to in the next batch', async () => {
  const workbook = sample();
  await on(async (sheet, context) => {
    const areas = sheet.getRanges('F1:F2;H5').load('address,areaCount,cellCount');
    areas.areas.load('items');
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["'My sheet'!F1:F2,'My sheet'!H5", 2, 3]);
    for (const one of areas.areas.items) one.values = 7 as unknown as number[][];
    await context.sync();
  }, workbook);
  const sheet = sheetOf(workbook, 'My sheet');
  expect([sheet.value(0, 5), sheet.value(1, 5), sheet.value(4, 7)]).toEqual([7, 7, 7]);
});

test('addresses are cut after 8,192 characters', async () => {
  const workbook = workbookOf({ Sheet1: [] });
  for (let row = 1; row < 4000; row += 2) sheetOf(workbook, 'Sheet1').hiddenRows.add(row);
  await on(
    async (sheet, context) => {
      const visible = sheet.getRange('A1:A4000').getSpecialCellsOrNullObject('Visible').load('address,areaCount');
      await context.sync();
      expect([visible.areaCount, visible.address.length]).toEqual([2000, 8192]);
    },
    workbook,
    'Sheet1',
  );
});

test('merged areas and tables that touch a range are found', async () => {
  const workbook = sample();
  sheetOf(workbook, 'My sheet').merged.push(area(0, 0, 1, 2), area(8, 0, 2, 2));
  putTable(sheetOf(workbook, 'My sheet'), 'Sales', area(0, 0, 4, 3));
  await on(async (sheet, context) => {
    const merged = sheet.getRange('B1:B4').getMergedAreasOrNullObject().load('address');
    const none = sheet.getRange('C1:C4').getMergedAreasOrNullObject();
    const touching = sheet.getRange('C4:D9').getTables().load('items/name');
    const within = sheet.getRange('C4:D9').getTables(true).load('items/name');
    await context.sync();
    expect(merged.address).toBe("'My sheet'!A1:B1");
    expect(none.isNullObject).toBe(true);
    expect([touching.items.length, within.items.length]).toEqual([1, 0]);
    expect(touching.items[0]?.name).toBe('Sales');
  }, workbook);
});

test('whole columns read as null and take no values', async () => {
  await on(async (sheet, context) => {
    const whole = sheet.getRange('A:B').load('values,text,address,cellCount');
    await context.sync();
    expect([whole.values, whole.text, whole.cellCount]).toEqual([null, null, 2 * 1_048_576]);
    whole.values = [[1]];
    expect((await failureOf(context.sync())).code).toBe('InvalidArgument');
  });
});

test('more than five million cells read as null', async () => {
  await on(async (sheet, context) => {
    const large = sheet.getRange('A1:J500001').load('values');
    await context.sync();
    expect(large.values).toBeNull();
  });
});

test('selecting goes to the sheet and is the selected range from then on', async () => {
  const workbook = sample();
  const { client } = await openIn(workbook);
  await client.Excel.run(async (context) => {
    const before = context.workbook.getSelectedRange().load('address');
    context.workbook.worksheets.getItem('客户').getRange('B2:C3').select();
    const after = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([before.address, after.address, cell.address]).toEqual(["'My sheet'!A1", '客户!B2:C3', '客户!B2']);
  });
  expect(workbook.active).toBe(1);
});

describe('copying and clearing', () => {
  test('formulas move with the cell, values and formats can come alone', async () => {
    const workbook = sample();
    const sheet = sheetOf(workbook, 'My sheet');
    sheet.load(1, 3, 25, '=B2*$B$1', workbook.styles.withNumberFormat(0, '0.00'));
    await on(async (on, context) => {
      on.getRange('D3:D4').copyFrom('D2');
      on.getRange('F2').copyFrom(on.getRange('D2'), 'Values');
      on.getRange('G2').copyFrom(on.getRange('D2'), 'Formats');
      on.getRange('H2').copyFrom("'My sheet'!A1:B2", 'Formulas');
      await context.sync();
      on.getRange('A1').copyFrom('B1', 'All', true);
      expect((await failureOf(context.sync())).code).toBe('ApiNotFound');
    }, workbook);
    expect([2, 3].map((row) => sheet.formula(row, 3))).toEqual(['=B3*$B$1', '=B4*$B$1']);
    expect([sheet.value(1, 5), sheet.formula(1, 5), sheet.style(1, 5)]).toEqual([25, undefined, 0]);
    expect([sheet.value(1, 6), workbook.styles.numberFormat(sheet.style(1, 6))]).toEqual([null, '0.00']);
    expect([sheet.value(1, 7), sheet.value(2, 8)]).toEqual(['Name', 12.5]);
  });

  test('contents and formats are cleared apart or together', async () => {
    const workbook = workbookOf({ Sheet1: [[1, 2, 3]] });
    const sheet = sheetOf(workbook, 'Sheet1');
    const style = workbook.styles.withNumberFormat(0, '0.00');
    for (const column of [0, 1, 2]) sheet.load(0, column, column + 1, undefined, style);
    await on(
      async (on, context) => {
        on.getRange('A1').clear('Contents');
        on.getRange('B1').clear('Formats');
        on.getRange('C1').clear();
        await context.sync();
      },
      workbook,
      'Sheet1',
    );
    expect([0, 1, 2].map((column) => [sheet.value(0, column), sheet.style(0, column)])).toEqual([
      [null, style],
      [2, 0],
      [null, 0],
    ]);
  });

  test('clearing formats takes conditional formats off the area, not off the rest', async () => {
    const workbook = workbookOf({ Sheet1: [[1]] });
    const { client } = await openIn(workbook);
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C10').conditionalFormats.add('Custom').custom.rule.formula = '=A1>1';
      sheet.getRange('B4:B5').clear('Formats');
      const rule = sheet.getRange('A1').conditionalFormats.getItemAt(0).getRanges().load('address');
      await context.sync();
      expect(rule.address).toBe('Sheet1!A1:C3,Sheet1!A6:C10,Sheet1!A4:A5,Sheet1!C4:C5');
    });
  });
});
