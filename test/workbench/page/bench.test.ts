import { FileError } from '../../../src/workbench/host/file/fileError';
import { openXlsx } from '../../../src/workbench/host/file/xlsx';
import { sampleWorkbook } from '../../../src/workbench/samples/sampleXlsx';
import { ALL_UNKINDNESSES } from '../../../src/workbench/host/unkind';
import { Bench } from '../../../src/workbench/page/bench';
import { localeFor, wordsOf } from '../../../src/workbench/page/words/locale';
import { LOCALES } from '../../../src/workbench/page/words/words';
import { addInAt, closeAddIns, FUNCTIONS, TODAY } from './desks';
import { SAMPLE_ANSWERS } from '../../samples.key';

afterEach(closeAddIns);

const CSV = new TextEncoder().encode('Customer,Annual volume\nAcme GmbH,1200\n');

const start = () => new Bench(FUNCTIONS, 'en');

test('it begins with the sample of the language, and nothing to save', () => {
  const bench = start();
  expect(bench.desk.sheet().name).toBe('Accounts');
  expect([bench.name, bench.isUnsaved()]).toEqual(['Sample customers.xlsx', false]);
});

test('another language brings its own sample, as long as nobody has touched this one', async () => {
  const bench = start();
  bench.setLocale('zh-CN');
  expect(bench.desk.sheet().name).toBe(openXlsx(sampleWorkbook('zh-CN', TODAY), 'x').sheets[0]?.name);
  await bench.desk.type(80, 1, '777');
  const before = bench.desk;
  bench.setLocale('zh-TW');
  expect([bench.desk === before, bench.desk.workbook === before.workbook]).toEqual([false, true]);
  expect(bench.desk.host.options.locale).toBe('zh-TW');
});

test('another language loses neither what was typed nor the way back', async () => {
  const bench = start();
  const { desk } = bench;
  await desk.type(4, 6, '777');
  desk.select({ row: 4, column: 6, rows: 2, columns: 1 });
  bench.setLocale('zh-CN');
  expect(bench.desk.sheet().value(4, 6)).toBe(777);
  expect(bench.desk.selection()).toEqual({ row: 4, column: 6, rows: 2, columns: 1 });
  expect(bench.isUnsaved()).toBe(true);
  await bench.desk.undo();
  expect([bench.desk.sheet().value(4, 6), bench.isUnsaved()]).toEqual([510, false]);
});

test('what was taken back leaves nothing to save, whoever did it', async () => {
  const bench = start();
  const client = await addInAt(bench.desk);
  const jobs = client.window.vitalFew as Record<string, (options: object) => Promise<unknown>>;
  const options = {
    sheet: null,
    today: '2026-11-22',
    style: 'values',
    locale: 'en-US',
    answers: SAMPLE_ANSWERS,
    write: true,
  };
  await jobs.classify?.(options);
  await client.idle();
  expect(bench.isUnsaved()).toBe(true);
  await jobs.revert?.({ locale: 'en-US' });
  await client.idle();
  expect(bench.isUnsaved()).toBe(false);
});

test('a saved workbook holds what was typed, and is then safe', async () => {
  const bench = start();
  await bench.desk.type(4, 6, '777');
  const client = await addInAt(bench.desk);
  const { name, bytes } = await bench.save();
  await client.idle();
  expect([name, bench.isUnsaved()]).toEqual(['Sample customers – classified.xlsx', false]);
  expect(openXlsx(bytes, name).sheets[0]?.value(4, 6)).toBe(777);
});

test('a .csv is opened, is nothing to save yet, and is saved as a workbook', async () => {
  const bench = start();
  bench.open(CSV, '客户.csv');
  expect([bench.name, bench.isUnsaved(), bench.desk.sheet().value(1, 1)]).toEqual(['客户.csv', false, 1200]);
  await addInAt(bench.desk);
  const { name, bytes } = await bench.save();
  expect([name, openXlsx(bytes, name).sheets[0]?.value(1, 0)]).toEqual(['客户 – classified.xlsx', 'Acme GmbH']);
});

