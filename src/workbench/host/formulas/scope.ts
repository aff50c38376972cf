/**
 * What a formula needs around it while it is worked out: its cell, the variables of LET and LAMBDA, and the cells of
 * the workbook.
 *
 * `Cells` is the calculation as the evaluator sees it: reading brings the cells read up to date first.
 */
import type { Area, Sheet, Value, Workbook } from '../model';
import type { Programs } from './formula';
import type { Matrix, Operand, Plain, Reference } from './operand';
import type { Program } from './tree';
import type { Vector } from './vector';

export interface Cells {
  readonly workbook: Workbook;
  readonly programs: Programs;
  /** Days to add to a serial of this workbook: 1,462 in the 1904 system, else 0. */
  readonly dateShift: number;
  sheetNamed(name: string): Sheet | undefined;
  /** What a defined name stands for, seen from a sheet; read as for A1. Null: no such name. */
  named(from: Sheet, name: string): Program | null;
  value(sheet: Sheet, row: number, column: number): Value;
  /** All values; of whole columns without the rows below the last used one. */
  matrix(reference: Reference): Matrix;
  /** The same values in one line, kept while nothing changes. */
  vector(reference: Reference): Vector;
  /** Every value that is not blank, column by column. */
  each(reference: Reference, visit: (value: Exclude<Value, null>, row: number, column: number) => void): void;
  /** Where the formula of this cell spills to, if it does. */
  spill(sheet: Sheet, row: number, column: number): Area | null;
  /** Results of functions over large ranges, kept while nothing changes. */
  readonly memory: Map<string, Operand>;
  isCustom(name: string): boolean;
  /** The answer of a custom function, or a thrown `Waiting`. */
  custom(name: string, args: readonly Operand[], scope: Scope): Plain;
  /** The day and time as a serial of the 1900 system. */
  now(): number;
  /** 0 … 1. */
  random(): number;
}

/** Variables in sight, the nearest first. */
export interface Locals {
  readonly name: string;
  readonly value: Operand;
  readonly outer: Locals | null;
}

export interface Scope {
  readonly cells: Cells;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly locals: Locals | null;
  /** How many LAMBDAs and names deep we are: recursion without end becomes #NUM!, as in Excel. */
  readonly depth: number;
}

/** Thrown while a cell that is read, or a custom function, has no value yet. */
export class Waiting {
  /** `own`: a custom function of this very formula was called. */
  constructor(readonly own: boolean) {}
}
