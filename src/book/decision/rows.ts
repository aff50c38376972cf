/**
 * Whether a row is an order or a customer: what is counted in the columns, for orders/likelihood.ts to weigh.
 *
 *  - names are counted row by row, over the first 20,000: of a thinned sample of 1,500 orders by 500 customers hardly
 *    anybody comes again;
 *  - what differs between two rows of one customer (the day, how much) is of the order; a volume or a telephone number
 *    that stays the same is of the customer, who stands there twice;
 *  - rows are orders where something places them: a day, a number of the order, or customers that come again, each time
 *    with another amount: lines of orders of which nobody wrote down the day;
 *  - whose the rows are is told by the customers' numbers where all have one; else by the header that means customers,
 *    by one that may (Name, ID), or by names of businesses, where the same come again.
 */
import type { Cell, Sheet } from '../book';
import { isUnknownWord, lowered } from '../cell/text';
import { cellAt, isBlank } from '../grid';
import type { Field } from '../header/fields';
import { candidatesOf, isBesides, surestOf } from '../header/grammar';
import { partsOf } from '../header/parts';
import { share, type Profile } from '../header/profile';
import { bareNumberIsCustomer, ledgerLikelihood, repetition, type Counted } from '../orders/likelihood';
import type { Table } from '../table/table';
import { isTotalLabel } from '../table/totals';
import type { Candidate } from './assign';
import { candidatesAt, type Place } from './candidates';
import { isOrderDay } from './mayBe';

const ALONE = { ledger: false, trade: false, fields: new Set<Field>(), left: null };

/** Nearer to even than this, and customers come again: only the user knows what a row is. */
export const UNSURE = 0.5;

export interface LedgerOdds {
  /** As the logarithm of the odds; above 0 rows are orders. */
  readonly weight: number;
  readonly isPlaced: boolean;
  /** Customers come again, each time with another amount: it matters what a row is. */
  readonly mayBeOrders: boolean;
}

/** Fields that say when, and how much, an order was, as a header may mean them. */
const DAYS: readonly Field[] = ['order_date', 'expected_close', 'last_order_date'];
const AMOUNTS: readonly Field[] = ['order_quantity', 'order_amount', 'annual_volume', 'annual_revenue', 'total_amount'];

export function ledgerOdds(
  sheet: Sheet,
  table: Table,
  places: readonly Place[],
  plain: readonly Candidate[],
): LedgerOdds {
  const fields = new Map<Field, number>();
  for (const { field, confidence } of plain) fields.set(field, Math.max(fields.get(field) ?? 0, confidence));
  const supposed = [...plain, ...places.flatMap((place) => candidatesAt(place, ALONE))];
  const surest = (field: Field) =>
    supposed.filter((one) => one.field === field).sort((a, b) => b.confidence - a.confidence)[0];
  const names = surest('customer_name');
  const named = numbersOf(places, plain, names) ?? names ?? surest('customer_id');
  const whose = named ? whoseIn(sheet, table, named.column) : likelyWhose(sheet, table, places);
  const differs = ({ column }: Place) => whose !== null && isOfTheRow(sheet, whose, column);
  const open = places.filter(({ column }) => !plain.some((one) => one.column === column));
  const days = open.filter((place) => mayMean(place, DAYS) && isOrderDay(place.profile) && differs(place)).length;
  const amounts = open.filter(
    (place) => mayMean(place, AMOUNTS) && isOrderAmount(place.profile) && differs(place),
  ).length;
  const known = plain.filter(({ field }) => AMOUNTS.includes(field));
  const numberColumn = surest('order_no')?.column ?? doubtfulNumber(open, supposed);
  const { weight } = ledgerLikelihood({
    fields,
    customers: whose,
    numbers: numberColumn === undefined ? null : whoseIn(sheet, table, numberColumn),
    days,
    amounts,
    deals: places.some((place) => namesDeals(place) && differs(place)),
  });
  const again = whose !== null && repetition(whose) > 0;
  const areLines =
    amounts > 0 || known.some(({ column }) => places.some((place) => place.column === column && differs(place)));
  const isPlaced =
    fields.has('order_date') ||
    open.some((place) => mayMean(place, DAYS) && isOrderDay(place.profile)) ||
    fields.has('order_no') ||
    (again && (fields.has('expected_close') || areLines));
  return { weight, isPlaced, mayBeOrders: again && areLines };
}

/** A header that may mean it; one of words that nobody here knows may mean anything. */
function mayMean({ header }: Place, fields: readonly Field[]): boolean {
  if (header === '') return true;
  if (surestOf(header) === null) return !isBesides(header);
  return candidatesOf(header).some(({ field, doubt }) => doubt !== null && fields.includes(field));
}

