/**
 * The heading of a screen, or of what has just come up on it. It takes the focus when the pane comes there, so that
 * keyboard and voice go on from it; not when the user is busy outside the pane, typing in the sheet.
 */
import { useEffect, useRef, type RefObject } from 'react';
import { useLook } from './look';
import type { State } from '../session/state';

/** Where the pane is: a screen, or the question or the choice that stands on it. */
export function placeIn({ tab, daily, effect, screen, question, choosingHeader }: State): string {
  if (tab === 'today') return daily?.form ? 'contact' : tab;
  if (tab === 'policy') return effect ? 'effect' : tab;
  if (choosingHeader) return 'header';
  return screen === 'sight' && question ? `question ${question.code} ${question.column}` : screen;
}

interface ScreenTitleProps {
  readonly id?: string;
  readonly of: string;
  readonly text: string;
  /** A part of a screen: smaller. */
  readonly part?: boolean;
}

export function ScreenTitle({ id, of, text, part = false }: ScreenTitleProps) {
  const look = useLook();
  return (
    <h2 id={id} className={part ? look.heading : look.title} tabIndex={-1} data-title={of}>
      {text}
    </h2>
  );
}

const EVERY_MS = 30;
const TRIES = 100;

/** A screen's own script may still be on its way: its heading is looked for until it shows. */
export function useTitleFocus(body: RefObject<HTMLElement | null>, state: State): void {
  const place = state.seen ? placeIn(state) : null;
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (place === null) return;
    const came = before.current !== null && before.current !== place;
    before.current = place;
    if (!came || !document.hasFocus()) return;
    let tries = 0;
    const focusTitle = () => {
      // The user has gone on to the sheet meanwhile, and may be typing there.
      if (!document.hasFocus()) {
        clearInterval(timer);
        return;
      }
      const title = body.current?.querySelector<HTMLElement>(`[data-title="${place}"]`);
      if (title?.offsetParent) {
        title.focus();
      }
      if (title?.offsetParent || ++tries > TRIES) clearInterval(timer);
    };
    const timer = setInterval(focusTitle, EVERY_MS);
    return () => clearInterval(timer);
  }, [place, body]);
}
