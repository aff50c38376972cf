/**
 * The names under which columns are remembered: their headers. Of two equal ones the second is 电话#2; a column without a
 * header is known by its letter.
 */
import { columnLetters } from '../address';

/** Marks a letter as no header. */
const LETTER = '\uE001';

/** By sheet column, the name under which a column is remembered. */
export function headerKeys(headers: ReadonlyMap<number, string>): Map<number, string> {
  const seen = new Map<string, number>();
  const keys = new Map<number, string>();
  for (const [column, header] of headers) {
    if (header === '') {
      keys.set(column, LETTER + columnLetters(column));
      continue;
    }
    const nth = (seen.get(header) ?? 0) + 1;
    seen.set(header, nth);
    keys.set(column, nth === 1 ? header : `${header}#${nth}`);
  }
  return keys;
}
