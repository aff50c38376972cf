import type { Sheet } from '../../src/workbench/host/model';
import { area, closeAll, failureOf, joinIn, openIn, sheetOf, workbookOf } from './office';

afterEach(closeAll);

const two = () => workbookOf({ One: [[1]], Two: [] });

type Seen = Pick<Excel.WorksheetChangedEventArgs, 'address' | 'source' | 'triggerSource'>;

/** What a client hears of changes of the sheet 'One'. */
async function listen(client: Awaited<ReturnType<typeof joinIn>>): Promise<Seen[]> {
  const seen: Seen[] = [];
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('One').onChanged.add(({ address, source, triggerSource }) => {
      seen.push({ address, source, triggerSource });
      return Promise.resolve();
    });
    await context.sync();
  });
  return seen;
}

test('a change is local for the add-in that made it and remote for the others', async () => {
  const { client, host } = await openIn(two());
  const other = await joinIn(host);
  const [here, there] = [await listen(client), await listen(other)];
  await client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('One').getRange('B2:C3').values = [
      [1, 2],
      [3, 4],
    ];
    worksheets.getItem('Two').getRange('A1').values = [['unheard']];
    await context.sync();
  });
  await client.idle();
  await other.idle();
  expect(here).toEqual([{ address: 'B2:C3', source: 'Local', triggerSource: 'ThisLocalAddin' }]);
  expect(there).toEqual([{ address: 'B2:C3', source: 'Remote', triggerSource: 'Unknown' }]);
});

test('what a person types is local where he sits, and not by an add-in', async () => {
  const { client, host, workbook } = await openIn(two());
  const other = await joinIn(host);
  const [here, there] = [await listen(client), await listen(other)];
  const sheet = sheetOf(workbook, 'One');
  sheet.setValue(4, 0, 'typed');
  await host.edited(sheet, area(4, 0, 1, 1), client.connection);
  await client.idle();
  await other.idle();
  expect(here).toEqual([{ address: 'A5', source: 'Local', triggerSource: 'Unknown' }]);
  expect(there).toEqual([{ address: 'A5', source: 'Remote', triggerSource: 'Unknown' }]);
});

test('a large write is told as one change, and a single cell with its values', async () => {
  const { client } = await openIn(two());
  const details: unknown[] = [];
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      details.push([event.address, event.changeType, event.details, event.changeDirectionState]);
    });
    await context.sync();
    const sheet = context.workbook.worksheets.getItem('One');
    sheet.getRange('A2:A4001').values = Array.from({ length: 4000 }, (_, i) => [i]);
    sheet.getRange('A1').values = [['new']];
    await context.sync();
  });
  await client.idle();
  const single = { valueBefore: 1, valueAfter: 'new', valueTypeBefore: 'Double', valueTypeAfter: 'String' };
  expect(details).toEqual([
    ['A2:A4001', 'RangeEdited', undefined, undefined],
    ['A1', 'RangeEdited', single, undefined],
  ]);
});

test('a handler that was removed hears nothing any more', async () => {
  const { client } = await openIn(two());
  let heard = 0;
  const change = () =>
    client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('One').getRange('A1').values = [[heard]];
      await context.sync();
    });
  const handler = await client.Excel.run(async (context) => {
    const added = context.workbook.worksheets.getItem('One').onChanged.add(async () => void heard++);
    await context.sync();
    return added;
  });
  await change();
  await client.idle();
  await client.Excel.run(handler.context as Excel.RequestContext, async (context) => {
    handler.remove();
    await context.sync();
  });
  await change();
  await client.idle();
  expect(heard).toBe(1);
});

test('selecting, activating, adding and deleting are told', async () => {
  const { client } = await openIn(two());
  const told: string[] = [];
  await client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('Two').onSelectionChanged.add(async ({ address }) => void told.push(`selected ${address}`));
    worksheets.getItem('Two').onActivated.add(async ({ worksheetId }) => void told.push(`activated ${worksheetId}`));
    worksheets.onAdded.add(async ({ source }) => void told.push(`added ${source}`));
    worksheets.onDeleted.add(async ({ worksheetId }) => void told.push(`deleted ${worksheetId}`));
    await context.sync();
    worksheets.getItem('Two').activate();
    worksheets.getItem('Two').getRange('B2:B3').select();
    worksheets.add('New');
    worksheets.getItem('One').delete();
    await context.sync();
  });
  await client.idle();
  expect(told).toEqual(['activated {sheet-2}', 'selected B2:B3', 'added Local', 'deleted {sheet-1}']);
});

