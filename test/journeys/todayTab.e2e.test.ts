/**
 * The Today tab at the workbench, in a real browser and in each language: who is overdue and why, one key that writes it down, the form, putting
 * off, the ribbon, an edit in the sheet that comes by itself, all of it narrow and by keyboard.
 */
import type { Browser } from 'playwright-core';
import { dailyWords } from '../../src/locale/daily';
import { REASON_WORDS } from '../../src/locale/reasons';
import { LOG_SHEET } from '../../src/locale/logSheet';
import { TAB_WORDS } from '../../src/locale/tabWords';
import { LOCALES } from '../../src/workbench/page/words/words';
import { serve, type Served } from '../../src/workbench/server';
import { builtAddIn } from '../field/built';
import { browserHere, NO_BROWSER, startBrowser } from './browser';
import { atWorkbench } from './workbenchPage';

jest.setTimeout(240_000);

const found = browserHere();
let browser: Browser;
let served: Served;

beforeAll(async () => {
  if (found === null) return;
  served = await serve({ dist: builtAddIn(), port: 0, office: 'here' });
  browser = await startBrowser(found);
});

afterAll(async () => {
  if (found === null) return;
  await browser.close();
  await served.close();
});

if (found === null) test('no browser here: the tab is not walked', () => expect(NO_BROWSER).toContain('browser'));

for (const [i, locale] of (found === null ? [] : LOCALES).entries())
  test(`${locale}: see who, write it down by one key, fill the form, put off, take back`, async () => {
    const at = await atWorkbench(browser, served.address, { locale, dark: i === 1, height: i === 2 ? 700 : 860 });
    const { pane, page } = at;
    const said = dailyWords(locale);
    const parts = REASON_WORDS[locale].parts;
    const barriers: string[] = [];
    const count = async () => Number(/\d+/.exec(await pane.getByRole('tab').first().innerText())?.[0] ?? 0);
    const becomes = async (due: number) => {
      for (let tries = 0; (await count()) !== due; tries++) {
        if (tries > 200) throw new Error(`the tab says ${await count()}, not ${due}`);
        await page.waitForTimeout(50);
      }
    };
    const lines = pane.locator('button[data-row]');
    const nameOf = async (n: number) => (await lines.nth(n).innerText()).split('\n')[1] ?? '';
    try {
      await pane.getByRole('tab', { name: TAB_WORDS[locale].today }).click({ timeout: 60_000 });
      await pane.getByRole('heading', { name: parts.overdue }).waitFor({ timeout: 60_000 });
      const due = await count();
      expect(due).toBeGreaterThan(3);

      // The keyboard alone: down to the second line, which opens and says what C would write; C writes it.
      const [first, second] = [await nameOf(0), await nameOf(1)];
      await lines.first().focus();
      await page.keyboard.press('ArrowDown');
      await pane.getByText(said.writes).waitFor();
      barriers.push(...(await at.violations()));
      await at.picture('today open');
      await page.keyboard.press('c');
      await becomes(due - 1);
      expect(await nameOf(0)).toBe(first);
      expect(await nameOf(1)).not.toBe(second);
      // The next line is open, and has the keyboard.
      await pane.locator('button[data-row][aria-expanded=true]:focus').waitFor();
      expect(await page.getByRole('tab', { name: LOG_SHEET[locale] }).count()).toBe(1);

      // By hand: the form, with what was said; Enter on the line has gone to its row before.
      await lines.first().click();
      await pane.getByRole('button', { name: said.details }).click();
      await pane.getByLabel(said.said).fill('=1+1 ✓');
      await pane.getByRole('button', { name: said.span.w(1) }).click();
      barriers.push(...(await at.violations()));
      await at.picture('today form');
      await pane.getByRole('button', { name: said.write(1) }).click();
      await becomes(due - 2);

      // Put off.
      await lines.first().click();
      await pane.getByRole('button', { name: said.putOff }).click();
      await pane.getByRole('button', { name: said.span.w(2) }).click();
      await pane.getByRole('button', { name: said.writePutOff(1), exact: true }).click();
      await becomes(due - 3);
      await pane.getByRole('button', { name: at.words.pane.button.revert }).last().click();
      await becomes(due - 2);

      // The ribbon opens the form for the selected row, and writes nothing.
      await lines.first().click();
      await page.getByRole('button', { name: ribbonLabel[locale] }).click();
      await pane.getByRole('button', { name: said.write(1) }).waitFor({ timeout: 30_000 });
      await pane.getByRole('button', { name: at.words.pane.button.back }).click();
      await becomes(due - 2);

      expect(at.strangers).toEqual([]);
      expect(at.complaints).toEqual([]);
      expect(barriers).toEqual([]);
    } catch (error) {
      await at.picture('today failed');
      throw new Error(`${String(error)}\nThe pane said:\n${await at.paneText()}`, { cause: error });
    } finally {
      await at.close();
    }
  });

const ribbonLabel = { en: 'Contacted', 'zh-CN': '联系过', 'zh-TW': '聯絡過' } as const;
