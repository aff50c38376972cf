/**
 * The Classify tab's part of the session: look, say what a column means, answer, apply, take back, explain.
 *
 *  - `look` reads and shows, `apply` writes what was shown and nothing else, `revert` takes back what is shown
 *    as the newest step, or down to one;
 *  - what the user says counts at once, and is kept in the workbook only with the next Apply.
 */
import { columnFromLetters } from '../../book/address';
import { fieldAsked } from '../../book/asked';
import type { Told } from '../../book/book';
import type { Field } from '../../book/header/fields';
import { headerTexts } from '../../book/told';
import { rowsChanged } from '../../plan/columns/moves';
import { ownPlace, type Style } from '../../plan/columns/target';
import type { Step } from '../../plan/history';
import {
  apply,
  previewClassify,
  previewRemove,
  removeAll,
  revertLast,
  revertSteps,
  toggleOverdueView,
} from '../../sheet/jobs/classify';
import type { Run } from '../../sheet/excel';
import { HostError } from '../../sheet/hostError';
import { showColumns } from '../../sheet/select';
import type { Core } from './core';
import type { Part } from './part';
import { following, screenFor } from './reading';
import type { Outcome, Screen, Seen, State } from './state';

export interface ClassifyActions {
  readonly look: (screen?: Screen) => Promise<void>;
  readonly readSheet: (name: string) => Promise<void>;
  readonly mean: (column: number, field: Field | null) => Promise<void>;
  /** What was said of a column is taken back. */
  readonly forget: (column: number) => Promise<void>;
  readonly chooseHeader: (open: boolean, row?: number) => void;
  readonly useHeader: () => Promise<void>;
  readonly choose: (choice: string) => void;
  readonly answer: () => Promise<void>;
  /** These are customers, whatever speaks against it. */
  readonly overrule: () => Promise<void>;
  readonly takeBackAnswer: (code: string, column: number | null) => Promise<void>;
  readonly write: (style: Style) => Promise<void>;
  readonly apply: () => Promise<void>;
  /** Where the sheet was protected: once more what was to be applied · on a new sheet instead. */
  readonly tryHere: () => Promise<void>;
  readonly putElsewhere: () => Promise<void>;
  /** For those who have none (startSheet.ts). */
  readonly makeCustomerSheet: () => Promise<void>;
  /** The newest step, or all down to this one. */
  readonly revert: (to?: Step) => Promise<void>;
  readonly showSteps: (shown: boolean) => void;
  /** Shows what would go · takes it away. */
  readonly lookToRemove: () => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly switchOverdueView: () => Promise<void>;
  readonly show: (screen: Screen) => void;
  /** To what the sheet comes to, or else to what was read. */
  readonly back: () => void;
}

