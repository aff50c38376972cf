/** Each switch of unkind.ts as it shows: on, as the threads report of Excel; off, as one would like it. */
import { newWorkbook } from '../../src/workbench/host/file/blank';
import { Host } from '../../src/workbench/host/host';
import { connect } from '../../src/workbench/host/node/client';
import { ALL_UNKINDNESSES, UNKINDNESSES, type Unkindness } from '../../src/workbench/host/unkind';

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
    expect(source).toMatch(/#\d+/);
  }
  expect([...new Host(newWorkbook('Sheet1')).unkind]).toEqual(ALL_UNKINDNESSES);
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
