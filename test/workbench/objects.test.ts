/** Names, conditional formats, settings, custom XML, application, functions, formats. */
import type { Look } from '../../src/workbench/host/objects/format';
import { BareStyles, closeAll, failureOf, openIn, sheetOf, TestStyles, workbookOf } from './office';

afterEach(closeAll);

type Use = (workbook: Excel.Workbook, context: Excel.RequestContext) => Promise<void>;

const plain = () =>
  workbookOf({
    Sheet1: [
      ['Name', 'Amount'],
      ['Ann', 5],
    ],
    'My sheet': [],
  });

async function within(use: Use, workbook = plain()) {
  const { client } = await openIn(workbook);
  await client.Excel.run((context) => use(context.workbook, context));
  return workbook;
}

describe('names', () => {
  test('are made from a range or a formula, for the workbook or a sheet', async () => {
    const workbook = await within(async ({ names, worksheets }, context) => {
      names.add('vf.area', worksheets.getItem('My sheet').getRange('B2:C3'), 'ours');
      names.add('vf.version', '=7');
      names.add('vf.text', '="say ""hi"""');
      const own = worksheets.getItem('Sheet1').names.add('vf.area', '=Sheet1!$A$1').load('scope,value,type');
      const items = names.load(
        'items/name,items/formula,items/value,items/type,items/visible,items/comment,items/scope',
      );
      await context.sync();
      expect(items.items.map((item) => [item.name, item.formula, item.value, item.type])).toEqual([
        ['vf.area', "='My sheet'!$B$2:$C$3", "'My sheet'!$B$2:$C$3", 'Range'],
        ['vf.version', '=7', 7, 'Double'],
        ['vf.text', '="say ""hi"""', 'say "hi"', 'String'],
      ]);
      expect([items.items[0]?.visible, items.items[0]?.comment, items.items[0]?.scope]).toEqual([
        true,
        'ours',
        'Workbook',
      ]);
      expect([own.scope, own.value, own.type]).toEqual(['Worksheet', 'Sheet1!$A$1', 'Range']);
    });
    expect([workbook.names.length, workbook.namesChanged]).toEqual([4, true]);
  });

  test('can be hidden, changed, followed and deleted', async () => {
    const workbook = await within(async ({ names }, context) => {
      const name = names.add('VF_Tier', '=Sheet1!$A$2');
      name.visible = false;
      await context.sync();
      const again = names.getItemOrNullObject('vf_tier').load('visible');
      const range = again.getRangeOrNullObject().load('values');
      const nowhere = names.add('VF_Two', '=2').getRangeOrNullObject();
      const missing = names.getItemOrNullObject('VF_Missing');
      await context.sync();
      expect([again.visible, range.values, nowhere.isNullObject, missing.isNullObject]).toEqual([
        false,
        [['Ann']],
        true,
        true,
      ]);
      again.formula = '=#REF!$A$2';
      again.comment = 'lost';
      again.load('type,value');
      names.getItem('VF_Two').delete();
      await context.sync();
      expect([again.type, again.value]).toEqual(['Error', '#REF!']);
    });
    expect(workbook.names).toEqual([
      { name: 'VF_Tier', scope: null, formula: '=#REF!$A$2', visible: false, comment: 'lost' },
    ]);
  });

  test.each(['', '1st', 'a b', 'A1', 'XFD9', 'R1C1', 'c', 'x'.repeat(256)])('%j is no name', async (name) => {
    await within(async ({ names }, context) => {
      names.add(name, '=1');
      expect((await failureOf(context.sync())).code).toBe('InvalidArgument');
    });
  });

  test('a second one of the same name is refused', async () => {
    await within(async ({ names }, context) => {
      names.add('Tier', '=1');
      names.add('tier', '=2');
      expect((await failureOf(context.sync())).code).toBe('ItemAlreadyExists');
    });
  });

  test('what a formula comes to is not made up: left out of everything, refused when asked for', async () => {
    await within(async ({ names }, context) => {
      names.add('Sum', '=SUM(Sheet1!$A:$A)');
      names.load('items');
      await context.sync();
      expect(names.items[0]?.formula).toBe('=SUM(Sheet1!$A:$A)');
      names.getItem('Sum').load('value');
      expect((await failureOf(context.sync())).code).toBe('ApiNotFound');
    });
  });
});

