/** Not a benchmark: bounds so wide that only work that is not linear in the cells can break them. */
import { closeAll, openIn, sheetOf, workbookOf } from './office';

afterEach(closeAll);

const ROWS = 100_000;
const BLOCK = 20_000;

test('100,000 × 4 formulas are written and 100,000 × 12 values read in blocks, within seconds', async () => {
  const { client, workbook, host } = await openIn(workbookOf({ Sheet1: [] }));
  const started = performance.now();
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (let first = 0; first < ROWS; first += BLOCK) {
      const rows = Array.from({ length: BLOCK }, (_, i) => {
        const row = first + i + 1;
        return [`=TIER(F${row})`, `=F${row}*2`, `=G${row}+1`, `=IF(H${row}>1,1,0)`];
      });
      sheet.getRangeByIndexes(first, 0, BLOCK, 4).formulas = rows;
      await context.sync();
    }
  });
  const written = performance.now();
  const sheet = sheetOf(workbook, 'Sheet1');
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < 12; column++) sheet.load(row, column, row * column, undefined, 0);
  const loaded = performance.now();
  const last = await client.Excel.run(async (context) => {
    let range: Excel.Range | null = null;
    for (let first = 0; first < ROWS; first += BLOCK) {
      range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(first, 0, BLOCK, 12).load('values');
      await context.sync();
    }
    return range?.values.at(-1) as unknown[];
  });
  const read = performance.now();
  expect(last[11]).toBe((ROWS - 1) * 11);
  expect(sheet.formula(ROWS - 1, 0)).toBe('=TIER(F100000)');
  expect(host.requests).toHaveLength(10);
  expect(written - started).toBeLessThan(20_000);
  expect(read - loaded).toBeLessThan(20_000);
});
