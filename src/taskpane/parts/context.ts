/** What every part of the pane needs: the session, and the words of Excel's language. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Words } from '../../locale/shape/words';
import type { LaterTab, Session, TabActions } from '../session/session';
import type { State } from '../session/state';

export interface PaneThings {
  readonly session: Session;
  readonly words: Words;
  /** False where this Excel runs no custom functions. */
  readonly functions: boolean;
  /** False where a download comes to nothing, and nobody is told: in Excel for Mac (office-js #2700, by design). */
  readonly savesFiles: () => boolean;
  /** Which Excel this is, in words for a developer. */
  readonly about: () => string;
}

export const PaneContext = createContext<PaneThings | null>(null);

export function usePane(): PaneThings & { readonly state: State } {
  const things = useContext(PaneContext);
  if (!things) throw new Error('outside the pane');
  const state = useSyncExternalStore(things.session.subscribe, things.session.state);
  return { ...things, state };
}

/** What a tab can do, for what is shown on it: TabPanel.tsx shows nothing of it before its script is there. */
export function usePart<Name extends LaterTab>(tab: Name): TabActions[Name] {
  const actions = usePane().session.parts[tab].now();
  if (!actions) throw new Error(`${tab} is shown before its script is there`);
  return actions;
}
