import { simplified } from '../../../src/book/company/simplified';
import { CHAPTERS } from '../../../src/book/header/lexicon';
import { folded, normalHeader } from '../../../src/book/header/normal';

test('every traditional form of a character of the lexicon is folded as names are', () => {
  const characters = new Set(
    [...simplified(Object.values(CHAPTERS).join('|'))].filter((one) => /\p{Script=Han}/u.test(one)),
  );
  expect(characters.size).toBeGreaterThan(300);
  const missed: string[] = [];
  for (let code = 0x3400; code < 0xa000; code++) {
    const character = String.fromCharCode(code);
    const simple = simplified(character);
    if (characters.has(simple) && folded(character) !== folded(simple)) missed.push(character);
  }
  expect(missed).toEqual([]);
});

test('a header is compared without its noise', () => {
  expect(normalHeader('＊客戶_名稱：')).toBe(normalHeader('客户 名称'));
  expect(normalHeader('帳號')).toBe(normalHeader('账号'));
});
