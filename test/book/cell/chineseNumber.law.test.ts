import fc from 'fast-check';
import { chineseNumber } from '../../../src/book/cell/chineseNumber';
import { anyText } from '../given';

const DIGITS = '零一二三四五六七八九';
const CAPITALS = '零壹贰叁肆伍陆柒捌玖';

/** Writes a number in Chinese, as school teaches it: independent of the reader. */
function inChinese(value: number, digits = DIGITS, places = ['', '十', '百', '千']): string {
  if (value === 0) return digits.charAt(0);
  for (const [unit, sign] of [
    [1e8, '亿'],
    [1e4, '万'],
  ] as const) {
    if (value < unit) continue;
    const rest = value % unit;
    const joint = rest > 0 && rest < unit / 10 ? digits.charAt(0) : '';
    return (
      inChinese(Math.floor(value / unit), digits, places) +
      sign +
      (rest > 0 ? joint + inChinese(rest, digits, places) : '')
    );
  }
  let written = '';
  let zero = false;
  for (let place = String(value).length - 1; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit > 0) written += (zero ? digits.charAt(0) : '') + digits.charAt(digit) + (places[place] ?? '');
    zero = digit === 0;
  }
  return written;
}

test('the writer of this test writes as people do', () => {
  expect([10, 105, 1050, 10_005, 10_500, 123_456].map((value) => inChinese(value))).toEqual([
    '一十',
    '一百零五',
    '一千零五十',
    '一万零五',
    '一万零五百',
    '一十二万三千四百五十六',
  ]);
});

test('every number below a trillion is read as it was written', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.nat(99_999), fc.nat(999_999_999_999)),
      (value) => chineseNumber(inChinese(value)) === value,
    ),
    { numRuns: 2000 },
  );
});

test('capital characters say the same', () => {
  fc.assert(
    fc.property(
      fc.nat(999_999_999),
      (value) => chineseNumber(inChinese(value, CAPITALS, ['', '拾', '佰', '仟'])) === value,
    ),
  );
});

test('traditional characters say the same', () => {
  fc.assert(
    fc.property(
      fc.nat(999_999_999),
      (value) => chineseNumber(inChinese(value).replace(/万/g, '萬').replace(/亿/g, '億')) === value,
    ),
  );
});

test('any text is a finite number or none', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const value = chineseNumber(text);
      return value === null || Number.isFinite(value);
    }),
    { numRuns: 3000 },
  );
});
