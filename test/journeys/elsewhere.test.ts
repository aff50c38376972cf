/**
 * Another workbook comes to the front at any request of a job, and names of a sheet fail there (office-js #6365): the
 * job waits, goes on when one returns, and is done.
 */
import type { Run } from '../../src/sheet/excel';
import { patiently } from '../../src/sheet/excel';
import { apply, previewClassify, revertLast } from '../../src/sheet/jobs/classify';
import { wordsFor } from '../../src/locale/all';
import { dayOfIso } from '../../src/policy/day';
import { contentOf, open, type User } from './excel';
import { TODAY, workbookOf } from './workbooks';

/** As many requests fail as it takes to look elsewhere for a moment. */
const AWAY = 2;

async function withUser(job: (user: User, run: Run) => Promise<void>) {
  const user = await open(await workbookOf());
  await job(user, (batch) => patiently(() => user.client.Excel.run(batch), { pause: 1 }));
  user.close();
}

/** From the n-th request of what follows on, until `AWAY` more have come. */
function looksElsewhere({ host }: User, n: number) {
  const first = host.requests.length + n;
  let away = 0;
  host.before = (request) => {
    host.view.elsewhere = request >= first && away < AWAY;
    if (host.view.elsewhere) away++;
  };
  return () => {
    host.before = null;
    host.view.elsewhere = false;
    return away;
  };
}

const request = {
  today: dayOfIso(TODAY)!,
  answers: {},
  style: 'live',
  words: wordsFor('zh-CN').sheet,
} as const;

test(
  'Classify and Revert wait at each request, and are done',
  () =>
    withUser(async (user, run) => {
      const classify = async () => {
        const preview = await previewClassify(run, request);
        await apply(run, preview!.classified!.plan);
        await user.client.idle();
      };
      const clean = contentOf(user.workbook);
      const count = async (job: () => Promise<unknown>) => {
        const before = user.host.requests.length;
        await job();
        return user.host.requests.length - before;
      };
      const writing = await count(classify);
      const done = contentOf(user.workbook);
      const reverting = await count(() => revertLast(run));
      expect(contentOf(user.workbook)).toEqual(clean);
      for (let n = 1; n <= Math.max(writing, reverting); n++) {
        const back = looksElsewhere(user, n);
        await classify();
        expect([n, back() > 0 || n > writing, contentOf(user.workbook)]).toEqual([n, true, done]);
        const again = looksElsewhere(user, n);
        await revertLast(run);
        expect([n, again() > 0 || n > reverting, contentOf(user.workbook)]).toEqual([n, true, clean]);
      }
    }),
  120_000,
);
