/**
 * The heading of a screen, or of what has just come up on it. When it appears it takes the focus, so that keyboard and voice go on
 * from there; not when the user is busy outside the pane, typing in the sheet.
 */
import { useEffect, useRef } from 'react';
import { useLook } from './look';

interface ScreenTitleProps {
  readonly id?: string;
  readonly text: string;
  /** A part of a screen: smaller, and nothing scrolls. */
  readonly part?: boolean;
}

export function ScreenTitle({ id, text, part = false }: ScreenTitleProps) {
  const look = useLook();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!document.hasFocus()) return;
    if (!part) heading.current?.closest('[data-scroll]')?.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: !part });
  }, [part]);
  return (
    <h2 ref={heading} id={id} className={part ? look.heading : look.title} tabIndex={-1}>
      {text}
    </h2>
  );
}
