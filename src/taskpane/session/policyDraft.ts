/**
 * What a draft of the policy comes to: which request it is, what would change, what it asks of whom. Loaded with the
 * Policy tab.
 *
 *  - nothing is read and nothing written: all of it is worked out from what was read last.
 */
import type { Cell } from '../../book/book';
import { policyWords } from '../../locale/policy';
import { decide } from '../../standing/decide';
import { policyToText } from '../../plan/policySheet/text';
import { ownersOf } from '../../standing/owners';
import { changedCells, type ChangedCell } from '../../plan/policySheet/change';
import type { PolicyCellProblem } from '../../plan/policySheet/fromSheet';
import type { Day } from '../../policy/day';
import type { Policy } from '../../policy/policy';
import { firstThatFits, loadsOf, sharesOf, slowerPolicies, type OwnerLoad, type Share } from '../../policy/workload';
import type { Run } from '../../sheet/excel';
import type { Between } from '../../sheet/between';
import {
  applyPolicy,
  chargesOf,
  policyDraft,
  policyPreview,
  type PolicyPreview,
  type PolicyRequest,
} from '../../sheet/jobs/policy';
import type { Core } from './core';
import { NO_DRAFT, type Draft, type Seen, type State } from './state';

/** What the draft comes to, as far as it is seen while typing. */
export interface Weighed {
  readonly problems: readonly PolicyCellProblem[];
  /** The cell named 'tiers.B.floor' as the draft has it. */
  readonly cell: (place: string) => Cell | null;
  /** Null if it cannot be. */
  readonly policy: Policy | null;
  /** Rules that would be other ones. */
  readonly changes: readonly ChangedCell[];
  readonly loads: readonly OwnerLoad[];
  /** How many notches slower it can be made; how many it takes to fit, null where none is enough. */
  readonly notches: number;
  readonly fitting: number | null;
}

export type DraftGround = Pick<Core, 'words' | 'today'>;

/** What is asked for, as of now. */
export function requestFor(draft: Draft, seen: Seen, { words, today }: DraftGround): PolicyRequest {
  const sheetWords = policyWords(words.locale).sheet;
  const request = {
    today: today(),
    answers: seen.book.answers,
    style: null,
    words: words.sheet,
    policyWords: sheetWords,
    preset: draft.preset,
    edits: Object.entries(draft.typed).map(([place, text]) => ({ place, text })),
  };
  if (draft.notch === 0) return request;
  const base = policyDraft(seen, request).reading.policy;
  const slower = base && slowerPolicies(base, sharesUnder(seen, base, today()))[draft.notch];
  if (!base || !slower) return request;
  const slowed = changedCells(base, slower, sheetWords);
  return { ...request, edits: [...request.edits, ...slowed.map(({ place, to }) => ({ place, text: String(to) }))] };
}

export function effectOf(draft: Draft, seen: Seen, ground: DraftGround): PolicyPreview {
  return policyPreview(seen, requestFor(draft, seen, ground));
}

export function weigh(seen: Seen, now: Draft, ground: DraftGround): Weighed {
  const inForce = seen.inForce;
  const { words } = ground;
  const still = policyDraft(seen, requestFor({ ...now, notch: 0 }, seen, ground)).reading.policy ?? inForce;
  const draft = policyDraft(seen, requestFor(now, seen, ground));
  const shares = sharesUnder(seen, still, ground.today());
  const policies = slowerPolicies(still, shares);
  const { policy, problems } = draft.reading;
  return {
    problems,
    cell: draft.cell,
    policy,
    changes: policy ? changedCells(inForce, policy, policyWords(words.locale).sheet) : [],
    loads: loadsOf(shares, policy ?? still),
    notches: policies.length - 1,
    fitting: firstThatFits(policies, shares),
  };
}

/** Makes the policy what is shown as its effect. */
export async function applied({ state, afterwards }: Core, run: Run, between: Between): Promise<Partial<State>> {
  const { effect } = state();
  if (!effect) return {};
  const changed = await applyPolicy(run, effect, between);
  const outcome = changed
    ? ({ kind: 'policy', moved: effect.moves.length } as const)
    : ({ kind: 'unchanged' } as const);
  return { ...(await afterwards(run)), draft: NO_DRAFT, effect: null, outcome };
}

export const texts = ({ edits }: PolicyRequest) => Object.fromEntries(edits.map(({ place, text }) => [place, text]));

/** Whose customers are of which tier; kept for the slider, which changes nobody's. */
let lastShares: { readonly seen: Seen; readonly policy: string; readonly shares: readonly Share[] } | null = null;

function sharesUnder(seen: Seen, policy: Policy, today: Day): readonly Share[] {
  const key = policyToText(policy);
  if (lastShares?.seen === seen && lastShares.policy === key) return lastShares.shares;
  const owners = ownersOf(seen.book, seen.sheet);
  const decisions = decide(seen.book, policy, today);
  const shares = sharesOf(chargesOf(decisions, owners));
  lastShares = { seen, policy: key, shares };
  return shares;
}
