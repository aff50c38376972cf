/**
 * Choosing and asking: IF and its kin, which work out only what they need; AND, OR; ISBLANK and its kin.
 *
 * A condition that is a block makes IF and IFERROR answer cell by cell; then every branch is worked out, as in Excel.
 */
import { compare, number, truth, truthFrom, whole } from '../coerce';
import type { Value } from '../../model';
import { combine } from '../operators';
import { ERRORS, Fault, Matrix, NOT_AVAILABLE, Reference, VALUE_ERROR, isError } from '../operand';
import type { Operand, Plain } from '../operand';
import { plainOf } from '../plain';
import type { Scope } from '../scope';
import { MANY, lazy, ranges, tests, values } from './native';
import type { Natives, Parts, Walk } from './native';

/** Excel's own numbers for ERROR.TYPE: the place in ERRORS, from 1, up to #GETTING_DATA; then these. */
const ERROR_TYPES: { readonly [error: string]: number } = { '#SPILL!': 9, '#CALC!': 14 };

export const LOGIC: Natives = {
  IF: lazy(2, 3, (parts, scope, walk) => {
    const condition = plainPart(parts, 0, scope, walk);
    if (condition instanceof Matrix) {
      const then = plainPart(parts, 1, scope, walk) ?? 0;
      const otherwise = parts.length > 2 ? (plainPart(parts, 2, scope, walk) ?? 0) : false;
      return combine([condition, then, otherwise], ([asked = null, yes = null, no = null]) => {
        const answer = truthFrom(asked);
        return isError(answer) ? answer : answer ? yes : no;
      });
    }
    const answer = truthFrom(condition);
    if (isError(answer)) return answer;
    if (!answer && parts.length < 3) return false;
    return branch(parts, answer ? 1 : 2, scope, walk);
  }),
  IFERROR: lazy(2, 2, (parts, scope, walk) => orElse(parts, scope, walk, isError)),
  IFNA: lazy(2, 2, (parts, scope, walk) =>
    orElse(parts, scope, walk, (value) => isError(value) && value.error === '#N/A'),
  ),
  IFS: lazy(2, MANY, (parts, scope, walk) => {
    for (let i = 0; i + 1 < parts.length; i += 2) {
      const answer = truthFrom(single(plainPart(parts, i, scope, walk)));
      if (isError(answer)) return answer;
      if (answer) return branch(parts, i + 1, scope, walk);
    }
    return NOT_AVAILABLE;
  }),
  SWITCH: lazy(3, MANY, (parts, scope, walk) => {
    const wanted = single(plainPart(parts, 0, scope, walk));
    if (isError(wanted)) return wanted;
    let i = 1;
    for (; i + 1 < parts.length; i += 2) {
      const offered = single(plainPart(parts, i, scope, walk));
      if (isError(offered)) return offered;
      if (sameKind(wanted, offered) && compare(wanted, offered) === 0) return branch(parts, i + 1, scope, walk);
    }
    return i < parts.length ? branch(parts, i, scope, walk) : NOT_AVAILABLE;
  }),
  CHOOSE: lazy(2, MANY, (parts, scope, walk) => {
    const which = single(plainPart(parts, 0, scope, walk));
    if (isError(which)) return which;
    const i = whole(which);
    return i < 1 || i >= parts.length ? VALUE_ERROR : branch(parts, i, scope, walk);
  }),
  AND: ranges(1, MANY, (operands, scope) => truths(operands, scope).every(Boolean)),
  OR: ranges(1, MANY, (operands, scope) => truths(operands, scope).some(Boolean)),
  XOR: ranges(1, MANY, (operands, scope) => truths(operands, scope).filter(Boolean).length % 2 === 1),
  NOT: values(1, 1, ([value]) => !truth(value)),
  TRUE: values(0, 0, () => true),
  FALSE: values(0, 0, () => false),
  NA: values(0, 0, () => NOT_AVAILABLE),
  ISBLANK: tests(1, 1, ([value]) => value === null),
  ISNUMBER: tests(1, 1, ([value]) => typeof value === 'number'),
  ISTEXT: tests(1, 1, ([value]) => typeof value === 'string'),
  ISNONTEXT: tests(1, 1, ([value]) => typeof value !== 'string'),
  ISLOGICAL: tests(1, 1, ([value]) => typeof value === 'boolean'),
  ISERROR: tests(1, 1, ([value]) => isError(value)),
  ISERR: tests(1, 1, ([value]) => isError(value) && value.error !== '#N/A'),
  ISNA: tests(1, 1, ([value]) => isError(value) && value.error === '#N/A'),
  ISREF: ranges(1, 1, ([operand]) => operand instanceof Reference),
  ISEVEN: values(1, 1, ([value]) => Math.trunc(number(value)) % 2 === 0),
  ISODD: values(1, 1, ([value]) => Math.trunc(number(value)) % 2 !== 0),
  'ERROR.TYPE': tests(1, 1, ([value]) => {
    if (!isError(value)) return NOT_AVAILABLE;
    const place = ERRORS.findIndex((error) => error === value.error);
    return ERROR_TYPES[value.error] ?? (place < 0 ? NOT_AVAILABLE : place + 1);
  }),
  TYPE: ranges(1, 1, ([operand = null], scope) => {
    const plain = plainOf(operand, scope);
    if (plain instanceof Matrix) return 64;
    if (isError(plain)) return 16;
    return typeof plain === 'string' ? 2 : typeof plain === 'boolean' ? 4 : 1;
  }),
  N: tests(1, 1, ([value = null]) => {
    if (isError(value) || typeof value === 'number') return value;
    return value === true ? 1 : 0;
  }),
  T: tests(1, 1, ([value = null]) => (typeof value === 'string' || isError(value) ? value : '')),
};

function branch(parts: Parts, i: number, scope: Scope, walk: Walk): Operand {
  const part = parts[i];
  return part ? walk.evaluate(part, scope) : 0;
}

function plainPart(parts: Parts, i: number, scope: Scope, walk: Walk): Plain {
  const part = parts[i];
  return part ? walk.plain(part, scope) : null;
}

function single(plain: Plain): Value {
  return plain instanceof Matrix ? plain.at(0, 0) : plain;
}

function orElse(parts: Parts, scope: Scope, walk: Walk, isBad: (value: Value) => boolean): Operand {
  const tried = plainPart(parts, 0, scope, walk);
  if (tried instanceof Matrix) {
    const instead = plainPart(parts, 1, scope, walk);
    return combine([tried, instead], ([value = null, other = null]) => (isBad(value) ? (other ?? '') : value));
  }
  if (!isBad(tried)) return tried ?? 0;
  const part = parts[1];
  return part ? walk.evaluate(part, scope) : 0;
}

function sameKind(a: Value, b: Value): boolean {
  return a === null || b === null || typeof a === typeof b;
}

/**
 * The truth values among the arguments: text in ranges is passed over, text given directly must read as TRUE or FALSE.
 */
function truths(operands: readonly Operand[], scope: Scope): boolean[] {
  const found: boolean[] = [];
  const take = (value: Value): void => {
    if (isError(value)) throw new Fault(value);
    if (typeof value === 'boolean' || typeof value === 'number') found.push(Boolean(value));
  };
  for (const operand of operands) {
    if (operand instanceof Reference) {
      scope.cells.each(operand, take);
      continue;
    }
    const plain = plainOf(operand, scope);
    if (plain instanceof Matrix) plain.cells.forEach((line) => line.forEach(take));
    else if (isError(plain)) throw new Fault(plain);
    else found.push(truth(plain));
  }
  if (found.length === 0) throw new Fault(VALUE_ERROR);
  return found;
}
