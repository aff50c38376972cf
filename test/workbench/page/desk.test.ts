import { openXlsx, saveXlsx } from '../../../src/workbench/host/file/xlsx';
import type { Sheet } from '../../../src/workbench/host/model';
import { SAMPLE_LOCALES } from '../../../src/workbench/samples/sample';
import { sampleWorkbook } from '../../../src/workbench/samples/sampleXlsx';
import { area, sheetOf, workbookOf } from '../office';
import { addInAt, closeAddIns, deskOver, TODAY } from './desks';

afterEach(closeAddIns);

const small = () => workbookOf({ One: [[1, 'x'], [2]], Two: [['there']] });

const at = (sheet: Sheet, row: number, column: number) => sheet.formula(row, column) ?? sheet.value(row, column);

test('what is typed becomes what a person meant by it', async () => {
  const workbook = small();
  const desk = deskOver(workbook);
  const one = sheetOf(workbook, 'One');
  const typed = ['12.5', 'TRUE', "'007", 'Acme GmbH', '=A1+A2'];
  for (const [row, text] of typed.entries()) expect(await desk.type(row, 3, text)).toBeNull();
  expect(typed.map((_, row) => at(one, row, 3))).toEqual([12.5, true, '007', 'Acme GmbH', '=A1+A2']);
  expect(one.value(4, 3)).toBe(3);
});

test('an edit is worked out at once, and a step back undoes the edit with what hangs on it', async () => {
  const workbook = small();
  const desk = deskOver(workbook);
  const one = sheetOf(workbook, 'One');
  await desk.type(0, 2, '=A1*10');
  await desk.type(0, 0, '7');
  expect(one.value(0, 2)).toBe(70);
  await desk.undo();
  expect([one.value(0, 0), one.value(0, 2)]).toEqual([1, 10]);
  await desk.redo();
  expect([one.value(0, 0), one.value(0, 2)]).toEqual([7, 70]);
  await desk.undo();
  await desk.undo();
  expect([desk.canUndo(), one.formula(0, 2), one.value(0, 2)]).toEqual([false, undefined, null]);
});

test('a paste and a deletion are one step each', async () => {
  const workbook = small();
  const desk = deskOver(workbook);
  const one = sheetOf(workbook, 'One');
  await desk.paste(0, 0, [['a', 'b'], ['c']]);
  await desk.clear(area(0, 0, 2, 2));
  expect(one.usedArea(true)).toBeNull();
  await desk.undo();
  expect([at(one, 0, 0), at(one, 0, 1), at(one, 1, 0)]).toEqual(['a', 'b', 'c']);
  await desk.undo();
  expect([at(one, 0, 0), at(one, 0, 1), at(one, 1, 0)]).toEqual([1, 'x', 2]);
});

test('a step back leaves alone what the add-in wrote since', async () => {
  const workbook = small();
  const desk = deskOver(workbook);
  const client = await addInAt(desk);
  await desk.paste(0, 0, [['10'], ['20']]);
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('One').getRange('A1').values = [[99]];
    await context.sync();
  });
  await client.idle();
  await desk.undo();
  const one = sheetOf(workbook, 'One');
  expect([one.value(0, 0), one.value(1, 0)]).toEqual([99, 2]);
});

test('undoing what blocked a spill lets it spill again', async () => {
  const workbook = small();
  const desk = deskOver(workbook);
  const one = sheetOf(workbook, 'One');
  await desk.type(0, 4, '=A1:A2*2');
  expect(one.value(1, 4)).toBe(4);
  await desk.type(1, 4, 'mine');
  expect(one.value(0, 4)).toEqual({ error: '#SPILL!' });
  await desk.undo();
  expect([one.value(0, 4), one.value(1, 4), one.formula(1, 4)]).toEqual([2, 4, undefined]);
});

test('a protected sheet takes nothing, and says so', async () => {
  const workbook = small();
  const desk = deskOver(workbook);
  desk.sheet().protected = true;
  expect(await desk.type(0, 0, '5')).toBe('protected');
  expect(await desk.clear(area(0, 0, 2, 2))).toBe('protected');
  expect([desk.sheet().value(0, 0), desk.canUndo()]).toEqual([1, false]);
});

test('the add-in hears which cells and which sheet a person chooses', async () => {
  const desk = deskOver(small());
  const client = await addInAt(desk);
  const heard: string[] = [];
  await client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(address));
    worksheets.onActivated.add(async ({ worksheetId }) => void heard.push(worksheetId));
    await context.sync();
  });
  desk.select(area(1, 0, 2, 2));
  await client.idle();
  desk.show('Two');
  await client.idle();
  expect(heard).toEqual(['A2:B3', sheetOf(desk.workbook, 'Two').id, 'A1']);
  const address = await client.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe('Two!A1');
});

test('a person who comes back to a sheet finds the selection left there', () => {
  const desk = deskOver(small());
  desk.select(area(3, 1, 2, 1), { row: 4, column: 1 });
  expect(desk.cell()).toEqual({ row: 4, column: 1 });
  desk.show('Two');
  expect(desk.selection()).toEqual(area(0, 0, 1, 1));
  desk.show('One');
  expect(desk.selection()).toEqual(area(3, 1, 2, 1));
});

test('the page hears once of what one edit changed, and of what the add-in did', async () => {
  const desk = deskOver(small());
  const client = await addInAt(desk);
  let told = 0;
  desk.subscribe(() => told++);
  const before = desk.version();
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('One').getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  await client.idle();
  expect(told).toBe(1);
  expect(desk.version()).toBeGreaterThan(before);
});

test("=TIER is worked out by the add-in's own code, also when its frame was loaded anew", async () => {
  const desk = deskOver(small());
  await desk.type(0, 5, '1200');
  await desk.type(0, 6, '=TIER(F1)');
  expect(desk.sheet().value(0, 6)).toEqual({ error: '#BUSY!' });
  const first = await addInAt(desk);
  await first.idle();
  expect(desk.sheet().value(0, 6)).toBe('A');
  const second = await addInAt(desk);
  await desk.type(0, 5, '2500');
  await second.idle();
  expect(desk.sheet().value(0, 6)).toBe('S');
});

test('TODAY() follows the day that the page is set to', async () => {
  let today = TODAY;
  const desk = deskOver(small(), () => today);
  await desk.type(0, 5, '=TODAY()');
  today += 7;
  await desk.dayChanged();
  expect(desk.sheet().value(0, 5)).toBe(TODAY + 7);
});

test.each(SAMPLE_LOCALES)('the sample in %s, opened and saved again, is the same file', async (locale) => {
  const bytes = sampleWorkbook(locale, TODAY);
  const desk = deskOver(openXlsx(bytes, 'sample.xlsx'));
  const client = await addInAt(desk);
  desk.select(area(4, 2, 1, 1));
  await client.idle();
  expect(saveXlsx(desk.workbook)).toEqual(bytes);
  await desk.type(40, 30, 'a note');
  expect(saveXlsx(desk.workbook)).not.toEqual(bytes);
  await desk.undo();
  expect(saveXlsx(desk.workbook)).toEqual(bytes);
});
