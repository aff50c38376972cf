/** Each switch of unkind.ts as it shows: on, as the threads report of Excel; off, as one would like it. */
import { strFromU8, unzipSync } from 'fflate';
import { newWorkbook } from '../../src/workbench/host/file/blank';
import { saveXlsx } from '../../src/workbench/host/file/xlsx';
import { Calculation } from '../../src/workbench/host/formulas/calc';
import { customFunctionsOf } from '../../src/workbench/host/formulas/custom';
import { Host } from '../../src/workbench/host/host';
import { connect } from '../../src/workbench/host/node/client';
import { ABSENT, ALL_UNKINDNESSES, UNKINDNESSES, type Unkindness } from '../../src/workbench/host/unkind';

/** Runs it in a new workbook with this one switch, or with none. */
async function seen<T>(unkind: readonly Unkindness[], look: (context: Excel.RequestContext, host: Host) => Promise<T>) {
  const host = new Host(newWorkbook('Sheet1'), { unkind });
  const client = await connect(host);
  const told = await client.Excel.run((context) => look(context, host)).catch((error: { code: string }) => error.code);
  client.close();
  return told;
}

test('every switch has a thread and is on', () => {
  for (const { does, source } of Object.values(UNKINDNESSES)) {
    expect(does.length).toBeGreaterThan(20);
    expect(source).toMatch(/#\d+|^no thread: /);
  }
  expect([...new Host(newWorkbook('Sheet1')).unkind]).toEqual(ALL_UNKINDNESSES);
});

test('freshSheetIds: a file that remembers the id of a sheet is opened with another', async () => {
  const ids = async (unkind: readonly Unkindness[]) => {
    const workbook = newWorkbook('Sheet1');
    const id = async (host: Host) => {
      const client = await connect(host);
      const found = await client.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.load('id');
        await context.sync();
        context.workbook.customXmlParts.add(`<a xmlns="urn:a">${sheet.id}</a>`);
        const again = context.workbook.worksheets.getItemOrNullObject(sheet.id);
        again.load('name');
        await context.sync();
        expect(again.name).toBe('Sheet1');
        return sheet.id;
      });
      client.close();
      return found;
    };
    return [await id(new Host(workbook, { unkind })), await id(new Host(workbook, { unkind }))];
  };
  expect(new Set(await ids(['freshSheetIds'])).size).toBe(2);
  expect(new Set(await ids([])).size).toBe(1);
});

test('dropsQuotes: needless quotes around the name of a sheet are not kept', async () => {
  const formula = async (context: Excel.RequestContext) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    cell.formulas = [[`=IF('Sheet1'!$B$2="'Sheet1'!",'My sheet'!C1,'客户'!C1)`]];
    cell.load('formulas');
    await context.sync();
    return cell.formulas;
  };
  expect(await seen(['dropsQuotes'], formula)).toEqual([[`=IF(Sheet1!$B$2="'Sheet1'!",'My sheet'!C1,客户!C1)`]]);
  expect(await seen([], formula)).toEqual([[`=IF('Sheet1'!$B$2="'Sheet1'!",'My sheet'!C1,'客户'!C1)`]]);
});

test('listSeparator: a comma parts no areas, neither in an address nor in a name', async () => {
  const areas = async (context: Excel.RequestContext, by: string) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const ranges = sheet.getRanges(`A1:A2${by}C1`).load('areaCount');
    await context.sync();
    sheet.names.add('two', `=Sheet1!$A$1${by}Sheet1!$C$1`);
    await context.sync();
    return ranges.areaCount;
  };
  expect(await seen(['listSeparator'], (context) => areas(context, ','))).toBe('InvalidArgument');
  expect(await seen(['listSeparator'], (context) => areas(context, ';'))).toBe(2);
  expect(await seen([], (context) => areas(context, ','))).toBe(2);
});

