/**
 * The columns that are ours, and how they are known again: by hidden names on their sheet, never by their header text.
 *
 *  - `_vf.tier` … stand for header and body of one column; the user may move, rename and recolour the column, the name
 *    follows;
 *  - on a sheet of our own (for a ledger or a protected sheet) the customer's name and figures are our columns too.
 */
import type { Content } from './plan';
import { PREFIX } from './stores';

export const DECISION_ROLES = ['tier', 'score', 'next', 'by'] as const;
export const RESULT_ROLES = ['customer', 'volume', 'orders', 'last', ...DECISION_ROLES] as const;

export type Role = (typeof RESULT_ROLES)[number];
export type DecisionRole = (typeof DECISION_ROLES)[number];

/** A column of ours as it stands in the workbook. `contents[0]` is its header. */
export interface OwnColumn {
  readonly column: number;
  readonly row: number;
  readonly contents: readonly Content[];
  /** What the cells show; of the tier column only. */
  readonly shown?: readonly Content[];
}

export type OwnColumns = { readonly [role in Role]?: OwnColumn };

export const nameOf = (role: Role): string => PREFIX + role;

export function roleOf(name: string): Role | null {
  const role = name.slice(PREFIX.length);
  return name.startsWith(PREFIX) ? (RESULT_ROLES.find((known) => known === role) ?? null) : null;
}
