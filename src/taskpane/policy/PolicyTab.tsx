/** The Policy tab: the rules and what they ask of people, then what a change of them would do. */
import { PolicyEffect } from './PolicyEffect';
import { PolicyForm } from './PolicyForm';
import { usePane } from '../parts/context';
import type { Seen } from '../session/state';

export function PolicyTab({ seen }: { readonly seen: Seen }) {
  const { state } = usePane();
  return state.effect ? <PolicyEffect seen={seen} effect={state.effect} /> : <PolicyForm seen={seen} />;
}
