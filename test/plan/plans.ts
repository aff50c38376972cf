/** Random plans, for laws. */
import fc from 'fast-check';
import type { Block, Content, DressBlock, NameChange, Plan, Rule } from '../../src/plan/plan';

const content: fc.Arbitrary<Content> = fc.oneof(
  fc.constant(''),
  fc.constantFrom('S', 'A', 'D', '=1+1', '#REF!', "'=x", '特级'),
  fc.integer(),
  fc.boolean(),
  fc.string(),
  fc.integer({ min: 1, max: 40 }).map((row) => `=IF(F${row}="","",TIER(F${row}*10000))`),
);

const row = fc.integer({ min: 0, max: 60 });
const column = fc.integer({ min: 0, max: 700 });
const sheet = fc.constantFrom('{1}', '{2}', '关键少数');
const area = fc.record({ row, column, rows: fc.integer({ min: 1, max: 9 }), columns: fc.integer({ min: 1, max: 9 }) });

export const block: fc.Arbitrary<Block> = fc
  .tuple(sheet, column, row, fc.array(fc.tuple(content, content, fc.boolean()), { maxLength: 30 }))
  .map(([name, at, first, cells]) => ({
    sheet: name,
    column: at,
    row: first,
    from: cells.map(([from, , ours]) => (ours ? from : null)),
    to: cells.map(([, to, ours]) => (ours ? to : null)),
  }));

const dress = fc.record({
  numberFormat: fc.option(fc.constantFrom('General', '@', 'yyyy-mm-dd')),
  like: fc.option(column),
  paint: fc.constantFrom('as it is', 'plain', 'head'),
  align: fc.constantFrom('Center', null),
});

const rule: fc.Arbitrary<Rule> = fc.record({
  kind: fc.constantFrom('overdue', 'due', 'never'),
  areas: fc.array(area, { maxLength: 3 }),
  formula: fc.constant('=TRUE'),
});

const dressBlock: fc.Arbitrary<DressBlock> = fc.record({
  sheet,
  column,
  row,
  rows: fc.integer({ min: 1, max: 9 }),
  from: fc.option(dress),
  to: fc.option(dress),
});

const name: fc.Arbitrary<NameChange> = fc.record({
  sheet,
  name: fc.constantFrom('_vf.tier', '_vf.by'),
  from: fc.option(fc.constant('=A!$A$1')),
  to: fc.option(fc.constant('=A!$B$1')),
});

export const plan: fc.Arbitrary<Plan> = fc.record({
  job: fc.constant('classify' as const),
  witnesses: fc.array(fc.record({ sheet, column, row, marks: fc.array(fc.nat(0xffffff)) }), { maxLength: 2 }),
  newSheet: fc.option(fc.record({ from: fc.constant(null), to: fc.constant('关键少数') })),
  tables: fc.array(fc.record({ sheet, table: fc.constant('表1'), from: area, to: area }), { maxLength: 1 }),
  dress: fc.array(dressBlock, { maxLength: 3 }),
  blocks: fc.array(block, { maxLength: 4 }),
  widths: fc.array(fc.record({ sheet, column, from: fc.constant(null), to: fc.option(fc.nat(200)) }), { maxLength: 2 }),
  names: fc.array(name, { maxLength: 3 }),
  rules: fc.array(fc.record({ sheet, from: fc.array(rule, { maxLength: 2 }), to: fc.array(rule, { maxLength: 2 }) }), {
    maxLength: 2,
  }),
});
