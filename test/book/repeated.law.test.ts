import fc from 'fast-check';
import { secondTimes } from '../../src/book/repeated';

test('texts that come again are told once each, where they stand the second time', () => {
  expect(secondTimes(['a', 'b', 'a', 'a', '', 'b', ''])).toEqual([2, 5, 6]);
  expect(secondTimes([])).toEqual([]);
});

test('as many as a set finds', () => {
  // Few letters, so that many come again; long ones, so that slots are shared.
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '客', '户'), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 200 }), (texts) => {
      const places = texts.map((one, i) => texts.slice(0, i).filter((other) => other === one).length);
      expect(secondTimes(texts)).toEqual([...places.keys()].filter((i) => places[i] === 1));
    }),
  );
});