const isOrderAmount = (profile: Profile): boolean =>
  share(profile.numbers + profile.amounts, profile) >= 0.6 &&
  !profile.sequence &&
  share(profile.words.phone, profile) < 0.3;

/** Opportunity, 商机名称: nothing but deals and what they are called. */
function namesDeals({ header, profile }: Place): boolean {
  const parts = partsOf(header);
  return (
    share(profile.texts, profile) >= 0.6 &&
    parts.some(({ says }) => says.includes('deal')) &&
    parts.every(({ says }) => says.some((one) => one === 'deal' || one === 'name' || one === 'no' || one === 'noise'))
  );
}

/** A column of bare numbers (No., 编号) that may number the orders. */
function doubtfulNumber(open: readonly Place[], supposed: readonly Candidate[]): number | undefined {
  return open.find(({ column }) => supposed.some((one) => one.column === column && one.field === 'order_no'))?.column;
}

/** Who stands in a column, over all rows. */
interface Whose extends Counted {
  /** Rows of somebody who stands further up, each with the first row of the same. */
  readonly pairs: readonly (readonly [row: number, first: number])[];
}

const PAIRS = 1_000;
/** Whoever orders again has done so by then. */
const COUNTED = 20_000;

/** How sure a header must be that its numbers are those of customers, and in how many of the rows they stand. */
const NUMBERED = { sure: 0.85, rows: 0.9 } as const;

/** Where all have numbers of their own, two of one name are two customers, and one number that comes again is one. */
function numbersOf(
  places: readonly Place[],
  plain: readonly Candidate[],
  names: Candidate | undefined,
): Candidate | undefined {
  const ids = plain.find(({ field, confidence }) => field === 'customer_id' && confidence >= NUMBERED.sure);
  const filled = (one: Candidate) => places.find(({ column }) => column === one.column)?.profile.filled ?? 0;
  return ids && names && filled(ids) >= filled(names) * NUMBERED.rows ? ids : undefined;
}

/** A header again, totals and signs for nothing (tba, -) are nobody, however often they come. */
function whoseIn(sheet: Sheet, { headers, left, first, last }: Table, column: number): Whose {
  const header = headers[column - left] ?? '';
  const headings = new Set([header, ...header.split(' / ')].map((text) => text.toLowerCase()));
  const rowOf = new Map<Cell, number>();
  // Only what comes again is asked whether it is anybody: names are many, and mostly different.
  const isNobody = new Map<Cell, boolean>();
  const pairs: (readonly [number, number])[] = [];
  let filled = 0;
  for (let row = first; row <= Math.min(last, first + COUNTED); row++) {
    const cell = cellAt(sheet, row, column);
    if (cell === '') continue;
    const name = typeof cell === 'string' ? lowered(cell) : cell;
    const before = rowOf.get(name);
    if (before === undefined) rowOf.set(name, row);
    else {
      let nobody = isNobody.get(name);
      if (nobody === undefined) isNobody.set(name, (nobody = namesNobody(name, headings)));
      if (nobody) continue;
      if (pairs.length < PAIRS) pairs.push([row, before]);
    }
    filled++;
  }
  return { filled, distinct: rowOf.size, pairs };
}

function namesNobody(name: Cell, headings: ReadonlySet<string>): boolean {
  if (typeof name !== 'string') return false;
  return isBlank(name) || headings.has(name) || isUnknownWord(name) || name.startsWith('#') || isTotalLabel(name);
}

/** Most rows of a customer say something else than its first. */
function isOfTheRow(sheet: Sheet, { pairs }: Whose, column: number): boolean {
  let [both, different] = [0, 0];
  for (const [row, first] of pairs) {
    const [cell, before] = [cellAt(sheet, row, column), cellAt(sheet, first, column)];
    if (isBlank(cell) || isBlank(before)) continue;
    both++;
    if (cell !== before) different++;
  }
  return both > 0 && different >= both / 2;
}

/** Names of businesses in so many cells are names under any header. */
const BUSINESSES = 0.3;

function likelyWhose(sheet: Sheet, table: Table, places: readonly Place[]): Whose | null {
  const found = places
    .filter(({ header, profile }) => {
      const means = candidatesOf(header);
      if (means.some(({ field }) => field === 'customer_name' || field === 'customer_id')) return true;
      return means.length === 0 && !isBesides(header) && share(profile.businesses, profile) >= BUSINESSES;
    })
    .map(({ column }) => whoseIn(sheet, table, column))
    .filter((one) => bareNumberIsCustomer(one) > 0);
  const [best] = found.sort((a, b) => repetition(b) - repetition(a));
  return best ?? null;
}
