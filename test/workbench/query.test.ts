import { closeAll, failureOf, openIn, putTable, area, sheetOf, workbookOf } from './office';

afterEach(closeAll);

const numbers = () =>
  workbookOf({
    Sheet1: [
      [1, 'x'],
      [true, 2.5],
    ],
    Other: [],
  });

test('a property cannot be read before it is loaded and synced', async () => {
  const { client } = await openIn(numbers());
  await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
    expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    range.load('values');
    expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    await context.sync();
    expect(range.values).toEqual([
      [1, 'x'],
      [true, 2.5],
    ]);
    expect(() => range.text).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
});

test.each([
  ['a list of names', 'values, address, format/columnWidth, worksheet/name'],
  ['an array', ['values', 'address', 'format/columnWidth', 'worksheet/name']],
  ['an object', { values: true, address: true, format: { columnWidth: true }, worksheet: { name: true } }],
])('load takes %s', async (_, what) => {
  const { client } = await openIn(numbers());
  await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
    range.load(what as string);
    await context.sync();
    expect(range.values).toEqual([[1, 'x']]);
    expect(range.address).toBe('Sheet1!A1:B1');
    expect(range.format.columnWidth).toBe(48);
    expect(range.worksheet.name).toBe('Sheet1');
  });
});

test('load without names and load of $all give all scalar properties', async () => {
  const { client } = await openIn(numbers());
  await client.Excel.run(async (context) => {
    const [one, two] = [context.workbook.worksheets.getItem('Other'), context.workbook.worksheets.getFirst()];
    one.load();
    two.load({ $all: true });
    await context.sync();
    expect([one.name, one.position, one.visibility]).toEqual(['Other', 1, 'Visible']);
    expect([two.name, two.position, two.tabColor]).toEqual(['Sheet1', 0, '']);
  });
});

test('a collection gives its items, some of them, and its own properties', async () => {
  const workbook = numbers();
  putTable(sheetOf(workbook, 'Sheet1'), 'Sales', area(0, 0, 2, 2));
  const { client } = await openIn(workbook);
  await client.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name, items/position');
    const tables = context.workbook.tables.load('count, items/name');
    await context.sync();
    expect(sheets.items.map((sheet) => [sheet.name, sheet.position])).toEqual([
      ['Sheet1', 0],
      ['Other', 1],
    ]);
    expect(tables.count).toBe(1);
    expect(tables.items.map((table) => table.name)).toEqual(['Sales']);
  });
  const names = await client.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load({ name: true, $top: 1, $skip: 1 });
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });
  expect(names).toEqual(['Other']);
});

test('an item of a collection is the thing itself in the next batch', async () => {
  const { client, workbook } = await openIn(numbers());
  await client.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    for (const sheet of sheets.items) sheet.getRange('D4').values = [[sheet.name]];
    await context.sync();
  });
  expect(workbook.sheets.map((sheet) => sheet.value(3, 3))).toEqual(['Sheet1', 'Other']);
});

test('a sheet that was added is not added again by the next batch', async () => {
  const { client, workbook } = await openIn(numbers());
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('New');
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    sheet.load('name');
    await context.sync();
    expect(sheet.name).toBe('New');
  });
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Other', 'New']);
});

test('what hangs on a null object is null, and a method with an effect on it is an error', async () => {
  const { client } = await openIn(numbers());
  await client.Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject('Missing');
    const below = missing.getRange('A1').load('values');
    await context.sync();
    expect([missing.isNullObject, below.isNullObject]).toEqual([true, true]);
  });
  const failure = await failureOf(
    client.Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('Missing').delete();
      await context.sync();
    }),
  );
  expect(failure.code).toBe('InvalidOperation');
});

test('ranges are given back after a run, and giving one back late or twice is no error', async () => {
  const { client, host } = await openIn(numbers());
  const kept = await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('address');
    await context.sync();
    return range;
  });
  await client.idle();
  expect(host.requests).toHaveLength(1);
  expect(client.connection.referenced('ref:1')).toBeNull();
  expect((await failureOf(kept.context.sync().then(() => (kept.load('values'), kept.context.sync())))).code).toBe(
    'InvalidObjectPath',
  );
});

