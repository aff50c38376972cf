import { readDate, writeDate, type DateContext, type DateReading } from '../../../src/book/cell/date';
import { dayOf, dayOfIso, isoOf, type Day } from '../../../src/policy/day';
import { casesOf } from '../cases';

function contextOf(heading: string): DateContext {
  const said = /^today (\S+), (past|future), order (\w+), (date|any) column(, 1904)?$/.exec(heading);
  const order = said?.[3];
  return {
    today: dayOfIso(said?.[1] ?? '') as Day,
    lean: said?.[2] === 'future' ? 'future' : 'past',
    order: order === 'ymd' || order === 'dmy' || order === 'mdy' ? order : null,
    dateColumn: said?.[4] === 'date',
    shift: said?.[5] ? 1462 : 0,
    format: '',
  };
}

/** As the case file writes it. */
function told(read: DateReading): string {
  if (read.kind === 'ambiguous') return `either ${read.readings.map(isoOf).join(' | ')}`;
  if (read.kind !== 'day') return read.kind;
  const { day, guessedYear, guessedDay, relative } = read;
  // What is counted from today is a guess as well, and has to say so.
  if (relative) return `${isoOf(day)} from today${guessedYear ? '' : ', but passed off as certain'}`;
  return isoOf(day) + (guessedYear ? ' year guessed' : '') + (guessedDay ? ' day guessed' : '');
}

/** Two readings have no order of their own. */
const sorted = (text: string) =>
  text.startsWith('either ') ? `either ${text.slice(7).split(' | ').sort().join(' | ')}` : text;

const cases = casesOf('dates.txt');

test('the case file is read', () => {
  expect(cases.length).toBeGreaterThan(230);
});

test.each(cases)('[$heading] $input means $expected', ({ heading, input, expected }) => {
  const number = /^number (-?[\d.]+)(?: in (.+))?$/.exec(input);
  const cell = number ? Number(number[1]) : input;
  const read = readDate(cell, { ...contextOf(heading), format: number?.[2] ?? '' });
  expect(sorted(told(read))).toBe(sorted(expected));
});

test('an empty cell is blank, TRUE is unreadable', () => {
  const context = contextOf('today 2026-11-20, past, order unknown, date column');
  expect(readDate('', context)).toEqual({ kind: 'blank' });
  expect(readDate(false, context)).toEqual({ kind: 'unreadable', text: 'FALSE' });
});

test('a day is written so that no order can misread it', () => {
  expect(writeDate(dayOf(2024, 3, 5) as Day)).toBe('2024-03-05');
});
