/**
 * A random afternoon over all jobs, with Excel failing now and then and the workbook closed and opened in between: every
 * step taken back in order leads through exactly the earlier states, and Remove leads to the original. Folded steps are
 * taken back at once.
 */
import fc from 'fast-check';
import { policyWords } from '../../src/locale/policy';
import { wordsFor } from '../../src/locale/all';
import { LOCALES } from '../../src/policy/locale';
import { dayOfIso } from '../../src/policy/day';
import { HostError } from '../../src/sheet/hostError';
import { removeAll } from '../../src/sheet/jobs/classify';
import { logContact } from '../../src/sheet/jobs/contact';
import { foldOldest } from '../../src/sheet/jobs/fold';
import { applyPolicy, previewPolicy } from '../../src/sheet/jobs/policy';
import { previewConvert, previewFreeze } from '../../src/sheet/jobs/sharing';
import { previewVerdict } from '../../src/sheet/jobs/verdict';
import { readKept } from '../../src/sheet/kept/journal';
import { openXlsx } from '../../src/workbench/host/file/xlsx';
import { Host } from '../../src/workbench/host/host';
import { runs } from '../runs';
import { chance } from './chance';
import { contentOf, open, openAs, type User } from './excel';
import { CUSTOMERS, TODAY, workbookOf } from './workbooks';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_130);
const RUNS = runs(4, 40);
const STEPS = runs(9, 40);
const today = dayOfIso(TODAY)!;

/** As it is now: a file rounds the widths of columns to pixels, and the parts say nothing of the sheet. */
const stateOf = ({ workbook }: User) => {
  const { sheets, names } = structuredClone(contentOf(workbook));
  return {
    names: [...names].sort(),
    sheets: sheets.map(({ widths, ...sheet }) => ({ ...sheet, widths: widths.map(([at]) => at) })),
  };
};

const stepsOf = async (user: User) => (await user.run(readKept)).history.steps;

async function afternoon(seed: number) {
  const { below, once, oneOf } = chance(seed);
  const locale = oneOf(LOCALES);
  const words = wordsFor(locale).sheet;
  let user = await open(await workbookOf({ table: once(0.3) }));
  const wish = { today, answers: {}, words };
  const jobs: readonly (() => Promise<unknown>)[] = [
    () => user.classify(oneOf(['live', 'values', 'native'] as const)),
    () => contact(oneOf(['phone', null])),
    () => contact(null),
    async () => {
      const row = 1 + below(CUSTOMERS.length);
      const preview = await previewVerdict(user.run, {
        ...{ ...wish, row, name: String(CUSTOMERS[row - 1]?.[0]), logSheet: 'Log', locale },
        entry: { verdict: 'kept', grade: null, because: 'why', who: 'Zhao', day: today },
      });
      if (preview) await user.apply(preview.plan);
    },
    async () => {
      const edits = [{ place: 'tiers.B.floor', text: String(oneOf([350, 400, 450, 600])) }];
      const asked = { ...wish, style: null, policyWords: policyWords(locale).sheet, preset: null, edits };
      const preview = await previewPolicy(user.run, asked);
      if (preview) await applyPolicy(user.run, preview);
    },
    async () => {
      const { plan } = await previewFreeze(user.run, { typed: true });
      if (plan) await user.apply(plan);
    },
    async () => {
      const converted = await previewConvert(user.run, {
        ...wish,
        style: oneOf(['live', 'native', 'values'] as const),
      });
      if (converted?.plan) await user.apply(converted.plan);
    },
  ];
  const contact = (way: 'phone' | null) =>
    logContact(user.run, {
      ...{ ...wish, style: null, rows: [1 + below(CUSTOMERS.length)], logSheet: 'Log', locale },
      entry: {
        ...{ day: way === null ? null : today, way, said: 'x', answered: '', promised: '', intent: '', stage: '' },
        next: way === null ? today + 9 : 'rhythm',
      } as Parameters<typeof logContact>[1]['entry'],
    });

  /** What was before each step that stands, the oldest first. */
  const states = [stateOf(user)];
  let failed = 0;
  let done = 0;
  for (let n = 0; n < STEPS; n++) {
    const before = stateOf(user);
    const isFaulty = once(0.25);
    if (isFaulty)
      user.host.faults = [
        {
          request: user.host.requests.length + 1 + below(12),
          code: oneOf(['GeneralException', 'ItemNotFound', 'RequestAborted']),
          when: oneOf(['before', 'middle', 'after'] as const),
        },
      ];
    const job = below(jobs.length);
    const error = await jobs[job]!().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    await user.client.idle();
    user.host.faults = [];
    const where = `seed ${seed}, step ${n}, job ${job}`;
    if (error !== null && !(error instanceof HostError)) throw error;
    const count = (await stepsOf(user)).length;
    if (count === states.length) {
      done++;
      states.push(stateOf(user));
    } else {
      if (error) failed++;
      expect([where, count, stateOf(user)]).toEqual([where, states.length - 1, before]);
    }
    if (once(0.2)) {
      const bytes = user.save();
      user.close();
      user = await openAs(new Host(openXlsx(bytes, 'test.xlsx')));
    }
    if (once(0.15) && states.length > 1) {
      await user.revert();
      states.pop();
      expect([where, stateOf(user)]).toEqual([where, states.at(-1)]);
    }
  }
  const where = `seed ${seed}, at the end`;
  if (once(0.4)) {
    const { left } = await removeAll(user.run);
    expect([where, left, stateOf(user)]).toEqual([where, [], states[0]]);
  } else {
    if (once(0.5)) await foldOldest(user.run, 3);
    for (let steps = await stepsOf(user); steps.length > 0; steps = await stepsOf(user)) {
      await user.revert();
      states.length -= steps[0]?.folded ?? 1;
      expect([where, stateOf(user)]).toEqual([where, states.at(-1)]);
    }
    expect([where, states.length]).toEqual([where, 1]);
  }
  expect([where, contentOf(user.workbook).xml]).toEqual([where, []]);
  user.close();
  return { done, failed };
}

test(`of ${RUNS} afternoons each leads back through its states, and Remove to the original`, async () => {
  let done = 0;
  let failed = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const ended = await afternoon(seed);
      done += ended.done;
      failed += ended.failed;
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  console.log(`steps of the afternoons: ${done} done, ${failed} failed`);
  expect(done).toBeGreaterThan(RUNS * 3);
}, 240_000);
