/** The functions as Excel calls them: blank cells as null, errors as objects, ranges as rows of cells. */
import { abc, contactBy, nextContact, qty, score, tier, tiers, whyTierOf } from '../../src/functions/functions';
import { newWorkbook } from '../../src/workbench/host/file/blank';
import { connect, type Client } from '../../src/workbench/host/node/client';
import { Host } from '../../src/workbench/host/host';

let client: Client;

beforeAll(async () => {
  client = await connect(new Host(newWorkbook('Sheet1')));
  Object.assign(globalThis, { CustomFunctions: client.window.CustomFunctions });
});

afterAll(() => client.close());

test.each([
  [2000, 'S'],
  [1999, 'A'],
  [1000, 'A'],
  [500, 'B'],
  [300, 'C'],
  [299, 'D'],
  [0, 'D'],
  ['约2,000台', 'S'],
  ['1.2万', 'S'],
  ['500-1000', 'B'],
])('TIER(%p) is %s', (volume, expected) => expect(tier(volume)).toBe(expected));

test.each([[null], [undefined], [''], ['待定'], ['看情况'], [{ error: '#REF!' }]])('TIER(%p) says nothing', (volume) =>
  expect(tier(volume)).toBe(''),
);

/** As Excel's documentation of data types in functions has them. */
const FORMATTED = { type: 'FormattedNumber', basicType: 'Double', basicValue: 2000, numberFormat: '$#,##0' };
const STOCK = { type: 'Entity', basicType: 'Error', basicValue: '#VALUE!', text: '约2,000台' };

test('a number or text that has a data type is what it shows', () => {
  expect(
    [FORMATTED, STOCK, { type: 'Error', basicType: 'Error', basicValue: '#N/A' }].map((cell) => tier(cell)),
  ).toEqual(['S', 'S', '']);
  expect(qty(FORMATTED)).toBe(2000);
  expect(abc(FORMATTED, [[FORMATTED], [10]])).toBe('A');
  expect(nextContact({ ...FORMATTED, basicValue: 46346 }, 'A')).toBe(46349);
  expect(() => nextContact(46346, FORMATTED)).toThrow(expect.objectContaining({ code: '#VALUE!' }));
});

test('a whole column is read down to its last cell, and refused when it is no list of customers', () => {
  const column: unknown[][] = [[80], [null], [20], ...Array.from({ length: 1_048_573 }, () => [null])];
  expect(tiers(column)).toEqual([['D'], [''], ['D']]);
  expect(abc(80, column)).toBe('A');
  column[200_000] = [1];
  for (const call of [() => tiers(column), () => abc(80, column)])
    expect(call).toThrow(expect.objectContaining({ code: '#VALUE!', message: expect.stringContaining('100,000') }));
});

test('TIER takes the larger of actual and potential', () => {
  expect(tier(100, 800)).toBe('B');
  expect(tier(null, 800)).toBe('B');
  expect(tier(1200, null)).toBe('A');
});

test('a truth value is no volume, and the message says what is', () => {
  expect(() => tier(true)).toThrow(
    expect.objectContaining({ code: '#VALUE!', message: expect.stringContaining('2,000') }),
  );
});

test('WHYTIER can be recomputed by hand', () => {
  expect(whyTierOf(1200)).toBe('1,200 ≥ 1,000 → A; +800 → Special');
  expect(whyTierOf(250)).toBe('250 → D; between D (≤200) and C (≥300) in the source, treated as D; +50 → C');
  expect(whyTierOf(null)).toBe('no volume that can be read, so no tier');
});

test('NEXTCONTACT and CONTACTBY count on to a working day', () => {
  // Friday 20 November 2026: +3 is Monday 23, +4 Tuesday 24.
  expect([nextContact(46346, 'A'), contactBy(46346, 'A')]).toEqual([46349, 46350]);
  // Saturday 14 November 2026: +7 is Saturday 21, so Monday 23; +14 is Saturday 28, so Monday 30.
  expect([nextContact(46340, 'D级'), contactBy(46340, 'D级')]).toEqual([46349, 46356]);
});

test.each([
  [null, 'A'],
  [0, 'A'],
  [46346, ''],
  [46346, null],
  ['03/04/2026', 'A'],
  ['昨天', 'A'],
])('NEXTCONTACT(%p, %p) says nothing', (last, level) => expect(nextContact(last, level)).toBe(''));

test('SCORE reads what the headers tell, once it has learned to read them, and then at once', async () => {
  const headers = [['客户名称', '年采购量', '潜在采购量', '意向']];
  // Value 1000 ÷ 2000 = 0.5 × 40, potential 1 × 25, willingness 1 × 20, of 85: 65 ÷ 85 = 76.47.
  const first = score(headers, [['宁波海川', 1000, 2000, '高']]);
  expect(first).toBeInstanceOf(Promise);
  await expect(first).resolves.toBe(76);
  expect(score(headers, [['宁波海川', 1000, 2000, '高']])).toBe(76);
  expect(score(headers, [['宁波海川', null, null, null]])).toBe('');
  // One thing known of four, and two things of which none is a volume.
  expect(score(headers, [['宁波海川', 1000, null, null]])).toBe('');
  expect(score([['意向', '信用等级']], [['高', 'AA']])).toBe('');
});

test('ABC ranks a value among all', () => {
  const values = [[80], [15], [4], [1], [null], [0]];
  expect(values.map(([value]) => abc(value, values))).toEqual(['A', 'B', 'C', 'C', '', '']);
});

test('QTY is the number in a text', () => {
  expect(['约2,000台', '1.2万', '500-1000', '两千', 45].map(qty)).toEqual([2000, 12000, 500, 2000, 45]);
  expect(['待定', null, '看情况'].map(qty)).toEqual(['', '', '']);
});

test('TIERS answers for a whole column, and for actual beside potential', () => {
  expect(tiers([[2400], [null], ['约500台']])).toEqual([['S'], [''], ['B']]);
  expect(tiers([[100, 800]])).toEqual([['B']]);
});

test('SCORE reads what has a data type, too', async () => {
  const headers = [['年采购量', '潜在采购量', '意向']];
  const plain = await score(headers, [[1000, 2000, '高']]);
  expect(await score(headers, [[{ ...FORMATTED, basicValue: 1000 }, FORMATTED, '高']])).toBe(plain);
});