test('rebasesRules: a rule’s formula is told for the first cell of the range that it is asked through', async () => {
  const told = async (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('C5:C9').conditionalFormats.add('Custom').custom.rule.formula = '=$B5>B$1';
    await context.sync();
    const rules = ['C5:C9', 'C4:C9'].map((area) =>
      sheet.getRange(area).conditionalFormats.getItemAt(0).custom.rule.load('formula'),
    );
    await context.sync();
    return rules.map(({ formula }) => formula);
  };
  expect(await seen(['rebasesRules'], told)).toEqual(['=$B5>B$1', '=$B4>B$1']);
  expect(await seen([], told)).toEqual(['=$B5>B$1', '=$B5>B$1']);
});

test('blankCriteria: a column that asks nothing is told with blank texts', async () => {
  const asked = async (context: Excel.RequestContext) => {
    const { autoFilter } = context.workbook.worksheets.getItem('Sheet1');
    autoFilter.apply('A1:B3', 0, { filterOn: 'Custom', criterion1: '<=1' });
    autoFilter.load('criteria');
    await context.sync();
    return autoFilter.criteria.map(({ criterion1 }) => criterion1);
  };
  expect(await seen(['blankCriteria'], asked)).toEqual(['<=1', '']);
  expect(await seen([], asked)).toEqual(['<=1', null]);
});

test('respelledCriteria: a day is told without its operator, as it shows', async () => {
  const asked = async (context: Excel.RequestContext) => {
    const { autoFilter } = context.workbook.worksheets.getItem('Sheet1');
    autoFilter.apply('A1:B3', 0, { filterOn: 'Custom', criterion1: '<=46346' });
    autoFilter.load('criteria');
    await context.sync();
    return autoFilter.criteria[0]?.criterion1;
  };
  expect(await seen(['respelledCriteria'], asked)).toBe('2026/11/20');
  expect(await seen([], asked)).toBe('<=46346');
});

test('snapsWidths: a width is one of whole pixels', async () => {
  const width = async (context: Excel.RequestContext) => {
    const { format } = context.workbook.worksheets.getItem('Sheet1').getRange('A:A');
    format.columnWidth = 76;
    format.load('columnWidth');
    await context.sync();
    return format.columnWidth;
  };
  expect(await seen(['snapsWidths'], width)).toBe(75.75);
  expect(await seen([], width)).toBe(76);
});

test('falseActivation: frozen panes are told as a sheet that comes to the front', async () => {
  const told = async (context: Excel.RequestContext) => {
    const { worksheets } = context.workbook;
    const heard: string[] = [];
    const other = worksheets.add('Other');
    worksheets.onActivated.add(({ worksheetId }) => Promise.resolve(void heard.push(worksheetId)));
    await context.sync();
    other.freezePanes.freezeAt('A1:A1');
    other.load('id');
    await context.sync();
    await new Promise((done) => setTimeout(done, 20));
    return heard.includes(other.id);
  };
  expect(await seen(['falseActivation'], told)).toBe(true);
  expect(await seen([], told)).toBe(false);
});

test('silentDropDowns: what is chosen from a list is told to nobody', async () => {
  const told = (context: Excel.RequestContext, host: Host) => {
    const heard: string[] = [];
    const sheet = host.workbook.sheets[0]!;
    context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').dataValidation.rule = {
      list: { inCellDropDown: true, source: 'a,b' },
    };
    return context.sync().then(async () => {
      for (const column of [0, 1]) {
        sheet.setValue(0, column, 'b');
        await host.edited(sheet, { row: 0, column, rows: 1, columns: 1 });
      }
      await new Promise((done) => setTimeout(done, 20));
      return heard;
    });
  };
  expect(await seen(['silentDropDowns'], told)).toEqual(['B1']);
  expect(await seen([], told)).toEqual(['A1', 'B1']);
});

test('localisedPatterns: a French Excel tells its short date in French letters', async () => {
  const pattern = async (unkind: readonly Unkindness[], locale: string) => {
    const client = await connect(new Host(newWorkbook('Sheet1'), { unkind, dataLocale: locale }));
    const told = await client.Excel.run(async (context) => {
      const { datetimeFormat } = context.workbook.application.cultureInfo;
      datetimeFormat.load('shortDatePattern');
      await context.sync();
      return datetimeFormat.shortDatePattern;
    });
    client.close();
    return told;
  };
  expect(await pattern(['localisedPatterns'], 'de-DE')).toBe('TT.MM.JJJJ');
  expect(await pattern(['localisedPatterns'], 'zh-CN')).toBe('yyyy/M/d');
  expect(await pattern([], 'de-DE')).toBe('dd.MM.yyyy');
});

