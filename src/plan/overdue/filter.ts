/**
 * Only the overdue and due rows, by Excel's own filter (S22): one more criterion, on our column of the next contact.
 *
 *  - it joins the AutoFilter that is there, which is made wider where it ends before our columns, or one is made;
 *  - what the user asks of other columns is never touched: Excel does not take back the criteria that it tells
 *    (office-js #1226, #3030);
 *  - how it was is kept in hidden names, one for each run of rows (several areas in one text want a separator that is the
 *    user's: office-js #2891), which Excel moves along when rows and columns come and go. Rows that were
 *    hidden by hand are kept too, since Excel shows them when a criterion goes;
 *  - a criterion is of one day: Excel has none that says "until today".
 *
 * Deliberately no sort, and no filter where the user's own stands in the way.
 */
import type { Area, Span } from '../../book/book';
import type { Day } from '../../policy/day';
import { areaReference, referencedArea } from '../../book/address';
import { FILTER_NAMES } from '../stores';

/** Of rows that were hidden by hand: each is a name of its own. */
const MOST_SPANS = 12;

/** A filter as it stands. */
export interface FilterFound {
  /** Header row and body; null where there is none. */
  readonly area: Area | null;
  /** By column of the area. */
  readonly asked: readonly boolean[];
}

export interface FilterGround {
  /** Our column: header and body. */
  readonly next: Area;
  /** First and last column of the customers' table, our columns included. */
  readonly across: readonly [number, number];
  readonly sheet: FilterFound;
  readonly tables: readonly (FilterFound & { readonly id: string; readonly all: Area })[];
  readonly hidden: readonly Span[];
}

/** A filter of the user's own is in use · it lies over other cells · rows are hidden by hand in too many places. */
export type FilterRefusal = 'yours' | 'elsewhere' | 'hidden';

export interface OverdueFilter {
  /** Id of the Excel Table whose filter it is; null for the sheet's. */
  readonly table: string | null;
  readonly area: Area;
  /** From the left of the area. */
  readonly column: number;
  readonly was: Area | null;
  readonly hidden: readonly Span[];
}

export function planOverdueFilter(ground: FilterGround): OverdueFilter | FilterRefusal {
  const { next, across, sheet, tables, hidden } = ground;
  const table = tables.find(({ all }) => holds(all, next.row, next.column));
  const { area: was, asked } = table ?? sheet;
  const wide = { row: next.row, column: across[0], rows: next.rows, columns: across[1] - across[0] + 1 };
  if (table && !was) return 'elsewhere';
  // A header above ours would have ours hidden like a customer.
  if (was && (was.row < next.row || was.row >= next.row + next.rows)) return 'elsewhere';
  const covers = was !== null && next.column >= was.column && next.column < was.column + was.columns;
  if (covers ? asked[next.column - was.column] : asked.includes(true)) return 'yours';
  const area = was === null ? wide : covers ? was : around(was, { ...wide, row: was.row, rows: was.rows });
  if (!table && tables.some(({ all }) => meet(all, area))) return 'elsewhere';
  // Rows that the user's criteria hide, they go on hiding.
  const byHand = asked.includes(true) ? [] : within(hidden, area);
  if (byHand.length > MOST_SPANS) return 'hidden';
  return { table: table?.id ?? null, area, column: next.column - area.column, was, hidden: byHand };
}

/** The names that keep how it was, and of which day it is (as the sheet counts days). */
export function filterNames(
  { was, hidden }: Pick<OverdueFilter, 'was' | 'hidden'>,
  sheet: string,
  serial: number,
): readonly (readonly [name: string, formula: string])[] {
  return [
    [FILTER_NAMES.day, `=${serial}`],
    ...(was ? [[FILTER_NAMES.was, areaReference(sheet, was)] as const] : []),
    ...hidden.map(({ first, count }, i) => {
      const name = i === 0 ? FILTER_NAMES.hidden : `${FILTER_NAMES.hidden}${i + 1}`;
      return [name, areaReference(sheet, { row: first, column: 0, rows: count, columns: 1 })] as const;
    }),
  ];
}

/** Which of a sheet's names are of the filter. */
export const isFilterName = (name: string): boolean => name.startsWith(FILTER_NAMES.day);

/** How it was, as the names say by now. */
export function keptFilter(names: ReadonlyMap<string, string>): Pick<OverdueFilter, 'was' | 'hidden'> | null {
  if (!names.has(FILTER_NAMES.day)) return null;
  // Before 2026-12 one name had them all.
  const texts = [...names].flatMap(([name, formula]) => (name.startsWith(FILTER_NAMES.hidden) ? [formula] : []));
  const rows = texts.join().matchAll(/!\$A\$(\d+)(?::\$A\$(\d+))?/g);
  return {
    was: referencedArea(names.get(FILTER_NAMES.was) ?? '')?.area ?? null,
    hidden: [...rows].map(([, first, last = first]) => ({
      first: Number(first) - 1,
      count: Number(last) - Number(first) + 1,
    })),
  };
}

/** The day of the filter that is on; null while there is none. */
export function filterDay(names: ReadonlyMap<string, string>, dateShift: number): Day | null {
  const serial = Number(names.get(FILTER_NAMES.day)?.slice(1) ?? NaN);
  return Number.isFinite(serial) ? ((serial + dateShift) as Day) : null;
}

/** A cell within an area. */
export const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

const meet = (a: Area, b: Area) =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

function around(a: Area, b: Area): Area {
  const column = Math.min(a.column, b.column);
  return { ...a, column, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}

/** Below the header. */
function within(spans: readonly Span[], { row, rows }: Area): Span[] {
  return spans.flatMap(({ first, count }) => {
    const [from, end] = [Math.max(first, row + 1), Math.min(first + count, row + rows)];
    return end > from ? [{ first: from, count: end - from }] : [];
  });
}