describe('conditional formats', () => {
  const withTheirs = () => {
    const workbook = plain();
    const theirs = { type: 'dataBar', formula: '', format: { fill: null, color: null, bold: null, italic: null } };
    sheetOf(workbook, 'Sheet1').conditionalFormats = [
      {
        ...theirs,
        id: '{A}',
        areas: [{ row: 0, column: 1, rows: 9, columns: 1 }],
        priority: 1,
        stopIfTrue: false,
        xml: '<x/>',
      },
      {
        ...theirs,
        id: '{B}',
        type: 'cellIs',
        areas: [{ row: 20, column: 0, rows: 1, columns: 1 }],
        priority: 2,
        stopIfTrue: true,
        xml: '<y/>',
      },
    ];
    return workbook;
  };

  test('a custom one comes first and keeps formula, font and fill', async () => {
    const workbook = await within(async ({ worksheets }, context) => {
      const rule = worksheets.getItem('Sheet1').getRanges('A1:B5;D1:D5').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=AND($B1<>"",$B1<TODAY())';
      rule.custom.format.fill.color = '#FDE7E9';
      rule.custom.format.font.color = '#a4262c';
      rule.custom.format.font.bold = true;
      rule.stopIfTrue = true;
      rule.load('id,type,priority,stopIfTrue');
      await context.sync();
      expect([rule.type, rule.priority, rule.stopIfTrue]).toEqual(['Custom', 0, true]);
      const again = worksheets.getItem('Sheet1').getRange('A1').conditionalFormats.getItemOrNullObject(rule.id);
      again.load(
        'custom/rule/formula,custom/format/fill/color,custom/format/font/color,custom/format/font/bold,custom/format/font/italic',
      );
      const ranges = again.getRanges().load('address');
      await context.sync();
      expect(again.custom.rule.formula).toBe('=AND($B1<>"",$B1<TODAY())');
      const { fill, font } = again.custom.format;
      expect([fill.color, font.color, font.bold, font.italic]).toEqual(['#FDE7E9', '#A4262C', true, null]);
      expect(ranges.address).toBe('Sheet1!A1:B5,Sheet1!D1:D5');
    }, withTheirs());
    const sheet = sheetOf(workbook, 'Sheet1');
    expect(sheet.conditionalFormats.map(({ type, priority, xml }) => [type, priority, xml])).toEqual([
      ['expression', 1, null],
      ['dataBar', 2, '<x/>'],
      ['cellIs', 3, '<y/>'],
    ]);
    expect(sheet.conditionalFormatsChanged).toBe(true);
  });

  test('a range sees those that touch it; another kind can be listed but not looked into', async () => {
    await within(async ({ worksheets }, context) => {
      const sheet = worksheets.getItem('Sheet1');
      const touching = sheet.getRange('A1:C3').conditionalFormats.load('items/type,items/priority,items/id');
      const count = sheet.getRange().conditionalFormats.getCount();
      const bar = sheet.getRange('B1').conditionalFormats.getItemAt(0);
      const none = bar.customOrNullObject;
      none.load('rule/formula');
      await context.sync();
      expect(touching.items.map((item) => [item.id, item.type, item.priority])).toEqual([['{A}', 'DataBar', 0]]);
      expect([count.value, none.isNullObject]).toEqual([2, true]);
      bar.custom.rule.load('formula');
      expect((await failureOf(context.sync())).code).toBe('InvalidArgument');
    }, withTheirs());
  });

  test('are deleted one by one, moved, and cleared from a range only', async () => {
    const workbook = await within(async ({ worksheets }, context) => {
      const all = worksheets.getItem('Sheet1').getRange();
      all.conditionalFormats.getItem('{B}').priority = 0;
      await context.sync();
      const order = all.conditionalFormats.load('items/id');
      await context.sync();
      expect(order.items.map(({ id }) => id)).toEqual(['{B}', '{A}']);
      all.conditionalFormats.getItem('{B}').delete();
      worksheets.getItem('Sheet1').getRange('B1:B8').conditionalFormats.clearAll();
      const gone = all.conditionalFormats.getItemOrNullObject('{B}');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    }, withTheirs());
    expect(sheetOf(workbook, 'Sheet1').conditionalFormats.map(({ areas }) => areas)).toEqual([
      [{ row: 8, column: 1, rows: 1, columns: 1 }],
    ]);
  });

  test('a formula without = and a kind that the host does not make are refused', async () => {
    await within(async ({ worksheets }, context) => {
      const formats = worksheets.getItem('Sheet1').getRange('A1').conditionalFormats;
      formats.add('Custom').custom.rule.formula = 'A1>1';
      expect((await failureOf(context.sync())).code).toBe('InvalidArgument');
      formats.add('DataBar');
      expect((await failureOf(context.sync())).code).toBe('ApiNotFound');
    });
  });
});

