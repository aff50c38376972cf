/**
 * The Policy tab's part of the session: what is typed into it, what would come of that, and making it so.
 *
 *  - typing writes nothing: a draft lies over what the workbook says, and only what was touched is in it;
 *  - the effect is worked out from what was read, and anew whenever the sheets are read again: what is applied is what
 *    is shown;
 *  - slower rhythms lie over the rest of the draft; whoever types a rhythm then goes on from the slower ones.
 */
import type { Preset } from '../../policy/presets';
import type { Core } from './core';
import type { Part } from './part';
import { applied, effectOf, requestFor, texts, weigh, type Weighed } from './policyDraft';
import { NO_DRAFT, type Draft, type Seen } from './state';

export interface PolicyActions {
  readonly weighed: (seen: Seen, draft: Draft) => Weighed;
  /** Null: what the workbook says. Whatever was typed is forgotten. */
  readonly choosePreset: (preset: Preset | null) => void;
  readonly type: (place: string, text: string) => void;
  /** Which of the ever slower policies; 0 is as it was. */
  readonly slowDown: (notch: number) => void;
  readonly forgetDraft: () => void;
  /** What would change, before anything is written. */
  readonly showEffect: (open: boolean) => void;
  /** Makes the policy what is shown as its effect. */
  readonly apply: () => Promise<void>;
}

export function policyPart(core: Core): Part<PolicyActions> {
  const { state, set } = core;
  let weighedOf: Seen | null = null;
  const effect = (seen: Seen) => {
    weighedOf = seen;
    return effectOf(state().draft, seen, core);
  };
  const draft = (change: Partial<Draft>) =>
    set({ draft: { ...state().draft, ...change }, effect: null, outcome: null });
  return {
    onSeen: () => {
      const { seen, effect: shown } = state();
      if (shown && seen !== weighedOf) set({ effect: seen && effect(seen) });
    },
    actions: {
      weighed: (seen, now) => weigh(seen, now, core),
      choosePreset: (preset) => draft({ ...NO_DRAFT, preset }),
      type: (place, text) => {
        const { seen } = state();
        if (!seen) return;
        const before = state().draft;
        // What the slider says becomes typed, so that one rhythm can be put otherwise.
        const slowed = before.notch === 0 ? {} : texts(requestFor(before, seen, core));
        draft({ notch: 0, typed: { ...before.typed, ...slowed, [place]: text } });
      },
      slowDown: (notch) => draft({ notch }),
      forgetDraft: () => draft(NO_DRAFT),
      showEffect: (open) => {
        const { seen } = state();
        set({ effect: open && seen ? effect(seen) : null, outcome: null });
      },
      apply: () => core.step('policy', (run, between) => applied(core, run, between)),
    },
  };
}
