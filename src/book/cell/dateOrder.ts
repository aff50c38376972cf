/**
 * The order of day, month and year that a column writes its dates in, told by its cells.
 *
 * It is the one that no cell contradicts and that leaves no cell open; null where the user has to say: cells stay open,
 * or two cells contradict each other. Dates with a four-digit year in front are beyond doubt and say nothing about the
 * others: systems export 2024-03-05 into columns in which people type 3/5/24. Only where nothing else stands do they
 * make the order ymd.
 */
import type { Cell } from '../book';
import { LONGEST } from './date';
import { anyDate, DATE_ORDERS, dayUnder, shapeOf, type DateOrder, type Shape } from './dateShape';
import { withoutTime } from './dateWords';
import { plain } from './text';

export interface OrderFound {
  readonly order: DateOrder | null;
  /** Cells that rule an order out, by a part that is no month (13/5/2024) or no year (24/3/5). */
  readonly evidence: number;
  /** Cells that stay open. */
  readonly ambiguous: number;
  /** A few cells that stay open, or that contradict each other. */
  readonly examples: readonly string[];
  readonly conflict: boolean;
}

const EXAMPLES = 4;

interface Witness {
  readonly text: string;
  /** How many cells say so. */
  readonly count: number;
  readonly shape: Shape;
  readonly possible: readonly DateOrder[];
}

export function dateOrderOf(cells: Iterable<Cell>): OrderFound {
  // A column has many rows and few days: each text is looked at once.
  const counts = new Map<string, number>();
  for (const cell of cells) if (typeof cell === 'string' && cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  let yearFirst = 0;
  let left: readonly DateOrder[] = DATE_ORDERS;
  const witnesses: Witness[] = [];
  for (const [cell, count] of counts) {
    if (cell.length > LONGEST) continue;
    const text = plain(cell);
    const shape = shapeOf(text) ?? (/\d/.test(text) ? shapeOf(withoutTime(text)) : null);
    if (shape?.kind === 'year-first' || shape?.kind === 'republic') yearFirst += count;
    if (!shape || shape.kind === 'month' || shape.kind === 'year-first' || shape.kind === 'republic') continue;
    const possible = DATE_ORDERS.filter((order) => dayUnder(order, shape, anyDate) !== null);
    if (possible.length === 0) continue;
    witnesses.push({ text, count, shape, possible });
    left = left.filter((order) => possible.includes(order));
  }
  const conflict = left.length === 0;
  const proofs = witnesses.filter(({ possible }) => possible.length < DATE_ORDERS.length);
  const open = witnesses.filter((witness) => isOpen(witness, conflict ? DATE_ORDERS : left));
  const examples = conflict ? contradiction(proofs) : open.slice(0, EXAMPLES).map(({ text }) => text);
  if (witnesses.length === 0)
    return { order: yearFirst > 0 ? 'ymd' : null, evidence: yearFirst, ambiguous: 0, examples, conflict };
  // Month first and the year behind it is mdy to a person, even where ymd would read every cell the same.
  const yearLast = left.includes('mdy') && witnesses.some(({ shape }) => shape.kind === 'year-last');
  const order = open.length > 0 || conflict ? null : yearLast ? 'mdy' : (left[0] ?? null);
  return { order, evidence: cellsOf(proofs), ambiguous: cellsOf(open), examples, conflict };
}

function cellsOf(witnesses: readonly Witness[]): number {
  return witnesses.reduce((sum, { count }) => sum + count, 0);
}

/** Does the cell mean different days under the orders that are left? */
function isOpen({ shape, possible }: Witness, left: readonly DateOrder[]): boolean {
  const days = left.filter((order) => possible.includes(order)).map((order) => dayUnder(order, shape, anyDate));
  return days.some((day) => day !== days[0]);
}

/** The cells after which no order is left. */
function contradiction(proofs: readonly Witness[]): readonly string[] {
  let left: readonly DateOrder[] = DATE_ORDERS;
  const told: string[] = [];
  for (const { text, possible } of proofs) {
    const next = left.filter((order) => possible.includes(order));
    if (next.length < left.length) told.push(text);
    left = next;
    if (left.length === 0) break;
  }
  return told;
}
