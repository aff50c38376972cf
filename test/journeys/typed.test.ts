/**
 * =TIER typed by hand in any cell of any sheet, as one types it: it answers, follows the policy, and two people who
 * edit the policy at the same moment see the same answers afterwards. The built add-in at work, a runtime for each
 * person.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { floorOverLive } from '../bench/floor';
import { builtAddIn } from '../field/built';
import { policyWords } from '../../src/locale/policy';
import { Calculation } from '../../src/workbench/host/formulas/calc';
import { connect, type Client } from '../../src/workbench/host/node/client';
import { customFunctionsOf } from '../../src/workbench/host/formulas/custom';
import { Host } from '../../src/workbench/host/host';
import { openXlsx } from '../../src/workbench/host/file/xlsx';
import { policyToText } from '../../src/plan/policySheet/text';
import type { Policy } from '../../src/policy/policy';
import { sheetOf, typeInto } from './person';
import { TODAY, workbookOf } from './workbooks';

jest.setTimeout(400_000);

const NAME = policyWords('en').sheet.sheet;
const options = { sheet: null, today: TODAY, locale: 'en-US', answers: {}, preset: null, write: true };

interface Two {
  readonly host: Host;
  readonly here: Client;
  readonly there: Client;
  readonly policy: (edits: readonly { place: string; text: string }[]) => Promise<unknown>;
  readonly settled: () => Promise<void>;
}

/**
 * Two windows on one workbook, each with its own functions, ribbon and policy in force. Cells are worked out by the
 * first one's.
 */
async function two(): Promise<Two> {
  const bytes = await workbookOf({
    more: (_, workbook) => void (workbook.addWorksheet('Notes').getCell('A1').value = 450),
  });
  const dist = builtAddIn();
  const workbook = openXlsx(bytes, 'test.xlsx');
  const host = new Host(workbook);
  const names = customFunctionsOf(JSON.parse(readFileSync(join(dist, 'functions.json'), 'utf8')));
  for (const name of names.keys()) workbook.customFunctions.add(name);
  const window = (...scripts: string[]) => connect(host, { scripts: scripts.map((file) => join(dist, file)) });
  const here = await window('functions.js', 'session.js', 'ribbon.js');
  host.calculation = new Calculation({
    workbook,
    custom: { names, invoke: (calls) => here.invoke(calls) },
    today: () => 46_348,
  });
  const there = await window('functions.js', 'ribbon.js');
  const settled = async () => {
    for (let i = 0; i < 5; i++) {
      await here.idle();
      await there.idle();
      await new Promise((done) => setTimeout(done, 40));
    }
  };
  const addIn = here.window['vitalFew'] as { policy: (wish: unknown) => Promise<unknown> };
  return { host, here, there, settled, policy: (edits) => addIn.policy({ ...options, edits }) };
}

const inForce = ({ window }: Client) => policyToText(window['vitalFewPolicy'] as Policy);

test('in any cell of any sheet, also nested, copied down, in lower case and with a text', async () => {
  const { host, here, there, settled, policy } = await two();
  const { workbook } = host;
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

  await policy([{ place: 'tiers.B.floor', text: '450' }]);
  await settled();
  expect([notes.value(0, 1), notes.value(9, 0), sheetOf(host, '客户').value(20, 0)]).toEqual(['B', '', 'B']);
  // The cells hold what was typed.
  expect(notes.formula(5, 25)).toBe('=tier(1200)');
  expect(workbook.sheets).toHaveLength(3);
  there.close();
  here.close();
});

test('two people edit the policy at once: one policy on both sides, and in the cells', async () => {
  const { host, here, there, settled, policy } = await two();
  await policy([]);
  const [notes, sheet] = [sheetOf(host, 'Notes'), sheetOf(host, NAME)];
  await typeInto(host, notes, 0, 1, '=TIER(A1)');
  await settled();
  const write = (client: Client, address: string, value: number) =>
    client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(NAME).getRange(address).values = [[value]];
      await context.sync();
    });
  for (let round = 0; round < 6; round++) {
    await Promise.all([
      write(here, 'B8', 430 + 10 * round),
      write(there, 'B8', 460 - 10 * round),
      write(there, 'C10', 7 + round),
      write(here, 'B9', 200 + round),
    ]);
    await settled();
    expect([round, inForce(there)]).toEqual([round, inForce(here)]);
    expect(JSON.parse(inForce(here))).toMatchObject({
      policy: { floors: { B: sheet.value(7, 1), C: 200 + round }, cadence: { D: { due: 7 + round } } },
    });
    expect([round, notes.value(0, 1)]).toEqual([round, Number(sheet.value(7, 1)) <= 450 ? 'B' : 'C']);
  }
  there.close();
  here.close();
});

test('a table that somebody deletes in between: the last good policy goes on in both windows, and typed formulas answer', async () => {
  const { host, here, there, settled, policy } = await two();
  await policy([{ place: 'tiers.B.floor', text: '440' }]);
  await settled();
  const [notes, sheet] = [sheetOf(host, 'Notes'), sheetOf(host, NAME)];
  await typeInto(host, notes, 0, 1, '=TIER(A1)');
  sheet.tables.splice(0, sheet.tables.length);
  for (const name of host.workbook.names) if (name.name.startsWith('_vf.policy.tiers')) name.formula = '=#REF!';
  host.workbook.namesChanged = true;
  await typeInto(host, sheet, 7, 1, null);
  await settled();
  expect(notes.value(0, 1)).toBe('B');
  expect(inForce(there)).toBe(inForce(here));
  expect(JSON.parse(inForce(here))).toMatchObject({ policy: { floors: { B: 440 } } });
  there.close();
  here.close();
});

test('a floor over some and over many live customers: the same number of requests, and each formula is worked out once', async () => {
  const dist = builtAddIn();
  const [few, many] = [await floorOverLive(400, dist), await floorOverLive(1_200, dist)];
  expect(few.requests).toBe(many.requests);
  expect(many.requests).toBeLessThanOrEqual(20);
  expect(many.moved).toBeGreaterThan(few.moved);
  expect(many.calls).toBeLessThanOrEqual(many.formulas);
  expect(many.calls).toBeGreaterThan(1_000);
});

test('a command whose pane never comes up is over all the same, and a second press meanwhile does nothing', async () => {
  const { here, there, settled } = await two();
  let shown = 0;
  here.Office.addin.showAsTaskpane = () => {
    shown++;
    return new Promise(() => undefined);
  };
  const over: string[] = [];
  const press = async (name: string) => over.push(`${name}: ${String(await here.command('freeze'))}`);
  await Promise.all([press('first'), press('second')]);
  // The second does not wait for what the first waits for.
  expect(over).toEqual(['second: 0', 'first: 0']);
  expect(shown).toBe(1);
  await settled();
  there.close();
  here.close();
});
