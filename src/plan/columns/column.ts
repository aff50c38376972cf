/**
 * One column of ours: its header, its cells row by row, its format, its name. The same beside the customers and on our
 * own sheet.
 */
import type { Book } from '../../book/book';
import { columnReference, referencedArea } from '../../book/address';
import type { Decision } from '../../standing/decide';
import type { Asked } from './live';
import { DECISIONS, nameOf, ROLES, type DecisionColumn, type DecisionRole, type Role, type Told } from '../roles';
import type { Content, NameChange } from '../plan';
import type { Options, Place, SheetWords, Style, Target } from './target';

/** Values first: what a formula asks for is not put together for each of 400,000 cells that have none. */
export function contentOf(
  role: DecisionRole,
  ground: Omit<Asked, 'row' | 'decision'>,
  row: number,
  decision: Decision,
  { style, native }: Pick<Options, 'style' | 'native'>,
): Content {
  const column: DecisionColumn = DECISIONS[role];
  const value = column.value(decision, ground.sources.dateShift);
  if (style === 'values') return value;
  const asked = { ...ground, row, decision };
  if (style === 'live') return column.live?.formula(asked) ?? value;
  return (native && column.native?.(native, asked)) ?? value;
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

export const formatOf = (role: Role, { dateFormat }: Target): string => ROLES[role].format ?? dateFormat;

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

/** The columns that have something to say on this book. */
export function rolesFor<R extends Role>(among: readonly R[], book: Book, decisions: readonly Decision[]): R[] {
  const { annual_volume, potential_volume, last_contact, last_order_date, next_contact, sample_sent } = book.columns;
  const volumes = book.measure !== null || annual_volume !== undefined || potential_volume !== undefined;
  const isLedger = book.kind === 'ledger';
  const dates = isLedger || (last_contact ?? last_order_date ?? next_contact ?? sample_sent) !== undefined;
  const hasRhythm = volumes || decisions.some(({ next }) => next !== null);
  const scores = decisions.some(({ score }) => score !== null);
  const told: Told = { isLedger, volumes, dates: dates && hasRhythm, scores };
  return among.filter((role) => ROLES[role].hasSay(told));
}
