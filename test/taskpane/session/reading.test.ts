/** Two readings of the sheet at once: the one that began later is what is shown, whichever comes first. */
import { sheetOf, typeInto } from '../../journeys/person';
import { workbookOf } from '../../journeys/workbooks';
import { holdNextAnswer } from '../handles';
import { closePanes, openPane, until, type PaneUser } from '../pane';

afterEach(closePanes);

const volume = ({ pane }: PaneUser) => pane.state().seen?.book.customers[1]?.volume;
const edit = ({ host }: PaneUser, to: number) => typeInto(host, sheetOf(host, '客户'), 2, 2, to);
const turn = () => new Promise((done) => setTimeout(done, 50));

/** An edit has been read; its answer is on its way. */
async function heldAfter(user: PaneUser, to: number) {
  const held = holdNextAnswer();
  await edit(user, to);
  await until(held.arrived);
  return held;
}

test('an answer that comes late does not stand over what was read after it', async () => {
  const user = await openPane(await workbookOf());
  const held = await heldAfter(user, 90);
  await edit(user, 299);
  await until(() => volume(user) === 299);
  held.release();
  await turn();
  expect(volume(user)).toBe(299);
  expect(user.pane.state().stale).toBe(false);
});

test('nor over a look that the user asked for meanwhile', async () => {
  const user = await openPane(await workbookOf());
  const held = await heldAfter(user, 90);
  const { edited } = user.host;
  user.host.edited = () => Promise.resolve();
  await edit(user, 299);
  user.host.edited = edited;
  await user.pane.look();
  expect(volume(user)).toBe(299);
  held.release();
  await turn();
  expect(volume(user)).toBe(299);
});

test('who turns the page while it is read sees what was read', async () => {
  const user = await openPane(await workbookOf());
  const held = await heldAfter(user, 90);
  user.pane.show('preview');
  held.release();
  await until(() => !user.pane.state().stale);
  expect([volume(user), user.pane.state().screen]).toEqual([90, 'preview']);
});
