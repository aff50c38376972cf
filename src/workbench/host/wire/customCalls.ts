/**
 * Calls of an add-in's custom functions, as messages to the runtime inside office.js, and their results.
 *
 *  - all calls of one `invoke` travel in one message; the runtime collects results for 50 ms or more and sends them
 *    back as rows of [id, succeeded, value, error code];
 *  - a plain exception of a function becomes #VALUE!, without its message; one of `CustomFunctions.Error` keeps both;
 *  - a name that nobody associated is #NAME?.
 *
 * Not done: streaming, cancelling, linked data types.
 */
import type { CellError, Value } from '../model';

export interface CustomCall {
  readonly name: string;
  readonly args: readonly unknown[];
  /** 'Sheet1!C7', where the formula stands. */
  readonly address: string;
  /** Numbers go as objects, as Excel hands over those that have a data type. */
  readonly dataTypes?: boolean;
}

/** A value, or rows of values. */
export type CustomResult = Value | readonly (readonly Value[])[];

const INVOCATION = 1;
const CALL = 1000;
const ALLOW_ERRORS = 4;

/** By the runtime's number. 0 no number, 2 thrown, 3 rejected, 7 a bad value: all #VALUE!. */
const ERRORS: { readonly [code: number]: string } = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

interface Waiting {
  readonly index: number;
  readonly results: CustomResult[];
  readonly left: { count: number };
  readonly done: (results: CustomResult[]) => void;
}

export class CustomCalls {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private starting: (() => void) | null = null;
  private readonly ready = new Promise<void>((resolve) => (this.starting = resolve));

  /** `fire` sends entries to the client; false when it does not listen. */
  constructor(private readonly fire: (entries: readonly (readonly unknown[])[]) => boolean) {}

  /** The runtime says that functions can be called. */
  start(): void {
    this.starting?.();
  }

  async invoke(calls: readonly CustomCall[]): Promise<CustomResult[]> {
    if (calls.length === 0) return [];
    await this.ready;
    return new Promise((done, fail) => {
      const results: CustomResult[] = new Array<CustomResult>(calls.length).fill(null);
      const left = { count: calls.length };
      const entries = calls.map((call, index) => {
        const id = ++this.last;
        this.waiting.set(id, { index, results, left, done });
        const message = [id, call.name, call.args.map(call.dataTypes ? typed : argument), call.address, ALLOW_ERRORS];
        return [INVOCATION, CALL, '', JSON.stringify(message), id, false];
      });
      if (!this.fire(entries)) fail(new Error('the add-in does not listen to calls of custom functions'));
    });
  }

  /** Rows of [id, succeeded, value, error code when not]. */
  answer(rows: unknown): void {
    if (!Array.isArray(rows)) return;
    for (const row of rows as (readonly unknown[])[]) {
      const [id, succeeded, value, code] = row;
      const waiting = this.waiting.get(Number(id));
      if (!waiting) continue;
      this.waiting.delete(Number(id));
      waiting.results[waiting.index] = succeeded === true ? result(value) : failure(value, Number(code));
      if (--waiting.left.count === 0) waiting.done(waiting.results);
    }
  }
}

function argument(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(argument);
  if (given !== null && typeof given === 'object' && 'error' in given) {
    return { type: 'CustomFunctionError', code: given.error };
  }
  return given ?? null;
}

function typed(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(typed);
  if (typeof given !== 'number') return argument(given);
  return { type: 'FormattedNumber', basicType: 'Double', basicValue: given, numberFormat: '#,##0' };
}

function result(value: unknown): CustomResult {
  if (!Array.isArray(value)) return single(value);
  return value.map((row: unknown) => (Array.isArray(row) ? row.map(single) : [single(row)]));
}

/** A cell value, or what an object of a data type shows without its dress. */
function single(value: unknown): Value {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return value as Value;
  if ('errorType' in value && 'code' in value) return { error: String(value.code) };
  return 'basicValue' in value ? single(value.basicValue) : { error: '#VALUE!' };
}

function failure(message: unknown, code: number): CellError {
  const error = ERRORS[code] ?? '#VALUE!';
  return typeof message === 'string' && message !== '' && code !== 0 ? { error, message } : { error };
}
