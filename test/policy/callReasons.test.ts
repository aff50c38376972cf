import { nextBirthday, type LunarCalendar } from '../../src/policy/birthday';
import { CALL_POLICY, callReasons, QUESTIONS, type CallFacts, type CallTables } from '../../src/policy/callReasons';
import { isoOf, type Day } from '../../src/policy/day';
import { chanceOf, GONE_CHANCE, goneOn, orderDue, orderRhythm } from '../../src/policy/buying/orderRhythm';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { day } from './given';

const TODAY = day('2026-03-13');
const NOTHING: CallFacts = {
  quoted: null,
  sampled: null,
  overdue: null,
  orders: [],
  volume: null,
  potential: null,
  country: null,
  birthday: null,
  unknown: [],
};

const reasons = (facts: Partial<CallFacts>, tables?: CallTables) =>
  callReasons({ ...NOTHING, ...facts }, TODAY, DEFAULT_POLICY, tables);
const codes = (facts: Partial<CallFacts>, tables?: CallTables) => reasons(facts, tables).map(({ code }) => code);

test('a row that tells nothing gives no reason', () => {
  expect(reasons({})).toEqual([]);
});

test('money first, then what waits, then what comes, then what is not known', () => {
  const tables: CallTables = { holidays: () => [{ day: day('2026-03-17'), name: 'St Patrick’s Day' }], moon: null };
  const facts: Partial<CallFacts> = {
    overdue: { amount: 4280, currency: 'USD' },
    quoted: day('2026-02-20'),
    sampled: day('2026-02-10'),
    volume: 950,
    country: 'IE',
    birthday: { month: 3, date: 15, lunar: false },
    unknown: ['founded', 'supplier', 'volume'],
  };
  expect(reasons(facts, tables)).toEqual([
    { code: 'money', amount: 4280, currency: 'USD' },
    { code: 'quote', day: day('2026-02-20'), days: 21 },
    { code: 'sample', day: day('2026-02-10'), days: 31 },
    { code: 'birthday', day: day('2026-03-15'), days: 2, month: 3, date: 15, lunar: false },
    { code: 'holiday', day: day('2026-03-17'), days: 4, country: 'IE', name: 'St Patrick’s Day' },
    { code: 'next-tier', tier: 'A', missing: 50 },
    { code: 'ask', questions: ['volume', 'supplier'] },
  ]);
});

describe('a quote or a sample', () => {
  test.each([
    ['2026-02-28', []],
    ['2026-02-27', ['quote']],
    ['2025-09-14', ['quote']],
    ['2025-09-13', []],
    ['2026-04-01', []],
  ])('of %s', (iso, expected) => {
    expect(codes({ quoted: day(iso) })).toEqual(expected);
  });

  test('is answered by an order on that day or since', () => {
    expect(codes({ quoted: day('2026-02-20'), orders: [day('2026-02-19')] })).toEqual(['quote']);
    expect(codes({ quoted: day('2026-02-20'), orders: [day('2026-02-20')] })).toEqual([]);
  });
});

describe('the buyer’s own rhythm', () => {
  const every30 = ['2025-11-01', '2025-12-01', '2025-12-31', '2026-01-30'].map(day);

  test('is the usual pause, from three orders on', () => {
    expect(orderRhythm(every30)).toEqual({ usual: 30, last: day('2026-01-30'), pauses: 3, span: 90 });
    expect(orderRhythm(every30.slice(0, 2))).toBeNull();
    expect(orderRhythm([...every30.slice(0, 2), every30[0] as Day])).toBeNull();
  });

  test('is the mean, so that anybody can do the sum again; one order in two parts does not move it', () => {
    expect(orderRhythm([...every30, day('2026-03-31')])?.usual).toBe(150 / 4);
    expect(orderRhythm([...every30, day('2026-01-31'), day('2026-03-01')])?.usual).toBe(30);
  });

  test.each([
    [2, 213, 59, 0.613],
    [7, 206, 66, 0.143],
    [5, 171, 101, 0.098],
    [6, 142, 29, 0.328],
    [2, 90, 90, 0.25],
    [5, 200, 100, 0.132],
    [8, 320, 160, 0.039],
  ])('%d pauses in %d days, then %d of silence: by chance %d', (pauses, span, silence, chance) => {
    expect(chanceOf({ pauses, span }, silence)).toBeCloseTo(chance, 3);
  });

  test('gone is never before quiet, and its day is the first on which the chance is one in ten', () => {
    for (const orders of [every30, every30.slice(1), [...every30, day('2026-03-31'), day('2026-04-02')]]) {
      const rhythm = orderRhythm(orders)!;
      const gone = goneOn(rhythm);
      expect(chanceOf(rhythm, gone - rhythm.last)).toBeLessThanOrEqual(GONE_CHANCE);
      expect(chanceOf(rhythm, gone - 1 - rhythm.last)).toBeGreaterThan(GONE_CHANCE);
      expect(orderDue(orders, gone)).toMatchObject({ silent: true, gone: true });
      expect(orderDue(orders, (gone - 1) as Day)).toMatchObject({ gone: false });
    }
  });

  test('is a reason from its day on, and silence once twice the pause has passed', () => {
    expect(orderDue(every30, day('2026-02-28'))).toBeNull();
    expect(orderDue(every30, day('2026-03-01'))).toMatchObject({ late: 0, silent: false });
    expect(orderDue(every30, day('2026-03-30'))).toMatchObject({ late: 29, silent: false });
    expect(orderDue(every30, day('2026-03-31'))).toMatchObject({ late: 30, silent: true });
    expect(reasons({ orders: every30 })).toEqual([
      { code: 'rhythm', last: day('2026-01-30'), usual: 30, late: 12, silent: false, oneIn: null },
    ]);
  });

  test('knows no orders that are still to come', () => {
    expect(orderDue([...every30, day('2026-12-01')], day('2026-03-01'))?.last).toBe(day('2026-01-30'));
  });
});

