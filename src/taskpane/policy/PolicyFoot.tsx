/** The foot of the Policy tab: first to the effect, then to apply it. */
import { Button } from '@fluentui/react-components';
import { useMemo, type MouseEvent } from 'react';
import { policyWords } from '../../locale/policy';
import { isEmpty } from '../../plan/parts';
import { usePane, usePart } from '../parts/context';
import type { Seen } from '../session/state';

export function PolicyFoot({ seen }: { readonly seen: Seen }) {
  const { words, state } = usePane();
  const policyTab = usePart('policy');
  const { button } = words.pane;
  const { pane: policy } = policyWords(words.locale);
  const { draft, effect } = state;
  const { problems, changes } = useMemo(() => policyTab.weighed(seen, draft), [policyTab, seen, draft]);
  const busy = state.working !== null;
  if (effect) {
    const ready = effect.plan !== null && !isEmpty(effect.plan);
    return (
      <>
        <Button
          appearance="primary"
          disabledFocusable={busy || !ready}
          onClick={({ detail }: MouseEvent) => detail < 2 && void policyTab.apply()}
        >
          {policy.apply(effect.moves.length)}
        </Button>
        <Button onClick={() => policyTab.showEffect(false)}>{button.back}</Button>
      </>
    );
  }
  const ready = problems.length === 0 && changes.length > 0;
  const label =
    problems.length > 0 ? policy.wrongCells(problems.length) : ready ? policy.seeEffect : policy.nothingTyped;
  return (
    <>
      <Button appearance="primary" disabledFocusable={busy || !ready} onClick={() => policyTab.showEffect(true)}>
        {label}
      </Button>
      {(changes.length > 0 || Object.keys(draft.typed).length > 0) && (
        <Button onClick={policyTab.forgetDraft}>{policy.forget}</Button>
      )}
    </>
  );
}
