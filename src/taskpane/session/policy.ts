/**
 * The policy's part of the session: what is typed into it, what would come of that, and making it so. It joins the
 * session once its script is there (session.ts).
 *
 *  - typing writes nothing: a draft lies over what the workbook says, and only what was touched is in it;
 *  - the effect is worked out from what was read, and anew whenever the sheets are read again: what is applied is what
 *    is shown;
 *  - slower rhythms lie over the rest of the draft; whoever types a rhythm then goes on from the slower ones.
 */
import type { Preset } from '../../policy/presets';
import type { Kit } from './kit';
import { applied, effectOf, requestFor, texts, weigh, type Weighed } from './policyDraft';
import { NO_DRAFT, type Draft, type Seen } from './state';

export interface PolicyActions {
  readonly weighed: (seen: Seen, draft: Draft) => Weighed;
  /** Null: what the workbook says. Whatever was typed is forgotten. */
  readonly choosePreset: (preset: Preset | null) => void;
  readonly typePolicy: (place: string, text: string) => void;
  /** Which of the ever slower policies; 0 is as it was. */
  readonly slowDown: (notch: number) => void;
  readonly forgetDraft: () => void;
  /** What would change, before anything is written. */
  readonly showEffect: (open: boolean) => void;
  /** Makes the policy what is shown as its effect. */
  readonly applyPolicy: () => Promise<void>;
}

export function policyPart(kit: Kit): PolicyActions {
  const { state, set } = kit;
  const effect = (seen: Seen) => effectOf(state().draft, seen, kit);
  kit.effect = effect;
  const draft = (change: Partial<Draft>) =>
    set({ draft: { ...state().draft, ...change }, effect: null, outcome: null });
  return {
    weighed: (seen, now) => weigh(seen, now, kit),
    choosePreset: (preset) => draft({ ...NO_DRAFT, preset }),
    typePolicy: (place, text) => {
      const { seen } = state();
      if (!seen) return;
      const before = state().draft;
      // What the slider says becomes typed, so that one rhythm can be put otherwise.
      const slowed = before.notch === 0 ? {} : texts(requestFor(before, seen, kit));
      draft({ notch: 0, typed: { ...before.typed, ...slowed, [place]: text } });
    },
    slowDown: (notch) => draft({ notch }),
    forgetDraft: () => draft(NO_DRAFT),
    showEffect: (open) => {
      const { seen } = state();
      set({ effect: open && seen ? effect(seen) : null, outcome: null });
    },
    applyPolicy: () => kit.step('policy', (run, between) => applied(kit, run, between)),
  };
}
