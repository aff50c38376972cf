/** When a classified sheet would say nothing at all: that is said, and nothing is written. */
import { readBook } from '../../src/book/read';
import type { Cell } from '../../src/book/book';
import { dayOf, type Day } from '../../src/policy/day';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { decide, nothingSaid } from '../../src/standing/decide';
import { sheetOf } from '../book/sheetOf';

const today = dayOf(2026, 11, 30) as Day;

function said(...rows: readonly (readonly Cell[])[]) {
  const book = readBook(sheetOf(rows), { today, answers: {} });
  return nothingSaid(book, decide(book, DEFAULT_POLICY, today));
}

test('days of contact alone put nobody into a tier: there is nothing to decide on', () => {
  expect(said(['客户姓名', '上次联系时间'], ['韩梅', '2026-11-02'])).toBe('nothing-to-decide-on');
  expect(said(['客户姓名', '年采购量', '上次联系时间'], ['韩梅', '', '2026-11-02'])).toBe('nothing-to-decide-on');
});

test('one volume, or one date that was promised, is something', () => {
  expect(said(['客户姓名', '年采购量'], ['韩梅', ''], ['李雷', 3])).toBeNull();
  expect(said(['客户姓名', '上次联系时间', '下次联系时间'], ['韩梅', '2026-11-02', '2026-12-24'])).toBeNull();
});

test('a question that is open comes first', () => {
  const rows = [
    ['客户姓名', '年采购量', '上次联系时间'],
    ['韩梅', '1.000', '2026-11-02'],
  ];
  expect(said(...rows)).toBeNull();
});
