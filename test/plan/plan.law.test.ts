import fc from 'fast-check';
import { planFromText, planToText, generalise } from '../../src/plan/planText';
import { cellCount, inverse, isEmpty, withoutNoise } from '../../src/plan/plan';
import { plan } from './plans';

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

test('a plan whose from and to are equal is empty without its noise', () => {
  fc.assert(
    fc.property(plan, (p) => {
      const same = {
        ...p,
        newSheet: null,
        tables: p.tables.map((table) => ({ ...table, to: table.from })),
        dress: p.dress.map((dress) => ({ ...dress, to: dress.from })),
        blocks: p.blocks.map((block) => ({ ...block, to: block.from })),
        widths: p.widths.map((width) => ({ ...width, to: width.from })),
        names: p.names.map((name) => ({ ...name, to: name.from })),
        rules: p.rules.map((rule) => ({ ...rule, to: rule.from })),
      };
      expect(isEmpty(withoutNoise(same))).toBe(true);
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
