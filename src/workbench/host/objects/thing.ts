/**
 * An object of Excel's object model as the wire sees it: a type, what it stands for, and the members that the host
 * covers.
 *
 *  - a member that is not listed does not exist: reading, setting or calling it is refused by name;
 *  - names are compared without case, since the client sends `Values` in one place and `values` in another;
 *  - types are written as tables of small functions (members.ts).
 */
export abstract class Thing {
  abstract readonly type: string;
  /** What it stands for; argument readers look at its class. */
  abstract readonly it: unknown;
  /** The client keeps it by a reference that the host gives out (ranges). */
  abstract readonly tracked: boolean;
  abstract readonly isCollection: boolean;
  /** `{ Id }`, by which the client will ask for it again; empty for what is found by its parent. */
  abstract identity(): object;
  /** False when it was deleted since. */
  abstract alive(): boolean;
  /** Canonical names of the scalar properties. */
  abstract scalars(): readonly string[];
  /** The canonical name of a scalar property, or null. */
  abstract scalarNamed(name: string): string | null;
  /** The canonical name of an object property, or null. */
  abstract objectNamed(name: string): string | null;
  abstract read(name: string): unknown;
  abstract write(name: string, value: unknown): void;
  abstract open(name: string): Thing | null;
  /** Arguments: JSON values and things. The result: a thing, a value, or nothing. */
  abstract call(name: string, args: readonly unknown[]): unknown;
  abstract item(key: unknown): Thing;
  abstract items(): readonly Thing[];
}

/** 'GetRange' → 'getRange', as a developer writes it. */
export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
