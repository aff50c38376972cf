/**
 * The Today tab's part of the session, without React: whom to contact, and writing down that it is done.
 *
 *  - the list is made of what was read last, and of the edits that were followed since (followEdits.ts);
 *  - what is shown is what is written: by what was read (`writes`), then by what Excel says now (`look`). Where it would
 *    be something else by the time a button is pressed, that is shown, and nothing is written yet;
 *  - what else the pane shows is not kept up meanwhile: it is read again when the user goes there;
 *  - only while the tab is open does it follow anything, or look at the clock.
 */
import { LOG_SHEET } from '../../book/written/logHeads';
import { sayWritten } from '../../locale/say/written';
import { todayWords } from '../../locale/today';
import { writing } from '../../locale/say/reasons';
import { contactOnPaper, writesOf, type Writes } from '../../plan/contact/onPaper';
import type { ContactPlan } from '../../plan/contact/contact';
import { isEmpty } from '../../plan/parts';
import { standingsOf } from '../../standing/standing';
import { placeOf } from '../../plan/columns/whereabouts';
import { EVERYBODY, todayList, updatedToday, type TodayFilter } from '../../policy/today';
import { logAgreed, previewContact } from '../../sheet/jobs/contact';
import { HostError } from '../../sheet/hostError';
import { inExcel } from '../../sheet/excel';
import { selectedRows } from '../../sheet/read/selection';
import { selectCell } from '../../sheet/select';
import { followEdits, MOST_ROWS } from './followEdits';
import { emptyForm, entryOf } from './contactForm';
import type { Core } from './core';
import { switchOverdueRows } from './overdueRows';
import type { Part } from './part';
import type { ContactForm, Daily, Seen, State } from './state';

export interface TodayActions {
  readonly filter: (change: Partial<TodayFilter>) => void;
  readonly mark: (id: number) => void;
  readonly unmark: () => void;
  readonly goTo: (id: number) => void;
  readonly open: (kind: ContactForm['kind'], ids: readonly number[]) => void;
  readonly type: (change: Partial<ContactForm>) => void;
  readonly close: () => void;
  /** What would be written; null while the form cannot be. */
  readonly writes: (form: ContactForm) => Shown | null;
  /** The same by what Excel says now: which cells hold formulas, and whether the log takes a line. Null: it did not say. */
  readonly look: (form: ContactForm) => Promise<Shown | null>;
  /** If it is still what was looked at; else what it is now is to be looked at first. */
  readonly write: (form: ContactForm) => Promise<void>;
  /** Today, by rhythm: the one key. */
  readonly contactToday: (ids: readonly number[]) => Promise<void>;
  /** Opens the contact of the selected rows, as soon as nothing else is under way. */
  readonly contactSelection: () => void;
  /** In the sheet: only overdue and due rows, or all of them again. */
  readonly showOnlyOverdue: (on: boolean) => Promise<void>;
}

export interface Shown extends Writes {
  readonly customers: ContactPlan['customers'];
}

const EVERY_MS = 60_000;

const shownOf = (plan: ContactPlan, seen: Seen): Shown => ({ ...writesOf(plan, seen), customers: plan.customers });

/** The line may be another one: a colleague has written there meanwhile. */
const areSame = (one: Shown, other: Shown): boolean => {
  const told = ({ customers, ...writes }: Shown) =>
    JSON.stringify([writes, customers.map(({ row, name, next, by }) => [row, name, next, by])]);
  return told(one) === told(other);
};

