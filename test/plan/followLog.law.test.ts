/**
 * A contact log of which some lines were read again says what the whole log read again says, and so does the Today
 * list: after any sequence of edits, appended lines and edits of customers that came with them. Or it says nothing, and
 * everything is read.
 */
import fc from 'fast-check';
import type { Book, Cell, Sheet } from '../../src/book/book';
import { withLog } from '../../src/book/log/contacted';
import { readContactLog, type ContactLog } from '../../src/book/log/log';
import { logAgain, rowsToRead } from '../../src/book/log/logAgain';
import { readBook } from '../../src/book/read';
import { decide, type Decision } from '../../src/standing/decide';
import { followLog, followRows, knownOf, type Known } from '../../src/standing/followRows';
import { standingsOf } from '../../src/standing/standing';
import { DEFAULT_POLICY, type Policy } from '../../src/policy/policy';
import { todayList, updatedToday, type TodayList } from '../../src/policy/today';
import { sheetOf } from '../book/sheetOf';
import { customerCells, LAST, TODAY } from '../bench/customers';

const COUNT = 12;
const reading = { today: TODAY, answers: {} };
const customers = customerCells(COUNT);
const NAMES = customers.slice(1).map(([name]) => String(name));

const HEADS = [
  ['跟进日期', '客户', '跟进内容', '下次跟进'],
  ['Call date', 'Company', 'Notes', 'Next step'],
  // A log only because customers come again.
  ['Date', 'Customer', 'Notes'],
];

const day = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<Cell>(TODAY, TODAY - 1, TODAY - 30, TODAY - 300, TODAY + 2, '') },
  { weight: 3, arbitrary: fc.constantFrom<Cell>('2026/11/20', '2026.1.31', '昨天', 'soon', 45, '  ') },
  { weight: 1, arbitrary: fc.constantFrom<Cell>('03/04/2026', '31/12/2025', '12/31/2025') },
);
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.constantFrom(...NAMES.map((one) => one.toUpperCase()), 'a stranger', '', ' ') },
);
const said = fc.constantFrom<Cell>('', '问样品', 'sent the offer', '放进公海：没有回音', 7);
const next = fc.constantFrom<Cell>('', '', TODAY + 5, '按频率', '寄样', '2026-12-01');
const line = fc.tuple(day, name, said, next);
const cell = fc.oneof(
  fc.tuple(fc.constant(0), day),
  fc.tuple(fc.constant(1), name),
  fc.tuple(fc.constant(2), said),
  fc.tuple(fc.constant(3), next),
);

const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ at: fc.nat(), cells: fc.array(cell, { minLength: 1, maxLength: 3 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({ gap: fc.constantFrom(0, 0, 0, 2), lines: fc.array(line, { minLength: 1, maxLength: 3 }) }),
  },
  { weight: 2, arbitrary: fc.record({ emptied: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ customer: fc.nat(), last: fc.constantFrom<Cell>('', TODAY - 2, TODAY - 200) }) },
  { weight: 1, arbitrary: fc.record({ head: fc.nat(), to: fc.constantFrom<Cell>('备注', '') }) },
);

const isBlank = (cells: readonly Cell[]) => cells.every((one) => String(one).trim() === '');
const logSheet = (rows: readonly (readonly Cell[])[]): Sheet => {
  const end = Math.max(0, ...rows.map((row, i) => (isBlank(row) ? 0 : i + 1)));
  return sheetOf(rows.slice(0, end), { name: 'log', row: 1 });
};
const customerSheet = (rows: readonly (readonly Cell[])[]) =>
  sheetOf(rows, {
    formats: rows.map((row) => row.map((one, i) => (i === LAST && typeof one === 'number' ? 'yyyy-mm-dd' : ''))),
  });

interface Whole {
  readonly book: Book;
  readonly decisions: readonly Decision[];
  readonly list: TodayList;
  readonly inForce: Policy;
  readonly log: ContactLog | null;
  readonly known: Known;
}

/** As it is worked out where everything is read. */
function whole(sheet: Sheet, log: ContactLog | null): Whole {
  const book = withLog(readBook(sheet, reading), log, TODAY);
  const decisions = decide(book, DEFAULT_POLICY, TODAY);
  const standings = standingsOf(book, sheet, decisions, DEFAULT_POLICY);
  const list = todayList(standings, TODAY, DEFAULT_POLICY);
  return { book, decisions, list, inForce: DEFAULT_POLICY, log, known: knownOf(sheet, book, log, reading) };
}

