/** Today and Contacted without the pane: what `vf today` and `vf contacted` print. Rows from 1, days as 2026-10-02. */
import { cellAddress } from '../book/address';
import { canDecide, type Unread } from '../book/book';
import { factsReader } from '../book/customerFacts';
import { judgeBy } from '../book/factors';
import { readWay, WAYS } from '../book/written/ways';
import { wordsFor } from '../locale/all';
import type { Rest } from '../book/written/verdicts';
import { LOG_SHEET } from '../book/written/logHeads';
import { callText, whyToday, writing } from '../locale/say/reasons';
import { REASON_WORDS } from '../locale/reasons';
import type { ContactEntry } from '../plan/contact/contact';
import { standingsOf } from '../standing/standing';
import { callReasons } from '../policy/callReasons';
import { isoOf, type Day } from '../policy/day';
import { dayOrSpan } from '../policy/span';
import { EVERYBODY, filteredToday, PARTS, todayList, type TodayLine } from '../policy/today';
import { logContact, previewContact } from '../sheet/jobs/contact';
import { inExcel } from '../sheet/excel';
import { previewClassify } from '../sheet/jobs/classify';
import { feastTables } from '../calendar/feastTables';
import { dayIn, named, requestOf, type Asked } from './request';
import { reportOf } from './report';

export interface TodayOptions extends Asked {
  /** Null: everybody's. */
  readonly owner: string | null;
}

export function todayWithoutPane(options: TodayOptions) {
  const words = wordsFor(options.locale);
  return named(words, async () => {
    const request = requestOf(options, null, words);
    const preview = await previewClassify(inExcel, request);
    if (!preview) return { empty: true, message: words.refused.empty };
    const { book, sheet, decisions, inForce } = preview;
    if (!canDecide(book)) {
      const { questions } = reportOf(preview, false, inForce, words);
      return { questions, message: book.reason ? words.refused[book.reason] : '' };
    }
    const { today } = request;
    const standings = standingsOf(book, sheet, decisions, inForce);
    const owners = [...new Set(standings.flatMap(({ owner }) => owner ?? []))];
    const owner = owners.find((known) => alike(known) === alike(options.owner ?? '')) ?? null;
    if (options.owner !== null && owner === null) return { noOwner: owners };
    const parts = filteredToday(todayList(standings, today, inForce), { ...EVERYBODY, owner });

    const factsOf = factsReader(sheet, book, request, judgeBy(inForce), inForce.stages);
    const lines = PARTS.flatMap((part) => parts[part]).flatMap(({ id }) => book.customers[id] ?? []);
    const tables = await feastTables(
      lines.map((customer) => factsOf(customer).call),
      words.locale,
    );
    const said = REASON_WORDS[words.locale];
    const write = writing(words.locale, today, (tier) => words.tier[tier as keyof typeof words.tier] ?? tier);
    const item = (line: TodayLine) => {
      const customer = book.customers[line.id];
      const reasons = customer ? callReasons(factsOf(customer).call, today, inForce, tables) : [];
      return {
        row: typeof customer?.row === 'number' ? customer.row + 1 : null,
        name: customer?.name ?? '',
        owner: line.owner,
        tier: line.tier,
        lastContact: iso(line.lastContact),
        nextContact: iso(line.next),
        contactBy: iso(line.by),
        daysLate: line.daysLate,
        why: whyToday(line, said, write, customer?.unread ? toMend(customer.unread) : null),
        reasons: reasons.map(({ code }) => code),
        say: reasons.map((reason) => callText(reason, said, write)),
      };
    };
    const listed = Object.fromEntries(PARTS.map((part) => [part, parts[part].map(item)]));
    const resting = book.resting.map(({ row, name, remark, since }) => ({
      row: row + 1,
      name,
      since: iso(since),
      remark,
    }));
    return {
      list: { today: options.today, ...listed, ...(resting.length > 0 ? { resting } : {}) },
      headings: said.parts,
    };
  });
}

export interface ContactedOptions extends Asked {
  /** As Excel counts it, from 1. */
  readonly row: number;
  /** Null: today. */
  readonly date: string | null;
  /** In any language's words. */
  readonly way: string | null;
  readonly note: string;
  readonly promise: string;
  readonly reply: string;
  /** A day, a span such as 2w, or null for the rhythm. */
  readonly next: string | null;
  readonly intent: string;
  readonly stage: string;
  /** Nobody follows up from now on, or somebody does again; null for a contact. */
  readonly rest: Rest | null;
  /** Nobody was in touch: only the next contact, to a day or by a span. */
  readonly snooze: string | null;
  /** False only looks. */
  readonly write: boolean;
}

export function contactedWithoutPane(options: ContactedOptions) {
  const words = wordsFor(options.locale);
  const entry = entryOf(options);
  if ('wrong' in entry) return Promise.resolve(entry);
  return named(words, async () => {
    const request = {
      ...requestOf(options, null, words),
      rows: [options.row - 1],
      entry,
      logSheet: LOG_SHEET[words.locale],
      locale: words.locale,
    };
    // Whether there is a customer at all is no failure of Excel.
    const seen = await previewContact(inExcel, request);
    if (!seen) return { message: words.pane.noCustomerHere(options.row) };
    const plan = options.write ? await logContact(inExcel, request) : seen;
    const [customer] = plan.customers;
    if (!customer) return { message: words.pane.noCustomerHere(options.row) };
    return {
      contacted: {
        row: customer.row + 1,
        name: customer.name,
        lastContact: iso(customer.lastContact),
        nextContact: iso(customer.next),
        contactBy: iso(customer.by),
        logRow: customer.logRow === null ? null : customer.logRow + 1,
      },
    };
  });
}

/** What was typed, or which of it cannot be. */
function entryOf(
  options: ContactedOptions,
): ContactEntry | { readonly wrong: string; readonly known: readonly string[] } {
  const today = dayIn(options.today);
  const texts = {
    said: options.note,
    answered: options.reply,
    promised: options.promise,
    intent: options.intent,
    stage: options.stage,
  };
  if (options.rest !== null) return { ...texts, day: null, way: null, next: null, rest: options.rest };
  if (options.snooze !== null) {
    const next = dayOrSpan(options.snooze, today);
    return next === null || next <= today ? { wrong: 'snooze', known: [] } : { ...texts, day: null, way: null, next };
  }
  const day = options.date === null ? today : dayOrSpan(options.date, today);
  if (day === null || day > today) return { wrong: 'date', known: [] };
  const way = options.way === null ? null : readWay(options.way);
  if (options.way !== null && way === null) return { wrong: 'way', known: WAYS };
  const next = options.next === null || options.next === 'rhythm' ? 'rhythm' : dayOrSpan(options.next, day);
  if (next === null || (next !== 'rhythm' && next <= day)) return { wrong: 'next', known: [] };
  return { ...texts, day, way, next };
}

const toMend = ({ row, column, found }: Unread) => ({ found, cell: cellAddress(row, column) });

const alike = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

const iso = (day: Day | null): string | null => (day === null ? null : isoOf(day));
