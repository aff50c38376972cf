/**
 * For any policy that can be and any customer: what the plain formulas give is what the functions give is what policy/ says.
 * Worked out by our own calculation here; LibreOffice is asked in test/journeys/native.test.ts.
 */
import fc from 'fast-check';
import type { Cell } from '../../src/book/book';
import { contactOfCells, dayOfCell, quantityOfCell, tierOfCells } from '../../src/book/cellAnswer';
import { WORDS } from '../../src/locale/locale';
import type { Sources } from '../../src/plan/live';
import { nativeContact, nativeTier, referencesTo } from '../../src/plan/native';
import { newPolicySheet } from '../../src/plan/policySheet';
import type { Day } from '../../src/policy/day';
import { nextContact } from '../../src/policy/state';
import { tierOf } from '../../src/policy/tier';
import { anyDay, anyPolicy } from '../policy/anyPolicy';
import { Paper } from '../workbench/calculation';

const LAST = 2;
const TYPED = 3;
const TIER = 5;
const NEXT = 6;
const BY = 7;

const volume: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({ min: 0, max: 21_000 }).map((n) => n / 2),
  fc.constantFrom<Cell>('', '约500台', '1,200', '看情况', '2千', 'two "big" orders', '-'),
);

const customer = fc.record({
  volume,
  potential: volume,
  last: fc.oneof(
    anyDay as fc.Arbitrary<Cell>,
    fc.constantFrom<Cell>('', '2026-10-01', '2026.9.30', '看情况', 46_300.7),
  ),
  typed: fc.oneof(fc.constant<Cell>(''), anyDay as fc.Arbitrary<Cell>),
});

test('plain formulas, functions and policy/ agree', async () => {
  let written = 0;
  let rows = 0;
  await fc.assert(
    fc.asyncProperty(anyPolicy, fc.array(customer, { minLength: 4, maxLength: 12 }), async (policy, customers) => {
      const made = newPolicySheet(policy, WORDS['zh-TW'].sheet.policy, { name: "It's ours", dateShift: 0, dateFormat: 'yyyy', taken: [] }); // prettier-ignore
      const paper = new Paper({}, 'Sheet1', made.name);
      const [sheet, policySheet] = [paper.sheet('Sheet1'), paper.sheet(made.name)];
      made.values.forEach((line, row) =>
        line.forEach((cell, column) => policySheet.load(row, column, cell === '' ? null : cell, undefined, 0)),
      );
      const cells = customers.map(({ volume: v, potential, last, typed }) => [v, potential, last, typed]);
      const sources: Sources = {
        volume: { column: 0, factor: 1 },
        potential: { column: 1, factor: 1 },
        last: LAST,
        typedNext: TYPED,
        record: null,
        cell: (row, column) => cells[row]?.[column] ?? '',
        dateShift: 0,
      };
      const references = referencesTo(made)!;
      const expected = customers.map(({ volume: v, potential, last, typed }) => {
        const tier = tierOf(quantityOfCell(v), quantityOfCell(potential), policy)?.tier ?? null;
        const lastContact = typeof last === 'number' ? (Math.floor(last) as Day) : dayOfCell(last);
        const typedNext = typeof typed === 'number' ? (typed as Day) : null;
        const contact = nextContact({ tier, lastContact, typedNext }, policy);
        expect(tierOfCells(v, potential, policy)?.tier ?? null).toBe(tier);
        if (!contact.byHand) expect(contactOfCells(last, tier, policy)?.due ?? null).toBe(contact.next);
        return { ...contact, tier, basis: null, score: null, state: 'none' as const };
      });
      cells.forEach((line, row) => {
        line.forEach((cell, column) => cell !== '' && sheet.load(row, column, cell, undefined, 0));
        const decision = expected[row]!;
        const formulas = [
          [TIER, nativeTier(row, decision, sources, references, policy)],
          [NEXT, nativeContact('next', row, TIER, decision, sources, references, policy)],
          [BY, nativeContact('by', row, TIER, decision, sources, references, policy)],
        ] as const;
        for (const [column, formula] of formulas) {
          rows++;
          if (formula !== null) written++;
          const value = { [TIER]: decision.tier, [NEXT]: decision.next, [BY]: decision.by }[column] ?? '';
          if (formula === null) sheet.load(row, column, value, undefined, 0);
          else sheet.load(row, column, null, String(formula), 0);
        }
      });
      await paper.calculation.recalculateAll();
      await paper.calculation.idle();
      expect([...paper.calculation.unsupported]).toEqual([]);
      const got = customers.map((_, row) => [TIER, NEXT, BY].map((column) => sheet.value(row, column) ?? ''));
      expect(got).toEqual(expected.map(({ tier, next, by }) => [tier ?? '', next ?? '', by ?? '']));
    }),
    { numRuns: 40 },
  );
  expect(written / rows).toBeGreaterThan(0.95);
}, 120_000);
