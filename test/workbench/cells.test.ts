import type { Area, Value } from '../../src/workbench/host/model';
import { ALL_UNKINDNESSES } from '../../src/workbench/host/unkind';
import { area, closeAll, failureOf, openIn, putTable, sheetOf, workbookOf } from './office';

afterEach(closeAll);

type Given = string | number | boolean | null;

/** Writes rows from A1 and gives back what each cell became: [value, formula]. */
async function written(rows: readonly (readonly Given[])[], how: 'values' | 'formulas', format = 'General') {
  const workbook = workbookOf({ Sheet1: rows.map((row) => row.map(() => 'before')) });
  const { client } = await openIn(workbook);
  const columns = rows[0]?.length ?? 1;
  await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, rows.length, columns);
    if (format !== 'General') range.numberFormat = rows.map((row) => row.map(() => format));
    range[how] = rows as Given[][];
    await context.sync();
  });
  const sheet = sheetOf(workbook, 'Sheet1');
  return rows.map((row, r) => row.map((_, c) => [sheet.value(r, c), sheet.formula(r, c)]));
}

describe.each(['values', 'formulas'] as const)('what is written to %s', (how) => {
  test('numbers, text and truth values are what they are, null leaves alone, empty text empties', async () => {
    expect(await written([[1.5, 'abc', false, null, '']], how)).toEqual([
      [
        [1.5, undefined],
        ['abc', undefined],
        [false, undefined],
        ['before', undefined],
        [null, undefined],
      ],
    ]);
  });

  test('text that begins with a sign is a formula', async () => {
    expect(await written([['=A9+1', '+A9', '-A9', '@A9', '=']], how)).toEqual([
      [
        [null, '=A9+1'],
        [null, '=+A9'],
        [null, '=-A9'],
        [null, '=@A9'],
        ['=', undefined],
      ],
    ]);
  });

  test('a leading apostrophe keeps it text and is eaten', async () => {
    expect(await written([["'=A9", "'007", "''x", "'"]], how)).toEqual([
      [
        ['=A9', undefined],
        ['007', undefined],
        ["'x", undefined],
        ['', undefined],
      ],
    ]);
  });

  test('a cell of text format takes text as it is', async () => {
    expect(await written([['=A9', '007', 'TRUE', '-x', "'y"]], how, '@')).toEqual([
      [
        ['=A9', undefined],
        ['007', undefined],
        ['TRUE', undefined],
        ['-x', undefined],
        ['y', undefined],
      ],
    ]);
  });

  test('text is read as if typed: numerals, truth values, errors', async () => {
    expect(await written([['007', '-5', '+.5', '1e3', 'true', '#n/a', '1-2', '-']], how)).toEqual([
      [
        [7, undefined],
        [-5, undefined],
        [0.5, undefined],
        [1000, undefined],
        [true, undefined],
        [{ error: '#N/A' }, undefined],
        ['1-2', undefined],
        ['-', undefined],
      ],
    ]);
  });
});

test('one value fills the whole range', async () => {
  const workbook = workbookOf({ Sheet1: [] });
  const { client } = await openIn(workbook);
  await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
    range.values = 'x' as unknown as string[][];
    range.numberFormat = '0.0' as unknown as string[][];
    await context.sync();
  });
  const sheet = sheetOf(workbook, 'Sheet1');
  const cells = [0, 1].flatMap((row) => [0, 1].map((column) => [sheet.value(row, column), sheet.style(row, column)]));
  expect(cells).toEqual(Array(4).fill(['x', 1]));
});

test.each([
  ['too few rows', [[1, 2]]],
  [
    'too many columns',
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ],
  ['ragged rows', [[1, 2], [3]]],
  [
    'an object',
    [
      [1, 2],
      [3, { type: 'Double' }],
    ],
  ],
])('%s is an invalid argument', async (_, rows) => {
  const { client } = await openIn(workbookOf({ Sheet1: [] }));
  const failure = await failureOf(
    client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = rows as number[][];
      await context.sync();
    }),
  );
  expect(failure.code).toBe('InvalidArgument');
});

test('null in number formats leaves the format of the cell', async () => {
  const workbook = workbookOf({ Sheet1: [[1, 2]] });
  const { client } = await openIn(workbook);
  await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
    range.numberFormat = [['0.00', '@']];
    range.numberFormat = [[null, 'General']];
    range.load('numberFormat');
    await context.sync();
    expect(range.numberFormat).toEqual([['0.00', 'General']]);
  });
});

test('in a merged area only the top left cell takes the value', async () => {
  const workbook = workbookOf({ Sheet1: [['a', 'b', 'c']] });
  const sheet = sheetOf(workbook, 'Sheet1');
  sheet.merged.push(area(0, 0, 2, 2));
  const { client } = await openIn(workbook);
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:C2').values = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    await context.sync();
  });
  expect([0, 1].map((row) => [0, 1, 2].map((column) => sheet.value(row, column)))).toEqual([
    [1, 'b', 3],
    [null, null, 6],
  ]);
});

describe('a write over a filter', () => {
  /** Column A with a header in row 1 and a…e below; rows 3 and 4 are hidden by the filter. */
  function filtered(by: 'sheet' | 'table' | 'hand') {
    const workbook = workbookOf({ Sheet1: [['Head'], ['a'], ['b'], ['c'], ['d'], ['e']] });
    const sheet = sheetOf(workbook, 'Sheet1');
    sheet.hiddenRows = new Set([2, 3]);
    const where: Area = area(0, 0, 6, 1);
    if (by === 'sheet') sheet.autoFilter = { area: where, filtered: true };
    if (by === 'table') putTable(sheet, 'T', where, { filtered: true });
    return workbook;
  }

  async function afterWriting(by: 'sheet' | 'table' | 'hand', address: string, rows: string[][], misplaces = true) {
    const workbook = filtered(by);
    const { client } = await openIn(workbook, {
      unkind: ALL_UNKINDNESSES.filter((one) => misplaces || one !== 'misplacedWrites'),
    });
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange(address).values = rows;
      await context.sync();
    });
    return [1, 2, 3, 4, 5].map((row): Value => sheetOf(workbook, 'Sheet1').value(row, 0));
  }

  const five = [['1st'], ['2nd'], ['3rd'], ['4th'], ['5th']];

  test.each(['sheet', 'table'] as const)(
    'of the %s puts the values on the visible rows and loses the rest',
    async (by) => {
      expect(await afterWriting(by, 'A2:A6', five)).toEqual(['1st', 'b', 'c', '2nd', '3rd']);
    },
  );

  test('does not do so to rows hidden by hand, or when it is switched off', async () => {
    const right = ['1st', '2nd', '3rd', '4th', '5th'];
    expect(await afterWriting('hand', 'A2:A6', five)).toEqual(right);
    expect(await afterWriting('table', 'A2:A6', five, false)).toEqual(right);
  });

  test('is right where all rows are visible, or all hidden', async () => {
    expect(await afterWriting('table', 'A5:A6', [['x'], ['y']])).toEqual(['a', 'b', 'c', 'x', 'y']);
    expect(await afterWriting('table', 'A3:A4', [['x'], ['y']])).toEqual(['a', 'x', 'y', 'd', 'e']);
  });
});
