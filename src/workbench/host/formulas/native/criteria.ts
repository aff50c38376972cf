/**
 * COUNTIF, SUMIFS and their kin: which rows meet the criteria, and what to make of them.
 *
 *  - a criterion is a value to equal, or text with an operator: ">=1000", "<>", "张*";
 *  - 5 also finds the text '5', and "5" the number; text is compared without case; wildcards work with = and <> only;
 *  - "" and "=" find blanks ("" also empty text); "<>" finds what is not blank;
 *  - an equality is answered from the range's index, everything else by a walk; several criteria walk only what the
 *    first left.
 */
import { compare, numberInText } from '../coerce';
import type { Value } from '../../model';
import { DIVISION, Fault, Reference, VALUE_ERROR, isError } from '../operand';
import type { Operand } from '../operand';
import { Matrix } from '../operand';
import { plainOf } from '../plain';
import { combine } from '../operators';
import type { Scope } from '../scope';
import type { Vector } from '../vector';
import { total } from './aggregate';
import { MANY, indexed } from './native';
import type { Natives } from './native';
import { hasWildcard, wildcard } from './wildcard';

interface Criterion {
  readonly meets: (value: Value) => boolean;
  /** The value to equal when that is all there is to it, for the index. */
  readonly equals: string | number | boolean | null;
}

/** Smaller ranges are cheaper to walk again. */
const WORTH_REMEMBERING = 64;

interface Condition {
  readonly vector: Vector;
  readonly criterion: Criterion;
}

const OPERATOR = /^(>=|<=|<>|>|<|=)/;

export function criterionOf(value: Value): Criterion {
  if (value === null) return equalTo(0);
  if (isError(value)) return { meets: (held) => isError(held) && held.error === value.error, equals: null };
  if (typeof value !== 'string') return equalTo(value);
  const operator = OPERATOR.exec(value)?.[1];
  const rest = value.slice(operator?.length ?? 0);
  if (operator === undefined || operator === '=') return equality(rest, operator === '=');
  if (operator === '<>') {
    const { meets } = equality(rest, true);
    return { meets: (held) => !meets(held), equals: null };
  }
  const bound: Value = operandOf(rest);
  return {
    equals: null,
    meets: (held) => {
      if (held === null || typeof held !== typeof bound || isError(held)) return false;
      const order = compare(held, bound);
      if (operator === '>') return order > 0;
      if (operator === '<') return order < 0;
      return operator === '>=' ? order >= 0 : order <= 0;
    },
  };
}

function equality(rest: string, onlyBlank: boolean): Criterion {
  if (rest === '') return { meets: (held) => held === null || (!onlyBlank && held === ''), equals: null };
  const wanted = operandOf(rest);
  if (typeof wanted === 'string' && hasWildcard(wanted)) {
    const pattern = wildcard(wanted, true);
    return { meets: (held) => typeof held === 'string' && pattern.test(held), equals: null };
  }
  if (typeof wanted === 'string' && wanted.startsWith('#')) {
    return { meets: (held) => (isError(held) ? held.error === wanted.toUpperCase() : held === wanted), equals: null };
  }
  return equalTo(wanted);
}

function equalTo(wanted: string | number | boolean): Criterion {
  return {
    equals: wanted,
    meets: (held) => {
      if (held === null || isError(held)) return false;
      if (typeof wanted === 'number' && typeof held === 'string') return numberInText(held) === wanted;
      return typeof held === typeof wanted && compare(held, wanted) === 0;
    },
  };
}

function operandOf(rest: string): string | number | boolean {
  const lower = rest.toLowerCase();
  if (lower === 'true' || lower === 'false') return lower === 'true';
  return numberInText(rest) ?? rest;
}

/** Places that meet all conditions, in order. */
function placesMeeting(conditions: readonly Condition[]): readonly number[] {
  let places: readonly number[] | null = null;
  for (const { vector, criterion } of conditions) {
    if (places === null) {
      places = allMeeting(vector, criterion);
      continue;
    }
    places = places.filter((place) => criterion.meets(vector.values[place] ?? null));
  }
  return places ?? [];
}

function allMeeting(vector: Vector, criterion: Criterion): readonly number[] {
  if (criterion.equals !== null) {
    const exact = vector.placesOf(criterion.equals);
    const texts = typeof criterion.equals === 'number' ? vector.placesOfText(criterion.equals) : [];
    return texts.length ? [...exact, ...texts].sort((a, b) => a - b) : exact;
  }
  const places: number[] = [];
  vector.values.forEach((value, place) => {
    if (criterion.meets(value)) places.push(place);
  });
  // Below the used rows everything is blank.
  if (criterion.meets(null)) for (let place = vector.values.length; place < vector.size; place++) places.push(place);
  return places;
}

