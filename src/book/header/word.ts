/** Whether a text is a word that people put over a column. */
import { isDoubtful } from './doubtful';
import { fieldOfHeader } from './match';
import { isMonth } from './month';

const KNOWN = 0.8;

export function isHeaderWord(text: string): boolean {
  return isDoubtful(text) || isMonth(text) || (fieldOfHeader(text)?.confidence ?? 0) >= KNOWN;
}
