import { readPool } from '../../../src/book/cell/choice';
import { POOL_WORDS, POOLS } from '../../../src/book/written/pools';

test.each(POOLS)('what we write for the pool %s is read back, and so is every other word for it', (pool) => {
  for (const words of Object.values(POOL_WORDS[pool])) {
    for (const word of words) expect([word, readPool(word)]).toEqual([word, pool]);
  }
});

test('the words of before are still read', () => {
  const said = 'public publicpool pool unassigned watch watchpool watchlist watching private owned assigned mine';
  expect(said.split(' ').map(readPool)).toEqual([
    ...['public', 'public', 'public', 'public'],
    ...['watch', 'watch', 'watch', 'watch'],
    ...['private', 'private', 'private', 'private'],
  ]);
});