type Make = (numbers: readonly number[]) => Value;

const MAKE: { readonly [name: string]: Make } = {
  SUM: total,
  AVERAGE: (numbers) => (numbers.length ? total(numbers) / numbers.length : DIVISION),
  MAX: (numbers) => numbers.reduce((most, next) => Math.max(most, next), numbers[0] ?? 0),
  MIN: (numbers) => numbers.reduce((least, next) => Math.min(least, next), numbers[0] ?? 0),
};

export const CRITERIA: Natives = {
  COUNTIF: indexed(2, 2, (operands, scope) => conditional('COUNT', operands, scope, (meeting) => meeting.length)),
  COUNTIFS: indexed(2, MANY, (operands, scope) => conditional('COUNT', operands, scope, (meeting) => meeting.length)),
  SUMIF: indexed(2, 3, (operands, scope) => oneCriterion('SUM', operands, scope)),
  AVERAGEIF: indexed(2, 3, (operands, scope) => oneCriterion('AVERAGE', operands, scope)),
  SUMIFS: indexed(3, MANY, (operands, scope) => manyCriteria('SUM', operands, scope)),
  AVERAGEIFS: indexed(3, MANY, (operands, scope) => manyCriteria('AVERAGE', operands, scope)),
  MAXIFS: indexed(3, MANY, (operands, scope) => manyCriteria('MAX', operands, scope)),
  MINIFS: indexed(3, MANY, (operands, scope) => manyCriteria('MIN', operands, scope)),
};

function oneCriterion(name: string, [range = null, criterion = null, from]: readonly Operand[], scope: Scope): Operand {
  if (!(range instanceof Reference)) return VALUE_ERROR;
  // The range to add up starts where it is given and has the size of the range that is looked at.
  const source =
    from instanceof Reference ? new Reference(from.sheet, from.row, from.column, range.rows, range.columns) : range;
  return manyCriteria(name, [source, range, criterion], scope);
}

function manyCriteria(name: string, [source = null, ...pairs]: readonly Operand[], scope: Scope): Operand {
  const make = MAKE[name];
  if (!(source instanceof Reference) || !make) return VALUE_ERROR;
  const [first] = pairs;
  if (!(first instanceof Reference) || first.rows !== source.rows || first.columns !== source.columns)
    return VALUE_ERROR;
  const held = scope.cells.vector(source).values;
  return conditional(`${name}|${source.key}`, pairs, scope, (places) => {
    const numbers: number[] = [];
    for (const place of places) {
      const value = held[place] ?? null;
      if (isError(value)) throw new Fault(value);
      if (typeof value === 'number') numbers.push(value);
    }
    return make(numbers);
  });
}

/** Pairs of range and criterion; a block of criteria gives a block of results. */
function conditional(
  name: string,
  pairs: readonly Operand[],
  scope: Scope,
  make: (places: readonly number[]) => Value,
): Operand {
  if (pairs.length % 2) return VALUE_ERROR;
  const vectors: Vector[] = [];
  const [shape] = pairs;
  for (let i = 0; i < pairs.length; i += 2) {
    const range = pairs[i];
    if (!(range instanceof Reference) || !(shape instanceof Reference)) return VALUE_ERROR;
    if (range.rows !== shape.rows || range.columns !== shape.columns) return VALUE_ERROR;
    vectors.push(scope.cells.vector(range));
  }
  const criteria = pairs.filter((_pair, i) => i % 2 === 1).map((operand) => plainOf(operand, scope));
  const question = `${name}|${pairs.map((pair, i) => (i % 2 === 0 && pair instanceof Reference ? pair.key : '')).join('|')}`;
  const answer = (wanted: readonly Value[]): Value => {
    const key = `${question}|${JSON.stringify(wanted)}`;
    const known = scope.cells.memory.get(key);
    if (isPlainValue(known)) return known;
    const conditions = vectors.map((vector, i) => ({ vector, criterion: criterionOf(wanted[i] ?? null) }));
    // The one that the index answers goes first: it leaves least to walk.
    const result = make(
      placesMeeting(
        conditions.sort((a, b) => Number(b.criterion.equals !== null) - Number(a.criterion.equals !== null)),
      ),
    );
    if (shape instanceof Reference && shape.rows * shape.columns > WORTH_REMEMBERING)
      scope.cells.memory.set(key, result);
    return result;
  };
  if (criteria.some((criterion) => criterion instanceof Matrix)) return combine(criteria, answer);
  return answer(criteria.map((criterion) => (criterion instanceof Matrix ? null : criterion)));
}

function isPlainValue(known: Operand | undefined): known is Value {
  return known !== undefined && (known === null || typeof known !== 'object' || isError(known));
}
