/** The pane without React, over the real office.js and the host: what a user presses, and what the pane then knows. */
import { wordsFor } from '../../src/locale/all';
import { dayOfIso } from '../../src/policy/day';
import type { CoreOptions } from '../../src/taskpane/session/core';
import { startSession, type Session, type TabActions } from '../../src/taskpane/session/session';
import { openXlsx } from '../../src/workbench/host/file/xlsx';
import { Host } from '../../src/workbench/host/host';
import { openAs, type User } from '../journeys/excel';
import { TODAY } from '../journeys/workbooks';

/** With what each tab can do: all scripts have come. */
export interface PaneUser extends User, TabActions {
  readonly pane: Session;
}

/** Every session that a test opened: a pane left open would keep the test run alive. */
const opened: PaneUser[] = [];

export async function openPane(bytes: Uint8Array, options: Partial<CoreOptions> = {}): Promise<PaneUser> {
  const user = await openAs(new Host(openXlsx(bytes, 'test.xlsx')));
  Object.assign(globalThis, { Excel: user.client.Excel });
  const pane = startSession({
    words: wordsFor('zh-CN'),
    today: () => dayOfIso(TODAY)!,
    quiet: 100,
    ...options,
  });
  await pane.start();
  const { today, policy, reports } = pane.parts;
  const tabs = { today: await today.load(), policy: await policy.load(), reports: await reports.load() };
  const made = { ...user, pane, ...tabs };
  opened.push(made);
  await user.client.idle();
  return made;
}

export async function closePanes(): Promise<void> {
  for (const { pane, close } of opened.splice(0)) {
    await pane.stop();
    close();
  }
}

/** Until it holds, looked at 2,000 times, which leaves Excel and the pane as many turns. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 2_000) throw new Error('it never came to hold');
    await new Promise((done) => setTimeout(done, 5));
  }
}
