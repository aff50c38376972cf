/**
 * A formula as a tree. Places are relative to the formula's own cell unless fixed, so that copies of a formula share
 * one tree.
 */
import type { Value } from '../model';

/** A row or column: counted from the formula's own cell, or fixed ($). */
export interface Coordinate {
  readonly fixed: boolean;
  readonly at: number;
}

export interface AreaNode {
  readonly type: 'area';
  /** Null: the formula's own sheet. */
  readonly sheet: string | null;
  readonly top: Coordinate;
  readonly bottom: Coordinate;
  readonly left: Coordinate;
  readonly right: Coordinate;
  readonly single: boolean;
}

export interface NameNode {
  readonly type: 'name';
  readonly sheet: string | null;
  readonly name: string;
}

export interface StructuredNode {
  readonly type: 'structured';
  /** Null: the table that the formula stands in. */
  readonly table: string | null;
  /** 'headers', 'data', 'totals', 'all', 'this row'. */
  readonly sections: readonly string[];
  /** None: all; two: from … to. */
  readonly columns: readonly string[];
}

export type Node =
  | { readonly type: 'value'; readonly value: Value }
  | AreaNode
  | NameNode
  | StructuredNode
  | { readonly type: 'array'; readonly cells: readonly (readonly Value[])[] }
  | { readonly type: 'unary'; readonly operator: string; readonly operand: Node }
  | { readonly type: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly type: 'call'; readonly name: string; readonly args: readonly (Node | null)[] }
  | { readonly type: 'apply'; readonly callee: Node; readonly args: readonly (Node | null)[] }
  | { readonly type: 'lambda'; readonly parameters: readonly string[]; readonly body: Node }
  | { readonly type: 'let'; readonly names: readonly string[]; readonly values: readonly Node[]; readonly body: Node };

export interface Program {
  /** Null when the formula could not be read; then `problem` says why. */
  readonly tree: Node | null;
  readonly problem: string | null;
  readonly areas: readonly AreaNode[];
  readonly names: readonly NameNode[];
  readonly structured: readonly StructuredNode[];
  /** Names of the functions called, in capitals. */
  readonly calls: ReadonlySet<string>;
}
