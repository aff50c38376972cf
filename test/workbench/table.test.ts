import { area, closeAll, failureOf, openIn, putTable, sheetOf, workbookOf } from './office';

afterEach(closeAll);

/** "Sales" in A1:B3 with free cells right of it, "Stock" in E1:F2. */
function sales() {
  const workbook = workbookOf({
    Sheet1: [
      ['Name', 'Amount', null, null, 'Part', 'Count'],
      ['Ann', 1, null, null, 'x', 9],
      ['Bob', 2],
    ],
  });
  const sheet = sheetOf(workbook, 'Sheet1');
  putTable(sheet, 'Sales', area(0, 0, 3, 2));
  putTable(sheet, 'Stock', area(0, 4, 2, 2));
  return workbook;
}

type Use = (table: Excel.Table, context: Excel.RequestContext) => Promise<void>;

async function onSales(use: Use, workbook = sales()) {
  const { client } = await openIn(workbook);
  await client.Excel.run((context) => use(context.workbook.tables.getItem('Sales'), context));
  const table = sheetOf(workbook, 'Sheet1').tables[0];
  if (!table) throw new Error('no table');
  return { workbook, table, sheet: sheetOf(workbook, 'Sheet1') };
}

const refusal = async (change: (table: Excel.Table) => void, workbook = sales()) =>
  (
    await failureOf(
      onSales(async (table, context) => {
        change(table);
        await context.sync();
      }, workbook),
    )
  ).code;

test('a table tells its name, its parts and its columns', async () => {
  await onSales(async (table, context) => {
    table.load('id,name,style,showHeaders,showTotals,worksheet/name');
    table.columns.load('count,items/name,items/index');
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((part) =>
      part.load('address'),
    );
    const amount = table.columns.getItem('amount').getDataBodyRange().load('address,values');
    await context.sync();
    expect([table.id, table.name, table.style, table.showHeaders, table.showTotals, table.worksheet.name]).toEqual([
      '1',
      'Sales',
      'TableStyleMedium2',
      true,
      false,
      'Sheet1',
    ]);
    expect(parts.map((part) => part.address)).toEqual(['Sheet1!A1:B3', 'Sheet1!A1:B1', 'Sheet1!A2:B3']);
    expect(table.columns.items.map((column) => [column.name, column.index])).toEqual([
      ['Name', 0],
      ['Amount', 1],
    ]);
    expect([amount.address, amount.values]).toEqual(['Sheet1!B2:B3', [[1], [2]]]);
  });
});

test('tables are found by name or id, in the workbook and in the sheet', async () => {
  const { client } = await openIn(sales());
  await client.Excel.run(async (context) => {
    const { workbook } = context;
    const byId = workbook.tables.getItem('2').load('name');
    const inSheet = workbook.worksheets.getItem('Sheet1').tables.getItemOrNullObject('SALES').load('name');
    const none = workbook.tables.getItemOrNullObject('Nothing');
    const count = workbook.tables.getCount();
    await context.sync();
    expect([byId.name, inSheet.name, none.isNullObject, count.value]).toEqual(['Stock', 'Sales', true, 2]);
  });
});

test('a totals row is no part of the body', async () => {
  const workbook = sales();
  const table = sheetOf(workbook, 'Sheet1').tables[0];
  if (table) table.totalsRow = true;
  await onSales(async (sales, context) => {
    const [body, totals] = [sales.getDataBodyRange().load('address'), sales.getTotalRowRange().load('address')];
    await context.sync();
    expect([body.address, totals.address]).toEqual(['Sheet1!A2:B2', 'Sheet1!A3:B3']);
  }, workbook);
});

test('resizing takes an address or a range, and blank headers get names', async () => {
  const { table, sheet } = await onSales(async (sales, context) => {
    sales.resize('A1:C5');
    await context.sync();
    sales.resize(sales.worksheet.getRange('A1:D4'));
    await context.sync();
  });
  expect(table.area).toEqual(area(0, 0, 4, 4));
  expect(table.columns).toEqual(['Name', 'Amount', 'Column3', 'Column4']);
  expect([sheet.value(0, 2), sheet.value(0, 3)]).toEqual(['Column3', 'Column4']);
  expect(table.changed).toBe(true);
});

