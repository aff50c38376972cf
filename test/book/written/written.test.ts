/** What one colleague's pane writes into a cell every other pane reads, whatever its language. */
import type { Cell } from '../../../src/book/book';
import { readPool } from '../../../src/book/cell/choice';
import { BASIS_WORDS, readBasis } from '../../../src/book/written/basis';
import { POOL_WORDS } from '../../../src/book/written/pools';
import { COLOUR_WORDS, DRIVER_WORDS, readColour, readDriver } from '../../../src/book/written/settingWords';
import { REST_WORDS, restIn, verdictIn, VERDICT_WORDS } from '../../../src/book/written/verdicts';
import { wordsOf, type Vocabulary, type Words } from '../../../src/book/written/vocabulary';
import { isRhythm, readWay, RHYTHM_WORDS, WAY_WORDS } from '../../../src/book/written/ways';
import { LOCALES } from '../../../src/policy/locale';
import { filesUnder } from '../../repository/sources';

interface Told {
  readonly name: string;
  readonly words: Vocabulary<string, Words>;
  readonly read: (cell: Cell) => string | null;
}

const VOCABULARIES: readonly Told[] = [
  { name: 'basis', words: BASIS_WORDS, read: readBasis },
  { name: 'driver', words: DRIVER_WORDS, read: readDriver },
  { name: 'colour', words: COLOUR_WORDS, read: readColour },
  { name: 'pool', words: POOL_WORDS, read: readPool },
  { name: 'verdict', words: VERDICT_WORDS, read: (cell) => verdictIn(`${String(cell)} A (王伟)`) },
  { name: 'rest', words: REST_WORDS, read: (cell) => restIn(`${String(cell).trim()}：倒闭了`) },
  { name: 'way', words: WAY_WORDS, read: readWay },
  { name: 'rhythm', words: { rhythm: RHYTHM_WORDS }, read: (cell) => (isRhythm(cell) ? 'rhythm' : null) },
];

describe.each(VOCABULARIES)('$name', ({ words, read }) => {
  const all = Object.keys(words).flatMap((id) =>
    LOCALES.flatMap((locale) => wordsOf(words[id]![locale]).map((word) => [locale, word, id] as const)),
  );

  test.each(all)('%s: “%s” is read as %s, however it is typed', (_, word, id) => {
    for (const typed of [word, word.toUpperCase(), word.toLowerCase(), `${word} `]) expect(read(typed)).toBe(id);
  });

  test('no word means two things, nor does a sentence that holds one', () => {
    const meanings = new Map<string, Set<string>>();
    for (const [, word, id] of all)
      meanings.set(word.toLowerCase(), (meanings.get(word.toLowerCase()) ?? new Set()).add(id));
    expect([...meanings].filter(([, ids]) => ids.size > 1)).toEqual([]);
    for (const [, word] of all) expect(read(`nicht ${word}`)).toBeNull();
  });
});

test.each([
  ['停止跟进', 'stopped'],
  ['停止跟進 (王伟)', null],
  ['停止跟进（王伟）：关门了', 'stopped'],
  ['Stopped following up. Closed for good', 'stopped'],
  ['停止跟进老型号，改推新款', null],
  ['Stopped following up on the old model', null],
  ['恢复跟进', 'resumed'],
  ['没有停止跟进', null],
])('%s: whether anybody follows up is all that the line says', (said, rest) => expect(restIn(said)).toBe(rest));

test('no table of written words is left out here', () => {
  // What stands over our log is read with the words that teams use: test/book/log.
  const others = ['vocabulary.ts', 'logHeads.ts'];
  const files = filesUnder('src/book/written').filter((file) => !others.some((other) => file.endsWith(other)));
  expect(files.map((file) => file.replace(/^.*\/|\.ts$/g, '')).sort()).toEqual([
    'basis',
    'pools',
    'settingWords',
    'verdicts',
    'ways',
  ]);
});

test('the words of before are still read', () => {
  const said = 'public publicpool pool unassigned watch watchpool watchlist watching private owned assigned mine';
  expect(said.split(' ').map(readPool)).toEqual([
    ...['public', 'public', 'public', 'public'],
    ...['watch', 'watch', 'watch', 'watch'],
    ...['private', 'private', 'private', 'private'],
  ]);
});
