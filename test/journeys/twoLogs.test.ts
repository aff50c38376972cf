/**
 * Two people who write contacts down in one workbook at random, hundreds of times: no line is lost or doubled, every
 * customer's last contact is its latest line, and both see the same at the end.
 *
 *  - each works from what it read a while ago, as the pane does, and often both write at the same moment;
 *  - now and then somebody types into the sheet in between.
 */
import { wordsFor } from '../../src/locale/all';
import { dayOfIso, type Day } from '../../src/policy/day';
import { logContact, type ContactRequest } from '../../src/sheet/jobs/contact';
import { HostError } from '../../src/sheet/hostError';
import type { Preview } from '../../src/sheet/jobs/look';
import { chance } from './chance';
import { open, openAs, type User } from './excel';
import { sheetOf, typeInto } from './person';
import { runs } from '../runs';
import { TODAY, workbookOf } from './workbooks';

const STEPS = runs(300, 1_000);
/** Steps until somebody reads the workbook again. */
const READ_EVERY = 40;
const NAMES = ['宁波海川', 'Brightline', '凯腾电子', 'Lumen & Partner', '青岛远洋', 'Casa Óptica'];
const LOG = '联系记录';
const today = dayOfIso(TODAY)!;

test(`${STEPS} contacts of two people: no line is lost, and both see the same`, async () => {
  const { below, once, oneOf } = chance(20_261_122);
  const one = await open(
    await workbookOf({
      header: ['客户名称', '业务员', '年采购量', '最近联系', '下次联系', '备注'],
      rows: NAMES.map((name, i) => [name, i % 2 ? '王伟' : '李娜', 200 * (i + 1), 46_000 + i, null, null]),
    }),
  );
  await one.classify('values');
  const two = await openAs(one.host);
  const known = new Map<User, Preview>();
  const lines: { readonly name: string; readonly said: string; readonly day: Day }[] = [];
  const failed = new Map<string, number>();

  const contact = async (user: User, n: number) => {
    const at = below(NAMES.length);
    const day = (today - below(300)) as Day;
    const said = `${n}`;
    const name = NAMES[at] ?? '';
    const request: ContactRequest = {
      today,
      answers: {},
      style: null,
      words: wordsFor('zh-CN').sheet,
      rows: [at + 1],
      names: [name],
      logSheet: LOG,
      locale: 'zh-CN',
      entry: { day, way: 'phone', said, answered: '', promised: '', next: 'rhythm', intent: '', stage: '' },
    };
    try {
      await logContact(user.run, request, known.get(user));
      lines.push({ name, said, day });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      failed.set(error.code, (failed.get(error.code) ?? 0) + 1);
    }
  };

  for (let n = 0; n < STEPS;) {
    const user = oneOf([one, two]);
    if (n % READ_EVERY === 0) known.set(user, await user.look());
    if (once(0.02)) await typeInto(one.host, sheetOf(one.host, '客户'), 1 + below(NAMES.length), 5, `typed ${n}`);
    if (once(0.25)) {
      await Promise.all([contact(one, n), contact(two, n + 1)]);
      n += 2;
    } else await contact(user, n++);
  }

  const log = sheetOf(one.host, LOG);
  const written = Array.from({ length: (log.usedArea(true)?.rows ?? 1) - 1 }, (_, i) => ({
    name: String(log.value(i + 1, 1) ?? ''),
    said: String(log.value(i + 1, 4) ?? ''),
    day: log.value(i + 1, 0),
  }));
  const inOrder = (all: readonly { readonly said: string }[]) =>
    [...all].sort((a, b) => Number(a.said) - Number(b.said));
  expect(inOrder(written)).toEqual(inOrder(lines));
  expect(log.tables[0]?.area.rows).toBe(lines.length + 1);
  // Whoever fails has been told so. It is rare: five tries come first.
  expect(lines.length).toBeGreaterThan(STEPS * 0.9);
  const latest = NAMES.map((name) => Math.max(...lines.filter((line) => line.name === name).map(({ day }) => day)));
  expect(NAMES.map((_, i) => sheetOf(one.host, '客户').value(i + 1, 3))).toEqual(latest);
  const [first, second] = [await one.look(), await two.look()];
  expect(second.book).toEqual(first.book);
  expect(second.decisions).toEqual(first.decisions);
  expect(first.target.own.next?.contents.slice(1)).toEqual(first.decisions.map(({ next }) => next));
  console.log(`contacts of two people: ${lines.length} written, failed ${JSON.stringify(Object.fromEntries(failed))}`);
  one.close();
  two.close();
}, 180_000);
