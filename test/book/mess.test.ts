/**
 * One sheet with everything wrong at once, made from its own answer key: 300 customers, each written in one of many
 * ways, with titles, two header rows, sections, subtotals, blank lines, headers again, hidden rows, notes and columns
 * without a meaning in between.
 */
import type { Cell, Reading } from '../../src/book/book';
import { readBook } from '../../src/book/read';
import { dateOf, dayOfIso, type Day } from '../../src/policy/day';
import { LANGUAGES, type Language } from './languages';
import { sheetOf } from './sheetOf';

const TODAY = dayOfIso('2026-11-22') ?? (NaN as Day);
const reading: Reading = { today: TODAY, answers: {} };
const CUSTOMERS = 300;

interface Key {
  readonly name: string;
  readonly volume: number | null;
  readonly last: Day | null;
}

/** How the volume of customer i is written, and what it is. */
function volumeOf(i: number, words: Language): readonly [cell: Cell, volume: number | null] {
  const pieces = 210 + ((i * 137) % 2600);
  const ways: readonly (readonly [Cell, number | null])[] = [
    [pieces, pieces],
    [pieces.toLocaleString('en-US'), pieces],
    [`${pieces}${words.unit}`, pieces],
    [` ${pieces}\u00a0`, pieces],
    [`${pieces}-${pieces + 500}`, pieces],
    [`≥${pieces}`, pieces],
    [words.unknown, null],
    ['', null],
    ['#N/A', null],
    [String(pieces).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit))), pieces],
    ['1.2万', 12_000],
    [0, 0],
  ];
  return ways[i % ways.length] ?? ['', null];
}

function lastOf(i: number): readonly [cell: Cell, last: Day | null] {
  const day = (TODAY - 1 - ((i * 31) % 300)) as Day;
  const [year, month, date] = dateOf(day);
  const two = (part: number) => String(part).padStart(2, '0');
  const ways: readonly (readonly [Cell, Day | null])[] = [
    [day, day],
    [`${year}.${month}.${date}`, day],
    [`${year}-${two(month)}-${two(date)}`, day],
    [`${year}${two(month)}${two(date)}`, day],
    [`${year}年${month}月${date}日`, day],
    ['', null],
    [`${year}/${month}/${date}`, day],
    ['2026-02-30', null],
  ];
  return ways[i % ways.length] ?? ['', null];
}

function everythingWrong(words: Language): { readonly rows: Cell[][]; readonly key: Key[]; readonly left: number } {
  const { group } = words;
  const rows: Cell[][] = [
    [words.title],
    [],
    [words.note],
    ['', group.who, '', words.volume, '', group.contact, '', words.country],
    ['', group.name, words.owner, '', 'x', group.last, group.next, ''],
  ];
  const key: Key[] = [];
  let left = 0;
  let sum = 0;
  for (let i = 0; i < CUSTOMERS; i++) {
    if (i % 60 === 0) left += rows.push(['', words.section]) > 0 ? 1 : 0;
    if (i % 100 === 50) left += rows.push(['', '\u3000', '']) > 0 ? 1 : 0;
    if (i % 150 === 75)
      left += rows.push(['', group.name, words.owner, '', 'x', group.last, group.next, '']) > 0 ? 1 : 0;
    const [volumeCell, volume] = volumeOf(i, words);
    const [lastCell, last] = lastOf(i);
    const name = i % 9 === 0 ? `Total ${i} Ltd` : `${['Kaida', 'Bergen', '凯达', '東方'][i % 4]} ${i}`;
    rows.push([
      i + 1,
      i % 7 === 0 ? `\u00a0${name}  ` : name,
      ['Li', 'Wang', 'Zhao'][i % 3] ?? '',
      volumeCell,
      'x',
      lastCell,
      '',
      'Kenya',
    ]);
    key.push({ name, volume, last });
    sum += typeof volumeCell === 'number' ? volumeCell : 0;
    if (i % 60 === 59) left += rows.push(['', words.subtotal, '', sum]) > 0 ? 1 : 0;
  }
  rows.push(['', words.total, '', sum], [], ['', words.note]);
  return { rows, key, left: left + 3 };
}

describe.each(LANGUAGES)('everything wrong at once, in $id', (words) => {
  const { rows, key, left } = everythingWrong(words);
  const merged = [
    { row: 7, column: 2, rows: 1, columns: 8 },
    { row: 10, column: 3, rows: 1, columns: 2 },
    { row: 10, column: 7, rows: 1, columns: 2 },
    { row: 10, column: 5, rows: 2, columns: 1 },
    { row: 10, column: 9, rows: 2, columns: 1 },
  ];
  const sheet = sheetOf(rows, { row: 7, column: 2, merged, hidden: [{ first: 100, count: 20 }] });
  const before = JSON.stringify(sheet);
  const book = readBook(sheet, reading);

  test('the header, the columns and the rows left out are found', () => {
    expect(book.headerRows).toEqual([10, 11]);
    const { customer_name, owner, annual_volume, last_contact, next_contact, country, index_no } = book.columns;
    expect(
      [index_no, customer_name, owner, annual_volume, last_contact, next_contact, country].map(
        (found) => found?.column,
      ),
    ).toEqual([2, 3, 4, 5, 7, 8, 9]);
    expect(book.excluded).toHaveLength(left);
    expect(book.hiddenRows).toBe(20);
  });

  test('every customer is found once, with the volume and the last contact of the answer key', () => {
    expect(book.customers.map(({ name, volume, lastContact }) => ({ name, volume, last: lastContact }))).toEqual(key);
  });

  test('what could not be read is named, cell by cell, and nothing is asked', () => {
    const errors = book.problems.filter(({ code }) => code === 'cell-error');
    const impossible = book.problems.filter(({ code }) => code === 'date-impossible');
    expect(errors.map(({ found }) => found)).toEqual(Array(CUSTOMERS / 12).fill('#N/A'));
    expect(impossible).toHaveLength(Math.floor(CUSTOMERS / 8));
    expect(book.problems).toHaveLength(errors.length + impossible.length);
    expect(book.questions).toEqual([]);
  });

  test('no cell of the sheet is touched', () => {
    expect(JSON.stringify(sheet)).toBe(before);
  });
});
