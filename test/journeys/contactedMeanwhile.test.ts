/**
 * What may happen while a contact is being written down from what was read a while ago, as the pane does it: requests
 * fail, the log or its table goes, rows are sorted. A contact is written whole, to its own customer, or not at all.
 */
import { wordsFor } from '../../src/locale/all';
import { dayOfIso } from '../../src/policy/day';
import { logContact, type ContactRequest } from '../../src/sheet/jobs/contact';
import type { Preview } from '../../src/sheet/jobs/look';
import { contentOf, open, type User } from './excel';
import { ending, sheetOf, sortRows } from './person';
import { TODAY, workbookOf } from './workbooks';

const NAMES = ['宁波海川', 'Brightline', '凯腾电子'];
const LOG = '联系记录';
const today = dayOfIso(TODAY)!;

const request = (entry: Partial<ContactRequest['entry']> = {}): ContactRequest => ({
  today,
  answers: {},
  style: null,
  words: wordsFor('zh-CN').sheet,
  rows: [2],
  names: ['Brightline'],
  logSheet: LOG,
  locale: 'zh-CN',
  entry: {
    day: today,
    way: 'phone',
    said: '谈续签',
    answered: '',
    promised: '',
    next: 'rhythm',
    intent: '',
    stage: '',
    ...entry,
  },
});

/** Three customers in tiers, one line in the log, and what was read of it. */
async function begun(): Promise<readonly [User, Preview]> {
  const user = await open(
    await workbookOf({
      header: ['客户名称', '年采购量', '最近联系'],
      rows: NAMES.map((name, i) => [name, 400 * (i + 1), 46_300 + i]),
    }),
  );
  await user.classify('values');
  await logContact(user.run, { ...request(), rows: [1], names: ['宁波海川'] });
  return [user, await user.look()];
}

const rowOf = (user: User, name: string) =>
  [1, 2, 3].find((row) => sheetOf(user.host, '客户').value(row, 0) === name) ?? 0;
const lastOf = (user: User, name: string) => sheetOf(user.host, '客户').value(rowOf(user, name), 2);
/** Every line of every log there is. */
const logged = ({ workbook }: User) =>
  workbook.sheets
    .filter(({ name }) => name.startsWith(LOG))
    .flatMap((sheet) => [1, 2, 3, 4].flatMap((row) => sheet.value(row, 1) ?? []));

/** Every request of the job, counted on a workbook like the one that is spoilt. */
async function requestsOf(entry: Partial<ContactRequest['entry']>): Promise<number> {
  const [user, known] = await begun();
  const from = user.host.requests.length;
  await logContact(user.run, request(entry), known);
  user.close();
  return user.host.requests.length - from;
}

const KINDS: readonly (readonly [string, Partial<ContactRequest['entry']>])[] = [
  ['a contact', {}],
  ['put off, into the log', { day: null, way: null, said: '', next: dayOfIso('2026-12-01')! }],
];

test.each(KINDS)(
  '%s: a failure of any request leaves it whole or undone',
  async (_, entry) => {
    const count = await requestsOf(entry);
    const [user, known] = await begun();
    const clean = contentOf(user.workbook).sheets;
    await logContact(user.run, request(entry), known);
    const done = contentOf(user.workbook).sheets;
    await user.revert();
    let failed = 0;
    for (const when of ['before', 'middle', 'after'] as const) {
      for (let n = 1; n <= count; n++) {
        user.host.faults = [{ request: user.host.requests.length + n, code: 'GeneralException', when }];
        const code = await ending(logContact(user.run, request(entry), known));
        await user.client.idle();
        user.host.faults = [];
        expect([when, n, contentOf(user.workbook).sheets]).toEqual([when, n, code === 'done' ? done : clean]);
        if (code === 'done') await user.revert();
        else failed++;
      }
    }
    expect(failed).toBeGreaterThan(count);
    user.close();
  },
  120_000,
);

test.each([
  ['the table of the log', (user: User) => void (sheetOf(user.host, LOG).tables.length = 0)],
  [
    'the log itself',
    ({ workbook }: User) => {
      const at = workbook.sheets.findIndex(({ name }) => name === LOG);
      if (at >= 0) workbook.sheets.splice(at, 1);
      workbook.names = workbook.names.filter(({ formula }) => !formula.includes(LOG));
    },
  ],
])(
  '%s is deleted at any moment: the contact and its line are written together or not at all',
  async (_, spoil) => {
    const count = await requestsOf({});
    for (let n = 1; n <= count; n++) {
      const [user, known] = await begun();
      let left = n;
      user.host.before = () => {
        if (--left === 0) spoil(user);
        return Promise.resolve();
      };
      const code = await ending(logContact(user.run, request(), known));
      user.host.before = null;
      const isWritten = lastOf(user, 'Brightline') === today;
      // Whoever deletes the log after the line came in deletes that line, too.
      if (code !== 'done')
        expect([n, code, isWritten, logged(user).includes('Brightline')]).toEqual([n, code, false, false]);
      else expect([n, isWritten]).toEqual([n, true]);
      user.close();
    }
  },
  120_000,
);

test('the rows are sorted at any moment: nobody else gets the contact', async () => {
  const count = await requestsOf({});
  for (let n = 1; n <= count; n++) {
    const [user, known] = await begun();
    let left = n;
    user.host.before = async () => {
      if (--left === 0) await sortRows(user.host, sheetOf(user.host, '客户'), 1, [3, 1, 2]);
    };
    const code = await ending(logContact(user.run, request(), known));
    user.host.before = null;
    const others = ['宁波海川', '凯腾电子'].map((name) => lastOf(user, name));
    expect([n, others]).toEqual([n, [today, 46_302]]);
    expect([n, code, lastOf(user, 'Brightline')]).toEqual([n, code, code === 'done' ? today : 46_301]);
    user.close();
  }
}, 120_000);

test('a contact of rows that were sorted since is not taken back: it would be another customer’s', async () => {
  const [user, known] = await begun();
  await logContact(user.run, request(), known);
  await sortRows(user.host, sheetOf(user.host, '客户'), 1, [3, 1, 2]);
  // The row of Brightline is 宁波海川's now, and holds the very day that was written.
  const before = contentOf(user.workbook).sheets;
  expect(await ending(user.revert())).toBe('moved');
  expect(contentOf(user.workbook).sheets).toEqual(before);
  user.close();
});
