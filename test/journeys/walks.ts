/**
 * What a file of walks in a browser begins with: the built pane is served, a browser stands ready, and both end with
 * the file.
 *
 *  - each walk goes in one language, which its file names so that all have their turn; screens.e2e.test.ts goes through
 *    every screen in all three. ALL_LANGUAGES=1 walks each walk in all three;
 *  - where there is no browser one test says so, and sees that the page is served all the same.
 */
import type { Browser } from 'playwright-core';
import { serve, type Served } from '../../src/workbench/server';
import { LOCALES, type Locale } from '../../src/workbench/page/words/words';
import { builtAddIn } from '../field/built';
import { browserHere, NO_BROWSER, startBrowser } from './browser';
import { atWorkbench, type AtWorkbench, type Visit } from './workbenchPage';

export interface Walks {
  /** All languages: none where there is no browser. */
  readonly languages: readonly Locale[];
  /** The languages of one walk: the one whose turn it is. A walk that shows no screen of its own is not taken otherwise. */
  readonly inTurn: (turn: Locale, shows?: 'the same screens') => readonly Locale[];
  readonly visit: (visit: Visit) => Promise<AtWorkbench>;
}

/** How the same walks are taken otherwise than in the languages of the product (pseudo.e2e.test.ts). */
export interface Otherwise {
  readonly language: Locale;
  /** The folder of another build. */
  readonly dist: () => string;
  /** As the page comes up. */
  readonly arrived: (at: AtWorkbench) => Promise<AtWorkbench>;
}

let otherwise: Otherwise | null = null;

/** Before the files of walks are loaded. */
export const walkOtherwise = (given: Otherwise) => (otherwise = given);

export function walks(): Walks {
  const found = browserHere();
  const way = otherwise;
  let browser: Browser | null = null;
  let served: Served;

  beforeAll(async () => {
    served = await serve({ dist: way ? way.dist() : builtAddIn(), port: 0, office: 'here' });
    if (found !== null) browser = await startBrowser(found);
  });

  afterAll(async () => {
    await browser?.close();
    await served.close();
  });

  const languages = found === null ? [] : way ? [way.language] : LOCALES;
  if (found === null)
    test('no browser here: the page is served all the same', async () => {
      process.stdout.write(`${NO_BROWSER}\n`);
      expect(await (await fetch(served.address)).text()).toContain('id="root"');
    });
  return {
    languages,
    inTurn: (turn, shows) =>
      languages.filter((locale) =>
        way !== null ? shows === undefined : locale === turn || process.env['ALL_LANGUAGES'] === '1',
      ),
    visit: async (given) => {
      if (!browser) throw new Error(NO_BROWSER);
      const at = await atWorkbench(browser, served.address, given);
      return way ? way.arrived(at) : at;
    },
  };
}
