/**
 * Who draws which row: a row that comes into sight takes over the elements of one that has left it, for most of what
 * they are (boxes, classes, widths) is the same in every row.
 *
 *  - so rows stand in the document in another order than on the page; `aria-rowindex` says which is which;
 *  - a row that stays keeps its place.
 */
import { useRef } from 'react';

/** One row for each place; `undefined` for a place that is free. */
export function useSlots(rows: readonly number[]): readonly (number | undefined)[] {
  const slots = useRef<readonly (number | undefined)[]>([]);
  slots.current = slotsFor(rows, slots.current);
  return slots.current;
}

export function slotsFor(
  rows: readonly number[],
  before: readonly (number | undefined)[],
): readonly (number | undefined)[] {
  const wanted = new Set(rows);
  const kept = before.map((row) => (row !== undefined && wanted.delete(row) ? row : undefined));
  const coming = [...wanted];
  const filled = kept.map((row) => row ?? coming.shift());
  return [...filled, ...coming];
}
