import fc from 'fast-check';
import {
  HEADER_WEIGHTS,
  bareNumberIsCustomer,
  ledgerLikelihood,
  repetition,
} from '../../../src/book/orders/likelihood';
import type { LedgerGround } from '../../../src/book/orders/likelihood';
import { countNames } from '../../../src/book/orders/key';
import { sheetOf } from '../sheetOf';
import { FIELDS, type Field } from '../../../src/book/header/fields';

const ground = (fields: readonly Field[], more: Partial<LedgerGround> = {}): LedgerGround => ({
  fields: new Map(fields.map((field) => [field, 1])),
  customers: null,
  numbers: null,
  days: 0,
  amounts: 0,
  deals: false,
  ...more,
});
const weight = (fields: readonly Field[], more: Partial<LedgerGround> = {}) =>
  ledgerLikelihood(ground(fields, more)).weight;
const of = (filled: number, distinct: number) => ({ filled, distinct });

test.each<readonly [string, readonly Field[], Partial<LedgerGround>]>([
  ['order number and day, every customer once', ['order_no', 'order_date', 'order_quantity'], { customers: of(6, 6) }],
  ['bare words, customers that come again', [], { customers: of(4, 2), days: 1, amounts: 2 }],
  ['1,500 orders of 500 customers', ['product', 'unit_price'], { customers: of(1500, 500), days: 1, amounts: 2 }],
  ['lines without a day', ['product'], { customers: of(5, 2), amounts: 1 }],
  ['two of three orders by one customer', ['order_no', 'order_date'], { customers: of(3, 2), amounts: 1 }],
])('orders: %s', (_, fields, more) => {
  expect(weight(fields, more)).toBeGreaterThan(0);
});

test.each<readonly [string, readonly Field[], Partial<LedgerGround>]>([
  ['a plain list', ['annual_volume', 'last_contact'], { customers: of(60, 60) }],
  ['one that repeats itself by mistake', ['phone', 'annual_volume'], { customers: of(60, 56), days: 1 }],
  [
    'several people of a company, each with a last contact',
    ['contact_name', 'annual_volume', 'last_contact'],
    { customers: of(4, 2), amounts: 1 },
  ],
  ['a list with what each bought last', ['last_order_date', 'order_count', 'total_amount'], { customers: of(9, 9) }],
])('customers: %s', (_, fields, more) => {
  expect(weight(fields, more)).toBeLessThan(0);
});

test('a bare number that comes again is the customer, one that never does numbers the rows, a few are classes', () => {
  expect(bareNumberIsCustomer(of(5, 3))).toBeGreaterThan(0);
  expect(bareNumberIsCustomer(of(1500, 500))).toBeGreaterThan(0);
  expect(bareNumberIsCustomer(of(5, 5))).toBeLessThan(0);
  expect(bareNumberIsCustomer(of(5, 1))).toBeLessThan(0);
  expect(bareNumberIsCustomer(of(4000, 3))).toBeLessThan(0);
});

test('it is the sum of its evidence, and a doubted header says less', () => {
  const some = fc.uniqueArray(fc.constantFrom(...FIELDS), { maxLength: 8 });
  fc.assert(
    fc.property(
      some,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 2, max: 500 }),
      (fields, trust, rows) => {
        const doubted = ground(fields, {
          fields: new Map(fields.map((field) => [field, trust])),
          customers: of(rows, rows),
        });
        const { weight: sum, evidence } = ledgerLikelihood(doubted);
        expect(sum).toBeCloseTo(
          evidence.reduce((all, { weight: one }) => all + one, 0),
          9,
        );
        for (const { field, weight: one } of evidence)
          if (field) expect(Math.abs(one)).toBeLessThanOrEqual(Math.abs(HEADER_WEIGHTS[field] ?? 0));
      },
    ),
  );
});

test('the more customers come again, the more it speaks for orders', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5000 }), fc.nat(), (rows, some) => {
      const distinct = 2 + (some % (rows - 1));
      expect(repetition(of(rows, distinct))).toBeLessThanOrEqual(repetition(of(rows, distinct - 1)));
    }),
  );
});

test('names are counted over all rows, whatever their spelling', () => {
  const cells = ['Kaida', 'KAIDA ', 'ka ida', '', '\u3000', 'Orion', 'ＯＲＩＯＮ', 7, '7'];
  const sheet = sheetOf(cells.map((cell) => [cell]));
  expect(countNames(sheet, 0, [...cells.keys()])).toEqual({ filled: 7, distinct: 3 });
});
