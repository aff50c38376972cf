/**
 * The columns that are ours: one row of a table for each, and how they are known again.
 *
 *  - `DECISIONS` stand beside the customers, or on a sheet of our own; `FIGURES` only there, where a ledger's or a
 *    protected sheet's customers have to be named again. On such a sheet they stand in the order of these tables;
 *  - they are known by hidden names on their sheet, never by their header text: `_vf.tier` … stand for header and body
 *    of one column. The user may move, rename and recolour the column, the name follows;
 *  - a new column is a row here, its header in `SheetWords.heads`, and nothing else. Where a formula could say what it
 *    says, that stands in live.ts and, over the policy sheet, in native*.ts; a column without is values in every style.
 */
import type { Customer } from '../book/book';
import type { Decision } from '../standing/decide';
import { contactShape, liveContact, liveScore, liveTier, SCORE_SHAPE, TIER_SHAPE, type Asked } from './columns/live';
import type { Content } from './plan';
import { PREFIX } from './stores';

/** What there is to say of the customers of a book. */
export interface Told {
  readonly isLedger: boolean;
  readonly volumes: boolean;
  readonly dates: boolean;
  readonly scores: boolean;
}

interface Column {
  /** In points. */
  readonly width: number;
  /** Number format of the cells; null: as the sheet writes its dates. */
  readonly format: string | null;
  /** Of header and cells on a sheet of our own; beside the customers they are centred, as decisions are. */
  readonly align: 'Center' | null;
  /** Part of what is painted where a customer is due or overdue. */
  readonly coloured: boolean;
  readonly hasSay: (told: Told) => boolean;
}

/** Of a ledger's or a protected sheet's customer, besides the decision. */
export interface FigureColumn extends Column {
  readonly value: (customer: Customer, dateShift: number) => Content;
  /** It stays where it is nobody's row any more, since somebody may have written beside it. */
  readonly stays?: true;
}

export interface DecisionColumn extends Column {
  readonly value: (decision: Decision, dateShift: number) => Content;
  readonly live: LiveFormula | null;
  readonly native: ((write: NativeWriter, asked: Asked) => Content | null) | null;
  /** In the JSON of the command line. */
  readonly code: string;
  /** What the cells show is read as well: from it is told who moves. */
  readonly shown?: true;
}

interface LiveFormula {
  /** Null where no formula gives, from its own cells alone, what the decision says. */
  readonly formula: (asked: Asked) => Content | null;
  /** What such a formula looks like without the cells that it reads, whichever columns it found at the time. */
  readonly shape: RegExp;
}

/** Plain formulas over one policy sheet (native.ts). Handed in: few workbooks hold any, and the others need not load it. */
export interface NativeWriter {
  readonly tier: (asked: Asked) => Content | null;
  readonly score: (asked: Asked) => Content | null;
  readonly contact: (day: 'next' | 'by', asked: Asked) => Content | null;
}

export const FIGURES = {
  customer: {
    ...{ width: 190, format: '@', align: null, coloured: true, stays: true },
    hasSay: () => true,
    value: ({ name }) => name,
  },
  volume: {
    ...{ width: 80, format: '#,##0.##', align: null, coloured: false },
    hasSay: () => true,
    value: ({ volume }) => volume ?? '',
  },
  orders: {
    ...{ width: 52, format: 'General', align: null, coloured: false },
    hasSay: ({ isLedger }) => isLedger,
    value: ({ orders }) => orders ?? '',
  },
  last: {
    ...{ width: 76, format: null, align: null, coloured: false },
    hasSay: ({ dates }) => dates,
    value: ({ lastContact, unread }, dateShift) =>
      lastContact === null ? (unread?.found ?? '') : lastContact - dateShift,
  },
} as const satisfies { readonly [role: string]: FigureColumn };

export const DECISIONS = {
  tier: {
    ...{ width: 52, format: 'General', align: 'Center', coloured: true, code: 'tier', shown: true },
    hasSay: ({ volumes }) => volumes,
    value: ({ tier }) => tier ?? '',
    live: { formula: liveTier, shape: TIER_SHAPE },
    native: (write, asked) => write.tier(asked),
  },
  score: {
    ...{ width: 52, format: '0', align: 'Center', coloured: true, code: 'score' },
    hasSay: ({ scores }) => scores,
    value: ({ score }) => score?.score ?? '',
    live: { formula: liveScore, shape: SCORE_SHAPE },
    native: (write, asked) => write.score(asked),
  },
  next: {
    ...{ width: 76, format: null, align: 'Center', coloured: true, code: 'nextContact' },
    hasSay: ({ dates }) => dates,
    value: ({ next }, dateShift) => (next === null ? '' : next - dateShift),
    live: { formula: (asked) => liveContact('next', asked), shape: contactShape('next') },
    native: (write, asked) => write.contact('next', asked),
  },
  by: {
    ...{ width: 76, format: null, align: 'Center', coloured: true, code: 'contactBy' },
    hasSay: ({ dates }) => dates,
    value: ({ by }, dateShift) => (by === null ? '' : by - dateShift),
    live: { formula: (asked) => liveContact('by', asked), shape: contactShape('by') },
    native: (write, asked) => write.contact('by', asked),
  },
} as const satisfies { readonly [role: string]: DecisionColumn };

export type FigureRole = keyof typeof FIGURES;
export type DecisionRole = keyof typeof DECISIONS;
export type Role = FigureRole | DecisionRole;

/** One value for each column of ours. */
export type ByRole<T> = { readonly [role in Role]: T };

/** The same rows, without knowing which. */
export const ROLES: ByRole<FigureColumn | DecisionColumn> = { ...FIGURES, ...DECISIONS };

export const DECISION_ROLES = Object.keys(DECISIONS) as readonly DecisionRole[];
export const RESULT_ROLES = Object.keys(ROLES) as readonly Role[];

/** Where our columns stand, as sheet columns. */
export type RoleColumns = Partial<ByRole<number>>;

export const isDecisionRole = (role: Role): role is DecisionRole => role in DECISIONS;

/** A column of ours as it stands in the workbook. `contents[0]` is its header. */
export interface OwnColumn {
  readonly column: number;
  readonly row: number;
  readonly contents: readonly Content[];
  /** What the cells show, where the row of the table asks for it. */
  readonly shown?: readonly Content[];
}

export type OwnColumns = Partial<ByRole<OwnColumn>>;

export const columnsOf = (own: OwnColumns): RoleColumns =>
  Object.fromEntries(Object.entries(own).map(([role, { column }]) => [role, column]));

export const nameOf = (role: Role): string => PREFIX + role;

export function roleOf(name: string): Role | null {
  const role = name.slice(PREFIX.length);
  return name.startsWith(PREFIX) ? (RESULT_ROLES.find((known) => known === role) ?? null) : null;
}
