/**
 * Columns that can only be one thing because nothing else is left, whatever word stands over them.
 *
 *  - of orders the only column of days, if it lies behind today, says when each was placed, and the only column of numbers
 *    how much it was;
 *  - of customers the only number under a header that speaks of a year is how much they buy in one, and the only day under
 *    one that says "last" is when they were last dealt with;
 *  - of a header that may mean something else, and of an amount of which a part does, cells that look the part are good
 *    for a question only;
 *  - where two could be it, or the header does not even say so much, the user is asked (asking.ts).
 */
import type { Field } from '../header/fields';
import { trustOf } from '../header/grammar';
import type { Candidate } from './assign';
import type { Says } from '../header/lexicon';
import { partsOf } from '../header/parts';
import { ASK, mayBeHowMuch, mayBeOrdered, mayBeWhen, type Free, type MayBe } from './mayBe';

export const HOW_MUCH: readonly Field[] = ['annual_volume', 'potential_volume', 'annual_revenue', 'total_amount'];
export const WHEN_SPOKEN: readonly Field[] = ['last_contact', 'last_order_date'];
export const WHEN_ORDERED: readonly Field[] = [
  'order_date',
  'expected_close',
  'paid_date',
  'ship_date',
  'delivered_date',
];

/** Where any of these is read, nothing is asked. */
export const HOW_MUCH_ORDERED: readonly Field[] = ['order_quantity', 'order_amount', 'deal_amount', 'received_amount'];

const NAMES: readonly Field[] = ['customer_name', 'customer_id', 'first_name', 'last_name', 'contact_name'];

/** A header that says nothing, over the only days there are. */
const OF_ORDERS = 1;

/** Of customers. `free` without the columns that are chosen, whatever it says of them. */
export function withOnlyOnes(chosen: readonly Candidate[], free: Free, isCounted: boolean): readonly Candidate[] {
  const has = (fields: readonly Field[]) => hasAny(chosen, fields);
  if (!has(NAMES)) return chosen;
  const left = without(free, chosen);
  const isTimed = ({ times, odds, said }: MayBe) => times.length > 0 && Math.min(said, odds) >= OF_ORDERS;
  // A year may be that of anything (2026年预计数).
  const isOfYear = (one: MayBe) => isTimed(one) && one.others.length === 0;
  // Beside the one that speaks of a year, what only looks like an amount (floor space) is none.
  const isRival = ({ times }: MayBe) => times.length > 0;
  const settled = isCounted || has(HOW_MUCH);
  const counted = settled ? [] : only('annual_volume', leading(mayBeHowMuch(left), isRival), isOfYear);
  // So may what was last done in a word that nobody knows (最近升等), but not beside how much they buy.
  const isLast = (one: MayBe) => isTimed(one) && (settled || counted.length > 0 || one.isKnown);
  return [
    ...chosen,
    ...counted,
    ...(has(WHEN_SPOKEN) ? [] : only('last_contact', leading(mayBeWhen(left), isRival), isLast)),
  ];
}

/** Of orders. Pieces and money are never taken for each other: a number that may be money is left to be asked about. */
export function withOrders(chosen: readonly Candidate[], free: Free): readonly Candidate[] {
  const left = without(free, chosen);
  const isCounted = hasAny(chosen, [...HOW_MUCH_ORDERED, ...HOW_MUCH]);
  return [
    ...chosen,
    ...(hasAny(chosen, WHEN_ORDERED) ? [] : only('order_date', mayBeOrdered(left), () => true)),
    ...(isCounted ? [] : only('order_quantity', mayBeHowMuch(left), ({ header }) => !speaksOfMoney(header))),
  ];
}

const hasAny = (chosen: readonly Candidate[], fields: readonly Field[]): boolean =>
  chosen.some(({ field }) => fields.includes(field));

function without(free: Free, chosen: readonly Candidate[]): Free {
  const taken = new Set(chosen.map(({ column }) => column));
  return { ...free, columns: free.columns.filter((column) => !taken.has(column)) };
}

const MONEY: readonly Says[] = ['money', 'revenue', 'turnover', 'billings', 'total', 'price', 'worth', 'currency'];

const speaksOfMoney = (header: string): boolean =>
  partsOf(header).some(({ says }) => says.some((one) => MONEY.includes(one)));

/** The rivals alone, where there are any. */
function leading(found: readonly MayBe[], isRival: (one: MayBe) => boolean): readonly MayBe[] {
  const rivals = found.filter(isRival);
  return rivals.length > 0 ? rivals : found;
}

function only(field: Field, found: readonly MayBe[], isSure: (one: MayBe) => boolean): readonly Candidate[] {
  const [one, other] = found;
  if (!one || other || one.said < ASK || !isSure(one)) return [];
  const { column, header, odds, words } = one;
  return [
    {
      column,
      header,
      field,
      confidence: trustOf(Math.max(OF_ORDERS, odds)),
      evidence: [...(words.length > 0 ? [{ code: 'header', words } as const] : []), { code: 'only' }],
    },
  ];
}
