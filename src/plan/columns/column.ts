/**
 * One column of ours: its header, its cells row by row, its format, its name. The same beside the customers and on our
 * own sheet.
 */
import type { Book } from '../../book/book';
import type { Judge } from '../../book/factors';
import type { Policy } from '../../policy/policy';
import type { Decision } from '../../standing/decide';
import { highlightRules } from './highlight';
import { liveContact, liveScore, liveTier, valueOf, type Sources } from './live';
import { columnReference, referencedArea } from '../../book/address';
import { DECISION_ROLES, nameOf, type DecisionRole, type Role } from '../roles';
import type { Content, NameChange, Rule } from '../plan';
import type { Options, Place, SheetWords, Style, Target } from './target';

export const WIDTHS: { readonly [role in Role]: number } = {
  customer: 190,
  volume: 80,
  orders: 52,
  last: 76,
  tier: 52,
  score: 52,
  next: 76,
  by: 76,
};

export const isDecisionRole = (role: Role): role is DecisionRole => DECISION_ROLES.some((known) => known === role);

export function contentOf(
  role: DecisionRole,
  row: number,
  decision: Decision,
  columns: { readonly [role in Role]?: number },
  sources: Sources,
  judge: Judge,
  { style, policy, native }: Pick<Options, 'style' | 'policy' | 'native'>,
): Content {
  const value = valueOf(role, decision, sources.dateShift);
  if (style === 'values') return value;
  const dated = { tier: columns.tier ?? null, score: columns.score ?? null };
  if (style === 'native') return native?.(role, row, dated, decision, sources, policy) ?? value;
  const live =
    role === 'tier'
      ? liveTier(row, decision, sources, policy)
      : role === 'score'
        ? liveScore(row, decision, sources, judge, policy)
        : liveContact(role, row, dated, decision, sources, policy);
  return live ?? value;
}

/**
 * How our columns that stand were written, most of them: one cell may hold what somebody has pasted. Null where there
 * are none.
 */
export function standingStyle({ own, result }: Target): Style | null {
  const { tier } = result?.own ?? own;
  if (!tier) return null;
  const formulas = tier.contents.slice(1).filter((content) => String(content).startsWith('='));
  const live = formulas.filter((formula) => String(formula).includes('TIER('));
  if (formulas.length === 0) return 'values';
  return live.length * 2 >= formulas.length ? 'live' : 'native';
}

/**
 * The user may have a column of that name, mapped or not. An Excel Table has no two columns of one name, whatever their
 * capitals, and a reader should not have to guess either.
 */
export function headerText(role: Role, book: Book, words: SheetWords): string {
  const taken = new Set(
    [...Object.values(book.columns), ...book.unused].flatMap(({ header }) => [
      header.trim().toLowerCase(),
      (header.split(' / ').at(-1) ?? '').trim().toLowerCase(),
    ]),
  );
  const text = words.heads[role];
  if (!taken.has(text.toLowerCase())) return text;
  const ours = `${text} (${words.product})`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? ours : `${ours} ${String(number)}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

export function formatOf(role: Role, target: Target): string {
  if (role === 'next' || role === 'by' || role === 'last') return target.dateFormat;
  if (role === 'customer') return '@';
  return role === 'score' ? '0.0' : role === 'volume' ? '#,##0.##' : 'General';
}

export function namedColumn(
  place: Place,
  sheetName: string,
  role: Role,
  column: number,
  row: number,
  rows: number,
): NameChange {
  const name = nameOf(role);
  const from = place.names.get(name) ?? null;
  const to = columnReference(sheetName, column, row, rows);
  return { sheet: place.sheet, name, from, to: isSameReference(from, to) ? from : to };
}

/**
 * Excel leaves the quotes out where a sheet's name needs none: that is no change, and Revert must not take it for the
 * last job.
 */
function isSameReference(one: string | null, other: string): boolean {
  const area = referencedArea(one ?? '');
  return area !== null && JSON.stringify(area) === JSON.stringify(referencedArea(other));
}

export function rulesFor(
  columns: { readonly [role in Role]?: number | undefined },
  rows: readonly [number, number],
  { keyTiers, colour }: Policy,
  across: readonly [number, number] | null,
): Rule[] {
  const { customer = null, tier = null, score = null, next, by } = columns;
  if (next === undefined || by === undefined || rows[1] < rows[0]) return [];
  return highlightRules({ name: customer, tier, score, next, by, rows, keyTiers, colour, across });
}

/** The decision columns that have something to say on this book. */
export function rolesFor(book: Book, decisions: readonly Decision[]): DecisionRole[] {
  const { annual_volume, potential_volume, last_contact, last_order_date, next_contact, sample_sent } = book.columns;
  const volumes = book.measure !== null || annual_volume !== undefined || potential_volume !== undefined;
  const dates =
    book.kind === 'ledger' || (last_contact ?? last_order_date ?? next_contact ?? sample_sent) !== undefined;
  const hasRhythm = volumes || decisions.some(({ next }) => next !== null);
  const has: { readonly [role in DecisionRole]: boolean } = {
    tier: volumes,
    score: decisions.some(({ score }) => score !== null),
    next: dates && hasRhythm,
    by: dates && hasRhythm,
  };
  return DECISION_ROLES.filter((role) => has[role]);
}
