/**
 * The Today tab's part of the session, without React: whom to contact, and writing down that it is done.
 *
 *  - the list is made of what was read last, and of the edits that were followed since (followEdits.ts);
 *  - nothing is written before what it writes was shown (`writes`); the plan that is shown is the plan that is applied,
 *    unless the sheet has changed meanwhile: then it is made anew of the same customers, or nothing is written;
 *  - what else the pane shows is not kept up meanwhile: it is read again when the user goes there.
 */
import { LOG_SHEET } from '../../locale/logSheet';
import { todayWords } from '../../locale/today';
import { sayWritten } from '../../locale/say/written';
import { writing } from '../../locale/say/reasons';
import { contactOnPaper, writesOf, type Writes } from '../../plan/contact/onPaper';
import type { ContactEntry, ContactPlan } from '../../plan/contact/contact';
import { standingsOf } from '../../standing/standing';
import { placeOf } from '../../plan/columns/whereabouts';
import { dayOfIso, isoOf, type Day } from '../../policy/day';
import { EVERYBODY, todayList, updatedToday, type TodayFilter } from '../../policy/today';
import { logContact } from '../../sheet/jobs/contact';
import { inExcel } from '../../sheet/excel';
import { HostError } from '../../sheet/hostError';
import { selectedRows } from '../../sheet/read/selection';
import { followEdits, MOST_ROWS } from './followEdits';
import type { Session } from './core';
import type { ContactForm, Daily, Seen, State } from './state';

export interface DailyActions {
  /** Shows the list, and keeps it up from now on. */
  readonly start: () => void;
  readonly filter: (change: Partial<TodayFilter>) => void;
  readonly mark: (id: number) => void;
  readonly unmark: () => void;
  readonly goTo: (id: number) => void;
  readonly open: (kind: ContactForm['kind'], ids: readonly number[]) => void;
  readonly type: (change: Partial<ContactForm>) => void;
  readonly close: () => void;
  /** What would be written; null while the form cannot be. */
  readonly writes: (form: ContactForm) => Shown | null;
  readonly write: (form: ContactForm) => Promise<void>;
  /** Today, by rhythm: the one key. */
  readonly contactToday: (ids: readonly number[]) => Promise<void>;
}

export interface Shown extends Writes {
  readonly customers: ContactPlan['customers'];
}

const parts = new WeakMap<Session, DailyActions>();

/** One for each session. */
export function dailyOf(session: Session): DailyActions {
  let part = parts.get(session);
  if (!part) parts.set(session, (part = dailyPart(session)));
  return part;
}

/** An empty form: today, by rhythm. */
export function emptyForm(kind: ContactForm['kind'], ids: readonly number[], today: Day): ContactForm {
  const texts = { said: '', answered: '', promised: '', intent: '', stage: '' };
  return { kind, ids, date: isoOf(today), way: null, next: '', ...texts };
}

