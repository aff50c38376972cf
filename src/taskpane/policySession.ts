/**
 * The policy's part of the session: what is typed into it, what would come of that, and making it so.
 *
 *  - typing writes nothing: a draft lies over what the workbook says, and only what was touched is in it;
 *  - the effect is worked out from what was read, and anew whenever the sheets are read again: what is applied is what is shown;
 *  - slower rhythms lie over the rest of the draft; whoever types a rhythm then goes on from the slower ones.
 */
import type { Preset } from '../policy/presets';
import type { PolicyPreview } from '../sheet/policyJob';
import type * as PolicyDraft from './policyDraft';
import type { PolicyKit, Weighed } from './policyDraft';
import { NO_DRAFT, type Draft, type Seen, type Tab } from './state';

export interface PolicyActions {
  readonly weighed: (seen: Seen, draft: Draft) => Weighed;
  readonly showTab: (tab: Tab) => Promise<void>;
  /** Null: what the workbook says. Whatever was typed is forgotten. */
  readonly choosePreset: (preset: Preset | null) => void;
  readonly typePolicy: (place: string, text: string) => void;
  /** Which of the ever slower policies; 0 is as it was. */
  readonly slowDown: (notch: number) => void;
  readonly forgetDraft: () => void;
  /** What would change, before anything is written. */
  readonly showEffect: (open: boolean) => void;
}

type Weighing = typeof PolicyDraft;

/** `prepare` loads what weighs a draft; nothing of it is there before. */
export function policyPart(kit: PolicyKit): {
  readonly actions: PolicyActions;
  readonly effect: (seen: Seen) => PolicyPreview | null;
  readonly prepare: () => Promise<Weighing>;
} {
  const { state, set } = kit;
  let loaded: Weighing | null = null;
  const prepare = async () => (loaded ??= await import(/* webpackChunkName: "policy" */ './policyDraft'));
  const weighing = () => {
    if (!loaded) throw new Error('the policy is weighed before its script is there');
    return loaded;
  };
  const effect = (seen: Seen) => weighing().effectOf(state().draft, seen, kit);
  const draft = (change: Partial<Draft>) =>
    set({ draft: { ...state().draft, ...change }, effect: null, outcome: null });
  const actions: PolicyActions = {
    weighed: (seen, now) => weighing().weigh(seen, now, kit),
    showTab: async (tab) => {
      if (tab === 'policy') await prepare();
      set({ tab, outcome: null });
    },
    choosePreset: (preset) => draft({ ...NO_DRAFT, preset }),
    typePolicy: (place, text) => {
      const { seen } = state();
      if (!seen) return;
      const before = state().draft;
      const { requestFor, texts } = weighing();
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
  };
  return { actions, effect, prepare };
}