test('brokenNames: a name whose cells are gone cannot be hidden', async () => {
  const hide = async (context: Excel.RequestContext) => {
    const name = context.workbook.worksheets.getItem('Sheet1').names.add('gone', '=Sheet1!#REF!');
    name.visible = false;
    name.load('visible');
    await context.sync();
    return name.visible;
  };
  expect(await seen(['brokenNames'], hide)).toBe('InvalidArgument');
  expect(await seen([], hide)).toBe(false);
});

test('shapeSelected: the selection fails while a chart is selected', async () => {
  const selection = async (context: Excel.RequestContext, host: Host) => {
    host.view.shape = true;
    const range = context.workbook.getSelectedRanges();
    range.load('address');
    await context.sync();
    return range.address;
  };
  expect(await seen(['shapeSelected'], selection)).toBe('InvalidSelection');
  expect(await seen([], selection)).toBe('Sheet1!A1');
});

test('inactiveNames: names of a sheet fail while another workbook is in front, the workbook’s do not', async () => {
  const names = async (context: Excel.RequestContext, host: Host, of: 'sheet' | 'workbook') => {
    host.view.elsewhere = true;
    const { workbook } = context;
    const { names } = of === 'sheet' ? workbook.worksheets.getItem('Sheet1') : workbook;
    names.load('items/name');
    await context.sync();
    return names.items.length;
  };
  expect(await seen(['inactiveNames'], (context, host) => names(context, host, 'sheet'))).toBe('InvalidSelection');
  expect(await seen(['inactiveNames'], (context, host) => names(context, host, 'workbook'))).toBe(0);
  expect(await seen([], (context, host) => names(context, host, 'sheet'))).toBe(0);
});

/** What a function of the add-in answers in B1 for the number in A1. */
async function answered(formula: string, unkind: readonly Unkindness[]): Promise<unknown> {
  const workbook = newWorkbook('Sheet1');
  const host = new Host(workbook, { unkind });
  const parameter = { name: 'n', type: 'any', dimensionality: 'matrix' };
  const functions = [{ id: 'SHAPE', name: 'SHAPE', parameters: [parameter] }];
  const client = await connect(host);
  const { associate } = client.window.CustomFunctions as unknown as typeof CustomFunctions;
  associate('SHAPE', (given: unknown[][]) => typeof given[0]?.[0]);
  host.calculation = new Calculation({
    workbook,
    custom: {
      names: customFunctionsOf({ allowCustomDataForDataTypeAny: true, functions }),
      invoke: (calls) => client.invoke(calls),
      isUnkind: (one) => host.unkind.has(one),
    },
    today: () => 46000,
  });
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').formulas = [[7, formula]];
    await context.sync();
  });
  await client.idle();
  client.close();
  return workbook.sheet('Sheet1')?.value(0, 1);
}

test('dataTypes: a function gets numbers as objects', async () => {
  expect(await answered('=SHAPE(A1:A2)', ['dataTypes'])).toBe('object');
  expect(await answered('=SHAPE(A1:A2)', [])).toBe('number');
});

test('wholeColumns: a function does not get one', async () => {
  expect(await answered('=SHAPE(A:A)', ['wholeColumns'])).toEqual({ error: '#CALC!' });
  expect(await answered('=SHAPE(A:A)', [])).toBe('number');
});

/** What a range holds, and where the Table in A1:B5 lies, once something was written. */
const inTableOf = (unkind: readonly Unkindness[], write: (sheet: Excel.Worksheet) => void, area = 'B2:B5') =>
  seen(unkind, async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B5').values = [['Name', 'Sum'], ['a', ''], ['b', ''], ['c', ''], ['d', '']]; // prettier-ignore
    const table = sheet.tables.add('A1:B5', true);
    write(sheet);
    const cells = sheet.getRange(area).load('formulas');
    const whole = table.getRange().load('address');
    await context.sync();
    return [...cells.formulas.map(([content]) => content as unknown), whole.address];
  });

