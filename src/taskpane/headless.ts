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
import { inExcel } from '../sheet/excel';
import { HostError } from '../sheet/hostError';
import { apply, previewClassify, revertLast } from '../sheet/jobs';
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
    if (preview.classified && options.write) await apply(inExcel, preview.classified.plan);
    return { report: reportOf(preview, options.write, DEFAULT_POLICY, words), also: preview.also };
  });
}

export async function revert(options: { readonly locale: string }) {
  return named(wordsFor(options.locale), async () => ({ reverted: await revertLast(inExcel) }));
}

async function named<T>(words: Words, job: () => Promise<T>) {
  try {
    return await job();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { failure: error.code, message: words.failure[error.code], detail: error.detail };
  }
}
