/** What every job without the pane is asked with, and how it fails: in the user's words; a bug is thrown. */
import type { Answers } from '../book/book';
import type { Words } from '../locale/shape/words';
import type { Style } from '../plan/columns/target';
import { dayOfIso, type Day } from '../policy/day';
import { HostError } from '../sheet/hostError';
import type { ClassifyRequest } from '../sheet/jobs/look';

export interface Asked {
  readonly sheet: string | null;
  /** '2026-10-02'. */
  readonly today: string;
  readonly locale: string;
  readonly answers: Answers;
}

export function requestOf(asked: Asked, style: Style | null, words: Words): ClassifyRequest {
  return {
    ...(asked.sheet === null ? {} : { sheet: asked.sheet }),
    today: dayIn(asked.today),
    answers: asked.answers,
    style,
    words: words.sheet,
  };
}

/** @throws {RangeError} where it is none: the caller has looked before. */
export function dayIn(text: string): Day {
  const day = dayOfIso(text);
  if (day === null) throw new RangeError(`no such day: ${text}`);
  return day;
}

export async function named<T>(words: Words, job: () => Promise<T>) {
  try {
    return await job();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { failure: error.code, message: words.failure[error.code], detail: error.detail };
  }
}
