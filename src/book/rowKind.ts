/** What a row is, where the user says so: an order, a customer, neither. */
import type { Answers } from './book';

export const ROW_KINDS = ['ledger', 'customers', 'none'] as const;

export type RowKind = (typeof ROW_KINDS)[number];

/** Null where nothing is said, or nothing that is known. */
export function rowKindSaid(answers: Answers): RowKind | null {
  return ROW_KINDS.find((kind) => kind === answers['row-kind']) ?? null;
}
