/** Sheets that reach as far as Excel's limits do: first rows that no single answer holds, looks at the very edge. */
import { extentsOf, headsOf, sheetsOf } from '../../src/sheet/read/extents';
import { newWorkbook } from '../../src/workbench/host/file/blank';
import { Host } from '../../src/workbench/host/host';
import { open, openAs } from '../journeys/excel';
import { workbookOf } from '../journeys/workbooks';

test('first rows of wide sheets are asked for in as many requests as their answers need', async () => {
  const workbook = newWorkbook('Sheet1');
  const host = new Host(workbook, { largestPayload: 3_000_000 });
  const user = await openAs(host);
  await user.run(async (context) => {
    for (let i = 0; i < 8; i++) {
      const sheet = context.workbook.worksheets.add(`Wide ${i}`);
      sheet.getRange('A1').values = [['first']];
      sheet.getRange('KN100').values = [['last']];
    }
    await context.sync();
  });
  const before = host.requests.length;
  const heads = await user.run(async (context) => {
    const { sheets, dateShift } = await sheetsOf(context);
    return headsOf(context, await extentsOf(context, sheets), dateShift);
  });
  expect(heads.map(({ head }) => [head.name, head.values.length, head.values[0]?.length])).toEqual(
    Array.from({ length: 8 }, (_, i) => [`Wide ${i}`, 100, 300]),
  );
  expect(host.requests.length - before).toBe(2 + 3); // three wide sheets a request
  user.close();
});

test.each([16_358, 16_370])('a sheet with looks as far as column %i is read', async (column) => {
  const grey = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFCCCCCC' } } as const;
  const user = await open(await workbookOf({ more: (sheet) => void (sheet.getCell(2, column + 1).fill = grey) }));
  expect((await user.look()).target.lastColumn).toBeGreaterThan(1);
  user.close();
});

test.each([
  ['客户.csv', '.csv'],
  ['customers.XLS', '.xls'],
  ['customers.xlsx', null],
])('%s keeps no way back beside its cells: %p', async (name, ending) => {
  const user = await open(await workbookOf());
  user.workbook.fileName = name;
  expect((await user.look()).cellsOnly).toBe(ending);
  user.close();
});