export function todayPart(core: Core): Part<TodayActions> {
  const { state, set, words } = core;
  /** What the pane read last; what is shown here may have edits since. */
  let base: Seen | null = null;
  let clock: ReturnType<typeof setInterval> | undefined;
  /** What somebody sees before it is written. */
  let looked: { readonly form: ContactForm; readonly shown: Shown } | null = null;

  const change = (some: Partial<Daily>, more: Partial<State> = {}) => {
    const { daily } = state();
    if (daily) set({ ...more, daily: { ...daily, ...some } });
  };
  const following = followEdits(core, (some) => {
    change(some);
    leave();
  });

  /** The other tabs know nothing of the edits that were followed here: they read them. */
  const leave = () => {
    const { seen, tab, daily } = state();
    if (tab === 'today' || base === null || seen !== base || daily?.seen === base) return;
    base = null;
    core.reread();
  };

  /** A new day makes a new list, also in a pane that stays open overnight. */
  const keepDay = (isOpen: boolean) => {
    clearInterval(clock);
    if (isOpen)
      clock = setInterval(() => {
        const made = state().daily?.list.today;
        if (made !== undefined && made !== core.today() && state().working === null) core.reread();
      }, EVERY_MS);
  };

  /** After the sheets were read: the lines that stand as they stood stay the very same. */
  const refresh = () => {
    const { seen, tab, daily } = state();
    if (tab !== 'today') return leave();
    if (!seen || seen === base) return;
    base = seen;
    following.begin();
    const standings = standingsOf(seen.book, seen.sheet, seen.decisions, seen.inForce);
    const isSame = daily?.list.today === core.today() && daily.seen.inForce === seen.inForce;
    const list =
      isSame && daily.seen.book.customers.length === standings.length
        ? updatedToday(daily.list, standings, seen.inForce)
        : todayList(standings, core.today(), seen.inForce);
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
    const entry = entryOf(form, core.today());
    const chosen = form.ids.flatMap((id) => (form.kind === 'resume' ? book.resting[id] : book.customers[id]) ?? []);
    const rows = chosen.flatMap(({ row }) => row ?? []);
    return entry === null || rows.length === 0 || rows.length < chosen.length
      ? null
      : {
          ...core.wish(),
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
    await core.step('contact', async (run) => {
      const { daily } = state();
      const asked = daily && request(form, daily.seen);
      if (!daily || !asked) return {};
      const { seen } = daily;
      const agreed = looked?.form === form ? looked.shown : null;
      const done = await logAgreed(run, asked, seen, (plan) => {
        const now = shownOf(plan, seen);
        if (agreed === null || areSame(agreed, now)) return true;
        looked = { form, shown: now };
        return false;
      });
      const said = todayWords(words.locale);
      if (!done) return { outcome: { kind: 'told', text: said.lookAgain, intent: 'info' } };
      const { day } = writing(words.locale, core.today(), (tier) => tier);
      const { kept } = writesOf(done, seen);
      if (isEmpty(done.plan)) {
        const text = kept.length > 0 ? said.stays(kept.join(', ')) : said.writesNothing;
        return { outcome: { kind: 'told', text, intent: 'info' } };
      }
      const text = sayWritten(done, form.kind, kept, said, day);
      const outcome = { kind: 'told', text, intent: 'success', done: true } as const;
      // An edit that was being read when this began may stand there by now.
      const now = state().daily ?? daily;
      const rest = { ...now, form: null, marked: new Set<number>() };
      // A log that was just made is known from now on, and who rests; so is whatever else made it be read again.
      if (asked.entry.rest || done.plan.newSheet || done.customers.some(({ row }, i) => row !== asked.rows[i])) {
        set({ daily: rest });
        return { ...(await core.afterwards(run)), outcome };
      }
      following.wrote(
        asked.rows,
        done.customers.flatMap(({ logRow }) => logRow ?? []),
      );
      return { daily: { ...rest, seen: withOwnColumns(now.seen, done) }, outcome };
    });
  };

  const contactSelection = async () => {
    await core.idle();
    const { daily } = state();
    if (!daily) return;
    const { rows: indexOf } = following.learned(daily.seen);
    const found = await inExcel((context) => selectedRows(context, MOST_ROWS));
    const ids = found.sheet === daily.seen.book.sheetId ? found.rows.flatMap((row) => indexOf.get(row) ?? []) : [];
    const { selectCustomer } = todayWords(words.locale);
    if (ids.length > 0) change({ form: emptyForm('contact', ids, core.today()) }, { outcome: null });
    else set({ outcome: { kind: 'told', text: selectCustomer, intent: 'info' } });
  };

  const actions: TodayActions = {
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
      if (place) void inExcel((context) => selectCell(context, place)).catch(core.failed);
    },
    open: (kind, ids) => change({ form: emptyForm(kind, ids, core.today()) }, { outcome: null }),
    type: (some) => {
      const form = state().daily?.form;
      if (form) change({ form: { ...form, ...some } });
    },
    close: () => change({ form: null }),
    writes: (form) => {
      const { daily } = state();
      const asked = daily && request(form, daily.seen);
      if (!asked) return null;
      return shownOf(contactOnPaper(asked, daily.seen), daily.seen);
    },
    look: async (form) => {
      const { daily, working } = state();
      const asked = daily && request(form, daily.seen);
      if (!asked || working !== null) return null;
      try {
        const plan = await previewContact((batch) => inExcel(batch), asked, daily.seen);
        if (!plan) return null;
        looked = { form, shown: shownOf(plan, daily.seen) };
        return looked.shown;
      } catch (error) {
        // What was read is shown still, and looked at again before anything is written.
        if (!(error instanceof HostError)) throw error;
        return null;
      }
    },
    write,
    contactToday: (ids) => write(emptyForm('contact', ids, core.today())),
    contactSelection: () => void contactSelection().catch(core.failed),
    showOnlyOverdue: async (on) => {
      const { daily } = state();
      if (daily) await switchOverdueRows(core, daily.seen, daily.list.today, on);
    },
  };
  return {
    actions,
    onSeen: () => {
      refresh();
      keepDay(state().tab === 'today');
    },
    onEdit: following.onEdit,
    stop: () => {
      following.stop();
      keepDay(false);
    },
  };
}

/** The same customers still stand there. */
function isStill({ ids, kind }: Partial<ContactForm> & Pick<ContactForm, 'ids'>, before: Seen, now: Seen): boolean {
  return ids.every((id) => {
    const [was, is] = [before, now].map(({ book }) => (kind === 'resume' ? book.resting[id] : book.customers[id]));
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
