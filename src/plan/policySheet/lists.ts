/**
 * The lists of a policy sheet whose rows a person may add to: days, salespeople, steps, stages, intents, groups. Each
 * comes with the row that every entry of it stands in; a blank row is none.
 */
import type { Cell } from '../../book/book';
import { FIRST_DAY, type Day } from '../../policy/day';
import type { Group } from '../../policy/policy';
import type { Likelihood } from '../../policy/likelihood';
import type { ReadCode } from './kinds';
import type { PolicyTable } from './tables';

/** The cells of a sheet by their names. */
export interface Cells {
  readonly cellOf: (place: string) => Cell;
  readonly has: (place: string) => boolean;
  readonly own: { readonly [table in PolicyTable]: number };
  readonly report: (place: string, code: ReadCode) => void;
}

/** A list of the policy, and the row of the sheet that each of its entries stands in. */
export interface Listed<T> {
  readonly list: readonly T[];
  readonly rows: readonly string[];
}

const numbers = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i + 1));

/** The days of a list, and the cell of each. */
export function daysIn(table: 'off' | 'work', { cellOf, own, report }: Cells, dateShift: number): Map<Day, string> {
  const found = new Map<Day, string>();
  for (const row of numbers(own[table])) {
    const place = `${table}.${row}.day`;
    const cell = cellOf(place);
    if (cell === '') continue;
    const day = typeof cell === 'number' ? cell + dateShift : NaN;
    if (!Number.isInteger(day) || day < FIRST_DAY || day > 2_958_465) report(place, 'not-a-day');
    else if (!found.has(day as Day)) found.set(day as Day, place);
  }
  return found;
}

export function ownersIn({ cellOf, own, report }: Cells): Listed<{ owner: string; contacts: string }> {
  const rows = numbers(own.capacity).filter((row) => {
    const named = text(cellOf(`capacity.${row}.owner`)) !== '';
    if (!named && cellOf(`capacity.${row}.contacts`) !== '') report(`capacity.${row}.owner`, 'no-name');
    return named;
  });
  const list = rows.map((row) => {
    return { owner: text(cellOf(`capacity.${row}.owner`)), contacts: `capacity.${row}.contacts` };
  });
  return { list, rows };
}

/** In rising order, whatever theirs is on the sheet; null where the sheet is too old to have the list. */
export function stepsIn({ cellOf, own, has }: Cells, number: (place: string) => number): Listed<number> | null {
  if (!has('sequence.1.days')) return null;
  const steps = numbers(own.sequence)
    .filter((row) => cellOf(`sequence.${row}.days`) !== '')
    .map((row) => ({ row, days: number(`sequence.${row}.days`) }))
    .sort((a, b) => a.days - b.days);
  return { list: steps.map(({ days }) => days), rows: steps.map(({ row }) => row) };
}

/**
 * Stages or intents, in the order of the sheet but that one's own come last; null where the sheet is too old to have
 * them.
 */
export function likelihoodsIn<Id extends string>(
  table: 'stages' | 'intents',
  column: string,
  ids: readonly Id[],
  known: (cell: Cell) => Id | null,
  { cellOf, own, has, report }: Cells,
  number: (place: string) => number,
): Listed<Likelihood<Id>> | null {
  if (!has(`${table}.1.name`) && !ids.some((id) => has(`${table}.${id}.name`))) return null;
  const places = ids.filter((id) => has(`${table}.${id}.name`));
  const likelihood = (row: string, id: Id | null): Likelihood<Id> => {
    const name = text(cellOf(`${table}.${row}.name`));
    // What it is always called says nothing new, in whatever language.
    return { id, name: id !== null && known(name) === id ? '' : name, share: number(`${table}.${row}.${column}`) };
  };
  const added = numbers(own[table]).filter((row) => {
    const named = text(cellOf(`${table}.${row}.name`)) !== '';
    if (!named && cellOf(`${table}.${row}.${column}`) !== '') report(`${table}.${row}.name`, 'no-name');
    return named;
  });
  return {
    list: [...places.map((id) => likelihood(id, id)), ...added.map((row) => likelihood(row, null))],
    rows: [...places, ...added],
  };
}

export function groupsIn({ cellOf, own }: Cells): Listed<Group> {
  const cell = (row: string, column: string) => text(cellOf(`groups.${row}.${column}`));
  const rows = numbers(own.groups).filter((row) => ['name', 'column', 'contains'].some((one) => cell(row, one) !== ''));
  const list = rows.map((row) => {
    return { name: cell(row, 'name'), column: cell(row, 'column'), contains: cell(row, 'contains') };
  });
  return { list, rows };
}

const text = (cell: Cell): string => String(cell).trim();
