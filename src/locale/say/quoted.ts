import type { Cell } from '../../book/book';

/** "“看情况”": a cell as it stands, cut to a length that fits a line. */
export function quoted(cell: Cell): string {
  const text = String(cell);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
