import { highlightRules, ruleKindOf } from '../../../src/plan/columns/highlight';
import type { Colour } from '../../../src/policy/policy';
import { areaAddress, columnReference, referencedArea } from '../../../src/book/address';

const COLUMNS = { customer: 2, last: 9, tier: 12, score: 13, next: 14, by: 15 };
const rulesIn = (colour: Colour) => highlightRules(COLUMNS, [4, 61], { keyTiers: ['S', 'A'], colour }, [1, 10]);
const rules = rulesIn('ours');
const rule = (kind: string) => rules.find((found) => found.kind === kind);

test('overdue is past the last day, over the name and our own columns', () => {
  expect(rule('overdue')?.formula).toBe('=AND(N("vital few overdue")=0,ISNUMBER($P5),$P5<TODAY())');
  expect(rule('overdue')?.areas.map(areaAddress)).toEqual(['C5:C62', 'M5:P62']);
});

test('a policy may colour the whole row, or nothing', () => {
  const row = rulesIn('row');
  expect(row.find(({ kind }) => kind === 'overdue')?.areas.map(areaAddress)).toEqual(['B5:K62', 'M5:P62']);
  expect(row.find(({ kind }) => kind === 'overdue-date')?.areas.map(areaAddress)).toEqual(['O5:P62']);
  expect(rulesIn('nothing')).toEqual([]);
});

describe('names with a fill of the user’s', () => {
  const over = (painted: readonly number[], colour: Colour = 'ours') =>
    (['overdue', 'due', 'never'] as const).map((kind) =>
      highlightRules(COLUMNS, [4, 61], { keyTiers: ['S', 'A'], colour }, [1, 10], painted)
        .filter((one) => one.kind === kind)
        .flatMap(({ areas, formula }) => {
          // Whichever area is taken for the first, the formula is that of its first row.
          const rows = [...formula.matchAll(/\$[A-Z]+(\d+)/g)].map(([, row]) => Number(row) - 1);
          expect(new Set(rows)).toEqual(new Set(areas.map(({ row }) => row)));
          return areas.map(areaAddress);
        }),
    );

  test('keep it: in their rows only our own columns are coloured', () => {
    for (const areas of over([4, 10, 11]))
      expect(areas).toEqual(['M5:P5', 'C6:C10', 'M6:P10', 'M11:P12', 'C13:C62', 'M13:P62']);
    for (const areas of over([61], 'row')) expect(areas).toEqual(['B5:K61', 'M5:P61', 'M62:P62']);
  });

  test('everywhere, or lying scattered: no name is coloured', () => {
    const everyOther = Array.from({ length: 29 }, (_, i) => 4 + 2 * i);
    for (const areas of over(everyOther)) expect(areas).toEqual(['M5:P62']);
    for (const areas of over(Array.from({ length: 58 }, (_, i) => 4 + i))) expect(areas).toEqual(['M5:P62']);
  });
});

test('due is from the first day to the last, both included', () => {
  expect(rule('due')?.formula).toBe('=AND(N("vital few due")=0,ISNUMBER($O5),$O5<=TODAY(),$P5>=TODAY())');
});

test('never contacted is marked for key customers with a name, where nothing says when the last contact was', () => {
  expect(rule('never')?.formula).toBe(
    '=AND(N("vital few never")=0,OR($M5="S",$M5="A"),$P5="",$C5<>"",' +
      'OR(TRIM($J5)="",ISNUMBER(SEARCH("|"&TRIM($J5)&"|","|-|/|n/a|none|never|无|無|没有|沒有|从未|從未|"))))',
  );
  expect(rule('never')?.formula.length).toBeLessThan(255);
});

test('no rule calls a custom function: Excel never applies one that does', () => {
  for (const { formula } of rules) expect(formula).not.toMatch(/TIER|SCORE|CONTACT|QTY|ABC/);
});

test('our rules are known again by their mark, and nobody else’s are', () => {
  for (const { kind, formula } of rules) expect(ruleKindOf(formula)).toBe(kind);
  expect(ruleKindOf('=AND(ISNUMBER($P5),$P5<TODAY())')).toBeNull();
});

test.each(['Sheet1', '客户 2026', "O'Brien", 'a!b'])('a reference to sheet %s reads back', (sheet) => {
  expect(referencedArea(columnReference(sheet, 27, 3, 59))).toEqual({
    sheet,
    area: { row: 3, column: 27, rows: 59, columns: 1 },
  });
});

test('a name whose cells were deleted refers to nothing', () => {
  expect(referencedArea('=Sheet1!#REF!')).toBeNull();
});
