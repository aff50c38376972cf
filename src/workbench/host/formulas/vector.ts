/**
 * The values of a range in one line, with the two indexes that lookups live on.
 *
 *  - `rowsOf`: where a value stands (text without case; 5 also finds the text '5' when asked to): a map, made at the
 *    first question;
 *  - `ascending`: the values of one kind in their order, for approximate matches by halving, as Excel does them.
 *
 * It is made once for a range and lives until something changes: 50,000 VLOOKUPs into one table share it.
 */
import { numberInText } from './coerce';
import type { CellError, Value } from '../model';
import { isError } from './operand';

type Key = string | number | boolean;

const NOWHERE: readonly number[] = [];

export class Vector {
  private index: Map<Key, number[]> | null = null;
  private readonly orders = new Map<string, { readonly places: number[]; readonly values: Key[] }>();
  private firstError: CellError | null | undefined;
  private inOrder: number[] | null = null;
  private textNumbers: Map<number, number[]> | null = null;

  constructor(
    readonly values: readonly Value[],
    /** How many cells the range has; more than `values` when it runs on below the used rows. */
    readonly size: number,
  ) {}

  /** The first error among the values. */
  get error(): CellError | null {
    if (this.firstError === undefined) this.firstError = this.values.find(isError) ?? null;
    return this.firstError;
  }

  /** The numbers, smallest first. */
  get sorted(): readonly number[] {
    this.inOrder ??= this.values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
    return this.inOrder;
  }

  /** Places that hold this value, from the first on. */
  placesOf(value: Key): readonly number[] {
    if (!this.index) {
      this.index = new Map();
      for (let i = 0; i < this.values.length; i++) {
        const key = keyOf(this.values[i] ?? null);
        if (key === null) continue;
        const places = this.index.get(key);
        if (places) places.push(i);
        else this.index.set(key, [i]);
      }
    }
    return this.index.get(typeof value === 'string' ? value.toLowerCase() : value) ?? NOWHERE;
  }

  /** Places of texts that read as this number: COUNTIF counts them, MATCH does not. */
  placesOfText(value: number): readonly number[] {
    if (!this.textNumbers) {
      this.textNumbers = new Map();
      for (let i = 0; i < this.values.length; i++) {
        const held = this.values[i];
        const read = typeof held === 'string' ? numberInText(held) : null;
        if (read === null) continue;
        const places = this.textNumbers.get(read);
        if (places) places.push(i);
        else this.textNumbers.set(read, [i]);
      }
    }
    return this.textNumbers.get(value) ?? NOWHERE;
  }

  /** The cells of the same kind as `like`, in the order in which they stand. */
  kindOf(like: Key): { readonly places: readonly number[]; readonly values: readonly Key[] } {
    const kind = typeof like;
    let order = this.orders.get(kind);
    if (!order) {
      order = { places: [], values: [] };
      for (let i = 0; i < this.values.length; i++) {
        const value = this.values[i];
        if (value === null || value === undefined || typeof value === 'object' || typeof value !== kind) continue;
        order.places.push(i);
        order.values.push(value);
      }
      this.orders.set(kind, order);
    }
    return order;
  }
}

function keyOf(value: Value): Key | null {
  if (value === null || typeof value === 'object') return null;
  return typeof value === 'string' ? value.toLowerCase() : value;
}
