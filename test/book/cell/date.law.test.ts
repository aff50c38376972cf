import fc from 'fast-check';
import { readDate, writeDate, type DateContext } from '../../../src/book/cell/date';
import { dateOrderOf } from '../../../src/book/cell/dateOrder';
import { DATE_ORDERS, type DateOrder } from '../../../src/book/cell/dateShape';
import { dateOf, dayOf, FIRST_DAY, type Day } from '../../../src/policy/day';
import { anyText, fullWidth } from '../given';

const LAST = dayOf(9999, 12, 31) as Day;
const day = fc.integer({ min: FIRST_DAY, max: LAST }).map((serial) => serial as Day);
const recent = fc
  .integer({ min: dayOf(1990, 1, 1) ?? 0, max: dayOf(2049, 12, 31) ?? 0 })
  .map((serial) => serial as Day);
const context: fc.Arbitrary<DateContext> = fc.record({
  order: fc.constantFrom(null, ...DATE_ORDERS),
  format: fc.constantFrom('', 'General', 'yyyy-mm-dd'),
  dateColumn: fc.boolean(),
  today: recent,
  lean: fc.constantFrom('past' as const, 'future' as const),
  shift: fc.constant(0),
});

const two = (part: number) => String(part).padStart(2, '0');

/** A day in figures, in an order, with the year in two or four digits. */
function inFigures(serial: Day, order: DateOrder, separator: string, yearDigits: 2 | 4): string {
  const [year, month, date] = dateOf(serial);
  const parts = { y: yearDigits === 4 ? String(year) : two(year % 100), m: two(month), d: two(date) };
  return [...order].map((part) => parts[part as 'y' | 'm' | 'd']).join(separator);
}

test('what is written is read, in any column', () => {
  fc.assert(
    fc.property(day, context, (serial, given) => {
      expect(readDate(writeDate(serial), given)).toEqual({
        kind: 'day',
        day: serial,
        guessedYear: false,
        guessedDay: false,
        relative: false,
      });
    }),
    { numRuns: 2000 },
  );
});

test('a day in the order of its column is that day', () => {
  fc.assert(
    fc.property(
      recent,
      context,
      fc.constantFrom(...DATE_ORDERS),
      fc.constantFrom('/', '-', '.'),
      fc.constantFrom(2 as const, 4 as const),
      (serial, given, order, separator, digits) => {
        expect(readDate(inFigures(serial, order, separator, digits), { ...given, order })).toMatchObject({
          kind: 'day',
          day: serial,
        });
      },
    ),
    { numRuns: 2000 },
  );
});

test('a column of dates is either told right or not told', () => {
  fc.assert(
    fc.property(
      fc.array(recent, { minLength: 1, maxLength: 40 }),
      fc.constantFrom('dmy' as const, 'mdy' as const),
      (days, order) => {
        const found = dateOrderOf(days.map((serial) => inFigures(serial, order, '/', 4)));
        const decisive = days.some((serial) => dateOf(serial)[2] > 12);
        expect(found.conflict).toBe(false);
        if (decisive) expect(found).toMatchObject({ order, ambiguous: 0 });
        else
          expect([found.order, found.ambiguous > 0]).toEqual(found.ambiguous > 0 ? [null, true] : [found.order, false]);
      },
    ),
  );
});

test('the order of the rows does not matter', () => {
  const cell = fc
    .tuple(recent, fc.constantFrom(...DATE_ORDERS), fc.constantFrom(2 as const, 4 as const))
    .map(([serial, order, digits]) => inFigures(serial, order, '/', digits));
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
      const { examples: _, ...forwards } = dateOrderOf(cells);
      const { examples: __, ...backwards } = dateOrderOf([...cells].reverse());
      expect(backwards).toEqual(forwards);
    }),
  );
});

test('with an order unknown, a day is never read where another order would read another day', () => {
  fc.assert(
    fc.property(recent, context, fc.constantFrom('dmy' as const, 'mdy' as const), (serial, given, order) => {
      const read = readDate(inFigures(serial, order, '/', 4), { ...given, order: null });
      const [, month, date] = dateOf(serial);
      expect(read.kind).toBe(date > 12 || date === month ? 'day' : 'ambiguous');
    }),
  );
});

test('a date without its year is the nearest on the side that the column leans to', () => {
  fc.assert(
    fc.property(recent, context, (serial, given) => {
      const [, month, date] = dateOf(serial);
      const read = readDate(`${month}月${date}日`, given);
      if (read.kind !== 'day') throw new Error(`${month}月${date}日 was not read`);
      expect(dateOf(read.day).slice(1)).toEqual([month, date]);
      const away = (read.day - given.today) * (given.lean === 'past' ? -1 : 1);
      expect(away).toBeGreaterThanOrEqual(0);
      expect(away).toBeLessThan(month === 2 && date === 29 ? 8 * 366 : 366);
      expect(read.guessedYear).toBe(true);
    }),
  );
});

test('a serial under a date format is that day, without its time', () => {
  fc.assert(
    fc.property(day, fc.double({ min: 0, max: 0.999, noNaN: true }), context, (serial, time, given) => {
      expect(readDate(serial + time, { ...given, format: 'yyyy-mm-dd hh:mm' })).toMatchObject({
        kind: 'day',
        day: serial,
      });
    }),
  );
});

test('the width of the characters does not matter', () => {
  fc.assert(
    fc.property(recent, context, fc.constantFrom(...DATE_ORDERS), (serial, given, order) => {
      const text = inFigures(serial, order, '/', 4);
      const [narrow, wide] = [readDate(text, given), readDate(fullWidth(text), given)];
      expect(wide).toEqual(narrow);
    }),
  );
});

test('any text is read without a fault: a day is a whole number of Excel, a doubt has two sides', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.double()), context, (cell, given) => {
      const read = readDate(cell, given);
      const days = read.kind === 'day' ? [read.day] : read.kind === 'ambiguous' ? read.readings : [];
      for (const one of days) expect(Number.isInteger(one) && one >= FIRST_DAY && one <= LAST).toBe(true);
      if (read.kind === 'ambiguous') expect(new Set(read.readings).size).toBeGreaterThan(1);
    }),
    { numRuns: 5000 },
  );
});
