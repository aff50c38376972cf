/**
 * The words of sharing and checking a workbook: freeze, repair, change what the columns hold, find what is broken.
 * Apart from the other words, since they are loaded when the pane comes there.
 */
import type { FindingCode } from '../../plan/sharing/health';
import type { Left } from '../../plan/sharing/freeze';
import type { Style } from '../../plan/columns/target';

export interface SharingWords {
  readonly share: {
    readonly heading: string;
    readonly hint: string;
    readonly look: string;
    readonly none: string;
    readonly own: (cells: number) => string;
    readonly typed: (cells: number) => string;
    readonly typedHint: string;
    readonly left: (cells: number) => string;
    readonly why: { readonly [why in Left]: string };
    readonly apply: (cells: number) => string;
    readonly done: (cells: number, left: number) => string;
  };
  readonly columns: {
    readonly heading: string;
    readonly none: string;
    readonly now: string;
    readonly style: { readonly [style in Style]: string };
    readonly hint: { readonly [style in Style]: string };
    readonly newSheet: (name: string) => string;
    readonly kept: (cells: number) => string;
    readonly changes: (cells: number) => string;
    readonly becomes: (from: string, to: string) => string;
    readonly same: string;
    readonly noNative: string;
    readonly apply: (cells: number) => string;
    readonly done: (cells: number) => string;
  };
  readonly repair: {
    readonly none: string;
    readonly done: (cells: number, still: number) => string;
    readonly left: (cells: number) => string;
  };
  readonly check: {
    readonly heading: string;
    readonly hint: string;
    readonly start: string;
    readonly again: string;
    readonly sound: (formulas: number) => string;
    readonly found: { readonly [code in FindingCode]: (count: number) => string };
    readonly means: { readonly [code in FindingCode]: string };
    readonly mend: string;
    readonly mendNow: string;
    readonly becomes: string;
    readonly nameGoes: string;
    readonly rulesAnew: string;
    readonly more: (count: number) => string;
    readonly show: (cells: number) => string;
    readonly blank: string;
    readonly mended: string;
  };
  readonly cancel: string;
}