describe('a tier within reach', () => {
  test.each([
    [900, ['next-tier']],
    [899, []],
    [999, ['next-tier']],
    [1000, []],
    [270, ['next-tier']],
    [269, []],
    [5000, []],
    [0, []],
  ])('at %i', (volume, expected) => {
    expect(codes({ volume })).toEqual(expected);
  });
});

describe('birthdays', () => {
  test.each([
    ['3/13', '2026-03-13', '2026-03-13'],
    ['3/12', '2026-03-13', '2027-03-12'],
    ['1/2', '2026-12-31', '2027-01-02'],
    ['2/29', '2026-01-01', '2026-02-28'],
    ['2/29', '2028-01-01', '2028-02-29'],
    ['2/30', '2026-01-01', null],
  ])('%s from %s on', (said, from, expected) => {
    const [month = 0, date = 0] = said.split('/').map(Number);
    const found = nextBirthday({ month, date, lunar: false }, day(from), null);
    expect(found === null ? null : isoOf(found)).toBe(expected);
  });

  /**
   * Mid-Autumn (8/15), Spring Festival (1/1) and New Year's Eve (12/30, or 29), as the State Council's notices have
   * them.
   */
  const FESTIVALS: { readonly [moonDate: string]: string } = {
    '2025/8/15': '2025-10-06',
    '2026/8/15': '2026-09-25',
    '2025/1/1': '2025-01-29',
    '2026/1/1': '2026-02-17',
    '2025/12/29': '2026-02-16',
  };
  const moon: LunarCalendar = (year, month, date) => {
    const iso = FESTIVALS[`${year}/${month}/${date}`];
    return iso === undefined ? null : day(iso);
  };

  test.each([
    [8, 15, '2026-03-13', '2026-09-25'],
    [8, 15, '2025-10-06', '2025-10-06'],
    [8, 15, '2025-10-07', '2026-09-25'],
    [1, 1, '2026-01-01', '2026-02-17'],
    [12, 29, '2026-01-01', '2026-02-16'],
    [12, 30, '2026-01-01', '2026-02-16'],
  ])('by the moon %i/%i from %s on', (month, date, from, expected) => {
    const found = nextBirthday({ month, date, lunar: true }, day(from), moon);
    expect(found === null ? null : isoOf(found)).toBe(expected);
  });

  test('by the moon is unknown without tables, and never taken for one by the sun', () => {
    expect(nextBirthday({ month: 3, date: 15, lunar: true }, TODAY, null)).toBeNull();
    expect(codes({ birthday: { month: 3, date: 15, lunar: true } })).toEqual([]);
  });
});

test('holidays outside the week are none of this week’s', () => {
  const holidays = (...isos: string[]) => ({
    holidays: () => isos.map((iso) => ({ day: day(iso), name: iso })),
    moon: null,
  });
  expect(codes({ country: 'DE' }, holidays('2026-03-12', '2026-03-21'))).toEqual([]);
  expect(reasons({ country: 'DE' }, holidays('2026-03-20', '2026-03-14'))).toMatchObject([
    { name: '2026-03-14', days: 1 },
  ]);
  expect(codes({ country: null }, holidays('2026-03-14'))).toEqual([]);
});

test('two questions a call, those that move the tier first', () => {
  expect(reasons({ unknown: [...QUESTIONS].reverse() })).toEqual([{ code: 'ask', questions: ['volume', 'potential'] }]);
});

test('when a quote, a sample or a birthday is a reason is the policy’s to say', () => {
  const calls = { ...CALL_POLICY, quoteAfter: 30, sampleAfter: 7, staleAfter: 40, ahead: 0 };
  const codesBy = (facts: Partial<CallFacts>) =>
    callReasons({ ...NOTHING, ...facts }, TODAY, { ...DEFAULT_POLICY, calls }).map(({ code }) => code);
  const ago = (days: number) => (TODAY - days) as Day;
  expect(codesBy({ quoted: ago(29), sampled: ago(6) })).toEqual([]);
  expect(codesBy({ quoted: ago(30), sampled: ago(7) })).toEqual(['quote', 'sample']);
  expect(codesBy({ quoted: ago(40), sampled: ago(41) })).toEqual(['quote']);
});
