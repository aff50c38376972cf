/**
 * The pane's session, without React or DOM: the core, and one part for each thing the pane is for. This is the list of
 * them: a new part is a file and a line here.
 *
 *  - nothing is ever written by itself: what happens in Excel's window, or at its ribbon, is read or shown;
 *  - a part that is a script of its own is asked for by its tab, and is not there before (`parts.today.now()`).
 */
import { prepareToWrite } from '../../sheet/jobs/classify';
import { inExcel } from '../../sheet/excel';
import { selectCell } from '../../sheet/select';
import { watchWorkbook } from '../../sheet/watch';
import { take, type Notice } from '../../runtime/notice';
import type { Day } from '../../policy/day';
import type { CellPlace } from '../../plan/columns/whereabouts';
import { classifyPart, type ClassifyActions } from './classify';
import { coreOf, type Core, type CoreOptions } from './core';
import { later, type Later } from './later';
import type { PolicyActions } from './policy';
import type { ReportsActions } from './reports';
import { sharingPart, type SharingActions } from './sharing';
import type { Seen, State } from './state';
import type { Tab } from './tabs';
import type { TodayActions } from './today';

/** The tabs that are scripts of their own, and what each can do. */
export interface TabActions {
  readonly today: TodayActions;
  readonly policy: PolicyActions;
  readonly reports: ReportsActions;
}

export type LaterTab = keyof TabActions;

export interface Session extends ClassifyActions, SharingActions, Pick<Core, 'state' | 'subscribe' | 'cancel'> {
  /** Today, on the user's own calendar. */
  readonly today: () => Day;
  readonly parts: { readonly [tab in LaterTab]: Later<TabActions[tab]> };
  /** Listens to the workbook and reads it. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly showTab: (tab: Tab) => Promise<void>;
  readonly dismiss: () => void;
  readonly goTo: (place: CellPlace) => Promise<void>;
}

export function startSession(options: CoreOptions): Session {
  const core = coreOf(options);
  const { state, set, step, cancel, subscribe, today, words } = core;

  const actions = { ...core.join(classifyPart), ...core.join(sharingPart) };
  const parts: Session['parts'] = {
    today: later(core, async () => (await import(/* webpackChunkName: "today" */ './today')).todayPart),
    policy: later(core, async () => (await import(/* webpackChunkName: "policy" */ './policy')).policyPart),
    reports: later(core, async () => (await import(/* webpackChunkName: "reports" */ './reports')).reportsPart),
  };

  const showTab = async (tab: Tab): Promise<void> => {
    set({ tab, outcome: null });
    if (tab !== 'classify') await parts[tab].load().catch(core.failed);
  };

  /** What a button of the ribbon says or asks. */
  const heard = async (notice: Notice): Promise<void> => {
    const ask = 'ask' in notice ? notice.ask : null;
    if (ask === 'contacted') {
      await showTab('today');
      parts.today.now()?.contactSelection();
    } else if ((ask === 'classify' || ask === 'overdue') && state().working === null) {
      await showTab('classify');
      await actions.look('preview');
      const { outcome } = state();
      if (ask === 'overdue' && outcome === null)
        set({ outcome: { kind: 'told', text: words.pane.classifyFirst, intent: 'info' } });
    } else if (ask === 'revert' && state().working === null) {
      await actions.revert();
    } else if ((ask === 'freeze' || ask === 'repair') && state().working === null) {
      await actions.share({ kind: ask === 'freeze' ? 'freeze-or-show' : 'repair' });
    } else {
      const failure = 'failed' in notice ? notice.failed : 'busy';
      if (failure !== null) set({ outcome: { kind: 'failed', failure } });
      else if (state().working === null) {
        set({ outcome: null });
        if (state().seen) core.reread();
      }
    }
  };

  return {
    ...actions,
    parts,
    state,
    subscribe,
    cancel,
    today,
    start: async () => {
      const watching = watchWorkbook({
        selected: (sheet, row) => set({ selected: { sheet, row } }),
        edited: (sheet, edit) => {
          const { seen } = state();
          if (seen && isShown(seen, sheet) && !(edit && core.isFollowed(edit))) core.reread();
        },
        added: () => core.reread(),
      });
      await step('look', async (run, between): Promise<Partial<State>> => {
        const now = await core.look(run, between);
        // Who has tiers already has come for today's customers.
        return now.screen === 'overview' ? { ...now, tab: 'today' } : now;
      });
      const unwatch = await watching;
      if (unwatch) core.untilStop(unwatch);
      core.untilStop(take(heard));
      const { tab } = state();
      // What comes next is loaded ahead. Where that fails it is asked for again when it is needed.
      const ahead = [parts.policy.load(), prepareToWrite(), ...(tab === 'classify' ? [] : [showTab(tab)])];
      await Promise.all(ahead).catch(() => undefined);
    },
    stop: core.stop,
    showTab,
    dismiss: () => set({ outcome: null }),
    goTo: async (place) => {
      try {
        await inExcel((context) => selectCell(context, place));
        set({ selected: { sheet: place.sheet, row: place.row } });
      } catch (error) {
        core.failed(error);
      }
    },
  };
}

function isShown({ book, target, policy, log }: Seen, sheet: string): boolean {
  return [book.sheetId, target.result?.sheet, policy?.sheet.sheet, log?.sheetId].includes(sheet);
}
