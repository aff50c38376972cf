/**
 * The keys that fall on the cells while none is edited, copy and paste.
 *
 * Tab moves from cell to cell, as in Excel; whoever wants to leave the sheet presses Escape first.
 */
import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Desk } from '../desk';
import { copied, pasted, type Copied } from './clipboard';
import type { Edit } from './edit';
import type { Land } from './geometry';
import { farCorner, moved, type Spot } from './moves';

export interface Keyboard {
  readonly onKey: (event: KeyboardEvent) => void;
  /** Away from a cell that was edited. */
  readonly onLeave: (key: string, shift: boolean) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** `page`: how many rows a screen shows. `reveal`: brings the corner that moved into sight. */
export function useKeyboard(desk: Desk, edit: Edit, land: Land, page: number, reveal: (spot: Spot) => void): Keyboard {
  const leaving = useRef(false);
  const lastCopy = useRef<Copied | null>(null);

  const move = (key: string, ctrl: boolean, shift: boolean): boolean => {
    const selected = { area: desk.selection(), cell: desk.cell() };
    const next = moved(desk.sheet(), land, selected, { key, ctrl, shift }, page);
    if (!next) return false;
    desk.select(next.area, next.cell);
    if (shift && /^(?:Arrow|Page|Home|End)/.test(key)) reveal(farCorner(next));
    return true;
  };

  const turn = (by: number): void => {
    const shown = desk.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
    const next = shown[shown.indexOf(desk.sheet()) + by];
    if (next) desk.show(next.id);
  };

  const act = (key: string, ctrl: boolean, shift: boolean): boolean => {
    const letter = key.toLowerCase();
    if (key === 'F2') edit.begin('in');
    else if (key === 'Backspace' && !ctrl) edit.begin('over', '');
    else if (key === 'Delete') void desk.clear(desk.selection()).then((refusal) => edit.refuse(refusal));
    else if (ctrl && letter === 'z' && !shift) void desk.undo();
    else if (ctrl && (letter === 'y' || letter === 'z')) void desk.redo();
    else if (ctrl && (key === 'PageDown' || key === 'PageUp')) turn(key === 'PageDown' ? 1 : -1);
    else return move(key, ctrl, shift);
    return true;
  };

  return {
    onKey: (event) => {
      const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
      const isLeaving = leaving.current && key === 'Tab';
      leaving.current = key === 'Escape' || (leaving.current && key === 'Shift');
      if (isLeaving || altKey) return;
      if (act(key, ctrlKey || metaKey, shiftKey)) event.preventDefault();
    },
    onLeave: (key, shift) => void move(key, false, shift),
    onCopy: (event) => {
      event.preventDefault();
      lastCopy.current = copied(desk.workbook, desk.sheet(), desk.selection(), desk.host.culture);
      event.clipboardData.setData('text/plain', lastCopy.current.text);
    },
    onPaste: (event) => {
      event.preventDefault();
      const text = event.clipboardData.getData('text/plain');
      if (text === '') return;
      const { row, column, ...size } = desk.selection();
      const rows = pasted(text, lastCopy.current, { row, column, ...size });
      const columns = Math.max(1, ...rows.map((line) => line.length));
      void desk.paste(row, column, rows).then((refusal) => {
        if (refusal === null) desk.select({ row, column, rows: rows.length, columns });
        else edit.refuse(refusal);
      });
    },
  };
}
