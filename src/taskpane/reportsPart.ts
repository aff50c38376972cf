/**
 * The Reports tab without React: what was read, worked out when the tab is opened and again when the sheet was read again, and what a press on it
 * does. Reading writes nothing; every write runs as a step of the session, one at a time.
 */
import { companiesOf } from '../book/companies';
import type { Company } from '../book/companyLinks';
import { findDuplicates, type Dismissed, type DuplicateGroup } from '../book/duplicates';
import { columnsToAdd, freshnessReader, type FilePart, type Freshness } from '../book/freshness';
import { REASON_WORDS } from '../locale/reasons';
import { reportWords } from '../locale/reportWords';
import type { Verdict } from '../book/verdict';
import { adviceFor, type Advised } from '../plan/advice';
import { columnLetters } from '../plan/ownColumn';
import { planTextColumn, TEXT_COLUMNS, type TextColumn } from '../plan/textColumn';
import type { Day } from '../policy/day';
import {
  INTENT_CLASSES,
  intentClassOf,
  intentPolicy,
  type ClassFound,
  type IntentClass,
  type IntentPolicy,
} from '../policy/intent';
import { TIERS } from '../policy/tier';
import { readApart, sayApart } from '../sheet/apart';
import { inExcel } from '../sheet/excel';
import { HostError } from '../sheet/hostError';
import { apply } from '../sheet/jobs';
import { customerCards, type Cards } from './customerCards';
import { greetingLines } from './greetingText';
import type { Kit } from './kit';
import { planSameMark } from './sameMark';
import type { Seen } from './state';
import { confirm, consider, type Pending } from './verdictPart';

export interface Incomplete {
  readonly index: number;
  readonly fresh: Freshness;
}

export interface ClassOfCustomers {
  readonly intentClass: IntentClass;
  readonly found: readonly { readonly index: number; readonly evidence: ClassFound['evidence'] }[];
}

export type ColumnOffered = keyof typeof TEXT_COLUMNS;

export interface Report {
  readonly seen: Seen;
  readonly cards: Cards;
  readonly companies: readonly Company[];
  readonly groups: readonly DuplicateGroup[];
  readonly apart: Dismissed;
  readonly advice: readonly Advised[];
  /** The most important customers first. */
  readonly incomplete: readonly Incomplete[];
  readonly stale: number;
  /** Those that the sheet speaks for; of the others nothing is said. */
  readonly classes: readonly ClassOfCustomers[];
  readonly columnsToAdd: readonly FilePart[];
  /** What is still to ask, and whom a row is the same company as, as columns of the sheet; null where there can be none. */
  readonly columns: { readonly [name in ColumnOffered]: TextColumn | null };
  readonly greetings: readonly string[];
  /** What is about to be decided, and what that would write. */
  readonly pending: Pending | null;
}

export interface ReportsPart {
  /** Null while it is worked out for the first time. */
  readonly report: () => Report | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Works it out for what was read; the same again does nothing. */
  readonly load: (seen: Seen) => Promise<void>;
  readonly sayApart: (pairs: Dismissed, apart: boolean) => Promise<void>;
  readonly consider: (advised: Advised, verdict: Verdict) => Promise<void>;
  readonly confirm: (who: string) => Promise<void>;
  readonly leave: () => void;
  /** Writes a column as it was shown. */
  readonly writeColumn: (name: ColumnOffered) => Promise<void>;
}

const parts = new WeakMap<Kit, ReportsPart>();

/** One for each session: what was worked out stands when the tab is opened again. */
export function reportsOf(kit: Kit): ReportsPart {
  const known = parts.get(kit) ?? reportsPart(kit);
  parts.set(kit, known);
  return known;
}

