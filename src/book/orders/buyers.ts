/**
 * Whose each line of a ledger is.
 *
 *  - by the name, as key.ts compares names. The same name with two customer numbers are two customers: two people are
 *    called 王芳, and both stand in the books. They are shown with their numbers, for nobody could tell them apart;
 *  - a line without a number goes with the number that its name has everywhere else; where the name has several, it is
 *    nobody's but its own;
 *  - where many names have several numbers, the numbers are of the rows or of something else, and part nobody;
 *  - without a column of names, the number is the name (rows.ts).
 */
import type { Sheet } from '../book';
import type { Columns } from '../columns';
import { textAt } from '../grid';
import { nameColumnsOf, type Records } from '../table/rows';
import { customerKey } from './key';

export interface Buyer {
  readonly name: string;
  /** Of its first line. */
  readonly row: number;
  /** It shares its name with another number. */
  readonly isNamesake: boolean;
}

export interface Buyers {
  readonly buyers: readonly Buyer[];
  /** By line; -1 without a name. */
  readonly buyer: Int32Array;
}

export function buyersOf(sheet: Sheet, columns: Columns, { rows, names }: Records): Buyers {
  const byName = byKey(names);
  const numbered = columns.customer_id;
  if (!numbered || nameColumnsOf(columns).includes(numbered.column)) return unparted(byName, { rows, names });
  const ids = rows.map((row) => textAt(sheet, row, numbered.column));
  const namesakes = namesakesIn(byName, ids);
  if (namesakes.size === 0) return unparted(byName, { rows, names });
  const buyer = new Int32Array(rows.length);
  const buyers: Buyer[] = [];
  const places = new Map<string, number>();
  for (let i = 0; i < rows.length; i++) {
    const name = byName.place[i] ?? -1;
    if (name < 0) {
      buyer[i] = -1;
      continue;
    }
    const isNamesake = namesakes.has(name);
    const id = isNamesake ? (ids[i] ?? '') : '';
    const key = `${name} ${customerKey(id)}`;
    let place = places.get(key);
    if (place === undefined) {
      const written = names[byName.first[name] ?? i] ?? '';
      place = buyers.push({ name: id === '' ? written : `${written} (${id})`, row: rows[i] ?? 0, isNamesake }) - 1;
      places.set(key, place);
    }
    buyer[i] = place;
  }
  return { buyers, buyer };
}

interface ByKey {
  /** By line: which name; -1 for none. */
  readonly place: Int32Array;
  /** By name: the first line that has it. */
  readonly first: readonly number[];
}

/** Each spelling is folded once. */
function byKey(names: readonly string[]): ByKey {
  const place = new Int32Array(names.length);
  const first: number[] = [];
  const spellings = new Map<string, number>();
  const keys = new Map<string, number>();
  for (let i = 0; i < names.length; i++) {
    const name = names[i] ?? '';
    let at = name === '' ? -1 : spellings.get(name);
    if (at === undefined) {
      const key = customerKey(name);
      at = keys.get(key);
      if (at === undefined) {
        at = first.push(i) - 1;
        keys.set(key, at);
      }
      spellings.set(name, at);
    }
    place[i] = at;
  }
  return { place, first };
}

function unparted({ place, first }: ByKey, { rows, names }: Pick<Records, 'rows' | 'names'>): Buyers {
  return {
    buyer: place,
    buyers: first.map((i) => ({ name: names[i] ?? '', row: rows[i] ?? 0, isNamesake: false })),
  };
}

/** Namesakes are few: where more names have several numbers, the numbers are of something else (orders, contacts). */
const FEW = 2;
const SHARE = 0.2;

/** The names that several customer numbers share. */
function namesakesIn({ place, first }: ByKey, ids: readonly string[]): ReadonlySet<number> {
  const numbers = new Map<number, string>();
  const several = new Set<number>();
  for (let i = 0; i < ids.length; i++) {
    const [name, id] = [place[i] ?? -1, customerKey(ids[i] ?? '')];
    if (name < 0 || id === '') continue;
    const known = numbers.get(name);
    if (known === undefined) numbers.set(name, id);
    else if (known !== id) several.add(name);
  }
  return several.size <= Math.max(FEW, first.length * SHARE) ? several : new Set();
}
