/**
 * What each error of Excel's means for the user. The journeys let a job fail with one code of each class: that every
 * code is of the class that it should be is held here.
 */
import { FAILURES, type Failure } from '../../src/plan/failure';
import { HostError, hostErrorOf } from '../../src/sheet/hostError';

/** By Microsoft's list of errors, and by what the user can do about each. */
const MEANT: { readonly [code: string]: Failure } = {
  AccessDenied: 'protected',
  ActivityLimitReached: 'busy',
  ApiNotAvailable: 'api-too-old',
  ApiNotFound: 'api-too-old',
  Conflict: 'busy',
  FilteredRangeConflict: 'filtered',
  GeneralException: 'unknown',
  InactiveWorkbook: 'inactive',
  InsertDeleteConflict: 'busy',
  InvalidArgument: 'unknown',
  InvalidBinding: 'gone',
  InvalidOperationInCellEditMode: 'editing-cell',
  InvalidReference: 'gone',
  ItemNotFound: 'gone',
  MemoryLimitReached: 'too-large',
  MergedRangeConflict: 'merged',
  NotImplemented: 'api-too-old',
  PivotTableRangeConflict: 'merged',
  RangeExceedsLimit: 'too-large',
  RequestAborted: 'busy',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ServiceNotAvailable: 'busy',
  UnsupportedOperation: 'api-too-old',
  'a code of tomorrow': 'unknown',
};

test.each(Object.entries(MEANT))('%s is %s', (code, failure) => {
  const thrown = { code, message: 'as Excel says it', debugInfo: {} };
  const named = hostErrorOf(thrown);
  expect(named).toBeInstanceOf(HostError);
  expect([named?.code, named?.detail]).toEqual([failure, `${code}: as Excel says it`]);
  expect(FAILURES).toContain(failure);
});

test('a failure that has a name keeps it; what is no error of Excel’s is a bug of ours', () => {
  const named = new HostError('edited');
  expect(hostErrorOf(named)).toBe(named);
  for (const bug of [new TypeError('x is not a function'), { code: 'ItemNotFound', message: 'no debug info' }, null]) {
    expect(hostErrorOf(bug)).toBeNull();
  }
});
