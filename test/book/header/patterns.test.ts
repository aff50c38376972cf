/** The tables of the grammar fit together: no pattern asks for a part that no word says, no word says what nobody asks. */
import { CHAPTERS } from '../../../src/book/header/lexicon';
import { FIELDS } from '../../../src/book/header/fields';
import { DOUBTS } from '../../../src/book/header/doubts';
import { partsOf } from '../../../src/book/header/parts';
import { CLASSES, MEANINGS } from '../../../src/book/header/patterns';

const saysIn = (token: string) =>
  token
    .replace('?', '')
    .split('|')
    .flatMap((says) => (CLASSES[says] ?? says).split('|'));
const asked = new Set(
  MEANINGS.flatMap(([, , patterns]) =>
    patterns.split(';').flatMap((pattern) => (pattern.split(' = ')[0] ?? '').trim().split(/\s+/).flatMap(saysIn)),
  ),
);

test('every part that a pattern names is said by some word', () => {
  expect([...asked].filter((says) => !(says in CHAPTERS))).toEqual([]);
});

test('every part is asked for by some pattern, is noise, or vetoes', () => {
  const silent = ['noise', 'alien', 'other', 'modify'];
  expect(Object.keys(CHAPTERS).filter((says) => !asked.has(says) && !silent.includes(says))).toEqual([]);
});

test('every field has patterns, and every doubt a header', () => {
  const fields = new Set(MEANINGS.map(([field]) => field));
  const doubts = new Set(MEANINGS.flatMap(([, doubt]) => doubt ?? []));
  expect(FIELDS.filter((field) => !fields.has(field))).toEqual([]);
  expect(Object.keys(DOUBTS).filter((doubt) => !doubts.has(doubt as never))).toEqual([]);
});

test('a field and its doubt stand once', () => {
  const keys = MEANINGS.map(([field, doubt]) => `${field} ${doubt ?? ''}`);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

test('no word stands twice under one meaning', () => {
  const twice = Object.entries(CHAPTERS).flatMap(([says, words]) => {
    const all = words.split('|').map((word) => word.trim());
    return all.filter((word, i) => word !== '' && all.indexOf(word) !== i).map((word) => `${says}: ${word}`);
  });
  expect(twice).toEqual([]);
});

test.each([
  ['下次回访日期', ['下次', '回访', '日期']],
  ['lastContactDate', ['last', 'contact', 'date']],
  ['custname', ['cust', 'name']],
  ['客户ID', ['客户', 'id']],
  ['12-month volume', ['12 month', 'volume']],
  ['伺服器年採購量', ['伺服器', '年', '采购', '量']],
])('"%s" is taken apart into %j', (header, parts) => {
  expect(partsOf(header).map(({ text }) => text)).toEqual(parts);
});
