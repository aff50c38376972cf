/**
 * What each error of Excel's means for the user. The journeys let a job fail with one code of each class: that every
 * code is of the class that it should be is held here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAILURES, type Failure } from '../../src/plan/failure';
import { HostError, hostErrorOf } from '../../src/sheet/hostError';
import { ROOT } from '../repository/sources';

/** By Microsoft's list of errors, and by what the user can do about each. */
const MEANT: { readonly [code: string]: Failure } = {
  AccessDenied: 'protected',
  ActivityLimitReached: 'busy',
  ApiNotAvailable: 'api-too-old',
  ApiNotFound: 'api-too-old',
  Conflict: 'busy',
  DirtySupportingFormula: 'moved',
  EmptyChartSeries: 'unknown',
  FilteredRangeConflict: 'filtered',
  FormulaLengthExceedsLimit: 'too-large',
  GeneralException: 'unknown',
  InactiveWorkbook: 'inactive',
  InsertDeleteConflict: 'busy',
  InvalidArgument: 'unknown',
  InvalidBinding: 'gone',
  InvalidOperation: 'unknown',
  InvalidOperationInCellEditMode: 'editing-cell',
  InvalidReference: 'gone',
  // Another workbook's window in front (office-js #6365, #5319).
  InvalidSelection: 'inactive',
  // What would be written has got there by itself.
  ItemAlreadyExists: 'moved',
  ItemNotFound: 'gone',
  MemoryLimitReached: 'too-large',
  MergedRangeConflict: 'merged',
  NonBlankCellOffSheet: 'merged',
  NotImplemented: 'api-too-old',
  OpenWorkbookLinksBlocked: 'unknown',
  OperationCellsExceedLimit: 'too-large',
  PivotTableRangeConflict: 'merged',
  PowerQueryRefreshResourceChallenge: 'unknown',
  RangeExceedsLimit: 'too-large',
  RangeImageExceedsLimit: 'too-large',
  RefreshWorkbookLinksBlocked: 'unknown',
  RequestAborted: 'busy',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ServiceNotAvailable: 'busy',
  UnsupportedFeature: 'api-too-old',
  UnsupportedFillType: 'api-too-old',
  UnsupportedOperation: 'api-too-old',
  UnsupportedSheet: 'api-too-old',
  'a code of tomorrow': 'unknown',
};

test.each(Object.entries(MEANT))('%s is %s', (code, failure) => {
  const thrown = { code, message: 'as Excel says it', debugInfo: {} };
  const named = hostErrorOf(thrown);
  expect(named).toBeInstanceOf(HostError);
  expect([named?.code, named?.detail]).toEqual([failure, `${code}: as Excel says it`]);
  expect(FAILURES).toContain(failure);
});

test('every code that the types know is in the list', () => {
  const types = readFileSync(join(ROOT, 'node_modules/@types/office-js/index.d.ts'), 'utf8');
  const enums = [...types.matchAll(/enum ErrorCodes \{([\s\S]*?)\n {4}\}/g)].map(([, body = '']) => body);
  const ofExcel = enums.filter((body) => body.includes('InactiveWorkbook'));
  const known = ofExcel.flatMap((body) => [...body.matchAll(/= "(\w+)"/g)].map(([, code = '']) => code));
  expect(known.length).toBeGreaterThan(30);
  expect(known.filter((code) => !(code in MEANT))).toEqual([]);
});

test('a failure that has a name keeps it; what is no error of Excel’s is a bug of ours', () => {
  const named = new HostError('edited');
  expect(hostErrorOf(named)).toBe(named);
  for (const bug of [new TypeError('x is not a function'), { code: 'ItemNotFound', message: 'no debug info' }, null]) {
    expect(hostErrorOf(bug)).toBeNull();
  }
});
