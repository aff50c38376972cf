/**
 * The functions that we have of our own, by name. Any other is looked for in the library (native/foreign.ts) or is the
 * add-in's.
 */
import { AGGREGATE } from './native/aggregate';
import { ARRAYS } from './native/arrays';
import { CRITERIA } from './native/criteria';
import { DATES } from './native/dates';
import { isForeign } from './native/foreign';
import { LOGIC } from './native/logic';
import { LOOKUP } from './native/lookup';
import { MATH } from './native/math';
import type { Native } from './native/native';
import { PLACE } from './native/place';
import { TEXT } from './native/text';
import { WORKDAYS } from './native/workdays';

export const FUNCTIONS: ReadonlyMap<string, Native> = new Map(
  [LOGIC, MATH, AGGREGATE, TEXT, DATES, WORKDAYS, LOOKUP, CRITERIA, PLACE, ARRAYS].flatMap((natives) =>
    Object.entries(natives),
  ),
);

/** Worked out again after every edit, whatever was edited. */
export const VOLATILE: ReadonlySet<string> = new Set(['TODAY', 'NOW', 'RAND', 'RANDBETWEEN', 'OFFSET', 'INDIRECT']);

export function isKnown(name: string): boolean {
  return FUNCTIONS.has(name) || isForeign(name);
}
