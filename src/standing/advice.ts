/**
 * What is suggested about whom (S6, S13, S15): pools, managers to be told, a step up the ladder. Each rests on
 * evidence; a person decides.
 *
 *  - what a person decided (book/verdict.ts) is not asked again for as long as a customer stays with whoever took it
 *    out of the public pool;
 *  - put into a pool in the log, and not contacted since: it is there, also where the sheet has no column for pools;
 *  - what is held by an open order or a sample on its way is nothing to decide yet;
 *  - the ladder is that of the team's own column of tiers; without one nobody stands on it.
 */
import type { Book, Sheet } from '../book/book';
import { readTier } from '../book/cell/choice';
import { dismissedName } from '../book/company/links';
import type { ContactLog } from '../book/log/log';
import type { CustomerFacts } from '../book/customerFacts';
import { cellAt } from '../book/grid';
import { verdictOf, type Verdict } from '../book/written/verdicts';
import type { Day } from '../policy/day';
import { intentPolicy, promotion, type Promotion } from '../policy/intent';
import type { Policy } from '../policy/policy';
import { poolAdvice, poolPolicy, type PoolAdvice } from '../policy/pool';
import { TIERS } from '../policy/tier';
import type { Decision } from './decide';

export type Advised = { readonly index: number } & (
  { readonly kind: 'pool'; readonly advice: PoolAdvice } | { readonly kind: 'promotion'; readonly promotion: Promotion }
);

interface Ground {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly decisions: readonly Decision[];
  readonly log: ContactLog | null;
}

const ORDER = ['escalate', 'public', 'soon', 'promotion', 'watch'] as const;

/** The most pressing first, then by tier. */
export function adviceFor(
  { book, sheet, decisions, log }: Ground,
  facts: readonly CustomerFacts[],
  today: Day,
  policy: Policy,
): Advised[] {
  const pools = poolPolicy(policy.pools);
  const intents = intentPolicy(policy);
  const verdicts = verdictsIn(log, today);
  const column = book.columns.tier?.column;
  const found = book.customers.flatMap(({ name, row, lastContact }, index): Advised[] => {
    const decision = decisions[index];
    const told = facts[index];
    if (!decision || !told || row === null) return [];
    const last = verdicts.size === 0 ? undefined : verdicts.get(dismissedName(name));
    if (last && today - last.day < pools.cooldown) return [];
    const isThere = last && (last.verdict === 'public' || last.verdict === 'watch') && (lastContact ?? 0) <= last.day;
    const pool = told.pool.pool ?? (isThere ? last.verdict : null);
    const advice = poolAdvice({ ...told.pool, pool, tier: decision.tier, by: decision.by, taken: null }, today, pools);
    const grade = column === undefined ? null : readTier(cellAt(sheet, row, column));
    const up = promotion(grade, told.intent, intents);
    return [
      ...(advice && !('held' in advice && advice.held !== null) ? [{ index, kind: 'pool' as const, advice }] : []),
      ...(up ? [{ index, kind: 'promotion' as const, promotion: up }] : []),
    ];
  });
  const rank = (one: Advised) => ORDER.indexOf(one.kind === 'pool' ? one.advice.code : 'promotion');
  const tier = ({ index }: Advised) => TIERS.indexOf(decisions[index]?.tier ?? 'D');
  return found.sort((a, b) => rank(a) - rank(b) || tier(a) - tier(b) || a.index - b.index);
}

/** The last verdict of each customer, by its name. */
function verdictsIn(log: ContactLog | null, today: Day): Map<string, { readonly verdict: Verdict; readonly day: Day }> {
  const found = new Map<string, { readonly verdict: Verdict; readonly day: Day }>();
  for (const line of log?.lines ?? []) {
    const { customer, day } = line;
    const verdict = verdictOf(line);
    if (verdict === null || day > today) continue;
    const key = dismissedName(customer);
    if (day >= (found.get(key)?.day ?? 0)) found.set(key, { verdict, day });
  }
  return found;
}
