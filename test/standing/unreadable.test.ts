/** A last contact that cannot be read is a state of its own, beside never: what is not known is not denied. */
import fc from 'fast-check';
import type { Cell } from '../../src/book/book';
import { readBook } from '../../src/book/read';
import { dayOf, type Day } from '../../src/policy/day';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { todayList } from '../../src/policy/today';
import { decide } from '../../src/standing/decide';
import { standingsOf } from '../../src/standing/standing';
import { sheetOf } from '../book/sheetOf';

const today = dayOf(2026, 11, 30) as Day;

function standing(last: Cell, volume: Cell = 2500) {
  const sheet = sheetOf([
    ['客户', '年订单量', '上次联系时间'],
    ['德润五金', volume, last],
    ['宏图建材', 640, '2026-11-20'],
    ['思锐电子', 90, '2026-11-02'],
  ]);
  const book = readBook(sheet, { today, answers: {} });
  const decisions = decide(book, DEFAULT_POLICY, today);
  const list = todayList(standingsOf(book, sheet, decisions, DEFAULT_POLICY), today, DEFAULT_POLICY);
  return { state: decisions[0]?.state, unread: book.customers[0]?.unread, list };
}

test.each(['2026.11.31', '31/06/2026', '今天', '上周五', '看情况', '#REF!', '2027-05-01'])('%s', (last) => {
  const { state, unread, list } = standing(last);
  expect([state, unread]).toEqual(['unreadable', { row: 1, column: 2, found: last }]);
  expect(list.parts.unreadable.map(({ id }) => id)).toEqual([0]);
});

test.each(['', '-', 'N/A', '无', 'never', '从未联系'])('"%s" is nobody yet', (last) => {
  expect(standing(last)).toMatchObject({ state: 'never', unread: null });
});

test('whatever stands in the cell: never is only said of a cell that says so', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (last) => {
      const { state, unread } = standing(last);
      expect(unread !== null && state === 'never').toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('a date that was promised by hand goes before it', () => {
  const sheet = sheetOf([
    ['客户', '年订单量', '上次联系时间', '下次联系时间'],
    ['德润五金', 2500, '2026.11.31', '2026-12-02'],
    ['宏图建材', 640, '2026-11-20', ''],
  ]);
  const book = readBook(sheet, { today, answers: {} });
  expect(decide(book, DEFAULT_POLICY, today)[0]?.state).toBe('by-hand');
});

test('orders whose only day cannot be read', () => {
  const sheet = sheetOf([
    ['订单号', '下单日期', '客户名称', '数量'],
    ['A1', '2026.11.31', '德润五金', 100],
    ['A2', '2026-11-20', '宏图建材', 200],
    ['A3', '2026-11-02', '宏图建材', 300],
    ['A4', '2026-10-02', '宏图建材', 300],
  ]);
  const book = readBook(sheet, { today, answers: {} });
  expect(book.kind).toBe('ledger');
  expect(book.customers.map(({ name, unread }) => [name, unread])).toEqual([
    ['德润五金', { row: 1, column: 1, found: '2026.11.31' }],
    ['宏图建材', null],
  ]);
});
