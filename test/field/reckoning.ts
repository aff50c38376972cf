/**
 * Volumes, tiers, dates and states worked out a second time: from a file's cells by a reader of our judges, by the
 * rules as they are written down, with the published calendar. Nothing here comes from src/.
 *
 *  - tier: T0 #2, inclusive: S 2,000 · A 1,000 · B 500 · C 300 · D below; nothing known, no tier;
 *  - dates: T0 #3 as G5 reads it, calendar days after the last contact, moved to the next working day; 2007 onwards;
 *  - a ledger: the twelve months that end today; names are the same but for capitals and blanks; an order without a day
 *    is of no year, and where nothing else is known it leaves the year open.
 *
 * Days are texts, 2026-10-02: they compare as they stand, and nothing can be mistaken for a serial.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellAt, numberOf, readXlsx } from '../judges/xlsx';

export type Plain = string | number | boolean | null;

export interface Reckoned {
  readonly name: string;
  readonly volume: number | null;
  readonly tier: string | null;
  readonly lastContact: string | null;
  readonly nextContact: string | null;
  readonly contactBy: string | null;
  readonly state: string;
}

export interface Order {
  readonly name: string;
  readonly day: string | null;
  readonly amount: number | null;
  /** False: cancelled, closed, unpaid or lost. The customer is one all the same. */
  readonly counts: boolean;
}

export type IsWorkday = (day: string) => boolean;

const DAY_MS = 86_400_000;

const FLOORS = [['S', 2000], ['A', 1000], ['B', 500], ['C', 300], ['D', 0]] as const; // prettier-ignore

const RHYTHM: Readonly<Record<string, readonly [due: number, by: number]>> = {
  S: [3, 4],
  A: [3, 4],
  B: [4, 7],
  C: [7, 7],
  D: [7, 14],
};

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

export const dayOfSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);

/** The published days off and make-up days of a folder of years; Monday to Friday elsewhere. */
export function publishedCalendar(folder: string): IsWorkday {
  const isOff = new Map<string, boolean>();
  for (const file of readdirSync(folder).filter((name) => /^\d{4}\.json$/.test(name))) {
    const { days } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      days: readonly { date: string; isOffDay: boolean }[];
    };
    for (const { date, isOffDay } of days) isOff.set(date, isOffDay);
  }
  return (day) => !(isOff.get(day) ?? [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
}

/**
 * Rows `first` … `last` (as Excel counts) of a sheet or of a CSV file, without anything guessed: cells by what they are
 * for.
 */
export function linesOf(
  file: { readonly path: string; readonly sheet: string; readonly rows: readonly [number, number] },
  columns: Readonly<Record<string, string>>,
): Readonly<Record<string, Plain>>[] {
  const [first, last] = file.rows;
  const at = file.path.endsWith('.csv') ? csvCells(file.path) : xlsxCells(file.path, file.sheet);
  const cellsIn = (row: number) => Object.entries(columns).map(([role, letters]) => [role, at(letters, row)] as const);
  return Array.from({ length: last - first + 1 }, (_, i) => Object.fromEntries(cellsIn(first + i)));
}

type CellAt = (letters: string, row: number) => Plain;

function xlsxCells(path: string, sheet: string): CellAt {
  const book = readXlsx(new Uint8Array(readFileSync(path)));
  return (letters, row) => cellAt(book, sheet, `${letters}${row}`).value;
}

function csvCells(path: string): CellAt {
  const rows = readFileSync(path, 'utf8').replace(/^\ufeff/, '').trimEnd().split(/\r?\n/).map(fieldsOf); // prettier-ignore
  return (letters, row) => {
    const text = rows[row - 1]?.[numberOf(letters)] ?? '';
    return text === '' ? null : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  };
}

/** Quotes, but no line breaks inside them. */
function fieldsOf(line: string): string[] {
  const fields: string[] = [''];
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) fields.push('');
    else fields[fields.length - 1] += character;
  }
  return fields;
}

export const folded = (name: string): string => name.replace(/\s/g, '').toLowerCase();

/** `scale`: how many of the sheet's money make one of the floors'; 1 for pieces. */
export function fromOrders(orders: readonly Order[], today: string, scale: number, isWorkday: IsWorkday): Reckoned[] {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const byName = new Map<string, Order[]>();
  for (const order of orders) byName.set(folded(order.name), [...(byName.get(folded(order.name)) ?? []), order]);
  const isOfYear = ({ day, counts }: Order) => counts && day !== null && day > yearAgo && day <= today;
  const isAnyOfYear = orders.some(isOfYear);
  return [...byName.values()].map((all) => {
    const ofYear = all.filter(isOfYear);
    const known = ofYear.flatMap(({ amount }) => amount ?? []);
    const undated = all.some(({ day, counts }) => counts && day === null);
    const sum = Math.round(known.reduce((total, amount) => total + amount, 0) * 1e6) / 1e6;
    const nothing = ofYear.length > 0 || undated || !isAnyOfYear ? null : 0;
    const volume = known.length === 0 ? nothing : sum < 0 ? null : sum / scale;
    const past = all.flatMap(({ day, counts }) => (counts && day !== null && day <= today ? day : []));
    const last = past.sort().at(-1) ?? null;
    return reckoned(all[0]?.name ?? '', volume, last, today, isWorkday);
  });
}

export function reckoned(
  name: string,
  volume: number | null,
  last: string | null,
  today: string,
  isWorkday: IsWorkday,
): Reckoned {
  const tier = volume === null ? null : (FLOORS.find(([, floor]) => volume >= floor)?.[0] ?? null);
  const moved = (day: string): string => (isWorkday(day) ? day : moved(daysAfter(day, 1)));
  const [due, by] = (tier && RHYTHM[tier]) || [0, 0];
  const isDated = tier !== null && last !== null;
  const nextContact = isDated ? moved(daysAfter(last, due)) : null;
  const contactBy = isDated ? moved(daysAfter(last, by)) : null;
  const dated = contactBy !== null && today > contactBy ? 'overdue' : today >= (nextContact ?? '') ? 'due' : 'upcoming';
  const state = tier === null ? 'none' : last === null ? 'never' : dated;
  return { name, volume, tier, lastContact: last, nextContact, contactBy, state };
}
