import {
  dateOrderOf,
  isDateFormat,
  readDate,
  writeDate,
  type DateContext,
  type DateReading,
} from '../../../src/book/cell/date';
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

describe('the order of a column', () => {
  test('a part above twelve decides for all', () => {
    expect(dateOrderOf(['3/5/2024', '4/6/2024', '25/3/2024'])).toEqual({
      order: 'dmy',
      evidence: 1,
      ambiguous: 0,
      examples: [],
      conflict: false,
    });
    expect(dateOrderOf(['3/5/2024', '3/25/2024'])).toMatchObject({ order: 'mdy', evidence: 1, ambiguous: 0 });
    expect(dateOrderOf(['3/5/24', '3/25/24'])).toMatchObject({ order: 'mdy', ambiguous: 0 });
    expect(dateOrderOf(['3.5', '3.25', '12.1'])).toMatchObject({ order: 'ymd', ambiguous: 0 });
    expect(dateOrderOf(['3.5.', '25.3.'])).toMatchObject({ order: 'dmy', ambiguous: 0 });
  });

  test('a year has two digits or four: 24/3/5 begins with its year, and so does its column', () => {
    expect(dateOrderOf(['24/3/15', '24/3/5'])).toMatchObject({ order: 'ymd', ambiguous: 0, conflict: false });
    expect(dateOrderOf(['5/6/24', '15/6/24'])).toMatchObject({ order: 'dmy', ambiguous: 0 });
  });

  test('cells that are open stay open, and are shown', () => {
    expect(dateOrderOf(['3/5/2024', '4/6/2024'])).toEqual({
      order: null,
      evidence: 0,
      ambiguous: 2,
      examples: ['3/5/2024', '4/6/2024'],
      conflict: false,
    });
    expect(dateOrderOf(['24/3/15', '24/4/16'])).toMatchObject({ order: null, ambiguous: 2 });
    expect(dateOrderOf(['3/5', '4/6'])).toMatchObject({ order: null, ambiguous: 2, conflict: false });
  });

  test('two cells that prove two orders are a question, not a majority', () => {
    const found = dateOrderOf(['3/5/2024', '25/3/2024', '26/3/2024', '3/27/2024']);
    expect(found).toMatchObject({ order: null, conflict: true });
    expect(found.examples).toEqual(expect.arrayContaining(['25/3/2024', '3/27/2024']));
  });

  test('5/5/2024 is not open: it is one day either way', () => {
    expect(dateOrderOf(['5/5/2024', '2024-03-05'])).toMatchObject({ ambiguous: 0, conflict: false });
  });

  test('years in front say nothing about the rest', () => {
    expect(dateOrderOf(['2024-03-05', '2024-04-06', '2024/5/7'])).toEqual({
      order: 'ymd',
      evidence: 3,
      ambiguous: 0,
      examples: [],
      conflict: false,
    });
    expect(dateOrderOf(['2024-03-05', '3/5/2024'])).toMatchObject({ order: null, ambiguous: 1 });
  });

  test('three shapes in one column: the month-first ones speak for themselves', () => {
    const day = (at: number) => String((at % 28) + 1).padStart(2, '0');
    const month = (at: number) => String((at % 12) + 1).padStart(2, '0');
    const cells = [
      ...Array.from({ length: 176 }, (_, at) => `2023-${month(at)}-${day(at)}`),
      ...Array.from({ length: 180 }, (_, at) => `${month(at)}/${day(at)}/2023`),
      ...Array.from({ length: 145 }, (_, at) => `${month(at)}-${day(at)}-23`),
    ];
    expect(dateOrderOf(cells)).toMatchObject({ order: 'mdy', ambiguous: 0, conflict: false });
  });

  test('numbers, words and impossible dates have no say', () => {
    expect(dateOrderOf([45356, '待定', '', true, '31/31/2024', '上周五', '2024年3月5日'])).toEqual({
      order: null,
      evidence: 0,
      ambiguous: 0,
      examples: [],
      conflict: false,
    });
  });

  test('the time of day does not get in the way', () => {
    expect(dateOrderOf(['25/3/2024 14:30', '3/5/2024 08:00'])).toMatchObject({ order: 'dmy', ambiguous: 0 });
  });
});

describe('number formats', () => {
  test.each([
    'yyyy-mm-dd',
    'm/d/yyyy',
    'yyyy/m/d;@',
    '[$-804]yyyy"年"m"月"d"日";@',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'mm-dd-yy',
    'd-mmm',
    'mmm-yy',
    'mmmm',
    'yyyy-mm-dd hh:mm:ss.000',
    'm/d/yy h:mm AM/PM',
    '[$-404]e/m/d',
    '[DBNum1][$-804]yyyy"年"m"月";@',
    '[$-409]d-mmm-yy;@',
    '[Red]yyyy-mm-dd',
    'aaaa;@',
    '[$-804]aaa',
    'YYYY-MM-DD',
  ])('%s shows a day', (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  test.each([
    'General',
    '',
    '@',
    '0',
    '0.00',
    '#,##0',
    '0%',
    '0.00E+00',
    '¥#,##0.00',
    '_-* #,##0.00_-',
    '[Red]0.00',
    '0"天"',
    '#,##0"days"',
    'h:mm',
    'hh:mm:ss',
    '[h]:mm',
    'mm:ss.0',
    '[$-409]h:mm AM/PM;@',
    '0_d',
    '\\d0',
    'G/通用格式',
    '# ?/?',
    '[>=10000]0.0,"万";0',
    '"USD" #,##0',
    '0.0"y"',
  ])('"%s" does not', (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});
