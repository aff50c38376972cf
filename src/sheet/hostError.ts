/**
 * Excel failing, named once. Everything that Office.js throws becomes a `HostError` with a code that locale/ has a
 * sentence for.
 *
 *  - codes follow what the user can do about it, not where it came from;
 *  - Excel's own message is kept for a developer's eye and never shown;
 *  - what is no Office.js error is a bug of ours and passes through untouched.
 *
 * Source: learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
import type { Failure } from '../plan/failure';

export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: Failure,
    /** Excel's own code and message. */
    readonly detail = '',
  ) {
    super(detail ? `${code} (${detail})` : code);
  }
}

const CODES: { readonly [code: string]: Failure } = {
  AccessDenied: 'protected',
  InvalidOperationInCellEditMode: 'editing-cell',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  RangeImageExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  FormulaLengthExceedsLimit: 'too-large',
  MemoryLimitReached: 'too-large',
  FilteredRangeConflict: 'filtered',
  MergedRangeConflict: 'merged',
  PivotTableRangeConflict: 'merged',
  NonBlankCellOffSheet: 'merged',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  ActivityLimitReached: 'busy',
  Conflict: 'busy',
  InsertDeleteConflict: 'busy',
  ItemAlreadyExists: 'moved',
  DirtySupportingFormula: 'moved',
  ItemNotFound: 'gone',
  InvalidBinding: 'gone',
  InvalidReference: 'gone',
  InactiveWorkbook: 'inactive',
  // Of the names of a sheet (office-js #6365); where a selection is asked for it can mean a chart (read/selection.ts).
  InvalidSelection: 'inactive',
  ApiNotFound: 'api-too-old',
  ApiNotAvailable: 'api-too-old',
  NotImplemented: 'api-too-old',
  UnsupportedOperation: 'api-too-old',
  UnsupportedFeature: 'api-too-old',
  UnsupportedFillType: 'api-too-old',
  UnsupportedSheet: 'api-too-old',
};

/** `thrown` as a HostError, if it came from Excel; null if it is a bug of ours. */
export function hostErrorOf(thrown: unknown): HostError | null {
  if (thrown instanceof HostError) return thrown;
  if (!isOfficeError(thrown)) return null;
  return new HostError(CODES[thrown.code] ?? 'unknown', `${thrown.code}: ${thrown.message}`);
}

/** By shape, not by class: the error may come from another window's office.js. */
function isOfficeError(thrown: unknown): thrown is { readonly code: string; readonly message: string } {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'code' in thrown &&
    typeof thrown.code === 'string' &&
    'debugInfo' in thrown &&
    'message' in thrown
  );
}
