import { highlightRules } from '../../src/plan/columns/highlight';
import { areSameRules, joinedRules } from '../../src/plan/rules';

/** Rows 5 and 11 keep their own fill: the names are painted in pieces, and a piece is a rule of its own. */
const planned = highlightRules(
  { customer: 2, last: 9, tier: 12, score: 13, next: 14, by: 15 },
  [4, 61],
  { keyTiers: ['S', 'A'], colour: 'ours' },
  [1, 10],
  [4, 10],
);

test('rules that Excel tells area by area and in another order are the same', () => {
  const told = planned.flatMap((rule) => rule.areas.map((area) => ({ ...rule, areas: [area] }))).reverse();
  expect(areSameRules(joinedRules(told), planned)).toBe(true);
  expect(areSameRules(joinedRules(told).slice(1), planned)).toBe(false);
});

test('pieces of one kind that begin in different rows stay rules of their own', () => {
  for (const { areas } of joinedRules(planned)) expect(new Set(areas.map(({ row }) => row)).size).toBe(1);
});
