/**
 * The policy's part of the session: what is typed into it, what would come of that, and making it so.
 *
 *  - typing writes nothing: a draft lies over what the workbook says, and only what was touched is in it;
 *  - the effect is worked out from what was read, and anew whenever the sheets are read again: what is applied is what is shown;
 *  - slower rhythms lie over the rest of the draft; whoever types a rhythm then goes on from the slower ones.
 */
import type { Words } from '../locale/words';
import { changedCells } from '../plan/policyChange';
import type { Day } from '../policy/day';
import type { Policy } from '../policy/policy';
import { PRESETS, type Preset } from '../policy/presets';
import { slowerPolicies } from '../policy/workload';
import { policyDraft, policyPreview, type PolicyPreview, type PolicyRequest } from '../sheet/policyJob';
import { NO_DRAFT, type Draft, type Seen, type State, type Tab } from './state';

export interface PolicyActions {
  readonly showTab: (tab: Tab) => void;
  /** Null: what the workbook says. Whatever was typed is forgotten. */
  readonly choosePreset: (preset: Preset | null) => void;
  readonly typePolicy: (place: string, text: string) => void;
  /** Which of the ever slower policies; 0 is as it was. */
  readonly slowDown: (notch: number) => void;
  readonly forgetDraft: () => void;
  /** What would change, before anything is written. */
  readonly showEffect: (open: boolean) => void;
}

export interface PolicyKit {
  readonly state: () => State;
  readonly set: (change: Partial<State>) => void;
  readonly words: Words;
  /** Where the workbook has none of its own. */
  readonly policy: Policy;
  readonly today: () => Day;
}

/** What is asked for, as of now. */
export function requestFor(
  draft: Draft,
  seen: Seen,
  { words, policy, today }: Omit<PolicyKit, 'state' | 'set'>,
): PolicyRequest {
  const request = {
    today: today(),
    answers: seen.book.answers,
    style: null,
    policy,
    words: words.sheet,
    preset: draft.preset,
    edits: Object.entries(draft.typed).map(([place, text]) => ({ place, text })),
  };
  if (draft.notch === 0) return request;
  const base = policyDraft(seen, request).reading.policy;
  const slower = base && slowerPolicies(base)[draft.notch];
  if (!base || !slower) return request;
  const slowed = changedCells(base, slower, words.sheet.policy);
  return { ...request, edits: [...request.edits, ...slowed.map(({ place, to }) => ({ place, text: String(to) }))] };
}

export function effectOf(draft: Draft, seen: Seen, kit: PolicyKit): PolicyPreview {
  return policyPreview(seen, requestFor(draft, seen, kit));
}

export function policyActions(kit: PolicyKit): PolicyActions {
  const { state, set } = kit;
  const draft = (change: Partial<Draft>) =>
    set({ draft: { ...state().draft, ...change }, effect: null, outcome: null });
  return {
    showTab: (tab) => set({ tab, outcome: null }),
    choosePreset: (preset) => draft({ ...NO_DRAFT, preset: PRESETS.find((known) => known === preset) ?? null }),
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
      set({ effect: open && seen ? effectOf(state().draft, seen, kit) : null, outcome: null });
    },
  };
}

const texts = ({ edits }: PolicyRequest) => Object.fromEntries(edits.map(({ place, text }) => [place, text]));
