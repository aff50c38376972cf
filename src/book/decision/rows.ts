/**
 * Whether a row is an order or a customer: what is counted in the columns, for orders/likelihood.ts to weigh.
 *
 *  - names are counted over all rows: of a thinned sample of 1,500 orders by 500 customers hardly anybody comes again;
 *  - rows are orders only where something places them: a day, or a number of the order.
 */
import type { Sheet } from '../book';
import { cellAt, isBlank } from '../grid';
import { isDoubtful } from '../header/doubtful';
import type { Field } from '../header/fields';
import { share } from '../header/profile';
import { bareNumberIsCustomer, ledgerLikelihood, repetition, type Counted } from '../orders/likelihood';
import type { Table } from '../table/table';
import type { Candidate } from './assign';
import { candidatesAt, type Place } from './candidates';

const ALONE = { ledger: false, fields: new Set<Field>(), left: null };

export interface LedgerOdds {
  /** As the logarithm of the odds; above 0 rows are orders. */
  readonly weight: number;
  readonly isPlaced: boolean;
}

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
  const numberColumn = surest('order_no')?.column ?? doubtfulAt(places, 'order_no', supposed);
  const named = surest('customer_name') ?? surest('customer_id');
  const customers = named
    ? counted(sheet, table, named.column)
    : (places.map(({ column }) => counted(sheet, table, column)).find((one) => bareNumberIsCustomer(one) > 1) ?? null);
  let [days, amounts] = [0, 0];
  for (const { header, profile } of places) {
    if (header !== '' && !isDoubtful(header)) continue;
    if (share(profile.dates, profile) >= 0.6 || share(profile.yearless, profile) >= 0.9) days++;
    else if (share(profile.numbers + profile.amounts, profile) >= 0.6 && !profile.sequence) amounts++;
  }
  const { weight } = ledgerLikelihood({
    fields,
    customers,
    numbers: numberColumn === undefined ? null : counted(sheet, table, numberColumn),
    days,
    amounts,
  });
  const again = customers !== null && repetition(customers) > 0;
  const isPlaced =
    fields.has('order_date') || days > 0 || fields.has('order_no') || (fields.has('expected_close') && again);
  return { weight, isPlaced };
}

function doubtfulAt(places: readonly Place[], field: Field, all: readonly Candidate[]): number | undefined {
  return places.find(
    ({ column, header }) => isDoubtful(header) && all.some((one) => one.column === column && one.field === field),
  )?.column;
}

/** Over all rows. */
export function counted(sheet: Sheet, { first, last }: Table, column: number): Counted {
  const seen = new Set<string | number | boolean>();
  let filled = 0;
  for (let row = first; row <= last; row++) {
    const cell = cellAt(sheet, row, column);
    if (isBlank(cell)) continue;
    filled++;
    seen.add(typeof cell === 'string' ? cell.trim().toLowerCase() : cell);
  }
  return { filled, distinct: seen.size };
}