function dailyPart(session: Session): DailyActions {
  const { kit } = session;
  const { state, set, words } = kit;
  /** What the pane read last; what is shown here may have edits since. */
  let base: Seen | null = null;
  let started = false;

  const change = (some: Partial<Daily>, more: Partial<State> = {}) => {
    const { daily } = state();
    if (daily) set({ ...more, daily: { ...daily, ...some } });
  };
  const following = followEdits(kit, change);
  const isBehind = () => base !== null && state().daily?.seen !== base;

  /** After the sheets were read: the lines that stand as they stood stay the very same. */
  const refresh = () => {
    const { seen, tab, daily } = state();
    if (tab !== 'today') {
      if (isBehind() && seen === base) {
        base = null;
        kit.reread();
      }
      return;
    }
    if (!seen || seen === base) return;
    base = seen;
    following.begin();
    const standings = standingsOf(seen.book, seen.sheet, seen.decisions, seen.inForce);
    const isSame = daily?.list.today === kit.today() && daily.seen.inForce === seen.inForce;
    const list =
      isSame && daily.seen.book.customers.length === standings.length
        ? updatedToday(daily.list, standings, seen.inForce)
        : todayList(standings, kit.today(), seen.inForce);
    const owners = [...new Set(standings.flatMap(({ owner }) => owner ?? []))].sort((a, b) =>
      a.localeCompare(b, words.locale),
    );
    const form = daily?.form && isStill(daily.form, daily.seen, seen) ? daily.form : null;
    const { filter = EVERYBODY } = daily ?? {};
    const owner = filter.owner !== null && [...owners, ''].includes(filter.owner) ? filter.owner : null;
    const marked = new Set(
      [...(daily?.marked ?? [])].filter((id) => daily && isStill({ ids: [id] }, daily.seen, seen)),
    );
    set({ daily: { seen, list, owners, filter: { ...filter, owner }, marked, form } });
  };

  const request = (form: ContactForm, { book }: Seen) => {
    const entry = entryOf(form, kit.today());
    const chosen = form.ids.flatMap((id) => book.customers[id] ?? []);
    const rows = chosen.flatMap(({ row }) => row ?? []);
    return entry === null || rows.length === 0 || rows.length < chosen.length
      ? null
      : {
          ...kit.wish(),
          style: null,
          words: words.sheet,
          rows,
          names: chosen.map(({ name }) => name),
          entry,
          logSheet: LOG_SHEET[words.locale],
          locale: words.locale,
        };
  };

  const write = async (form: ContactForm) => {
    await session.kit.step('contact', async (run) => {
      const { daily } = state();
      const asked = daily && request(form, daily.seen);
      if (!daily || !asked) return {};
      const { seen } = daily;
      const done = await logContact(run, asked, seen);
      const shown = writesOf(contactOnPaper(asked, seen), seen).cells;
      const written = new Set(writesOf(done, seen).cells.map(({ cell }) => cell));
      const kept = shown.flatMap(({ cell, field }) => (field === 'last_contact' && !written.has(cell) ? [cell] : []));
      const { day } = writing(words.locale, kit.today(), (tier) => tier);
      const text = sayWritten(done, form.kind, kept, todayWords(words.locale), day);
      const outcome = { kind: 'told', text, intent: 'success', done: true } as const;
      // An edit that was being read when this began may stand there by now.
      const now = state().daily ?? daily;
      const rest = { ...now, form: null, marked: new Set<number>() };
      // A log that was just made is known from now on; so is whatever else made it be read again.
      if (done.plan.newSheet || done.customers.some(({ row }, i) => row !== asked.rows[i])) {
        set({ daily: rest });
        return { ...(await kit.afterwards(run)), outcome };
      }
      following.wrote(
        asked.rows,
        done.customers.flatMap(({ logRow }) => logRow ?? []),
      );
      return { daily: { ...rest, seen: withOwnColumns(now.seen, done) }, outcome };
    });
  };

  const openForSelection = async () => {
    set({ asked: null });
    const { daily } = state();
    if (!daily) return;
    const { rows: indexOf } = following.learned(daily.seen);
    const found = await inExcel((context) => selectedRows(context, MOST_ROWS)).catch((error: unknown) => {
      if (!(error instanceof HostError)) throw error;
      set({ outcome: { kind: 'failed', failure: error.code } });
      return null;
    });
    if (!found) return;
    const ids = found.sheet === daily.seen.book.sheetId ? found.rows.flatMap((row) => indexOf.get(row) ?? []) : [];
    const { selectCustomer } = todayWords(words.locale);
    if (ids.length > 0) change({ form: emptyForm('contact', ids, kit.today()) }, { outcome: null });
    else set({ outcome: { kind: 'told', text: selectCustomer, intent: 'info' } });
  };

  return {
    start: () => {
      if (!started) {
        started = true;
        session.subscribe(() => {
          refresh();
          if (state().asked && state().daily && state().working === null) void openForSelection();
        });
      }
      set({});
    },
    filter: (some) => {
      const { daily } = state();
      if (daily) change({ filter: { ...daily.filter, ...some }, marked: new Set() });
    },
    mark: (id) => {
      const marked = new Set(state().daily?.marked);
      if (!marked.delete(id)) marked.add(id);
      change({ marked });
    },
    unmark: () => change({ marked: new Set() }),
    goTo: (id) => {
      const { daily } = state();
      const place = daily && placeOf(daily.seen, id);
      if (place) void session.goTo(place);
    },
    open: (kind, ids) => change({ form: emptyForm(kind, ids, kit.today()) }, { outcome: null }),
    type: (some) => {
      const form = state().daily?.form;
      if (form) change({ form: { ...form, ...some } });
    },
    close: () => change({ form: null }),
    writes: (form) => {
      const { daily } = state();
      const asked = daily && request(form, daily.seen);
      if (!asked) return null;
      const plan = contactOnPaper(asked, daily.seen);
      return { ...writesOf(plan, daily.seen), customers: plan.customers };
    },
    write,
    contactToday: (ids) => write(emptyForm('contact', ids, kit.today())),
  };
}

/** Null while it cannot be: a contact lies not in the future, the next one after it. */
export function entryOf(form: ContactForm, today: Day): ContactEntry | null {
  const { way, said, answered, promised, intent, stage } = form;
  const next = form.next === '' ? 'rhythm' : dayOfIso(form.next);
  const texts = { said, answered, promised, intent, stage };
  if (form.kind === 'put-off')
    return typeof next === 'number' && next > today ? { ...texts, day: null, way: null, next } : null;
  const day = dayOfIso(form.date);
  if (day === null || day > today || next === null || (next !== 'rhythm' && next <= day)) return null;
  return { ...texts, day, way, next };
}

/** The same customers still stand there. */
function isStill({ ids }: Pick<ContactForm, 'ids'>, before: Seen, now: Seen): boolean {
  return ids.every((id) => {
    const [was, is] = [before.book.customers[id], now.book.customers[id]];
    return was !== undefined && was.name === is?.name && was.row === is.row;
  });
}

/** Our columns as they stand after the plan: the next one is checked against them. */
function withOwnColumns(seen: Seen, { plan }: ContactPlan): Seen {
  const own = Object.fromEntries(
    Object.entries(seen.target.own).map(([role, column]) => {
      const contents = [...column.contents];
      for (const { sheet, column: at, row, to } of plan.blocks)
        if (sheet === seen.target.sheet && at === column.column)
          to.forEach((content, i) => content !== null && (contents[row + i - column.row] = content));
      return [role, { ...column, contents }];
    }),
  );
  return { ...seen, target: { ...seen.target, own } };
}
