/**
 * The policy on a sheet: what is written is read again, in every language and date system; what cannot be is refused,
 * with the cell.
 */
import fc from 'fast-check';
import type { Cell } from '../../../src/book/book';
import { policyWords } from '../../../src/locale/policy';
import { LOCALES } from '../../../src/policy/locale';
import { policyFromText, policyToText } from '../../../src/plan/policySheet/text';
import { POLICY_CODES, policyFromSheet, type PolicyCode } from '../../../src/plan/policySheet/fromSheet';
import { newPolicySheet } from '../../../src/plan/policySheet/layOut';
import { idsOf, POLICY_TABLES, policyName, sinceOf, TABLE_NAMES } from '../../../src/plan/policySheet/tables';
import { cellFor, changePolicy } from '../../../src/plan/policySheet/change';
import { DEFAULT_POLICY } from '../../../src/policy/policy';
import { anyPolicy } from '../../policy/anyPolicy';

const words = policyWords('en').sheet;
const MADE = { name: 'Policy', dateShift: 0, dateFormat: 'yyyy-mm-dd', taken: [] };
const sheet = newPolicySheet(DEFAULT_POLICY, words, MADE);

test('what is written is read again', () => {
  fc.assert(
    fc.property(anyPolicy, fc.constantFrom(...LOCALES), fc.constantFrom(0, 1462), (policy, locale, dateShift) => {
      const made = newPolicySheet(policy, policyWords(locale).sheet, { ...MADE, dateShift });
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
  ['bands.B.floor', 80, 'not-below-the-one-above', "'Policy'!B15"],
  ['bands.C.floor', 10, 'not-blank', "'Policy'!B16"],
  ['bands.A.by', 1, 'by-before-due', "'Policy'!D14"],
  ['bands.A.due', '', 'blank', "'Policy'!C14"],
  ['weights.risk.weight', 'much', 'not-a-number', "'Policy'!B23"],
  ['weights.risk.weight', -1, 'negative', "'Policy'!B23"],
  ['weights.risk.id', 'luck', 'row-gone', "'Policy'"],
  ['capacity.everyone.contacts', -5, 'negative', "'Policy'!B27"],
  ['capacity.1.contacts', 40, 'no-name', "'Policy'!A28"],
  ['settings.driver.value', 'score', 'not-a-choice', "'Policy'!B43"],
  ['settings.grace.value', 0.5, 'not-whole', "'Policy'!B44"],
  ['settings.atFloor.value', 'yes', 'not-a-choice', "'Policy'!B45"],
  ['settings.basis.value', 'both', 'not-a-choice', "'Policy'!B46"],
  ['settings.potentialWeight.value', -1, 'negative', "'Policy'!B47"],
  ['settings.keyTiers.value', 'S and A', 'not-a-tier', "'Policy'!B48"],
  ['settings.colour.value', 'green', 'not-a-choice', "'Policy'!B49"],
  ['settings.cutA.value', 1.5, 'too-large', "'Policy'!B50"],
  ['settings.reviewMonth.value', 13, 'too-large', "'Policy'!B52"],
  ['settings.reviewTo.value', 20, 'ends-before-it-begins', "'Policy'!B54"],
  ['settings.reviewEvery.value', 5, 'not-a-choice', "'Policy'!B55"],
  ['settings.quoteAfter.value', 0, 'not-positive', "'Policy'!B59"],
  ['settings.ahead.value', 400, 'too-large', "'Policy'!B62"],
  ['pools.C.days', 0, 'not-positive', "'Policy'!B70"],
  ['pools.warn.days', 60, 'too-large', "'Policy'!B73"],
  ['stages.signed.probability', 90, 'too-large', "'Policy'!B80"],
  ['stages.1.probability', 0.6, 'no-name', "'Policy'!A83"],
  ['intents.low.willingness', 'none', 'not-a-number', "'Policy'!B94"],
  ['groups.1.name', '展会', 'no-name', "'Policy'!B101"],
  ['off.1.day', 'Christmas', 'not-a-day', "'Policy'!H6"],
  ['off.1.day', 46_305, 'rest-and-work', "'Policy'!K"],
  ['sequence.3.days', 7, 'row-twice', "'Policy'!N"],
  ['sequence.1.days', 0, 'not-positive', "'Policy'!N6"],
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
    { numRuns: 400 },
  );
});

test('every problem has a sentence in every language', () => {
  for (const locale of LOCALES) {
    for (const code of POLICY_CODES) expect(policyWords(locale).problem[code]('7')).toMatch(/[.。]$/);
  }
});

test('what a person types becomes what the cell holds', () => {
  const typed = (place: string, text: string) => cellFor(place, text, 0, policyWords('zh-CN').sheet);
  expect(typed('tiers.B.floor', '400')).toBe(400);
  expect(typed('tiers.B.floor', '400台')).toBe('400台');
  expect(typed('settings.cutA.value', '75%')).toBe(0.75);
  expect(typed('settings.basis.value', 'actual')).toBe('实际数量');
  expect(typed('off.1.day', '2026-12-25')).toBe(46_381);
  expect(typed('settings.driver.value', 'score')).toBe('2 按评分');
  expect(typed('settings.colour.value', 'row')).toBe('整行');
  expect(typed('capacity.1.owner', '007')).toBe('007');
  expect(typed('stages.need.probability', '30%')).toBe(0.3);
});

/** Tables, columns and rows that only a later version than `version` has. */
const laterThan = (version: number): string[] =>
  TABLE_NAMES.flatMap((table) => [
    table,
    ...POLICY_TABLES[table].map((column) => `${table}.${column}`),
    ...idsOf(table).map((id) => `${table}.${id}`),
  ]).filter((part) => sinceOf(part) > version);

const LATER = laterThan(1);

/** As the first version made it: no list of steps, and none of what came with it. */
function firstVersion(): typeof sheet {
  const columns = new Map(
    [...sheet.columns].filter(([name]) => !LATER.some((part) => name.startsWith(`_vf.policy.${part}`))),
  );
  const gone = ['C', ...LATER.flatMap((part) => (part.startsWith('settings.') ? [part.slice(9)] : []))];
  const values = sheet.values.map((line, row) =>
    line.map((cell, column) => (row > 10 && column % 3 === 0 && column < 6 && gone.includes(String(cell)) ? '' : cell)),
  );
  return { ...sheet, columns, values };
}

test('what a sheet of the first version does not have is no problem: its defaults go on, and it is named', () => {
  const { policy, problems, missing } = policyFromSheet(firstVersion());
  expect(problems).toEqual([]);
  expect(policy).toEqual(DEFAULT_POLICY);
  expect([...missing].sort()).toEqual([...LATER].sort());
  expect(missing).toEqual(expect.arrayContaining(['pools', 'bands.due', 'bands.C', 'settings.driver', 'sequence']));
  expect(
    changePolicy(firstVersion(), [{ place: 'capacity.everyone.contacts', value: 40 }]).reading.problems,
  ).toMatchObject([{ code: 'older-sheet' }]);
});

test('nor what a sheet of the second version does not have: when to call is as it comes', () => {
  const gone = ['quoteAfter', 'sampleAfter', 'staleAfter', 'ahead'];
  const second = {
    ...sheet,
    values: sheet.values.map((line) => line.map((cell, i) => (i === 3 && gone.includes(String(cell)) ? '' : cell))),
  };
  const { policy, problems, missing } = policyFromSheet(second);
  expect(problems).toEqual([]);
  expect(policy).toEqual(DEFAULT_POLICY);
  expect(missing).toEqual(gone.map((setting) => `settings.${setting}`));
  expect(changePolicy(second, [{ place: 'settings.ahead.value', value: 3 }]).reading.problems).toMatchObject([
    { place: 'settings.ahead.value', code: 'older-sheet' },
  ]);
});

test.each(TABLE_NAMES)('the table %s deleted from a sheet of today is refused', (table) => {
  const columns = new Map(sheet.columns);
  for (const column of POLICY_TABLES[table]) columns.set(policyName(table, column), null);
  expect(policyFromSheet({ ...sheet, columns }).problems).toMatchObject([{ place: table, code: 'table-gone' }]);
});

test('a row that a team does not need may go: a stage, but not a setting', () => {
  const without = (id: string) => ({
    ...sheet,
    values: sheet.values.map((line) => line.map((cell, column) => (column === 3 && cell === id ? '' : cell))),
  });
  expect(policyFromSheet(without('lost')).policy?.stages.map(({ id, name }) => id ?? name)).toEqual([
    'contact',
    'need',
    'proposal',
    'signed',
    'paid',
    'Lost',
  ]);
  expect(policyFromSheet(without('grace')).problems).toMatchObject([{ place: 'settings.grace', code: 'row-gone' }]);
});
