/**
 * What of the sheet is in sight, and what is drawn for it.
 *
 *  - scrolling is the browser's; we hear of it in steps, and draw enough around the sight to last until the next;
 *  - while a cell is edited every pixel counts: the field has to stay on its cell;
 *  - frozen panes are kept as long as they leave something to scroll.
 */
import { useCallback, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { SheetView } from '../../host/model';
import type { Axis, Land } from './geometry';
import type { Spot } from './moves';
import { HEAD_HEIGHT } from './styles';

/** Pixels between two looks. */
const STEP = 120;
/** Drawn beyond what is in sight, so that a quick wheel finds them there. */
const MORE_ROWS = 6;
const MORE_COLUMNS = 1;
/** Frozen panes never take more of the sight than this. */
const MOST_FROZEN = 0.6;

export interface Sight {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** From `first` to `last`, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** `exactly`: every pixel counts. The second part is to be called on scrolling. */
export function useSight(scroller: RefObject<HTMLElement | null>, exactly: boolean): readonly [Sight, () => void] {
  const [sight, setSight] = useState<Sight>({ top: 0, left: 0, width: 0, height: 0 });
  const look = useCallback((): void => {
    const element = scroller.current;
    if (!element) return;
    const step = exactly ? 1 : STEP;
    const top = Math.floor(element.scrollTop / step) * step;
    const left = Math.floor(element.scrollLeft / step) * step;
    const { clientWidth: width, clientHeight: height } = element;
    setSight((before) => {
      const isSame = before.top === top && before.left === left && before.width === width && before.height === height;
      return isSame ? before : { top, left, width, height };
    });
  }, [scroller, exactly]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, look]);
  return [sight, look];
}

/** As the file says, as long as something is left to scroll. */
export function frozenIn(view: SheetView, { rows, columns }: Land, sight: Sight, headWidth: number): Frozen {
  const kept = (axis: Axis, wanted: number, room: number): number => {
    let count = Math.min(wanted, axis.count - 1);
    while (count > 0 && axis.start(count) > room * MOST_FROZEN) count--;
    return count;
  };
  if (sight.height === 0) return { rows: 0, columns: 0 };
  return {
    rows: kept(rows, view.frozenRows, sight.height - HEAD_HEIGHT),
    columns: kept(columns, view.frozenColumns, sight.width - headWidth),
  };
}

/** Rows or columns to draw of the part that scrolls; the same object as long as they are the same. */
export function useDrawn(axis: Axis, kept: number, from: number, room: number, kind: 'rows' | 'columns'): Span {
  const more = kind === 'rows' ? MORE_ROWS : MORE_COLUMNS;
  const first = Math.max(kept, axis.from(axis.at(from + axis.start(kept)), -more));
  const last = axis.from(axis.at(from + STEP + Math.max(0, room)), more);
  return useSpan(first, last);
}

export function useSpan(first: number, last: number): Span {
  return useMemo(() => ({ first, last }), [first, last]);
}

/** Where an area lies in the frame; its first cell is never out of it altogether. */
export function placeIn(
  { rows, columns }: Land,
  frozen: Frozen,
  sight: Sight,
  headWidth: number,
  { row, column }: Spot,
  size: { readonly rows: number; readonly columns: number } | null,
): Place {
  const top = rows.start(row) + HEAD_HEIGHT - (row < frozen.rows ? 0 : sight.top);
  const left = columns.start(column) + headWidth - (column < frozen.columns ? 0 : sight.left);
  return {
    top: Math.max(0, Math.min(top - 1, Math.max(0, sight.height - 30))),
    left: Math.max(0, Math.min(left - 1, Math.max(0, sight.width - 60))),
    height: rows.start(row + (size?.rows ?? 1)) - rows.start(row),
    width: columns.start(column + (size?.columns ?? 1)) - columns.start(column),
  };
}

/** The cell under a point of the page, and whether it was a head that was hit. */
export function spotAt(
  scroller: HTMLElement,
  { rows, columns }: Land,
  frozen: Frozen,
  headWidth: number,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Hit {
  const box = scroller.getBoundingClientRect();
  const x = clientX - box.left - headWidth;
  const y = clientY - box.top - HEAD_HEIGHT;
  const along = (axis: Axis, pixel: number, kept: number, scrolled: number) =>
    axis.at(pixel < axis.start(kept) ? Math.max(0, pixel) : pixel + scrolled);
  return {
    row: along(rows, y, frozen.rows, scroller.scrollTop),
    column: along(columns, x, frozen.columns, scroller.scrollLeft),
    head: x < 0 ? (y < 0 ? 'both' : 'row') : y < 0 ? 'column' : null,
  };
}

export interface Hit extends Spot {
  readonly head: 'row' | 'column' | 'both' | null;
}

/** Scrolls until the cell is in sight. */
export function reveal(
  scroller: HTMLElement,
  { rows, columns }: Land,
  frozen: Frozen,
  headWidth: number,
  { row, column }: Spot,
): void {
  const along = (axis: Axis, index: number, kept: number, room: number, at: number): number => {
    if (index < kept) return at;
    const start = axis.start(index) - axis.start(kept);
    const end = axis.start(index + 1) - axis.start(kept);
    const shown = room - axis.start(kept);
    if (start < at) return start;
    return end > at + shown ? Math.min(start, end - shown + 1) : at;
  };
  const { clientHeight, clientWidth, scrollTop, scrollLeft } = scroller;
  scroller.scrollTop = along(rows, row, frozen.rows, clientHeight - HEAD_HEIGHT, scrollTop);
  scroller.scrollLeft = along(columns, column, frozen.columns, clientWidth - headWidth, scrollLeft);
}
