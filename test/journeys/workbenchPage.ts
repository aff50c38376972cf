/**
 * A person at the workbench page, in a real browser: clicks, types, reads, drops files, saves. What cannot be seen or
 * heard on the page is not asked here.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { wordsFor } from '../../src/locale/all';
import { choiceText } from '../../src/locale/say/choice';
import type { Words } from '../../src/locale/shape/words';
import { gridWords, type GridWords } from '../../src/workbench/page/grid/words';
import { wordsOf } from '../../src/workbench/page/words/locale';
import type { Locale, PageWords } from '../../src/workbench/page/words/words';
import { SAMPLE_ANSWERS } from '../samples.key';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
/** The fill of an overdue customer. */
export const RED = '#FDE7E9';

const PICTURES = join(__dirname, '..', '..', 'dist', 'screens');

export interface AtWorkbench {
  readonly locale: Locale;
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly words: Words;
  readonly pageWords: PageWords;
  readonly gridWords: GridWords;
  /** Requests that left the page's own origin. */
  readonly strangers: readonly string[];
  /** What the browser complained about. */
  readonly complaints: readonly string[];
  readonly cell: (address: string) => Promise<Locator>;
  readonly textOf: (address: string) => Promise<string>;
  /** Its fill as Excel writes it: '#FDE7E9'. */
  readonly fillOf: (address: string) => Promise<string>;
  readonly type: (address: string, text: string) => Promise<void>;
  /** A button of the pane, by its name or the beginning of it. */
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly drop: (bytes: Uint8Array, name: string) => Promise<void>;
  readonly save: () => Promise<Uint8Array>;
  /** What stands in the pane, without the lists one can choose from. */
  readonly paneText: () => Promise<string>;
  readonly picture: (name: string) => Promise<void>;
  /** Serious and critical violations, in the pane, and in the page around it if that changed since it was asked last. */
  readonly violations: () => Promise<string[]>;
  readonly close: () => Promise<void>;
}

export interface Visit {
  readonly locale: Locale;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** What the sample is asked about stays open; else it is answered as its key says. */
  readonly asked?: true;
}

export async function atWorkbench(browser: Browser, address: string, visit: Visit): Promise<AtWorkbench> {
  const { locale, width = 1360, height = 860, dark = false, asked = false } = visit;
  const context = await browser.newContext({
    locale,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const strangers: string[] = [];
  const complaints: string[] = [];
  const origin = new URL(address).origin;
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) strangers.push(url);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${address}?lang=${locale}`);
  const pane = page.frameLocator('iframe');
  const words = wordsFor(locale);
  if (!asked) {
    for (const [code, choice] of Object.entries(SAMPLE_ANSWERS))
      await pane.getByRole('radio', { name: choiceText(words, code, choice) }).check({ timeout: 60_000 });
    await pane.getByRole('button', { name: words.pane.button.answer }).click();
    await pane.getByRole('button', { name: words.pane.button.preview }).waitFor({ timeout: 60_000 });
  }
  const grid: GridWords = gridWords(locale);
  const pageWords = wordsOf(locale);

  /** What stood around the cells when axe looked last. */
  let judged = '';

  const cell = async (where: string): Promise<Locator> => {
    const box = page.getByLabel(grid.nameBox);
    await box.fill(where);
    await box.press('Enter');
    const found = page.locator(`[data-cell="${where}"]`);
    await found.first().waitFor();
    return found.first();
  };
  return {
    locale,
    page,
    pane,
    words,
    pageWords,
    gridWords: grid,
    strangers,
    complaints,
    cell,
    textOf: async (where) => (await (await cell(where)).innerText()).trim(),
    fillOf: async (where) => {
      const rgb = await (await cell(where)).evaluate((element) => getComputedStyle(element).backgroundColor);
      const parts = (rgb.match(/\d+/g) ?? []).slice(0, 3).map((part) => Number(part).toString(16).padStart(2, '0'));
      return `#${parts.join('').toUpperCase()}`;
    },
    type: async (where, text) => {
      await cell(where);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    press: (name) => pane.getByRole('button', { name }).first().click(),
    drop: async (bytes, name) => {
      const transfer = await page.evaluateHandle(
        ([content, called]) => {
          const all = new DataTransfer();
          all.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], called));
          return all;
        },
        [Buffer.from(bytes).toString('base64'), name] as const,
      );
      await page.dispatchEvent('main', 'dragenter', { dataTransfer: transfer });
      await page.getByText(pageWords.file.drop).dispatchEvent('drop', { dataTransfer: transfer });
    },
    save: async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('header').getByRole('button', { name: pageWords.file.save }).click(),
      ]);
      return new Uint8Array(readFileSync(await download.path()));
    },
    paneText: () =>
      pane.locator('body').evaluate((body) => {
        const shown = body.cloneNode(true) as HTMLElement;
        for (const list of shown.querySelectorAll('select')) list.remove();
        return shown.innerText;
      }),
    picture: async (name) => {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${name}.${locale}.png`) });
    },
    violations: async () => {
      const found: string[] = [];
      const around = await page.evaluate(aroundTheCells);
      for (const frame of page.frames()) {
        if (frame === page.mainFrame() && around === judged) continue;
        if (await frame.evaluate(() => !('axe' in window))) await frame.evaluate(AXE);
        const results = await frame.evaluate(async () => {
          const { axe } = window as unknown as { axe: { run: (root: object, options: object) => Promise<AxeResults> } };
          // The cells are scrolled from the cell that has the keyboard, not from the box around them; their colours are
          // the user's.
          const allowed: Record<string, string> = {
            'scrollable-region-focusable': ':has(> [role=grid])',
            'color-contrast': '[role=gridcell] *',
          };
          const isAllowed = (id: string, { target }: { target: readonly string[] }) =>
            document.querySelector(target.join(' '))?.matches(allowed[id] ?? ':not(*)') ?? false;
          return (
            await axe.run(
              // Fluent's sentinels for the keyboard: hidden, and passing the focus on at once.
              { exclude: [['[data-tabster-dummy]']] },
              { iframes: false, resultTypes: ['violations'] },
            )
          ).violations.map(({ id, impact, nodes }) => ({
            id,
            impact,
            where: nodes.filter((node) => !isAllowed(id, node)).map(({ html }) => html.slice(0, 160)),
          }));
        });
        for (const { id, impact, where } of results) {
          const grave = impact === 'serious' || impact === 'critical';
          if (grave && where.length > 0) found.push(`${id}: ${where.slice(0, 3).join(' | ')}`);
        }
      }
      judged = around;
      return found;
    },
    close: () => context.close(),
  };
}

/** The page without what stands in its cells, which is the user's. Runs in the page. */
function aroundTheCells(): string {
  const shown = document.body.cloneNode(true) as HTMLElement;
  for (const grid of shown.querySelectorAll('[role=grid]')) grid.replaceChildren();
  return shown.innerHTML;
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string; readonly target: readonly string[] }[];
  }[];
}
