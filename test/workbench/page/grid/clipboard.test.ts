import fc from 'fast-check';
import { cultureOf } from '../../../../src/workbench/host/wire/culture';
import { editText } from '../../../../src/workbench/page/grid/cellText';
import { copied, parsed, pasted } from '../../../../src/workbench/page/grid/clipboard';
import { typed } from '../../../../src/workbench/page/grid/typed';
import { area, sheetOf, workbookOf } from '../../office';

const ENGLISH = cultureOf('en-US');

test('lines and tabs, and texts in quotes that hold them', () => {
  expect(parsed('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(parsed('"two\nlines"\t"say ""hi"""\n')).toEqual([['two\nlines', 'say "hi"']]);
  expect(parsed('24" monitor\tx')).toEqual([['24" monitor', 'x']]);
  expect(parsed('a\t\tb')).toEqual([['a', '', 'b']]);
});

test('what is copied is what the cells show, without hidden rows', () => {
  const workbook = workbookOf({
    One: [
      ['a', 1.5],
      ['hidden', 2],
      ['two\nlines', true],
    ],
  });
  const sheet = sheetOf(workbook, 'One');
  sheet.hiddenRows.add(1);
  expect(copied(workbook, sheet, area(0, 0, 3, 2), ENGLISH).text).toBe('a\t1.5\r\n"two\nlines"\tTRUE');
});

test('pasted where it came from, formulas move along; from elsewhere they are what they say', () => {
  const workbook = workbookOf({ One: [[1]] });
  const sheet = sheetOf(workbook, 'One');
  sheet.load(0, 1, 2, '=A1*2', 0);
  const copy = copied(workbook, sheet, area(0, 0, 1, 2), ENGLISH);
  expect(pasted(copy.text, copy, area(4, 2, 1, 1))).toEqual([['1', '=C5*2']]);
  expect(pasted('1\t=A1*2', null, area(4, 2, 1, 1))).toEqual([['1', '=A1*2']]);
});

test('one value fills what is selected', () => {
  expect(pasted('7', null, area(0, 0, 2, 2))).toEqual([
    ['7', '7'],
    ['7', '7'],
  ]);
});

test('law: what stands in the formula bar, typed again, is the same cell', () => {
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', "'x", '007', '1,200', 'TRUE', '3/4', '+A1', '-', '#N/A', ' 12 ', '=HYPERLINK("x")'),
    fc.boolean(),
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => Number(number.toPrecision(12))),
  );
  fc.assert(
    fc.property(value, (given) => {
      if (given === '' || Object.is(given, -0)) return;
      const workbook = workbookOf({ One: [[]] });
      const sheet = sheetOf(workbook, 'One');
      sheet.load(0, 0, given, undefined, 0);
      const again = typed(editText(workbook, sheet, 0, 0, ENGLISH), 'General', ENGLISH);
      expect([again.value, again.formula]).toEqual([given, undefined]);
    }),
  );
});
