/** The foot of the Policy tab: first to the effect, then to apply it. */
import { Button } from '@fluentui/react-components';
import { useMemo, type MouseEvent } from 'react';
import { policyWords } from '../../locale/policy';
import { isEmpty } from '../../plan/parts';
import { usePane } from '../parts/context';
import type { Seen } from '../session/state';

export function PolicyFoot({ seen }: { readonly seen: Seen }) {
  const { words, session, state } = usePane();
  const { button } = words.pane;
  const { pane: policy } = policyWords(words.locale);
  const { draft, effect } = state;
  const { problems, changes } = useMemo(() => session.weighed(seen, draft), [session, seen, draft]);
  const busy = state.working !== null;
  if (effect) {
    const ready = effect.plan !== null && !isEmpty(effect.plan);
    return (
      <>
        <Button
          appearance="primary"
          disabledFocusable={busy || !ready}
          onClick={({ detail }: MouseEvent) => detail < 2 && void session.applyPolicy()}
        >
          {policy.apply(effect.moves.length)}
        </Button>
        <Button onClick={() => session.showEffect(false)}>{button.back}</Button>
      </>
    );
  }
  const ready = problems.length === 0 && changes.length > 0;
  const label =
    problems.length > 0 ? policy.wrongCells(problems.length) : ready ? policy.seeEffect : policy.nothingTyped;
  return (
    <>
      <Button appearance="primary" disabledFocusable={busy || !ready} onClick={() => session.showEffect(true)}>
        {label}
      </Button>
      {(changes.length > 0 || Object.keys(draft.typed).length > 0) && (
        <Button onClick={session.forgetDraft}>{policy.forget}</Button>
      )}
    </>
  );
}
