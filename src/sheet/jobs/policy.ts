/**
 * Looking at a change of the policy and making it: who would move, how many contacts a week it asks for, what is wrong
 * with it.
 *
 *  - looking writes nothing; what is applied is the plan that was shown, and one Revert takes it back;
 *  - without a policy sheet one is made, in the same step. Columns of ours that stand are brought along: formulas
 *    follow by themselves, and values are written anew;
 *  - an impossible policy has no plan. The one that was in force before stays in force.
 */
import { canDecide, type Cell } from '../../book/book';
import { decide, type Decision } from '../../standing/decide';
import { planClassify } from '../../plan/columns/classify';
import { standingStyle } from '../../plan/columns/column';
import { policyToText } from '../../plan/policySheet/text';
import { nativeFormulas } from '../../plan/columns/nativeFormulas';
import { ownersOf } from '../../standing/owners';
import { cellFor, changePolicy, editsFor, movesOf, type Move, type PolicyEdit } from '../../plan/policySheet/change';
import { together } from '../../plan/parts';
import { moneyScaleOf } from '../../plan/columns/target';
import type { PolicyCellProblem } from '../../plan/policySheet/fromSheet';
import type { Plan, Says } from '../../plan/plan';
import type { PolicySheet } from '../../plan/policySheet/layOut';
import type { PolicySheetWords } from '../../plan/policySheet/words';
import { policyName } from '../../plan/policySheet/tables';
import type { Policy } from '../../policy/policy';
import { presetPolicy, type Preset } from '../../policy/presets';
import type { Tier } from '../../policy/tier';
import { contactsPerWeek, loadsOf, sharesOf, type Charge, type OwnerLoad, type Workload } from '../../policy/workload';
import { apply } from './classify';
import type { ClassifyRequest } from './look';
import { policySheetFor } from './madePolicy';
import type { Run } from '../excel';
import { onward, type Between } from '../between';
import { readKept } from '../kept/policy';
import { readSheet, type SheetRead } from '../read/read';

export interface PolicyRequest extends ClassifyRequest {
  /** Null: what is in force stays, but for the edits. */
  readonly preset: Preset | null;
  readonly policyWords: PolicySheetWords;
  /** As a person types them. */
  readonly edits: readonly { readonly place: string; readonly text: string }[];
}

export interface PolicyPreview {
  readonly before: Policy;
  /** Null if it cannot be. */
  readonly after: Policy | null;
  readonly problems: readonly PolicyCellProblem[];
  /** The cell named 'tiers.B.floor' as it will be. */
  readonly cell: (place: string) => Cell | null;
  /** Null when there is no policy sheet yet. */
  readonly sheet: string | null;
  readonly moves: readonly Move[];
  /** Of each customer. */
  readonly tiers: { readonly before: readonly (Tier | null)[]; readonly after: readonly (Tier | null)[] };
  readonly week: { readonly before: Workload; readonly after: Workload };
  readonly loads: { readonly before: readonly OwnerLoad[]; readonly after: readonly OwnerLoad[] };
  readonly plan: Plan | null;
  /** The last good policy that is kept beside the sheet, as text. */
  readonly kept: string | null;
}

/** Reads and says what would come of it. Null if the workbook is empty. */
export async function previewPolicy(
  run: Run,
  request: PolicyRequest,
  between: Between = onward,
): Promise<PolicyPreview | null> {
  const read = await run((context) => readSheet(context, request, between));
  return read && policyPreview(read, request);
}

/** The same of what has been read already. */
export function policyPreview(read: SheetRead, request: PolicyRequest): PolicyPreview {
  const { book, sheet, policy, inForce: before } = read;
  const { standing, reading, cell, plan } = policyDraft(read, request);
  const after = reading.policy;
  const was = decide(book, before, request.today);
  const becomes = after === null ? was : decide(book, after, request.today);
  const owners = ownersOf(book, sheet);
  const weighed = (decisions: typeof was, by: Policy) => {
    const charges = chargesOf(decisions, owners);
    return {
      tiers: decisions.map(({ tier }) => tier),
      week: contactsPerWeek(charges, by),
      loads: loadsOf(sharesOf(charges), by),
    };
  };
  const [then, now] = [weighed(was, before), weighed(becomes, after ?? before)];
  return {
    before,
    after,
    problems: reading.problems,
    cell,
    sheet: policy ? policy.sheet.name : null,
    moves: movesOf(book, sheet, was, becomes),
    tiers: { before: then.tiers, after: now.tiers },
    week: { before: then.week, after: now.week },
    loads: { before: then.loads, after: now.loads },
    plan: after && plan && { ...together(plan, columnsAfter(read, after, request, standing)), says: said(request) },
    kept: policy?.kept ?? null,
  };
}

/** The policy with the preset and the edits, and whether it can be: quick enough for every key that is pressed. */
export function policyDraft(
  read: Pick<SheetRead, 'policy' | 'inForce' | 'target' | 'tableNames' | 'book'>,
  { preset, edits, policyWords }: Pick<PolicyRequest, 'preset' | 'edits' | 'policyWords'>,
) {
  const { policy, inForce: before } = read;
  const start = preset === null ? before : presetPolicy(preset, before);
  const standing = policy?.sheet ?? policySheetFor(start, policyWords, read);
  const all: PolicyEdit[] = [
    ...(policy && preset !== null && preset !== 'own' ? editsFor(start, policyWords, stepsOn(standing)) : []),
    ...edits.map(({ place, text }) => ({ place, value: cellFor(place, text, standing.dateShift, policyWords) })),
  ];
  return { standing, ...changePolicy(standing, all) };
}

const said = ({ preset, edits }: PolicyRequest): Says => ({ policy: edits, ...(preset !== null && { preset: true }) });

/** Customers as far as their work goes. */
export const chargesOf = (decisions: readonly Decision[], owners: readonly (string | null)[]): Charge[] =>
  decisions.map(({ tier, score }, i) => ({ owner: owners[i] ?? null, tier, band: score?.band ?? null }));

/** True if anything changed. Without a policy sheet nobody has looked yet what is kept of an earlier one. */
export async function applyPolicy(
  run: Run,
  { plan, after, sheet, kept }: PolicyPreview,
  between: Between = onward,
): Promise<boolean> {
  if (!plan || !after) return false;
  return apply(run, withKept(plan, sheet === null ? await run(readKept) : kept, after), between);
}

/** Rows of the list of steps. */
const stepsOn = ({ columns }: PolicySheet): number =>
  Math.max(0, (columns.get(policyName('sequence', 'days'))?.rows ?? 1) - 1);

function withKept(plan: Plan, kept: string | null, after: Policy): Plan {
  const to = policyToText(after);
  return kept === to ? plan : { ...plan, kept: { from: kept, to } };
}

/** Our columns that stand, under the policy to come; null where there are none. */
function columnsAfter(
  { book, sheet, target, told }: SheetRead,
  after: Policy,
  request: PolicyRequest,
  standing: PolicySheet,
): Plan | null {
  const style = standingStyle(target);
  if (style === null || !canDecide(book)) return null;
  const native = style === 'native' ? nativeFormulas(standing) : null;
  return planClassify(book, sheet, decide(book, after, request.today), target, {
    style,
    policy: after,
    words: request.words,
    moneyScale: moneyScaleOf(book.answers),
    told,
    ...(native && { native }),
  }).plan;
}
