/**
 * What the pane can do, without React or DOM: look, say what a column means, answer, apply, take back, explain. What is
 * its own of the policy stands in policySession.ts.
 *
 *  - `look` reads and shows, `apply` writes what was shown and nothing else, `revert` takes the last job back;
 *  - one step at a time: a second press while one is under way does nothing;
 *  - what the user says counts at once, and is kept in the workbook only with the next Apply;
 *  - Cancel ends a job between two requests; a job that waits for a cell being edited ends at once, and writes nothing
 *    when the editing is over;
 *  - an edit in the sheet makes what is shown stale: it is read again after a pause, quietly. Nothing is ever written
 *    by itself;
 *  - a failure of Excel becomes a sentence; a bug stays a bug.
 */
import { canDecide, type Told } from '../../book/book';
import type { Field } from '../../book/header/fields';
import { headerTexts, joinedTold } from '../../book/told';
import type { Words } from '../../locale/shape/words';
import { movesOf, rowsChanged } from '../../plan/columns/moves';
import { take } from '../../runtime/notice';
import type { Failure } from '../../plan/failure';
import { ownPlace, type Style } from '../../plan/columns/target';
import type { CellPlace } from '../../plan/columns/whereabouts';
import type { Day } from '../../policy/day';
import type { Between, Step } from '../../sheet/between';
import { inExcel, type Job as Batch, type Patience } from '../../sheet/excel';
import { follow } from '../../sheet/jobs/followPolicy';
import { HostError } from '../../sheet/hostError';
import { apply, prepareToWrite, previewClassify, revertLast, toggleOverdueView } from '../../sheet/jobs/classify';
import type { WorkbookPolicy } from '../../sheet/read/policySheet';
import { selectCell } from '../../sheet/select';
import { watchWorkbook } from '../../sheet/watch';
import type { CareAsk } from './sharing';
import type { Kit } from './kit';
import type { PolicyActions } from './policy';
import { START, type Said, type Screen, type Seen, type State } from './state';
import type { Tab } from './tabs';

export interface SessionOptions {
  readonly words: Words;
  readonly today: () => Day;
  /** False where this Excel runs no custom functions. */
  readonly functions?: boolean;
  /** Milliseconds without an edit before the sheet is read again. */
  readonly quiet?: number;
}

export interface Session extends PolicyActions {
  readonly kit: Kit;
  readonly state: () => State;
  readonly subscribe: (listener: () => void) => () => void;
  /** Listens to the workbook and reads it. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly look: (screen?: Screen) => Promise<void>;
  readonly readSheet: (name: string) => Promise<void>;
  readonly mean: (column: number, field: Field | null) => Promise<void>;
  readonly chooseHeader: (open: boolean, row?: number) => void;
  readonly useHeader: () => Promise<void>;
  readonly choose: (choice: string) => void;
  readonly answer: () => Promise<void>;
  readonly takeBackAnswer: (code: string, column: number | null) => Promise<void>;
  readonly write: (style: Style) => Promise<void>;
  readonly apply: () => Promise<void>;
  readonly showTab: (tab: Tab) => Promise<void>;
  /** For those who have none (startSheet.ts). */
  readonly makeCustomerSheet: () => Promise<void>;
  readonly revert: () => Promise<void>;
  readonly switchOverdueView: () => Promise<void>;
  /** Sharing and checking (care.ts). */
  readonly care: (ask: CareAsk) => Promise<void>;
  readonly cancel: () => void;
  readonly show: (screen: Screen) => void;
  /** To what the sheet comes to, or else to what was read. */
  readonly back: () => void;
  readonly dismiss: () => void;
  readonly goTo: (place: CellPlace) => Promise<void>;
}

/** What was shown is not what the sheet is like. */
const OUTDATED: readonly Failure[] = ['protected', 'moved', 'edited', 'gone', 'filtered'];

/** How much of the bar a step takes, and from where. Overdue view reads first and then writes next to nothing. */
const SHARE: { readonly [step in Step]: readonly [from: number, part: number] } = {
  read: [0, 0.9],
  check: [0, 0.25],
  write: [0.25, 0.5],
  verify: [0.75, 0.25],
};