function reportsPart(kit: Kit): ReportsPart {
  let report: Report | null = null;
  let wanted: Seen | null = null;
  const listeners = new Set<() => void>();
  const put = (next: Report) => {
    report = next;
    listeners.forEach((listener) => listener());
  };
  const pend = (pending: Pending | null) => report && put({ ...report, pending });
  return {
    report: () => report,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: async (seen) => {
      if (wanted === seen) return;
      wanted = seen;
      const apart = await readApart(inExcel).catch((error: unknown) => {
        if (!(error instanceof HostError)) throw error;
        return report?.apart ?? [];
      });
      const made = await reportOn(seen, apart, kit);
      if (wanted === seen) put(made);
    },
    sayApart: (pairs, apart) =>
      kit.step('care', async (run) => {
        const all = await sayApart(run, pairs, apart);
        if (!report) return {};
        const groups = findDuplicates(report.companies, all);
        const same = planSameMark(report.seen, report.companies, groups, kit.words.locale);
        put({ ...report, apart: all, groups, columns: { ...report.columns, same } });
        return {};
      }),
    consider: async (advised, verdict) => {
      if (report) await consider(kit, report, advised, verdict, pend);
    },
    confirm: async (who) => {
      const pending = report?.pending;
      if (pending && who !== '') await confirm(kit, pending, who, pend);
    },
    leave: () => pend(null),
    writeColumn: (name) =>
      kit.step('apply', async (run, between) => {
        const column = report?.columns[name];
        if (!column) return {};
        await apply(run, column.plan, between);
        const { same, missing } = reportWords(kit.words.locale);
        const text =
          name === 'same'
            ? same.mark.written(columnLetters(column.column), column.cells)
            : missing.written(column.cells);
        return {
          ...(await kit.afterwards(run)),
          outcome: { kind: 'told', text, intent: 'success', done: true } as const,
        };
      }),
  };
}

async function reportOn(seen: Seen, apart: Dismissed, kit: Kit): Promise<Report> {
  const { book, sheet, decisions, inForce } = seen;
  const today = kit.today();
  const cards = await customerCards(seen, today, kit.words);
  const companies = companiesOf(sheet, book);
  const freshnessOf = freshnessReader(sheet, book, today);
  const fresh = book.customers.map((customer, index) => ({ index, fresh: freshnessOf(customer) }));
  const words = reportWords(kit.words.locale);
  const said = REASON_WORDS[kit.words.locale];
  const groups = findDuplicates(companies, apart);
  const rank = ({ index }: Incomplete) => {
    const tier = decisions[index]?.tier;
    return tier ? TIERS.indexOf(tier) : TIERS.length;
  };
  return {
    seen,
    cards,
    companies,
    groups,
    apart,
    advice: adviceFor(seen, cards.facts, today, inForce),
    incomplete: fresh
      .filter(({ fresh: { missing, isStale } }) => missing.length > 0 || isStale)
      .sort((a, b) => rank(a) - rank(b) || b.fresh.missing.length - a.fresh.missing.length || a.index - b.index),
    stale: fresh.filter(({ fresh: { isStale } }) => isStale).length,
    classes: classesOf(cards, today, intentPolicy(inForce)),
    columnsToAdd: columnsToAdd(book),
    columns: {
      ask: planTextColumn(seen, {
        name: TEXT_COLUMNS.ask,
        head: words.missing.head,
        texts: fresh.map(({ fresh: { ask } }) => said.list(ask.map((question) => said.question[question]))),
      }),
      same: planSameMark(seen, companies, groups, kit.words.locale),
    },
    pending: null,
    greetings: greetingLines(seen, cards, today, words, said),
  };
}

function classesOf({ facts }: Cards, today: Day, policy: IntentPolicy): ClassOfCustomers[] {
  const classes = facts.map(({ intent }) => intentClassOf(intent, today, policy));
  return INTENT_CLASSES.map((intentClass) => ({
    intentClass,
    found: classes.flatMap((one, index) =>
      one?.intentClass === intentClass ? [{ index, evidence: one.evidence }] : [],
    ),
  })).filter(({ found }) => found.length > 0);
}
