/**
 * What the Reports tab tells, worked out of what was read. Nothing is written here.
 *
 *  - one part after the other, with a breath in between: each takes its time with 20,000 customers.
 */
import type { Company } from '../../book/company/links';
import { duplicateSteps, type Dismissed, type DuplicateGroup } from '../../book/company/duplicates';
import { columnsToAdd, freshnessReader, type FilePart, type Freshness } from '../../book/freshness';
import { REASON_WORDS } from '../../locale/reasons';
import { reportWords } from '../../locale/reports';
import type { Words } from '../../locale/shape/words';
import { adviceFor, type Advised } from '../../standing/advice';
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
import { customerCards, type Cards } from '../../calendar/customerCards';
import { greetingLines } from '../../calendar/greetingText';
import { askText, isAskText } from './askText';
import { planSameMark } from './sameMark';
import { breath, inSlices, mapInSlices } from '../../runtime/slices';
import type { Seen } from './state';
import type { Pending } from './verdict';

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

/** In which words, and of which day. */
interface Asked {
  readonly words: Words;
  readonly today: () => Day;
}

export async function twiceIn(
  seen: Seen,
  companies: readonly Company[],
  apart: Dismissed,
  asked: Asked,
): Promise<Twice> {
  const groups = await inSlices(duplicateSteps(companies, apart));
  return { seen, companies, groups, apart, same: planSameMark(seen, companies, groups, asked.words.locale) };
}

/** One part after the other, with a breath in between: each takes its time with 20,000 customers. */
export async function reportOn(seen: Seen, twice: Twice, asked: Asked): Promise<Report> {
  const { book, sheet, decisions, inForce } = seen;
  const today = asked.today();
  const words = reportWords(asked.words.locale);
  const said = REASON_WORDS[asked.words.locale];
  const rank = ({ index }: Incomplete) => {
    const tier = decisions[index]?.tier;
    return tier ? TIERS.indexOf(tier) : TIERS.length;
  };
  const freshnessOf = freshnessReader(sheet, book, today);
  const fresh = await mapInSlices(book.customers, (customer, index) => ({ index, fresh: freshnessOf(customer) }));
  const ask = planTextColumn(seen, {
    name: TEXT_NAMES.ask,
    head: words.missing.head,
    texts: fresh.map(({ fresh: { ask } }) => askText(ask, asked.words.locale)),
    isOurs: isAskText,
  });
  const incomplete = fresh
    .filter(({ fresh: { missing, isStale } }) => missing.length > 0 || isStale)
    .sort((a, b) => rank(a) - rank(b) || b.fresh.missing.length - a.fresh.missing.length || a.index - b.index);
  await breath();
  const cards = await customerCards(seen, today, asked.words);
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
