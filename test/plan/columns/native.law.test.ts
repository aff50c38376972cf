/**
 * For any policy that can be and any customer: what the plain formulas give is what the functions give is what policy/
 * says. Worked out by our own calculation here; LibreOffice is asked in test/journeys/native.test.ts.
 */
import fc from 'fast-check';
import type { Book, Cell, Customer } from '../../../src/book/book';
import { contactOfCells, dayOfCell, quantityOfCell, tierOfCells } from '../../../src/book/cell/functionArguments';
import { readCredit } from '../../../src/book/cell/choice';
import { factorsFromRow, judgeBy } from '../../../src/book/factors';
import { policyWords } from '../../../src/locale/policy';
import { decide } from '../../../src/standing/decide';
import type { Sources } from '../../../src/plan/columns/live';
import { nativeTier, referencesTo } from '../../../src/plan/columns/native';
import { nativeContact } from '../../../src/plan/columns/nativeContact';
import { nativeScore } from '../../../src/plan/columns/nativeScore';
import { newPolicySheet } from '../../../src/plan/policySheet/layOut';
import type { Day } from '../../../src/policy/day';
import { scoreOf } from '../../../src/policy/score';
import { anyDay, anyPolicy } from '../../policy/anyPolicy';
import { Paper } from '../../workbench/calculation';

const HEADERS = [
  '客户名称',
  '年采购量',
  '潜在采购量',
  '意向',
  '商机阶段',
  '信用等级',
  '最近联系',
  '寄样日期',
  '下次联系',
];
const [LAST, SAMPLE, TYPED] = [6, 7, 8];
const [TIER, SCORE, NEXT, BY] = [9, 10, 11, 12];
const OURS = [TIER, SCORE, NEXT, BY];

const volume: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({ min: 0, max: 21_000 }).map((n) => n / 2),
  fc.constantFrom<Cell>('', '约500台', '1,200', '看情况', '2千', 'two "big" orders', '-'),
);
const day = fc.oneof(
  anyDay as fc.Arbitrary<Cell>,
  fc.constantFrom<Cell>('', '2026-10-01', '2026.9.30', '看情况', 46_300.7),
);
const customer = fc.tuple(
  volume,
  volume,
  fc.constantFrom<Cell>('', '', '高', '较低', 'warm', '★★★★', '展会', '80%', '说不好'),
  fc.constantFrom<Cell>('', '', '报价', 'lost', '样机测试', '已回款', '不清楚'),
  fc.constantFrom<Cell>('', '', 'AA', 'C', '差'),
  day,
  fc.oneof(fc.constant<Cell>(''), day),
  fc.oneof(fc.constant<Cell>(''), fc.constant<Cell>(''), anyDay as fc.Arbitrary<Cell>),
);

/** Near each other, as contacts and samples are: days of another decade than the policy's steps would prove little. */
const near = fc
  .tuple(customer, anyDay, fc.integer({ min: -5, max: 60 }))
  .map(([cells, sent, later]) =>
    typeof cells[5] === 'number' && typeof cells[6] === 'number'
      ? cells.map((cell, i) => (i === 6 ? sent : i === 5 ? sent + later : cell))
      : cells,
  );

const dayIn = (cell: Cell): Day | null => (typeof cell === 'number' ? (Math.floor(cell) as Day) : dayOfCell(cell));

function customerOf(cells: readonly Cell[]): Customer {
  const [v = '', potential = '', intent = '', stage = '', grade = '', last = '', sent = '', typed = ''] = cells;
  return {
    row: null,
    name: '',
    volume: quantityOfCell(v),
    volumeHigh: null,
    potential: quantityOfCell(potential),
    unit: null,
    lastContact: dayIn(last),
    unread: null,
    typedNext: dayIn(typed),
    sampleSent: dayIn(sent),
    judged: { intent, probability: '', stage, risk: grade === '' ? null : readCredit(grade) },
    orders: null,
  };
}

test('plain formulas, functions and policy/ agree', async () => {
  const written: Record<number, number> = {};
  const drove = new Set<string | null>();
  let rows = 0;
  await fc.assert(
    fc.asyncProperty(anyPolicy, fc.array(near, { minLength: 4, maxLength: 12 }), async (policy, customers) => {
      const made = newPolicySheet(policy, policyWords('zh-TW').sheet, { name: "It's ours", dateShift: 0, dateFormat: 'yyyy', taken: [] }); // prettier-ignore
      const paper = new Paper({}, 'Sheet1', made.name);
      const [sheet, policySheet] = [paper.sheet('Sheet1'), paper.sheet(made.name)];
      made.values.forEach((line, row) =>
        line.forEach((cell, column) => policySheet.load(row, column, cell === '' ? null : cell, undefined, 0)),
      );
      const cells = customers.map((line): Cell[] => ['x', ...line]);
      const sources: Sources = {
        volume: { column: 1, factor: 1 },
        potential: { column: 2, factor: 1 },
        last: LAST,
        sample: SAMPLE,
        typedNext: TYPED,
        judged: [3, 4, 5],
        record: null,
        cell: (row, column) => cells[row]?.[column] ?? '',
        dateShift: 0,
      };
      const references = referencesTo(made)!;
      const expected = decide({ customers: customers.map(customerOf) } as unknown as Book, policy, 46_348 as Day);
      const judge = judgeBy(policy);
      cells.forEach((line, row) => {
        const { tier, score, next, by, byHand, driven } = expected[row]!;
        drove.add(driven);
        expect(tierOfCells(line[1], line[2], policy)?.tier ?? null).toBe(tier);
        expect(scoreOf(factorsFromRow(HEADERS, line, judge), policy)).toEqual(score);
        const answered = contactOfCells(dayIn(line[LAST]!), tier, score?.score, dayIn(line[SAMPLE]!), policy);
        if (!byHand) expect([answered?.due ?? null, answered?.by ?? null]).toEqual([next, by]);
      });
      cells.forEach((line, row) => {
        line.forEach((cell, column) => cell !== '' && sheet.load(row, column, cell, undefined, 0));
        const decision = expected[row]!;
        const asked = { row, decision, sources, columns: { tier: TIER, score: SCORE }, judge, policy };
        const contact = (role: 'next' | 'by') => nativeContact(role, asked, references);
        const formulas = [
          [TIER, nativeTier(asked, references), decision.tier],
          [SCORE, nativeScore(asked, references), decision.score?.score],
          [NEXT, contact('next'), decision.next],
          [BY, contact('by'), decision.by],
        ] as const;
        rows++;
        for (const [column, formula, value] of formulas) {
          if (formula !== null) written[column] = (written[column] ?? 0) + 1;
          if (formula === null) sheet.load(row, column, value ?? '', undefined, 0);
          else sheet.load(row, column, null, String(formula), 0);
        }
      });
      await paper.calculation.recalculateAll();
      await paper.calculation.idle();
      expect([...paper.calculation.unsupported]).toEqual([]);
      const got = customers.map((_, row) => OURS.map((column) => sheet.value(row, column) ?? ''));
      expect(got).toEqual(
        expected.map(({ tier, score, next, by }) => [tier ?? '', score?.score ?? '', next ?? '', by ?? '']),
      );
    }),
    { numRuns: 60 },
  );
  expect(drove).toEqual(new Set(['tier', 'score', 'sequence', null]));
  for (const column of [TIER, NEXT, BY]) expect((written[column] ?? 0) / rows).toBeGreaterThan(0.95);
  // Whoever has nothing that tells a score has no formula for one.
  expect((written[SCORE] ?? 0) / rows).toBeGreaterThan(0.7);
}, 120_000);
