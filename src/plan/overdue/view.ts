/**
 * Overdue view: the colours of overdue and due rows on or off, over the columns that Classify has made. Nothing else
 * changes.
 */
import { lastContactOf, type Book } from '../../book/book';
import type { Policy } from '../../policy/policy';
import { ownPlace, type Target } from '../columns/target';
import { highlightRules } from '../columns/highlight';
import { NOTHING, type Plan } from '../plan';
import { columnsOf } from '../roles';

/** Off if they are on, on if they are off; null where there are no columns of ours to colour. */
export function planOverdueView(book: Book, target: Target, policy: Policy): Plan | null {
  const place = ownPlace(target);
  const { by } = place.own;
  const name = book.columns.customer_name;
  const last = place === target ? lastContactOf(book) : undefined;
  const columns = {
    ...(name && { customer: name.column }),
    ...(last && { last: last.column }),
    ...columnsOf(place.own),
  };
  if (!place.own.next || !by) return null;
  const body = place === target ? book.dataRows : ([by.row + 1, by.row + by.contents.length - 1] as const);
  if (!body) return null;
  const colour = policy.colour === 'nothing' ? 'ours' : policy.colour;
  const across = place === target ? book.dataColumns : null;
  const painted = place === target ? target.painted : [];
  const on = () => highlightRules(columns, body, { ...policy, colour }, across, painted);
  return {
    ...NOTHING,
    job: 'highlight',
    traits: { notInJournal: true },
    rules: [{ sheet: place.sheet, from: place.rules, to: place.rules.length > 0 ? [] : on() }],
  };
}
