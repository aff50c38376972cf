/**
 * The policy on a sheet: what is written is read again, in every language and date system; what cannot be is refused, with the cell.
 */
import fc from 'fast-check';
import type { Cell } from '../../src/book/book';
import { WORDS } from '../../src/locale/locale';
import { LOCALES } from '../../src/locale/words';
import { policyFromText, policyToText } from '../../src/plan/keptPolicy';
import { POLICY_CODES, policyFromSheet, type PolicyCode } from '../../src/plan/policyFromSheet';
import { newPolicySheet } from '../../src/plan/policySheet';
import { policyName } from '../../src/plan/policyTables';
import { cellFor, changePolicy } from '../../src/plan/policyChange';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { anyPolicy } from '../policy/anyPolicy';

const words = WORDS.en.sheet.policy;
const MADE = { name: 'Policy', dateShift: 0, dateFormat: 'yyyy-mm-dd', taken: [] };
const sheet = newPolicySheet(DEFAULT_POLICY, words, MADE);

test('what is written is read again', () => {
  fc.assert(
    fc.property(anyPolicy, fc.constantFrom(...LOCALES), fc.constantFrom(0, 1462), (policy, locale, dateShift) => {
      const made = newPolicySheet(policy, WORDS[locale].sheet.policy, { ...MADE, dateShift });
      const { policy: read, problems } = policyFromSheet(made);
      expect(problems).toEqual([]);
      expect(read).toEqual(policy);
    }),
    { numRuns: 60 },
  );
});

test('the order of the rows never matters', () => {
  const first = 5;
  const turned = sheet.values.map((line, row) =>
    row >= first && row < first + 5
      ? (sheet.values[first + 4 - (row - first)] ?? line).map((cell, c) => (c < 6 ? cell : line[c]!))
      : line,
  );
  expect(policyFromSheet({ ...sheet, values: turned }).policy).toEqual(DEFAULT_POLICY);
});

test('a kept policy is read again', () => {
  fc.assert(fc.property(anyPolicy, (policy) => expect(policyFromText(policyToText(policy))).toEqual(policy)));
  expect(policyFromText('{"version":1}')).toBeNull();
  expect(policyFromText(policyToText({ ...DEFAULT_POLICY, floors: { S: 1, A: 2, B: 3, C: 4 } }))).toBeNull();
});

/** What a person may do wrong: where, what, and what is said about it. */
const WRONG: readonly (readonly [place: string, value: Cell, code: PolicyCode, cell: string])[] = [
  ['tiers.A.floor', 3000, 'not-below-the-one-above', "'Policy'!B7"],
  ['tiers.B.floor', 1000, 'not-below-the-one-above', "'Policy'!B8"],
  ['tiers.B.floor', '500台', 'not-a-number', "'Policy'!B8"],
  ['tiers.B.floor', '', 'blank', "'Policy'!B8"],
  ['tiers.C.floor', 0, 'not-positive', "'Policy'!B9"],
  ['tiers.D.floor', 100, 'not-blank', "'Policy'!B10"],
  ['tiers.S.by', 2, 'by-before-due', "'Policy'!D6"],
  ['tiers.S.due', 2.5, 'not-whole', "'Policy'!C6"],
  ['tiers.S.by', 4000, 'too-large', "'Policy'!D6"],
  ['tiers.A.tier', 'S', 'row-twice', "'Policy'!A7"],
  ['weights.risk.weight', 'much', 'not-a-number', "'Policy'!B17"],
  ['weights.risk.weight', -1, 'negative', "'Policy'!B17"],
  ['weights.risk.id', 'luck', 'row-gone', "'Policy'"],
  ['bands.B.floor', 80, 'not-below-the-one-above', "'Policy'!B22"],
  ['settings.atFloor.value', 'yes', 'not-a-choice', "'Policy'!B26"],
  ['settings.basis.value', 'both', 'not-a-choice', "'Policy'!B27"],
  ['settings.keyTiers.value', 'S and A', 'not-a-tier', "'Policy'!B28"],
  ['settings.cutA.value', 1.5, 'too-large', "'Policy'!B29"],
  ['off.1.day', 'Christmas', 'not-a-day', "'Policy'!H6"],
  ['off.1.day', 46_305, 'rest-and-work', "'Policy'!K"],
];

test.each(WRONG)('%s = %p is refused: %s at %s', (place, value, code, cell) => {
  const { reading, plan } = changePolicy(sheet, [{ place, value }]);
  expect(plan).toBeNull();
  expect(reading.policy).toBeNull();
  const found = reading.problems.find((problem) => problem.code === code);
  expect(found?.cell.slice(0, cell.length)).toBe(cell);
});

test('all weights zero, a year off and a cell that is none are refused too', () => {
  const zero = ['value', 'potential', 'willingness', 'risk'].map((id) => ({ place: `weights.${id}.weight`, value: 0 }));
  expect(changePolicy(sheet, zero).reading.problems.map(({ code }) => code)).toEqual(['no-weight']);
  expect(changePolicy(sheet, [{ place: 'tiers.E.floor', value: 1 }]).reading.problems).toMatchObject([
    { code: 'no-such-cell', cell: 'tiers.E.floor' },
  ]);
});

test('a table that is deleted is refused, and said once', () => {
  const columns = new Map(sheet.columns).set(policyName('off', 'day'), null);
  const { policy, problems } = policyFromSheet({ ...sheet, columns });
  expect(policy).toBeNull();
  expect(problems).toMatchObject([{ place: 'off', code: 'table-gone', cell: "'Policy'" }]);
});

test('no number that any cell may hold gets past: what is read can be, or is refused with a cell', () => {
  const cells = [...policyFromSheet(sheet).cells.keys()].filter((place) => !/^(off|work)\./.test(place));
  const value = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -5, max: 5000 }), fc.string(), fc.boolean());
  fc.assert(
    fc.property(fc.constantFrom(...cells), value, (place, cell) => {
      const { reading, plan } = changePolicy(sheet, [{ place, value: cell }]);
      expect(reading.policy === null).toBe(reading.problems.length > 0);
      expect(plan === null).toBe(reading.policy === null);
      for (const problem of reading.problems) expect(problem.cell).toMatch(/^'Policy'/);
    }),
    { numRuns: 300 },
  );
});

test('every problem has a sentence in every language', () => {
  for (const { policyProblem } of Object.values(WORDS)) {
    for (const code of POLICY_CODES) expect(policyProblem[code]('7')).toMatch(/[.。]$/);
  }
});

test('what a person types becomes what the cell holds', () => {
  const typed = (place: string, text: string) => cellFor(place, text, 0, WORDS['zh-CN'].sheet.policy);
  expect(typed('tiers.B.floor', '400')).toBe(400);
  expect(typed('tiers.B.floor', '400台')).toBe('400台');
  expect(typed('settings.cutA.value', '75%')).toBe(0.75);
  expect(typed('settings.basis.value', 'actual')).toBe('实际数量');
  expect(typed('off.1.day', '2026-12-25')).toBe(46_381);
});
