/**
 * The lines of the Today list, of which only those in view exist; one of them is open and says more. It scrolls with
 * the pane.
 *
 *  - one stop for the Tab key, and the buttons of the open line after it; arrows, Home and End go from line to line;
 *  - a line that goes away leaves the keyboard on the one that takes its place: one key after the other works the list
 *    off.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Part, TodayLine } from '../../policy/today';
import { useLook } from '../parts/look';

export type TodayRow = { readonly heading: string; readonly part: Part } | { readonly line: TodayLine };

export type Act = 'go' | 'mark' | 'contact' | 'details' | 'put-off' | 'stop';

const useStyles = makeStyles({
  list: { position: 'relative' },
  place: { position: 'absolute', insetInlineStart: 0, top: 0, width: '100%' },
  heading: { paddingBlock: '12px 4px' },
  unreadable: { color: tokens.colorNeutralForeground1 },
  overdue: { color: tokens.colorPaletteRedForeground1 },
  due: { color: tokens.colorStatusWarningForeground3 },
  never: { color: tokens.colorNeutralForeground1 },
  upcoming: { color: tokens.colorNeutralForeground2 },
  row: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    paddingBlock: '6px',
    paddingInline: '4px',
    border: 'none',
    background: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  open: {
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
  },
});

interface TodayListProps {
  readonly label: string;
  readonly hint: string;
  readonly rows: readonly TodayRow[];
  readonly marked: ReadonlySet<number>;
  readonly act: (what: Act, id: number) => void;
  readonly entry: (line: TodayLine, open: boolean) => { readonly head: ReactNode; readonly body: ReactNode };
}

const STEPS: { readonly [key: string]: number } = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
const ACTS: { readonly [key: string]: Act } = {
  KeyC: 'contact',
  KeyD: 'details',
  KeyS: 'put-off',
  KeyX: 'stop',
  Space: 'mark',
};

export function TodayList({ label, hint, rows, marked, act, entry }: TodayListProps) {
  const styles = useStyles();
  const look = useLook();
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  /** The open line. One that has come to another part, such as who was just contacted, is another. */
  const [active, setActive] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const moved = useRef(false);
  const id = useId();
  const lineAt = (index: number) => {
    const row = rows[index];
    return row && 'line' in row ? row.line : null;
  };
  const keyAt = (index: number) => keyOf(lineAt(index));
  // The open line may have gone, or stand elsewhere: then the keyboard stays where it was.
  const found = active === null ? -1 : rows.findIndex((_, index) => keyAt(index) === active);
  const nearest = [at, at + 1, at - 1].find((index) => lineAt(index)) ?? rows.findIndex((row) => 'line' in row);
  const focusable = found >= 0 ? found : nearest;
  const items = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current?.closest<HTMLElement>('[data-scroll]') ?? null,
    estimateSize: (index) => (lineAt(index) ? 66 : 36),
    getItemKey: (index) => keyAt(index) ?? `heading ${index}`,
    overscan: 6,
    scrollMargin: margin,
  });
  useLayoutEffect(() => {
    const scroller = list.current?.closest<HTMLElement>('[data-scroll]');
    if (!list.current || !scroller) return;
    const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    if (Math.abs(top - margin) >= 1) setMargin(top);
  });
  useEffect(() => {
    if (active !== null && found < 0 && focusable >= 0) setActive(keyAt(focusable));
    const isLost = active !== null && document.hasFocus() && document.activeElement === document.body;
    if (!moved.current && !isLost) return;
    const button = list.current?.querySelector<HTMLElement>(`[data-row="${focusable}"]`);
    if (!button) return;
    moved.current = false;
    button.focus({ preventScroll: true });
    // With what it says when it is open.
    button.parentElement?.scrollIntoView({ block: 'nearest' });
  });
  const activate = (index: number) => {
    setAt(index);
    setActive(keyAt(index));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const line = lineAt(focusable);
    const isLine = event.target instanceof HTMLElement && event.target.dataset['row'] !== undefined;
    if (step !== undefined) {
      event.preventDefault();
      const lines = rows.flatMap((_, index) => (lineAt(index) ? [index] : []));
      const now = lines.indexOf(focusable);
      const next = lines[Math.max(0, Math.min(lines.length - 1, now + step))];
      if (next === undefined) return;
      moved.current = true;
      activate(next);
      items.scrollToIndex(next, { align: 'auto' });
    } else if (isLine && line && ACTS[event.code]) {
      event.preventDefault();
      // What is written must have been seen; and a key that is held writes once.
      if (keyOf(line) !== active) activate(focusable);
      else if (!event.repeat) act(ACTS[event.code] ?? 'go', line.id);
    }
  };
  const shown = items.getVirtualItems();
  const reachable = shown.some(({ index }) => index === focusable)
    ? focusable
    : shown.find(({ index }) => lineAt(index))?.index;
  return (
    <ul
      ref={list}
      className={mergeClasses(look.plainList, styles.list)}
      style={{ height: items.getTotalSize() }}
      aria-label={label}
      onKeyDown={onKey}
    >
      {shown.map(({ index, key, start }) => {
        const row = rows[index];
        if (!row) return null;
        const place = {
          'data-index': index,
          style: { transform: `translateY(${start - margin}px)` },
        };
        if ('heading' in row)
          return (
            <li key={key} ref={items.measureElement} {...place} className={mergeClasses(styles.place, styles.heading)}>
              <h3 className={mergeClasses(look.heading, styles[row.part])}>{row.heading}</h3>
            </li>
          );
        const { line } = row;
        const isOpen = keyOf(line) === active;
        const { head, body } = entry(line, isOpen);
        return (
          <li
            key={key}
            ref={items.measureElement}
            {...place}
            className={mergeClasses(styles.place, styles.line, isOpen && styles.open)}
          >
            <button
              type="button"
              className={styles.row}
              data-row={index}
              tabIndex={index === reachable ? 0 : -1}
              aria-expanded={isOpen}
              aria-controls={isOpen ? `${id}-${line.id}` : undefined}
              aria-pressed={marked.size > 0 ? marked.has(line.id) : undefined}
              title={hint}
              onClick={(event) => {
                activate(index);
                act(event.ctrlKey || event.metaKey ? 'mark' : 'go', line.id);
              }}
            >
              {head}
            </button>
            {isOpen && <div id={`${id}-${line.id}`}>{body}</div>}
          </li>
        );
      })}
    </ul>
  );
}

const keyOf = (line: TodayLine | null): string | null => line && `${line.part} ${line.id}`;
