/** Random plans, for laws. */
import fc from 'fast-check';
import type { Block, Content, DressBlock, NameChange, Parts, PartName, Plan, Rule } from '../../src/plan/plan';

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
export const MADE = '关键少数';
const sheet = fc.constantFrom('{1}', '{2}', MADE);
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

const panes = fc.record({ rows: fc.nat(3), columns: fc.nat(3) });
const text = fc.option(fc.constantFrom('{"version":1}', '{"version":2}', '<&>'));
const rows = fc.integer({ min: 1, max: 9 });
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });

/** Of each part something, or nothing. */
export const parts: { readonly [part in PartName]: fc.Arbitrary<Parts[part]> } = {
  witnesses: some(fc.record({ sheet, column, row, marks: fc.array(fc.nat(0xffffff)) })),
  kept: fc.option(fc.record({ from: text, to: text })),
  newSheet: fc.option(fc.record({ from: fc.constant(null), to: fc.constant(MADE) })),
  dress: some(dressBlock),
  formats: some(
    fc.record({ sheet, column, row, from: fc.constantFrom('General', '@'), to: fc.constantFrom('@', '0%') }),
  ),
  widths: some(fc.record({ sheet, column, from: fc.option(fc.nat(200)), to: fc.option(fc.nat(200)) })),
  blocks: some(block),
  tables: some(fc.record({ sheet, table: fc.constantFrom('表1', '表2'), from: fc.option(area), to: fc.option(area) })),
  lists: some(fc.record({ sheet, column, row, rows, from: fc.constant(null), to: fc.option(fc.array(fc.string())) })),
  frozen: some(fc.record({ sheet, from: fc.option(panes), to: fc.option(panes) })),
  names: some(name),
  rules: some(fc.record({ sheet, from: some(rule), to: some(rule) })),
};

const flag = fc.constantFrom(true as const, undefined);
const traits: fc.Arbitrary<Plan['traits']> = fc
  .record({ anyCell: flag, madeSheetIsTheirs: flag, notInJournal: flag, asRead: flag, onceMore: flag })
  .map((flags) => JSON.parse(JSON.stringify(flags)) as Plan['traits']);

export const plan: fc.Arbitrary<Plan> = fc.record({ job: fc.constant('classify' as const), traits, ...parts });
