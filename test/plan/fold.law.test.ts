/** Two steps folded into one: what takes the one back takes back both, whatever they changed. */
import fc from 'fast-check';
import { folded } from '../../src/plan/fold';
import { inverse } from '../../src/plan/parts';
import { planFromText, planToText } from '../../src/plan/planText';
import { NOTHING, type Content, type Plan } from '../../src/plan/plan';

type Cells = ReadonlyMap<string, Content>;

/** A column in a few rows, and a name, as they would be after the plan. */
const after = (cells: Cells, { blocks, names }: Plan): Cells => {
  const now = new Map(cells);
  for (const { column, row, to } of blocks)
    to.forEach((content, i) => content !== null && now.set(`${column} ${row + i}`, content));
  for (const { name, to } of names) now.set(name, to ?? '');
  return now;
};

const run = fc.record({
  column: fc.nat(2),
  row: fc.nat(3),
  contents: fc.array(fc.constantFrom<Content | null>('', 'a', 'b', 1, null), { minLength: 1, maxLength: 3 }),
});
const step = fc.record({
  runs: fc.array(run, { maxLength: 3 }),
  name: fc.option(fc.constantFrom('=A!$A$1', '=A!$B$1')),
});

/** Each step reads what the one before has left. */
function planned(cells: Cells, { runs, name }: typeof step extends fc.Arbitrary<infer Step> ? Step : never): Plan {
  const columns = new Set<number>();
  const apart = runs.filter(({ column }) => !columns.has(column) && columns.add(column));
  const was = String(cells.get('_vf.tier') ?? '') || null;
  return {
    ...NOTHING,
    job: 'contacted',
    blocks: apart.map(({ column, row, contents }) => ({
      ...{ sheet: '{1}', column, row, to: contents },
      from: contents.map((content, i) => (content === null ? null : (cells.get(`${column} ${row + i}`) ?? ''))),
    })),
    names: name === null ? [] : [{ sheet: '{1}', name: '_vf.tier', from: was, to: name }],
  };
}

const known = (cells: Cells) => [...cells].filter(([, content]) => content !== '').sort();

test('what takes the folded one back leads to before the first, and it reads the same from its text', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 6 }), (steps) => {
      let cells: Cells = new Map();
      let all: Plan | null = null;
      for (const one of steps) {
        const plan = planned(cells, one);
        cells = after(cells, plan);
        all = all === null ? plan : folded(all, plan);
        expect(all).not.toBeNull();
      }
      const back = planFromText(planToText(all!))!;
      expect(known(after(cells, inverse(back)))).toEqual([]);
      expect(known(after(new Map(), back))).toEqual(known(cells));
    }),
  );
});

test('two between which a name was moved stay two, and two that each make a sheet', () => {
  const name = (from: string | null, to: string) => ({ ...NOTHING, job: 'classify' as const, names: [{ sheet: '{1}', name: '_vf.tier', from, to }] }); // prettier-ignore
  expect(folded(name(null, '=A!$A$1'), name('=A!$B$1', '=A!$C$1'))).toBeNull();
  const making = (to: string): Plan => ({ ...NOTHING, job: 'contacted', newSheet: { from: null, to } });
  expect(folded(making('log'), making('policy'))).toBeNull();
  expect(folded(making('log'), name(null, '=A!$A$1'))?.newSheet).toEqual({ from: null, to: 'log' });
});
