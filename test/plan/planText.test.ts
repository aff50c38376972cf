import { planFromText, planToText } from '../../src/plan/planText';
import { NOTHING, type Plan } from '../../src/plan/plan';

const rows = 100_000;

const plan: Plan = {
  ...NOTHING,
  job: 'classify',
  blocks: [
    {
      sheet: '{1}',
      column: 12,
      row: 3,
      from: Array.from({ length: rows }, () => ''),
      to: Array.from({ length: rows }, (_, i) => (i === 0 ? '级别' : `=IF(F${i + 4}="","",TIER(F${i + 4}))`)),
    },
  ],
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

/** As they were written until 2026-12: no traits, no part of nothing but the first ones, panes without a `from`. */
const old = (job: Plan['job'], parts: object = {}) =>
  planFromText(
    JSON.stringify({
      version: 1,
      plan: {
        ...{ job, witnesses: [], newSheet: null, tables: [], dress: [], blocks: [], widths: [], names: [], rules: [] },
        ...parts,
      },
    }),
  );

test.each([
  ['classify', {}],
  ['policy', {}],
  ['convert', {}],
  ['freeze', { anyCell: true, asRead: true }],
  ['repair', { anyCell: true, onceMore: true }],
  ['mend', { anyCell: true }],
  ['contacted', { anyCell: true, madeSheetIsTheirs: true }],
  ['customer-sheet', { madeSheetIsTheirs: true }],
] as const)('a journal of before says by its job what was special: %s', (job, traits) => {
  expect(old(job)).toEqual({ ...NOTHING, job, traits });
});

test('a policy sheet that was made along with columns is known by its name', () => {
  const newSheet = { from: null, to: '策略' };
  const name = { sheet: '策略', name: '_vf.policy.tiers.tier', from: null, to: '=策略!$A$4:$A$9' };
  expect(old('classify', { newSheet, names: [name] })?.traits).toEqual({ madeSheetIsTheirs: true });
  expect(old('classify', { newSheet, names: [{ ...name, name: '_vf.tier' }] })?.traits).toEqual({});
});

test('parts that were written in another form are read', () => {
  const read = old('customer-sheet', {
    witnesses: [{ sheet: '{1}', column: 2, row: 3, marks: 'AAABAAAC' }],
    blocks: [
      {
        sheet: '{1}',
        column: 0,
        row: 4,
        from: { all: [''], runs: [0, -1] },
        to: { all: ['=F\uE000', 7], runs: [0, 1] },
      },
    ],
    frozen: { sheet: 'log', rows: 1, columns: 2 },
    kept: { from: null, to: '{}' },
  });
  expect(read).toEqual({
    ...NOTHING,
    job: 'customer-sheet',
    traits: { madeSheetIsTheirs: true },
    witnesses: [{ sheet: '{1}', column: 2, row: 3, marks: [1, 2] }],
    blocks: [{ sheet: '{1}', column: 0, row: 4, from: ['', ''], to: ['=F5', 7] }],
    frozen: [{ sheet: 'log', from: null, to: { rows: 1, columns: 2 } }],
    kept: { from: null, to: '{}' },
  });
});
