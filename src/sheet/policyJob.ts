/**
 * Looking at a change of the policy and making it: who would move, how many contacts a week it asks for, what is wrong with it.
 *
 *  - looking writes nothing; what is applied is the plan that was shown, and one Revert takes it back;
 *  - without a policy sheet one is made, in the same step. Columns of ours that stand are brought along: formulas follow by
 *    themselves, and values are written anew;
 *  - an impossible policy has no plan. The one that was in force before stays in force.
 */
import { decide } from '../plan/decide';
import { planClassify } from '../plan/classify';
import { standingStyle } from '../plan/column';
import { policyToText } from '../plan/keptPolicy';
import { referencesTo } from '../plan/native';
import { cellFor, changePolicy, editsFor, movesOf, together, type Move, type PolicyEdit } from '../plan/policyChange';
import type { PolicyCellProblem } from '../plan/policyFromSheet';
import type { Plan } from '../plan/plan';
import type { PolicySheet } from '../plan/policySheet';
import { policyName } from '../plan/policyTables';
import type { Policy } from '../policy/policy';
import { presetPolicy, type Preset } from '../policy/presets';
import { contactsPerWeek, type Workload } from '../policy/workload';
import { apply, moneyScaleOf, policySheetFor, type ClassifyRequest } from './jobs';
import type { Run } from './apply';
import { readKept } from './keptPolicy';
import { readSheet, type SheetRead } from './read';

export interface PolicyRequest extends ClassifyRequest {
  /** Null: what is in force stays, but for the edits. */
  readonly preset: Preset | null;
  /** As a person types them. */
  readonly edits: readonly { readonly place: string; readonly text: string }[];
}

export interface PolicyPreview {
  readonly before: Policy;
  /** Null if it cannot be. */
  readonly after: Policy | null;
  readonly problems: readonly PolicyCellProblem[];
  /** Null when there is no policy sheet yet. */
  readonly sheet: string | null;
  readonly moves: readonly Move[];
  readonly week: { readonly before: Workload; readonly after: Workload };
  readonly plan: Plan | null;
}

/** Null if the workbook is empty. */
export async function previewPolicy(run: Run, request: PolicyRequest): Promise<PolicyPreview | null> {
  const found = await run(async (context) => {
    const read = await readSheet(context, request);
    return read && { read, kept: read.policy ? read.policy.kept : await readKept(context) };
  });
  if (!found) return null;
  const { read, kept } = found;
  const { book, sheet, target, policy } = read;
  const words = request.words.policy;
  const before = policy?.inForce ?? request.policy;
  const start = request.preset === null ? before : presetPolicy(request.preset, before);
  const standing = policy?.sheet ?? policySheetFor(start, request.words, { target, tableNames: read.tableNames, book });
  const edits: PolicyEdit[] = [
    ...(policy && request.preset !== null && request.preset !== 'own' ? editsFor(start, words, stepsOn(standing)) : []),
    ...request.edits.map(({ place, text }) => ({ place, value: cellFor(place, text, standing.dateShift, words) })),
  ];
  const { reading, plan } = changePolicy(standing, edits);
  const after = reading.policy;
  const was = decide(book, before, request.today);
  const becomes = after === null ? was : decide(book, after, request.today);
  const tiers = (decisions: typeof was) => decisions.map(({ tier }) => tier);
  return {
    before,
    after,
    problems: reading.problems,
    sheet: policy ? policy.sheet.name : null,
    moves: movesOf(book, sheet, was, becomes),
    week: {
      before: contactsPerWeek(tiers(was), before),
      after: contactsPerWeek(tiers(becomes), after ?? before),
    },
    plan: after && plan && withKept(together(plan, columnsAfter(read, after, request, standing)), kept, after),
  };
}

/** True if anything changed. */
export const applyPolicy = (run: Run, { plan }: PolicyPreview): Promise<boolean> =>
  plan ? apply(run, plan) : Promise.resolve(false);

/** Rows of the list of steps. */
const stepsOn = ({ columns }: PolicySheet): number =>
  Math.max(0, (columns.get(policyName('sequence', 'days'))?.rows ?? 1) - 1);

function withKept(plan: Plan, kept: string | null, after: Policy): Plan {
  const to = policyToText(after);
  return kept === to ? plan : { ...plan, kept: { from: kept, to } };
}

/** Our columns that stand, under the policy to come; null where there are none. */
function columnsAfter(
  { book, sheet, target }: SheetRead,
  after: Policy,
  request: PolicyRequest,
  standing: Parameters<typeof referencesTo>[0],
): Plan | null {
  const style = standingStyle(target);
  if (style === null || book.kind === 'none' || book.reason !== null || book.questions.length > 0) return null;
  const references = style === 'native' ? referencesTo(standing) : null;
  return planClassify(book, sheet, decide(book, after, request.today), target, {
    style,
    policy: after,
    words: request.words,
    moneyScale: moneyScaleOf(request.answers),
    ...(references && { references }),
  }).plan;
}
