import { customFunctionsOf } from '../../src/workbench/host/formulas/custom';
import type { CustomCall, CustomResult } from '../../src/workbench/host/formulas/custom';
import { Paper } from './calculation';

const parameter = (name: string, type = 'any', more: object = {}) => ({ name, description: '', type, ...more });
const METADATA = {
  functions: [
    { id: 'TIER', name: 'TIER', parameters: [parameter('volume'), parameter('potential', 'any', { optional: true })] },
    { id: 'NEXTCONTACT', name: 'NEXTCONTACT', parameters: [parameter('tier', 'string'), parameter('last', 'number')] },
    { id: 'TIERS', name: 'TIERS', parameters: [parameter('volumes', 'any', { dimensionality: 'matrix' })] },
    {
      id: 'SUMALL',
      name: 'SUMALL',
      parameters: [parameter('parts', 'number', { repeating: true, dimensionality: 'matrix' })],
    },
    { id: 'CLOCK', name: 'CLOCK', parameters: [], options: { volatile: true } },
  ],
};

/** An add-in that answers when it is told to, and remembers what it was asked. */
class AddIn {
  readonly batches: (readonly CustomCall[])[] = [];
  private open: (() => void)[] = [];
  constructor(private readonly answers: (call: CustomCall) => CustomResult) {}

  readonly custom = {
    names: customFunctionsOf(METADATA),
    invoke: (calls: readonly CustomCall[]): Promise<readonly CustomResult[]> => {
      this.batches.push(calls);
      return new Promise((resolve) => this.open.push(() => resolve(calls.map(this.answers))));
    },
  };

  /** Answers the oldest batch. */
  async answer(): Promise<void> {
    this.open.shift()?.();
    for (let i = 0; i < 5; i++) await Promise.resolve();
  }

  async answerAll(): Promise<void> {
    while (this.open.length) await this.answer();
  }
}

function tiers({ name, args }: CustomCall): CustomResult {
  const tier = (volume: unknown): string => (Number(volume) >= 1000 ? 'A' : 'B');
  const [first] = args;
  if (name === 'TIER') return tier(first);
  if (name === 'NEXTCONTACT') return Number(args[1]) + (first === 'A' ? 30 : 90);
  if (name === 'TIERS' && Array.isArray(first)) return first.map((line: readonly unknown[]) => [tier(line[0])]);
  return { error: '#N/A', message: 'nothing to say' };
}

test('all calls of a pass go out at once, the cells are busy meanwhile, their readers in the next pass', async () => {
  const addIn = new AddIn(tiers);
  const paper = new Paper({ custom: addIn.custom });
  await paper.type({
    A2: 1200,
    A3: 10,
    B2: 46_000,
    B3: 46_001,
    C2: '=TIER(A2)',
    C3: '=tier(A3)',
    D2: '=NEXTCONTACT(C2,B2)',
    D3: '=NEXTCONTACT(C3,B3)',
    E2: '=D2-B2',
  });
  expect(addIn.batches.at(-1)?.map(({ name, args, address }) => [name, args, address])).toEqual([
    ['TIER', [1200, null], 'Sheet1!C2'],
    ['TIER', [10, null], 'Sheet1!C3'],
  ]);
  expect(['C2', 'C3', 'D2', 'D3', 'E2'].map((place) => paper.show(place))).toEqual(new Array(5).fill('#BUSY!'));
  await addIn.answer();
  expect(addIn.batches.length).toBe(2);
  expect(addIn.batches[1]?.map(({ args }) => args)).toEqual([
    ['A', 46_000],
    ['B', 46_001],
  ]);
  expect([paper.show('C2'), paper.show('D2')]).toEqual(['A', '#BUSY!']);
  await addIn.answer();
  await paper.calculation.idle();
  expect(['C2', 'C3', 'D2', 'D3', 'E2'].map((place) => paper.show(place))).toEqual(['A', 'B', 46_030, 46_091, 30]);
});

test('calls within calls', async () => {
  const addIn = new AddIn(tiers);
  const paper = new Paper({ custom: addIn.custom });
  await paper.type({ A1: 5000, B1: '=TIER(A1)&":"&NEXTCONTACT(TIER(A1),46000)' });
  await addIn.answerAll();
  await paper.calculation.idle();
  expect(paper.show('B1')).toBe('A:46030');
});

test('a range in, a block out', async () => {
  const addIn = new AddIn(tiers);
  const paper = new Paper({ custom: addIn.custom });
  await paper.type({ A2: 1200, A3: 10, A4: 2000, B2: '=TIERS(A2:A4)', C2: '=COUNTIF(B2:B4,"A")' });
  await addIn.answerAll();
  await paper.calculation.idle();
  expect(['B2', 'B3', 'B4', 'C2'].map((place) => paper.show(place))).toEqual(['A', 'B', 'A', 2]);
});

test('an edit while a call is under way: the old answer is dropped', async () => {
  const addIn = new AddIn(tiers);
  const paper = new Paper({ custom: addIn.custom });
  await paper.type({ A1: 10, B1: '=TIER(A1)' });
  await paper.type({ A1: 3000 });
  expect(addIn.batches.length).toBe(2);
  await addIn.answer();
  expect(paper.show('B1')).toBe('#BUSY!');
  await addIn.answer();
  expect(paper.show('B1')).toBe('A');
  expect(addIn.batches.length).toBe(2);
  await paper.type({ A1: 10 });
  await paper.type({ B1: 'mine' });
  await addIn.answerAll();
  await paper.calculation.idle();
  expect(paper.show('B1')).toBe('mine');
});

