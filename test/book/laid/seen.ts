/** What is read of a laid-out sheet, by the names of its columns and the numbers of its records. */
import type { Answers, Book } from '../../../src/book/book';
import { FIELDS } from '../../../src/book/header/fields';
import { readBook } from '../../../src/book/read';
import { put, TODAY, type Laid, type Put } from './laid';

/** Added by a change: what they are read as is nothing that was there before. */
const ADDED: readonly string[] = ['index', 'currency'];

export interface Seen {
  readonly kind: string;
  readonly columns: readonly string[];
  readonly customers: readonly string[];
  readonly problems: readonly string[];
  readonly questions: readonly string[];
}

/** `answers` only where the question is asked. */
export function seenIn(where: Put, answers: Answers = {}): Seen {
  const read = (given: Answers) => readBook(where.sheet, { today: TODAY, answers: given });
  const first = read({});
  const asked = Object.entries(answers).filter(([code]) => first.questions.some((question) => question.code === code));
  return seenOf(asked.length > 0 ? read(Object.fromEntries(asked)) : first, where);
}

export const seenOn = (laid: Laid, answers: Answers = {}): Seen => seenIn(put(laid), answers);

function seenOf(book: Book, { columnAt, recordAt }: Put): Seen {
  const column = (at: number) => columnAt.get(at) ?? `column ${String(at)}`;
  const record = (row: number) => String(recordAt.get(row) ?? `no record, row ${String(row)}`);
  return {
    kind: `${book.kind} ${book.reason ?? ''}`,
    columns: FIELDS.flatMap((field) => {
      const at = book.columns[field]?.column;
      return at === undefined || ADDED.includes(column(at)) ? [] : [`${field}: ${column(at)}`];
    }),
    customers: book.customers
      .map(
        ({ row, name, volume, potential, lastContact, typedNext }) =>
          `${row === null ? '' : record(row)} ${name}: ${[volume, potential, lastContact, typedNext].join(', ')}`,
      )
      .sort(),
    problems: book.problems.map(({ code, row, column: at }) => `${code} ${record(row)} ${column(at)}`).sort(),
    questions: book.questions.map(({ code, column: at }) => `${code} ${at === null ? '' : column(at)}`).sort(),
  };
}

/** The first things in which they differ; none where they are the same. */
export function differences(one: Seen, other: Seen): string[] {
  return (Object.keys(one) as (keyof Seen)[]).flatMap((part) => {
    if (part === 'kind') return one.kind === other.kind ? [] : [`kind: ${one.kind} → ${other.kind}`];
    const [before, after] = [one[part], other[part]];
    return [
      ...before.filter((line) => !after.includes(line)).map((line) => `${part}: − ${line}`),
      ...after.filter((line) => !before.includes(line)).map((line) => `${part}: + ${line}`),
    ];
  });
}
