import { planFromText, planToText } from '../../src/plan/planText';
import type { Plan } from '../../src/plan/plan';

const rows = 100_000;

const plan: Plan = {
  job: 'classify',
  witnesses: [],
  newSheet: null,
  tables: [],
  dress: [],
  blocks: [
    {
      sheet: '{1}',
      column: 12,
      row: 3,
      from: Array.from({ length: rows }, () => ''),
      to: Array.from({ length: rows }, (_, i) => (i === 0 ? '级别' : `=IF(F${i + 4}="","",TIER(F${i + 4}))`)),
    },
  ],
  widths: [],
  names: [],
  rules: [],
};

test('100,000 formulas of one column fit into a line', () => {
  const text = planToText(plan);
  expect(text.length).toBeLessThan(500);
  expect(planFromText(text)).toEqual(plan);
});

test('a formula whose own row is also a number in it comes back unharmed', () => {
  const block = { sheet: '{1}', column: 0, row: 9999, from: [''], to: ['=IFERROR(QTY(F10000)*10000,"")'] };
  const one: Plan = { ...plan, blocks: [block] };
  expect(planFromText(planToText(one))).toEqual(one);
});

test('a journal of a later version is not taken for ours', () => {
  expect(planFromText(planToText(plan).replace('"version":1', '"version":2'))).toBeNull();
});
