/**
 * Excel failing at every request of a job, before, in the middle of and after it: the workbook is as it was, or the job
 * is wholly done, and there is a sentence that says what to do.
 *
 *  - one code of each class of failure: test/sheet/hostError.test.ts holds which code is of which class, and nothing
 *    below asks for more. LONG=1 takes every code;
 *  - at every request each code comes at one moment, the next code at the next moment; the two that a job may take for
 *    its own doing come at all three.
 */
import { WORDS } from '../../src/locale/all';
import { FAILURES } from '../../src/plan/failure';
import { HostError } from '../../src/sheet/hostError';
import { contentOf, open, type User } from './excel';
import { workbookOf } from './workbooks';

const LONG = process.env['LONG'] === '1';
const AT_ALL_MOMENTS = ['GeneralException', 'ItemNotFound'];
const ONE_OF_EACH_CLASS = [
  'AccessDenied',
  'ApiNotFound',
  'FilteredRangeConflict',
  'GeneralException',
  'InactiveWorkbook',
  'InvalidOperationInCellEditMode',
  'ItemNotFound',
  'MergedRangeConflict',
  'RequestAborted',
  'RequestPayloadSizeLimitExceeded',
];
const OTHERS = [
  'ActivityLimitReached',
  'Conflict',
  'InsertDeleteConflict',
  'InvalidArgument',
  'InvalidReference',
  'MemoryLimitReached',
  'NotImplemented',
  'ResponsePayloadSizeLimitExceeded',
  'ServiceNotAvailable',
  'UnsupportedOperation',
];
const WHEN = ['before', 'middle', 'after'] as const;

interface Fault {
  readonly code: string;
  readonly when: (typeof WHEN)[number];
  /** Of the job's requests, from 1. */
  readonly n: number;
}

/** Of a job of so many requests. */
function faultsOf(requests: number): Fault[] {
  const codes = LONG ? [...ONE_OF_EACH_CLASS, ...OTHERS] : ONE_OF_EACH_CLASS;
  return codes.flatMap((code, i) =>
    Array.from({ length: requests }, (_, at) => at + 1).flatMap((n) =>
      WHEN.filter((_, moment) => LONG || AT_ALL_MOMENTS.includes(code) || moment === (i + n) % WHEN.length).map(
        (when) => ({ code, when, n }),
      ),
    ),
  );
}

async function outcome(job: () => Promise<unknown>): Promise<'done' | HostError> {
  try {
    await job();
    return 'done';
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

/** Requests that `job` takes when nothing fails. */
async function requestsOf(user: User, job: () => Promise<unknown>): Promise<number> {
  const before = user.host.requests.length;
  await job();
  return user.host.requests.length - before;
}

test.each([
  ['beside the customers', false],
  ['in an Excel Table', true],
])(
  'classify %s survives every failure of every request',
  async (_, table) => {
    const user = await open(await workbookOf({ table }));
    const clean = contentOf(user.workbook);
    const count = await requestsOf(user, () => user.classify('live'));
    const done = contentOf(user.workbook);
    await user.revert();
    expect(contentOf(user.workbook)).toEqual(clean);

    let failed = 0;
    for (const { code, when, n } of faultsOf(count)) {
      user.host.faults = [{ request: user.host.requests.length + n, code, when }];
      const result = await outcome(() => user.classify('live'));
      await user.client.idle();
      user.host.faults = [];
      const place = `${code} ${when} request ${n}`;
      if (result === 'done') {
        expect([place, contentOf(user.workbook)]).toEqual([place, done]);
        await user.revert();
      } else {
        failed++;
        expect([place, FAILURES.includes(result.code), result.code === 'unfinished']).toEqual([place, true, false]);
      }
      expect([place, contentOf(user.workbook)]).toEqual([place, clean]);
    }
    expect(failed).toBeGreaterThan(ONE_OF_EACH_CLASS.length * WHEN.length);
    user.close();
  },
  300_000,
);

test('revert survives every failure of every request', async () => {
  const user = await open(await workbookOf());
  const clean = contentOf(user.workbook);
  await user.classify('live');
  const done = contentOf(user.workbook);
  const count = await requestsOf(user, () => user.revert());
  expect(contentOf(user.workbook)).toEqual(clean);
  for (const { code, when, n } of faultsOf(count)) {
    await user.classify('live');
    user.host.faults = [{ request: user.host.requests.length + n, code, when }];
    const result = await outcome(() => user.revert());
    await user.client.idle();
    user.host.faults = [];
    const place = `${code} ${when} request ${n}`;
    const now = contentOf(user.workbook);
    expect([place, now]).toEqual([place, result === 'done' ? clean : done]);
    if (result !== 'done') await user.revert();
  }
  user.close();
}, 300_000);

test('when putting back fails too, nothing of the user’s is touched and Revert finishes it', async () => {
  const user = await open(await workbookOf());
  const clean = contentOf(user.workbook);
  const read = await requestsOf(user, () => user.look({ style: 'live' }));
  // Two looks, and how several areas are parted.
  const write = read + 4;
  const from = user.host.requests.length;
  user.host.faults = Array.from({ length: 12 }, (_, i) => ({
    request: from + write + i,
    code: 'GeneralException',
    when: 'after' as const,
  }));
  const result = await outcome(() => user.classify('live'));
  expect(result).toMatchObject({ code: 'unfinished' });
  user.host.faults = [];
  await user.revert();
  expect(contentOf(user.workbook)).toEqual(clean);
  user.close();
});

test('every failure has a sentence in every language', () => {
  for (const words of Object.values(WORDS)) {
    for (const failure of FAILURES) expect(words.failure[failure]).toMatch(/[.。]$/);
  }
});
