/**
 * A part that is a script of its own, asked for when it is first wanted. It may not be there yet: `now` says so, and
 * nobody can call what has not come.
 */
import { HostError } from '../../sheet/hostError';
import type { Core } from './core';
import type { Part } from './part';

export interface Later<Actions> {
  /** Null until its script is there. */
  readonly now: () => Actions | null;
  /** @throws {HostError} 'busy' where the script does not come; the next time it is asked for again. */
  readonly load: () => Promise<Actions>;
}

export function later<Actions>(core: Core, script: () => Promise<(core: Core) => Part<Actions>>): Later<Actions> {
  let actions: Actions | null = null;
  let coming: Promise<Actions> | null = null;
  const joined = async (): Promise<Actions> => {
    const make = await script().catch(() => {
      coming = null;
      throw new HostError('busy', 'a script of the pane could not be loaded');
    });
    actions = core.join(make);
    // Who waits for it looks again.
    core.set({});
    return actions;
  };
  return { now: () => actions, load: () => (coming ??= joined()) };
}
