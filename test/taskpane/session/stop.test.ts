/** A pane that is closed: nothing of it listens or ticks any more, whatever was under way. */
import { sheetOf, typeInto } from '../../journeys/person';
import { workbookOf } from '../../journeys/workbooks';
import { wordsFor } from '../../../src/locale/all';
import { dayOfIso } from '../../../src/policy/day';
import { startSession } from '../../../src/taskpane/session/session';
import { TODAY } from '../../journeys/workbooks';
import { countTimers } from '../handles';
import { closePanes, openPane, until, type PaneUser } from '../pane';

let timers: ReturnType<typeof countTimers>;
beforeEach(() => (timers = countTimers()));
afterEach(async () => {
  timers.end();
  await closePanes();
});

const heard = ({ client }: PaneUser) => [...client.connection['listening']];

async function atToday(): Promise<PaneUser> {
  const user = await openPane(await workbookOf());
  await user.pane.showTab('today');
  await until(() => user.pane.state().daily !== undefined);
  return user;
}

test('an edit that was about to be followed', async () => {
  const user = await atToday();
  expect(heard(user)).toHaveLength(4);
  await typeInto(user.host, sheetOf(user.host, '客户'), 2, 2, 90);
  await user.pane.stop();
  expect(timers.going()).toEqual([]);
  expect(heard(user)).toEqual([]);
});

test('an edit that was about to be read again', async () => {
  const user = await openPane(await workbookOf());
  await typeInto(user.host, sheetOf(user.host, '客户'), 2, 2, 90);
  await until(() => user.pane.state().stale);
  await user.pane.stop();
  expect([timers.going(), heard(user)]).toEqual([[], []]);
});

test('a look that ends after it', async () => {
  const user = await atToday();
  const look = user.pane.look();
  await user.pane.stop();
  await look;
  await user.client.idle();
  expect([timers.going(), heard(user)]).toEqual([[], []]);
});

test('the first look itself', async () => {
  const user = await openPane(await workbookOf());
  await user.pane.stop();
  const options = { words: wordsFor('en'), today: () => dayOfIso(TODAY)! };
  const pane = startSession(options);
  const started = pane.start();
  await pane.stop();
  await started;
  await user.client.idle();
  expect([timers.going(), heard(user)]).toEqual([[], []]);
});
