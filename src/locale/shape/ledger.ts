/** What the reports over orders say. Numbers come ready to be read: '1,200 USD', '60.2%', '2026-11-30'. */
import type { Measure } from '../../book/measure';
import type { Losing } from '../../policy/buying/losing';
import type { Segment } from '../../policy/buying/rfm';
import type { Part } from '../../policy/buying/split';
import type { Move } from '../../policy/buying/moves';

export interface LedgerWords {
  /** What was read: lines, from, to. */
  readonly read: (sheet: string, lines: number, from: string, to: string) => string;
  readonly readUndated: (sheet: string, lines: number) => string;
  readonly period: (from: string, to: string) => string;
  readonly wholeSheet: string;
  /** The ledger ended before today. */
  readonly ended: (day: string) => string;
  readonly undated: (lines: number, sums: string) => string;
  readonly nameless: (lines: number, sums: string) => string;
  readonly unpriced: (orders: number) => string;
  /** A table each. */
  readonly apart: (units: string) => string;
  readonly notCovered: string;
  readonly compared: (now: string, before: string) => string;
  readonly noBase: string;
  /** A unit that no line states. */
  readonly unitless: { readonly [measure in Measure]: string };
  readonly and: string;
  /** Why there is no report. */
  readonly refused: {
    readonly nothingCounted: string;
    readonly noMeasure: { readonly units: string; readonly money: string };
    readonly noUnit: (unit: string, known: string) => string;
    readonly noDays: string;
    readonly noOrders: string;
    readonly noPeriod: (text: string) => string;
    readonly emptyPeriod: string;
  };
  readonly pareto: {
    readonly title: string;
    readonly top: (share: string, count: number, of: number, brings: string) => string;
    readonly most: (count: number, share: string) => string;
    readonly largest: (one: string, five: string, equal: string) => string;
    readonly dependsOnOne: (name: string, share: string) => string;
    readonly dependsOnFive: (share: string) => string;
    readonly uneven: (gini: string) => string;
    readonly classes: (A: number, B: number, C: number) => string;
    readonly notPositive: (count: number) => string;
    readonly moved: (stayed: number, entered: number, left: number) => string;
    readonly move: { readonly [move in Exclude<Move, null>]: string };
    readonly near: string;
    readonly rest: (count: number) => string;
    readonly nobody: string;
  };
  readonly churn: {
    readonly title: string;
    readonly state: { readonly [state in Losing]: string };
    readonly count: (state: string, count: number) => string;
    readonly found: (counts: string, of: number) => string;
    readonly nobody: string;
    readonly kept: (customers: string, net: string) => string;
    readonly bridge: (before: string, came: string, grew: string, shrank: string, lost: string, now: string) => string;
    readonly silent: (usual: number, pauses: number, silence: number, oneIn: string) => string;
    readonly since: (day: string, silence: number) => string;
    readonly last: (day: string) => string;
    readonly money: (sum: string) => string;
  };
  readonly accounts: {
    readonly title: string;
    readonly found: (count: number, of: number, share: string) => string;
    readonly held: (count: number) => string;
    readonly hold: string;
    /** Nothing then, something now. */
    readonly back: string;
    /** Fifths of too few customers or values. */
    readonly thin: string;
    readonly segment: { readonly [segment in Segment]: string };
  };
  readonly split: {
    readonly title: string;
    readonly name: { readonly [part in Part]: string };
    readonly part: (name: string, customers: number, sum: string, share: string) => string;
    readonly few: string;
  };
}