test('calculatedColumns: the lowest formula fills a column of a Table that was blank, or of one formula', async () => {
  const mixed = (sheet: Excel.Worksheet) => void (sheet.getRange('B2:B5').formulas = [['=A2'], [7], ['=A4&"!"'], [null]]); // prettier-ignore
  expect(await inTableOf(['calculatedColumns'], mixed)).toEqual(['=A2&"!"', '=A3&"!"', '=A4&"!"', '=A5&"!"', 'Sheet1!A1:B5']); // prettier-ignore
  expect(await inTableOf([], mixed)).toEqual(['=A2', 7, '=A4&"!"', '', 'Sheet1!A1:B5']);
});

test('a constant makes an exception, and in a column with exceptions nothing is filled', async () => {
  const second = (sheet: Excel.Worksheet) => {
    sheet.getRange('B2').formulas = [['=A2']];
    sheet.getRange('B3').values = [[7]];
    sheet.getRange('B4').formulas = [['=A4&"!"']];
  };
  expect(await inTableOf(['calculatedColumns'], second)).toEqual(['=A2', 7, '=A4&"!"', '=A5', 'Sheet1!A1:B5']);
});

test('tablesGrow: what is written right beside a Table, or below it, belongs to it', async () => {
  const beside = (sheet: Excel.Worksheet) => void (sheet.getRange('C1:C2').values = [['More'], [1]]);
  const below = (sheet: Excel.Worksheet) => void (sheet.getRange('A6').values = [['e']]);
  expect(await inTableOf(['tablesGrow'], beside, 'C1')).toEqual(['More', 'Sheet1!A1:C5']);
  expect(await inTableOf(['tablesGrow'], below, 'A6')).toEqual(['e', 'Sheet1!A1:B6']);
  expect(await inTableOf([], beside, 'C1')).toEqual(['More', 'Sheet1!A1:B5']);
});

/** One call of each. */
const ASKED: { readonly [member in (typeof ABSENT)[number]]: (sheet: Excel.Worksheet, range: Excel.Range) => unknown } =
  {
    'Range.insert': (_, range) => range.insert('Down'),
    'Range.delete': (_, range) => range.delete('Up'),
    'Range.merge': (_, range) => range.merge(),
    'Range.sort': (_, range) => range.sort.apply([{ key: 0 }]),
    'RangeFormat.borders': (_, range) => range.format.borders.load('items'),
    'Worksheet.charts': (sheet) => sheet.charts.load('items'),
    'Worksheet.comments': (sheet) => sheet.comments.load('items'),
    'Worksheet.pivotTables': (sheet) => sheet.pivotTables.load('items'),
    'Worksheet.shapes': (sheet) => sheet.shapes.load('items'),
  };

test.each(ABSENT)('%s is refused by name', async (member) => {
  const client = await connect(new Host(newWorkbook('Sheet1')));
  const refused = client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    ASKED[member](sheet, sheet.getRange('A1:A3'));
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: 'ApiNotFound', message: `workbench has no ${member}` });
  client.close();
});

test('what the heads of host.ts and xlsx.ts once denied is there: lists, filters, frozen panes, and they are saved', async () => {
  const host = new Host(newWorkbook('Sheet1'));
  const client = await connect(host);
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = [['Name', 'Day'], ['a', 1], ['b', 2]]; // prettier-ignore
    sheet.getRange('A2:A3').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    sheet.autoFilter.apply(sheet.getRange('A1:B3'), 1, { filterOn: 'Custom', criterion1: '<=1' });
    sheet.freezePanes.freezeAt(sheet.getRange('A1:A1'));
    await context.sync();
  });
  const xml = strFromU8(unzipSync(saveXlsx(host.workbook))['xl/worksheets/sheet1.xml']!);
  for (const part of ['<dataValidation ', '<autoFilter ', '<pane ']) expect(xml).toContain(part);
  client.close();
});
