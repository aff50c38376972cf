import { Paper } from './calculation';

const column = (paper: Paper, letters: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => paper.show(`${letters}${from + i}`));

test('a block fills the cells below, which have no formulas of their own', async () => {
  const paper = new Paper();
  await paper.type({ A1: 1, A2: 2, A3: 3, B1: '=A1:A3*10' });
  expect(column(paper, 'B', 1, 4)).toEqual([10, 20, 30, null]);
  expect(paper.sheet().formula(1, 1)).toBeUndefined();
  await paper.type({ A2: 5 });
  expect(column(paper, 'B', 1, 3)).toEqual([10, 50, 30]);
});

test('readers of a spilled cell are worked out after it, whatever the order of typing', async () => {
  const paper = new Paper();
  await paper.type({ C1: '=B3+1', C2: '=SUM(B1#)', D1: '=COUNT(B:B)', A1: 3, B1: '=SEQUENCE(A1)' });
  expect([paper.show('C1'), paper.show('C2'), paper.show('D1')]).toEqual([4, 6, 3]);
  await paper.type({ A1: 4 });
  expect([paper.show('C1'), paper.show('C2'), paper.show('D1')]).toEqual([4, 10, 4]);
});

test('a block that gets shorter empties what it leaves', async () => {
  const paper = new Paper();
  await paper.type({ A1: 4, B1: '=SEQUENCE(A1)', C1: '=COUNT(B1:B9)' });
  await paper.type({ A1: 2 });
  expect(column(paper, 'B', 1, 4)).toEqual([1, 2, null, null]);
  expect(paper.show('C1')).toBe(2);
  await paper.type({ B1: 'x' });
  expect(column(paper, 'B', 1, 3)).toEqual(['x', null, null]);
});

test('something in the way makes it #SPILL!, until it is gone', async () => {
  const paper = new Paper();
  await paper.type({ B2: 'mine', B1: '=SEQUENCE(3)', C1: '=SUM(B1:B3)' });
  expect(column(paper, 'B', 1, 3)).toEqual(['#SPILL!', 'mine', null]);
  expect(paper.show('C1')).toBe('#SPILL!');
  await paper.type({ B2: null });
  expect(column(paper, 'B', 1, 3)).toEqual([1, 2, 3]);
  expect(paper.show('C1')).toBe(6);
});

test('what a person types into a block is theirs', async () => {
  const paper = new Paper();
  await paper.type({ B1: '=SEQUENCE(3)' });
  await paper.type({ B2: 'mine' });
  expect(column(paper, 'B', 1, 3)).toEqual(['#SPILL!', 'mine', null]);
  await paper.type({ B2: null });
  expect(column(paper, 'B', 1, 3)).toEqual([1, 2, 3]);
});

test('a block in a table, over merged cells or beyond the edge is #SPILL!', async () => {
  const paper = new Paper();
  const area = { row: 0, column: 0, rows: 3, columns: 1 };
  paper.sheet().tables.push({
    id: '1',
    name: 'T',
    area,
    headerRow: true,
    totalsRow: false,
    columns: ['a'],
    filtered: false,
    style: null,
    part: null,
    changed: false,
  });
  paper.sheet().merged.push({ row: 1, column: 3, rows: 1, columns: 2 });
  await paper.type({ A2: '=SEQUENCE(2)', D1: '=SEQUENCE(3)', XFD1: '=SEQUENCE(1,2)' });
  expect([paper.show('A2'), paper.show('D1'), paper.show('XFD1')]).toEqual(['#SPILL!', '#SPILL!', '#SPILL!']);
});

test('a block that the file had filled is ours again', async () => {
  const paper = new Paper();
  paper.load('A1', 2);
  paper.load('B1', 1, '=SEQUENCE(A1)');
  paper.load('B2', 2);
  paper.sheet().arrays.push({ area: { row: 0, column: 1, rows: 2, columns: 1 }, dynamic: true });
  await paper.type({ A1: 3 });
  expect(column(paper, 'B', 1, 3)).toEqual([1, 2, 3]);
});

test('a block that changes what it depends on is circular: it comes to an end with 0', async () => {
  const paper = new Paper();
  await paper.type({ B1: '=SEQUENCE(COUNT(B2:B9)+2)' });
  expect(paper.calculation.circular.has('id-Sheet1!B1')).toBe(true);
  expect(column(paper, 'B', 1, 3)).toEqual([0, null, null]);
});

test('@ takes the value beside the formula', async () => {
  const paper = new Paper();
  await paper.type({ A1: 1, A2: 2, A3: 3, B2: '=@A1:A3*10', B9: '=@A1:A3' });
  expect([paper.show('B2'), paper.show('B9')]).toEqual([20, '#VALUE!']);
});

test('an array formula of the old kind keeps its cells, whatever the size of its result', async () => {
  const paper = new Paper();
  paper.load('A1', 1);
  paper.load('B1', 0, '=SEQUENCE(A1)');
  paper.load('B2', 0);
  paper.load('C1', 0, '=A1*2');
  paper.load('C2', 0);
  paper.load('D1', 0, '=SUM(SEQUENCE(A1)*2)');
  paper
    .sheet()
    .arrays.push(
      { area: { row: 0, column: 1, rows: 2, columns: 1 }, dynamic: false },
      { area: { row: 0, column: 2, rows: 2, columns: 1 }, dynamic: false },
      { area: { row: 0, column: 3, rows: 1, columns: 1 }, dynamic: false },
    );
  await paper.type({ A1: 3 });
  expect([...column(paper, 'B', 1, 3), ...column(paper, 'C', 1, 3), ...column(paper, 'D', 1, 2)]).toEqual([
    1,
    2,
    null,
    6,
    6,
    null,
    12,
    null,
  ]);
});
