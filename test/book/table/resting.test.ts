/** Customers that somebody has given up, by their remarks or because they are struck through. */
import type { Answers, Cell } from '../../../src/book/book';
import { readBook } from '../../../src/book/read';
import { saysGivenUp } from '../../../src/book/table/resting';
import { dayOf, type Day } from '../../../src/policy/day';
import { sheetOf } from '../sheetOf';

const TODAY = dayOf(2026, 11, 30) as Day;

test.each([
  ...['Closed down in May 2025', 'told us: please do not call again', 'Went bust last year', 'Gave up on them', 'DNC'],
  ...['shop closed for good', 'no longer our customer', 'Company dissolved', 'nice people. Ceased trading'],
  ...['已倒闭', '客户已放弃', '公司已注销', '老板跑路了', '请不要再打电话', '已停业，别再打', '不再合作', '2025年倒闭'],
  ...['終止合作', '已關店', '歇業中', '不用跟了', '已結束營業', '勿聯絡'],
])('given up: %s', (text) => expect(saysGivenUp(text)).toBe(true));

test.each([
  ...['', 'closed deal', 'closed on Mondays', 'office closes at 5', 'not closed yet', 'closing down', 'never called'],
  ...[
    'competitor went out of business',
    'wants a call back',
    'no call yet',
    'dead battery in the sample',
    'call again',
  ],
  ...[
    '还没放弃',
    '别放弃',
    '快倒闭了',
    '竞争对手倒闭',
    '可能不做了',
    '不回信',
    '停产的型号要替换',
    '暂停合作',
    '已联系',
  ],
])('not given up: %s', (text) => expect(saysGivenUp(text)).toBe(false));

const ROWS: readonly (readonly Cell[])[] = [
  ['Customer', 'Annual volume', 'Last contact', 'Remark'],
  ['Birch Lane', 1200, '2026-11-20', ''],
  ['Corvus', 640, '2026-11-02', 'gone bust'],
  ['Oakley', 2100, '2026-10-20', 'prefers mail'],
  ['Pine', 300, '2026-09-14', ''],
  ['Quill', 85, '2026-11-25', ''],
];
const read = (answers: Answers = {}, struck: readonly number[] = [4], rows = ROWS) =>
  readBook({ ...sheetOf(rows), struck }, { today: TODAY, answers });

test('they are asked about once, with who they are and what is said of them', () => {
  expect(read().questions).toEqual([
    {
      code: 'rest-rows',
      column: null,
      choices: ['yes', 'no'],
      examples: ['Corvus', 'Pine'],
      rows: [
        { row: 2, name: 'Corvus', remark: 'gone bust' },
        { row: 4, name: 'Pine', remark: null },
      ],
    },
  ]);
});

test('yes leaves them out for a reason of its own, no keeps them like all others', () => {
  const rest = read({ 'rest-rows': 'yes' });
  expect(rest.questions).toEqual([]);
  expect(rest.customers.map(({ name }) => name)).toEqual(['Birch Lane', 'Oakley', 'Quill']);
  expect(rest.excluded).toEqual([
    { row: 2, why: 'resting' },
    { row: 4, why: 'resting' },
  ]);
  const kept = read({ 'rest-rows': 'no' });
  expect([kept.questions, kept.customers.length, kept.excluded]).toEqual([[], 5, []]);
});

test('a column of its own may say so, a lost deal does not', () => {
  const marked = ROWS.map(([name = '', volume = '', last = ''], i): readonly Cell[] =>
    i === 0 ? [name, volume, last, 'Do not contact'] : [name, volume, last, i === 3 ? 'yes' : 'no'],
  );
  expect(read({}, [], marked).questions[0]?.examples).toEqual(['Oakley']);
  const staged = ROWS.map(([name = '', volume = '', last = ''], i): readonly Cell[] =>
    i === 0 ? [name, volume, last, 'Stage'] : [name, volume, last, i === 3 ? 'lost' : 'quoted'],
  );
  expect(read({}, [], staged).questions).toEqual([]);
});

test('where most rows are so, that is what the sheet is about', () => {
  expect(read({}, [1, 3, 4, 5]).questions).toEqual([]);
});
