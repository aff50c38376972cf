/**
 * The field that has the keyboard: always there, seen while a cell is edited.
 *
 * It has to be a real text field before the first key falls: an input method (every Chinese name) starts only in one.
 * It lies over the active cell, so that the candidates open there.
 */
import { mergeClasses } from '@fluentui/react-components';
import {
  useEffect,
  useRef,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { Edit, Editing } from './edit';
import type { Css } from './look';
import { useGridStyles } from './styles';
import { MOST_CHARACTERS } from './typed';

export interface CellEditorProps {
  readonly edit: Edit;
  readonly editing: Editing | null;
  /** Of the active cell, in the frame; the field may grow to the frame's edges. */
  readonly place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly frame: { readonly width: number; readonly height: number };
  readonly css: Css;
  readonly label: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Of keys that fall while nothing is edited. */
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  /** The edit is over: where to go from the cell. */
  readonly onLeave: (key: string, shift: boolean) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

const LINE = 1.25;
const USUAL_SIZE = 15;
const ARROWS = /^Arrow(?:Up|Down|Left|Right)$/;

export function CellEditor(props: CellEditorProps): ReactNode {
  const { edit, editing, place, frame, css, label, field, onKey, onLeave, onCopy, onPaste } = props;
  const styles = useGridStyles();
  const composing = useRef(false);
  const isOpen = editing !== null;

  // F2 and a double click put the caret behind the text.
  useEffect(() => {
    const element = field.current;
    if (isOpen && element && document.activeElement === element)
      element.setSelectionRange(element.value.length, element.value.length);
  }, [isOpen, field]);

  const whileEditing = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (key === 'Enter' && altKey) {
      event.preventDefault();
      const element = event.currentTarget;
      element.setRangeText('\n', element.selectionStart, element.selectionEnd, 'end');
      edit.change(element.value);
      return;
    }
    const leaves = key === 'Enter' || key === 'Tab' || (ARROWS.test(key) && editing?.mode === 'over' && !shiftKey);
    if (leaves) {
      event.preventDefault();
      void edit.commit();
      if (!(key === 'Enter' && (ctrlKey || metaKey))) onLeave(key, shiftKey);
    } else if (key === 'Escape') {
      event.preventDefault();
      edit.cancel();
    } else if (key === 'F2') {
      event.preventDefault();
      edit.settle();
    }
  };

  const { left, top, width, height } = place;
  // One line stands in the middle of its row.
  const above = Math.max(0, Math.floor((height - LINE * Number(css.fontSize ?? USUAL_SIZE)) / 2) - 1);
  return (
    <textarea
      ref={field}
      data-sheet=""
      aria-label={label}
      className={mergeClasses(styles.editor, !isOpen && styles.waiting)}
      style={
        isOpen
          ? {
              ...fontOf(css),
              left,
              top,
              paddingTop: above,
              minWidth: Math.min(width + 1, frame.width - left),
              minHeight: Math.min(height + 1, frame.height - top),
              maxWidth: Math.max(width + 1, frame.width - left - 4),
              maxHeight: Math.max(height + 1, frame.height - top - 4),
              ...{ fieldSizing: 'content' },
            }
          : { left, top, width: 1, height: 1 }
      }
      rows={1}
      maxLength={MOST_CHARACTERS}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      value={editing?.text ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (isOpen) edit.change(value);
        else edit.begin('over', value);
      }}
      onCompositionStart={() => {
        composing.current = true;
        if (!isOpen) edit.begin('over', '');
      }}
      onCompositionEnd={() => {
        composing.current = false;
      }}
      onKeyDown={(event) => {
        // Enter and arrows belong to the input method while it shows candidates.
        if (composing.current || event.nativeEvent.isComposing) return;
        if (isOpen) whileEditing(event);
        else onKey(event);
      }}
      onMouseDown={() => edit.settle()}
      onCopy={(event) => !isOpen && onCopy(event)}
      onCut={(event) => !isOpen && onCopy(event)}
      onPaste={(event) => !isOpen && onPaste(event)}
      onBlur={(event) => {
        // Leaving for the formula bar goes on with the same edit.
        const to = event.relatedTarget;
        if (isOpen && !(to instanceof Element && to.closest('[data-formula-bar]'))) commitUnlessInPane(edit);
      }}
    />
  );
}

/** A click in the add-in's pane does not end editing, in Excel neither: the pane has to ask for Enter. */
export function commitUnlessInPane(edit: Edit): void {
  // Only after the blur it is known who has the keyboard now.
  setTimeout(() => {
    if (!(document.activeElement instanceof HTMLIFrameElement)) void edit.commit();
  });
}

function fontOf({ fontFamily, fontSize, fontWeight, fontStyle }: Css): CSSProperties {
  const font = { fontFamily, fontSize, fontWeight, fontStyle };
  return Object.fromEntries(Object.entries(font).filter(([, value]) => value !== undefined));
}