test('settings keep any JSON value under their key', async () => {
  const workbook = plain();
  workbook.settings.set('old', '[1]');
  await within(async ({ settings }, context) => {
    settings.add('new', { deep: [1, 'x', null] });
    const old = settings.getItemOrNullObject('old');
    old.value = 'changed';
    const none = settings.getItemOrNullObject('none');
    const items = settings.load('items/key,items/value');
    await context.sync();
    expect(items.items.map(({ key, value }) => [key, value as unknown])).toEqual([
      ['old', 'changed'],
      ['new', { deep: [1, 'x', null] }],
    ]);
    expect(none.isNullObject).toBe(true);
    old.delete();
    await context.sync();
  }, workbook);
  expect([...workbook.settings]).toEqual([['new', '{"deep":[1,"x",null]}']]);
});

test('custom XML is found by namespace and by id', async () => {
  const workbook = await within(async ({ customXmlParts }, context) => {
    const part = customXmlParts.add(
      '<?xml version="1.0"?><!-- x --><v:policy xmlns:v="urn:vf" a="1"><v:t/></v:policy>',
    );
    customXmlParts.add('<other xmlns="urn:other"/>');
    part.load('id,namespaceUri');
    const ours = customXmlParts.getByNamespace('urn:vf').load('items/id');
    const only = customXmlParts.getByNamespace('urn:vf').getOnlyItemOrNullObject();
    const xml = only.getXml();
    const none = customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject();
    await context.sync();
    expect([part.namespaceUri, ours.items.length, ours.items[0]?.id, none.isNullObject]).toEqual([
      'urn:vf',
      1,
      part.id,
      true,
    ]);
    expect(xml.value).toContain('<v:t/>');
    const again = customXmlParts.getItemOrNullObject(part.id);
    again.setXml('<policy xmlns="urn:vf2"/>');
    await context.sync();
    customXmlParts.add('no xml at all');
    expect((await failureOf(context.sync())).code).toBe('InvalidArgument');
    customXmlParts.getByNamespace('urn:other').getOnlyItem().delete();
    await context.sync();
  });
  expect(workbook.customXml.map(({ namespace, xml }) => [namespace, xml])).toEqual([
    ['urn:vf2', '<policy xmlns="urn:vf2"/>'],
  ]);
  expect(workbook.customXmlChanged).toBe(true);
});

test('the culture is that of the data', async () => {
  const { client } = await openIn(plain(), {
    locale: 'en-US',
    dataLocale: 'de-DE',
    unkind: [],
    culture: { shortDatePattern: 'd.M.yy' },
  });
  await client.Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load('decimalSeparator,calculationMode,calculationState');
    application.cultureInfo.load('name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern');
    await context.sync();
    expect([application.decimalSeparator, application.calculationMode, application.calculationState]).toEqual([
      ',',
      'Automatic',
      'Done',
    ]);
    const { name, numberFormat, datetimeFormat } = application.cultureInfo;
    expect([name, numberFormat.numberDecimalSeparator, datetimeFormat.shortDatePattern]).toEqual([
      'de-DE',
      ',',
      'd.M.yy',
    ]);
  });
});

test('DATE tells the date system: 2 January 2026 is 46024, and 1,462 less in the 1904 system', async () => {
  for (const [date1904, serial] of [
    [false, 46024],
    [true, 44562],
  ] as const) {
    const workbook = plain();
    workbook.date1904 = date1904;
    await within(async ({ functions }, context) => {
      const result = functions.date(2026, 1, 2).load('value,error');
      await context.sync();
      expect([result.value, result.error]).toEqual([serial, null]);
    }, workbook);
  }
});

