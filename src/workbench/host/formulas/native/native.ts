/**
 * Three kinds of functions, by what they want to be given.
 *
 *  - values: single values; given a block they are called for each cell, and an error among the arguments is the
 *    result;
 *  - ranges: operands as they are, references unread;
 *  - lazy: the parts of the formula, to work out only some of them.
 */
import type { Value } from '../../model';
import type { Operand, Plain } from '../operand';
import type { Scope } from '../scope';
import type { Node } from '../tree';

/** The evaluator, as functions see it (they cannot import it: it imports them). */
export interface Walk {
  evaluate(node: Node, scope: Scope): Operand;
  plain(node: Node, scope: Scope): Plain;
}

export type Parts = readonly (Node | null)[];

interface Arity {
  readonly least: number;
  readonly most: number;
}

export interface OfValues extends Arity {
  readonly kind: 'values';
  readonly takesErrors: boolean;
  call(values: readonly Value[], scope: Scope): Value;
}

export interface OfRanges extends Arity {
  readonly kind: 'ranges';
  /** Walks its ranges: over large ones it is worked out once for all cells that ask the same. */
  readonly walks: boolean;
  call(operands: readonly Operand[], scope: Scope): Operand;
}

export interface Lazy extends Arity {
  readonly kind: 'lazy';
  call(parts: Parts, scope: Scope, walk: Walk): Operand;
}

export type Native = OfValues | OfRanges | Lazy;

/** Functions by name. */
export type Natives = { readonly [name: string]: Native };

export const MANY = 255;

export function values(least: number, most: number, call: OfValues['call']): Native {
  return { kind: 'values', takesErrors: false, least, most, call };
}

/** Errors among the arguments are passed on to the function. */
export function tests(least: number, most: number, call: OfValues['call']): Native {
  return { kind: 'values', takesErrors: true, least, most, call };
}

export function ranges(least: number, most: number, call: OfRanges['call']): Native {
  return { kind: 'ranges', walks: true, least, most, call };
}

/** Functions that find their answer by a range's index, so that remembering it would cost more than asking again. */
export function indexed(least: number, most: number, call: OfRanges['call']): Native {
  return { kind: 'ranges', walks: false, least, most, call };
}

export function lazy(least: number, most: number, call: Lazy['call']): Native {
  return { kind: 'lazy', least, most, call };
}
