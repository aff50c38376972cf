/**
 * The arguments of one call as they came over the wire: JSON values and things. A wrong type is `InvalidArgument`, as
 * in Excel.
 *
 * Arguments that the caller left out arrive as null.
 */
import { ExcelError } from '../wire/excelError';
import { Place } from './place';
import { Thing } from './thing';

export class Arguments {
  constructor(private readonly list: readonly unknown[]) {}

  given(index: number): boolean {
    return this.list[index] !== null && this.list[index] !== undefined;
  }

  raw(index: number): unknown {
    return this.list[index] ?? null;
  }

  text(index: number): string {
    return asText(this.list[index]);
  }

  textOr(index: number, otherwise: string): string {
    return this.given(index) ? this.text(index) : otherwise;
  }

  whole(index: number): number {
    return asWhole(this.list[index]);
  }

  wholeOr(index: number, otherwise: number): number {
    return this.given(index) ? this.whole(index) : otherwise;
  }

  flag(index: number): boolean {
    return this.given(index) ? asFlag(this.list[index]) : false;
  }

  /** A range object, or null when it is something else (an address). */
  place(index: number): Place | null {
    return placeIn(this.list[index]);
  }
}

export function placeIn(value: unknown): Place | null {
  return value instanceof Thing && value.it instanceof Place ? value.it : null;
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ExcelError('InvalidArgument');
  return value;
}

export function asWhole(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw new ExcelError('InvalidArgument');
  return number;
}

/** One of a vocabulary, compared as Excel does: case counts. */
export function oneOf<T extends string>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new ExcelError('InvalidArgument');
  return found;
}
