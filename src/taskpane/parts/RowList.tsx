/**
 * A long list of rows, of which only those in view exist: 20,000 scroll as 20 do. It scrolls with the pane, not inside
 * it.
 *
 *  - one stop for the Tab key; arrows, Home and End go from row to row, Enter does what a click does;
 *  - a row is as high as its text.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useLook } from './look';

const useStyles = makeStyles({
  list: { position: 'relative' },
  place: { position: 'absolute', insetInlineStart: 0, top: 0, width: '100%' },
  row: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    paddingBlock: '6px',
    paddingInline: '4px',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

interface RowListProps {
  readonly label: string;
  readonly count: number;
  /** What the row holds; phrasing content, since it stands in a button. */
  readonly row: (index: number) => ReactNode;
  readonly choose: (index: number) => void;
}

const KEYS: { readonly [key: string]: (at: number, last: number) => number } = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

export function RowList({ label, count, row, choose }: RowListProps) {
  const styles = useStyles();
  const look = useLook();
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  const [active, setActive] = useState(0);
  const moved = useRef(false);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => list.current?.closest<HTMLElement>('[data-scroll]') ?? null,
    estimateSize: () => 52,
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
    if (!moved.current) return;
    const found = list.current?.querySelector<HTMLElement>(`[data-row="${active}"]`);
    if (!found) return;
    moved.current = false;
    found.focus({ preventScroll: true });
  });
  const go = (event: KeyboardEvent) => {
    const next = KEYS[event.key]?.(active, count - 1);
    if (next === undefined) return;
    event.preventDefault();
    moved.current = true;
    setActive(next);
    rows.scrollToIndex(next, { align: 'auto' });
  };
  const focusable = Math.min(active, count - 1);
  const items = rows.getVirtualItems();
  const reachable = items.some(({ index }) => index === focusable) ? focusable : items[0]?.index;
  return (
    <ul
      ref={list}
      className={mergeClasses(look.plainList, styles.list)}
      style={{ height: rows.getTotalSize() }}
      aria-label={label}
      onKeyDown={go}
    >
      {items.map(({ index, key, start }) => (
        <li
          key={key}
          data-index={index}
          ref={rows.measureElement}
          className={styles.place}
          style={{ transform: `translateY(${start - margin}px)` }}
          aria-setsize={count}
          aria-posinset={index + 1}
        >
          <button
            type="button"
            className={styles.row}
            data-row={index}
            tabIndex={index === reachable ? 0 : -1}
            onFocus={() => setActive(index)}
            onClick={() => choose(index)}
          >
            {row(index)}
          </button>
        </li>
      ))}
    </ul>
  );
}
