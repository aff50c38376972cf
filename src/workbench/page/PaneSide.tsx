/**
 * The right side: the add-in's pane, as wide as the person wants it, 320 pixels at least.
 *
 *  - closing hides it; its code runs on, as in Excel: functions are worked out and the ribbon's buttons work;
 *  - another workbook, language, day or theme is another conversation: the frame is made anew.
 */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Connection } from '../host/wire/connection';
import type { Bench } from './bench';
import { openPane } from './paneFrame';
import { recall, remember } from './remembered';
import { EXCEL_LOCALE, type PageWords } from './words/words';

const NARROWEST = 320;
const WIDEST = 720;
const STEP = 16;

const useStyles = makeStyles({
  side: { display: 'flex', flexShrink: 0, minHeight: 0, background: tokens.colorNeutralBackground1 },
  edge: {
    width: '6px',
    cursor: 'col-resize',
    touchAction: 'none',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    background: tokens.colorNeutralBackground3,
    ':hover': { background: tokens.colorNeutralStroke1 },
    ':focus-visible': { background: tokens.colorBrandBackground, outlineStyle: 'none' },
  },
  pane: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '4px 4px 4px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  frame: {
    flexGrow: 1,
    minHeight: 0,
    '& > iframe': { display: 'block', width: '100%', height: '100%', border: 'none' },
  },
});

interface Props {
  readonly bench: Bench;
  readonly words: PageWords;
  readonly title: string;
  readonly dark: boolean;
  readonly onConnection: (connection: Connection | null) => void;
}

export function PaneSide({ bench, words, title, dark, onConnection }: Props) {
  const styles = useStyles();
  const holder = useRef<HTMLDivElement>(null);
  const open = useRef<ReturnType<typeof openPane> | null>(null);
  const [width, setWidth] = useState(() => within(Number(recall('pane')) || 360));
  const { desk, locale, day, paneShown } = bench;

  useEffect(() => {
    const pane = openPane(desk, {
      locale: EXCEL_LOCALE[locale],
      day: () => bench.day,
      isSlow: () => bench.slow,
      dark,
    });
    pane.connection.whenShown = (shown) => bench.showPane(shown);
    open.current = pane;
    holder.current?.append(pane.frame);
    onConnection(pane.connection);
    return () => {
      onConnection(null);
      pane.close();
    };
  }, [bench, desk, locale, day, dark, onConnection]);

  useEffect(() => {
    if (open.current) open.current.frame.title = title;
  });

  const resize = (to: number): void => {
    setWidth(within(to));
    remember('pane', String(within(to)));
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX - 3);
  };
  const press = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowLeft') resize(width + STEP);
    if (key === 'ArrowRight') resize(width - STEP);
  };
  return (
    <aside
      className={styles.side}
      aria-label={title}
      style={{ width: `${width + 7}px`, display: paneShown ? 'flex' : 'none' }}
    >
      <div
        className={styles.edge}
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={words.pane.resize}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        aria-valuenow={width}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={press}
      />
      <div className={styles.pane}>
        <div className={styles.head}>
          <Text weight="semibold">{title}</Text>
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label={words.pane.close}
            onClick={() => open.current?.connection.showPane(false)}
          />
        </div>
        <div className={styles.frame} ref={holder} />
      </div>
    </aside>
  );
}

/** Half of a small window stays for the sheet. */
function within(width: number): number {
  return Math.round(Math.max(NARROWEST, Math.min(width, WIDEST, window.innerWidth / 2)));
}
