import { liveContact, liveScore, liveTier, type Asked, type Sources } from '../../../src/plan/columns/live';
import { amount, dayIn, isText } from '../../../src/plan/columns/operand';
import type { Cell } from '../../../src/book/book';
import { judgeBy, NOT_JUDGED } from '../../../src/book/factors';
import type { Decision } from '../../../src/standing/decide';
import { DEFAULT_POLICY } from '../../../src/policy/policy';
import type { Day } from '../../../src/policy/day';

const HEADER = ['客户名称', '年采购量', '潜在采购量', '意向', '最近联系', '下次联系'];
const NOTHING: Decision = {
  tier: null,
  basis: null,
  customer: { volume: null, potential: null, judged: NOT_JUDGED },
  score: null,
  next: null,
  by: null,
  byHand: false,
  driven: null,
  state: 'none',
};
const BESIDE = { tier: 6 };
const judge = judgeBy(DEFAULT_POLICY);

/** One customer in row 2 under the header in row 1. */
function sources(row: readonly Cell[], change: Partial<Sources> = {}): Sources {
  const rows: readonly (readonly Cell[])[] = [HEADER, row];
  return {
    volume: { column: 1, factor: 1 },
    potential: null,
    last: 4,
    typedNext: null,
    sample: null,
    judged: [],
    record: { headerRow: 0, first: 0, last: 5 },
    cell: (r, c) => rows[r]?.[c] ?? '',
    dateShift: 0,
    ...change,
  };
}

const asked = (decision: Decision, given: Sources, change: Partial<Asked> = {}): Asked => {
  return { row: 1, decision, sources: given, columns: BESIDE, judge, policy: DEFAULT_POLICY, ...change };
};

const decision = (change: Partial<Decision>): Decision => ({ ...NOTHING, ...change });
const day = (serial: number) => serial as Day;

test('a tier is a formula that asks for the blank cell itself: the desktop hands a blank over as 0', () => {
  expect(liveTier(asked(decision({ tier: 'B' }), sources(['a', '约500台'])))).toBe('=IF(B2="","",TIER(B2))');
  expect(liveTier(asked(NOTHING, sources(['a', ''])))).toBe('=IF(B2="","",TIER(B2))');
});

test('with a potential, the larger decides; blank are both', () => {
  const given = sources(['a', 100, 800], { potential: { column: 2, factor: 1 } });
  expect(liveTier(asked(decision({ tier: 'B' }), given))).toBe('=IF(B2&C2="","",TIER(B2,C2))');
});

test('numbers under a header in 万 are multiplied in the formula', () => {
  const given = sources(['a', 0.1], { volume: { column: 1, factor: 10_000 } });
  expect(liveTier(asked(decision({ tier: 'A' }), given))).toBe('=IF(B2="","",TIER(IFERROR(QTY(B2)*10000,"")))');
});

test('where the formula would say something else than the plan, the row gets the value', () => {
  expect(liveTier(asked(decision({ tier: 'S' }), sources(['a', 300])))).toBeNull();
});

test('a score that a blank read as 0 would change is a value', () => {
  // A volume of 1000 and a potential of 1000: both are half of 2000.
  const half = decision({ score: { score: 50, coverage: 0.5, band: 'B' } });
  expect(liveScore(asked(half, sources(['a', 1000, 1000, '', '', ''])))).toBe('=IF(B2="","",SCORE($A$1:$F$1,A2:F2))');
  expect(liveScore(asked(decision({}), sources(['a', '', '', '', '', ''])))).toBeNull();
});

