/** The headers of the user's columns, left to right: what is said of a sheet that was refused. */
import type { Book } from './book';

/** More say no more. */
const MOST = 8;

export function headersSeen({ columns, unused }: Pick<Book, 'columns' | 'unused'>): readonly string[] {
  return [...Object.values(columns), ...unused]
    .sort((a, b) => a.column - b.column)
    .map(({ header }) => header)
    .filter((header) => header !== '')
    .slice(0, MOST);
}