test('a tracked range outlives its run', async () => {
  const { client } = await openIn(numbers());
  const kept = await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2');
    context.trackedObjects.add(range);
    await context.sync();
    return range;
  });
  await client.idle();
  await client.Excel.run(kept, async (context) => {
    kept.load('values');
    await context.sync();
    expect(kept.values).toEqual([[2.5]]);
    context.trackedObjects.remove(kept);
  });
});

test('a range of a deleted sheet is gone', async () => {
  const { client } = await openIn(numbers());
  const failure = await failureOf(
    client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Other');
      const range = sheet.getRange('A1');
      await context.sync();
      sheet.delete();
      await context.sync();
      range.load('values');
      await context.sync();
    }),
  );
  expect(failure.code).toBe('ItemNotFound');
});

test('an error says what failed and where, and Error of the test sees it as an Error', async () => {
  const { client } = await openIn(numbers());
  const error: unknown = await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['done']];
    context.workbook.worksheets.getItem('Nowhere').activate();
    await context.sync();
  }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Error);
  expect(error).toBeInstanceOf(client.OfficeExtension.Error);
  expect(error).toMatchObject({
    code: 'ItemNotFound',
    message: "The requested resource doesn't exist.",
    debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
  });
  expect((error as OfficeExtension.Error).debugInfo.statement).toBe('var worksheet1 = worksheets.getItem(...);');
});

test('a batch is no transaction: what was done before the error stays, and what was loaded is there', async () => {
  const { client, workbook } = await openIn(numbers());
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1').load('name');
    sheet.getRange('A1').values = [['first']];
    sheet.getRange('A2').values = [['too', 'wide']];
    sheet.getRange('A3').values = [['never']];
    expect((await failureOf(context.sync())).code).toBe('InvalidArgument');
    expect(sheet.name).toBe('Sheet1');
  });
  expect([0, 1, 2].map((row) => sheetOf(workbook, 'Sheet1').value(row, 0))).toEqual(['first', true, null]);
});

test('a member that the host does not cover is refused by its name', async () => {
  const { client } = await openIn(numbers());
  const refused = (use: (sheet: Excel.Worksheet) => void) =>
    failureOf(
      client.Excel.run(async (context) => {
        use(context.workbook.worksheets.getItem('Sheet1'));
        await context.sync();
      }),
    );
  expect(await refused((sheet) => sheet.getRange('A1').merge())).toEqual({
    code: 'ApiNotFound',
    message: 'workbench has no Range.merge',
  });
  expect(await refused((sheet) => sheet.getRange('A1').load('hyperlink'))).toEqual({
    code: 'ApiNotFound',
    message: 'workbench has no Range.hyperlink',
  });
  expect(await refused((sheet) => void sheet.charts.load('items'))).toEqual({
    code: 'ApiNotFound',
    message: 'workbench has no Worksheet.charts',
  });
  expect(await refused((sheet) => (sheet.getRange('A1').hyperlink = { address: 'x' }))).toEqual({
    code: 'ApiNotFound',
    message: 'workbench has no Range.hyperlink (to set)',
  });
});

test('office.js itself can be made to refuse what is above the host’s API sets', async () => {
  const { client } = await openIn(numbers(), { apiSets: { ExcelApi: '1.8' } }, { strictSets: true });
  const failure = await failureOf(
    client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').autoFilter.load('enabled');
      await context.sync();
    }),
  );
  expect(failure.code).toBe('ApiNotFound');
  expect(failure.message).toContain('1.9');
});

test('large writes arrive in blocks and are the same as small ones', async () => {
  const { client, workbook, host } = await openIn(numbers());
  const rows = Array.from({ length: 4001 }, (_, i) => [i, `r${i}`, i % 2 === 0]);
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Other').getRange('B2:D4002').values = rows;
    await context.sync();
  });
  expect(host.requests[0]?.actions).toBeGreaterThan(20);
  const other = sheetOf(workbook, 'Other');
  expect(rows.map((_, i) => [1, 2, 3].map((column) => other.value(i + 1, column)))).toEqual(rows);
  const failure = await failureOf(
    client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Other').getRange('B2:D4003').values = rows;
      await context.sync();
    }),
  );
  expect(failure.code).toBe('InvalidArgument');
});