test('a row in which a cell shows an error has values: a formula would pass the error on', () => {
  const scored = decision({ tier: 'A', score: { score: 50, coverage: 0.5, band: 'B' } });
  expect(liveTier(asked(NOTHING, sources(['a', '#N/A'])))).toBeNull();
  // SCORE looks at the whole row.
  expect(liveScore(asked(scored, sources(['a', 1000, 1000, '', '', '#REF!'])))).toBeNull();
  const due = decision({ tier: 'A', next: day(46349), by: day(46350) });
  expect(liveContact('next', asked(due, sources(['a', 1000, '', '', 46346, '#N/A'], { typedNext: 5 })))).toBeNull();
  expect(liveContact('by', asked(decision({ tier: 'A' }), sources(['a', 1000, '', '', '#DIV/0!', ''])))).toBeNull();
  const cell = () => '#N/A';
  expect([amount(1, { column: 1, factor: 1 }, cell), dayIn(1, 4, '#N/A', 0), isText('B2', '#N/A')]).toEqual([
    undefined,
    undefined,
    null,
  ]);
});

test('dates follow the last contact and the tier cell', () => {
  // Friday 20 November 2026 + 3 = Monday 23; + 4 = Tuesday 24.
  const due = decision({ tier: 'A', next: day(46349), by: day(46350) });
  expect(liveContact('next', asked(due, sources(['a', 1000, '', '', 46346])))).toBe(
    '=IF(OR(E2="",G2=""),"",NEXTCONTACT(E2,G2))',
  );
  expect(liveContact('by', asked(due, sources(['a', 1000, '', '', 46346])))).toBe(
    '=IF(OR(E2="",G2=""),"",CONTACTBY(E2,G2))',
  );
});

test('a date typed by hand wins in the formula too, until there has been contact since', () => {
  const typed = decision({ tier: 'A', next: day(46360), by: day(46360), byHand: true });
  const given = sources(['a', 1000, '', '', 46346, 46360], { typedNext: 5 });
  expect(liveContact('next', asked(typed, given))).toBe(
    '=IF(AND(ISNUMBER(F2),F2>E2),F2,IF(OR(E2="",G2=""),"",NEXTCONTACT(E2,G2)))',
  );
});

test.each([
  ['a date that only its column can settle', '03/04/2026'],
  ['a date that only today can settle', '11月9日'],
  ['yesterday', '昨天'],
])('%s is a value', (_, cell) => {
  const due = decision({ tier: 'A', next: day(46349), by: day(46350) });
  expect(liveContact('next', asked(due, sources(['a', 1000, '', '', cell])))).toBeNull();
});

test('in a 1904 workbook dates are values', () => {
  const due = decision({ tier: 'A', next: day(46349), by: day(46350) });
  const given = sources(['a', 1000, '', '', 46346 - 1462], { dateShift: 1462 });
  expect(liveContact('next', asked(due, given))).toBeNull();
});

test('what the sheet has besides goes along, at the end, so that a policy that goes by it is followed', () => {
  const due = decision({ tier: 'A', score: { score: 71, coverage: 1, band: 'A' }, next: day(46349), by: day(46350) });
  const given = sources(['a', 1000, '', '', 46346, '', 46340], { sample: 6 });
  const columns = { tier: 7, score: 8 };
  expect(liveContact('next', asked(due, { ...given, sample: null }, { columns }))).toBe(
    '=IF(OR(E2="",H2=""),"",NEXTCONTACT(E2,H2,IF(I2="","",I2)))',
  );
  expect(liveContact('by', asked(due, given, { columns }))).toBe(
    '=IF(AND(G2="",OR(E2="",H2="")),"",CONTACTBY(E2,H2,IF(I2="","",I2),G2))',
  );
  expect(liveContact('next', asked(due, given, { columns: { tier: 7 } }))).toBe(
    '=IF(AND(G2="",OR(E2="",H2="")),"",NEXTCONTACT(E2,H2,,G2))',
  );
});

test('a row without a tier asks nobody while the tier drives; where the score drives, a score is enough', () => {
  const scored = { ...DEFAULT_POLICY, driver: 'score' as const };
  const due = decision({ tier: 'A', score: { score: 71, coverage: 1, band: 'A' }, next: day(46349), by: day(46353) });
  const given = sources(['a', 1000, '', '', 46346, '']);
  expect(liveContact('next', asked(due, given, { columns: { tier: 7, score: 8 }, policy: scored }))).toBe(
    '=IF(OR(E2="",H2&I2=""),"",NEXTCONTACT(E2,H2,IF(I2="","",I2)))',
  );
});
