/** The words of "Check this Excel". */
import type { Affected, ExcelCheckId, ExcelStepId } from '../../plan/sharing/excelCheck';

export interface ExcelCheckWords {
  readonly heading: string;
  readonly hint: string;
  /** What the user must know before. */
  readonly undo: string;
  readonly start: string;
  readonly again: string;
  /** All of them. */
  readonly sound: (checks: number) => string;
  readonly differs: (differing: number, checks: number) => string;
  /** "Known of: Vital Few does right by it." */
  readonly handled: string;
  readonly unhandled: string;
  /** "Concerns: colours" */
  readonly concerns: (affected: string) => string;
  readonly report: string;
  readonly ok: string;
  readonly affected: { readonly [affected in Affected]: string };
  /** What is taken for granted. */
  readonly assumed: { readonly [check in ExcelCheckId]: string };
  readonly steps: string;
  readonly step: {
    readonly [step in ExcelStepId]: { readonly assumed: string; readonly todo: string; readonly press: string };
  };
  readonly stepAgain: string;
}
