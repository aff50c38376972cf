/**
 * The Reports tab without React: what was read, worked out when the tab is opened and again when the sheet was read
 * again, and what a press on it does. Reading writes nothing; every write runs as a step of the session, one at a time.
 */
import { companiesOf } from '../../book/company/companies';
import type { Company } from '../../book/company/links';
import { duplicateSteps, type Dismissed, type DuplicateGroup } from '../../book/company/duplicates';
import { columnsToAdd, freshnessReader, type FilePart, type Freshness } from '../../book/freshness';
import { REASON_WORDS } from '../../locale/reasons';
import { reportWords } from '../../locale/reports';
import type { Verdict } from '../../book/log/verdict';
import { adviceFor, type Advised } from '../../standing/advice';
import { columnLetters } from '../../book/address';
import { planTextColumn, type TextColumn } from '../../plan/columns/textColumn';
import { TEXT_NAMES } from '../../plan/stores';
import type { Day } from '../../policy/day';
import {
  INTENT_CLASSES,
  intentClassOf,
  intentPolicy,
  type ClassFound,
  type IntentClass,
  type IntentPolicy,
} from '../../policy/intent';
import { TIERS } from '../../policy/tier';
import { readApart, sayApart } from '../../sheet/kept/apart';
import { inExcel } from '../../sheet/excel';
import { HostError } from '../../sheet/hostError';
import { apply } from '../../sheet/jobs/classify';
import { customerCards, type Cards } from '../../calendar/customerCards';
import { greetingLines } from '../../calendar/greetingText';
import type { Kit } from './kit';
import { askText, isAskText } from './askText';
import { planSameMark } from './sameMark';
import { breath, inSlices, mapInSlices } from '../../runtime/slices';
import type { Seen } from './state';
import { confirm, consider, type Pending } from './verdict';

export interface Incomplete {
  readonly index: number;
  readonly fresh: Freshness;
}

export interface ClassOfCustomers {
  readonly intentClass: IntentClass;
  readonly found: readonly { readonly index: number; readonly evidence: ClassFound['evidence'] }[];
}

export type ColumnOffered = keyof typeof TEXT_NAMES;

/** What is shown first: a part that is open. */
export interface Twice {
  readonly seen: Seen;
  readonly companies: readonly Company[];
  readonly groups: readonly DuplicateGroup[];
  readonly apart: Dismissed;
  /** Whom a row is the same company as, as a column of the sheet; null where there can be none. */
  readonly same: TextColumn | null;
}

export interface Report extends Twice {
  readonly cards: Cards;
  readonly advice: readonly Advised[];
  /** The most important customers first. */
  readonly incomplete: readonly Incomplete[];
  readonly stale: number;
  /** Those that the sheet speaks for; of the others nothing is said. */
  readonly classes: readonly ClassOfCustomers[];
  readonly columnsToAdd: readonly FilePart[];
  /** What is still to ask, as a column of the sheet. */
  readonly ask: TextColumn | null;
  readonly greetings: readonly string[];
  /** What is about to be decided, and what that would write. */
  readonly pending: Pending | null;
}

export interface ReportsPart {
  /** Null while it is worked out for the first time. */
  readonly twice: () => Twice | null;
  /** Null until all of it is there. */
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
  let twice: Twice | null = null;
  let report: Report | null = null;
  let wanted: Seen | null = null;
  const listeners = new Set<() => void>();
  const put = (nextTwice: Twice | null, next: Report | null) => {
    twice = nextTwice;
    report = next;
    listeners.forEach((listener) => listener());
  };
  const pend = (pending: Pending | null) => report && put(twice, { ...report, pending });
  return {
    twice: () => twice,
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
        return twice?.apart ?? [];
      });
      const first = await twiceIn(seen, companiesOf(seen.sheet, seen.book), apart, kit);
      // What it was before is shown until the new one is there.
      if (wanted === seen) put(first, report);
      await breath();
      const made = wanted === seen ? await reportOn(seen, first, kit) : null;
      if (wanted !== seen || !made) return;
      // Somebody may have said meanwhile that two are not the same.
      const now = twice?.seen === seen ? twice : first;
      put(now, { ...made, ...now });
    },
    sayApart: (pairs, apart) =>
      kit.step('care', async (run) => {
        const all = await sayApart(run, pairs, apart);
        if (!twice) return {};
        const now = await twiceIn(twice.seen, twice.companies, all, kit);
        put(now, report?.seen === now.seen ? { ...report, ...now } : report);
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
        const column = name === 'same' ? twice?.same : report?.ask;
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

type Asked = Pick<Kit, 'words' | 'today'>;

export async function twiceIn(seen: Seen, companies: readonly Company[], apart: Dismissed, kit: Asked): Promise<Twice> {
  const groups = await inSlices(duplicateSteps(companies, apart));
  return { seen, companies, groups, apart, same: planSameMark(seen, companies, groups, kit.words.locale) };
}

/** One part after the other, with a breath in between: each takes its time with 20,000 customers. */
export async function reportOn(seen: Seen, twice: Twice, kit: Asked): Promise<Report> {
  const { book, sheet, decisions, inForce } = seen;
  const today = kit.today();
  const words = reportWords(kit.words.locale);
  const said = REASON_WORDS[kit.words.locale];
  const rank = ({ index }: Incomplete) => {
    const tier = decisions[index]?.tier;
    return tier ? TIERS.indexOf(tier) : TIERS.length;
  };
  const freshnessOf = freshnessReader(sheet, book, today);
  const fresh = await mapInSlices(book.customers, (customer, index) => ({ index, fresh: freshnessOf(customer) }));
  const ask = planTextColumn(seen, {
    name: TEXT_NAMES.ask,
    head: words.missing.head,
    texts: fresh.map(({ fresh: { ask } }) => askText(ask, kit.words.locale)),
    isOurs: isAskText,
  });
  const incomplete = fresh
    .filter(({ fresh: { missing, isStale } }) => missing.length > 0 || isStale)
    .sort((a, b) => rank(a) - rank(b) || b.fresh.missing.length - a.fresh.missing.length || a.index - b.index);
  await breath();
  const cards = await customerCards(seen, today, kit.words);
  const advice = adviceFor(seen, cards.facts, today, inForce);
  await breath();
  const classes = classesOf(cards, today, intentPolicy(inForce));
  await breath();
  return {
    ...twice,
    cards,
    advice,
    incomplete,
    stale: fresh.filter(({ fresh: { isStale } }) => isStale).length,
    classes,
    columnsToAdd: columnsToAdd(book),
    ask,
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
