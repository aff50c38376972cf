/** The foot of the Today tab: writing the contact that is open, or the marked ones; always saying for how many. */
import { Button } from '@fluentui/react-components';
import { todayWords } from '../../locale/today';
import { usePane, usePart } from '../parts/context';
import type { Seen } from '../session/state';

const LABELS = { contact: 'write', 'put-off': 'writePutOff', stop: 'writeStop', resume: 'writeResume' } as const;

export function TodayFoot(_: { readonly seen: Seen }) {
  const { words, session, state } = usePane();
  const { button } = words.pane;
  const said = todayWords(words.locale);
  const { daily, working } = state;
  const actions = usePart('today');
  if (!daily) return null;
  const { form, marked } = daily;
  const busy = working !== null;
  if (form) {
    const ready = actions.writes(form) !== null;
    const label = said[LABELS[form.kind]](form.ids.length);
    return (
      <>
        <Button
          appearance="primary"
          disabledFocusable={busy || !ready}
          onClick={() => ready && void actions.write(form)}
        >
          {label}
        </Button>
        <Button onClick={actions.close}>{button.back}</Button>
      </>
    );
  }
  if (marked.size === 0)
    return (
      <Button disabledFocusable={busy} onClick={() => void session.look()}>
        {button.readAgain}
      </Button>
    );
  const ids = [...marked];
  return (
    <>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => actions.open('contact', ids)}>
        {said.contactMarked(ids.length)}
      </Button>
      <Button onClick={actions.unmark}>{said.unmark}</Button>
    </>
  );
}
