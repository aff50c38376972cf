/**
 * The Today tab: whom to contact, why, and what to say; or the contact that is being written down. What stands on it is
 * kept up by the session (session/today.ts).
 */
import { Spinner } from '@fluentui/react-components';
import { ContactSheet } from './ContactSheet';
import { usePane } from '../parts/context';
import type { Seen } from '../session/state';
import { TodayLists } from './TodayLists';

export function TodayTab(_: { readonly seen: Seen }) {
  const { words, state } = usePane();
  const { daily } = state;
  if (!daily) return <Spinner size="tiny" label={words.pane.reading} />;
  return daily.form ? <ContactSheet daily={daily} form={daily.form} /> : <TodayLists daily={daily} />;
}
