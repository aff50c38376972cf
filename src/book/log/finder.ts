/**
 * The customer whom a name in a contact log means: the one with that very name, else the only one whose name is
 * compared alike (Kaida Ltd, KAIDA CO., LTD.). Two such: nobody.
 */
import { companyName } from '../company/name';
import { plain } from '../cell/text';

/** The index of the customer that is meant; null for nobody's name, and for one that could be two customers'. */
export type CustomerFinder = (name: string) => number | null;

export function customerFinder(names: readonly string[]): CustomerFinder {
  const byName = indexBy(names, spelling);
  let byKey: ReadonlyMap<string, number | null> | null = null;
  const known = new Map<string, number | null>();
  return (name) => {
    let at = known.get(name);
    if (at === undefined) {
      at = byName.get(spelling(name)) ?? null;
      if (at === null) {
        byKey ??= indexBy(names, keyOf);
        at = byKey.get(keyOf(name)) ?? null;
      }
      known.set(name, at);
    }
    return at;
  };
}

/** Null where two customers have it. */
function indexBy(names: readonly string[], key: (name: string) => string): Map<string, number | null> {
  const found = new Map<string, number | null>();
  names.forEach((name, i) => {
    const word = key(name);
    if (word !== '') found.set(word, found.has(word) ? null : i);
  });
  return found;
}

export function spelling(name: string): string {
  return plain(name).toLowerCase().replace(/ /g, '');
}

/** Names are compared again with every reading of the same sheets, and taking one apart is slow. */
const keys = new Map<string, string>();
const MANY = 100_000;

/** Alike in name and in place: 深圳凯达 and 上海凯达 are two. */
function keyOf(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const { forms, place } = companyName(name);
  const [form] = forms;
  const key = form === undefined || form.brand.length === 0 ? '' : `${form.key}@${place ?? ''}`;
  if (keys.size >= MANY) keys.clear();
  keys.set(name, key);
  return key;
}