test('a header that is there already twice gets a number', async () => {
  const workbook = sales();
  sheetOf(workbook, 'Sheet1').load(0, 2, 'AMOUNT', undefined, 0);
  sheetOf(workbook, 'Sheet1').load(0, 3, 2026, undefined, 0);
  const { table } = await onSales(async (sales, context) => {
    sales.resize('A1:D3');
    await context.sync();
  }, workbook);
  expect(table.columns).toEqual(['Name', 'Amount', 'AMOUNT2', '2026']);
});

test('resizing down drops columns', async () => {
  const { table } = await onSales(async (sales, context) => {
    sales.resize('A1:A2');
    await context.sync();
  });
  expect([table.columns, table.area]).toEqual([['Name'], area(0, 0, 2, 1)]);
});

test.each([
  ['over another table', 'A1:E3'],
  ['away from its header row', 'A2:B4'],
  ['to somewhere else', 'C1:D3'],
  ['to its header alone', 'A1:B1'],
])('resizing %s is refused', async (_, address) => {
  expect(await refusal((table) => table.resize(address))).toBe('InvalidArgument');
});

test('a new column goes at the end, with its values and its name', async () => {
  const { table, sheet } = await onSales(async (sales, context) => {
    const column = sales.columns.add(undefined, [['Tier'], ['A'], ['B']]).load('name,index');
    sales.columns.add(-1, undefined, 'Score');
    await context.sync();
    expect([column.name, column.index]).toEqual(['Tier', 2]);
  });
  expect(table.columns).toEqual(['Name', 'Amount', 'Tier', 'Score']);
  expect([1, 2].map((row) => sheet.value(row, 2))).toEqual(['A', 'B']);
});

test('a new column that would move cells is refused by name', async () => {
  expect(await refusal((table) => void table.columns.add(0))).toBe('ApiNotFound');
  const workbook = sales();
  sheetOf(workbook, 'Sheet1').load(2, 2, 'in the way', undefined, 0);
  expect(await refusal((table) => void table.columns.add(), workbook)).toBe('ApiNotFound');
});

test('writing a header cell renames the column, never to nothing and never to a name twice', async () => {
  const { table, sheet } = await onSales(async (sales, context) => {
    const header = sales.getHeaderRowRange();
    header.values = [['客户', 'Amount']];
    await context.sync();
    header.getCell(0, 1).values = [['客户']];
    await context.sync();
  });
  expect(table.columns).toEqual(['客户', '客户2']);
  expect(sheet.value(0, 1)).toBe('客户2');
  const cleared = await onSales(async (sales, context) => {
    sales.getHeaderRowRange().clear('Contents');
    sales.columns.getItemAt(1).name = '=Due';
    await context.sync();
  });
  expect(cleared.table.columns).toEqual(['Column1', '=Due']);
});

test('a table is made over cells that are free of tables', async () => {
  const workbook = workbookOf({
    Log: [
      ['Date', 'Note'],
      [46000, 'called'],
    ],
    Other: [],
  });
  const { client } = await openIn(workbook);
  await client.Excel.run(async (context) => {
    const table = context.workbook.tables.add('Log!A1:B2', true);
    table.name = 'ContactLog';
    table.style = 'TableStyleLight1';
    await context.sync();
    table.load('name,style,id');
    await context.sync();
    expect([table.name, table.style]).toEqual(['ContactLog', 'TableStyleLight1']);
    const sheet = context.workbook.worksheets.getItem('Log');
    sheet.tables.add(sheet.getRange('B2:C3'), true);
    expect((await failureOf(context.sync())).code).toBe('InvalidArgument');
    context.workbook.worksheets.getItem('Other').tables.add('A1:B2', true).name = 'contactlog';
    expect((await failureOf(context.sync())).code).toBe('ItemAlreadyExists');
  });
  expect(sheetOf(workbook, 'Log').tables.map(({ name, columns, part }) => [name, columns, part])).toEqual([
    ['ContactLog', ['Date', 'Note'], null],
  ]);
});
