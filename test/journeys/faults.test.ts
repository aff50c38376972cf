/**
 * Excel failing at every request of a job, with every code, before, in the middle of and after it: the workbook is as
 * it was, or the job is wholly done, and there is a sentence that says what to do.
 */
import { WORDS } from '../../src/locale/all';
import { FAILURES } from '../../src/plan/failure';
import { HostError } from '../../src/sheet/hostError';
import { contentOf, open, type User } from './excel';
import { workbookOf } from './workbooks';

const CODES = [
  'AccessDenied',
  'ActivityLimitReached',
  'ApiNotFound',
  'Conflict',
  'FilteredRangeConflict',
  'GeneralException',
  'InactiveWorkbook',
  'InsertDeleteConflict',
  'InvalidArgument',
  'InvalidOperationInCellEditMode',
  'InvalidReference',
  'ItemNotFound',
  'MemoryLimitReached',
  'MergedRangeConflict',
  'NotImplemented',
  'RequestAborted',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'ServiceNotAvailable',
  'UnsupportedOperation',
];
const WHEN = ['before', 'middle', 'after'] as const;

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
    for (const code of CODES) {
      for (const when of WHEN) {
        for (let n = 1; n <= count; n++) {
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
      }
    }
    expect(failed).toBeGreaterThan(CODES.length * WHEN.length);
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
  for (const code of CODES) {
    for (const when of WHEN) {
      for (let n = 1; n <= count; n++) {
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
    }
  }
  user.close();
}, 300_000);

test('when putting back fails too, nothing of the user’s is touched and Revert finishes it', async () => {
  const user = await open(await workbookOf());
  const clean = contentOf(user.workbook);
  const read = await requestsOf(user, () => user.look({ style: 'live' }));
  const write = read + 3;
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
