/**
 * The Policy tab at the workbench, in a real browser and in each language: read the rules, change a floor, see who would move, apply,
 * slow down, spoil the sheet by hand and be led to the cell, take it back.
 */
import type { Browser } from 'playwright-core';
import { policyWords } from '../../src/locale/policy';
import { builtAddIn } from '../field/built';
import { LOCALES } from '../../src/workbench/page/words/words';
import { serve, type Served } from '../../src/workbench/server';
import { browserHere, NO_BROWSER, startBrowser } from './browser';
import { numbered } from './numbered';
import { atWorkbench, type AtWorkbench } from './workbenchPage';

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

const input = (at: AtWorkbench, tier: 'B' | 'C' | 'D', column: 'floor' | 'due' | 'by') =>
  at.pane.getByLabel(`${at.words.tier[tier]} · ${policyWords(at.words.locale).sheet.heads[column]}`);

/** What stands in the sheet's cell of B's floor, and where that is. */
const B_FLOOR = 'B8';

for (const [i, locale] of (found === null ? [] : LOCALES).entries())
  test(`${locale}: read, change, preview, apply, slow down, put right, take back`, async () => {
    // One of the three narrow and dark.
    const at = await atWorkbench(browser, served.address, { locale, ...(i === 1 ? { width: 1024, dark: true } : {}) });
    const { pane, page, words } = at;
    const { tabs, button } = words.pane;
    const { pane: policy, sheet, problem } = policyWords(locale);
    const barriers: string[] = [];
    const holdsUp = async (screen: string) => {
      await at.picture(`policy ${screen}`);
      for (const barrier of await at.violations()) barriers.push(`${screen}: ${barrier}`);
    };
    try {
      // By keyboard: from one tab to the other.
      await pane.getByRole('tab', { name: tabs.classify }).focus({ timeout: 60_000 });
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await pane.getByText(policy.builtIn).waitFor({ timeout: 60_000 });
      await pane.getByRole('heading', { name: policy.workload }).waitFor();
      await holdsUp('1 rules');

      await input(at, 'B', 'floor').fill('1200');
      await pane.getByText(problem['not-below-the-one-above']('1200')).waitFor();
      await input(at, 'B', 'floor').fill('400');
      await at.press(policy.seeEffect);
      await pane.getByText(policy.changes(1)).waitFor();
      await pane.getByText('500 → 400').waitFor();
      const moved = await pane.getByRole('list', { name: policy.whoMoves }).getByRole('button').count();
      expect(moved).toBeGreaterThan(1);
      await holdsUp('2 effect');
      // Nothing is written yet: a click on a customer goes to its row.
      await expect(page.getByRole('tab', { name: sheet.sheet }).count()).resolves.toBe(0);
      await pane.getByRole('list', { name: policy.whoMoves }).getByRole('button').first().click();
      await at.press(policy.apply(moved));
      await pane.getByText(words.pane.policyChanged(moved)).first().waitFor({ timeout: 60_000 });
      await pane.getByText(policy.onSheet(sheet.sheet)).waitFor();

      // Slower from the bottom up: D first.
      await pane.getByRole('slider').focus();
      await page.keyboard.press('ArrowRight');
      await expect(input(at, 'D', 'due').inputValue()).resolves.toBe('10');
      await expect(input(at, 'C', 'due').inputValue()).resolves.toBe('7');
      await holdsUp('3 slower');
      await at.press(policy.forget);

      // Spoilt by hand: which cell, why, and the way there.
      await pane.getByRole('button', { name: policy.goToSheet }).click();
      await at.type(B_FLOOR, 'x');
      await pane.getByText(policy.lastGoodGoesOn).waitFor({ timeout: 30_000 });
      await at.cell('A1');
      await holdsUp('4 impossible');
      await pane.getByRole('button', { name: policy.goToCell(B_FLOOR) }).click();
      await page.waitForFunction(
        (wanted) => [...document.querySelectorAll('input')].some(({ value }) => value === wanted),
        B_FLOOR,
      );
      await at.type(B_FLOOR, '400');
      await pane.getByText(policy.lastGoodGoesOn).waitFor({ state: 'detached', timeout: 30_000 });
      await pane.getByRole('button', { name: button.revert }).last().click();
      await pane.getByText(numbered(words.pane.reverted)).first().waitFor({ timeout: 60_000 });
      expect(at.strangers).toEqual([]);
      expect(at.complaints).toEqual([]);
      expect(barriers).toEqual([]);
    } catch (error) {
      await at.picture('policy failed');
      throw new Error(`${String(error)}\nThe pane said:\n${await at.paneText()}`, { cause: error });
    } finally {
      await at.close();
    }
  });
