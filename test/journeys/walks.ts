/**
 * What a file of walks in a browser begins with: the built pane is served, a browser stands ready, and both end with
 * the file.
 *
 * Where there is no browser one test says so, and sees that the page is served all the same.
 */
import type { Browser } from 'playwright-core';
import { serve, type Served } from '../../src/workbench/server';
import { LOCALES, type Locale } from '../../src/workbench/page/words/words';
import { builtAddIn } from '../field/built';
import { browserHere, NO_BROWSER, startBrowser } from './browser';
import { atWorkbench, type AtWorkbench, type Visit } from './workbenchPage';

export interface Walks {
  /** The languages to walk in: none where there is no browser. */
  readonly languages: readonly Locale[];
  readonly visit: (visit: Visit) => Promise<AtWorkbench>;
}

export function walks(): Walks {
  const found = browserHere();
  let browser: Browser | null = null;
  let served: Served;

  beforeAll(async () => {
    served = await serve({ dist: builtAddIn(), port: 0, office: 'here' });
    if (found !== null) browser = await startBrowser(found);
  });

  afterAll(async () => {
    await browser?.close();
    await served.close();
  });

  if (found === null)
    test('no browser here: the page is served all the same', async () => {
      process.stdout.write(`${NO_BROWSER}\n`);
      expect(await (await fetch(served.address)).text()).toContain('id="root"');
    });
  return {
    languages: found === null ? [] : LOCALES,
    visit: (given) => {
      if (!browser) throw new Error(NO_BROWSER);
      return atWorkbench(browser, served.address, given);
    },
  };
}
