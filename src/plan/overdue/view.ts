/**
 * Overdue view: the colours of overdue and due rows on or off, over the columns that Classify has made. Nothing else
 * changes.
 */
import type { Book } from '../../book/book';
import type { Policy } from '../../policy/policy';
import { ownPlace, type Target } from '../columns/target';
import { highlightRules } from '../columns/highlight';
import type { Plan, Rule } from '../plan';

/** Off if they are on, on if they are off; null where there are no columns of ours to colour. */
export function planOverdueView(book: Book, target: Target, policy: Policy): Plan | null {
  const place = ownPlace(target);
  const { next, by, tier, score, customer } = place.own;
  if (!next || !by) return null;
  const name = customer?.column ?? book.columns.customer_name?.column ?? null;
  const body = place === target ? book.dataRows : ([by.row + 1, by.row + by.contents.length - 1] as const);
  if (!body) return null;
  const on = (): Rule[] =>
    highlightRules({
      name,
      tier: tier?.column ?? null,
      score: score?.column ?? null,
      next: next.column,
      by: by.column,
      rows: body,
      keyTiers: policy.keyTiers,
      colour: policy.colour === 'nothing' ? 'ours' : policy.colour,
      across: place === target ? book.dataColumns : null,
    });
  return {
    job: 'highlight',
    witnesses: [],
    newSheet: null,
    tables: [],
    dress: [],
    blocks: [],
    widths: [],
    names: [],
    rules: [{ sheet: place.sheet, from: place.rules, to: place.rules.length > 0 ? [] : on() }],
  };
}
