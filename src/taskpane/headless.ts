/**
 * The pane's jobs without the pane, for the command line and tests: plain objects in, plain objects out, since the caller lives
 * in another window. Failures come back as { failure, message }, in the user's words; a bug is thrown.
 */
import type { Answers } from '../book/book';
import { wordsFor } from '../locale/locale';
import type { Words } from '../locale/words';
import type { Style } from '../plan/target';
import { dayOfIso } from '../policy/day';
import { DEFAULT_POLICY } from '../policy/policy';
import { PRESETS, type Preset } from '../policy/presets';
import type { PolicyCellProblem } from '../plan/policyFromSheet';
import { previewCustomerSheet } from '../sheet/customerSheetJob';
import { inExcel } from '../sheet/excel';
import { HostError } from '../sheet/hostError';
import { follow, followPolicy } from '../sheet/followPolicy';
import { apply, previewClassify, revertLast } from '../sheet/jobs';
import { applyPolicy, previewPolicy } from '../sheet/policyJob';
import { reportOf } from './report';

export interface ClassifyOptions {
  readonly sheet: string | null;
  /** '2026-10-02'. */
  readonly today: string;
  readonly style: Style | null;
  readonly locale: string;
  readonly answers: Answers;
  /** False only looks. */
  readonly write: boolean;
}

export async function classify(options: ClassifyOptions) {
  const words = wordsFor(options.locale);
  const today = dayOfIso(options.today);
  if (today === null) throw new RangeError(`no such day: ${options.today}`);
  return named(words, async () => {
    const preview = await previewClassify(inExcel, {
      ...(options.sheet === null ? {} : { sheet: options.sheet }),
      today,
      answers: options.answers,
      style: options.style,
      policy: DEFAULT_POLICY,
      words: words.sheet,
    });
    if (!preview) return { empty: true, message: words.refused.empty };
    if (preview.classified && options.write) {
      // The functions that are about to be written must answer by it.
      await follow(inExcel, preview.policy);
      await apply(inExcel, preview.classified.plan);
    }
    const invalid = sentences(preview.policy?.reading.problems ?? [], words);
    // What the policy sheet is too old to say, and goes by its default.
    const older = preview.policy?.reading.missing ?? [];
    return {
      report: {
        ...reportOf(preview, options.write, preview.inForce, words),
        ...(invalid.length > 0 && { invalid }),
        ...(older.length > 0 && { older }),
      },
      also: preview.also,
    };
  });
}

export async function revert(options: { readonly locale: string }) {
  return named(wordsFor(options.locale), async () => {
    const reverted = await revertLast(inExcel);
    if (reverted.job === 'policy') await followPolicy(inExcel);
    return { reverted };
  });
}

/** A customer sheet for a workbook that has none. */
export async function customerSheet(options: { readonly locale: string; readonly today: string }) {
  const words = wordsFor(options.locale);
  const today = dayOfIso(options.today);
  if (today === null) throw new RangeError(`no such day: ${options.today}`);
  return named(words, async () => {
    const plan = await previewCustomerSheet(inExcel, words.customerSheet, today);
    await apply(inExcel, plan);
    return { made: { sheet: plan.newSheet?.to ?? null, columns: plan.blocks.length } };
  });
}

export interface PolicyOptions extends Omit<ClassifyOptions, 'style'> {
  /** Null: what is in force, but for the edits. */
  readonly preset: string | null;
  readonly edits: readonly { readonly place: string; readonly text: string }[];
}

export async function policy(options: PolicyOptions) {
  const words = wordsFor(options.locale);
  const today = dayOfIso(options.today);
  if (today === null) throw new RangeError(`no such day: ${options.today}`);
  const preset: Preset | null = PRESETS.find((known) => known === options.preset) ?? null;
  if (preset !== options.preset) return { noPreset: PRESETS };
  return named(words, async () => {
    const preview = await previewPolicy(inExcel, {
      ...(options.sheet === null ? {} : { sheet: options.sheet }),
      today,
      answers: options.answers,
      style: null,
      policy: DEFAULT_POLICY,
      words: words.sheet,
      preset,
      edits: options.edits,
    });
    if (!preview) return { empty: true, message: words.refused.empty };
    if (options.write && preview.plan) {
      await applyPolicy(inExcel, preview);
      await followPolicy(inExcel);
    }
    return {
      policy: {
        moves: preview.moves,
        contactsPerWeek: { before: preview.week.before.full, after: preview.week.after.full },
        invalid: sentences(preview.problems, words),
      },
    };
  });
}

const sentences = (problems: readonly PolicyCellProblem[], words: Words) =>
  problems.map(({ cell, code, found }) => ({ cell, why: words.policyProblem[code](found) }));

async function named<T>(words: Words, job: () => Promise<T>) {
  try {
    return await job();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { failure: error.code, message: words.failure[error.code], detail: error.detail };
  }
}
