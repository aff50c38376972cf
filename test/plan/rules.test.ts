import { highlightRules } from '../../src/plan/columns/highlight';
import type { Rule } from '../../src/plan/plan';
import { areSameRules, ofFirstCell } from '../../src/plan/rules';

/** Rows 5 and 11 keep their own fill, so the pieces of the names begin further down than our columns. */
const planned = highlightRules(
  { customer: 2, last: 9, tier: 12, score: 13, next: 14, by: 15 },
  [4, 61],
  { keyTiers: ['S', 'A'], colour: 'ours' },
  [1, 10],
  [4, 10],
);

test('rules are the same whichever of their areas Excel tells first', () => {
  const told = planned.map((rule): Rule => {
    const areas = [...rule.areas].reverse();
    return { ...rule, areas, formula: ofFirstCell(rule.formula, areas) };
  });
  expect(told.some(({ areas }) => areas[0]?.row === 11)).toBe(true);
  expect(areSameRules(told, planned)).toBe(true);
  expect(areSameRules(told.slice(1), planned)).toBe(false);
});
