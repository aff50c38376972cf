/**
 * Selecting with the mouse: cells, whole rows and columns by their heads, everything by the corner; Shift goes on from
 * the active cell.
 */
import { useRef, type PointerEvent } from 'react';
import { MAX_COLUMNS, MAX_ROWS, type Sheet } from '../../host/model';
import { sameArea } from '../../host/file/parts/reference';
import type { Desk } from '../desk';
import type { Edit } from './edit';
import { selectedAt, stretched, type Selected, type Spot } from './moves';
import type { Hit } from './sight';

interface Start {
  readonly cell: Spot;
  readonly head: Hit['head'];
}

export interface Mouse {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

export function useMouse(
  desk: Desk,
  edit: Edit,
  hitAt: (event: PointerEvent) => Hit,
  reveal: (spot: Spot) => void,
): Mouse {
  const start = useRef<Start | null>(null);

  const select = (from: Start, to: Spot): void => {
    const next = selectionOf(desk.sheet(), from, to);
    const { row, column } = desk.cell();
    const isSame = sameArea(next.area, desk.selection()) && next.cell.row === row && next.cell.column === column;
    if (!isSame) desk.select(next.area, next.cell);
  };

  const end = (): void => {
    start.current = null;
  };

  return {
    onPointerDown: (event) => {
      const { currentTarget, button, shiftKey, pointerType, pointerId } = event;
      if (button !== 0 || isOnScrollbar(event)) return;
      void edit.commit();
      const hit = hitAt(event);
      const from: Start = { cell: shiftKey ? desk.cell() : firstOf(hit), head: hit.head };
      select(from, hit);
      // A finger scrolls; it selects by touching.
      if (pointerType !== 'touch') {
        start.current = from;
        currentTarget.setPointerCapture(pointerId);
      }
      edit.focusCells();
    },
    onPointerMove: (event) => {
      const from = start.current;
      if (!from) return;
      const hit = hitAt(event);
      select(from, hit);
      if (from.head === null) reveal(hit);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

function firstOf({ row, column, head }: Hit): Spot {
  return {
    row: head === 'column' || head === 'both' ? 0 : row,
    column: head === 'row' || head === 'both' ? 0 : column,
  };
}

function selectionOf(sheet: Sheet, { cell, head }: Start, to: Spot): Selected {
  if (head === 'both') return { area: { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, cell };
  if (head === null && cell.row === to.row && cell.column === to.column) return selectedAt(sheet, to);
  const next = stretched(sheet, cell, to);
  if (head === 'column') return { cell, area: { ...next.area, row: 0, rows: MAX_ROWS } };
  if (head === 'row') return { cell, area: { ...next.area, column: 0, columns: MAX_COLUMNS } };
  return next;
}

function isOnScrollbar({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): boolean {
  const { left, top } = currentTarget.getBoundingClientRect();
  return clientX >= left + currentTarget.clientWidth || clientY >= top + currentTarget.clientHeight;
}
