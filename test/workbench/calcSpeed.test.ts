import { customFunctionsOf } from '../../src/workbench/host/formulas/custom';
import { Paper } from './calculation';

const ROWS = 50_000;
/** Seconds of a processor; where this was written it takes a quarter of them, and something quadratic takes minutes. */
const PATIENCE = 12;

/** Seconds of work (not of waiting for a busy machine) from an edit of whole columns to the end of the calculation. */
async function secondsOf(paper: Paper, columns: number): Promise<number> {
  const start = process.cpuUsage();
  paper.calculation.changed(paper.sheet(), { row: 0, column: 0, rows: ROWS, columns });
  await paper.calculation.run();
  await paper.calculation.idle();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
}

test('50,000 customers with three native formulas each', async () => {
  const paper = new Paper();
  const sheet = paper.sheet();
  void paper.calculation;
  for (let row = 0; row < ROWS; row++) {
    const n = row + 1;
    sheet.setValue(row, 0, row % 1500);
    sheet.setValue(row, 1, 46_000 + (row % 365));
    sheet.setFormula(row, 2, `=IF(A${n}>=1000,"A",IF(A${n}>=200,"B","C"))`);
    sheet.setFormula(row, 3, `=WORKDAY(B${n},IF(C${n}="A",20,60))`);
    sheet.setFormula(row, 4, `=ROUND(A${n}/SUM($A$1:$A$${ROWS})*100,4)&"%"`);
  }
  expect(await secondsOf(paper, 5)).toBeLessThan(PATIENCE);
  // Row 1,201: 1,200 is an A; day 46,105 (2026-03-24) and 20 working days are 2026-04-21, day 46,133.
  // Row 50,000: 499 is a B; day 46,359 and twelve weeks are day 46,443.
  expect([paper.show('C1201'), paper.show('D1201'), paper.show('D50000')]).toEqual(['A', 46_133, 46_443]);
  expect(await secondsOf(paper, 1)).toBeLessThan(PATIENCE);
});

test('50,000 ranks, running totals, counts and lookups in the same 50,000 rows are not 50,000 times 50,000', async () => {
  const paper = new Paper();
  const sheet = paper.sheet();
  void paper.calculation;
  for (let row = 0; row < ROWS; row++) {
    const n = row + 1;
    sheet.setValue(row, 0, row % 5000);
    sheet.setFormula(row, 1, row === 0 ? '=A1' : `=B${row}+A${n}`);
    sheet.setFormula(row, 2, `=RANK(A${n},$A$1:$A$${ROWS})`);
    sheet.setFormula(row, 3, `=COUNTIF(A:A,A${n})`);
    sheet.setFormula(row, 4, `=VLOOKUP(A${n},$A$1:$B$${ROWS},2,FALSE)`);
  }
  expect(await secondsOf(paper, 5)).toBeLessThan(PATIENCE);
  // 0 + 1 + … + 4,999, ten times; ten of each.
  expect([paper.show('B50000'), paper.show('C1'), paper.show('D7'), paper.show('E5003')]).toEqual([
    124_975_000, 49_991, 10, 3,
  ]);
  expect(await secondsOf(paper, 1)).toBeLessThan(PATIENCE);
});

test('20,000 calls of a custom function go out in one batch, their 20,000 readers in the next', async () => {
  const parameters = [{ name: 'a', type: 'any' }];
  const batches: number[] = [];
  const paper = new Paper({
    custom: {
      names: customFunctionsOf({ functions: ['TIER', 'NEXT'].map((name) => ({ id: name, name, parameters })) }),
      invoke: (calls) => {
        batches.push(calls.length);
        return Promise.resolve(calls.map(({ args }) => Number(args[0]) + 1));
      },
    },
  });
  const sheet = paper.sheet();
  void paper.calculation;
  for (let row = 0; row < 20_000; row++) {
    sheet.setValue(row, 0, row);
    sheet.setFormula(row, 1, `=TIER(A${row + 1})`);
    sheet.setFormula(row, 2, `=NEXT(B${row + 1})`);
  }
  expect(await secondsOf(paper, 3)).toBeLessThan(PATIENCE);
  expect(batches).toEqual([20_000, 20_000]);
  expect(paper.show('C20000')).toBe(20_001);
});