/** Jobs that are over by then show no bar. */
const SLOW_MS = 300;
const QUIET_MS = 1_000;

export function startSession(options: SessionOptions): Session {
  const { words, today, functions = true, quiet = QUIET_MS } = options;
  let state = START;
  let said: Said = { sheet: null, told: {} };
  let current: { cancelled: boolean; readonly leave: (error: HostError) => void } | null = null;
  let rereading: ReturnType<typeof setTimeout> | undefined;
  let unwatch: (() => Promise<void>) | null = null;
  let untake: (() => void) | null = null;
  const listeners = new Set<() => void>();
  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
    // What is shown as the effect is always the effect on what was read last.
    if (state.effect && 'seen' in change)
      state = { ...state, effect: (state.seen && kit.effect?.(state.seen)) ?? null };
    listeners.forEach((listener) => listener());
  };

  const step: Kit['step'] = async (job, work) => {
    if (state.working) return;
    const begun = Date.now();
    let leave: (error: HostError) => void = () => undefined;
    const left = new Promise<never>((_, reject) => (leave = reject));
    const me = { cancelled: false, leave };
    current = me;
    const between: Between = (at, done, of) => {
      if (me.cancelled) throw new HostError('cancelled');
      const [from, part] = SHARE[at];
      const share = from + part * (of > 0 ? Math.min(1, done / of) : 0);
      if (current === me && Date.now() - begun >= SLOW_MS)
        set({ progress: { step: job === 'revert' && at === 'write' ? 'revert' : at, done: share } });
    };
    const patience: Patience = {
      waitForCell: () => {
        if (current === me) set({ waitingForCell: true });
        return Promise.resolve(!me.cancelled);
      },
    };
    const run: Run = async (batch) => {
      const found = await inExcel(batch, patience);
      if (current === me && state.waitingForCell) set({ waitingForCell: false });
      return found;
    };
    clearTimeout(rereading);
    const first = { step: job === 'look' ? 'read' : job === 'revert' ? 'revert' : 'check', done: 0 } as const;
    const slow = setTimeout(() => current === me && !state.progress && set({ progress: first }), SLOW_MS);
    set({ working: job, outcome: null });
    const finished = work(run, between);
    finished.catch(() => undefined); // where the user has left already nobody waits for it
    try {
      const change = await Promise.race([finished, left]);
      set({ ...change, working: null, progress: null, waitingForCell: false });
    } catch (error) {
      const failure = error instanceof HostError ? error.code : 'unknown';
      if (failure === 'gone') said = { sheet: null, told: {} };
      set({ working: null, progress: null, waitingForCell: false, outcome: { kind: 'failed', failure } });
      if (!(error instanceof HostError)) throw error;
      if ((job === 'apply' || job === 'policy') && OUTDATED.includes(error.code)) set({ stale: true });
    } finally {
      clearTimeout(slow);
      if (current === me) current = null;
      // It was to be read again when the job began, and the job has not.
      if (state.stale) reread();
    }
  };

  const wish = () => ({
    today: today(),
    answers: {},
    told: said.told,
    ...(said.sheet === null ? {} : { sheet: said.sheet }),
  });

  const seeing = async (run: Run, between?: Between): Promise<Partial<State>> => {
    const style = functions ? state.style : 'values';
    const preview = await previewClassify(run, { ...wish(), style, words: words.sheet }, between);
    if (!preview) return { seen: null, empty: true, question: null, choice: null, stale: false };
    const { book, sheet, decisions, target } = preview;
    const seen: Seen = {
      ...preview,
      moves: movesOf(book, sheet, decisions, target),
      rows: preview.classified ? rowsChanged(preview.classified.plan) : 0,
    };
    const question = book.questions[0] ?? null;
    const same =
      question !== null && question.code === state.question?.code && question.column === state.question.column;
    return { seen, empty: false, question, choice: same ? state.choice : null, stale: false };
  };

  const looked = async (run: Run, between: Between, wanted?: Screen): Promise<Partial<State>> => {
    const found = await seeing(run, between);
    return { ...found, screen: screenFor(found.seen ?? null, wanted), choosingHeader: false, headerRow: null };
  };

  /** After a job: what the sheet is like now. That the job is done stays said even if this fails. */
  const afterwards = async (run: Run, screen?: Screen): Promise<Partial<State>> => {
    try {
      const found = await seeing(run);
      await following(run, found.seen?.policy ?? null);
      return { ...found, screen: screenFor(found.seen ?? null, screen) };
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { stale: true };
    }
  };

  const tell = (told: Told) => {
    said = { sheet: state.seen?.book.sheet ?? said.sheet, told: joinedTold(said.told, told) };
  };

  const reread = () => {
    set({ stale: true });
    clearTimeout(rereading);
    rereading = setTimeout(() => {
      if (state.working) return;
      const before = state;
      seeing((batch) => inExcel(batch))
        // Something else has begun meanwhile, and reads for itself.
        .then((found) => {
          if (state.working === null && before.screen === state.screen)
            set({ ...found, screen: screenFor(found.seen ?? null, state.screen) });
        })
        .catch((error: unknown) => {
          if (!(error instanceof HostError)) throw error;
        });
    }, quiet);
  };

  const care = (ask: CareAsk): Promise<void> =>
    step('care', async (run, between) => {
      const { careFor } = await import(/* webpackChunkName: "care" */ './sharing');
      return careFor(ask, kit, run, between);
    });

  const kit: Kit = { state: () => state, set, words, today, step, wish, afterwards, reread };
  /** The policy's part joins when its script is there. */
  const withPolicy = async () =>
    Object.assign(session, (await import(/* webpackChunkName: "policy" */ './policy')).policyPart(kit));

  const session: Omit<Session, keyof PolicyActions> = {
    kit,
    state: kit.state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async () => {
      const watching = watchWorkbook({
        selected: (sheet, row) => set({ selected: { sheet, row } }),
        edited: (sheet, edit) => state.seen && isShown(state.seen, sheet) && !(edit && kit.follows?.(edit)) && reread(),
        added: () => reread(),
      });
      await step('look', async (run, between) => {
        const found = await looked(run, between);
        // Who has tiers already has come for today's customers.
        return found.screen === 'overview' ? { ...found, tab: 'today' } : found;
      });
      unwatch = await watching;
      untake = take((notice) => {
        const ask = 'ask' in notice ? notice.ask : null;
        // The Today tab comes to it when it has read.
        if (ask === 'contacted') return Promise.resolve(set({ tab: 'today', asked: ask }));
        if (ask && state.working === null) return care({ kind: ask === 'freeze' ? 'freeze-or-show' : 'repair' });
        const failure = 'failed' in notice ? notice.failed : 'busy';
        if (failure !== null) set({ outcome: { kind: 'failed', failure } });
        else if (state.working === null) {
          set({ outcome: null });
          if (state.seen) reread();
        }
        return Promise.resolve();
      });
      // What comes next is loaded ahead. Where that fails it is asked for again when it is needed.
      await Promise.all([withPolicy(), prepareToWrite()]).catch(() => undefined);
    },
    stop: async () => {
      clearTimeout(rereading);
      untake?.();
      await unwatch?.();
    },
    look: (screen) => step('look', (run, between) => looked(run, between, screen)),
    readSheet: (sheet) => {
      said = { sheet, told: {} };
      set({ style: null });
      return step('look', (run, between) => looked(run, between));
    },
    mean: (column, field) => {
      const { book } = state.seen ?? {};
      const key = book?.keys.get(column);
      if (!book || key === undefined) return Promise.resolve();
      // Who had that meaning loses it: two columns cannot both be the annual volume.
      const rival = field === null ? undefined : book.columns[field];
      const rivalKey = rival && rival.column !== column ? book.keys.get(rival.column) : undefined;
      tell({ columns: { ...(rivalKey === undefined ? {} : { [rivalKey]: null }), [key]: field } });
      return step('look', (run, between) => looked(run, between, 'sight'));
    },
    chooseHeader: (open, row) => set({ choosingHeader: open, headerRow: row ?? null, outcome: null }),
    useHeader: () => {
      const { seen, headerRow } = state;
      const header = seen && headerRow !== null ? headerTexts(seen.sheet, headerRow) : null;
      if (!header) return Promise.resolve();
      tell({ header });
      return step('look', (run, between) => looked(run, between, 'sight'));
    },
    choose: (choice) => set({ choice }),
    answer: () => {
      const { question, choice, seen } = state;
      if (!question || choice === null) return Promise.resolve();
      const header = question.column === null ? null : (seen?.book.keys.get(question.column) ?? null);
      tell({ answers: [{ code: question.code, header, choice }] });
      return step('look', (run, between) => looked(run, between, 'sight'));
    },
    takeBackAnswer: (code, column) => {
      const header = column === null ? null : (state.seen?.book.keys.get(column) ?? null);
      tell({ answers: [{ code, header, choice: '' }] });
      return step('look', (run, between) => looked(run, between, 'sight'));
    },
    write: (style) => {
      set({ style });
      return step('look', (run, between) => looked(run, between, 'preview'));
    },
    apply: () =>
      step('apply', async (run, between) => {
        const { seen } = state;
        if (!seen?.classified) return {};
        const { plan } = seen.classified;
        // The functions that are about to be written must answer by what was shown.
        await following(run, seen.policy);
        const changed = await apply(run, plan, between);
        const outcome = changed
          ? ({
              kind: 'applied',
              rows: seen.rows,
              moved: seen.moves.since ? seen.moves.moved.length : 0,
            } as const)
          : ({ kind: 'unchanged' } as const);
        said = { ...said, told: {} };
        return { ...(await afterwards(run, 'overview')), outcome };
      }),
    makeCustomerSheet: () =>
      step('apply', async (run, between) => {
        const { startSheet } = await import(/* webpackChunkName: "newSheet" */ './startSheet');
        const { sheet, text } = await startSheet(run, words.locale, today(), between);
        said = { sheet, told: {} };
        return { ...(await afterwards(run, 'sight')), outcome: { kind: 'told', text, intent: 'success' } };
      }),
    revert: () =>
      step('revert', async (run, between) => {
        const { cells } = await revertLast(run, between);
        return { ...(await afterwards(run)), outcome: { kind: 'reverted', cells } };
      }),
    switchOverdueView: () =>
      step('overdue', async (run, between) => {
        await toggleOverdueView(run, wish(), between);
        return afterwards(run, 'overview');
      }),
    care,
    cancel: () => {
      if (!current) return;
      current.cancelled = true;
      if (state.waitingForCell) current.leave(new HostError('cancelled'));
      else set({ progress: { step: 'revert', done: 0 } });
    },
    show: (screen) => set({ screen, outcome: null, choosingHeader: false }),
    back: () => set({ screen: screenFor(state.seen, 'overview'), outcome: null, care: null }),
    dismiss: () => set({ outcome: null }),
    showTab: async (tab) => {
      if (tab === 'policy') await withPolicy();
      set({ tab, outcome: null });
    },
    goTo: async (place) => {
      try {
        await inExcel((context) => selectCell(context, place));
        set({ selected: { sheet: place.sheet, row: place.row } });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        set({ outcome: { kind: 'failed', failure: error.code } });
      }
    },
  };
  return session as Session;
}

type Run = <T>(batch: Batch<T>) => Promise<T>;

/** Where our columns stand there is a result to show; else what was read comes first. */
function screenFor(seen: Seen | null, wanted?: Screen): Screen {
  if (wanted === 'care') return wanted;
  if (!seen || !canDecide(seen.book)) return 'sight';
  const classified = ownPlace(seen.target).own.tier !== undefined;
  if (wanted === 'preview') return seen.classified ? 'preview' : 'sight';
  if (wanted === 'sight' || !classified) return 'sight';
  return 'overview';
}

function isShown({ book, target, policy, log }: Seen, sheet: string): boolean {
  return [book.sheetId, target.result?.sheet, policy?.sheet.sheet, log?.sheetId].includes(sheet);
}

/**
 * Formulas answer by it. If Excel refuses just now, the policy's own watcher (ribbon.ts) comes to it a little later.
 */
async function following(run: Run, policy: WorkbookPolicy | null): Promise<void> {
  await follow(run, policy).catch((error: unknown) => {
    if (!(error instanceof HostError)) throw error;
  });
}
