/**
 * Columns that can only be one thing because nothing else is left, whatever word stands over them.
 *
 *  - of orders the only column of days, if it lies behind today, says when each was placed;
 *  - of customers the only number under a header that speaks of a year is how much they buy in one, and the only day under
 *    one that says "last" is when they were last dealt with;
 *  - where two could be it, or the header does not even say so much, the user is asked (asking.ts).
 */
import type { Field } from '../header/fields';
import { trustOf } from '../header/grammar';
import type { Candidate } from './assign';
import { mayBeHowMuch, mayBeWhen, type Free, type MayBe } from './mayBe';

export const HOW_MUCH: readonly Field[] = ['annual_volume', 'potential_volume', 'annual_revenue', 'total_amount'];
export const WHEN_SPOKEN: readonly Field[] = ['last_contact', 'last_order_date'];
export const WHEN_ORDERED: readonly Field[] = [
  'order_date',
  'expected_close',
  'paid_date',
  'ship_date',
  'delivered_date',
];

const NAMES: readonly Field[] = ['customer_name', 'customer_id', 'first_name', 'last_name', 'contact_name'];

/** A header that says nothing, over the only days there are. */
const OF_ORDERS = 1;

/** `free` without the columns that are chosen, whatever it says of them. */
export function withOnlyOnes(
  chosen: readonly Candidate[],
  free: Free,
  { ledger, isCounted }: { readonly ledger: boolean; readonly isCounted: boolean },
): readonly Candidate[] {
  const taken = new Set(chosen.map(({ column }) => column));
  const left = { ...free, columns: free.columns.filter((column) => !taken.has(column)) };
  const has = (fields: readonly Field[]) => chosen.some(({ field }) => fields.includes(field));
  if (!has(NAMES)) return chosen;
  const isTimed = ({ times, odds }: MayBe) => times.length > 0 && odds >= OF_ORDERS;
  if (ledger) return has(WHEN_ORDERED) ? chosen : [...chosen, ...only('order_date', mayBeWhen(left), () => true)];
  return [
    ...chosen,
    ...(isCounted || has(HOW_MUCH) ? [] : only('annual_volume', mayBeHowMuch(left), isTimed)),
    ...(has(WHEN_SPOKEN) ? [] : only('last_contact', mayBeWhen(left), isTimed)),
  ];
}

function only(field: Field, found: readonly MayBe[], isSure: (one: MayBe) => boolean): readonly Candidate[] {
  const [one, other] = found;
  if (!one || other || !isSure(one)) return [];
  const { column, header, odds, times } = one;
  return [
    {
      column,
      header,
      field,
      confidence: trustOf(Math.max(OF_ORDERS, odds)),
      evidence: [...(times.length > 0 ? [{ code: 'header', words: times } as const] : []), { code: 'only' }],
    },
  ];
}