test('the same log, the same customers, the same Today list', () => {
  let told = 0;
  let asked = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...HEADS),
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.array(step, { minLength: 1, maxLength: 6 }),
      (heads, lines, steps) => {
        const width = heads.length;
        const rows: Cell[][] = [[...heads], ...lines.map((cells) => cells.slice(0, width))];
        const theirs = customers.map((cells) => [...cells]);
        let is = whole(customerSheet(theirs), readContactLog(logSheet(rows), reading));
        for (const one of steps) {
          const edited = new Set<number>();
          const typed: number[] = [];
          const put = (row: number, column: number, to: Cell) => {
            while (rows.length <= row) rows.push(Array<Cell>(width).fill(''));
            rows[row]![column] = to;
            // The sheet begins in its second row.
            edited.add(row + 1);
          };
          if ('at' in one)
            one.cells.filter(([at]) => at < width).forEach(([at, to]) => put(1 + (one.at % rows.length), at, to));
          else if ('lines' in one) {
            const first = rows.length + one.gap;
            one.lines.forEach((cells, i) => cells.slice(0, width).forEach((to, column) => put(first + i, column, to)));
          } else if ('emptied' in one) heads.forEach((_, column) => put(1 + (one.emptied % rows.length), column, ''));
          else if ('head' in one) put(0, one.head % width, one.to);
          else {
            const row = 1 + (one.customer % COUNT);
            theirs[row]![LAST] = one.last;
            typed.push(row);
          }
          const sheet = customerSheet(theirs);
          const now = whole(sheet, readContactLog(logSheet(rows), reading));
          const read = is.log && rowsToRead(is.log, [...edited]);
          const again =
            is.log && read && logAgain(is.log, partly(is.log.cells, logSheet(rows), read), read, edited, reading);
          asked++;
          const theirRows = again && followLog({ book: is.book, log: again.log }, again.names, is.known, reading);
          const all = [...new Set([...typed, ...(theirRows?.rows ?? [])])];
          const followed = theirRows && followRows(is, sheet, all, theirRows.known, reading);
          if (!again || !followed) {
            is = now;
            continue;
          }
          told++;
          expect(again.log).toEqual(now.log);
          expect(followed.book.customers).toEqual(now.book.customers);
          expect(followed.decisions).toEqual(now.decisions);
          const list = updatedToday(is.list, followed.standings, DEFAULT_POLICY);
          expect(list).toEqual(now.list);
          is = { ...now, ...followed, log: again.log, list, known: theirRows.known };
        }
      },
    ),
    { numRuns: 250, seed: 20_261_122 },
  );
  // Not vacuous: what people type is followed.
  expect(told / asked).toBeGreaterThan(0.6);
  console.log(`edits of a log and its customers: ${told} of ${asked} followed`);
});

/** What is known of a sheet with only these rows as they are now. */
function partly(before: Sheet, now: Sheet, read: readonly number[]): Sheet {
  const top = before.area.row;
  const rows = new Set(read.map((row) => row - top));
  const length = Math.max(
    now.values.length,
    ...[...before.values.keys()].filter((i) => !rows.has(i)).map((i) => i + 1),
  );
  const values = Array.from({ length }, (_, i) => (rows.has(i) ? now.values[i] : before.values[i]) ?? []);
  return { ...before, area: { ...before.area, rows: length }, values };
}

test('a row that came or went of which nobody told, and more lines than were looked at: everything is read', () => {
  const rows: Cell[][] = [HEADS[0]!, ...NAMES.map((one, i) => [TODAY - i, one, `第 ${i} 次`, ''])];
  const log = readContactLog(logSheet(rows), reading)!;
  const again = (changed: readonly (readonly Cell[])[], edited: readonly number[]) => {
    const read = rowsToRead(log, edited)!;
    return logAgain(log, partly(log.cells, logSheet(changed), read), read, new Set(edited), reading);
  };
  const blank = ['', '', '', ''];
  expect(again([...rows.slice(0, 4), blank, ...rows.slice(4)], [5])).toBeNull();
  expect(again([...rows.slice(0, 4), ...rows.slice(5)], [5])).toBeNull();
  const many = Array.from({ length: 60 }, (_, i): Cell[] => [TODAY, 'x', `${i}`, '']);
  expect(again([...rows, ...many], [COUNT + 2])).toBeNull();
  expect(again([...rows, ...many.slice(0, 5)], [COUNT + 2])?.log.lines).toHaveLength(COUNT + 5);
  expect(again(rows, [5])?.log).toEqual(log);
  expect(rowsToRead(log, [0])).toBeNull();
});

test('how the column writes its days is said by all its cells: where an edit changes that, everything is read', () => {
  const rows: Cell[][] = [HEADS[1]!, ['31/12/2025', NAMES[0]!, 'a', ''], ['03/04/2026', NAMES[1]!, 'b', '']];
  const log = readContactLog(logSheet(rows), reading)!;
  expect(log.lines.map((one) => one.day)).toEqual([46_022, 46_115]);
  const again = (...changed: readonly Cell[][]) => {
    const edited = [2, 4];
    const read = rowsToRead(log, edited)!;
    const now = logSheet([rows[0]!, changed[0]!, rows[2]!, ...changed.slice(1)]);
    return logAgain(log, partly(log.cells, now, read), read, new Set(edited), reading);
  };
  expect(again([TODAY, NAMES[0]!, 'a', ''])).toBeNull();
  expect(again(['12/31/2025', NAMES[0]!, 'a', ''])).toBeNull();
  // A line like the others is read like them.
  expect(again(rows[1]!, ['05/06/2026', NAMES[2]!, 'c', ''])?.log.lines.at(-1)?.day).toBe(46_178);
});
