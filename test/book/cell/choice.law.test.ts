import fc from 'fast-check';
import {
  readBusiness,
  readCredit,
  readIntent,
  readPool,
  readStage,
  readStatus,
  readTier,
  readYesNo,
} from '../../../src/book/cell/choice';
import { isTotalLabel } from '../../../src/book/table/totals';
import { anyText, fullWidth } from '../given';

const READERS = [readTier, readStage, readIntent, readBusiness, readStatus, readPool, readCredit, readYesNo] as const;
const word = fc.constantFrom(
  'VIP',
  'A级',
  'B类客户',
  '特级',
  'Closed Won',
  '询盘',
  'High',
  '高',
  'Importer',
  '公海',
  'AAA',
  'yes',
  '待定',
  'Kaida',
);

test('capitals, width and blanks around a word do not matter', () => {
  fc.assert(
    fc.property(word, (text) => {
      for (const read of READERS) {
        expect(read(` ${fullWidth(text)}\u00a0`)).toBe(read(text));
        expect(read(text.toUpperCase())).toBe(read(text.toLowerCase()));
      }
    }),
  );
});

test('any text is read without a fault; willingness and risk lie between 0 and 1', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.double(), fc.boolean()), (cell) => {
      for (const read of READERS) read(cell);
      for (const value of [readIntent(cell), readCredit(cell)])
        expect(value === null || (value >= 0 && value <= 1)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a sentence is no word of ours', () => {
  fc.assert(
    fc.property(
      word,
      fc.constantFrom('，催了两次没回', ' and more to follow next week', '但是要看情况'),
      (text, behind) => {
        for (const read of READERS) expect(read(text + behind)).toBeNull();
        expect(isTotalLabel(text + behind)).toBe(false);
      },
    ),
  );
});
