/**
 * Sharing and checking, as a part of the session: one thing is asked at a time. What it takes (shared.ts) is a script
 * of its own, and comes when something is first asked.
 */
import type { Core } from './core';
import type { Part } from './part';
import type { SharingAsk } from './shared';

export interface SharingActions {
  readonly share: (ask: SharingAsk) => Promise<void>;
}

export function sharingPart(core: Core): Part<SharingActions> {
  const share = (ask: SharingAsk) =>
    core.step('sharing', async (run, between) => {
      const { shared } = await import(/* webpackChunkName: "sharing" */ './shared');
      return shared(ask, core, run, between);
    });
  return { actions: { share } };
}
