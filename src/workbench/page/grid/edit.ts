/**
 * The cell that is being typed into. The grid and the formula bar are two windows on it.
 *
 *  - typing over a cell ("over") leaves the arrows to the grid; F2, a double click or the formula bar ("in") give them
 *    to the text;
 *  - the add-in is told that a cell is being edited, and has to wait, from the first key to Enter, Tab or Escape;
 *  - what was not changed is not written;
 *  - a refusal is told to whoever can say it.
 */
import type { Sheet } from '../../host/model';
import type { Desk, Refusal } from '../desk';
import { editText } from './cellText';

export interface Editing {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly mode: 'over' | 'in';
}

export class Edit {
  current: Editing | null = null;
  /** Gives the keyboard back to the cells. Set by the grid. */
  focusCells: () => void = () => undefined;
  /** Says why nothing was written. Set by the page. */
  onRefused: (refusal: Refusal) => void = () => undefined;

  private readonly listeners = new Set<() => void>();
  private changes = 0;
  private original = '';

  constructor(private readonly desk: Desk) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  version = (): number => this.changes;

  /** What the active cell holds, as a person edits it. */
  cellText(): string {
    const { workbook, host } = this.desk;
    const { row, column } = this.desk.cell();
    return editText(workbook, this.desk.sheet(), row, column, host.culture);
  }

  /** `text`: instead of what stands there. */
  begin(mode: Editing['mode'], text?: string): void {
    if (this.current) return;
    const sheet = this.desk.sheet();
    if (sheet.protected) {
      this.refuse('protected');
      return;
    }
    const { row, column } = this.desk.cell();
    this.original = this.cellText();
    this.current = { sheet, row, column, text: text ?? this.original, mode };
    this.desk.setEditing(true);
    this.tell();
  }

  change(text: string): void {
    if (!this.current) return;
    this.current = { ...this.current, text };
    this.tell();
  }

  /** The arrows belong to the text from now on. */
  settle(): void {
    if (this.current) this.current = { ...this.current, mode: 'in' };
  }

  cancel(): void {
    if (!this.current) return;
    this.current = null;
    this.desk.setEditing(false);
    this.tell();
  }

  /** Nothing happens when nothing is edited. */
  async commit(): Promise<void> {
    const edited = this.current;
    if (!edited) return;
    this.current = null;
    this.desk.setEditing(false);
    this.tell();
    if (edited.text === this.original || edited.sheet !== this.desk.sheet()) return;
    this.refuse(await this.desk.type(edited.row, edited.column, edited.text));
  }

  refuse(refusal: Refusal | null): void {
    if (refusal !== null) this.onRefused(refusal);
  }

  private tell(): void {
    this.changes++;
    for (const listener of this.listeners) listener();
  }
}

const edits = new WeakMap<Desk, Edit>();

/** The one edit of a desk. */
export function editOf(desk: Desk): Edit {
  let edit = edits.get(desk);
  if (!edit) edits.set(desk, (edit = new Edit(desk)));
  return edit;
}
