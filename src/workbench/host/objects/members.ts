/**
 * How a type of objects is written: tables of small functions by member name, made into things by what `thingsOf`
 * returns.
 *
 * A member that is not in a table is refused by name.
 */
import { ExcelError, refuse } from '../wire/excelError';
import { Arguments } from './arguments';
import { camel, Thing } from './thing';

export interface Members<T> {
  readonly scalars?: { readonly [name: string]: (it: T) => unknown };
  readonly writes?: { readonly [name: string]: (it: T, value: unknown) => void };
  readonly objects?: { readonly [name: string]: (it: T) => Thing | null };
  readonly methods?: { readonly [name: string]: (it: T, args: Arguments) => unknown };
  /** A collection's items, in order. */
  readonly items?: (it: T) => readonly Thing[];
  /** `getItem(key)`; null when there is none. */
  readonly item?: (it: T, key: unknown) => Thing | null;
  readonly identity?: (it: T) => object;
  readonly alive?: (it: T) => boolean;
  readonly tracked?: boolean;
}

export function thingsOf<T>(type: string, members: Members<T>): (it: T) => Thing {
  const index: Index = {
    scalars: byLowerCase(members.scalars),
    writes: byLowerCase(members.writes),
    objects: byLowerCase(members.objects),
    methods: byLowerCase(members.methods),
  };
  return (it) => new Made(type, it, members, index);
}

interface Index {
  readonly scalars: ReadonlyMap<string, string>;
  readonly writes: ReadonlyMap<string, string>;
  readonly objects: ReadonlyMap<string, string>;
  readonly methods: ReadonlyMap<string, string>;
}

class Made<T> extends Thing {
  constructor(
    readonly type: string,
    readonly it: T,
    private readonly members: Members<T>,
    private readonly index: Index,
  ) {
    super();
  }

  get tracked(): boolean {
    return this.members.tracked ?? false;
  }

  get isCollection(): boolean {
    return this.members.items !== undefined;
  }

  identity(): object {
    return this.members.identity?.(this.it) ?? {};
  }

  alive(): boolean {
    return this.members.alive?.(this.it) ?? true;
  }

  scalars(): readonly string[] {
    return Object.keys(this.members.scalars ?? {});
  }

  scalarNamed(name: string): string | null {
    return this.index.scalars.get(name.toLowerCase()) ?? null;
  }

  objectNamed(name: string): string | null {
    return this.index.objects.get(name.toLowerCase()) ?? null;
  }

  read(name: string): unknown {
    const found = this.members.scalars?.[this.scalarNamed(name) ?? ''];
    return found ? found(this.it) : this.refuse(name);
  }

  write(name: string, value: unknown): void {
    const found = this.members.writes?.[this.index.writes.get(name.toLowerCase()) ?? ''];
    if (!found) refuse(`${this.type}.${camel(name)} (to set)`);
    found(this.it, value);
  }

  open(name: string): Thing | null {
    const found = this.members.objects?.[this.objectNamed(name) ?? ''];
    return found ? found(this.it) : this.refuse(name);
  }

  call(name: string, args: readonly unknown[]): unknown {
    const found = this.members.methods?.[this.index.methods.get(name.toLowerCase()) ?? ''];
    return found ? found(this.it, new Arguments(args)) : this.refuse(name);
  }

  item(key: unknown): Thing {
    if (!this.members.item) this.refuse('getItem');
    const found = this.members.item(this.it, key);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }

  items(): readonly Thing[] {
    return this.members.items?.(this.it) ?? [];
  }

  private refuse(name: string): never {
    refuse(`${this.type}.${camel(name)}`);
  }
}

function byLowerCase(members: object | undefined): ReadonlyMap<string, string> {
  return new Map(Object.keys(members ?? {}).map((name) => [name.toLowerCase(), name]));
}
