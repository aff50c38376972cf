/** Which order a column writes its dates in. */
import { dateOrderOf } from '../../../src/book/cell/dateOrder';

test('a part above twelve decides for all', () => {
  expect(dateOrderOf(['3/5/2024', '4/6/2024', '25/3/2024'])).toEqual({
    order: 'dmy',
    evidence: 1,
    ambiguous: 0,
    examples: [],
    conflict: false,
  });
  expect(dateOrderOf(['3/5/2024', '3/25/2024'])).toMatchObject({ order: 'mdy', evidence: 1, ambiguous: 0 });
  expect(dateOrderOf(['3/5/24', '3/25/24'])).toMatchObject({ order: 'mdy', ambiguous: 0 });
  expect(dateOrderOf(['3.5', '3.25', '12.1'])).toMatchObject({ order: 'ymd', ambiguous: 0 });
  expect(dateOrderOf(['3.5.', '25.3.'])).toMatchObject({ order: 'dmy', ambiguous: 0 });
});

test('a year has two digits or four: 24/3/5 begins with its year, and so does its column', () => {
  expect(dateOrderOf(['24/3/15', '24/3/5'])).toMatchObject({ order: 'ymd', ambiguous: 0, conflict: false });
  expect(dateOrderOf(['5/6/24', '15/6/24'])).toMatchObject({ order: 'dmy', ambiguous: 0 });
});

test('cells that are open stay open, and are shown', () => {
  expect(dateOrderOf(['3/5/2024', '4/6/2024'])).toEqual({
    order: null,
    evidence: 0,
    ambiguous: 2,
    examples: ['3/5/2024', '4/6/2024'],
    conflict: false,
  });
  expect(dateOrderOf(['24/3/15', '24/4/16'])).toMatchObject({ order: null, ambiguous: 2 });
  expect(dateOrderOf(['3/5', '4/6'])).toMatchObject({ order: null, ambiguous: 2, conflict: false });
});

test('two cells that prove two orders are a question, not a majority', () => {
  const found = dateOrderOf(['3/5/2024', '25/3/2024', '26/3/2024', '3/27/2024']);
  expect(found).toMatchObject({ order: null, conflict: true });
  expect(found.examples).toEqual(expect.arrayContaining(['25/3/2024', '3/27/2024']));
});

test('5/5/2024 is not open: it is one day either way', () => {
  expect(dateOrderOf(['5/5/2024', '2024-03-05'])).toMatchObject({ ambiguous: 0, conflict: false });
});

test('years in front say nothing about the rest', () => {
  expect(dateOrderOf(['2024-03-05', '2024-04-06', '2024/5/7'])).toEqual({
    order: 'ymd',
    evidence: 3,
    ambiguous: 0,
    examples: [],
    conflict: false,
  });
  expect(dateOrderOf(['2024-03-05', '3/5/2024'])).toMatchObject({ order: null, ambiguous: 1 });
});

test('three shapes in one column: the month-first ones speak for themselves', () => {
  const day = (at: number) => String((at % 28) + 1).padStart(2, '0');
  const month = (at: number) => String((at % 12) + 1).padStart(2, '0');
  const cells = [
    ...Array.from({ length: 176 }, (_, at) => `2023-${month(at)}-${day(at)}`),
    ...Array.from({ length: 180 }, (_, at) => `${month(at)}/${day(at)}/2023`),
    ...Array.from({ length: 145 }, (_, at) => `${month(at)}-${day(at)}-23`),
  ];
  expect(dateOrderOf(cells)).toMatchObject({ order: 'mdy', ambiguous: 0, conflict: false });
});

test('numbers, words and impossible dates have no say', () => {
  expect(dateOrderOf([45356, '待定', '', true, '31/31/2024', '上周五', '2024年3月5日'])).toEqual({
    order: null,
    evidence: 0,
    ambiguous: 0,
    examples: [],
    conflict: false,
  });
});

test('the time of day does not get in the way', () => {
  expect(dateOrderOf(['25/3/2024 14:30', '3/5/2024 08:00'])).toMatchObject({ order: 'dmy', ambiguous: 0 });
});
