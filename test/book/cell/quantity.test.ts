import {
  currencyOf,
  readQuantity,
  unitOf,
  writeQuantity,
  type Quantity,
  type QuantityContext,
} from '../../../src/book/cell/quantity';
import { casesOf } from '../cases';

const COLUMNS: { readonly [heading: string]: QuantityContext } = {
  plain: {},
  'decimal comma': { decimalMark: ',' },
  'decimal point': { decimalMark: '.' },
  'in 万': { scale: 10_000 },
};

/** As the case file writes it. */
function told(read: Quantity): string {
  if (read.kind === 'ambiguous') return `either ${read.readings.join(' | ')}`;
  if (read.kind !== 'number') return read.kind;
  const number = read.high === null ? String(read.value) : `${read.value}..${read.high}`;
  return [number, read.unit, read.currency, read.approx ? 'about' : null, read.atLeast ? 'or more' : null]
    .filter((part) => part !== null)
    .join(' ');
}

const cases = casesOf('quantities.txt');

test('the case file is read', () => {
  expect(cases.length).toBeGreaterThan(250);
  expect(cases.every(({ heading }) => heading in COLUMNS)).toBe(true);
});

test.each(cases)('[$heading] $input means $expected', ({ heading, input, expected }) => {
  expect(told(readQuantity(input, COLUMNS[heading]))).toBe(expected);
});

test('a number cell is what it says, times what its header says', () => {
  expect(told(readQuantity(2000))).toBe('2000');
  expect(told(readQuantity(-3.25))).toBe('-3.25');
  expect(told(readQuantity(1.1, { scale: 10_000 }))).toBe('11000');
  expect(told(readQuantity(5, { decimalMark: ',' }))).toBe('5');
});

test('an empty cell is blank, TRUE is unreadable', () => {
  expect(readQuantity('')).toEqual({ kind: 'blank' });
  expect(readQuantity(true)).toEqual({ kind: 'unreadable', text: 'TRUE' });
});

test('what was not understood is quoted as it stands', () => {
  expect(readQuantity(' 看情况 ')).toEqual({ kind: 'unreadable', text: '看情况' });
  expect(readQuantity('#REF!')).toEqual({ kind: 'error', text: '#REF!' });
  expect(readQuantity('1.000')).toMatchObject({ text: '1.000' });
});

test.each([
  ['臺', '台'],
  ['(台)', '台'],
  ['台/年', '台'],
  ['PCS', 'pcs'],
  ['pcs/yr', 'pcs'],
  ['pieces', 'pcs'],
  ['公斤', 'kg'],
  ['吨', 't'],
  ['m', '米'],
  ['套', '套'],
  ['客户', null],
  ['台北', null],
  ['RMB', null],
  ['', null],
])('the unit of %s is %s', (text, unit) => {
  expect(unitOf(text)).toBe(unit);
});

test.each([
  ['RMB', 'CNY'],
  ['元', 'CNY'],
  ['$', 'USD'],
  ['（美金）', 'USD'],
  ['€', 'EUR'],
  ['台', null],
])('the currency of %s is %s', (text, currency) => {
  expect(currencyOf(text)).toBe(currency);
});

test('a quantity is written as a person would', () => {
  expect(writeQuantity(2000, '台')).toBe('2,000台');
  expect(writeQuantity(1234567.5, null)).toBe('1,234,567.5');
  expect(writeQuantity(4.5, 'kg')).toBe('4.5 kg');
  expect(writeQuantity(1.234, null)).toBe('1.2340');
});
