import { closeAll, failureOf, openIn, sheetOf, workbookOf } from './office';

afterEach(closeAll);

const three = () => workbookOf({ One: [[1]], Two: [[2]], 三: [[3]] });

type Use = (workbook: Excel.Workbook, context: Excel.RequestContext) => Promise<void>;

const within = async (use: Use, workbook = three()) => {
  const { client } = await openIn(workbook);
  await client.Excel.run((context) => use(context.workbook, context));
  return workbook;
};

/** The code with which this fails when it is synced. */
const refusal = async (use: (workbook: Excel.Workbook) => void, workbook = three()) => {
  const { client } = await openIn(workbook);
  return (
    await failureOf(
      client.Excel.run(async (context) => {
        use(context.workbook);
        await context.sync();
      }),
    )
  ).code;
};

test('a sheet is found by its id and by its name in any case', async () => {
  await within(async ({ worksheets }, context) => {
    const byName = worksheets.getItem('tWO').load('id,name,position,visibility,tabColor,showGridlines');
    await context.sync();
    const byId = worksheets.getItemOrNullObject(byName.id).load('name');
    const none = worksheets.getItemOrNullObject('Four');
    const count = worksheets.getCount();
    const first = worksheets.getFirst().load('name');
    await context.sync();
    expect([byName.name, byName.position, byName.visibility, byName.tabColor, byName.showGridlines]).toEqual([
      'Two',
      1,
      'Visible',
      '',
      true,
    ]);
    expect([byId.name, none.isNullObject, count.value, first.name]).toEqual(['Two', true, 3, 'One']);
  });
});

test('a sheet can be added, placed, coloured, hidden, activated and deleted', async () => {
  const workbook = await within(async ({ worksheets }, context) => {
    const sheet = worksheets.add('New');
    sheet.position = 0;
    sheet.tabColor = '#a4262c';
    sheet.showGridlines = false;
    sheet.freezePanes.freezeRows(2);
    sheet.activate();
    worksheets.getItem('Two').visibility = 'VeryHidden';
    worksheets.getItem('三').delete();
    const active = worksheets.getActiveWorksheet().load('name,tabColor,showGridlines');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const notFrozen = worksheets.getItem('One').freezePanes.getLocationOrNullObject();
    const visible = worksheets.getCount(true);
    await context.sync();
    expect([active.name, active.tabColor, active.showGridlines]).toEqual(['New', '#A4262C', false]);
    expect([frozen.address, notFrozen.isNullObject, visible.value]).toEqual(['New!1:2', true, 2]);
  });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['New', 'One', 'Two']);
  expect(workbook.active).toBe(0);
});

test('a sheet added without a name gets the next free one', async () => {
  const workbook = await within(
    async ({ worksheets }, context) => {
      worksheets.add();
      worksheets.add();
      await context.sync();
    },
    workbookOf({ Sheet1: [], Sheet2: [] }),
  );
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet2', 'Sheet3', 'Sheet4']);
});

test.each(['', 'x'.repeat(32), 'a[b', 'a]b', 'a:b', 'a*b', 'a?b', 'a/b', 'a\\b', "'a", "a'"])(
  '%j is no name for a sheet',
  async (name) => {
    // An empty name means "none given" when a sheet is added, so it is tried as a new name.
    expect(await refusal(({ worksheets }) => (worksheets.getItem('One').name = name))).toBe('InvalidArgument');
    if (name !== '') expect(await refusal(({ worksheets }) => void worksheets.add(name))).toBe('InvalidArgument');
  },
);

