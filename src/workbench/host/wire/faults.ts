/**
 * Failures on purpose, and what Excel on the web refuses by itself.
 *
 *  - 'before': nothing of the batch is applied · 'middle': half of its changing actions are · 'after': all of them are,
 *    and the answer is lost;
 *  - a code in letters is answered as Excel's error of that name, a number as a failure of the transport (5001 …);
 *  - a request or an answer of more than 5 MB does not cross the wire; in the second case the batch has been applied.
 */
import { ExcelError, httpStatusOf, TransportError } from './excelError';
import { changingActions, type Answer, type Batch } from './query';

export interface Fault {
  /** The n-th counted batch, from 1. */
  readonly request: number;
  /** 'AccessDenied', 'GeneralException' … or a transport number, '5004'. */
  readonly code: string;
  readonly when: 'before' | 'middle' | 'after';
}

export const LARGEST_PAYLOAD = 5 * 1024 * 1024;

export function failureOf(code: string): ExcelError | TransportError {
  return /^\d+$/.test(code) ? new TransportError(Number(code)) : new ExcelError(code);
}

/** The action at which a 'middle' fault strikes: half of the changes are done by then. */
export function middleOf(batch: Batch): number {
  const changing = changingActions(batch);
  return changing[Math.floor(changing.length / 2)] ?? batch.Actions.length - 1;
}

/** The answer of a batch that failed as a whole. */
export function failed(code: string): Answer {
  const failure = failureOf(code);
  if (failure instanceof TransportError) throw failure;
  const Error = {
    Code: code,
    Message: failure.message,
    Location: '',
    ActionIndex: -1,
    HttpStatusCode: httpStatusOf(code),
  };
  return { Results: [], TraceIds: [], Error };
}

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    // Both halves of a pair count two: four bytes together.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
