import { Programs } from '../../src/workbench/host/formulas/formula';
import { relativeKey } from '../../src/workbench/host/formulas/formulaKey';
import type { Node } from '../../src/workbench/host/formulas/tree';

test('a hundred thousand copies of a formula are read once', () => {
  const programs = new Programs();
  for (let row = 0; row < 100_000; row++) programs.of(`=TIER(F${row + 1})&$B$1&[@年用量]&"F5"`, row, 7);
  expect(programs.size).toBe(1);
});

test.each([
  ['a cell', '=F5', '=F6', true],
  ['a fixed cell', '=$F$5', '=$F$5', true],
  ['a fixed cell that is another one', '=$F$5', '=$F$6', false],
  ['a cell in a text', '="F5"', '="F6"', false],
  ['a whole row', '=SUM(5:5)', '=SUM(6:6)', true],
  ['the same whole row', '=SUM(5:5)', '=SUM(5:5)', false],
  ['a number that is no row', '=5+1', '=6+1', false],
  ['a whole column', '=SUM(A:A)', '=SUM(A:A)', true],
  ['a function with digits', '=LOG10(F5)', '=LOG10(F6)', true],
  ['another sheet', "='Q1 2026'!F5", "='Q1 2026'!F6", true],
  ['a sheet whose name looks like a cell', "='F5'!A5", "='F6'!A6", false],
  ['a table column whose name looks like a cell', '=[@F5]', '=[@F6]', false],
])('copies one row apart: %s', (_what, first, second, same) => {
  expect(relativeKey(first, 4, 0) === relativeKey(second, 5, 0)).toBe(same);
});

test('the prefixes of files are dropped, with or without them it is the same tree', () => {
  const programs = new Programs();
  const filed = programs.of('=_xlfn.LET(_xlpm.x,1,_xlfn._xlws.SORT(A1:A3)+_xlpm.x)', 0, 5);
  expect(filed.tree).toEqual(programs.of('=LET(x,1,SORT(A1:A3)+x)', 0, 5).tree);
  expect([...filed.calls]).toEqual(['SORT']);
});

test.each([
  ['=Table1[@年用量]', 'Table1', ['this row'], ['年用量']],
  ['=[@x]', null, ['this row'], ['x']],
  ['=[@[年 用量]]', null, ['this row'], ['年 用量']],
  ['=Table1[[#Headers],[a]:[b]]', 'Table1', ['headers'], ['a', 'b']],
  ['=Table1[@[a]:[b]]', 'Table1', ['this row'], ['a', 'b']],
  ['=Table1[#All]', 'Table1', ['all'], []],
  ['=Table1[[#This Row],[a]]', 'Table1', ['this row'], ['a']],
  ["=Table1[a'#b]", 'Table1', [], ['a#b']],
])('structured reference %s', (formula, table, sections, columns) => {
  expect(new Programs().of(formula, 0, 0).tree).toEqual({ type: 'structured', table, sections, columns });
});

test.each([
  '=1+',
  '=[1]Sheet1!A1',
  "='[other.xlsx]Sheet1'!A1",
  '=SUM(Sheet1:Sheet3!A1)',
  '=SUM((A1,B2))',
  '=A1.:.B5',
  '=“a”&(',
])('%s is not read, and says why', (formula) => {
  const program = new Programs().of(formula, 0, 0);
  expect(program.tree).toBeNull();
  expect(program.problem).not.toBe('');
});

test('a reference that the file lost is #REF!, whatever sheet it was on', () => {
  const lost: Node = { type: 'value', value: { error: '#REF!' } };
  expect(new Programs().of('=Sheet1!#REF!', 0, 0).tree).toEqual(lost);
});