export function classifyPart(core: Core): Part<ClassifyActions> {
  const { state, set, step, words, today } = core;
  const look = (screen?: Screen) => step('look', (run, between) => core.look(run, between, screen));
  const tell = (told: Told) => {
    core.tell(told);
    return look('sight');
  };
  /** Writes what was shown, and nothing else. */
  const applySeen = (seen: Seen | null) =>
    step('apply', async (run, between) => {
      if (!seen?.classified) return {};
      const { plan } = seen.classified;
      // The functions that are about to be written must answer by what was shown.
      await following(run, seen.policy);
      const changed = await apply(run, plan, between).catch((error: unknown) => {
        if (error instanceof HostError && error.code === 'protected') set({ refused: seen });
        throw error;
      });
      const moved = seen.moves.since ? seen.moves.moved.length : 0;
      core.saidAll();
      return landed(run, changed ? { kind: 'applied', rows: seen.rows, moved } : { kind: 'unchanged' });
    });
  /** What it comes to, with the columns in sight: on whichever sheet they stand. */
  const landed = async (run: Run, outcome: Outcome): Promise<Partial<State>> => {
    const now = await core.afterwards(run, 'overview');
    const own = now.seen ? Object.values(ownPlace(now.seen.target).own) : [];
    if (outcome.kind !== 'applied' || !now.seen || own.length === 0) return { ...now, outcome };
    const { sheet } = ownPlace(now.seen.target);
    const hidden = await run((context) => showColumns(context, sheet, own)).catch((error: unknown) => {
      // That it is written stays said, wherever Excel stands.
      if (!(error instanceof HostError)) throw error;
      return [];
    });
    const columns = own.map(({ column, contents }) => ({ column, header: String(contents[0] ?? '') }));
    return { ...now, outcome: { ...outcome, columns, hidden, problems: now.seen.book.problems.length } };
  };
  const headerOf = (column: number | null) => (column === null ? null : (state().seen?.book.keys.get(column) ?? null));

  const actions: ClassifyActions = {
    look,
    readSheet: (sheet) => {
      core.turnTo(sheet);
      set({ style: null });
      return look();
    },
    mean: (column, field) => {
      const { book } = state().seen ?? {};
      const key = book?.keys.get(column);
      if (!book || key === undefined) return Promise.resolve();
      // Who had that meaning loses it: two columns cannot both be the annual volume.
      const rival = field === null ? undefined : book.columns[field];
      const rivalKey = rival && rival.column !== column ? book.keys.get(rival.column) : undefined;
      return tell({ columns: { ...(rivalKey === undefined ? {} : { [rivalKey]: null }), [key]: field } });
    },
    forget: (column) => {
      const key = state().seen?.book.keys.get(column);
      return key === undefined ? Promise.resolve() : tell({ columns: { [key]: '' } });
    },
    chooseHeader: (open, row) => set({ choosingHeader: open, headerRow: row ?? null, outcome: null }),
    useHeader: () => {
      const { seen, headerRow } = state();
      const header = seen && headerRow !== null ? headerTexts(seen.sheet, headerRow) : null;
      return header ? tell({ header }) : Promise.resolve();
    },
    choose: (choice) => set({ choice }),
    answer: () => {
      const { question, choice } = state();
      if (!question || choice === null) return Promise.resolve();
      const field = fieldAsked(question.code);
      const key = field === null ? undefined : state().seen?.book.keys.get(columnFromLetters(choice));
      if (field !== null && key !== undefined) return tell({ columns: { [key]: field } });
      return tell({ answers: [{ code: question.code, header: headerOf(question.column), choice }] });
    },
    overrule: () =>
      tell({
        answers: [
          { code: 'row-kind', header: null, choice: 'customers' },
          { code: 'customer-column', header: null, choice: '' },
        ],
      }),
    takeBackAnswer: (code, column) => tell({ answers: [{ code, header: headerOf(column), choice: '' }] }),
    write: (style) => {
      set({ style });
      return look('preview');
    },
    apply: () => applySeen(state().seen),
    tryHere: () => applySeen(state().refused),
    putElsewhere: () =>
      step('apply', async (run, between) => {
        const { style } = state();
        const there = await previewClassify(run, { ...core.wish(), style, words: words.sheet, apart: true }, between);
        if (!there?.classified) return {};
        const { plan } = there.classified;
        await following(run, there.policy);
        const changed = await apply(run, plan, between);
        core.saidAll();
        return landed(run, changed ? { kind: 'applied', rows: rowsChanged(plan), moved: 0 } : { kind: 'unchanged' });
      }),
    makeCustomerSheet: () =>
      step('apply', async (run, between) => {
        const { startSheet } = await import(/* webpackChunkName: "newSheet" */ './startSheet');
        const { sheet, text } = await startSheet(run, words.locale, today(), between);
        core.turnTo(sheet);
        return { ...(await core.afterwards(run, 'sight')), outcome: { kind: 'told', text, intent: 'success' } };
      }),
    revert: (to) =>
      step('revert', async (run, between) => {
        const { steps, screen } = state();
        const wanted = (steps ?? []).slice(0, to ? (steps ?? []).indexOf(to) + 1 : 1);
        const done = wanted.length > 0 ? await revertSteps(run, wanted, between) : [await revertLast(run, between)];
        const cells = done.reduce((sum, one) => sum + one.cells, 0);
        const stays = screen === 'sharing' ? screen : undefined;
        return { ...(await core.afterwards(run, stays)), outcome: { kind: 'reverted', steps: wanted, cells } };
      }),
    showSteps: (showsSteps) => set({ showsSteps, removal: null }),
    lookToRemove: () => step('look', async (run, between) => ({ removal: await previewRemove(run, between) })),
    remove: () =>
      step('revert', async (run, between) => {
        const { left } = await removeAll(run, between);
        const outcome = { kind: 'told', text: words.pane.steps.remove.done, intent: 'success' } as const;
        return { ...(await core.afterwards(run)), outcome, removal: left.length > 0 ? left : null };
      }),
    switchOverdueView: () =>
      step('overdue', async (run, between) => {
        await toggleOverdueView(run, core.wish(), between);
        return core.afterwards(run, 'overview');
      }),
    show: (screen) => set({ screen, outcome: null, choosingHeader: false }),
    back: () => set({ screen: screenFor(state().seen, 'overview'), outcome: null, sharing: null }),
  };
  return { actions };
}
