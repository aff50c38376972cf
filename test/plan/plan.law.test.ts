import fc from 'fast-check';
import { generalise } from '../../src/plan/packed';
import {
  changesNothing,
  inverse,
  isEmpty,
  onSheets,
  PART_NAMES,
  sheetsOf,
  together,
  withoutNoise,
  withParts,
} from '../../src/plan/parts';
import { cellCount, NOTHING, type PartName, type Plan } from '../../src/plan/plan';
import { planFromText, planToText } from '../../src/plan/planText';
import { MADE, plan } from './plans';

/** A part as seen from outside. */
type Whole = readonly unknown[] | { readonly from: unknown; readonly to: unknown } | null;

/** The smallest change that each part can make. */
const area = { row: 0, column: 0, rows: 2, columns: 2 };
const at = { sheet: '{1}', column: 1, row: 1 };
const CHANGES: readonly (readonly [PartName, unknown])[] = [
  ['kept', { from: null, to: '{}' }],
  ['newSheet', { from: null, to: MADE }],
  ['dress', [{ ...at, rows: 1, from: null, to: { numberFormat: '@', like: null, paint: 'plain', align: null } }]],
  ['formats', [{ ...at, from: 'General', to: '@' }]],
  ['widths', [{ sheet: '{1}', column: 1, from: null, to: 9 }]],
  ['blocks', [{ ...at, from: [''], to: ['S'] }]],
  ['tables', [{ sheet: '{1}', table: '表1', from: area, to: { ...area, rows: 3 } }]],
  ['lists', [{ ...at, rows: 1, from: null, to: ['S'] }]],
  ['frozen', [{ sheet: '{1}', from: null, to: { rows: 1, columns: 0 } }]],
  ['names', [{ sheet: '{1}', name: '_vf.tier', from: null, to: '=A!$A$1' }]],
  ['rules', [{ sheet: '{1}', from: [], to: [{ kind: 'due', areas: [area], formula: '=TRUE' }] }]],
];

test('taking a plan back twice is the plan', () => {
  fc.assert(fc.property(plan, (p) => expect(inverse(inverse(p))).toEqual(p)));
});

test('a plan and the plan that takes it back change the same cells', () => {
  fc.assert(fc.property(plan, (p) => expect(cellCount(inverse(p))).toBe(cellCount(p))));
});

test('a plan without its noise changes what it changed before', () => {
  fc.assert(
    fc.property(plan, (p) => {
      const quiet = withoutNoise(p);
      expect(cellCount(quiet)).toBe(cellCount(p));
      expect(withoutNoise(quiet)).toEqual(quiet);
    }),
  );
});

test('a plan is empty when none of its parts changes anything, and only then', () => {
  const same = (p: Plan): Plan =>
    withParts(p, (_, part) =>
      // Witnesses have no sides: they change nothing anyway.
      JSON.parse(JSON.stringify(part), (__, value: unknown) =>
        typeof value === 'object' && value !== null && 'from' in value ? { ...value, to: value.from } : value,
      ),
    );
  fc.assert(
    fc.property(plan, (p) => {
      const still = { ...same(p), traits: {} };
      expect(isEmpty(still)).toBe(true);
      expect(withoutNoise(still)).toEqual({ ...NOTHING, job: p.job, witnesses: p.witnesses });
    }),
  );
});

test.each(CHANGES)('a change of %s alone is no empty plan, nor is its inverse, nor its text', (name, change) => {
  const one: Plan = { ...NOTHING, job: 'policy', [name]: change };
  expect(isEmpty(one)).toBe(false);
  expect(isEmpty(withoutNoise(one))).toBe(false);
  expect(isEmpty(inverse(one))).toBe(false);
  expect(inverse(inverse(one))).toEqual(one);
  expect(planFromText(planToText(one))).toEqual(one);
});

test('every part that can change something is among them', () => {
  expect(CHANGES.map(([name]) => name).sort()).toEqual(PART_NAMES.filter((name) => name !== 'witnesses').sort());
});

test('formulas that are written once more as they stand are to be written, and nothing to be taken back', () => {
  const block = { sheet: '{1}', column: 1, row: 1, from: ['=TIER(F2)'], to: ['=TIER(F2)'] };
  const once: Plan = { ...NOTHING, job: 'repair', blocks: [block] };
  expect(isEmpty(once)).toBe(true);
  expect(isEmpty({ ...once, traits: { onceMore: true } })).toBe(false);
  expect(changesNothing({ ...once, traits: { onceMore: true } })).toBe(true);
});

test('one plan of two has all that either has', () => {
  fc.assert(
    fc.property(plan, plan, (a, b) => {
      const second = { ...b, newSheet: a.newSheet ? null : b.newSheet };
      const both = together(a, second);
      for (const name of PART_NAMES) {
        const [had, has, have] = [a[name], second[name], both[name]] as readonly [Whole, Whole, Whole];
        if (had === null || has === null) expect(have).toEqual(had ?? has);
        else if ('from' in had) expect(have).toEqual({ from: had.from, to: 'to' in has && has.to });
        else expect(have).toEqual([...had, ...(has as readonly unknown[])]);
      }
      expect(cellCount(both)).toBe(cellCount(a) + cellCount(b));
      expect(both.traits.notInJournal).toBe(a.traits.notInJournal && b.traits.notInJournal);
      expect(together(a, null)).toBe(a);
    }),
  );
});

test('two that each make a sheet are not one', () => {
  const makes = (to: string): Plan => ({ ...NOTHING, job: 'policy', newSheet: { from: null, to } });
  expect(() => together(makes('a'), makes('b'))).toThrow();
});

test('a sheet that goes by another name is followed in every part, and one that is gone is in none', () => {
  fc.assert(
    fc.property(plan, (p) => {
      const renamed = onSheets(p, (sheet) => (sheet === MADE ? 'renamed' : sheet));
      const told = JSON.stringify(renamed);
      expect(told).not.toContain(MADE);
      expect(told.replaceAll('renamed', MADE)).toBe(JSON.stringify(p));
      expect(JSON.stringify(onSheets(p, (sheet) => (sheet === MADE ? null : sheet)))).not.toContain(MADE);
      expect(sheetsOf(renamed)).not.toContain(MADE);
    }),
  );
});

test('the journal gives back the plan that went in', () => {
  fc.assert(fc.property(plan, (p) => expect(planFromText(planToText(p))).toEqual(p)));
});

test('a text that is no journal is no plan', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(planFromText(text)).toBeNull()));
});

test('the same formula in two rows has one shape', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (a, b) => {
      const at = (row: number) => `=IF(F${row + 1}="","",TIER(F${row + 1}))`;
      expect(generalise(at(a), a)).toBe(generalise(at(b), b));
    }),
  );
});
