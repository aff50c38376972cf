/** A sheet's own AutoFilter and a table's: what they ask, which rows they hide, and how a file keeps it. */
import type { Filtered, Sheet } from '../../src/workbench/host/model';
import { openXlsx, saveXlsx } from '../../src/workbench/host/file/xlsx';
import { area, closeAll, failureOf, openIn, putTable, sheetOf, workbookOf } from './office';
import { packageOf, textOf } from './packages';

afterEach(closeAll);

const CUSTOM = { filterOn: 'Custom' } as const;

/** Days in C2:C6 (one is missing, one is text), plain cells below the filter. */
function days() {
  const workbook = workbookOf({
    Sheet1: [
      ['Name', 'Country', 'Next'],
      ['Ann', 'Peru', 46_010],
      ['Bob', 'Chile', 46_020],
      ['Cid', 'Peru', null],
      ['Dan', 'Cuba', 'soon'],
      ['Eve', 'Peru', 46_012],
      ['below', null, 46_020],
    ],
  });
  return { workbook, sheet: sheetOf(workbook, 'Sheet1') };
}

type Use = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void> | void;

async function on({ workbook }: ReturnType<typeof days>, use: Use) {
  const { client } = await openIn(workbook);
  await client.Excel.run(async (context) => {
    await use(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
  });
}

const hidden = ({ hiddenRows }: Sheet) => [...hiddenRows].sort((a, b) => a - b);

test('a comparison hides the rows that do not meet it, blanks and texts among them, and no row below', async () => {
  const there = days();
  await on(there, (sheet) => {
    sheet.autoFilter.apply('A1:C6', 2, { ...CUSTOM, criterion1: '<=46012' });
  });
  expect(hidden(there.sheet)).toEqual([2, 3, 4]);
  expect(there.sheet.autoFilter).toMatchObject({ area: area(0, 0, 6, 3), filtered: true });
});

test('criteria of several columns count together; each can be cleared alone', async () => {
  const there = days();
  await on(there, (sheet) => {
    const { autoFilter } = sheet;
    autoFilter.apply('A1:C6', 1, { ...CUSTOM, criterion1: '=Peru' });
    autoFilter.apply('A1:C6', 2, { ...CUSTOM, criterion1: '<=46010', criterion2: '=soon', operator: 'Or' });
  });
  expect(hidden(there.sheet)).toEqual([2, 3, 4, 5]);
  await on(there, (sheet) => {
    sheet.autoFilter.clearColumnCriteria(1);
  });
  expect(hidden(there.sheet)).toEqual([2, 3, 5]);
  await on(there, async (sheet, context) => {
    const { autoFilter } = sheet;
    autoFilter.load('criteria,isDataFiltered');
    await context.sync();
    expect(
      autoFilter.criteria.map(({ filterOn, criterion1, criterion2 }) => [filterOn, criterion1, criterion2]),
    ).toEqual([
      ['Values', '', ''],
      ['Values', '', ''],
      ['Custom', '2025/12/19', '=soon'], // as it shows
    ]);
    expect(autoFilter.isDataFiltered).toBe(true);
    autoFilter.clearColumnCriteria(2);
  });
  expect([hidden(there.sheet), there.sheet.autoFilter?.filtered]).toEqual([[], false]);
});

test('rows hidden by hand are shown once a criterion is cleared', async () => {
  const there = days();
  there.sheet.hiddenRows.add(1);
  await on(there, (sheet) => {
    sheet.autoFilter.apply('A1:C6', 2, { ...CUSTOM, criterion1: '<=46012' });
    sheet.autoFilter.clearColumnCriteria(2);
  });
  expect(hidden(there.sheet)).toEqual([]);
});

test('what has changed since counts when the filter is applied again', async () => {
  const there = days();
  await on(there, (sheet) => {
    sheet.autoFilter.apply('A1:C6', 2, { ...CUSTOM, criterion1: '<=46012' });
    sheet.getRange('C2').values = [[46_099]];
  });
  expect(hidden(there.sheet)).toEqual([2, 3, 4]);
  await on(there, (sheet) => {
    sheet.autoFilter.reapply();
  });
  expect(hidden(there.sheet)).toEqual([1, 2, 3, 4]);
});

test('over other cells it leaves the old ones; removed it shows every row', async () => {
  const there = days();
  await on(there, (sheet) => {
    sheet.autoFilter.apply('A1:B6', 1, { ...CUSTOM, criterion1: '=Peru' });
    sheet.autoFilter.apply('A1:C6', 2, { ...CUSTOM, criterion1: '<=46012' });
  });
  expect(hidden(there.sheet)).toEqual([2, 3, 4]);
  await on(there, (sheet) => {
    sheet.autoFilter.remove();
  });
  expect([hidden(there.sheet), there.sheet.autoFilter]).toEqual([[], null]);
});

test('what cannot be is refused', async () => {
  const refusal = async (use: (filter: Excel.AutoFilter) => void, there = days()) =>
    (
      await failureOf(
        on(there, (sheet) => {
          use(sheet.autoFilter);
        }),
      )
    ).code;
  const asked = { ...CUSTOM, criterion1: '<=1' };
  expect(await refusal((filter) => filter.apply('A1:C6', 3, asked))).toBe('InvalidArgument');
  expect(await refusal((filter) => filter.clearColumnCriteria(0))).toBe('InvalidArgument');
  // What was read cannot be applied: its members are null where nothing is asked.
  const read = { ...asked, criterion2: null } as unknown as Excel.FilterCriteria;
  expect(await refusal((filter) => filter.apply('A1:C6', 0, read))).toBe('InvalidArgument');
  const locked = days();
  locked.sheet.protected = true;
  expect(await refusal((filter) => filter.apply('A1:C6', 0, asked), locked)).toBe('AccessDenied');
  const tabled = days();
  putTable(tabled.sheet, 'Days', area(0, 0, 6, 3));
  expect(await refusal((filter) => filter.apply('A1:C6', 0, asked), tabled)).toBe('InvalidArgument');
});

test('a table filters its own rows, without its totals', async () => {
  const there = days();
  const table = putTable(there.sheet, 'Days', area(0, 0, 7, 3), { totalsRow: true });
  await on(there, (sheet) => {
    sheet.tables.getItem('Days').autoFilter.apply('A1:C6', 2, { ...CUSTOM, criterion1: '>46012' });
  });
  expect([hidden(there.sheet), table.filtered, table.changed]).toEqual([[1, 3, 4, 5], true, true]);
});

describe('in a file', () => {
  const ROWS = [1, 2, 3].map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`).join('');
  const open = (filter: string) =>
    openXlsx(packageOf({ sheet: `<sheetData>${ROWS}</sheetData>${filter}` }), 'given.xlsx');
  const PICKED = '<filterColumn colId="0"><filters><filter val="2"/></filters></filterColumn>';
  const saved = (workbook: ReturnType<typeof open>) => textOf(saveXlsx(workbook), 'xl/worksheets/sheet1.xml');
  const firstOf = (workbook: ReturnType<typeof open>): Sheet => {
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    return sheet;
  };

  test('comparisons are read as Excel says them', () => {
    const { autoFilter } = firstOf(
      open(
        '<autoFilter ref="A1:C3"><filterColumn colId="1"><customFilters and="1"><customFilter operator="greaterThanOrEqual" val="5"/><customFilter val="&lt;x*"/></customFilters></filterColumn></autoFilter>',
      ),
    );
    expect(autoFilter).toMatchObject({
      filtered: true,
      filters: [{ column: 1, on: 'Custom', custom: { criteria: ['>=5', '=<x*'], and: true } }],
    });
  });

  test('one more criterion stands beside what the file asks, and goes without a trace', () => {
    const workbook = open(`<autoFilter ref="A1:C3">${PICKED}<sortState ref="A2:C3"/></autoFilter>`);
    const before = saved(workbook);
    const sheet = firstOf(workbook);
    const filter = sheet.autoFilter as Filtered;
    const kept = filter.filters ?? [];
    filter.filters = [...kept, { column: 2, on: 'Custom', custom: { criteria: ['<=46012'], and: true }, xml: null }];
    const made =
      '<filterColumn colId="2"><customFilters><customFilter operator="lessThanOrEqual" val="46012"/></customFilters></filterColumn>';
    expect(saved(workbook)).toContain(`<autoFilter ref="A1:C3">${PICKED}${made}<sortState ref="A2:C3"/></autoFilter>`);
    filter.filters = kept;
    expect(saved(workbook)).toBe(before);
  });

  test('a filter on a sheet that had none says so in the sheet too', () => {
    const workbook = open('');
    const sheet = firstOf(workbook);
    sheet.autoFilter = {
      area: area(0, 0, 3, 1),
      filtered: true,
      filters: [{ column: 0, on: 'Custom', custom: { criteria: ['<>'], and: true }, xml: null }],
    };
    const xml = saved(workbook);
    expect(xml).toContain('<sheetPr filterMode="1"/>');
    expect(xml).toContain(
      '<autoFilter ref="A1:A3"><filterColumn colId="0"><customFilters><customFilter operator="notEqual" val=""/></customFilters></filterColumn></autoFilter>',
    );
  });
});

/** "Sales" in A1:B3 with free cells right of it. */
function sales() {
  const workbook = workbookOf({
    Sheet1: [
      ['Name', 'Amount'],
      ['Ann', 1],
      ['Bob', 2],
    ],
  });
  putTable(sheetOf(workbook, 'Sheet1'), 'Sales', area(0, 0, 3, 2));
  return workbook;
}

async function onSales(use: (table: Excel.Table, context: Excel.RequestContext) => Promise<void>, workbook = sales()) {
  const { client } = await openIn(workbook);
  await client.Excel.run((context) => use(context.workbook.tables.getItem('Sales'), context));
  const [table] = sheetOf(workbook, 'Sheet1').tables;
  if (!table) throw new Error('no table');
  return { table, sheet: sheetOf(workbook, 'Sheet1') };
}

describe('whose criteria nobody can read', () => {
  const filtered = () => {
    const workbook = sales();
    const sheet = sheetOf(workbook, 'Sheet1');
    const table = sheet.tables[0];
    if (table) table.filtered = true;
    sheet.autoFilter = { area: area(9, 0, 4, 2), filtered: true };
    sheet.hiddenRows = new Set([2, 11]);
    return workbook;
  };

  test('of table and sheet tell whether they hide anything, and where they are', async () => {
    await onSales(async (table, context) => {
      const own = table.autoFilter.load('enabled,isDataFiltered');
      const sheets = table.worksheet.autoFilter.load('enabled,isDataFiltered');
      const where = table.worksheet.autoFilter.getRangeOrNullObject().load('address');
      await context.sync();
      expect([own.enabled, own.isDataFiltered, sheets.enabled, sheets.isDataFiltered, where.address]).toEqual([
        true,
        true,
        true,
        true,
        'Sheet1!A10:B13',
      ]);
    }, filtered());
    await onSales(async (table, context) => {
      const none = table.worksheet.autoFilter.load('enabled,isDataFiltered');
      const nowhere = table.worksheet.autoFilter.getRangeOrNullObject();
      await context.sync();
      expect([none.enabled, none.isDataFiltered, nowhere.isNullObject]).toEqual([false, false, true]);
    });
  });

  test('show their rows again when they are cleared, each its own', async () => {
    const first = await onSales(async (table, context) => {
      table.clearFilters();
      await context.sync();
    }, filtered());
    expect([first.table.filtered, [...first.sheet.hiddenRows]]).toEqual([false, [11]]);
    const second = await onSales(async (table, context) => {
      table.autoFilter.clearCriteria();
      table.worksheet.autoFilter.clearCriteria();
      await context.sync();
    }, filtered());
    expect([second.sheet.autoFilter?.filtered, second.sheet.hiddenRows.size]).toEqual([false, 0]);
  });
});
