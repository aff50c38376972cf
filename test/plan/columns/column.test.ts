/** Our headings: never one that the user has, since an Excel Table cannot have two of one name. */
import fc from 'fast-check';
import { readBook } from '../../../src/book/read';
import { wordsFor } from '../../../src/locale/all';
import { headerText } from '../../../src/plan/columns/column';
import { DECISION_ROLES } from '../../../src/plan/roles';
import { dayOf, type Day } from '../../../src/policy/day';
import { sheetOf } from '../../book/sheetOf';

const today = dayOf(2026, 11, 30) as Day;
const { sheet: words } = wordsFor('en');

const bookWith = (headers: readonly string[]) =>
  readBook(
    sheetOf([
      ['Customer', 'Annual volume', ...headers],
      ['Birch', 1200, ...headers.map(() => 'x')],
    ]),
    {
      today,
      answers: {},
    },
  );

test('a heading that nobody has stays what it is', () => {
  expect(DECISION_ROLES.map((role) => headerText(role, bookWith(['Phone']), words))).toEqual(
    DECISION_ROLES.map((role) => words.heads[role]),
  );
});

test('whatever the user calls their columns, in any capitals, ours are others', () => {
  const ours = DECISION_ROLES.flatMap((role) => [words.heads[role], `${words.heads[role]} (${words.product})`]);
  const written = (text: string) => [text, text.toUpperCase(), ` ${text.toLowerCase()} `];
  fc.assert(
    fc.property(fc.shuffledSubarray(ours.flatMap(written), { maxLength: 6 }), (headers) => {
      const made = DECISION_ROLES.map((role) => headerText(role, bookWith(headers), words).toLowerCase());
      const theirs = new Set(headers.map((header) => header.trim().toLowerCase()));
      expect(made.filter((name) => theirs.has(name))).toEqual([]);
      expect(new Set(made).size).toBe(made.length);
    }),
  );
});
