/**
 * What is read of the sheet, and what the user has said about it meanwhile.
 *
 *  - what the user says counts at once, and is kept in the workbook only with the next Apply;
 *  - an edit in the sheet makes what is shown stale: it is read again after a pause, quietly;
 *  - readings are numbered as they begin (`generation`): an earlier one that comes late is not shown (`newest`).
 */
import { canDecide, type Told } from '../../book/book';
import { joinedTold } from '../../book/told';
import type { Words } from '../../locale/shape/words';
import { movesOf, rowsChanged } from '../../plan/columns/moves';
import { ownPlace } from '../../plan/columns/target';
import type { Day } from '../../policy/day';
import type { Between } from '../../sheet/between';
import { inExcel, type Run } from '../../sheet/excel';
import { HostError } from '../../sheet/hostError';
import { previewClassify, readSteps } from '../../sheet/jobs/classify';
import { follow } from '../../sheet/jobs/followPolicy';
import type { Wish } from '../../sheet/read/read';
import type { WorkbookPolicy } from '../../sheet/read/policySheet';
import type { AsRead, Screen, Seen, State } from './state';

export interface Readings {
  /** The sheet that is read, and what was said about it. */
  readonly wish: () => Wish;
  /** More is said about the sheet that is shown. */
  readonly tell: (told: Told) => void;
  /** Another sheet from now on, of which nothing was said; null: the best one. */
  readonly turnTo: (sheet: string | null) => void;
  /** What was said stands in the workbook now. */
  readonly saidAll: () => void;
  readonly look: (run: Run, between: Between, screen?: Screen) => Promise<Partial<State>>;
  /** What the sheet is like after something was written. That it is written stays said even if this fails. */
  readonly afterwards: (run: Run, screen?: Screen) => Promise<Partial<State>>;
  /** Reads again after a pause. */
  readonly reread: () => void;
  /** Nothing is read by itself for now: somebody is about to. */
  readonly hold: () => void;
  readonly stop: () => void;
}

/** What a reading needs of its surroundings. */
export interface Ground {
  readonly words: Words;
  readonly today: () => Day;
  /** False where this Excel runs no custom functions. */
  readonly functions: boolean;
  /** Milliseconds without an edit before the sheet is read again. */
  readonly quiet: number;
  readonly state: () => State;
  readonly set: (change: Partial<State>) => void;
}

export function readingsOf({ words, today, functions, quiet, state, set }: Ground): Readings {
  /** What was said about one sheet, to be said again at the next look. */
  let said: { readonly sheet: string | null; readonly told: Told } = { sheet: null, told: {} };
  let begun = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  const wish = () => ({
    today: today(),
    answers: {},
    told: said.told,
    ...(said.sheet === null ? {} : { sheet: said.sheet }),
  });

  const read = async (run: Run, between?: Between): Promise<AsRead> => {
    const generation = ++begun;
    const style = functions ? state().style : 'values';
    const preview = await previewClassify(run, { ...wish(), style, words: words.sheet }, between);
    if (!preview) return { generation, seen: null, empty: true, question: null, choice: null, stale: false };
    const { book, sheet, decisions, target } = preview;
    const seen: Seen = {
      ...preview,
      moves: movesOf(book, sheet, decisions, target),
      rows: preview.classified ? rowsChanged(preview.classified.plan) : 0,
    };
    const question = book.questions[0] ?? null;
    const { question: asked, choice } = state();
    const same = question !== null && question.code === asked?.code && question.column === asked.column;
    return { generation, seen, empty: false, question, choice: same ? choice : null, stale: false };
  };

  const hold = () => clearTimeout(pause);

  return {
    wish,
    tell: (told) => (said = { sheet: state().seen?.book.sheet ?? said.sheet, told: joinedTold(said.told, told) }),
    turnTo: (sheet) => (said = { sheet, told: {} }),
    saidAll: () => (said = { ...said, told: {} }),
    look: async (run, between, wanted) => {
      const now = await read(run, between);
      return { ...now, screen: screenFor(now.seen, wanted), choosingHeader: false, headerRow: null };
    },
    afterwards: async (run, wanted) => {
      try {
        const now = await read(run);
        await following(run, now.seen?.policy ?? null);
        return { ...now, screen: screenFor(now.seen, wanted) };
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return { stale: true };
      }
    },
    reread: () => {
      if (isOver) return;
      set({ stale: true });
      hold();
      pause = setTimeout(() => {
        // A step reads for itself, or has it read again when it ends.
        if (state().working) return;
        Promise.all([read((batch) => inExcel(batch)), readSteps((batch) => inExcel(batch))])
          .then(
            ([now, steps]) =>
              state().working === null && set({ ...now, steps, screen: screenFor(now.seen, state().screen) }),
          )
          .catch((error: unknown) => {
            if (!(error instanceof HostError)) throw error;
          });
      }, quiet);
    },
    hold,
    stop: () => {
      isOver = true;
      hold();
    },
  };
}

/** The change without what was read, where something later is shown already. */
export function newest(change: Partial<State>, shown: State): Partial<State> {
  if (change.generation === undefined || change.generation >= shown.generation) return change;
  const { generation, seen, empty, question, choice, stale, screen, ...rest } = change;
  return rest;
}

/** Where our columns stand there is a result to show; else what was read comes first. */
export function screenFor(seen: Seen | null, wanted?: Screen): Screen {
  if (wanted === 'sharing') return wanted;
  if (!seen || !canDecide(seen.book)) return 'sight';
  const classified = ownPlace(seen.target).own.tier !== undefined;
  if (wanted === 'preview') return seen.classified ? 'preview' : 'sight';
  if (wanted === 'sight' || !classified) return 'sight';
  return 'overview';
}

/**
 * Formulas answer by it. If Excel refuses just now, the policy's own watcher (ribbon.ts) comes to it a little later.
 */
export async function following(run: Run, policy: WorkbookPolicy | null): Promise<void> {
  await follow(run, policy, true).catch((error: unknown) => {
    if (!(error instanceof HostError)) throw error;
  });
}