test('batches of two clients are carried out one after the other', async () => {
  const { client, host, workbook } = await openIn(two());
  const other = await joinIn(host);
  const count = (who: typeof client) =>
    who.Excel.run(async (context) => {
      for (let n = 0; n < 10; n++) {
        const sheet = context.workbook.worksheets.getItem('Two');
        const used = sheet.getUsedRangeOrNullObject(true).load('rowCount');
        await context.sync();
        sheet.getCell(used.isNullObject ? 0 : used.rowCount, 0).values = [['x']];
        await context.sync();
      }
    });
  await Promise.all([count(client), count(other)]);
  expect(host.requests).toHaveLength(40);
  expect(sheetOf(workbook, 'Two').value(9, 0)).toBe('x');
});

test('references of one client are none of the other', async () => {
  const { client, host } = await openIn(two());
  const other = await joinIn(host);
  await client.Excel.run(async (context) => {
    context.trackedObjects.add(context.workbook.worksheets.getItem('One').getRange('A1'));
    await context.sync();
    expect(client.connection.referenced('ref:1')).not.toBeNull();
    expect(other.connection.referenced('ref:1')).toBeNull();
  });
});

describe('calculation', () => {
  /** Doubles: a formula '=n*2' has the result 2n after `run`. */
  async function doubling() {
    const opened = await openIn(two());
    const log: string[] = [];
    const waiting: { sheet: Sheet; row: number; column: number }[] = [];
    opened.host.calculation = {
      changed(sheet, { row, column, rows, columns }) {
        log.push(`changed ${sheet.name} ${row},${column} ${rows}x${columns}`);
        for (let r = row; r < row + rows; r++)
          for (let c = column; c < column + columns; c++) waiting.push({ sheet, row: r, column: c });
      },
      async run() {
        log.push('run');
        await Promise.resolve();
        for (const { sheet, row, column } of waiting.splice(0)) {
          const factor = /^=(\d+)\*2$/.exec(sheet.formula(row, column) ?? '');
          if (factor) sheet.setResult(row, column, Number(factor[1]) * 2);
        }
      },
      idle: () => Promise.resolve(),
    };
    return { ...opened, log };
  }

  const write = (suspend: boolean) => async (context: Excel.RequestContext) => {
    if (suspend) context.workbook.application.suspendApiCalculationUntilNextSync();
    const cell = context.workbook.worksheets.getItem('Two').getRange('A1');
    cell.formulas = [['=21*2']];
    cell.load('values');
    await context.sync();
    const now = cell.values[0]?.[0] as unknown;
    cell.load('values');
    await context.sync();
    return [now, cell.values[0]?.[0] as unknown];
  };

  test('a read in the same batch sees the result', async () => {
    const { client, log } = await doubling();
    expect(await client.Excel.run(write(false))).toEqual([42, 42]);
    expect(log).toEqual(['changed Two 0,0 1x1', 'run']);
  });

  test('suspended until the next sync, it runs when the batch is done', async () => {
    const { client, log } = await doubling();
    expect(await client.Excel.run(write(true))).toEqual(['', 42]);
    expect(log).toEqual(['changed Two 0,0 1x1', 'run']);
  });

  test('in manual mode it runs when it is asked to', async () => {
    const { client, log } = await doubling();
    await client.Excel.run(async (context) => {
      const { application } = context.workbook;
      application.calculationMode = 'Manual';
      expect(await write(false)(context)).toEqual(['', '']);
      application.load('calculationState');
      await context.sync();
      expect([application.calculationState, log]).toEqual(['Pending', ['changed Two 0,0 1x1']]);
      context.workbook.worksheets.getItem('Two').getRange('A1').calculate();
      application.calculate('Recalculate');
      application.load('calculationState');
      await context.sync();
      expect([application.calculationState, log.at(-1)]).toEqual(['Done', 'run']);
    });
  });

  test('a full calculation takes every used cell', async () => {
    const { client, log } = await doubling();
    await client.Excel.run(async (context) => {
      context.workbook.application.calculate('Full');
      await context.sync();
    });
    expect(log).toEqual(['changed One 0,0 1x1', 'run']);
  });

  test('a failing batch is calculated as far as it went', async () => {
    const { client, workbook } = await doubling();
    await failureOf(
      client.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Two').getRange('A1').formulas = [['=4*2']];
        context.workbook.worksheets.getItem('None').activate();
        await context.sync();
      }),
    );
    expect(sheetOf(workbook, 'Two').value(0, 0)).toBe(8);
  });
});
