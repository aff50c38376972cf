import type { Client } from '../../src/workbench/host/node/client';
import { closeAll, openIn, workbookOf } from './office';

afterEach(closeAll);

interface Functions {
  associate(name: string, run: (...args: never[]) => unknown): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: { readonly notAvailable: string; readonly divisionByZero: string; readonly invalidValue: string };
}

const functionsOf = (client: Client): Functions => client.window['CustomFunctions'] as Functions;

const call = (name: string, ...args: unknown[]) => ({ name, args, address: 'Sheet1!C7' });

test('values, rows and addresses go in and come out', async () => {
  const { client } = await openIn(workbookOf({ Sheet1: [] }));
  const functions = functionsOf(client);
  functions.associate('ADD', (a: number, b: number) => a + b);
  functions.associate('TURN', (rows: unknown[][]) => rows.map((row) => [...row].reverse()));
  functions.associate('WHERE', (invocation: { address: string }) => invocation.address);
  functions.associate('NOTHING', (given: unknown) => (given === null ? 'null' : 'something'));
  functions.associate('LATE', async (x: number) => Promise.resolve(x * 2));
  const results = await client.invoke([
    call('ADD', 1, 2),
    call('add', 3, 4),
    call('TURN', [
      [1, 'a'],
      [true, null],
    ]),
    call('WHERE'),
    call('NOTHING', null),
    call('LATE', 21),
  ]);
  expect(results).toEqual([
    3,
    7,
    [
      ['a', 1],
      [null, true],
    ],
    'Sheet1!C7',
    'null',
    42,
  ]);
});

test('errors keep their code, and their message when it is one of CustomFunctions.Error', async () => {
  const { client } = await openIn(workbookOf({ Sheet1: [] }));
  const functions = functionsOf(client);
  const fail = (code: string, message?: string) => () => {
    throw new functions.Error(code, message);
  };
  functions.associate('NA', fail(functions.ErrorCode.notAvailable, 'no such customer'));
  functions.associate('BAD', fail(functions.ErrorCode.invalidValue, 'not a number'));
  functions.associate('DIV', fail(functions.ErrorCode.divisionByZero));
  functions.associate('BUG', () => {
    throw new Error('secret');
  });
  functions.associate('CELLS', () => [[1, new functions.Error(functions.ErrorCode.divisionByZero)]]);
  functions.associate('SAME', (given: { code: string } | number) => (typeof given === 'number' ? given : given.code));
  const results = await client.invoke([
    call('NA'),
    call('BAD'),
    call('DIV'),
    call('BUG'),
    call('CELLS'),
    call('SAME', { error: '#N/A' }),
    call('SAME', 5),
  ]);
  expect(results).toEqual([
    { error: '#N/A', message: 'no such customer' },
    { error: '#VALUE!', message: 'not a number' },
    { error: '#DIV/0!' },
    { error: '#VALUE!' },
    [[1, { error: '#DIV/0!' }]],
    '#N/A',
    5,
  ]);
});

test('a script that associates when it is loaded is in time', async () => {
  const script = `${__dirname}/fixtures/functions.js`;
  const { client } = await openIn(workbookOf({ Sheet1: [] }), {}, { scripts: [script] });
  expect(await client.invoke([call('TWICE', 4)])).toEqual([8]);
});

test('five thousand calls travel in one message and come back in order', async () => {
  const { client, host } = await openIn(workbookOf({ Sheet1: [] }));
  functionsOf(client).associate('SQUARE', (x: number) => x * x);
  const numbers = Array.from({ length: 5000 }, (_, i) => i);
  const results = await client.invoke(numbers.map((x) => call('SQUARE', x)));
  expect(results).toEqual(numbers.map((x) => x * x));
  expect(host.requests).toHaveLength(0);
});

test('several invocations at once do not mix', async () => {
  const { client } = await openIn(workbookOf({ Sheet1: [] }));
  functionsOf(client).associate('SAME', (x: number) => x);
  const all = await Promise.all([
    client.invoke([call('SAME', 1)]),
    client.invoke([]),
    client.invoke([call('SAME', 2), call('SAME', 3)]),
  ]);
  expect(all).toEqual([[1], [], [2, 3]]);
});

test('functions can be called while a batch waits for its calculation', async () => {
  const { client, host, workbook } = await openIn(workbookOf({ Sheet1: [] }));
  functionsOf(client).associate('TIER', () => 'A');
  host.calculation = {
    changed: () => undefined,
    run: async () => workbook.sheets[0]?.setResult(0, 0, (await client.invoke([call('TIER')]))[0] as string),
    idle: () => Promise.resolve(),
  };
  const value = await client.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    cell.formulas = [['=TIER()']];
    cell.load('values');
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });
  expect(value).toBe('A');
});
