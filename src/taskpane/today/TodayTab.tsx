/**
 * The Today tab: whom to contact, why, and what to say; or the contact that is being written down.
 *
 *  - the list follows the sheet by itself (dailySession.ts); a new day makes a new list, also in a pane that stays open
 *    overnight.
 */
import { Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';
import { ContactSheet } from './ContactSheet';
import { usePane } from '../parts/context';
import { dailyOf } from '../session/today';
import type { Seen } from '../session/state';
import { TodayLists } from './TodayLists';

const EVERY_MS = 60_000;

export function TodayTab(_: { readonly seen: Seen }) {
  const { words, session, state } = usePane();
  const { daily } = state;
  useEffect(() => {
    dailyOf(session).start();
    const timer = setInterval(() => {
      const { kit } = session;
      const made = kit.state().daily?.list.today;
      if (made !== undefined && made !== kit.today() && kit.state().working === null) kit.reread();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [session]);
  if (!daily) return <Spinner size="tiny" label={words.pane.reading} />;
  return daily.form ? <ContactSheet daily={daily} form={daily.form} /> : <TodayLists daily={daily} />;
}