test('a call that fails is #VALUE!; an error of the function comes with its message', async () => {
  const failing = new Paper({
    custom: { names: customFunctionsOf(METADATA), invoke: () => Promise.reject(new Error('gone')) },
  });
  await failing.type({ A1: '=TIER(1)', A2: '=A1' });
  await failing.calculation.idle();
  expect([failing.show('A1'), failing.show('A2')]).toEqual(['#VALUE!', '#VALUE!']);

  const addIn = new AddIn(() => ({ error: '#N/A', message: 'no volume' }));
  const paper = new Paper({ custom: addIn.custom });
  await paper.type({ A1: '=TIER(1)', A2: '=IFERROR(A1,"none")' });
  await addIn.answerAll();
  await paper.calculation.idle();
  expect(paper.sheet().value(0, 0)).toEqual({ error: '#N/A', message: 'no volume' });
  expect(paper.show('A2')).toBe('none');
});

describe('arguments', () => {
  const asked = async (formula: string): Promise<unknown> => {
    const addIn = new AddIn(() => 'answer');
    const paper = new Paper({ custom: addIn.custom }, 'Sheet1', 'Q1 2026');
    paper.put('A1', 7);
    paper.put('A2', '12');
    paper.put('A3', 'abc');
    paper.put('A5', true);
    paper.put('A6', '=1/0');
    await paper.type({ C2: formula });
    const [call] = addIn.batches[0] ?? [];
    return call ? call.args : paper.show('C2');
  };

  test.each([
    ['any passes as it is', '=TIER(A2,A5)', ['12', true]],
    ['a blank cell is null for any', '=TIER(A4)', [null, null]],
    ['an argument left out is null', '=TIER(A1,)', [7, null]],
    ['a text that reads as a number is one where a number is asked for', '=NEXTCONTACT("A",A2)', ['A', 12]],
    ['a blank cell is 0 where a number is asked for, empty text where text is', '=NEXTCONTACT(A4,A4)', ['', 0]],
    ['a number is text where text is asked for', '=NEXTCONTACT(A1,A1)', ['7', 7]],
    ['text that is no number: not called', '=NEXTCONTACT("A",A3)', '#VALUE!'],
    ['an error is passed on: not called', '=TIER(A6)', '#DIV/0!'],
    ['an error in a range as well', '=TIERS(A1:A6)', '#DIV/0!'],
    ['a range where one value is asked for: the one beside the formula', '=TIER(A1:A3)', ['12', null]],
    ['no value beside the formula: the first one', '=TIER(A3:A5)', ['abc', null]],
    ['a cell where a range is asked for', '=TIERS(A1)', [[[7]]]],
    [
      'a range row by row',
      '=TIERS(A1:B2)',
      [
        [
          [7, null],
          ['12', null],
        ],
      ],
    ],
    ['an array', '=TIERS({1,2})', [[[1, 2]]]],
    ['a repeating parameter takes all as one list', '=SUMALL(A1,A1:A2)', [[[[7]], [[7], [12]]]]],
    ['one argument too many: not called', '=TIER(1,2,3)', '#VALUE!'],
    ['one too few: not called', '=NEXTCONTACT("A")', '#VALUE!'],
  ])('%s', async (_what, formula, expected) => {
    expect(await asked(formula)).toEqual(expected);
  });
});

test('addresses are quoted as references are', async () => {
  const addIn = new AddIn(tiers);
  const paper = new Paper({ custom: addIn.custom }, "Q1 '26", '客户');
  await paper.type({ "Q1 '26!B3": '=TIER(1)', '客户!A1': '=TIER(2)' });
  expect(addIn.batches.flat().map(({ address }) => address)).toEqual(["'Q1 ''26'!B3", '客户!A1']);
});

test('a volatile function of the add-in is called after every edit, the others only when their arguments change', async () => {
  const addIn = new AddIn(() => 1);
  const paper = new Paper({ custom: addIn.custom });
  await paper.type({ A1: '=CLOCK()', A2: '=TIER(1)' });
  await addIn.answerAll();
  await paper.type({ Z1: 'x' });
  expect(addIn.batches.map((calls) => calls.map(({ name }) => name))).toEqual([['CLOCK', 'TIER'], ['CLOCK']]);
  await addIn.answerAll();
});

test('a full calculation calls them all again', async () => {
  const addIn = new AddIn(tiers);
  const paper = new Paper({ custom: addIn.custom });
  paper.load('A1', 5000);
  paper.load('B1', 'B', '=TIER(A1)');
  await paper.calculation.run();
  expect(addIn.batches.length).toBe(0);
  await paper.calculation.recalculateAll();
  await addIn.answerAll();
  await paper.calculation.idle();
  expect(paper.show('B1')).toBe('A');
});

test('metadata that is not what it should be describes no function', () => {
  expect(customFunctionsOf(null).size).toBe(0);
  expect(customFunctionsOf({ functions: [{ parameters: [] }, 5] }).size).toBe(0);
  expect(customFunctionsOf(METADATA).get('TIERS')?.parameters).toEqual([
    { matrix: true, optional: false, type: 'any' },
  ]);
});
