import fc from 'fast-check';
import { lowered, plain } from '../../../src/book/cell/text';
import { anyText, fullWidth } from '../given';

test('plain text is plain: a second look changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => plain(plain(text)) === plain(text)),
    { numRuns: 2000 },
  );
});

test('the width of letters and digits does not matter', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => plain(fullWidth(text)) === plain(text)));
});

test('blanks around a text do not matter, whatever they are', () => {
  const blank = fc.constantFrom(' ', '\u00a0', '\u3000', '\t', '\n', '\u200b', '\ufeff');
  fc.assert(
    fc.property(anyText, blank, blank, (text, before, after) => plain(before + plain(text) + after) === plain(text)),
  );
});

test('lower case without asking Unicode of each letter is lower case', () => {
  fc.assert(
    fc.property(anyText, (text) => lowered(text) === text.trim().toLowerCase()),
    { numRuns: 2000 },
  );
});
