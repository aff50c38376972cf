/**
 * What keeps a workbook in order that goes from hand to hand: convert our columns, freeze formulas, repair them, look
 * for what is broken. Each looks first and writes nothing; what is applied is the plan that was shown (jobs.ts), and
 * one Revert takes it back.
 *
 *  - the number of requests does not depend on the number of rows, but for the 3 MB of read.ts;
 *  - rules are read in a request of their own: Excel refuses to read back some that people make by hand (office-js
 *    #6827, #6835), and then the rest is still told.
 */
import { canDecide } from '../../book/book';
import { standingStyle } from '../../plan/columns/column';
import { planClassify } from '../../plan/columns/classify';
import { decide } from '../../standing/decide';
import { planConvert, type Candidates, type Converted } from '../../plan/sharing/convert';
import { planFreeze, type Frozen } from '../../plan/sharing/freeze';
import { healthOf, type Finding, type RulesOfSheet } from '../../plan/sharing/health';
import type { SheetFormulas } from '../../plan/sharing/ourFormulas';
import type { Plan } from '../../plan/plan';
import { together } from '../../plan/parts';
import { planRepair, type Repaired } from '../../plan/sharing/repair';
import { moneyScaleOf, ownPlace, STYLES, type Style } from '../../plan/columns/target';
import type { Run } from '../excel';
import { areaOf, PLACE } from '../area';
import { onward, type Between } from '../between';
import { readFormulas } from '../read/formulas';
import { HostError } from '../hostError';
import { groundOf } from './ground';
import type { ClassifyRequest } from './look';
import { readSheet, type SheetRead } from '../read/read';
import { inRequestsThatFit } from '../requests';
import { findRules } from '../read/rules';

/** Every formula of ours in the workbook. */
const scan = (run: Run, between: Between): Promise<SheetFormulas[]> =>
  inRequestsThatFit((bytes) => run((context) => readFormulas(context, bytes, between)));

export const previewFreeze = async (
  run: Run,
  wish: { readonly typed: boolean },
  between: Between = onward,
): Promise<Frozen> => planFreeze(await scan(run, between), wish);

export const previewRepair = async (run: Run, between: Between = onward): Promise<Repaired> =>
  planRepair(await scan(run, between));

export interface ConvertPreview extends Converted {
  readonly from: Style;
  readonly to: Style;
  /** The policy sheet that is made in the same step; null if there is one, or none is needed. */
  readonly policySheet: string | null;
}

/** Null where no columns of ours stand, or a question is open. */
export async function previewConvert(
  run: Run,
  request: ClassifyRequest & { readonly style: Style },
  between: Between = onward,
): Promise<ConvertPreview | null> {
  const read = await run((context) => readSheet(context, request, between));
  const ground = read && (await groundFor(read, request));
  if (!ground || ground.style === null) return null;
  const { candidates, made, place, policySheet } = ground;
  if (request.style === 'native' && !candidates.native) return null;
  const converted = planConvert(request.style, candidates, place, policySheet);
  const needsSheet = request.style === 'native' && made !== null && converted.plan !== null;
  const plan = withSheet(converted.plan, needsSheet ? made : null);
  return {
    ...converted,
    plan,
    from: ground.style,
    to: request.style,
    policySheet: needsSheet ? (made.newSheet?.to ?? null) : null,
  };
}

export interface Health {
  /** The customers' sheet; null if there is none. */
  readonly sheet: string | null;
  /** How our columns hold their answers; null where there are none. */
  readonly style: Style | null;
  readonly formulas: number;
  readonly findings: readonly Finding[];
}

export async function examine(run: Run, request: ClassifyRequest, between: Between = onward): Promise<Health> {
  const read = await run((context) => readSheet(context, request, between));
  const formulas = await scan(run, between);
  const ground = read && (await groundFor(read, request));
  const style = ground?.style ?? null;
  const place = style === null ? null : (ground?.place ?? null);
  const findings = healthOf({
    formulas,
    rules: await readAllRules(run, formulas, place?.sheet ?? null),
    place,
    candidates: ground?.candidates ?? {},
    style,
    expected: ground?.expected ?? [],
    policySheet: ground?.policySheet ?? null,
    problems: read?.policy?.reading.problems ?? [],
  });
  const made = style === 'native' ? (ground?.made ?? null) : null;
  return {
    sheet: read && read.book.kind !== 'none' ? read.book.sheet : null,
    style,
    formulas: formulas.reduce((sum, { cells }) => sum + cells.length, 0),
    findings: findings.map((finding) =>
      finding.plan && finding.plan.blocks.length > 0 ? { ...finding, plan: withSheet(finding.plan, made) } : finding,
    ),
  };
}

/** What each style would write, and where our columns stand. Null where nothing can be decided. */
async function groundFor(read: SheetRead, request: ClassifyRequest) {
  const { book, sheet, target, policy, inForce, told } = read;
  if (!canDecide(book)) return null;
  const decisions = decide(book, inForce, request.today);
  const native = await groundOf(read, request.words);
  const candidates: { [style in Style]?: ReturnType<typeof planClassify> } = {};
  for (const style of STYLES) {
    if (style === 'native' && native === null) continue;
    const options = { style, policy: inForce, words: request.words, moneyScale: moneyScaleOf(book.answers), told };
    candidates[style] = planClassify(book, sheet, decisions, target, { ...options, ...native?.found });
  }
  const place = ownPlace(target);
  const renewed = candidates.values?.plan.rules.find((change) => change.sheet === place.sheet);
  return {
    candidates: candidates satisfies Candidates,
    style: standingStyle(target),
    place,
    made: native?.made?.plan ?? null,
    // Rules that would not change are in no plan.
    expected: renewed?.to ?? place.rules,
    policySheet: policy?.sheet.name ?? null,
  };
}

/** The policy sheet is made in the same step. */
const withSheet = (plan: Plan | null, made: Plan | null): Plan | null =>
  plan && made ? { ...together(made, plan), job: plan.job } : plan;

/** Every rule of ours, by sheet. */
async function readAllRules(run: Run, formulas: readonly SheetFormulas[], own: string | null): Promise<RulesOfSheet> {
  const of = (ids: readonly string[]): Promise<RulesOfSheet> =>
    run(async (context) => {
      const sheets = ids.map((id) => {
        const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(false);
        used.load(PLACE);
        return { id, used };
      });
      await context.sync();
      const areas = sheets.flatMap(({ id, used }) => (used.isNullObject ? [] : [{ sheet: id, area: areaOf(used) }]));
      const found = await findRules(context, areas);
      return new Map([...found].map(([sheet, rules]) => [sheet, rules.map(({ rule }) => rule)]));
    });
  const all = await of(formulas.map(({ sheet }) => sheet)).catch(notRead);
  if (all) return all;
  if (own === null) return new Map();
  return (await of([own]).catch(notRead)) ?? new Map([[own, null]]);
}

const notRead = (error: unknown): null => {
  if (error instanceof HostError) return null;
  throw error;
};
