/**
 * Every word that a user reads, as a type: a language that misses one does not compile.
 *
 *  - codes come from policy/, book/ and plan/; sentences are made here and nowhere else;
 *  - a sentence says what happened, that nothing was lost, and what to do;
 *  - tiers are S A B C D in the sheet, in every language: a workbook is shared by people with different Excels, and a
 *    cell that reads 特级 for one and Special for another would recalculate for ever. Only sentences name the tier S in
 *    words.
 */
import type { NoneReason, Problem, Question, Settled } from '../../book/book';
import type { CellShape } from '../../book/decision/evidence';
import type { LineState } from '../../book/orders/states';
import type { SheetWords } from '../../plan/columns/target';
import type { Failure } from '../../plan/failure';
import type { Drive } from '../../policy/drive';
import type { AnswerWords } from './answers';
import type { PaneWords } from './pane';

export interface Words extends AnswerWords {
  readonly product: string;
  readonly tabs: { readonly [tab in 'today' | 'classify' | 'policy' | 'reports']: string };
  readonly sheet: SheetWords;
  /** Why a sheet was refused. */
  readonly refused: { readonly [reason in NoneReason]: string };
  readonly question: { readonly [code in Question['code']]: (examples: readonly string[], header: string) => string };
  /** The machine words of `Question.choices`, as a user reads them; what one question means by it: 'row-kind=none'. */
  readonly choice: { readonly [choice: string]: string };
  readonly problem: { readonly [code in Problem['code']]: (found: string) => string };
  /** Why a column is taken for what it is. */
  readonly evidence: {
    readonly header: (parts: readonly string[]) => string;
    readonly group: (header: string) => string;
    readonly cells: { readonly [shape in CellShape]: (count: number, of: number) => string };
    readonly latest: (of: number) => string;
    readonly told: string;
    readonly only: string;
  } & { readonly [code in 'past' | 'future' | 'distinct' | 'repeats']: (count: number, of: number) => string };
  /** What has to be known of a reading to trust it. */
  readonly reading: {
    /** Lines of a ledger that are no orders, by what they are instead. */
    readonly notOrders: (parts: readonly string[]) => string;
    readonly lines: { readonly [state in Exclude<LineState, 'nameless' | 'order'>]: (count: number) => string };
    readonly noDays: string;
    readonly namesakes: (count: number) => string;
    /** What sense settled, by what spoke against the other reading. */
    readonly settled: { readonly [by in Settled['by']]: (example: string, day: string) => string };
  };
  /** What set the next date. */
  readonly drive: { readonly [drive in Drive]: string };
  /** Beside a date that a sample drives. */
  readonly afterSample: (days: number) => string;
  readonly failure: { readonly [code in Failure]: string };
  readonly pane: PaneWords;
}
