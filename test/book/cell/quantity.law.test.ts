import fc from 'fast-check';
import { readQuantity, writeQuantity } from '../../../src/book/cell/quantity';
import { plain } from '../../../src/book/cell/text';
import { anyText, fullWidth } from '../given';

const amount = fc
  .oneof(
    fc.integer({ min: -1e12, max: 1e12 }),
    fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
    fc.double({ min: 1e-9, max: 1e15, noNaN: true }),
  )
  .map((value) => (value === 0 ? 0 : value));

const unit = fc.constantFrom(
  null,
  '台',
  '件',
  '套',
  '个',
  '柜',
  '块',
  '米',
  'kg',
  't',
  'm2',
  'pcs',
  'units',
  'sets',
  'dozen',
  'teu',
);

test('what is written is read: the same number, the same unit', () => {
  fc.assert(
    fc.property(amount, unit, (value, unitName) => {
      expect(readQuantity(writeQuantity(value, unitName))).toMatchObject({
        kind: 'number',
        value,
        unit: unitName,
        high: null,
        approx: false,
      });
    }),
    { numRuns: 2000 },
  );
});

test('a unit behind a text never makes it another number', () => {
  fc.assert(
    fc.property(
      fc.nat(9_999_999),
      fc.constantFrom('台', ' pcs', '件', ' kg', '套', ' units', '台/年'),
      (value, behind) => {
        for (const text of [String(value), writeQuantity(value, null), `约${value}`, `${value}万`, `${value}k`]) {
          const [bare, withUnit] = [readQuantity(text), readQuantity(text + behind)];
          if (bare.kind !== 'number' || withUnit.kind !== 'number') {
            // 20240305 alone is a date; with a unit it is a quantity.
            expect(bare.kind).toBe('unreadable');
            expect(text).toMatch(/^\d{8}$/);
          } else {
            expect({ ...withUnit, unit: null }).toEqual(bare);
            expect(withUnit.unit).not.toBeNull();
          }
        }
      },
    ),
  );
});

test('the width of the characters does not matter', () => {
  const text = fc.oneof(
    anyText,
    amount.map((value) => writeQuantity(value, null)),
    fc.nat(99_999).map((value) => `${value}-${value * 2}pcs`),
  );
  fc.assert(
    fc.property(
      text.filter((written) => !/[²½①'"]/.test(written) && plain(written) === written),
      (written) => {
        expect(readQuantity(fullWidth(written))).toEqual(readQuantity(written));
      },
    ),
    { numRuns: 2000 },
  );
});

test('a number cell is that number', () => {
  fc.assert(
    fc.property(amount, (value) => expect(readQuantity(value)).toMatchObject({ kind: 'number', value, high: null })),
  );
});

test('any text is read without a fault: a number is finite, a range rises, a doubt has two sides', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const read = readQuantity(text);
      if (read.kind === 'number') {
        expect(Number.isFinite(read.value)).toBe(true);
        if (read.high !== null) expect(read.high).toBeGreaterThanOrEqual(read.value);
      }
      if (read.kind === 'ambiguous') expect(read.readings.length).toBeGreaterThan(1);
    }),
    { numRuns: 5000 },
  );
});

/**
 * Unicode's numbers, and Unihan's: plain ones (kPrimaryNumeric), those of contracts (kAccountingNumeric) and others; ○
 * as it is typed for 〇. Compatibility ideographs (U+F9D3 is 陸) are what NFKC makes of them.
 */
const DIGIT =
  /[\p{N}零〇○一壹弌二贰貳弍貮两兩俩倆三叁叄參弎仨四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億兆半廿卄卅卌]/u;

test('a text without a digit in any script is never a number', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => !DIGIT.test(text.normalize('NFKC'))),
      (text) => {
        expect(['blank', 'unknown', 'unreadable']).toContain(readQuantity(text).kind);
      },
    ),
    { numRuns: 2000 },
  );
});