describe('formats', () => {
  test('column widths and row heights are null where they differ', async () => {
    const workbook = await within(async ({ worksheets }, context) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('B:C').format.columnWidth = 90;
      sheet.getRange('A2').format.rowHeight = 30;
      const read = ['A1', 'B1:C5', 'A1:B1'].map((address) => sheet.getRange(address).load('format/columnWidth'));
      const heights = ['A1', 'A2', 'A1:A2'].map((address) => sheet.getRange(address).load('format/rowHeight'));
      await context.sync();
      expect(read.map(({ format }) => format.columnWidth)).toEqual([48, 90, null]);
      expect(heights.map(({ format }) => format.rowHeight)).toEqual([15, 30, null]);
    });
    expect([...sheetOf(workbook, 'Sheet1').widths]).toEqual([
      [1, 90],
      [2, 90],
    ]);
    expect(sheetOf(workbook, 'Sheet1').widthsChanged).toBe(true);
  });

  test('a column can go back to the standard width', async () => {
    const workbook = await within(async ({ worksheets }, context) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('B:C').format.columnWidth = 90;
      sheet.getRange('C:C').format.useStandardWidth = true;
      const read = ['A1', 'B1', 'A1:B1'].map((address) => sheet.getRange(address).load('format/useStandardWidth'));
      await context.sync();
      expect(read.map(({ format }) => format.useStandardWidth)).toEqual([true, false, null]);
    });
    expect([...sheetOf(workbook, 'Sheet1').widths]).toEqual([[1, 90]]);
  });

  test('autofit gives a longer text a wider column, and Chinese twice the room', async () => {
    const workbook = workbookOf({ Sheet1: [['x', 'a rather long header', '客户名称客户名称客户名称']] });
    await within(async ({ worksheets }, context) => {
      worksheets.getItem('Sheet1').getRange('A:C').format.autofitColumns();
      await context.sync();
    }, workbook);
    const [short = 0, long = 0, chinese = 0] = [0, 1, 2].map((column) =>
      sheetOf(workbook, 'Sheet1').widths.get(column),
    );
    expect(short).toBe(48);
    expect(long).toBeGreaterThan(short);
    expect(chinese).toBeGreaterThan(long);
  });

  test('fonts, fills and alignment are painted into the styles and leave the number format alone', async () => {
    const workbook = await within(async ({ worksheets }, context) => {
      const range = worksheets.getItem('Sheet1').getRange('A1:B1');
      range.numberFormat = [['0.00', '@']];
      Object.assign(range.format.font, { bold: true, italic: true, color: '#a4262c', size: 14, name: 'Arial' });
      range.format.fill.color = '#FFF4CE';
      range.format.wrapText = true;
      range.format.horizontalAlignment = 'Center';
      await context.sync();
      range.load(
        'numberFormat,format/font/bold,format/font/italic,format/font/color,format/font/size,format/font/name',
      );
      range.load('format/fill/color,format/wrapText,format/horizontalAlignment');
      const mixed = worksheets.getItem('Sheet1').getRange('A1:A2').load('format/font/bold,format/fill/color');
      await context.sync();
      const { font, fill, wrapText, horizontalAlignment } = range.format;
      expect([font.bold, font.italic, font.color, font.size, font.name]).toEqual([true, true, '#A4262C', 14, 'Arial']);
      expect([fill.color, wrapText, horizontalAlignment]).toEqual(['#FFF4CE', true, 'Center']);
      expect(range.numberFormat).toEqual([['0.00', '@']]);
      expect([mixed.format.font.bold, mixed.format.fill.color]).toEqual([null, null]);
    });
    const styles = workbook.styles as TestStyles;
    const look: Look = styles.look(sheetOf(workbook, 'Sheet1').style(0, 0));
    expect([look.bold, look.fill]).toEqual([true, '#FFF4CE']);
  });

  test('what is struck through is told of a range as a whole, and of each cell', async () => {
    await within(async ({ worksheets }, context) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('B2').format.font.strikethrough = true;
      const range = sheet.getRange('A2:B3');
      const font = range.format.font;
      const [mixed, none, all] = [font, sheet.getRange('A1:A9').format.font, sheet.getRange('B2').format.font];
      for (const one of [mixed, none, all]) one.load('strikethrough');
      sheet.getRange('A3').format.fill.color = '#FFF2CC';
      const cells = range.getCellProperties({ format: { fill: { color: true }, font: { strikethrough: true } } });
      await context.sync();
      expect([mixed, none, all].map(({ strikethrough }) => strikethrough)).toEqual([null, false, true]);
      const struck = cells.value.map((row) => row.map(({ format }) => format?.font?.strikethrough));
      expect(struck).toEqual([
        [false, true],
        [false, false],
      ]);
      expect(cells.value.map((row) => row.map(({ format }) => format?.fill?.color))).toEqual([
        ['#FFFFFF', '#FFFFFF'],
        ['#FFF2CC', '#FFFFFF'],
      ]);
    });
  });

  test('styles that do not know a look refuse it by name', async () => {
    await within(
      async ({ worksheets }, context) => {
        const { font } = worksheets.getItem('Sheet1').getRange('A1').format;
        font.load('bold,color');
        await context.sync();
        expect([font.bold, font.color]).toEqual([false, '#000000']);
        font.bold = true;
        expect(await failureOf(context.sync())).toEqual({
          code: 'ApiNotFound',
          message: 'workbench has no RangeFont.bold',
        });
        font.load('italic');
        expect((await failureOf(context.sync())).message).toBe('workbench has no RangeFont.italic');
      },
      workbookOf({ Sheet1: [] }, new BareStyles()),
    );
  });
});
