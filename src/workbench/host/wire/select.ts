/**
 * What `load` asks for, read from an object.
 *
 *  - names are compared without case and answered in Excel's own spelling: 'format/font/bold' → { Format: { Font: {
 *    Bold } } };
 *  - '*', or nothing at all, is every scalar property that the host covers;
 *  - the client strips 'items/', so that a collection's own properties ('count') and those of its items arrive mixed.
 */
import { ExcelError, refuse } from './excelError';
import { camel, type Thing } from '../objects/thing';

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

type Identity = (thing: Thing) => object;

export function select(thing: Thing, query: QueryInfo, identity: Identity): object {
  const wanted = query.Select ?? [];
  return thing.isCollection
    ? collection(thing, query, wanted, identity)
    : one(thing, wanted, query.Expand ?? [], identity);
}

function collection(thing: Thing, query: QueryInfo, wanted: readonly string[], identity: Identity): object {
  const found: Record<string, unknown> = {};
  const own = wanted.filter((name) => thing.scalarNamed(name) !== null);
  for (const name of own) found[thing.scalarNamed(name) ?? name] = thing.read(name);
  const rest = wanted.filter((name) => !own.includes(name));
  if (rest.length === 0 && own.length > 0) return found;
  const skip = query.Skip ?? 0;
  const items = thing.items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  found['_Items'] = items.map((item) => select(item, { Select: rest, Expand: query.Expand ?? [] }, identity));
  return found;
}

function one(thing: Thing, wanted: readonly string[], expanded: readonly string[], identity: Identity): object {
  const found: Record<string, unknown> = { ...identity(thing) };
  const deeper = new Map<string, string[]>();
  if (wanted.length === 0 || wanted.includes('*')) everything(thing, found);
  for (const path of [...wanted, ...expanded]) {
    if (path === '*') continue;
    const slash = path.indexOf('/');
    const head = slash < 0 ? path : path.slice(0, slash);
    const scalar = slash < 0 ? thing.scalarNamed(head) : null;
    if (scalar !== null) {
      found[scalar] = thing.read(scalar);
      continue;
    }
    const object = thing.objectNamed(head) ?? refuse(`${thing.type}.${camel(head)}`);
    const inside = deeper.get(object) ?? [];
    if (slash >= 0) inside.push(path.slice(slash + 1).replace(/^items\//, ''));
    deeper.set(object, inside);
  }
  for (const [name, inside] of deeper) {
    const object = thing.open(name);
    found[name] = object && select(object, { Select: inside.length === 0 ? ['*'] : inside }, identity);
  }
  return found;
}

/** Whatever can be read; a property that the host cannot tell for this object is left out. */
function everything(thing: Thing, found: Record<string, unknown>): void {
  for (const name of thing.scalars()) {
    try {
      found[name] = thing.read(name);
    } catch (error) {
      if (!(error instanceof ExcelError) || error.code !== 'ApiNotFound') throw error;
    }
  }
}
