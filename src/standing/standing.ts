/** A sheet as read and decided → who stands on the Today list (policy/today.ts), at the index of its customer. */
import type { Book, Sheet } from '../book/book';
import type { Policy } from '../policy/policy';
import type { Standing } from '../policy/today';
import type { Decision } from './decide';
import { groupsOf } from './groups';
import { ownersOf } from './owners';

export function standingsOf(
  book: Book,
  sheet: Sheet,
  decisions: readonly Decision[],
  { groups }: Pick<Policy, 'groups'>,
): Standing[] {
  const owners = ownersOf(book, sheet);
  const groupOf = new Map<number, string>();
  for (const { name, customers } of groupsOf(book, sheet, groups))
    for (const index of customers) groupOf.set(index, groupOf.has(index) ? `${groupOf.get(index)}\n${name}` : name);
  return decisions.map(({ tier, next, by, state }, id) => ({
    id,
    owner: owners[id] ?? null,
    group: groupOf.get(id) ?? null,
    tier,
    lastContact: book.customers[id]?.lastContact ?? null,
    next,
    by,
    state,
  }));
}