test('31 characters, inner apostrophes and Chinese are fine', async () => {
  for (const name of ['x'.repeat(31), "it's", '客户 2026']) {
    const workbook = await within(async ({ worksheets }, context) => {
      worksheets.add(name).getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(sheetOf(workbook, name).value(0, 0)).toBe(1);
  }
});

test('a name belongs to one sheet, whatever its case', async () => {
  expect(await refusal(({ worksheets }) => void worksheets.add('ONE'))).toBe('ItemAlreadyExists');
  expect(await refusal(({ worksheets }) => (worksheets.getItem('Two').name = 'one'))).toBe('ItemAlreadyExists');
});

test('a sheet that formulas name cannot be renamed here, any other can', async () => {
  const workbook = three();
  sheetOf(workbook, 'One').load(0, 1, 2, '=Two!A1', 0);
  expect(await refusal(({ worksheets }) => (worksheets.getItem('Two').name = 'Second'), workbook)).toBe('ApiNotFound');
  await within(async ({ worksheets }, context) => {
    worksheets.getItem('三').name = 'Third';
    await context.sync();
  }, workbook);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['One', 'Two', 'Third']);
});

test('the last visible sheet can be neither deleted nor hidden, a very hidden one not deleted', async () => {
  const workbook = three();
  sheetOf(workbook, 'Two').visibility = 'VeryHidden';
  sheetOf(workbook, '三').visibility = 'Hidden';
  expect(await refusal(({ worksheets }) => worksheets.getItem('One').delete(), workbook)).toBe('GeneralException');
  expect(await refusal(({ worksheets }) => (worksheets.getItem('One').visibility = 'Hidden'), workbook)).toBe(
    'GeneralException',
  );
  expect(await refusal(({ worksheets }) => worksheets.getItem('Two').delete(), workbook)).toBe('GeneralException');
});

test('a deleted sheet leaves #REF! in formulas and names, and takes its own names along', async () => {
  const workbook = three();
  sheetOf(workbook, 'One').load(0, 1, 2, "=two!A1*2+TwentyTwo!A1+'The Two'!A1+[1]Two!A1", 0);
  const two = sheetOf(workbook, 'Two').id;
  workbook.names.push({ name: 'Far', scope: null, formula: '=Two!$A$1', visible: true, comment: '' });
  workbook.names.push({ name: 'Own', scope: two, formula: '=1', visible: true, comment: '' });
  await within(async ({ worksheets }, context) => {
    worksheets.getItem('Two').delete();
    await context.sync();
  }, workbook);
  expect(sheetOf(workbook, 'One').formula(0, 1)).toBe("=#REF!A1*2+TwentyTwo!A1+'The Two'!A1+[1]Two!A1");
  expect(workbook.names.map(({ name, formula }) => [name, formula])).toEqual([['Far', '=#REF!$A$1']]);
});

describe('protection', () => {
  const locked = () => {
    const workbook = three();
    sheetOf(workbook, 'One').protected = true;
    return workbook;
  };

  test('can be asked for', async () => {
    const workbook = locked();
    workbook.protected = true;
    await within(async ({ worksheets, protection }, context) => {
      const one = worksheets.getItem('One').protection.load('protected');
      const two = worksheets.getItem('Two').load('protection/protected');
      protection.load('protected');
      await context.sync();
      expect([one.protected, two.protection.protected, protection.protected]).toEqual([true, false, true]);
    }, workbook);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['values', (sheet) => (sheet.getRange('A1').values = [[2]])],
    ['formulas', (sheet) => (sheet.getRange('A1').formulas = [['=1']])],
    ['number formats', (sheet) => (sheet.getRange('A1').numberFormat = [['0']])],
    ['fonts', (sheet) => (sheet.getRange('A1').format.font.bold = true)],
    ['fills', (sheet) => sheet.getRange('A1').format.fill.clear()],
    ['column widths', (sheet) => (sheet.getRange('A1').format.columnWidth = 60)],
    ['clearing', (sheet) => sheet.getRange('A1').clear()],
    ['copies', (sheet) => sheet.getRange('A1').copyFrom('B1')],
    ['hidden rows', (sheet) => (sheet.getRange('A1').rowHidden = true)],
    ['conditional formats', (sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom')],
    ['tables', (sheet) => void sheet.tables.add('A1:B2', true)],
    ['filters', (sheet) => sheet.autoFilter.clearCriteria()],
  ])('a protected sheet denies %s', async (_, change) => {
    const workbook = locked();
    expect(await refusal(({ worksheets }) => change(worksheets.getItem('One')), workbook)).toBe('AccessDenied');
    expect([sheetOf(workbook, 'One').value(0, 0), sheetOf(workbook, 'One').touched.size]).toEqual([1, 0]);
  });

  test.each<[string, (workbook: Excel.Workbook) => void]>([
    ['adding', ({ worksheets }) => void worksheets.add('New')],
    ['deleting', ({ worksheets }) => worksheets.getItem('Two').delete()],
    ['renaming', ({ worksheets }) => (worksheets.getItem('Two').name = 'New')],
    ['moving', ({ worksheets }) => (worksheets.getItem('Two').position = 0)],
    ['hiding', ({ worksheets }) => (worksheets.getItem('Two').visibility = 'Hidden')],
  ])('a protected structure denies %s sheets', async (_, change) => {
    const workbook = three();
    workbook.protected = true;
    expect(await refusal(change, workbook)).toBe('AccessDenied');
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['One', 'Two', '三']);
  });

  test('a read-only workbook takes changes in memory', async () => {
    const workbook = three();
    workbook.readOnly = true;
    await within(async (excel, context) => {
      excel.load('readOnly,name');
      excel.worksheets.getItem('One').getRange('A1').values = [['new']];
      await context.sync();
      expect([excel.readOnly, excel.name]).toEqual([true, 'test.xlsx']);
    }, workbook);
    expect(sheetOf(workbook, 'One').value(0, 0)).toBe('new');
  });
});
