/**
 * What a line of a ledger is to its customer, and what of that a person is told.
 *
 *  - the lines that are refused stand first, then those whose day cannot be told, then dealings of a known day (or of
 *    none, where the ledger has no days); only 'order' is an order.
 */
export const LINE_STATES = [
  'nameless',
  'cancelled',
  'returned',
  'lost',
  'unpaid',
  'open',
  'undated',
  'unreadable',
  'unsettled',
  'future',
  'sample',
  'zero',
  'return',
  'order',
] as const;

export type LineState = (typeof LINE_STATES)[number];

export type LineCounts = { readonly [state in LineState]: number };

/** The place of each state above, as lines hold it. */
export const STATE = Object.fromEntries(LINE_STATES.map((state, at) => [state, at])) as {
  readonly [state in LineState]: number;
};

/** What a person has to know to trust the sums. */
export interface OrdersTold {
  /** Lines by what they are. */
  readonly lines: LineCounts;
  /** The sheet has a column of their days. */
  readonly areDated: boolean;
  /** Customers who share their name with another number. */
  readonly namesakes: number;
}
