/**
 * Custom functions under way: what is asked, what was answered, who waits.
 *
 *  - an answer belongs to the arguments that it was asked with; a cell that was marked again meanwhile asks anew and
 *    the old answer is dropped;
 *  - a formula with calls within calls asks for one at a time and keeps the answers that it has until it is through.
 */
import { addressOf } from './custom';
import type { CustomArgument, CustomCall, CustomFunctions, CustomResult } from './custom';
import { lettersOf } from '../model';
import type { Cell } from './marks';
import { VALUE_ERROR } from './operand';
import { Waiting } from './scope';

interface Pending extends Cell {
  readonly key: string;
  readonly call: CustomCall;
}

export class Calls {
  private asked: Pending[] = [];
  private readonly waiting = new Map<string, Pending>();
  private readonly answers = new Map<string, Map<string, CustomResult>>();
  private inFlight = 0;
  private whenIdle: (() => void)[] = [];
  private failure: unknown = null;

  constructor(
    private readonly custom: CustomFunctions,
    /** The formula can go on: it is to be worked out again. */
    private readonly goOn: (cell: Cell) => void,
    /** Works out what can go on. */
    private readonly pass: () => void,
  ) {}

  /** The answer, or a thrown `Waiting`: then the call goes out with the next `send`. */
  answerTo(cell: Cell, name: string, args: readonly CustomArgument[]): CustomResult {
    const key = `${name}${JSON.stringify(args)}`;
    const answer = this.answers.get(nameOf(cell))?.get(key);
    if (answer !== undefined) return answer;
    const { column, row } = cell;
    const call = { name, args, address: addressOf(column.sheet, row, column.column) };
    const dataTypes = this.custom.names.get(name)?.takesDataTypes && this.custom.isUnkind?.('dataTypes');
    this.asked.push({ column, row, key, call: dataTypes ? { ...call, dataTypes } : call });
    throw new Waiting(true);
  }

  /** The formula is through, or begins anew. */
  forget(cell: Cell): void {
    if (this.waiting.size) this.waiting.delete(nameOf(cell));
    if (this.answers.size) this.answers.delete(nameOf(cell));
  }

  /** All calls asked for since the last time, in one batch. */
  send(): void {
    const { asked } = this;
    this.asked = [];
    if (asked.length === 0) return;
    for (const pending of asked) this.waiting.set(nameOf(pending), pending);
    this.inFlight++;
    void this.ask(asked);
  }

  async idle(): Promise<void> {
    while (this.inFlight > 0) await new Promise<void>((resolve) => this.whenIdle.push(resolve));
    if (this.failure) throw this.failure;
  }

  private async ask(asked: readonly Pending[]): Promise<void> {
    let results: readonly CustomResult[] = [];
    try {
      results = await this.custom.invoke(asked.map(({ call }) => call));
    } catch {
      // The add-in is gone or refused the batch: every cell of it shows #VALUE!.
    }
    try {
      asked.forEach((pending, i) => this.take(pending, results[i]));
      this.pass();
    } catch (thrown) {
      this.failure = thrown;
    }
    this.inFlight--;
    if (this.inFlight > 0) return;
    const done = this.whenIdle;
    this.whenIdle = [];
    for (const resolve of done) resolve();
  }

  private take(pending: Pending, result: CustomResult | undefined): void {
    const name = nameOf(pending);
    if (this.waiting.get(name) !== pending) return;
    const known = this.answers.get(name) ?? new Map<string, CustomResult>();
    this.goOn(pending);
    // After it was marked, which forgets: what was answered within the same formula is still needed.
    this.answers.set(name, known.set(pending.key, result ?? (result === undefined ? VALUE_ERROR : 0)));
  }
}

/** A formula's place as text: "<sheet id>!C7". */
export function nameOf({ column, row }: Cell): string {
  return `${column.sheet.id}!${lettersOf(column.column)}${row + 1}`;
}