test('a file that cannot be opened leaves what is on the desk', async () => {
  const bench = start();
  const { desk } = bench;
  await desk.type(4, 6, '777');
  expect(() => bench.open(new Uint8Array([80, 75, 3, 4, 0]), 'broken.xlsx')).toThrow(FileError);
  expect([bench.desk === desk, bench.name, desk.sheet().value(4, 6)]).toEqual([true, 'Sample customers.xlsx', 777]);
});

test('TODAY() follows the day that is set, and the real one again', async () => {
  const bench = start();
  await bench.desk.type(80, 1, '=TODAY()');
  const real = bench.desk.sheet().value(80, 1);
  bench.setDay(TODAY + 40);
  await bench.desk.host.idle();
  expect(bench.desk.sheet().value(80, 1)).toBe(TODAY + 40);
  bench.setDay(null);
  await bench.desk.host.idle();
  expect(bench.desk.sheet().value(80, 1)).toBe(real);
});

describe('troubles', () => {
  const touch = (client: Awaited<ReturnType<typeof addInAt>>) =>
    client.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('Z99').values = [[1]];
      await context.sync();
    });

  test('the next request fails as asked, and the one after it does not', async () => {
    const bench = start();
    const client = await addInAt(bench.desk);
    bench.failNext('AccessDenied');
    expect(bench.isArmed()).toBe(true);
    await expect(touch(client)).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(bench.isArmed()).toBe(false);
    await touch(client);
    expect(bench.desk.sheet().value(98, 25)).toBe(1);
  });

  test('a cell left open keeps the add-in waiting, also when a person has finished typing elsewhere', async () => {
    const bench = start();
    const client = await addInAt(bench.desk);
    bench.setStuck(true);
    bench.desk.setEditing(true);
    bench.desk.setEditing(false);
    await expect(touch(client)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    bench.setStuck(false);
    await touch(client);
  });

  test('each unkindness of Excel is on, and one that is turned off stays off in the next workbook', async () => {
    const bench = start();
    expect([...bench.desk.host.unkind]).toEqual(ALL_UNKINDNESSES);
    bench.setUnkind('snapsWidths', false);
    bench.setLocale('zh-CN');
    expect(bench.isUnkind('snapsWidths')).toBe(false);
    expect([...bench.desk.host.unkind]).toEqual(ALL_UNKINDNESSES.filter((one) => one !== 'snapsWidths'));
    bench.setUnkind('snapsWidths', true);
    expect([...bench.desk.host.unkind]).toEqual(ALL_UNKINDNESSES);
  });

  test('a protection of ours comes off again, one of the file does not', async () => {
    const bench = start();
    bench.setProtected(true);
    expect(await bench.desk.type(4, 6, '5')).toBe('protected');
    bench.setProtected(false);
    expect(await bench.desk.type(4, 6, '5')).toBeNull();
    bench.desk.sheet().protected = true;
    bench.setProtected(false);
    expect(bench.desk.sheet().protected).toBe(true);
  });
});

test('the language is the nearest to what the browser speaks', () => {
  const wishes = [['zh-HK', 'en'], ['zh-Hans-CN'], ['de', 'zh-Hant-TW'], ['fr'], ['en-GB', 'zh-CN'], []];
  expect(wishes.map(localeFor)).toEqual(['zh-TW', 'zh-CN', 'zh-TW', 'en', 'en', 'en']);
});

test('every language says as many differences from Excel, and nothing is empty', () => {
  const lists = LOCALES.map((locale) => wordsOf(locale).standIn.differences('Vital Few'));
  for (const list of lists) {
    expect(list).toHaveLength(lists[0]?.length ?? 0);
    expect(list.filter((line) => line.trim().length < 8)).toEqual([]);
  }
});
