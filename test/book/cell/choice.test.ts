import {
  readBusiness,
  readCredit,
  readIntent,
  readPool,
  readStage,
  readStatus,
  readTier,
  readYesNo,
  STAGE_WORDS,
  TIER_WORDS,
} from '../../../src/book/cell/choice';
import { isTotalLabel } from '../../../src/book/table/totals';
import { STAGES } from '../../../src/policy/likelihood';
import { TIERS } from '../../../src/policy/tier';
import { casesOf } from '../cases';

const READERS: { readonly [heading: string]: (text: string) => string | number | boolean | null } = {
  tier: readTier,
  stage: readStage,
  intent: readIntent,
  business: readBusiness,
  status: readStatus,
  pool: readPool,
  credit: (text) => rounded(readCredit(text)),
  'yes or no': readYesNo,
  'total row': (text) => isTotalLabel(text) || null,
};

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);

/** As the case file writes it. */
const told = (read: string | number | boolean | null | undefined) =>
  read === null ? '-' : read === true ? 'yes' : read === false ? 'no' : String(read);

const cases = casesOf('choices.txt');

test('the case file is read', () => {
  expect(new Set(cases.map(({ heading }) => heading))).toEqual(new Set(Object.keys(READERS)));
  expect(cases.length).toBeGreaterThan(150);
});

test.each(cases)('[$heading] $input means $expected', ({ heading, input, expected }) => {
  expect(told(READERS[heading]?.(input))).toBe(expected);
});

test('a number is no tier, and an intent only from 1 to 5 or as a share', () => {
  expect(readTier(1)).toBeNull();
  expect([1, 2, 3, 4, 5].map((level) => readIntent(level))).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(readIntent(0.8)).toBe(0.8);
  expect([6, 80, 2.5, -1].map((level) => readIntent(level))).toEqual([null, null, null, null]);
});

test('a tick box says yes or no', () => {
  expect([true, false, 1, 0].map((cell) => readYesNo(cell))).toEqual([true, false, true, false]);
});

test('a blank cell has nothing to say', () => {
  for (const read of [readTier, readStage, readIntent, readBusiness, readStatus, readPool, readCredit, readYesNo])
    expect(read('')).toBeNull();
  expect(isTotalLabel('')).toBe(false);
});

test('every word of the tables is read as what it stands under', () => {
  for (const tier of TIERS)
    for (const word of TIER_WORDS[tier].split(' ')) expect([word, readTier(word)]).toEqual([word, tier]);
  for (const stage of STAGES)
    for (const word of STAGE_WORDS[stage].split(' ')) expect([word, readStage(word)]).toEqual([word, stage]);
});
